"""What is exported: a version that is open, and how much of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.lookup import Lookup
from graph.network import holds
from graph.query.snapshot import Snapshot
from ontology.records import Fact


@dataclass(frozen=True, slots=True)
class View:
    """A version to export.

    Attributes:
        everything: In tables and networks: plans, denials, what is over, and open facts too.
            The RDF formats always hold all.
    """

    snapshot: Snapshot
    everything: bool = False

    def lookup(self) -> Lookup:
        """Open the records of the version."""
        return Lookup(self.snapshot)

    def facts(self, lookup: Lookup) -> Iterator[Fact]:
        """Give the facts to export, sorted by id."""
        return (fact for fact in lookup.facts() if self.everything or holds(fact))
