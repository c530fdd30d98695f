"""The pipeline inside spaCy."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.text import nfc

ARTICLE = """Kiểm tra việc thực hiện Chỉ thị số 24-CT/TU tại huyện Phú Xuyên

Sáng 10/7/2024, bà Trần Thị Minh Nguyệt, Phó Giám đốc Sở Nội vụ TP Hà Nội, cho biết 552/1.883 dịch vụ công
trực tuyến đã vận hành, tăng 11 bậc so với năm 2022.
"""


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    language = spacy.blank("vi")
    language.add_pipe("extractor")
    return language


def test_the_component_gives_the_mentions_of_the_pipeline(nlp: spacy.language.Language) -> None:
    """`spacy.blank("vi")` with our pipe and `process` agree, mention for mention."""
    doc = nlp(ARTICLE)
    result = process(read_bytes(ARTICLE.encode()))
    expected = [(m.label, m.start, m.end, m.method) for m in result.mentions]
    assert len(expected) >= 6
    assert [(e.label_, e.start_char, e.end_char, e._.method) for e in doc.spans["extractor"]] == expected
    assert [(e.label_, e.start_char, e.end_char) for e in doc.ents] == [x[:3] for x in expected]


def test_a_document_with_its_values_survives_a_docbin(nlp: spacy.language.Language) -> None:
    """Spans and normal forms are plain data, so that a DocBin keeps them."""
    doc = nlp(ARTICLE)
    kept = DocBin(store_user_data=True).from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes())
    (back,) = kept.get_docs(nlp.vocab)
    assert [(e.label_, e.text) for e in back.ents] == [(e.label_, e.text) for e in doc.ents]
    assert [e._.value for e in back.ents] == [e._.value for e in doc.ents]


@given(st.text(max_size=200).map(nfc))
def test_tokenizing_keeps_every_character(text: str) -> None:
    """Joining the tokens gives back the text, whatever it is."""
    assert "".join(token.text_with_ws for token in spacy.blank("vi")(text)) == text


def test_text_that_is_not_nfc_is_refused(nlp: spacy.language.Language) -> None:
    """Offsets are those of the text as given, so the component does not normalise behind the caller's back."""
    with pytest.raises(ValueError, match="NFC"):
        nlp("Nguye\u0302\u0303n")
