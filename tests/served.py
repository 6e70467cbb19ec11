"""A real server of a graph on loopback, for the time of some tests."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 30.0


@contextmanager
def served(graph: Path, *options: str, **settings: str) -> Iterator[str]:
    """Serve a graph as `newsgraph serve` does.

    Args:
        graph: The folder.
        options: Further ones of the command.
        settings: By name, as in newsgraph.toml.

    Yields:
        The address, without a slash at the end.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--workers", "1"]
    where = ["--graph", str(graph), "--port", str(port)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("NEWSGRAPH_")}
    environment |= {f"NEWSGRAPH_{name.upper()}": value for name, value in settings.items()}
    with subprocess.Popen([*command, *where, *options], env=environment) as server:
        address = f"http://127.0.0.1:{port}"
        try:
            _await(address)
            yield address
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(PATIENCE)


def _await(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"{address}/v1/health/ready").close()
        except urllib.error.URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return
