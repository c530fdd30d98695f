"""Citation records: one a cited document, its mentions merged (annotation guide §2, citations)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from ...model import Citation, CitationValue
from ...text import fold
from ...values import keys
from ...values.docnumber import normalise_number, read_number
from ...values.law import CODE
from ..view import View
from .dating import LONGEST_LIST, date_end, issued_on, next_in_list
from .issuers import Told, issuer_of, of_plenum
from .symbol_units import codes_of
from .titles import title_of

Key = tuple[str, ...]
_DAY_BEHIND = re.compile(
    r"\s*[,(]?\s*(?:ký\s|ban hành\s)?ngày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}"
)


def citations(view: View) -> tuple[Citation, ...]:
    """Return the documents that `view` cites, its own number included, in order of first mention."""
    known = _known_issuers(view)
    records: dict[Key, Citation] = {}
    sure: dict[Key, int] = {}
    told_of: Callable[[int], Told | None] = cache(lambda index: issuer_of(view, index, known))
    for index in view.indexes("CITATION"):
        key = _of_its_day(view, index, _key(view, view.citation(index)), records)
        told = told_of(index) or _of_the_next(view, index, told_of)
        surer = told if told and told.surety > sure.get(key, 0) else None
        sure[key] = surer.surety if surer else sure.get(key, 0)
        one = _read(view, index, surer.name if surer else None)
        records[key] = _merge(records[key], one) if key in records else one
    return _own(view, _without_short_forms(view, records))


def _of_the_next(
    view: View, index: int, told_of: Callable[[int], Told | None], reach: int = LONGEST_LIST
) -> Told | None:
    """Who issued the next paper of one list under one symbol: "Quyết định số 5, 6 và 7/QĐ-UBND của UBND tỉnh".

    `told_of` gives the issuer of a mention and keeps it: long lists would ask for each of theirs many times.
    """
    later = next_in_list(view, index, date_end(view, index), one_issuer=True)
    one, other = (read_number(view.citation(j).number or "") if j is not None else None for j in (index, later))
    if later is None or one is None or other is None or not reach or (one.kind, one.org) != (other.kind, other.org):
        return None
    return told_of(later) or _of_the_next(view, later, told_of, reach - 1)


@lru_cache(maxsize=4096)
def number_key(number: str) -> str:
    """Return what two spellings of one number share: no leading zero, no separators, no diacritics."""
    return str(keys.number_key(number) or normalise_number(number).upper())


def _key(view: View, value: CitationValue) -> Key:
    if value.number and not re.fullmatch(r"\d+[a-zđA-ZĐ]?", value.number):
        return ("number", number_key(value.number))
    if value.number:
        return ("bare", value.type or "", number_key(value.number))
    name = value.name or value.type or ""
    return ("name", law_key(" ".join(view.gazetteer.expand(w) or w if w.isupper() else w for w in name.split())))


def _of_its_day(view: View, index: int, key: Key, records: Mapping[Key, Citation]) -> Key:
    """Return the key of the record that a mention belongs to: numbers are given again every year, and by every issuer.

    One number whose mentions are followed by days of two years, or by two days in one clause, is two documents; a
    mention without a day is the one named last before it.
    """
    named = [k for k in records if k[:2] == key[:2]]
    if key[0] != "number" or not named:
        return key
    day = _full_day(view, index)
    if not day:
        return max(named, key=lambda k: records[k].mentions[-1])
    for known in named:
        others = {d for n in records[known].mentions if (d := _full_day(view, n))}
        if not others or day in others:
            return known
        if any(d[:4] == day[:4] for d in others) and not _one_clause(view, records[known].mentions[-1], index):
            return known
    return (*key, day)


def _full_day(view: View, index: int) -> str | None:
    """Return the day that stands right behind a mention with its year: "số 05/CT-UBND ngày 20/4/2019"."""
    behind = view.document.text[view.mentions[index].end : view.mentions[index].end + 34]
    day = issued_on(view, index) if _DAY_BEHIND.match(fold(behind)) else None
    return day if day and len(day) == 10 else None


def _one_clause(view: View, first: int, second: int) -> bool:
    between = view.document.text[view.mentions[first].end : view.mentions[second].start]
    return len(between) < 120 and not re.search(r"[.;\n]\s", between)


def law_key(name: str) -> str:
    """Return the comparison key of a law's name: folded, abbreviations of the two elected bodies written out."""
    key = " ".join(fold(name).split())
    return (
        key.replace("hđnd", "hội đồng nhân dân").replace("ubnd", "ủy ban nhân dân").replace("mttq", "mặt trận tổ quốc")
    )


def _read(view: View, index: int, issuer: str | None) -> Citation:
    value = view.citation(index)
    law = value.number is None
    return Citation(
        value.type,
        value.number,
        issued_on(view, index),
        issuer,
        _law_title(view, value.name) if value.name else None if law else title_of(view, index),
        (index,),
        (" ".join(value.pinpoint.split()),) if value.pinpoint else (),
    )


def _law_title(view: View, name: str) -> str:
    """A law's name as printed; a press article's abbreviations are written out, an official document's are its own."""
    if CODE.fullmatch(name):
        return view.gazetteer.expand(name) or name
    words = " ".join(name.split()).split(" ")
    if len(words) > 1 and name.isupper():
        words = [word.lower() for word in words]
    if view.document.kind == "press_article":
        words = [_written_out(view, w) if w.isupper() and len(w) > 2 else w for w in words]
    return words[0].capitalize() + "".join(f" {w}" for w in words[1:])


def _written_out(view: View, word: str) -> str:
    """An abbreviation in full, with the comma that the text puts behind it."""
    bare = word.rstrip(",")
    return f"{view.gazetteer.expand(bare) or bare}{word[len(bare) :]}"


def _merge(first: Citation, second: Citation) -> Citation:
    """One record of two; an issuer of the second is surer than the first's."""
    return Citation(
        first.type or second.type,
        _plainer(first.number, second.number) if _same(first, second) else first.number or second.number,
        first.date or second.date,
        second.issuer or first.issuer,
        _plainer(first.title, second.title),
        first.mentions + second.mentions,
        tuple(dict.fromkeys((*first.pinpoints, *second.pinpoints))),
    )


def _same(first: Citation, second: Citation) -> bool:
    return fold(first.number or "") == fold(second.number or "")


def _plainer(first: str | None, second: str | None) -> str | None:
    """The first of two spellings, or the second where a title in capitals has lost what small letters tell (QĐi)."""
    return second if first and second and first.isupper() and not second.isupper() else first or second


def _without_short_forms(view: View, records: dict[Key, Citation]) -> list[Citation]:
    """Merge "Chỉ thị 20" into "Chỉ thị số 20/CT-TTg", and a law by name into the same law with its number."""
    full = {key: r for key, r in records.items() if key[0] == "number"}
    homes: dict[Key, list[Key]] = {}
    for key, r in full.items():
        homes.setdefault(("bare", r.type or "", _serial(r.number or "")), []).append(key)
        if r.type in ("Luật", "Bộ luật", "Pháp lệnh") and r.title:
            homes.setdefault(("name", law_key(r.title)), []).append(key)
    rest: list[Citation] = []
    for key, record in records.items():
        home = [
            h
            for h in homes.get(key, [])
            if not of_plenum(view, record.mentions[0]) or (full[h].number or "").endswith("/TW")
        ]
        if len(home) == 1 or home and key[0] == "name":
            known = full[home[0]]
            full[home[0]] = replace(
                _merge(known, replace(record, type=None, title=record.title if key[0] == "bare" else None)),
                issuer=known.issuer or record.issuer,
            )
        elif key not in full:
            rest.append(record)
    return sorted([*full.values(), *rest], key=lambda r: min(r.mentions))


def _serial(number: str) -> str:
    match = re.match(r"0*(\d+[a-zđ]?)", number)
    return number_key(match[1]) if match else ""


def _known_issuers(view: View) -> dict[str, str]:
    """What the document's own number says of its symbol: the same symbol elsewhere has the same issuer."""
    meta = view.document.meta
    own = read_number(meta.number) if meta.number else None
    if own is None or not meta.issuer or own.org in ("", "TW"):  # three bodies of the Party's centre share TW
        return {}
    return dict.fromkeys(codes_of(own.org), meta.issuer)


def _own(view: View, records: Iterable[Citation]) -> tuple[Citation, ...]:
    """Give the document's own number what its header says."""
    meta = view.document.meta
    own = number_key(meta.number) if meta.number else None
    return tuple(
        replace(
            r,
            type=meta.type or r.type,
            date=meta.date or r.date,
            issuer=meta.issuer or r.issuer,
            title=meta.title or r.title,
        )
        if own and r.number and number_key(r.number) == own
        else r
        for r in records
    )
