"""A timeline as one HTML page: no script, no request, prints on A4 in black and white."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ..collection import Timeline
from . import words


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("extractor.export", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": words.day, "line": words.one_line}
    return environment.get_template("timeline.html")


def timeline_html(timeline: Timeline) -> str:
    """Return the page. All text is escaped; the policy in its head forbids every request and script."""
    return _template().render(
        subject=timeline.subject,
        subject_kind=words.SUBJECTS[timeline.subject.kind],
        events=timeline.events,
        kinds=words.KINDS,
        details=words.details,
        documents=len({s.document for e in timeline.events for s in e.sources}),
    )
