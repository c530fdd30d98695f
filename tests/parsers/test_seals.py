"""Lines that signatures and document systems print on a paper are found, and lines of the paper are left alone."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.model import RawDocument, Source
from extractor.parsers.lines import read_lines
from extractor.parsers.seals import seals
from extractor.pipeline import process


def found(text: str) -> list[str]:
    raw = RawDocument("x", Source(None, "text/plain", "", 0, None), text, (), ())
    lines = read_lines(raw)
    marked = seals(lines)
    return [line.text for line in lines if line.start in marked]


@pytest.mark.parametrize(
    "block",
    [
        "Ký bởi: Sở Nội vụ\nEmail: snv@nx.gov.vn\nCơ quan: Tỉnh Nam\nXuyên\nThời gian ký: 12.03.2024 16:32:05 +07:00",
        "Người ký: Cổng Thông tin điện tử\nEmail: cong@namxuyen.gov.vn\nThời gian ký: 29.03.2018 09:22:25 +07:00",
        "Digitally signed by Lương Văn Thạch\nDate: 2024.03.12 16:32:05 +07'00'",
        "Signature Not Verified\nĐược ký bởi SỞ NỘI VỤ\nNgày ký: 12/03/2024 16:32:05",
        "vanthu_nx-12/03/2024 16:40:22-vanthu_nx-vanthu_nx",
    ],
)
def test_lines_of_a_signature_are_found_whole(block: str) -> None:
    assert found(f"TM. ỦY BAN NHÂN DÂN\n{block}\nLương Văn Thạch") == block.split("\n")


@pytest.mark.parametrize(
    "block",
    [
        "SỞ NỘI VỤ TỈNH NAM XUYÊN\nĐẾN\nSố: 1520\nNgày: 15/3/2024\nChuyển: P. CCHC",
        "CÔNG VĂN ĐẾN\nSố: 1520\nNgày 15 tháng 3 năm 2024\nLưu hồ sơ số:",
        "VĂN BẢN ĐẾN Giờ.... Ngày 15/3/2024 Số 1520",
    ],
)
def test_the_stamp_of_an_incoming_paper_inside_its_letterhead_is_found_with_its_owner(block: str) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH NAM XUYÊN\nSố: 57/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    motto, below = "Độc lập - Tự do - Hạnh phúc\n", "\nNam Xuyên, ngày 12 tháng 3 năm 2024\nKẾ HOẠCH\nRà soát"
    text = head + motto + block + below
    assert found(text) == block.split("\n")
    meta = process(read_bytes(text.encode(), "a.txt")).document.meta
    assert (meta.number, meta.issuer, meta.date) == (
        "57/KH-UBND", "Ủy ban nhân dân tỉnh Nam Xuyên", "2024-03-12",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Số hiệu: 57/KH-UBND\nCơ quan ban hành: UBND tỉnh\nNgười ký: Lương Văn Thạch\nNgày ký: 12/3/2024",
        "Cơ quan: Sở Nội vụ\nĐịa điểm: Hội trường A\nThời gian: 8 giờ 00, ngày 12/3/2024",
        "Kế hoạch được ký ngày 12/3/2024 nêu rõ yêu cầu.\nEmail: snv@namxuyen.gov.vn",
        "Ngày: 12/3/2024 08:30\nCập nhật: 12/3/2024 09:15",
        "Số: 57/KH-UBND\nHƯỚNG TỚI NGÀY HỘI\nĐẾN\nVỚI BIỂN ĐẢO",
        "Số: 57/KH-UBND\nĐến\nngày làm việc thứ năm, các sở báo cáo.",
        "Văn bản điện tử phải được\nký bởi người có thẩm quyền và\nchữ ký số hợp lệ\nmới có giá trị.",
        "Chữ ký số hợp lệ khi đáp ứng các điều kiện sau:",
        "Số: 57/KH-UBND\nTừ ngày 01/3/2024\nđến\nngày 15/3/2024",
        "THHN - 19/10/2023 08:15",
        "BHN - 19/10/2023 08:15:00\nGIA MINH",
        "Văn bản do ông Thạch ký bởi ủy quyền của Chủ tịch.",
    ],
)
def test_tables_of_portals_and_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []
