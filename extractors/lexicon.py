"""Clauses × lexicon → drafts of claims of the ontology.

Each entry of the lexicon is tried on each clause with one of its heads. An entry fits when its
fixed words are there and its required roles are filled by values of the right sort (kind of entity,
class of unit); of the entries that fit a clause the one that explains most of it makes the claim.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from spacy.tokens import Token

from extractors.clauses import (
    OBJECT,
    OWNER,
    QUANTITY,
    SUBJECT,
    THAT,
    TO_VERB,
    Argument,
    Clause,
    verb_clause,
)
from extractors.drafts import Draft
from extractors.fillers import fill
from extractors.recasting import foretold, judged
from extractors.scene import Scene
from extractors.stance import stance
from extractors.subjects import governor, subjects
from ontology.lexicon import Entry, Lexicon, Pattern, Slot
from ontology.names import slug
from ontology.records import Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Direction, Kind, Predicate, Qualifier
from ontology.ways import META

_LEFT_SLOTS = {"verb": (SUBJECT,), "adj": (SUBJECT,), "is": (SUBJECT,), "noun": (OWNER, SUBJECT)}
_DISTANCE_DOUBT = 0.05
_TOGETHER = frozenset((Predicate.PRICE_CHANGE, Predicate.TRADES_AT))
"""One clause may state both ("closed 2 percent lower at 145.80 euros")."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A role's value and where it stands; `token` is None for a constant."""

    value: Value
    token: Token | None
    depth: int = 0


type Roles = dict[str, list[Filled]]


def drafts(clause: Clause, scene: Scene, lexicon: Lexicon) -> Iterator[Draft]:
    """Yield the claims that the best fitting entry makes of a clause."""
    best: dict[Predicate, tuple[tuple[int, int, int], Entry, Roles]] = {}
    for entry in _entries(clause, lexicon):
        if not _in_mood(entry, clause, lexicon):
            continue
        roles = bind(entry, clause, scene)
        if roles is None:
            continue
        if any(p.slot is Slot.CLAUSE for p in entry.arguments):
            yield from _recast(entry, clause, roles, scene, lexicon)
        if not _complete(entry, roles, scene):
            continue
        fixed = sum(1 for p in entry.arguments if p.nouns or p.words)
        score = (fixed, len(roles), -sum(f.depth for v in roles.values() for f in v[:1]))
        if entry.predicate not in best or score > best[entry.predicate][0]:
            best[entry.predicate] = (score, entry, roles)
    if not best:
        return
    top = max(best.values(), key=lambda row: row[0])[1]
    for predicate, (_, entry, roles) in best.items():
        if entry is top or {predicate, top.predicate} <= _TOGETHER:
            yield from _drafted(clause, entry, roles)


def _in_mood(entry: Entry, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause's stance is one that the entry is for (`when=target|planned`)."""
    when = dict(entry.constants).get("when")
    if when is None:
        return True
    modality = stance(clause, lexicon.effects, forecast=False).modality
    return modality.value in when.split("|")


def _recast(
    entry: Entry, clause: Clause, roles: Roles, scene: Scene, lexicon: Lexicon
) -> Iterator[Draft]:
    """Yield what a complement clause says as a claim about who says or thinks it."""
    for filled in roles.get("SUBJECT", ())[:1]:
        if not isinstance(filled.value, Entity):
            continue
        holder = (filled.value, filled.token)
        for token in clause.tokens(THAT, TO_VERB):
            inner = verb_clause(token)
            if entry.predicate is Predicate.VIEWS:
                yield from judged(holder, inner, clause, entry, scene=scene, words=lexicon)
            else:
                yield from foretold(holder, drafts(inner, scene, lexicon), clause, entry)


def _entries(clause: Clause, lexicon: Lexicon) -> Iterator[Entry]:
    seen: set[tuple[str, int]] = set()
    for head in _heads(clause):
        for entry in lexicon.entries_of(clause.form, head):
            if (entry.file, entry.line) not in seen:
                seen.add((entry.file, entry.line))
                yield entry


def _heads(clause: Clause) -> list[str]:
    """Give the head's names in the lexicon: with particle or modifiers first, then bare."""
    head = clause.head
    lemma = head.lemma_.casefold()
    names = [clause.lemma]
    if clause.form == "verb":
        for child in head.children:
            if child.dep_ in ("prt", "advmod", "acomp", "prep", "dobj", "oprd"):
                names.append(f"{lemma} {child.lower_}")
                names.extend(f"{lemma} {child.lower_} {c.lower_}" for c in child.children)
    else:
        modifiers = [
            c for c in head.children if c.dep_ in ("compound", "amod", "nmod") and c.i < head.i
        ]
        names.extend(f"{m.lemma_.casefold()} {lemma}" for m in modifiers)
        names.append(head.lower_)
    return list(dict.fromkeys([*names, lemma]))


def bind(entry: Entry, clause: Clause, scene: Scene) -> Roles | None:
    """Fill an entry's roles from a clause; None where something that it requires is missing."""
    roles: Roles = {}
    left = _left(entry, clause, scene)
    if left is None:
        return None
    for role, filled in left.items():
        if filled:
            roles[role] = filled
    clause = _with_infinitives(entry, clause)
    taken = {f.token.i for v in roles.values() for f in v if f.token is not None}
    for pattern in entry.arguments:
        if pattern.words and not _has_word(pattern, clause):
            return None
        if pattern.nouns and not _fixed(pattern, clause, taken):
            return None
        if pattern.role is None:
            continue
        if pattern.role not in roles:
            found = _filled(pattern, entry, clause, scene, taken)
            if found:
                roles[pattern.role] = found
                taken.update(f.token.i for f in found if f.token is not None)
        if pattern.required and pattern.role not in roles:
            return None
    return roles


def _with_infinitives(entry: Entry, clause: Clause) -> Clause:
    """Add the arguments of a fixed infinitive ("aims to *secure* 80 percent") to the clause's."""
    verbs = {v for p in entry.arguments if "to" in p.prepositions for v in p.nouns}
    more = [
        a
        for token in (clause.tokens(TO_VERB) if verbs else ())
        if token.lemma_.casefold() in verbs
        for a in (Argument("to", token), *verb_clause(token).arguments)
        if a.slot != SUBJECT
    ]
    return replace(clause, arguments=(*clause.arguments, *more)) if more else clause


def _left(entry: Entry, clause: Clause, scene: Scene) -> Roles | None:
    """Fill the roles left of the head; None where a fixed noun should be the subject and is not."""
    arguments = [a for a in clause.arguments if a.slot in _LEFT_SLOTS[entry.form]]
    if entry.left_nouns:
        arguments = [a for a in arguments if names_of(a.token) & set(entry.left_nouns)]
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
        ) or _lent(entry, things, scene)
    return filled


def _lent(entry: Entry, things: list[Argument], scene: Scene) -> list[Filled]:
    """Take the owner from the clause around: "Ford closed a plant, with sales down 3 percent"."""
    for thing in things:
        verb = governor(thing.token)
        while verb is not None and thing.token in subjects(verb):
            verb = governor(verb)
        doers = [Argument(SUBJECT, t, 2) for t in subjects(verb)] if verb is not None else []
        found = _values(str(entry.owner), entry.owner_sorts, doers, entry.predicate, scene)
        if found:
            return found[:1]
    return []


def owners_of(noun: Token) -> list[Argument]:
    """Give who a thing belongs to: "Ford's sales", "Ford sales", "sales of/at Ford"."""
    found: list[Argument] = []
    for child in noun.children:
        if child.dep_ == "poss":
            found.append(Argument(OWNER, child))
        elif child.dep_ in ("compound", "nmod", "amod"):
            found.append(Argument(OWNER, child, 1))
        elif child.dep_ == "prep" and child.lower_ in ("of", "at", "in", "for"):
            found.extend(Argument(child.lower_, c, 2) for c in child.children if c.dep_ == "pobj")
    return found


def _filled(
    pattern: Pattern, entry: Entry, clause: Clause, scene: Scene, taken: set[int]
) -> list[Filled]:
    slots = _slots(pattern, entry)
    arguments = [a for a in clause.arguments if a.slot in slots and a.token.i not in taken]
    return _values(str(pattern.role), pattern.sorts, arguments, entry.predicate, scene)


def _slots(pattern: Pattern, entry: Entry) -> tuple[str, ...]:
    if pattern.slot is Slot.THAT:
        return (THAT,)
    if pattern.slot is Slot.INFINITIVE:
        return (TO_VERB,)
    if pattern.slot is Slot.OBJECT:
        return (OBJECT, QUANTITY)
    owned = entry.form in ("noun", "is") or any(p.nouns for p in entry.arguments)
    if "of" in pattern.prepositions and owned:
        return (*pattern.prepositions, QUANTITY, OWNER, "at")
    return pattern.prepositions


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
        value = fill(role, argument.token, predicate, scene)
        if value is not None and _is_sort(value, argument.token, sorts, scene):
            found.append(Filled(value, argument.token, argument.depth))
    return found


def _is_sort(value: Value, token: Token, sorts: tuple[str, ...], scene: Scene) -> bool:
    if not sorts:
        return True
    if isinstance(value, Quantity):
        return unit_class(value.unit) in sorts
    if isinstance(value, str):
        return True
    kinds = [Kind(name) for name in sorts if name in Kind]
    own = scene.mentioned.nominal(token.i)
    return any(
        scene.schema.is_a(entity.kind, kind) for entity in (value, own) if entity for kind in kinds
    )


def _fixed(pattern: Pattern, clause: Clause, taken: set[int]) -> bool:
    slots = (OBJECT,) if pattern.slot is Slot.OBJECT else pattern.prepositions
    for token in clause.tokens(*slots):
        if names_of(token) & set(pattern.nouns):
            taken.add(token.i)
            return True
    return False


def names_of(noun: Token) -> set[str]:
    """Give the names under which a noun may stand in the lexicon, its compounds among them."""
    lemma, names = noun.lemma_.casefold(), {noun.lower_, noun.lemma_.casefold()}
    before = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod") and c.i < noun.i]
    names.update(f"{c.lower_} {form}" for c in before for form in (lemma, noun.lower_))
    if len(before) > 1:
        names.add(f"{' '.join(c.lower_ for c in before)} {lemma}")
    return names


def _has_word(pattern: Pattern, clause: Clause) -> bool:
    near = {c.lower_ for c in clause.head.children} | {clause.head.lower_}
    near |= {c.lower_ for t in clause.tokens(OBJECT, QUANTITY) for c in t.children}
    return not near.isdisjoint(pattern.words)


def _complete(entry: Entry, roles: Roles, scene: Scene) -> bool:
    constants = dict(entry.constants)
    if "SUBJECT" not in roles:
        return False
    if "OBJECT" in roles or "object" in constants:
        return True
    units = scene.schema.units(entry.predicate)
    if "sign" in constants and entry.predicate is Predicate.PRICE_CHANGE:
        return bool(units)
    return scene.schema.object_optional(entry.predicate)


def _drafted(clause: Clause, entry: Entry, roles: Roles) -> Iterator[Draft]:
    constants = dict(entry.constants)
    objects: list[Filled | None] = list(roles.get("OBJECT", ())) or [_constant_object(constants)]
    qualifiers: list[tuple[str, Value]] = [
        (name, _constant_quantity(value) or value)
        for name, value in entry.constants
        if name not in META and name in Qualifier
    ]
    for role, filled in roles.items():
        if role not in ("SUBJECT", "OBJECT"):
            qualifiers.extend((role.casefold(), f.value) for f in filled[:3])
    for subject, thing in _paired(roles["SUBJECT"], objects):
        if not isinstance(subject.value, Entity) or (thing and isinstance(thing.value, str)):
            continue
        value = thing.value if thing else None
        if isinstance(value, Entity) and value.id == subject.value.id:
            continue
        yield Draft(
            clause,
            subject.value,
            entry.predicate,
            value if not isinstance(value, str) else None,
            tuple(dict.fromkeys(qualifiers)),
            subject.token,
            thing.token if thing else None,
            "lexicon",
            f"{entry.file}:{entry.line}",
            doubt=_doubt(roles),
            modality=constants.get("modality", ""),
            negative=constants.get("polarity") == "negative",
            ended=constants.get("ended") == "true",
            sign=constants.get("sign", ""),
        )


def _paired(
    doers: list[Filled], things: list[Filled | None]
) -> Iterable[tuple[Filled, Filled | None]]:
    """Join each subject with each object; numbers one to one ("A and B fell 1 and 3 %")."""
    if 1 < len(doers) == len(things) and all(t and isinstance(t.value, Quantity) for t in things):
        return zip(doers, things, strict=True)
    return product(doers, things)


def _constant_object(constants: dict[str, str]) -> Filled | None:
    if "object" in constants:
        label = constants["object"]
        if (amount := _constant_quantity(label)) is not None:
            return Filled(amount, None)
        return Filled(Entity(slug(label), label, Kind.MEASURE), None)
    if "sign" in constants:
        way = {"+": Direction.UP, "-": Direction.DOWN}.get(constants["sign"], Direction.FLAT)
        return Filled(Entity(way.value, way.value, Kind.DIRECTION), None)
    return None


def _constant_quantity(text: str) -> Quantity | None:
    """Read a constant such as "100 percent"; None where it is no quantity."""
    number, _, unit = text.partition(" ")
    if not number.lstrip("-").isdigit() or not unit:
        return None
    return Quantity(unit, Decimal(number), text=text)


def _doubt(roles: Roles) -> float:
    return sum(_DISTANCE_DOUBT * f.depth for v in roles.values() for f in v[:1])
