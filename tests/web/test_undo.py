"""Undo and redo of everything, over a restart: bulk, what was spread, merged and split."""

from __future__ import annotations

import urllib.parse
from pathlib import Path
from typing import Any

from made import made
from serving import Served, serving

from extractor.review import same
from extractor.store.reviewed import ReviewedStore


def stored(db: Path) -> None:
    with ReviewedStore.open(db) as store:
        store.save_many([(
            made(
                f"⟦PERSON|Đinh Văn Sắn⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧ nói lần {n}.",
                path=f"s{n}.txt", title=f"S{n}", published=f"2024-0{n}-01",
                officials=[("Đinh Văn Sắn", "Giám đốc", "Sở Nội vụ", ("Đinh Văn Sắn", "Giám đốc", "Sở Nội vụ"))],
            ), None) for n in (1, 2, 3)])  # fmt: skip


def world(db: Path) -> Any:
    """Everything that people see of the papers: mentions, records, who is one."""
    with ReviewedStore.open(db) as store:
        held = [d for d in store.documents() if d.path and d.path.startswith("s")]
        clusters = same.named(store, "official", "Đinh Văn Sắn").clusters
        return [(h.result.mentions, h.result.officials) for h in held], [{a.anchor for a in c} for c in clusters]


def act(server: Served) -> list[str]:
    """Accept in bulk, edit and spread, split; return the kinds of actions."""
    found = server.json("GET", "/api/v1/documents")[1]["items"]
    papers = [d["id"] for d in found if d["title"].startswith("S")]
    path = f"/api/v1/documents/{papers[0]}"
    mentions = server.json("GET", f"{path}/mentions")[1]["items"]
    changes = [{"target": m["target"], "verdict": "accept"} for m in mentions]
    assert server.json("POST", f"{path}/decisions", {"version": 0, "changes": changes})[0] == 201
    (official,) = server.json("GET", f"{path}/records")[1]["officials"]
    edit = {"target": official["target"], "verdict": "edit", "typed": {"fields": {"position": "Phó Giám đốc"}}}
    assert server.json("POST", f"{path}/decisions", {"version": 10**6, "changes": [edit]})[0] == 201
    query = urllib.parse.urlencode({"target": official["target"]})
    places = [[p["document"], p["target"]] for p in server.json("GET", f"/api/v1/places?{query}")[1]["items"]]
    assert len(places) == 2
    body = {"document": papers[0], "target": official["target"], "places": places}
    assert server.json("POST", "/api/v1/spread", body)[0] == 201
    with ReviewedStore.open(server.settings.db) as store:
        (cluster,) = same.named(store, "official", "Đinh Văn Sắn").clusters
    form = [("name", "Đinh Văn Sắn"), ("verdict", "different"), ("a", cluster[0].anchor)]
    form += [("b", other.anchor) for other in cluster[1:]] + [("note", "khác người")]
    data, kind = urllib.parse.urlencode(form).encode(), "application/x-www-form-urlencoded"
    assert server.request("POST", "/same/official", data, content_type=kind)[0] == 303
    return [a["kind"] for a in server.json("GET", "/api/v1/actions")[1]["items"]]


def test_bulk_spread_and_split_are_undone_and_done_again_over_a_restart(db: Path) -> None:
    """After each undo the world is what it was before that action, and after each redo what it was after it."""
    stored(db)
    before = world(db)
    with serving(db) as server:
        kinds = act(server)
    assert kinds == ["split", "propagate", "decide", "bulk"]
    after = world(db)
    assert after != before
    with serving(db) as server:
        for _ in kinds:
            assert server.json("POST", "/api/v1/undo", {})[0] == 200
        assert server.json("POST", "/api/v1/undo", {})[0] == 404
    assert world(db) == before
    with serving(db) as server:
        for _ in kinds:
            assert server.json("POST", "/api/v1/redo", {})[0] == 200
    assert world(db) == after
