"""What later documents say of each task with a deadline, looked up beside the requests, one body asked at a time.

Disposable: made anew for whatever came in. `task_look` holds the documents that are still to be looked at, since they
are new, changed or gone; `task_body` the bodies that were asked, `stale` until their tasks have been compared with what
names them; `task_name` the names and places by which documents speak of a body. `due`: the day to which a later paper
moved a task's.
"""

SQL = """
CREATE TABLE task_look (
  document INTEGER PRIMARY KEY REFERENCES document(key) ON DELETE CASCADE
) STRICT;
INSERT INTO task_look SELECT key FROM document WHERE current;
CREATE TRIGGER task_look_new AFTER INSERT ON document
BEGIN INSERT OR IGNORE INTO task_look VALUES (NEW.key); END;
CREATE TRIGGER task_look_changed AFTER UPDATE OF digest, current ON document
WHEN OLD.digest <> NEW.digest OR OLD.current <> NEW.current
BEGIN INSERT OR IGNORE INTO task_look VALUES (NEW.key); END;
CREATE TABLE task_body (
  key TEXT PRIMARY KEY, name TEXT NOT NULL, stale INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE INDEX task_body_stale ON task_body(key) WHERE stale;
CREATE TABLE task_name (
  name TEXT NOT NULL, body TEXT NOT NULL REFERENCES task_body(key) ON DELETE CASCADE, PRIMARY KEY (name, body)
) STRICT, WITHOUT ROWID;
CREATE TABLE task_asked (
  body TEXT NOT NULL REFERENCES task_body(key) ON DELETE CASCADE,
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE, PRIMARY KEY (body, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_asked_document ON task_asked(document);
CREATE TABLE task_state (
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  assignee TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, source TEXT,
  source_start INTEGER, quote TEXT, due TEXT, PRIMARY KEY (document, start, "end", assignee)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_state_body ON task_state(body);
CREATE INDEX task_state_told ON task_state(state, document) WHERE source IS NOT NULL;
"""
