"""Word files (DOCX): every character that Word prints, numbers of lists among them.

walk.py the body to lines · tables.py tables · numbering.py list labels · styles.py · symbols.py.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...errors import BrokenError
from ...model import Block, Span
from ..clean import clean
from ..legacy import Font, convert_runs, font_for
from ..limits import Limits, check_text
from ..media import Sample
from ..package import BROKEN, Package, attribute, local, open_package
from ..pictures import centimetres
from ..pictures import unread as unread_pictures
from ..reading import Reading
from .numbering import read_numbering
from .styles import child, read_styles
from .tables import Line
from .walk import Seen, Walk

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SUFFIXES = frozenset((".docx", ".docm", ".dotx", ".dotm"))
ZIP = b"PK\x03\x04"
SAMPLE = 20_000
EMU = 360_000
"""English metric units in a centimetre."""
LETTERHEAD = 3
"""A header of so many lines is a letterhead, not a running head."""
_BLANKS = re.compile(r"[ \t\u00a0]+\n|\n[ \t\u00a0]+")


def takes(sample: Sample) -> str | None:
    """Say DOCX where a ZIP archive holds Word's parts, or is named as Word files are and holds nothing else known."""
    if not sample.head.startswith(ZIP):
        return None
    if b"word/" in sample.head:
        return MEDIA_TYPE
    return MEDIA_TYPE if sample.suffix in SUFFIXES and b"xl/" not in sample.head else None


def read(data: bytes, limits: Limits) -> Reading:
    """Return the text and blocks of a Word file. Raises BrokenError, ProtectedError, TooLargeError."""
    package = open_package(data)
    main = package.main_part("word/document.xml")
    root = package.xml(main)
    if root is None or local(root) != "document":
        raise BrokenError(f"the file holds no Word document; {BROKEN}")
    try:
        lines, seen, unread = _stories(package, main, root, limits)
    except RecursionError as error:
        raise BrokenError(f"the file's elements are nested too deep; {BROKEN}") from error
    text, blocks = _compose(lines)
    check_text(text, limits)
    pictures = unread_pictures(_areas(root), text)
    return Reading(text, blocks, warnings=(*package.warnings, *_gap(root, seen), *unread, *pictures))


def _stories(package: Package, main: str, root: Any, limits: Limits) -> tuple[list[Line], Seen, list[str]]:
    """Return the lines of body, notes, headers and footers; what of the body was seen; what cannot be read."""
    relations = package.relations(main)
    by_kind = {kind: name for kind, name in relations.values()}
    styles = read_styles(package.xml(by_kind.get("styles", "word/styles.xml")))
    numbering = read_numbering(package.xml(by_kind.get("numbering", "word/numbering.xml")))
    body = Walk(styles, numbering, limits)
    lines = list(body.story(root))
    seen = Seen(body.seen.printed, body.seen.hidden)
    for kind in ("footnote", "endnote"):
        wanted = [identity for name, identity in body.notes if name == kind]
        notes = package.xml(by_kind.get(f"{kind}s", "")) if wanted else None
        for walk, note in _notes(notes, wanted, body):
            lines += walk.story(note)
    top, bottom = _furniture(package, root, relations, body)
    unread = ["a part in another format is embedded and was not read"] if _embeds(root) else []
    return [*top, *lines, *bottom], seen, unread


def _notes(root: Any | None, wanted: Iterable[str], body: Walk) -> Iterator[tuple[Walk, Any]]:
    by_id = {attribute(note, "id"): note for note in ([] if root is None else root)}
    for number, identity in enumerate(dict.fromkeys(wanted), start=1):
        if identity in by_id:
            yield Walk(body.styles, body.numbering, body.limits, mark=str(number)), by_id[identity]


def _furniture(
    package: Package, root: Any, relations: dict[str, tuple[str, str]], body: Walk
) -> tuple[list[Line], list[Line]]:
    """Return the lines of letterheads that stand in a header, and those of running heads and footers."""
    top: list[Line] = []
    bottom: list[Line] = []
    done = set()
    for element in root.iter():
        if local(element) not in ("headerReference", "footerReference"):
            continue
        name = relations.get(attribute(element, "id") or "", ("", ""))[1]
        part = package.xml(name) if name and name not in done else None
        done.add(name)
        if part is None:
            continue
        lines = Walk(body.styles, body.numbering, body.limits).story(part)
        if local(element) == "headerReference" and len(lines) >= LETTERHEAD:
            top += lines
        else:
            bottom += [Line("furniture", line.runs) for line in lines]
    return top, bottom


def _embeds(root: Any) -> bool:
    return any(local(element) == "altChunk" for element in root.iter())


def _areas(root: Any) -> Iterator[float]:
    """Yield the size of each picture in the body, in square centimetres; drawings without one are none."""
    for element in root.iter():
        match local(element):
            case "inline" | "anchor" if any(local(e) == "blip" for e in element.iter()):
                extent = child(element, "extent")
                sides = [attribute(extent, side) or "" for side in ("cx", "cy")] if extent is not None else [""]
                yield math.prod(int(side) / EMU if side.isdecimal() else 0.0 for side in sides)
            case "shape" if any(local(e) == "imagedata" for e in element.iter()) and not _is_fallback(element):
                style = dict(part.split(":", 1) for part in (element.get("style") or "").split(";") if ":" in part)
                yield centimetres(style.get("width")) * centimetres(style.get("height"))


def _is_fallback(element: Any) -> bool:
    return any(local(around) == "Fallback" for around in element.iterancestors())


def _gap(root: Any, seen: Seen) -> Iterator[str]:
    """Count the characters of the document against those that were seen; none may be missing."""
    total = sum(len(element.text or "") for element in root.iter() if local(element) == "t" and not _is_out(element))
    missing = total - seen.printed - seen.hidden
    if missing > 0:
        yield f"{missing} of {total} characters of the file stand where no rule reads them"


def _is_out(element: Any) -> bool:
    """Say whether Word does not print an element: deleted, or the second form of a drawing."""
    for around in element.iterancestors():
        name = local(around)
        if name in ("del", "moveFrom") or (name == "tr" and child(child(around, "trPr"), "del") is not None):
            return True
        if name == "Fallback":
            before = around.getprevious()
            while before is not None:
                if any(local(x) == "t" for x in before.iter()):
                    return True
                before = before.getprevious()
    return False


def _compose(lines: Iterable[Line]) -> tuple[str, tuple[Block, ...]]:
    lines = list(lines)
    fonts = _fonts(lines)
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for line in lines:
        text = clean(convert_runs((text, fonts[font]) for text, font in line.runs))
        text = _BLANKS.sub("\n", text).strip(" \t\n\u00a0")
        if not text:
            continue
        if parts:
            at += 1
        blocks.append(Block(line.kind, Span(at, at + len(text))))
        parts.append(text)
        at += len(text)
    return "\n".join(parts), tuple(blocks)


def _fonts(lines: Iterable[Line]) -> dict[str, Font]:
    """Return what each font's name and words say of its text's encoding."""
    samples: dict[str, list[str]] = {"": []}
    sizes: dict[str, int] = {"": 0}
    for line in lines:
        for text, font in line.runs:
            held = samples.setdefault(font, [])
            if sizes.get(font, 0) < SAMPLE:
                held.append(text)
                sizes[font] = sizes.get(font, 0) + len(text)
    return {font: font_for(font, "".join(held)) if font else Font() for font, held in samples.items()}
