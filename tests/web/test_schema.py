"""The interface keeps its own description: no server error, whatever a program sends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from serving import Served

schemathesis = pytest.importorskip("schemathesis")
SLOW = {"/api/v1/ingest", "/api/v1/extract", "/api/v1/retry"}
"""What starts child processes: fewer calls."""


@pytest.fixture(scope="module")
def operations(shared: Served) -> list[Any]:
    schema = schemathesis.openapi.from_url(f"{shared.base}/api/v1/openapi.json")
    return [r.ok() for r in schema.get_all_operations()]


def test_no_operation_ends_in_a_server_error(operations: list[Any]) -> None:
    """A few generated calls for every operation of the description, through the whole application."""
    tried = 0
    for operation in operations:

        @settings(
            max_examples=2 if operation.path in SLOW else 6, deadline=None, database=None, derandomize=True,
            phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def run(case: Any) -> None:
            answer = case.call(timeout=180)
            assert answer.status_code < 500, (case.method, case.path, answer.status_code)

        run()
        tried += 1
    assert tried > 30


def test_every_operation_is_described(operations: list[Any]) -> None:
    for operation in operations:
        raw = operation.definition.raw
        assert len(raw["description"]) > 20, operation.path
        assert raw["x-role"] in ("reader", "reviewer", "admin")
