"""What rules on neighbouring facts share: keys, links, and the days of facts."""

from datetime import date
from enum import IntFlag
from typing import NamedTuple

from graph.validity import span
from ontology.bearings import Bearing
from ontology.records import Fact
from ontology.terms import Modality, Polarity

type Key = tuple[str, ...]
"""Names a neighbourhood."""


class Voice(IntFlag):
    """What a fact does in a neighbourhood: where nobody tells or nobody hears, nothing is meant."""

    HEARS = 1
    """Others may mean something for it: a state, which events begin and end."""
    TELLS = 2
    """It may mean something for others: such an event."""


EQUAL = Voice.HEARS | Voice.TELLS
"""Of facts that may mean the same for each other."""


class Link(NamedTuple):
    """What one fact is to another.

    Attributes:
        fact: The id of the fact that has the link.
        other: The id of the other.
        since: When the fact begins to hold by that, as far as it is told.
        until: When it ceases to hold by that.
    """

    fact: str
    bearing: Bearing
    other: str
    since: str = ""
    until: str = ""


def stated(fact: Fact) -> bool:
    """Tell whether it is said to be so, and not of a time that is over."""
    over = fact.time is not None and (fact.time.ended or fact.time.end is not None)
    return fact.polarity is Polarity.POSITIVE and fact.modality is Modality.ACTUAL and not over


def when(fact: Fact) -> str:
    """Give the time of a fact as it is told, else the day of the first article; "" if unknown."""
    time = fact.time
    return (time.at or time.start if time else None) or fact.published or ""


def day(fact: Fact) -> date | None:
    """Give the first day of `when`."""
    precision = fact.time.precision if fact.time else None
    found = span(when(fact), precision)
    return found[0] if found else None


def told(fact: Fact) -> tuple[date, date] | None:
    """Give the first and the last day of the time that a fact tells itself."""
    time = fact.time
    said = time.at or time.start if time else None
    return span(said, time.precision) if time and said else None


def articles(fact: Fact) -> frozenset[str]:
    """Give the articles that say so."""
    return frozenset(evidence.article for evidence in fact.evidence)
