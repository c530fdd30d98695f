"""What a document lacks of the form that the decree on clerical work requires."""

from __future__ import annotations

import pytest
from pages import DECISION, PARTY_DIRECTIVE, document

from extractor.parsers.official.form import check_form


def codes(text: str) -> list[str]:
    return [p.code for p in check_form(document(text))]


def test_a_whole_decision_lacks_nothing() -> None:
    assert codes(DECISION) == []


def test_a_party_document_needs_no_motto() -> None:
    assert "form-motto" not in codes(PARTY_DIRECTIVE)


@pytest.mark.parametrize(
    ("lost", "kept", "code"),
    [
        ("Số: 57/QĐ-UBND", "Số:      /QĐ-UBND", "form-number"),
        ("Nơi nhận:", "", "form-recipients"),
        ("Đỗ Văn Nhậm", "", "form-signer"),
    ],
)
def test_a_part_that_is_gone_is_named(lost: str, kept: str, code: str) -> None:
    assert lost in DECISION
    text = DECISION.replace(lost, kept)
    if code == "form-recipients":
        text = "\n".join(line for line in text.splitlines() if not line.startswith("- "))
    assert code in codes(text)


def test_press_has_no_form() -> None:
    assert codes("Hôm qua trời mưa to ở Sa Pa.\n\nMưa kéo dài đến tối.") == []


def test_the_decree_is_named_only_for_papers_under_it() -> None:
    old = DECISION.replace("2024", "2014").replace("Nơi nhận:", "")
    assert all("30/2020" not in p.message for p in check_form(document(old)))
