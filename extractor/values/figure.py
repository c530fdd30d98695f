"""Vietnamese figures: a pure grammar from folded text to numbers with scale and unit.

"1.883" is one thousand eight hundred and eighty-three, "7,5" seven and a half, "3,2 triệu tỷ đồng" 3.2e15 đồng. The
grammar says what a figure *is*; whether it reports anything is for the recogniser to judge. Works on `fold`ed text,
whose offsets are those of the document; every quantifier is bounded, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..text import digit_runs

FigureKind = Literal["plain", "percent", "money", "measure"]

SCALES = {"trăm": 1e2, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9, "ty": 1e9}
CURRENCIES = {
    "đồng": "đồng", "đ": "đồng", "vnđ": "đồng", "vnd": "đồng",
    "usd": "USD", "đô la": "USD", "đô la mỹ": "USD", "đôla": "USD", "đôla mỹ": "USD", "đô-la": "USD", "đô-la mỹ": "USD",
    "$": "USD", "euro": "EUR", "eur": "EUR",
    "nhân dân tệ": "CNY", "ndt": "CNY", "cny": "CNY", "bảng anh": "GBP", "yên": "JPY", "won": "KRW", "bath": "THB",
    "baht": "THB", "kíp": "LAK",
}  # fmt: skip

_NUMBER = re.compile(r"(?:(?<![\w+])|(?<=\(\+))(?<!\w[-.,:])\d{1,15}(?:[.,]\d{1,9}){0,6}")
_SPACED = re.compile(r"\d{1,3}(?:\s\d{3}){1,4}(?=\s?(?:đồng|đ|vnđ|vnd|usd|ha|tấn|m2|m3|km2|người|hộ|lượt)(?!\w))")
_DIGITS = re.compile(r"\d+")
_SHORT = 300
"""Characters of a text whose digits are not worth keeping for those who read it next."""
_NEXT = re.compile(r"\d{1,15}(?:[.,]\d{1,9}){0,6}")
_BRACKET = re.compile(r"\s?\(\s?[^\W\d_]{2,7}(?:\s[^\W\d_]{1,7}){0,4}\s?\)(?=\s[^\W\d_])|\)(?=\s[^\W\d_])")
_GAP = r"(?:\s|[^\S\n]{2,4})?"
"""What stands between a figure and its sign: one blank, several where a line was justified."""
_SCALE = re.compile(
    _GAP + r"(trăm|nghìn|ngàn|vạn|triệu|(?:tỷ|tỉ)(?!\s+(?:lệ|trọng|giá|số|suất|phú))|ty(?=\sđồng(?!\w)))"
    r"(?:(?!\w)|(?=đ(?:ồng)?(?!\w)))|\s?(tr)(?=\.?\s?đ)"
)
_PER = (
    r"(?P<per>(?:\s?/\s?(?!kế\s|kh(?!\w)|dự\stoán|mục\s|chỉ\stiêu|tổng\s|cùng\s)[^\W\d_][\w²³]{0,12}"
    r"(?:\sđêm|\s(?:dân|sinh|sơ|viên|động|khẩu|biểu|khách|bệnh|nhận)(?!\w))?){0,3})"
)
_PERCENT = re.compile(r"\s?(?P<unit>điểm\s(?:%|phần\străm)|%|‰|phần\s(?:trăm|nghìn)(?!\w))" + _PER)
_MONEY = re.compile(
    _GAP + r"\.?(?P<unit>đồng(?!\s(?:chí|bào|hồ|phục|ruộng|nghiệp|đội|hương|chủ|minh|loạt|thời|bằng|cỏ|lúa|sáng)(?!\w))"
    r"|đô[\s-]?la(?:\smỹ)?|vnđ|vnd|usd|euro|eur|nhân\sdân\stệ|ndt|cny|bảng\sanh|đ(?!/c(?!\w))|\$)(?!\w)" + _PER
)
_RARE_MONEY = re.compile(r"\s(?P<unit>yên|won|kíp|baht|bath)(?!\w)" + _PER)
_MEASURE = re.compile(
    _GAP
    + r"(?P<unit>ha|héc\s?-?ta|hecta|km2|km²|km|m2|m²|m3|m³|mm|cm|dm|m|mét(?:\s(?:vuông|khối))?|ki-?lô-?mét|hải\slý|lý"
    r"|kwh|kwp|kw|mwh|mwp|mw|gw|kva|kv|mva|kg|gram|gam|mg|g|tấn|tạ|yến|lít|ml|ster|teu|°c|độ\sc)(?![\w²³])" + _PER
)
_RATIO = re.compile(r"\s?/\s?(?=\d)|\strên\s(?:tổng\ssố\s)?(?=1\.?000?(?!\d))")
_OUT_OF = re.compile(r"\s(?:(?:trên|trong)\stổng\s(?:số\s)?|trong\ssố\s)(?=\d)")
"""Words for the stroke of "x/y" ("231 trên tổng số 402 thôn"); a year is no x ("năm 2024 trong số 12 vụ")."""
_YEAR_BEFORE = re.compile(r"(?:năm|tháng|ngày|quý|khóa|[/.-])\s?$")
_OF_WHOLE = re.compile(r"\s?/\s?(?=\d)")
_RANGE = re.compile(r"\s?-\s?(?=\d)|\sđến\s(?=\d)")
_BROKEN = re.compile(r"[-:/]\d|\s?/\s?\d|h\d|g\d|[.,]\d|(?!(?:con|người|hộ|cây|lượt)(?!\w))[^\W\d_]")
_RUN = re.compile(r"[\w.,:/+-]{1,40}")
_COMPOUND = re.compile(r"\s(?=\d)")
_WORD_BEHIND = re.compile(r"\s[^\W\d_]")
_LEAST_SUM = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the text: `values` holds both ends of a range, `total` the y of "x/y"; scale words are applied.

    `unit` is the sign that belongs to the figure itself ("%", "đồng/kg", "ha"); a counting noun is not part of it.
    `digits` is the first number as printed.
    """

    start: int
    end: int
    digits: str
    values: tuple[float, ...]
    total: float | None
    kind: FigureKind
    unit: str | None
    scaled: bool


@dataclass(frozen=True, slots=True)
class _Amount:
    value: float
    end: int
    scale: float


def parse_number(digits: str) -> float | None:
    """Read a number as printed in Vietnamese; None where the grouping makes no sense ("1.23.4").

    A full stop groups thousands when every group after the first has three digits, else it is a decimal point (exports
    and some portals: 0.8253); a comma is the decimal sign, or groups thousands where it stands twice or before a full
    stop. Source: Nghị định 30/2020/NĐ-CP uses the comma as decimal sign, as does the press.
    """
    if digits.isdigit():
        return float(digits)
    head, *groups = re.split(r"[.,]", digits)
    signs = re.sub(r"\d", "", digits)
    thousands = len(head) <= 3 and head.strip("0") != ""
    if len(set(signs)) == 1:
        grouped = thousands and all(len(g) == 3 for g in groups) and (signs[0] == "." or len(signs) > 1)
        if grouped:
            return float(head + "".join(groups))
        return float(f"{head}.{groups[0]}") if len(groups) == 1 else None
    if signs.rstrip(signs[-1]) != signs[:-1] or len(set(signs[:-1])) > 1:
        return None
    if not thousands or any(len(g) != 3 for g in groups[:-1]):
        return None
    return float(head + "".join(groups[:-1]) + "." + groups[-1])


def find_figures(folded: str) -> Iterator[Figure]:
    """Yield the figures of `folded` in order, without overlap; clock times, dates and codes are passed over."""
    position = 0
    for start in digit_runs(folded) if len(folded) > _SHORT else (m.start() for m in _DIGITS.finditer(folded)):
        if start < position or not (number := _NUMBER.match(folded, start)):
            continue
        figure, position = _figure_at(folded, start, number[0])
        if figure is not None:
            yield figure


def _figure_at(folded: str, start: int, digits: str) -> tuple[Figure | None, int]:
    """Read the figure that begins at `start` with `digits`; with it, or without, where to search on."""
    first = _amount(folded, start)
    if first is None:
        return None, _skip_code(folded, start)
    kind, unit, end = _unit(folded, first)
    values, total, scale = [first.value], None, first.scale
    link = _RATIO.match(folded, first.end) or _RANGE.match(folded, end) or _out_of(folded, start, first)
    second = _amount(folded, link.end()) if link else None
    if link and second:
        kind2, unit2, end2 = _unit(folded, second)
        ratio = "-" not in link[0] and "đến" not in link[0]
        if (ratio and kind == "plain") or (not ratio and _joins(first, second, kind, kind2)):
            kind, unit, end, scale = kind2, unit2, end2, second.scale
            shared = second.scale / first.scale if first.scale == 1 else 1.0
            values = [first.value * shared]
            if ratio:
                total = second.value
            else:
                values.append(second.value)
    elif kind == "measure" and total is None and (whole := _whole_of(folded, end, unit)):
        total, end = whole
    if _BROKEN.match(folded, end) and not (kind == "money" and _OF_WHOLE.match(folded, end)):
        return None, _skip_code(folded, start)
    return (
        Figure(start, end, digits, tuple(map(_tidy, values)), total, kind, unit, scale != 1),
        end,
    )


def _out_of(folded: str, start: int, part: _Amount) -> re.Match[str] | None:
    """The words that name the whole that `part` is of, where a plain number that is no less follows them."""
    link = _OUT_OF.match(folded, part.end)
    if link is None or _YEAR_BEFORE.search(folded, max(0, start - 6), start):
        return None
    whole = _amount(folded, link.end())
    if whole is None or whole.value < part.value or _unit(folded, whole)[0] != "plain":
        return None
    return link


def _whole_of(folded: str, end: int, unit: str | None) -> tuple[float, int] | None:
    """Return y and the end of "x ha/y ha", whose both parts bear the one unit."""
    slash = _OF_WHOLE.match(folded, end)
    amount = _amount(folded, slash.end()) if slash else None
    if amount is None:
        return None
    _, again, after = _unit(folded, amount)
    return (_tidy(amount.value), after) if again == unit else None


def _joins(first: _Amount, second: _Amount, kind: str, kind2: str) -> bool:
    """Say whether two amounts joined by a dash or "đến" are one range: rising, and of one unit."""
    low = first.value * (second.scale if first.scale == 1 else 1)
    return low < second.value and (kind == "plain" or kind == kind2)


def _amount(folded: str, start: int) -> _Amount | None:
    """Read number, bracketed repetition and scale words at `start` ("02 (hai)", "3,2 triệu tỷ", "1 tỷ 405 triệu")."""
    match = _SPACED.match(folded, start) or _NEXT.match(folded, start)
    value = parse_number("".join(match[0].split())) if match else None
    if match is None or value is None:
        return None
    behind = folded[match.end() : match.end() + 2]
    bracket = _BRACKET.match(folded, match.end()) if "(" in behind or ")" in behind else None
    if bracket and bracket[0] == ")" and not folded.startswith("(", start - 1):
        bracket = None  # "(Cơ sở 3) mở phiên tòa": the bracket holds more than the number
    scale, end = _scale(folded, bracket.end() if bracket else match.end())
    total, smallest = value * scale, scale
    while smallest > 1 and (gap := _COMPOUND.match(folded, end)):
        rest = _NEXT.match(folded, gap.end())
        number = parse_number(rest[0]) if rest else None
        part, after = _scale(folded, rest.end()) if rest else (1.0, end)
        if number is None or not 1 < part < smallest or number * part >= smallest:
            break
        total, smallest, end = total + number * part, part, after
    return _Amount(total, end, scale)


def _scale(folded: str, end: int) -> tuple[float, int]:
    """Multiply up to three scale words at `end`: "nghìn tỷ" is 1e12."""
    scale = 1.0
    for _ in range(3):
        match = _SCALE.match(folded, end)
        if not match:
            break
        scale *= 1e6 if match[2] else SCALES[match[1]]
        end = match.end()
    return scale, end


def _unit(folded: str, amount: _Amount) -> tuple[FigureKind, str | None, int]:
    """Read the unit sign after an amount: its kind, its normal form and where it ends."""
    if match := _PERCENT.match(folded, amount.end):
        return (
            "percent",
            _squeeze(match["unit"].replace("phần trăm", "%").replace("phần nghìn", "‰") + match["per"]),
            match.end(),
        )
    money = _MONEY.match(folded, amount.end) or (amount.scale > 1 and _RARE_MONEY.match(folded, amount.end))
    if money and not _is_thing(folded, amount, money):
        name = CURRENCIES[" ".join(money["unit"].split())]
        return "money", _squeeze(name + money["per"]), money.end()
    if match := _MEASURE.match(folded, amount.end):
        return "measure", _squeeze(match["unit"] + match["per"]), match.end()
    return "plain", None, amount.end


def _is_thing(folded: str, amount: _Amount, money: re.Match[str]) -> bool:
    """Say whether "đồng" begins a counted noun ("10 đồng phạm"): no sum of less than a hundred đồng is told."""
    bare = money["unit"] == "đồng" and not money["per"] and amount.scale == 1 and 0 < amount.value < _LEAST_SUM
    return bare and _WORD_BEHIND.match(folded, money.end()) is not None


def _skip_code(folded: str, start: int) -> int:
    """Return the end of the run of digits and joints that no figure could be made of ("08:30", "26F1-052.96")."""
    run = _RUN.match(folded, start)
    return run.end() if run else start + 1


def _squeeze(unit: str) -> str:
    return re.sub(r"\s?/\s?", "/", " ".join(unit.split()))


def _tidy(value: float) -> float:
    """Undo binary noise of scaled decimals (1.86e9, not 1860000000.0000002)."""
    return float(f"{value:.15g}")


def printed(value: float) -> str:
    """Return a number as Vietnamese papers print it: "1.883", "7,5"; at most four decimals."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".") if not float(value).is_integer() else f"{int(value):,}"
    return text.translate(str.maketrans(",.", ".,"))
