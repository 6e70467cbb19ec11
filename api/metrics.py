"""`/metrics`: what this server does, for Prometheus: requests by route and status, and their times.

Each process counts what it answers; `newsgraph serve` lets all write to one folder, so that any of
them tells the sum.
"""

import os
import time
from typing import Final

from flask import Blueprint, Flask, Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Counter, Histogram
from prometheus_client import generate_latest as written
from prometheus_client.multiprocess import MultiProcessCollector

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
"""The variable of the environment that names the folder (prometheus_client's)."""

blueprint = Blueprint("metrics", __name__)

_REQUESTS = Counter(
    "newsgraph_requests", "Requests by route and status.", ("method", "route", "status")
)
_SECONDS = Histogram(
    "newsgraph_request_seconds",
    "Seconds from a request to the beginning of its answer.",
    ("route",),
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60),
)


def install(app: Flask) -> None:
    """Let the application count what it answers."""
    app.before_request(_begin)
    app.after_request(_counted)


def _begin() -> None:
    g.begun = time.perf_counter()


def _counted(answer: Response) -> Response:
    route = request.url_rule.rule if request.url_rule else "none"
    _REQUESTS.labels(request.method, route, answer.status_code).inc()
    begun = g.get("begun")
    if begun is not None:
        _SECONDS.labels(route).observe(time.perf_counter() - begun)
    return answer


@blueprint.get("/metrics")
def metrics() -> Response:
    """Give the counts in Prometheus' text format."""
    registry = REGISTRY
    if os.environ.get(FOLDER):
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return Response(written(registry), content_type=CONTENT_TYPE_LATEST)
