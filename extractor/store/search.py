"""Full text: documents and sentences by their words.

The index holds the folded text (one case, one tone placement) and the bare text (no diacritics, đ as d). A query with
Vietnamese letters asks the first and, only if that finds nothing, the second; a query without asks the second.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator
from typing import Any, Literal

from ..collection import Filter, Hit
from ..model import Span
from ..text import bare, fold, nfc
from ..values.keys import unit_loose_key
from ..values.sentence import sentence_at
from . import reprints
from .words import pattern, pieces, quote

RANKED = 2000
"""Fewer hits are ranked; of words in so many documents the newest come first, of those that came in last."""
LOOKED_AT = 400
"""So many documents are looked through for sentences at most, the best first."""
NEAR = 60
"""Words between which a sentence is looked for: what stands farther apart does not stand in one."""
ANY = Filter()
_CONTEXT = 90
_TITLE = 90
"""Characters by which a document without a title is shown at most."""
Folder = Callable[[str], str]
Match = Literal["exact", "folded"]


def search(connection: sqlite3.Connection, query: str, *, limit: int = 20, wanted: Filter = ANY) -> tuple[Hit, ...]:
    """Return at most `limit` current documents, those with the whole query as one phrase first, a story once.

    In: what a person typed, and which documents count. Nothing typed is an error; no word, no hits.
    """
    words = pieces(query := nfc(query))
    for match, folder in _ways(query) if words and limit > 0 else ():
        asked = [folder(w) for w in words]
        expressions = (_phrase(asked), " AND ".join(map(quote, asked)))
        found: dict[int, Hit] = {}
        for expression in dict.fromkeys(expressions):
            for key in _keys(connection, match, expression, wanted, RANKED):
                if key in found or _is_told(connection, key, found):
                    continue
                hit = _hit(connection, key, match, folder, asked, wanted)
                found.update({key: hit} if hit else {})
                if len(found) == limit:
                    return tuple(found.values())
        if found or _stands_elsewhere(connection, match, expressions[-1], wanted):
            return tuple(found.values())
    return ()


def sentences(connection: sqlite3.Connection, query: str, *, limit: int = 20, wanted: Filter = ANY) -> tuple[Hit, ...]:
    """Return at most `limit` sentences of current documents in which all of `query` stands, phrases first."""
    words = pieces(query := nfc(query))
    for match, folder in _ways(query) if words and limit > 0 else ():
        asked = [folder(w) for w in words]
        near = f"NEAR({' '.join(map(quote, asked))}, {NEAR})" if len(asked) > 1 else _phrase(asked)
        found: dict[tuple[int, int], Hit] = {}
        for expression in dict.fromkeys((_phrase(asked), near)):
            for key in _keys(connection, match, expression, wanted, LOOKED_AT):
                for hit in _told(connection, key, match, folder, asked, wanted):
                    found.setdefault((key, hit.span.start), hit)
                if len(found) >= limit:
                    return tuple(found.values())[:limit]
        if found or _stands_elsewhere(connection, match, near, wanted):
            return tuple(found.values())
    return ()


def _stands_elsewhere(connection: sqlite3.Connection, match: Match, expression: str, wanted: Filter) -> bool:
    """Say whether the words stand, as written, in documents that do not count: then no look-alikes are looked for."""
    return match == "exact" and wanted != ANY and bool(_keys(connection, match, expression, ANY, 1))


def _is_told(connection: sqlite3.Connection, key: int, found: Collection[int]) -> bool:
    """Say whether a paper with the same story is among those found: the best one tells how many others there are."""
    return bool(found) and any(other.key in found for other in reprints.others(connection, key))


def keys(connection: sqlite3.Connection, query: str, wanted: Filter = ANY) -> tuple[int, ...]:
    """Return the keys of the current documents that hold all words of `query`, in order; with or without accents."""
    words = [bare(w) for w in pieces(nfc(query))]
    expression = " AND ".join(map(quote, words))
    return tuple(sorted(_keys(connection, "folded", expression, wanted, RANKED))) if words else ()


def _ways(query: str) -> list[tuple[Match, Folder]]:
    plain: list[tuple[Match, Folder]] = [("folded", bare)]
    return [("exact", fold), *plain] if fold(query) != bare(query) else plain


def _phrase(words: list[str]) -> str:
    return quote(" ".join(words))


def _keys(connection: sqlite3.Connection, column: Match, expression: str, wanted: Filter, limit: int) -> list[int]:
    where, values = _where(connection, wanted)
    given = (f"{column}: ({expression})", *values, RANKED)
    matching = f"FROM search WHERE search MATCH ? {where}"
    hits = connection.execute(f"SELECT count(*) FROM (SELECT 1 {matching} LIMIT ?)", given).fetchone()[0]
    found = f"SELECT rowid, bm25(search) AS score {matching} LIMIT ?"
    if hits == RANKED:  # to weigh a word, bm25 looks at every document that holds it
        found = f"SELECT rowid, 0 AS score {matching} ORDER BY rowid DESC LIMIT ?"
    rows = connection.execute(
        f"SELECT d.key FROM ({found}) s JOIN document d INDEXED BY document_slim ON d.key = s.rowid WHERE d.current "
        "ORDER BY s.score, d.as_of DESC, d.id LIMIT ?",
        (*given, limit),
    )
    return [row[0] for row in rows]


FEW = 10_000
"""So many documents of a time or kind are listed before the search; of more, each that is found is asked."""


def _where(connection: sqlite3.Connection, wanted: Filter) -> tuple[str, list[str]]:
    """Return the conditions on documents, and their values. "+" keeps SQLite from searching each document apart."""
    days, values = "", []
    if wanted.since:
        days += " AND d.as_of >= ?"
        values.append(wanted.since)
    if wanted.until:
        days += " AND substr(d.as_of, 1, length(?)) <= ?"
        values += [wanted.until, wanted.until]
    if wanted.kind:
        days += " AND d.kind = ?"
        values.append(wanted.kind)
    among, where = f"SELECT d.key FROM document d WHERE d.current = 1{days}", ""
    if days:
        number = connection.execute(f"SELECT count(*) FROM ({among} LIMIT {FEW})", values).fetchone()[0]
        where = f"AND +rowid IN ({among})" if number < FEW else f"AND EXISTS ({among} AND d.key = search.rowid)"
    if wanted.unit:
        key = unit_loose_key(wanted.unit)
        where += f" AND +rowid IN (SELECT u.document FROM unit u WHERE {_UNIT})"
        values += [key, key, key]
    return where, values


_UNIT = "(u.name_key = ? OR u.name_key >= ? || ' ' AND u.name_key < ? || '!')"
"""The unit of that name, or of one that goes on after it: "Sở Nội vụ" is in every province."""


# ------------------------------------------------------------------ hits


def _row(connection: sqlite3.Connection, key: int) -> Any:
    return connection.execute(
        "SELECT d.id, d.kind, d.title, d.as_of, d.text, d.number, d.type, (SELECT coalesce(path, url) FROM source "
        "WHERE document = d.key AND current ORDER BY coalesce(path, url) LIMIT 1) FROM document d WHERE d.key = ?",
        (key,),
    ).fetchone()


def _hit(
    connection: sqlite3.Connection, key: int, match: Match, folder: Folder, words: list[str], wanted: Filter
) -> Hit | None:
    """Return the document as a hit; None where no word stands in a mention of the label that is wanted."""
    row = _row(connection, key)
    text: str = row[4]
    marks = _labelled(connection, key, tuple(_marks(folder(text), words)), wanted)
    if wanted.label and not marks:
        return None
    aside = _aside(connection, key)
    told = tuple(m for m in marks if not any(a.covers(m) for a in aside))
    return _made(connection, key, row, _window(text, told or marks), marks, match)


def _made(connection: sqlite3.Connection, key: int, row: Any, span: Span, marks: tuple[Span, ...], match: Match) -> Hit:
    text: str = row[4]
    inside = tuple(m for m in marks if span.covers(m))
    official = " ".join(x for x in (row[6], row[5]) if x)
    title = ": ".join(x for x in (official, row[2]) if x) or _first_line(connection, key, text)
    snippet, others = text[span.start : span.end], reprints.count(connection, key)
    return Hit(row[0], row[1], title, row[3], row[7], snippet, span, inside, match, others)


def _told(
    connection: sqlite3.Connection, key: int, match: Match, folder: Folder, words: list[str], wanted: Filter
) -> Iterator[Hit]:
    """Yield the sentences of a document in which all words stand, in order."""
    row = _row(connection, key)
    text: str = row[4]
    folded = folder(text)
    patterns = [pattern(w) for w in words]
    aside = _aside(connection, key)
    seen: set[int] = set()
    for first in patterns[0].finditer(folded):
        start, end = sentence_at(text, first.start())
        if start in seen or any(a.start <= first.start() < a.end for a in aside):
            continue
        seen.add(start)
        marks = tuple(_marks(folded[start:end], words))
        if all(p.search(folded, start, end) for p in patterns):
            found = tuple(Span(m.start + start, m.end + start) for m in marks)
            span = Span(start, end)
            if _labelled(connection, key, found, wanted) and _names(connection, key, span, wanted.unit):
                yield _made(connection, key, row, span, found, match)


def _aside(connection: sqlite3.Connection, key: int) -> list[Span]:
    """Return the menus, related links and other page furniture of a document."""
    query = "SELECT start, \"end\" FROM segment WHERE document = ? AND kind = 'boilerplate'"
    return [Span(*row) for row in connection.execute(query, (key,))]


def _first_line(connection: sqlite3.Connection, key: int, text: str) -> str:
    """Return what a document without a title is shown by: its first words that are no page furniture."""
    query = "SELECT start, \"end\" FROM segment WHERE document = ? AND kind <> 'boilerplate' ORDER BY start LIMIT 1"
    row = connection.execute(query, (key,)).fetchone()
    line = (text[row[0] : row[1]] if row else text).strip().partition("\n")[0]
    return line if len(line) <= _TITLE else line[:_TITLE].rpartition(" ")[0] + "…"


def _labelled(connection: sqlite3.Connection, key: int, marks: tuple[Span, ...], wanted: Filter) -> tuple[Span, ...]:
    """Return the marks that stand in a mention of the label that is wanted; all where any will do."""
    if not wanted.label:
        return marks
    query = 'SELECT start, "end" FROM mention WHERE document = ? AND label = ?'
    spans = [Span(*row) for row in connection.execute(query, (key, wanted.label))]
    return tuple(m for m in marks if any(s.start < m.end and m.start < s.end for s in spans))


def _names(connection: sqlite3.Connection, key: int, span: Span, unit: str | None) -> bool:
    """Say whether the unit is named in this stretch."""
    if not unit:
        return True
    query = (
        "SELECT 1 FROM unit u JOIN evidence e ON e.document = u.document AND e.record = 'units' AND e.n = u.n "
        "JOIN mention m ON m.document = e.document AND m.n = e.mention "
        f'WHERE u.document = ? AND {_UNIT} AND m.start >= ? AND m."end" <= ? LIMIT 1'
    )
    name = unit_loose_key(unit)
    return connection.execute(query, (key, name, name, name, span.start, span.end)).fetchone() is not None


def _marks(text: str, words: list[str]) -> Iterator[Span]:
    """Yield where the query stands in `text`: as one phrase if it does anywhere, else each piece, in order."""
    patterns = [pattern(" ".join(words))]
    if not patterns[0].search(text):
        patterns = [pattern(w) for w in words]
    spans = {(m.start(), m.end()) for p in patterns for m in p.finditer(text)}
    end = -1
    for start, stop in sorted(spans):
        if start >= end:
            yield Span(start, stop)
            end = stop


def _window(text: str, marks: tuple[Span, ...]) -> Span:
    """Return the stretch round the first mark, at word boundaries and inside its line where that is long enough."""
    mark = marks[0] if marks else Span(0, 0)
    start, end = max(0, mark.start - _CONTEXT), min(len(text), mark.end + _CONTEXT)
    line = text.rfind("\n", start, mark.start)
    start = line + 1 if line >= 0 else start
    line = text.find("\n", mark.end, end)
    end = line if line >= 0 else end
    while 0 < start < mark.start and not text[start - 1].isspace():
        start += 1
    while mark.end < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, max(end, mark.end))
