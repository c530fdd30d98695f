"""Options that take a day, as people and as data write it."""

from __future__ import annotations

import pytest
import typer

from extractor.cli.on import day, period


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024", "2024"), ("2024-07", "2024-07"), ("2024-7", "2024-07"), ("2024-07-01", "2024-07-01"),
        ("1/7/2024", "2024-07-01"), ("01/07/2024", "2024-07-01"), ("1.7.2024", "2024-07-01"),
        ("1-7-2024", "2024-07-01"), ("7/2024", "2024-07"), (" 31/12/2024 ", "2024-12-31"),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_written_here(written: str, iso: str) -> None:
    assert period(written) == iso


@pytest.mark.parametrize("written", ["hôm nay", "31/2/2024", "2024-13", "7/13/2024", "24", "", "2024-07-01x", "0/2024"])
def test_what_is_no_day_is_refused(written: str) -> None:
    """It is never compared as text, which would answer with the wrong documents."""
    with pytest.raises(typer.BadParameter):
        period(written)


def test_a_question_about_a_day_wants_a_whole_one() -> None:
    assert day("1/7/2025") == "2025-07-01"
    with pytest.raises(typer.BadParameter):
        day("7/2025")
