"""The client against a real server: typed results, pages, conflicts, uploads with their progress."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import RAW, Served, db, original, served, serving

from extractor.client import (
    Change,
    Client,
    Conflict,
    Forbidden,
    Invalid,
    NotFound,
    Unauthorized,
    Unreachable,
)
from extractor.web.access import Person, digest

__all__ = ["db", "original", "served"]


@pytest.fixture
def client(served: Served) -> Client:
    return Client(served.base)


@pytest.fixture(scope="module")
def reading(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A server for tests that change nothing."""
    path = tmp_path_factory.mktemp("shared") / "a.db"
    shutil.copy(original, path)
    with serving(path) as server:
        server.settled()
        yield Client(server.base)


def test_documents_come_as_the_librarys_own_types(reading: Client) -> None:
    summaries = list(reading.documents())
    assert len(summaries) == 3
    document = reading.document(summaries[0].id)
    assert document.id == summaries[0].id
    assert document.result.document.text == document.text
    assert document.result.mentions[0].text in document.text
    assert reading.document(document.id, document) is document, "unchanged: the answer before, by its ETag"
    things, version = reading.things(document.id)
    assert len(things) == len(document.result.mentions)
    assert version == document.version
    officials, _ = reading.things(document.id, "officials")
    assert {o.data["fields"]["name"] for o in officials} == {o.name for o in document.result.officials}


def test_lists_go_on_page_by_page(reading: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.client import desk

    whole = [item.target for item in reading.queue()]
    assert len(whole) > 5
    monkeypatch.setattr(desk, "PAGE", 2)
    assert [item.target for item in reading.queue()] == whole
    assert len(list(reading.documents())) == 3
    assert len(list(reading.queue(label="UNIT"))) == sum(item.label == "UNIT" for item in reading.queue())


def test_a_decision_is_saved_seen_and_undone(client: Client) -> None:
    item = next(client.queue())
    version = client.document(item.document).version
    done = client.decide(item.document, [Change("accept", item.target)], version, token="one-attempt-1")
    again = client.decide(item.document, [Change("accept", item.target)], version, token="one-attempt-1")
    assert again.action == done.action, "a retry is no second decision"
    assert done.version is not None
    assert done.version > version
    assert client.document(item.document).version == done.version
    assert [row["verdict"] for row in client.history(item.target)] == ["accept"]
    assert next(client.actions()) == done.action
    assert client.undo().action.kind == "undo"
    assert client.redo().action.kind == "redo"
    with pytest.raises(NotFound):
        client.redo()


def test_the_second_of_two_people_gets_both_views(client: Client) -> None:
    (document, *_) = client.documents()
    (thing, *_), version = client.things(document.id)
    client.decide(document.id, [Change("reject", thing.target)], version)
    with pytest.raises(Conflict) as caught:
        client.decide(document.id, [Change("accept", thing.target)], version)
    conflict = caught.value
    assert conflict.status == 409
    assert conflict.theirs["verdict"] == "reject"
    assert conflict.yours["verdict"] == "accept"
    assert conflict.base is not None
    assert conflict.base["text"] == thing.data["text"]
    assert conflict.version is not None
    done = client.decide(document.id, [Change("accept", thing.target)], conflict.version)
    assert done.version is not None, "decided again with the version that the conflict told"


def test_a_typed_addition_and_what_cannot_be(client: Client) -> None:
    (document, *_) = client.documents()
    whole = client.document(document.id)
    start = whole.text.index("phần mềm") if "phần mềm" in whole.text else 0
    typed = {"label": "UNIT", "start": start, "end": start + 8}
    done = client.decide(whole.id, [Change("add", typed=typed)], whole.version)
    assert done.judgements[0]["verdict"] == "add"
    with pytest.raises(Invalid):
        client.decide(whole.id, [Change("add", typed={"label": "PERSON"})], done.version or 0)
    with pytest.raises(NotFound):
        client.document("0" * 32)


def test_files_are_taken_in_with_their_progress(client: Client, tmp_path: Path) -> None:
    empty = tmp_path / "trống.txt"
    empty.touch()
    names = ("2024-02-17-khung-cui-muong-lo.txt", "2024-12-27-so-ket-chi-thi-31.txt")
    files = [RAW / name for name in names]
    jobs = client.ingest([*files, empty, ("Kế hoạch “mới”.txt", "Kế hoạch số 9/KH-UBND họp.".encode())])
    assert len(jobs) == 1
    seen = list(client.progress(jobs[0]))
    assert seen[-1].finished
    assert [job.done for job in seen] == sorted(job.done for job in seen)
    done = client.wait(jobs[0])
    assert (done.total, done.states) == (4, {"ok": 3, "failed": 1})
    assert {line["name"] for line in done.lines} >= {*names}
    assert any("mới" in line["name"] for line in done.lines)
    (failed,) = client.ledger("failed")
    assert failed.document is None
    assert failed.message
    assert client.search("khung cửi")[0].title
    assert client.retry().total == 1


def test_an_upload_of_many_files_becomes_several_jobs(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.client import desk

    monkeypatch.setattr(desk, "FILES_AT_ONCE", 2)
    jobs = client.ingest((f"{n}.txt", f"Kế hoạch số {n}/KH-UBND.".encode()) for n in range(5))
    assert [job.total for job in jobs] == [2, 2, 1]
    assert all(client.wait(job).finished for job in jobs)


def test_extraction_timelines_and_exports(reading: Client) -> None:
    result = reading.extract("Bà Lê Thị Mơ, Giám đốc Sở Nội vụ tỉnh Lào Cai.")
    assert [o.name for o in result.officials] == ["Lê Thị Mơ"]
    assert len(list(reading.documents())) == 3, "nothing was stored"
    timeline = reading.timeline("directive", "31-CT/TU")
    assert timeline.subject["number"] == "31-CT/TU"
    assert timeline.events
    assert timeline.events[0].sources[0]["quote"]
    assert reading.timeline_file("directive", "31-CT/TU", "ics").startswith(b"BEGIN:VCALENDAR")
    assert reading.export("officials", "csv", raw=True).decode("utf-8-sig").startswith("document,")
    assert reading.export().count(b"\n") == 3
    with pytest.raises(NotFound):
        reading.timeline("official", "Không Có Ai")


def test_names_and_finished_documents(client: Client) -> None:
    (document, *_) = client.documents()
    with pytest.raises(Conflict) as caught:
        client.gold(document.id)
    assert caught.value.version is None, "no conflict of two people, but a 409 all the same"
    assert not client.review(document.id).finished
    assert client.finish(document.id).finished
    assert "\n===\n" in client.gold(document.id)
    assert not client.finish(document.id, reopen=True).finished
    assert list(client.candidates()) == []
    with pytest.raises(NotFound):
        client.teach("nothing", "reject")
    assert client.watched()["folder"] is None


def test_tokens_and_roles(db: Path) -> None:
    people = {digest("t" * 43): Person("mai", "reader")}
    with serving(db, people=people) as server:
        with pytest.raises(Unauthorized):
            next(Client(server.base).documents())
        reader = Client(server.base, token="t" * 43)
        (document, *_) = reader.documents()
        (thing, *_), version = reader.things(document.id)
        with pytest.raises(Forbidden):
            reader.decide(document.id, [Change("accept", thing.target)], version)


def test_a_server_that_is_not_there_is_said_to_be(served: Served) -> None:
    with pytest.raises(Unreachable, match="is the server running"):
        Client("http://127.0.0.1:9", timeout=1).review("x")


def test_two_threads_may_share_a_client(client: Client) -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(len(list(client.documents())))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [3] * 8
