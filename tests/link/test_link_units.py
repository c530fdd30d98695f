"""Units linked: the place that the document supplies, fuller names, gazetteer rows; places linked to their rows."""

from __future__ import annotations

import pytest

from extractor.gazetteer import load
from extractor.link import link
from extractor.model import Document, Link, Meta, Segment, Source, Span
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
        ("Hà Nội đẩy mạnh cải cách\nUBND Thành phố yêu cầu", "UBND Thành phố", "Ủy ban nhân dân Thành phố Hà Nội"),
        ("Hà Nội đẩy mạnh cải cách\nThành ủy yêu cầu", "Thành ủy", "Thành ủy Hà Nội"),
        ("UBND tỉnh Hải Dương\nSở Nội vụ họp", "Sở Nội vụ", "Sở Nội vụ tỉnh Hải Dương"),
        ("Sơn La\nCông an tỉnh Sơn La họp. Công an tỉnh nêu", "Công an tỉnh", "Công an tỉnh Sơn La"),
        ("Tin\nỞ huyện Phú Xuyên, UBND huyện nêu", "UBND huyện", "Ủy ban nhân dân huyện Phú Xuyên"),
        ("Tin\nUBND xã Bản Hồ họp. Công an xã dự", "Công an xã", "Công an xã Bản Hồ"),
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
