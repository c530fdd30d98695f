"""Mails (EML), mailboxes (MBOX) and saved pages (MHTML): a mail's text and each attachment are documents."""

from __future__ import annotations

import email
import email.errors
import re
from collections import Counter
from collections.abc import Iterator
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from functools import partial
from typing import BinaryIO

from ..errors import BrokenError, TooLargeError
from ..model import Hints
from .clean import clean
from .container import STREAM_FAULTS, Chunk, Content, Part, broken, gathered, inflated
from .limits import Limits, mega
from .media import Sample
from .when import moment

SUFFIXES = frozenset((".eml", ".mht", ".mhtml", ".emlx"))
HEADER = re.compile(rb"[!-9;-~]{1,70}:[ \t]?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
KNOWN = re.compile(
    rb"^(?:received|return-path|message-id|mime-version|delivered-to|x-[a-z-]{2,40}|from|to|subject|date|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
SURE = re.compile(rb"^(?:received|return-path|message-id|mime-version|delivered-to):", re.IGNORECASE | re.MULTILINE)
MULTIPART = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
"""Word's own single files have no other header, and are called .doc as often as .mht."""
POST = re.compile(rb"From \S+ .{4,60}\d{4}[^\r\n]{0,20}\r?\n")
"""The line that begins a mail in a mailbox; in a mail's text it is written ">From "."""
QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
NO_DOCUMENT = re.compile(
    r"application/(?:(?:x-)?pkcs7|pgp)|text/(?:calendar|x?-?vcard|css|directory)|message/delivery", re.I
)
INLINE = re.compile(r"(?:image|audio|video|font)/", re.IGNORECASE)
DEEPEST = 40


def takes(sample: Sample) -> str | None:
    """Say application/mbox or message/rfc822 where the file opens with the headers of a mail."""
    head = sample.head.lstrip(b"\xef\xbb\xbf\r\n")
    post = POST.match(head)
    if post and HEADER.match(head, post.end()):
        return "application/mbox"
    lines = HEADER.match(head)
    if not lines:
        return None
    headers = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    known = len(KNOWN.findall(headers))
    named = sample.suffix in SUFFIXES and known > 0
    sure = known > 2 or MULTIPART.search(headers) is not None
    return "message/rfc822" if named or (sure and SURE.search(headers)) else None


def chunks(file: BinaryIO, limits: Limits) -> Iterator[Chunk]:
    """Yield stretches of whole mails; a single mail is one."""
    if not _is_box(inflated(file)):
        return iter((Chunk(),))
    return gathered((at, len(data)) for at, data in _mails(inflated(file), limits, 0))


def parts(file: BinaryIO, chunk: Chunk, limits: Limits) -> Iterator[Part]:
    """Yield the text and attachments of the mails of `chunk`: "#3" is a mailbox's third mail, "#3!/a.docx" inside."""
    if not _is_box(inflated(file)):
        try:
            yield from _mail("", inflated(file).read(limits.file_bytes + 1), limits)
        except STREAM_FAULTS as error:
            raise BrokenError(f"the file cannot be unpacked ({error}); fetch it again") from error
        return
    stream = inflated(file)
    stream.seek(chunk.start)
    number = chunk.first
    try:
        for at, data in _mails(stream, limits, chunk.start):
            if chunk.stop is not None and at >= chunk.stop:
                return
            yield from _mail(f"#{number}", QUOTED.sub(rb"\1", POST.sub(b"", data, count=1)), limits)
            number += 1
    except STREAM_FAULTS as error:
        yield broken(f"#{number}", BrokenError(f"the rest of the file cannot be unpacked ({error}); fetch it again"))


def _is_box(stream: BinaryIO) -> bool:
    try:
        return POST.match(stream.read(200).lstrip(b"\xef\xbb\xbf\r\n")) is not None
    except STREAM_FAULTS:
        return False


def _mails(stream: BinaryIO, limits: Limits, start: int) -> Iterator[tuple[int, bytes]]:
    """Yield each mail of a mailbox with the byte where it begins; of one over the limit, more than the limit."""
    lines: list[bytes] = []
    at, size, begun, blank = start, 0, start, True
    while line := stream.readline(1 << 20):
        if blank and line.startswith(b"From ") and POST.match(line) and lines:
            yield begun, b"".join(lines)
            lines, size, begun = [], 0, at
        if size <= limits.file_bytes:
            lines.append(line)
            size += len(line)
        blank = not line.strip()
        at += len(line)
    if lines:
        yield begun, b"".join(lines)


def _mail(name: str, data: bytes, limits: Limits) -> Iterator[Part]:
    if len(data) > limits.file_bytes:
        cause = f"the mail holds more than {mega(limits.file_bytes)} MB; raise the limit max_file_mb to read it"
        yield broken(name or "!/mail", TooLargeError(cause))
        return
    try:
        message = email.message_from_bytes(data)
        found = list(_leaves(message, 0))
    except (email.errors.MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        yield broken(name or "!/mail", BrokenError(f"the mail cannot be taken apart ({error}); save it anew"))
        return
    hints, url = _hints(message), _address(message)
    body, attached = _sorted(found)
    if body is not None:
        yield Part(name or "!/text", partial(_fetch, body, _suffix(body), hints, url))
    seen: Counter[str] = Counter()
    for leaf in attached:
        label = _file_name(leaf) or f"attachment{_suffix(leaf)}"
        seen[label] += 1
        unique = label if seen[label] == 1 else f"{label} ({seen[label]})"
        yield Part(f"{name}!/{unique}", partial(_fetch, leaf, label, Hints()))


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    """Yield the parts that hold something; a mail in a mail is one. Of alternatives the last known is the richest."""
    if depth > DEEPEST:
        raise ValueError("parts are nested too deep")
    kind = message.get_content_type()
    inner = message.get_payload()
    if not isinstance(inner, list) or kind == "message/rfc822":
        yield message
        return
    choices = [part for part in inner if isinstance(part, Message)]
    if kind == "multipart/alternative":
        rich = [part for part in choices if part.get_content_type() in ("text/html", "multipart/related")]
        choices = (rich or [part for part in choices if part.get_content_type() == "text/plain"] or choices)[:1]
    for part in choices:
        yield from _leaves(part, depth + 1)


def _sorted(leaves: list[Message]) -> tuple[Message | None, list[Message]]:
    """Return the mail's own text, and what is attached; pictures of a signature and the like are neither."""
    body = next((leaf for leaf in leaves if _is_text(leaf) and not _is_attached(leaf) and _has_text(leaf)), None)
    attached = []
    for leaf in leaves:
        kind = leaf.get_content_type()
        unwanted = NO_DOCUMENT.match(kind) or (INLINE.match(kind) and not _is_attached(leaf))
        named = _is_attached(leaf) or _file_name(leaf) or kind == "message/rfc822"
        if leaf is not body and named and not unwanted:
            attached.append(leaf)
    return body, attached


def _is_text(leaf: Message) -> bool:
    return leaf.get_content_type() in ("text/plain", "text/html")


def _is_attached(leaf: Message) -> bool:
    return leaf.get_content_disposition() == "attachment"


def _has_text(leaf: Message) -> bool:
    return bool(_bytes(leaf).strip())


def _bytes(leaf: Message) -> bytes:
    if leaf.get_content_type() == "message/rfc822":
        inner = leaf.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], Message) else b""
    data = leaf.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _fetch(leaf: Message, file: str, hints: Hints, url: str | None = None) -> Content:
    charset = leaf.get_content_charset() if _is_text(leaf) else None
    return Content(_bytes(leaf), file=file, hints=hints, url=url, charset=charset)


def _address(message: Message) -> str | None:
    """Return where a saved page (MHTML) was fetched."""
    names = ("Snapshot-Content-Location", "Content-Location")
    found = (str(message.get(name) or "").strip() for name in names)
    return next((url for url in found if re.match(r"https?://\S+$", url)), None)


def _suffix(leaf: Message) -> str:
    return {"text/html": ".html", "text/plain": ".txt", "message/rfc822": ".eml"}.get(leaf.get_content_type(), "")


def _file_name(leaf: Message) -> str | None:
    name = leaf.get_filename()
    plain = " ".join(_decoded(name).split()) if name else ""
    return re.sub(r"[/\\\x00-\x1f]", "_", plain)[:200] or None


def _decoded(value: str) -> str:
    """Return a header in Unicode, whatever its parts are encoded in."""
    parts = []
    try:
        for data, charset in decode_header(value):
            if isinstance(data, str):
                parts.append(data)
                continue
            try:
                parts.append(data.decode(charset or "utf-8", "replace"))
            except LookupError:
                parts.append(data.decode("utf-8", "replace"))
    except (email.errors.HeaderParseError, ValueError):
        return value
    return clean("".join(parts))


def _hints(message: Message) -> Hints:
    subject = " ".join(_decoded(str(message.get("Subject") or "")).split())
    sender, address = parseaddr(_decoded(str(message.get("From") or "")))
    return Hints(
        title=re.sub(r"^(?:(?:re|fwd?|tr):\s*)+", "", subject, flags=re.IGNORECASE) or None,
        published=moment(str(message.get("Date") or "")),
        authors=(sender,) if sender and sender != address else (),
    )
