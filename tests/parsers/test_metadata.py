"""What a page shows against what its metadata say: the rules by which one of them wins."""

from __future__ import annotations

import pytest

from extractor.load import read_bytes
from extractor.model import Meta
from extractor.parsers import parse

TEXT = "Sáng nay, Ủy ban nhân dân xã An Lạc họp bàn việc sắp xếp lại các điểm trường trên địa bàn xã trong năm học tới."
BODY = f"<p>{TEXT}</p><p>{TEXT} Cuộc họp kết thúc lúc 11 giờ.</p>"


def meta(head: str, body: str) -> Meta:
    page = f"<html><head>{head}</head><body><div><h1>Xã An Lạc sắp xếp lại điểm trường</h1>{body}</div></body></html>"
    return parse(read_bytes(page.encode())).meta


def published(stamp: str) -> str:
    return f'<meta property="article:published_time" content="{stamp}">'


@pytest.mark.parametrize(
    ("shown", "said", "wanted"),
    [
        ("12/08/2024 17:30", "2024-08-13T09:00:00+07:00", "2024-08-12T17:30"),
        ("12/08/2024", "2024-08-12T09:00:00+07:00", "2024-08-12T09:00+07:00"),
        ("12/08/2024", "2023-01-01T09:00:00+07:00", "2024-08-12"),
        ("", "2024-08-12T09:00:00Z", "2024-08-12T16:00+07:00"),
    ],
)
def test_a_date_shown_near_the_title_wins_and_metadata_of_the_same_day_add_the_time(
    shown: str, said: str, wanted: str
) -> None:
    assert meta(published(said), f"<p>{shown}</p><div>{BODY}</div>").published == wanted


def test_the_day_of_the_visit_at_the_top_of_a_site_is_no_date_of_the_article() -> None:
    page = (
        "<html><body><div><span>Thứ Hai, ngày 12 tháng 8 năm 2024</span></div><nav><a href='/'>Trang chủ</a></nav>"
        f"<h1>Xã An Lạc sắp xếp lại điểm trường</h1><div>{BODY}</div></body></html>"
    )
    assert parse(read_bytes(page.encode())).meta.published is None


@pytest.mark.parametrize(
    ("author", "shown", "wanted"),
    [
        ('{"@type": "Person", "name": "Lê Thị Mẫu"}', "", ("Lê Thị Mẫu",)),
        ('{"@type": "Person", "name": "Lê Thị Mẫu"}', "Bùi Văn Thử", ("Bùi Văn Thử",)),
        ('{"@type": "Organization", "name": "Thời Báo Mẫu"}', "", ()),
        ('{"@type": "Person", "name": "Ví Dụ Online"}', "", ()),
        ('{"@type": "Person", "name": "btv01"}', "", ()),
    ],
)
def test_the_author_shown_wins_and_a_site_is_no_author(author: str, shown: str, wanted: tuple[str, ...]) -> None:
    data = f'{{"@type": "NewsArticle", "headline": "Xã An Lạc sắp xếp lại điểm trường", "author": {author}}}'
    head = f'<meta property="og:site_name" content="Ví Dụ Online"><script type="application/ld+json">{data}</script>'
    byline = f"<p class='author'>{shown}</p>" if shown else ""
    assert meta(head, f"<div>{BODY}</div>{byline}").authors == wanted


def test_a_letterhead_is_found_below_any_number_of_menu_items() -> None:
    menu = "".join(f'<li><a href="/{n}">Mục thứ {n} của trang</a></li>' for n in range(300))
    page = (
        f"<html><body><ul>{menu}</ul><div><table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ AN LẠC</td>"
        "<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr><td>Số: 12/KH-UBND</td>"
        f"<td>An&nbsp;Lạc, ngày 12 tháng 8 năm 2024</td></tr></table><p>KẾ HOẠCH</p><p>Sắp xếp điểm trường</p>{BODY}"
        "</div></body></html>"
    )
    document = parse(read_bytes(page.encode()))
    assert document.kind == "official_document"
    assert (document.meta.number, document.meta.place, document.meta.date) == ("12/KH-UBND", "An Lạc", "2024-08-12")
    assert document.segments[0].kind == "boilerplate"
    covered = "".join(document.quote(s.span) for s in document.segments)
    assert "".join(covered.split()) == "".join(document.text.split())
