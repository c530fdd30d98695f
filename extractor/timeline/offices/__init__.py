"""Who took up, held and left which office, in one sentence and across documents."""
