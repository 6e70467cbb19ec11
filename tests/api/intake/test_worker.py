"""The process that carries jobs out, beside a real server with the real reader."""

import json
import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from api.access.tokens import Scope, Tokens

type Serve = Callable[..., AbstractContextManager[tuple[str, subprocess.Popen[bytes]]]]
type Record = dict[str, object]

PATIENCE = 120.0

pytestmark = pytest.mark.model


def ask(address: str, token: str, *, method: str = "GET", body: object = None) -> Record:
    head = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    asked = urllib.request.Request(address, data, head, method=method)
    with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
        return dict(json.load(answer))


def until_ended(address: str, token: str, job: object) -> Record:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        told = ask(f"{address}/v1/jobs/{job}", token)
        if told["state"] in ("done", "failed"):
            return told
        assert ask(f"{address}/v1/health/live", token)  # look-ups go on meanwhile
        time.sleep(0.1)
    raise AssertionError(told)


def test_jobs_outlive_the_server_and_lookups_go_on_meanwhile(serve: Serve, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    token = Tokens(folder).create("desk", Scope.WRITE)
    articles = [
        {
            "id": f"a{n}",
            "text": f"Airbus acquired Acme{n} Ltd on Monday.",
            "published": "2026-01-14",
        }
        for n in range(3)
    ]
    with serve(folder) as (address, server):
        sent = ask(f"{address}/v1/articles", token, method="POST", body=articles)
        server.send_signal(signal.SIGKILL)
        server.wait(PATIENCE)
    with serve(folder) as (address, _):
        told = until_ended(address, token, sent["id"])
        assert told["state"] == "done"
        assert [one["outcome"] for one in told["articles"]] == ["read"] * 3  # type: ignore[attr-defined]
        assert ask(f"{address}/v1/health/ready", token)["version"] == told["version"]
        gone = ask(f"{address}/v1/articles/a0", token, method="DELETE")
        assert until_ended(address, token, gone["id"])["state"] == "done"
        assert ask(f"{address}/v1/articles", token)["total"] == 2
