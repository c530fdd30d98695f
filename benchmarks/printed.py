"""Gold documents as other programs make files of them: Chromium's print, LibreOffice's PDF, Word 97, RTF and DOCX.

    python -m benchmarks.printed GOLD_DIR [--forms a,b] [--every N] [--misses FILE]

Nothing here knows how the readers work: a page is printed as a browser prints it, with its running head and foot, and
Word files are saved by the office suite. Needs Chromium with playwright, and LibreOffice Writer; a form whose program
is not there is left out. Figures as in benchmarks.formats.
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from extractor import interchange, load
from extractor.errors import ExtractorError
from extractor.evaluate import gold as golden
from extractor.evaluate.score import Score, score
from extractor.pipeline import process
from tests.making.docx import make_docx
from tests.making.pages import Columns, Para, Table, parts
from tests.rendering import render
from tests.rendering.roles import page_of

from .formats import COLUMNS, show

Files = dict[str, bytes]
Pages = Mapping[str, golden.Gold]
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
OFFICE = shutil.which("soffice")
PAPER = """<!doctype html><html lang=vi><head><meta charset=utf-8><title>{title}</title><style>
body {{ font: 14pt 'Times New Roman', 'Liberation Serif', serif; text-align: {align}; {more} }}
p {{ margin: 0 0 6pt; text-indent: {indent}; }} table.l {{ width: 100%; text-align: center; }} .l p {{ text-indent: 0 }}
table.t {{ border-collapse: collapse; width: 100% }} .t td {{ border: 1px solid; padding: 2px 4px; }}
</style></head><body>{body}</body></html>"""
FOOT = '<div style="font-size:8px;width:100%;padding:0 12px">{}</div>'
HEAD = FOOT.format('<span class=date></span> <span class=title style="float:right"></span>')
BELOW = FOOT.format(
    '<span class=url></span> <span style="float:right"><span class=pageNumber></span>/'
    "<span class=totalPages></span></span>"
)


def lines_page(gold: golden.Gold, **style: str) -> str:
    """Return a page with one paragraph a line, as whoever has only the text would make it."""
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in gold.text.split("\n") if line.strip())
    return PAPER.format(title="Văn bản", body=body, **({"align": "left", "indent": "0", "more": ""} | style))


def paper(gold: golden.Gold) -> str:
    """Return a page in the order of an office: two columns above and below, ruled tables."""
    body = "\n".join(_part(part) for part in parts(gold.text))
    return PAPER.format(title="Văn bản", body=body, align="justify", indent="1cm", more="")


def _part(part: Any) -> str:
    if isinstance(part, Para):
        return f"<p>{html.escape(part.text)}</p>"
    if isinstance(part, Columns):
        cells = ("".join(f"<p>{html.escape(x)}</p>" for x in side) for side in (part.left, part.right))
        return "<table class=l><tr>" + "".join(f"<td valign=top>{c}</td>" for c in cells) + "</tr></table>"
    assert isinstance(part, Table)
    rows = ("".join(f"<td>{html.escape(c)}</td>" for c in row) for row in part.rows)
    return "<table class=t>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def site(shape: str, gold: golden.Gold) -> str:
    """Return the page of a news or government site, in UTF-8."""
    return render(page_of(gold), shape).decode("utf-8", "replace")


def chromium(build: Callable[[golden.Gold], str], gold: Pages, *, margins: bool = True) -> Files:
    """Print every page with Chromium, with the head and the foot that its dialog sets by default, or to its edges."""
    from playwright.sync_api import sync_playwright

    found = {}
    with sync_playwright() as running, tempfile.TemporaryDirectory() as folder:
        browser = running.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(java_script_enabled=False)
        tab.route("http*://**", lambda route: route.abort())
        for name, one in gold.items():
            path = Path(folder, "a.html")
            path.write_text(build(one), encoding="utf-8")
            tab.goto(path.as_uri(), wait_until="domcontentloaded")
            wide: Any = dict.fromkeys(("top", "bottom", "left", "right"), "1.2cm" if margins else "0")
            found[f"{name}.pdf"] = tab.pdf(
                format="A4", display_header_footer=margins, header_template=HEAD, footer_template=BELOW, margin=wide
            )
        browser.close()
    return found


def office(suffix: str, to: str, make: Callable[[golden.Gold], bytes], gold: Pages) -> Files:
    """Let LibreOffice save what `make` gives as a file of another kind."""
    with tempfile.TemporaryDirectory() as folder:
        for name, one in gold.items():
            Path(folder, f"{name}.{suffix}").write_bytes(make(one))
        out = Path(folder, "out")
        command = [str(OFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", to]
        command += ["--outdir", str(out), *map(str, sorted(Path(folder).glob(f"*.{suffix}")))]
        subprocess.run(command, check=True, capture_output=True, timeout=900)
        return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def _docx(one: golden.Gold) -> bytes:
    return make_docx(one.text)


def _page(one: golden.Gold) -> bytes:
    return paper(one).encode()


def _text(one: golden.Gold) -> bytes:
    return b"\xef\xbb\xbf" + one.text.encode()


FORMS: dict[str, Callable[[Pages], Files]] = {
    "text": lambda gold: {f"{n}.txt": g.text.encode() for n, g in gold.items()},
    "chrome-lines": partial(chromium, lines_page),
    "chrome-paper": partial(chromium, paper),
    "chrome-2col": partial(chromium, partial(lines_page, more="font-size: 9pt; column-count: 2", align="justify")),
    "chrome-press": partial(chromium, partial(site, "vnexpress")),
    "chrome-gov": partial(chromium, partial(site, "vnptportal")),
    "chrome-bare": partial(chromium, partial(site, "vnptportal"), margins=False),
    "chrome-print": partial(chromium, partial(site, "print")),
    "office-pdf": partial(office, "docx", "pdf", _docx),
    "office-txtpdf": partial(office, "txt", "pdf", _text),
    "office-docx": partial(office, "html", "docx:MS Word 2007 XML", _page),
    "office-doc": partial(office, "docx", "doc:MS Word 97", _docx),
    "office-rtf": partial(office, "docx", "rtf", _docx),
}


def measure(gold: Pages, files: Files) -> Score:
    """Return the score of the records of `files`."""
    records: dict[str, dict[str, Any]] = {}
    for name, data in files.items():
        try:
            records[name.rsplit(".", 1)[0]] = interchange.to_record(process(load.read_bytes(data, name)))
        except ExtractorError as error:
            print(f"{name}: {error}")
    return score(gold, records)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--forms", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--keep", type=Path, help="write the files here")
    options = parser.parse_args()
    gold = dict(list(golden.read_folder(options.gold).items())[:: options.every])
    wanted = options.forms.split(",") if options.forms else list(FORMS)
    print(f"{len(gold)} documents".ljust(14) + "".join(f"{head:>6}" for head, _ in COLUMNS))
    base: Mapping[str, float] | None = None
    known: set[tuple[str, ...]] = set()
    lines: list[str] = []
    for form in ["text", *(w for w in wanted if w != "text")]:
        if (BROWSER is None and form.startswith("chrome")) or (OFFICE is None and form.startswith("office")):
            continue
        files = FORMS[form](gold)
        for name, data in files.items() if options.keep else ():
            (options.keep / form).mkdir(parents=True, exist_ok=True)
            (options.keep / form / name).write_bytes(data)
        result = measure(gold, files)
        show(form, result.figures(), base, 0)
        if base is None:
            base, known = result.figures(), {tuple(m) for m in result.misses}
        lines += ["\t".join((form, *m)).replace("\n", " ") for m in result.misses if tuple(m) not in known]
    if options.misses:
        options.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
