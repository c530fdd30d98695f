"""The kept counts of names are those that a walk over all rows gives, whatever was done to the documents."""

from __future__ import annotations

import random
from pathlib import Path

from made import made

from extractor.model import Result
from extractor.review import Change, Desk
from extractor.review import queue as queues
from extractor.review.sheets import sheet_of
from extractor.store.reviewed import ReviewedStore
from extractor.store.schema.m0015_subject_counts import KEYS

NAMES = ("Lê Văn Gạo", "Hà Thị Lúa", "Vàng A Ngô")


def paper(chance: random.Random, path: str) -> Result:
    who, number = chance.choice(NAMES), chance.randrange(1, 4)
    return made(
        f"⟦PERSON|{who}⟧, ⟦POSITION|Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧ về ⟦CITATION|Kế hoạch {number}/KH-UBND⟧: "
        f"⟦METRIC|{chance.randrange(900)} hồ sơ⟧. Bài {chance.random()}.",
        path=path, title=path,
        officials=[(who, position, "Sở Nội vụ", (who, "Giám đốc", "Sở Nội vụ")) for position in ("Giám đốc", "Bí thư")],
        units=[("Sở Nội vụ", "Sở Nội vụ")],
        citations=[("Kế hoạch", f"{number}/KH-UBND", None, None, None, f"Kế hoạch {number}/KH-UBND")],
        metrics=[("count", 1.0, None, "hồ sơ", chance.choice(("Tỷ lệ hồ sơ", "tỷ lệ hồ sơ")), None, False, None, ())],
    )  # fmt: skip


def counted(store: ReviewedStore) -> dict[tuple[str, str], int]:
    rows = store.connection.execute("SELECT kind, key, documents FROM subject_count")
    return {(kind, key): n for kind, key, n in rows}


def walked(store: ReviewedStore) -> dict[tuple[str, str], int]:
    found = {}
    for table, kind, key in KEYS:
        query = (
            f"SELECT {key}, count(DISTINCT document) FROM {table} WHERE {key} IS NOT NULL AND document IN "
            "(SELECT key FROM document WHERE current) AND document NOT IN (SELECT document FROM reviewed_document) "
            "GROUP BY 1"
        )
        found.update({(kind, name): n for name, n in store.connection.execute(query)})
    return found


def test_counts_are_right_after_saving_replacing_deciding_and_undoing(tmp_path: Path) -> None:
    chance = random.Random(7)
    with ReviewedStore.open(tmp_path / "a.db") as store:
        for turn in range(60):
            store.save(paper(chance, f"{chance.randrange(8)}.txt"))  # a new one, or another version at the same place
            if turn % 4 == 3:
                keys = [r[0] for r in store.connection.execute("SELECT key FROM document WHERE current")]
                key = chance.choice(keys)
                sheet = sheet_of(store, key)
                target = sheet.reviewed.states["officials", 0].target
                Desk(store, "mai").decide(key, [Change(target, "reject")], 10**6)
                queues.update(store, [key])
                if turn % 8 == 7:
                    Desk(store, "mai").undo()
                    queues.update(store, [key])
            assert counted(store) == walked(store), turn
        names = {key for kind, key in counted(store) if kind == "metrics"}
        assert names == {"tỷ lệ hồ sơ"}
