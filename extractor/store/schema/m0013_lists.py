"""Indexes for lists of 100,000 documents: the ledger by state and by time."""

SQL = """
CREATE INDEX ledger_state ON ledger(state, at DESC, path);
CREATE INDEX ledger_at ON ledger(at DESC, path);
"""
