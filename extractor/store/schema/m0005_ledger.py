"""The ledger's states needs_ocr and refused, the place of an input, and the inputs that were read to their end.

`input.stamp` tells a file that has not changed since; `location` is the absolute path, so that one file has one row
however its path is spelled.
"""

SQL = """
ALTER TABLE ledger RENAME TO ledger_before;
CREATE TABLE ledger (
  path TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('ok', 'duplicate', 'changed', 'needs_ocr', 'refused', 'failed')),
  stage TEXT, code TEXT, message TEXT, document INTEGER REFERENCES document(key), at TEXT NOT NULL, location TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO ledger SELECT path,
  CASE WHEN state <> 'failed' THEN state WHEN code = 'needs_ocr' THEN 'needs_ocr'
       WHEN code IN ('binary', 'too_large', 'unsupported', 'protected') THEN 'refused' ELSE 'failed' END,
  stage, code, message, document, at, CASE WHEN path LIKE '/%' THEN path END FROM ledger_before;
DROP TABLE ledger_before;
CREATE INDEX ledger_location ON ledger(location) WHERE location IS NOT NULL;
CREATE TABLE input (location TEXT PRIMARY KEY, stamp TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""
