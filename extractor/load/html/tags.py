"""The tags of a page, each read once: what an element is to the walk, from its name and the few attributes that tell.

A page repeats its tags and a site its pages, so that what a tag means is looked up, not worked out. The attributes that
never tell (addresses, sizes, tracking) are not looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from . import chrome

Attributes = dict[str, str]
_BREAKING = (
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search "
    "section select summary table caption thead tbody tfoot tr td th ul button textarea frameset marquee"
)
BREAKING = frozenset(_BREAKING.split())
_UNSEEN = (
    "head script style noscript template iframe object embed video audio canvas datalist noframes noembed rp param "
    "title desc metadata map area"
)
UNSEEN = frozenset(_UNSEEN.split())
"""Elements of which a reader of the page sees nothing, or a picture."""
_VOID = "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
VOID = frozenset(_VOID.split())
RAW = frozenset(("script", "style", "iframe", "noembed", "noframes"))
"""Elements whose content is no markup."""
INLINE = frozenset(("a", "span", "time", "label", "em", "i", "b", "strong", "small"))
PARTED = frozenset(("a", "time", "label", "small"))
"""Inline elements that style sheets set apart; so may any that has a class."""
BOXES = frozenset(("div", "header", "section", "footer", "ul", "article", "main"))
"""Block elements that hold other things than running text: a date in them is a line of its own."""
SAYING = frozenset(("meta", "link", "time", "script", "title"))
"""Elements that say something of the page, seen or not."""
SPECIAL = frozenset(("a", "br", "wbr", "pre", "textarea", "table", "tr", "td", "th"))
SPANS = re.compile(r"""(?<![a-z-])(col|row)span\s*=\s*["']?\s*(\d{1,2})(?!\d)""", re.IGNORECASE)
HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s=/]+)(?:="([^"]*)"|='([^']*)')?""")
OWN = re.compile(r"""(?:( href=)"[^#"][^"]+"|\s(?:title|alt|src|srcset|content|datetime|data-[a-z-]+)="[^"]*")""")
"""What differs from one link or picture to the next, and tells nothing but that a link leads elsewhere."""
MAY_TELL = re.compile(r"(?:class|id|style|role|itemprop)=|hidden|open")
TELLING = frozenset(("class", "id", "style", "role", "itemprop", "hidden", "open"))

KINDS = {
    "h1": "h1",
    "li": "list_item",
    "dd": "list_item",
    "dt": "list_item",
    "figcaption": "caption",
    "caption": "caption",
}
KINDS |= {f"h{n}": "heading" for n in range(2, 7)} | {"time": "time"}
NAMED_KINDS = tuple(
    (re.compile(rf"(?<![a-z])(?:{names})(?![a-z])", re.IGNORECASE), kind)
    for names, kind in (
        ("(?:photo|image|img|pic|picture|fig|figure|photocms|wp)?[-_]?(?:caption|chu-?thich)(?:-?text)?", "caption"),
        ("author|byline|tac-?gia|writer|but-?danh", "byline"),
        ("(?:date-?)?time|(?:post-?)?date|publish(?:ed)?-?(?:date|time|on)?|ngay-?dang", "time"),
    )
)
LEAD = re.compile(r"(?<![a-z])(?:sapo|description|summary|lead|intro|chapeau|tom-?tat|mo-?ta)(?![a-z])")
"""Many papers print the lead as an h2."""
NAMEABLE = frozenset(("p", "div", "span", "td", "em", "i", "b", "strong", "a"))


PLAIN, BLOCK, CHANGING, EMPTY, END, ODD, NOTHING = range(7)
"""What the walk does at a tag. PLAIN: an inline element that changes nothing but the seams between words; CHANGING: one
that changes more; EMPTY: it has no content; ODD: not seen, or not only seen; NOTHING: it is dealt with."""


@dataclass(slots=True)
class Tag:
    """An opening or closing tag, `head` without its brackets."""

    step: int
    name: str
    breaking: bool = False
    inline: bool = False
    special: bool = False
    parted: bool = False
    box: bool = False
    link: bool = False
    kind: str | None = None
    furniture: bool | None = None
    """True: by its own kind; False: unless it holds the article; None: it is none."""
    article: bool = False
    weighs: bool = False
    """Whether it bears on what is furniture: it is, or it is the article."""
    inner: Tag | None = None
    """Of an odd tag that is seen: what it is besides."""
    columns: int = 1
    rows: int = 1
    """Of a table's cell: over how many columns and rows it stands."""
    close: str = "<"
    """What follows the text of an element that holds nothing but text: its closing tag, as split markup has it. No
    chunk begins with the default."""


@dataclass(slots=True)
class Said:
    """What the elements of a page say of it: attributes of meta, link and time, content of scripts, the title."""

    metas: list[Attributes] = field(default_factory=list)
    links: list[Attributes] = field(default_factory=list)
    times: list[str | None] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    title: str | None = None

    def hear(self, name: str, head: str, text: str) -> None:
        """Take in the element `name` whose tag is `head` and whose first text is `text`."""
        if name == "title":
            self.title = unescaped(text) if self.title is None else self.title
            return
        found = attributes(head)
        if name == "meta":
            self.metas.append(found)
        elif name == "link":
            self.links.append(found)
        elif name == "time":
            self.times.append(found.get("datetime"))
        elif found.get("type") == "application/ld+json":
            self.scripts.append(text)

    def address(self) -> str | None:
        """Return the address that the page says is its own."""
        for link in self.links:
            href = link.get("href", "")
            if "canonical" in link.get("rel", "").lower().split() and href.startswith("http"):
                return href
        return None


def after(mark: str, chunks: list[str], i: int) -> tuple[str, int]:
    """Return what stands in `chunks`, markup that was split at "<", from `i` on before the chunk that begins with
    `mark`, and the place of that chunk."""
    for j in range(i, len(chunks)):
        if chunks[j].startswith(mark):
            return "<".join(chunks[i:j]), j
    return "<".join(chunks[i:]), len(chunks)


def unescaped(text: str) -> str:
    """Return `text` without the references that serialised markup has."""
    if "&" not in text:
        return text
    for reference, character in (("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(reference, character)
    return text


def attributes(head: str) -> Attributes:
    """Return the attributes in the tag `head`."""
    rest = head.partition(" ")[2]
    return {name: unescaped(double or single) for name, double, single in ATTRIBUTE.findall(rest)}


# ------------------------------------------------------------------ what a tag means

MEMO: dict[str, Tag] = {}
"""What has been made out about the tags that came lately."""
REMEMBERED, LONG = 20_000, 200


def remembered(head: str) -> Tag:
    """Return `tag_of(head)` and keep it in MEMO."""
    if len(MEMO) >= REMEMBERED:
        MEMO.clear()
    slim = OWN.sub(r"\1", head)
    tag = MEMO.get(slim) or tag_of(slim)
    if len(slim) < LONG:
        MEMO[slim] = tag
    if len(head) < LONG:
        MEMO[head] = tag
    return tag


def tag_of(head: str) -> Tag:
    """Return what the tag `head` ("p class="x"", "/p") is to the walk."""
    if head[:1] == "/":
        return _closing(head[1:].rstrip().lower())
    if head[:1] in ("!", "?"):
        return COMMENT
    name, _, rest = head.partition(" ")
    name = name.rstrip("/\n\t").lower()
    telling = MAY_TELL.search(rest) is not None
    found = attributes(head) if telling or (name == "a" and rest) else {}
    told = tuple((key, value) for key, value in found.items() if key in TELLING) if telling else ()
    tag = _opening(name, told, link=name == "a" and chrome.is_link(found))
    return _spanning(tag, rest) if name in ("td", "th") and "span" in rest.lower() else tag


def _spanning(tag: Tag, rest: str) -> Tag:
    """Return the tag of a cell with the columns and rows that it stands over."""
    said = {which.lower(): max(1, int(count)) for which, count in SPANS.findall(rest)}
    return replace(tag, columns=said.get("col", 1), rows=said.get("row", 1))


@lru_cache(maxsize=512)
def _closing(name: str) -> Tag:
    return Tag(END, name, breaking=name in BREAKING, inline=name in INLINE, special=name in SPECIAL)


@lru_cache(maxsize=8192)
def _opening(name: str, told: tuple[tuple[str, str], ...], *, link: bool) -> Tag:
    found = dict(told)
    called = chrome.names(found)
    breaking, special = name in BREAKING, name in SPECIAL
    weighed = breaking or bool(found)
    tag = Tag(
        PLAIN,
        name,
        breaking=breaking,
        special=special,
        parted=name in PARTED or "class" in found,
        box=name in BOXES,
        link=link,
        kind=_kind(name, called),
        furniture=chrome.furniture(name, found, called) if weighed else None,
        article=weighed and chrome.is_article(name, found, called),
    )
    tag.weighs = tag.article or tag.furniture is not None
    changing = special or tag.kind is not None or tag.weighs
    tag.step = EMPTY if name in VOID else BLOCK if breaking else CHANGING if changing else PLAIN
    link_alone = name == "a" and tag.kind is None and not tag.weighs
    if link_alone or (not special and (breaking or not changing)):
        tag.close = f"/{name}>"
    if is_hidden(name, found):
        return Tag(ODD, name)
    return Tag(ODD, name, inner=tag) if name in SAYING else tag


COMMENT = Tag(ODD, "!")


def is_hidden(name: str, found: Attributes) -> bool:
    """Say whether the element, with all that is in it, is not shown."""
    if name in UNSEEN or "hidden" in found:
        return True
    return HIDDEN_STYLE.search(found.get("style", "")) is not None or (name == "dialog" and "open" not in found)


def _kind(name: str, called: str) -> str | None:
    kind = KINDS.get(name)
    if kind == "heading" and called and LEAD.search(called):
        return "text"
    if kind == "heading" and called and _named_kind(called) == "time":
        return "time"
    return _named_kind(called) if kind is None and called and name in NAMEABLE else kind


def _named_kind(called: str) -> str | None:
    return next((kind for pattern, kind in NAMED_KINDS if pattern.search(called)), None)
