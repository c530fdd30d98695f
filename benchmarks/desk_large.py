"""A database of many documents for benchmarks/desk_pages.py, with all that is dear in one.

A directive that all documents cite, a unit that all of them name, an official and an indicator of every tenth, words
that stand in each. No extraction runs: the facts are written beside the words. Every twentieth document goes the way of
all documents, through `Store.save_many` and the queue; its rows are then copied nineteen times, with other names of
people, numbers and indicators, so that the whole is built in minutes. Copies have no sketch: they are no reprints.
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from extractor.model import Result
from extractor.review import queue, task_states
from extractor.store.reviewed import ReviewedStore
from extractor.text import bare, fold
from extractor.values.keys import name_key

from .desk import document, made
from .search import vocabulary

COPIES = 20
AT_ONCE = 500
PROVINCE = "tỉnh Đồng Tháp"
ALL_NAME = f"Ủy ban nhân dân {PROVINCE}"
ALL_CITE = "1/CT-UBND"
CHAIRMAN = "Lê Văn Mẫu"
INDEX = "tỷ lệ giải ngân vốn đầu tư công"
FAMILIES, MIDDLES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"), ("Văn", "Thị", "Đức", "Minh", "Thu")
GIVEN = [
    f"{a}{b}" for a in ("An", "Bình", "Cường", "Dung", "Giang", "Hà", "Khánh", "Lan") for b in ("", " Anh", " Hải")
]
FIELDS = ("Nội vụ", "Tài chính", "Y tế", "Xây dựng", "Tư pháp", "Công Thương")
PLACES = ("tỉnh Lào Cai", "tỉnh Phú Thọ", "tỉnh Nghệ An", "tỉnh Gia Lai", "tỉnh Cà Mau", "tỉnh Lâm Đồng", PROVINCE)


def person(n: int) -> str:
    """Return one of some thousand names."""
    return f"{FAMILIES[n % 8]} {MIDDLES[n // 8 % 5]} {GIVEN[n // 40 % 24]} {GIVEN[n // 960 % 24]}"


def directive() -> Result:
    """The directive that all documents cite, held: it asks a department of each kind."""
    units = [f"Sở {field} {PROVINCE}" for field in FIELDS]
    asks = [f"⟦UNIT|{unit}⟧ rà soát hồ sơ trước ngày ⟦DATE|31/12/2026|2026-12-31⟧." for unit in units]
    return made(
        f"⟦UNIT|{ALL_NAME}⟧\nSố: {ALL_CITE}\nCHỈ THỊ\nVề việc chuyển đổi số\n" + "\n".join(asks),
        path="chi-thi.txt", kind="official_document", title="Chỉ thị về việc chuyển đổi số", number=ALL_CITE,
        type="Chỉ thị", issuer=ALL_NAME, date="2017-01-05", units=[(u, u) for u in (ALL_NAME, *units)],
        tasks=[(u, f"{u} rà soát hồ sơ", "2026-12-31", ALL_NAME) for u in units],
    )  # fmt: skip


def article(n: int, draw: random.Random, words: list[str], weights: list[int]) -> Result:
    """One of many articles, about 1,800 characters: who holds which office, what is cited, measured and asked for."""
    drawn = iter(draw.choices(words, weights, k=16 * 16))
    lines = [" ".join(next(drawn) for _ in range(16)).capitalize() + "." for _ in range(16)]
    unit, plan = f"Sở {FIELDS[n % 6]} {PLACES[n // 6 % 7]}", f"{n % 20_000}/KH-UBND"
    name, rate = CHAIRMAN if n % 10 == 0 else person(n * 7), INDEX if n % 10 == 1 else f"tỷ lệ hồ sơ loại {n % 5000}"
    day = f"{2017 + n % 10}-{1 + n // 10 % 12:02}-{1 + n // 120 % 28:02}"
    lines[2] = f"⟦PERSON|{name}⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|{unit}⟧, và ⟦PERSON|{person(n)}⟧ dự họp."
    lines[5] = f"⟦CITATION|Kế hoạch {plan}⟧ triển khai ⟦CITATION|Chỉ thị {ALL_CITE}⟧ của ⟦UNIT|{ALL_NAME}⟧."
    lines[8] = f"{rate.capitalize()} đạt ⟦METRIC|{n % 100}%|{n % 100}⟧ vào ngày ⟦DATE|{day}|{day}⟧."
    lines[11] = f"{unit} báo cáo kết quả đợt {n} trước ngày ⟦DATE|30/6/{day[:4]}|{day[:4]}-06-30⟧."
    task = (unit, f"{unit} báo cáo kết quả đợt {n}", f"{day[:4]}-06-30", ALL_NAME)
    return made(
        "\n".join(lines), path=f"{n}.txt", title=f"Tin số {n} về {words[n % len(words)]}", published=day,
        publisher="Báo Mẫu",
        officials=[(name, "Phó Giám đốc", unit, (name, "Phó Giám đốc", unit)), (person(n), None, None, person(n))],
        units=[(unit, unit), (ALL_NAME, ALL_NAME)],
        citations=[("Kế hoạch", plan, None, None, None, f"Kế hoạch {plan}"),
                   ("Chỉ thị", ALL_CITE, None, ALL_NAME, None, f"Chỉ thị {ALL_CITE}")],
        metrics=[("percent", float(n % 100), None, "%", rate, None, False, day, f"{n % 100}%")],
        relations=[(plan, "implements", ALL_CITE, (f"Kế hoạch {plan}", f"Chỉ thị {ALL_CITE}"))],
        tasks=[task] if n % 20 == 0 else [],
    )  # fmt: skip


def results(count: int) -> Iterator[Result]:
    draw = random.Random(7)
    words, weights = vocabulary()
    yield directive()
    yield document(100, 1)  # one of 44,000 characters with 500 mentions
    for n in range(2, count):
        yield article(n, draw, words, weights)


TABLES = (
    "source", "segment", "mention", "link", "evidence", "official", "unit", "citation", "date", "metric", "relation",
    "task", "queue", "queue_document",
)  # fmt: skip
"""The tables whose rows belong to a document, in an order that their references allow."""
_OTHER = "CASE WHEN {0} IN (:chairman, :cited, :index) THEN {0} ELSE {1} END"
CHANGED = {
    "document.id": "printf('%032x', key + :by)",
    "document.digest": "printf('%064x', key + :by)",
    "source.key": "key + :by",
    "source.location": "NULL",
    "queue_document.digest": "printf('%064x', document + :by)",
    "queue.target": "json_set(target, '$.document', printf('%032x', document + :by))",
    "official.name": _OTHER.format("name", "name || :syllable"),
    "official.name_key": _OTHER.format("name", "name_key(name || :syllable)"),
    "citation.number": _OTHER.format("number", "replace(number, '/KH', '-' || :copy || '/KH')"),
    "citation.number_key": _OTHER.format("number", "replace(number_key, '/kh', '-' || :copy || '/kh')"),
    "relation.source": "replace(source, '/KH', '-' || :copy || '/KH')",
    "metric.indicator": _OTHER.format("indicator", "indicator || ' đợt ' || :copy"),
}
"""What stands in a column of a copy where it is not what stood in the original."""
SYLLABLES = "Bách Châu Diễm Giáp Hào Khuê Liễu Mẫn Ngà Oanh Phấn Quế Rạng Sáu Thảo Uyên Vượng Xuyến Yên".split()  # noqa: SIM905


def build(path: Path, count: int) -> None:
    """Store the documents, and do what the server's worker does beside the requests until nothing is left to do."""
    started, batch = time.perf_counter(), list[tuple[Result, None]]()
    with ReviewedStore.open(path) as store:
        for one in results(count // COPIES):
            batch.append((one, None))
            if len(batch) == AT_ONCE:
                store.save_many(batch)
                batch.clear()
        store.save_many(batch)
        while queue.refresh(store, AT_ONCE):
            pass
        print(f"{count // COPIES} documents stored after {time.perf_counter() - started:.0f} s", flush=True)
        for copy in range(1, COPIES):
            with store.writing() as connection:
                multiply(connection, copy, count // COPIES)
        print(f"copied after {time.perf_counter() - started:.0f} s", flush=True)
        while task_states.refresh(store):
            pass
    print(f"tasks compared after {time.perf_counter() - started:.0f} s", flush=True)


def multiply(connection: sqlite3.Connection, copy: int, count: int) -> None:
    """Write the first `count` documents once more, as the `copy`-th copies of them."""
    connection.create_function("name_key", 1, name_key, deterministic=True)
    given = {"by": copy * count, "copy": copy, "syllable": f" {SYLLABLES[copy - 1]}", "count": count, "index": INDEX,
             "chairman": CHAIRMAN, "cited": ALL_CITE}  # fmt: skip
    for table in ("document", *TABLES):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        key = "key" if table == "document" else "document"
        changed = {key: f"{key} + :by"} | {c: CHANGED[f"{table}.{c}"] for c in columns if f"{table}.{c}" in CHANGED}
        names, values = (", ".join(f'"{c}"' for c in columns), ", ".join(changed.get(c, f'"{c}"') for c in columns))
        # the first two documents, the directive and the long one, are there once
        query = f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE {key} BETWEEN 3 AND :count"
        connection.execute(query, given)
    rows = connection.execute("SELECT key + :by, text FROM document WHERE key BETWEEN 3 AND :count", given)
    searched = ((key, fold(text), bare(text)) for key, text in rows.fetchall())
    connection.executemany("INSERT INTO search (rowid, exact, folded) VALUES (?, ?, ?)", searched)
    names_of(connection, copy * count)
    connection.execute(
        "DELETE FROM task_look WHERE document > :by AND document NOT IN (SELECT document FROM task)", given
    )


def names_of(connection: sqlite3.Connection, after: int) -> None:
    """Note the names of officials and numbers in the documents after a key, for the search by name."""
    for kind, columns in (("official", "name_key, name FROM official"), ("number", "number_key, number FROM citation")):
        new = connection.execute(
            f"SELECT DISTINCT {columns} WHERE document > ? EXCEPT SELECT key, name FROM name", (after,)
        )
        for key, name in new.fetchall():
            row = connection.execute("INSERT INTO name (kind, key, name) VALUES (?, ?, ?)", (kind, key, name)).lastrowid
            connection.execute("INSERT INTO names (rowid, folded) VALUES (?, ?)", (row, bare(name)))
