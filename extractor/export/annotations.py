"""Mentions as W3C Web Annotations, one JSON object a line: https://www.w3.org/TR/annotation-model/.

Each has two selectors: offsets in code points, as the recommendation counts them, and the quotation with its
surroundings, which finds the place again in another rendering of the same text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from ..collection import Held
from ..model import Mention
from .jsonld import document_urn, unit_urn
from .options import Options

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write the mentions of `documents` in their order."""
    for held in documents:
        links = {link.mention: link for link in held.result.links}
        for n, mention in enumerate(held.result.mentions):
            link = links.get(n)
            source = unit_urn(link.name, link.entity) if link and mention.label == "UNIT" else None
            data = _annotation(held, mention, n, source)
            stream.write((json.dumps(data, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8"))


def _annotation(held: Held, mention: Mention, n: int, source: str | None) -> dict[str, Any]:
    text = held.result.document.text
    bodies: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "tagging", "value": mention.label}]
    if source:
        bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": source})
    quote = {
        "type": "TextQuoteSelector",
        "exact": mention.text,
        "prefix": text[max(0, mention.start - AROUND) : mention.start],
        "suffix": text[mention.end : mention.end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": mention.start, "end": mention.end}
    return {
        "@context": CONTEXT,
        "id": f"{document_urn(held)}:mention:{n}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": bodies,
        "target": {"source": document_urn(held), "selector": [quote, place]},
    }
