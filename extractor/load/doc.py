"""Word files of 1997 to 2003 (DOC): the body with its tables, notes, boxes and page heads, legacy fonts in Unicode.

Read by olefile (the container) and word97.py (what is in it). Files of Word 6 and 95 give their text without fonts.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..errors import BrokenError, ProtectedError, UnsupportedError
from .flow import Flow, assemble
from .flow import Run as Written
from .legacy import western
from .limits import Limits, check_text
from .media import OLE, Sample
from .reading import Reading
from .word97 import IN_TABLE, ROW_END, Run, Word97, changed, each_property, number, take_apart

WORD = 0xA5EC
WORD_95 = (0xA5DC, 0xA5DB, 0xA59B, 0xA697, 0xA698, 0xA699)
NEXT_STEP = "open it in Word or LibreOffice and save it as DOCX"
CONTROL = re.compile("[\x00-\x1f\xad]")
PARAGRAPH, CELL = "\r", "\x07"
SIGNS = {"\t": "\t", "\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "\xad", "\xad": "\xad"}
BEGIN, SEPARATE, END = "\x13", "\x14", "\x15"
SYMBOL_PLACE = "("


def takes(sample: Sample) -> str | None:
    """Say application/msword where an OLE file holds, or by its name should hold, a Word document."""
    if not sample.head.startswith(OLE):
        return None
    return "application/msword" if sample.suffix in ("", ".doc", ".dot", ".bin", ".wiz") else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text and blocks of the file. Raises BrokenError, ProtectedError, UnsupportedError, TooLargeError."""
    streams = _streams(data)
    main = streams["WordDocument"]
    kind = number(main, 0, 2)
    if number(main, 0x0A, 2) & 0x0100:
        raise ProtectedError("the file is locked with a password; save it without one")
    if kind in WORD_95 or (kind == WORD and number(main, 2, 2) < 0xC1):
        flows = [_early(main)]
    elif kind == WORD:
        word = take_apart(main, streams)
        if not word.pieces:
            raise BrokenError(f"the file's list of text pieces is gone; {NEXT_STEP}")
        flows = list(_flows(word, limits))
    else:
        raise BrokenError(f"the file holds no Word document that can be read; {NEXT_STEP}")
    text, blocks = assemble(flows)
    return Reading(text, blocks)


def _streams(data: bytes) -> dict[str, bytes]:
    """Return the streams of the text. Raises UnsupportedError where it is another program's file."""
    import olefile  # needed for one file in thousands

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = ["/".join(path) for path in ole.listdir()]
            if "WordDocument" not in names:
                raise UnsupportedError(f"the file is of another Office program than Word; {NEXT_STEP} or XLSX")
            wanted = [name for name in ("WordDocument", "0Table", "1Table") if name in names]
            return {name: ole.openstream(name).read() for name in wanted}
    except UnsupportedError:
        raise
    except Exception as error:  # olefile raises what it likes on broken files
        raise BrokenError(f"the file is damaged ({error}); {NEXT_STEP}") from error


def _early(main: bytes) -> Flow:
    """Return the text of a file of Word 6 or 95, which lies in one piece where the file was saved whole."""
    flow = Flow()
    text = western(main[number(main, 0x18) : number(main, 0x1C)])
    writer = _Writer(flow)
    for mark in re.finditer("([^\r\x07\x0c]*)([\r\x07\x0c]|$)", text):
        writer.text(mark[1], "", Run())
        writer.end(mark[2], in_table=mark[2] == CELL, row_end=False)
    return flow


def _flows(word: Word97, limits: Limits) -> Iterator[Flow]:
    order = {"header": 0, "body": 1, "box": 2, "note": 3}
    size = 0
    for kind, start, end in sorted(word.stories(), key=lambda story: order[story[0]]):
        flow = Flow("chrome" if kind == "header" else "text")
        size += _story(word, flow, start, end)
        if size > limits.text_chars:
            check_text("x" * size, limits)
        yield flow


def _story(word: Word97, flow: Flow, start: int, end: int) -> int:
    writer = _Writer(flow)
    size = 0
    for text, at, width in word.stretches(start, end):
        size += len(text)
        done = 0
        while done < len(text):
            byte = at + done * width
            style, in_table, row_end, paragraph_end = _paragraph(word, byte)
            properties, run_end = word.character.at(byte) if word.character else (b"", 1 << 62)
            stop = min(len(text), done + max(1, (min(run_end, paragraph_end) - byte) // width))
            plain = word.styles.get(style, Run())
            run = changed(plain, properties, plain, word.styles)
            for characters, mark in _marked(text[done:stop]):
                writer.characters(characters, word, run)
                writer.end(mark, in_table, row_end)
            done = stop
    writer.end(PARAGRAPH if writer.runs else "", False, False)
    return size


def _marked(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer("([^\r\x07\x0c]*)([\r\x07\x0c]|$)", text):
        yield match[1], match[2]


def _paragraph(word: Word97, byte: int) -> tuple[int, bool, bool, int]:
    """Return style, whether in a table, whether the end of a row, and where the paragraph at `byte` ends."""
    properties, end = word.paragraph.at(byte) if word.paragraph else (b"", 1 << 62)
    in_table = row_end = False
    for code, operand in each_property(properties[2:]):
        if code == IN_TABLE:
            in_table = operand[:1] == b"\1"
        elif code == ROW_END:
            row_end = operand[:1] == b"\1"
    return number(properties, 0, 2), in_table, row_end, end


@dataclass(slots=True)
class _Writer:
    """Puts characters into paragraphs; `fields` says for each open field whether its result has begun."""

    flow: Flow
    runs: list[Written] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)

    def characters(self, text: str, word: Word97, run: Run) -> None:
        if run.symbol is not None and SYMBOL_PLACE in text:
            text, run = text.replace(SYMBOL_PLACE, run.symbol), replace(run, symbol=None)
        at = 0
        for match in CONTROL.finditer(text):
            self._split(text[at : match.start()], word, run)
            self._control(match[0], word.font(run.other), run)
            at = match.end()
        self._split(text[at:], word, run)

    def _split(self, text: str, word: Word97, run: Run) -> None:
        """ASCII and other letters may stand in different fonts; legacy text needs them in one where they agree."""
        if run.font == run.other or text.isascii():
            self.text(text, word.font(run.font), run)
            return
        for match in re.finditer("[\x00-\x7f]+|[^\x00-\x7f]+", text):
            self.text(match[0], word.font(run.font if match[0].isascii() else run.other), run)

    def _control(self, sign: str, font: str, run: Run) -> None:
        if sign == BEGIN:
            self.fields.append(False)
        elif sign == SEPARATE and self.fields:
            self.fields[-1] = True
        elif sign == END and self.fields:
            self.fields.pop()
        elif sign in SIGNS:
            self.text(SIGNS[sign], font, run)

    def text(self, text: str, font: str, run: Run) -> None:
        if text and all(self.fields) and not (run.hidden or run.deleted):
            self.runs.append((text.upper() if run.capitals else text, font))

    def end(self, mark: str, in_table: bool, row_end: bool) -> None:
        """End the paragraph, cell or row that `mark` ends; "" ends nothing."""
        if not mark:
            return
        if mark == CELL and row_end:
            self.flow.end_row()
        elif mark == CELL:
            self.flow.paragraph(self.runs, in_table=True)
            self.flow.end_cell()
        elif self.runs:
            self.flow.paragraph(self.runs, in_table)
        self.runs = []
