"""Names of organisations written out: abbreviations, brackets, ALL CAPS, the place at the end."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.values.unit_name import placed, trailing_level, write_out


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Sở TT&TT TP Hà Nội", "Sở Thông tin và Truyền thông thành phố Hà Nội"),
        ("Sở Thông tin và Truyền thông (TT&TT)", "Sở Thông tin và Truyền thông"),
        ("UBND TP.HCM", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("TT. HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh"),
        ("TTTU", "Thường trực Tỉnh ủy"),
        ("Uỷ ban nhân dân xã", "Ủy ban nhân dân xã"),
        ("HĐND-UBND huyện", "Hội đồng nhân dân - Ủy ban nhân dân huyện"),
        ("Đảng ủy UBND xã", "Đảng ủy Ủy ban nhân dân xã"),
        ("Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
        ("Sở NN-PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Công ty TNHH MTV Cấp nước Tân Lập", "Công ty TNHH MTV Cấp nước Tân Lập"),
        ("Trường THPT Chu Văn An", "Trường THPT Chu Văn An"),
        ("VNPT", "VNPT"),
        ("Trung tâm IOC", "Trung tâm Giám sát, điều hành thông minh"),
        ("VPCP", "Văn phòng Chính phủ"),
        ("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", "Ủy ban nhân dân tỉnh Hải Dương"),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Sở Thông tin và Truyền thông"),
        ("ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy"),
        ("TTr Tỉnh ủy", "Thường trực Tỉnh ủy"),
        ("Phòng Cảnh sát QLHC về TTXH", "Phòng Cảnh sát quản lý hành chính về trật tự xã hội"),
        ("Trường PTDTNT THPT tỉnh", "Trường phổ thông dân tộc nội trú THPT tỉnh"),
        ("Trường TH&THCS Tân Lập", "Trường TH&THCS Tân Lập"),
        ("Công ty Nông dược T.A.N", "Công ty Nông dược T.A.N"),
        ("TT GDNN-GDTX huyện Bát Xát", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Bát Xát"),
        ("TT UBMTTQ tỉnh", "Thường trực Ủy ban Mặt trận Tổ quốc tỉnh"),
        ("Sở KHCN", "Sở Khoa học và Công nghệ"),
        ("HTX NN Bản Hồ", "Hợp tác xã Nông nghiệp Bản Hồ"),
        ("Ban TG-DV Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
        ("Bộ CHBP tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
        ("Đồn BPCK Bản Hồ", "Đồn Biên phòng cửa khẩu Bản Hồ"),
        ("Đồn BP Bản Hồ", "Đồn Biên phòng Bản Hồ"),
        ("Hội CTĐ tỉnh", "Hội Chữ thập đỏ tỉnh"),
        ("Hội NCT xã", "Hội Người cao tuổi xã"),
        ("CN VPĐKĐĐ huyện", "Chi nhánh Văn phòng Đăng ký đất đai huyện"),
        ("VKS Quân sự TW", "Viện kiểm sát Quân sự Trung ương"),
    ],
)
def test_names_are_written_out(printed: str, name: str) -> None:
    assert write_out(printed, load().expand) == name


@pytest.mark.parametrize(
    ("name", "level"),
    [("Ủy ban nhân dân tỉnh", "tỉnh"), ("Công an Thành phố", "thành phố"), ("Sở Nội vụ", None), ("Hợp tác xã", None)]
    + [("Ủy ban nhân dân xã Phước Tỉnh", None)],
)
def test_the_level_word_at_the_end_asks_for_a_place(name: str, level: str | None) -> None:
    assert trailing_level(name) == level


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ủy ban nhân dân huyện Phú Xuyên", ("huyện", "Phú Xuyên")),
        ("Công an Phường 6", ("phường", "6")),
        ("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", ("tỉnh", "Bà Rịa - Vũng Tàu")),
        ("Hợp tác xã nông nghiệp", None),
        ("Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh", None),
    ],
)
def test_the_place_at_the_end_is_read(name: str, place: tuple[str, str] | None) -> None:
    assert placed(name) == place
