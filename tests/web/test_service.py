"""The service over real HTTP: decisions, conflicts, undo, spreading, taking in, exports, reconciliation."""

from __future__ import annotations

import json
import re
import time
import urllib.parse
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from serving import Served, serving

from extractor.store.reviewed import ReviewedStore


def first(served: Served, label: str = "") -> dict[str, Any]:
    return served.json("GET", f"/api/v1/queue?limit=5&label={label}")[1]["items"][0]


def decide(served: Served, item: dict[str, Any], verdict: str, version: int = 0, **more: Any) -> tuple[int, Any]:
    headers = {"cookie": f"name={more.pop('by')}"} if "by" in more else {}
    change = {"target": item["target"], "verdict": verdict, **more}
    path = f"/api/v1/documents/{item['document']}/decisions"
    return served.json("POST", path, {"version": version, "changes": [change]}, **headers)


def test_a_decision_is_saved_with_who_and_when_and_leaves_the_queue(served: Served) -> None:
    item = first(served)
    status, answer = decide(served, item, "accept", by="Mai")
    assert status == 201
    assert answer["action"]["by"] == "Mai"
    assert answer["judgements"][0]["before"] == answer["judgements"][0]["after"]
    assert item["target"] not in [x["target"] for x in served.json("GET", "/api/v1/queue")[1]["items"]]
    history = served.json("GET", "/api/v1/history?" + urllib.parse.urlencode({"target": item["target"]}))[1]["items"]
    assert [(j["verdict"], j["by"]) for j in history] == [("accept", "Mai")]


def test_an_old_version_gets_three_views_and_saves_nothing(served: Served) -> None:
    item = first(served)
    assert decide(served, item, "reject", by="Mai")[0] == 201
    status, answer = decide(served, item, "accept", by="Lan")
    assert status == 409
    error = answer["error"]
    assert (error["theirs"]["by"], error["theirs"]["verdict"], error["yours"]["verdict"]) == ("Mai", "reject", "accept")
    assert error["base"]
    assert decide(served, item, "accept", error["version"], by="Lan")[0] == 201


def test_two_people_may_decide_on_different_things_of_one_document(served: Served) -> None:
    items = served.json("GET", f"/api/v1/queue?document={first(served)['document']}")[1]["items"]
    assert decide(served, items[0], "accept", by="Mai")[0] == 201
    assert decide(served, items[1], "accept", by="Lan")[0] == 201


def test_the_tag_of_a_document_changes_with_a_decision_and_spares_a_reading(served: Served) -> None:
    item = first(served)
    path = f"/api/v1/documents/{item['document']}"
    _, headers, _ = served.request("GET", path)
    assert served.request("GET", path, if_none_match=headers["etag"])[0] == 304
    body = {"changes": [{"target": item["target"], "verdict": "accept"}]}
    assert served.json("POST", path + "/decisions", body)[0] == 428
    assert served.json("POST", path + "/decisions", body, if_match=headers["etag"])[0] == 201
    assert served.request("GET", path, if_none_match=headers["etag"])[0] == 200


def test_a_retry_of_the_same_attempt_is_no_second_decision(served: Served, db: Path) -> None:
    item = first(served)
    body = {"version": 0, "token": "a1b2c3d4e5", "changes": [{"target": item["target"], "verdict": "accept"}]}
    path = f"/api/v1/documents/{item['document']}/decisions"
    answers = [served.json("POST", path, body) for _ in range(3)]
    assert [status for status, _ in answers] == [201] * 3
    assert len({a["action"]["id"] for _, a in answers}) == 1
    with ReviewedStore.open(db) as store:
        assert len(store.judgements(all_rows=True)) == 1


def test_undo_and_redo_go_across_documents_and_over_a_restart(db: Path) -> None:
    """Four decisions on three documents, the server restarts, undo takes all back in turn, redo gives all again."""
    with serving(db) as server:
        server.settled()
        before = {d["id"]: server.json("GET", f"/api/v1/documents/{d['id']}/mentions")[1]["items"]
                  for d in server.json("GET", "/api/v1/documents")[1]["items"]}  # fmt: skip
        chosen = {x["document"]: x for x in server.json("GET", "/api/v1/queue?limit=100")[1]["items"]}
        assert len(chosen) == 3
        for item in chosen.values():
            assert decide(server, item, "reject")[0] == 201
    with serving(db) as server:
        for _ in chosen:
            assert server.json("POST", "/api/v1/undo", {})[0] == 200
        assert server.json("POST", "/api/v1/undo", {})[0] == 404
        for document, items in before.items():
            assert server.json("GET", f"/api/v1/documents/{document}/mentions")[1]["items"] == items
        for _ in chosen:
            assert server.json("POST", "/api/v1/redo", {})[0] == 200
        assert server.json("POST", "/api/v1/redo", {})[0] == 404
    with ReviewedStore.open(db) as store:
        assert [j.verdict for j in store.judgements()] == ["reject"] * 3


def test_what_is_done_after_an_undo_ends_the_redo(served: Served) -> None:
    items = served.json("GET", "/api/v1/queue?limit=2")[1]["items"]
    decide(served, items[0], "accept")
    served.json("POST", "/api/v1/undo", {})
    decide(served, items[1], "accept")
    assert served.json("POST", "/api/v1/redo", {})[0] == 404


def test_undo_is_of_ones_own_actions_and_the_log_undoes_any(served: Served) -> None:
    item = first(served)
    _, answer = decide(served, item, "accept", by="Mai")
    assert served.json("POST", "/api/v1/undo", {}, cookie="name=Lan")[0] == 404
    assert served.json("POST", f"/api/v1/actions/{answer['action']['id']}/undo", {}, cookie="name=Lan")[0] == 200
    assert served.json("GET", "/api/v1/actions")[1]["items"][0]["by"] == "Lan"


@pytest.mark.parametrize(
    ("label", "typed", "value"),
    [
        ("DATE", "5/8/2023", {"date": {"iso": "2023-08-05", "precision": "day"}}),
        ("DATE", "05.8.2023", {"date": {"iso": "2023-08-05", "precision": "day"}}),
        ("UNIT", "Sở Nội vụ tỉnh Đồng Mây", "Sở Nội vụ tỉnh Đồng Mây"),
    ],
)
def test_what_is_typed_is_read_by_the_grammars(served: Served, label: str, typed: str, value: Any) -> None:
    document = served.json("GET", "/api/v1/documents")[1]["items"][0]["id"]
    mentions = served.json("GET", f"/api/v1/documents/{document}/mentions")[1]["items"]
    one = next(m for m in mentions if m["label"] == label)
    status, _ = decide(served, {"document": document, "target": one["target"]}, "edit", typed={"value": typed})
    assert status == 201
    after = served.json("GET", f"/api/v1/documents/{document}/mentions")[1]["items"]
    assert next(m for m in after if m["target"] == one["target"])["value"] == value


def test_a_field_of_a_record_is_edited_as_people_write_it(served: Served) -> None:
    item = next(x for x in served.json("GET", "/api/v1/queue?label=tasks")[1]["items"])
    fields = {"deadline": "5/8/2024", "assignee": "Sở Nội vụ tỉnh Đồng Mây"}
    assert decide(served, item, "edit", typed={"fields": fields})[0] == 201
    tasks = served.json("GET", f"/api/v1/documents/{item['document']}/records")[1]["tasks"]
    edited = next(t for t in tasks if t["target"] == item["target"])
    assert (edited["fields"]["deadline"], edited["fields"]["assignee"]) == ("2024-08-05", "Sở Nội vụ tỉnh Đồng Mây")
    status, answer = decide(served, item, "edit", 10**6, typed={"fields": {"deadline": "hôm nào đó"}})
    assert (status, answer["error"]["code"]) == (422, "invalid")


def test_one_decision_is_spread_to_the_same_words_but_for_the_exceptions(served: Served, db: Path) -> None:
    """Preview with a count, one exception struck out, one action, one undo."""
    documents = served.json("GET", "/api/v1/documents")[1]["items"]
    every = [
        (d["id"], m) for d in documents for m in served.json("GET", f"/api/v1/documents/{d['id']}/mentions")[1]["items"]
    ]
    words = [m["text"] for _, m in every if m["label"] == "UNIT"]
    wanted = max(set(words), key=words.count)
    same = [(d, m) for d, m in every if m["label"] == "UNIT" and m["text"] == wanted]
    assert len(same) >= 4
    document, one = same[0]
    decide(served, {"document": document, "target": one["target"]}, "edit", typed={"value": "Sở Mới tỉnh Đồng Mây"})
    places = served.json("GET", "/api/v1/places?" + urllib.parse.urlencode({"target": one["target"]}))[1]["items"]
    assert len(places) == len(same) - 1
    listed = [[p["document"], p["target"]] for p in places][1:]
    body = {"document": document, "target": one["target"], "places": listed}
    status, answer = served.json("POST", "/api/v1/spread", body)
    assert (status, answer["action"]["kind"], len(answer["judgements"])) == (201, "propagate", len(listed))
    with ReviewedStore.open(db) as store:
        values = [m.value for held in store.documents() for m in held.result.mentions if m.text == wanted]
        assert values.count("Sở Mới tỉnh Đồng Mây") == len(same) - 1
        served.json("POST", "/api/v1/undo", {})
        values = [m.value for held in store.documents() for m in held.result.mentions if m.text == wanted]
        assert values.count("Sở Mới tỉnh Đồng Mây") == 1


def multipart(files: dict[str, bytes], field: str = "files") -> tuple[bytes, str]:
    parts = b"".join(
        f'--edge\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'.encode() + data + b"\r\n"
        for name, data in files.items()
    )
    return parts + b"--edge--\r\n", "multipart/form-data; boundary=edge"


def test_files_are_taken_in_with_real_counts_and_a_cause_for_each_failure(served: Served, db: Path) -> None:
    """Two texts, one of them twice, and a file that is no text: the job's states and the ledger say each."""
    text = "Ông Lê Văn Gạo, Giám đốc Sở Nội vụ tỉnh Yên Bái, làm việc ngày 19/7/2024.".encode()
    body, kind = multipart({"../../etc/a.txt": text, "b.txt": text + b"\n", "-oFoo.bin": bytes(range(256)) * 40})
    status, job = served.json("POST", "/api/v1/ingest", body, content_type=kind)
    assert status == 202
    assert job["total"] == 3
    for _ in range(600):
        state = served.json("GET", f"/api/v1/jobs/{job['id']}")[1]
        if state["finished"]:
            break
        time.sleep(0.1)
    assert (state["done"], sum(state["states"].values())) == (3, 3)
    (bad,) = set(state["states"]) - {"ok", "duplicate", "changed"}
    assert state["states"][bad] == 1
    _, _, events = served.request("GET", f"/api/v1/jobs/{job['id']}/events")
    assert json.loads(events.decode().strip().removeprefix("data: "))["finished"]
    failed = served.json("GET", f"/api/v1/ledger?state={bad}")[1]
    assert failed["items"][0]["message"]
    kept = {p.relative_to(f"{db}.files").parts[-1] for p in Path(f"{db}.files").rglob("*") if p.is_file()}
    assert kept == {"a.txt", "b.txt", "oFoo.bin"}
    served.settled()
    assert served.json("GET", "/api/v1/search?q=le+van+gao")[1]["items"]


def test_a_text_is_extracted_without_being_stored(served: Served) -> None:
    before = served.json("GET", "/api/v1/documents")[1]
    status, record = served.json("POST", "/api/v1/extract", {"text": "Ngày 19/7/2024, Sở Nội vụ tỉnh Yên Bái báo cáo."})
    assert status == 200
    assert {m["label"] for m in record["mentions"]} == {"DATE", "UNIT"}
    assert served.json("GET", "/api/v1/documents")[1] == before


def test_openrefine_reconciles_units_and_officials(shared: Served) -> None:
    manifest = shared.json("GET", "/api/v1/reconcile/units")[1]
    assert manifest["versions"] == ["0.2"]
    queries = {"q0": {"query": "So TT&TT tinh Yen Bai", "limit": 2}, "q1": {"query": "không có gì"}}
    body = urllib.parse.urlencode({"queries": json.dumps(queries)}).encode()
    form = "application/x-www-form-urlencoded"
    found = shared.json("POST", "/api/v1/reconcile/units", body, content_type=form)[1]
    assert found["q0"]["result"][0]["name"] == "Sở Thông tin và Truyền thông tỉnh Yên Bái"
    assert found["q1"]["result"] == []
    body = urllib.parse.urlencode({"queries": json.dumps({"q": {"query": "nông quốc ấn"}})}).encode()
    found = shared.json("POST", "/api/v1/reconcile/officials", body, content_type=form)[1]
    assert (found["q"]["result"][0]["name"], found["q"]["result"][0]["match"]) == ("Nông Quốc Ấn", True)


def test_a_pair_that_people_keep_apart_is_not_asked_again_and_undo_gives_it_back(served: Served) -> None:
    """Splitting an official's appearances and undoing it: the page of who is who shows one, then two, then one."""
    page = "/same/official?name=N%C3%B4ng+Qu%E1%BB%91c+%E1%BA%A4n"

    def clusters() -> int:
        return served.request("GET", page)[2].decode().count('<section aria-labelledby="c')

    html = served.request("GET", page)[2].decode()
    assert clusters() == 1
    form = html[html.index('<form method="post" action="/same/official" class="row"') :]
    a = re.search(r'name="a" value="([^"]*)"', form)
    bs = re.findall(r'name="b" value="([^"]*)"', form[: form.index("</form>")])
    pairs = [("name", "Nông Quốc Ấn"), ("verdict", "different"), ("note", "khác chức vụ")]
    pairs += [("a", unescape(a[1]))] + [("b", unescape(b)) for b in bs] if a else []
    body = urllib.parse.urlencode(pairs).encode()
    status, _, _ = served.request("POST", "/same/official", body, content_type="application/x-www-form-urlencoded")
    assert status == 303
    assert clusters() == 2
    assert served.json("GET", "/api/v1/actions")[1]["items"][0]["kind"] == "split"
    served.json("POST", "/api/v1/undo", {})
    assert clusters() == 1


def test_a_timeline_is_downloaded_under_the_name_of_its_subject(shared: Served) -> None:
    """Several downloads are told apart; the name is plain for every system, whatever letters the subject has."""
    for kind, name, wanted in (
        ("directive", "31-CT/TU", "timeline-31-ct-tu.csv"),
        ("official", urllib.parse.quote("Nông Quốc Ấn"), "timeline-nong-quoc-an.csv"),
    ):
        _, headers, _ = shared.request("GET", f"/api/v1/timelines/{kind}/export?name={name}&form=csv")
        assert headers["content-disposition"] == f'attachment; filename="{wanted}"'
