"""Every page: no barrier that axe finds, no script of a stranger, prints in black and white, fits small screens."""

from __future__ import annotations

import functools
import html
import http.server
import io
import json
import re
import threading
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from made import made
from serving import Served, serving

from extractor.store.reviewed import ReviewedStore
from extractor.web import routes

PAGES = (
    "/", "/queue", "/queue?decided=true", "/documents", "/documents/{id}", "/records/officials", "/records/units",
    "/records/citations", "/records/metrics", "/records/relations", "/records/officials?view=cards", "/records/tasks",
    "/subjects/unit?name=khong+co", "/tasks", "/subjects/directive?name=31-CT/TU",
    "/subjects/unit?name={unit}", "/subjects/official?name={name}", "/same/official?name={name}",
    "/search?q=hồ+sơ", "/candidates", "/watched", "/documents/{id}/review", "/log", "/ledger", "/upload", "/help",
    "/api",
    "/spread?document={id}&target={target}",
    "/queue?only=ocr", "/queue?unit=khong+co", "/documents?changed=true", "/records/units?view=cards",
    "/records/citations?view=cards", "/records/metrics?view=cards", "/records/relations?view=cards",
    "/records/officials?q=khong+co", "/tasks?due=overdue", "/tasks?unit=khong+co", "/subjects/official?name=Khong+Co",
    "/subjects/topic?name=hồ+sơ", "/subjects/indicator?name=tỷ+lệ+hồ+sơ", "/same/unit?name={unit}",
    "/same/directive?name=31-CT/TU", "/same/unit?name=khong+co", "/search", "/search?q=khong+co+dau",
    "/search?q=chuyển+đổi&year=2024&kind=press_article", "/candidates?state=accepted", "/ledger?state=lost",
    "/documents/khong-co", "/queue?offset=x", "/login", "/jobs/{job}",
)  # fmt: skip
PARTS = {"text", "stretch", "rest", "heads", "records", "changed", "item", "new", "{number}.png"}
"""The last words of routes that give a part of a page."""
LONG = "bao-cao-ket-qua-" + "thuc-hien" * 14


def paths(served: Served) -> list[str]:
    item = served.json("GET", "/api/v1/queue?limit=1")[1]["items"][0]
    values = {
        "job": taken_in(served),
        "id": item["document"],
        "name": urllib.parse.quote("Nông Quốc Ấn"),
        "unit": urllib.parse.quote("Sở Nội vụ tỉnh Yên Bái"),
        "target": urllib.parse.quote(item["target"]),
    }
    return [p.format(**values) for p in PAGES]


def taken_in(served: Served) -> str:
    """Take in a good file with an endless name, a broken one and an empty one; return the job's name."""
    files = ((f"{LONG}.txt", b"Ng\xc3\xa0y 5/6/2024."), ("hong.pdf", b"%PDF-1.4"), ("rong.txt", b""))
    body = b"".join(
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="'
        + name.encode()
        + b'"\r\n\r\n'
        + data
        + b"\r\n"
        for name, data in files
    )
    kind = {"content_type": "multipart/form-data; boundary=x"}
    status, _, answer = served.request("POST", "/api/v1/ingest", body + b"--x--\r\n", **kind)
    assert status == 202
    job = str(json.loads(answer)["id"])
    while not served.json("GET", f"/api/v1/jobs/{job}")[1]["finished"]:
        time.sleep(0.1)
    return job


def test_every_page_is_among_those_that_are_looked_at() -> None:
    seen = {re.sub(r"\{[^}]*\}", "X", p.partition("?")[0]) for p in PAGES}
    for route in routes.PAGES:
        if route.method == "GET" and not ("{document}" in route.path and route.path.rpartition("/")[2] in PARTS):
            known = re.compile(re.sub(r"\{[^}]*\}", "[^/]+", route.path))
            assert any(known.fullmatch(p) for p in seen), route.path


def axe() -> str:
    pytest.importorskip("axe_playwright_python")
    import axe_playwright_python

    return next(Path(axe_playwright_python.__file__).parent.rglob("axe*.js")).read_text(encoding="utf-8")


def test_no_page_has_a_barrier(chromium: Any, served: Served) -> None:
    """axe-core finds nothing on any page, in either language, and each has one main heading and a title."""
    script = axe()
    context = chromium.new_context(base_url=served.base, bypass_csp=True, viewport={"width": 1366, "height": 768})
    page = context.new_page()
    found = []
    for n, path in enumerate(paths(served)):
        context.add_cookies([{"name": "language", "value": ("vi", "en")[n % 2], "url": served.base}])
        page.goto(path)
        page.evaluate(script)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [
            (path, v["id"], [(n["html"][:160], n["any"][:1]) for n in v["nodes"][:3]]) for v in result["violations"]
        ]
        assert page.locator("h1").count() == 1, path
        assert page.title()
    context.close()
    assert found == []


def test_every_page_fits_small_screens_and_prints_without_its_buttons(page: Any, served: Served) -> None:
    """No page is wider than a telephone or an office screen; on paper only the words are left."""
    for path in paths(served):
        page.set_viewport_size({"width": 390, "height": 844})
        page.goto(path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, (path, wide)
        page.set_viewport_size({"width": 1366, "height": 768})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 1366, (path, wide)
        page.emulate_media(media="print")
        assert page.locator("header.top, .bar, footer").evaluate_all("all => all.every(x => !x.offsetParent)"), path
        if path.startswith(("/documents/", "/subjects")):
            heading = " ".join(page.text_content("h1").split())
            document = pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
            words = " ".join(" ".join(p.get_textpage().get_text_range() for p in document).split())
            assert heading[:30] in words, path
        page.emulate_media(media="screen")


def test_highlights_differ_without_colour(page: Any, served: Served) -> None:
    """In print, where backgrounds are gone, each label keeps its own underline and its own letter."""
    page.goto("/help")
    page.emulate_media(media="print")
    looks = page.evaluate(
        "() => [...document.querySelectorAll('.m')].map(m => [getComputedStyle(m).backgroundColor, "
        "getComputedStyle(m, '::after').content])"
    )
    assert {background for background, _ in looks} == {"rgba(0, 0, 0, 0)"}
    assert len({letter for _, letter in looks}) == 7


HOSTILE = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "javascript:alert(1)",
    "<svg/onload=alert(1)>", "{{7*7}}", "${7*7}", "<iframe src=//evil.example>", "</script><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>", "<!--<img src=//evil.example/x>-->", "<style>@import '//evil.example'</style>",
    "\u202egpj.exe<b>", "<math><mtext></p><img src onerror=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<link rel=stylesheet href=//evil.example>", "<base href=//evil.example>", "`${alert(1)}`",
    "<form action=//evil.example><button>x", "<details open ontoggle=alert(1)>", "]]><script>alert(1)</script>",
)  # fmt: skip


@pytest.fixture
def poisoned(tmp_path: Path) -> Iterator[Served]:
    """A database in which every text that people see is hostile: title, author, name, unit, number, path, address."""
    db = tmp_path / "x.db"
    with ReviewedStore.open(db) as store:
        for n, bad in enumerate(HOSTILE):
            result = made(
                f"{bad} ⟦PERSON|Lê {bad}⟧ ⟦POSITION|Phó {bad}⟧ ⟦UNIT|Sở {bad}⟧ ⟦CITATION|Kế hoạch {n}/KH-UBND⟧\n"
                f"Yêu cầu {bad}.",
                path=f"{n}-{bad}.txt", url=f"javascript:alert({n})", title=bad, authors=(bad,), published="2024-07-19",
                officials=[(f"Lê {bad}", f"Phó {bad}", f"Sở {bad}", f"Lê {bad}")], units=[(f"Sở {bad}", f"Sở {bad}")],
                citations=[("Kế hoạch", f"{n}/KH-UBND", None, bad, bad, f"Kế hoạch {n}/KH-UBND")],
                tasks=[(f"Sở {bad}", f"Yêu cầu {bad}.", "2024-01-01", bad)],
            )  # fmt: skip
            store.save(result)
            store.note_failure(f"bad-{bad}.txt", "load", "broken", bad)
    with serving(db) as server:
        server.settled()
        yield server


def test_no_text_of_a_document_runs_or_reaches_out(chromium: Any, poisoned: Served) -> None:
    """No dialog, no request elsewhere, no report of the policy, and the words stand there as words."""
    context = chromium.new_context(base_url=poisoned.base)
    page = context.new_page()
    noise: list[str] = []
    page.on("dialog", lambda d: (noise.append(f"dialog {d.message}"), d.dismiss()))
    page.on("request", lambda r: noise.append(r.url) if not r.url.startswith((poisoned.base, "data:")) else None)
    page.on("console", lambda m: noise.append(m.text) if m.type == "error" and "404" not in m.text else None)
    documents = [d["id"] for d in poisoned.json("GET", "/api/v1/documents?limit=100")[1]["items"]]
    target = poisoned.json("GET", "/api/v1/queue?limit=1")[1]["items"][0]
    poisoned.json("POST", f"/api/v1/documents/{target['document']}/decisions",
                  {"version": 0, "note": HOSTILE[0], "changes": [{"target": target["target"], "verdict": "reject"}]},
                  cookie="name=<script>alert(1)</script>")  # fmt: skip
    name = urllib.parse.quote(f"Lê {HOSTILE[0]}")
    for path in (
        "/", "/queue", "/documents", "/records/officials", "/records/units", "/records/citations", "/tasks", "/log",
        "/ledger", f"/subjects/official?name={name}", f"/same/official?name={name}", "/search?q=alert",
        "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", *(f"/documents/{d}" for d in documents[:8]),
        "/documents/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/queue?unit=%3Cscript%3Ealert(1)%3C/script%3E",
    ):  # fmt: skip
        page.goto(path)
        for link in page.locator("a[href]").evaluate_all("all => all.map(a => a.protocol)"):
            assert link in ("http:", "https:"), path
    page.goto(f"/documents/{documents[-1]}")
    assert HOSTILE[0] in page.text_content("#text")
    page.goto("/queue?decided=true")
    context.close()
    assert noise == []
    assert html.escape(HOSTILE[0]) in poisoned.request("GET", "/documents?limit=100")[2].decode()


def test_a_form_of_another_site_changes_nothing(chromium: Any, served: Served, db: Path, tmp_path: Path) -> None:
    """A page from another port posts to us as a browser does: refused, nothing is written."""
    (tmp_path / "evil.html").write_text(f'<form method=post action="{served.base}/undo"><button>x</button></form>')
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{other.server_port}/evil.html")
    with page.expect_response(lambda r: "/undo" in r.url) as answer:
        page.click("button")
    assert answer.value.status == 403
    page.close()
    other.shutdown()
