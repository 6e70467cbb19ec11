"""Binding: which phrases of a clause fill the roles of a way of saying."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.clause import Clause, names_of
from extractors.clauses.constructions import SPANS, verb_clause
from extractors.clauses.phrases import (
    OBJECT,
    OWNER,
    SUBJECT,
    THAT,
    TO_VERB,
    Argument,
)
from extractors.clauses.subjects import governor, subjects
from extractors.drafts.fillers import values
from extractors.drafts.plans import Plan, absent_role, behind_way, led_slots, noun_slots, of_objects
from extractors.drafts.trace import SILENT, Trace, Why
from extractors.mentions.ratings import rating
from extractors.scenes.bearers import bearer, owners_of
from extractors.scenes.issuers import is_figure, is_modified, is_owned, is_press, issuer
from extractors.scenes.measures import counts_goods
from extractors.scenes.particulars import its_own
from extractors.scenes.scene import Scene, is_equity
from ontology.lexicon import Entry, Pattern, Slot
from ontology.records import Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate


@dataclass(frozen=True, slots=True)
class Filled:
    """A role's value and where it stands; `token` is None for a constant."""

    value: Value
    token: Token | None
    depth: int = 0


type Roles = dict[str, list[Filled]]


def bind(ready: Plan, clause: Clause, scene: Scene, trace: Trace = SILENT) -> Roles | None:
    """Fill an entry's roles from a clause; None where something that it requires is missing."""
    entry = ready.entry
    clause = _with_infinitives(ready, clause)
    taken = _fixed_words(ready, clause, trace)  # the cheap test first: most entries fail it
    if taken is None:
        return None
    left = _left(ready, clause, scene)
    if left is None:
        trace.misfit(entry, Why.LEFT_NOUN)
        return None
    led, words = _led(ready, clause)
    taken |= words
    roles = {role: filled for role, filled in left.items() if filled}
    if (absent := absent_role(ready, clause, roles, led)) is not None:
        trace.misfit(entry, Why.ROLE, absent)
        return None
    if ready.needs_doer and "SUBJECT" not in roles and not trace.hears:
        return None
    taken.update(i for v in roles.values() for f in v for i in _covered(f, scene))
    _fill_places(ready, clause, scene, roles, taken=taken, led=led)
    required = (p.pattern for p in ready.places if p.pattern.required)
    missing = next((pattern for pattern in required if pattern.role not in roles), None)
    if missing is not None:
        trace.misfit(entry, Why.ROLE, missing)
        return None
    if _passes_over_object(entry, clause, scene, taken):
        trace.misfit(entry, Why.PASSES_OVER)
        return None
    return roles


def _fill_places(
    ready: Plan,
    clause: Clause,
    scene: Scene,
    roles: Roles,
    *,
    taken: set[int],
    led: tuple[str, ...],
) -> None:
    """Fill the roles behind the head, in order; what one has taken is no other's."""
    for place in ready.places:
        role = str(place.pattern.role)
        if role in roles:
            continue
        barred = taken
        if role == "OBJECT" and OWNER in clause.by_slot:
            barred = taken | its_own(roles.get("SUBJECT", ()), clause, scene)
        offered = [a for a in place.offered(clause, led) if a.token.i not in barred]
        if role == "CHANGE" and ready.words:
            offered = behind_way(ready, offered, clause)
        if found := _filled(place.pattern, offered, ready.entry.predicate, scene):
            roles[role] = found
            taken.update(i for f in found for i in _covered(f, scene))


def _covered(filled: Filled, scene: Scene) -> Iterable[int]:
    """Give the tokens that can't fill another role: of a number all its words."""
    if filled.token is None:
        return ()
    whole = scene.quantity_of.get(filled.token.i) if isinstance(filled.value, Quantity) else None
    return (filled.token.i,) if whole is None else range(whole.start, whole.end)


def _fixed_words(ready: Plan, clause: Clause, trace: Trace) -> set[int] | None:
    """Give the tokens of an entry's fixed nouns; None where one of its fixed words is missing."""
    taken: set[int] = set()
    for pattern in ready.fixed:
        if pattern.words and clause.beside.isdisjoint(pattern.words):
            trace.misfit(ready.entry, Why.WORD, pattern)
            return None
        if pattern.nouns and not _fixed(pattern, clause, taken):
            trace.misfit(ready.entry, Why.NOUN, pattern)
            return None
    return taken


def _passes_over_object(entry: Entry, clause: Clause, scene: Scene, taken: set[int]) -> bool:
    """Tell whether a verb has a direct object that the entry does not speak of.

    "Ford dropped the plan" is no fall of Ford's.
    """
    if entry.form != "verb":
        return False
    return any(
        a.slot == OBJECT
        and a.depth == 0
        and a.token.i not in taken
        and a.token.i not in scene.quantity_of
        and a.token.i not in scene.time_of
        and a.token.lemma_ not in SPANS
        and a.token.dep_ == "dobj"
        and not any(c.i in taken for c in a.token.children if c.dep_ == "nummod")
        for a in clause.arguments
    )


def _with_infinitives(ready: Plan, clause: Clause) -> Clause:
    """Add the arguments of a fixed infinitive ("aims to *secure* 80 percent") to the clause's."""
    if ready.entry.predicate is Predicate.RATES:
        rated = [Argument("to", t) for t in clause.tokens(TO_VERB) if rating(t.text) is not None]
        more = [a for r in rated for a in verb_clause(r.token).arguments if a.slot == "from"]
        return clause.having((*clause.arguments, *rated, *more)) if rated else clause
    if not ready.infinitives:
        return clause
    more = [
        a
        for token in (*clause.tokens(TO_VERB), *of_objects(clause))
        if token.lemma_.casefold() in ready.infinitives
        for a in (Argument("to", token), *verb_clause(token).arguments)
        if a.slot != SUBJECT
    ]
    return clause.having((*clause.arguments, *more)) if more else clause


def _left(ready: Plan, clause: Clause, scene: Scene) -> Roles | None:
    """Fill the roles left of the head; None where a fixed noun should be the subject and is not."""
    entry, arguments = ready.entry, clause.within(ready.left)
    if entry.left_nouns:
        arguments = [a for a in arguments if not names_of(a.token).isdisjoint(entry.left_nouns)]
        if not arguments:
            return None
    filled: Roles = {}
    things = arguments[:1]
    if entry.left is not None:
        found = _values(entry.left, entry.left_sorts, arguments, entry.predicate, scene)
        filled[entry.left] = found[:1] if entry.owner else found
        things = [a for a in arguments if found and a.token == found[0].token]
    if entry.owner is not None:
        owners = [owner for thing in things for owner in owners_of(thing.token)]
        filled[entry.owner] = _values(
            entry.owner, entry.owner_sorts, owners, entry.predicate, scene
        ) or _lent(entry, clause, things, scene)
    return filled


def _lent(entry: Entry, clause: Clause, things: list[Argument], scene: Scene) -> list[Filled]:
    """Take the owner from the clause: "with sales down 3 percent, Ford…", "sales fell at Ford"."""
    places = [a for a in clause.arguments if a.slot == "at" and a.depth == 0]
    found = _values(str(entry.owner), entry.owner_sorts, places, entry.predicate, scene)
    if found:
        return found[:1]
    for thing in things:
        if is_owned(thing.token, scene):
            continue  # "gold prices" are gold's, whoever is named before
        if (body := issuer(thing.token, clause, scene)) is not None:
            return [Filled(*body, 1)] if entry.predicate is Predicate.REPORTS else []
        if is_modified(thing.token):
            continue
        verb = governor(thing.token)
        while verb is not None and thing.token in subjects(verb):
            verb = governor(verb)
        above = subjects(verb) if verb is not None else []
        doers = [Argument(SUBJECT, t, 2) for t in above]
        figures = [t for t in above if is_figure(t, scene)]
        doers += [Argument(OWNER, c, 2) for t in figures for c in t.children if c.dep_ == "poss"]
        found = _values(str(entry.owner), entry.owner_sorts, doers, entry.predicate, scene)
        if found and not is_press(found[0].value):
            return found[:1]
    return _borne(entry, things, scene)


def _borne(entry: Entry, things: list[Argument], scene: Scene) -> list[Filled]:
    """Let a result that nobody owns be the company's that was spoken of last."""
    if entry.predicate is not Predicate.REPORTS or entry.left != "OBJECT":
        return []
    found = (bearer(thing.token, scene) for thing in things)
    return [Filled(*whose, 2) for whose in found if whose is not None][:1]


def _filled(
    pattern: Pattern, arguments: list[Argument], predicate: Predicate, scene: Scene
) -> list[Filled]:
    if pattern.slot is Slot.THAT and pattern.role == "OBJECT":
        # "investigates whether Acme cheated": it is about who does it
        arguments = [Argument(THAT, doer, 1) for a in arguments for doer in subjects(a.token)]
    return _values(str(pattern.role), pattern.sorts, arguments, predicate, scene)


def _led(ready: Plan, clause: Clause) -> tuple[tuple[str, ...], set[int]]:
    """Give the slots to which a head of several words leads ("weigh *on*"), and these words."""
    if not ready.tails:
        return (), set()
    slots: list[str] = []
    words: set[int] = set()
    for tail in ready.tails.get(clause.head.lemma_.casefold(), ()):
        found = [clause.head]
        for word in tail:
            near = (c for t in reversed(found) for c in t.children if c.lower_ == word)
            found.append(next(near, clause.head))
        if clause.head not in found[1:]:
            slots.extend(led_slots(tail))
            words.update(t.i for t in found[1:])
    return tuple(slots), words


def _values(
    role: str,
    sorts: tuple[str, ...],
    arguments: Iterable[Argument],
    predicate: Predicate,
    scene: Scene,
) -> list[Filled]:
    """Give the role's values among the arguments: those of the least depth that has any."""
    found: list[Filled] = []
    for argument in arguments:
        if found and argument.depth > found[0].depth:
            break
        found.extend(
            Filled(value, argument.token, argument.depth)
            for value in _read(role, argument.token, predicate, scene)
            if _is_sort(value, argument.token, sorts, scene)
        )
    return found


def _read(role: str, token: Token, predicate: Predicate, scene: Scene) -> tuple[Value, ...]:
    """Read a phrase as a role; once, though many entries of a predicate ask."""
    key = (role, token.i, predicate)
    found = scene.read.get(key)
    if found is None:
        found = scene.read[key] = tuple(values(role, token, predicate, scene))
    return found


def _is_sort(value: Value, token: Token, sorts: tuple[str, ...], scene: Scene) -> bool:
    if not sorts:
        return True
    if isinstance(value, Quantity):
        named = scene.mentioned.entity_at(token.i)  # "13 million Macs"
        goods = Kind.PRODUCT in sorts and (
            counts_goods(value.unit) or (named is not None and named.kind is Kind.PRODUCT)
        )
        return goods or unit_class(value.unit) in sorts
    if isinstance(value, str):
        return True
    kinds = [Kind(name) for name in sorts if name in Kind]
    if is_equity(token):
        return any(scene.schema.is_a(Kind.STOCK, kind) for kind in kinds)
    own = scene.mentioned.nominal(token.i)
    return any(
        scene.schema.is_a(entity.kind, kind) for entity in (value, own) if entity for kind in kinds
    )


def _fixed(pattern: Pattern, clause: Clause, taken: set[int]) -> bool:
    for token in clause.tokens(*noun_slots(pattern)):
        if not names_of(token).isdisjoint(pattern.nouns):
            taken.add(token.i)
            return True
    return False
