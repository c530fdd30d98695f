"""Indexes by which a name that stands in every document is counted, and listed, without reading its rows."""

SQL = """
DROP INDEX official_name;
DROP INDEX unit_name;
DROP INDEX citation_number;
CREATE INDEX official_name ON official(name_key, name);
CREATE INDEX unit_name ON unit(name_key, name, document, entity);
CREATE INDEX citation_number ON citation(number_key, number) WHERE number_key IS NOT NULL;
CREATE INDEX queue_new ON queue(decided, score DESC) WHERE instr(reasons, 'new_name') > 0;
"""
