"""Which entities of different articles are one: a fold over rules and judgements.

    entities of articles ─profiles─> names ─RULES, vetoes, persons─> clusters ─canonical─> entities

Nothing is rewritten: an article's entities stay as they are, and who is who is made anew from all
live articles and all judgements that stand. So a judgement that is taken back leaves no trace,
and an article that is retracted takes its evidence with it. Every merge is a judgement with its
reason.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.canonical import entities
from graph.clusters import Clusters
from graph.known import Known
from graph.links import linked
from graph.profiles import Profile, profiles
from graph.references import References, labelled
from graph.rules import RULES, Proposal
from ontology.names import slug
from ontology.records import RULE, Extraction, Judgement
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
class Identities(Known):
    """Who is who in the graph, and how that came."""

    _grouping: Grouping

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements that made this so, rules' and persons', sorted; made when asked for."""
        made = [*self._given]
        for profile in self._profiles:
            made += self._within(profile)
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

    def _within(self, profile: Profile) -> Iterable[Judgement]:
        """Say why the members of one profile are one."""
        first = profile.first
        why = f'both are called "{profile.key.name}", and are of one kind'
        return [
            Judgement(first.key, member.key, Verdict.SAME, "exact-name", why, RULE)
            for member in self._members(profile)
            if member != first
        ]


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
    found, numbers = profiles(extractions, told_apart(given))
    grouping = grouped(found, given, numbers.get)
    made = entities(grouping.groups)
    homes = [made[grouping.clusters.judged(number)] for number in range(len(found))]
    ordered = tuple(sorted(made.values(), key=lambda entity: entity.id))
    return Identities(ordered, found, homes, numbers, given, grouping)


def grouped(
    found: Sequence[Profile], given: Sequence[Judgement], number_of: Callable[[str], int | None]
) -> Grouping:
    """Put together the profiles that are one.

    The profiles of one neighbourhood of `graph.keys` are put together without the others, if no
    judgement names one in it and one outside, and no two judgements name one in it and one
    outside together with one identifier.

    Args:
        number_of: Gives the number of an article, as the profiles' variants have it.
    """
    named = References(found, number_of)
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
    return clash, -found[a].size - found[b].size, a, b
