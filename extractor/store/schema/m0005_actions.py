"""What a person did in one go, so that it is undone in one go; and the queue of what to look at (disposable)."""

SQL = """
CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, note TEXT, "by" TEXT NOT NULL, at TEXT NOT NULL,
  undo_of INTEGER UNIQUE REFERENCES action(id), token TEXT UNIQUE
) STRICT;
CREATE INDEX action_by ON action("by", id);
CREATE TABLE action_row (
  judgement INTEGER PRIMARY KEY REFERENCES judgement(id), action INTEGER NOT NULL REFERENCES action(id)
) STRICT;
CREATE INDEX action_row_action ON action_row(action);
CREATE TRIGGER action_is_never_changed BEFORE UPDATE ON action
BEGIN SELECT RAISE(ABORT, 'an action is never changed: undo it'); END;
CREATE TRIGGER action_is_never_deleted BEFORE DELETE ON action
BEGIN SELECT RAISE(ABORT, 'an action is never deleted: undo it'); END;
CREATE INDEX judgement_document ON judgement(CASE WHEN json_valid(target) THEN json_extract(target, '$.document') END);

CREATE TABLE queue_document (
  document INTEGER PRIMARY KEY REFERENCES document(key) ON DELETE CASCADE, digest TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE TABLE queue (
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE, n INTEGER NOT NULL, target TEXT NOT NULL,
  kind TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, unit TEXT,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  doubt REAL NOT NULL, weight REAL NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, decided INTEGER NOT NULL,
  ocr INTEGER NOT NULL, disputed INTEGER NOT NULL, PRIMARY KEY (document, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX queue_score ON queue(decided, score DESC);
CREATE INDEX queue_label ON queue(decided, label, score DESC);
CREATE INDEX queue_unit ON queue(unit, decided, score DESC) WHERE unit IS NOT NULL;
CREATE INDEX queue_disputed ON queue(decided, score DESC) WHERE disputed;
CREATE INDEX queue_ocr ON queue(decided, score DESC) WHERE ocr;
"""
