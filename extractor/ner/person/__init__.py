"""PERSON mentions: the name alone, without honorific, rank, degree or office (annotation guide, section 1).

Runs of capitalised syllables are read from left to right. A name counts when something announces it (a courtesy word, a
rank, an office, the unit of an office), or when it begins with a surname and nothing makes it a place. What was found
with good reason once is found again elsewhere in the document, in full or as the given name alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...gazetteer import Gazetteer
from ...model import Document, Mention
from . import words
from .page import (
    Name,
    Page,
    Token,
    alone_on_line,
    behind_country,
    behind_place,
    behind_province,
    is_place,
    of_highlands,
    read_page,
    reason_for,
    runs,
    title_follows,
)

_IN_LIST = re.compile(r"\s*[,;]\s+|\s+và\s+|,\s+và\s+")
_NUMERAL = re.compile(r"[ivx]+\Z")
_CREDIT_LEFT = re.compile(
    r"(?<!\w)(?:ảnh|nguồn|tin|bài|video|clip|đồ họa|theo|tác giả|thực hiện)(?:\s*[,&-]\s*\w+)?\s*:\s*$"
)
_SIGNED_GAP = re.compile(r"\s*(?:[(\[]?(?:đã\s+)?k[ýí][^()\[\]\n]{0,20}[)\]]\s*)?")
"""Between the last line of an office and the name of who signs."""
_CREDIT_RIGHT = re.compile(r"\s*(?:/\s*\w|\((?:thực hiện|tổng hợp|ttxvn|ghi|lược))")


def recognise(document: Document, gazetteer: Gazetteer, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the PERSON mentions of `document`.

    In: `found` holds positions and units, which end runs and announce names. Out: full names and short forms;
    boilerplate and bylines are left out, photo credits too.
    """
    page = read_page(document, gazetteer, found)
    names: list[Name] = []
    rest: list[list[Token]] = []
    for run in runs(page):
        listed = bool(names) and _IN_LIST.fullmatch(page.masked, names[-1].end, run[0].start) is not None
        read = list(_read(page, run, listed))
        if not read and names and _joins(page, names[-1], run):
            names[-1] = Name(names[-1].start, run[-1].end, 0.8, True, "dash")
        elif not read:
            rest.append(run)
        names += read
    for name in names:
        if name.full:
            _learn(page, name)
    for run in rest:
        names += _recall(page, run)
    for name in sorted(names, key=lambda n: n.start):
        yield document.mention(
            "PERSON", name.start, name.end, confidence=name.confidence, reason=f"person:{name.reason}"
        )


def _joins(page: Page, name: Name, run: list[Token]) -> bool:
    """Say whether a run behind a dash is the second half of a foreign name ("Khăm Xay – Vông Đeng")."""
    gap = page.masked[name.end : run[0].start]
    if not re.fullmatch(r"\s[–-]\s", gap) or not 1 < len(run) < 5 or run[0].caps:
        return False
    first = page.folded[name.start : name.end].split()[0]
    return not (page.surname(first) or page.surname(run[0].word) or is_place(page, run[0].start, run[-1].end))


# ------------------------------------------------------------------ first reading: names with a reason of their own


def _read(page: Page, run: list[Token], listed: bool) -> Iterator[Name]:
    """Yield the name in one run of capitalised syllables, if something speaks for it."""
    run = run[int(_grade(page, run)) :]
    skipped = _leading(page, run)
    if skipped == len(run) - 1 and _names_a_place(page, run):
        return
    tokens = run[skipped:]
    reason = "courtesy" if skipped else reason_for(page, tokens[0].start)
    if not skipped and (start := behind_place(page, tokens) or behind_country(page, tokens)):
        tokens, reason = tokens[start:], "behind-place"
    elif reason == "office" and (start := behind_province(page, tokens)):
        if start == len(tokens):
            return
        tokens, reason = tokens[start:], "behind-place"
    if reason == "office" and _of_letters(page, tokens):
        tokens, reason = tokens[1:], "body"
    if len(tokens) > 2 and tokens[0].word in words.BODY_HEADS and reason_for(page, tokens[1].start):
        tokens, reason = tokens[1:], "body"
    if not reason:
        yield from _unannounced(page, tokens[_opening(page, tokens) :], listed)
        return
    size = _length(page, tokens, reason)
    if size:
        full = size > 1 or words.APOSTROPHE.search(tokens[0].word) is not None
        sure = 0.97 if page.surname(tokens[0].word) and full else 0.9
        yield Name(tokens[0].start, tokens[size - 1].end, sure, full, reason)


def _grade(page: Page, run: list[Token]) -> bool:
    """Say whether the run begins with the grade of a degree: "bác sĩ chuyên khoa | II | …"."""
    return len(run) > 2 and words.GRADED.search(page.line_left(run[0].start)) is not None and run[0].word in ("i", "ii")


def _opening(page: Page, tokens: list[Token]) -> int:
    """Return how many tokens before the name owe their capital to the sentence, or stand before "ÔNG" in capitals."""
    if tokens[0].caps:
        courtesies = (
            i for i, t in enumerate(tokens[:-2]) if t.word in ("ông", "bà") and page.surname(tokens[i + 1].word)
        )
        return next(courtesies, -1) + 1
    opened = next((i for i, t in enumerate(tokens) if t.word not in words.OPENING), 0)
    if opened and (len(tokens) - opened > 1 or words.HIGHLANDS.match(tokens[opened].word)):
        return opened
    if len(tokens) < 4 or page.surname(tokens[0].word) or words.is_place_word(f"{tokens[0].word} "):
        return 0
    verb = page.surname(tokens[1].word) and tokens[2].word in page.gazetteer.middle_names
    left = max(0, tokens[0].start - 20)
    return int(verb and words.SENTENCE_START.search(page.masked, left, tokens[0].start) is not None)


def _of_letters(page: Page, tokens: list[Token]) -> bool:
    """Say whether letters that no recogniser knows for a body stand before the name: "Chủ tịch | VFV | Trần A"."""
    letters = len(tokens) > 2 and tokens[0].caps and not tokens[1].caps and len(tokens[0].word) > 1
    return letters and page.surname(tokens[1].word) and not page.surname(tokens[0].word)


def _names_a_place(page: Page, run: list[Token]) -> bool:
    """Say whether a run like "Anh Sơn" or "Bác Ái" is a place and no courtesy with a short form."""
    return words.is_place_word(page.line_left(run[0].start)) or is_place(page, run[0].start, run[-1].end)


def _leading(page: Page, run: list[Token]) -> int:
    """Return how many tokens at the head of the run are courtesy words, ranks and degrees ("Ông", "GS TS")."""
    i = 0
    if run[0].word not in words.LEADING_FIRST or words.NO_COURTESY.search(page.line_left(run[0].start)):
        return 0
    while i < len(run) - 1:
        m = words.LEADING.match(page.folded, run[i].start)
        following = next((j for j in range(i + 1, len(run)) if m and run[j].start == m.end()), 0)
        if not following:
            break
        i = following
    return i


def _length(page: Page, tokens: list[Token], reason: str) -> int:
    """Return how many tokens an announced name has, 0 when it is none."""
    first = tokens[0]
    if len(tokens) == 1:
        return int(_may_be_short(page, first, reason))
    if first.caps:
        return _length_in_capitals(page, tokens)
    size = next((i for i, t in enumerate(tokens) if t.caps), len(tokens))
    if size == 1:
        return int(_may_be_short(page, first, reason))
    if page.surname(first.word) or "." in first.word:
        return min(size, 6) if reason == "courtesy" or not _holds_a_place(page, tokens[:size], reason) else 0
    if reason == "body":
        return 0
    if reason == "courtesy" and words.PLACE_WITH_COURTESY.match(page.folded, max(0, first.start - 4)):
        return 0
    if size > 4 or first.word in words.NOT_SHORT or words.COMPOUND.match(page.folded, first.start):
        return 0
    return 0 if is_place(page, first.start, tokens[size - 1].end, communes=reason != "courtesy") else size


def _holds_a_place(page: Page, tokens: list[Token], reason: str) -> bool:
    """Say whether what follows an office is an organisation or a place after all ("Tổng Giám đốc Tân Cảng Sài Gòn")."""
    start, end = tokens[0].start, tokens[-1].end
    left = page.line_left(start)
    if reason == "body" and left.endswith("chi nhánh ") and is_place(page, start, end):
        return True
    if reason == "body" and words.LEVEL_LEFT.search(left):
        return len(tokens) == 2 or bool(page.gazetteer.places_named(page.document.text[start:end]))
    places = page.gazetteer.places_named(page.document.text[tokens[2].start : end]) if len(tokens) > 3 else ()
    return any(p.tier != "xã" for p in places)


def _length_in_capitals(page: Page, tokens: list[Token]) -> int:
    """Return how many tokens a name in capitals has: what follows it may be capitals too."""
    if not page.surname(tokens[0].word):
        return 0
    if len(tokens) <= 3:
        return len(tokens)
    given = page.gazetteer.given_names
    return 4 if tokens[3].word in given and (len(tokens) == 4 or tokens[2].word not in given) else 3


def _may_be_short(page: Page, token: Token, reason: str) -> bool:
    """Say whether one syllable behind a courtesy word or a rank is somebody's given name."""
    if "." in token.word:
        return reason in ("courtesy", "calling")
    if words.RANK.match(page.folded, token.start):
        return False
    if token.word in words.NOT_SHORT or token.caps:
        return False
    if words.APOSTROPHE.search(token.word):
        return reason in ("courtesy", "calling", "office")
    if reason != "courtesy" or words.COMPOUND.match(page.folded, token.start):
        return False
    if words.PLACE_WITH_COURTESY.match(page.folded, max(0, token.start - 4)):
        return False
    plain = words.PLAIN_COURTESY.search(page.line_left(token.start))
    return bool(plain) or token.word in page.gazetteer.given_names


def _unannounced(page: Page, tokens: list[Token], listed: bool) -> Iterator[Name]:
    """Yield a name that nothing announces: it begins with a surname, is no place, and is long enough or introduced."""
    first = tokens[0]
    if not first.caps:
        tokens = tokens[: next((i for i, t in enumerate(tokens) if t.caps or _NUMERAL.match(t.word)), None)]
    if len(tokens) == 1:
        yield from _of_one(page, tokens[0])
    if tokens and _signs_below(page, tokens):
        yield Name(tokens[0].start, tokens[-1].end, 0.9, True, "signature")
        return
    if not _personal(page, tokens):
        return
    last = tokens[-1]
    left = page.line_left(first.start)
    if words.is_place_word(left) or _CREDIT_LEFT.search(left) or _CREDIT_RIGHT.match(page.folded, last.end):
        return
    if is_place(page, first.start, last.end):
        return
    if alone_on_line(page, first.start, last.end):
        if _may_sign(page, first, last):
            yield Name(first.start, last.end, 0.9, True, "signature")
        return
    if words.NUMBERED.search(left):
        return
    introduced = listed or bool(words.RIGHT.match(page.folded, last.end)) or title_follows(page, last.end)
    if first.caps:
        yield from _in_capitals(page, tokens)
        return
    if not introduced and (not _sounds_personal(page, tokens) or _opens_street(page, tokens)):
        return
    yield Name(first.start, last.end, 0.95 if introduced else 0.8, True, "title-behind" if introduced else "surname")


def _personal(page: Page, tokens: list[Token]) -> bool:
    """Say whether two to six tokens begin as a name does, or an age, a birth or a home behind them makes them one."""
    if not 2 <= len(tokens) <= 6:
        return False
    first = tokens[0]
    if page.surname(first.word) or "'" in first.word or len(first.word) == 1 or _middle(tokens):
        return True
    return len(tokens) < 5 and not first.caps and words.BORN.match(page.folded, tokens[-1].end) is not None


def _of_one(page: Page, token: Token) -> Iterator[Name]:
    """Yield the name in one token that needs no other: initials, a name of the Highlands."""
    if token.word.count(".") > 1 and words.RIGHT.match(page.folded, token.end):
        yield Name(token.start, token.end, 0.8, True, "initials")
    elif of_highlands(page, token):
        yield Name(token.start, token.end, 0.8, True, "highlands")


def _in_capitals(page: Page, tokens: list[Token]) -> Iterator[Name]:
    """Yield the name behind "ÔNG" or "BÀ" inside a heading in capitals."""
    if re.search(r"(?<!\w)(?:ông|bà)\s+$", page.line_left(tokens[0].start)):
        size = _length_in_capitals(page, tokens)
        if size > 1:
            yield Name(tokens[0].start, tokens[size - 1].end, 0.85, True, "capitals")


def _opens_street(page: Page, tokens: list[Token]) -> bool:
    """Say whether a sentence begins with a road: "Đường Đạo Nghĩa - Quảng Khê chậm tiến độ"; the surname is rare."""
    return (
        tokens[0].word == "đường"
        and not _middle(tokens)
        and words.SENTENCE_START.search(page.line_left(tokens[0].start)) is not None
    )


def _middle(tokens: list[Token]) -> bool:
    """Say whether Văn or Thị stands where a name has it: "Nịnh Văn Mẫu" is one whatever the surname."""
    return len(tokens) in (3, 4) and tokens[1].word in ("văn", "thị") and not tokens[1].caps


def _signs_below(page: Page, tokens: list[Token]) -> bool:
    """Say whether the tokens are all of a line of a paper that stands right below an office, whatever the surname."""
    first, last = tokens[0], tokens[-1]
    if page.document.kind != "official_document" or first.caps or len(tokens) > 4:
        return False
    if len(tokens) == 1 and not words.APOSTROPHE.search(first.word):
        return False
    i = bisect_left(page.starts, first.start) - 1
    if i < 0 or page.held[i].label != "POSITION":
        return False
    gap = _SIGNED_GAP.fullmatch(page.folded, page.held[i].end, first.start)
    return (
        gap is not None
        and "\n" in page.document.text[page.held[i].end : first.start]
        and alone_on_line(page, first.start, last.end)
        and not is_place(page, first.start, last.end)
    )


def _may_sign(page: Page, first: Token, last: Token) -> bool:
    """Say whether a name alone on its line is a signature or a list item, and no byline, heading or letterhead."""
    if page.document.kind != "official_document" or page.folded[first.start : last.end] in words.HEADINGS:
        return False
    segments = page.document.segments
    i = bisect_right(segments, first.start, key=lambda s: s.span.start) - 1
    return not first.caps or (i >= 0 and segments[i].kind == "signature")


def _sounds_personal(page: Page, tokens: list[Token]) -> bool:
    """Say whether the syllables themselves make a person of a run that begins with a surname."""
    if len(tokens) < 3 or tokens[0].word not in page.gazetteer.surnames or tokens[0].word in words.RARE_SURNAMES:
        return False
    return tokens[1].word in ("văn", "thị") or tokens[-1].word in page.gazetteer.given_names


# ------------------------------------------------------------------ second reading: names known by now


def _learn(page: Page, name: Name) -> None:
    words_of = page.folded[name.start : name.end].replace("\xa0", " ").split()
    page.known[" ".join(words_of)] = name.confidence
    if len(words_of) > 2 and not is_place(page, name.end - len(" ".join(words_of[-2:])), name.end):
        page.known[" ".join(words_of[-2:])] = name.confidence
    if not words_of[-1].endswith("."):
        page.given.add(words_of[-1])


def _recall(page: Page, run: list[Token]) -> Iterator[Name]:
    """Yield the names in a run that the document introduced elsewhere."""
    i = 0
    while i < len(run):
        for size in range(min(6, len(run) - i), 1, -1):
            name = " ".join(t.word for t in run[i : i + size])
            if name in page.known and not words.is_place_word(page.line_left(run[i].start)):
                yield Name(run[i].start, run[i + size - 1].end, 0.9, True, "known")
                i += size
                break
        else:
            i += 1
    if len(run) == 1 and run[0].word in page.given and _bare_given(page, run[0]):
        yield Name(run[0].start, run[0].end, 0.7, False, "given-name")


def _bare_given(page: Page, token: Token) -> bool:
    """Say whether a lone given name inside a sentence stands for the person known by it ("còn Linh không nhớ")."""
    left = page.line_left(token.start)
    word = words.DOCUMENT.match(page.folded, token.start) or words.COMPOUND.match(page.folded, token.start)
    if token.caps or words.is_place_word(left) or word:
        return False
    if re.search(r"\w[,;]?\s+$", left):
        return True
    return bool(words.RIGHT.match(page.folded, token.end))
