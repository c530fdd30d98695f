"""Signatures: powers (TM., KT., TL., TUQ., Q.; Party T/M, K/T), offices, names, and which office goes with which name.

The signer's office is the last one above the name in the same column, without the unit it is built on ("VỤ TRƯỞNG VỤ
X" → "Vụ trưởng"); the line of powers names who is signed for. Sources: Nghị định 30/2020/NĐ-CP appendix I, guide
36-HD/VPTW; annotation guide §3 on signers and recipients.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Signer
from ...text import fold
from ..cells import Cell
from ..lines import LOWER, UPPER, is_caps

POWERS = re.compile(
    r"\W{0,3}(?:t\s?[./]?\s?m|k\s?[./]?\s?t|t\s?[./]?\s?l|t\s?[./]?\s?u\s?[./]?\s?q|q)\s?[./]+\s?(?=[^\W\d_])|(?:t/m|k/t|t/l|t/uq)\s"
)
SIGN_MARK = re.compile(
    r"\W{0,3}(?:\(?\s?(?:đã ký|ký tên|ký|chữ ký|ký, ghi rõ|ký, đóng dấu|dấu|signed)[^()]{0,40}\)?)\W{0,3}\Z"
)
_PLAIN = (
    "chủ tịch", "thủ tướng", "bộ trưởng", "thứ trưởng", "chủ nhiệm", "giám đốc", "tổng giám đốc", "tổng cục trưởng",
    "cục trưởng", "vụ trưởng", "chi cục trưởng", "viện trưởng", "chánh án", "chánh văn phòng", "chánh thanh tra",
    "tổng thanh tra", "tổng kiểm toán nhà nước", "thống đốc", "bí thư", "hiệu trưởng", "trưởng ban", "trưởng phòng",
    "trưởng đoàn", "trưởng công an", "chỉ huy trưởng", "tư lệnh", "tổng biên tập", "trưởng", "tổ trưởng",
    "đội trưởng",
    "hạt trưởng", "trưởng khoa", "trưởng tiểu ban", "tổng thư ký", "trưởng bộ môn", "giám đốc điều hành",
)  # fmt: skip
_OTHER = (
    "bộ trưởng, chủ nhiệm", "tổng bí thư", "thường trực ban bí thư", "chính ủy", "phó chính ủy", "chủ tọa", "chủ trì",
    "thẩm phán", "thư ký", "ủy viên thường trực", "ủy viên ban thường vụ", "ủy viên", "kế toán trưởng",
    "người lập biểu", "đồn trưởng",
    "người lập biên bản", "trạm trưởng", "chủ tịch nước", "chủ tịch quốc hội", "phó chủ tịch thứ nhất", "tổ phó",
    "trưởng ban thường trực", "chủ tịch hội đồng", "phó chủ tịch hội đồng", "người chủ trì", "người ghi biên bản",
)  # fmt: skip
_OFFICES = {*_PLAIN, *_OTHER} | {f"{a}{o}{z}" for o in _PLAIN for a in ("", "phó ") for z in ("", " thường trực")}
_OFFICE = re.compile(
    r"(?:quyền\s+|q\.\s?)?(?:"
    + "|".join(office.replace(" ", r"\s{1,3}") for office in sorted(_OFFICES, key=len, reverse=True))
    + r")(?:\s(?:phụ trách|chuyên trách|điều hành))?(?!\w)"
)
_RANK = re.compile(
    r"(?:(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy)|(?:pgs|gs|tskh|ts|ths|bs|cn|ks|lg|ls|luật sư|bsckii?|"
    r"bsck\d|ckii?|ck\d)\.?|"
    r"chuẩn đô đốc|đồng chí|ông|bà)[.,\s]+"
)
SURNAMES = frozenset(
    {
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
        "dương",
        "lý", "trương", "đinh", "đoàn", "trịnh", "cao", "đào", "mai", "lương", "lưu", "lâm", "hà", "thái", "phùng",
        "tạ",
        "tô", "vương", "châu", "chu", "từ", "quách", "tống", "kiều", "triệu", "la", "lại", "lữ", "thân", "mạc",
        "nghiêm",
        "doãn", "bế", "nông", "hứa", "giàng", "lò", "lường", "quàng", "cầm", "vi", "sùng", "thào", "vàng", "thạch",
        "sơn",
        "kim", "danh", "điểu", "y", "h", "ksor", "siu", "rơ", "rah", "văn", "tôn", "âu", "khuất", "khổng", "đàm",
        "ninh",
        "cù", "tăng", "ông", "hầu", "ma", "sầm", "đèo", "tòng", "hờ", "lầu", "thẩm", "tưởng", "viên", "giáp",
        "diệp", "lã",
        "đồng", "đậu", "phí", "lục", "trà", "thi", "ân", "hạ", "quan", "nhữ", "cấn", "trưởng", "uông", "phương",
        "nay", "ong", "chamaléa", "katơr", "pinăng",
    }
)  # fmt: skip
"""Where all letters are capitals, only a surname tells a name from a heading."""
_GLUED = re.compile(
    r"(?P<head>.{4,160}?[^\W\d_])[\s|]*(?:\((?i:đã ký|ký)[^()]{0,30}\)\s*)?"
    rf"(?P<name>(?:\s[{UPPER}][{LOWER}'’]{{1,6}}){{2,5}})\s*\Z"
)
_NAME_WORD = re.compile(r"[^\W\d_]{1,9}(?:['’ʼ][^\W\d_]{1,6})?\Z")
_ONE_WORD = re.compile(r"[KH]['’ʼ][^\W\d_]{2,6}\Z")
"""A whole name of the Highlands: "K'Brếp"."""
_SIGNED = re.compile(r"\s*[(\[]\s?(?i:đã ký|ký tên|ký|daky|signed)[^()\[\]]{0,30}[)\]]\s*|\A\s*(?i:đã ký)\s?:?\s+")


_TRACES = " .,:;|_-–—*'\"“‘`^~"
"""Signs at the edges of a line of the foot: rules and cells, and what a pen leaves on a scan."""


def office_of(text: str) -> str | None:
    """Return the office that a line names, in normal case and without its unit; None if it names none."""
    match = _OFFICE.match(fold(text).lstrip(_TRACES))
    if match is None:
        return None
    words = " ".join(match[0].split())
    words = words[0].upper() + words[1:]
    return re.sub(r"\A(Phó|Quyền|Q\.) ?(\w)", lambda m: f"{m[1]} {m[2].upper()}", words)


def is_office(folded: str) -> bool:
    """Say whether a folded text begins with the name of an office."""
    return _OFFICE.match(folded) is not None


def name_of(text: str) -> str | None:
    """Return the person's name that stands alone in a cell, without rank and degree; None if it is no name."""
    rest = _SIGNED.sub("", text).strip(_TRACES)
    while rank := _RANK.match(fold(rest)):
        rest = rest[rank.end() :].strip()
    words = rest.split()
    if len(words) == 1 and _ONE_WORD.match(rest):
        return rest
    if not 2 <= len(words) <= 6 or not all(_NAME_WORD.match(w) and w[0].isupper() for w in words):
        return None
    folded = fold(rest)
    if (
        office_of(rest)
        or POWERS.match(folded)
        or folded.startswith("danh sách ")
        or (is_caps(rest) and fold(words[0]) not in SURNAMES)
    ):
        return None
    return " ".join(words)


def unglue(cell: Cell) -> list[Cell]:
    """Cut a cell that holds a whole signature ("TM. UBND KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Nguyễn Văn A") in two."""
    match = _GLUED.match(cell.text) if 12 < len(cell.text) < 240 else None
    if match is None or name_of(match["name"]) is None:
        return [cell]
    offices = [m for m in _OFFICE.finditer(fold(match["head"]))]
    if not offices or not is_caps(match["head"]):
        return [cell]
    cuts = [(offices[-1].start(), match.end("head")), match.span("name")]
    return [
        replace(
            cell,
            start=cell.start + a,
            end=cell.start + b,
            text=cell.text[a:b],
            fold=cell.fold[a:b],
        )
        for a, b in cuts
    ]


def is_signing(cell: Cell) -> bool:
    """Say whether a cell opens a signature: a line of powers, or an office in capitals alone in its line."""
    if POWERS.match(cell.fold) and len(cell.text) < 120:
        return True
    return cell.is_caps and len(cell.text) < 90 and _OFFICE.match(cell.fold) is not None and not cell.text.endswith(":")


def pair_signers(cells: Sequence[Cell]) -> list[Signer]:
    """Give each name the last office above it in its own column, else the last office at all.

    A name under a line of powers alone signs without an office; a name under neither does not sign.
    """
    offices: list[tuple[Cell, str]] = []
    signers = []
    empowered = any(POWERS.match(cell.fold) for cell in cells)
    for cell in cells:
        office = office_of(cell.text)
        if office and not POWERS.match(cell.fold):
            offices.append((cell, office))
            continue
        name = name_of(cell.text)
        if name is None:
            continue
        above = [o for o in offices if o[0].row < cell.row or o[0].column == cell.column]
        best = min(
            above,
            key=lambda o: (abs(o[0].column - cell.column) > _width(o[0]), -o[0].row, abs(o[0].column - cell.column)),
            default=None,
        )
        if best is None and not offices and not empowered:
            continue
        signers.append(Signer(name, best[1] if best else None))
    if len(signers) == 1 and signers[0].position is None and offices:  # a copy put the office below its name
        return [Signer(signers[0].name, offices[-1][1])]
    return signers


def _width(cell: Cell) -> int:
    """How far a cell reaches sideways: characters where columns are gaps, nothing where they are borders."""
    return 0 if cell.bordered else max(len(cell.text), 12)
