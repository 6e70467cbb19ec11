"""The real server, on loopback."""

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.access.tokens import Scope, Tokens
from api.cli import newsgraph

type Serve = Callable[..., AbstractContextManager[tuple[str, subprocess.Popen[bytes]]]]

PATIENCE = 30.0


@pytest.fixture
def address(graph: Path, serve: Serve) -> Iterator[str]:
    with serve(graph, "--host", "localhost") as (where, server):
        yield where
        server.send_signal(signal.SIGINT)
        assert server.wait(PATIENCE) in (0, 130)


def test_a_port_that_is_taken_is_told_in_one_line(graph: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        options = ["serve", "--graph", str(graph), "--port", str(taken.getsockname()[1])]
        done = CliRunner().invoke(newsgraph, options)
    assert done.exit_code == 2
    assert done.stderr.startswith("newsgraph: can't listen at http://127.0.0.1:")
    assert done.stderr.count("\n") == 1


def test_a_host_that_is_not_known_is_told_in_one_line(graph: Path) -> None:
    done = CliRunner().invoke(newsgraph, ["serve", "--graph", str(graph), "--host", "no host"])
    assert done.exit_code == 2
    assert done.stderr.startswith("newsgraph: can't listen at 'no host': ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_other_machines_are_let_in_only_where_somebody_has_a_token_to_write(
    graph: Path, host: str
) -> None:
    done = CliRunner().invoke(newsgraph, ["serve", "--graph", str(graph), "--host", host])
    assert done.exit_code == 2
    assert "newsgraph token create NAME --scope write" in done.stderr
    assert done.stderr.count("\n") == 1
    Tokens(graph).create("reader", Scope.READ)
    done = CliRunner().invoke(newsgraph, ["serve", "--graph", str(graph), "--host", host])
    assert done.exit_code == 2


def read(url: str) -> tuple[int, str, str]:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(url) as answer:
                return answer.status, answer.headers["Content-Type"], answer.read().decode()
        except urllib.error.URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_the_real_server_answers_and_ends_on_ctrl_c(address: str) -> None:
    assert read(f"{address}/v1/health/live")[0] == 200
    status, kind, body = read(f"{address}/sparql?query=ASK%7B%3Fs%20ng%3Aacquires%20%3Fo%7D")
    assert (status, kind.partition(";")[0]) == (200, "application/sparql-results+json")
    assert "true" in body
    assert "Acme Corp" in read(f"{address}/entity/acme-corp")[2]
    assert "Acme Corp" in read(f"{address}/v1/entities?q=acme")[2]


def connected(address: str) -> socket.socket:
    host, port = address.removeprefix("http://").split(":")
    connection = socket.create_connection((host, int(port)))
    connection.settimeout(PATIENCE)
    return connection


def test_who_sends_slowly_does_not_hold_the_server(address: str) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
    with connected(address) as slow, connected(address) as slower:
        slower.sendall(head)  # and no more: the head is not whole
        slow.sendall(head + b"Content-Length: 9\r\n\r\nASK")  # nor is this body
        time.sleep(0.5)
        assert read(f"{address}/v1/health/live")[0] == 200
        for connection in (slow, slower):
            while connection.recv(1000):  # an answer perhaps, and then the end
                pass


def test_an_answer_has_its_id_and_the_headers_that_keep_it_safe(address: str) -> None:
    with urllib.request.urlopen(f"{address}/v1/entities") as answer:
        assert answer.headers["X-Request-Id"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
