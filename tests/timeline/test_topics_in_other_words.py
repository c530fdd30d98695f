"""A topic asked for in words that papers do not use: abbreviated, without accents, short for a coordination."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import gazetteer
from extractor.identity import coordinated, introduced, written_out
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.review.subjects import told, topic
from extractor.store import Store

PLAN = """ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
-------
Số: 61/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Yên Bái, ngày 12 tháng 4 năm 2022

KẾ HOẠCH
{title}

Đến hết tháng 3/2022, toàn tỉnh mới có 41/90 điểm được khắc phục. Chủ tịch UBND tỉnh yêu cầu:

1. Sở Xây dựng hoàn thành khảo sát 15 điểm trước ngày 30/6/2022.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Thử
"""
REPORT = """ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
-------
Số: 7/BC-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Yên Bái, ngày 10 tháng 01 năm 2023

BÁO CÁO
Kết quả thực hiện Kế hoạch số 61/KH-UBND năm 2022

1. Toàn tỉnh đã khắc phục 78/90 điểm.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Thử
"""


@pytest.fixture(scope="module")
def book() -> gazetteer.Gazetteer:
    return gazetteer.load()


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("GPMB", ("giải phóng mặt bằng", "bồi thường, giải phóng mặt bằng")),
        ("gpmb", ("giải phóng mặt bằng", "bồi thường, giải phóng mặt bằng")),
        ("giải phóng mặt bằng", ("bồi thường, giải phóng mặt bằng",)),
        ("CĐS", ("chuyển đổi số",)),
        ("cds", ("chuyển đổi số",)),
        ("CCHC cấp xã", ("cải cách hành chính cấp xã",)),
        ("cầu treo", ()),
        ("ban chỉ đạo", ()),
        ("CT", ()),
    ],
)
def test_an_abbreviation_is_written_out(book: gazetteer.Gazetteer, typed: str, names: tuple[str, ...]) -> None:
    assert written_out(typed, book) == names


@pytest.mark.parametrize(
    ("short", "text", "full"),
    [
        ("KKTCK", "Ban Quản lý khu kinh tế cửa khẩu (KKTCK) Tân Thanh họp.", "khu kinh tế cửa khẩu"),
        ("VTĐL", "Tỉnh nhận vốn từ vườn thú đêm Lạng (VTĐL).", "vườn thú đêm lạng"),
        ("KKTCK", "Khu kinh tế cửa khẩu họp; KKTCK là gì?", None),
        ("KKTCK", "Ban Quản lý dự án (KKTCK) họp.", None),
        ("khu kinh tế", "Khu kinh tế (KKT) họp.", None),
    ],
)
def test_a_document_introduces_an_abbreviation(short: str, text: str, full: str | None) -> None:
    assert introduced(short, [text]) == full


@pytest.mark.parametrize(
    ("typed", "title", "named"),
    [
        ("hạn mặn", "Về ứng phó hạn hán, xâm nhập mặn mùa khô", ("hạn hán, xâm nhập mặn",)),
        ("han man", "Phòng, chống hạn, mặn năm 2020", ("hạn, mặn",)),
        ("nông nghiệp", "Sắp xếp công ty nông, lâm nghiệp", ("nông, lâm nghiệp",)),
        ("phá rừng", "Ngăn chặn tình trạng chặt phá và đốt rừng", ("phá và đốt rừng",)),
        ("thu gom rác", "Về thu gom, xử lý rác thải sinh hoạt", ("thu gom, xử lý rác",)),
        ("chuyển đổi số", "Chuyển đổi, nâng cao số lượng giống", ()),
        ("công chức", "Hội thao công nhân, viên chức tỉnh", ()),
        ("trách nhiệm", "Bàn giao chức trách, nhiệm vụ", ()),
        ("cháy rừng", "Phòng cháy, chữa cháy rừng", ()),
        ("hạn mặn", "Tín dụng trung hạn cho ruộng nhiễm mặn", ()),
        ("hàn mãn", "Ứng phó hạn hán, xâm nhập mặn", ()),
        ("nước sạch nông thôn", "Nước ngọt, sạch cho nông thôn", ()),
    ],
)
def test_two_syllables_are_short_for_a_coordination_in_a_title(typed: str, title: str, named: tuple[str, ...]) -> None:
    assert coordinated(typed, [title]) == named


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("hạn mặn", "Ứng phó hạn hán, xâm nhập mặn, bảo đảm nước sinh hoạt cho người dân"),
        ("sat lo bo suoi", "Phòng, chống sạt lở bờ sông, bờ suối tỉnh Yên Bái"),
        ("GPMB", "Tăng cường công tác bồi thường, giải phóng mặt bằng các dự án trọng điểm"),
        ("CĐS", "Chuyển đổi số trong ngành xây dựng giai đoạn 2022 - 2025"),
        ("rac thai sinh hoat", "Thu gom, xử lý rác thải sinh hoạt nông thôn đến năm 2025"),
        ("tre em duoi nuoc", "Phòng, chống tai nạn đuối nước trẻ em"),
    ],
)
def test_a_plan_and_a_report_that_only_cites_it_are_the_topics(tmp_path: Path, typed: str, title: str) -> None:
    with Store.open(tmp_path / "a.db") as store:
        for n, text in enumerate((PLAN.format(title=title), REPORT)):
            store.save(process(read_bytes(text.encode(), f"{n}.txt")))
        found = {(e.date, e.kind) for e in told(store, topic(store, typed)).events}
    assert found >= {("2022-04-12", "issued"), ("2022-04-12", "assigned"), ("2022-06-30", "deadline")}
    assert ("2022-03", "measured") in {(date and date[:7], kind) for date, kind in found}  # what the plan begins with
    assert ("2023-01-10", "reported") in found


def test_another_matter_in_like_words_is_not_the_topics(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        text = PLAN.format(title="Ứng dụng công nghệ số và chuyển đổi nghề khi hết hạn hợp đồng, xâm nhập mặn")
        store.save(process(read_bytes(text.encode(), "a.txt")))
        for typed in ("CĐS", "hạn mặn", "GPMB"):
            assert not told(store, topic(store, typed)).events
