"""What a letterhead's organisation is called: capitals, abbreviations and spelling as a running text has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ..gazetteer import Gazetteer
from ..text import CAPITAL, fold
from ..values.unit_name import TU_SYLLABLE, level_words, shouted, soften, write_out

_LOUD = re.compile(r"(?<!\w)(?!(?:TNCS|TNHH|THPT|THCS|MTV)(?!\w))" + CAPITAL + r"{2,}(?!\w)")
_PHRASES = """
Bí thư; Bộ Chính trị; Ban Bí thư; Thường vụ; Liên đoàn; Tổng Liên đoàn; Liên hiệp; Kiểm toán Nhà nước; Ngân hàng Nhà
nước; Kho bạc Nhà nước; Viện kiểm sát nhân dân; Tòa án nhân dân; Bảo hiểm xã hội; Hội đồng nhân dân; Ủy ban nhân dân;
Đại học; Học viện; Bệnh viện; Quân khu; Quân ủy; Bộ Tư lệnh; Bộ Chỉ huy; Ban Chỉ huy; Ban Quản lý; Ban Chỉ đạo; Đoàn
Chủ tịch; Tổng công ty; Tập đoàn; Công ty; Khu kinh tế; Khu công nghiệp; Chi nhánh; Thành ủy; Tỉnh ủy; Huyện ủy; Quận
ủy; Thị ủy; Đảng ủy; Tỉnh đoàn; Thành đoàn; Huyện đoàn; miền Bắc; miền Nam; miền Trung; Điện lực; Cảnh sát; Pháp chế;
Hội Liên hiệp; Hội Nông dân; Hội Cựu chiến binh; Đoàn đại biểu Quốc hội; Trung ương Đảng; Trung ương Đoàn; Thường
trực; Trung tâm; Phòng; Đại học Quốc gia
"""
_WORD = re.compile(r"\w+")
_OWNER = re.compile(
    r"(?<!\w)(?:ủy|tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đoàn|bộ|công an|sở [\w\s]{2,40}|cục thuế)\s\Z"
)


_ORGAN_OF_BRANCH = re.compile(
    r"(?P<organ>Ban Thường vụ|Ban Chấp hành|Thường trực) Đảng bộ (?P<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường) "
)
_COMMITTEES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
}


def issuer_name(printed: str, book: Gazetteer, on: str | None) -> str:
    """Return the canonical name of an organisation that a letterhead prints ("TỈNH UỶ LÀO CAI" → "Tỉnh ủy Lào Cai").

    A body of the gazetteer that holds on the day `on` gives its own name; else the name is written out, and sectors,
    heads and places get their usual capitals.
    """
    name = write_out(TU_SYLLABLE.sub("tư", " ".join(printed.split())), book.expand)
    if body := central_name(name, book, on):
        return body
    if shouted(name) or _LOUD.search(name):
        name = soften(name)
    elif name != name.lower().capitalize() and not printed.isupper() and not shouted(printed):
        return name
    name = _places(_capitalised(name, _capitals(book)), book)
    return _committee(name[:1].upper() + name[1:])


def _committee(name: str) -> str:
    """Return the committee's name for the organ of a branch: "Ban Thường vụ Đảng bộ tỉnh X" → "… Tỉnh ủy X"."""
    organ = _ORGAN_OF_BRANCH.match(name)
    if not organ:
        return name
    head = _COMMITTEES.get(organ["level"], f"Đảng ủy {organ['level']}")
    return f"{organ['organ']} {head} {name[organ.end() :]}"


def central_name(name: str, book: Gazetteer, on: str | None) -> str | None:
    """Return the gazetteer's own spelling of a central body, None where `name` is none or several."""
    bodies = [b for b in book.bodies_named(name, on) or book.bodies_named(name) if b.level == "trung ương"]
    return bodies[0].name if len({b.name for b in bodies}) == 1 else None


def _places(name: str, book: Gazetteer) -> str:
    """Give the places that end `name` or stand behind what they qualify their capitals."""
    folded = fold(name)
    for start, end, places in book.find_places(folded):
        if all(p.level == "quốc gia" for p in places):
            continue
        if end == len(name) or _OWNER.search(folded[:start]):
            level = level_words(folded[start:end].split(" "))
            words = [w if i < level else _capital(w) for i, w in enumerate(name[start:end].split(" "))]
            name = name[:start] + " ".join(words) + name[end:]
    return name


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _capitalised(name: str, usual: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    """Write the known phrases of `name` as usual, the longest at each word first."""
    folded = fold(name)
    parts: list[str] = []
    done = 0
    for word in _WORD.finditer(folded):
        at = word.start()
        if at < done:
            continue
        for phrase, written in usual.get(word[0], ()):
            if folded.startswith(phrase, at) and not folded[at + len(phrase) : at + len(phrase) + 1].isalnum():
                parts += (name[done:at], written)
                done = at + len(phrase)
                break
    return "".join((*parts, name[done:]))


@lru_cache(maxsize=2)
def _capitals(book: Gazetteer) -> Mapping[str, Sequence[tuple[str, str]]]:
    """What sectors, heads and central bodies are written like: (folded, written), longest first, by first word."""
    names = [" ".join(p.split()) for p in _PHRASES.split(";")]
    names += [f.name for f in book.fields] + [h.name for h in book.heads]
    names += [b.name for b in book.bodies if b.level == "trung ương" and " " in b.name]
    usual: dict[str, str] = {}
    for name in names:
        usual.setdefault(fold(name), name)
    longest = sorted((n for n in usual if " " in n or n == "phòng"), key=lambda n: (-len(n), n))
    found: dict[str, list[tuple[str, str]]] = {}
    for name in longest:
        if word := _WORD.match(name):
            found.setdefault(word[0], []).append((name, usual[name]))
    return found
