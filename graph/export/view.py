"""What is exported: a version that is open, and how much of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.lookup import Lookup
from graph.query.snapshot import Snapshot
from graph.slices import Slices
from graph.slicing import Slicing
from ontology.records import Fact


@dataclass(frozen=True, slots=True)
class View:
    """A version to export.

    Attributes:
        slicing: Which facts. The RDF formats hold the whole graph, whatever the stance of facts,
            unless something else narrows them.
    """

    snapshot: Snapshot
    slicing: Slicing = field(default_factory=Slicing)

    def lookup(self) -> Lookup:
        """Open the records of the version."""
        return Lookup(self.snapshot)

    def facts(self, lookup: Lookup) -> Iterator[Fact]:
        """Give the facts to export, sorted by id.

        Raises:
            UnknownEntityError: The graph has none of this name.
        """
        slicing = self.slicing
        facts = lookup.facts()
        if slicing.entity:
            slices = Slices(self.snapshot, lookup)
            near = slices.surroundings(slicing.entity, depth=slicing.depth, top=slicing.top)
            names = sorted(one.fact for one in slices.joining(near))
            read = (lookup.records.fact(name) for name in names)
            facts = (fact for fact in read if fact is not None)
        return (fact for fact in facts if slicing.passes(fact, lookup.records.source))
