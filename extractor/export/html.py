"""A timeline as one HTML page: no script, no request, prints on A4 in black and white."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import BinaryIO

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ..collection import Event, Timeline
from . import words
from .options import Options


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("extractor.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": words.day, "line": words.one_line, "source": words.source}
    return environment.get_template("timeline.html")


def write_timeline(timeline: Timeline, stream: BinaryIO, _: Options) -> None:
    """Write the page."""
    stream.write(timeline_html(timeline).encode("utf-8"))


_STYLES = {"deadline": "due", "measured": "figure", "targeted": "figure"} | dict.fromkeys(
    ("issued", "effective", "amended", "replaced", "repealed"), "act"
)
"""Event kind → the look of its label; the words say it too."""


def timeline_html(timeline: Timeline) -> str:
    """Return the page. All text is escaped; the policy in its head forbids every request and script."""
    sources = [s for e in timeline.events for s in e.sources]
    return _template().render(
        subject=timeline.subject,
        subject_kind=words.SUBJECTS[timeline.subject.kind],
        heading=words.heading(timeline.subject),
        events=timeline.events,
        years=[(year, list(group)) for year, group in groupby(timeline.events, _year)],
        kinds=words.KINDS,
        styles=_STYLES,
        details=words.details,
        shown=lambda event: [part for part in (event.sources[:1], event.sources[1:]) if part],
        repeats=lambda event: words.one_line(event.sources[0].text).endswith(words.one_line(event.summary)),
        documents=len({s.document for s in sources}),
        last=max((s.published[:10] for s in sources if s.published), default=None),
    )


def _year(event: Event) -> str:
    return f"Năm {event.date[:4]}" if event.date else words.UNDATED
