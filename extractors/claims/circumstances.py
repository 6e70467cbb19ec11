"""Circumstances of a clause: when, and for how long."""

from spacy.tokens import Token

from extractors.claims.scene import Scene
from extractors.clauses.constructions import Clause
from extractors.times.found import FoundTime
from ontology.records import TimeSpan

_CLOSES = frozenset("the close closing level of trading end price 's".split())
"""What may stand between "from" and the day with which a move is compared."""

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
        if distance is not None and not (time.role == "at" and measured_from(token)):
            found[time.start] = (distance, time)
    return [time for _, time in sorted(found.values(), key=lambda row: (row[0], row[1].start))]


def measured_from(time: Token) -> bool:
    """Tell whether a time says only what is compared: "a fall from the close of Wednesday"."""
    doc, index = time.doc, time.i - 1
    while index > 0 and (doc[index].lower_ in _CLOSES or doc[index].ent_type_ == "DATE"):
        index -= 1
    return doc[index].lower_ == "from" and doc[index - 1].pos_ in ("NOUN", "ADV", "ADJ")


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
