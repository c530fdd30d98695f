"""The page of tasks: what has passed is what lies wholly before the newest document's day."""

from __future__ import annotations

import re
import urllib.request
from pathlib import Path

from made import made
from serving import serving

from extractor.store.reviewed import ReviewedStore

_ASKED = re.compile(r'<a href="/tasks\?unit=[^"]*">([^<]+)</a>')


def test_a_task_of_a_month_is_marked_as_past_only_after_the_month(tmp_path: Path) -> None:
    """Of three deadlines read on 15/07/2024 one lies behind; July and the third quarter go on."""
    db = tmp_path / "a.db"
    lines = [
        ("Sở Nội vụ báo cáo.", "2024-06"),
        ("Sở Y tế báo cáo.", "2024-07"),
        ("Sở Tài chính họp.", "2024-07/2024-09"),
    ]
    with ReviewedStore.open(db) as store:
        tasks = [(line.rsplit(" ", 2)[0], line, deadline, None) for line, deadline in lines]
        text = " ".join(line for line, _ in lines)
        store.save(made(text, published="2024-07-15", tasks=tasks))
    with serving(db) as served:
        served.judged()
        body = urllib.request.urlopen(served.base + "/tasks").read().decode()
    rows = [(row, _ASKED.search(row)) for row in body.split("<tr")[2:]]
    marked = {asked[1]: 'class="late"' in row for row, asked in rows if asked}
    assert marked == {"Sở Nội vụ": True, "Sở Y tế": False, "Sở Tài": False}


def test_tasks_that_no_day_is_set_for_are_a_list_of_their_own(tmp_path: Path) -> None:
    """Else a holding whose papers set no days would show no task at all; the state of such a task is unknown."""
    db = tmp_path / "a.db"
    with ReviewedStore.open(db) as store:
        text = "Sở Nội vụ báo cáo. Sở Y tế họp."
        tasks = [("Sở Nội vụ", "Sở Nội vụ báo cáo.", None, None), ("Sở Y tế", "Sở Y tế họp.", "2024-08-01", None)]
        store.save(made(text, published="2024-07-15", tasks=tasks))
    with serving(db) as served:
        served.judged()
        pages = {due: urllib.request.urlopen(f"{served.base}/tasks?due={due}").read().decode() for due in _SHOWN}
    assert {due: _ASKED_IN.findall(body) for due, body in pages.items()} == _SHOWN
    assert "chưa rõ" in pages["undated"]


_ASKED_IN = re.compile(r'<a href="/tasks\?unit=[^"]*">(Sở [^<]+)</a>')
_SHOWN = {"": ["Sở Y tế"], "open": ["Sở Y tế"], "undated": ["Sở Nội vụ"], "overdue": []}
