"""Results and timelines to files."""
