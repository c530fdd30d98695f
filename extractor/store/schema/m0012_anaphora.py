"""Words that point back to a document, and the citation that they mean where one was found."""

SQL = """
CREATE TABLE anaphor (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL, type TEXT NOT NULL, citation INTEGER, reason TEXT NOT NULL, mentions TEXT NOT NULL,
  PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
"""
