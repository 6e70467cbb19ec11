"""Deeds foretold: what a thing without figures of its own is expected to bring in or to cost.

"Acme expects the merger to save $2 billion": no result of Acme's is reported, yet savings are
expected.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OBJECT, QUANTITY
from extractors.drafts.draft import Draft
from extractors.scenes.measures import canonical, measure
from extractors.scenes.scene import Scene
from ontology.names import slug
from ontology.records import Entity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier
from ontology.ways import Entry

_BROUGHT = {
    **dict.fromkeys("generate earn produce yield add contribute".split(), "revenue"),
    "bring in": "revenue",
    "save": "savings",
    "cost": "costs",
}
"""Verbs of which an amount alone says what it is an amount of."""

_DOUBT = 0.2
_LEAST = 1000
"""What is brought in by the share is told with its figure."""


def brought(
    holder: tuple[Entity, Token | None], inner: Clause, outer: Clause, entry: Entry, scene: Scene
) -> Iterator[Draft]:
    """Yield what somebody expects a deed to bring in, save or cost.

    Args:
        holder: Who expects, and where that stands.
        inner: The clause of the deed.
        outer: The clause of expecting.
        entry: The way of saying it.
    """
    label = _BROUGHT.get(inner.lemma)
    if label is None or entry.predicate is not Predicate.EXPECTS:
        return
    figure = _figure(inner, scene) or (Entity(slug(label), label, Kind.MEASURE), None)
    for token in inner.tokens(OBJECT, QUANTITY, "of"):
        found = scene.quantity(token)
        if found is None or unit_class(found.quantity.unit) not in ("money", "cent"):
            continue
        if figure[1] is None and (found.quantity.value or 0) < _LEAST:
            continue
        told: tuple[tuple[str, Value], ...] = ((Qualifier.VALUE.value, found.quantity),)
        yield Draft(
            outer, holder[0], entry.predicate, figure[0], told, holder[1], figure[1],
            "lexicon", f"{entry.file}:{entry.line}", doubt=_DOUBT,
        )  # fmt: skip
        return


def _figure(inner: Clause, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the figure that the deed's object names: "generate *savings* of", "add to *profit*"."""
    for token in inner.tokens(OBJECT, "to"):
        thing = scene.mentioned.nominal(token.i)
        if thing is not None and thing.kind is Kind.MEASURE:
            return canonical(measure(token, thing)), token
    return None
