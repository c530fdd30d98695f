"""Requests over HTTP with the standard library alone: JSON in and out, forms of files, server-sent events.

What can be asked twice without harm (reading, and decisions that carry a token) is asked again where the connection
breaks.
"""

from __future__ import annotations

import http.client
import json
import secrets
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from .errors import Unreachable, refused

File = tuple[str, bytes]
TRIES = 3
_BROKEN = (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, the headers (small letters), the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Ask:
    """A request. `safe`: it may be sent again where no answer came."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    safe: bool = True


class _Stay(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer: a program that asked for data must not end on the page to log in."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Wire:
    """A server's address, a token, how long to wait."""

    def __init__(self, base: str, token: str | None, timeout: float) -> None:
        self.base = base.rstrip("/")
        self._token = token
        self._timeout = timeout
        self._opener = urllib.request.build_opener(_Stay)

    def send(self, ask: Ask) -> Answer:
        """Return the answer, 304 too; raises ClientError of the kind that a refusal is."""
        for attempt in range(1, TRIES + 1):
            try:
                with self._open(ask) as got:
                    return Answer(got.status, _small(got.headers), got.read())
            except urllib.error.HTTPError as error:
                return self._refusal(error)
            except _BROKEN as error:
                if attempt == TRIES or not ask.safe:
                    raise Unreachable(f"{self.base} gives no answer ({error}); is the server running?") from error
                time.sleep(0.2 * attempt)
        raise AssertionError("unreachable")

    def events(self, ask: Ask) -> Iterator[Any]:
        """Yield the data of a stream of server-sent events, as they come."""
        try:
            with self._open(ask) as got:
                for line in got:
                    text = line.decode("utf-8").rstrip("\r\n")
                    if text.startswith("data:"):
                        yield json.loads(text[5:])
        except urllib.error.HTTPError as error:
            self._refusal(error)
        except _BROKEN as error:
            raise Unreachable(f"{self.base}: the stream broke off ({error})") from error

    def _open(self, ask: Ask) -> Any:
        values = {k: _text(v) for k, v in ask.query.items() if v not in (None, "")}
        address = f"{self.base}/api/v1{ask.path}" + (f"?{urlencode(values)}" if values else "")
        request = urllib.request.Request(address, ask.body, dict(ask.headers), method=ask.method)
        request.add_header("accept", "*/*")
        if self._token:
            request.add_header("authorization", f"Bearer {self._token}")
        return self._opener.open(request, timeout=self._timeout)

    def _refusal(self, error: urllib.error.HTTPError) -> Answer:
        body = error.read()
        if error.code == 304:
            return Answer(304, _small(error.headers), body)
        try:
            data = json.loads(body)
        except ValueError:
            data = None
        raise refused(error.code, data) from None


def _small(headers: Any) -> dict[str, str]:
    return {k.lower(): v for k, v in headers.items()}


def _text(value: Any) -> str:
    return "true" if value is True else "false" if value is False else str(value)


def json_ask(method: str, path: str, data: Any, *, headers: Mapping[str, str] | None = None, safe: bool = False) -> Ask:
    """Return a request with a JSON body."""
    body = json.dumps(data, ensure_ascii=False).encode("utf-8")
    return Ask(method, path, body=body, headers={"content-type": "application/json", **(headers or {})}, safe=safe)


def files_ask(path: str, files: Iterable[File]) -> Ask:
    """Return a request with files as a form, as a browser would send them."""
    boundary = secrets.token_hex(16)
    parts: list[bytes] = []
    for name, data in files:
        plain = name.replace("\\", "_").replace('"', "_").replace("\r", "_").replace("\n", "_")
        head = f'--{boundary}\r\ncontent-disposition: form-data; name="files"; filename="{plain}"\r\n'
        parts += head.encode("utf-8"), b"content-type: application/octet-stream\r\n\r\n", data, b"\r\n"
    body = b"".join([*parts, f"--{boundary}--\r\n".encode()])
    # the same file is taken in once however often it is sent
    return Ask("POST", path, body=body, headers={"content-type": f"multipart/form-data; boundary={boundary}"})
