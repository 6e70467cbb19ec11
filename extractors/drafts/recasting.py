"""Recasting: what somebody foretells in a clause, as a claim about what they expect.

"Acme expects sales to fall 3 percent": the inner clause states `reports`, the outer verb makes it
`expects`.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.drafts.draft import Draft
from ontology.names import slug
from ontology.records import Entity, Quantity, Value
from ontology.terms import Kind, Predicate, Qualifier
from ontology.ways import Entry

_DOUBT = 0.1
_ASKING = frozenset(("when", "whether", "if"))
_FORETOLD = ("change", "value", "period")
_SHARE_PRICE = Entity("share-price", "share price", Kind.MEASURE)


def is_asked(head: Token) -> bool:
    """Tell what nobody says: "declined to predict *when* it would return to profit"."""
    return head.dep_ == "ccomp" and any(c.lower_ in _ASKING for c in head.lefts)


def foretold(
    holder: tuple[Entity, Token | None], inner: Iterable[Draft], outer: Clause, entry: Entry
) -> Iterator[Draft]:
    """Turn what a complement clause reports into an expectation of its holder.

    Args:
        holder: Who expects, and where that stands.
        inner: Drafts of the complement clause.
        outer: The clause of expecting.
        entry: The way of saying it.
    """
    if outer.head.tag_ in ("VBD", "VBN") and outer.lemma == "see":
        return  # "saw shares fall" tells what happened
    for made in inner:
        if made.predicate is Predicate.REPORTS and isinstance(made.object, Entity):
            thing, about = made.object, made.subject
        elif made.predicate is Predicate.PRICE_CHANGE:
            thing, about = _SHARE_PRICE, made.subject
        elif made.predicate is Predicate.TRADES_AT and isinstance(made.object, Quantity):
            thing, about = _level(made.subject), made.subject
        else:
            continue
        qualifiers: list[tuple[str, Value]] = [q for q in made.qualifiers if q[0] in _FORETOLD]
        if made.predicate is Predicate.PRICE_CHANGE and made.object is not None:
            moved = made.object
            change = moved if isinstance(moved, Quantity) else moved.label
            qualifiers.append((Qualifier.CHANGE.value, change))
        if made.predicate is Predicate.TRADES_AT and isinstance(made.object, Quantity):
            qualifiers.append((Qualifier.VALUE.value, made.object))
        if about.id != holder[0].id and made.predicate is not Predicate.TRADES_AT:
            qualifiers.append((Qualifier.ABOUT.value, about))
        yield Draft(
            outer,
            holder[0],
            entry.predicate,
            thing,
            tuple(qualifiers),
            holder[1],
            made.object_at,
            "lexicon",
            f"{entry.file}:{entry.line}",
            doubt=made.doubt + _DOUBT,
        )


def _level(thing: Entity) -> Entity:
    """Name what is foretold of a price: "the FTSE 100 level", "oil price"."""
    label = f"{thing.label} {'level' if thing.kind is Kind.INDEX else 'price'}"
    return Entity(slug(label), label, Kind.MEASURE, tuple(sorted({thing.label, *thing.aliases})))
