"""Why two things may be one, in the Vietnamese that people read: the names of features of scores and matches."""

from __future__ import annotations

_WHOLE = {
    "number": "số",
    "another type": "khác loại văn bản",
    "same day and issuer": "cùng ngày, cùng cơ quan ban hành",
    "issuer's place in the other paper": "địa danh của cơ quan ban hành có trong văn bản kia",
    "issued by a central body": "do cơ quan trung ương ban hành",
    "no issuer, one province": "không rõ cơ quan ban hành, cùng một tỉnh",
    "no issuer in either": "cả hai không rõ cơ quan ban hành",
    "type and number": "loại và số",
    "type": "loại văn bản",
    "provinces": "tỉnh, thành phố",
    "provinces of the papers": "tỉnh, thành phố trong các văn bản",
    "words of the title": "từ ngữ chung của trích yếu",
    "words shared": "từ ngữ chung",
    "who is asked": "đơn vị được giao",
    "days before the report": "ngày báo đưa và ngày văn bản",
    "year": "năm",
    "renamed by the gazetteer": "đổi tên theo danh mục",
    "another body": "cơ quan khác",
    "one became the other: successor, not the same": "cơ quan này thành cơ quan kia: kế tiếp, không phải là một",
    "another level": "khác cấp",
    "no place in either name": "cả hai tên không có địa danh",
    "place left out": "thiếu địa danh",
    "in another province": "ở tỉnh khác",
    "position": "chức vụ",
    "rare name": "tên hiếm gặp",
    "name that many bear": "tên nhiều người mang",
    "unit of the office in the other paper": "đơn vị công tác có trong văn bản kia",
    "unit named in both papers": "đơn vị có trong cả hai văn bản",
    "no office in one of them": "một bên không nêu chức vụ",
}
_HEADS = {"body": "cơ quan", "place": "địa danh", "name": "tên", "issuer": "cơ quan ban hành", "time": "thời gian"}
_DEGREES = {
    "equal": "giống nhau",
    "same": "giống nhau",
    "spelling": "khác cách viết",
    "bare": "khác dấu",
    "typing": "như gõ nhầm",
    "part": "một phần",
    "other": "khác nhau",
    "another": "khác nhau",
    "different": "khác nhau",
    "unknown": "không rõ",
    "same day": "cùng ngày",
    "same period": "cùng thời kỳ",
}


def reason(name: str) -> str:
    """Return a feature's name in Vietnamese: "name spelling" is "tên khác cách viết"; one it does not know stays."""
    head, _, degree = name.partition(" ")
    graded = f"{_HEADS[head]} {_DEGREES[degree]}" if head in _HEADS and degree in _DEGREES else name
    return _WHOLE.get(name, graded)
