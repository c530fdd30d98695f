"""What an official document lacks of the parts that its form requires, as warnings for a person.

Sources: Nghị định 30/2020/NĐ-CP art. 8 (State: motto, issuer, number, place and date, type and abstract, signature,
recipients); Hướng dẫn 36-HD/VPTW (Party: heading in place of the motto). A copy that lost a part is as incomplete as an
original that never had it: the warning says what is not there, not whose fault it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Document, Problem
from ...text import bare
from .bundled import bundled
from .headwords import MOTTO, PARTY, UNION

DECREE_SINCE = "2020-03-05"
"""The day from which Nghị định 30/2020/NĐ-CP is in force; older papers followed other rules with the same parts."""
_NOT_LETTER = re.compile(r"[\W_]+")
_FORMLESS = frozenset(("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Lệnh", "Biên bản", "Thư", "Thông cáo"))
"""Types that the decree's art. 7 does not list, or that bear another form: nothing of them can be called missing."""


def check_form(document: Document) -> Iterator[Problem]:
    """Yield a Problem of stage "parse" for each required part that `document` does not show; none of those for press.

    A digital signature that the file's bytes no longer bear out is one too, and a further paper in the same file.
    """
    meta = document.meta
    for signature in document.signatures:
        if not signature.intact:
            name = signature.signer or "không rõ người ký"
            yield Problem("parse", "signature-broken", f"Tệp đã bị sửa sau khi ký số, hoặc chữ ký số hỏng: {name}")
    if document.kind != "official_document":
        return
    yield from bundled(document)
    if meta.type in _FORMLESS:
        return
    party = _is_party(document)
    rule = _rule(meta.date, party)
    missing = (
        ("form-motto", "quốc hiệu và tiêu ngữ", not party and MOTTO not in _head(document)),
        ("form-issuer", "tên cơ quan ban hành", meta.issuer is None),
        ("form-number", "số, ký hiệu", meta.number is None),
        ("form-date", "ngày, tháng, năm ban hành", meta.date is None or len(meta.date) < 10),
        ("form-place", "địa danh", meta.place is None),
        ("form-title", "trích yếu nội dung", meta.title is None),
        ("form-signer", "họ tên người ký", not meta.signers),
        ("form-recipients", "nơi nhận", not any(s.kind == "recipients" for s in document.segments)),
    )
    for code, part, absent in missing:
        if absent:
            yield Problem("parse", code, f"Không thấy {part}{rule}")


def _is_party(document: Document) -> bool:
    head = _head(document)
    return any(heading in head for heading in (PARTY, *UNION)) and MOTTO not in head


def _head(document: Document) -> str:
    """The bare letters of the letterhead: what a copy broke over lines or spaced out is whole again."""
    texts = (document.quote(s.span) for s in document.segments if s.kind == "letterhead")
    return _NOT_LETTER.sub("", bare("".join(texts)))


def _rule(date: str | None, party: bool) -> str:
    if party:
        return " (Hướng dẫn 36-HD/VPTW)"
    return " (Nghị định 30/2020/NĐ-CP, Điều 8)" if date is None or date >= DECREE_SINCE else ""
