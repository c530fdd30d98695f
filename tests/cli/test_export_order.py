"""What is exported does not tell in which order it came in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app

RAW = Path(__file__).parents[2] / "corpus" / "raw"


@pytest.mark.parametrize("form", ["jsonl", "xlsx", "ftm", "jsonld", "ics"])
def test_exports_are_byte_identical_in_whatever_order_documents_came_in(form: str, tmp_path: Path) -> None:
    files = [str(p) for p in sorted(RAW.glob("*.txt"))[:4]]
    written = []
    for name, order in (("a", files), ("b", files[::-1])):
        db, out = tmp_path / f"{name}.db", tmp_path / f"{name}.out"
        for path in order:
            assert CliRunner().invoke(app, ["ingest", path, "--db", str(db), "--jobs", "0"]).exit_code == 0
        assert CliRunner().invoke(app, ["export", "--db", str(db), "-f", form, "-o", str(out)]).exit_code == 0
        written.append(out.read_bytes())
    assert written[0] == written[1]
    assert written[0]


def test_one_official_document_is_written_as_akoma_ntoso(tmp_path: Path) -> None:
    db, out = tmp_path / "a.db", tmp_path / "a.xml"
    CliRunner().invoke(app, ["ingest", str(RAW), "--db", str(db), "--jobs", "0"])
    wanted = ["export", "--db", str(db), "-f", "akn", "-o", str(out)]
    assert CliRunner().invoke(app, wanted).exit_code == 2, "several documents do not fit into one"
    assert CliRunner().invoke(app, [*wanted, "--document", "31-CT/TU"]).exit_code == 0
    assert b'<act name="chi-thi">' in out.read_bytes()


def test_a_person_of_several_documents_is_one_follow_the_money_person(tmp_path: Path) -> None:
    told = (
        ("Sáng 18/6, bà Lục Thị Thơm, Giám đốc Sở Y tế tỉnh Lạng Sơn, kiểm tra trạm y tế xã.", "18/6/2024"),
        ("Hôm 2/7, Giám đốc Sở Y tế tỉnh Lạng Sơn Lục Thị Thơm làm việc với huyện Cao Lộc.", "03/7/2024"),
        ("Chiều 4/7, bà Lục Thị Thơm, Hiệu trưởng Trường Tiểu học Hòa An tỉnh Cần Thơ, nhận quà.", "05/7/2024"),
    )
    db, out = tmp_path / "a.db", tmp_path / "a.ftm"
    for n, (words, day) in enumerate(told):
        page = tmp_path / f"{n}.txt"
        page.write_text(
            f"BÁO XỨ LẠNG\nThời sự\nTin số {n}\n{day} 08:10\n(BXL) - {words}\nHoàng Yến\n", encoding="utf-8"
        )
        assert CliRunner().invoke(app, ["ingest", str(page), "--db", str(db), "--jobs", "0"]).exit_code == 0
    assert CliRunner().invoke(app, ["export", "--db", str(db), "-f", "ftm", "-o", str(out)]).exit_code == 0
    entities = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    holders = {e["id"] for e in entities if e["schema"] == "Person" and e["properties"]["name"] == ["Lục Thị Thơm"]}
    posts = [e for e in entities if e["schema"] == "Occupancy" and e["properties"]["holder"][0] in holders]
    assert len(holders) == 2, "the director told of twice, and her namesake"
    assert sorted(len([p for p in posts if p["properties"]["holder"] == [h]]) for h in holders) == [1, 2]
