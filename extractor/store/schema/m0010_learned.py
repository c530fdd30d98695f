"""What was taught: with which names and model a document was extracted, and the names worth a person's word.

`candidate` is disposable: the program's own list, made anew when documents or decisions have changed.
"""

SQL = """
ALTER TABLE document ADD COLUMN learned TEXT;
CREATE TABLE candidate (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('alias', 'unit', 'official')), surface TEXT NOT NULL,
  name TEXT NOT NULL, note TEXT NOT NULL, documents INTEGER NOT NULL, decided INTEGER NOT NULL, sources TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE candidate_state (n INTEGER PRIMARY KEY CHECK (n = 0), seen TEXT NOT NULL) STRICT;
"""
