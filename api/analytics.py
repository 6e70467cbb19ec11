"""`/v1/analytics/<measure>`: what the network tells, computed in a process of its own.

An answer is kept beside the graph for its version and parameters. One that takes long is 202 until
it is there: ask again after `Retry-After`.
"""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from flask import Blueprint, Response, jsonify

from api.measures import ANALYSES
from api.parameters import choice, day, number, only, predicates, several, text
from api.published import published
from graph.stances import STANCES
from ontology.errors import UnknownMeasureError

blueprint = Blueprint("analytics", __name__, url_prefix="/v1/analytics")

PATIENCE: Final = 2.0
"""Seconds that a request waits for an answer that is not there yet."""

KEPT: Final = 100
"""Answers that are kept; the least lately made go first."""

WEIGHTS: Final = ("sources", "facts", "none")


@blueprint.get("")
def measures() -> Response:
    """List the measures."""
    only()
    return jsonify(measures=list(ANALYSES), total=len(ANALYSES))


@blueprint.get("/<measure>")
def analysis(measure: str) -> Response | tuple[Response, int]:
    """Compute a measure, or tell that it is being computed."""
    if measure not in ANALYSES:
        raise UnknownMeasureError(
            f"no measure is called {measure!r}; there are {', '.join(ANALYSES)}"
        )
    only("top", "predicate", "stance", "weight", "from", "to", "entity", "days", "seed")
    options = _options()
    graphs = published()
    if entity := options.get("entity"):
        graphs.lookup().entity(entity)  # who is not there is told at once
    asked = json.dumps([graphs.version().id, measure, options], sort_keys=True)
    place = graphs.folder / "analytics" / f"{sha256(asked.encode()).hexdigest()[:32]}.json"
    if not place.exists():
        _compute(graphs.folder, measure, options, place)
    if not place.exists():
        answer = jsonify(status="running", measure=measure)
        answer.headers["Retry-After"] = "2"
        return answer, 202
    return Response(place.read_bytes(), content_type="application/json")


def _options() -> dict[str, Any]:
    return {
        "top": number("top", 20, least=1, most=10_000),
        "predicate": sorted(predicates()),
        "stance": sorted(several("stance", STANCES)),
        "weight": choice("weight", WEIGHTS),
        "from": day("from"),
        "to": day("to"),
        "entity": text("entity") or "",
        "days": number("days", 30, least=1, most=36_500),
        "seed": number("seed", 1),
    }


def _compute(folder: Path, measure: str, options: dict[str, Any], place: Path) -> None:
    """Start the command that computes it, unless another request has; wait a little for it."""
    place.parent.mkdir(exist_ok=True)
    claim = place.with_suffix(".running")
    try:
        claim.touch(exist_ok=False)
    except FileExistsError:
        if _alive(claim):
            return
    words = [
        word
        for name, value in options.items()
        for one in (value if isinstance(value, list) else [value])
        if one != ""
        for word in (f"--{name}", str(one))
    ]
    code = "from api.cli import main; main()"
    part = place.with_suffix(f".{os.getpid()}")
    command = [sys.executable, "-c", code, "analyze", measure, *words, "--format", "json"]
    with part.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--graph", str(folder)], stdout=out, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
    claim.write_text(str(process.pid))
    _tidy(place.parent)
    _Watched(process, part, place, claim).wait(PATIENCE)


class _Watched:
    """A command that runs; when it has ended, its answer is put in its place."""

    def __init__(
        self, process: subprocess.Popen[bytes], part: Path, place: Path, claim: Path
    ) -> None:
        import threading

        self._ended = threading.Event()
        self._thread = threading.Thread(
            target=self._watch, args=(process, part, place, claim), daemon=True
        )
        self._thread.start()

    def _watch(
        self, process: subprocess.Popen[bytes], part: Path, place: Path, claim: Path
    ) -> None:
        if process.wait() == 0:
            part.replace(place)
        else:
            part.unlink(missing_ok=True)
        claim.unlink(missing_ok=True)
        self._ended.set()

    def wait(self, seconds: float) -> None:
        self._ended.wait(seconds)


def _alive(claim: Path) -> bool:
    try:
        os.kill(int(claim.read_text() or "0") or os.getpid(), 0)
    except (OSError, ValueError):
        return False
    return True


def _tidy(folder: Path) -> None:
    kept = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime_ns)
    for old in kept[:-KEPT]:
        old.unlink(missing_ok=True)
