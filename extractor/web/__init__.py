"""The review desk as a web service: pages for people, /api/v1 for programs, on loopback unless tokens are set.

app.py the application · routes.py the one list of routes with the role that each needs · guard.py Host, Origin, body
and header rules · access.py people, tokens, roles · here.py what an endpoint has at hand · background.py the queue kept
fresh, uploads · highlight.py text with its mentions as HTML · pages/ · api/ · templates/ · static/ (no build step, htmx
beside its licence) · words/ the interface in Vietnamese and English.
"""

from __future__ import annotations

from .app import create_app
from .settings import Settings

__all__ = ["Settings", "create_app"]
