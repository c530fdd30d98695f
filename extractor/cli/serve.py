"""`extractor serve`: the review desk and the HTTP interface."""

from __future__ import annotations

import contextlib
import logging
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .. import config
from ..errors import SetupError
from .console import complain, say

if TYPE_CHECKING:
    from fastapi import FastAPI

DB = Annotated[
    Path,
    typer.Option(
        "--db", envvar="EXTRACTOR_DB", help="The SQLite file; it is made where there is none.", show_default=False
    ),
]


def serve(  # noqa: PLR0913 - one argument an option
    db: DB,
    host: Annotated[str, typer.Option("--host", help="Address to listen on; others than loopback need --tokens.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option("--port", "-p", min=0, max=65535, help="Port; 0 takes a free one.")] = 8765,
    tokens: Annotated[
        Path | None, typer.Option("--tokens", metavar="FILE", help="Who may come in: lines of NAME ROLE HASH.")
    ] = None,
    add_token: Annotated[
        str | None,
        typer.Option("--add-token", metavar="NAME[:ROLE]", help="Add a person to --tokens, print the token once, end."),
    ] = None,
    allowed_host: Annotated[
        list[str] | None, typer.Option("--allowed-host", help="A name by which browsers ask for this server.")
    ] = None,
    watched: Annotated[
        Path | None, typer.Option("--watched", help="A folder whose files are taken in, now and later.")
    ] = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Child processes that read uploads.")] = None,
    english: Annotated[bool, typer.Option("--english", help="English instead of Vietnamese to begin with.")] = False,
) -> None:
    """Open the review desk on a database as a web page, and /api/v1 for programs, until Ctrl-C.

    It listens on this machine alone and asks for no password. To let others in, give --host, --tokens and
    --allowed-host, and put TLS before it; roles are reader, reviewer and admin.
    """
    from ..web import Settings, create_app
    from ..web.access import add_token as add
    from ..web.access import needs_tokens, read_tokens
    from ..web.settings import LOOPBACK

    if add_token:
        if tokens is None:
            raise SetupError("name the file with --tokens FILE")
        name, _, role = add_token.partition(":")
        say(add(tokens, name, role or "reviewer"))
        return
    people = read_tokens(tokens) if tokens else {}
    if needs_tokens(host, LOOPBACK) and not people:
        raise SetupError(
            f"{host} can be reached from other machines: make a token first with --tokens FILE --add-token NAME:admin"
        )
    settings = config.read()
    app = create_app(
        Settings(
            db, people, (*(allowed_host or ()), *((host,) if host not in ("0.0.0.0", "::") else ())), watched=watched,
            watch_seconds=settings["watch_seconds"],
            jobs=jobs or int(settings["jobs"]) or None, limits=config.limits(settings),
            language="en" if english else "vi",
        )
    )  # fmt: skip
    _listen(app, host, port)


def _listen(app: FastAPI, host: str, port: int) -> None:
    """Answer at an address until Ctrl-C; it is named once it is this program's."""
    import uvicorn

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    shown = f"[{host}]" if ":" in host else host
    with bound(host, port) as listening:
        complain(f"extractor: open http://{shown}:{listening.getsockname()[1]}/ in a browser; Ctrl-C ends it")
        server = uvicorn.Server(
            uvicorn.Config(app, access_log=False, server_header=False, log_level="warning", timeout_keep_alive=30)
        )
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    if not server.started:
        raise typer.Exit(1)


def bound(host: str, port: int) -> socket.socket:
    """Return a socket bound to the address, before anybody is told to open it; SetupError where it is not to be had."""
    found = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
    except OSError as error:
        found.close()
        raise SetupError(f"{host}:{port} cannot be listened on ({error.strerror}); choose another --port") from None
    return found
