"""A claim in the making: what a clause and a way of saying give, before stance and time."""

from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from ontology.records import Entity, Quantity, Value
from ontology.terms import Kind, Predicate

NOBODY = Entity("", "", Kind.COMPANY)
"""The subject of a draft that leaves its doer open ("was delivered to"), to be found elsewhere."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An edge and its qualifiers, as a clause states them.

    Attributes:
        clause: Where stance, time and cause are read from.
        subject_at: The head of the subject's phrase, where the text has one.
        object_at: The head of the object's phrase, where the text has one.
        doubt: Steps of the derivation that may be wrong (distant arguments, references), ≥ 0.
        modality: A modality that the way of saying itself implies; "" for none.
        negative: The way of saying itself denies.
        ended: The way of saying itself calls it over.
        asserted: The sentence says so, with its stance and time; else it takes it for granted
            ("Ford's chief, X, may leave" says that X is Ford's chief, whether he leaves or not).
        sign: `+`, `-` or `0`: which way the way of saying moves its numbers; "" for none.
    """

    clause: Clause
    subject: Entity
    predicate: Predicate
    object: Entity | Quantity | None
    qualifiers: tuple[tuple[str, Value], ...]
    subject_at: Token | None
    object_at: Token | None
    extractor: str
    entry: str
    doubt: float = 0.0
    modality: str = ""
    negative: bool = False
    ended: bool = False
    sign: str = ""
    asserted: bool = True
