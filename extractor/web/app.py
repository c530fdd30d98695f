"""The application: settings in, an ASGI application out."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from .. import __version__
from ..store.reviewed import ReviewedStore
from .access import Sessions
from .api.errors import add_handlers
from .background import Jobs, Worker, warm
from .guard import Guard
from .mining import Miner
from .routes import add_routes
from .settings import Settings
from .watched import Folder

SWITCH_SECONDS = 0.001
"""How long a thread that computes keeps one that answers waiting; Python's own 5 ms add up in a request."""


def create_app(settings: Settings) -> FastAPI:
    """Return the application on one database, which is made or brought to the newest schema here.

    Raises StoreError where the database cannot be used.
    """
    ReviewedStore.open(settings.db).close()
    worker = Worker(settings)
    jobs = Jobs(settings, worker)
    folder = Folder(settings, jobs)
    miner = Miner(settings)

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        sys.setswitchinterval(SWITCH_SECONDS)
        warm(settings)
        worker.start()
        jobs.start()
        folder.start()
        miner.start()
        yield
        miner.stop()
        folder.stop()
        jobs.stop()
        worker.stop()

    app = FastAPI(
        title="extractor",
        version=__version__,
        description="Officials, units, document numbers, figures, tasks and timelines of the documents held, with "
        "people's decisions in them. Errors: {ok, error: {code, message}, status}.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=life,
    )
    app.state.settings = settings
    app.state.sessions = Sessions(settings.people, settings.logins_a_minute)
    app.state.worker = worker
    app.state.jobs = jobs
    app.state.folder = folder
    app.state.miner = miner
    add_handlers(app)
    add_routes(app)
    app.mount("/static", StaticFiles(directory=str(files("extractor.web") / "static")), name="static")
    app.add_middleware(Guard, settings=settings)
    return app
