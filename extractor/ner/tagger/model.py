"""The tagger's model file: a CRFsuite file beside this page.

Only the file whose hash stands here is ever loaded: what is tested is what runs.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from ...errors import ModelError
from . import crfsuite
from .decoder import Decoder

MODEL = Path(__file__).with_name("tagger.crf")
SHA256 = "8740fb3edf816aab32319f59b4172d7f6a11a5383743374eed73c1144a582cee"


def read(path: Path, expected: str) -> bytes:
    """Return the file at `path`; raises ModelError unless it is there and has the SHA-256 `expected`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path.name}: the model cannot be read ({error}); reinstall the package") from error
    if hashlib.sha256(data).hexdigest() != expected:
        raise ModelError(f"{path.name}: the model is not the one this version was built with; reinstall the package")
    return data


@cache
def load() -> Decoder:
    """Return the decoder of the shipped model, once a process; raises ModelError."""
    return Decoder(crfsuite.read(read(MODEL, SHA256)))


def decoder_of(path: Path) -> Decoder:
    """Return the decoder of a model file that the caller has made."""
    return decoder_of_bytes(path.read_bytes())


def decoder_of_bytes(data: bytes) -> Decoder:
    """Return the decoder of a model file's bytes; raises ModelError when they are none."""
    return Decoder(crfsuite.read(data))
