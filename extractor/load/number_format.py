"""Numbers as a spreadsheet shows them: 0.552 in a cell of the format "0.0%" is 55,2%, 1234567 in "#,##0" is 1.234.567.

A sheet keeps a number and, apart from it, how it is shown; who reads "0,552" where Excel shows "55,2%" reads a wrong
figure. The codes are those of ECMA-376 part 1, 18.8.31. Of a code that does more than the common ones (fractions,
powers of ten, conditions, dates) nothing is read: the number stays as it is.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((37, 38, 41, 42), "#,##0"),
    **dict.fromkeys((39, 40, 43, 44), "#,##0.00"),
}
"""Codes that a file names by number alone; of the accounting ones without their currency and padding."""
_PIECE = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|[_*].|(?P<sign>.)')
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.(?P<decimals>[#0?]*))?(?P<scale>,*)")
_PLAIN = frozenset("#0?,.% -+()/:đ₫$")
"""Signs of a code that are read, or shown as they stand."""
_LONGEST = 120
_MOST_DIGITS = 25
"""A number that would be shown with more stays as it is: decimal arithmetic ends at 28, Excel's own at 15."""
_CURRENCY = re.compile(r"\$(?P<sign>[^-]*)")
"""What a bracket names: [$₫-42A] a sign and where it is used, [$-409] a language alone."""
_MARK = "\x00"
"""Stands in a code for a literal, so that its letters are no signs."""


class Shape(NamedTuple):
    """What a code asks for: what stands before and behind the digits, how many decimals, by what it is divided."""

    before: str
    behind: str
    decimals: int
    optional: int
    least: int
    grouped: bool
    percent: int
    scale: int


def shown_as(value: float, code: str | None) -> str | None:
    """Return `value` as a cell of the format `code` shows it in Vietnam (1.234,5), None where the code tells nothing.

    In: the number and its format code ("0.0%", '#,##0" đồng"'). Halves are rounded away from zero, as Excel does.
    """
    shape = _shape(code) if code and len(code) <= _LONGEST else None
    number = Decimal(repr(value)) if shape else None
    if shape is None or number is None or not number.is_finite():
        return None
    number = abs(number) * Decimal(100) ** shape.percent / Decimal(1000) ** shape.scale
    places = shape.decimals
    if number.adjusted() + places >= _MOST_DIGITS:
        return None
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    whole, _, part = text.partition(".")
    while shape.optional and part.endswith("0") and len(part) > places - shape.optional:
        part = part[:-1]
    whole = whole.zfill(shape.least)
    if shape.grouped:
        whole = f"{int(whole):,}".replace(",", ".")
    minus = "-" if value < 0 and (int(whole.replace(".", "")) or part.strip("0")) else ""
    return " ".join(f"{minus}{shape.before}{whole}{',' if part else ''}{part}{shape.behind}".split())


@lru_cache(maxsize=512)
def _shape(code: str) -> Shape | None:
    """Read the first section of a code, that of positive numbers; None where it is general or of another kind."""
    literals: list[str] = []
    signs = ""
    for match in _PIECE.finditer(code):
        literal = match["quoted"] if match["quoted"] is not None else match["escaped"]
        if match["bracket"] is not None:
            if match["bracket"][:1] in "<>=" or match["bracket"].lower() in ("h", "hh", "m", "mm", "s", "ss"):
                return None
            currency = _CURRENCY.match(match["bracket"])
            literal = currency["sign"] if currency else None
        if literal is not None:
            literals.append(literal)
            signs += _MARK
        elif match["sign"] == ";":
            break
        else:
            signs += match["sign"] or ""
    digits = _DIGITS.search(signs)
    if digits is None or not _PLAIN.issuperset(signs.replace(_MARK, "")) or _DIGITS.search(signs, digits.end()):
        return None
    told = iter(literals)
    before, behind = ("".join(next(told) if c == _MARK else c for c in part) for part in _around(signs, digits))
    whole = signs[digits.start() : digits.end()].split(".")[0]
    decimals = digits["decimals"] or ""
    return Shape(
        before.lstrip(),
        behind.rstrip(),
        len(decimals),
        len(decimals) - len(decimals.rstrip("#?")),
        whole.count("0"),
        "," in whole.rstrip(","),
        signs.count("%"),
        len(digits["scale"] or "") + (len(whole) - len(whole.rstrip(","))) * ("." not in digits[0]),
    )


def _around(signs: str, digits: re.Match[str]) -> tuple[str, str]:
    return signs[: digits.start()], signs[digits.end() :]
