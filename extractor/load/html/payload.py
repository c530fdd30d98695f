"""Pages that are drawn by a program in the browser: the article lies in the data that the page carries for it.

Saved or fetched without running it, such a page shows a menu at most. The data are JSON (Next.js, Nuxt, structured
data), JSON in an assignment ("window.__INITIAL_STATE__ = …"), or calls that hold the text as a string. The article is
the record with the longest text of its own; else the longest string that is markup with prose in it.
"""

from __future__ import annotations

import html as markup
import json
import re
from collections.abc import Iterator
from typing import Any

from ...text import key
from ..clean import clean
from ..record import hints_of, own_body, own_line

SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL)
STARTS = re.compile(r"\s*(?:[\w.$\[\]\"']{1,60}\s*=\s*)?(?=[{\[])")
STRING = re.compile(r'"((?:[^"\\]|\\.){200,})"', re.DOTALL)
PARAGRAPHS = re.compile(r"<(?:p|div|br|table)\b", re.IGNORECASE)
TAGS = re.compile(r"<[^<>]{0,2000}>")
VIETNAMESE = re.compile("[ạảấầẩậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]")
ANGULAR = (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&"))
"""How one program writes its JSON into a page."""
LEAST = 200
"""Characters of the shortest article that is looked for."""
MARKED = 20
"""One of so many characters, at least, is a letter that only Vietnamese has... in running text."""
MOST_NODES = 20_000
MORE = 2
"""The article in the data is so many times as long as the prose that the page shows."""


def article_in(page: str, shown: int) -> str | None:
    """Return the article that `page` carries in its data, as markup; None where it has none, or shows it itself.

    `shown` is how many characters of prose the page shows.
    """
    least = max(LEAST, MORE * shown)
    if len(page) < least or "<script" not in page:
        return None
    scripts = [script for script in SCRIPT.findall(page) if len(script) >= least]
    records = [found for script in scripts for data in _data(script) for found in _records(data)]
    size, record = max(records, key=lambda found: (found[0], own_line(found[1], "title") is not None), default=(0, {}))
    if size >= least:
        return _written(record, page)
    strings = [text for script in scripts for text in _strings(script, 0)]
    text = max(strings, key=_prose, default="")
    return f"<article>{text}</article>" if _prose(text) >= least else None


def _data(script: str) -> Iterator[Any]:
    """Yield what the JSON of a script holds."""
    start = STARTS.match(script)
    if start is None:
        return
    texts = [script[start.end() :]]
    if "&q;" in script[:2000]:
        for said, meant in ANGULAR:
            texts[0] = texts[0].replace(said, meant)
    try:
        yield json.JSONDecoder(strict=False).raw_decode(texts[0])[0]
    except (ValueError, RecursionError):
        return


def _records(data: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the records in `data` whose own fields hold prose, with its size."""
    stack, seen = [data], 0
    while stack and seen < MOST_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            stack.extend(value for value in node.values() if isinstance(value, (dict, list)))
            body = own_body(node)
            if body and (size := _prose(body)) >= LEAST:
                yield size, node
        elif isinstance(node, list):
            stack.extend(value for value in node if isinstance(value, (dict, list)))


def _strings(script: str, depth: int) -> Iterator[str]:
    """Yield the strings of a script that are markup, also those inside strings."""
    for match in STRING.finditer(script):
        try:
            text = json.loads(f'"{match[1]}"', strict=False)
        except ValueError:
            continue
        if PARAGRAPHS.search(text) and not (depth == 0 and STRING.search(text)):
            yield text[PARAGRAPHS.search(text).start() :]  # type: ignore[union-attr]  # found just now
        elif depth == 0:
            yield from _strings(text, 1)


def _prose(text: str) -> int:
    """Return how many characters a reader of `text` sees; none where that is no Vietnamese."""
    seen = TAGS.sub("", text if "<" in text else markup.unescape(text))
    return len(seen) if len(VIETNAMESE.findall(seen.lower())) * MARKED >= len(seen) else 0


def _written(record: dict[str, Any], page: str) -> str:
    """Return the record as markup: its headline, unless the page shows it, its day, lead and text."""
    hints = hints_of(record)
    body = own_body(record) or ""
    if "<" not in body:
        body = markup.unescape(body)
    if not PARAGRAPHS.search(body):
        body = "".join(f"<p>{line}</p>" for line in body.split("\n") if line.strip())
    title, lead = own_line(record, "title"), own_line(record, "lead")
    shown = key(TAGS.sub(" ", SCRIPT.sub("", page[max(0, page.find("<body")) :])))
    parts = [f"<h1>{markup.escape(title)}</h1>" if title and key(clean(title)) not in shown else ""]
    if hints.published:
        parts.append(f'<meta property="article:published_time" content="{hints.published}">')
    if hints.authors:
        parts.append(f'<meta name="author" content="{markup.escape(", ".join(hints.authors))}">')
    if lead and key(TAGS.sub("", lead)) not in key(TAGS.sub("", body)):
        parts.append(f"<p>{TAGS.sub('', lead)}</p>")
    return f"<article>{''.join(parts)}{body}</article>"
