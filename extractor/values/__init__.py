"""Values: a date, a document number, a figure, each knows its own normal form. Below every stage; no Document here."""
