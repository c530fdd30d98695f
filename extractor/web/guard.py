"""What every request must obey before an endpoint sees it, and what every answer carries.

Host: only names this server goes by (a rebound name makes Origin equal Host, so this is needed beside the next rule).
Origin: a request that changes something must come from our own pages or from no page at all (Sec-Fetch-Site, else
Origin; the algorithm of Go 1.25's CrossOriginProtection). Bodies are counted while they come in, whatever their headers
say. No page may run inline script, load anything from elsewhere, or be framed.
"""

from __future__ import annotations

import logging
import re
import time
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request

from .render import error_page
from .settings import Settings

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
UPLOADS = frozenset({"/api/v1/ingest", "/upload"})
_PORT = re.compile(r":\d{1,5}$")
log = logging.getLogger("extractor.web")


class Guard:
    """ASGI middleware round the whole application."""

    def __init__(self, app: App, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = scope["headers"]
        started, status = time.perf_counter(), 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *self._added(scope, message)]
            await send(message)

        refusal = self._refusal(scope, headers)
        if refusal:
            await _refuse(answer, *refusal)
        else:
            await self._bounded(scope, receive, answer)
        # the path's query may hold what a person searched for: it is not logged
        log.info("%s %s %s %.0f ms", scope["method"], scope["path"][:200].encode("ascii", "backslashreplace").decode(),
                 status, (time.perf_counter() - started) * 1000)  # fmt: skip

    def _refusal(self, scope: Scope, headers: list[tuple[bytes, bytes]]) -> tuple[int, str, str] | None:
        hosts = [v for k, v in headers if k == b"host"]
        if len(hosts) != 1 or _name(hosts[0].decode("latin-1")) not in self.settings.allowed_hosts:
            return 400, "bad_host", "this server does not go by that name; see --allowed-host"
        if scope["method"] not in SAFE_METHODS and not _is_own(headers, hosts[0].decode("latin-1")):
            return 403, "cross_site", "requests that change something must come from this server's own pages"
        length = next((v for k, v in headers if k == b"content-length"), b"0")
        if not length.isdigit() or int(length) > self._most(scope):
            return 413, "too_large", "the body is larger than this server takes"
        return None

    def _most(self, scope: Scope) -> int:
        return self.settings.upload_bytes if scope["path"] in UPLOADS else self.settings.body_bytes

    async def _bounded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application with a body that is counted; one over the bound ends in 413 before it is all read."""
        left, begun, refused = self._most(scope), False, False

        async def counted() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise _TooLargeError
            return message

        async def noted(message: Message) -> None:
            nonlocal begun, refused
            if left < 0 and not begun:  # whatever the application makes of the break, the cause was the size
                if not refused:
                    refused = True
                    await _refuse(send, 413, "too_large", "the body is larger than this server takes")
                return
            begun = True
            await send(message)

        try:
            await self.app(scope, counted, noted)
        except _TooLargeError:
            if not begun and not refused:
                await _refuse(send, 413, "too_large", "the body is larger than this server takes")
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]  # the message itself may quote a document
            log.error("%s in %s, line %s", type(error).__name__, place.filename, place.lineno)
            if not begun:
                await _fault(scope, send)

    def _added(self, scope: Scope, message: Message) -> list[tuple[bytes, bytes]]:
        present = {k.lower() for k, _ in message.get("headers", ())}
        added = [pair for pair in HEADERS if pair[0] not in present]
        if b"cache-control" not in present:
            static = scope["path"].startswith("/static/")
            added.append((b"cache-control", b"no-cache" if static else b"no-store"))
        return added


class _TooLargeError(Exception):
    """The body passed its bound."""


def _name(host: str) -> str:
    """Return the host's name without its port; an IPv6 address without its brackets."""
    name = _PORT.sub("", host.strip().lower()) if not host.endswith("]") else host.strip().lower()
    return name[1:-1] if name.startswith("[") and name.endswith("]") else name


def _is_own(headers: list[tuple[bytes, bytes]], host: str) -> bool:
    site = [v for k, v in headers if k == b"sec-fetch-site"]
    if site:
        return all(v in (b"same-origin", b"none") for v in site)
    origins = [v.decode("latin-1") for k, v in headers if k == b"origin"]
    return all(urlsplit(origin).netloc.lower() == host.lower() for origin in origins)


async def _fault(scope: Scope, send: Send) -> None:
    """Answer that the program has a fault: a program as JSON, a person with a page."""
    said = "a fault of the program; its log says where"
    accepted = b"".join(v for k, v in scope["headers"] if k == b"accept")
    if scope["path"].startswith("/api/") or b"text/html" not in accepted:
        await _refuse(send, 500, "fault", said)
        return

    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    await error_page(Request(scope), 500, said)(scope, nothing, send)


async def _refuse(send: Send, status: int, code: str, message: str) -> None:
    body = f'{{"ok": false, "error": {{"code": "{code}", "message": "{message}"}}, "status": {status}}}'.encode()
    head = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": body})
