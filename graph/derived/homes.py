"""Where variants are, and whether what was found out of them is news."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from graph.derived.variants import Touched
from graph.profiles import Profile
from graph.variants import Variant


@dataclass(slots=True)
class Homes:
    """Where variants are, by their numbers: in which block, and in which cluster they were.

    Attributes:
        sizes: How many of these variants are in each cluster.
    """

    blocks: dict[int, int] = field(default_factory=dict)
    clusters: dict[int, int | None] = field(default_factory=dict)
    sizes: Counter[int | None] = field(default_factory=Counter)

    def put(self, number: int, block: int, cluster: int | None) -> None:
        """Let a variant be somewhere; in no cluster, if it is a new one."""
        self.blocks[number], self.clusters[number] = block, cluster
        self.sizes[cluster] += 1

    def counted(self, group: Iterable[Profile]) -> Counter[int]:
        """Count the members that some profiles have in each cluster."""
        counts = Counter[int]()
        for one in _variants(group):
            cluster = self.clusters[one.number]
            if cluster is not None:
                counts[cluster] += len(one.articles)
        return counts

    def elsewhere(self, group: Iterable[Profile], cluster: int) -> Iterator[Variant]:
        """Give the variants of some profiles that were not in a cluster."""
        return (one for one in _variants(group) if self.clusters[one.number] != cluster)

    def is_another(
        self, group: Iterable[Profile], settled: Collection[int], touched: Touched
    ) -> bool:
        """Tell whether profiles that are one now are not what the state has already.

        It has what is only asked for, and clusters of the same variants of which nothing was
        touched.

        Args:
            settled: The blocks of whole neighbourhoods.
        """
        numbers = [one.number for one in _variants(group)]
        blocks = {self.blocks[number] for number in numbers}
        if blocks.isdisjoint(settled):
            return False
        clusters = {self.clusters[number] for number in numbers}
        if not (blocks.isdisjoint(touched.blocks) and clusters.isdisjoint(touched.clusters)):
            return True
        is_one = len(clusters) == 1 and None not in clusters
        return not is_one or sum(self.sizes[one] for one in clusters) != len(numbers)


def _variants(group: Iterable[Profile]) -> Iterator[Variant]:
    return (variant for profile in group for variant in profile.variants)
