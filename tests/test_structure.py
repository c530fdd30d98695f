"""The tree of an official document."""

from __future__ import annotations

from pages import document

from extractor.structure import structure, walk

LAW = """UBND TỈNH LÀO CAI
-------
Số: 57/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 05 tháng 6 năm 2024
QUYẾT ĐỊNH
Quy định về nhà văn hóa
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
QUYẾT ĐỊNH:
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quyết định này quy định việc sau:
a) Mở cửa nhà văn hóa;
b) Đóng cửa nhà văn hóa.
2. Không áp dụng cho chùa.
Chương II
TỔ CHỨC
Mục 1
NGƯỜI TRÔNG COI
Điều 2. Trách nhiệm
Người trông coi chịu trách nhiệm về chìa khóa.
Điều 3. Chánh Văn phòng UBND tỉnh chịu trách nhiệm thi hành./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Thử
PHỤ LỤC I
DANH SÁCH NHÀ VĂN HÓA
1. Nhà văn hóa thôn Nậm Tốc.
"""
PLAN = """UBND TỈNH LÀO CAI
-------
Số: 57/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 05 tháng 6 năm 2024
KẾ HOẠCH
Chuyển đổi số năm 2024
I. MỤC TIÊU
1. Mục tiêu chung
Dữ liệu được số hóa.
1.1. Số hóa hồ sơ của các sở.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
a) Chủ trì theo dõi.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Thử
"""


def outline(text: str) -> list[tuple[int, str, str, str | None]]:
    return [(depth, n.kind, n.path, n.heading) for depth, n in walk(structure(document(text)))]


def test_chapters_sections_articles_clauses_and_points_nest() -> None:
    assert outline(LAW) == [
        (0, "chapter", "I", "QUY ĐỊNH CHUNG"),
        (1, "article", "I.1", "Phạm vi điều chỉnh"),
        (2, "clause", "I.1.1", "Quyết định này quy định việc sau"),
        (3, "point", "I.1.1.a", None),
        (3, "point", "I.1.1.b", None),
        (2, "clause", "I.1.2", None),
        (0, "chapter", "II", "TỔ CHỨC"),
        (1, "section", "II.1", "NGƯỜI TRÔNG COI"),
        (2, "article", "II.1.2", "Trách nhiệm"),
        (2, "article", "II.1.3", None),
        (0, "part", "I", "DANH SÁCH NHÀ VĂN HÓA"),
        (1, "clause", "1", None),
    ]


def test_a_plan_nests_roman_arabic_and_letters() -> None:
    assert outline(PLAN) == [
        (0, "heading", "I", "MỤC TIÊU"),
        (1, "clause", "I.1", "Mục tiêu chung"),
        (2, "subclause", "I.1.1", None),
        (0, "heading", "II", "TỔ CHỨC THỰC HIỆN"),
        (1, "clause", "II.1", "Sở Nội vụ"),
        (2, "point", "II.1.a", None),
    ]


def test_a_node_holds_its_whole_text_and_that_of_its_children() -> None:
    parsed = document(LAW)
    for _, node in walk(structure(parsed)):
        assert all(node.span.covers(child.span) for child in node.children)
    article = structure(parsed)[0].children[0]
    assert parsed.quote(article.span).startswith("Điều 1.")
    assert parsed.quote(article.span).endswith("Không áp dụng cho chùa.")
    assert "Nơi nhận" not in "".join(parsed.quote(n.span) for n in structure(parsed))


def test_press_has_no_tree() -> None:
    assert structure(document("Hôm qua trời mưa.\n\n1. Mưa to ở Sa Pa.\n")) == ()
