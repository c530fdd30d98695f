"""Damaged files of every format end in a record or a typed failure; nothing is lost, hangs or brings the run down."""

from __future__ import annotations

from pathlib import Path

import pytest
from making.mutants import mutants, originals

from extractor.run import expand, is_of, run

FORMATS = (
    ".txt", ".html", ".pdf", ".docx", ".odt", ".doc", ".rtf", ".xlsx", ".xls", ".jsonl", ".warc.gz", ".zip", ".eml",
    ".mbox", ".rss", ".tcvn3.txt",
)  # fmt: skip
EACH = 12
FAULTS = {"reader_failed", "stage_failed", "input"}
"""What a file ends in if a library raised what nobody expected: a defect of the program."""


def test_there_is_a_whole_file_of_each_format() -> None:
    assert tuple(originals()) == FORMATS


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_whole_file_gives_its_text(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"a{suffix}").write_bytes(originals()[suffix])
    outcomes = list(run(expand([tmp_path]), 0))
    assert any(o.state == "ok" for o in outcomes)
    assert all(o.code in (None, "binary", "empty") for o in outcomes), [o.message for o in outcomes]


@pytest.mark.parametrize("suffix", FORMATS)
def test_damaged_files_end_in_a_record_or_a_typed_failure(suffix: str, tmp_path: Path) -> None:
    for n, data in enumerate(mutants(originals()[suffix], EACH, seed=7)):
        (tmp_path / f"{n}{suffix}").write_bytes(data)
    found = expand([tmp_path])
    outcomes = list(run(found, 0))
    assert [o.detail for o in outcomes if o.code in FAULTS] == []
    assert all(any(is_of(o, item.path) for o in outcomes) for item in found)
    assert all(o.message for o in outcomes if o.state == "failed")
