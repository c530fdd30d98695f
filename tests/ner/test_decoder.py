"""The tagger's own decoder against the CRF runtime of underthesea, which reads the same model file."""

from __future__ import annotations

import pytest
from underthesea_core import CRFTagger

from extractor import gazetteer
from extractor.errors import ModelError
from extractor.load import read_bytes
from extractor.model import Document
from extractor.ner import grammar
from extractor.ner.tagger import crfsuite, model
from extractor.ner.tagger.columns import MARGIN, Columns, Evidence, columns, evidence
from extractor.ner.tagger.templates import TEMPLATES, attributes
from extractor.ner.tagger.tokens import BLOCK, LONGEST, blocks, sequences
from extractor.ner.tagger.vocabulary import Vocabulary
from extractor.parsers import parse

TEXTS = (
    "Bổ nhiệm\n\nChiều 5/3, ông Lò Văn Mới, Phó Giám đốc Sở Nội vụ tỉnh Sơn La, trao quyết định số 12/QĐ-UBND.\n",
    "BỘ NỘI VỤ\nSố: 5/TB-BNV\n\nTHÔNG BÁO\nKết luận của Thứ trưởng Hà Thị Bưởi\n\n"
    "| Tên | Chức vụ |\n| Đỗ Văn Mận | Trưởng phòng |\n",
    "UBND xã Mường Phăng, huyện Điện Biên và Ban Chỉ đạo 389 tới 1.250 hộ, đạt 95,5%; Lê Văn X (SN 1990) vắng mặt.\n",
    "a\n\nB\n\n| | |\n\n= ^ $ - _\n",
    "Tin\n\n" + "Ban Chỉ đạo, Sở Y tế và ông Nguyễn Văn A; " * 60,
)


def made(document: Document, seen: Evidence, vocabulary: Vocabulary | None = None) -> Columns:
    """The columns as the model numbers them, or, for spelling them out, as they are."""
    return columns(document, list(sequences(document)), seen, gazetteer.load(), vocabulary)


@pytest.fixture(scope="module")
def runtime() -> CRFTagger:
    """The native runtime with the shipped model."""
    tagger = CRFTagger()
    tagger.load(str(model.MODEL))
    return tagger


@pytest.mark.parametrize("text", TEXTS)
def test_labels_and_probabilities_are_those_of_the_native_runtime(text: str, runtime: CRFTagger) -> None:
    """Arrays, hash table, islands: none of it changes a label; probabilities agree to nine digits."""
    document, book = parse(read_bytes(text.encode())), gazetteer.load()
    seen = evidence(document, grammar(document, book), book)
    names, decoder = runtime.labels(), model.load()
    found = decoder.decode(made(document, seen, decoder.vocabulary))
    for (labels, chances), tokens in zip(found, attributes(made(document, seen)), strict=True):
        assert labels == runtime.tag(tokens)
        expected = [row[names.index(label)] for row, label in zip(runtime.marginals(tokens), labels, strict=True)]
        assert chances == pytest.approx(expected, abs=1e-9)


def test_the_best_path_is_searched_where_probabilities_leave_a_doubt(runtime: CRFTagger) -> None:
    """Without evidence from gazetteers and grammars much is in doubt; the path is the runtime's all the same."""
    document = parse(
        read_bytes(("Tin\n\n" + "Ban Quản lý Dự án Hòa Bình Lê Lợi Trường Chinh và Công ty Minh Đức, " * 9).encode())
    )
    decoder, seen = model.load(), evidence(document, (), gazetteer.load())
    tables = [made(document, seen, vocabulary) for vocabulary in (decoder.vocabulary, None)]
    for bare in (False, True):
        for table in tables if bare else ():
            table.values["word"][:] = table.vocabulary.code("word", "?")
            table.values["shape"][:] = table.vocabulary.code("shape", "?")
        for (labels, _), tokens in zip(decoder.decode(tables[0]), attributes(tables[1]), strict=True):
            assert labels == runtime.tag(tokens)


def test_no_template_looks_beyond_the_margin() -> None:
    """Padding stands between sequences, so that a look over the edge never sees the neighbour."""
    assert max(abs(offset) for cells in TEMPLATES.values() for _, offset in cells) == MARGIN


def test_blocks_hold_all_sequences_once_and_no_more_than_they_should() -> None:
    """A very long document is tagged piece by piece."""
    document = parse(read_bytes(("Tin vắn\n\n" + "Ông Lê Văn A nói. " * 4000).encode()))
    parts = list(blocks(document))
    assert [s for part in parts for s in part] == list(sequences(document))
    assert len(parts) > 1
    assert max(sum(len(s.tokens) for s in part) for part in parts) < BLOCK + LONGEST


@pytest.mark.parametrize("data", [b"", b"lCRF", b"x" * 200, model.MODEL.read_bytes()[:5000]])
def test_what_is_no_model_is_refused(data: bytes) -> None:
    """Cut or foreign bytes are a ModelError, never a crash."""
    with pytest.raises(ModelError):
        crfsuite.read(data)
