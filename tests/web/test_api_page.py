"""The documentation of the interface tells every operation, parameter and role in both languages, from the routes."""

from __future__ import annotations

import html
import re

import pytest
from serving import Served

from extractor.web.render import catalogue


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_operation_is_told_in_the_readers_language(served: Served, language: str) -> None:
    schema = served.json("GET", "/api/v1/openapi.json")[1]
    page = html.unescape(served.request("GET", "/api", cookie=f"language={language}")[2].decode())
    words = catalogue(language)
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            assert f"<code>{path}</code>" in page
            assert words[f"op.{operation['operationId']}"] in page, operation["operationId"]
            for parameter in operation.get("parameters", ()):
                assert words[f"param.{parameter['name']}"] in page, parameter["name"]
    assert set(re.findall(r'src="([^"]+)"', page)) <= {"/static/htmx.min.js", "/static/app.js"}
