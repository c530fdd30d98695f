"""Titles, days, issuers and relations of cited papers where running text puts something between."""

from __future__ import annotations

import pytest
from citing import cited, related

from extractor.load import read_bytes
from extractor.pipeline import process


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Quyết định số 123/QĐ-TTg của Thủ tướng Chính phủ phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh Ninh Thuận.",
            "phê chuẩn kết quả bầu Phó Chủ tịch UBND tỉnh Ninh Thuận",
        ),
        (
            "Kế hoạch số 176/KH-UBND phát động phong trào thi đua chuyển đổi số năm 2025.",
            "phát động phong trào thi đua chuyển đổi số năm 2025",
        ),
        (
            "Nghị quyết số 22/NQ-TU ngày 8/6/2022 ban hành bởi Tỉnh ủy Kiên Giang về Chuyển đổi số đến năm 2025.",
            "Chuyển đổi số đến năm 2025",
        ),
        ("Quyết định số 13/QĐ-UBND về việc“Thi hành kỷ luật cán bộ” nêu rõ.", "Thi hành kỷ luật cán bộ"),
        ("Kết luận số 04/KL-UBND về việc: “Kết luận nội dung tố cáo”.", "Kết luận nội dung tố cáo"),
        ("Quyết định số 45/QĐ-UBND “về việc đổi mới cơ chế tài chính” nêu rõ.", "đổi mới cơ chế tài chính"),
        (
            "Chỉ thị số 7/CT-UBND về việc tăng cường quản lý rừng, đến hết tháng 5, cả nước đã trồng 5.000 ha.",
            "tăng cường quản lý rừng",
        ),
        (
            "Quyết định số 45/QĐ-UBND về kế hoạch phát triển bền vững, các cơ quan, đơn vị đã làm tốt.",
            "kế hoạch phát triển bền vững",
        ),
        (
            "Văn bản số 44/UBND-NN vè việc trồng rừng ven biển năm 2019.",
            "trồng rừng ven biển năm 2019",
        ),
        (
            "Hướng dẫn số 06-HD/BTCTW ngày 5/6/2017 của ⟦UNIT|Ban Tổ chức Trung ương|Ban Tổ chức Trung ương⟧ một số nội"
            " dung cụ thể về nghiệp vụ đảng viên.",
            "một số nội dung cụ thể về nghiệp vụ đảng viên",
        ),
        (
            "Kế hoạch số 30-KH/TU của ⟦UNIT|Tỉnh ủy|Tỉnh ủy Yên Bái⟧ thực hiện Kết luận số 12-KL/TW và Chỉ thị số"
            " 9-CT/TU về “đổi mới công tác tuyên truyền”.",
            "thực hiện Kết luận số 12-KL/TW và Chỉ thị số 9-CT/TU về “đổi mới công tác tuyên truyền”",
        ),
        (
            "Thực hiện Chỉ thị số 4/CT-TTg của ⟦UNIT|Thủ tướng Chính phủ|Thủ tướng Chính phủ⟧ và các văn bản chỉ đạo"
            " của bộ và triển khai đồng bộ các giải pháp, tỉnh yêu cầu.",
            None,
        ),
        (
            "Nghị quyết số 57-NQ/TW về khoa học, công nghệ (KHCN, ĐMST) và chuyển đổi số quốc gia.",
            "khoa học, công nghệ (KHCN, ĐMST) và chuyển đổi số quốc gia",
        ),
        (
            "Quyết định số 64/QĐ-BGTVT ban hành Kế hoạch triển khai Chỉ thị số 31/CT-TTg về an toàn giao thông.",
            "ban hành Kế hoạch triển khai Chỉ thị số 31/CT-TTg về an toàn giao thông",
        ),
        (
            "Căn cứ Nghị định số 177/2025/NĐ-CP ngày 30/6/2025 sửa đổi các nghị định về thỏa thuận quốc tế; xử lý một"
            " số vấn đề về tổ chức bộ máy;",
            "sửa đổi các nghị định về thỏa thuận quốc tế; xử lý một số vấn đề về tổ chức bộ máy",
        ),
        (
            "UBND tỉnh có Văn bản số 17/UBND-NN về trồng rừng; giao Sở Nông nghiệp kiểm tra;",
            "trồng rừng",
        ),
        (
            "Văn bản số 08/TB-UBND ngày 25/1/2019 của ⟦UNIT|UBND tỉnh|UBND tỉnh⟧ thông báo kết luận của Phó Chủ tịch.",
            "thông báo kết luận của Phó Chủ tịch",
        ),
        (
            "Công điện số 862/CĐ-TTg về việc phòng bệnh bạch hầu và Công văn nêu trên của Bộ Y tế.",
            "phòng bệnh bạch hầu",
        ),
        (
            "Thực hiện Kế hoạch số 16/KH-BNV của ⟦UNIT|Bộ Nội vụ|Bộ Nội vụ⟧, ⟦UNIT|Sở Nội vụ|Sở Nội vụ tỉnh Hà Nam⟧"
            " ban hành Kế hoạch tổ chức thực hiện như sau.",
            None,
        ),
        (
            "Kết luận số 26-KL/TW, ngày 14/02/2025 của ⟦UNIT|Bộ Chính trị|Bộ Chính trị⟧, ⟦UNIT|Ban Bí thư|Ban Bí thư⟧"
            " về một số việc tinh gọn bộ máy, tỉnh đã họp.",
            "một số việc tinh gọn bộ máy",
        ),
        (
            "Hướng dẫn số 96-HD/BTGTW ngày 22/02/2023 của ⟦UNIT|Ban Tuyên giáo Trung ương|Ban Tuyên giáo Trung ương⟧"
            " tuyên truyền 60 năm mở đường.",
            "tuyên truyền 60 năm mở đường",
        ),
        (
            "Tờ trình số 265/KHĐT-CN ngày 07/7/2003 đề nghị phê duyệt đề cương quy hoạch chợ.",
            "đề nghị phê duyệt đề cương quy hoạch chợ",
        ),
        ("Tờ trình số 265/KHĐT-CN ngày 07/7/2003 đề nghị Bộ Tài chính sớm trả lời.", None),
        (
            "Căn cứ Thông tư số 3/2009/TT-BTP về hướng dẫn chức năng của ⟦UNIT|Sở Tư pháp|Sở Tư pháp⟧, Phòng Tư pháp và"
            " công tác tư pháp của xã;",
            "hướng dẫn chức năng của Sở Tư pháp, Phòng Tư pháp và công tác tư pháp của xã",
        ),
        (
            "Sau Nghị quyết số 18-NQ/TW về tinh gọn bộ máy, Chủ tịch huyện nói rõ lộ trình.",
            "tinh gọn bộ máy",
        ),
        ("Chỉ thị số 32-CT/TW về ý thức pháp luật của cán bộ, Nhân dân.", "ý thức pháp luật của cán bộ, Nhân dân"),
        (
            "Các xã làm Kế hoạch số 91/KH-UBND về diệt muỗi trên địa bàn huyện, cần xử lý các vật chứa nước.",
            "diệt muỗi trên địa bàn huyện",
        ),
        (
            "Kết luận số 21-KL/TW về tổng kết 10 năm thực hiện Nghị quyết số 18-NQ/TW về bộ máy.",
            "tổng kết 10 năm thực hiện Nghị quyết số 18-NQ/TW về bộ máy",
        ),
        (
            "Quyết định số 49/QĐ-TTg ban hành Chương trình hành động thực hiện Kết luận số 04-KL/TW về pháp luật;",
            "ban hành Chương trình hành động thực hiện Kết luận số 04-KL/TW về pháp luật",
        ),
        (
            "Kế hoạch số 45/KH-UBND của ⟦UNIT|UBND tỉnh|UBND tỉnh⟧ thực hiện Nghị quyết số 12-NQ/TU của"
            " ⟦UNIT|Tỉnh ủy|Tỉnh ủy⟧, các sở triển khai.",
            "thực hiện Nghị quyết số 12-NQ/TU của Tỉnh ủy",
        ),
        ("Nghị quyết số 10/2016/NQ-HĐND tỉnh ngày 7/12/2016 về nguồn thu.", "nguồn thu"),
        (
            "Xét Tờ trình số 176/TTr-UBND về phân cấp nguồn thu đối với ngân sách tỉnh; ngân sách cấp huyện; ngân sách"
            " cấp xã; Báo cáo thẩm tra số 67/BC-HĐND;",
            "phân cấp nguồn thu đối với ngân sách tỉnh; ngân sách cấp huyện; ngân sách cấp xã",
        ),
        ("Kế hoạch số 17/KH-UBND về trồng rừng và các hướng dẫn của huyện về giống.", "trồng rừng"),
        ("(Quyết định số 22/QĐ-UBND về việc lập Hội đồng thi).", "lập Hội đồng thi"),
        (
            "Thông tư liên tịch số 183/2010/TTLT-BTC-BNN giữa ⟦UNIT|Bộ Tài chính|Bộ Tài chính⟧ và Bộ Nông nghiệp hướng"
            " dẫn chế độ khuyến nông.",
            "hướng dẫn chế độ khuyến nông",
        ),
        ("Nghị quyết số 18-NQ/TW về 'Một số vấn đề về bộ máy' trên địa bàn tỉnh.", "Một số vấn đề về bộ máy"),
        ("Công văn số 19/UBND-VX chỉ đạo việc mở lại trường học.", "chỉ đạo việc mở lại trường học"),
        ("Công văn số 20/UBND-VX chỉ đạo của tỉnh.", None),
        ("Công văn số 47/UBND-VX cho học sinh, sinh viên nghỉ học.", "cho học sinh, sinh viên nghỉ học"),
        ("Công văn số 48/UBND-VX cho biết đường đã thông.", None),
        (
            "Công văn số 99/BDN về kiến nghị gửi tới trước kỳ họp thứ 7, Quốc hội khóa XV, trong đó có hai việc.",
            "kiến nghị gửi tới trước kỳ họp thứ 7, Quốc hội khóa XV",
        ),
        (
            "Căn cứ Nghị định số 64/2021/NĐ-CP về ký kết nhân danh tổng cục; cơ quan chuyên môn cấp tỉnh; Uỷ ban nhân"
            " dân cấp huyện; cơ quan cấp tỉnh tổ chức; Nghị định số 7/2025/NĐ-CP;",
            "ký kết nhân danh tổng cục; cơ quan chuyên môn cấp tỉnh; Uỷ ban nhân dân cấp huyện; cơ quan cấp tỉnh tổ"
            " chức",
        ),
        (
            "Nghị quyết số 49-NQ/TU về chuyển đổi số đến năm 2025, cùng Đề án số 06/ĐA-UBND.",
            "chuyển đổi số đến năm 2025",
        ),
        ("Kế hoạch số 402/KH-UBND về chuyển đổi số năm 2023 là 60% đến hết năm.", "chuyển đổi số năm 2023"),
    ],
)
def test_a_title_is_the_papers_own(text: str, title: str | None) -> None:
    assert cited(text)[0].title == title


def test_papers_of_two_bodies_side_by_side_share_no_day() -> None:
    text = "thực hiện Kết luận số 100-KL/TW và Kết luận số 111-KL/TU ngày 14/8/2017 của Ban Thường vụ Tỉnh ủy"
    assert [c.date for c in cited(text)] == [None, "2017-08-14"]


def test_no_paper_carries_out_one_of_a_later_day() -> None:
    text = "Kế hoạch số 25-KH/TU ngày 5/8/2016 thực hiện Kết luận số 111-KL/TU ngày {}"
    assert related(text.format("14/8/2017")) == []
    assert related(text.format("14/8/2015")) == [("25-KH/TU", "implements", "111-KL/TU")]


def test_what_follows_in_a_clause_of_its_own_is_not_carried_out() -> None:
    text = (
        "Thực hiện Công văn số 880/UBND-VX của UBND tỉnh, qua rà soát 310 hồ sơ, chỉ 70% đúng mẫu tại Thông tư số"
        " 21/2015/TT-BTC."
    )
    assert related(text, kind="official_document", type="Công văn", number="1/SYT-VP") == [
        ("this", "implements", "880/UBND-VX")
    ]


def test_a_day_of_issue_without_its_year_lies_behind() -> None:
    text = (
        "Biểu dương\n\n12/03/2024 08:00\n\nTại báo cáo ngày 23-7-2020, ngày 3-8, UBND tỉnh Nghệ An ký văn bản số"
        " 5120/UBND-KSTT. Ngày 9/12, UBND tỉnh ban hành Kế hoạch số 7/KH-UBND.\n"
    )
    found = process(read_bytes(text.encode(), "bai.txt")).citations
    assert [(c.number, c.date) for c in found] == [("5120/UBND-KSTT", "2020-08-03"), ("7/KH-UBND", "2023-12-09")]


def test_a_law_and_its_abbreviated_name_are_one() -> None:
    text = "Luật Giao thông đường bộ cấm việc này. Theo Luật GTĐB, lái xe phải có bằng."
    assert [c.title for c in cited(text)] == ["Luật Giao thông đường bộ"]


def test_a_law_keeps_its_commas_and_has_the_day_on_which_it_was_passed() -> None:
    (law,) = cited("Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND đã được Quốc hội thông qua ngày 3/12/2004.")
    assert law.title == "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân"
    assert law.date == "2004-12-03"


def test_whoever_presents_a_report_has_issued_it() -> None:
    text = "Sau khi nghe Phòng Kinh tế xã Quỳnh Lưu trình bày Báo cáo số 12/BC-KT, hội nghị kết luận."
    assert process(read_bytes(text.encode(), "bai.txt")).citations[0].issuer == "Phòng Kinh tế xã Quỳnh Lưu"


def test_a_copy_without_a_type_line_has_the_type_of_its_symbol() -> None:
    text = (
        "UBND TỈNH NGHỆ AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 519/QĐ-UBND\tNghệ An, ngày 5 tháng 3 năm 2024\n\nVề việc phê duyệt dự toán\n\n"
        "Căn cứ Luật Đầu tư công;\nPhê duyệt dự toán mua sắm của Sở Tài chính.\n\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    assert process(read_bytes(text.encode(), "vb.txt")).document.meta.type == "Quyết định"


def test_a_body_named_for_a_paper_does_not_carry_it_out() -> None:
    text = "Văn bản số 05-CV/BCĐ của Ban Chỉ đạo sơ kết 5 năm thực hiện Nghị quyết số 24-NQ/TW, tỉnh lập đoàn."
    assert related(text) == []


def test_a_ground_that_is_broken_over_lines_is_one() -> None:
    text = (
        "UBND TỈNH NGHỆ AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\tĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 519/QĐ-UBND\tNghệ An, ngày 5 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nVề việc phê duyệt dự toán\n\n"
        "Căn cứ Luật Đầu tư công;\nXét đề nghị của Giám đốc\nSở Nội vụ tại Tờ trình số 77/TTr-SNV ngày\n07/11/2023,\n\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Phê duyệt dự toán.\n\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    found = process(read_bytes(text.encode(), "vb.txt")).relations
    assert [(r.relation, r.target) for r in found] == [("proposed_by", "77/TTr-SNV")]


def test_a_paper_in_anothers_title_is_not_carried_out() -> None:
    text = (
        "Thực hiện Quyết định số 134-QĐ/TW của Ban Bí thư về việc thành lập Ban Chỉ đạo sơ kết 5 năm thực hiện Nghị"
        " quyết số 24-NQ/TW, Văn phòng thông báo."
    )
    assert related(text, kind="official_document", type="Công văn", number="1/VPCP-NN") == [
        ("this", "implements", "134-QĐ/TW")
    ]


def test_a_paper_by_which_the_title_measures_is_not_carried_out() -> None:
    text = (
        "Thực hiện Công văn số 3611/UBND-KSTT của UBND tỉnh về việc chấn chỉnh số hóa theo Nghị định số 107/2021/NĐ-CP,"
        " Sở đề nghị như sau:"
    )
    assert related(text, kind="official_document", type="Công văn", number="1/STTTT-VP") == [
        ("this", "implements", "3611/UBND-KSTT")
    ]


def test_what_a_paper_adds_beside_another_does_not_amend_it() -> None:
    text = "Nghị quyết số 137/2024/QH15 bổ sung cho tỉnh những cơ chế mà Nghị quyết số 36/2021/QH15 chưa có."
    assert related(text) == []
    assert related("Nghị định số 59/2014/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 69/2008/NĐ-CP.") == [
        ("59/2014/NĐ-CP", "amends", "69/2008/NĐ-CP")
    ]


def test_what_goes_with_a_proposal_proposes_nothing() -> None:
    text = "Xét đề nghị của Bộ Xây dựng tại Tờ trình số 41/TTr-BXD, {} số 55/STP-KSTT;"
    for letter in ("Văn bản", "kèm theo Văn bản thẩm định"):
        assert related(
            text.format(letter),
            kind="official_document",
            kinds={0: "legal_basis"},
            type="Quyết định",
            number="1/QĐ-TTg",
        ) == [("this", "proposed_by", "41/TTr-BXD")]


def test_a_day_that_lacks_its_year_takes_that_of_the_days_close_behind_it() -> None:
    """All full days behind it name one year, and the first lies within a month of it."""
    text = "Ngày 04/12, ⟦UNIT|UBND tỉnh|UBND tỉnh⟧ ban hành Công văn số 22/UBND-TH, tổng hợp ý kiến. Nhận được {}."
    assert cited(text.format("Báo cáo số 5/BC-HĐND ngày 01/12/2017"))[0].date == "2017-12-04"
    assert cited(text.format("Báo cáo số 5/BC-HĐND ngày 01/6/2017"))[0].date is None


def test_a_day_cut_off_by_a_full_stop_still_dates_the_paper_issued_on_it() -> None:
    text = "Ngày 29/7/2020. Chủ tịch ⟦UNIT|UBND tỉnh|UBND tỉnh Huế⟧ ban hành Công văn số 67/UBND-Y về bệnh bạch hầu."
    assert cited(text)[0].date == "2020-07-29"


def test_a_circulars_short_form_is_the_circular() -> None:
    """ "Thông tư 26" is no count of a plenum, though it ends in "tư" before a figure."""
    text = (
        "theo Thông tư số 26/2009/TT-BGDĐT ngày 30/9/2009 (Thông tư 26), các trường báo cáo việc thực hiện Thông tư 26."
    )
    assert [c.number for c in cited(text)] == ["26/2009/TT-BGDĐT"]


def test_a_programme_that_carries_out_a_resolution_stands_between_it_and_this_plan() -> None:
    text = (
        "Thực hiện Chương trình số 17-CTr/TU ngày 26/9/2013 của ⟦UNIT|Tỉnh ủy|Tỉnh ủy Phú Yên⟧ thực hiện Nghị quyết số"
        " 25-NQ/TW ngày 03/6/2013, UBND tỉnh ban hành Kế hoạch như sau:"
    )
    assert related(text, kind="official_document") == [
        ("this", "implements", "17-CTr/TU"),
        ("17-CTr/TU", "implements", "25-NQ/TW"),
    ]


def test_papers_that_a_title_lists_are_no_bases() -> None:
    """A second paper of the kind that a base carries out is carried out too; one behind a semicolon is a base."""
    text = (
        "Căn cứ Thông tư số 28/2011/TT-BTC hướng dẫn thi hành Nghị định số 85/2007/NĐ-CP ngày 25/5/2007 và Nghị định số"
        " 106/2010/NĐ-CP của Chính phủ; Nghị định số 7/2012/NĐ-CP;"
    )
    found = related(text, kind="official_document", kinds={0: "legal_basis"})
    assert [x for x in found if x[:2] == ("this", "based_on")] == [
        ("this", "based_on", "28/2011/TT-BTC"),
        ("this", "based_on", "7/2012/NĐ-CP"),
    ]


def test_a_list_of_changed_papers_goes_on_behind_titles_that_hold_verbs_of_asking() -> None:
    text = (
        "Sửa đổi, bổ sung Nghị định số 63/2010/NĐ-CP về thủ tục; Nghị định số 20/2008/NĐ-CP về tiếp nhận kiến nghị;"
        " Nghị định số 36/2012/NĐ-CP về bộ máy."
    )
    assert [x[2] for x in related(text, kind="official_document")] == [
        "63/2010/NĐ-CP", "20/2008/NĐ-CP", "36/2012/NĐ-CP",
    ]  # fmt: skip


def test_the_lines_of_an_abstract_are_read_as_one() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH ĐỊNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 29/KH-UBND\nKẾ HOẠCH\nTHỰC HIỆN CHỈ"
        " THỊ SỐ 31/CT-TTG NGÀY 21/12/2023 VỀ BẢO ĐẢM\nTRẬT TỰ, AN TOÀN GIAO THÔNG TRONG THỦ TỤC HÀNH\nCHÍNH\n"
        "Căn cứ Luật Giao thông đường bộ năm 2008;\n"
    )
    read = process(read_bytes(text.encode(), "a.txt"))
    assert read.document.meta.title == " ".join(text.split("\n")[5:8])
    assert [c.title for c in read.citations if c.number == "31/CT-TTg"] == [
        "BẢO ĐẢM TRẬT TỰ, AN TOÀN GIAO THÔNG TRONG THỦ TỤC HÀNH CHÍNH"
    ]


def test_a_letter_of_the_governments_office_is_its_own_though_it_tells_what_the_prime_minister_said() -> None:
    text = (
        "Căn cứ chỉ đạo của ⟦POSITION|Thủ tướng⟧ ⟦UNIT|Chính phủ|Chính phủ⟧ tại công văn số 26/VPCP-KG ngày 2/4/2008;"
    )
    assert cited(text)[0].issuer == "Văn phòng Chính phủ"


@pytest.mark.parametrize(
    ("glued", "number", "day"),
    [
        ("Kế hoạch số 168/KH-LĐLĐ ngày 03/12/2021của Liên đoàn Lao động tỉnh", "168/KH-LĐLĐ", "2021-12-03"),
        ("Quyết định số 70/1998/QĐ-TTgngày 31/03/1998 của Thủ tướng Chính phủ", "70/1998/QĐ-TTg", "1998-03-31"),
    ],
)
def test_words_run_together_with_a_day_hide_neither_it_nor_the_number(glued: str, number: str, day: str) -> None:
    read = process(read_bytes(f"Thực hiện {glued} về thi đua, các đơn vị báo cáo.".encode(), "a.txt"))
    assert [(c.number, c.date) for c in read.citations] == [(number, day)]


def test_a_day_shared_by_a_list_is_not_that_of_a_paper_of_another_year() -> None:
    """A law's changes are named with the laws that they change: the day behind the list is the last one's."""
    text = "Luật Nhà ở số 27/2023/QH15, Luật Các tổ chức tín dụng số 32/2024/QH15 ngày 29/6/2024"
    assert [(c.number, c.date) for c in cited(text)] == [("27/2023/QH15", None), ("32/2024/QH15", "2024-06-29")]


def test_papers_of_one_type_told_more_and_less_nearly_share_day_and_issuer() -> None:
    text = (
        "các Kết luận thanh tra số 09, 10, 12/KL-TTr ngày 20/6/2024 của ⟦UNIT|Thanh tra tỉnh|Thanh tra tỉnh Tây Ninh⟧"
    )
    assert {(c.date, c.issuer) for c in cited(text)} == {("2024-06-20", "Thanh tra tỉnh Tây Ninh")}


def test_to_whom_a_paper_was_sent_did_not_issue_it() -> None:
    text = (
        "⟦UNIT|Sở GDĐT TP. HCM|Sở Giáo dục và Đào tạo thành phố Hồ Chí Minh⟧ nhắc nhở các đơn vị. Sở đã triển khai đến"
        " Trưởng ⟦UNIT|Phòng GDĐT quận 5|Phòng Giáo dục và Đào tạo quận 5⟧ tại văn bản số 4382/GDĐT-KHTC."
    )
    assert cited(text)[0].issuer == "Sở Giáo dục và Đào tạo thành phố Hồ Chí Minh"


def test_what_a_paper_has_told_somebody_to_do_is_no_title_of_it() -> None:
    text = "Nghị quyết số 127/NQ-CP của ⟦UNIT|Chính phủ|Chính phủ⟧ đã giao Thanh tra Chính phủ lập đoàn kiểm tra."
    assert cited(text)[0].title is None


def test_a_line_that_begins_with_blanks_still_opens_with_its_day() -> None:
    text = "Tin tức\n       Ngày 16/12/2020, ⟦UNIT|UBND tỉnh|UBND tỉnh Huế⟧ đã ban hành Công văn số 114/UBND-ĐC về đất."
    assert cited(text)[0].date == "2020-12-16"


def test_an_abstract_goes_on_in_capitals_with_what_is_carried_out_and_a_law_stays_whole() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 61/2024/QĐ-UBND\nQUYẾT ĐỊNH\nQUY ĐỊNH"
        " THỜI GIAN, NỘI DUNG\nTHỰC HIỆN CÔNG TÁC GIAO ĐẤT\nỦY BAN NHÂN DÂN TỈNH PHÚ YÊN\nCăn cứ Nghị định số 102/2024"
        "/NĐ-CP quy định thi hành một số điều của Luật\nĐất đai;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành quy định.\n"
    )
    read = process(read_bytes(text.encode(), "a.txt"))
    assert read.document.meta.title == "QUY ĐỊNH THỜI GIAN, NỘI DUNG THỰC HIỆN CÔNG TÁC GIAO ĐẤT"
    assert read.citations[1].title == "quy định thi hành một số điều của Luật Đất đai"
