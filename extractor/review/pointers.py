"""Which documents may mean a held paper without its whole number: articles to read again, and papers that rival it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from .. import identity
from ..collection import Filter, Held
from ..store import Store
from ..text import bare, fold
from ..values.keys import NumberKey, number_key

CALLED_FOR = 1200
"""Days for which the press calls a paper by its bare number or its name alone: about three years."""
_BEGINS = 3
"""Words with which a paper's name begins in whatever article names it."""
_RIVALS = 2
"""Words that the titles of two papers share of which one name may mean either."""
_OPENING = re.compile(r"^(?:ban hanh|phe duyet|ve viec|ve|viec|thuc hien|trien khai|to chuc)\s")
_WORD = re.compile(r"[^\W\d_]{2,}")


def with_pointers(store: Store, number: NumberKey, documents: Iterable[Held]) -> tuple[Held, ...]:
    """Return documents that are or cite a number, and the articles that must mean one of them that is held.

    An article that calls a paper "Chỉ thị 15", or by its name, is read again beside all that it may mean.
    """
    known = {held.key: held for held in documents}
    found: dict[int, Held] = {}
    for paper in [held for held in known.values() if _is(held, number)]:
        articles = _calling(store, paper, number) | _naming(store, paper)
        if articles:
            rivals = {*store.keys_numbered(number.serial), *_rivals(store, paper)}
            read = store.held(sorted((articles | rivals) - {paper.key}))
            found |= {h.key: h for h in identity.pointed((paper, *read)) if h.key in articles and _cites(h, number)}
    return tuple({**known, **found}.values())


def held_numbers(store: Store, kind: str, serial: str) -> tuple[NumberKey, ...]:
    """Return the numbers with a symbol of the held papers of a type that "Chỉ thị 15" may be short for."""
    keys = {}
    for held in store.held(store.keys_numbered(serial)):
        meta = held.result.document.meta
        number = number_key(meta.number)
        if number and bare(fold(meta.type or "")) == bare(fold(kind)):
            keys[str(number)] = number
    return tuple(keys.values())


def _is(held: Held, number: NumberKey) -> bool:
    meta = held.result.document.meta
    whole = bool(number.symbol and meta.type and meta.date and len(meta.date) >= 10)
    return whole and held.result.document.kind == "official_document" and number_key(meta.number) == number


def _cites(held: Held, number: NumberKey) -> bool:
    return any(number_key(c.number) == number for c in held.result.citations)


def _days(paper: Held) -> tuple[str, str]:
    signed = date.fromisoformat(str(paper.result.document.meta.date)[:10])
    return signed.isoformat(), (signed + timedelta(days=CALLED_FOR)).isoformat()


def _calling(store: Store, paper: Held, number: NumberKey) -> set[int]:
    return set(store.keys_calling(paper.result.document.meta.type or "", number.serial, _days(paper)))


def _naming(store: Store, paper: Held) -> set[int]:
    """Return the articles that hold the type and the words with which the paper's name begins, as one phrase."""
    first, last = _days(paper)
    meta = paper.result.document.meta
    found: set[int] = set()
    for phrase in _names(bare(fold(meta.type or "")), bare(fold(meta.title or ""))):
        found.update(store.keys_with(f'"{phrase}"', Filter(since=first, until=last, kind="press_article")))
    return found


def _names(kind: str, title: str) -> list[str]:
    """Return how the names begin by which a paper of this bare title may be called."""
    words = title.partition(f"{kind} ")[2] or title
    forms = [words]
    while found := _OPENING.match(words):
        words = words[found.end() :]
        forms.append(words)
    starts = (re.findall(r"[^\W_]+", form)[:_BEGINS] for form in forms)
    return list(dict.fromkeys(f"{kind} {' '.join(start)}" for start in starts if len(start) == _BEGINS))


def _rivals(store: Store, paper: Held) -> set[int]:
    """Return the papers of the type, of about these years, whose titles share words with this one's."""
    meta, (first, _) = paper.result.document.meta, _days(paper)
    own = set(_WORD.findall(bare(fold(meta.title or ""))))
    since = str(int(first[:4]) - 3)
    found = set()
    for key, title, day in store.papers(meta.type or ""):
        if day[:4] >= since and len(own.intersection(_WORD.findall(bare(fold(title))))) >= _RIVALS:
            found.add(key)
    return found - {paper.key}
