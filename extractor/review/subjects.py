"""What a person calls a subject → the subject, in any spelling, with its documents; and its timeline.

The command line asks for whatever a query may mean (`resolve`), the desk for a subject of a kind (`subjects`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from .. import gazetteer as gazetteers
from .. import identity, timeline
from ..collection import Held, Judgement, Sighting, Subject, Timeline
from ..export import words
from ..gazetteer import Gazetteer
from ..store import Store
from ..store.reviewed import ReviewedStore
from ..text import bare, fold
from ..timeline.subjects.topic_words import initials
from ..timeline.subjects.topics import asks_for, papers_on
from ..timeline.tasks.states import Heard
from ..values.keys import NumberKey, find_number, name_key, number_key, unit_loose_key
from .pointers import held_numbers, with_pointers

Found = tuple[Subject, tuple[Held, ...]]
MOST_FOLLOWED = 2000
"""Documents beside a subject's own that are read at most, the newest, for what has become of its tasks."""
_LEVELS = r"(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn)"
_LEAD = re.compile(rf"(?:\s*(?:,|của|tại|ở|trên địa bàn|toàn))?(?:\s*{_LEVELS})?\s*$", re.I)
_CONNECTED = re.compile(rf"{_LEVELS}\s*$", re.I)
_INDEX = re.compile(r"[A-ZĐ][A-ZĐ\d -]{1,12}|(?i:(?:bộ )?chỉ số .{3,80})")
_STANDING = re.compile(
    r"(?<!\w)(?:ban thuong vu|thuong truc|ban chap hanh|thuong vu|van phong)(?!\w)(?=.*(?<!\w)uy(?!\w))"
)
_COUNTED = 2
"""Syllables that a counted noun has at least by which it is asked for."""
_PROVINCIAL = "Ủy ban nhân dân tỉnh"
_IDLE_WORDS = frozenset({"nam", "ngay", "cua", "so", "do", "ban", "hanh", "ve"})


def subjects(store: Store, kind: str, name: str) -> tuple[Found, ...]:
    """Return the subjects of `kind` that `name` may mean, the likeliest first, each with its documents."""
    name = " ".join(name.split())
    if not name:
        return ()
    if kind == "topic":
        found = topic(store, name)
        return (found,) if found[1] else ()
    if kind == "directive":
        return _directives(store, name, find_number(name) or ("", name), None) or _laws(store, name)
    if kind == "official":
        return _officials(store, name, least=1)
    finders: dict[str, Callable[[Store, str], tuple[Found, ...]]] = {"unit": _units, "indicator": _indicators}
    return finders[kind](store, name) if kind in finders else ()


def told(store: Store, found: Found, as_of: str | None = None) -> Timeline:
    """Return the timeline of a subject; `as_of`: what the documents up to this day tell."""
    subject, documents = found
    if as_of:
        documents = tuple(d for d in documents if d.published and d.published[: len(as_of)] <= as_of)
        subject = replace(subject, as_of=as_of)
    last = None if as_of else heard(store)
    return timeline.build(subject, documents, as_of or store.newest(), following(store, documents), last)


def following(store: Store, documents: Iterable[Held]) -> timeline.Follow:
    """Return what finds the other documents that name a unit or a place: they may tell what has become of a task."""
    known = {held.key for held in documents}

    def follow(keys: Sequence[str], places: Sequence[str], since: str) -> tuple[tuple[Held, ...], int]:
        found = set(store.keys_naming_unit(keys)).union(*(store.keys_with(place) for place in places))
        wanted = store.keys_since(found - known, since)
        return store.held(wanted[:MOST_FOLLOWED]), max(0, len(wanted) - MOST_FOLLOWED)

    return follow


def heard(store: Store) -> Heard:
    """Return what tells the day of the newest document that names a province, or the one that it has gone into."""
    gazetteer = gazetteers.load()

    @cache
    def last(province: str) -> str | None:
        after = identity.successors([f"{_PROVINCIAL} {province}"], gazetteer)
        names = (province, *(name.removeprefix(_PROVINCIAL).strip() for name in after))
        return max((day for name in names if (day := store.newest_naming(name))), default=None)

    return last


def resolve(store: Store, query: str, issuer: str | None = None) -> tuple[Found, ...]:
    """Return the subjects that `query` may mean, each with the documents that sight it; the likeliest first.

    A number is a document; else a name that some official bears is an official; else it is a unit, a law by its name,
    an indicator.
    """
    numbered = find_number(query)
    if numbered:
        found = _directives(store, query, numbered, issuer)
        if found:
            return found
    found = _officials(store, query, sure=True) or _units(store, query) or _laws(store, query)
    found = found or _officials(store, query)
    if found and issuer and len(found) > 1:
        return tuple(f for f in found if _told_by(f[0], issuer)) or found
    return found or _indicators(store, query, issuer)


def topic(store: Store, words: str) -> Found:
    """Return what the documents say that hold all these words, or what else papers call their matter.

    "căn cước công dân": those that only say CCCD too; "GPMB": those that write it out; "hạn mặn" also means "hạn hán,
    xâm nhập mặn" where a paper's title has it so. And those that only cite the number of a paper on it.
    """
    names = identity.written_out(words, gazetteers.load())
    keys = {key for name in (words, *names) for key in store.keys_with(name)}
    documents = store.held(sorted(keys))
    texts = [held.result.document.text for held in documents]
    if (full := identity.introduced(words, texts)) and full not in names:
        names = (*names, full)
    shorts = [short for name in (words, *names) if (short := initials(name)) and _calls_it(short, texts)]
    more = {key for name in (*names, *shorts) for key in store.keys_with(name)} - keys
    documents = tuple(sorted((*documents, *store.held(sorted(more))), key=lambda held: held.key))
    titles = {title for held in documents for title in _titles(held)}
    names = (*names, *identity.coordinated(words, titles))
    asked = identity.topic(words, documents, names)
    numbers = papers_on(asked, (held.result for held in documents))
    on_it = {h.key for h in documents if asks_for(asked, h.result)}
    own = {number_key(h.result.document.meta.number) for h in documents if h.key in on_it}
    found = [f for number in sorted(numbers & own, key=str) for f in _cited(store, number, "")]
    found = [f for f in found if any(s.own and s.document in on_it for s in f[0].sightings)]
    held = {h.key: h for group in (documents, *(d for _, d in found)) for h in group}
    more = {key for number in sorted(map(str, numbers)) for key in store.keys_citing(number)} - set(held)
    documents = tuple(sorted((*held.values(), *store.held(sorted(more))), key=lambda h: h.key))
    return identity.topic(words, documents, names, (s for s, _ in found)), documents


def _calls_it(short: str, texts: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){short}(?!\w)", text) for text in texts)


def _titles(held: Held) -> Iterable[str]:
    """Yield the titles of a document and of the papers that it cites."""
    yield held.result.document.meta.title or ""
    yield from (c.title for c in held.result.citations if c.title)


def _laws(store: Store, query: str) -> tuple[Found, ...]:
    documents = {held.key: held for held in store.held(store.keys_with(query))}
    return tuple((s, _of(s, documents)) for s in identity.laws(query, documents.values()))


def _indicators(store: Store, query: str, place: str | None = None) -> tuple[Found, ...]:
    """Return the indicator of that name; a place at the query's end ("… tỉnh X") keeps the figures of it alone."""
    name, named = _placed(query)
    found: tuple[Subject, ...] = ()
    if named or place:
        found = identity.indicators(name, store.indicators())
        found = tuple(replace(s, name=name, place=place or named, note=place or named or "") for s in found)
    found = found or identity.indicators(query, store.indicators()) or _index(store, name, place or named)
    found = found or _counted(store, query, name, place or named)
    return tuple(_with_mentions(store, s, name if s.place else query) for s in found)


def _counted(store: Store, query: str, name: str, place: str | None) -> tuple[Subject, ...]:
    """Return what is only counted, where no figure has an indicator of that name: "điểm ngập"."""
    nouns = store.counted() if len(name.split()) >= _COUNTED else ()
    found = identity.indicators(name, nouns) if place else ()
    found = tuple(replace(s, name=name, place=place, note=place or "") for s in found)
    return found or identity.indicators(query, nouns)


def _index(store: Store, name: str, place: str | None) -> tuple[Subject, ...]:
    """Return the index of that name, where documents name it and no figure is stored under it: "PCI", "Chỉ số …"."""
    if not _INDEX.fullmatch(name) or not store.keys_with(name):
        return ()
    return (Subject("indicator", name_key(name), name, (), place=place, note=place or ""),)


def _with_mentions(store: Store, subject: Subject, name: str) -> Found:
    """Return an indicator with the documents that name it beside a figure or only in words ("DTI năm 2022. …")."""
    short = re.search(r"\(([^()]+)\)\s*$", name)
    keys = {s.document for s in subject.sightings} | set(store.keys_with(short[1] if short else name))
    sightings = tuple(Sighting(key, ()) for key in sorted(keys))
    return replace(subject, sightings=sightings), store.held(sorted(keys))


def indicator_named(store: Store, query: str) -> Found | None:
    """Return the indicator that `query` names, with its documents; None where no figure is held for it."""
    return next(iter(_indicators(store, query)), None)


def _placed(query: str) -> tuple[str, str | None]:
    """Return a query's words and the place it ends with: "tỷ lệ hộ nghèo của tỉnh Hà Giang"."""
    query = " ".join(query.split())
    for start, end, _ in gazetteers.load().find_places(fold(query)):
        if end == len(query) and start:
            head = _LEAD.sub("", query[:start])
            return head.rstrip(" ,"), query[len(_CONNECTED.sub("", query[:start])) :].strip(" ,")
    return query, None


def _directives(store: Store, query: str, numbered: tuple[str, str], issuer: str | None) -> tuple[Found, ...]:
    head, number = numbered
    key = number_key(number)
    if key is None:
        return ()
    found = _cited(store, key, head) if key.symbol else _short_for(store, key, head)
    rest = " ".join((query.split(number.split()[-1])[-1], issuer or ""))
    fitting = tuple(f for f in found if _told_by(f[0], rest)) or tuple(f for f in found if _told_by(f[0], _party(rest)))
    return fitting if fitting or issuer else found


def _cited(store: Store, number: NumberKey, kind: str) -> tuple[Found, ...]:
    """Return the directives of a number that are held or cited, with the articles that must mean a held one."""
    return _grouped(store, number, kind, with_pointers(store, number, store.held(store.keys_citing(str(number)))))


def _grouped(store: Store, number: NumberKey, kind: str, held: Iterable[Held]) -> tuple[Found, ...]:
    documents = {h.key: h for h in held}
    subjects = identity.directives(number, documents.values(), kind or None, _judged(store))
    return tuple((s, _of(s, documents)) for s in subjects)


def _short_for(store: Store, number: NumberKey, kind: str) -> tuple[Found, ...]:
    """Return the held papers that "Chỉ thị 15" may be short for, then what no paper held explains."""
    whole = [f for key in held_numbers(store, kind, number.serial) for f in _cited(store, key, kind)]
    held = [f for f in whole if any(s.own for s in f[0].sightings)]
    explained = {s.document for subject, _ in held for s in subject.sightings}
    rest = store.held(key for key in store.keys_citing(str(number)) if key not in explained)
    return (*sorted(held, key=lambda f: (-len(f[0].sightings), f[0].id)), *_grouped(store, number, kind, rest))


def _party(hint: str) -> str:
    """Return a hint without which body of a Party committee issued it: they write for one committee."""
    return _STANDING.sub(" ", bare(hint))


def _told_by(subject: Subject, hint: str) -> bool:
    """Say whether every word of a hint ("Hà Nội 2024") stands in the subject's issuer, date or title."""
    text = bare(
        " ".join(x for x in (subject.issuer, subject.date, words.day(subject.date), subject.title, subject.note) if x)
    )
    known = set(re.findall(r"\w+", text))
    return all(word in known or word in _IDLE_WORDS for word in re.findall(r"\w+", bare(hint)))


def _officials(store: Store, query: str, least: int = 2, *, sure: bool = False) -> tuple[Found, ...]:
    """Return the officials whose name, of `least` words or more, ends the query; words before it are their office.

    `sure`: none who is not known in that office ("Công an tỉnh Hà Tĩnh" is nobody's name).
    """
    parts, judgements = query.split(), _judged(store)
    for start in range(max(0, len(parts) - least + 1)):
        name = " ".join(parts[start:])
        documents = {held.key: held for held in store.held(store.keys_naming_official(name_key(name)))}
        if documents:
            for identifier in identity.judged_documents(judgements, "official"):
                documents |= {held.key: held for held in store.find(identifier) if held.current}
            subjects = identity.officials(name, documents.values(), judgements=judgements)
            office = bare(" ".join(parts[:start]))
            fitting = tuple(s for s in subjects if office in bare(s.note)) if office else subjects
            return tuple((s, _of(s, documents)) for s in fitting or (() if sure else subjects))
    return ()


def _units(store: Store, query: str) -> tuple[Found, ...]:
    gazetteer = gazetteers.load()
    for name in dict.fromkeys((identity.expand(query, gazetteer), query)):
        wide = identity.placeless(name, gazetteer)
        groups = identity.unit_groups(store.unit_names(unit_loose_key(name)), name, wide=wide)
        if groups:
            return tuple(one for group in groups for one in _apart(_unit(store, gazetteer, group), gazetteer))
    return ()


def _apart(found: Found, gazetteer: Gazetteer) -> Iterable[Found]:
    """Yield a unit without a place in its name as one for each province, or paper, that it may be of."""
    documents = {d.key: d for d in found[1]}
    for subject in identity.by_home(found[0], found[1], gazetteer):
        yield subject, _of(subject, documents)


def _unit(store: Store, gazetteer: Gazetteer, group: tuple[tuple[str, str | None], ...]) -> Found:
    known = {name for name, _ in group}
    borne = (n for name, _ in group for n in identity.levels_borne(name, gazetteer))
    group = (*group, *((n, None) for n in dict.fromkeys(borne) if n not in known))
    names = [name for name, _ in group]
    ids = sorted({entity for _, entity in group if entity})
    after, begun = identity.successors(names, gazetteer), identity.succeeded(names, gazetteer)
    keys = store.keys_naming_unit([unit_loose_key(n) for n in (*names, *after)], ids)
    documents = {held.key: held for held in store.held(keys)}
    judgements = _judged(store)
    for identifier in identity.judged_documents(judgements, "unit"):
        documents |= {held.key: held for held in store.find(identifier) if held.current}
    subject = identity.judged_unit(
        identity.unit(group, documents.values(), after, begun), documents.values(), judgements
    )
    return subject, _of(subject, documents)


def _of(subject: Subject, documents: dict[int, Held]) -> tuple[Held, ...]:
    return tuple(documents[key] for key in dict.fromkeys(s.document for s in subject.sightings))


def _judged(store: Store) -> tuple[Judgement, ...]:
    """Return people's word on who is who."""
    return store.pairs() if isinstance(store, ReviewedStore) else store.judgements()
