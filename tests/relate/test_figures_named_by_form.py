"""Figures named by a whole and a place, by what was done, by a list's head and by what is said of them."""

from __future__ import annotations

import pytest
from extractor.gazetteer import load_gazetteer
