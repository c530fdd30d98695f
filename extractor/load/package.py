"""Office packages (DOCX, XLSX): ZIP archives whose members are counted while inflated, and XML without entities.

What an archive says of its own sizes is never believed: the limits hold for the bytes that come out.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ..errors import BrokenError, ProtectedError, TooLargeError
from .limits import MEGA, mega

MAX_MEMBERS = 2_000
MAX_BYTES = 200 * MEGA
MAX_RATIO = 200
"""So many times its packed size a member may grow, once it is over a megabyte: text packs about twenty times."""
CHUNK = 1 << 16
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OFFICE = "/officeDocument"
BROKEN = "save the file again with Word or LibreOffice"


def local(element: Any) -> str:
    """Return an element's name without its namespace; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str | None:
    """Return an attribute by its name without namespace, None where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


@dataclass(slots=True)
class Package:
    """An open package. Its methods raise BrokenError, ProtectedError, TooLargeError."""

    archive: zipfile.ZipFile
    inflated: int = 0
    warnings: list[str] = field(default_factory=list)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a member, None where there is none of that name."""
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise ProtectedError("the file is locked with a password; save it without one")
        try:
            return self._inflate(info)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise BrokenError(f"the file's part {name} cannot be unpacked; {BROKEN}") from error

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        parts: list[bytes] = []
        size = 0
        with self.archive.open(info) as member:
            while chunk := member.read(CHUNK):
                parts.append(chunk)
                size += len(chunk)
                self.inflated += len(chunk)
                if self.inflated > MAX_BYTES or (size > MEGA and size > MAX_RATIO * max(1, info.compress_size)):
                    raise TooLargeError(
                        f"the file unpacks to more than {mega(self.inflated)} MB from {mega(info.compress_size)} MB; "
                        "it may be a bomb: open it with care or leave it out"
                    )
        return b"".join(parts)

    def xml(self, name: str) -> Any | None:
        """Return the root element of a member, None where there is no such member or nothing of it can be read."""
        data = self.read(name)
        if data is None:
            return None
        try:
            return _parse(data, recover=False)
        except etree.XMLSyntaxError:
            pass
        try:
            root = _parse(data, recover=True)
        except etree.XMLSyntaxError:
            return None
        if root is not None:
            self.warnings.append(f"the file's part {name} is damaged: text may be missing")
        return root

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what `part` refers to: id → (kind, name of the member). Targets outside the package are left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for item in [] if root is None else root.iter(RELATIONS):
            target = item.get("Target") or ""
            if item.get("TargetMode") == "External" or not target:
                continue
            path = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
            found[item.get("Id") or ""] = ((item.get("Type") or "").rpartition("/")[2], path)
        return found

    def main_part(self, usual: str) -> str:
        """Return the name of the member that holds the document, `usual` where the package does not say."""
        for kind, target in self.relations("").values():
            if kind == OFFICE[1:]:
                return target
        return usual


def open_package(data: bytes) -> Package:
    """Return the package `data`. Raises BrokenError, TooLargeError."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise BrokenError(f"the file is no whole Office file; fetch it again or {BROKEN}") from error
    if len(infos) > MAX_MEMBERS:
        raise TooLargeError(f"the file holds {len(infos)} parts, the limit is {MAX_MEMBERS}; {BROKEN}")
    _check_overlap(infos)
    return Package(archive)


def _check_overlap(infos: list[zipfile.ZipInfo]) -> None:
    """Raise BrokenError where members share bytes: no writer does that, bombs do."""
    end = 0
    for info in sorted(infos, key=lambda i: i.header_offset):
        if info.header_offset < 0:
            raise BrokenError(f"the file has lost its first bytes; fetch it again or {BROKEN}")
        if info.header_offset < end:
            raise BrokenError("the file's parts overlap: it was made to harm; leave it out")
        end = info.header_offset + 30 + info.compress_size


def _parse(data: bytes, recover: bool) -> Any | None:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, remove_comments=True
    )
    root = etree.fromstring(data, parser)
    if root is not None and root.getroottree().docinfo.doctype:
        raise BrokenError("the file declares XML entities, which Office files never do; leave it out")
    return root
