"""The timeline page in a real browser: it stays silent, asks for nothing, prints, and says every event."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from extractor.collection import Event, Quote, Subject, Timeline
from extractor.export import words
from extractor.export.html import timeline_html
from extractor.model import Span

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here; install it with: apt-get install chromium")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--enable-logging=stderr", "--v=0",
)  # fmt: skip
_OWN = re.compile(r"https?://[\w.-]*\.(?:google|googleapis|gstatic)\.com/")
"""What the browser asks its maker for, whatever page it shows."""
QUOTE = Quote("d1", "bao/kiem-tra.html", "2024-07-19", Span(0, 30), "Đoàn kiểm tra <b>Sở Y tế</b> & ghi nhận")
EVENTS = tuple(
    Event(date, "day", kind, f"Sự kiện {n}: <script>document.title = 'x'</script>", (QUOTE,) * 1, status=status)
    for n, (date, kind, status) in enumerate(
        [("2023-08-07", "issued", None), ("2024-07-19", "inspected", None), ("2024-09-30", "deadline", "overdue")]
    )
)
PAGE = Timeline(Subject("directive", "x", "Chỉ thị số 15-CT/TU", (), number="15-CT/TU"), EVENTS)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "timeline.html"
    path.write_text(timeline_html(PAGE), encoding="utf-8")
    return path


def browse(page: Path, *orders: str) -> subprocess.CompletedProcess[str]:
    profile = page.parent / "profile"
    return subprocess.run(
        [BROWSER or "", *FLAGS, f"--user-data-dir={profile}", *orders, page.as_uri()],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_the_page_is_silent_and_says_every_event(page: Path, tmp_path: Path) -> None:
    """No message in the console, no request but for the page itself; every event's words, day and kind are there."""
    log = tmp_path / "net.json"
    done = browse(page, f"--log-net-log={log}", "--net-log-capture-mode=Everything", "--dump-dom")
    assert done.returncode == 0, done.stderr[-500:]
    assert "CONSOLE" not in done.stderr
    asked = set(re.findall(r'"url":"(https?://[^"]*)"', log.read_text(encoding="utf-8"))) if log.exists() else set()
    assert not {url for url in asked if not _OWN.match(url)}
    text = html.unescape(re.sub(r"<[^>]+>", " ", done.stdout))
    for event in EVENTS:
        assert event.summary.split(":")[0] in text
        assert words.day(event.date) in text
        assert words.KINDS[event.kind] in text
    assert "quá hạn" in text
    assert "<script" not in done.stdout


def test_the_page_prints(page: Path, tmp_path: Path) -> None:
    """As PDF it has a page or more."""
    pdf = tmp_path / "page.pdf"
    done = browse(page, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    assert done.returncode == 0, done.stderr[-500:]
    assert pdf.read_bytes().startswith(b"%PDF")
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text = "".join(p.get_textpage().get_text_range() for p in document)
    assert len(document) >= 1
    assert "15-CT/TU" in text
    assert all(words.day(e.date) in text for e in EVENTS)
    assert "kiem-tra.html" in text
