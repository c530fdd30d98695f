"""Characters of symbol fonts → Unicode: bullets, boxes, arrows as they are seen."""

from __future__ import annotations

DINGBAT = "•"
"""What stands for a sign of a picture font that is not in the table: in documents those are bullets."""
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→",
    0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x9F: "•", 0x46: "☞", 0x4A: "☺", 0x2A: "✉", 0x28: "☎",
}  # fmt: skip
_SYMBOL = {
    0xB7: "•", 0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xAE: "→",
    0xAC: "←", 0xB0: "°", 0xA5: "∞", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6D: "μ", 0x70: "π", 0x73: "σ",
    0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0xC6: "∅", 0xE5: "∑", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠",
}  # fmt: skip


def symbol(character: str, font: str | None) -> str:
    """Return what `character` of `font` looks like; characters of ordinary fonts are returned as they are."""
    code = ord(character)
    private = 0xF000 <= code <= 0xF0FF
    name = (font or "").lower()
    low = code & 0xFF if private else code
    if "wingdings" in name or "webdings" in name:
        return _WINGDINGS.get(low, DINGBAT) if low < 0x100 else character
    if not private and "symbol" not in name:
        return character
    if low in _SYMBOL:
        return _SYMBOL[low]
    return chr(low) if 0x20 <= low < 0x7F else DINGBAT
