"""A subject that many documents name: its page says at once how many, and fetches the timeline afterwards."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from made import made
from serving import Served

from extractor.store import naming
from extractor.store.reviewed import ReviewedStore

UNIT = "Sở Ngoại vụ tỉnh Gia Lai"


def paper(n: int) -> Any:
    return made(
        f"⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|{UNIT}⟧, nói khẽ ngày ⟦DATE|19/7/2024|2024-07-19⟧ về "
        f"⟦CITATION|Kế hoạch 15/KH-UBND⟧, bài số {n}.",
        path=f"{n}.txt", title=f"Bài số {n}", published=f"2024-{1 + n // 28:02}-{1 + n % 28:02}",
        officials=[("Lê Văn Gạo", "Phó Giám đốc", UNIT, ("Lê Văn Gạo", "Phó Giám đốc", UNIT))], units=[(UNIT, UNIT)],
        citations=[("Kế hoạch", "15/KH-UBND", None, None, None, "Kế hoạch 15/KH-UBND")],
    )  # fmt: skip


def stored(db: Path, count: int) -> None:
    with ReviewedStore.open(db) as store:
        store.save_many([(paper(n), None) for n in range(count)])


def got(served: Served, path: str) -> str:
    status, _, body = served.request("GET", path)
    assert status == 200
    return unescape(body.decode())


ASKED = (
    f"/subjects/official?name={quote('Lê Văn Gạo')}", f"/subjects/unit?name={quote(UNIT)}",
    f"/subjects/unit?name={quote('Sở Ngoại vụ')}", "/subjects/directive?name=15/KH-UBND",
    f"/subjects/topic?name={quote('nói khẽ')}", f"/same/official?name={quote('Lê Văn Gạo')}",
)  # fmt: skip


def test_few_documents_are_told_of_at_once(served: Served, db: Path) -> None:
    stored(db, 3)
    for path in ASKED:
        assert "hx-trigger" not in got(served, path)


def test_many_documents_are_counted_and_the_rest_is_asked_for(served: Served, db: Path) -> None:
    """The first page says how many there are; what it then asks for is the page without a glance."""
    stored(db, 30)
    for path in ASKED:
        first = got(served, path)
        assert "Có 30 văn bản" in first, (path, re.findall(r"<p class=.note.*", first))
        rest = got(served, re.search(r'hx-get="([^"]+)"', first)[1])  # type: ignore[index]
        assert "hx-trigger" not in rest
        assert 'id="told"' in rest, path


def test_a_glance_shows_the_newest_with_the_words_that_name_it(served: Served, db: Path) -> None:
    stored(db, 30)
    page = got(served, ASKED[0])
    assert re.findall(r"Bài số (\d+)</a>", page) == [str(n) for n in range(29, 9, -1)]
    assert page.count('<mark class="m m-person"') == 20


def test_a_name_in_most_documents_is_looked_for_from_the_newest_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order is that of the days, whether the documents of a name are gathered first or not."""
    stored(tmp_path / "a.db", 12)
    with ReviewedStore.open(tmp_path / "a.db") as store:
        gathered = naming.newest(store.connection, "units", "so ngoai vu", 5)
        monkeypatch.setattr(naming, "MOST", 4)
        assert naming.newest(store.connection, "units", "so ngoai vu", 5) == gathered == (12, 11, 10, 9, 8)
        assert naming.count(store.connection, "units", "so ngoai vu") == 12
        assert naming.count(store.connection, "citations", "15") == 12, "15 may be short for 15/KH-UBND"
        assert naming.count(store.connection, "officials", "le van") == 0, "a part of a name is nobody's"


def test_finds_without_a_date_have_a_choice_of_their_own(served: Served, db: Path) -> None:
    with ReviewedStore.open(db) as store:
        store.save(made("Cây xoan ở làng bên.", path="x1.txt", title="Một", published="2021-03-04"))
        store.save(made("Cây xoan ở đầu đình.", path="x2.txt", title="Hai"))
    page = got(served, "/search?q=cây+xoan".replace("â", quote("â")))
    assert "Chưa rõ ngày" in page
    only = got(served, "/search?year=0&q=" + quote("cây xoan"))
    assert "Hai</a>" in only
    assert "Một</a>" not in only


def test_one_of_many_is_split_from_all_others_without_their_names_in_the_page(served: Served, db: Path) -> None:
    """A page of hundreds would repeat hundreds of anchors for each; the server knows who is held to be one."""
    stored(db, 35)
    page = got(served, f"/same/official?whole=true&name={quote('Lê Văn Gạo')}")
    assert 'name="b"' not in page
    anchor = re.findall(r'name="a" value="([^"]+)"', page)[3]
    body = urlencode({"name": "Lê Văn Gạo", "a": anchor, "verdict": "different", "note": "trùng tên"}).encode()
    status, _, _ = served.request(
        "POST", "/same/official", body, content_type="application/x-www-form-urlencoded", origin=served.base
    )
    assert status == 303
    with ReviewedStore.open(db) as store:
        assert len(store.pairs()) == 34
