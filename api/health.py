"""Is the server alive, and is there a graph to serve?"""

from flask import Blueprint, Response, jsonify

from api.published import published

blueprint = Blueprint("health", __name__, url_prefix="/v1/health")


@blueprint.get("/live")
def alive() -> Response:
    """Say that the process answers."""
    return jsonify(status="ok")


@blueprint.get("/ready")
def ready() -> Response:
    """Say which version is served; 503 if none is published, or it can't be opened."""
    graphs = published()
    graphs.lookup()
    return jsonify(status="ready", version=graphs.version().id)
