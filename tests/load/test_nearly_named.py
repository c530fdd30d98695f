"""A scraper's own names of fields: parts are known by a name within the name, and a body by its shape."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.load.nearly_named import completed
from extractor.load.record import body_of, field

TEXT = "Sáng 5/3, UBND huyện Mẫu họp bàn việc giải phóng mặt bằng của ba dự án đường liên xã. " * 4
TITLE = "Huyện Mẫu gỡ vướng mặt bằng"


@pytest.mark.parametrize(
    "record",
    [
        {"noi_dung_chinh": TEXT, "tieu_de_bai": TITLE, "ngay_dang_tai": "2024-03-05"},
        {"postContent": TEXT, "postTitle": TITLE, "publishedAtVN": "2024-03-05"},
        {"bai": {"Nội dung bài viết": TEXT, "Tiêu đề chính": TITLE, "Ngày đăng bài": "05/03/2024"}},
        {"vb": TEXT, "raw_title": TITLE, "ngay_dang_1": "05/03/2024", "content_type": "text/html"},
    ],
)
def test_parts_are_found_under_names_that_hold_a_known_one(record: dict[str, object]) -> None:
    known = completed(record)
    assert body_of(known) == TEXT
    assert field(known, "title") == TITLE
    assert str(field(known, "published")).replace("05/03/2024", "2024-03-05") == "2024-03-05"


@pytest.mark.parametrize(
    "record",
    [
        {"content_type": "text/html", "status": "ok", "link": "https://bao.example/" + "a" * 400},
        {"data": "x" * 500, "note": "ngắn thôi", "config": '{"a": ' + "1, " * 300},
        {"content_hash": "af 09 " * 60, "image_caption": TEXT[:120]},
    ],
)
def test_what_is_no_running_text_is_no_body(record: dict[str, object]) -> None:
    assert body_of(completed(record)) is None


def test_a_field_of_a_known_name_goes_before_all_others() -> None:
    record = {"content": "Ngắn.", "noi_dung_khac": TEXT, "title": "Tin", "title_seo": TITLE, "date": "x"}
    assert (body_of(completed(record)), field(completed(record), "title")) == ("Ngắn.", "Tin")


def test_the_crawlers_own_time_is_not_the_articles() -> None:
    assert field(completed({"noi_dung": TEXT, "ngay_cap_nhat_du_lieu": "2026-01-01"}), "published") is None


def test_where_nothing_is_a_text_the_option_that_helps_is_named(tmp_path: Path) -> None:
    file = tmp_path / "tin.jsonl"
    file.write_text("\n".join([json.dumps({"a": "x"})] * 2), encoding="utf-8")
    done = CliRunner().invoke(app, ["extract", str(file), "--jobs", "0"])
    assert done.exit_code == 1
    assert "--map body=" in done.stderr
