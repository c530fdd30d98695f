"""A small collection of our own papers and press, written as Results: persons and places are invented."""

from __future__ import annotations

from made import made

from extractor.collection import Held
from extractor.model import Result

ISSUER = "Ủy ban nhân dân tỉnh Mây"


def held(*results: Result) -> list[Held]:
    """Return the results as documents with keys from 1."""
    return [Held(n, r, (r.document.source.path or "",)) for n, r in enumerate(results, 1)]


def paper(
    number: str, date: str, text: str, *, title: str = "về việc thử", kind: str = "Quyết định", **more: object
) -> Result:
    """Return an official paper of the province; `more` as in made()."""
    meta = {"number": number, "date": date, "type": kind, "issuer": ISSUER, "title": title}
    head = f"ỦY BAN NHÂN DÂN TỈNH MÂY\nSố: {number}\n"
    lines = head.count("\n")
    kinds = {0: "letterhead", 1: "number_line"} | {lines + n: "paragraph" for n in range(9)}
    units = [(ISSUER, "ỦY BAN NHÂN DÂN TỈNH MÂY"), *more.pop("units", ())]  # type: ignore[misc]
    marked = head.replace("ỦY BAN NHÂN DÂN TỈNH MÂY", "⟦UNIT|ỦY BAN NHÂN DÂN TỈNH MÂY⟧") + text
    return made(
        marked, kind="official_document", kinds=kinds, path=f"{number.replace('/', '-')}.txt", units=units,
        **{**meta, **more},  # type: ignore[arg-type]
    )  # fmt: skip
