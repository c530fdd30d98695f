"""What people taught the program, at work: their names for things, found in the text, and their tagger's model.

A taught name is a person's word on these letters wherever they stand alone: it goes before what grammar and tagger make
of them, except where they are part of a longer name, number or date.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from ..errors import ModelError
from ..gazetteer.automaton import Automaton
from ..gazetteer.taught import TaughtName, read_names
from ..model import Document, Label, Mention, Span
from ..text import fold, key
from .body import in_body
from .tagger.decoder import Decoder
from .tagger.model import decoder_of_bytes

CONFIDENCE = 0.95
LABELS: dict[str, Label] = {"alias": "UNIT", "unit": "UNIT", "official": "PERSON"}
REASON = "taught:"
"""What the reason of a taught mention begins with; the id of the row follows."""
_WHOLE = ("UNIT", "CITATION", "DATE", "METRIC", "PERSON")
"""Labels of longer mentions that a taught name inside them leaves alone."""
Hit = tuple[int, int, tuple[TaughtName, ...]]


@dataclass(frozen=True, eq=False)
class Taught:
    """`version` names the files that it came from, and with them what they hold."""

    version: str
    names: tuple[TaughtName, ...] = ()
    decoder: Decoder | None = None
    automaton: Automaton[TaughtName] | None = field(default=None, repr=False)

    @property
    def units(self) -> dict[str, TaughtName]:
        """The new units by the key of their name."""
        return {key(n.name): n for n in self.names if n.kind == "unit"}


def file_name(stem: str, suffix: str, data: bytes) -> str:
    """Return the name of a taught file: it holds the hash of its bytes, so that what was checked is what is read."""
    return f"{stem}-{hashlib.sha256(data).hexdigest()[:12]}{suffix}"


@lru_cache(maxsize=2)
def load_taught(paths: tuple[str, ...]) -> Taught | None:
    """Return what these files teach, None for none; raises ModelError where one is gone or was changed."""
    if not paths:
        return None
    names: tuple[TaughtName, ...] = ()
    decoder = None
    for path in map(Path, paths):
        data = _read(path)
        if path.suffix == ".csv":
            names = read_names(data, path.name)
        else:
            decoder = decoder_of_bytes(data)
    entries: dict[str, tuple[TaughtName, ...]] = {}
    for name in names:
        surface = " ".join(fold(name.surface).split())
        entries[surface] = (*entries.get(surface, ()), name)
    version = "+".join(Path(p).stem for p in paths)
    return Taught(version, names, decoder, Automaton(entries) if entries else None)


def _read(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"{path}: what people taught cannot be read ({error}); put the file back, or take it out of use with: "
            "extractor learn --revert"
        ) from error
    if file_name(path.stem.rpartition("-")[0], path.suffix, data) != path.name:
        raise ModelError(f"{path}: the file was changed since it was written; put back the one that was measured")
    return data


# ------------------------------------------------------------------ names in a text


def recognise_taught(document: Document, mentions: Sequence[Mention], taught: Taught) -> tuple[Mention, ...]:
    """Return the mentions with the taught names among them, in order, without overlap."""
    found = [_mention(document, hit) for hit in _hits(document, taught, mentions)]
    if not found:
        return tuple(mentions)
    kept = [m for mention in mentions if (m := _beside(mention, found))]
    return tuple(sorted([*kept, *found], key=lambda m: m.span))


def _hits(document: Document, taught: Taught, mentions: Sequence[Mention]) -> Iterator[Hit]:
    """Yield the taught names that stand in the text as names, from left to right, the longest of two."""
    if taught.automaton is None:
        return
    body, last = in_body(document), 0
    for start, end, names in taught.automaton.find(fold(document.text)):
        words = document.text[start:end]
        fitting = tuple(n for n in names if _fits(words, n.surface))
        if fitting and start >= last and body(start) and not _inside(start, end, mentions):
            yield start, end, fitting
            last = end


def _fits(words: str, surface: str) -> bool:
    """Say whether words are written as a name: an abbreviation in its capitals, any other with its first letter."""
    if surface.isupper() and " " not in surface:
        return words == surface
    return words[0] == surface[0] or words[0].isupper()


def _inside(start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Say whether a longer mention of a strict label holds the stretch."""
    at = bisect_left(mentions, start, key=lambda m: m.end - 1)
    while at < len(mentions) and mentions[at].start <= start:
        m = mentions[at]
        if end <= m.end and (start, end) != (m.start, m.end) and m.label in _WHOLE:
            return True
        at += 1
    return False


def _mention(document: Document, hit: Hit) -> Mention:
    start, end, names = hit
    name = names[0]
    label = LABELS[name.kind]
    value = name.name if label == "UNIT" else None
    return document.mention(
        label, start, end, value=value, confidence=CONFIDENCE, method="reviewer", reason=REASON + name.id
    )


def _beside(mention: Mention, found: Sequence[Mention]) -> Mention | None:
    """Return what is left of a mention beside the taught ones: an office before a unit is cut, anything else goes."""
    at = bisect_left(found, mention.start, key=lambda m: m.end - 1)
    if at == len(found) or found[at].start >= mention.end:
        return mention
    if mention.label != "POSITION" or found[at].start <= mention.start:
        return None
    text = mention.text[: found[at].start - mention.start].rstrip(" ,\n\xa0")
    return replace(mention, span=Span(mention.start, mention.start + len(text)), text=text) if text else None
