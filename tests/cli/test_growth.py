"""Commands over a whole collection grow with it, not with its square: counted in functions called, never in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from made import made

from extractor.cli.changes import changes
from extractor.cli.contradictions import contradictions
from extractor.cli.identity import Kind, identity
from extractor.cli.occupancies import occupancies
from extractor.cli.redlinks import redlinks
from extractor.cli.references import references
from extractor.cli.tasks import tasks
from extractor.model import Result
from extractor.store import Store

SMALL, LARGE = 60, 240
FACTOR = LARGE / SMALL
SLACK = 1.15
"""How far above the growth of the documents that of the calls may lie; what grows with their square grows by 4 more."""
FAMILIES, GIVEN = ("Mai", "Lục", "Thân", "Chử", "Ngô"), ("Tấn", "Lệ", "Xuyên", "Quỳ", "Sanh", "Đoan", "Khuê")
FIELDS = ("Nội vụ", "Tài chính", "Y tế", "Xây dựng")
WORDS = ("chè", "cà phê", "hồ tiêu", "điều", "lạc", "ngô", "mía", "sắn", "đậu", "vải")


def told(n: int) -> Result:
    """One of many papers: who holds an office, what is cited and measured, who is asked for what; no two alike."""
    place, field = f"tỉnh Đồng {GIVEN[n % 7]} {FAMILIES[n // 7 % 5]}{'' if n < 35 else f' {n // 35}'}", FIELDS[n % 4]
    unit, name = f"Sở {field} {place}", f"{FAMILIES[n % 5]} {GIVEN[n // 5 % 7]} {GIVEN[n // 35 % 7]}"
    day, crop, plan = f"20{10 + n % 14}-0{1 + n % 9}-1{n // 9 % 9}", f"{WORDS[n % 10]} vụ {n}", f"{n}/KH-UBND"
    lines = (
        f"⟦PERSON|{name}⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|{unit}⟧, cho biết như sau.",
        f"⟦CITATION|Kế hoạch {plan}⟧ của Ủy ban nhân dân {place} đang được thực hiện.",
        f"Tỷ lệ diện tích {crop} đạt ⟦METRIC|{n % 90}%|{n % 90}⟧ vào ngày ⟦DATE|{day}|{day}⟧.",
        f"{unit} rà soát quy hoạch trồng {crop} trước ngày ⟦DATE|30/11/{day[:4]}|{day[:4]}-11-30⟧.",
    )
    return made(
        "\n".join(lines), path=f"{n}.txt", title=f"Vụ {crop}", published=day,
        officials=[(name, "Giám đốc", unit, (name, "Giám đốc", unit))], units=[(unit, unit)],
        citations=[("Kế hoạch", plan, None, None, None, f"Kế hoạch {plan}")],
        metrics=[("percent", float(n % 90), None, "%", f"tỷ lệ diện tích {crop}", None, False, day, f"{n % 90}%")],
        tasks=[(unit, f"{unit} rà soát quy hoạch trồng {crop}", f"{day[:4]}-11-30", None)],
    )  # fmt: skip


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    found = []
    for count in (SMALL, LARGE):
        path = tmp_path_factory.mktemp("growth") / f"{count}.db"
        with Store.open(path) as store:
            store.save_many((told(n), None) for n in range(count))
        found.append(path)
    return found[0], found[1]


def calls(command: Callable[[Path], object], path: Path) -> int:
    """Return how many functions a command calls, those of the libraries in C too: SQL statements are among them."""
    count = 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        command(path)
    finally:
        sys.setprofile(None)
    return count


COMMANDS: dict[str, Callable[[Path], object]] = {
    "tasks": tasks,
    "contradictions": contradictions,
    "changes": lambda db: changes(db, since="2010-01-01"),
    "changes of a month": changes,
    "occupancies": occupancies,
    "references": references,
    "redlinks": redlinks,
    "identity officials": lambda db: identity(Kind.officials, db),
    "identity units": lambda db: identity(Kind.units, db),
    "identity directives": lambda db: identity(Kind.directives, db),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_four_times_the_documents_are_four_times_the_calls(name: str, databases: tuple[Path, Path]) -> None:
    small, large = databases
    calls(COMMANDS[name], large)  # tables are read and names taken apart once a process
    assert calls(COMMANDS[name], large) <= FACTOR * SLACK * calls(COMMANDS[name], small)


def test_what_is_new_in_a_month_follows_only_what_the_month_tells(databases: tuple[Path, Path]) -> None:
    """Tasks and figures that no document of the month can have news of are not worked out."""
    _, large = databases
    assert calls(changes, large) * 3 < calls(COMMANDS["changes"], large)
