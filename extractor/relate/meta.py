"""The document's own data completed: canonical issuer, the numbers of its bases, normal forms (guide §2 meta, §3)."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Meta
from ..text import CAPITAL, fold
from ..values.docnumber import normalise_number, read_number
from .letterhead import central_name, issuer_name
from .papers.issuers import central
from .papers.relations import bases
from .view import View

_COMMITTEE_ALONE = re.compile(r"ban (?:chấp hành|thường vụ|bí thư)(?: trung ương)?")
_YOUTH = "Đoàn TNCS Hồ Chí Minh"
"""Printed at the right, where State papers have the motto, while the left names only the committee."""
_UNION = re.compile(r"(?<!\w)(?:đoàn|hội(?! đồng)|công đoàn|liên đoàn)(?!\w)")
_DISTRICT_OF = re.compile(
    rf"((?<=\s)(?:huyện|quận|thị xã|xã|phường|thị trấn) {CAPITAL}[^,]{{1,40}}?),? (?:tỉnh|huyện) {CAPITAL}.*$"
)
_COMMITTEE = re.compile(r"Ủy ban nhân dân ((?:tỉnh|thành phố) .+)")


def complete(view: View) -> Meta:
    """Return the meta of `view` with canonical names and normal forms; press articles pass through unchanged."""
    meta = view.document.meta
    if view.document.kind != "official_document":
        return meta
    number = normalise_number(meta.number) if meta.number else None
    issuers = tuple(issuer_name(name, view.gazetteer, meta.as_of) for name in meta.issuers)
    kind = _type(meta.type, number)
    issuer = _issuer(view, number, (meta.issuers or (meta.issuer,))[0])
    return replace(meta, number=number, type=kind, issuer=issuer, issuers=issuers, bases=bases(view))


def _type(printed: str | None, number: str | None) -> str | None:
    """The printed type; a letter by default has the type that its symbol names ("519/QĐ-UBND" is no letter)."""
    own = read_number(number) if number else None
    return own.type if own and own.type and printed in (None, "Công văn", "Văn bản") else printed


def _issuer(view: View, number: str | None, printed: str | None) -> str | None:
    """The letterhead's organisation by its full name; the symbol decides where one central body alone can bear it."""
    own = read_number(number) if number else None
    if printed is None:
        return central(view.gazetteer, own, view.document.meta.as_of) if own and own.kind != "TTLT" else None
    if own and "ĐTN" in own.org and _COMMITTEE_ALONE.fullmatch(fold(printed)):
        printed = f"{printed} {_YOUTH}"
    book, on = view.gazetteer, view.document.meta.as_of
    named = issuer_name(printed, book, on)
    linked = named if central_name(named, book, on) else _linked(view, printed) or _linked(view, named)
    if linked and _plain(linked) == _plain(named):
        linked = named
    sole = central(book, own, on) if own and own.kind != "TTLT" else None
    fits = sole is not None and (_shares_words(sole, printed) or _lost_part(view, sole, printed))
    if linked and (not fits or _is_head_of(linked, printed) or book.bodies_named(linked)):
        return _own_place(linked)
    return sole if fits else _own_place(linked or _placed(view, named))


def _own_place(name: str) -> str:
    """A district's name without the province that a letterhead's third line adds to it.

    Of a Party paper whose standing committee decides ("BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH") the issuer is the committee
    of the letterhead all the same (annotation guide §3, issuer).
    """
    return _DISTRICT_OF.sub(r"\1", name)


def _is_head_of(linked: str, printed: str) -> bool:
    """A link that adds a place to the printed words is better than a symbol's central body."""
    return _plain(linked).startswith(_plain(printed) + " ")


def _placed(view: View, printed: str) -> str:
    """A sở or office whose letterhead leaves its province to the line above: that province's."""
    if not re.match(r"(?:sở|văn phòng|thanh tra|công an|ban)(?!\w)", fold(printed)):
        return printed
    if view.gazetteer.find_places(fold(printed)):
        return printed
    homes = [m[1] for i in view.indexes("UNIT") if (m := _COMMITTEE.fullmatch(view.name(i)))]
    return f"{printed} {max(homes, key=homes.count)}" if homes else printed


def _lost_part(view: View, sole: str, printed: str) -> bool:
    """Say whether a copy kept the ministry alone of a letterhead whose part, named in the text, the symbol names."""
    ministry = fold(printed).startswith("bộ ") and not fold(sole).startswith("bộ ")
    return ministry and any(view.name(i) == sole and view.mentions[i].text != printed for i in view.indexes("UNIT"))


def _shares_words(name: str, printed: str) -> bool:
    """Guard against a symbol that means another body here (CT: Cục Thuế or Chủ tịch): the names must meet in a word."""
    if _UNION.search(fold(printed)) and not _UNION.search(fold(name)):
        return False
    return bool(_words(name) & _words(printed))


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", fold(name))) - {"tỉnh", "thành", "phố", "nhân", "dân", "ban"}


def _linked(view: View, printed: str) -> str | None:
    """What the links call the unit that the letterhead prints, also where it was broken over lines."""
    wanted = _plain(printed)
    names: list[str] = []
    for index in view.indexes("UNIT"):
        text, name = _plain(view.mentions[index].text), view.name(index)
        if text == wanted or _plain(name) == wanted:
            return name
        if text.startswith(wanted) or _plain(name).startswith(wanted + " "):
            names.append(name)
    return max(names, key=lambda n: (names.count(n), -names.index(n))) if names else None


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))
