"""The parts of a press page: headline, byline, links to other articles, rows of figures; `news.py` joins them."""
