"""What a family of rules reads out of a text written in a test."""

from collections.abc import Callable

import pytest

from extractors.pipeline import extraction
from extractors.reading import Reading
from ontology.lexicon import lexicon
from ontology.records import Claim, Entity
from ontology.schema import schema
from ontology.terms import Predicate

_PREDICATES = {
    "posts": ("works_for", "founded"),
    "origins": ("based_in",),
    "makers": ("produces",),
    "families": ("part_of", "owns", "competes_with", "partners_with", "member_of"),
    "listings": ("listed_on",),
    "sites": ("located_in",),
    "moves": ("price_change",),
    "figures": ("reports",),
}
"""Family of rules → what it says."""

type Claims = Callable[[str, str], list[Claim]]
type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.fixture(scope="session")
def claims_of(read: Callable[..., Reading]) -> Claims:
    """Give a function: `claims_of("posts", text)` gives the claims of that family's predicates."""

    def claims(family: str, text: str) -> list[Claim]:
        made = extraction(read(text), lexicon(), schema()).claims
        return [claim for claim in made if claim.predicate in _PREDICATES[family]]

    return claims


@pytest.fixture(scope="session")
def edges_of(claims_of: Claims) -> Edges:
    """Give a function: `edges_of("posts", text)` gives subject, predicate and object by label.

    The ends of a symmetric predicate come sorted.
    """

    def edges(family: str, text: str) -> set[tuple[str, str, str]]:
        found: set[tuple[str, str, str]] = set()
        for claim in claims_of(family, text):
            if isinstance(claim.object, Entity):
                ends = [claim.subject.label, claim.object.label]
                if schema().symmetric(Predicate(claim.predicate)):
                    ends.sort()
                found.add((ends[0], claim.predicate, ends[1]))
        return found

    return edges
