"""`extractor timeline --format --out`: every format, to a file and to standard output, with people's decisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor import pipeline
from extractor.cli.app import app
from extractor.export.formats import TIMELINES
from extractor.load import read_bytes
from extractor.store import Store

VISIT = """BÁO CAO NGUYÊN XANH
Thời sự
Kiểm tra ở huyện Mai Sơn
18/4/2024 09:10
(CNX) - Ngày 17/4, Đoàn công tác của UBND tỉnh Sơn La kiểm tra việc thực hiện Chỉ thị số 09-CT/TU tại huyện Mai Sơn.
"""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("formats") / "x.db"
    with Store.open(path) as store:
        store.save(pipeline.process(read_bytes(VISIT.encode(), "visit.txt")))
    return path


def run(*arguments: str) -> bytes:
    done = CliRunner().invoke(app, ["timeline", *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout_bytes


@pytest.mark.parametrize("name", [form.name for form in TIMELINES])
def test_a_file_holds_what_standard_output_gets(database: Path, tmp_path: Path, name: str) -> None:
    """--out writes the same bytes that --format alone prints."""
    out = tmp_path / "timeline"
    printed = run("09-CT/TU", "--db", str(database), "--format", name)
    run("09-CT/TU", "--db", str(database), "--format", name, "--out", str(out))
    assert out.stat().st_size > 0
    if name != "xlsx":  # its archive is compared by its content elsewhere
        assert out.read_bytes() == printed


def test_json_by_its_name_is_the_json_of_the_old_option(database: Path) -> None:
    """--format json tells the events that --json tells."""
    by_name = json.loads(run("09-CT/TU", "--db", str(database), "--format", "json"))
    assert [e["kind"] for e in by_name["events"]] == ["inspected"]
    assert by_name == json.loads(run("09-CT/TU", "--db", str(database), "--json"))


def test_out_alone_writes_text(database: Path, tmp_path: Path) -> None:
    """Without a format the file is the text that a terminal shows."""
    out = tmp_path / "timeline.txt"
    run("09-CT/TU", "--db", str(database), "--out", str(out))
    assert "17/04/2024" in out.read_text(encoding="utf-8")


def test_json_has_the_kinds_of_the_contract_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    """Arrests and verdicts are told in text and tables; the agreed record has no kind for them, unless one asks."""
    from extractor.collection import BESIDE_THE_RECORD, EVENT_KINDS

    text = (
        "Khởi tố nguyên Giám đốc Sở Y tế tỉnh Phú Yên\n15/03/2022 08:00\n"
        "Ngày 14/3/2022, Cơ quan Cảnh sát điều tra Công an tỉnh Phú Yên khởi tố, bắt tạm giam ông Lê Văn Mẫu, "
        "nguyên Giám đốc Sở Y tế tỉnh Phú Yên, về tội vi phạm quy định về đấu thầu.\n"
    )
    base = tmp_path / "x.db"
    with Store.open(base) as store:
        store.save(pipeline.process(read_bytes(text.encode(), "bai.txt")))
    told = {e["kind"] for e in json.loads(run("Lê Văn Mẫu", "--db", str(base), "--json"))["events"]}
    asked = json.loads(run("Lê Văn Mẫu", "--db", str(base), "--json", "--kind", "prosecuted"))["events"]
    assert told <= set(EVENT_KINDS) - BESIDE_THE_RECORD
    assert [e["kind"] for e in asked] == ["prosecuted"]


def test_a_subject_of_which_nothing_is_told_names_the_documents_that_speak_of_it(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Store.open(path) as store:
        text = "Nghề gốm ven sông\nÔng Lò Văn Mẫu, Giám đốc Sở Nội vụ tỉnh Sơn La, thích gốm men lam."
        store.save(pipeline.process(read_bytes(text.encode(), "gom.txt")))
    printed = run("--query", "gốm men lam", "--db", str(path)).decode()
    assert "0 sự kiện" in printed
    assert "Chưa rõ ngày  " in printed
    assert printed.rstrip().endswith("(gom.txt)")
