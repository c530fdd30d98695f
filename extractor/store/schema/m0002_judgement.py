"""People's decisions: rows that are added and never changed."""

SQL = """
CREATE TABLE judgement (
  id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, verdict TEXT NOT NULL, before TEXT, after TEXT,
  "by" TEXT NOT NULL, at TEXT NOT NULL, undo_of INTEGER UNIQUE REFERENCES judgement(id)
) STRICT;
CREATE INDEX judgement_target ON judgement(target);
CREATE TRIGGER judgement_is_never_changed BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed: undo it'); END;
CREATE TRIGGER judgement_is_never_deleted BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted: undo it'); END;
"""
