"""What the model has gained: pages, doubts, signatures, parts, health; reasons, tenure, pinpoints, schedules.

`document.origin` is the hash of the bytes that the rows came from, `rank` how much they say: where several files hold
the same text (a page and its printout), the rows are those of the one that says most, whichever came first.
"""

SQL = """
ALTER TABLE document ADD COLUMN issuers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE document ADD COLUMN effective TEXT;
ALTER TABLE document ADD COLUMN expires TEXT;
ALTER TABLE document ADD COLUMN security TEXT;
ALTER TABLE document ADD COLUMN urgency TEXT;
ALTER TABLE document ADD COLUMN origin TEXT;
ALTER TABLE document ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
CREATE TABLE page (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, number INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, width REAL NOT NULL, height REAL NOT NULL, confidence REAL,
  PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE block (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, page INTEGER, x0 REAL, top REAL, x1 REAL, bottom REAL,
  PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE doubt (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, confidence REAL NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE signature (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, signer TEXT, organisation TEXT, at TEXT,
  intact INTEGER NOT NULL CHECK (intact IN (0, 1)), covers_all INTEGER NOT NULL CHECK (covers_all IN (0, 1)),
  PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE part (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL, kind TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, number TEXT, title TEXT, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE health (
  document INTEGER NOT NULL REFERENCES document(key), n INTEGER NOT NULL CHECK (n = 0), bare_words REAL,
  split_words REAL, unknown_characters REAL, boilerplate REAL, ocr_confidence REAL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
ALTER TABLE mention ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE official ADD COLUMN tenure TEXT NOT NULL DEFAULT 'holding';
ALTER TABLE citation ADD COLUMN pinpoints TEXT NOT NULL DEFAULT '[]';
ALTER TABLE metric ADD COLUMN baseline TEXT;
ALTER TABLE relation ADD COLUMN trigger_start INTEGER;
ALTER TABLE relation ADD COLUMN trigger_end INTEGER;
ALTER TABLE relation ADD COLUMN pinpoint TEXT;
ALTER TABLE task ADD COLUMN cooperating TEXT NOT NULL DEFAULT '[]';
ALTER TABLE task ADD COLUMN schedule TEXT;
ALTER TABLE task ADD COLUMN timing TEXT;
ALTER TABLE task ADD COLUMN clause TEXT;
ALTER TABLE task ADD COLUMN under TEXT;
"""
