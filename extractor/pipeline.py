"""Stages 2–5 in order: RawDocument in, Result out, no I/O. The page to read first."""

from __future__ import annotations

from dataclasses import replace

from . import gazetteer as gazetteers
from .gazetteer import Gazetteer
from .link import link
from .link.taught import as_taught
from .model import Document, RawDocument, Result
from .ner import recognise
from .ner.doubts import check_doubts, lowered
from .ner.glued import parted
from .ner.taught import Taught
from .ner.wrapped import restored, unwrapped
from .parsers import parse
from .parsers.health import check_health
from .parsers.mending import as_meant
from .parsers.official.form import check_form
from .relate import relate


def process(raw: RawDocument, gazetteer: Gazetteer | None = None, taught: Taught | None = None) -> Result:
    """Extract everything from one document. Pure: the same `raw` gives the same Result on every machine.

    `taught` are names and a tagger that a user's own people taught the program (`ner.taught`); the Result says so.
    """
    return extract(parse(raw), gazetteer, taught)


def extract(document: Document, gazetteer: Gazetteer | None = None, taught: Taught | None = None) -> Result:
    """Extract everything from a parsed document: stages 3–5, for a document whose bytes are gone."""
    if apart := parted(document):
        return apart.home(extract(apart.document, gazetteer, taught))
    book = gazetteer or gazetteers.load()
    page = unwrapped(as_meant(document, book))
    mentions = lowered(document, recognise(page, book, taught))
    links = link(page, mentions, book)
    if taught:
        links = as_taught(links, mentions, taught.units, book)
    result = restored(relate(page, mentions, links, book), document)
    health = check_health(document.health) if document.health else ()
    problems = (*health, *check_form(document), *check_doubts(document, result.mentions), *result.problems)
    return replace(result, problems=problems, learned=taught.version if taught else None)
