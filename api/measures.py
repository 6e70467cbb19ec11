"""Measures asked by name: options of commands and parameters of routes become one question."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ontology.encoding import Json
from ontology.terms import Modality

if TYPE_CHECKING:
    from graph.measures.report import Report
    from graph.query.snapshot import Snapshot

ANALYSES = (
    "degree", "weighted-degree", "pagerank", "betweenness", "closeness", "harmonic", "eigenvector",
    "core", "clustering", "components", "communities", "suggestions", "co-mentions", "trends",
    "predicate-trends",
)  # fmt: skip
"""As `graph.measures.report.NAMES`, which is slow to import."""


def measured(snapshot: "Snapshot", measure: str, given: Mapping[str, Any]) -> "Report":
    """Compute a measure.

    Args:
        given: `top`, `seed`, `entity`, `days`, and of the projection `predicates`, `stances`,
            `weight`, `since`, `until`; what is missing or empty is as it is by itself.

    Raises:
        UnknownEntityError: There is no such entity.
    """
    from graph.measures.projection import Projection
    from graph.measures.report import Asked, report

    projection = Projection(
        predicates=tuple(sorted(given.get("predicates") or ())),
        stances=tuple(sorted(given.get("stances") or (Modality.ACTUAL.value,))),
        weight=given.get("weight") or "sources",
        since=given.get("since") or "",
        until=given.get("until") or "",
    )
    told = {name: given[name] for name in ("top", "seed", "entity", "days") if given.get(name)}
    return report(snapshot, Asked(measure, projection=projection, **told))


def record(found: "Report") -> dict[str, Json]:
    """Write a report: `about`, and `rows` as objects."""
    rows: list[Json] = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    about: dict[str, Any] = dict(found.about)
    return {"about": about, "rows": rows}
