"""Lines that fill their width by chance: what stands below begins something new where its words say so."""

from __future__ import annotations

import io

import pytest
from making.pages import Para
from making.pdf import Layout, register, set_parts

from extractor.load import read_bytes
from extractor.load.pdf.openings import is_dateline, opens, trails

PROSE = [
    "Ủy ban nhân dân thành phố giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các",
    "sở, ban, ngành rà soát, tổng hợp những khó khăn của doanh nghiệp theo kế hoạch",
    "mà thành phố đã ban hành từ đầu năm, báo cáo trước ngày 30 tháng 9 hằng năm và",
    "chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân thành phố về kết quả thực hiện",
    "nhiệm vụ được giao.",
]
HEADLINE = "Nam Xuyên rút gọn kế hoạch kiểm tra việc thực hiện quy chế làm việc của các xã"


def drawn(lines: list[str]) -> list[str]:
    """Return the lines that are read of a page on which `lines` are printed one below the other, ragged."""
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("DejaVuSerif", 10)
    for n, line in enumerate(lines):
        canvas.drawString(72, 780 - 13 * n, line)
    canvas.save()
    return read_bytes(out.getvalue(), "a.pdf").text.split("\n")


@pytest.mark.parametrize(
    "below",
    [
        "Thứ bảy, ngày 21/09/2024 10:22 (GMT+7)",
        "Lương Thạch - Thứ tư, 23/07/2025 18:05",
        "11-01-2022 | 15:46",
        "18/08/2022",
        "Đăng ngày: 26-04-2019",
    ],
)
def test_a_dateline_below_a_full_headline_stands_alone(below: str) -> None:
    assert drawn([HEADLINE, below, *PROSE, *PROSE]) == [HEADLINE, below, " ".join(PROSE), " ".join(PROSE)]


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    sentence = ["Thành phố có kế hoạch kiểm tra việc thực hiện quy chế, ban hành trước ngày", "21/09/2024 10:22."]
    assert not is_dateline(sentence[1])
    assert not opens("kiểm tra việc thực hiện quy chế làm việc của các xã, ban hành ngày", "21/09/2024")
    assert drawn([*PROSE, *PROSE, *sentence])[2] == " ".join(sentence)


def test_a_turn_to_capitals_or_from_them_begins_a_line() -> None:
    title = "Về nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh 6 tháng cuối năm"
    assert opens(title, "HỘI ĐỒNG NHÂN DÂN XÃ QUẢNG THẠCH")
    assert opens("ĐỐI THOẠI VỚI 46 HỘ DÂN BUÔN LANG VỀ 40 HA ĐẤT", "Đồng chí Lương Văn Thạch kết luận")
    assert not opens("được giao cho Công ty Trách nhiệm hữu hạn", "MTV")
    assert not opens("hoàn thành dự án do", "ỦY BAN NHÂN DÂN XÃ làm chủ đầu tư")


def test_an_author_or_a_caption_under_a_full_last_line_is_a_line_of_its_own() -> None:
    assert trails("vận động các chủ xưởng ký cam kết an toàn, hoàn thành trong tháng 6.", "Trần Thạch")
    assert not trails("ông Thạch trao quyết định cho trưởng công an xã.", "Ảnh: CTV")
    assert not trails("vận động các chủ xưởng ký cam kết an toàn, hoàn thành trong tháng 6.", "Đến nay đã xong.")


def test_a_line_of_a_justified_text_that_stops_before_the_edge_is_the_last_of_its_paragraph() -> None:
    text = " ".join(PROSE)
    full = "Nam Xuyên rút gọn kế hoạch kiểm tra việc thực hiện quy chế làm"
    found = read_bytes(set_parts([Para(text)] * 6 + [Para(full), Para(text)], Layout()), "a.pdf").text.split("\n")
    assert found[6:] == [full, text]


def test_the_two_sides_of_a_foot_are_parted_where_they_all_but_touch() -> None:
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    register()
    left = ["Nơi nhận:", "- Bộ Y tế;", "- Các phó chủ tịch và thành viên;", "- Lưu: VT."]
    right = ["", "CHỦ TỊCH", "Lương Văn Thạch", ""]
    edge = 72 + max(stringWidth(line, "DejaVuSerif", 10) for line in left) + 3
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("DejaVuSerif", 10)
    for n, line in enumerate([*PROSE, *PROSE]):
        canvas.drawString(72, 780 - 13 * n, line)
    for n, line in enumerate(left):
        canvas.drawString(72, 600 - 13 * n, line)
    for n, line in enumerate(right):
        canvas.drawString(edge, 600 - 13 * n, line)
    canvas.save()
    found = read_bytes(out.getvalue(), "a.pdf").text.split("\n")
    assert found[-6:] == [*left, *filter(None, right)]


@pytest.mark.parametrize("name", ["Đỗ Văn Ước", "Ánh Ổi", "Ủy Ân"])
def test_a_name_may_begin_with_any_vietnamese_capital(name: str) -> None:
    assert is_dateline(f"{name} | Thứ Hai, 12/05/2025 08:30")
