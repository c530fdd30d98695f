"""Laws by name: the name ends where the name ends."""

from __future__ import annotations

import pytest

from extractor.values.law import find_laws


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003", ["Luật Tổ chức HĐND và UBND"]),
        (
            "Luật Ban hành văn bản quy phạm pháp luật của HĐND - UBND ngày",
            ["Luật Ban hành văn bản quy phạm pháp luật của HĐND - UBND"],
        ),
        ("theo Luật Khám bệnh, chữa bệnh mới", ["Luật Khám bệnh, chữa bệnh"]),
        ("Luật Đất đai năm 2013", ["Luật Đất đai"]),
        (
            "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thanh tra ngày",
            ["Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Thanh tra"],
        ),
        ("thông qua Luật Tổ chức Chính phủ (sửa đổi), bổ sung", ["Luật Tổ chức Chính phủ (sửa đổi)"]),
        ("điều 120 Hiến pháp năm 1992", ["Hiến pháp"]),
        ("Điều lệ Đoàn TNCS Hồ Chí Minh;", ["Điều lệ Đoàn TNCS Hồ Chí Minh"]),
        ("Điều lệ Đảng và Quy định", ["Điều lệ Đảng"]),
        ("Luật An ninh mạng, Luật Dữ liệu", ["Luật An ninh mạng", "Luật Dữ liệu"]),
        ("LUẬT ĐẤT ĐAI", ["LUẬT ĐẤT ĐAI"]),
        ("Căn cứ luật xây dựng ngày 26/11/2003", ["luật xây dựng"]),
        ("Luật Kho báu biển quốc gia được ban hành", ["Luật Kho báu biển quốc gia"]),
        ("Bộ luật Tố tụng hình sự coi", ["Bộ luật Tố tụng hình sự"]),
        ("Pháp lệnh phí và lệ phí của", ["Pháp lệnh phí và lệ phí"]),
    ],
)
def test_a_law_by_its_name(text: str, names: list[str]) -> None:
    assert [text[x.start : x.end] for x in find_laws(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Luật sư Trần Văn Thử",
        "Trường Đại học Luật Hà Nội",
        "kỷ luật, pháp luật",
        "Luật này có hiệu lực",
        "luật chơi mới",
    ],
)
def test_what_is_no_law(text: str) -> None:
    assert find_laws(text) == []
