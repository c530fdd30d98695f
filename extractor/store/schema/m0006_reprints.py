"""Reprints: a sketch of every document's body, where to look for its like, and the pairs that are one story."""

SQL = """
CREATE TABLE sketch (
  document INTEGER PRIMARY KEY REFERENCES document(key), size INTEGER NOT NULL, minima BLOB NOT NULL,
  figures BLOB NOT NULL
) STRICT;
CREATE TABLE band (
  hash INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document(key), PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX band_document ON band(document);
CREATE TABLE reprint (
  document INTEGER NOT NULL REFERENCES document(key), other INTEGER NOT NULL REFERENCES document(key),
  share REAL NOT NULL, PRIMARY KEY (document, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_previous ON document(previous) WHERE previous IS NOT NULL;
"""
