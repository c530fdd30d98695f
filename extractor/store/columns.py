"""Nested values ↔ JSON text columns: the round trip is exact."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from ..interchange import value_data, value_of
from ..model import Candidate, Signer, Value

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dump(value: Any) -> str:
    """Return compact JSON with Vietnamese left readable."""
    return _ENCODER.encode(value)


def dump_value(value: Value) -> str | None:
    return dump(value_data(value)) if value is not None else None


@lru_cache(maxsize=1 << 16)
def load_value(text: str | None) -> Value:
    """Return a value; the same days and numbers stand in many documents, and values never change."""
    return value_of(json.loads(text)) if text is not None else None


def load_candidates(text: str) -> tuple[Candidate, ...]:
    return tuple(Candidate(**x) for x in json.loads(text)) if text != "[]" else ()


def load_signers(text: str) -> tuple[Signer, ...]:
    return tuple(Signer(**x) for x in json.loads(text)) if text != "[]" else ()


def load_texts(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()
