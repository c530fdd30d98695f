"""Units linked: the place that the document supplies, fuller names, gazetteer rows; places linked to their rows."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.link import link
from extractor.model import Document, Label, Link, Meta, Segment, Source, Span
from extractor.ner.location import recognise as locations
from extractor.ner.unit import recognise as units


def links(text: str, meta: Meta | None = None) -> list[tuple[str, Link]]:
    title = Segment("title", Span(0, text.find("\n") if "\n" in text else len(text)))
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (title,), meta or Meta())
    found = list(units(document, load(), ()))
    found += list(locations(document, load(), found))
    mentions = sorted(found, key=lambda m: m.span)
    return [(mentions[x.mention].text, x) for x in link(document, mentions, load())]


def names(text: str, meta: Meta | None = None) -> dict[str, str]:
    return {printed: found.name for printed, found in links(text, meta)}


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("Hà Nội đẩy mạnh cải cách\nUBND Thành phố yêu cầu", "UBND Thành phố", "Ủy ban nhân dân thành phố Hà Nội"),
        ("Hà Nội đẩy mạnh cải cách\nThành ủy yêu cầu", "Thành ủy", "Thành ủy Hà Nội"),
        ("UBND tỉnh Hải Dương\nSở Nội vụ họp", "Sở Nội vụ", "Sở Nội vụ tỉnh Hải Dương"),
        ("Sơn La\nCông an tỉnh Sơn La họp. Công an tỉnh nêu", "Công an tỉnh", "Công an tỉnh Sơn La"),
        ("Tin\nỞ huyện Phú Xuyên, UBND huyện nêu", "UBND huyện", "Ủy ban nhân dân huyện Phú Xuyên"),
        ("Tin\nỞ huyện Phú Xuyên, Phòng Thủy sản dự", "Phòng Thủy sản", "Phòng Thủy sản huyện Phú Xuyên"),
        ("Tin\nỞ huyện Phú Xuyên, Phòng Kế hoạch dự", "Phòng Kế hoạch", "Phòng Kế hoạch"),
        ("Tin\nUBND xã Bản Hồ họp. Công an xã dự", "Công an xã", "Công an xã Bản Hồ"),
        # a commune that is called like a district elsewhere
        (
            "Tin\nHuyện Tương Dương họp. Ông A về Mai Sơn, làm việc với Đảng ủy xã Mai Sơn. Huyện ủy dự",
            "Huyện ủy",
            "Huyện ủy Tương Dương",
        ),
        (
            "Tin\nHĐND huyện Võ Nhai họp, Ban Pháp chế nêu",
            "Ban Pháp chế",
            "Ban Pháp chế Hội đồng nhân dân huyện Võ Nhai",
        ),
        (
            "Tin\nTP Thanh Hóa, tỉnh Thanh Hóa. UBND thành phố nêu",
            "UBND thành phố",
            "Ủy ban nhân dân thành phố Thanh Hóa",
        ),
        (
            "Tin\nUBND TP Đà Nẵng họp tại xã Bản Hồ. Văn phòng UBND nêu",
            "Văn phòng UBND",
            "Văn phòng Ủy ban nhân dân thành phố Đà Nẵng",
        ),
        (
            "Tin\nHĐND TP Đà Nẵng họp, Ban Đô thị HĐND nêu",
            "Ban Đô thị HĐND",
            "Ban Đô thị Hội đồng nhân dân thành phố Đà Nẵng",
        ),
        (
            "Tin\nÔng A là Ủy viên Ban Chấp hành Đảng bộ, Phó Bí thư Thành ủy TPHCM",
            "Ban Chấp hành Đảng bộ",
            "Ban Chấp hành Đảng bộ thành phố Hồ Chí Minh",
        ),
        # provinces in a row are examples
        (
            "Tin\nSở Y tế đã đi Hà Nội, Hải Dương, Hưng Yên, Tiền Giang. Ở huyện Định Quán có dịch",
            "Sở Y tế",
            "Sở Y tế tỉnh Đồng Nai",
        ),
        # two districts: the one that the paragraph told of last
        (
            "Tin\nUBND huyện Phú Xuyên họp\nUBND huyện Mỹ Đức họp. Phòng Nội vụ dự",
            "Phòng Nội vụ",
            "Phòng Nội vụ huyện Mỹ Đức",
        ),
        # a central city that is only touched
        (
            "Tin\nUBND TP Tân Uyên, tỉnh Bình Dương họp. Ông A về TP.HCM. UBND TP dự",
            "UBND TP",
            "Ủy ban nhân dân thành phố Tân Uyên",
        ),
        # a province that is none any more
        (
            "Tin\nUBND tỉnh Bắc Ninh họp. UBND tỉnh Bắc Giang (cũ) đã xây kè. Công an tỉnh dự",
            "Công an tỉnh",
            "Công an tỉnh Bắc Ninh",
        ),
        (
            "Tin\nĐảng ủy Khối các cơ quan tỉnh Hà Nam họp. Đảng ủy Khối nêu",
            "Đảng ủy Khối",
            "Đảng ủy Khối các cơ quan tỉnh Hà Nam",
        ),
        ("Tin\nỦy ban Nhân dân xã Bản Hồ", "Ủy ban Nhân dân xã Bản Hồ", "Ủy ban nhân dân xã Bản Hồ"),
        ("Tin\nBCH BĐBP tỉnh Hà Tĩnh họp", "BCH BĐBP tỉnh Hà Tĩnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hà Tĩnh"),
        ("Tin\nSở Nội vụ Tây Ninh họp", "Sở Nội vụ Tây Ninh", "Sở Nội vụ tỉnh Tây Ninh"),
        ("Tin\nHuyện Nhà Bè họp. HĐND Huyện nêu", "HĐND Huyện", "Hội đồng nhân dân huyện Nhà Bè"),
        ("Tin\nUBND XÃ PHƯỚC TỈNH\nHọp", "UBND XÃ PHƯỚC TỈNH", "Ủy ban nhân dân xã Phước Tỉnh"),
        (
            "Tin\nỦy ban MTTQ Việt Nam xã Bản Hồ họp, Ủy ban MTTQ xã nêu",
            "Ủy ban MTTQ xã",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Bản Hồ",
        ),
        (
            "Tin\nCơ quan điều tra Công an tỉnh Sơn La báo tin. Cơ quan điều tra, Công an huyện Yên Châu dự",
            "Cơ quan điều tra",
            "Cơ quan điều tra",
        ),
        ("Tin\nỦy viên dự khuyết Trung ương Đảng dự", "Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Tin\nỦy viên Trung ương Đảng dự", "Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        ("Tin\nThanh tra Bộ Y tế vào cuộc, Thanh tra Bộ nêu", "Thanh tra Bộ", "Thanh tra Bộ Y tế"),
        ("Hà Nam\nTrung tâm Khuyến nông họp", "Trung tâm Khuyến nông", "Trung tâm Khuyến nông"),
        ("Hà Nam\nCông ty TNHH May Thiên Sơn họp", "Công ty TNHH May Thiên Sơn", "Công ty TNHH May Thiên Sơn"),
    ],
)
def test_the_document_supplies_the_place(text: str, printed: str, name: str) -> None:
    assert names(text)[printed] == name


def test_the_issuer_decides_whose_short_names_they_are() -> None:
    meta = Meta(issuer="ỦY BAN NHÂN DÂN HUYỆN CẨM GIÀNG", date="2018-02-01")
    found = names("Giao Công an huyện và Sở Nội vụ; mời huyện Bình Giang", meta)
    assert found["Công an huyện"] == "Công an huyện Cẩm Giàng"


def test_an_abbreviation_of_the_document_is_written_out_inside_other_names() -> None:
    text = "Tin\nHội Khuyến học (KH) tỉnh Nam Định họp với Hội KH huyện Nam Trực"
    assert names(text)["Hội KH huyện Nam Trực"] == "Hội Khuyến học huyện Nam Trực"


def test_a_unique_body_has_its_row() -> None:
    (_, found), *_ = links("Thanh tra Chính phủ công bố kết luận")
    assert found.entity == load().bodies_named("Thanh tra Chính phủ")[0].id


def test_a_place_of_many_rows_stays_open_until_the_document_tells() -> None:
    alone = dict(links("Tin\nỞ xã Tân Hội"))
    told = dict(links("Tin\nỞ xã Tân Hội, huyện Đan Phượng, Hà Nội", Meta(date="2020-01-01")))
    assert alone["xã Tân Hội"].entity is None
    assert len(alone["xã Tân Hội"].candidates) > 1
    assert told["huyện Đan Phượng"].entity is not None


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        (
            "Đoàn công tác tỉnh Phú Thọ thăm tỉnh Bắc Ninh\nbaophutho.vn\nĐoàn của Tỉnh ủy đã sang tỉnh Bắc Ninh.",
            "Tỉnh ủy",
            "Tỉnh ủy Phú Thọ",
        ),
        (
            "Bốn tỉnh Đắk Lắk, Gia Lai\nỞ tỉnh Đắk Lắk, dịch lan. Ở Gia Lai, Sở Y tế báo cáo",
            "Sở Y tế",
            "Sở Y tế tỉnh Gia Lai",
        ),
        ("Tỉnh Sơn La\nĐoàn chào tỉnh Sơn La và Tỉnh ủy, UBND tỉnh Hủa Phăn", "Tỉnh ủy", "Tỉnh ủy Hủa Phăn"),
        (
            "Tỉnh Sơn La\nSau khi thăm Công ty CP Giầy Phú Yên, UBND tỉnh họp",
            "UBND tỉnh",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Đầm Hà\nUBND huyện Đầm Hà họp tại thôn Yên Sơn. UBND huyện nêu",
            "UBND huyện",
            "Ủy ban nhân dân huyện Đầm Hà",
        ),
        ("Tỉnh Hưng Yên\nBệnh viện Mắt tỉnh họp", "Bệnh viện Mắt tỉnh", "Bệnh viện Mắt tỉnh Hưng Yên"),
        (
            "Nhân sự các tỉnh\nTỉnh Lạng Sơn họp. UBND tỉnh Hà Giang họp.\nÔng Thử, Phó Bí thư Tỉnh ủy được bầu làm Bí "
            "thư Tỉnh ủy Yên Bái",
            "Tỉnh ủy",
            "Tỉnh ủy Yên Bái",
        ),
        (
            "Nhân sự các tỉnh\nUBND tỉnh Lạng Sơn họp. UBND tỉnh Hà Giang họp. UBND tỉnh Lạng Sơn nêu.\nHĐND tỉnh "
            "Sơn La trao Quyết định của Tỉnh ủy",
            "Tỉnh ủy",
            "Tỉnh ủy Sơn La",
        ),
        (
            "Đại hội xã An Mẫu\nĐảng bộ xã An Mẫu họp. Xã An Mẫu được lập trên cơ sở sáp nhập xã Phú Thử và xã "
            "Phú Mẫu. Đảng bộ xã có 23 chi bộ",
            "Đảng bộ xã",
            "Đảng bộ xã An Mẫu",
        ),
        (
            "Ra quân\nUBND tỉnh An Giang họp. UBND tỉnh An Giang nêu.\nTại Đồng Tháp, UBND tỉnh cũng ra quân. Sau đó, "
            "Tỉnh ủy khen",
            "Tỉnh ủy",
            "Tỉnh ủy Đồng Tháp",
        ),
        (
            "Ký kết\nUBND tỉnh An Giang họp. UBND tỉnh An Giang nêu.\nTại Hà Nội, UBND tỉnh ký. Sau đó, Tỉnh ủy khen",
            "Tỉnh ủy",
            "Tỉnh ủy An Giang",
        ),
        ("Tỉnh Bà Rịa - Vũng Tàu\nUBND xã Phước Tỉnh họp", "UBND xã Phước Tỉnh", "Ủy ban nhân dân xã Phước Tỉnh"),
        (
            "Hải Phòng\nĐảng ủy Khối Doanh nghiệp họp",
            "Đảng ủy Khối Doanh nghiệp",
            "Đảng ủy Khối Doanh nghiệp thành phố Hải Phòng",
        ),
    ],
)
def test_rival_places_are_told_apart_by_what_stands_around(text: str, printed: str, name: str) -> None:
    assert names(text)[printed] == name


def linked(text: str, *spans: tuple[Label, str], issuer: str | None = None) -> dict[str, str]:
    """Names of units whose mentions are given, each at its first place."""
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta(issuer=issuer))
    mentions = [document.mention(label, text.index(s), text.index(s) + len(s)) for label, s in spans]
    mentions.sort(key=lambda m: m.span)
    return {mentions[x.mention].text: x.name for x in link(document, mentions, load())}


def test_a_list_of_offices_shares_the_place_printed_at_its_end() -> None:
    text = "Tỉnh Sơn La họp. Ông Thạo, Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Xiêng Khoảng, dự"
    spans: tuple[tuple[Label, str], ...] = (
        ("LOCATION", "Tỉnh Sơn La"),
        ("POSITION", "Bí thư"),
        ("UNIT", "Tỉnh ủy"),
        ("POSITION", "Tỉnh trưởng"),
        ("LOCATION", "tỉnh Xiêng Khoảng"),
    )
    assert linked(text, *spans)["Tỉnh ủy"] == "Tỉnh ủy Xiêng Khoảng"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (", Ban Thường vụ Huyện ủy và giữ chức Phó Bí thư Huyện ủy Đạ Huoai", "huyện Đạ Huoai"),
        (" và giữ chức Bí thư Huyện ủy Đạ Huoai", "huyện Đạ Huoai"),
        (" thống nhất báo cáo Huyện ủy Đạ Huoai", "xã Bảo Thuận"),
    ],
)
def test_a_bare_branch_is_that_of_the_office_in_it(said: str, place: str) -> None:
    text = f"UBND xã Bảo Thuận họp. Ông Thử vào Ban Chấp hành Đảng bộ{said}"
    committee = "Ban Thường vụ Huyện ủy" if "Ban Thường vụ" in said else "Huyện ủy Đạ Huoai"
    spans: tuple[tuple[Label, str], ...] = (
        ("UNIT", "UBND xã Bảo Thuận"),
        ("UNIT", "Ban Chấp hành Đảng bộ"),
        ("UNIT", committee),
        ("UNIT", "Huyện ủy Đạ Huoai"),
    )
    assert linked(text, *dict.fromkeys(spans))["Ban Chấp hành Đảng bộ"] == f"Ban Chấp hành Đảng bộ {place}"


def test_a_name_between_two_offices_ends_their_list() -> None:
    text = "Tỉnh Sơn La họp. Bí thư Tỉnh ủy, ông Hà Văn An, UBND tỉnh Hòa Bình"
    spans: tuple[tuple[Label, str], ...] = (
        ("LOCATION", "Tỉnh Sơn La"),
        ("UNIT", "Tỉnh ủy"),
        ("PERSON", "Hà Văn An"),
        ("UNIT", "UBND tỉnh Hòa Bình"),
    )
    assert linked(text, *spans)["Tỉnh ủy"] == "Tỉnh ủy Sơn La"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Sở Kế hoạchvà Đầu tư", "Sở Kế hoạch và Đầu tư tỉnh Hà Nam"),
        ("SỞ Y TẾ HÀ NAM", "Sở Y tế tỉnh Hà Nam"),
        ("Bộ Giáodục và Đào tạo", "Bộ Giáo dục và Đào tạo"),
        ("UBND tỉnh Bà Rịa-Vũng Tàu", "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"),
        ("Đội CSGT-TT Công an huyện Tân Kỳ", "Đội Cảnh sát giao thông - trật tự Công an huyện Tân Kỳ"),
        ("Tòa án nhân dân khu vực 3 - Hà Nam", "Tòa án nhân dân khu vực 3 - Hà Nam"),
    ],
)
def test_damaged_and_shouted_names_are_mended(printed: str, name: str) -> None:
    text = f"UBND tỉnh Hà Nam họp với {printed} hôm nay"
    assert linked(text, ("UNIT", "UBND tỉnh Hà Nam"), ("UNIT", printed))[printed] == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Công ty CP Gạch Mẫu Thử", "Công ty CP Gạch Mẫu Thử"),
        ("Công ty TNHH MTV Mẫu Thử", "Công ty TNHH MTV Mẫu Thử"),
        ("Ngân hàng TMCP Mẫu Thử", "Ngân hàng TMCP Mẫu Thử"),
        ("Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Quốc hội"),
        ("Chính phủ nước CHXHCN Việt Nam", "Chính phủ"),
        ("Chính phủ nước Cộng hòa Dân chủ Nhân dân Lào", "Chính phủ nước Cộng hòa Dân chủ Nhân dân Lào"),
        ("Công ty TNHH TM DV Mẫu Thử", "Công ty TNHH Thương mại Dịch vụ Mẫu Thử"),
        ("Công ty CP SX-TM Mẫu Thử", "Công ty CP Sản xuất - Thương mại Mẫu Thử"),
        ("Sở XD tỉnh Mẫu Sơn", "Sở Xây dựng tỉnh Mẫu Sơn"),
        ("Ủy ban UBND tỉnh Mẫu Sơn", "Ủy ban nhân dân tỉnh Mẫu Sơn"),
        ("Thường vụ Tỉnh ủy Mẫu Sơn", "Ban Thường vụ Tỉnh ủy Mẫu Sơn"),
        ("Ủy ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"),
        ("Tòa án nhân dân cấp cao tại Hà Nội", "Tòa án nhân dân cấp cao tại Hà Nội"),
        ("Văn phòng HĐND - UBND huyện Mẫu Sơn", "Văn phòng Hội đồng nhân dân - Ủy ban nhân dân huyện Mẫu Sơn"),
        ("HĐND huyện huyện Mẫu Sơn", "Hội đồng nhân dân huyện Mẫu Sơn"),
        ("Ban TG Tỉnh ủy Mẫu Sơn", "Ban Tuyên giáo Tỉnh ủy Mẫu Sơn"),
        ("Trường PTTH Mẫu Sơn", "Trường phổ thông trung học Mẫu Sơn"),
        ("BCHQS huyện Mẫu Sơn", "Ban Chỉ huy Quân sự huyện Mẫu Sơn"),
        ("UBTV Quốc hội", "Ủy ban Thường vụ Quốc hội"),
        ("Tòa án nhân dân Tối cao", "Tòa án nhân dân tối cao"),
        ("Đoàn Đặc nhiệm PCMT&TP miền Trung", "Đoàn Đặc nhiệm Phòng, chống ma túy và tội phạm miền Trung"),
    ],
)
def test_one_body_has_one_name_however_its_kind_is_printed(printed: str, name: str) -> None:
    assert linked(f"Tin: {printed} đã họp", ("UNIT", printed))[printed].lower() == name.lower()


def test_tu_is_a_thanh_uy_in_a_city_under_central_rule() -> None:
    issuer = "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"
    assert linked("Nơi nhận: TTTU", ("UNIT", "TTTU"), issuer=issuer)["TTTU"] == "Thường trực Thành ủy Hà Nội"


def test_a_district_that_nobody_names_comes_from_its_commune() -> None:
    text = "Ở xã Lũng Cú, tỉnh Hà Giang, UBND huyện họp"
    meta = Meta(date="2020-01-01")
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), meta)
    spans: tuple[tuple[Label, str], ...] = (
        ("LOCATION", "xã Lũng Cú"),
        ("LOCATION", "tỉnh Hà Giang"),
        ("UNIT", "UBND huyện"),
    )
    mentions = [document.mention(label, text.index(s), text.index(s) + len(s)) for label, s in spans]
    found = {mentions[x.mention].text: x.name for x in link(document, mentions, load())}
    assert found["UBND huyện"] == "Ủy ban nhân dân huyện Đồng Văn"


def test_a_short_form_that_two_places_may_own_keeps_both_as_candidates() -> None:
    text = (
        "Tin\nHuyện Yên Châu và huyện Mai Sơn họp. UBND huyện Yên Châu nêu. UBND huyện Mai Sơn nêu."
        "\nSáng nay, UBND huyện đã họp."
    )
    (found,) = [x for printed, x in links(text) if printed == "UBND huyện"]
    assert found.entity is None
    assert {c.name for c in found.candidates} == {
        "Ủy ban nhân dân huyện Yên Châu",
        "Ủy ban nhân dân huyện Mai Sơn",
    }
    assert found.candidates[0].name == found.name


def test_a_short_form_behind_its_place_has_no_rival() -> None:
    text = "Tin\nHuyện Yên Châu và huyện Mai Sơn họp.\nỞ huyện Mai Sơn, UBND huyện đã họp."
    (found,) = [x for printed, x in links(text) if printed == "UBND huyện"]
    assert found.name == "Ủy ban nhân dân huyện Mai Sơn"
    assert found.candidates == ()


def test_a_place_inside_a_figure_fills_in_short_names() -> None:
    text = "Đoàn gặp 240 cử tri xã Tân Mẫu. UBND xã nêu"
    for figure in ("240 cử tri xã Tân Mẫu", "240 cử tri xã"):
        found = linked(text, ("METRIC", figure), ("UNIT", "UBND xã"))
        assert found["UBND xã"] == "Ủy ban nhân dân xã Tân Mẫu"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("(QNO) - ", "Ủy ban nhân dân tỉnh Quảng Nam"),
        ("LSO- ", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("(TTXVN) - ", "Ủy ban nhân dân tỉnh"),
    ],
)
def test_a_papers_tag_tells_the_province_that_the_text_leaves_out(tag: str, name: str) -> None:
    assert names(f"Tin\n{tag}Sáng nay, UBND tỉnh họp")["UBND tỉnh"] == name


def test_a_quotation_at_the_end_of_a_name_stays_closed() -> None:
    printed = "Ban Chỉ đạo “Quỹ vì Mẫu Thử”"
    assert linked(f"Tin: {printed} họp", ("UNIT", printed))[printed] == printed


def test_a_body_under_two_spellings_has_the_one_printed_in_full() -> None:
    full, short = "Trường Tiểu học và Trung học cơ sở Mẫu Thử", "Trường TH&THCS Mẫu Thử"
    found = linked(f"{short} mở cửa. {full} đông", ("UNIT", short), ("UNIT", full))
    assert found[short] == found[full] == full
    other = "Trường THCS Mẫu Thử"
    assert linked(f"{other} gần {full}", ("UNIT", other), ("UNIT", full))[other] == other


def test_the_letters_of_a_ministry_are_written_out() -> None:
    text = "Thứ trưởng BYT dự"
    document = Document("d", Source(None, "text/plain", "0", 0), "press_article", text, (), Meta())
    tagged = document.mention("UNIT", 11, 14, method="model")
    assert [x.name for x in link(document, [tagged], load())] == ["Bộ Y tế"]
