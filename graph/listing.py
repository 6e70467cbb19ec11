"""All facts of a version by name, in an order, without reading them."""

from collections.abc import Collection

from graph.iris import RDF
from graph.nodes import ng
from graph.nquads import Literal
from graph.query.snapshot import Snapshot


def listed(
    snapshot: Snapshot, predicates: Collection[str] = (), *, newest: bool = False
) -> list[str]:
    """List the ids of all facts, or of those of some predicates.

    Args:
        newest: By the day of their first article, the newest first; else by id.
    """
    iris = snapshot.iris
    wanted = {iris.predicate(one) for one in predicates}
    told = snapshot.match(None, f"{RDF}predicate", graph=iris.facts)
    found = sorted(iris.local(one.subject) for one in told if not wanted or one.object in wanted)
    if newest:
        dated = snapshot.match(None, ng("published"), graph=iris.facts)
        days = {
            iris.local(one.subject): one.object.text
            for one in dated
            if isinstance(one.object, Literal)
        }
        found.sort(key=lambda name: days.get(name, ""), reverse=True)
    return found
