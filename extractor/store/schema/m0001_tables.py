"""Documents, what was extracted from them, where they came from, and the ledger of inputs."""

SQL = """
CREATE TABLE document (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, text TEXT NOT NULL, digest TEXT NOT NULL,
  title TEXT, published TEXT, authors TEXT NOT NULL, publisher TEXT, number TEXT, type TEXT, issuer TEXT, place TEXT,
  date TEXT, signers TEXT NOT NULL, bases TEXT NOT NULL, articles INTEGER NOT NULL, recipients INTEGER NOT NULL,
  warnings TEXT NOT NULL, as_of TEXT, number_key TEXT,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)), previous INTEGER REFERENCES document(key)
) STRICT;
CREATE TABLE source (
  key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(key), location TEXT, path TEXT, url TEXT,
  media_type TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
  current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)), first_at TEXT NOT NULL, last_at TEXT NOT NULL,
  UNIQUE (location, document)
) STRICT;
CREATE TABLE segment (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, number TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, label TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, value TEXT, confidence REAL NOT NULL,
  method TEXT NOT NULL, PRIMARY KEY (document, n), CHECK (start < "end")
) STRICT, WITHOUT ROWID;
CREATE TABLE entity (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE link (
  document INTEGER NOT NULL, n INTEGER NOT NULL, mention INTEGER NOT NULL, name TEXT NOT NULL,
  entity TEXT REFERENCES entity(id), candidates TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (document, n),
  FOREIGN KEY (document, mention) REFERENCES mention(document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE official (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, name TEXT NOT NULL, position TEXT, unit TEXT,
  name_key TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, name TEXT NOT NULL,
  entity TEXT REFERENCES entity(id), name_key TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE citation (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, type TEXT, number TEXT, date TEXT,
  issuer TEXT, title TEXT, number_key TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE metric (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, kind TEXT NOT NULL, value REAL NOT NULL,
  total REAL, unit TEXT, indicator TEXT, direction TEXT, target INTEGER NOT NULL, as_of TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE date (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE relation (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, source TEXT NOT NULL, relation TEXT NOT NULL,
  target TEXT NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE task (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, assignee TEXT NOT NULL, action TEXT NOT NULL,
  deadline TEXT, "by" TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE problem (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, stage TEXT NOT NULL, code TEXT NOT NULL,
  message TEXT NOT NULL, start INTEGER, "end" INTEGER, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  document INTEGER NOT NULL, record TEXT NOT NULL, n INTEGER NOT NULL, position INTEGER NOT NULL,
  mention INTEGER NOT NULL, PRIMARY KEY (document, record, n, position),
  FOREIGN KEY (document, mention) REFERENCES mention(document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger (
  path TEXT PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('ok', 'duplicate', 'changed', 'failed')),
  stage TEXT, code TEXT, message TEXT, document INTEGER REFERENCES document(key), at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX document_number ON document(number_key) WHERE number_key IS NOT NULL;
CREATE INDEX document_as_of ON document(as_of);
CREATE INDEX source_document ON source(document);
CREATE INDEX official_name ON official(name_key);
CREATE INDEX unit_name ON unit(name_key);
CREATE INDEX unit_entity ON unit(entity) WHERE entity IS NOT NULL;
CREATE INDEX citation_number ON citation(number_key) WHERE number_key IS NOT NULL;
"""
