"""`extractor doctor`: what is installed, what is missing, and the line that mends it."""

from __future__ import annotations

import json
import os
import platform
import shlex
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from importlib import import_module, metadata
from pathlib import Path
from typing import Annotated, Literal

import typer

from .console import printable, say

_PIP = f"{shlex.quote(sys.executable)} -m pip install"
REINSTALL = f"in the checkout: {_PIP} --force-reinstall ."
"""By its folder, never by its name: the package of this name in the public index is another program."""
PACKAGES = (
    "ahocorasick-rs", "beautifulsoup4", "brotli", "charset-normalizer", "datasketch", "fastapi", "icalendar", "jinja2",
    "lxml", "numpy", "olefile", "openpyxl", "pdfplumber", "pillow", "pyhanko", "pypdfium2", "python-calamine",
    "python-multipart", "pyyaml", "rapidfuzz", "rich", "selectolax", "spacy", "sqlite-utils", "typer", "underthesea",
    "uvicorn", "warcio", "xlsxwriter",
)  # fmt: skip
EXTRAS = (("pyarrow", "export --format parquet needs it"), ("python-crfsuite", "learn needs it"))
"""Large or rarely wanted, and not installed with the rest."""
PROGRAMS = (
    ("chromium", ("chromium", "chromium-browser", "google-chrome"), "prints pages to PDF", "apt-get install chromium"),
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `optional` things may be missing; `fix` is the line that mends what is not ok."""

    name: str
    status: Literal["ok", "missing", "optional"]
    detail: str
    fix: str | None = None


def doctor(as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False) -> None:
    """Say what this installation has and lacks, with the command that mends each gap.

    The exit status is 1 if something needed is missing; what is optional never counts.
    """
    checks = list(examine())
    if as_json:
        say(json.dumps([asdict(check) for check in checks], ensure_ascii=False, indent=2))
    else:
        for check in checks:
            say(printable(f"{check.status:<9} {check.name:<22} {check.detail}"))
            if check.fix:
                say(printable(f"{'':<9} {'':<22} fix: {check.fix}"))
    if any(check.status == "missing" for check in checks):
        raise typer.Exit(1)


def examine() -> Iterator[Check]:
    """Yield every check in the order in which a person would mend them."""
    yield _python()
    yield _sqlite()
    yield _fts5()
    for package in PACKAGES:
        yield _package(package)
    yield _importable("arrays", "numpy", "matmul", f"{_PIP} --force-reinstall numpy")
    yield _spacy()
    yield _gazetteer()
    yield _writable("temporary folder", Path(tempfile.gettempdir()))
    yield _writable("working folder", Path.cwd())
    for package, use in EXTRAS:
        yield _extra(package, use)
    yield _ocr()
    for name, commands, use, fix in PROGRAMS:
        yield _program(name, commands, use, fix)


def _python() -> Check:
    detail = f"{platform.python_version()} ({sys.executable})"
    good = sys.version_info >= (3, 11)
    return Check("Python", "ok" if good else "missing", detail, None if good else "install Python 3.11 or newer")


def _sqlite() -> Check:
    good = sqlite3.sqlite_version_info >= (3, 37)  # STRICT tables
    fix = None if good else "install a Python whose SQLite is 3.37 or newer"
    return Check("SQLite", "ok" if good else "missing", sqlite3.sqlite_version, fix)


def _fts5() -> Check:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError as error:
        return Check("SQLite FTS5", "missing", str(error), "install a Python whose SQLite has FTS5")
    finally:
        connection.close()
    return Check("SQLite FTS5", "ok", "full-text search works")


def _package(name: str) -> Check:
    try:
        return Check(name, "ok", metadata.version(name))
    except metadata.PackageNotFoundError:
        return Check(name, "missing", "not installed", f"{_PIP} {name}")


def _extra(name: str, use: str) -> Check:
    found = _package(name)
    return found if found.status == "ok" else replace(found, status="optional", detail=f"not installed; {use}")


def _importable(name: str, module: str, attribute: str, fix: str) -> Check:
    try:
        found = getattr(import_module(module), attribute)
    except Exception as error:  # a native part may fail in any way
        return Check(name, "missing", f"{type(error).__name__}: {error}", fix)
    return Check(name, "ok", f"{found.__name__} of {module}")


def _spacy() -> Check:
    try:
        names = sorted(
            e.name for e in metadata.entry_points(group="spacy_factories") if e.value.startswith("extractor")
        )
        spacy = import_module("spacy")
        nlp = spacy.blank("xx")  # "vi" wants pyvi unless told otherwise; the component does not care
        for name in names:
            nlp.add_pipe(name)
    except Exception as error:  # any part of spaCy's registry may refuse
        return Check("spaCy component", "missing", f"{type(error).__name__}: {error}", REINSTALL)
    if not names:
        return Check("spaCy component", "missing", "no factory is registered", REINSTALL)
    return Check("spaCy component", "ok", f"nlp.add_pipe({names[0]!r})")


def _gazetteer() -> Check:
    from .. import gazetteer
    from ..errors import SetupError

    try:
        gazetteer.load()
    except SetupError as error:
        return Check("gazetteers", "missing", str(error), REINSTALL)
    return Check("gazetteers", "ok", "all rows read")


def _writable(name: str, folder: Path) -> Check:
    if os.access(folder, os.W_OK | os.X_OK):
        return Check(name, "ok", f"{folder} can be written")
    return Check(name, "missing", f"{folder} cannot be written", f"chmod u+wx {folder}")


def _ocr() -> Check:
    from ..load.ocr import INSTALL, LANGUAGE, engine

    found = engine()
    if found is None:
        return Check("tesseract", "optional", "not installed; reads scanned pages and pictures", INSTALL)
    languages = ", ".join(found.languages) or "none"
    detail = f"{found.version} ({found.path}); languages: {languages}"
    if not found.ready:
        return Check("tesseract", "optional", f"{detail}; lacks {LANGUAGE}, which scanned pages need", INSTALL)
    if "osd" not in found.languages:
        return Check("tesseract", "ok", f"{detail}; without osd, pages that lie on their side are not turned")
    return Check("tesseract", "ok", detail)


def _program(name: str, commands: tuple[str, ...], use: str, fix: str) -> Check:
    path = next(filter(None, map(shutil.which, commands)), None)
    if path:
        return Check(name, "ok", path)
    return Check(name, "optional", f"not installed; {use}", fix)
