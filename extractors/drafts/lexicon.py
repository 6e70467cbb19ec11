"""Clauses × lexicon → drafts of claims of the ontology.

Each entry of the lexicon is tried on each clause with one of its heads. An entry fits when its
fixed words are there and its required roles are filled by values of the right sort (kind of entity,
class of unit); of the entries that fit a clause the one that explains most of it makes the claim.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.constructions import verb_clause
from extractors.clauses.phrases import NOUNS, THAT, TO_VERB
from extractors.clauses.stance import stance
from extractors.clauses.subjects import governor, subjects
from extractors.drafts.binding import Filled, Roles, bind
from extractors.drafts.constants import constant_object, constant_quantity
from extractors.drafts.deeds import brought
from extractors.drafts.doers import (
    appoint,
    deals_with_nobody,
    find_doer,
    join_each_other,
    leave_open,
)
from extractors.drafts.draft import Draft
from extractors.drafts.plans import Plan, shelf
from extractors.drafts.recasting import foretold, is_asked
from extractors.drafts.trace import SILENT, Trace, Why
from extractors.drafts.verdicts import convicted
from extractors.scenes.scene import Scene
from ontology.lexicon import Entry, Lexicon, Slot
from ontology.records import Entity, Quantity, Value
from ontology.terms import Predicate, Qualifier
from ontology.ways import META

_NEVER_SEEN = {Predicate.REPORTS: ("VBZ", "VBP"), Predicate.EXPECTS: ("VBD", "VBN")}
"""Who sees a figure foretells it, who saw it had it."""

_DISTANCE_DOUBT = 0.05
_TOGETHER = (
    frozenset((Predicate.PRICE_CHANGE, Predicate.TRADES_AT)),
    frozenset((Predicate.RAISES_FUNDING, Predicate.LENDS_TO)),
    frozenset((Predicate.SUPPLIES, Predicate.DELAYS)),
    frozenset((Predicate.ACQUIRES, Predicate.RAISES_FUNDING)),
    frozenset((Predicate.ACQUIRES, Predicate.LENDS_TO)),
)
"""One clause may state both ("closed 2 percent lower at 145.80 euros", "got a loan from")."""


def drafts(
    clause: Clause,
    scene: Scene,
    lexicon: Lexicon,
    *,
    moving: Entity | None = None,
    trace: Trace = SILENT,
) -> Iterator[Draft]:
    """Yield the claims that the best fitting entry makes of a clause.

    Args:
        moving: Whose price was last said to move; "a gain of 15 percent" without an owner is its.
        trace: Hears which entries are tried, and why they don't fit.
    """
    best: dict[Predicate, tuple[tuple[int, int, int, int], Entry, Roles]] = {}
    for ready in _plans(clause, lexicon, trace):
        entry = ready.entry
        in_mood = not ready.moods or _in_mood(ready.moods, clause, lexicon)
        if not in_mood or _is_unseen(entry, clause):
            trace.misfit(entry, Why.MOOD)
            continue
        roles = bind(ready, clause, scene, trace)
        if roles is None:
            continue
        _take_over(entry, roles, clause, scene, moving)
        join_each_other(entry, roles, scene)
        appoint(entry, roles, scene)
        if any(p.slot is Slot.CLAUSE for p in entry.arguments):
            yield from _recast(entry, clause, roles, scene, lexicon)
        leave_open(entry, roles, clause, scene)
        find_doer(entry, roles, clause, scene)
        if not _complete(entry, roles, scene):
            trace.misfit(entry, Why.OBJECT if "SUBJECT" in roles else Why.SUBJECT)
            continue
        trace.fits(entry)
        depth = sum(f.depth for v in roles.values() for f in v[:1])
        # of two that explain as much the narrower one: a court bars somebody by a verdict
        score = (len(ready.fixed), len(roles), -depth, ready.narrow)
        if entry.predicate not in best or score > best[entry.predicate][0]:
            best[entry.predicate] = (score, entry, roles)
    if not best:
        return
    top = max(best.values(), key=lambda row: row[0])[1]
    for predicate, (_, entry, roles) in best.items():
        if entry is top or any({predicate, top.predicate} <= both for both in _TOGETHER):
            yield from _drafted(clause, entry, roles)


def _take_over(
    entry: Entry, roles: Roles, clause: Clause, scene: Scene, moving: Entity | None
) -> None:
    """Let a movement without an owner be that of the clause's subject, or of what moved before."""
    thing = roles.get("OBJECT")
    if "SUBJECT" in roles or entry.form != "noun" or not thing:
        return
    amount = thing[0].value
    percent = isinstance(amount, Quantity) and amount.unit in ("percent", "points")
    owned = any(child.dep_ == "poss" for child in clause.head.children)
    if entry.predicate is not Predicate.PRICE_CHANGE or not percent or owned:
        return
    verb = governor(clause.head)
    for doer in subjects(verb) if verb is not None else ():
        named = scene.named(doer)
        if named is not None:
            admitted = scene.schema.admits(named.kind, scene.schema.domain(entry.predicate))
            roles["SUBJECT"] = [Filled(named, None, 3)] if admitted else []
            break
        if doer.i in scene.mentioned.together:
            both = scene.mentioned.together[doer.i]
            roles["SUBJECT"] = [Filled(entity, None, 3) for entity in both]
            break
        if doer.pos_ in NOUNS:
            return  # somebody else's, whom nobody names
    else:
        roles["SUBJECT"] = [Filled(moving, None, 3)] if moving is not None else []
    if not roles["SUBJECT"]:
        del roles["SUBJECT"]


def _in_mood(moods: frozenset[str], clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause's stance is one that an entry is for (`when=target|planned`)."""
    return stance(clause, lexicon.effects, forecast=False).modality.value in moods


def _is_unseen(entry: Entry, clause: Clause) -> bool:
    """Tell "Intel sees a profit", which foretells it, from "saw", which had it."""
    return clause.head.lemma_ == "see" and clause.head.tag_ in _NEVER_SEEN.get(entry.predicate, ())


def _recast(
    entry: Entry, clause: Clause, roles: Roles, scene: Scene, lexicon: Lexicon
) -> Iterator[Draft]:
    """Yield what a complement clause says as a claim about who says or thinks it."""
    for filled in roles.get("SUBJECT", ())[:1]:
        if not isinstance(filled.value, Entity):
            continue
        holder = (filled.value, filled.token)
        for token in (t for t in clause.tokens(THAT, TO_VERB) if not is_asked(t)):
            inner = verb_clause(token)
            if entry.predicate is Predicate.RULES_AGAINST:
                yield from convicted(holder, inner, clause, entry, scene=scene)
            else:
                made = list(foretold(holder, drafts(inner, scene, lexicon), clause, entry))
                yield from made or brought(holder, inner, clause, entry, scene)


def _plans(clause: Clause, lexicon: Lexicon, trace: Trace) -> Iterator[Plan]:
    """Yield the entries that may fit; all, where somebody asks why they don't."""
    heads = _known_heads(clause, lexicon)
    seen: set[int] = set()
    for head in heads:
        held = shelf(lexicon, clause.form, head)
        for ready in held.plans if trace.hears else held.fitting(clause):
            if len(heads) == 1 or id(ready) not in seen:
                seen.add(id(ready))
                yield ready


def _known_heads(clause: Clause, lexicon: Lexicon) -> list[str]:
    """Give the head's names that the lexicon has."""
    form, head, lemma = clause.form, clause.head, clause.head.lemma_.casefold()
    known = lexicon.heads_by(form, lemma)
    if form != "verb" and head.lower_ != lemma:
        known = {**known, **lexicon.heads_by(form, head.lower_)}
    if len(known) <= 1 and (not known or lemma in known):  # mostly the head by itself, or nothing
        return list(known)
    return [name for name in _heads(clause) if name in known]


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
                if clause.lemma != lemma:
                    names.append(f"{clause.lemma} {child.lower_}")
        names.extend(_idioms(head, lemma))
    else:
        modifiers = [
            c for c in head.children if c.dep_ in ("compound", "amod", "nmod") and c.i < head.i
        ]
        names.extend(f"{m.lemma_.casefold()} {lemma}" for m in modifiers)
        names.append(head.lower_)
    return list(dict.fromkeys([*names, lemma]))


def _idioms(verb: Token, lemma: str) -> Iterator[str]:
    """Yield a verb with object and preposition, whatever the parse hangs it on: "put dent in"."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    behind = [c for c in verb.children if c.dep_ in ("prep", "prt", "advmod")] if things else []
    for thing in things:
        for link in (c for c in behind if c.i > thing.i):
            yield f"{lemma} {thing.lower_} {link.lower_}"
            yield from (f"{lemma} {thing.lower_} {link.lower_} {c.lower_}" for c in link.children)


def _complete(entry: Entry, roles: Roles, scene: Scene) -> bool:
    constants = dict(entry.constants)
    if "SUBJECT" not in roles:
        return False
    if "OBJECT" in roles or "object" in constants:
        return not deals_with_nobody(entry, roles, scene)
    units = scene.schema.units(entry.predicate)
    if "sign" in constants and entry.predicate is Predicate.PRICE_CHANGE:
        return bool(units)
    # whom somebody leaves is often said elsewhere in the article
    return scene.schema.object_optional(entry.predicate) or entry.predicate is Predicate.DEPARTS


def _drafted(clause: Clause, entry: Entry, roles: Roles) -> Iterator[Draft]:
    constants = dict(entry.constants)
    objects: list[Filled | None] = list(roles.get("OBJECT", ())) or [constant_object(constants)]
    if entry.predicate is Predicate.PART_OF and entry.form == "is" and clause.head.tag_ == "NN":
        objects = objects[:1]  # of a list behind "a unit of Alpha, Beta" the others stand by it
    qualifiers: list[tuple[str, Value]] = [
        (name, constant_quantity(value) or value)
        for name, value in entry.constants
        if name not in META and name in Qualifier
    ]
    others = {r.casefold(): f for r, f in roles.items() if r not in ("SUBJECT", "OBJECT") and f}
    for subject, thing in _paired(roles["SUBJECT"], objects):
        if not isinstance(subject.value, Entity) or (thing and isinstance(thing.value, str)):
            continue
        value = thing.value if thing else None
        own = [(name, _nearest(filled, thing).value) for name, filled in others.items()]
        if isinstance(value, Entity) and value.id == subject.value.id:
            continue
        yield Draft(
            clause,
            subject.value,
            entry.predicate,
            value if not isinstance(value, str) else None,
            tuple(dict.fromkeys([*qualifiers, *own])),
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


def _nearest(filled: list[Filled], thing: Filled | None) -> Filled:
    """Give what hangs on the thing itself, of several: "4,300 jobs in France, 400 in Spain"."""
    at = thing.token if thing is not None else None
    for one in filled if at is not None and len(filled) > 1 else ():
        if one.token is not None and one.token.head.head == at:
            return one
    return filled[0]


def _paired(
    doers: list[Filled], things: list[Filled | None]
) -> Iterable[tuple[Filled, Filled | None]]:
    """Join each subject with each object; numbers one to one ("A and B fell 1 and 3 %")."""
    if 1 < len(doers) == len(things) and all(t and isinstance(t.value, Quantity) for t in things):
        return zip(doers, things, strict=True)
    return product(doers, things)


def _doubt(roles: Roles) -> float:
    return sum(_DISTANCE_DOUBT * f.depth for v in roles.values() for f in v[:1])
