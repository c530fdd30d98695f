"""Score the program on corpus/collection: ingest it into a temporary database, ask, compare with the expectations.

python tools/collection_score.py                  # figures
python tools/collection_score.py --errors         # and every miss
python tools/collection_score.py --only timelines,tasks --db FILE
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extractor.cli.subject import Found, resolve, topic
from extractor.collection import Event, Held, Subject
from extractor.evaluate.timelines import Tally, compare, compatible, f1, name_of, places_of, wanted_events
from extractor.store import Store
from extractor.text import bare
from extractor.timeline import build
from extractor.values.keys import number_key, unit_loose_key

ROOT = Path(__file__).resolve().parent.parent
COLLECTION = ROOT / "corpus" / "collection"
EXPECTED = COLLECTION / "expected"
NOT_OFFERED = "not offered"


class Report:
    """Prints one line a figure, and the misses where they are asked for."""

    def __init__(self, errors: bool) -> None:
        self.errors = errors

    def line(self, name: str, right: int, found: int, wanted: int, more: str = "") -> None:
        precision = right / found if found else 1.0
        recall = right / wanted if wanted else 1.0
        score = f1(right, found, wanted)
        print(
            f"{name:44} P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}  ({right}/{found}/{wanted}) {more}".rstrip()
        )

    def miss(self, kind: str, *what: object) -> None:
        if self.errors:
            print(f"    {kind:10}", *what, sep="  ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list every miss")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, divided by commas: %(default)s")
    parser.add_argument("--db", type=Path, help="keep the database here; one that exists is asked as it is")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        database = arguments.db or Path(folder) / "collection.db"
        if not database.exists():
            ingest(database)
        with Store.open(database) as store:
            for section in arguments.only.split(","):
                print(f"== {section}")
                SECTIONS[section](store, Report(arguments.errors))


def ingest(database: Path) -> None:
    """Ingest the documents of the collection, without the pages about it."""
    files = sorted(p for p in COLLECTION.iterdir() if p.is_file() and p.name != "README.md")
    command = [sys.executable, "-m", "extractor", "ingest", *map(str, files), "--db", str(database)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    print(done.stdout.splitlines()[-1])


def rows(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))["rows"]
    return found


def texts_of(store: Store) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for held in store.documents():
        texts.setdefault(name_of(held.path), []).append(held.result.document.text)
    return texts


# ------------------------------------------------------------------ timelines


def timelines(store: Store, report: Report) -> None:
    texts = texts_of(store)
    total: Counter[str] = Counter()
    for path in sorted((EXPECTED / "timelines").glob("*.json")):
        asked = json.loads(path.read_text(encoding="utf-8"))
        subject, events = told(store, asked["subject"])
        tally = compare(wanted_events(asked["events"], texts), events, asked["absent"])
        right, found, wanted = tally.counts
        more = f"merges {len(tally.merges)} duplicates {len(tally.duplicates)} strays {len(tally.strays)}"
        report.line(path.stem, right, found, wanted, more if subject else f"{more} NO SUBJECT")
        _list(report, tally)
        total.update(right=right, found=found, wanted=wanted, merges=len(tally.merges))
        total.update(duplicates=len(tally.duplicates), strays=len(tally.strays))
        total.update(alike=sum(_joins_alike(report, event) for event in events))
    more = f"merges {total['merges']} duplicates {total['duplicates']} strays {total['strays']}"
    more += f" look-alikes joined {total['alike']}"
    report.line("all timelines", total["right"], total["found"], total["wanted"], more)


def _joins_alike(report: Report, event: Event) -> bool:
    """Say whether an event has two files as sources whose main happenings only look alike."""
    if event.kind in ("issued", "effective", "targeted"):
        return False
    paths = {name_of(s.path) for s in event.sources}
    alike = any(set(row["files"]) <= paths for row in rows("not_the_same"))
    if alike:
        report.miss("ALIKE", *_event(event))
    return alike


def _list(report: Report, tally: Tally) -> None:
    for wanted in tally.missed:
        report.miss(
            "missed", "/".join(wanted.dates), "|".join(sorted(wanted.kinds)), wanted.says, *sorted(wanted.paths)
        )
    for event in tally.extra:
        report.miss("extra", *_event(event))
    for wanted, event in tally.duplicates:
        report.miss("duplicate", *_event(event), f"<- {wanted.says}")
    for event, several in tally.merges:
        report.miss("MERGED", *_event(event), "<-", " + ".join(w.says for w in several))
    for event in tally.strays:
        report.miss("STRAY", *_event(event))


def _event(event: Event) -> tuple[str, ...]:
    return (str(event.date), event.kind, event.summary[:90], *sorted({name_of(s.path)[:24] for s in event.sources}))


def told(store: Store, subject: dict[str, str]) -> tuple[Subject | None, tuple[Event, ...]]:
    """Return the program's subject for what is asked, and its events; of several the one of that issuer, day, unit."""
    if subject["kind"] == "topic":
        return (found := topic(store, subject["query"]))[0], build(*found, store.newest()).events
    candidates = [f for f in resolve(store, subject["query"]) if f[0].kind == subject["kind"]]
    best = next((f for f in candidates if _meant(f, subject)), None)
    return (best[0], build(*best, store.newest()).events) if best else (None, ())


def _meant(found: Found, asked: dict[str, str]) -> bool:
    subject = found[0]
    if asked.get("date") and subject.date != asked["date"]:
        return False
    if asked.get("issuer") and unit_loose_key(subject.issuer or "") != unit_loose_key(asked["issuer"]):
        return False
    words = bare(" ".join((subject.name, subject.note, *subject.aliases)))
    return asked["kind"] != "official" or not asked.get("unit") or bare(asked["unit"]) in words


# ------------------------------------------------------------------ records of one document each


def edges(store: Store, report: Report) -> None:
    held = by_name(store)
    wanted, right, found = 0, 0, 0
    expected: dict[tuple[str, str, str, str], bool] = {}
    for row in rows("edges"):
        for relation in (row["relation"], *row.get("or_relations", ())):
            expected[(row["sources"][0]["path"], _key(row["source"]), relation, _key(row["target"]))] = True
    got = {edge for name, documents in held.items() for one in documents for edge in _edges(name, one)}
    for row in rows("edges"):
        names = [row["relation"], *row.get("or_relations", ())]
        ends = (row["sources"][0]["path"], _key(row["source"])), _key(row["target"])
        hit = any((*ends[0], relation, ends[1]) in got for relation in names)
        if not row.get("optional"):
            wanted += 1
            right += hit
            if not hit:
                report.miss("missed", *ends[0], row["relation"], ends[1])
    for edge in sorted(got - set(expected)):
        report.miss("extra", *edge)
    found = right + len(got - set(expected))
    report.line("edges", right, found, wanted)


def _edges(name: str, held: Held) -> Iterator[tuple[str, str, str, str]]:
    own = held.result.document.meta.number
    for relation in held.result.relations:
        source = own if relation.source == "this" else relation.source
        if source and relation.target:
            yield name, _key(source), relation.relation, _key(relation.target)


def _key(number: str) -> str:
    return str(number_key(number) or number)


def by_name(store: Store) -> dict[str, list[Held]]:
    found: dict[str, list[Held]] = {}
    for held in store.documents():
        found.setdefault(name_of(held.path), []).append(held)
    return found


def occupancies(store: Store, report: Report) -> None:
    """Whether each source of an occupancy states the pairing; spans of time are not offered by the program yet."""
    held = by_name(store)
    right = wanted = 0
    for row in (r for r in rows("occupancies") if not r.get("optional")):
        names = {bare(n) for n in (row["official"], *row.get("spellings", ()))}
        for source in row["sources"]:
            pairs = [o for one in held.get(source["path"], ()) for o in one.result.officials]
            hit = any(
                bare(o.name or "") in names
                and bare(row["position"]) in bare(o.position or "").replace("nguyen ", "")
                and unit_loose_key(o.unit or "") == unit_loose_key(row["unit"])
                for o in pairs
            )
            wanted, right = wanted + 1, right + hit
            if not hit:
                said = [f"{o.position} · {o.unit}" for o in pairs if bare(o.name or "") in names]
                report.miss("missed", row["official"], row["position"], row["unit"], source["path"], said)
    print(f"{'occupancies: pairings that a source states':44} R {right / wanted:.3f}  ({right}/{wanted})")
    print(f"{'occupancies: from, to; clashes':44} {NOT_OFFERED}")


# ------------------------------------------------------------------ across documents


def tasks(store: Store, report: Report) -> None:
    from extractor.timeline.tasks import tracked

    documents = tuple(store.documents())
    days = sorted({day for row in rows("tasks") for day in row["states"]})
    known = {day: tracked(documents, day) for day in days}
    counts: Counter[str] = Counter()
    for row in rows("tasks"):
        last = max(row["states"])
        for day, state in row["states"].items():
            item = next((t for t in known[day] if _is_task(t, row, texts_of_cached(store))), None)
            weight = not row.get("optional")
            counts.update(states=weight, right=bool(weight and item and item.state in state.split("|")))
            if day == last:
                counts.update(wanted=weight, found=bool(weight and item))
                if item and weight and row["deadline"]:
                    counts.update(days=1, dated=bool(item.deadline and compatible(row["deadline"], item.deadline)))
            if weight and (not item or item.state not in state.split("|")):
                got = f"{item.state} ({item.reason})" if item else "not found"
                report.miss("task", row["assignee"], row["action"], f"on {day}: {state}, not {got}")
    print(f"{'tasks found':44} {counts['found']}/{counts['wanted']}")
    print(f"{'tasks found with their day':44} {counts['dated']}/{counts['days']}")
    print(f"{'states on a day':44} {counts['right']}/{counts['states']}")


_TEXTS: dict[str, list[str]] = {}


def texts_of_cached(store: Store) -> dict[str, list[str]]:
    if not _TEXTS:
        _TEXTS.update(texts_of(store))
    return _TEXTS


def _is_task(item: Any, row: dict[str, Any], texts: dict[str, list[str]]) -> bool:
    if unit_loose_key(item.task.assignee or "") != unit_loose_key(row["assignee"]):
        return False
    return any(
        name_of(told.path) == source["path"] and start < told.span.end and told.span.start < end
        for source in row["sources"]
        for start, end in places_of(source["quote"], texts.get(source["path"], ()))
        for told in item.sources
    )


def series(store: Store, report: Report) -> None:
    from extractor.timeline.series import series as lines_of

    right = wanted = 0
    for row in rows("series"):
        candidates = [f for f in resolve(store, row["indicator"]) if f[0].kind == "indicator"]
        lines = [line for subject, documents in candidates for line in lines_of(subject, documents, store.newest())]
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
                report.miss("missed", row["indicator"], row["subject"], point["period"], point["kind"], point["value"])
    print(f"{'points of series, with the right owner':44} R {right / wanted:.3f}  ({right}/{wanted})")


def contradictions(store: Store, report: Report) -> None:
    from extractor.timeline.series import contradictions as of

    texts = texts_of_cached(store)
    found = of(store.documents())
    used: set[int] = set()
    wanted = right = 0
    for row in rows("contradictions"):
        files = {s["path"] for s in row["sources"]}
        hits = [
            n for n, c in enumerate(found) if {name_of(s.path) for s in c.sources} & files and _touches(c, row, texts)
        ]
        used.update(hits)
        if not row.get("optional"):
            wanted, right = wanted + 1, right + bool(hits)
            if not hits:
                report.miss("missed", row["kind"], row["indicator"], row["period"], row["values"])
    for n, one in enumerate(found):
        if n not in used:
            report.miss("extra", one.kind, one.indicator, one.owner, one.period, one.first, one.second)
    report.line("contradictions", right, right + len(found) - len(used), wanted)


def _touches(one: Any, row: dict[str, Any], texts: dict[str, list[str]]) -> bool:
    return any(
        name_of(told.path) == source["path"] and start < told.span.end and told.span.start < end
        for source in row["sources"]
        for start, end in places_of(source["quote"], texts.get(source["path"], ()))
        for told in one.sources
    )


def reprints(store: Store, report: Report) -> None:
    names = {held.key: name_of(held.path) for held in store.documents()}
    got = {frozenset((names[key], names[r.key])) for key in names for r in store.reprints(key) if r.key in names}
    expected = {frozenset(row["files"]) for row in rows("near_duplicates")}
    for pair in got ^ expected:
        report.miss("missed" if pair in expected else "extra", *sorted(pair))
    report.line("near duplicates", len(got & expected), len(got), len(expected))


def identity(store: Store, report: Report) -> None:
    """Pairs of documents in which a name is one person: as the program groups them, against the expected."""
    expected = rows("identity")
    right = found = wanted = 0
    for name in sorted({row["official"] for row in expected}):
        people = [set(row["same"]) for row in expected if row["official"] == name]
        known = set().union(*people)
        subjects = [
            {_record(h) for h in documents} & known for s, documents in resolve(store, name) if s.kind == "official"
        ]
        ours, theirs = _pairs(people), _pairs(subjects)
        right, found, wanted = right + len(ours & theirs), found + len(theirs), wanted + len(ours)
        for pair in sorted(ours ^ theirs, key=sorted):
            report.miss("apart" if pair in ours else "JOINED", name, *sorted(pair))
    report.line("pairs of documents with one person", right, found, wanted)


def _pairs(groups: Iterable[set[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def _record(held: Held) -> str:
    return (held.path or "").rsplit("/", 1)[-1]


def not_yet(store: Store, report: Report) -> None:
    for name in ("clashes", "statuses", "dead_bases", "red_links", "references", "successions"):
        print(f"{name:44} {NOT_OFFERED}")


SECTIONS: dict[str, Callable[[Store, Report], None]] = {
    "timelines": timelines,
    "edges": edges,
    "occupancies": occupancies,
    "tasks": tasks,
    "series": series,
    "contradictions": contradictions,
    "reprints": reprints,
    "identity": identity,
    "other": not_yet,
}

if __name__ == "__main__":
    main()
