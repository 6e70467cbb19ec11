"""Clusters with vetoes: what was merged, and what must stay apart.

Merging is no chain: two clusters become one only if nothing in the one excludes anything in the
other: its kind, its name, an identifier, or the word of a person. So the order of merging matters,
and callers go from the surest rule to the least sure.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from graph.likeness import may_be_one
from graph.profiles import Profile
from ontology.identifiers import clashing
from ontology.schema import schema
from ontology.terms import Kind


class Clusters:
    """Profiles by number, merged step by step.

    Persons' words stand above all: what they call the same is one from the beginning, whatever
    its kinds and names, and what they call different is never one.
    """

    def __init__(
        self,
        profiles: Sequence[Profile],
        *,
        same: Iterable[tuple[int, int]] = (),
        different: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Begin with each profile alone, but for what persons say; `different` wins."""
        numbers = range(len(profiles))
        self._ruled = list(numbers)
        self._judged = list(numbers)
        self._kinds = [{profile.key.kind} for profile in profiles]
        self._names = [{profile.key.name} for profile in profiles]
        self._articles = [profile.articles for profile in profiles]
        self._codes = [{*profile.identifiers} for profile in profiles]
        self._enemies: dict[int, set[int]] = {}
        for a, b in different:
            self._enemies.setdefault(a, set()).add(b)
            self._enemies.setdefault(b, set()).add(a)
        for a, b in sorted(same):
            if not self._forbidden(a, b):
                self._judge_one(a, b)

    def merge(self, a: int, b: int) -> bool:
        """Make the clusters of two profiles one, unless something forbids it.

        Returns:
            Whether they were two and are one now.
        """
        root, other = sorted((self.ruled(a), self.ruled(b)))
        if root == other or self.obstacle(a, b) is not None:
            return False
        self._ruled[other] = root
        self._kinds[root] |= self._kinds[other]
        self._names[root] |= self._names[other]
        self._articles[root] = self._articles[root] | self._articles[other]
        self._codes[root] |= self._codes[other]
        self._judge_one(a, b)
        return True

    def identify(self, a: int, b: int) -> bool:
        """Make the clusters of two profiles one whose identifier is the same, whatever their names.

        Names of the one do not forbid what names of the other allow: it is no rule's merge, but
        stands as a person's word does.

        Returns:
            Whether they were two and are one now.
        """
        root, other = self.ruled(a), self.ruled(b)
        clash = clashing(self._codes[root], self._codes[other])
        if self.judged(a) == self.judged(b) or clash or not self.kindred(a, b):
            return False
        if self._forbidden(a, b):
            return False
        self._codes[root] |= self._codes[other]
        self._codes[other] = self._codes[root]
        self._judge_one(a, b)
        return True

    def obstacle(self, a: int, b: int) -> str | None:
        """Say what forbids that the clusters of two profiles are one; None if nothing does."""
        root, other = self.ruled(a), self.ruled(b)
        if self._forbidden(a, b):
            return "a person says that they are two"
        clash = clashing(self._codes[root], self._codes[other])
        if clash is not None:
            return f"the one is {clash[0]}, the other {clash[1]}"
        rules = schema()
        for kind, another in product(sorted(self._kinds[root]), sorted(self._kinds[other])):
            if not rules.compatible(kind, another):
                return f"nothing is both {kind.value} and {another.value}"
        for name, another_name in product(sorted(self._names[root]), sorted(self._names[other])):
            if not may_be_one(name, another_name):
                return f'"{name}" and "{another_name}" differ in more than words that say nothing'
        return None

    def kindred(self, a: int, b: int) -> bool:
        """Tell whether kinds alone let the clusters of two profiles be one."""
        rules = schema()
        return all(
            rules.compatible(kind, other) for kind in self.kinds(a) for other in self.kinds(b)
        )

    def kinds(self, a: int) -> frozenset[Kind]:
        """Give the kinds in a profile's cluster, as rules made it."""
        return frozenset(self._kinds[self.ruled(a)])

    def together(self, a: int, b: int) -> int:
        """Count the articles that tell of both clusters, as of two things."""
        root, other = self._articles[self.ruled(a)], self._articles[self.ruled(b)]
        return root.intersection_cardinality(other)

    def ruled(self, a: int) -> int:
        """Give the number that stands for a profile's cluster, as rules made it."""
        return _root(self._ruled, a)

    def judged(self, a: int) -> int:
        """Give the number that stands for a profile's cluster, with persons' words."""
        return _root(self._judged, a)

    def _forbidden(self, a: int, b: int) -> bool:
        return self.judged(b) in self._enemies.get(self.judged(a), ())

    def _judge_one(self, a: int, b: int) -> None:
        root, other = sorted((self.judged(a), self.judged(b)))
        if root == other:
            return
        self._judged[other] = root
        for enemy in self._enemies.pop(other, set()):
            self._enemies[enemy].discard(other)
            self._enemies[enemy].add(root)
            self._enemies.setdefault(root, set()).add(enemy)


def _root(parents: list[int], a: int) -> int:
    while parents[a] != a:
        parents[a] = a = parents[parents[a]]
    return a
