"""Slots: where in a clause the parts of a way of saying are looked for."""

from collections.abc import Container

from extractors.clauses.constructions import Clause
from extractors.clauses.phrases import OBJECT, OWNER, QUANTITY, SUBJECT, THAT, TO_VERB, Argument
from ontology.lexicon import Entry, Pattern, Slot
from ontology.terms import Predicate

_LEFT_SLOTS = {"verb": (SUBJECT,), "adj": (SUBJECT,), "is": (SUBJECT,), "noun": (OWNER, SUBJECT)}


def slots_of(pattern: Pattern | None, entry: Entry) -> tuple[str, ...]:
    """Give the slots of a clause in which an entry looks for a pattern; None: for its left role."""
    if pattern is None:
        return _LEFT_SLOTS[entry.form]
    if pattern.slot is Slot.THAT:
        return (THAT,)
    if pattern.slot is Slot.INFINITIVE:
        return (TO_VERB,)
    if pattern.slot is Slot.OBJECT:
        return (OBJECT, QUANTITY)
    owned = entry.form in ("noun", "is") or any(p.nouns for p in entry.arguments)
    if "of" in pattern.prepositions and owned:
        return (*pattern.prepositions, QUANTITY, OWNER, "at")
    if pattern.role == "VALUE" and entry.predicate is Predicate.REPORTS:
        return (*pattern.prepositions, QUANTITY)  # "reported a $3 million loss"
    return pattern.prepositions


def absent_role(
    entry: Entry, clause: Clause, filled: Container[str], led: tuple[str, ...]
) -> Pattern | None:
    """Give a required role in none of whose slots the clause has anything: quickly told.

    Args:
        filled: The roles that have their values already.
        led: The slots to which the entry's head leads; what stands there is its object.
    """
    have = {a.slot for a in clause.arguments}
    if not have.isdisjoint(led):
        have.add(OBJECT)
    for pattern in entry.arguments:
        if not pattern.required or pattern.role is None or pattern.role in filled:
            continue
        same = (p for p in entry.arguments if p.role == pattern.role)
        if all(have.isdisjoint(slots_of(p, entry)) for p in same):
            return pattern
    return None


def offered(
    pattern: Pattern, slots: tuple[str, ...], entry: Entry, clause: Clause
) -> list[Argument]:
    """Give the arguments in some slots; not as the object what another role must name.

    "Called the euro a disaster": the disaster is what it is called.
    """
    second = pattern.role == "OBJECT" and any(
        p.slot is Slot.OBJECT and p.required and p.role not in (None, "OBJECT")
        for p in entry.arguments
    )
    found = [a for a in clause.arguments if a.slot in slots]
    return [a for a in found if a.token.dep_ != "oprd"] if second else found
