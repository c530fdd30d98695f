"""What a search asks of every document it finds, beside the long texts: without these it would read the texts too."""

SQL = """
CREATE INDEX document_slim ON document(key, current, as_of, id);
CREATE INDEX document_kind ON document(current, kind, as_of);
"""
