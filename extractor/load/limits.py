"""What one input may cost. Every limit has a name, a reason and a message; entry points may change them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import TooLargeError

MEGA = 1_000_000


def silent(number: int) -> None:
    """Hear that page `number` is read; nobody watches the clock."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one input.

    The first three bound what a reader may hand on, the fourth a file of many documents, each of which the first three
    bound in turn; the others bound the child process that reads: wall and
    processor time for reading, wall time for the stages after it (a start and a rate, since a book of laws is long),
    and memory beyond what an idle worker maps. `allow_secret`: whether documents marked MẬT may be processed at all.
    `fields`: what a scraper's records call the parts of an article, (part, path): ("body", "data.noi_dung").
    `image_pixels`, `ocr_pages`, `ocr_page_seconds` bound pictures of text: the size of one, how many pages of a file go
    through OCR, the wall time of each. Whoever watches the clock of reading hears of every such page through `tick` and
    starts that clock anew, with `ocr_page_seconds` more: a long scan takes long, one page must not.
    `taught`: the files of what a user's people taught the program (`ner.taught`), which the stages after reading use.
    """

    file_bytes: int = 64 * MEGA
    line_chars: int = 5 * MEGA
    text_chars: int = 32 * MEGA
    container_bytes: int = 4_000 * MEGA
    read_seconds: float = 30.0
    cpu_seconds: int = 20
    process_seconds: float = 60.0
    process_seconds_per_million_chars: float = 60.0
    memory_bytes: int = 2_000 * MEGA
    image_pixels: int = 100 * MEGA
    ocr_pages: int = 200
    ocr_page_seconds: float = 180.0
    tick: Callable[[int], None] = silent
    allow_secret: bool = False
    fields: tuple[tuple[str, str], ...] = ()
    taught: tuple[str, ...] = ()


DEFAULT = Limits()


def mega(count: int) -> str:
    """Return `count` in millions as a person writes it: "64", "0.5"."""
    return f"{count / MEGA:.1f}".removesuffix(".0")


def check_file_size(size: int, limits: Limits) -> None:
    """Raise TooLargeError where a file of `size` bytes is over the limit."""
    if size > limits.file_bytes:
        raise TooLargeError(
            f"the file holds {mega(size)} MB, the limit is {mega(limits.file_bytes)}; "
            "split it or raise the limit max_file_mb"
        )


def check_text(text: str, limits: Limits) -> None:
    """Raise TooLargeError where the decoded text is over the limit."""
    if len(text) > limits.text_chars:
        raise TooLargeError(
            f"the text has {mega(len(text))} million characters, the limit is {mega(limits.text_chars)}; "
            "split the file or raise the limit max_text_mchars"
        )


def check_lines(text: str, limits: Limits) -> None:
    """Raise TooLargeError for a line over the limit: prose never has one, and every stage reads line by line."""
    if len(text) <= limits.line_chars:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > limits.line_chars:
            raise TooLargeError(
                f"line {number} has {mega(len(line))} million characters, the limit is {mega(limits.line_chars)}; "
                "break the line or raise the limit max_line_mchars"
            )
