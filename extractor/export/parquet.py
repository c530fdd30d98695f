"""A table as Parquet, for data frames and DuckDB: typed columns, row groups written as they fill.

Needs pyarrow, which is large and not installed with the rest (the extra `parquet`).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, BinaryIO

from ..collection import Held
from ..errors import SetupError
from .options import Options
from .rows import TABLES

GROUP = 10_000
"""Rows of a group: what is held in memory."""
_FLOATS = frozenset(("value", "total"))
_COUNTS = frozenset(("start", "end", "characters"))


def write_documents(documents: Iterable[Held], stream: BinaryIO, options: Options) -> None:
    """Write the rows of one table (`rows.TABLES`). Raises SetupError where pyarrow is missing."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise SetupError("Parquet needs the package pyarrow; run: python -m pip install pyarrow") from error
    table = options.table or "documents"
    columns = TABLES[table].columns
    schema = pyarrow.schema([(name, _type(pyarrow, table, name)) for name in columns])
    rows = (row for held in documents for row in TABLES[table].rows(held))
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))


def _type(pyarrow: Any, table: str, name: str) -> Any:
    if name in _FLOATS:
        return pyarrow.float64()
    if name in _COUNTS:
        return pyarrow.int64()
    return pyarrow.bool_() if (table, name) == ("metrics", "target") else pyarrow.string()
