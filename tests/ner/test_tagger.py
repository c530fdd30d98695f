"""The statistical tagger and its arbitration with the grammars."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import gazetteer
from extractor.errors import ModelError
from extractor.gazetteer import compounds
from extractor.load import read_bytes
from extractor.model import Document, Mention, Span
from extractor.ner import grammar, recognise
from extractor.ner.arbitrate import ALONE, UNIT_ALONE, arbitrate
from extractor.ner.merge import merge
from extractor.ner.tagger import model, tag
from extractor.ner.tagger.labels import decode, encode
from extractor.ner.tagger.tokens import LONGEST, sequences
from extractor.parsers import parse

LABEL = st.sampled_from(["PERSON", "UNIT", "LOCATION"])


def document(text: str) -> Document:
    return parse(read_bytes(text.encode()))


def mention(label: str, start: int, end: int, confidence: float = 0.9, method: str = "grammar") -> Mention:
    return Mention(label, Span(start, end), "x" * (end - start), None, confidence, method)  # type: ignore[arg-type]


def test_the_tagger_finds_a_person_whom_no_office_announces() -> None:
    """A private person in running text: here the grammar has little and the tagger decides."""
    text = (
        "Cháy nhà trong đêm\n\nÔng Trần Văn Khải, hàng xóm, kể đã cùng Lò Thị Mến phá cửa đưa hai cháu nhỏ ra ngoài.\n"
    )
    persons = [m.text for m in recognise(document(text), gazetteer.load()) if m.label == "PERSON"]
    assert persons == ["Trần Văn Khải", "Lò Thị Mến"]


def test_the_shipped_model_is_the_one_whose_hash_is_in_the_code() -> None:
    """What is tested is what runs: only the pinned file is loaded."""
    assert model.read(model.MODEL, model.SHA256).startswith(b"lCRF")


def test_a_tampered_model_is_refused(tmp_path: Path) -> None:
    """One changed byte, or no file at all, is a ModelError that says what to do."""
    changed = tmp_path / "tagger.crf"
    changed.write_bytes(model.MODEL.read_bytes()[:-1] + b"\0\0")
    with pytest.raises(ModelError, match="reinstall"):
        model.read(changed, model.SHA256)
    with pytest.raises(ModelError, match="cannot be read"):
        model.read(tmp_path / "absent.crf", model.SHA256)


def test_the_model_is_small_enough_to_ship() -> None:
    """At most 5 MB."""
    assert model.MODEL.stat().st_size <= 5_000_000


@given(st.lists(st.tuples(LABEL, st.integers(1, 3), st.integers(0, 2)), max_size=8))
def test_labels_of_tokens_give_back_the_spans(pieces: list[tuple[str, int, int]]) -> None:
    """Encoding spans onto tokens and decoding them is the identity, also for spans that touch."""
    spans: list[tuple[str, int, int]] = []
    at = 0
    for label, size, gap in pieces:
        at += gap
        spans.append((label, at, at + size))
        at += size
    tokens = [(i * 2, i * 2 + 1) for i in range(at + 1)]
    marked = [(label, first * 2, after * 2 - 1) for label, first, after in spans]
    assert decode(encode(tokens, marked)) == spans


def test_ignored_stretches_yield_no_span() -> None:
    """What the gold ignores has a label of its own, so that it teaches nothing about what is outside."""
    assert encode([(0, 2), (3, 5)], [("IGNORE", 0, 5)]) == ["B-IGN", "I-IGN"]
    assert decode(["B-IGN", "I-IGN", "O"]) == []


def test_no_span_crosses_the_cells_of_a_line() -> None:
    """Two signers side by side are two persons."""
    text = "Nguyễn Thị Hoa          Trần Văn Nam\nLê Văn Bình | Phạm Thị Lan\n"
    doc = document(text)
    for found in tag(doc, gazetteer.load(), grammar(doc, gazetteer.load())):
        assert "   " not in found.text
        assert "|" not in found.text


def test_a_person_told_by_initials_has_all_of_them() -> None:
    doc = document("Công an TP.HCM mời làm việc và xử phạt ông N.H.A.D. Ảnh: CA\n")
    assert [m.text for m in recognise(doc, gazetteer.load()) if m.label == "PERSON"] == ["N.H.A.D."]


def test_a_very_long_segment_is_cut_into_sequences() -> None:
    """Decoding holds a matrix for a whole sequence; a line without end must not take the memory."""
    doc = document("Tin vắn\n\n" + "một hai " * 3000)
    assert max(len(s.tokens) for s in sequences(doc)) <= LONGEST


def test_compounds_are_found_by_the_longest_match() -> None:
    """Words such as "chất lượng" are taken whole; a name does not end between their syllables."""
    assert list(compounds.compounds_in(["cục", "quản", "lý", "chất", "lượng"])) == [(1, 2), (3, 2)]
    assert list(compounds.compounds_in([])) == []


def test_formal_labels_are_the_grammars_alone() -> None:
    """The tagger neither adds nor removes a citation, date or figure."""
    numbers = [mention("CITATION", 0, 5), mention("METRIC", 8, 9)]
    assert list(arbitrate(numbers, [mention("DATE", 20, 25, 0.99, "model")], gazetteer.load())) == numbers


def test_what_both_saw_keeps_the_grammars_method_and_the_taggers_confidence() -> None:
    """Agreement says where the mention comes from and how sure it is."""
    (one,) = arbitrate([mention("UNIT", 0, 5)], [mention("UNIT", 0, 5, 0.4, "model")], gazetteer.load())
    assert (one.method, one.confidence) == ("grammar", 0.4)


def test_the_tagger_alone_must_be_surer() -> None:
    """Below the threshold a span that no grammar saw is dropped; above it, it stands. Units need more."""
    for label, threshold in (("PERSON", ALONE), ("UNIT", UNIT_ALONE)):
        assert not list(arbitrate([], [mention(label, 0, 5, threshold - 0.01, "model")], gazetteer.load()))
        assert len(list(arbitrate([], [mention(label, 0, 5, threshold, "model")], gazetteer.load()))) == 1


def test_a_body_of_every_place_of_a_level_is_no_unit() -> None:
    """The tagger alone saw it: "Đoàn Thanh niên Công an cấp huyện" are many; a tier of courts is one."""
    seen = mention("UNIT", 0, 5, 0.99, "model")
    for text, count in (("Đoàn Thanh niên Công an cấp huyện", 0), ("Tòa án nhân dân cấp cao", 1)):
        assert len(list(arbitrate([], [replace(seen, text=text)], gazetteer.load()))) == count


def test_two_places_of_the_grammar_in_one_of_the_taggers_stand_apart() -> None:
    """ "thôn Vân xã Bản Hồ" are two; a place spelt with a dash is the grammar's ("tỉnh Kam-pốt")."""
    text = "thôn Vân xã Bản Hồ, tỉnh Kam-pốt"

    def place(start: int, end: int, confidence: float = 0.9, method: str = "grammar") -> Mention:
        return replace(mention("LOCATION", start, end, confidence, method), text=text[start:end])

    grammar = [place(0, 8), place(9, 18), place(20, 32)]
    tagged = [place(0, 18, 0.99, "model"), place(20, 28, 0.99, "model")]
    assert [m.text for m in arbitrate(grammar, tagged, gazetteer.load())] == ["thôn Vân", "xã Bản Hồ", "tỉnh Kam-pốt"]


def test_a_place_that_its_kind_names_stands_where_the_tagger_sees_nothing() -> None:
    """ "suối Nậm Mẫu" stands; a bare name from the gazetteer does not, nor what the tagger sees as something else."""
    river = replace(mention("LOCATION", 0, 5), reason="location:feature+name")
    bare = replace(mention("LOCATION", 0, 5), reason="places.csv:vn-1")
    assert [m.span for m in arbitrate([river], [], gazetteer.load())] == [river.span]
    assert not list(arbitrate([bare], [], gazetteer.load()))
    assert [m.label for m in arbitrate([river], [mention("PERSON", 0, 5, 0.99, "model")], gazetteer.load())] == [
        "PERSON"
    ]


def test_where_they_disagree_the_tagger_decides_but_on_units() -> None:
    """A longer span of the tagger replaces the grammar's; a unit's only if it is as good as sure."""
    for label, chance, end in (("POSITION", 0.95, 9), ("UNIT", 0.95, 5), ("UNIT", 0.99, 9)):
        got = list(arbitrate([mention(label, 0, 5)], [mention(label, 0, 9, chance, "model")], gazetteer.load()))
        assert [(m.start, m.end) for m in got] == [(0, end)]


@given(st.lists(st.tuples(LABEL, st.integers(0, 30), st.integers(1, 6)), max_size=12))
def test_merge_leaves_no_overlap_and_is_stable(spans: list[tuple[str, int, int]]) -> None:
    """Whatever comes in, survivors are sorted, disjoint, and the same for any order of input."""
    mentions = [mention(label, start, start + size) for label, start, size in spans]
    kept = merge(mentions)
    assert all(a.end <= b.start for a, b in zip(kept, kept[1:], strict=False))
    assert merge(reversed(mentions)) == kept
    assert merge(kept) == kept
