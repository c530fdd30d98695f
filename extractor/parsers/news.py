"""Press articles: title, dateline, byline, lead, paragraphs, headings, captions, and the page around them.

The lines of a page fall into three stretches: a head (menus, title, date, author, buttons), the body (prose with
captions and headings between) and a tail (author, then links, tags, comments). The parser finds the title by its place
above the dateline, the body by its prose, the tail by the first boilerplate that no prose follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ..model import Document, Meta, RawDocument
from .boilerplate import CERTAIN, LIKELY, chrome_evidence, is_caption, is_related_header, is_row, shows_picture
from .dateline import leading_stamp, read_dateline, tells_event
from .genre import Evidence
from .lines import LONG, Line, Mark, is_caps, joined, read_lines, to_segments
from .official.attributes import ABOVE, attributes, completed, titled
from .official.headless import STAMP
from .outline import is_list_item
from .press.byline import authors_beside, holds_office, is_agency, is_label, is_office, is_pen_name, read_authors
from .press.data_rows import data_rows
from .press.headline import find_title
from .press.linked import CAPTION, drop_link_rows
from .press.page import HEAD_LINES, LINK, Page
from .wrap import NUMBERED

FOOT_LINES = 15
"""Some portals print the date below the text, in the last so many lines."""
TAIL_RUN = 3
"""So many short lines below the last paragraph are a menu or tags."""
LABELLED = 6
"""A date with a label ("Ngày đăng: …"), or that its page marks up as one, may stand so many lines above the headline,
another at most two."""
BUTTONS = 60
"""Between a headline and the date that its page marks up as such, buttons of so many characters may stand."""
KICKER = 6
"""The name of a section beside the date right above a headline has no more words."""
_LINK = re.compile(r"\W{0,3}(?:xem|đọc) (?:thêm|tiếp)\s?:|>>|»|mời (?:quý )?(?:bạn đọc|độc giả) (?:xem|đọc)")
"""A link to one other article, in the line itself; lists of them and tags have a header of their own."""
_BETWEEN = re.compile(r"\s*[,;&]\s*|\s+[-–]\s+|\s+và\s+")
"""What stands between the authors that a page's metadata name in one."""
_ITEM = re.compile(r"[*•+]\s?[^\W\d_]")
"""How a digest's items are headed."""
_FILE = re.compile(r"[\w.]*[-_][\w.-]*")
"""A picture's file name, alone in its line: the article goes on below it."""
_VISITOR = re.compile(r"(?:your|địa chỉ) ip(?!\w)|ip của bạn")
"""What a portal tells its visitor; the time below it is his."""
BOX = 6
"""A box of links between text and name has at most so many lines."""
FEW = 3
"""Below fewer lines of links than this the author's name may still come."""
LITTLE = 3
"""Below the name stands so many times less prose than above."""
PARAGRAPHS = 3
"""With so many paragraphs above it, an author's name stands at the end of an article, not at its top."""


def score(evidence: Evidence) -> float:
    """Return how sure the text is press: as long as little speaks for an official document, 0.49."""
    return 0.49


def parse(raw: RawDocument, lines: Sequence[Line] | None = None) -> Document:
    """Return `raw` as a press article; any text at all can be read as one."""
    page = _read(raw, read_lines(raw) if lines is None else lines)
    said = attributes(page.lines[:ABOVE])
    for i in said.rows:
        page.chrome[i] = 2 * CERTAIN
        page.dates.pop(i, None)
    if said and page.hints.title is None:
        page.hints = replace(page.hints, title=titled(page.lines, said))
    if page.lines:
        find_title(page)
        _find_body(page)
        _mark_head(page)
        _mark_body(page)
        _mark_tail(page)
        if page.pasted:
            _keep_all(page)
        page.kinds = [k if any(map(str.isalnum, x.text)) else "boilerplate" for k, x in zip(page.kinds, page.lines)]
    marks = [m for i in range(len(page.lines)) for m in _marks(page, i)]
    meta = completed(_meta(page), said)
    return Document(raw.id, raw.source, "press_article", raw.text, to_segments(raw.text, marks), meta, raw.warnings)


def _marks(page: Page, i: int) -> list[Mark]:
    """One mark a line; a date that a portal prints behind the title is a dateline of its own."""
    line = page.lines[i]
    if i == page.title and page.before:
        cut = line.start + page.before[1]
        return [Mark("dateline", line.start, cut), Mark("title", cut, line.end)]
    if i != page.title or page.stamp is None:
        return [Mark(page.kinds[i], line.start, line.end)]
    cut = line.start + page.stamp[1]
    return [Mark("title", line.start, cut), Mark("dateline", cut, line.end)]


def _keep_all(page: Page) -> None:
    """A text that somebody pasted has no menus below its headline: what was taken for one by its shape is text."""
    for i in range(page.top, page.tail):
        if page.kinds[i] == "boilerplate" and page.chrome[i] < CERTAIN:
            page.kinds[i] = _body_kind(page, i) if page.chrome[i] < LIKELY else "paragraph"


def _read(raw: RawDocument, lines: Sequence[Line]) -> Page:
    dates, figures = {}, data_rows(lines)
    for i in sorted({*range(min(2 * HEAD_LINES, len(lines))), *range(max(0, len(lines) - FOOT_LINES), len(lines))}):
        clock = i in figures or STAMP.match(lines[i].fold) or (i > 0 and _VISITOR.match(lines[i - 1].fold))
        found = None if clock else read_dateline(lines[i])
        if found:
            dates[i] = found
    chrome = [0.0 if i in figures else chrome_evidence(line) for i, line in enumerate(lines)]
    return Page(lines, chrome, dates, ["paragraph"] * len(lines), raw.hints, tail=len(lines), figures=figures)


def _meta(page: Page) -> Meta:
    titles = [line.text for line, kind in zip(page.lines, page.kinds, strict=True) if kind == "title"]
    title = page.hints.title
    if titles:
        cut = slice(page.before[1] if page.before else None, page.stamp[1] if page.stamp else None)
        title = joined(titles)[cut].strip()
    published = _published(page)
    said = (name for names in page.hints.authors for name in _BETWEEN.split(names))
    authors = tuple(page.authors) or tuple(name for name in said if is_pen_name(name))
    return Meta(title=title, published=published, authors=authors, publisher=page.hints.publisher)


# ------------------------------------------------------------------ where is what


def _find_body(page: Page) -> None:
    """From the first prose below the title to the first boilerplate that no prose follows."""
    top, count = page.top, len(page.lines)
    page.body = next((i for i in range(top, count) if page.is_prose(i)), min(top, count))
    last = next((i for i in range(count - 1, page.body, -1) if _carries(page, i)), page.body)
    last = page.below_tables(last)
    below = (i for i in range(last + 1, count) if page.chrome[i] >= LIKELY and not _FILE.fullmatch(page.lines[i].text))
    page.tail = next(below, count)
    signed = next((i for i in range(page.body + 1, page.tail) if _closes(page, i)), None)
    if signed is not None:
        page.tail = min(page.tail, signed)
    named = next((i for i in range(page.tail - 1, page.body, -1) if page.lines[i].block == "byline"), None)
    if named is not None and _ends_by_name(page, named):
        page.tail = named + 1


def _ends_by_name(page: Page, i: int) -> bool:
    """Say whether line `i`, which the page marks up as its author's name, closes the article: most of its prose stands
    above. What somebody is quoted with in a box below is none of it."""
    if not read_authors(page.lines[i].text):
        return False
    above, below = page.lines[page.body : i], page.lines[i + 1 : page.tail]
    told = [line.size for line in above if line.size >= LONG]
    return len(told) >= PARAGRAPHS and sum(x.size for x in below if x.size >= LONG) * LITTLE <= sum(told)


def _carries(page: Page, i: int) -> bool:
    """Say whether line `i` is prose that only an article has: long, or a sentence closed by a full stop."""
    line = page.lines[i]
    if not page.is_prose(i) or page.chrome[i] > 0:
        return False
    return line.size >= LONG or line.tail.rstrip("\"'”’)/ ")[-1:] == "." or line.tail.endswith("./.")


def _closes(page: Page, i: int) -> bool:
    """Say whether line `i` heads links or comments although prose of others stands below it: the author's name and
    some paragraphs stand above."""
    if page.lines[i].block == "chrome":
        return False  # the page's reader knows where its links end
    if page.chrome[i] < CERTAIN and not (page.chrome[i] >= LIKELY and is_related_header(page.lines[i])):
        return False
    above = page.lines[max(page.body, i - 3) : i]
    if not any(read_authors(line.text) for line in above if not line.is_sentence):
        return False
    return sum(line.size >= LONG for line in page.lines[page.body : i]) >= PARAGRAPHS


def _published(page: Page) -> str | None:
    """Return when the article says it was published.

    What the page shows near its title wins over its metadata, which often name the day of the last change or of the
    move to a new site; metadata of the same day add the time. Without a dateline the metadata count, then the text.
    """
    shown, hinted = _dateline_date(page), page.hints.published
    if shown is None:
        return hinted or _date_in_text(page)
    return hinted if hinted and hinted.startswith(shown) else shown


def _dateline_date(page: Page) -> str | None:
    """The labelled dateline nearest below the title wins, then the nearest."""
    title = page.top - 1
    rows = [i for i in page.dates if page.kinds[i] == "dateline"]
    beside = page.stamp or page.before
    if beside and not any(page.dates[i].labelled for i in rows):
        return beside[0]
    best = min(rows, key=lambda i: (not page.dates[i].labelled, i < title, abs(i - title)), default=None)
    if best is None:
        return None
    day = page.dates[best].published
    timed = (d.published for i, d in page.dates.items() if i < page.body and d.published.startswith(f"{day}T"))
    return next(timed, day)


def _date_in_text(page: Page) -> str | None:
    """The date the text opens with, or one below it or at its end; the day of what happened is none."""
    opening = None
    if page.body < len(page.lines) and not tells_event(page.lines[page.body]):
        opening = leading_stamp(page.lines[page.body])
    if opening and "T" in opening:
        return opening
    below = [i for i in page.dates if i >= page.top and not page.dates[i].rest]
    other = [i for i in below if page.dates[i].labelled or "T" in page.dates[i].published or _ends(page, i)]
    return page.dates[other[0]].published if other else opening


def _ends(page: Page, i: int) -> bool:
    """Say whether line `i` ends the text: a sentence stands above it, nothing but names of authors below it."""
    behind = (x for x, kind in zip(page.lines[i + 1 :], page.kinds[i + 1 :]) if kind != "boilerplate")
    above = page.lines[i - 2 if read_authors(page.lines[i - 1].text) else i - 1]
    return i > page.body and above.tail[-1] in ".!?…”" and all(read_authors(x.text) for x in behind)


# ------------------------------------------------------------------ the three stretches


def _mark_head(page: Page) -> None:
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
        page.kinds[i] = "table" if i in page.figures else _head_kind(page, i)
    drop_link_rows(page, title + 1, page.body)
    if page.body > title + 1 and page.kinds[page.body - 1] == "caption" and _ITEM.match(page.lines[page.body - 1].text):
        page.kinds[page.body - 1] = "list_item"  # the first of a digest's items


def _is_own_date(page: Page, i: int, title: int) -> bool:
    """A date above the title is the article's own if none stands below it and no furniture lies between."""
    between = [line for line in page.lines[i:title] if line.block == "chrome"]
    if between and not (page.lines[i].block == "time" and sum(line.size for line in between) <= BUTTONS):
        return False
    below = any(j in page.dates for j in range(title + 1, page.body + 3))
    close = title - i <= (LABELLED if page.dates[i].labelled or page.lines[i].block == "time" else 2)
    rest = page.dates[i].rest
    own = not rest or page.lines[i].block == "time" or bool(authors_beside(rest))
    return not below and close and (own or (i == title - 1 and len(rest.split()) <= KICKER))


def _head_kind(page: Page, i: int) -> str:
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
    if line.tail[-1] == ":" and line.size >= LINK[0]:
        return "paragraph"
    if page.kinds[i - 1] in ("paragraph", "list_item") and is_list_item(line):
        return "list_item"
    if line.size < LINK[0]:
        return "heading" if is_agency(line.text) or NUMBERED.match(line.fold) else "boilerplate"
    return "boilerplate" if is_caps(line.text) or page.chrome[i] >= 0.5 else "caption"


def _mark_body(page: Page) -> None:
    if page.body >= len(page.lines):
        return
    page.kinds[page.body] = "lead"
    for i in range(page.body + 1, page.tail):
        page.kinds[i] = _body_kind(page, i)
    for i in range(page.body + 1, page.tail - 1):
        if page.kinds[i] == "heading" and _ITEM.match(page.lines[i + 1].text) and page.is_prose(i - 1):
            _sign_item(page, i)
    second = next((i for i in range(page.body + 1, page.tail) if page.is_prose(i)), page.body)
    drop_link_rows(page, page.body + 1, second)
    drop_link_rows(page, second, page.tail, least=len(page.lines))


def _sign_item(page: Page, i: int) -> None:
    """The name between an item of a digest and the next one is its author's."""
    if names := read_authors(page.lines[i].text):
        page.kinds[i] = "byline"
        page.sign(names)


def _body_kind(page: Page, i: int) -> str:
    line = page.lines[i]
    if i in page.figures:
        return "table"
    if page.chrome[i] >= CERTAIN or (page.chrome[i] >= LIKELY and not is_caption(line)):
        return "boilerplate"
    if i in page.dates and i <= page.body + 2:
        page.sign(authors_beside(page.dates[i].rest))
        return "dateline"
    if line.text.count("\t") > 1 or is_row(line):
        return "table"
    if is_list_item(line):
        return "list_item"
    if is_caption(line):
        return "caption"
    if line.is_sentence:
        return "paragraph"
    return line.block if line.block in ("heading", "caption", "table") else _short_kind(line)


def _short_kind(line: Line) -> str:
    """A short line without a full stop: a picture's caption if it says what is seen, else a heading."""
    if line.tail[-1] == ":" or (line.text[0] == "(" and line.tail[-1] == ")"):
        return "paragraph"
    return "caption" if line.size >= CAPTION and not is_caps(line.text) and shows_picture(line) else "heading"


def _mark_tail(page: Page) -> None:
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
    end = len(page.lines) - 1
    if page.authors or page.tail > end:
        return
    author = next((i for i in _below_links(page, end) if _may_sign(page, i)), None)
    if author is not None:
        page.kinds[author] = "byline"
        page.sign(read_authors(page.lines[author].text))


def _below_links(page: Page, end: int) -> list[int]:
    """The lines that may name the author below links that the editors put between text and name; `end` is the last."""
    below = [end] if 0 < end - page.tail < FEW else []
    if _LINK.match(page.lines[page.tail].fold):
        below += range(page.tail + 1, min(page.tail + FEW, end + 1))
    boxed = takewhile(lambda i: page.lines[i].block == "chrome", range(page.tail, min(page.tail + BOX, end)))
    if length := sum(1 for _ in boxed):
        below.append(page.tail + length)  # a box of links that the page's markup tells
    return below


def _may_sign(page: Page, i: int) -> bool:
    """Say whether line `i` signs below a link that the editors put between text and name."""
    return page.chrome[i] < LIKELY and not page.lines[i].is_sentence and bool(read_authors(page.lines[i].text))


def _end_authors(page: Page, i: int) -> tuple[str, ...]:
    """The names that line `i` gives as those of the authors, at the end of an article."""
    line = page.lines[i]
    if page.kinds[i] == "boilerplate" or (line.is_sentence and line.size > 40):
        return ()
    near = (other.text for other in page.lines[max(0, i - 1) : i + 2])
    if holds_office(line.text) and sum(map(holds_office, near)) > 1:
        return ()  # a list of persons
    if i > 0 and line.text[0] in "-–•+" and page.lines[i - 1].text[0] == line.text[0]:
        return ()  # the last item of a list
    if line.fold in ("tt", "stt") and i + 1 < page.tail:
        return ()  # the first cell of a table that the page gives one cell a line
    return read_authors(line.text, letters=True)


def _is_loose(page: Page, i: int, *, signed: bool) -> bool:
    """Say whether line `i`, below the author's name or else below the last paragraph, may be a page's menu, tag or
    name: it is short and no caption, no credit and no office that signs."""
    line = page.lines[i]
    if i in page.figures or _may_follow(line) or is_label(line.text) or holds_office(line.text):
        return False
    return signed or (
        page.kinds[i] == "heading" and line.size < CAPTION and not is_caps(line.text) and not is_office(line.text)
    )


def _may_follow(line: Line) -> bool:
    """Source credits, captions and prose may stand below the author's name."""
    return is_caption(line) or line.is_sentence or line.fold.startswith(("nguồn", "theo ", "(", "ảnh", "*"))
