"""Names that people taught: found from decisions and repetition, accepted by a person, used by the next extraction."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import made
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import ModelError
from extractor.judgements import mention_target
from extractor.learning import candidates, names
from extractor.learning.taught import folder, taught_files
from extractor.load import read_bytes
from extractor.model import Label, Result, Span
from extractor.ner.taught import load_taught
from extractor.pipeline import process
from extractor.review import Change, Desk
from extractor.review.values import data_of
from extractor.store.reviewed import ReviewedStore

NEWS = (
    "Sáng 12/3, đoàn công tác làm việc tại Tổ hợp Mây Xanh về chuyển đổi số.\n"
    "Đơn vị của Sên Pha Lô đã hoàn thành kế hoạch.\n"
    "Tại buổi làm việc, TTHMX đề nghị Sở Nội vụ tỉnh Lào Cai phối hợp trước ngày 30/4/2024.\n"
)


def extracted(text: str, name: str, taught: tuple[str, ...] = ()) -> Result:
    return process(read_bytes(text.encode(), name), taught=load_taught(taught))


@pytest.fixture
def store(tmp_path: Path) -> ReviewedStore:
    store = ReviewedStore.open(tmp_path / "a.db")
    store.save(extracted(NEWS, "a.txt"))
    return store


def add(store: ReviewedStore, label: Label, words: str, typed: str | None = None) -> None:
    (key, *_) = store.keys()
    sheet = store.sheet(key)
    document = sheet.held.result.document
    start = document.text.index(words)
    mention = document.mention(label, start, start + len(words))
    change = Change(mention_target(document, mention), "add", data_of(label, document, mention.span, typed))
    Desk(store, "mai").decide(key, [change], sheet.version)


def taught(store: ReviewedStore) -> dict[tuple[str, str], candidates.Listed]:
    candidates.refresh(store)
    return {(r.candidate.kind, r.candidate.surface): r for r in candidates.listed(store)}


def found(result: Result, label: str) -> dict[str, str]:
    return {m.text: m.method for m in result.mentions if m.label == label}


def test_what_people_corrected_becomes_a_candidate_with_its_sentence(store: ReviewedStore) -> None:
    add(store, "UNIT", "Tổ hợp Mây Xanh")
    add(store, "UNIT", "TTHMX", "Tổ hợp Mây Xanh")
    add(store, "PERSON", "Sên Pha Lô")
    rows = taught(store)
    assert set(rows) == {("unit", "Tổ hợp Mây Xanh"), ("alias", "TTHMX"), ("official", "Sên Pha Lô")}
    alias = rows["alias", "TTHMX"].candidate
    assert (alias.name, alias.documents, alias.decided) == ("Tổ hợp Mây Xanh", 1, 1)
    (source,) = alias.sources
    assert NEWS[source.start : source.end] == "TTHMX"
    assert source.quote.startswith("Tại buổi làm việc, TTHMX đề nghị")
    assert all(row.state == "open" for row in rows.values())


def test_what_means_another_thing_elsewhere_is_no_candidate(store: ReviewedStore) -> None:
    """A bare head, a name that takes its place from the document, a name of the gazetteer."""
    text = "UBND tỉnh, Sở và Văn phòng Chính phủ họp tại trụ sở.\n"
    store.save(extracted(text, "b.txt"))
    key = store.keys()[-1]
    for words, typed in (
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Giang"), ("Sở", "Sở Nội vụ tỉnh Lào Cai"), ("trụ sở", None),
    ):  # fmt: skip
        sheet = store.sheet(key)
        document = sheet.held.result.document
        start = document.text.index(words)
        data = data_of("UNIT", document, Span(start, start + len(words)), typed)
        mention = document.mention("UNIT", start, start + len(words))
        Desk(store, "mai").decide(key, [Change(mention_target(document, mention), "add", data)], sheet.version)
    assert taught(store) == {}


def test_the_next_extraction_knows_what_was_accepted_and_says_so(store: ReviewedStore) -> None:
    add(store, "UNIT", "Tổ hợp Mây Xanh")
    add(store, "UNIT", "TTHMX", "Tổ hợp Mây Xanh")
    add(store, "PERSON", "Sên Pha Lô")
    other = "Chiều 15/3, TTHMX báo cáo. Sên Pha Lô, Phó Giám đốc Tổ hợp Mây Xanh phát biểu.\n"
    before = extracted(other, "c.txt")
    assert before.learned is None
    assert "reviewer" not in {m.method for m in before.mentions}
    for row in taught(store).values():
        candidates.accept(store, row.candidate.id, "chị Mơ")
    files = taught_files(store)
    after = extracted(other, "c.txt", files)
    assert found(after, "UNIT")["TTHMX"] == found(after, "UNIT")["Tổ hợp Mây Xanh"] == "reviewer"
    assert found(after, "PERSON")["Sên Pha Lô"] == "reviewer"
    (unit,) = [u for u in after.units if u.name == "Tổ hợp Mây Xanh"]
    assert unit.id is not None
    assert unit.id.startswith("user-")
    assert len(unit.mentions) == 2, "the alias and the name are one unit"
    assert ("Sên Pha Lô", "Phó Giám đốc", "Tổ hợp Mây Xanh") in {(o.name, o.position, o.unit) for o in after.officials}
    assert after.learned == Path(files[0]).stem
    store.save(after)
    assert store.find(after.document.id)[0].result.learned == after.learned
    assert extracted(other, "c.txt", taught_files(store)) == after, "the same rows, the same bytes"


def test_a_taught_name_leaves_longer_names_and_small_letters_alone(store: ReviewedStore) -> None:
    add(store, "UNIT", "Tổ hợp Mây Xanh")
    for row in taught(store).values():
        candidates.accept(store, row.candidate.id, "chị Mơ")
    files = taught_files(store)
    text = "Một tổ hợp mây xanh bay qua. Văn phòng UBND tỉnh Lào Cai họp với Tổ  hợp và tổ chức khác.\n"
    assert [(m.label, m.span) for m in extracted(text, "d.txt", files).mentions] == [
        (m.label, m.span) for m in extracted(text, "d.txt").mentions
    ]


def test_a_word_on_a_name_is_a_row_that_can_be_undone(store: ReviewedStore) -> None:
    add(store, "UNIT", "TTHMX", "Tổ hợp Mây Xanh")
    (row,) = taught(store).values()
    candidates.accept(store, row.candidate.id, "chị Mơ")
    said = candidates.find(store, row.candidate.id)
    assert said.state == "accepted"
    assert said.said is not None
    assert (said.said.by, said.said.verdict) == ("chị Mơ", "accept")
    first = taught_files(store)
    candidates.take_back(store, row.candidate.id, "anh Ba")
    assert candidates.find(store, row.candidate.id).state == "open"
    assert taught_files(store) == ()
    candidates.accept(store, row.candidate.id, "anh Ba")
    assert taught_files(store) == first, "the same names are the same version, whoever said so"
    candidates.take_back(store, row.candidate.id, "anh Ba")
    candidates.reject(store, row.candidate.id, "anh Ba")
    assert candidates.find(store, row.candidate.id).state == "rejected"
    assert taught_files(store) == ()
    verdicts = [j.verdict for j in store.judgements(all_rows=True) if "candidate" in j.target]
    assert verdicts == ["accept", "undo", "accept", "undo", "reject"], "nothing is ever taken from the log"


def test_the_same_letters_cannot_be_taught_for_two_things(store: ReviewedStore) -> None:
    add(store, "UNIT", "TTHMX", "Tổ hợp Mây Xanh")
    store.save(extracted(NEWS.replace("12/3", "13/3"), "b.txt"))
    key = store.keys()[-1]
    document = store.sheet(key).held.result.document
    start = document.text.index("TTHMX")
    mention = document.mention("UNIT", start, start + 5)
    data = data_of("UNIT", document, mention.span, "Trung tâm Hoa Mai Xuân")
    Desk(store, "mai").decide(key, [Change(mention_target(document, mention), "add", data)], store.sheet(key).version)
    candidates.refresh(store)
    rows = candidates.listed(store)
    assert {r.candidate.note for r in rows} == {"Tổ hợp Mây Xanh", "Trung tâm Hoa Mai Xuân"}, "each says of the other"
    candidates.accept(store, rows[0].candidate.id, "mai")
    with pytest.raises(names.InvalidNameError, match="accepted for"):
        candidates.accept(store, rows[1].candidate.id, "mai")


def acronym(n: int) -> Result:
    return made(
        f"Văn bản {n}: ⟦UNIT|TTHMX⟧ và ⟦UNIT|Đội Hoa Đào⟧ báo cáo, ⟦PERSON|Điểu Krông Ana⟧ dự.",
        path=f"{n}.txt", officials=[("Điểu Krông Ana", None, None, "Điểu Krông Ana")],
    )  # fmt: skip


def test_what_documents_repeat_and_the_program_doubts_is_asked_about(tmp_path: Path) -> None:
    """Three documents; a rejection by a person ends it."""
    from dataclasses import replace

    from extractor.model import Link

    with ReviewedStore.open(tmp_path / "a.db") as store:
        for n in range(3):
            result = acronym(n)
            mentions = tuple(replace(m, confidence=0.6, method="model") for m in result.mentions)
            links = (Link(0, "TTHMX"), Link(1, "Đội Hoa Đào"))
            store.save(replace(result, mentions=mentions, links=links))
            rows = taught(store)
            assert (len(rows) == 3) is (n == 2), "asked about from the third document on"
        assert rows["unit", "Đội Hoa Đào"].candidate.documents == 3
        assert rows["official", "Điểu Krông Ana"].candidate.decided == 0
        alias = rows["alias", "TTHMX"].candidate
        assert alias.name == ""
        with pytest.raises(names.InvalidNameError, match="in full"):
            candidates.accept(store, alias.id, "mai")
        candidates.accept(store, alias.id, "mai", "Tổ hợp Mây Xanh")
        assert [(n.surface, n.name) for n in names.accepted(store)] == [("TTHMX", "Tổ hợp Mây Xanh")]
        key = store.keys()[0]
        sheet = store.sheet(key)
        target = next(
            s.target for (k, n), s in sheet.reviewed.states.items()
            if k == "mentions" and sheet.reviewed.result.mentions[n].text == "Đội Hoa Đào"
        )  # fmt: skip
        Desk(store, "mai").decide(key, [Change(target, "reject")], sheet.version)
        assert ("unit", "Đội Hoa Đào") not in taught(store)


def test_a_file_that_was_changed_is_refused(store: ReviewedStore) -> None:
    add(store, "UNIT", "TTHMX", "Tổ hợp Mây Xanh")
    (row,) = taught(store).values()
    candidates.accept(store, row.candidate.id, "mai")
    (file,) = taught_files(store)
    assert Path(file).parent == folder(store).absolute()
    assert not list(Path(file).parent.glob(".part*"))
    Path(file).write_bytes(Path(file).read_bytes() + b"x,unit,A B,A B\n")
    with pytest.raises(ModelError, match="changed since"):
        load_taught((file,))


def test_commands_from_a_correction_to_an_extraction_that_uses_it(store: ReviewedStore, tmp_path: Path) -> None:
    """`candidates list`, `accept`, then `ingest` and `reextract` in child processes."""
    add(store, "UNIT", "TTHMX", "Tổ hợp Mây Xanh")
    store.close()
    db, run = str(tmp_path / "a.db"), CliRunner()
    listed = run.invoke(app, ["candidates", "list", "--db", db])
    assert "alias  TTHMX = Tổ hợp Mây Xanh  [1 documents, 1 decided]" in listed.stdout
    identifier = listed.stdout.split()[0]
    assert run.invoke(app, ["candidates", "accept", identifier, "--db", db]).exit_code == 2, "who says so?"
    done = run.invoke(app, ["candidates", "accept", identifier, "--by", "chị Mơ", "--db", db])
    assert done.exit_code == 0, done.output
    (tmp_path / "new.txt").write_text("Ngày 3/5/2024, TTHMX họp.\n")
    assert run.invoke(app, ["ingest", str(tmp_path / "new.txt"), "--db", db, "--jobs", "1"]).exit_code == 0
    assert run.invoke(app, ["reextract", "--brief", "--db", db, "--jobs", "1"]).exit_code == 0
    with ReviewedStore.open(db) as again:
        held = list(again.documents())
        assert {h.result.learned for h in held} == {Path(taught_files(again)[0]).stem}
        (new,) = [h for h in held if str(h.path).endswith("new.txt")]
        assert found(new.result, "UNIT") == {"TTHMX": "reviewer"}
    printed = run.invoke(app, ["extract", str(tmp_path / "new.txt"), "--taught-by", db, "--jobs", "0"])
    assert '"learned": "names-' in printed.stdout
    plain = run.invoke(app, ["extract", str(tmp_path / "new.txt"), "--jobs", "0"])
    assert '"learned"' not in plain.stdout
