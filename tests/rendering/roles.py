"""What each line of a gold document is, as far as a web page shows it in markup of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.evaluate.gold import Gold
from extractor.text import bare, fold, key

DATE = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d|\d{1,2} tháng \d{1,2}", re.IGNORECASE)
MOTTO = ("conghoaxahoichunghia", "hoaxahoichunghia", "congcong", "doclaptudo", "dangcongsanvietnam")
NUMBER = re.compile(r"(?:số|sô)\s*[:.]?\s*[\d….:]|số:?$", re.IGNORECASE)
PLACE_DATE = re.compile(r".{2,40}ngày.{1,12}tháng.{1,8}năm", re.IGNORECASE)
RULE = re.compile(r"[\W_]+$")
ANNEX = re.compile(r"(?:phụ lục|mẫu|danh mục|danh sách|biểu|bảng|quy định|quy chế|đề án|kế hoạch)(?!\w)", re.IGNORECASE)
TYPES = re.compile(
    r"(?:quyết định|nghị quyết|chỉ thị|kế hoạch|thông báo|báo cáo|tờ trình|công điện|hướng dẫn|kết luận|biên bản|"
    r"thông tư|nghị định|quy chế|quy định|giấy mời|chương trình|kết luận thanh tra|luật|pháp lệnh|thông tri|đề án)"
    r"(?!\w)"
)


@dataclass(slots=True)
class Part:
    """A line with its role; `cells` where it is a table row."""

    role: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class Page:
    """A gold document cut up for a page: boilerplate above, the head, the body, boilerplate below."""

    name: str
    official: bool
    title: str
    published: str | None = None
    authors: tuple[str, ...] = ()
    above: list[str] = field(default_factory=list)
    head: list[Part] = field(default_factory=list)
    body: list[Part] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    def of(self, *roles: str) -> list[Part]:
        """Return the parts of the head that have one of these roles."""
        return [part for part in self.head if part.role in roles]


def page_of(gold: Gold) -> Page:
    """Return `gold` as a Page."""
    meta = gold.records.get("meta") or {}
    lines = _lines(gold)
    official = gold.records.get("kind") == "official_document"
    page = Page(
        gold.name, official, str(meta.get("title") or ""), meta.get("published"), tuple(meta.get("authors") or ())
    )
    own = [i for i, (_, aside) in enumerate(lines) if not aside]
    first, last = own[0], own[-1]
    page.above = [text for text, _ in lines[:first]]
    page.below = [text for text, _ in lines[last + 1 :]]
    inner = lines[first : last + 1]
    if official:
        page.body = _official(inner)
    else:
        cut = _head_length(inner, page.title)
        page.head = [_head_part(text, aside, page) for text, aside in inner[:cut]]
        page.body = [_body_part(text, aside, page) for text, aside in inner[cut:]]
        if page.body:
            page.body[0].role = "lead" if page.body[0].role == "p" else page.body[0].role
    return page


def _lines(gold: Gold) -> list[tuple[str, bool]]:
    """Return the lines that are not blank, and whether each is boilerplate."""
    found, at = [], 0
    for line in gold.text.split("\n"):
        if line.strip():
            found.append((line.strip(), any(a <= at + len(line) // 2 < b for a, b in gold.aside)))
        at += len(line) + 1
    return found


def _head_length(lines: Sequence[tuple[str, bool]], title: str) -> int:
    """The head of an article ends before its first line of prose below the title."""
    at = next((i for i, (text, _) in enumerate(lines) if key(text) == key(title)), 0)
    for i, (text, aside) in enumerate(lines[at + 1 :], at + 1):
        if not aside and (len(text) > 110 or (len(text) > 60 and text[-1] == ".")):
            return i
    return min(at + 1, len(lines))


def _head_part(text: str, aside: bool, page: Page) -> Part:
    if aside:
        return Part("aside", text)
    if key(text) == key(page.title):
        return Part("title", text)
    if DATE.search(text) and len(text) < 100:
        return Part("date", text)
    if any(fold(name) in fold(text) for name in page.authors) and len(text) < 80:
        return Part("byline", text)
    return Part("kicker", text)


def _body_part(text: str, aside: bool, page: Page) -> Part:
    if aside:
        return Part("aside", text)
    if text.count(" | ") or text.endswith(" |"):
        return Part("row", text, cells_of(text))
    if any(fold(name) in fold(text) for name in page.authors) and len(text) < 60:
        return Part("byline", text)
    if re.search(r"(?<!\w)ảnh(?!\w)", fold(text)[-40:]) and len(text) < 200:
        return Part("caption", text)
    if re.match(r"[-+•*]\s", text):
        return Part("item", text)
    if len(text) < 110 and text[-1] not in '.:;,”"?!)':
        return Part("heading" if len(text) < 40 or text.isupper() else "caption", text)
    return Part("p", text)


def cells_of(text: str) -> tuple[str, ...]:
    """Return the cells of a line whose cells are parted by bars."""
    return tuple(cell.strip() for cell in text.strip(" |").split("|"))


# ------------------------------------------------------------------ official documents


def _official(lines: Sequence[tuple[str, bool]]) -> list[Part]:
    texts = [text for text, _ in lines]
    head = _letterhead_length(texts)
    parts = [
        Part("aside", text) if aside else Part(role, text) for (text, aside), role in zip(lines, _roles(texts, head))
    ]
    for part in parts:
        if part.role in ("p", "signature") and "|" in part.text and part.text.strip(" |"):
            part.role, part.cells = "row", cells_of(part.text)
        elif part.role in ("p", "signature") and re.search(r"\S {3,}\S", part.text) and len(part.text) < 160:
            part.role, part.cells = "row", tuple(re.split(r"\s{3,}", part.text))
    return _split_columns(parts)


def _letterhead_length(texts: Sequence[str]) -> int:
    """The letterhead stands above the type line, the first base or the addressee; 0 where there is no motto."""
    squeezed = [re.sub(r"[\W_]+", "", bare(text)) for text in texts[:30]]
    if not any(any(m in s for m in MOTTO) for s in squeezed[:16]):
        return 0
    for i, text in enumerate(texts[:30]):
        folded = fold(text)
        if (
            TYPES.match(folded)
            and len(text) < 60
            and not NUMBER.match(folded)
            or folded.startswith(("kính gửi", "căn cứ"))
        ):
            return i
    return 0


def _roles(texts: Sequence[str], head: int) -> list[str]:
    roles = [_letterhead_role(text) for text in texts[:head]]
    roles += ["p"] * (len(texts) - head)
    right = False
    for i in range(head):  # a rule goes with the column above it; what follows "V/v" in small letters goes on with it
        right = roles[i] in ("motto", "date") or (roles[i] == "rule" and right)
        if roles[i] == "rule":
            roles[i] = "motto" if right else "org"
        if roles[i] == "org" and roles[i - 1 : i] == ["number"] and texts[i][0].isdigit():
            roles[i] = "number"
        if roles[i] == "org" and roles[i + 1 : i + 2] == ["date"] and not texts[i].isupper():
            roles[i] = "date"
        if (
            i
            and roles[i] == "org"
            and roles[i - 1] in ("number", "about")
            and not texts[i].isupper()
            or texts[i][0] == ":"
        ):
            roles[i] = "about"
    _mark_foot(texts, roles, head)
    return roles


def _letterhead_role(text: str) -> str:
    squeezed = re.sub(r"[\W_]+", "", bare(text))
    if "|" in text.strip(" |") or (re.search(r"\S {3,}\S", text) and _has_right_half(text)):
        return "pair"
    if RULE.fullmatch(text):
        return "rule"
    if any(m in squeezed for m in MOTTO):
        return "motto"
    if PLACE_DATE.match(text):
        return "date"
    if NUMBER.match(text):
        return "number"
    if text == "CỘNG":
        return "motto"
    return "about" if fold(text).startswith(("v/v", "về việc", "về:")) else "org"


def _has_right_half(text: str) -> bool:
    """Say whether behind a wide gap stands what stands in a letterhead's right column."""
    right = re.split(r"\s{3,}", text)[-1]
    return _letterhead_role(right) in ("motto", "date", "org") and not right[0].isdigit() and right[0] not in "/-"


def _mark_foot(texts: Sequence[str], roles: list[str], head: int) -> None:
    at = next((i for i in range(len(texts) - 1, head, -1) if fold(texts[i]).lstrip("| ").startswith("nơi nhận")), None)
    if at is None or "|" in texts[at]:
        return
    listing = True
    for i in range(at, len(texts)):
        text = texts[i].strip(" |")
        if ANNEX.match(text) and i > at + 1 and not listing:
            return
        if listing and i > at and not (re.match(r"[-+•*]|[(.]", text) or text[-1:] in ";,." or text[:1].islower()):
            listing = False
        if len(text) > 100 and not listing:
            return
        roles[i] = "recipients" if listing else "signature"


def _split_columns(parts: list[Part]) -> list[Part]:
    """Cut letterhead lines that hold both columns ("A | B", "A      B") into their two halves."""
    found = []
    for part in parts:
        if part.role != "pair":
            found.append(part)
            continue
        cells = [c.strip() for c in re.split(r"\||\s{3,}", part.text) if c.strip()]
        found += [Part(_letterhead_role(cell).replace("rule", "org"), cell) for cell in cells]
    return found
