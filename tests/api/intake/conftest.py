"""A queue whose worker is called by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import api.jobs
import api.writing
from api.access.tokens import Scope, Tokens
from api.app import create_app
from api.intake.queue import Queue
from api.settings import Settings


@pytest.fixture
def queue(graph: Path) -> Queue:
    return Queue(graph)


@pytest.fixture
def writer(graph: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FlaskClient]:
    """A client that may write, of a server that starts no process."""
    for module in (api.writing, api.jobs):
        monkeypatch.setattr(module, "ensure", lambda settings: None)
    app = create_app(Settings(graph=graph))
    client = app.test_client()
    token = Tokens(graph).create("desk", Scope.WRITE)
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {token}"
    yield client
    app.extensions["published"].close()
