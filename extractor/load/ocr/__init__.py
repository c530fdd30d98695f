"""The OCR engine: pictures of pages → words with boxes and confidences, by the `tesseract` program.

The program is called directly, a process a page, with one OpenMP thread each: with two it takes ten times as long on a
two-core machine. Its limits are those of the process that reads, which it inherits.
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass, replace
from functools import cache

from PIL import Image

from ...errors import NeedsOcrError
from ...text import nfc
from .spelling import meant, spelt

LANGUAGE = "vie"
INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-vie"
DPI = 200
"""Pages are brought to it: at 300 dpi, type of office size loses its marks twice as often and takes half as long again
(measured on rendered pages of 13 points)."""
PAGE, LINE, SPARSE, ORIENTATION = 3, 7, 11, 0
INK = 128
SPECKS = 30
"""A page with fewer dark pixels is blank; a full stop has as many."""
_SURE_TURN = 2.0
_LINE = re.compile(
    r"class='ocr_(?:line|header|caption|textfloat)'[^>]*?title=\"bbox (\d+) (\d+) (\d+) (\d+)"
    r"(?:; baseline (-?[\d.e-]+) (-?[\d.]+))?(?:[^\"]*?x_size ([\d.]+))?"
)
_WORD = re.compile(
    r"class='ocrx_word'[^>]*?title='bbox (\d+) (\d+) (\d+) (\d+); x_wconf (\d+)[^']*'[^>]*>(.*?)</span>", re.DOTALL
)
_EITHER = re.compile(f"(?P<line>{_LINE.pattern})|{_WORD.pattern}", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TURN = re.compile(r"Rotate: (\d+)\s+Orientation confidence: ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the engine read it: its box, baseline and line height in pixels, its confidence in [0, 1]."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    confidence: float
    line: int


@dataclass(frozen=True, slots=True)
class Engine:
    """The installed program and the languages it has data for."""

    path: str
    version: str
    languages: tuple[str, ...]

    @property
    def ready(self) -> bool:
        return LANGUAGE in self.languages


@cache
def engine() -> Engine | None:
    """Return the engine of this machine, None where there is none. Asked once a process."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    version = _ask(path, "--version").partition("\n")[0].removeprefix("tesseract").strip()
    languages = tuple(sorted(_ask(path, "--list-langs").split("\n")[1:]))
    return Engine(path, version, tuple(name.strip() for name in languages if name.strip()))


def needed(what: str) -> NeedsOcrError:
    """Return the error of an input that holds `what` ("the pages are pictures of text") where no engine is ready."""
    found = engine()
    if found is None:
        return NeedsOcrError(f"{what}; to read them, install Tesseract: {INSTALL}")
    return NeedsOcrError(f"{what}, and Tesseract lacks the language {LANGUAGE}; install it: {INSTALL}")


def tokens(picture: Image.Image, until: float, mode: int = PAGE) -> list[Token]:
    """Return the words on a grey picture of `DPI`, in the engine's order. Raises EngineError, at the time `until`."""
    if _is_blank(picture):
        return []
    return list(_tokens(_run(picture, until, "--psm", str(mode), "-c", "tessedit_do_invert=0", "hocr")))


def turn(picture: Image.Image, until: float) -> int:
    """Return by how many degrees clockwise the picture must be turned to stand upright; 0 where that is not sure."""
    found = engine()
    if found is None or "osd" not in found.languages or _is_blank(picture):
        return 0
    try:
        match = _TURN.search(_run(picture, until, "--psm", str(ORIENTATION), language="osd"))
    except EngineError:  # too few letters to tell
        return 0
    return int(match[1]) if match and float(match[2]) >= _SURE_TURN else 0


def _is_blank(picture: Image.Image) -> bool:
    return sum(picture.histogram()[:INK]) < SPECKS


class EngineError(Exception):
    """The engine gave no result for a page: it took too long, or ended with an error."""


def _run(picture: Image.Image, until: float, *options: str, language: str = LANGUAGE) -> str:
    found = engine()
    assert found is not None, "ask `engine` first"
    height, width = picture.height, picture.width
    data = b"P5 %d %d 255\n" % (width, height) + picture.convert("L").tobytes()
    seconds = max(1.0, until - time.monotonic())
    command = [found.path, "stdin", "stdout", "-l", language, "--dpi", str(DPI), *options]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, env=_environment(), check=True)
    except subprocess.TimeoutExpired as error:
        raise EngineError("OCR took too long") from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise EngineError("OCR ended with an error") from error
    return done.stdout.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TESSDATA_PREFIX", "SYSTEMROOT")}
    return {**kept, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}


def _ask(path: str, option: str) -> str:
    try:
        done = subprocess.run([path, option], capture_output=True, timeout=20, env=_environment(), check=False)
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return (done.stdout or done.stderr).decode("utf-8", "replace")


def _tokens(hocr: str) -> list[Token]:
    found: list[Token] = []
    left = bottom = slope = rise = 0.0
    size, line = 0.0, 0
    for match in _EITHER.finditer(hocr):
        if match["line"]:
            x0, top, _, y1, a, b, height = match.groups()[1:8]
            left, bottom, slope, rise = float(x0), float(y1), float(a or 0), float(b or 0)
            size, line = float(height or bottom - float(top)), line + 1
            continue
        x0, top, x1, y1, sure, inner = match.groups()[8:]
        text = spelt(nfc(html.unescape(_TAG.sub("", inner))).strip())
        if text:
            middle = (float(x0) + float(x1)) / 2
            base = bottom + rise + slope * (middle - left)
            box = (float(x0), float(top), float(x1), float(y1))
            found.append(Token(text, *box, base, size, int(sure) / 100, line))
    words = [token.text for token in found]
    return [replace(token, text=word) if (word := meant(words, i)) else token for i, token in enumerate(found)]
