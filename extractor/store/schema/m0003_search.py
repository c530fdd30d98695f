"""Full text.

Contentless: the text lies in `document` already, and snippets are cut from it by offsets (folding keeps length).
"""

SQL = """
CREATE VIRTUAL TABLE search USING fts5(exact, folded, content='', tokenize="unicode61 remove_diacritics 0");
"""
