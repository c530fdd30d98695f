"""The headline of a page of the press: by its place above dateline and prose, its form, and what metadata say."""

from __future__ import annotations

import re

from ...text import key
from ..boilerplate import CERTAIN, LIKELY, is_caption, is_related_header, is_site_name
from ..dateline import opens_sentence, stamp_before, tells_event, trailing_stamp
from ..lines import LONG, UPPER, Line, is_caps, is_paragraph
from ..official.headless import STAMP, is_correspondence
from ..outline import is_list_item
from ..wrap import breaks_off, is_row
from .byline import has_degree, is_label, read_authors
from .page import HEAD_LINES, LINK, Page

TITLE_SCORE = 1.5
"""A headline with less than this is taken only if nothing better stands above the prose."""
NEAR_DATE = 6
"""A dateline stands in so many lines below its headline."""
AUTHORS = 4
"""Authors with their degrees, and where they work, stand in so many lines below a headline, not above it."""
_LABEL = re.compile(
    r"\W{0,3}(?:(?:người|đơn vị|tài khoản) (?:đăng|gửi|viết|nhập)|tác giả|nguồn|chuyên mục|lượt xem|đăng bởi|biên tập|"
    r"danh mục|cập nhật|ngày đăng|đăng (?:lúc|ngày)|số lượt xem|mục|thể loại)\s?:"
)
_NAMED = re.compile(
    rf"(?:[^\W\d_]{{2,8}}\s){{0,4}}(?i:ông|bà|đồng chí|đ/c|đc)\s(?:[{UPPER}]\S{{0,7}}\s){{1,4}}[{UPPER}]", re.UNICODE
)
"""A line that begins with somebody ("Trưởng ban: ông Đỗ Văn Thắm"); a headline tells what he did."""
_DOMAIN = re.compile(r"\W{0,3}(?:https?://)?(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}\W{0,3}\Z")
"""The name of a site alone in its line."""
_ANNOUNCEMENT = re.compile(
    r"(?:tin buồn|cáo phó|lời cảm (?:ơn|tạ)|(?:lời )?chia buồn|(?:tin )?đính chính|cải chính)\W{0,3}\Z"
)
"""What a short announcement is headed; whom it is about stands below in capitals."""
_AGENCY = re.compile(r"\W{0,2}\(?[^\W\d_][^()\n]{1,24}\)?\s?[-–—]\s*\Z")
"""An agency's mark alone in its line: "(VTC News) -"."""
_MARKED = re.compile(rf"(?:\([^()\n]{{2,24}}\)|[{UPPER}]{{3,8}}(?:\.[{UPPER}]{{2,4}})?)\s?[-–—]\s?[\"“]?[{UPPER}]")
"""A line that opens with an agency's mark ("(NLĐO) - Ông …", "TPO - Sáng …"): articles begin so, not headlines."""
LONGEST = 150
_KICKER = re.compile(r"(?:tin|hoạt động|thông tin|chuyên (?:mục|đề|trang)|sự kiện|thời sự|phóng sự)\b.{0,24}\Z")
"""A section's name above a headline ("Hoạt động của lãnh đạo tỉnh")."""
TEASING = 120
"""Few headlines are longer; what articles open with mostly is."""
SAID = 3
"""A headline in the metadata has more words than a site's or a section's name."""
_TOLD = re.compile(r"[^\W\d_]{2}[.!?…]\s?[(“\"]|\s?(?:…|\.\.\.)\s*\Z")
"""A line longer than LONGEST that ends a sentence inside, or is cut at its end, tells something."""
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?…]\s\S")
ANNOUNCED = 6
LETTERS = 2
"""A lone number or sign is no headline."""
_ROW = re.compile(r"[^:]{2,40}:\s?(?:ông|bà|đồng chí|đ/c|đc)\s")
ITEMS = "*•+"
"""A line with such a sign heads one item of a digest where another has it, too."""
_PHOTO = re.compile(r"(?<!\w)ảnh\s?[:/]\s?\S")


def find_title(page: Page) -> None:
    """The title is what both reader and metadata say; else the best headline above the dateline or above the prose.

    A text that opens with its first paragraph has no title.
    """
    best, score = None, 0.0
    named = _named(page)
    for stop in [*_datelines(page), _first_prose(page) + 1]:
        for i in range(max(0, stop - HEAD_LINES), min(stop, len(page.lines))):
            if _headline(page, i, stop) > score:
                best, score = i, _headline(page, i, stop)
        if score >= TITLE_SCORE:
            break
    if named is None and best is not None and page.pasted:
        best = _pasted_title(page, best)
    if named is None and best is None and (best := _dotted_title(page)) is None:
        return
    title = _inner_title(page, best or 0) if named is None else named
    page.title, page.stamp, page.before = title, trailing_stamp(page.lines[title]), stamp_before(page.lines[title])
    page.kinds[title] = "title"
    while page.stamp is None and _title_goes_on(page, page.title):
        page.title += 1
        page.kinds[page.title] = "title"


def _named(page: Page) -> int | None:
    """Return the line that prints what the metadata call the article: the reader's title, else one above the prose,
    also below a dateline."""
    said = key(page.hints.title or "")
    same = [i for i, line in enumerate(page.lines) if said and key(line.text) == said]
    titles = [i for i in same if page.lines[i].block == "title"]
    above = [i for i in same if i < _first_prose(page) and page.chrome[i] < LIKELY and len(said.split()) > SAID]
    return next(iter([*titles, *above]), None)


def _pasted_title(page: Page, best: int) -> int | None:
    """A pasted text has its headline, if any, above all that tells something; no sentence is one, and no row of a list
    ("Trưởng ban: ông …")."""
    if any(_is_meant(line) for line in page.lines[:best]):
        best = 0
        if _is_meant(page.lines[0]):
            return None
    line = page.lines[best]
    return None if (line.is_sentence and line.tail[-1] == ".") or _ROW.match(line.fold) else best


def _dotted_title(page: Page) -> int | None:
    """A headline that its portal closes with a full stop: one short sentence alone above what happened on a day."""
    if len(page.lines) == 1:
        return None
    first, below = page.lines[0], page.lines[1]
    told = is_list_item(first) or is_correspondence(first) or tells_event(first) or read_authors(first.text)
    if told or not LINK[0] <= first.size <= TEASING or page.chrome[0] >= LIKELY or _MARKED.match(first.text):
        return None
    return 0 if tells_event(below) and below.size > first.size and not _TWO_SENTENCES.search(first.text) else None


def _is_meant(line: Line) -> bool:
    """Say whether `line` is text that nobody prints above a headline: an item, a sentence, a person, a line that goes
    on or announces the next, a mail's or a chat's words."""
    return line.tail[-1] in ":,;" or is_telling(line)


def is_telling(line: Line) -> bool:
    """Say whether `line` tells something itself: an item, a row, a sentence, a person, a mail's or a chat's words."""
    if is_list_item(line) or is_row(line) or is_correspondence(line) or opens_sentence(line):
        return True
    return _NAMED.match(line.text) is not None or (line.is_sentence and line.size >= LINK[0])


def _title_goes_on(page: Page, i: int) -> bool:
    """Say whether the title was wrapped: the next line is no prose and begins with a small letter."""
    if i + 1 >= len(page.lines):
        return False
    line, after = page.lines[i], page.lines[i + 1]
    if not after.text[0].islower() or after.is_sentence or page.chrome[i + 1] > 0 or line.tail[-1] in ".:?!":
        return False
    return line.size >= LINK[0] and after.size >= 8 and i + 1 not in page.dates and "." not in after.text


def _inner_title(page: Page, best: int) -> int:
    """Of a page's title and the headline that it holds ("Headline | Newspaper"), return the headline."""
    whole = key(page.lines[best].text)
    for i, line in enumerate(page.lines[best + 1 : best + HEAD_LINES], best + 1):
        if page.is_prose(i) and line.size >= LONG:
            break
        if LINK[0] <= line.size < page.lines[best].size and key(line.text) in whole and i not in page.dates:
            return i
    return best


def _datelines(page: Page) -> list[int]:
    """The datelines of the head, labelled ones first."""
    prose, found = 0, []
    for i, line in enumerate(page.lines[: 2 * HEAD_LINES]):
        if i in page.dates:
            found.append(i)
        prose += line.size >= LONG and page.is_prose(i)
        if prose > 1:
            break
    return sorted(found, key=lambda i: (not page.dates[i].labelled, i))


def _headline(page: Page, i: int, stop: int) -> float:
    """Return how much line `i` looks like the title of what is dated at line `stop`."""
    line = page.lines[i]
    if page.hints.title and key(line.text) == key(page.hints.title):
        return 10.0
    if i in page.dates or page.chrome[i] >= CERTAIN or line.size > 300 or not _may_be_title(page, i):
        return 0.0
    score = 2.0 + min(line.size, 50) / 25 - 0.3 * (stop - i) + (3.0 if line.block == "title" else 0.0)
    told = line.tail[-1] in ".,;:" or (line.tail[-1] == ")" and line.is_sentence and line.size < LONG)
    score -= 2.5 * (page.chrome[i] >= LIKELY) + 2.5 * told + 1.5 * (line.size < 18)
    score += 6.0 * (i < ANNOUNCED and _ANNOUNCEMENT.match(line.fold) is not None)
    score -= 1.5 * (line.size > 180) + 0.5 * is_caps(line.text) + 3.0 * is_site_name(line)
    score -= 2.0 * (bool(read_authors(line.text)) or is_caption(line))
    score -= 2.0 * (i > 0 and is_related_header(page.lines[i - 1]))
    score += 0.3 * (i + 1 == stop and stop in page.dates and page.chrome[i] < 0.5)
    score -= 2.0 * any(has_degree(above.text) for above in page.lines[max(0, i - AUTHORS) : i])
    score -= 2.0 * (_below_headline(page, i) + (_MARKED.match(line.text) is not None))
    return max(score, 0.1)


def _below_headline(page: Page, i: int) -> bool:
    """Say whether line `i` is what the article opens with, though it has no full stop: it is longer than headlines are,
    and one that may be the headline stands right above it or above the author's name between them."""
    if page.lines[i].size <= TEASING:
        return False
    above = [j for j in range(max(0, i - AUTHORS), i) if page.chrome[j] < LIKELY and j not in page.dates]
    lines = [j for j in above if page.lines[j].size >= LINK[0] and not read_authors(page.lines[j].text)]
    last = page.lines[lines[-1]] if lines else None
    return last is not None and last.size <= LONGEST and _KICKER.match(last.fold) is None


def _may_be_title(page: Page, i: int) -> bool:
    """Say whether line `i` may be the headline: no paragraph, no picture's credit, not cut off, and no paragraph of the
    article above it. A date below it sets a headline apart from such paragraphs, which are teasers then."""
    line = page.lines[i]
    if line.block == "title":
        return True
    if sum(map(str.isalpha, line.text)) < LETTERS:
        return False
    if i > 0 and line.text[0].islower() or STAMP.match(line.fold) or _DOMAIN.match(line.fold):
        return False
    if (
        is_paragraph(line)
        or _AGENCY.match(line.text)
        or (line.size > LONGEST and _TOLD.search(line.text))
        or breaks_off(line)
        or _LABEL.match(line.fold)
        or (_PHOTO.search(line.fold) and line.block != "heading")
        or (line.text[0] in ITEMS and sum(x.text[0] == line.text[0] for x in page.lines[:HEAD_LINES]) > 1)
        or (is_label(line.text) and bool(read_authors(line.text)))
    ):
        return False
    if any(j in page.dates for j in range(i + 1, i + 1 + NEAR_DATE)):
        return True
    return not any(is_paragraph(page.lines[j]) and page.chrome[j] < LIKELY for j in range(i))


def _first_prose(page: Page) -> int:
    """The first line of prose that is long, else the first of any size, else the end."""
    last = len(page.lines) - 1
    rows = range(0 if is_paragraph(page.lines[0]) else 1, len(page.lines))
    long = next((i for i in rows if page.is_prose(i) and page.lines[i].size >= LONG), last)
    return next((i for i in rows if page.is_prose(i) and i >= long - 3 and page.lines[i].tail[-1] == "."), long)
