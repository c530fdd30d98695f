"""Small collections of our own: each tells a few happenings in several documents, in other words, over some time."""

from __future__ import annotations

from pathlib import Path

_TEXTS = Path(__file__).parent / "timeline" / "stories"


def _story(name: str) -> dict[str, str]:
    """Return the documents of a story by their short names."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((_TEXTS / name).iterdir())}


FIRE = _story("fire")
TWINS = _story("twins")
OFFICIALS = _story("officials")
FIGURES = _story("figures")
LAW = _story("law")
WOODS = _story("woods")
