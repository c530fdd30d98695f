"""A scanned page as a picture, made from the file that was read, in a child process with a clock over it."""

from __future__ import annotations

import subprocess
import sys

from ..errors import NotFoundError
from ..model import Source

SECONDS = 20
_CODE = (
    "import sys, io, pypdfium2 as p\n"
    "d = p.PdfDocument(sys.argv[1]); page = d[int(sys.argv[2]) - 1]\n"
    "scale = min(2.0, 2400 / max(page.get_size()))\n"
    "out = io.BytesIO(); page.render(scale=scale).to_pil().save(out, 'PNG'); sys.stdout.buffer.write(out.getvalue())\n"
)


def png(source: Source, number: int) -> bytes:
    """Return page `number` (from 1) of a PDF as PNG. NotFoundError where the file is gone, changed or no PDF."""
    import hashlib
    from pathlib import Path

    path = Path(source.path or "")
    if source.media_type != "application/pdf" or not path.is_file():
        raise NotFoundError("the file of this page is not there any more")
    if hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
        raise NotFoundError("the file of this page has changed since it was read")
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _CODE, str(path.absolute()), str(number)],
            capture_output=True, timeout=SECONDS, check=True,
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError) as error:
        raise NotFoundError("the page could not be drawn") from error
    return done.stdout
