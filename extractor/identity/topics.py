"""Subjects without a number or an office: a law by its name, an indicator, the words of a topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ..collection import Held, Sighting, Subject
from ..text import bare, key
from ..values.indicator import accents_agree, telling
from ..values.keys import unit_key

_BRACKET = re.compile(r"\(([^()]+)\)\s*$")
_LEVELS = frozenset({"cap", "tinh", "huyen", "xa"})
_TELLING = 3
"""Telling words from which a shorter name is still the same indicator."""


def laws(query: str, documents: Iterable[Held]) -> tuple[Subject, ...]:
    """Return the documents without a number that are cited by a name which holds `query`, one for each name.

    "Luật X năm 2015" and "Luật X năm 2025" are two where citations date them; what dates neither way is sighted by
    itself only where no dated one is.
    """
    wanted = re.compile(rf"(?<!\w){re.escape(bare(key(query)))}(?!\w)")
    found: dict[tuple[str, str], list[tuple[Held, int]]] = {}
    for held in documents:
        for n, record in enumerate(held.result.citations):
            name = record.title or ""
            called = f"{record.type or ''} {name}"
            if not record.number and name and wanted.search(bare(key(called))) and accents_agree(query, called):
                found.setdefault((bare(key(name)), (record.date or "")[:4]), []).append((held, n))
    for name, year in [k for k in found if not k[1]]:
        dated = [k for k in found if k[0] == name and k[1]]
        if len(dated) == 1:
            found[dated[0]] += found.pop((name, year))
    return tuple(sorted((_law(name, year, seen) for (name, year), seen in found.items()), key=_rank))


def _law(name: str, year: str, seen: list[tuple[Held, int]]) -> Subject:
    records = [held.result.citations[n] for held, n in seen]
    shown = Counter(r.title or "" for r in records).most_common(1)[0][0]
    kind = records[0].type or ""
    return Subject(
        kind="directive",
        id=f"{name}|{year or '?'}",
        name=shown if bare(key(shown)).startswith(bare(key(kind))) else f"{kind} {shown}",
        sightings=tuple(Sighting(held.key, held.result.citations[n].mentions, n) for held, n in seen),
        date=max((r.date for r in records if r.date), key=len, default=None),
        issuer=next((r.issuer for r in records if r.issuer), None),
    )


def indicators(query: str, names: Iterable[tuple[str, int]]) -> tuple[Subject, ...]:
    """Return the indicator that `query` names, none where no figure's indicator holds all its telling words.

    In: each indicator's name with the key of a document that gives a figure for it.
    """
    wanted, forms = telling(query), _forms(query)
    fitting = [(name, document) for name, document in names if _is_one_of(forms, name) and accents_agree(query, name)]
    if not fitting:
        return ()
    aliases = sorted({name for name, _ in fitting})
    shown = Counter(name for name, _ in fitting).most_common(1)[0][0] if len(aliases) == 1 else query
    return (
        Subject(
            kind="indicator",
            id=" ".join(sorted(wanted)),
            name=shown,
            sightings=tuple(Sighting(document, ()) for document in sorted({d for _, d in fitting})),
            aliases=tuple(a for a in aliases if unit_key(a) != unit_key(shown)),
        ),
    )


def names_it(query: str, name: str | None) -> bool:
    """Say whether a figure's indicator is the one asked for: it holds all telling words, or is the short form.

    A name asked for with accents is not one with other accents: "nước sạch" is not in "ngân sách nhà nước".
    "Chỉ số chuyển đổi số cấp tỉnh (DTI)" is also "DTI" and "Chỉ số chuyển đổi số"; "tỷ lệ giải quyết đúng hạn" is short
    for "Tỷ lệ hồ sơ giải quyết đúng hạn".
    """
    return _is_one_of(_forms(query), name) and accents_agree(query, name or "")


Forms = tuple[frozenset[str], tuple[frozenset[str], ...]]


def _forms(query: str) -> Forms:
    """Return the telling words of the short form asked for, and of each form: "Chỉ số chuyển đổi số (DTI)" has two."""
    bracket = _BRACKET.search(query)
    if not bracket:
        return telling(query), (telling(query),)
    return telling(bracket[1]), (telling(query[: bracket.start()]) - _LEVELS, telling(bracket[1]))


def _is_one_of(forms: Forms, name: str | None) -> bool:
    found = telling(name)
    short = _BRACKET.search(name or "")
    if short and telling(short[1]) == forms[0]:
        return True
    return any(
        form
        and found
        and (form <= found or found <= form and (len(found) >= _TELLING or len(found) + 1 >= len(form) > 2))
        for form in forms[1]
    )


def topic(words: str, documents: Iterable[Held]) -> Subject:
    """Return the topic of these words, sighted in these documents."""
    words = " ".join(words.split())
    keys = sorted(held.key for held in documents)
    return Subject(kind="topic", id=unit_key(words), name=words, sightings=tuple(Sighting(k, ()) for k in keys))


def _rank(subject: Subject) -> tuple[int, str]:
    return -len(subject.sightings), subject.id
