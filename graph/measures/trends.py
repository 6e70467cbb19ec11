"""What is told of more than it used to be: entities and predicates against their own past."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.iris import RDF
from graph.nodes import ng
from graph.nquads import Literal
from graph.query.snapshot import Snapshot
from graph.validity import span


@dataclass(frozen=True, slots=True)
class Trend:
    """How much is told of something lately.

    Attributes:
        name: The IRI of an entity, or a predicate.
        recent: New facts in the window.
        expected: As many as the window would have, had it gone on as before.
        score: How far above that, in standard deviations of chance (Poisson, one fact added).
    """

    name: str
    recent: int
    expected: float
    score: float


def trends(
    snapshot: Snapshot, *, days: int = 30, until: date | None = None, predicates: bool = False,
    most: int = 20,
) -> tuple[list[Trend], date | None]:  # fmt: skip
    """Give what rises most.

    Args:
        days: Length of the window.
        until: Its last day; None takes the day of the newest article.
        predicates: Of predicates, not entities.

    Returns:
        The trends, and the last day of the window; None if no article has a date.
    """
    dated = list(_dated(snapshot, "predicate" if predicates else "subject"))
    if not predicates:
        dated += _dated(snapshot, "object")
    last = until or max((day for day, _ in dated), default=None)
    if last is None:
        return [], None
    first, begun = last - timedelta(days=days), min(day for day, _ in dated)
    recent = Counter(name for day, name in dated if first < day <= last)
    before = Counter(name for day, name in dated if day <= first)
    past = max(1, (first - begun).days + 1)
    found = []
    for name, n in recent.items():
        expected = before[name] * days / past
        found.append(Trend(name, n, expected, (n - expected) / (expected + 1) ** 0.5))
    return sorted(found, key=lambda one: (-one.score, one.name))[:most], last


def _dated(snapshot: Snapshot, role: str) -> Iterator[tuple[date, str]]:
    """Give each fact's day of publication with what has that role in it."""
    place, quantities = snapshot.iris.facts, f"{snapshot.iris.base}quantity/"
    days = {
        quad.subject: found[0]
        for quad in snapshot.match(None, ng("published"), graph=place)
        if isinstance(quad.object, Literal) and (found := span(quad.object.text[:10]))
    }
    for quad in snapshot.match(None, RDF + role, graph=place):
        name = quad.object
        if isinstance(name, str) and quad.subject in days and not name.startswith(quantities):
            yield days[quad.subject], name
