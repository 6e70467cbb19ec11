"""Misfits in words: why an entry of the lexicon does not fit a clause, and how near it came."""

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.drafts.slots import slots_of
from extractors.drafts.trace import Attempt, Step, Why
from extractors.scenes.scene import Scene, is_equity
from ontology.lexicon import Entry, Pattern, Slot
from ontology.schema import unit_class
from ontology.terms import Qualifier

NEAR: dict[str, int] = {
    Why.OBJECT: 8, Why.SUBJECT: 7, Why.PASSES_OVER: 6, Why.ROLE: 5,
    Why.LEFT_NOUN: 4, Why.NOUN: 3, Why.WORD: 2, Why.MOOD: 1,
}  # fmt: skip
"""How much of an entry was found where it fails; drafts that were dropped came further."""

DROPPED = {
    Step.MOVEMENT: "what moves has no price, or there is no level",
    Step.OPINION: "its words judge nothing: none of them is in opinions.lex, or they draw",
    Step.TOPIC: "whom it is about would be its own subject, by reference",
}


def told(attempt: Attempt, clause: Clause, scene: Scene) -> str:
    """Say why an entry does not fit.

    Args:
        attempt: An entry that was tried, with the reason.
        clause: What it was tried on.
        scene: The article.
    """
    entry, pattern = attempt.entry, attempt.pattern
    match attempt.why:
        case Why.MOOD:
            return f"only where the clause is {dict(entry.constants).get('when')}"
        case Why.WORD if pattern:
            return f"none of {{{' | '.join(pattern.words)}}} is beside the head"
        case Why.NOUN if pattern:
            return f"none of [{' | '.join(pattern.nouns)}] is {_where(pattern)}"
        case Why.LEFT_NOUN:
            return f"none of [{' | '.join(entry.left_nouns)}] is on its left"
        case Why.PASSES_OVER:
            return "the verb has a direct object of which the entry does not speak"
        case Why.SUBJECT:
            return _missing("SUBJECT", _holder(entry, "SUBJECT"), entry, clause, scene)
        case Why.OBJECT if any(p.slot is Slot.CLAUSE for p in entry.arguments):
            return "the clause that it takes states nothing that could be recast"
        case Why.OBJECT:
            return _missing("OBJECT", _holder(entry, "OBJECT"), entry, clause, scene)
        case Why.ROLE if pattern:
            return _missing(str(pattern.role), pattern, entry, clause, scene)
    return ""


def _where(pattern: Pattern) -> str:
    if pattern.prepositions:
        return f"behind {'/'.join(pattern.prepositions)}"
    return "the direct object"


def _holder(entry: Entry, role: str) -> Pattern | None:
    """Give the pattern that fills a role; None for the left one."""
    return next((p for p in entry.arguments if p.role == role), None)


def _missing(role: str, pattern: Pattern | None, entry: Entry, clause: Clause, scene: Scene) -> str:
    if pattern is None and role not in (entry.left, entry.owner):
        return f"no {role}: the entry has no place for one"
    places = slots_of(pattern, entry)
    found = [_described(a.token, scene) for a in clause.arguments if a.slot in places]
    there = "; ".join(dict.fromkeys(found)) if found else "nothing stands there"
    return f"no {role} ({'/'.join(places)}): needs {_demand(role, pattern, entry, scene)}; {there}"


def _demand(role: str, pattern: Pattern | None, entry: Entry, scene: Scene) -> str:
    """Say what a role may be: what the entry asks for, else what the ontology does."""
    if pattern is not None:
        sorts = pattern.sorts
    else:
        sorts = entry.owner_sorts if role == entry.owner else entry.left_sorts
    if sorts:
        return "|".join(sorts)
    schema, predicate = scene.schema, entry.predicate
    if role == "SUBJECT":
        return "|".join(sorted(schema.domain(predicate)))
    if role == "OBJECT":
        return "|".join(sorted((*schema.range(predicate), *schema.units(predicate))))
    return "|".join(sorted(schema.holds(Qualifier(role.casefold()))))


def _described(token: Token, scene: Scene) -> str:
    """Say what a phrase is taken for."""
    phrase = f'"{scene.phrase(token, limit=8)}"'
    found = scene.quantity(token)
    if found is not None:
        unit = found.quantity.unit
        return f"{phrase} is {unit_class(unit)}{f' ({unit})' if unit else ''}"
    if token.i in scene.time_of:
        return f"{phrase} is a time"
    entity = scene.named(token)
    if entity is not None:
        kind = "its stock" if is_equity(token) else entity.kind
        return f"{phrase} is {entity.label}, {kind}"
    unnamed = scene.entity(token)
    return f"{phrase} is an unnamed {unnamed.kind}" if unnamed else f"{phrase} stands for nothing"
