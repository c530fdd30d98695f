"""One happening told by several sources becomes one event with several sources. In doubt two tellings stay two."""
