"""Quantities as words: the label that a number with a unit bears in the graph and in tables."""

from decimal import Decimal

from ontology.records import Quantity
from ontology.terms import Bound

_BOUNDS = {
    Bound.EXACT: "",
    Bound.MORE_THAN: "more than ",
    Bound.LESS_THAN: "less than ",
    Bound.ABOUT: "about ",
    Bound.UP_TO: "up to ",
}
_UNITS = {"percentage_points": "percentage points", "bps": "basis points"}
_SINGULAR = {
    "percentage_points": "percentage point",
    "bps": "basis point",
    "points": "point",
    "people": "person",
    "shares": "share",
}
_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_LONGEST_SCALED = 7


def plain(value: Decimal) -> str:
    """Write a number without exponent and without zeros that say nothing.

    >>> plain(Decimal("4E+10")), plain(Decimal("145.80")), plain(Decimal("-0.0"))
    ('40000000000', '145.8', '0')
    """
    written = f"{value:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written


def number(value: Decimal) -> str:
    """Write a number for people: thousands apart, millions and more in words where that is short.

    >>> number(Decimal(40000000000)), number(Decimal("11188.23")), number(Decimal(1234567))
    ('40 billion', '11,188.23', '1,234,567')
    """
    for scale, name in _SCALES:
        scaled = plain(value / scale)
        if (
            abs(value) >= scale
            and len(scaled) <= _LONGEST_SCALED
            and value == Decimal(scaled) * scale
        ):
            return f"{scaled} {name}"
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole != "-0" else f"-0{point}{rest}"


def describe(quantity: Quantity) -> str:
    """Say a quantity in words, from its value, unit and bound alone (not its `text`).

    A counted noun stays in the singular, as units are written.

    >>> describe(Quantity("percent", Decimal(9), bound=Bound.MORE_THAN))
    'more than 9 percent'
    >>> describe(Quantity("percent", low=Decimal(3), high=Decimal(5)))
    '3–5 percent'
    """
    unit = _UNITS.get(quantity.unit, quantity.unit)
    if quantity.value is not None:
        amount = number(quantity.value)
        if abs(quantity.value) == 1:
            unit = _SINGULAR.get(quantity.unit, unit)
    else:
        amount = _range(quantity.low, quantity.high)
    return f"{_BOUNDS[quantity.bound]}{amount} {unit}".strip()


def _range(low: Decimal | None, high: Decimal | None) -> str:
    """Write both ends, with a dash where none of them is negative or in words."""
    if low is None or high is None:
        end = high if low is None else low
        return "" if end is None else number(end)
    first, last = number(low), number(high)
    if low < 0 or high < 0:
        return f"{first} to {last}"
    digits, _, scale = first.partition(" ")
    if scale and last.endswith(f" {scale}"):
        first = digits
    elif scale or " " in last:
        return f"{first} to {last}"
    return f"{first}–{last}"
