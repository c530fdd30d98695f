"""The tagger's model file: a CRFsuite file beside this page, decoded by underthesea's CRF runtime.

A native model file is input to native code: only the file whose hash stands here is ever loaded.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from ...errors import ModelError

MODEL = Path(__file__).with_name("tagger.crf")
SHA256 = "2661f1fb927d8ff781bf2bad2dbbca2339a5e20f70caa4f48f298e5935ab8305"


class Decoder(Protocol):
    """What the CRF runtime offers: best labels, and the probability of each label at each token."""

    def tag(self, attributes: list[list[str]]) -> list[str]: ...

    def marginals(self, attributes: list[list[str]]) -> list[list[float]]: ...

    def labels(self) -> list[str]: ...


def check(path: Path, expected: str) -> None:
    """Raise ModelError unless the file at `path` is there and has the SHA-256 `expected`."""
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"{path.name}: the model cannot be read ({error}); reinstall the package") from error
    if digest != expected:
        raise ModelError(f"{path.name}: the model is not the one this version was built with; reinstall the package")


@cache
def load() -> Decoder:
    """Return the decoder of the shipped model, once a process; raises ModelError."""
    check(MODEL, SHA256)
    return decoder_of(MODEL)


def decoder_of(path: Path) -> Decoder:
    """Return the decoder of a model file that the caller has made or checked."""
    from underthesea_core import CRFTagger  # 20 ms that only a run with documents should pay

    decoder = CRFTagger()
    decoder.load(str(path))
    return cast(Decoder, decoder)
