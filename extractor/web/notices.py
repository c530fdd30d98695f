"""What a document's page says of the reading itself: what could not be read, what is missing, what contradicts itself.

Readers warn in English, for logs and programs; a clerk reads them in the words of the interface, with the reader's own
behind them. What no row of the table knows is said in general words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Result
from .render import Say

_WARNINGS = (
    (r"pages? (?P<pages>[\d, …]+?) could not be read", "page_broken"),
    (r"pages? (?P<pages>[\d, …]+): only a picture", "page_picture"),
    (r"pages? (?P<pages>[\d, …]+): its fonts hide", "page_fonts"),
    (r"pages? (?P<pages>[\d, …]+): the text hidden behind", "page_layer"),
    (r"pages? (?P<pages>[\d, …]+): few words on a picture", "page_stamped"),
    (r"pages? (?P<pages>[\d, …]+): not read", "page_failed"),
    (r"(?P<n>\d+) characters have no Unicode value", "no_unicode"),
    (r"the file carries (?P<files>.+): save what is attached", "carries"),
    (r"the page shows (?P<files>.+), which is a file of its own", "shows"),
    (r"the page has hardly any text", "hardly"),
    (r"(?P<n>\d+) large pictures? not read", "pictures"),
    (r"a part in another format is embedded", "embedded"),
    (r"(?P<n>\d+) of (?P<of>\d+) characters of the file stand where", "gap"),
    (r"the file's part (?P<part>\S+) is damaged", "part"),
    (r"(?P<n>\d+) place\(s\) are not valid", "invalid"),
    (r"the letters were encoded twice", "twice"),
    (r"(?:the record|the gzip file|the file) (?:is cut off|ends before)", "cut"),
)
_KNOWN = tuple((re.compile(pattern), f"notice.{key}") for pattern, key in _WARNINGS)


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to know of a document. `detail` is what the reader said, in English; `at` where in the text it is."""

    text: str
    detail: str | None = None
    at: int | None = None


def notices(result: Result, say: Say) -> list[Notice]:
    """Return what a person must know of how a document was read, what could not be read first."""
    read = [Notice(_said(warning, say), warning) for warning in result.document.warnings]
    return read + [Notice(p.message, None, p.span.start if p.span else None) for p in result.problems]


def _said(warning: str, say: Say) -> str:
    for pattern, key in _KNOWN:
        if found := pattern.match(warning):
            return say(key, **found.groupdict())
    return say("notice.other")
