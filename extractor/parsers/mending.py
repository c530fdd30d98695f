"""What OCR misread, mended for matching alone: letter for letter, so that spans are those of the text as read.

Printed capitals lose their marks first (CHU TỊCH, ỦY BAN NHẦN DÂN), digits are read as letters (Ø7, I2154/VPCP, 2O25).
Offices, organisations, places and the fixed words of official papers are known, so a phrase whose bare letters are
those of exactly one of them is read as that one. Nothing else is: a person's name only where the document itself
writes it otherwise, or where no such surname exists.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..gazetteer import Gazetteer
from ..model import Document, Doubt, Page
from ..text import bare, fold
from ..values.syllable import is_syllable, lacks_tone

_FIXED = (
    "cộng hòa xã hội chủ nghĩa việt nam; độc lập tự do hạnh phúc; đảng cộng sản việt nam; nơi nhận; kính gửi; "
    "ủy ban nhân dân; hội đồng nhân dân; ủy ban; hội đồng; ban thường vụ; ban chấp hành; ban chỉ đạo; ban bí thư; "
    "ban tổ chức; ban cán sự đảng; đảng ủy; huyện ủy; tỉnh ủy; thành ủy; quận ủy; thị ủy; chi bộ; đảng bộ; tỉnh đoàn; "
    "thành đoàn; huyện đoàn; thường trực; thường vụ; chủ tịch; phó chủ tịch; bí thư; phó bí thư; giám đốc; "
    "phó giám đốc; bộ trưởng; thứ trưởng; thủ tướng; phó thủ tướng; thủ tướng chính phủ; chính phủ; quốc hội; "
    "chánh văn phòng; phó chánh văn phòng; văn phòng; thanh tra; chánh thanh tra; tổ quốc; mặt trận tổ quốc việt nam; "
    "quyết định; nghị quyết; nghị định; thông tư; chỉ thị; kế hoạch; thông báo; báo cáo; tờ trình; hướng dẫn; "
    "kết luận; quy chế; quy định; công điện; chương trình; giấy mời; biên bản; đề án; hồ chí minh; việt nam; về việc; "
    "phụ lục; danh sách; thành phố; thị xã; thị trấn; nhiệm kỳ; kỳ họp; đại biểu; đại hội; hội nghị; trung ương; "
    "ban hành; phê duyệt; thực hiện; tổ chức thực hiện; nhiệm vụ; kết quả; phương hướng; giải pháp; "
    "tăng cường; triển khai; sửa đổi; bổ sung; phối hợp; công tác; căn cứ luật; đã ký; kết luận thanh tra; mở đầu; "
    "trưởng ban; phó trưởng ban; trưởng phòng; phó trưởng phòng; chủ nhiệm; phó chủ nhiệm; hiệu trưởng; "
    "phó hiệu trưởng; ủy viên; ban giám đốc; quyết nghị; hội chữ thập đỏ; chỉ huy quân sự; chỉ huy trưởng"
)
_LEVELS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
_LONGEST = 12
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s\-–—]{1,4}")
_HOLED = 3
"""Phrases of fewer words do not tell what a misread one among them is."""
_ACROSS = 4
"""Phrases of fewer words stand in one line: where one line ends and another begins, words meet by chance."""
_DIGITS = re.compile(r"(?<![^\W_])(?=[\dIlOoØø|]{2,5}(?![^\W_]))(?=[IlOoØø|]*\d)[\dIlOoØø|]{2,5}")
_DAY = re.compile(
    r"ng[aà]y(?P<d>[\s\dIlOoØø|]{1,8})th[aáảã]ng(?P<m>[\s\dIlOoØø|]{1,8})n[^\W\d_]m(?=[\s\dIlOoØø|/]{4,9})(?P<y>[\s\dIlOoØø|/]*\d)",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(r"(?<=[\s\d(]n)[áàảãạâấầắằẳẵặ](?=m\s(?:học\s)?(?:19|20)\d\d(?!\d))")
_MONTH_WORD = re.compile(r"(?<=\d\sth)[aàảãạâấ](?=ng\s\d{1,2}(?!\d))")
_SESSION = re.compile(r"(?<=QH)[IlO\d]{2}(?![^\W_])")
_PREMIER = re.compile(r"(?<=[-/]TT)[E8](?![^\W_])")
"""Nobody's symbol is TTE: it is the Prime Minister's, TTg."""
_BRANCH = re.compile(
    r"(?<![^\W\d_])[Cc][Hh](?P<i>[ỉìỈÌ])(?=\s(?:cục|nhánh|tiết|phí|đoàn|ủy|bộ(?!\sphận)|ngân sách|thường xuyên|"
    r"trả (?:xong|tiền|bồi|chế|trợ|lương)|hội (?:trưởng|phụ|nông|cựu))(?!\w))",
    re.IGNORECASE,
)
"""The engine knows "chỉ" better than "chi": chi cục, chi nhánh, chi tiết."""
_SYMBOL = re.compile(r"(?<=[\d/]/)[A-ZĐ][A-ZĐ&\d]{1,9}(?:[-–.][A-ZĐ&\d]{1,12}){0,3}(?![^\W_])")
_ALIKE = str.maketrans("I1JG0B5", "TTT6O8S")
_PART = re.compile(r"[A-ZĐ&\d]+(?:[-–.][A-ZĐ]\w(?!\w))?")
"""A part of a symbol, with the short one behind it that tells a term (HĐND-K6)."""
_LEAST = 4
"""Shorter parts of a symbol that are nearly alike (BTT, BTI) may be two."""
_LED = re.compile(r"(?:s[ốôo]|/|-)\s?:?\s?\Z", re.IGNORECASE)
_AS_DIGIT = str.maketrans("IlOoØø|", "1100001")
_AS_YEAR = str.maketrans("IlOoØø|/", "11000011")
_ROMAN = re.compile(r"^[ \t]*(?P<n>[I1l]{2,3}|IL|IIL)(?=\.\s?[^\W\d_])", re.MULTILINE)
_POWER = re.compile(r"^[ \t|]*(?:TM|KT|TL|TUQ)(?P<c>[,:;])(?=\s?[^\W\d_]{2})", re.MULTILINE)
_UNSURE = 0.70
_CAPITALISED_RUN = 5
_HIGHLAND = frozenset({"đắk", "đăk", "đắc", "krông", "crông"})
"""Names of the Central Highlands are spelt in two ways, both right."""

Words = tuple[str, ...]


class _Known(NamedTuple):
    """The known phrases by their bare words; the fixed among them, places of a low level; their first words.

    `holed` are phrases by their words with one left out, for a word in which one letter was misread.
    """

    forms: dict[Words, tuple[Words, ...]]
    fixed: dict[Words, tuple[Words, ...]]
    places: frozenset[Words]
    first: frozenset[str]
    holed: dict[Words, frozenset[Words]]


class _Token(NamedTuple):
    """A word of letters: where it stands, as printed, folded, bare, and whether it was read with little confidence."""

    start: int
    end: int
    text: str
    fold: str
    bare: str
    doubtful: bool

    @property
    def odd(self) -> bool:
        """No Vietnamese word is spelt so, or OCR was not sure of it."""
        return self.doubtful or not is_syllable(self.text) or lacks_tone(self.text)


def mended(text: str, pages: Sequence[Page], doubts: Sequence[Doubt], book: Gazetteer) -> str:
    """Return `text` as its pages read by OCR are most likely printed; same length, `text` itself where none was.

    For matching only: quotations are taken from the text as it was read.
    """
    spans = [page.span for page in pages if page.confidence is not None]
    if not spans:
        return text
    letters = list(text)
    for span in spans:
        _digits(letters, text, span.start, span.end)
    _symbols(letters, "".join(letters))
    read = "".join(letters)
    tokens = _tokens(read, [(s.start, s.end) for s in spans], doubts)
    held = _phrases(letters, read, tokens, _dictionary(book))
    _misread(letters, tokens, _dictionary(book))
    _echoed(letters, tokens)
    _names(letters, read, tokens, held, book)
    result = "".join(letters)
    return result if len(result) == len(text) else text


def as_meant(document: Document, book: Gazetteer) -> Document:
    """Return `document` with its text mended; the same document where no page was read by OCR."""
    text = mended(document.text, document.pages, document.doubts, book)
    return document if text is document.text else replace(document, text=text)


# ------------------------------------------------------------------ digits


def _digits(letters: list[str], text: str, start: int, end: int) -> None:
    """Put digits where letters like them stand in numbers and days, and the words of a day as they are written."""
    for match in _DAY.finditer(text, start, end):
        for group in "dmy":
            _put(letters, match.start(group), match[group].translate(_AS_YEAR if group == "y" else _AS_DIGIT))
        year = match.start("y")
        _put(letters, year - 3, _cased("năm", text[year - 3 : year]))
        month = match.end("d")
        _put(letters, month, _cased("tháng", text[month : month + 5]))
    for match in _DIGITS.finditer(text, start, end):
        if "Ø" in match[0] or sum(map(str.isdigit, match[0])) >= 2 or _numbers(text, match.start(), match.end()):
            _put(letters, match.start(), match[0].translate(_AS_DIGIT))
    for match in _SESSION.finditer(text, start, end):
        _put(letters, match.start(), match[0].translate(_AS_DIGIT))
    for pattern, letter in ((_YEAR_WORD, "ă"), (_MONTH_WORD, "á"), (_PREMIER, "g")):
        for match in pattern.finditer(text, start, end):
            letters[match.start()] = letter
    for match in _BRANCH.finditer(text, start, end):
        _put(letters, match.start("i"), _cased("i", match["i"]))
    _signs(letters, text, start, end)


def _symbols(letters: list[str], text: str) -> None:
    """Read the symbol of a number as the document writes it more often, or first: QĐ-TIBNV is QĐ-TTBNV."""
    parts: list[tuple[int, str]] = []
    for match in _SYMBOL.finditer(text):
        parts += [(match.start() + p.start(), p[0]) for p in _PART.finditer(match[0])]
    forms: dict[str, Counter[str]] = {}
    for _, part in parts:
        if len(part) >= _LEAST:
            forms.setdefault(part.translate(_ALIKE), Counter())[part] += 1
    for start, part in parts:
        held = forms.get(part.translate(_ALIKE), Counter[str]())
        if len(held) > 1:
            _put(letters, start, max(held, key=lambda form: held[form]))


def _numbers(text: str, start: int, end: int) -> bool:
    """Say whether what stands at [start, end) is a number: "số" leads it, or a slash, a dot or a per cent sign."""
    return text[end : end + 1] in ("/", "%") or _LED.search(text[max(0, start - 5) : start]) is not None


def _signs(letters: list[str], text: str, start: int, end: int) -> None:
    """Mend "KT, CHỦ TỊCH", and "11. NHIỆM VỤ" between the headings I and III."""
    for match in _POWER.finditer(text, start, end):
        letters[match.start("c")] = "."
    first = re.compile(r"^[ \t]*I\.\s?[^\W\d_]", re.MULTILINE).search(text, start, end)
    if first and not re.search(r"^[ \t]*10\.", text[start:end], re.MULTILINE):
        for match in _ROMAN.finditer(text, first.end(), end):
            _put(letters, match.start("n"), "I" * len(match["n"]))


# ------------------------------------------------------------------ known phrases


@lru_cache(maxsize=2)
def _dictionary(book: Gazetteer) -> _Known:
    """Return the known phrases."""
    words = _FIXED.split("; ")
    fixed, named = _by_bare(words), _by_bare([*words, *_names_known(book)])
    places = _by_bare(f"{p.level} {p.name}" for p in book.places if p.level in _LEVELS)
    low = frozenset(key for key in places if key not in named and key[0] != "tinh")
    forms = places | named
    holed: dict[Words, set[Words]] = {}
    for key in {**fixed, **_by_bare(name for title in book.positions for name in (title.name, f"Phó {title.name}"))}:
        for i in range(len(key) if len(key) >= _HOLED else 0):
            holed.setdefault((*key[:i], "", *key[i + 1 :]), set()).add(key)
    found = {key: frozenset(value) for key, value in holed.items()}
    return _Known(forms, fixed, low, frozenset(key[0] for key in forms), found)


def _by_bare(names: Iterable[str]) -> dict[Words, tuple[Words, ...]]:
    found: dict[Words, set[Words]] = {}
    for name in names:
        words = tuple(_WORD.findall(fold(name)))
        if 2 <= len(words) <= _LONGEST:
            found.setdefault(tuple(map(bare, words)), set()).add(words)
    return {key: tuple(sorted(value)) for key, value in found.items()}


def _names_known(book: Gazetteer) -> Iterator[str]:
    for title in book.positions:
        yield title.name
        yield f"Phó {title.name}"
    named = [(e.name, e.aliases) for e in book.heads] + [(e.name, e.aliases) for e in book.bodies]
    for name, aliases in (*named, *((e.name, e.aliases) for e in book.fields)):
        yield from (name, *(alias for alias in aliases if " " in alias and not alias.isupper()))
    for doctype in book.doctypes:
        yield doctype.name


def _tokens(text: str, spans: Iterable[tuple[int, int]], doubts: Sequence[Doubt]) -> list[_Token]:
    unsure = {d.span.start for d in doubts if d.confidence < _UNSURE}
    return [
        _Token(m.start(), m.end(), m[0], fold(m[0]), bare(m[0]), m.start() in unsure)
        for start, end in spans
        for m in _WORD.finditer(text, start, end)
    ]


def _phrases(letters: list[str], text: str, tokens: Sequence[_Token], known: _Known) -> frozenset[int]:
    """Mend the known phrases among `tokens`; return the indexes of the tokens that stand in one."""
    held: set[int] = set()
    at = 0
    while at < len(tokens):
        size = _longest(text, tokens, at, known) if tokens[at].bare in known.first else 0
        if not size:
            at += 1
            continue
        run = tokens[at : at + size]
        held.update(range(at, at + size))
        form = _form(run, known)
        if form:
            for token, word in zip(run, form, strict=True):
                _put(letters, token.start, _cased(word, token.text))
        at += size
    return frozenset(held)


def _misread(letters: list[str], tokens: Sequence[_Token], known: _Known) -> None:
    """Mend capitals with one wrong letter among the words of an office or a fixed phrase: PHÓ THỦ LUỚNG."""
    for at, token in enumerate(tokens):
        if not token.odd or not token.text.isupper() or len(token.text) < _LEAST:
            continue
        found: set[Words] = set()
        for size in range(_HOLED, _HOLED + 3):
            for place in range(min(size, at + 1)):
                run = tokens[at - place : at - place + size]
                holed = tuple("" if t is token else t.bare for t in run)
                keys = known.holed.get(holed, ()) if all(t.text.isupper() for t in run) else ()
                found |= {(known.forms[k][0][place], *k) for k in keys if _one_wrong(token.bare, k[place])}
        if len({words[0] for words in found}) == 1:
            _put(letters, token.start, _cased(next(iter(found))[0], token.text))


def _echoed(letters: list[str], tokens: Sequence[_Token]) -> None:
    """Mend capitals that spell no word by the same name in small letters: THANH BÌNH LHỊNH, Thanh Bình Thịnh."""
    behind: dict[str, set[tuple[str, str]]] = {}
    for a, b in pairwise(tokens):
        if b.text.istitle() and is_syllable(b.text):
            behind.setdefault(a.fold, set()).add((b.fold, b.bare))
    for a, b in pairwise(tokens):
        if b.text.isupper() and len(b.text) >= _LEAST and not is_syllable(b.text):
            near = [(meant, plain) for meant, plain in behind.get(a.fold, ()) if _one_wrong(b.bare, plain)]
            found = [meant for meant, _ in near if len(near) == 1 or _one_wrong(b.fold, meant)]
            if len(found) == 1:
                _put(letters, b.start, _cased(found[0], b.text))


def _one_wrong(read: str, meant: str) -> bool:
    return len(read) == len(meant) and sum(a != b for a, b in zip(read, meant, strict=True)) == 1


def _longest(text: str, tokens: Sequence[_Token], at: int, known: _Known) -> int:
    """Return how many tokens from `at` on spell the longest known phrase, marks aside; 0 for none."""
    stop = at + 1
    while stop < min(len(tokens), at + _LONGEST) and _GAP.fullmatch(text, tokens[stop - 1].end, tokens[stop].start):
        stop += 1
    words = tuple(t.bare for t in tokens[at:stop])
    ends = (n for n in range(len(words), 1, -1) if words[:n] in known.forms)
    return next((n for n in ends if n >= _ACROSS or "\n" not in text[tokens[at].end : tokens[at + n - 1].start]), 0)


def _form(run: Sequence[_Token], known: _Known) -> Words | None:
    """Return the one form that a phrase has instead of the printed one, None where it may stay or nobody knows."""
    key = tuple(t.bare for t in run)
    printed = tuple(t.fold for t in run)
    if printed in known.forms[key]:
        return None
    options = known.fixed.get(key, known.forms[key])
    if len(options) != 1:
        return None
    if all(a == b or {a, b} <= _HIGHLAND for a, b in zip(printed, options[0], strict=True)):
        return None
    if key in known.places:
        return options[0] if any(t.odd for t in run) or _lost(printed, options[0]) else None
    sure = all(t.text.isupper() for t in run) or len(run) >= _ACROSS or any(t.odd for t in run)
    return options[0] if sure else None


def _lost(printed: Words, form: Words) -> bool:
    """Say whether `printed` is `form` with marks lost and nothing else: a village not known is none."""
    pairs = zip("".join(printed), "".join(form), strict=True)
    return all(a == b or a == bare(b) for a, b in pairs)


# ------------------------------------------------------------------ names of persons


def _names(letters: list[str], text: str, tokens: Sequence[_Token], held: frozenset[int], book: Gazetteer) -> None:
    """Read a person's name as the document writes it elsewhere, and a surname that is none as the one it can be."""
    runs = list(_runs(text, tokens, held))
    spelt: dict[Words, Counter[Words]] = {}
    for run in runs:
        spelt.setdefault(tuple(t.bare for t in run), Counter())[tuple(t.fold for t in run)] += 1
    surnames = _surnames(book)
    for run in runs:
        printed = tuple(t.fold for t in run)
        others = spelt[tuple(t.bare for t in run)]
        best = max(others, key=lambda form: (_spelling(form, book), others[form], form))
        if best != printed and _spelling(best, book) >= _spelling(printed, book) and _outdone(run, best, book):
            for token, word in zip(run, best, strict=True):
                _put(letters, token.start, _cased(word, token.text))
        elif run[0].fold not in book.surnames and len(run) >= 3 and run[1].fold in ("văn", "thị"):
            surname = surnames.get(run[0].bare)
            if surname:
                _put(letters, run[0].start, _cased(surname, run[0].text))


def _runs(text: str, tokens: Sequence[_Token], held: frozenset[int]) -> Iterator[Sequence[_Token]]:
    """Yield the runs of two to five capitalised words of one line that no known phrase holds."""
    at = 0
    while at < len(tokens):
        stop = at
        while (
            stop < len(tokens)
            and stop not in held
            and tokens[stop].text[0].isupper()
            and (stop == at or text[tokens[stop - 1].end : tokens[stop].start] == " ")
        ):
            stop += 1
        if 2 < stop - at <= _CAPITALISED_RUN:
            yield tokens[at:stop]
        at = max(stop, at + 1)


def _spelling(form: Words, book: Gazetteer) -> tuple[bool, int]:
    """How well a form can be a name: with a surname, and of how many Vietnamese words."""
    return form[0] in book.surnames, sum(is_syllable(w) and not lacks_tone(w) for w in form)


def _outdone(run: Sequence[_Token], best: Words, book: Gazetteer) -> bool:
    """Say whether a printed form gives way to the best: it is no name as that is one, or OCR was not sure of it."""
    return _spelling(tuple(t.fold for t in run), book) < _spelling(best, book) or any(t.doubtful for t in run)


@lru_cache(maxsize=2)
def _surnames(book: Gazetteer) -> dict[str, str]:
    """Return the surnames by their bare letters, where only one is spelt with these."""
    found: dict[str, set[str]] = {}
    for name in book.surnames:
        found.setdefault(bare(name), set()).add(fold(name))
    return {key: next(iter(value)) for key, value in found.items() if len(value) == 1}


# ------------------------------------------------------------------ letters


def _put(letters: list[str], start: int, word: str) -> None:
    letters[start : start + len(word)] = word


def _cased(word: str, like: str) -> str:
    """Return `word` with the capitals of `like`, which is as long."""
    return "".join(a.upper() if b.isupper() else a for a, b in zip(word, like, strict=True))
