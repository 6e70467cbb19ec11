"""Any measure by its name, with what it was computed on: what commands and routes show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.iris import Iris
from graph.lookup import Lookup
from graph.measures.centrality import MEASURES
from graph.measures.comention import comentions
from graph.measures.engine import LARGE
from graph.measures.groups import GROUPINGS, name
from graph.measures.projection import Projected, Projection, projected
from graph.measures.suggestions import suggestions
from graph.measures.trends import trends
from graph.query.snapshot import Snapshot

OTHERS: Final = ("suggestions", "co-mentions", "trends", "predicate-trends")
NAMES: Final = (*MEASURES, *GROUPINGS, *OTHERS)
"""All measures."""

type Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for.

    Attributes:
        measure: One of `NAMES`.
        top: Rows at most.
        entity: Only pairs with this one, for suggestions and co-mentions: an id or a name.
        days: The window of trends.
    """

    measure: str
    top: int = 20
    seed: int = 1
    entity: str = ""
    days: int = 30
    projection: Projection = field(default_factory=Projection)


@dataclass(frozen=True, slots=True)
class Report:
    """The answer, as a table that says what it is of.

    Attributes:
        about: The version, the measure, the projection, the seed, the method, the error, sizes.
        columns, rows: Rows are in their order; an entity is its key and its label.
    """

    about: Mapping[str, object]
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def report(snapshot: Snapshot, asked: Asked) -> Report:
    """Compute a measure.

    Raises:
        UnknownEntityError: There is no such entity.
    """
    iris = snapshot.iris
    entity = None
    if asked.entity:
        entity = Lookup(snapshot).entity(asked.entity).iri
    about: dict[str, object] = {"version": snapshot.folder.name, "measure": asked.measure}
    if asked.measure in ("trends", "predicate-trends"):
        return _trends(snapshot, asked, about)
    if asked.measure == "co-mentions":
        found = comentions(snapshot, entity, most=asked.top)
        labels = _labels(snapshot, [end for one in found for end in (one.a, one.b)])
        rows = [
            (iris.entity_id(p.a), labels[p.a], iris.entity_id(p.b), labels[p.b], p.articles,
             round(p.pmi, 4))
            for p in found
        ]  # fmt: skip
        method = "pointwise mutual information in bits, pairs of 2 articles or more"
        return Report(
            about | {"method": method}, ("a", "a label", "b", "b label", "articles", "pmi"), rows
        )
    made = projected(snapshot, asked.projection)
    about |= {
        "projection": asked.projection.told(),
        "entities": len(made.graph),
        "ties": made.graph.number_of_edges(),
        "seed": asked.seed,
    }
    if asked.measure in MEASURES:
        return _scores(made, asked, about, iris)
    if asked.measure in GROUPINGS:
        return _groups(made, asked, about, iris)
    pairs = suggestions(made.graph, entity, most=asked.top)
    told = [
        (iris.entity_id(one.a), made.labels[one.a], iris.entity_id(one.b), made.labels[one.b],
         round(one.score, 4), round(one.overlap, 4), "; ".join(made.labels[x] for x in one.shared))
        for one in pairs
    ]  # fmt: skip
    columns = ("a", "a label", "b", "b label", "adamic-adar", "jaccard", "shared")
    return Report(about | {"method": "Adamic-Adar"}, columns, told)


def _scores(made: Projected, asked: Asked, about: dict[str, object], iris: Iris) -> Report:
    found = MEASURES[asked.measure](made.graph, asked.seed, LARGE)
    about |= {"method": found.method, "error": found.error}
    order = sorted(found.values, key=lambda node: (-found.values[node], node))[: asked.top]
    rows = [
        (iris.entity_id(node), made.labels[node], made.kinds[node], round(found.values[node], 8))
        for node in order
    ]
    return Report(about, ("entity", "label", "kind", asked.measure), rows)


def _groups(made: Projected, asked: Asked, about: dict[str, object], iris: Iris) -> Report:
    found = GROUPINGS[asked.measure](made.graph, asked.seed, LARGE)
    about |= {"method": found.method, "modularity": found.quality, "groups": len(found.members)}
    rows = [
        (number, name(group, made.labels), len(group), " ".join(map(iris.entity_id, group)))
        for number, group in enumerate(found.members[: asked.top], start=1)
    ]
    return Report(about, ("group", "name", "size", "entities"), rows)


def _trends(snapshot: Snapshot, asked: Asked, about: dict[str, object]) -> Report:
    predicates = asked.measure == "predicate-trends"
    found, last = trends(snapshot, days=asked.days, predicates=predicates, most=asked.top)
    until = None if last is None else last.isoformat()
    about |= {"method": "new facts against their own past", "days": asked.days, "until": until}
    iris = snapshot.iris
    labels = {} if predicates else _labels(snapshot, [one.name for one in found])
    rows = [
        (
            iris.local(one.name) if predicates else iris.entity_id(one.name),
            labels.get(one.name, iris.local(one.name)),
            one.recent,
            round(one.expected, 2),
            round(one.score, 3),
        )
        for one in found
    ]
    return Report(about, ("name", "label", "recent", "expected", "score"), rows)


def _labels(snapshot: Snapshot, names: Sequence[str]) -> dict[str, str]:
    records = Lookup(snapshot).records
    found = ((name, records.entity(name)) for name in dict.fromkeys(names))
    return {name: entity.label if entity else name for name, entity in found}
