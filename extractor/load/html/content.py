"""Where the article stands in a page, and which pieces around and inside it are furniture.

The article is the element whose paragraphs weigh most, each paragraph counting for the elements closest around it. What
stands beside it is judged a branch at a time, by its links: teasers of other articles hold prose too, but every one of
them has a headline that leads elsewhere. Nothing is dropped; furniture becomes blocks of kind chrome.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...text import fold
from . import chrome
from .chrome import Candidate
from .piece import HEADLINE, Piece
from .root import root_of
from .title import said_line, says

LINKED = 0.9
"""Share of linked characters from which a line is a link and little else."""
RUN = LISTED = 3
"""So many lines of links in a row are a menu; so many summaries, and no other prose, make a list of articles."""
BETWEEN = 2
HEAD = 12
"""The article's date and author stand so many pieces from its headline or above its first paragraph."""
HEADS = frozenset(("byline", "time", "table"))
REPLY_SIZE = 60
REPLIES = 2
"""So many buttons to reply make readers' comments of what they stand below."""
NAMES, BELOW = 60, 2
"""The author's name is shorter, and stands at most so many pieces below the last paragraph."""


def mark(pieces: Sequence[Piece], parents: Sequence[int], candidates: Sequence[Candidate], title: str | None) -> None:
    """Set the kind of every piece of furniture to chrome, and of the headline to title.

    `parents` gives the element around each element, `title` what the metadata call the article.
    """
    for at, piece in enumerate(pieces):
        piece.weigh(at)
    headline = _headline(pieces, candidates, title)
    root = root_of(pieces, parents, candidates, headline)
    names = [piece for piece in pieces if piece.kind == "byline" and piece.size <= NAMES]
    place = _Place(pieces, parents, root)
    _settle(pieces, candidates, place, headline)
    if root is not None:
        if _is_listing(pieces):
            _mark([p for p in pieces if p.inside and p is not headline and p.kind != "h1"])
        for group in place.groups():
            if headline in group:
                continue
            if _is_furniture(group, place, headline) or _is_another(group, pieces, headline):
                _mark(group)
            elif group[0].inside and len(group) > 2 and any(piece.is_headline for piece in group):
                _mark_parts(group, parents, place, headline)
        _mark_far(pieces, place)
    _mark_runs(pieces)
    _keep_signature(pieces, names)
    _mark_notices(place, parents, _name_title(pieces, place, headline))


def title_of(pieces: Sequence[Piece], title: str | None) -> str | None:
    """Return the title of the metadata without the site's name, where the page prints it without."""
    printed = says([piece for piece in pieces if piece.kind == "title"], title)
    found = printed[0].text if printed else said_line(pieces, title)
    return " ".join(found.split()) if found else title


class _Place:
    """Where each piece stands, seen from the article's element."""

    def __init__(self, pieces: Sequence[Piece], parents: Sequence[int], root: int | None) -> None:
        self.pieces = pieces
        self.root = root
        branches = self._branches(parents, root or 0)
        near = parents[root or 0]
        self.first = self.last = len(pieces)
        self.branches = branches
        if root is None:
            return
        for piece in pieces:
            inside, branch = branches[piece.element]
            if inside:
                piece.inside = piece.near = True
                self.last = piece.at
            else:
                piece.near = near in (branch, parents[branch])
        self.first = next((piece.at for piece in pieces if piece.inside), self.first)

    def _branches(self, parents: Sequence[int], root: int) -> list[tuple[bool, int]]:
        """Return for each element whether it stands in the article's, and what branch of the page it belongs to."""
        around = {0}
        element = root
        while element:
            around.add(element)
            element = parents[element]
        found: list[tuple[bool, int]] = []
        for element, parent in enumerate(parents):
            if parent not in around:
                found.append(found[parent])
            elif element in around:
                found.append((element == root, element))
            else:
                found.append((parent == root, element))
        return found

    def is_below(self, piece: Piece) -> bool:
        """Say whether a piece stands after the article's element."""
        return piece.at > self.last

    def groups(self) -> Iterator[list[Piece]]:
        """Yield the pieces branch by branch."""
        group: list[Piece] = []
        last: tuple[bool, int] | None = None
        for piece in self.pieces:
            branch = self.branches[piece.element]
            if branch != last and group:
                yield group
                group = []
            last = branch
            group.append(piece)
        if group:
            yield group


# ------------------------------------------------------------------ what is furniture


def _settle(pieces: Sequence[Piece], candidates: Sequence[Candidate], place: _Place, headline: Piece | None) -> None:
    """Decide the elements that look like furniture by name: those around the article or its headline are none.

    A page without prose has no article; what fills half of it is no furniture then.
    """
    own = {piece.chrome for piece in pieces if piece.inside}
    around = set.intersection(*map(set, own)) if own else set()
    for head in [headline] if headline else _heads(pieces, place):
        around.update(head.chrome)
    if not own:
        for piece in pieces:
            for number in piece.chrome:
                candidates[number].size += piece.size
        total = sum(piece.size for piece in pieces)
        around.update(n for n, c in enumerate(candidates) if c.holds_article or c.size * 2 > total)
    standing = [c.sure or n not in around for n, c in enumerate(candidates)]
    text = next((piece.at for piece in pieces if piece.inside and piece.is_prose), -1)
    decided: dict[tuple[int, ...], bool] = {}
    for piece in pieces:
        if not piece.chrome:
            continue
        stands = decided.get(piece.chrome)
        if stands is None:
            stands = decided[piece.chrome] = any(standing[number] for number in piece.chrome)
        if stands and not _is_dateline(piece, text, headline, candidates):
            piece.kind = "chrome"


def _is_dateline(piece: Piece, text: int, headline: Piece | None, candidates: Sequence[Candidate]) -> bool:
    """Say whether a piece is the article's date or author in a bar with buttons: close above the first paragraph, which
    is number `text`, or the headline. What surely is furniture holds neither."""
    if piece.kind not in ("time", "byline") or piece.at > text or not piece.near:
        return False
    close = text - piece.at <= HEAD or (headline is not None and abs(headline.at - piece.at) <= HEAD)
    return close and not any(candidates[n].sure for n in piece.chrome)


def _is_listing(pieces: Sequence[Piece]) -> bool:
    """Say whether the page lists articles and holds none: each of its paragraphs stands below a headline that leads
    elsewhere."""
    prose = [piece for piece in pieces if piece.inside and piece.is_prose]
    return len(prose) >= LISTED and all(_is_teased(pieces, piece.at) for piece in prose)


def _is_teased(pieces: Sequence[Piece], i: int) -> bool:
    """Say whether the paragraph `pieces[i]` is another article's summary: a headline that leads there stands in or
    right above it, a date at most between."""
    return pieces[i].is_teaser or any(before.is_headline for before in pieces[max(0, i - BETWEEN) : i])


def _mark_parts(group: Sequence[Piece], parents: Sequence[int], place: _Place, headline: Piece | None) -> None:
    """Mark the furniture in a branch of the article that holds text of its own, too: lists between its paragraphs."""
    branch = place.branches[group[0].element][1]
    part: list[Piece] = []
    last = -1
    for piece in [*group, None]:
        inner = -1
        if piece is not None:
            inner = piece.element
            while parents[inner] not in (branch, 0) and inner:
                inner = parents[inner]
        if part and inner != last:
            several = len(part) > 1 or (part[0].kind == "list_item" and part[0].is_headline)
            if several and _is_furniture(part, place, headline):
                _mark(part)
            part = []
        if piece is not None:
            part.append(piece)
        last = inner


def _is_furniture(group: Sequence[Piece], place: _Place, headline: Piece | None) -> bool:
    """Say whether a branch leads away from the article: headlines that are links, and what else stands with them."""
    if not place.is_below(group[0]) and _may_hold_head(group, headline):
        return False
    size = chrome = pure = headlines = teasers = prose = links = own = told = 0
    for i, piece in enumerate(group):
        size += piece.size
        links += piece.pure
        if piece.kind == "chrome":
            chrome += piece.size
        elif piece.pure:
            pure += piece.size
        headlines += piece.is_headline
        teasers += piece.is_teaser
        if piece.is_prose:
            prose += not piece.pure
            own += not piece.is_teaser
            told += not _is_teased(group, i)
    if own and _is_discussion(group, place):
        return True
    if group[0].inside:
        if teasers > 1 and not own and 2 * teasers >= len(group):
            return True
        enough = headlines > 1 and prose > told or (pure + chrome) * 10 >= size * (6 if prose == 0 else 2)
        return bool(headlines and enough) and prose <= headlines and not told
    headlines = max(headlines, teasers)
    if headlines > 1 and prose <= 2 * headlines + 1:
        return True
    if (chrome + pure) * 2 >= size and chrome + pure > 0 and (headlines or pure == 0 or prose == 0 and len(group) > 2):
        return True
    if not place.is_below(group[0]):
        return False
    few = (headlines == 1 and (chrome + pure) * 10 >= size * 3) or (links > 1 and not prose and len(group) > 3)
    return few or _is_next(group)


def _is_discussion(group: Sequence[Piece], place: _Place) -> bool:
    """Say whether a branch holds what readers say: its header counts it below the article, or its buttons answer it."""
    short = [piece for piece in group if piece.size < REPLY_SIZE]
    if len(short) >= REPLIES and sum(chrome.REPLY.match(fold(p.text)) is not None for p in short) >= REPLIES:
        return True
    head = group[0]
    return place.is_below(head) and head.size < REPLY_SIZE and chrome.READERS.match(fold(head.text)) is not None


def _is_next(group: Sequence[Piece]) -> bool:
    """Say whether a branch below the article is another article: its headline leads to it, its text follows."""
    rest = [piece for piece in group if piece.kind != "chrome"]
    prose = next((i for i, piece in enumerate(rest) if piece.is_prose), 0)
    return any(piece.is_headline and piece.kind in ("h1", "heading") for piece in rest[:prose])


def _is_another(group: Sequence[Piece], pieces: Sequence[Piece], headline: Piece | None) -> bool:
    """Say whether a branch is another whole article, as pages hold them that go on while one scrolls: one h1 heads the
    article above, another opens this one."""
    if headline is None or headline.kind != "h1" or group[0].at < headline.at:
        return False
    prose = next((i for i, piece in enumerate(group) if piece.is_prose), 0)
    opens = any(piece.kind == "h1" for piece in group[:prose])
    return opens and any(piece.is_prose for piece in pieces[headline.at : group[0].at])


def _mark_far(pieces: Sequence[Piece], place: _Place) -> None:
    """Below the article, from the first furniture on, all that stands farther off than its own neighbours is furniture:
    rates, votes, imprints. Not the author's name, and not a second part of the article."""
    last = max((i for i, p in enumerate(pieces) if p.kind != "chrome" and p.inside), default=place.last)
    below = pieces[last + 1 :]
    start = next((i for i, p in enumerate(below) if p.kind == "chrome" or (p.pure and not p.is_headline)), len(below))
    far = [p for p in below[start:] if not p.near and p.kind not in ("byline", "time", "title")]
    own = sum(p.size for p in pieces if p.inside)
    if sum(p.size for p in far if p.is_prose) * 4 <= own:
        _mark(far)


def _mark_notices(place: _Place, parents: Sequence[int], title: Piece | None) -> None:
    """Mark prose above a headline that stands close to the article, in columns that neither it nor the headline does:
    notices, slides, adverts in words. The columns behind the article, beside one of those, hold the like."""
    if title is None or not title.near:
        return
    own = sum(piece.size for piece in place.pieces if piece.inside)
    rows: set[int] = set()
    for group in place.groups():
        row = parents[place.branches[group[0].element][1]]
        prose = sum(piece.size for piece in group if piece.is_prose)
        if not {piece.kind for piece in group}.isdisjoint(HEADS) or (group[0].near and not title.inside):
            continue
        if prose and group[0].at < title.at and not group[0].inside:
            _mark(group)
            rows.add(row)
        elif place.is_below(group[0]) and row in rows and prose * 4 <= own:
            _mark(group)


def _mark(group: Sequence[Piece]) -> None:
    for piece in group:
        piece.kind = "chrome"


def _keep_signature(pieces: Sequence[Piece], names: Sequence[Piece]) -> None:
    """What is called the author right below the article's last paragraph is its author, though it be a link."""
    last = max((p.at for p in pieces if p.is_prose and p.inside), default=len(pieces))
    for piece in names:
        if piece.near and last < piece.at <= last + BELOW:
            piece.kind = "byline"
            return


def _may_hold_head(group: Sequence[Piece], headline: Piece | None) -> bool:
    """Say whether pieces above the article or in it may be part of its head, or rows of a table."""
    kinds = {piece.kind for piece in group}
    return not kinds.isdisjoint(HEADS) or (headline is None and "h1" in kinds)


def _mark_runs(pieces: Sequence[Piece]) -> None:
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.size and (piece.pure or piece.linked >= LINKED * piece.size):
            run.append(piece)
            continue
        if len(run) >= RUN:
            _mark(run)
        run = []


# ------------------------------------------------------------------ the headline


def _headline(pieces: Sequence[Piece], candidates: Sequence[Candidate], title: str | None) -> Piece | None:
    """Return the piece that says what the metadata say: the first h1, else the first heading, else the last other.

    Paths above an article end in its headline, and lists below it may hold it again, as a link.
    """
    printed = says(pieces, title)
    found = [(p, p.at) for p in printed if not any(candidates[n].sure for n in p.chrome)]

    def rank(item: tuple[Piece, int]) -> tuple[int, int, bool, bool, int]:
        piece, i = item
        level = {"h1": 2, "heading": 1}.get(piece.kind, 0)
        return len(piece.text), level, not piece.pure, not piece.chrome, -i if level else i

    return max(found, key=rank, default=(None, 0))[0]


def _heads(pieces: Sequence[Piece], place: _Place) -> list[Piece]:
    """Return the headings that stand in the article's element or right beside it, above its first paragraph."""
    text = next((i for i, p in enumerate(pieces) if p.is_prose and p.inside), place.first)
    return [p for p in pieces[:text] if p.kind in ("h1", "heading") and p.near and not p.pure]


def _name_title(pieces: Sequence[Piece], place: _Place, headline: Piece | None) -> Piece | None:
    """The title is what the metadata name, else the last h1 close above the article, else the last heading there,
    else the first h1 of the page."""
    heads = [piece for piece in pieces if piece.kind == "h1"]
    close = [piece for piece in _heads(pieces, place) if piece.kind != "chrome"]
    close = [piece for piece in close if piece.kind == "h1"] or [p for p in close if len(p.text.split()) >= HEADLINE]
    above = [piece for piece in heads if piece.at <= place.first]
    for head in heads:
        head.kind = "heading"
    title = headline or next(iter([*close[-1:], *above[-1:], *heads]), None)
    if title:
        title.kind = "title"
    return title
