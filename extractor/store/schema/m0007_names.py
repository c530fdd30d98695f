"""The names of officials, units and documents' numbers, each once, and an index of their words."""

import sqlite3

from ...text import bare
from .script import script

_TABLES = """
CREATE TABLE name (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('official', 'unit', 'number')), key TEXT NOT NULL,
  name TEXT NOT NULL, UNIQUE (kind, key, name)
) STRICT;
CREATE VIRTUAL TABLE names USING fts5(folded, content='', tokenize="unicode61 remove_diacritics 0");
"""
_FILL = """
INSERT OR IGNORE INTO name (kind, key, name) SELECT DISTINCT 'official', name_key, name FROM official ORDER BY 2, 3;
INSERT OR IGNORE INTO name (kind, key, name) SELECT DISTINCT 'unit', name_key, name FROM unit ORDER BY 2, 3;
INSERT OR IGNORE INTO name (kind, key, name) SELECT DISTINCT 'number', number_key, number FROM (
  SELECT number_key, number FROM citation UNION SELECT number_key, number FROM document
) WHERE number_key IS NOT NULL ORDER BY 2, 3;
"""


def run(connection: sqlite3.Connection) -> None:
    """Make the tables and fill them with what is held."""
    script(_TABLES + _FILL)(connection)
    rows = connection.execute("SELECT id, name FROM name").fetchall()
    connection.executemany("INSERT INTO names (rowid, folded) VALUES (?, ?)", [(n, bare(name)) for n, name in rows])
