"""What a scan leaves around a signature: strokes read as signs or letters; a line above a title with its author."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.parsers import parse

FOOT = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n{}Tạ Hữu Lượng"
HEAD = "VĂN PHÒNG\nSố: 31/VP-TH\nV/v báo cáo\nKính gửi: Sở Nội vụ\nĐề nghị Sở báo cáo trước ngày 20/5/2024.\n"


@pytest.mark.parametrize("stroke", ["—", "..", "'", "_", "HH\n", "-"])
def test_a_stroke_before_the_name_or_above_it_leaves_the_signer_his_office(stroke: str) -> None:
    meta = parse(read_bytes((HEAD + FOOT.format(stroke)).encode(), "a.txt")).meta
    assert [(s.name, s.position) for s in meta.signers] == [("Tạ Hữu Lượng", "Phó Chủ nhiệm")]


def test_an_item_with_a_dash_and_a_blank_under_an_office_is_a_recipient() -> None:
    meta = parse(read_bytes((HEAD + FOOT.format("- ")).encode(), "a.txt")).meta
    assert not meta.signers


ARTICLE = """{}
Xã Mỏ Vàng họp bàn việc sửa kênh thủy lợi trước vụ mùa
Chiều thứ Hai, ông Lò Văn Tấn, Chủ tịch UBND xã Mỏ Vàng, chủ trì cuộc họp về tuyến kênh số 3 bị vỡ từ đầu tuần này.
Theo báo cáo của Phòng Nông nghiệp, có 42 ha lúa thiếu nước; xã đề nghị huyện hỗ trợ 300 triệu đồng để đắp lại bờ kênh.
Cuộc họp giao công chức địa chính rà soát các hộ bị ảnh hưởng và báo cáo Thường trực Đảng ủy trong tuần tới.
"""


@pytest.mark.parametrize("above", ["Hạnh Dung – 13/05/2024", "Hạnh Dung | 13/05/2024 09:00"])
def test_a_date_above_the_title_beside_its_author_is_the_articles(above: str) -> None:
    meta = parse(read_bytes(ARTICLE.format(above).encode(), "a.txt")).meta
    assert (meta.published or "").startswith("2024-05-13")
    assert meta.authors == ("Hạnh Dung",)


def test_a_date_above_the_title_beside_a_section_is_not() -> None:
    meta = parse(read_bytes(ARTICLE.format("Mới nhất International 13/05/2024").encode(), "a.txt")).meta
    assert not meta.authors
