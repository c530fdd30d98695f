"""What may come in and what may not: hosts, origins, roles, bodies, log-ins, files, logs."""

from __future__ import annotations

import http.client
import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from serving import Served, serving
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import SetupError
from extractor.web import Settings, create_app
from extractor.web.access import ROLES, Person, add_token, digest, needs_tokens, read_tokens
from extractor.web.api.feed import safe_name
from extractor.web.routes import API, API_ROUTES, PAGES

HOSTS = [
    ("127.0.0.1", 200), ("localhost", 200), ("[::1]", 200), ("LOCALHOST", 200), ("127.0.0.1:1", 200),
    ("evil.example", 400), ("localhost.evil.example", 400), ("localhost.", 400), ("evil.example:localhost", 400),
    ("", 400), ("127.0.0.1.evil.example", 400), ("[::1", 400), ("localhost:8765:1", 400),
]  # fmt: skip


def raw(served: Served, method: str, path: str, headers: list[tuple[str, str]], body: bytes = b"") -> int:
    """Send exactly these headers and return the status."""
    connection = http.client.HTTPConnection(served.base.removeprefix("http://"), timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers:
        connection.putheader(name, value)
    if body or method != "GET":
        connection.putheader("content-length", str(len(body)))
    connection.endheaders(body)
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_only_names_of_this_server_are_answered(shared: Served, host: str, status: int) -> None:
    assert raw(shared, "GET", "/help", [("Host", host)]) == status


def test_two_hosts_and_a_forwarded_one_are_no_way_round(shared: Served) -> None:
    assert raw(shared, "GET", "/help", [("Host", "localhost"), ("Host", "evil.example")]) == 400
    assert raw(shared, "GET", "/help", [("Host", "evil.example"), ("X-Forwarded-Host", "localhost")]) == 400


@pytest.mark.parametrize(
    ("site", "origin", "status"),
    [
        ("same-origin", None, 404), ("none", None, 404), (None, None, 404), (None, "own", 404),
        ("cross-site", None, 403), ("same-site", None, 403), ("cross-site", "own", 403), (None, "null", 403),
        (None, "http://evil.example", 403), (None, "http://localhost:1", 403), ("", None, 403),
    ],
)  # fmt: skip
def test_only_our_own_pages_may_change_something(
    shared: Served, site: str | None, origin: str | None, status: int
) -> None:
    """404: let in, there is nothing to undo."""
    host = shared.base.removeprefix("http://")
    headers = [("Host", host)]
    headers += [("Sec-Fetch-Site", site)] if site is not None else []
    headers += [("Origin", shared.base if origin == "own" else origin)] if origin else []
    assert raw(shared, "POST", "/api/v1/undo", headers) == status


def test_reading_needs_no_origin(shared: Served) -> None:
    host = shared.base.removeprefix("http://")
    assert raw(shared, "GET", "/", [("Host", host), ("Sec-Fetch-Site", "cross-site")]) == 200


@pytest.mark.parametrize("route", [r for r in (*API_ROUTES, *PAGES) if r.method == "GET"], ids=lambda r: r.path)
def test_a_get_writes_nothing(served: Served, db: Path, route: Any) -> None:
    """Judgements and actions are the same before and after; only the queue, which is disposable, may move."""
    from extractor.store.reviewed import ReviewedStore

    document = served.json("GET", "/api/v1/documents")[1]["items"][0]["id"]
    path = route.path.format(document=document, kind="officials", table="tasks", job="x", number=1)
    served.request("GET", (API if route in API_ROUTES else "") + path + "?name=x&q=x&target=x&label=UNIT")
    with ReviewedStore.open(db) as store:
        assert store.judgements(all_rows=True) == ()
        assert store.connection.execute("SELECT count(*) FROM action").fetchone() == (0,)


@pytest.fixture(scope="module")
def guarded(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    import shutil

    path = tmp_path_factory.mktemp("guarded") / "a.db"
    shutil.copy(original, path)
    people = {digest(f"secret-{role}"): Person(role, role) for role in ROLES}
    with serving(path, people=people, logins_a_minute=3) as server:
        yield server


def filled(path: str) -> str:
    """Return a route's path with something in each of its places."""
    return re.sub(r"\{(\w+)\}", lambda m: {"kind": "officials", "action": "1", "number": "1"}.get(m[1], "x"), path)


def test_every_route_is_closed_to_strangers_and_to_lower_roles(guarded: Served) -> None:
    """The table of routes, each asked by nobody and by each role: 401, 403 or let in (whatever it then says)."""
    for route in API_ROUTES:
        path = API + filled(route.path)
        assert guarded.request(route.method, path)[0] == 401, path
        assert guarded.request(route.method, path, authorization="Bearer wrong")[0] == 401, path
        for role in ROLES:
            status = guarded.request(route.method, path, authorization=f"Bearer secret-{role}")[0]
            allowed = ROLES.index(role) >= ROLES.index(route.role or "reader")
            assert (status == 403) is not allowed, (route.method, path, role, status)
            assert status < 500, (route.method, path, role)


def test_every_page_but_the_log_in_is_closed_to_strangers(guarded: Served) -> None:
    for route in PAGES:
        path = filled(route.path)
        status, headers, _ = guarded.request(route.method, path, accept="text/html")
        if route.role is None:
            assert status != 401
        else:
            assert (status, headers.get("location")) == (303, "/login"), path


def test_the_roles_stand_in_the_description_of_the_interface(guarded: Served) -> None:
    schema = guarded.json("GET", "/api/v1/openapi.json", authorization="Bearer secret-reader")[1]
    told = {(m.upper(), p): o["x-role"] for p, ms in schema["paths"].items() for m, o in ms.items()}
    assert told == {(r.method, API + r.path): r.role for r in API_ROUTES}


def test_a_log_in_gives_a_session_and_guessing_is_slowed(guarded: Served) -> None:
    form = "application/x-www-form-urlencoded"
    status, headers, _ = guarded.request("POST", "/login", b"token=secret-reader", content_type=form)
    assert status == 303
    cookie = headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "secret-reader" not in cookie
    session = cookie.split(";")[0]
    assert guarded.request("GET", "/", cookie=session)[0] == 200
    assert guarded.request("POST", "/undo", b"", cookie=session)[0] == 403
    assert guarded.request("POST", "/login", b"token=wrong", content_type=form)[0] == 401
    assert guarded.request("POST", "/login", b"token=wrong", content_type=form)[0] == 401
    assert guarded.request("POST", "/login", b"token=secret-admin", content_type=form)[0] == 429
    guarded.request("POST", "/logout", b"", cookie=session)
    assert guarded.request("GET", "/", cookie=session, accept="text/html")[0] == 303


def test_a_body_over_the_bound_is_refused_whatever_its_headers_say(db: Path) -> None:
    with serving(db, body_bytes=10_000) as server:
        host = server.base.removeprefix("http://")
        big = json.dumps({"text": "a" * 20_000}).encode()
        assert server.request("POST", "/api/v1/extract", big)[0] == 413
        connection = http.client.HTTPConnection(host, timeout=10)
        connection.request("POST", "/api/v1/extract", iter([big[:9000], big[9000:]]), encode_chunked=True,
                           headers={"Transfer-Encoding": "chunked", "content-type": "application/json"})  # fmt: skip
        assert connection.getresponse().status == 413
        connection.close()
        assert raw(server, "POST", "/api/v1/extract", [("Host", host)], b"x" * 20_000) == 413
        assert server.request("GET", "/help")[0] == 200


def test_every_answer_carries_the_policy(shared: Served) -> None:
    for path in ("/", "/api/v1/documents", "/static/desk.css", "/nowhere", "/api/v1/nowhere"):
        _, headers, _ = shared.request("GET", path, accept="text/html")
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_log_holds_no_text_and_no_query(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        served.request("GET", "/search?q=t%C3%ACm+b%C3%AD+m%E1%BA%ADt")
        served.json("POST", "/api/v1/extract", {"text": "Lê Văn Gạo không được vào nhật ký."})
        served.json("POST", "/api/v1/documents/x/decisions", {"changes": [{"target": "Gạo"}]})
    told = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith(("extractor", "uvicorn")))
    assert "/search" in told
    assert not {"Gạo", "bí mật", "%E1"} & set(told.replace("+", " ").split())
    assert "Gạo" not in told


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..\\..\\a.exe", "C:\\a.txt", "-oFoo", "$(id).pdf", "a\nb.txt", ".hidden", "a\x00.txt",
             "\u202egpj.exe", "x" * 400 + ".html", "", "/", "CON"],
)  # fmt: skip
def test_the_name_of_an_upload_is_harmless(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert "/" not in safe
    assert "\\" not in safe
    assert safe[0] not in ".-"
    assert safe.isprintable()
    assert len(safe.encode()) <= 130


def test_another_address_needs_tokens(tmp_path: Path) -> None:
    assert needs_tokens("0.0.0.0", ("localhost", "127.0.0.1", "::1"))
    assert not needs_tokens("127.0.0.2", ("localhost", "127.0.0.1", "::1"))
    done = CliRunner().invoke(app, ["serve", "--db", str(tmp_path / "a.db"), "--host", "0.0.0.0"])
    assert isinstance(done.exception, SetupError)
    assert "token" in str(done.exception)


def test_tokens_are_made_once_and_kept_as_hashes(tmp_path: Path) -> None:
    path = tmp_path / "tokens"
    token = add_token(path, "mai", "reviewer")
    assert token not in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_tokens(path) == {digest(token): Person("mai", "reviewer")}
    path.write_text("mai boss 12\n")
    with pytest.raises(SetupError, match="line 1"):
        read_tokens(path)


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE x (y)")
    with pytest.raises(SetupError):
        create_app(Settings(path))
