"""Plans: what trying an entry of the lexicon on a clause asks each time, answered once."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from extractors.clauses.clause import Clause, names_of
from extractors.clauses.phrases import OBJECT, TO_VERB, Argument
from extractors.drafts.slots import slots_of
from ontology.lexicon import Entry, Lexicon, Pattern, Slot
from ontology.schema import schema
from ontology.terms import Predicate

BY_MAKERS = frozenset(
    (
        Predicate.LAUNCHES, Predicate.SUPPLIES, Predicate.DELAYS, Predicate.WITHDRAWS,
        Predicate.LAYS_OFF, Predicate.ANNOUNCES, Predicate.CLOSES, Predicate.INVESTS_IN,
        Predicate.LENDS_TO,
    )
)  # fmt: skip
"""What only a maker, an employer or a speaker does, so that the doer may be left out."""


_DEALT = frozenset((Predicate.ACQUIRES, Predicate.SELLS, Predicate.OWNS))


@dataclass(frozen=True, slots=True)
class Place:
    """A role behind the head, and where it is looked for.

    Attributes:
        slots: Of the clause.
        second: Another role must stand in the same slot: "called the euro *a disaster*".
        nouns: On one of which it must hang: "the business *of Alpha*", not "of a unit of Alpha".
    """

    pattern: Pattern
    slots: tuple[str, ...]
    second: bool
    nouns: frozenset[str] = frozenset()

    def offered(self, clause: Clause, led: tuple[str, ...]) -> list[Argument]:
        """Give the arguments that stand there.

        "Called the euro a disaster": the disaster is what it is called, not the object.

        Args:
            led: The slots to which the entry's head leads; what stands there is its object.
        """
        slots = self.slots + led if self.pattern.slot is Slot.OBJECT else self.slots
        found = clause.within(slots)
        if self.nouns:
            found = [a for a in found if _hangs_on(a.token, self.nouns)]
        return [a for a in found if a.token.dep_ != "oprd"] if self.second else found


@dataclass(frozen=True, slots=True)
class Plan:
    """An entry, prepared for many clauses.

    Attributes:
        moods: Of which a clause must be one ("planned"); empty for any.
        left: The slots in which the role on the left is looked for.
        fixed: The patterns of fixed words and nouns.
        places: The roles behind the head.
        words: Sets of words one of each of which must be beside the head.
        nouns: Slots, and the nouns one of which must stand in them.
        needs: Sets of slots in each of which a clause has something, if the entry is to fit.
        infinitives: Fixed verbs with "to"; what hangs on them counts as the clause's.
        tails: What follows the first word of heads of several words, by that word.
        narrow: How much the entry asks for.
        needs_doer: Whether nothing but its left side can tell who does it.
        takes_infinitives: Whether an infinitive may bring what the entry needs.
        required: The required roles behind the head, each with all slots in which it may stand.
    """

    entry: Entry
    moods: frozenset[str]
    left: tuple[str, ...]
    fixed: tuple[Pattern, ...]
    places: tuple[Place, ...]
    words: tuple[frozenset[str], ...]
    nouns: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    needs: tuple[frozenset[str], ...]
    infinitives: frozenset[str]
    tails: dict[str, tuple[tuple[str, ...], ...]]
    narrow: int
    needs_doer: bool
    takes_infinitives: bool
    required: tuple[tuple[Pattern, frozenset[str]], ...]

    def may_fit(self, clause: Clause) -> bool:
        """Tell quickly whether a clause has the words, nouns and slots that the entry needs."""
        slots = clause.by_slot
        if self.takes_infinitives and TO_VERB in slots:
            return True  # what the infinitive has counts too
        if self.infinitives and next(of_objects(clause), None) is not None:
            return True
        for need in self.needs:
            if need.isdisjoint(slots):
                return False
        if any(words.isdisjoint(clause.beside) for words in self.words):
            return False
        for held, nouns in self.nouns:
            if all(slot not in slots or nouns.isdisjoint(clause.names(slot)) for slot in held):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Shelf:
    """The entries of a head, to be found by the fixed nouns that they need.

    Attributes:
        plans: All of them, in the order of the lexicon.
        loose: The places of those that need no noun, or may find it with an infinitive.
        by_noun: Noun → the places of those that need it or another one.
        slots: Where these nouns stand.
    """

    plans: tuple[Plan, ...]
    loose: tuple[int, ...]
    by_noun: Mapping[str, tuple[int, ...]]
    slots: tuple[str, ...]

    def fitting(self, clause: Clause) -> Iterator[Plan]:
        """Yield those that may fit a clause, in order."""
        places: Sequence[int] = self.loose
        if self.by_noun:
            by_noun, slots = self.by_noun, clause.by_slot
            found = [clause.names(slot) & by_noun.keys() for slot in self.slots if slot in slots]
            named = {place for names in found for n in names for place in by_noun[n]}
            places = sorted({*places, *named}) if named else places
        for place in places:
            if self.plans[place].may_fit(clause):
                yield self.plans[place]


@cache
def shelf(lexicon: Lexicon, form: str, head: str) -> Shelf:
    """Prepare the entries of a head; each once."""
    plans = tuple(plan(entry) for entry in lexicon.entries_of(form, head))
    loose: list[int] = []
    by_noun: dict[str, tuple[int, ...]] = {}
    slots: set[str] = set()
    for place, ready in enumerate(plans):
        if ready.nouns and not ready.takes_infinitives:
            held, nouns = ready.nouns[0]
            slots.update(held)
            for noun in nouns:
                by_noun[noun] = (*by_noun.get(noun, ()), place)
        else:
            loose.append(place)
    return Shelf(plans, tuple(loose), by_noun, tuple(sorted(slots)))


def behind_way(ready: Plan, offered: list[Argument], clause: Clause) -> list[Argument]:
    """Leave out the level that stands before the word of direction: "was $3 million, *up* 8 %"."""
    near = clause.head.doc[clause.head.i + 1 : clause.head.sent.end]
    way = next((t.i for t in near if any(t.lower_ in words for words in ready.words)), None)
    return [a for a in offered if way is None or a.token.i >= way - 1]


def of_objects(clause: Clause) -> Iterator[Token]:
    """Yield the infinitives that hang on an object: "won a contract *to build* trains"."""
    for noun in clause.tokens(OBJECT):
        yield from (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VB")


def absent_role(
    ready: Plan, clause: Clause, filled: Container[str], led: tuple[str, ...]
) -> Pattern | None:
    """Give a required role in none of whose slots the clause has anything: quickly told.

    Args:
        filled: The roles that have their values already.
        led: The slots to which the entry's head leads; what stands there is its object.
    """
    if not ready.required:
        return None
    have: Container[str] = clause.by_slot
    if led and not clause.by_slot.keys().isdisjoint(led):
        have = {OBJECT, *clause.by_slot}
    for pattern, slots in ready.required:
        if pattern.role not in filled and not any(slot in have for slot in slots):
            return pattern
    return None


@cache
def plan(entry: Entry) -> Plan:
    """Prepare an entry; each once."""
    when = next((value for name, value in entry.constants if name == "when"), "")
    tails = _tails(entry.heads) if entry.form == "verb" else {}
    infinitives = frozenset(v for p in entry.arguments if "to" in p.prepositions for v in p.nouns)
    places = tuple(
        Place(p, slots_of(p, entry), _is_second(p, entry), _bearing(p, entry))
        for p in entry.arguments
        if p.role is not None
    )
    return Plan(
        entry,
        frozenset(when.split("|")) if when else frozenset(),
        slots_of(None, entry),
        tuple(p for p in entry.arguments if p.words or p.nouns),
        places,
        tuple(frozenset(p.words) for p in entry.arguments if p.words),
        tuple(_nouns(entry)),
        tuple(_needs(entry, tails)),
        infinitives,
        tails,
        bool(entry.left_sorts) + sum(bool(p.sorts) + p.required for p in entry.arguments),
        _needs_doer(entry),
        bool(infinitives) or entry.predicate is Predicate.RATES,
        tuple(_required(places)),
    )


def _required(places: tuple[Place, ...]) -> Iterator[tuple[Pattern, frozenset[str]]]:
    """Yield the required roles with all slots in which they may stand."""
    for place in places:
        if place.pattern.required:
            same = (p.slots for p in places if p.pattern.role == place.pattern.role)
            yield place.pattern, frozenset().union(*same)


def _needs_doer(entry: Entry) -> bool:
    """Tell whether a doer that is not found on the left is found nowhere (`drafts.doers`)."""
    moving = (Predicate.PRICE_CHANGE, Predicate.REPORTS, Predicate.ACQUIRES)
    moved = entry.form == "noun" and entry.predicate in moving
    elsewhere = entry.predicate in BY_MAKERS | {Predicate.APPOINTS}
    mutual = schema().symmetric(entry.predicate)
    behind = any(p.role == "SUBJECT" for p in entry.arguments)
    return not (moved or elsewhere or mutual or behind)


def _bearing(pattern: Pattern, entry: Entry) -> frozenset[str]:
    """Give the fixed nouns whose owner is dealt in: "bought the assets *of Alpha*"."""
    dealt = entry.form == "verb" and entry.predicate in _DEALT and pattern.role == "OBJECT"
    if not dealt or "of" not in pattern.prepositions:
        return frozenset()
    return frozenset(n for p in entry.arguments if p.slot is Slot.OBJECT for n in p.nouns)


def _hangs_on(token: Token, nouns: frozenset[str]) -> bool:
    while token.dep_ == "conj":
        token = token.head
    link = token.head
    if link.pos_ != "ADP" or link.head.pos_ in ("VERB", "ADP"):
        return True
    return not names_of(link.head).isdisjoint(nouns)


def _is_second(pattern: Pattern, entry: Entry) -> bool:
    """Tell whether another role must be named where the object is looked for."""
    return pattern.role == "OBJECT" and any(
        p.slot is Slot.OBJECT and p.required and p.role not in (None, "OBJECT")
        for p in entry.arguments
    )


def _needs(entry: Entry, tails: dict[str, tuple[tuple[str, ...], ...]]) -> list[frozenset[str]]:
    """Give the slots that an entry needs; the words of a head lead to its object."""
    needs: list[frozenset[str]] = []
    led = {slot for found in tails.values() for tail in found for slot in led_slots(tail)}
    for pattern in entry.arguments:
        if pattern.required and pattern.role not in (None, entry.left, entry.owner):
            same = (p for p in entry.arguments if p.role == pattern.role)
            slots = {slot for p in same for slot in slots_of(p, entry)}
            needs.append(frozenset(slots | led if OBJECT in slots else slots))
    return needs


def _nouns(entry: Entry) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """Yield the slots of fixed nouns, and the nouns."""
    if entry.left_nouns:
        yield slots_of(None, entry), frozenset(entry.left_nouns)
    for pattern in entry.arguments:
        if pattern.nouns:
            yield noun_slots(pattern), frozenset(pattern.nouns)


def noun_slots(pattern: Pattern) -> tuple[str, ...]:
    """Give the slots in which a fixed noun may stand."""
    return (OBJECT,) if pattern.slot is Slot.OBJECT else pattern.prepositions


def led_slots(tail: tuple[str, ...]) -> tuple[str, str]:
    """Give the slots to which the words of a head lead: "weigh *on*", "get *rid of*"."""
    return tail[-1], " ".join(tail)


def _tails(heads: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    tails: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, *rest in map(str.split, heads):
        if rest:
            tails[first] = (*tails.get(first, ()), tuple(rest))
    return tails
