"""What a sentence of a document says by its words: its day, its place, who takes part, what kind of thing happened."""
