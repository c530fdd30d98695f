"""Score the program on corpus/collection: ingest it into a temporary database, ask, compare with the expectations.

python tools/collection_score.py                  # figures
python tools/collection_score.py --errors         # and every miss
python tools/collection_score.py --only timelines,tasks --db FILE
python tools/collection_score.py --collection DIR # another folder of the same form
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from collection_graph import edges, occupancies, papers
from collection_report import Case, Row
from collection_told import references_of, successions

from extractor.cli.subject import Found, resolve, topic
from extractor.collection import Event, Held, Subject
from extractor.evaluate.timelines import Tally, compare, compatible, name_of, wanted_events
from extractor.review.subjects import told as timeline_of
from extractor.store import Store
from extractor.text import bare
from extractor.timeline.contradicted import contradictions as contradictions_of
from extractor.timeline.sentences.places import keys_of
from extractor.timeline.series import series as series_of
from extractor.timeline.tasks.asked import Tracked, tracked
from extractor.values.keys import unit_loose_key

TWIN = "twin-"
"""Begins the names of files that tell the same stories of other places; numbers, days, persons, figures are equal."""
OTHER_PLACES = {
    "Hà Tĩnh": "Nghệ An", "Thái Bình": "Nam Định", "Hưng Yên": "Ninh Bình", "Can Lộc": "Nam Đàn",
    "Thạch Hà": "Diễn Châu", "Kỳ Anh": "Quỳnh Lưu", "Tiền Hải": "Giao Thủy", "Thái Thụy": "Hải Hậu",
    "Thành Sen": "Trường Vinh", "Hồng Lĩnh": "Cửa Lò", "Đức Thọ": "Đô Lương", "Phố Hiến": "Hoa Lư",
    "Thai Binh": "Nam Dinh", "Tien Hai": "Giao Thuy",
}  # fmt: skip
ROOT = Path(__file__).resolve().parent.parent
COLLECTION = ROOT / "corpus" / "collection"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list every miss")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, divided by commas: %(default)s")
    parser.add_argument("--db", type=Path, help="keep the database here; one that exists is asked as it is")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--twin", action="store_true", help="ingest the same stories of other provinces too")
    parser.add_argument("--collection", type=Path, default=COLLECTION, help="default: corpus/collection")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        database = arguments.db or Path(folder) / "collection.db"
        if not database.exists():
            ingest(arguments.collection, database)
            if arguments.twin:
                ingest(twin(arguments.collection, Path(folder) / "twin"), database)
        with Store.open(database) as store:
            case = Case(store, arguments.collection, arguments.errors)
            for section in arguments.only.split(","):
                print(f"== {section}")
                SECTIONS[section](case)
            if arguments.json:
                arguments.json.write_text(json.dumps(case.figures, ensure_ascii=False, indent=1), encoding="utf-8")


def ingest(folder: Path, database: Path) -> None:
    """Ingest the documents of the collection, without the pages about it."""
    files = sorted(str(p.resolve()) for p in folder.iterdir() if p.is_file() and p.name != "README.md")
    command = [sys.executable, "-m", "extractor", "ingest", *files, "--db", str(database)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    print(done.stdout.splitlines()[-1])


def twin(folder: Path, out: Path) -> Path:
    """Write the documents again with other places into `out`; nothing in them may be joined with the first."""
    out.mkdir()
    for path in folder.iterdir():
        if path.is_file() and path.name != "README.md":
            text = path.read_text(encoding="utf-8")
            for ours, theirs in OTHER_PLACES.items():
                text = text.replace(ours, theirs).replace(ours.upper(), theirs.upper())
            text = text.replace(".example/", ".twin.example/")  # another page, not a new version of it
            (out / f"{TWIN}{path.name}").write_text(text, encoding="utf-8")
    return out


# ------------------------------------------------------------------ timelines


def timelines(case: Case) -> None:
    total: Counter[str] = Counter()
    for path in sorted((case.folder / "expected" / "timelines").glob("*.json")):
        asked = json.loads(path.read_text(encoding="utf-8"))
        subject, events = told(case.store, asked["subject"])
        total.update(crossed=sum(len(_worlds(event)) > 1 for event in events))
        events = tuple(event for event in events if _worlds(event) != {True})
        tally = compare(wanted_events(asked["events"], case.texts), events, asked["absent"])
        right, found, wanted = tally.counts
        counts = {"merges": len(tally.merges), "duplicates": len(tally.duplicates), "strays": len(tally.strays)}
        more = " ".join(f"{name} {count}" for name, count in counts.items())
        case.line(path.stem, right, found, wanted, more if subject else f"{more} NO SUBJECT")
        _list(case, tally)
        total.update(counts, right=right, found=found, wanted=wanted)
        total.update(alike=sum(_joins_alike(case, event) for event in events))
    more = f"merges {total['merges']} duplicates {total['duplicates']} strays {total['strays']}"
    more += f" look-alikes joined {total['alike']} twins joined {total['crossed']}"
    case.line("all timelines", total["right"], total["found"], total["wanted"], more)
    case.figures |= {f"all timelines: {n}": float(total[n]) for n in ("merges", "strays", "alike", "crossed")}


def _worlds(event: Event) -> set[bool]:
    """Return whether the event is told by twins, by the collection, or by both."""
    return {name_of(source.path).startswith(TWIN) for source in event.sources}


def _joins_alike(case: Case, event: Event) -> bool:
    """Say whether an event has two files as sources whose main happenings only look alike."""
    if event.kind in ("issued", "effective", "targeted"):
        return False
    paths = {name_of(s.path) for s in event.sources}
    alike = any(set(row["files"]) <= paths for row in case.rows("not_the_same"))
    if alike:
        case.miss("ALIKE", *_event(event))
    return alike


def _list(case: Case, tally: Tally) -> None:
    for w in tally.missed:
        case.miss("missed", "/".join(w.dates), "|".join(sorted(w.kinds)), w.says, *sorted(w.paths))
    for event in tally.extra:
        case.miss("extra", *_event(event))
    for wanted, event in tally.duplicates:
        case.miss("duplicate", *_event(event), f"<- {wanted.says}")
    for event, several in tally.merges:
        case.miss("MERGED", *_event(event), "<-", " + ".join(w.says for w in several))
    for event in tally.strays:
        case.miss("STRAY", *_event(event))


def _event(event: Event) -> tuple[str, ...]:
    return (str(event.date), event.kind, event.summary[:90], *sorted({name_of(s.path)[:24] for s in event.sources}))


def told(store: Store, subject: dict[str, str]) -> tuple[Subject | None, tuple[Event, ...]]:
    """Return the program's subject for what is asked, and its events; of several the one of that issuer, day, unit."""
    if subject["kind"] == "topic":
        return (found := topic(store, subject["query"]))[0], timeline_of(store, found).events
    candidates = [f for f in resolve(store, subject["query"]) if f[0].kind == subject["kind"]]
    best = next((f for f in candidates if _meant(f, subject)), None)
    return (best[0], timeline_of(store, best).events) if best else (None, ())


def _meant(found: Found, asked: dict[str, str]) -> bool:
    subject = found[0]
    if asked.get("date") and subject.date != asked["date"]:
        return False
    if asked.get("issuer") and keys_of([subject.issuer or ""]) != keys_of([asked["issuer"]]):
        return False  # a committee's standing bodies write for it
    words = bare(" ".join((subject.name, subject.note, *subject.aliases)))
    return asked["kind"] != "official" or not asked.get("unit") or bare(asked["unit"]) in words


# ------------------------------------------------------------------ tasks, figures


def tasks(case: Case) -> None:
    """Whether each task is found, with its day, and in which state it is on the days that are asked."""
    rows = [row for row in case.rows("tasks") if not row.get("optional")]
    known = {day: tracked(case.documents, day) for row in rows for day in row["states"]}
    counts: Counter[str] = Counter()
    for row in rows:
        item = None
        for day, state in row["states"].items():
            item = next((t for t in known[day] if _is_task(case, t, row)), None)
            good = item is not None and item.state in state.split("|")
            counts.update(states=1, right=good)
            if not good:
                got = f"{item.state} ({item.reason})" if item else "not found"
                case.miss("task", row["assignee"], row["action"], f"on {day}: {state}, not {got}")
        counts.update(found=item is not None)
        if row["deadline"]:
            dated = bool(item and item.deadline and compatible(row["deadline"], item.deadline))
            counts.update(days=1, dated=dated)
            if not dated:
                case.miss("day", row["assignee"], row["action"], row["deadline"], item and item.deadline)
    case.share("tasks found", counts["found"], len(rows))
    case.share("tasks with their day", counts["dated"], counts["days"])
    case.share("states on a day", counts["right"], counts["states"])


def _is_task(case: Case, item: Tracked, row: Row) -> bool:
    same = unit_loose_key(item.task.assignee or "") == unit_loose_key(row["assignee"])
    return same and case.touches(item.sources, row)


def series(case: Case) -> None:
    right = wanted = 0
    for row in case.rows("series"):
        candidates = [f for f in resolve(case.store, row["indicator"]) if f[0].kind == "indicator"]
        lines = [line for subject, held in candidates for line in series_of(subject, held, case.store.newest())]
        own = [line for line in lines if bare(row["subject"].replace("tỉnh ", "")) in bare(line.owner or "")]
        for point in row["points"]:
            hit = any(
                p.target == (point["kind"] == "target")
                and abs(p.metric.value - point["value"]) < 1e-6
                and compatible(point["period"], p.period)
                for line in own
                for p in line.points
            )
            wanted, right = wanted + 1, right + hit
            if not hit:
                case.miss("missed", row["indicator"], row["subject"], point["period"], point["kind"], point["value"])
    case.share("points of series, with the right owner", right, wanted)


def contradictions(case: Case) -> None:
    found = contradictions_of(case.documents)
    rows = case.rows("contradictions")
    hits = [[n for n, one in enumerate(found) if case.touches(one.sources, row)] for row in rows]
    wanted = [(row, hit) for row, hit in zip(rows, hits, strict=True) if not row.get("optional")]
    for row, hit in wanted:
        if not hit:
            case.miss("missed", row["kind"], row["indicator"], row["period"], row["values"])
    extra = set(range(len(found))) - {n for hit in hits for n in hit}
    for n in sorted(extra):
        one = found[n]
        case.miss("extra", one.kind, one.indicator, one.owner, one.period, one.first, one.second)
    right = sum(bool(hit) for _, hit in wanted)
    case.line("contradictions", right, right + len(extra), len(wanted))


# ------------------------------------------------------------------ the same thing in several documents


def reprints(case: Case) -> None:
    names = {held.key: name_of(held.path) for held in case.documents}
    got = {frozenset((names[k], names[r.key])) for k in names for r in case.store.reprints(k) if r.key in names}
    expected = {frozenset(row["files"]) for row in case.rows("near_duplicates")}
    for pair in got ^ expected:
        case.miss("missed" if pair in expected else "extra", *sorted(pair))
    case.line("near duplicates", len(got & expected), len(got), len(expected))


def identity(case: Case) -> None:
    """Pairs of documents in which a name is one person: as the program groups them, against the expected."""
    expected = case.rows("identity")
    right = found = wanted = 0
    for name in sorted({row["official"] for row in expected}):
        people = [set(row["same"]) for row in expected if row["official"] == name]
        known = set[str]().union(*people)
        subjects = [{_record(h) for h in held} & known for s, held in resolve(case.store, name) if s.kind == "official"]
        ours, theirs = _pairs(people), _pairs(subjects)
        right, found, wanted = right + len(ours & theirs), found + len(theirs), wanted + len(ours)
        for pair in sorted(ours ^ theirs, key=sorted):
            case.miss("apart" if pair in ours else "JOINED", name, *sorted(pair))
    case.line("pairs of documents with one person", right, found, wanted)


def _pairs(groups: Iterable[set[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def _record(held: Held) -> str:
    return (held.path or "").rsplit("/", 1)[-1]


def order(case: Case) -> None:
    """Whether the documents make the same database in any order, one by one or at once."""
    results = [held.result for held in case.documents]
    shuffled = sorted(results, key=lambda r: r.document.id[::-1])
    with TemporaryDirectory() as folder:
        hashes = set()
        for n, several in enumerate((results, results[::-1], shuffled)):
            with Store.open(Path(folder) / f"{n}.db") as store:
                if n == 2:
                    store.save_many((result, None) for result in several)
                else:
                    for result in several:
                        store.save(result)
                hashes.add(store.content_hash())
    print(f"{'the same content in any order':44} {'yes' if len(hashes) == 1 else 'NO'}")
    case.figures["the same content in any order"] = float(len(hashes) == 1)


SECTIONS: dict[str, Callable[[Case], None]] = {
    "timelines": timelines,
    "edges": edges,
    "papers": papers,
    "occupancies": occupancies,
    "tasks": tasks,
    "series": series,
    "contradictions": contradictions,
    "reprints": reprints,
    "identity": identity,
    "order": order,
    "references": references_of,
    "successions": successions,
}

if __name__ == "__main__":
    main()
