"""What the parts of collection_score.py share: the folder that is scored, its rows and texts, lines of figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from extractor.collection import Held, Quote
from extractor.evaluate.timelines import f1, name_of, places_of
from extractor.store import Store

Row = dict[str, Any]


@dataclass
class Case:
    """A collection with its expectations in `expected/`, the store that holds it, and whether misses are listed."""

    store: Store
    folder: Path
    errors: bool = False
    figures: dict[str, float] = field(default_factory=dict)
    """What was printed, by name: F1, or the share that is right."""

    @cached_property
    def documents(self) -> tuple[Held, ...]:
        return tuple(self.store.documents())

    @cached_property
    def by_name(self) -> Mapping[str, list[Held]]:
        """File name → its documents."""
        found: dict[str, list[Held]] = {}
        for held in self.documents:
            found.setdefault(name_of(held.path), []).append(held)
        return found

    @cached_property
    def texts(self) -> Mapping[str, list[str]]:
        return {name: [held.result.document.text for held in several] for name, several in self.by_name.items()}

    def rows(self, name: str) -> list[Row]:
        """The rows of a table, none where the collection has no such table."""
        path = self.folder / "expected" / f"{name}.json"
        return list(json.loads(path.read_text(encoding="utf-8"))["rows"]) if path.exists() else []

    def line(self, name: str, right: int, found: int, wanted: int, more: str = "") -> None:
        """Print and keep precision, recall and F1."""
        self.figures[name] = round(f1(right, found, wanted), 4)
        precision = right / found if found else 1.0
        recall = right / wanted if wanted else 1.0
        score = f"P {precision:.3f}  R {recall:.3f}  F1 {f1(right, found, wanted):.3f}  ({right}/{found}/{wanted})"
        print(f"{name:44} {score} {more}".rstrip())

    def share(self, name: str, right: int, wanted: int) -> None:
        self.figures[name] = round(right / wanted, 4) if wanted else 1.0
        print(f"{name:44} {right}/{wanted}")

    def miss(self, kind: str, *what: object) -> None:
        if self.errors:
            print(f"    {kind:10}", *what, sep="  ")

    def touches(self, quotes: Iterable[Quote], row: Row) -> bool:
        """Say whether one of these quotes holds characters of one of the row's sources."""
        told = list(quotes)
        return any(
            name_of(quote.path) == source["path"] and start < quote.span.end and quote.span.start < end
            for source in row["sources"]
            for start, end in places_of(source["quote"], self.texts.get(source["path"], ()))
            for quote in told
        )
