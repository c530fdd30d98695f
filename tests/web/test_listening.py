"""`extractor serve` names an address only once it is its own."""

from __future__ import annotations

import socket
from pathlib import Path

from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.serve import bound


def test_a_port_that_another_program_holds_is_told_and_nobody_is_sent_there(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = CliRunner().invoke(app, ["serve", "--db", str(tmp_path / "a.db"), "--port", str(port)])
    assert done.exit_code == 1
    assert f"127.0.0.1:{port} cannot be listened on" in str(done.exception)
    assert "open http" not in done.output


def test_port_0_takes_a_free_port_that_can_be_named() -> None:
    with bound("127.0.0.1", 0) as one, bound("127.0.0.1", 0) as two:
        ports = {one.getsockname()[1], two.getsockname()[1]}
    assert len(ports - {0}) == 2
