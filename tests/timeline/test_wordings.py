"""One event in many wordings: each line of wordings.tsv is an article whose words tell just these events."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.cli.subject import resolve
from extractor.load import read_bytes
from extractor.store import Store
from extractor.timeline import build

LINES = (Path(__file__).parent / "wordings.tsv").read_text(encoding="utf-8").splitlines()[1:]
ISSUE = ("2024-03-05", "issued")
"""That the directive was issued may be told beside anything."""


def article(words: str) -> bytes:
    title = "Chuyện trong ngày ở xứ Lạng qua góc nhìn phóng viên"
    return f"BÁO LẠNG SƠN MỚI\nThời sự\n{title}\n20/6/2024 08:10\n(LSM) - {words}\nHoàng Yến\n".encode()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.split("\t")[3][:60])
def test_an_article_tells_these_events_and_no_others(tmp_path: Path, line: str) -> None:
    kind, query, expected, words = line.split("\t")
    wanted = [tuple(one.split(" ")) for one in expected.split(" + ")] if expected != "-" else []
    with Store.open(tmp_path / "one.db") as store:
        store.save(pipeline.process(read_bytes(article(words), "article")))
        found = [f for f in resolve(store, query) if f[0].kind == kind]
        assert len(found) == 1
        events = [(e.date, e.kind) for e in build(*found[0], store.newest()).events]
    for day, kinds in wanted:
        hit = next((e for e in events if e[0] == day and e[1] in kinds.split("|")), None)
        assert hit, events
        events.remove(hit)
    assert set(events) <= {ISSUE}
