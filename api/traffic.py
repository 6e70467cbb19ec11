"""Requests by name, and the log of them.

Each request has an id: that of its `X-Request-Id`, or a new one. It stands in the answer's header,
in problem documents, and in the logs. With the setting `access_log = "json"` each answer is a line
of JSON on standard error. No query text, no token and no body is ever in it.
"""

import json
import re
import secrets
import sys
import time
from datetime import UTC, datetime
from typing import Final

from flask import Flask, Response, current_app, g, request

HEADER: Final = "X-Request-Id"
LONGEST_AGENT: Final = 200

_FINE: Final = re.compile(r"[\w.:-]{1,64}", re.ASCII)


def install(app: Flask) -> None:
    """Give each request of an application an id, and log it if the settings say so."""
    app.before_request(_begin)
    app.after_request(_end)


def request_id() -> str:
    """Give the id of this request."""
    if "request_id" not in g:
        given = request.headers.get(HEADER, "")
        g.request_id = given if _FINE.fullmatch(given) else secrets.token_hex(8)
    return str(g.request_id)


def _begin() -> None:
    g.begun = time.monotonic()
    request_id()


def _end(answer: Response) -> Response:
    answer.headers[HEADER] = request_id()
    if current_app.config["SETTINGS"].access_log != "off":
        record = _record(answer)
        begun = g.get("begun", time.monotonic())

        def log() -> None:
            record["ms"] = round((time.monotonic() - begun) * 1000, 1)
            sys.stderr.write(json.dumps(record) + "\n")  # ASCII: no line of a client's making
            sys.stderr.flush()

        answer.call_on_close(log)
    return answer


def _record(answer: Response) -> dict[str, object]:
    token = g.get("token")
    return {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "id": request_id(),
        "client": request.remote_addr,
        "token": token.id if token else None,
        "method": request.method,
        "path": request.path,
        "route": request.url_rule.rule if request.url_rule else None,
        "status": answer.status_code,
        "bytes": answer.content_length,
        "agent": (request.user_agent.string or "")[:LONGEST_AGENT],
    }
