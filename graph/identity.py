"""Which entities of different articles are one: a fold over rules and judgements.

    entities of articles ─profiles─> names ─RULES, vetoes, persons─> clusters ─canonical─> entities

Nothing is rewritten: an article's entities stay as they are, and who is who is made anew from all
live articles and all judgements that stand. So a judgement that is taken back leaves no trace,
and an article that is retracted takes its evidence with it. Every merge is a judgement with its
reason.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from graph.canonical import entities
from graph.clusters import Clusters
from graph.links import linked
from graph.naming import hint
from graph.profiles import Member, Profile, profiles
from graph.references import References, is_identifier, labelled
from graph.rules import RULES, Proposal
from ontology.errors import UnknownEntityError
from ontology.identifiers import parsed
from ontology.names import slug, words
from ontology.records import RULE, Entity, Extraction, Judgement
from ontology.schema import schema
from ontology.terms import Verdict


class Grouping(NamedTuple):
    """Profiles that are put together, and how that came.

    Attributes:
        groups: The profiles that are one, by the number of the first.
        merges: What rules merged, with the rule's name.
        refused: What rules proposed and something forbade.
    """

    groups: dict[int, list[Profile]]
    merges: list[tuple[str, Proposal]]
    refused: list[tuple[str, Proposal]]
    clusters: Clusters


@dataclass(frozen=True)
class Identities:
    """Who is who in the graph.

    Attributes:
        entities: The graph's entities, sorted by id.
        members: For each entity of an article the graph's entity.
    """

    entities: tuple[Entity, ...]
    members: Mapping[tuple[str, str], Entity]
    _profiles: Sequence[Profile]
    _given: Sequence[Judgement]
    _grouping: Grouping

    def canonical(self, article_id: str, entity_id: str) -> Entity:
        """Give the graph's entity for an entity of an article.

        Raises:
            UnknownEntityError: The article names no such entity.
        """
        try:
            return self.members[article_id, entity_id]
        except KeyError:
            raise UnknownEntityError(
                f"article {article_id} names no entity {entity_id!r}"
            ) from None

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements that made this so, rules' and persons', sorted; made when asked for."""
        made = [*self._given]
        for profile in self._profiles:
            made += _within(profile)
        for rule, (_, b, witness, why, _) in self._grouping.merges:
            other = self._profiles[b].first
            made.append(Judgement(witness.key, other.key, Verdict.SAME, rule, why, RULE))
        return tuple(sorted(made, key=lambda j: (j.a, j.b, j.by, j.rule)))

    @property
    def refused(self) -> tuple[Judgement, ...]:
        """What rules proposed and something forbids, with what it is; sorted, each two once."""
        made: dict[tuple[int, int], Judgement] = {}
        clusters = self._grouping.clusters
        for rule, (a, b, witness, why, _) in self._grouping.refused:
            against = clusters.obstacle(a, b)
            first, second = sorted((clusters.judged(a), clusters.judged(b)))
            if against is not None and first != second:
                ends, told = (witness.key, self._profiles[b].first.key), f"{why}, but {against}"
                one = Judgement(*ends, Verdict.DIFFERENT, rule, told, RULE)
                made.setdefault((first, second), one)
        return tuple(sorted(made.values(), key=lambda j: (j.a, j.b, j.rule)))

    def concerning(self, name: str, among: Iterable[Judgement] | None = None) -> list[Judgement]:
        """Give the judgements that concern the entities of a name, an alias or an id.

        Args:
            among: Of these, in their order; None stands for those that made this so.

        Raises:
            UnknownEntityError: No entity is called so; the message names near ones.
        """
        ids = self._called(name)

        def is_meant(one: str) -> bool:
            return not ids.isdisjoint(self._entities(self._named.numbers(one)))

        told = self.judgements if among is None else among
        return [j for j in told if is_meant(j.a) or is_meant(j.b)]

    def reference(self, name: str) -> str:
        """Give the name by which a judgement means what a person calls so.

        Args:
            name: A label, with its kind where several bear it ("Dell (Company)"), an alias, an
                id, an entity of one article ("2016-05-10-order#dell"), or an identifier.

        Raises:
            UnknownEntityError: No entity is called so, or several are; the message names them.
        """
        code = parsed(name)
        if code is not None:
            return code
        numbers = self._named.numbers(name)
        if numbers and len(self._entities(numbers)) == 1:
            return name
        ids = self._entities(numbers) if numbers else self._called(name)
        if len(ids) > 1:
            names = ", ".join(self.name(one) for one in self.entities if one.id in ids)
            raise UnknownEntityError(f"several are called {name!r}: {names}; name one of these")
        return next(self.name(one) for one in self.entities if one.id in ids)

    def entity(self, reference: str) -> Entity:
        """Give the graph's entity that a judgement means by a name, as `reference` gives it.

        Raises:
            UnknownEntityError: No article names it, or nothing has the identifier.
        """
        if is_identifier(reference):
            found = [one for one in self.entities if reference in one.identifiers]
            if not found:
                raise UnknownEntityError(f"no entity is {reference}")
            return found[0]
        numbers = self._named.numbers(reference)
        if not numbers:
            raise UnknownEntityError(f"no article names {reference!r}")
        return self.members[self._profiles[numbers[0]].first]

    def persons(self, a: str, b: str, verdict: Verdict) -> tuple[Judgement, ...]:
        """Give the persons' judgements of this verdict that stand on two names.

        Args:
            a: As `reference` gives it; any name of the same profile finds the same judgements.
        """
        ends = [self._named.ends(name) for name in (a, b)]
        return tuple(
            one
            for one in self._given
            if one.personal and one.verdict is verdict and self._is_on(one, a, b, ends)
        )

    def _is_on(self, one: Judgement, a: str, b: str, ends: Sequence[set[int | str]]) -> bool:
        if {one.a, one.b} == {a, b}:
            return True
        first, second = (self._named.ends(name) for name in (one.a, one.b))
        return bool(
            (first & ends[0] and second & ends[1]) or (first & ends[1] and second & ends[0])
        )

    @cached_property
    def _named(self) -> References:
        return References(self._profiles)

    def _entities(self, numbers: Iterable[int]) -> frozenset[str]:
        return frozenset(self.members[self._profiles[number].first].id for number in numbers)

    def name(self, entity: Entity) -> str:
        """Name an entity by its label and kind; by a member where no article sees that kind."""
        name = f"{entity.label} ({entity.kind.value})"
        numbers = self._named.numbers(name)
        if numbers and self._entities(numbers) == {entity.id}:
            return name
        return next(p.first.key for p in self._profiles if self.members[p.first] == entity)

    def _called(self, name: str) -> frozenset[str]:
        asked = _folded(name)
        found = frozenset(
            one.id
            for one in self.entities
            if name == one.id or any(_folded(n) == asked for n in (one.label, *one.aliases))
        )
        if not found:
            near = hint(name, (one.label for one in self.entities))
            raise UnknownEntityError(f"no entity is called {name!r}{near}")
        return found


def _folded(name: str) -> tuple[str, ...]:
    return words(name) or (name.casefold(),)


def identities(
    extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()
) -> Identities:
    """Find out which entities of different articles are one.

    Args:
        extractions: Of all articles, in any order; read once.
        judgements: The later of two on the same names stands; a person's stands above a rule's.
            Names that no article has are passed over.
    """
    given = standing(judgements)
    found = profiles(extractions, told_apart(given))
    grouping = grouped(found, given)
    made = entities(grouping.groups)
    members: dict[tuple[str, str], Entity] = {
        member: made[number]
        for number, group in grouping.groups.items()
        for profile in group
        for member in profile.members
    }
    ordered = tuple(sorted(made.values(), key=lambda entity: entity.id))
    return Identities(ordered, members, found, given, grouping)


def grouped(found: Sequence[Profile], given: Sequence[Judgement]) -> Grouping:
    """Put together the profiles that are one.

    The profiles of one neighbourhood of `graph.keys` are put together without the others, if no
    judgement names one in it and one outside, and no two judgements name one in it and one
    outside together with one identifier.
    """
    named = References(found)
    known = linked(found, named, given)
    clusters = _clusters(known, named, given)
    merges: list[tuple[str, Proposal]] = []
    refused: list[tuple[str, Proposal]] = []
    for name, rule in RULES.items():
        for proposal in rule(known, clusters):
            (merges if _done(proposal, clusters) else refused).append((name, proposal))
    groups: dict[int, list[Profile]] = {}
    for number, profile in enumerate(known):
        groups.setdefault(clusters.judged(number), []).append(profile)
    return Grouping(groups, merges, refused, clusters)


def _done(proposal: Proposal, clusters: Clusters) -> bool:
    merged = clusters.merge(proposal.a, proposal.b)
    return merged or (proposal.proven and clusters.identify(proposal.a, proposal.b))


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give the last judgement on each two names, sorted; a person's stands above a rule's."""
    last: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        pair = min(judgement.a, judgement.b), max(judgement.a, judgement.b)
        if judgement.personal or not last.get(pair, judgement).personal:
            last[pair] = judgement
    return tuple(j for _, j in sorted(last.items()) if j.verdict is not Verdict.UNSURE)


def told_apart(given: Iterable[Judgement]) -> frozenset[str]:
    """Give the names that need profiles of their own: as member keys, and as slugs of labels."""
    names = {name for j in given if j.verdict is Verdict.DIFFERENT for name in (j.a, j.b)}
    return frozenset(names | {slug(labelled(name)[0]) for name in names})


def _clusters(found: Sequence[Profile], named: References, given: Sequence[Judgement]) -> Clusters:
    same, different = [], []
    for judgement in given:
        pairs = [
            (a, b) for a in named.numbers(judgement.a) for b in named.numbers(judgement.b) if a != b
        ]
        if judgement.verdict is Verdict.DIFFERENT:
            different += pairs
        elif pairs:
            same.append(min(pairs, key=lambda pair: _fit(pair[0], pair[1], found)))
    return Clusters(found, same=same, different=different)


def _fit(a: int, b: int, found: Sequence[Profile]) -> tuple[bool, int, int, int]:
    """Rank the profiles that two names may mean: of one kind, and told of often, first."""
    clash = not schema().compatible(found[a].key.kind, found[b].key.kind)
    return clash, -len(found[a].members) - len(found[b].members), a, b


def _within(profile: Profile) -> Iterable[Judgement]:
    """Say why the members of one profile are one."""
    first: Member = profile.first
    why = f'both are called "{profile.key.name}", and are of one kind'
    return [
        Judgement(first.key, member.key, Verdict.SAME, "exact-name", why, RULE)
        for member in profile.members[1:]
    ]
