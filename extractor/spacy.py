"""The pipeline as a spaCy component: `spacy.blank("vi").add_pipe("extractor")` gives the same mentions as `process`.

The component fills `doc.ents` and `doc.spans["extractor"]`, with confidence, method and normal form in `span._`. The
Vietnamese tokenizer that comes with it keeps every character and cuts wherever a mention can begin or end; spaCy's
own needs pyvi, joins syllables and cuts "30/2020/NĐ-CP" where no rule can use it. Both are found by entry points.
"""

from __future__ import annotations

import re
from dataclasses import asdict, is_dataclass
from typing import Any

from confection import Config
from spacy.lang.vi import Vietnamese as SpacyVietnamese
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from . import gazetteer
from .load import read_bytes
from .model import Mention
from .ner import recognise
from .parsers import parse
from .text import nfc

KEY = "extractor"
"""The component's name, and its key in `doc.spans`."""
TOKEN = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|\d+|[^\w\s]|_+|\s+")


class Tokenizer:
    """Cuts text into syllables, numbers, signs and runs of blanks; joined with their blanks they are the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for piece in TOKEN.findall(text):
            if piece[0] == " " and words and not words[-1].isspace() and not spaces[-1]:
                spaces[-1], piece = True, piece[1:]
            if piece:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _: bytes, **__: Any) -> Tokenizer:
        return self

    def to_disk(self, _: Any, **__: Any) -> None:
        return None

    def from_disk(self, _: Any, **__: Any) -> Tokenizer:
        return self


def make_tokenizer() -> Any:
    """Return spaCy's kind of tokenizer factory: a function of the language object."""
    return lambda nlp: Tokenizer(nlp.vocab)


class Vietnamese(SpacyVietnamese):  # type: ignore[no-untyped-call]
    """spaCy's Vietnamese with this tokenizer, found by `spacy.blank("vi")` through an entry point."""

    lang = "vi"

    class Defaults(SpacyVietnamese.Defaults):  # type: ignore[misc,valid-type]
        config = Config({"nlp": {"tokenizer": {"@tokenizers": "extractor.vi.v1"}}})


class Component:
    """Runs parser and recognisers over `doc.text`, which has to be NFC: offsets are those of the text as given."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        for attribute in ("confidence", "method", "value"):
            if not Span.has_extension(attribute):
                Span.set_extension(attribute, default=None)

    def __call__(self, doc: Doc) -> Doc:
        if nfc(doc.text) != doc.text:
            raise ValueError("the text is not in Unicode NFC; pass extractor.text.nfc(text)")
        if not doc.text.strip():
            return doc
        document = parse(read_bytes(doc.text.encode("utf-8")))
        shift = _shift(doc.text, document.text)
        spans = [_span(doc, mention, shift) for mention in recognise(document, gazetteer.load())]
        found = [span for span in spans if span is not None]
        doc.spans[KEY] = found
        doc.ents = found
        return doc


def _shift(given: str, read: str) -> int:
    """Return by how much the reader moved offsets: it drops a byte order mark at the start and nothing else."""
    at = given.find(read)
    if at < 0:
        raise ValueError("the text holds characters that a reader would drop; pass the text of extractor.load.read")
    return at


def _span(doc: Doc, mention: Mention, shift: int) -> Span | None:
    span = doc.char_span(mention.start + shift, mention.end + shift, label=mention.label, alignment_mode="expand")
    if span is not None:
        span._.confidence, span._.method, span._.value = mention.confidence, mention.method, _plain(mention.value)
    return span


def _plain(value: object) -> Any:
    """Return a value as plain data: what a DocBin can keep."""
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def make_component(nlp: Language, name: str) -> Component:
    return Component(nlp, name)


Language.factory(KEY, func=make_component, assigns=["doc.ents", "doc.spans"])
