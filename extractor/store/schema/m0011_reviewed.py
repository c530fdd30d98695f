"""Records as people say they are, for the lists over all documents: made with the queue, as disposable as it.

Only documents on which somebody decided are in `reviewed_document`; of all others the machine's rows are read.
"""

SQL = """
CREATE TABLE reviewed_document (
  document INTEGER PRIMARY KEY REFERENCES document(key) ON DELETE CASCADE
) STRICT;
CREATE TABLE reviewed_row (
  document INTEGER NOT NULL REFERENCES reviewed_document(document) ON DELETE CASCADE, kind TEXT NOT NULL,
  n INTEGER NOT NULL, name TEXT NOT NULL, key TEXT, note TEXT, deadline TEXT, "by" TEXT, start INTEGER, "end" INTEGER,
  PRIMARY KEY (document, kind, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX reviewed_row_kind ON reviewed_row(kind, document);
DELETE FROM queue_document;
"""
