"""Slots: where in a clause the parts of a way of saying are looked for."""

from extractors.clauses.phrases import OBJECT, OWNER, QUANTITY, SUBJECT, THAT, TO_VERB
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
    if entry.form == "noun" and not (entry.left or entry.owner or entry.left_nouns):
        owned = owned and pattern.role != "OBJECT"  # "GM's sale of Opel" is not of GM
    if "of" in pattern.prepositions and owned:
        return (*pattern.prepositions, QUANTITY, OWNER, "at")
    if pattern.role == "VALUE" and entry.predicate is Predicate.REPORTS:
        return (*pattern.prepositions, QUANTITY)  # "reported a $3 million loss"
    return pattern.prepositions
