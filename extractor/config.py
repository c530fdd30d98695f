"""One table of settings. Only entry points read it; nothing below them knows where a value came from.

A setting is changed by the environment variable EXTRACTOR_<NAME>; none has to be.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from .errors import SetupError
from .load.limits import DEFAULT, MEGA, Limits

PREFIX = "EXTRACTOR_"


@dataclass(frozen=True, slots=True)
class Setting:
    """A number that a user may change: its name, the value it has otherwise, the least it may be, what it does."""

    name: str
    default: float
    least: float
    help: str

    @property
    def variable(self) -> str:
        return PREFIX + self.name.upper()


SETTINGS = (
    Setting("jobs", 0, 0, "child processes that work at once; 0 means one a processor"),
    Setting("max_file_mb", DEFAULT.file_bytes / MEGA, 1e-6, "largest file that is read, in millions of bytes"),
    Setting(
        "max_line_mchars", DEFAULT.line_chars / MEGA, 1e-6, "longest line of plain text, in millions of characters"
    ),
    Setting("max_text_mchars", DEFAULT.text_chars / MEGA, 1e-6, "longest text of a file, in millions of characters"),
    Setting(
        "max_container_mb",
        DEFAULT.container_bytes / MEGA,
        1e-6,
        "largest file of many documents (WARC, JSON lines, mailbox, ZIP), in millions of bytes",
    ),
    Setting("read_seconds", DEFAULT.read_seconds, 0.1, "wall time in which a file must be read"),
    Setting("cpu_seconds", DEFAULT.cpu_seconds, 1, "processor time in which a file must be read"),
    Setting("ocr_page_seconds", DEFAULT.ocr_page_seconds, 1, "wall time in which OCR must read a page of a scan"),
    Setting("max_ocr_pages", DEFAULT.ocr_pages, 1, "pages of one file that may go through OCR"),
    Setting(
        "max_image_mpixels", DEFAULT.image_pixels / MEGA, 0.01, "largest picture that is read, in millions of pixels"
    ),
    Setting("process_seconds", DEFAULT.process_seconds, 1, "wall time for extraction, and again a million characters"),
    Setting(
        "watch_seconds", 2, 0.05, "pause between two looks at a watched folder; a file that grew waits for the next"
    ),
    Setting("allow_secret", 0, 0, "1 lets documents marked MẬT, TỐI MẬT or TUYỆT MẬT in; otherwise they are refused"),
    Setting("memory_mb", DEFAULT.memory_bytes / MEGA, 100, "memory that a child process may use for one file"),
)


def read(environment: Mapping[str, str] = os.environ) -> dict[str, float]:
    """Return the value of every setting. Raises SetupError for a value that is no number or too small."""
    return {setting.name: _value(setting, environment.get(setting.variable)) for setting in SETTINGS}


def _value(setting: Setting, text: str | None) -> float:
    if text is None or not text.strip():
        return setting.default
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not setting.least <= value < float("inf"):
        raise SetupError(f"{setting.variable} is {text!r}; set it to a number from {setting.least:g} up, or unset it")
    return value


def limits(settings: Mapping[str, float]) -> Limits:
    """Return the Limits that `settings` describe."""
    return Limits(
        file_bytes=int(settings["max_file_mb"] * MEGA),
        line_chars=int(settings["max_line_mchars"] * MEGA),
        text_chars=int(settings["max_text_mchars"] * MEGA),
        container_bytes=int(settings["max_container_mb"] * MEGA),
        read_seconds=settings["read_seconds"],
        cpu_seconds=int(settings["cpu_seconds"]),
        process_seconds=settings["process_seconds"],
        process_seconds_per_million_chars=settings["process_seconds"],
        memory_bytes=int(settings["memory_mb"] * MEGA),
        image_pixels=int(settings["max_image_mpixels"] * MEGA),
        ocr_pages=int(settings["max_ocr_pages"]),
        ocr_page_seconds=settings["ocr_page_seconds"],
        allow_secret=settings["allow_secret"] > 0,
    )
