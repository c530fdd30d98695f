"""Events out of one document: what it tells was done, measured or aimed at, and what became of a directive."""
