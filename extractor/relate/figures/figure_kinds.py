"""What kind of figure a mention is, and which two can be of one thing."""

from __future__ import annotations

from ...model import Mention
from ...text import fold
from ...values.figure import find_figures
from .names import NEAR

MEASURES = frozenset(("đồng", "USD", "ha", "tấn", "m2", "m3", "km", "kg", "điểm", "lần", "lượt", "tạ/ha"))
COUNTS = frozenset({"count", "ratio"})


def part(mention: Mention) -> float | None:
    """The per cent that a ratio makes."""
    value = mention.value[0] if isinstance(mention.value, tuple) else None
    return 100 * value.value / value.total if value and value.total else None


def can_be_share(count: Mention, share: Mention) -> bool:
    """Say whether a percentage can be a ratio in other terms: 6/6 is not 85%."""
    whole = part(count)
    told = share.value[0].value if isinstance(share.value, tuple) else None
    return whole is None or told is None or abs(whole - told) <= NEAR


def of_one_unit(first: Mention, second: Mention) -> bool:
    """Say whether two sums or two counts are told in one unit."""
    one, two = (m.value[0] if isinstance(m.value, tuple) else None for m in (first, second))
    return (
        one is not None and two is not None and one.kind == two.kind and one.unit is not None and one.unit == two.unit
    )


def of_one_sign(first: Mention, second: Mention) -> bool:
    """Say whether two figures are of one kind and one unit."""
    one, two = (m.value[0] if isinstance(m.value, tuple) else None for m in (first, second))
    return one is not None and two is not None and (one.kind, one.unit) == (two.kind, two.unit)


def kind(mention: Mention) -> str | None:
    return mention.value[0].kind if isinstance(mention.value, tuple) else None


def of_one_kind(first: Mention, second: Mention) -> bool:
    """Say whether two figures can be of one indicator: both are percentages, or both ranks."""
    kinds = [m.value[0].kind for m in (first, second) if isinstance(m.value, tuple)]
    return kinds in (["percent", "percent"], ["rank", "rank"])


def is_rank(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind == "rank"


def is_rise(mention: Mention) -> bool:
    """Say whether a figure tells by how many per cent something rose or fell."""
    return "%" in mention.text and kind(mention) == "change"


def is_step(mention: Mention) -> bool:
    """Say whether a change is of places in a ranking."""
    return isinstance(mention.value, tuple) and (mention.value[0].unit or "").startswith(("bậc", "hạng"))


def is_counted(mention: Mention) -> bool:
    return isinstance(mention.value, tuple) and mention.value[0].kind in COUNTS


def counts_things(mention: Mention) -> bool:
    """Say whether a figure counts things, and measures nothing."""
    return is_counted(mention) and isinstance(mention.value, tuple) and mention.value[0].unit not in MEASURES


def of_one_noun(first: Mention, second: Mention) -> bool:
    """Say whether two figures are told in one unit or of one noun, or the second in a unit that many things have."""
    one, two = (m.value[0].unit if isinstance(m.value, tuple) else None for m in (first, second))
    return one == two or bool(one and two and two.startswith(one)) or (two or "") in MEASURES


def counts_change(mention: Mention) -> bool:
    """Say whether a change is told by how many of a thing there are more or fewer ("giảm | 19 người chết")."""
    value = mention.value[0] if isinstance(mention.value, tuple) else None
    return value is not None and value.kind == "change" and "%" not in (value.unit or "%") and not is_step(mention)


def noun_of(mention: Mention) -> str:
    """What a count counts, as printed: its unit, or what stands behind a measure ("4.137 ha | cây vụ Đông")."""
    value = mention.value[0] if isinstance(mention.value, tuple) else None
    figure = next(find_figures(fold(mention.text)), None)
    if figure is not None and figure.kind == "measure":
        return mention.text[figure.end :].strip()
    return value.unit or "" if value else ""
