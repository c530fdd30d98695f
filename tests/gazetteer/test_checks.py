"""A row that breaks a rule is refused with file, line and column."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extractor.errors import GazetteerError
from extractor.gazetteer import folder, read
from extractor.gazetteer.__main__ import check, main
from extractor.gazetteer.columns import COLUMNS

CHAIN = "id,name,level,parent,valid_from,valid_to,kind,successors,aliases,source\n"
ROWS = {
    "places.csv": CHAIN
    + "vn-01,Hà Nội,thành phố,,,,unchanged,,HN,law\nvn-02,Hà Giang,tỉnh,,,2025-07-01,merged,vn-08,,law|pack\n"
    + "vn-08,Tuyên Quang,tỉnh,,,,unchanged,,,law\nvn-026,Đồng Văn,huyện,vn-02,,2025-07-01,abolished,,,law\n",
    "units.csv": CHAIN + "so-noi-vu,Sở Nội vụ,tỉnh,,,,unchanged,,SNV,law\n",
    "sources.csv": "id,title,licence\nlaw,A law,official text\npack,A package,MIT\n",
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with a few rows and, for the other files, a header alone."""
    for file, columns in COLUMNS.items():
        (tmp_path / file).write_text(ROWS.get(file, ",".join(columns) + "\n"), encoding="utf-8")
    return tmp_path


def test_good_rows_are_read(small: Path) -> None:
    assert [place.name for place in read(small).places] == ["Hà Nội", "Hà Giang", "Tuyên Quang", "Đồng Văn"]


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        ("places.csv", "vn-08,Tuyên", "vn-01,Tuyên", "places.csv, line 4, column id"),
        ("places.csv", "vn-08,Tuyên", "VN 08,Tuyên", "places.csv, line 4, column id"),
        ("places.csv", "vn-026,Đồng", "vn_026,Đồng", "places.csv, line 5, column id"),
        ("places.csv", "2025-07-01,merged", "2025-7-1,merged", "places.csv, line 3, column valid_to"),
        ("places.csv", "2025-07-01,merged", "2025-13-01,merged", "places.csv, line 3, column valid_to"),
        ("places.csv", "tỉnh,,,2025", "tỉnh,,2026-01-01,2025", "places.csv, line 3, column valid_to"),
        ("places.csv", "merged,vn-08", "merged,vn-09", "places.csv, line 3, column successors"),
        ("places.csv", "merged,vn-08", "merged,", "places.csv, line 3, column successors"),
        ("places.csv", "merged,vn-08", "divided,vn-08", "places.csv, line 3, column successors"),
        ("places.csv", "merged,vn-08", "abolished,vn-08", "places.csv, line 3, column kind"),
        ("places.csv", "merged,vn-08", "merged,vn-02", "places.csv, line 3, column successors"),
        ("places.csv", "merged,vn-08", "swallowed,vn-08", "places.csv, line 3, column kind"),
        ("places.csv", "2025-07-01,merged", ",merged", "places.csv, line 3, column valid_to"),
        ("places.csv", "huyện,vn-02", "huyện,vn-99", "places.csv, line 5, column parent"),
        ("places.csv", "thành phố,,,", "thành phố,vn-01,,", "places.csv, line 2, column parent"),
        ("places.csv", "tỉnh,,,,", "bang,,,,", "places.csv, line 4, column level"),
        ("places.csv", "HN", "HN|", "places.csv, line 2, column aliases"),
        ("places.csv", "HN", "HN|HN", "places.csv, line 2, column aliases"),
        ("places.csv", "HN", "Ha\u0300 No\u0323\u0302i", "places.csv, line 2, column aliases"),
        ("places.csv", "law|pack", "law|gossip", "places.csv, line 3, column source"),
        ("places.csv", ",law|pack", ",", "places.csv, line 3, column source"),
        ("places.csv", ",law|pack", "", "places.csv, line 3, column aliases"),
        ("places.csv", "Hà Giang", " Hà  Giang", "places.csv, line 3, column name"),
        ("places.csv", "Hà Giang", '"Hà Giang', "places.csv, line 5, column"),
        ("places.csv", "valid_to,kind", "valid_till,kind", "places.csv, line 1, column valid_to"),
        ("units.csv", "so-noi-vu,Sở Nội vụ,tỉnh", "so-noi-vu,Sở Nội vụ,làng", "units.csv, line 2, column level"),
    ],
)  # fmt: skip
def test_a_broken_row_is_refused_with_line_and_column(small: Path, file: str, old: str, new: str, where: str) -> None:
    text = (small / file).read_text(encoding="utf-8")
    assert old in text
    (small / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(GazetteerError, match="^" + where):
        read(small)


def test_a_missing_file_and_bytes_that_are_no_text_are_refused(small: Path) -> None:
    (small / "heads.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(GazetteerError, match=r"^heads.csv, line 0"):
        read(small)
    (small / "heads.csv").unlink()
    with pytest.raises(GazetteerError, match=r"^heads.csv, line 0"):
        read(small)


def test_the_check_command_counts_rows_and_fails_on_a_violation(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(small)]) == 0
    assert "places.csv" in capsys.readouterr().out
    (small / "units.csv").write_text("id\n", encoding="utf-8")
    assert main([str(small)]) == 1
    assert "units.csv, line 1" in capsys.readouterr().err


def test_the_shipped_files_pass_and_stay_small(tmp_path: Path) -> None:
    assert check()[-1].startswith("all")
    copy = shutil.copytree(folder(), tmp_path / "copy")
    assert sum(file.stat().st_size for file in copy.glob("*.csv")) < 3_000_000
    assert read(copy).places
