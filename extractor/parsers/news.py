"""Press articles: title, dateline, byline, lead, paragraphs, headings, captions, and the page around them.

The lines of a page fall into three stretches: a head (menus, title, date, author, buttons), the body (prose with
captions and headings between) and a tail (author, then links, tags, comments). The parser finds the title by its place
above the dateline, the body by its prose, the tail by the first boilerplate that no prose follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..model import Document, Hints, Meta, RawDocument
from ..text import key
from .boilerplate import CERTAIN, LIKELY, chrome_evidence, is_caption, is_related_header, is_site_name
from .byline import authors_beside, is_label, is_office, is_pen_name, read_authors
from .dateline import Dateline, leading_stamp, read_dateline, trailing_stamp
from .genre import Evidence
from .lines import LONG, Line, Mark, is_caps, is_paragraph, joined, read_lines, to_segments
from .outline import is_list_item
from .wrap import breaks_off

HEAD_LINES = 40
"""A title and its dateline stand in the first so many lines, whatever menus are above."""
FOOT_LINES = 15
"""Some portals print the date below the text, in the last so many lines."""
TITLE_SCORE = 1.5
"""A headline with less than this is taken only if nothing better stands above the prose."""
TAIL_RUN = 3
"""So many short lines below the last paragraph are a menu or tags."""
PARAGRAPHS = 3
"""With so many paragraphs above it, an author's name stands at the end of an article, not at its top."""
NEAR_DATE = 6
"""A dateline stands in so many lines below its headline."""
_PHOTO = re.compile(r"(?<!\w)ảnh\s?[:/]\s?\S")
LINK = (24, LONG)
"""A headline that links to another article has at least and at most so many characters."""


@dataclass(slots=True)
class _Page:
    """The lines of one page with what has been made out about each so far."""

    lines: Sequence[Line]
    chrome: list[float]
    dates: dict[int, Dateline]
    kinds: list[str]
    hints: Hints
    authors: list[str] = field(default_factory=list)
    title: int | None = None
    stamp: tuple[str, int] | None = None
    body: int = 0
    tail: int = 0

    @property
    def top(self) -> int:
        """The first line below the title; the first of all where there is none."""
        return 0 if self.title is None else self.title + 1

    def is_prose(self, i: int) -> bool:
        return self.lines[i].is_sentence and self.chrome[i] < LIKELY and i not in self.dates

    def sign(self, names: Sequence[str]) -> None:
        known = {key(x) for x in self.authors}
        self.authors += [x for x in names if key(x) not in known]


def score(evidence: Evidence) -> float:
    """Return how sure the text is press: as long as little speaks for an official document, 0.49."""
    return 0.49


def parse(raw: RawDocument, lines: Sequence[Line] | None = None) -> Document:
    """Return `raw` as a press article; any text at all can be read as one."""
    page = _read(raw, read_lines(raw) if lines is None else lines)
    if page.lines:
        _find_title(page)
        _find_body(page)
        _mark_head(page)
        _mark_body(page)
        _mark_tail(page)
    marks = [m for i in range(len(page.lines)) for m in _marks(page, i)]
    return Document(
        raw.id, raw.source, "press_article", raw.text, to_segments(raw.text, marks), _meta(page), raw.warnings
    )


def _marks(page: _Page, i: int) -> list[Mark]:
    """One mark a line; a date that a portal prints behind the title is a dateline of its own."""
    line = page.lines[i]
    if i != page.title or page.stamp is None:
        return [Mark(page.kinds[i], line.start, line.end)]
    cut = line.start + page.stamp[1]
    return [Mark("title", line.start, cut), Mark("dateline", cut, line.end)]


def _read(raw: RawDocument, lines: Sequence[Line]) -> _Page:
    dates = {}
    for i in sorted({*range(min(2 * HEAD_LINES, len(lines))), *range(max(0, len(lines) - FOOT_LINES), len(lines))}):
        found = read_dateline(lines[i])
        if found:
            dates[i] = found
    chrome = [chrome_evidence(line) for line in lines]
    return _Page(lines, chrome, dates, ["paragraph"] * len(lines), raw.hints, tail=len(lines))


def _meta(page: _Page) -> Meta:
    titles = [line.text for line, kind in zip(page.lines, page.kinds, strict=True) if kind == "title"]
    title = joined(titles)[: page.stamp[1] if page.stamp else None] if titles else page.hints.title
    published = _published(page)
    authors = tuple(page.authors) or tuple(name for name in page.hints.authors if is_pen_name(name))
    return Meta(title=title, published=published, authors=authors, publisher=page.hints.publisher)


# ------------------------------------------------------------------ where is what


def _find_title(page: _Page) -> None:
    """The title is what both reader and metadata say; else the best headline above the dateline or above the prose.

    A text that opens with its first paragraph has no title.
    """
    best, score = None, 0.0
    said = key(page.hints.title or "")
    named = next((i for i, line in enumerate(page.lines) if line.block == "title" and key(line.text) == said), None)
    for stop in [*_datelines(page), _first_prose(page) + 1]:
        for i in range(max(0, stop - HEAD_LINES), min(stop, len(page.lines))):
            if _headline(page, i, stop) > score:
                best, score = i, _headline(page, i, stop)
        if score >= TITLE_SCORE:
            break
    if named is None and best is None:
        return
    title = _inner_title(page, best or 0) if named is None else named
    page.title, page.stamp = title, trailing_stamp(page.lines[title])
    page.kinds[title] = "title"
    while page.stamp is None and _title_goes_on(page, page.title):
        page.title += 1
        page.kinds[page.title] = "title"


def _title_goes_on(page: _Page, i: int) -> bool:
    """Say whether the title was wrapped: the next line is no prose and begins with a small letter."""
    if i + 1 >= len(page.lines):
        return False
    line, after = page.lines[i], page.lines[i + 1]
    if not after.text[0].islower() or after.is_sentence or page.chrome[i + 1] > 0 or line.tail[-1] in ".:?!":
        return False
    return line.size >= LINK[0] and after.size >= 8 and i + 1 not in page.dates and "." not in after.text


def _inner_title(page: _Page, best: int) -> int:
    """Of a page's title and the headline that it holds ("Headline | Newspaper"), return the headline."""
    whole = key(page.lines[best].text)
    for i, line in enumerate(page.lines[best + 1 : best + HEAD_LINES], best + 1):
        if page.is_prose(i) and line.size >= LONG:
            break
        if LINK[0] <= line.size < page.lines[best].size and key(line.text) in whole and i not in page.dates:
            return i
    return best


def _datelines(page: _Page) -> list[int]:
    """The datelines of the head, labelled ones first."""
    prose, found = 0, []
    for i, line in enumerate(page.lines[: 2 * HEAD_LINES]):
        if i in page.dates:
            found.append(i)
        prose += line.size >= LONG and page.is_prose(i)
        if prose > 1:
            break
    return sorted(found, key=lambda i: (not page.dates[i].labelled, i))


def _headline(page: _Page, i: int, stop: int) -> float:
    """Return how much line `i` looks like the title of what is dated at line `stop`."""
    line = page.lines[i]
    if page.hints.title and key(line.text) == key(page.hints.title):
        return 10.0
    if i in page.dates or page.chrome[i] >= CERTAIN or line.size > 300 or not _may_be_title(page, i):
        return 0.0
    score = 2.0 + min(line.size, 50) / 25 - 0.3 * (stop - i) + (3.0 if line.block == "title" else 0.0)
    score -= 2.5 * (page.chrome[i] >= LIKELY) + 2.5 * (line.tail[-1] in ".,;:") + 1.5 * (line.size < 18)
    score -= 1.5 * (line.size > 180) + 0.5 * is_caps(line.text) + 2.0 * is_site_name(line)
    score -= 2.0 * (bool(read_authors(line.text)) or is_caption(line))
    score -= 2.0 * (i > 0 and is_related_header(page.lines[i - 1]))
    return max(score, 0.1)


def _may_be_title(page: _Page, i: int) -> bool:
    """Say whether line `i` may be the headline: no paragraph, no picture's credit, not cut off, and no paragraph of the
    article above it. A date below it sets a headline apart from such paragraphs, which are teasers then."""
    line = page.lines[i]
    if line.block == "title":
        return True
    if is_paragraph(line) or breaks_off(line) or (_PHOTO.search(line.fold) and line.block != "heading"):
        return False
    if any(j in page.dates for j in range(i + 1, i + 1 + NEAR_DATE)):
        return True
    return not any(is_paragraph(page.lines[j]) and page.chrome[j] < LIKELY for j in range(i))


def _first_prose(page: _Page) -> int:
    """The first line of prose that is long, else the first of any size, else the end."""
    last = len(page.lines) - 1
    rows = range(0 if is_paragraph(page.lines[0]) else 1, len(page.lines))
    long = next((i for i in rows if page.is_prose(i) and page.lines[i].size >= LONG), last)
    return next((i for i in rows if page.is_prose(i) and i >= long - 3 and page.lines[i].tail[-1] == "."), long)


def _find_body(page: _Page) -> None:
    """From the first prose below the title to the first boilerplate that no prose follows."""
    top, count = page.top, len(page.lines)
    page.body = next((i for i in range(top, count) if page.is_prose(i)), min(top, count))
    last = next((i for i in range(count - 1, page.body, -1) if _carries(page, i)), page.body)
    page.tail = next((i for i in range(last + 1, count) if page.chrome[i] >= LIKELY), count)
    signed = next((i for i in range(page.body + 1, page.tail) if _closes(page, i)), None)
    if signed is not None:
        page.tail = min(page.tail, signed)


def _carries(page: _Page, i: int) -> bool:
    """Say whether line `i` is prose that only an article has: long, or a sentence closed by a full stop."""
    line = page.lines[i]
    if not page.is_prose(i) or page.chrome[i] > 0:
        return False
    return line.size >= LONG or line.tail.rstrip("\"'”’)/ ")[-1:] == "." or line.tail.endswith("./.")


def _closes(page: _Page, i: int) -> bool:
    """Say whether line `i` heads links or comments although prose of others stands below it: the author's name and
    some paragraphs stand above."""
    if page.chrome[i] < CERTAIN and not (page.chrome[i] >= LIKELY and is_related_header(page.lines[i])):
        return False
    above = page.lines[max(page.body, i - 3) : i]
    if not any(read_authors(line.text) for line in above if not line.is_sentence):
        return False
    return sum(line.size >= LONG for line in page.lines[page.body : i]) >= PARAGRAPHS


def _published(page: _Page) -> str | None:
    """Return when the article says it was published.

    What the page shows near its title wins over its metadata, which often name the day of the last change or of the
    move to a new site; metadata of the same day add the time. Without a dateline the metadata count, then the text.
    """
    shown, hinted = _dateline_date(page), page.hints.published
    if shown is None:
        return hinted or _date_in_text(page)
    return hinted if hinted and hinted.startswith(shown) else shown


def _dateline_date(page: _Page) -> str | None:
    """The labelled dateline nearest below the title wins, then the nearest."""
    title = page.top - 1
    rows = [i for i in page.dates if page.kinds[i] == "dateline"]
    if page.stamp and not any(page.dates[i].labelled for i in rows):
        return page.stamp[0]
    best = min(rows, key=lambda i: (not page.dates[i].labelled, i < title, abs(i - title)), default=None)
    return None if best is None else page.dates[best].published


def _date_in_text(page: _Page) -> str | None:
    """The date the text opens with, or one that stands below it."""
    opening = leading_stamp(page.lines[page.body]) if page.body < len(page.lines) else None
    if opening and "T" in opening:
        return opening
    other = [i for i in page.dates if i >= page.top and "T" in page.dates[i].published and not page.dates[i].rest]
    return page.dates[other[0]].published if other else opening


# ------------------------------------------------------------------ the three stretches


def _mark_head(page: _Page) -> None:
    """Above the title stands boilerplate, below it dates, authors, kickers, captions and more boilerplate."""
    title = page.top - 1
    for i in range(title):
        if page.kinds[i] == "title":
            continue
        page.kinds[i] = "boilerplate"
        if i in page.dates and _is_own_date(page, i, title):
            page.kinds[i] = "dateline"
            page.sign(authors_beside(page.dates[i].rest))
    for i in range(title + 1, page.body):
        page.kinds[i] = _head_kind(page, i)
    _drop_link_rows(page, title + 1, page.body)


def _is_own_date(page: _Page, i: int, title: int) -> bool:
    """A date above the title is the article's own if none stands below it and no furniture lies between."""
    if any(line.block == "chrome" for line in page.lines[i:title]):
        return False
    below = any(j in page.dates for j in range(title + 1, page.body + 3))
    return not below and title - i <= 2 and (not page.dates[i].rest or page.lines[i].block == "time")


def _head_kind(page: _Page, i: int) -> str:
    line = page.lines[i]
    if i in page.dates:
        page.sign(authors_beside(page.dates[i].rest))
        return "dateline"
    if page.chrome[i] >= LIKELY:
        return "boilerplate"
    if is_caption(line):
        return "caption"
    names = read_authors(line.text)
    if names:
        page.sign(names)
        return "byline"
    if line.block in ("heading", "caption", "byline") or (line.block == "list_item" and line.size >= LINK[0]):
        return line.block
    if line.size < LINK[0]:
        return "heading" if _is_agency(line) else "boilerplate"
    return "boilerplate" if is_caps(line.text) or page.chrome[i] >= 0.5 else "caption"


def _is_agency(line: Line) -> bool:
    """A bare agency tag or a one-word mark under the title ("SGGPO", "NDO -")."""
    return len(line.text.split()) <= 2 and is_caps(line.text)


def _drop_link_rows(page: _Page, start: int, stop: int, *, least: int = 2) -> None:
    """`least` or more uncredited headlines in a row, or any below a header of links, are links to other articles."""
    run: list[int] = []
    linked = False
    for i in [*range(start, stop), -1]:
        if i >= 0 and _may_be_link(page, i, linked):
            run.append(i)
            continue
        if linked or (len(run) >= least and _are_links(page, run)):
            for j in run:
                page.kinds[j] = "boilerplate"
        run, linked = [], i >= 0 and is_related_header(page.lines[i])


def _are_links(page: _Page, run: Sequence[int]) -> bool:
    """Headlines in a row are links unless they repeat each other (a caption and its image's text) or a line that ends
    in a colon announces them."""
    keys = [key(page.lines[i].text) for i in run]
    repeated = any(a in b or b in a for a, b in pairwise(keys))
    return not repeated and page.lines[run[0] - 1].tail[-1] != ":"


def _may_be_link(page: _Page, i: int, linked: bool) -> bool:
    line = page.lines[i]
    if line.is_sentence or is_caption(line):
        return False
    return page.kinds[i] in ("caption", "paragraph") or (linked and page.kinds[i] in ("heading", "list_item"))


def _mark_body(page: _Page) -> None:
    if page.body >= len(page.lines):
        return
    page.kinds[page.body] = "lead"
    for i in range(page.body + 1, page.tail):
        page.kinds[i] = _body_kind(page, i)
    second = next((i for i in range(page.body + 1, page.tail) if page.is_prose(i)), page.body)
    _drop_link_rows(page, page.body + 1, second)
    _drop_link_rows(page, second, page.tail, least=len(page.lines))


def _body_kind(page: _Page, i: int) -> str:
    line = page.lines[i]
    if page.chrome[i] >= CERTAIN or (page.chrome[i] >= LIKELY and not is_caption(line)):
        return "boilerplate"
    if i in page.dates and i <= page.body + 2:
        page.sign(authors_beside(page.dates[i].rest))
        return "dateline"
    if is_list_item(line):
        return "list_item"
    if is_caption(line):
        return "caption"
    if line.is_sentence:
        return "paragraph"
    return line.block if line.block in ("heading", "caption", "table") else _short_kind(line)


def _short_kind(line: Line) -> str:
    """A short line without a full stop: a heading if it is very short or in capitals, else a picture's caption."""
    if is_caps(line.text) or line.size < 40 or line.tail[-1] == ":":
        return "heading" if line.tail[-1] != ":" else "paragraph"
    return "caption"


def _mark_tail(page: _Page) -> None:
    """The last line before the tail may name the author; what follows the author's name is boilerplate."""
    last = max(
        (i for i in range(page.body, page.tail) if page.is_prose(i) and page.lines[i].size > 60), default=page.body
    )
    near = [*range(page.tail - 1, max(last, page.tail - 7), -1), *range(last + 1, min(last + 3, page.tail))]
    signed = next((i for i in near if _end_authors(page, i)), None)
    if signed is not None:
        page.kinds[signed] = "byline"
        page.sign(_end_authors(page, signed))
    loose = [i for i in range((signed or last) + 1, page.tail) if _is_loose(page, i, signed=signed is not None)]
    if signed is not None or len(loose) >= TAIL_RUN or loose == [page.tail - 1]:
        for i in loose:
            page.kinds[i] = "boilerplate"
    for i in range(page.tail, len(page.lines)):
        page.kinds[i] = "boilerplate"


def _end_authors(page: _Page, i: int) -> tuple[str, ...]:
    """The names that line `i` gives as those of the authors, at the end of an article."""
    line = page.lines[i]
    if page.kinds[i] == "boilerplate" or (line.is_sentence and line.size > 40):
        return ()
    return read_authors(line.text, letters=True)


def _is_loose(page: _Page, i: int, *, signed: bool) -> bool:
    """Say whether line `i`, below the author's name or else below the last paragraph, may be a page's menu, tag or
    name: it is short and no caption, no credit and no office that signs."""
    line = page.lines[i]
    if _may_follow(line) or is_label(line.text):
        return False
    return signed or (page.kinds[i] == "heading" and not is_caps(line.text) and not is_office(line.text))


def _may_follow(line: Line) -> bool:
    """Source credits, captions and prose may stand below the author's name."""
    return is_caption(line) or line.is_sentence or line.fold.startswith(("nguồn", "theo ", "(", "ảnh", "*"))
