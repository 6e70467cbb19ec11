"""Claims of all articles → facts.

    claims ─canonical ends─> groups: subject, predicate, object, stance, over or not
                               └─ details: time, identifying qualifiers, quantities ─> facts

A claim joins another that says all that it says and more, if there is only one such: "Norden
bought Fjordfly" joins "Norden bought Fjordfly for 5 million in May". Where two say more and
differ (5 million, 6 million), it stands alone, and all three are facts: contradictions stay side
by side. What qualifies and does not identify (a reason) is gathered, with all its values.

It is a pure function of the set of claims: their order, and who came first, mean nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from graph.adding import Said, Source, facts_of_group
from graph.copies import sketch
from graph.details import Group, group_of
from graph.identity import Identities
from graph.resolution import counted, rejects, resolved
from ontology.records import (
    Claim,
    Extraction,
    Fact,
)
from ontology.schema import schema


@dataclass(frozen=True, slots=True)
class Rejection:
    """A claim that is no fact.

    Attributes:
        rule: Why: a rule of `Schema.rejects`; `same-ends` also for open claims.
        claim: With the graph's entities.
        article: The article that makes it.
    """

    rule: str
    claim: Claim
    article: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What all claims add up to.

    Attributes:
        facts: Sorted by id.
        rejected: Sorted by rule, article and place.
    """

    facts: tuple[Fact, ...]
    rejected: tuple[Rejection, ...]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many claims each rule rejected, sorted."""
        return tuple(sorted(Counter(rejection.rule for rejection in self.rejected).items()))


def merged(extractions: Iterable[Extraction], identities: Identities) -> Merged:
    """Add up the claims of all articles.

    Args:
        extractions: In any order; read once.
        identities: Made from the same extractions.

    Raises:
        UnknownEntityError: `identities` were made from others.
    """
    rules = schema()
    said: list[Said] = []
    rejected: list[tuple[str, Said]] = []
    told: dict[str, Source] = {}
    for extraction in extractions:
        article = extraction.article.id
        told[article] = Source(extraction.article.published, sketch(extraction.article))
        for number, (again, raw) in enumerate(counted(extraction.claims)):
            claim = resolved(raw, partial(identities.canonical, article))
            rule, one = rejects(claim, rules), Said(article, number, claim, again)
            if rule is None:
                said.append(one)
            else:
                rejected.append((rule, one))
    made = sorted(facts_of(said, told), key=lambda fact: fact.id)
    rejected.sort(key=lambda rejection: (rejection[0], rejection[1][:2]))
    refused = (Rejection(rule, said.claim, said.article) for rule, said in rejected)
    return Merged(tuple(made), tuple(refused))


def facts_of(said: Iterable[Said], told: Mapping[str, Source]) -> Iterator[Fact]:
    """Add up resolved claims that nothing rejects; the facts of each group depend on it alone.

    Args:
        said: With each claim all others of its group; in any order.
        told: Of the claims' articles at least.
    """
    groups: dict[Group, list[Said]] = {}
    for one in said:
        groups.setdefault(group_of(one.claim), []).append(one)
    for several in groups.values():
        yield from facts_of_group(several, told)
