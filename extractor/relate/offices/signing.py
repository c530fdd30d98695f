"""Signature blocks: the title lines above a name, column by column, and the organisation that is signed for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Document
from ...text import fold, fold_lines
from . import joints
from .items import Item, segment_kind
from .kinds import kind_of_unit
from .offices import Office, Offices

_SIGNED_FOR = re.compile(
    r"(?<!\w)(?:tm|kt|tl|tuq|t/m|k/t|t/l|t\.m|k\.t|t\.l)\s*[./]?\s*(?P<whom>[^\n|]*?)(?=[ \xa0]{3}|[|\n]|\Z)"
)
_SIGNED_HEADS = (
    ("ủy ban nhân dân|ubnd", "ủy ban nhân dân"),
    ("hội đồng nhân dân|hđnd", "hội đồng nhân dân"),
    ("ubmttq|ủy ban mttq|ủy ban mặt trận|mặt trận", "ủy ban mặt trận|ủy ban trung ương mặt trận"),
    ("sở", "sở"),
    ("chi bộ", "chi bộ"),
    ("bộ(?! trưởng)", "bộ"),
    ("đảng ủy", "đảng ủy"),
    ("liên đoàn", "liên đoàn"),
)
_MANAGES = re.compile(r"(?:phó )?(?:tổng giám đốc|giám đốc|hiệu trưởng|viện trưởng|cục trưởng)")
_GOVERNS = re.compile(r"(?:ủy ban|hội đồng) nhân dân")
"""Who manages a firm, a sở or a school never signs for a people's committee or council as such."""
_HEAD = 400
"""So many characters from its beginning a paper says whose it is."""
_BETWEEN_TITLES = re.compile(r"\s*(?:[(\[]?\s*(?:đã\s+)?k[ýí][^()\[\]\n]{0,20}[)\]]\s*)?\Z")
"""Between a signer's first office and the other one above his name."""


class Signatures:
    """The signature blocks of one document."""

    def __init__(self, document: Document, offices: Offices, stated: dict[tuple[str, str], str]) -> None:
        self.document = document
        self.offices = offices
        self.folded = offices.folded
        self.stated = stated

    def sign(self, sentences: list[list[Item]]) -> None:
        """Tie the title lines of signature blocks to the names below them, column by column."""
        for titles, names in zip(sentences, sentences[1:]):
            offices = [x for x in titles if x.office and not x.holders]
            persons = [x for x in names if x.person is not None]
            if len(offices) != len(titles) or not persons or len(persons) != len(names):
                continue
            if segment_kind(self.document, titles[0].start) == "title":
                continue
            if len(persons) > 1 and len(offices) != len(persons):
                continue
            offices = offices[-len(persons) :]
            if joints.SIGNED.match(self.folded[offices[-1].end : persons[0].start]):
                for column, (title, name) in enumerate(zip(offices, persons)):
                    self._seal(title, name, column)
        for above, titles in zip(sentences, sentences[1:]):
            self._seal_above(above, titles)
        if self.document.kind == "official_document":
            everything = [x for sentence in sentences for x in sentence]
            self._sign_across(everything)
            self._sign_as_parted(everything)

    def _seal(self, title: Item, name: Item, column: int = 0) -> None:
        title.holders = [name.person or 0]
        if title.office and not title.office.unit:
            known = self.stated.get((self._name(name.person or 0), title.office.key))
            title.office.unit = known or self.issuer_for(title.office, column)

    def _seal_above(self, above: list[Item], titles: list[Item]) -> None:
        """Give a signer the office on the line above his other one: "CHÁNH VĂN PHÒNG / PHÓ GIÁM ĐỐC SỞ X / name"."""
        title, first = titles[0], above[-1]
        if not (first.office and title.office) or first.holders or not title.holders or len(titles) > 2:
            return
        text = self.document.text
        alone = not text[text.rfind("\n", 0, first.start) + 1 : first.start].strip()
        between = _BETWEEN_TITLES.match(self.folded, first.end, title.start)
        if alone and text[first.start : first.end].isupper() and between and between.end() == title.start:
            first.holders = list(title.holders)
            first.office.unit = first.office.unit or self.issuer_for(first.office, 0)

    def _name(self, person: int) -> str:
        return fold(self.offices.names.get(person, ""))

    def _sign_across(self, items: Sequence[Item]) -> None:
        """Tie a lone name at the end to the last title in capitals: a table puts the recipients between them."""
        if not items or items[-1].person is None or any(items[-1].person in x.holders for x in items):
            return
        text = self.document.text
        for item in reversed(items[:-1]):
            if item.person is not None:
                return
            if item.office and " " in item.office.position and text[item.start : item.end].isupper():
                self._seal(item, items[-1])
                return

    def _sign_as_parted(self, items: Sequence[Item]) -> None:
        """Tie a signer to the last office in the signature's segments above him, whoever the recipients between are."""
        signers = {fold(s.name): fold(s.position) for s in self.document.meta.signers if s.position}
        sealed = [x for x in items if segment_kind(self.document, x.start) == "signature"]
        for k, name in enumerate(sealed):
            if name.person is None or self._name(name.person) not in signers:
                continue
            if any(name.person in x.holders for x in items):
                continue
            title = next((x for x in reversed(sealed[:k]) if x.office), None)
            if title and not title.holders and not self._of_another(title, self._name(name.person), signers):
                self._seal(title, name)

    def _of_another(self, title: Item, name: str, signers: dict[str, str]) -> bool:
        """Say whether the title is that of who signs in the next column, as the parser read the columns."""
        key = title.office.key if title.office else ""
        return key not in signers[name] and any(key == told for whose, told in signers.items() if whose != name)

    # -------------------------------------------------------------- whom they sign for

    def issuer_for(self, office: Office, column: int) -> str | None:
        """Return the unit of a signer whose title names none: whom he signs for, else the letterhead's organisation."""
        if office.free or office.key == "thư ký":
            return "Chính phủ" if office.key == "thủ tướng" else None
        issuer = self._signed_for(office, column) or self._issuer()
        if issuer and _MANAGES.match(office.key) and _GOVERNS.match(fold(issuer)):
            issuer = None
        if issuer is None:
            pattern = kind_of_unit(office.key)
            found = self.offices.nearest(office.start, pattern) if pattern else None
            return found if found and not (_MANAGES.match(office.key) and self._only_told(found)) else None
        issuer = re.sub(r"^(?:Ban Thường vụ|Ban Thường trực|Thường trực) (?=\S)", "", issuer, flags=re.I)
        issuer = re.sub(r"^Ban Chấp hành (?!Trung ương|Đảng bộ)(?=\S)", "", issuer)
        issuer = re.sub(r"^Ban Chấp hành Đảng bộ (?=xã|phường|thị trấn|đặc khu)", "Đảng ủy ", issuer, flags=re.I)
        if "bí thư" in office.key:
            issuer = re.sub(r"^Đảng bộ (?=xã|phường|thị trấn|đặc khu)", "Đảng ủy ", issuer, flags=re.I)
        if "văn phòng" in office.key and not fold(issuer).startswith("văn phòng"):
            return self._office_of(issuer)
        return issuer

    def _only_told(self, name: str) -> bool:
        """Say whether a paper without a letterhead names the body nowhere near its beginning or above the signature."""
        at = [m.start for i, m in self.offices.units if self.offices.unit_name(i) == name]
        return not at or min(at) > _HEAD

    def _office_of(self, issuer: str) -> str:
        """Return the office that serves the issuer; below the province one serves council and committee together."""
        whose = re.escape(fold(issuer))
        if printed := self.offices.nearest(0, re.compile(rf"văn phòng (?:\w+ ){{0,3}}{whose}\Z")):
            return printed
        low = re.match(r"Ủy ban nhân dân ((?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) .+)", issuer)
        return f"Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {low[1]}" if low else f"Văn phòng {issuer}"

    def _signed_for(self, office: Office, column: int) -> str | None:
        """Return the unit in the line "TM. …", "KT. …" above the title, in the same column."""
        line = self.document.text.rfind("\n", 0, office.start) + 1
        above = self.document.text.rfind("\n", 0, max(0, line - 1)) + 1
        found = list(_SIGNED_FOR.finditer(fold_lines(self.document.text), max(0, above), office.start))
        if not found:
            return None
        begin, end = found[min(column, len(found) - 1)].span("whom")
        inside = [self.offices.unit_name(i) for i, _ in self.offices.between(begin, end)]
        whom = self.folded[begin:end]
        heads = (canonical for written, canonical in _SIGNED_HEADS if re.search(rf"(?<!\w)(?:{written})", whom))
        head = next(heads, None)
        if inside and not (head and head.endswith("nhân dân") and len(whom.split()) < 6):
            return inside[0]
        return self._by_head(head) if head else None

    def _by_head(self, canonical: str) -> str | None:
        """Return the issuer, if its name begins so, else its sister body at the same place, else the first named."""
        issuer = self._issuer()
        if issuer and re.match(canonical, fold(issuer)):
            return issuer
        place = re.search(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \S.*", issuer or "")
        if place and canonical.endswith("nhân dân"):
            return f"{canonical.capitalize()} {place[0]}"
        return self.offices.nearest(0, re.compile(canonical))

    def _issuer(self) -> str | None:
        """Return the canonical name of the issuing organisation."""
        issuer = self.document.meta.issuer
        if issuer is None:
            return None
        same = (self.offices.unit_name(i) for i, m in self.offices.units[:300] if fold(m.text) == fold(issuer))
        return next(same, issuer)
