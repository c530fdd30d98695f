"""What was asked of whom by when, across documents, and what later documents say became of it."""
