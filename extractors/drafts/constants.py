"""Constants: what a way of saying sets by its own words (`object=net loss`, `sign=+`)."""

from decimal import Decimal

from extractors.drafts.binding import Filled
from extractors.scenes.measures import canonical
from ontology.names import slug
from ontology.records import Entity, Quantity
from ontology.terms import Direction, Kind, Rating

_KIND_OF_CONSTANT = {"bankruptcy protection": Kind.POLICY}
"""Of which kind a constant object is that is neither a rating nor a measure."""


def constant_object(constants: dict[str, str]) -> Filled | None:
    """Give the object that a way of saying sets itself: a figure, a rating, a direction."""
    if "object" in constants:
        label = constants["object"]
        if (amount := constant_quantity(label)) is not None:
            return Filled(amount, None)
        kind = Kind.RATING if label in Rating else _KIND_OF_CONSTANT.get(label, Kind.MEASURE)
        return Filled(canonical(Entity(slug(label), label, kind)), None)
    if "sign" in constants:
        way = {"+": Direction.UP, "-": Direction.DOWN}.get(constants["sign"], Direction.FLAT)
        return Filled(Entity(way.value, way.value, Kind.DIRECTION), None)
    return None


def constant_quantity(text: str) -> Quantity | None:
    """Read a constant such as "100 percent"; None where it is no quantity."""
    number, _, unit = text.partition(" ")
    if not number.lstrip("-").isdigit() or not unit:
        return None
    return Quantity(unit, Decimal(number), text=text)
