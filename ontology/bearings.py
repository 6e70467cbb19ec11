"""How facts bear on each other; words of the ontology, held against `news.ttl` by a test."""

from ontology.terms import Term


class Bearing(Term):
    """What one fact is to another: the fact that has it, this, the other."""

    BEGUN_BY = "begun_by"
    ENDED_BY = "ended_by"
    SUPERSEDED_BY = "superseded_by"
    CONFLICTS_WITH = "conflicts_with"
    FULFILLED_BY = "fulfilled_by"


OVER = frozenset((Bearing.ENDED_BY, Bearing.SUPERSEDED_BY))
"""What makes that a fact does not hold any more."""


class Phase(Term):
    """How far a deal has come, in the order of its life."""

    RUMOURED = "rumoured"
    PLANNED = "planned"
    AGREED = "agreed"
    DENIED = "denied"
    FAILED = "failed"
    COMPLETED = "completed"
