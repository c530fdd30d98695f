"""WARC files of a crawl: every page that was answered is a document, with its address.

Records are read with warcio, in steps and up to a cap, since a kilobyte of gzip may hold a gigabyte.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from ..errors import BrokenError, TooLargeError, UnsupportedError
from .container import STEP, STREAM_FAULTS, Chunk, Content, Part, broken, first_member, gathered, inflated, is_packed
from .limits import Limits, mega
from .media import Sample

RECORDS = frozenset(("response", "resource", "conversion"))
PAGES = re.compile(
    r"text/(?:html|plain|rtf)|application/(?:xhtml\+xml|pdf|rtf|msword|vnd\.openxmlformats)", re.IGNORECASE
)
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}
PACKINGS = frozenset(("br", "gzip", "x-gzip", "deflate", "identity", "none", "utf-8"))
"""Content encodings that are unpacked, and what servers write there that is none."""
FIRST = 1 << 20
CUT = "the record is cut off: its end is missing; fetch the file again"


def takes(sample: Sample) -> str | None:
    """Say application/warc where the file, or what it holds packed, opens with a WARC record."""
    return "application/warc" if sample.head.startswith(b"WARC/") else None


def chunks(file: BinaryIO, limits: Limits) -> Iterator[Chunk]:
    """Yield stretches of bytes that begin with a record of a page; damage is told by `parts`."""
    return gathered(_sizes(file))


def _sizes(file: BinaryIO) -> Iterator[tuple[int, int]]:
    records = _Records(file, 0)
    for record in records:
        if _is_page(record):
            yield records.offset, int(record.rec_headers.get_header("Content-Length") or 0)
    records.fault = None


def parts(file: BinaryIO, chunk: Chunk, limits: Limits) -> Iterator[Part]:
    """Yield the pages of `chunk`, named by the byte where their record begins; then what cannot be read."""
    records = _Records(file, chunk.start)
    for record in records:
        if chunk.stop is not None and records.offset >= chunk.stop:
            return
        if _is_page(record):
            yield Part(f"#{records.offset}", partial(_fetch, record, records, limits))
    if records.fault is None and not records.cut and not _ends_whole(file, records.offset):
        records.fault = BrokenError("the file is cut off: its last record is missing; fetch it again")
    if records.fault:
        yield broken("#end", records.fault)


class _Records:
    """The records from `start` on; `offset` is where the last one began, `cut` that it is known to have no end.

    warcio raises what it likes on broken files, or nothing: what it raised is `fault`.
    """

    def __init__(self, file: BinaryIO, start: int) -> None:
        self.offset = start
        self.cut = False
        self.fault: BrokenError | None = None
        self._file = file
        self._start = start

    def __iter__(self) -> Iterator[Any]:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed

        file = self._file if _is_packed_by_record(self._file) else inflated(self._file)
        file.seek(self._start)
        records = ArchiveIterator(file)
        while True:
            try:
                record = next(records)
                self.offset = records.offset  # its method would read the record away
            except StopIteration:
                return
            except (ArchiveLoadFailed, EOFError, OSError, ValueError, AttributeError, KeyError, IndexError) as error:
                self.fault = BrokenError(f"the rest of the file cannot be read ({error}); fetch it again")
                return
            yield record


def _is_packed_by_record(file: BinaryIO) -> bool:
    """Say whether each record is packed for itself, as the standard wants, so that one may be found by its offset.

    The first member tells: where all is packed as one, it holds a second record.
    """
    return not is_packed(file) or first_member(file, FIRST).count(b"WARC-Record-ID:") < 2


def _ends_whole(file: BinaryIO, last: int) -> bool:
    """Say whether the file has the end that its last record, which begins at `last`, must have."""
    if not is_packed(file):
        file.seek(max(0, file.seek(0, 2) - 4))
        return file.read() == b"\r\n\r\n"
    try:
        if _is_packed_by_record(file):
            file.seek(last)
            rest: BinaryIO = gzip.GzipFile(fileobj=file)  # type: ignore[assignment]
        else:
            rest = inflated(file)
        while rest.read(FIRST):
            pass
    except STREAM_FAULTS:
        return False
    return True


def _is_page(record: Any) -> bool:
    if record.rec_type not in RECORDS:
        return False
    http = record.http_headers
    if http is not None and not str(http.get_statuscode() or "").startswith("2"):
        return False
    return PAGES.match(_type(record)) is not None


def _type(record: Any) -> str:
    headers = record.http_headers if record.http_headers is not None else record.rec_headers
    return str(headers.get_header("Content-Type") or "").strip().lower()


def _check_packing(record: Any) -> None:
    """Raise UnsupportedError where the page is packed as nothing here unpacks: its bytes would be read as text."""
    headers = record.http_headers
    said = str(headers.get_header("Content-Encoding") or "") if headers is not None else ""
    unknown = [name for name in re.split(r"[\s,]+", said.lower()) if name and name not in PACKINGS]
    if unknown:
        raise UnsupportedError(f"the page is packed as {unknown[0]}, which is not read; fetch it unpacked")


def _steps(record: Any) -> Iterator[bytes]:
    """Yield what a record holds, unpacked, in steps whose size does not depend on what was packed."""
    headers = record.http_headers
    if headers is None or "br" not in str(headers.get_header("Content-Encoding") or "").lower():
        stream = record.content_stream()
        while step := stream.read(STEP):
            yield step
        return
    import brotli  # warcio asks its decoder for what it does not have
    from warcio.bufferedreaders import ChunkedDataReader

    chunked = "chunked" in str(headers.get_header("Transfer-Encoding") or "").lower()
    packed = ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream
    inflater = brotli.Decompressor()
    while not inflater.is_finished():
        more = packed.read(STEP) if inflater.can_accept_more_data() else b""
        if not more and inflater.can_accept_more_data():
            raise EOFError("the page ends before its packing does")
        yield inflater.process(more, output_buffer_limit=STEP)


def _fetch(record: Any, records: _Records, limits: Limits) -> Content:
    _check_packing(record)
    steps: list[bytes] = []
    size = 0
    warnings: tuple[str, ...] = ()
    try:
        for step in _steps(record):
            steps.append(step)
            size += len(step)
            if size > limits.file_bytes:
                raise TooLargeError(
                    f"the record holds more than {mega(limits.file_bytes)} MB; raise the limit max_file_mb to read it"
                )
    except TooLargeError:
        raise
    except Exception as error:  # warcio and the codecs under it raise what they like
        if not any(steps):
            raise BrokenError(f"the record cannot be unpacked ({error}); fetch the file again") from error
        warnings = (CUT,)
    if not warnings and _is_cut(record):
        warnings = (CUT,)
    records.cut = bool(warnings)
    kind = _type(record)
    charset = CHARSET.search(kind)
    plain = kind.partition(";")[0].strip()
    return Content(
        b"".join(steps),
        file=SUFFIXES.get(plain, ""),
        url=record.rec_headers.get_header("WARC-Target-URI"),
        charset=charset[1] if charset else None,
        warnings=warnings,
    )


def _is_cut(record: Any) -> bool:
    """Say whether bytes that the record's length promises have not come: warcio does not tell."""
    while record.raw_stream.read(STEP):
        pass
    left = getattr(record.raw_stream, "limit", 0)
    return bool(record.rec_headers.get_header("WARC-Truncated")) or (isinstance(left, int) and left > 0)
