"""Circumstances of a clause: when, and for how long."""

from dataclasses import replace

from spacy.tokens import Token

from extractors.claims.completions import periodic
from extractors.clauses.clause import Clause
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from extractors.times.found import FoundTime
from extractors.times.labels import without_course
from extractors.times.timewords import DEICTIC, WEEKDAYS
from ontology.records import TimeSpan
from ontology.terms import Predicate

_EARLIER = frozenset("after following since until before than despite versus against".split())
_BEFORE = frozenset("after following since until before despite".split())
_ON = frozenset("on in at during within".split())
_CONTRASTING = frozenset(("while", "whereas"))
_VERBAL = frozenset(("VERB", "AUX"))
_STEPS = 12
"""How far below its clause's head a time may hang."""

_FIGURES = frozenset((Predicate.REPORTS, Predicate.EXPECTS))
_SAYING = frozenset(
    "say tell report announce state add claim note confirm expect plan hope want intend aim".split()
)
"""Verbs of which the day is that of the words, not of the deed."""

_CALLED = frozenset(
    "call describe dub label term criticise criticize blame accuse praise warn dismiss cite urge"
    "".split()
)
_PERFORMED = _CALLED | frozenset(
    "announce condemn debate demand demonstrate denounce discuss introduce launch oppose present "
    "protest reveal show showcase sign unveil".split()
)
"""Verbs of what is done in the same moment: said, shown, protested, signed."""


def times_of(clause: Clause, scene: Scene) -> list[FoundTime]:
    """Give the expressions of time that say when the clause is so, nearest first."""
    own = _times_at(clause.head, scene) or _antecedent(clause.head, scene)
    own = own or _fronted(clause.head, scene) or _shared(clause.head, scene)
    own = own or _below(clause.head, scene)
    lender = _lender(clause.head) if not own else None
    if lender is None:
        return own
    lent = _times_at(lender, scene) or _shared(lender, scene)
    return [t for t in lent if t.role != "period"]


def _times_at(head: Token, scene: Scene) -> list[FoundTime]:
    found: dict[int, tuple[int, FoundTime]] = {}
    reached = _reached(scene) if scene.times else {}
    for place in _places(head, scene):
        for steps, time in reached.get(place, ()):
            if time.start not in found or steps < found[time.start][0]:
                found[time.start] = (steps, time)
    return [time for _, time in sorted(found.values(), key=lambda row: (row[0], row[1].start))]


def _reached(scene: Scene) -> dict[int, list[tuple[int, FoundTime]]]:
    """Give for each token the times below it, with the steps up; not through a finite verb.

    Found once for an article: a long sentence may have many clauses and many times.
    """
    if not scene.reached:
        for time in scene.times:
            if time.role == "compared":
                continue
            current = scene.reading.doc[time.head]
            for steps in range(_STEPS):
                scene.reached.setdefault(current.i, []).append((steps, time))
                finite = current.pos_ in _VERBAL and current.dep_ != "xcomp"
                if current.head == current or (steps and finite):
                    break
                current = current.head
    return scene.reached


def _places(head: Token, scene: Scene) -> list[int]:
    """Give where the times of a clause may arrive.

    A noun's clause may borrow the time of the verb that governs it; not that of what came after it.
    """
    found, current = [head.i], head
    if head.pos_ not in _VERBAL:
        while current.head != current and current.pos_ not in _VERBAL:
            came_first = current.dep_ == "pobj" and current.head.lower_ in _BEFORE
            if came_first and scene.time_of.keys().isdisjoint(_behind(current)):
                break  # "rose on Monday after the purchase of Acme"
            current = current.head
            found.append(current.i)
    return found


def _behind(noun: Token) -> range:
    """Give the place of a time that the parse may hang elsewhere: "since its launch in 2003"."""
    return range(noun.right_edge.i + 1, noun.right_edge.i + 3)


def is_aside(time: FoundTime, scene: Scene) -> bool:
    """Tell whether a time is not that of its sentence's own events.

    Of what is compared ("up from $3 late on Tuesday"), told aside ("which had fallen on Tuesday"),
    come before ("following the fall on Tuesday").
    """
    if time.role == "compared":
        return True
    current = scene.reading.doc[time.head]
    while current.head is not current:
        lower, above = current.lower_, current.head
        if current.dep_ in ("relcl", "acl") or (
            current.dep_ == "advcl" and any(c.lower_ in _EARLIER for c in current.children)
        ):
            return True
        if current.i < time.start and (lower in _EARLIER or lower == "from"):
            return True
        current = above
    return False


def _fronted(head: Token, scene: Scene) -> list[FoundTime]:
    """Give the times that stand before all of several clauses: "On Friday A fell and B rose"."""
    first = head
    while first.dep_ in ("conj", "ccomp", "parataxis") and first.head.pos_ in _VERBAL:
        first = first.head
    if first is head:
        return []
    opening = min((c.i for c in first.children if c.dep_.startswith("nsubj")), default=-1)
    return [t for t in _times_at(first, scene) if t.start < opening]


def _shared(head: Token, scene: Scene) -> list[FoundTime]:
    """Give the time of a clause that one is set against, or that is told of the same doer.

    "A rose 3 percent over the week, while B rose 5"; "will cut jobs and shut plants by 2012"; "met
    on Monday, but decided to wait".
    """
    verb = head if head.pos_ in _VERBAL else head.head
    if _goes_on(verb):
        near = (t for t in _times_at(verb.head, scene) if t.role == "at" and t.start < verb.i)
        return [t for t in near if _hangs_on(head.doc[t.head], verb.head)]
    if verb.dep_ == "advcl" and any(c.lower_ in _CONTRASTING for c in verb.children):
        return [t for t in _times_at(verb.head, scene) if t.role in ("period", "during")]
    for child in head.children:
        alone = not any(c.dep_.startswith("nsubj") for c in child.children)
        if alone and child.dep_ == "conj" and child.pos_ in _VERBAL:
            return [t for t in _times_at(child, scene) if t.role == "until"]
    return []


def _hangs_on(time: Token, verb: Token) -> bool:
    """Tell a verb's own time from that of its object: "met on Monday", "cut estimates for 2014"."""
    return time.head == verb or (
        time.dep_ == "pobj" and time.head.head == verb and time.head.lower_ in _ON
    )


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb says what the same doer did then too: "bought A on Monday and sold B"."""
    first = verb.head
    plain = verb.dep_ == "conj" and verb.tag_ == first.tag_ == "VBD"
    saying = first.lemma_.casefold() in _SAYING
    return plain and not saying and not any(c.dep_.startswith("nsubj") for c in verb.children)


def _below(head: Token, scene: Scene) -> list[FoundTime]:
    """Give the time of what tells when or how: "when it opens on Friday", "by selling in May"."""
    for child in head.children:
        when = child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children)
        how = child.lower_ == "by" and child.dep_ == "prep"
        verbs = [child] if when else [c for c in child.children if how and c.dep_ == "pcomp"]
        for verb in verbs:
            if found := [t for t in _times_at(verb, scene) if t.role == "at"]:
                return found
    return []


def _antecedent(head: Token, scene: Scene) -> list[FoundTime]:
    """Give the time that a clause with "when" is about: "in 2007, when it bought Acme"."""
    when = any(c.lower_ == "when" for c in head.children)
    time = scene.time_of.get(head.head.i) if when and head.dep_ in ("relcl", "advcl") else None
    if time is None and when and head.i:
        start = next(c.i for c in head.children if c.lower_ == "when")
        before = start - 1 - (head.doc[start - 1].text == ",")
        time = scene.time_of.get(before) if before >= 0 else None
    if time is None or time.span is None or time.role in ("since", "until", "period"):
        return []
    return [time if time.role == "at" else replace(time, role="at")]


def _lender(head: Token) -> Token | None:
    """Give the verb whose time a clause without one shares: "agreed in May to buy".

    What is done by doing it shares the time as well: "met on Monday to discuss", "came to unveil",
    "dismissed it in May, calling it a toy".

    What somebody says on a day did not happen on that day, what he agrees or signs then did.
    """
    current = head
    while current.head != current:
        above = current.head
        infinitive = current.dep_ in ("acl", "relcl") and current.tag_ == "VB"
        infinitive = infinitive or _is_done_so(current)
        if current.dep_ == "prep" and current.lower_ in _BEFORE:
            return None
        if not (infinitive or current.dep_ in ("xcomp", "dobj", "pobj", "prep", "pcomp")):
            return None
        if above.pos_ in _VERBAL:
            return above if above.lemma_.casefold() not in _SAYING else None
        current = above
    return None


def _is_done_so(verb: Token) -> bool:
    """Recognise what is done by the deed of the verb above: a word said, a protest, a show."""
    lemma = verb.lemma_.casefold()
    done = verb.dep_ == "advcl" and verb.head.tag_ in ("VBD", "VBN") and verb.i > verb.head.i
    if not done or any(c.dep_ in ("mark", "nsubj") for c in verb.children):
        return False
    return lemma in _PERFORMED if verb.tag_ == "VB" else verb.tag_ == "VBG" and lemma in _CALLED


def period_of(draft: Draft, times: list[FoundTime]) -> list[str]:
    """Give the period that a figure or a move is of, in words; empty where none is named.

    A month, a quarter or a year of a figure; a length of time of anything; of prices also a stretch
    since a day. A day on which something is published is no period.
    """
    if (adjective := periodic(draft)) is not None:
        return [adjective]
    for time in sorted(times, key=lambda t: t.role != "period" and not _is_quarter(t)):
        if time.role == "period":
            return [time.label or time.text]
        if draft.predicate in _FIGURES and is_long(time):
            return [time.label or time.text]
        if draft.predicate is Predicate.PRICE_CHANGE and time.role != "until" and is_long(time):
            text = without_course(time.text)
            return [f"since {text}" if time.role == "since" else text]
    return []


def _is_quarter(time: FoundTime) -> bool:
    return any(word in time.text.casefold() for word in ("quarter", "fiscal", "half", "q"))


def is_long(time: FoundTime) -> bool:
    """Tell a week, a month or more from a day; of undated articles by the words."""
    if time.span is not None:
        return time.span.precision != "day" or time.span.at is None
    words = time.text.casefold().replace("-", " ").split()
    return not any(word.rstrip("s.") in WEEKDAYS or word in DEICTIC for word in words)


def span_of(times: list[FoundTime], *, ended: bool) -> TimeSpan | None:
    """Make one time of a clause's times: a point, or a stretch from since and until."""
    since = next((t.span for t in times if t.role == "since" and t.span), None)
    until = next((t.span for t in times if t.role == "until" and t.span), None)
    until = until or next((_end(t) for t in times if _is_ahead(t)), None)
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


def _is_ahead(time: FoundTime) -> bool:
    """Recognise a length that begins now: "over the next four years"."""
    return time.role == "period" and time.text.casefold().startswith(("next ", "coming "))


def _end(time: FoundTime) -> TimeSpan | None:
    """Give the end of a length that begins now, as precisely as its unit says."""
    end = time.span.end if time.span is not None else None
    unit = time.text.casefold().rpartition(" ")[2].rstrip("s")
    kept = {"year": 4, "month": 7}.get(unit)
    return TimeSpan(end=end[:kept], precision=unit if kept else "day") if end else None
