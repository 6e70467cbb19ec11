"""`newsgraph serve`: the graph over HTTP."""

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from ipaddress import ip_address
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from api.access.tokens import Tokens
from api.commands.options import example, graph_option
from api.settings import Settings, changed
from ontology.errors import SettingsError

if TYPE_CHECKING:
    from flask import Flask

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable that names the folder in which workers count (prometheus_client's)."""

THREADS = 4
"""Of each process: one more than queries run in it at once."""

IDLE = 600
"""Seconds until a thread that does nothing ends, and with it the version that it had open."""


GRACE = 65
"""Seconds for the request in hand when the server ends: more than a query may take."""

HEADERS = 5000
"""Milliseconds for the head of a request."""


@click.command(
    short_help="Serve the graph over HTTP.",
    epilog=example("newsgraph serve --graph my-graph --port 8080"),
)
@graph_option
@click.option("--host", help="Address to listen at.  [setting: host; default: 127.0.0.1]")
@click.option("--port", type=int, help="Port to listen at.  [setting: port; default: 8000]")
@click.option("--workers", type=int, help="Processes.  [setting: workers; default: 2]")
@click.pass_obj
def serve(settings: Settings, host: str | None, port: int | None, workers: int | None) -> None:
    """Serve the graph: the page at /, SPARQL at /sparql, look-ups, exports. Ctrl-C ends it.

    A graph that is published meanwhile is served from the next request on.
    """
    from graph.store import Store

    chosen = changed(settings, host=host, port=port, workers=workers)
    if Store.open(chosen.graph).current() is None:
        click.echo("newsgraph: nothing is published there yet: newsgraph build PATH…", err=True)
    run(chosen)


def run(chosen: Settings) -> None:
    """Serve until a signal ends it.

    Several threads a process answer: queries run in processes of their own, and while their threads
    wait for them the others answer.

    Raises:
        SettingsError: the address can't be listened at.
    """
    from granian import Granian
    from granian.constants import Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    address = _address(chosen)
    _be_guarded(chosen, address)
    server = Granian(
        "newsgraph",
        address=address,
        port=chosen.port,
        interface=Interfaces.WSGI,
        workers=chosen.workers,
        blocking_threads=THREADS,
        blocking_threads_idle_timeout=IDLE,
        respawn_failed_workers=True,
        workers_kill_timeout=GRACE,
        websockets=False,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS),
        log_level=LogLevels.warning,
    )
    where = f"http://{f'[{address}]' if ':' in address else chosen.host}:{chosen.port}/"
    said = f"newsgraph: serving {chosen.graph} at {where} (Ctrl-C ends it)"
    server.on_startup(lambda: click.echo(said, err=True))
    try:
        with _counting():
            server.serve(target_loader=partial(application, chosen, os.getpid()), wrap_loader=False)
    except (OSError, RuntimeError) as error:
        reason = str(error).splitlines()[0]  # granian puts a trace behind it
        raise SettingsError(f"can't listen at {where}: {reason}; name another --port") from error


@contextmanager
def _counting() -> Iterator[None]:
    """Give the workers a folder in which they count together (`api.metrics`)."""
    if FOLDER in os.environ:  # whoever runs several servers may say where
        yield
        return
    with TemporaryDirectory(prefix="newsgraph-metrics-") as folder:
        os.environ[FOLDER] = folder  # before any worker imports what counts
        try:
            yield
        finally:
            del os.environ[FOLDER]


def _address(chosen: Settings) -> str:
    """Look the host up: the server takes addresses only.

    Raises:
        SettingsError: there is no such host.
    """
    try:
        found = socket.getaddrinfo(chosen.host, chosen.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SettingsError(
            f"can't listen at {chosen.host!r}: this host is not known; name an address of this "
            "machine with --host, as 127.0.0.1"
        ) from error
    return str(found[0][4][0])


def _be_guarded(chosen: Settings, address: str) -> None:
    """Refuse to be seen from other machines where nobody has a token to write.

    Raises:
        SettingsError: so it is.
    """
    if ip_address(address).is_loopback or Tokens(chosen.graph).writes():
        return
    raise SettingsError(
        f"{chosen.host} can be reached from other machines, and there is no token for writing: "
        f"make one with 'newsgraph token create NAME --scope write --graph {chosen.graph}', or "
        "serve this machine alone with --host 127.0.0.1"
    )


def application(chosen: Settings, parent: int) -> "Flask":
    """Make the application in a worker process; jobs that the last server left are gone on with."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # until the server has its own: else one is lost
    from api.app import create_app
    from api.impatience import impatient
    from api.insistence import insist
    from api.intake.worker import ensure
    from api.orphans import end_with
    from api.published import NAME

    insist()
    end_with(parent)
    ensure(chosen)
    app = create_app(chosen)
    app.extensions[NAME].prepare()
    app.wsgi_app = impatient(app.wsgi_app)  # type: ignore[assignment, method-assign]  # as Flask has it
    return app
