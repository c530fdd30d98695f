"""Names to accept and documents to finish, by the pages and by the interface."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlencode

from serving import Served

from extractor.evaluate.gold import parse


def unit(served: Served) -> tuple[str, dict[str, Any]]:
    """Add a unit of the text under a name of its own."""
    for document in served.json("GET", "/api/v1/documents")[1]["items"]:
        record = served.json("GET", f"/api/v1/documents/{document['id']}")[1]
        match = re.search(r"Cổng Dịch vụ công", record["text"])
        if match:
            break
    assert match
    typed = {"label": "UNIT", "start": match.start(), "end": match.end(), "value": "Trung tâm Dịch vụ công Mây Xanh"}
    body = {"version": record["version"], "changes": [{"verdict": "add", "typed": typed}]}
    assert served.json("POST", f"/api/v1/documents/{record['id']}/decisions", body)[0] == 201
    found = served.json("GET", "/api/v1/candidates")[1]["items"]
    (candidate,) = [c for c in found if c["surface"] == "Cổng Dịch vụ công"]
    return record["id"], candidate


def form(served: Served, path: str, **fields: str) -> tuple[int, dict[str, str], bytes]:
    return served.request(
        "POST", path, urlencode(fields).encode(), content_type="application/x-www-form-urlencoded", accept="text/html"
    )


def test_a_candidate_is_accepted_on_its_page_and_used_by_the_next_extraction(served: Served) -> None:
    document, candidate = unit(served)
    page = served.request("GET", "/candidates")[2].decode()
    assert "Cổng Dịch vụ công" in page
    assert f"/documents/{document}#at-" in page, "one click from its sentence"
    status, headers, _ = form(served, f"/candidates/{candidate['id']}", verdict="accept", name=candidate["name"])
    assert (status, headers["location"]) == (303, "/candidates")
    assert "Cổng Dịch vụ công" not in served.request("GET", "/candidates")[2].decode()
    assert "Cổng Dịch vụ công" in served.request("GET", "/candidates?state=accepted")[2].decode()
    force = served.json("GET", "/api/v1/learned")[1]
    assert force["names"] == 1
    asked = {"text": "Ngày 3/5/2024, Cổng Dịch vụ công họp.\n"}
    record = served.json("POST", "/api/v1/extract", asked)[1]
    assert record["learned"] == force["version"]
    assert [m["method"] for m in record["mentions"] if m["text"] == "Cổng Dịch vụ công"] == ["reviewer"]
    assert [u["name"] for u in record["units"]] == ["Trung tâm Dịch vụ công Mây Xanh"]
    assert served.json("POST", "/api/v1/undo")[0] == 200, "Ctrl+Z takes it back like any decision"
    assert "learned" not in served.json("POST", "/api/v1/extract", asked)[1]


def test_the_interface_says_why_a_word_cannot_be_kept(served: Served) -> None:
    _, candidate = unit(served)
    path = f"/api/v1/candidates/{candidate['id']}"
    status, answer = served.json("POST", path, {"verdict": "accept", "name": "Cổng dịch vụ công"})
    assert status == 422
    assert "another than itself" in answer["error"]["message"]
    assert served.json("POST", "/api/v1/candidates/nothing", {"verdict": "reject"})[0] == 404
    assert served.json("POST", path, {"verdict": "undo"})[0] == 422
    status, row = served.json("POST", path, {"verdict": "reject"})
    assert (status, row["state"]) == (200, "rejected")
    assert served.json("POST", path, {"verdict": "undo"})[1]["state"] == "open"


def test_a_document_is_finished_on_its_page_and_its_gold_taken_away(served: Served) -> None:
    document, _ = unit(served)
    status, answer = served.json("GET", f"/api/v1/documents/{document}/gold")
    assert status == 409
    assert "undecided" in answer["error"]["message"]
    page = served.request("GET", f"/documents/{document}/review")[2].decode()
    assert "#at-" in page
    assert "?partial=true" in page
    assert f"/documents/{document}/review" in served.request("GET", f"/documents/{document}")[2].decode()
    assert form(served, f"/documents/{document}/review", verdict="finish")[0] == 303
    state = served.json("GET", f"/api/v1/documents/{document}/review")[1]
    assert state["finished"]
    assert state["mark"]["by"]
    status, headers, data = served.request("GET", f"/api/v1/documents/{document}/gold")
    assert status == 200
    assert headers["content-disposition"].endswith('.gold"')
    gold = parse(document, data.decode())
    record = served.json("GET", f"/api/v1/documents/{document}")[1]
    assert gold.text == record["text"]
    assert len([s for s in gold.spans if s[0] != "IGNORE"]) == len(record["mentions"])
    assert served.json("POST", f"/api/v1/documents/{document}/review", {"verdict": "reopen"})[1]["finished"] is False
    log = served.request("GET", "/log")[2].decode()
    assert log.count(f"{document[:8]} ✓") == 2, "each of it is in the log"


def test_the_english_pages_have_all_their_words(served: Served) -> None:
    document, _ = unit(served)
    for path in ("/candidates", "/watched", f"/documents/{document}/review"):
        page = served.request("GET", path, cookie="language=en")[2].decode()
        assert not re.search(r"(?:candidates|watched|review)\.[a-z_]+<", page), path
        assert json.dumps(page).count("Chấp nhận") == 0, path
