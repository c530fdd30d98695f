"""Subjects without a number or an office: a law by its name, an indicator, the words of a topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..collection import Held, Sighting, Subject
from ..gazetteer import Gazetteer
from ..gazetteer import load as load_gazetteer
from ..text import bare, fold, key
from ..values.indicator import accents_agree, telling
from ..values.keys import unit_key

_AMOUNTS = re.compile(
    r"^(?:(?:tổng(?:\s(?:số|cộng|giá trị))?|số(?:\slượng)?|t[ỷỉ]\slệ|tiến\sđộ|kết\squả|giá\strị|độ(?=\sche)|tốc\sđộ|"
    r"(?:bảng\s)?xếp\shạng(?:\svề)?|thứ\shạng|điểm(?:\ssố)?|bộ\schỉ\ssố|chỉ\ssố)\s){1,3}(?=\w)"
)
"""What a name opens with that only says that it is an amount, a share or a place in a ranking."""
_OF_INDEX = re.compile(r"(?:bộ\s)?chỉ\ssố|(?:bảng\s)?xếp\shạng|thứ\shạng|điểm")
_SHORT = re.compile(r"[A-ZĐ]\w{0,8}[A-ZĐ]\w{0,4}(?:[ -][A-Z]\w{1,8})?")
"""A short name in brackets; else they hold a unit of measure or an aside."""
_DONE = re.compile(r"(?<!\w)đã\s")
_GROWS = re.compile(r"(?<!\w)tăng\strưởng(?!\w)")
_BRACKET = re.compile(r"\(([^()]+)\)\s*$")
_LEVELS = frozenset({"cap", "tinh", "huyen", "xa"})
_SHORTEST = 3
"""Letters of an abbreviation that is one wherever it stands: "BT", "CT" mean many things."""
_PAIR = 2
_LETTERS = re.compile(r"[^\W\d_]{1,9}")
_SYLLABLE = re.compile(r"[^\W\d_]{0,3}?[aeiouy]{1,3}[^\W\d_]{0,2}")
_JOINED = r"(?:, | và | - )"
_BEHIND = "trên|tại|ở|năm|mùa|giai|tỉnh|thành|huyện|xã|và|của|cho|vùng|khu|các|đến"
"""Words that begin what follows a coordination in a title."""
_ANY = r"[^\W\d_]+"
_EMPTY = frozenset({"so", "he", "ho", "cong", "viec", "ty", "du", "ke", "chi"})
"""Syllables that mean another thing with the next: "số | lượng"."""
_TELLING = 3
"""Telling words from which a shorter name is still the same indicator."""


def laws(query: str, documents: Iterable[Held]) -> tuple[Subject, ...]:
    """Return the documents without a number that are cited by a name which holds `query`, one for each name.

    "Luật X năm 2015" and "Luật X năm 2025" are two where citations date them; what dates neither way is sighted by
    itself only where no dated one is.
    """
    wanted = re.compile(rf"(?<!\w){re.escape(bare(key(query)))}(?!\w)")
    found: dict[tuple[str, str], list[tuple[Held, int]]] = {}
    for held in documents:
        for n, record in enumerate(held.result.citations):
            name = record.title or ""
            called = f"{record.type or ''} {name}"
            if not record.number and name and wanted.search(bare(key(called))) and accents_agree(query, called):
                found.setdefault((bare(key(name)), (record.date or "")[:4]), []).append((held, n))
    for name, year in [k for k in found if not k[1]]:
        dated = [k for k in found if k[0] == name and k[1]]
        if len(dated) == 1:
            found[dated[0]] += found.pop((name, year))
    return tuple(sorted((_law(name, year, seen) for (name, year), seen in found.items()), key=_rank))


def _law(name: str, year: str, seen: list[tuple[Held, int]]) -> Subject:
    records = [held.result.citations[n] for held, n in seen]
    shown = Counter(r.title or "" for r in records).most_common(1)[0][0]
    kind = records[0].type or ""
    return Subject(
        kind="directive",
        id=f"{name}|{year or '?'}",
        name=shown if bare(key(shown)).startswith(bare(key(kind))) else f"{kind} {shown}",
        sightings=tuple(Sighting(held.key, held.result.citations[n].mentions, n) for held, n in seen),
        date=max((r.date for r in records if r.date), key=len, default=None),
        issuer=next((r.issuer for r in records if r.issuer), None),
    )


def indicators(query: str, names: Iterable[tuple[str, int]]) -> tuple[Subject, ...]:
    """Return the indicator that `query` names, none where no figure's indicator holds all its telling words.

    In: each indicator's name with the key of a document that gives a figure for it.
    """
    wanted, forms = telling(query), _forms(query)
    fitting = [(name, document) for name, document in names if _fits(query, forms, name)]
    if not fitting:
        return ()
    aliases = sorted({name for name, _ in fitting})
    shown = Counter(name for name, _ in fitting).most_common(1)[0][0] if len(aliases) == 1 else query
    return (
        Subject(
            kind="indicator",
            id=" ".join(sorted(wanted)),
            name=shown,
            sightings=tuple(Sighting(document, ()) for document in sorted({d for _, d in fitting})),
            aliases=tuple(a for a in aliases if unit_key(a) != unit_key(shown)),
        ),
    )


@lru_cache(maxsize=4096)
def series_name(name: str) -> str:
    """Return the name by which a figure's indicator is one series with another: two wordings of one indicator share it.

    A published index in any of its names is its short name ("Chỉ số năng lực cạnh tranh cấp tỉnh", "xếp hạng PCI");
    else abbreviations are written out (BHYT), and what only says that it is an amount is left out ("tổng số", "tiến
    độ", "đã"). What is counted, of whom, and of what it is a part stay: these are other series.
    """
    gazetteer = load_gazetteer()
    bracket = _BRACKET.search(name)
    known, ranked = _indexes(gazetteer)
    if bracket and (short := known.get(_plain(bracket[1])) or (bracket[1] if _SHORT.fullmatch(bracket[1]) else None)):
        return short
    name = name[: bracket.start()] if bracket else name
    full = {short: words for short, words in reversed(gazetteer.abbreviations)}
    words = " ".join(full.get(w, w) if w.isupper() and len(w) > 1 else w for w in name.split())
    called = _AMOUNTS.sub("", f"{fold(' '.join(words.split()))} ").strip()
    plain = _plain(called)
    if short := known.get(plain) or (ranked.get(plain) if _OF_INDEX.match(fold(name)) else None):
        return short
    return _GROWS.sub("tăng", _DONE.sub("", called))


def series_words(name: str | None) -> frozenset[str]:
    """Return the telling words of a series' name; what comes in ("thu …") is not what goes out ("chi …")."""
    called = series_name(name or "")
    return telling(called) | {w for w in called.split()[:1] if w in ("thu", "chi")}


@lru_cache(maxsize=2)
def _indexes(gazetteer: Gazetteer) -> tuple[dict[str, str], dict[str, str]]:
    """Return each name of a published index, plain, with its short name: those that stand alone, and those that are one
    only behind "chỉ số" ("chỉ số xanh").
    """
    alone: dict[str, str] = {}
    ranked: dict[str, str] = {}
    for index in gazetteer.indexes:
        for name in (index.name, *(n for n in index.aliases if not n.startswith(f"{index.name} "))):
            called = _AMOUNTS.sub("", f"{fold(name)} ").strip()
            (ranked if _OF_INDEX.match(fold(name)) else alone).setdefault(_plain(called), index.name)
    return alone, ranked


def _plain(name: str) -> str:
    """Return the words of an index's name without its level: "hiệu quả quản trị … cấp tỉnh"."""
    return re.sub(r"\scap\s(?:tinh|quoc gia|dia phuong)$", "", bare(key(name)).replace("-", " ").strip())


def names_it(query: str, name: str | None) -> bool:
    """Say whether a figure's indicator is the one asked for: it holds all telling words, or is the short form.

    A name asked for with accents is not one with other accents: "nước sạch" is not in "ngân sách nhà nước".
    "Chỉ số chuyển đổi số cấp tỉnh (DTI)" is also "DTI" and "Chỉ số chuyển đổi số"; "tỷ lệ giải quyết đúng hạn" is short
    for "Tỷ lệ hồ sơ giải quyết đúng hạn".
    """
    return _fits(query, _forms(query), name or "")


def _fits(query: str, forms: Forms, name: str) -> bool:
    mine = series_words(query)
    if mine and mine == series_words(name):
        return accents_agree(series_name(query), series_name(name))
    return _is_one_of(forms, name) and accents_agree(query, name)


Forms = tuple[frozenset[str], tuple[frozenset[str], ...]]


def _forms(query: str) -> Forms:
    """Return the telling words of the short form asked for, and of each form: "Chỉ số chuyển đổi số (DTI)" has two."""
    bracket = _BRACKET.search(query)
    if not bracket:
        return telling(query), (telling(query),)
    return telling(bracket[1]), (telling(query[: bracket.start()]) - _LEVELS, telling(bracket[1]))


def _is_one_of(forms: Forms, name: str | None) -> bool:
    found = telling(name)
    short = _BRACKET.search(name or "")
    if short and telling(short[1]) == forms[0]:
        return True
    return any(
        form
        and found
        and (form <= found or found <= form and (len(found) >= _TELLING or len(found) + 1 >= len(form) > 2))
        for form in forms[1]
    )


def topic(words: str, documents: Iterable[Held], called: Iterable[str] = (), papers: Iterable[Subject] = ()) -> Subject:
    """Return the topic of these words, or of what else it is `called`, seen in these documents; `papers` are on it."""
    words = " ".join(words.split())
    keys = sorted(held.key for held in documents)
    sightings = tuple(Sighting(k, ()) for k in keys)
    return Subject("topic", unit_key(words), words, sightings, aliases=tuple(called), papers=tuple(papers))


def written_out(words: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return what else papers call the matter of these words: "GPMB" is "giải phóng mặt bằng", which is also the last
    of "bồi thường, giải phóng mặt bằng" (BTGPMB). An abbreviation may be typed small or without accents ("cds").
    """
    known = {key(short): full for short, full in reversed(gazetteer.abbreviations)}
    plain = {bare(short): full for short, full in known.items() if not _SYLLABLE.fullmatch(short)}
    parts = words.split()
    full = [known.get(key(p)) or plain.get(p.lower()) if len(p) >= _SHORTEST else None for p in parts]
    names = [" ".join(f or p for f, p in zip(full, parts, strict=True))] if any(full) else []
    whole = key((*names, words)[0])
    names += [f for _, f in gazetteer.abbreviations if f"{key(f)}$".endswith(f", {whole}$")]
    return tuple(dict.fromkeys(names))


def introduced(short: str, texts: Iterable[str]) -> str | None:
    """Return the words that an abbreviation is introduced for in one of these texts: "khu kinh tế cửa khẩu (KKTCK)"."""
    letters = [f"{c}[^\\W\\d_]*" for c in key(short)] if _LETTERS.fullmatch(short) else []
    pattern = re.compile(rf"(?<!\w)({'[ ,-]{1,3}'.join(letters)}) \(\s?{re.escape(key(short))}\s?\)")
    found = (pattern.search(fold(text)) for text in texts if letters)
    return next((m[1] for m in found if m), None)


def coordinated(words: str, titles: Iterable[str]) -> tuple[str, ...]:
    """Return the coordinations that two syllables are short for, as the titles of papers give them.

    "hạn mặn" is "hạn hán, xâm nhập mặn": the one begins, the other ends a part of it, and not both are half of a word
    ("công nhân, viên chức" are no "công chức"). Titles alone name a matter so: in running text "bổ nhiệm, luân chuyển"
    would be "bổ … chuyển".
    """
    parts = words.split()
    if len(parts) < _PAIR or not all(_LETTERS.fullmatch(p) for p in parts):
        return ()
    accented = bare(words) != key(words)
    pattern = (_between if len(parts) == _PAIR else _handled)([re.escape(key(p)) for p in parts], accented=accented)
    named = {title: key(title) if accented and not title.isascii() else bare(key(title)) for title in titles}
    found = ((key(title), pattern.search(told)) for title, told in named.items())
    names = {title[m.start() : m.end()] for title, m in found if m}
    whole = re.compile(rf"(?<!\w){key(words)}(?!\w)")
    return tuple(sorted(name for name in names if not whole.search(name if accented else bare(name))))


def _between(parts: Sequence[str], *, accented: bool) -> re.Pattern[str]:
    first, last = parts
    return re.compile(
        rf"(?<!\w){first}(?:{_JOINED}(?:{_ANY} ){{0,2}}| {_ANY}{_JOINED}(?:{_ANY} {_ANY} )?){last}"
        rf"(?=[,;.]|$| (?:{_BEHIND if accented else bare(_BEHIND)})(?!\w))"
    )


def _handled(parts: Sequence[str], *, accented: bool) -> re.Pattern[str]:
    """Return what finds the first two of several syllables, one or two more pairs joined to them, and the rest."""
    rest = " ".join(parts[_PAIR:])
    ends = rf"(?=[,;.]|$| (?:{_BEHIND if accented else bare(_BEHIND)})(?!\w))"
    behind = ends if bare(rest) in _EMPTY else r"(?!\w)"
    return re.compile(rf"(?<!\w){' '.join(parts[:_PAIR])}(?:{_JOINED}{_ANY} {_ANY}){{1,2}} {rest}{behind}")


def _rank(subject: Subject) -> tuple[int, str]:
    return -len(subject.sightings), subject.id
