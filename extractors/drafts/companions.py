"""Companions: figures that a forecast names beside the first one.

"Acme expects revenue of $3 billion and earnings of $0.32 per share", "a profit of 8 cents a share
on revenue of $3 billion": the parse hangs the second on the first one's amount.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extractors.drafts.draft import Draft
from extractors.drafts.shares import PER_SHARE
from extractors.quantities.found import FoundQuantity
from extractors.scenes.measures import canonical, measure
from extractors.scenes.scene import Scene
from ontology.lexicon import lexicon
from ontology.names import slug
from ontology.records import Entity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

_SORTS = frozenset(("money", "percent"))
_ENDS = frozenset((";", ":", "but", "while", "versus", "from", "against", "than", "compared"))
"""Words behind which an amount is a yardstick, or another's."""

_DOUBT = 0.1


def with_companions(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Add the further figures that a clause of expecting names; give each its own amount.

    Args:
        made: The drafts of one clause.
    """
    first = next((d for d in made if d.predicate is Predicate.EXPECTS), None)
    if first is None or first.clause.form != "verb" or not _values(first):
        return list(made)
    told = [(_figure_before(f, scene), f) for f in _amounts(first.clause.head, scene)]
    own = next((f for noun, f in told if noun is not None and noun == first.object_at), None)
    if own is not None:
        first = _worth(first, own)
    others = [
        replace(
            _worth(first, found), object=_named(noun, found, scene), object_at=noun,
            doubt=first.doubt + _DOUBT,
        )
        for noun, found in told
        if noun is not None and noun != first.object_at and found.quantity not in _values(first)
    ]  # fmt: skip
    return [first if d.predicate is Predicate.EXPECTS else d for d in made] + others


def _values(draft: Draft) -> list[Value]:
    return [value for name, value in draft.qualifiers if name == Qualifier.VALUE]


def _worth(draft: Draft, found: FoundQuantity) -> Draft:
    """Give a draft another amount; what the first one was of is not said of this."""
    kept = (q for q in draft.qualifiers if q[0] not in (Qualifier.VALUE, Qualifier.CHANGE))
    return replace(draft, qualifiers=((Qualifier.VALUE.value, found.quantity), *kept))


def _named(noun: Token, found: FoundQuantity, scene: Scene) -> Entity:
    if scene.reading.doc[found.start - 2].lower_ == "share":
        return PER_SHARE  # "earnings per share of $0.32"
    label = noun.lower_
    return canonical(measure(noun, Entity(slug(label), label, Kind.MEASURE)))


def _amounts(verb: Token, scene: Scene) -> Iterator[FoundQuantity]:
    """Yield the amounts behind a verb, up to the next verb of its own."""
    seen: set[int] = set()
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ in _ENDS or (token.pos_ == "VERB" and token.tag_ != "VBN"):
            return
        found = scene.quantity(token)
        if found is not None and found.start not in seen:
            seen.add(found.start)
            if unit_class(found.quantity.unit) in _SORTS or found.quantity.unit == "cent":
                yield found


def _figure_before(found: FoundQuantity, scene: Scene) -> Token | None:
    """Give the figure before an amount: "revenue of", "earnings per share of", "revenue at"."""
    doc, at = scene.reading.doc, found.start - 1
    if at < 1 or doc[at].lower_ not in ("of", "at"):
        return None
    at -= 1
    if doc[at].lower_ == "share" and at > 1 and doc[at - 1].lower_ in ("per", "a"):
        at -= 2
    known = lexicon().nouns.get(doc[at].lower_) or lexicon().nouns.get(doc[at].lemma_.casefold())
    return doc[at] if known is Kind.MEASURE else None
