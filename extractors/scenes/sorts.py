"""Sorts: what the things of a product are, to count them by."""

from spacy.tokens import Token

from extractors.quantities.atoms import Atoms
from extractors.quantities.found import FoundQuantity
from extractors.quantities.numerals import numeral
from extractors.scenes.scene import Scene
from ontology.records import Quantity

_SORTS = {
    **dict.fromkeys("aircraft airplane airliner jet plane superjumbo jetliner".split(), "aircraft"),
    **dict.fromkeys("car vehicle automobile truck suv minivan sedan".split(), "vehicle"),
}


def of_sort(found: FoundQuantity, thing: Token, scene: Scene) -> Quantity:
    """Count things by their sort: "twelve A380s" are twelve aircraft where the article says so.

    Args:
        found: The amount.
        thing: The head of the phrase that names what is counted.
    """
    unit = found.quantity.unit
    entity = scene.named(thing)
    named = entity is not None and (thing.pos_ == "PROPN" or any(c.isdigit() for c in unit))
    sort = sort_of(scene) if named else None
    if sort is None:
        return found.quantity
    one = found.quantity
    return Quantity(sort, one.value, one.low, one.high, one.bound, one.text)


def of_model(number: Token, scene: Scene) -> Quantity | None:
    """Count by their sort the things of a model that a bare number leaves out: "ordered 55"."""
    read = numeral(Atoms([number.text], [number.lower_], [number.i], [False]), 0)
    sort = sort_of(scene)
    if read is None or sort is None:
        return None
    return Quantity(sort, read.value, text=number.text)


def sort_of(scene: Scene) -> str | None:
    """Tell what sort of thing a product is, by the nouns that the article has for its products."""
    votes: dict[str, int] = {}
    for token in scene.reading.doc:
        sort = _SORTS.get(token.lemma_.casefold()) if token.pos_ == "NOUN" else None
        if sort is not None:
            votes[sort] = votes.get(sort, 0) + 1
    return max(votes, key=lambda sort: (votes[sort], sort)) if votes else None
