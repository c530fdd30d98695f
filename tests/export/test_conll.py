"""Documents as CoNLL."""

from __future__ import annotations

from pathlib import Path

from extractor.export.conll import conll_lines
from extractor.load import read_bytes
from extractor.pipeline import process
from extractor.store import Store

TEXT = """Họp về Kế hoạch số 57/KH-UBND

Sáng 10/7/2024, bà Trần Thị Minh Nguyệt, Phó Giám đốc Sở Nội vụ tỉnh Hải Dương, chủ trì cuộc họp về 552/1.883 dịch vụ.
"""


def test_labels_give_back_every_mention_of_the_document(tmp_path: Path) -> None:
    """Read back, the words labelled B- and I- cover exactly the stored mentions."""
    result = process(read_bytes(TEXT.encode(), "a.txt"))
    with Store.open(tmp_path / "x.db") as store:
        store.save(result)
        lines = list(conll_lines(store.documents()))
    assert lines[0] == f"# id = {result.document.id}\n"
    found: list[list[object]] = []
    for line in lines[1:]:
        if not line.strip():
            continue
        word, start, end, label = line.rstrip("\n").split("\t")
        assert "".join(word.split()) == "".join(TEXT[int(start) : int(end)].split())
        if label.startswith("B-"):
            found.append([label[2:], int(start), int(end)])
        elif label != "O":
            assert label[2:] == found[-1][0]
            found[-1][2] = int(end)
    assert [tuple(f) for f in found] == [(m.label, m.start, m.end) for m in result.mentions]
    assert len(found) >= 6
