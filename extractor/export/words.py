"""The Vietnamese that people read: a clerk's words for kinds, precisions and headings; dates as dd/mm/yyyy."""

from __future__ import annotations

import re

from ..collection import Event, Quote, Subject
from ..model import Measurement
from ..values.figure import printed

KINDS = {
    "issued": "Ban hành",
    "effective": "Có hiệu lực",
    "amended": "Sửa đổi, bổ sung",
    "replaced": "Thay thế",
    "repealed": "Bãi bỏ",
    "implemented": "Triển khai thực hiện",
    "guided": "Hướng dẫn",
    "inspected": "Kiểm tra, giám sát",
    "reviewed": "Sơ kết, tổng kết",
    "reported": "Báo cáo, thông tin",
    "assigned": "Giao nhiệm vụ",
    "deadline": "Hạn hoàn thành",
    "appointed": "Bổ nhiệm, điều động",
    "left_office": "Thôi giữ chức vụ",
    "renamed": "Đổi tên",
    "merged": "Sắp xếp tổ chức",
    "measured": "Kết quả, số liệu",
    "targeted": "Chỉ tiêu",
    "disciplined": "Kỷ luật",
    "prosecuted": "Khởi tố, xét xử",
}
SUBJECTS = {
    "directive": "Văn bản",
    "unit": "Cơ quan, đơn vị",
    "official": "Cán bộ",
    "indicator": "Chỉ số, chỉ tiêu",
    "topic": "Chủ đề",
}
TABLES = {
    "documents": "Văn bản",
    "officials": "Cán bộ",
    "units": "Cơ quan, đơn vị",
    "citations": "Văn bản được nhắc",
    "metrics": "Số liệu",
    "relations": "Quan hệ giữa văn bản",
    "tasks": "Nhiệm vụ",
}
COLUMNS = {
    "document": "Mã tài liệu", "path": "Nguồn", "published": "Ngày văn bản, ngày đăng", "kind": "Loại",
    "title": "Tiêu đề", "authors": "Tác giả", "number": "Số, ký hiệu", "type": "Loại văn bản",
    "issuer": "Cơ quan ban hành",
    "place": "Nơi ban hành", "date": "Ngày ban hành", "signers": "Người ký", "bases": "Căn cứ",
    "characters": "Số ký tự", "previous": "Bản trước", "name": "Tên", "position": "Chức vụ", "unit": "Đơn vị",
    "id": "Mã", "value": "Giá trị", "total": "Tổng", "indicator": "Chỉ số", "direction": "Tăng/giảm",
    "target": "Là chỉ tiêu", "as_of": "Thời điểm", "source": "Văn bản nguồn", "relation": "Quan hệ",
    "assignee": "Đơn vị được giao", "action": "Việc phải làm", "deadline": "Hạn hoàn thành", "by": "Người giao",
    "quote": "Trích dẫn", "start": "Từ ký tự", "end": "Đến ký tự", "cooperating": "Đơn vị phối hợp",
    "schedule": "Hạn như văn bản ghi", "timing": "Kiểu hạn", "clause": "Mục, khoản", "under": "Theo văn bản",
    "tenure": "Tình trạng giữ chức", "baseline": "So với", "trigger": "Từ ngữ", "pinpoint": "Điều, khoản",
    "pinpoints": "Điều, khoản", "effective": "Có hiệu lực từ", "expires": "Hết hiệu lực", "urgency": "Độ khẩn",
    "of": "Văn bản, bài báo",
}  # fmt: skip
"""What a reader calls the tables and their columns."""


def column(table: str, name: str) -> str:
    """Return the heading of a table's column; a relation's target is a document, a figure's a yes or no."""
    return "Văn bản được nói tới" if (table, name) == ("relations", "target") else COLUMNS[name]


RELATIONS = {
    "based_on": "căn cứ", "amends": "sửa đổi, bổ sung", "replaces": "thay thế", "repeals": "bãi bỏ",
    "implements": "thực hiện", "issues": "ban hành kèm theo", "proposed_by": "theo đề nghị tại",
    "concludes": "kết luận", "guides": "hướng dẫn", "corrects": "đính chính", "withdraws": "thu hồi",
    "extends": "gia hạn",
}  # fmt: skip
TENURES = {"holding": "đang giữ", "former": "nguyên", "acting": "quyền", "in_charge": "phụ trách"}
STANDINGS = {
    "not_yet_effective": "chưa có hiệu lực",
    "in_force": "còn hiệu lực",
    "amended": "đã được sửa đổi, bổ sung",
    "replaced": "đã bị thay thế",
    "repealed": "đã bị bãi bỏ",
    "expired": "hết hiệu lực",
    "unknown": "chưa rõ",
}
"""What a document is worth on a day."""
CHANGES = {
    "unchanged": "giữ nguyên", "renamed": "đổi tên", "merged": "hợp nhất", "divided": "chia tách",
    "abolished": "kết thúc hoạt động",
}  # fmt: skip
"""What became of a unit."""
STATUS = {
    "open": "còn hạn",
    "done": "đã có báo cáo hoàn thành",
    "late": "đã báo cáo, xong muộn",
    "overdue": "quá hạn, chưa thấy báo cáo hoàn thành",
}
TARGET_STATUS = {"open": "còn hạn", "done": "đạt", "late": "đạt muộn", "overdue": "không đạt"}
"""The states of tasks and of targets in words; what is unknown is not said."""


def status(event: Event) -> str:
    """Return what has become of a task or target in words, nothing where it is not known."""
    return (TARGET_STATUS if event.kind == "targeted" else STATUS).get(event.status or "", "")


UNDATED = "Chưa rõ ngày"
_HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def day(iso: str | None) -> str:
    """Return an ISO prefix or interval as people write it: 19/07/2024, 07/2024, năm 2024, 01/2024 – 06/2024."""
    if not iso:
        return UNDATED
    if "/" in iso:
        first, last = iso.split("/", 1)
        return f"{_prefix(first)} – {_prefix(last)}"
    return f"năm {iso}" if len(iso) == 4 else _prefix(iso[:10])


def _prefix(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))


number = printed
"""A figure in Vietnamese form: 1.883, 7,5."""


def metric(m: Measurement) -> str:
    """Return a figure in words: "552/1.883 dịch vụ công", "tăng 11 bậc", "thứ 11/22"."""
    return figure(m.kind, m.value, m.total, m.unit, m.direction)


def figure(kind: str, value: float, total: float | None, unit: str | None, direction: str | None) -> str:
    """Return the fields of a figure in words, as `metric` does."""
    told = number(value) + (f"/{number(total)}" if total is not None else "")
    noun = unit or ("đồng" if kind == "money" else "")
    if kind == "percent" or noun.startswith("%"):
        told += "%"
        noun = noun.lstrip("% ")
    if kind == "rank":
        told = f"thứ {told}"
    lead = {"up": "tăng ", "down": "giảm "}.get(direction or "", "")
    return " ".join(x for x in (f"{lead}{told}", noun) if x)


def one_line(text: str) -> str:
    """Return `text` as one line without control and bidirectional characters."""
    return _HOSTILE.sub("", " ".join(text.split()))


def source(quote: Quote) -> str:
    """Return where a quotation stands: the file's name or the address, and the day it was published."""
    place = quote.path or quote.document
    name = place if "://" in place else place.rsplit("/", 1)[-1]
    return one_line(name) + (f" ({day(quote.published)})" if quote.published else "")


def heading(subject: Subject) -> list[tuple[str, str]]:
    """Return what is known of a subject, as (label, words), empty ones left out."""
    found = (
        ("Cơ quan ban hành", subject.issuer),
        ("Ngày ban hành", day(subject.date) if subject.date else None),
        ("Trích yếu", subject.title),
        ("Tên khác, đơn vị kế tục", "; ".join(subject.aliases)),
        ("Chức vụ" if subject.kind == "official" else "Ghi chú", subject.note),
        ("Biết đến ngày", day(subject.as_of) if subject.as_of else None),
    )
    return [(label, one_line(text)) for label, text in found if text]


def details(event: Event) -> list[tuple[str, str]]:
    """Return what an event names beyond its summary, as (label, words), empty ones left out."""
    told = one_line(event.summary)
    found = (
        ("Văn bản", ", ".join(n for n in event.documents if n not in told)),
        ("Đơn vị", "; ".join(u for u in event.units if u not in told)),
        ("Nơi", "; ".join(p for p in _where(event) if p not in told and p not in event.units)),
        ("Cán bộ", "; ".join(o for o in event.officials if o not in told)),
        ("Số liệu", "; ".join(metric(m) for m in event.metrics)),
        ("Tình trạng", status(event)),
    )
    return [(label, one_line(words)) for label, words in found if words]


def _where(event: Event) -> tuple[str, ...]:
    return event.places if event.kind in ("inspected", "reviewed") else ()
