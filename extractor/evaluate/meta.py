"""When a field of `meta` is right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import keys


def _signers(value: Any) -> set[tuple[str, str]]:
    return {(keys.words(s.get("name")), keys.position(s.get("position"))) for s in value or []}


def _moment(want: Any, got: Any) -> bool:
    """As precise as the gold; nothing where the gold has nothing."""
    text = str(want or "").replace(" ", "T")[:16]
    return str(got or "").replace(" ", "T")[: len(text)] == text if text else not got


def _by(key: Callable[[Any], Any]) -> Callable[[Any, Any], bool]:
    return lambda want, got: bool(key(want) == key(got))


_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "signers": _by(_signers),
    "bases": _by(lambda value: {keys.number(x) for x in value or []}),
    "authors": _by(lambda value: {keys.words(x) for x in value or []}),
    "published": _moment,
    "date": _moment,
    "number": _by(keys.number),
    "issuer": _by(keys.unit),
    "articles": lambda want, got: bool(want == got),
    "recipients": lambda want, got: bool(want == got),
}


def same_meta(name: str, want: Any, got: Any) -> bool:
    """Say whether `got` is right for the field `name`, of which the gold says `want`."""
    return _SAME.get(name, _by(keys.words))(want, got)
