"""Its place puts tests/ on the import path: builders such as made.py are imported by name."""
