"""Relations: what a document does to others, and what a text says of two others."""

from __future__ import annotations

from typing import Any

import pytest
from citing import related, view

from extractor.relate.meta import complete
from extractor.relate.papers.anaphora import anaphora
from extractor.relate.papers.citations import citations
from extractor.relate.papers.relations import relations

OWN: dict[str, Any] = {"kind": "official_document", "number": "12/QĐ-UBND", "type": "Quyết định"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;", [("based_on", "30/2020/NĐ-CP")]),
        ("Căn cứ Luật Đất đai ngày 26/11/2003;", []),
        (
            "Căn cứ Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2019/NĐ-CP; Thông tư số 3/2020/TT-BTC;",
            [("based_on", "1/2020/NĐ-CP"), ("based_on", "3/2020/TT-BTC")],
        ),
        ("Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 5/TTr-SNV,", [("proposed_by", "5/TTr-SNV")]),
        ("Thực hiện Kế hoạch số 7/KH-UBND ngày 1/2/2024,", [("implements", "7/KH-UBND")]),
    ],
)
def test_what_the_grounds_give(line: str, found: list[tuple[str, str]]) -> None:
    relations = related(line, kinds={0: "legal_basis"}, **OWN)
    assert [r[1:] for r in relations if r[0] == "this"] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Quyết định này có hiệu lực từ ngày ký, thay thế Quyết định số 3/QĐ-UBND.", [("replaces", "3/QĐ-UBND")]),
        ("Điều 2. Bãi bỏ Nghị quyết số 4/NQ-HĐND ngày 1/2/2003.", [("repeals", "4/NQ-HĐND")]),
        ("Nội dung tại Công văn số 512/SXD-KT không còn áp dụng./.", [("repeals", "512/SXD-KT")]),
        (
            "Quyết định có hiệu lực, bãi bỏ Quyết định số 5/QĐ-UB và sửa đổi Quy định số 6/QĐ-UB.",
            [("repeals", "5/QĐ-UB"), ("amends", "6/QĐ-UB")],
        ),
        ("Điều 1. Sửa đổi, bổ sung Quy chế kèm theo Quyết định số 13/2018/QĐ-UBND:", [("amends", "13/2018/QĐ-UBND")]),
        (
            "Thực hiện Kết luận số 48-KL/TW, Nghị quyết số 35/NQ-CP và Chỉ thị 30-CT/TU, UBND tỉnh yêu cầu:",
            [("implements", "48-KL/TW"), ("implements", "35/NQ-CP"), ("implements", "30-CT/TU")],
        ),
        ("Giao Sở Nội vụ tham mưu thay thế Quyết định số 3/QĐ-UBND.", []),
        ("2. Thu hồi Quyết định số 55/QĐ-UBND ngày 4/4/2023.", [("repeals", "55/QĐ-UBND")]),
        (
            "Bãi bỏ các nội dung về thủ tục “Xét tuyển; tuyển sinh cao đẳng” tại Quyết định số 116/QĐ-BGDĐT.",
            [("repeals", "116/QĐ-BGDĐT")],
        ),
        ("Đối với việc thu hồi, giám sát hàng giả, Bộ Y tế đã ban hành Thông tư số 23/2018/TT-BYT.", []),
        ("Viện được thành lập, bổ sung và sửa đổi theo Quyết định số 135/QĐ-UBND ngày 4/8/1976.", []),
        ("3. Thu hồi 412 ha đất đã giao tại Quyết định số 56/QĐ-UBND ngày 4/4/2023.", []),
        ("4. Thu hồi giấy chứng nhận cấp theo Quyết định số 57/QĐ-UBND.", []),
        (
            "1. Đồng ý lùi thời hạn thu hồi 412 ha đất rừng nêu tại Kế hoạch số 1120/KH-UBND đến ngày 31/3/2025.",
            [("amends", "1120/KH-UBND")],
        ),
        (
            "Yêu cầu Công an tỉnh xong trước 15/7/2024 (thay cho thời hạn 30/6/2024 tại Kế hoạch số 45/KH-UBND).",
            [("amends", "45/KH-UBND")],
        ),
        ("Trình Chính phủ dự thảo Nghị định thay thế Nghị định số 150/2025/NĐ-CP.", []),
        ("Các đơn vị chấp hành nghiêm Chỉ thị số 9/CT-UBND.", []),
    ],
)
def test_what_the_body_does(line: str, found: list[tuple[str, str]]) -> None:
    assert [r[1:] for r in related(line, **OWN)] == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Thực hiện Quyết định số 6/QĐ-TTg ngày 1/2/2022 (Đề án 06), UBND tỉnh yêu cầu:", [("implements", "6/QĐ-TTg")]),
        ("Ban Chỉ đạo cải cách hành chính, chuyển đổi số và thực hiện Đề án 06 họp mỗi quý.", []),
        ("Thực hiện công tác cải cách hành chính, chuyển đổi số và Đề án 06, UBND tỉnh yêu cầu:", []),
        ("Thực hiện Đề án 06, UBND tỉnh yêu cầu:", [("implements", "06")]),
        (
            "Thực hiện Chỉ thị số 4-CT/TU và Đề án 06, UBND tỉnh yêu cầu:",
            [("implements", "4-CT/TU"), ("implements", "06")],
        ),
    ],
)
def test_a_bare_number_in_a_name_states_nothing(line: str, found: list[tuple[str, str]]) -> None:
    assert [r[1:] for r in related(line, **OWN)] == found


def test_an_article_names_a_directive_by_its_topics() -> None:
    text = "Chỉ thị số 4-CT/TU của Tỉnh ủy về tăng cường cải cách hành chính và thực hiện Đề án 06 đã có hiệu lực."
    assert related(text) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Sau khi nghe Ban cán sự đảng trình bày Báo cáo số 9-BC/BCSĐ, Thường trực kết luận:", ["concludes"]),
        ("Thực hiện Báo cáo số 9-BC/BCSĐ, Thường trực Tỉnh ủy thống nhất:", ["concludes"]),
        ("Tỷ lệ nêu tại Báo cáo số 9-BC/BCSĐ còn thấp.", []),
    ],
)
def test_a_notice_of_a_conclusion_concludes_on_the_report_it_heard(line: str, found: list[str]) -> None:
    own = {**OWN, "type": "Thông báo", "title": "Kết luận của Thường trực Tỉnh ủy tại buổi làm việc"}
    assert [r[1] for r in related(line, **own)] == found


def test_a_conclusion_on_progress_does_not_carry_out_what_progressed() -> None:
    own = {**OWN, "type": "Thông báo", "title": "Kết luận của Thường trực về kết quả thực hiện Chỉ thị số 4-CT/TU"}
    line = "Kết luận của Thường trực về kết quả thực hiện Chỉ thị số 4-CT/TU"
    assert related(line, kinds={0: "abstract"}, **own) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nghị định số 107/2021/NĐ-CP đã sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP.",
            ("107/2021/NĐ-CP", "amends", "61/2018/NĐ-CP"),
        ),
        (
            "Nghị định 98/2020/NĐ-CP, được sửa đổi tại Nghị định 17/2022/NĐ-CP.",
            ("17/2022/NĐ-CP", "amends", "98/2020/NĐ-CP"),
        ),
        (
            "Theo Nghị định 174/2013/NĐ-CP; từ 15/4, văn bản đó được thay thế bằng Nghị định 15/2020/NĐ-CP.",
            ("15/2020/NĐ-CP", "replaces", "174/2013/NĐ-CP"),
        ),
        (
            "Thực hiện Thông báo số 81-TB/TW, Chính phủ ra Nghị quyết số 298/NQ-CP.",
            ("298/NQ-CP", "implements", "81-TB/TW"),
        ),
        (
            "Kế hoạch số 12/KH-SNV ngày 18/01/2022, nhằm thực hiện Chỉ thị số 01/CT-UBND.",
            ("12/KH-SNV", "implements", "01/CT-UBND"),
        ),
        (
            "Căn cứ văn bản số 1785/TTCP-KHTH, tỉnh đã ra Quyết định số 2230/QĐ-UBND.",
            ("2230/QĐ-UBND", "based_on", "1785/TTCP-KHTH"),
        ),
        (
            "Theo Nghị quyết số 57/2022/QH15; để thực hiện nghị quyết này, tỉnh đã ra Quyết định số 2788/QĐ-UBND.",
            ("2788/QĐ-UBND", "implements", "57/2022/QH15"),
        ),
        (
            "Có Quyết định số 9/QĐ-UBND. Quyết định này thay thế Quyết định số 8/QĐ-UBND.",
            ("9/QĐ-UBND", "replaces", "8/QĐ-UBND"),
        ),
    ],
)
def test_what_an_article_states_of_two_documents(text: str, found: tuple[str, str, str]) -> None:
    assert related(text) == [found]


def test_two_documents_side_by_side_have_no_relation() -> None:
    assert related("Đối chiếu Nghị định 10/2020/NĐ-CP và Thông tư 11/2020/TT-BTC, nhiều nơi còn sai.") == []


def test_the_bases_are_the_numbers_of_the_grounds() -> None:
    text = "Căn cứ Quyết định số 1/QĐ-UBND về việc thi hành Nghị định số 2/2020/NĐ-CP;\nXét Tờ trình số 3/TTr-SNV,"
    seen = view(text, kinds={0: "legal_basis", 1: "legal_basis"}, issuer="UBND XÃ KẺ MÍT", **OWN)
    assert complete(seen).bases == ("1/QĐ-UBND",)


def test_the_issuer_takes_the_full_name_that_links_give() -> None:
    seen = view("⟦UNIT|UBND XÃ KẺ MÍT|Ủy ban nhân dân xã Kẻ Mít⟧\nSố: 12/QĐ-UBND", issuer="UBND XÃ KẺ MÍT", **OWN)
    assert complete(seen).issuer == "Ủy ban nhân dân xã Kẻ Mít"


def test_a_press_article_keeps_its_meta() -> None:
    seen = view("Theo Nghị định số 2/2020/NĐ-CP.", published="2024-01-02T03:04+07:00")
    assert complete(seen) == seen.document.meta


@pytest.mark.parametrize(
    ("line", "trigger", "pinpoint"),
    [
        ("Bãi bỏ khoản 2 Điều 4 Nghị quyết số 4/NQ-HĐND ngày 1/2/2003.", "Bãi bỏ", "khoản 2 Điều 4"),
        ("Quyết định này có hiệu lực từ ngày ký, thay thế Quyết định số 3/QĐ-UBND.", "thay thế", None),
        ("Nội dung tại Công văn số 512/SXD-KT không còn áp dụng./.", "không còn áp dụng", None),
        ("Sửa đổi, bổ sung Điều 3 Quy định số 6/QĐ-UB.", "Sửa đổi, bổ sung", "Điều 3"),
    ],
)
def test_a_relation_keeps_the_words_that_state_it_and_the_part_that_is_meant(
    line: str, trigger: str, pinpoint: str | None
) -> None:
    seen = view(line, **OWN)
    (found,) = relations(seen, cited := citations(seen), anaphora(seen, cited))
    assert found.trigger is not None
    assert seen.text[found.trigger.start : found.trigger.end] == trigger
    assert found.pinpoint == pinpoint


def test_the_words_between_two_documents_state_the_relation() -> None:
    seen = view("Nghị quyết số 9/NQ-HĐND được thay thế bằng Nghị quyết số 10/NQ-HĐND.")
    (found,) = relations(seen, cited := citations(seen), anaphora(seen, cited))
    assert (found.source, found.target) == ("10/NQ-HĐND", "9/NQ-HĐND")
    assert found.trigger is not None
    assert seen.text[found.trigger.start : found.trigger.end] == "thay thế"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Thực hiện Kế hoạch số 7/KH-UBND; đối chiếu Quyết định số 8/QĐ-TTg và Nghị quyết số 9-NQ/HU, UBND làm.",
            [("implements", "7/KH-UBND")],
        ),
        ("Thực hiện Kế hoạch số 7/KH-UBND, so với Chỉ thị số 3/CT-UBND thì chậm hơn.", [("implements", "7/KH-UBND")]),
        ("Căn cứ tình hình thực tế, so với Chỉ thị số 3/CT-UBND thì chỉ tiêu cao hơn.", []),
        ("Đối chiếu Quyết định số 8/QĐ-TTg, còn hai tiêu chí chưa đạt.", []),
        (
            "Thực hiện Kế hoạch số 7/KH-UBND và Nghị quyết số 9-NQ/HU, UBND lập kế hoạch.",
            [("implements", "7/KH-UBND"), ("implements", "9-NQ/HU")],
        ),
    ],
)
def test_what_is_only_compared_with_is_not_carried_out(line: str, found: list[tuple[str, str]]) -> None:
    assert [r[1:] for r in related(line, **OWN) if r[0] == "this"] == found


def test_words_that_may_point_back_to_either_of_two_documents_relate_neither() -> None:
    """What the words mean is left open (`anaphora`), so the relation is too."""
    text = (
        "Theo Nghị quyết số 5/NQ-HĐND, Nghị quyết số 6/NQ-HĐND; để thực hiện nghị quyết này, "
        "tỉnh đã ra Quyết định số 7/QĐ-UBND."
    )
    seen = view(text)
    cited = citations(seen)
    back = anaphora(seen, cited)
    assert [(a.citation, a.reason) for a in back] == [(None, "several")]
    assert [r for r in relations(seen, cited, back) if r.source == "7/QĐ-UBND"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nghị định số 154/2020/NĐ-CP ngày 31/12/2020 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số "
            "34/2016/NĐ-CP.",
            [("154/2020/NĐ-CP", "amends", "34/2016/NĐ-CP")],
        ),
        ("Nghị quyết mới sẽ thay thế Nghị quyết số 12/2016/NQ-HĐND.", []),
        ("Dự thảo Nghị quyết sửa đổi Nghị quyết số 15/2017/NQ-HĐND.", []),
        (
            "Thực hiện Kế hoạch số 12/KH-TTg ngày 3/4/2020; tiếp theo Công văn số 400/UBND-NL, tỉnh báo cáo.",
            [("this", "implements", "12/KH-TTg")],
        ),
        (
            "Quyết định này bãi bỏ Quyết định số 1/QĐ-UB ngày 14/10/1999 và sửa đổi Quy định số 5/QĐ-UB.",
            [("this", "repeals", "1/QĐ-UB"), ("this", "amends", "5/QĐ-UB")],
        ),
        ("Thực hiện Nghị quyết số 12/2016/NQ-HĐND, đến nay đã chuyển đổi 2.000 ha.", []),
    ],
)
def test_what_another_paper_changes_or_follows_up_is_not_done_by_this_one(text: str, expected: list[object]) -> None:
    kind = "Quyết định" if text.startswith("Quyết định này") else "Tờ trình"
    assert related(text, kind="official_document", type=kind) == expected


@pytest.mark.parametrize(
    ("kind", "tail", "found"),
    [
        ("Báo cáo", "huyện đã trồng 300 ha rừng, đạt 102% kế hoạch.", []),
        ("Báo cáo", "Sở Nội vụ báo cáo kết quả như sau:", [("this", "implements", "5/KH-UBND")]),
        ("Công văn", "Sở đã rà soát 310 hồ sơ.", [("this", "implements", "5/KH-UBND")]),
    ],
)
def test_a_result_told_in_a_report_is_not_the_reports_own_doing(kind: str, tail: str, found: list[object]) -> None:
    own = {"kind": "official_document", "number": "145/BC-UBND", "type": kind}
    assert related(f"Thực hiện Kế hoạch số 5/KH-UBND ngày 4/4/2023, {tail}", **own) == found


@pytest.mark.parametrize(
    ("note", "found"),
    [
        (
            "Văn bản này đã được thay thế bởi Quyết định 90/2019/QĐ-UBND ngày 30/6/2019.",
            [("90/2019/QĐ-UBND", "replaces")],
        ),
        ("Quyết định này bị bãi bỏ một phần theo Quyết định số 91/QĐ-UBND.", [("91/QĐ-UBND", "repeals")]),
        ("Quy chế này được sửa đổi, bổ sung bởi Quyết định số 92/QĐ-UBND.", [("92/QĐ-UBND", "amends")]),
        (
            "Quyết định số 12/QĐ-UBND hết hiệu lực, được thay thế bằng Quyết định số 93/QĐ-UBND.",
            [("93/QĐ-UBND", "replaces")],
        ),
        ("Văn bản này được ban hành theo Quyết định số 94/QĐ-UBND.", []),
    ],
)
def test_what_a_later_paper_did_to_this_one(note: str, found: list[tuple[str, str]]) -> None:
    ended = [(source, how) for source, how, target in related(note, **OWN) if target == "12/QĐ-UBND"]
    assert ended == found


def test_what_the_enacting_sentence_changes_is_changed_over_cut_lines_by_this_paper_alone() -> None:
    list_ = (
        "sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về chợ; Nghị định số"
        " 20/2008/NĐ-CP ngày 14/02/2008 của Chính phủ về kho và Nghị định số 36/2012/NĐ-CP của Chính phủ về bến,"
    )
    found = [("this", "amends", number) for number in ("63/2010/NĐ-CP", "20/2008/NĐ-CP", "36/2012/NĐ-CP")]
    own = {"kind": "official_document", "number": "48/2013/NĐ-CP", "type": "Nghị định"}
    assert related(f"Chính phủ ban hành Nghị định {list_}", **own) == found
    assert related(f"Bộ Tài chính đã ban hành Nghị định {list_}", **own) == []
    assert related(f"Chính phủ ban hành Nghị định {list_}", **{**own, "type": "Báo cáo"}) == []
