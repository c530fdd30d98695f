"""Real PDF, Word and Excel files, made from plain texts the way offices lay them out."""
