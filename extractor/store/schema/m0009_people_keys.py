"""Which documents name an official, a unit or a number by people's word: made with the queue, as disposable as it."""

SQL = """
CREATE TABLE people_key (
  kind TEXT NOT NULL CHECK (kind IN ('official', 'unit', 'number')), key TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE, PRIMARY KEY (kind, key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_key_document ON people_key(document);
CREATE INDEX document_current ON document(current, digest);
CREATE INDEX task_deadline ON task(deadline) WHERE deadline IS NOT NULL;
DELETE FROM queue_document;
"""
