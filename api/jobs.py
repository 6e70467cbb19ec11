"""`/v1/jobs`: how far what was sent is."""

from flask import Blueprint, Response, current_app, jsonify

from api.access.gate import demand
from api.access.tokens import Scope
from api.errors import CLOSED
from api.intake.queue import Queue
from api.intake.records import Job, State
from api.intake.worker import ensure
from api.parameters import limit, only
from ontology.encoding import Json
from ontology.errors import UnknownJobError

blueprint = Blueprint("jobs", __name__, url_prefix="/v1/jobs")


@blueprint.get("")
def listing() -> Response:
    """List the newest jobs of this token; of all, for a token with the scope admin."""
    only("limit")
    found = _queue().jobs(bearer=_whose(), limit=limit())
    told: Json = [job_record(one) for one in found]
    return jsonify(jobs=told)


@blueprint.get("/<job_id>")
def job(job_id: str) -> Response:
    """Tell how far a job is; one that another token sent is only told to an admin."""
    only()
    found, whose = _queue().job(job_id), _whose()
    if whose not in (None, found.bearer):
        raise UnknownJobError(f"no job of this token has the id {job_id!r}")
    answer = jsonify(job_record(found))
    answer.headers["Cache-Control"] = "no-store"
    if found.state in (State.WAITING, State.RUNNING):
        answer.headers["Retry-After"] = "1"
        ensure(current_app.config["SETTINGS"])
    return answer


def job_record(job: Job) -> dict[str, Json]:
    """Write a job down."""
    articles: list[Json] = [
        {"id": one.article, "outcome": one.outcome, "claims": one.claims} for one in job.pieces
    ]
    base = current_app.config["SETTINGS"].base
    problem: Json = None
    if job.problem:
        detail = CLOSED.get(job.problem, "")
        problem = {"type": f"{base}problems#{job.problem}", "detail": detail}
    return {
        "id": job.id,
        "sort": job.sort,
        "state": job.state,
        "made": job.made,
        "begun": job.begun,
        "ended": job.ended,
        "done": sum(one.outcome != "waiting" for one in job.pieces),
        "total": len(job.pieces),
        "articles": articles,
        "version": job.version,
        "problem": problem,
    }


def _whose() -> str | None:
    """Give whose jobs may be seen; None for everybody's."""
    token = demand(Scope.WRITE)
    return None if token.scope is Scope.ADMIN else token.id


def _queue() -> Queue:
    return Queue(current_app.config["SETTINGS"].graph)
