"""Circumstances of a clause: when, for how long, why."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.claims.scene import Scene
from extractors.clauses.constructions import Clause
from extractors.times.found import FoundTime
from ontology.records import TimeSpan

_CAUSES = frozenset("after amid as because following since".split())
_CAUSE_PHRASES = frozenset(("due to", "because of", "thanks to", "owing to", "as a result of"))
_NEWS = frozenset(
    "announcement concern data decision fear figure forecast hope news optimism report result "
    "rumor rumour speculation statement warning worry uncertainty".split()
)
"""Nouns behind "on" that make it a reason and not a place or time."""

_HOURS = frozenset("bell close closing day hour open opening session start trading".split())
"""Nouns behind "after" that make it a time and not a reason."""

_VERBAL = frozenset(("VERB", "AUX"))


def times_of(clause: Clause, scene: Scene) -> list[FoundTime]:
    """Give the expressions of time that say when the clause is so, nearest first."""
    sentence = clause.head.sent
    found: dict[int, tuple[int, FoundTime]] = {}
    for token in sentence:
        time = scene.time_of.get(token.i)
        if time is None or time.start in found or time.role == "compared":
            continue
        distance = _distance(scene.reading.doc[time.head], clause.head)
        if distance is not None:
            found[time.start] = (distance, time)
    return [time for _, time in sorted(found.values(), key=lambda row: (row[0], row[1].start))]


def _distance(time: Token, head: Token) -> int | None:
    """Count the steps up from a time to a clause's head, not through another finite verb.

    A noun's clause may borrow the time of the verb that governs it.
    """
    stops = {head.i}
    if head.pos_ not in _VERBAL:
        current = head
        while current.head != current and current.pos_ not in _VERBAL:
            current = current.head
            stops.add(current.i)
    steps, current = 0, time
    while steps < 12:
        if current.i in stops:
            return steps
        if current.head == current or (
            steps and current.pos_ in _VERBAL and current.dep_ != "xcomp"
        ):
            return None
        current, steps = current.head, steps + 1
    return None


def span_of(times: list[FoundTime], *, ended: bool) -> TimeSpan | None:
    """Make one time of a clause's times: a point, or a stretch from since and until."""
    since = next((t.span for t in times if t.role == "since" and t.span), None)
    until = next((t.span for t in times if t.role == "until" and t.span), None)
    point = next((t.span for t in times if t.role in ("at", "during") and t.span), None)
    if point is not None:
        return TimeSpan(point.at, point.start, point.end, point.precision, ended or point.ended)
    if since is not None or until is not None:
        known = since or until
        return TimeSpan(
            None,
            (since.at or since.start) if since else None,
            (until.at or until.end) if until else None,
            known.precision if known else None,
            ended,
        )
    return TimeSpan(ended=True) if ended else None


def cause_of(clause: Clause, scene: Scene) -> str | None:
    """Give why, in the words of the text: "after", "amid", "because of", "on news that"."""
    head = clause.head
    for child in _hanging(head):
        if child.dep_ == "advcl" and _marker(child) in _CAUSES:
            return _clause_text(child, scene)
        lower = child.lower_
        if child.dep_ in ("prep", "mark", "advmod", "amod") and child.pos_ in (
            "ADP",
            "SCONJ",
            "ADJ",
            "VERB",
        ):
            thing = _thing_of(child)
            if thing is None or thing.i in scene.time_of or scene.quantity(thing) is not None:
                continue
            if thing.lemma_.casefold() in _HOURS:
                continue
            phrase = f"{lower} {thing.head.lower_}" if thing.head != child else lower
            if lower in _CAUSES - {"since", "as"} or phrase in _CAUSE_PHRASES:
                return scene.phrase(thing)
            if lower == "on" and thing.lemma_.casefold() in _NEWS:
                return scene.phrase(thing)
    return None


def _hanging(head: Token) -> Iterator[Token]:
    yield from head.children
    for child in head.children:
        if child.dep_ in ("dobj", "npadvmod", "advmod", "attr", "prep"):
            yield from child.children


def _marker(clause: Token) -> str:
    return next((c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")), "")


def _clause_text(clause: Token, scene: Scene) -> str:
    text = scene.phrase(clause)
    first, _, rest = text.partition(" ")
    return rest if first.casefold() in _CAUSES and rest else text


def _thing_of(preposition: Token) -> Token | None:
    """Give what a preposition governs, also through a second one ("because of", "due to")."""
    children = list(preposition.children)
    for child in children:
        if child.dep_ == "pobj":
            return child
    for child in children:
        if child.dep_ in ("pcomp", "prep") and child.pos_ in ("ADP", "SCONJ"):
            return _thing_of(child)
    return None
