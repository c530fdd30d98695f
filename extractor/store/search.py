"""Full text: what a person types is words, never query syntax.

The index holds the folded text (one case, one tone placement) and the bare text (no diacritics, đ as d). A query with
Vietnamese letters asks the first and, only if that finds nothing, the second; a query without asks the second.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from typing import Literal

from ..collection import Hit
from ..model import Span
from ..text import bare, fold, nfc
from . import reprints

RANKED = 2000
"""So many hits are ranked at most: ranking a word that is in every document costs a second for a million of them."""
_CONTEXT = 90
_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")
Folder = Callable[[str], str]
Match = Literal["exact", "folded"]


def pieces(query: str) -> tuple[str, ...]:
    """Return the pieces that must all occur: quoted stretches whole, else words; "57/KH-UBND" is one piece."""
    found = (quoted or word for quoted, word in _PIECE.findall(query))
    return tuple(p for p in (x.replace('"', " ").strip() for x in found) if _WORD.search(p))


def search(
    connection: sqlite3.Connection, query: str, *, limit: int = 20, since: str | None = None, until: str | None = None
) -> tuple[Hit, ...]:
    """Return at most `limit` current documents, those with the whole query as one phrase first.

    In: what a person typed, and the first and last day wanted (ISO). Nothing typed is an error; no word, no hits.
    """
    query = nfc(query)
    words = pieces(query)
    if not words or limit < 1:
        return ()
    for match, folder in _ways(query):
        keys = _keys(connection, match, [folder(w) for w in words], (since, until, limit))
        if keys:
            return tuple(_hit(connection, key, match, folder, words) for key in keys)
    return ()


def _ways(query: str) -> list[tuple[Match, Folder]]:
    plain: list[tuple[Match, Folder]] = [("folded", bare)]
    return [("exact", fold), *plain] if fold(query) != bare(query) else plain


def keys(connection: sqlite3.Connection, query: str) -> tuple[int, ...]:
    """Return the keys of the current documents that hold all words of `query`, in order; with or without accents."""
    words = [bare(w) for w in pieces(nfc(query))]
    return tuple(sorted(_keys(connection, "folded", words, (None, None, RANKED)))) if words else ()


def _keys(
    connection: sqlite3.Connection, column: Match, words: list[str], bounds: tuple[str | None, str | None, int]
) -> list[int]:
    since, until, limit = bounds
    found: dict[int, None] = {}
    for expression in dict.fromkeys((_quote(" ".join(words)), " AND ".join(map(_quote, words)))):
        rows = connection.execute(
            "SELECT d.key FROM (SELECT rowid, bm25(search) AS score FROM search WHERE search MATCH ? LIMIT ?) s "
            "JOIN document d ON d.key = s.rowid WHERE d.current AND (?3 IS NULL OR d.as_of >= ?3) "
            "AND (?4 IS NULL OR substr(d.as_of, 1, length(?4)) <= ?4) ORDER BY s.score, d.as_of DESC, d.key LIMIT ?5",
            (f"{column}: ({expression})", RANKED, since, until, limit),
        )
        found.update((row[0], None) for row in rows)
        if len(found) >= limit:
            break
    return list(found)[:limit]


def _quote(words: str) -> str:
    return '"' + words.replace('"', " ").replace("\0", " ") + '"'


def _hit(
    connection: sqlite3.Connection, key: int, match: Match, folder: Callable[[str], str], words: tuple[str, ...]
) -> Hit:
    row = connection.execute(
        "SELECT d.id, d.kind, d.title, d.as_of, d.text, d.number, d.type, (SELECT coalesce(path, url) FROM source "
        "WHERE document = d.key AND current ORDER BY key LIMIT 1) FROM document d WHERE d.key = ?",
        (key,),
    ).fetchone()
    text: str = row[4]
    marks = tuple(_marks(folder(text), [folder(w) for w in words]))
    span = _window(text, marks)
    inside = tuple(m for m in marks if span.covers(m))
    official = " ".join(x for x in (row[6], row[5]) if x)
    title = ": ".join(x for x in (official, row[2]) if x) or text.strip()[:80].split("\n")[0]
    return Hit(row[0], row[1], title, row[3], row[7], text[span.start : span.end], span, inside, match,
        reprints.count(connection, key),
    )  # fmt: skip


def _marks(text: str, words: list[str]) -> Iterator[Span]:
    """Yield where the query stands in `text`: as one phrase if it does anywhere, else each piece, in order."""
    patterns = [_pattern(" ".join(words))]
    if not patterns[0].search(text):
        patterns = [_pattern(w) for w in words]
    spans = {(m.start(), m.end()) for p in patterns for m in p.finditer(text)}
    end = -1
    for start, stop in sorted(spans):
        if start >= end:
            yield Span(start, stop)
            end = stop


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])" + r"[\W_]{1,20}?".join(map(re.escape, _WORD.findall(words))) + r"(?![^\W_])")


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
