"""Deals have a life: rumoured, planned, agreed, completed, denied or failed; one deal, its steps.

    facts of one buyer and what it buys ─by day─> lives ─> each fact is a step of one

"A buys B", "C sells B to A", "A and B merge" speak of one deal. After its completion a rumour
or plan that is more than a year younger begins another one.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import NamedTuple

from graph.neighbours import Key, Link, articles
from graph.phases import closes, is_deal
from graph.validity import span
from ontology.bearings import Bearing, Phase
from ontology.codec import compact
from ontology.records import Entity, Fact
from ontology.terms import Modality, Polarity, Predicate

REST = timedelta(days=365)
"""After so long what follows a completed deal is another one."""

_ORDER = {phase: number for number, phase in enumerate(Phase)}


class Part(NamedTuple):
    """What a fact is in a deal.

    Attributes:
        deal: The deal's id.
        stands: How the deal stands by all that is known.
        phases: How far the fact tells that it has come, and when first ("" if unknown).
    """

    fact: str
    deal: str
    stands: Phase
    phases: tuple[tuple[Phase, str], ...]


class _Step(NamedTuple):
    """How far a deal has come; sorts by day, what has no day first."""

    day: date
    order: int
    phase: Phase
    when: str
    fact: Fact


def keys(fact: Fact) -> Iterator[Key]:
    """Name the deals of which a fact may tell."""
    if not is_deal(fact.predicate) or not isinstance(fact.object, Entity):
        return
    a, b = fact.subject.id, fact.object.id
    match fact.predicate:
        case Predicate.ACQUIRES | Predicate.MERGES_WITH:
            yield "deal", min(a, b), max(a, b)
        case Predicate.SELLS:
            buyers = [v.id for name, v in fact.qualifiers if name == "to" and isinstance(v, Entity)]
            yield ("deal", *sorted((buyers[0], b))) if buyers else ("sale", a, b)
        case _:
            yield fact.predicate, a, b


def parts(key: Key, near: Sequence[Fact]) -> Iterator[Part]:
    """Tell of which life, and how far in it, each fact is.

    Args:
        key: The neighbourhood that these facts are in.
    """
    for number, steps in enumerate(_lives(near)):
        name = sha256(compact([key, number]).encode()).hexdigest()[:20]
        facts = {step.fact.id: step.fact for step in steps}
        agreed = {one.id for one in _only_agreed(list(facts.values()))}
        told = [
            step._replace(phase=Phase.AGREED, order=_ORDER[Phase.AGREED])
            if step.fact.id in agreed and step.phase is Phase.COMPLETED
            else step
            for step in steps
        ]
        stands = _stands(told)
        for fact in facts.values():
            own: dict[Phase, str] = {}
            for step in told:
                if step.fact.id == fact.id:
                    own[step.phase] = own.get(step.phase) or step.when
            yield Part(fact.id, name, stands, tuple(sorted(own.items())))


def links(near: Sequence[Fact]) -> Iterator[Link]:
    """Link rumours, plans and agreements with the deed that fulfils them."""
    for steps in _lives(near):
        facts = list({step.fact.id: step.fact for step in steps}.values())
        done = _deed(facts)
        if done is None:
            continue
        agreed = _only_agreed(facts)
        for fact in facts:
            open_ = fact.modality is not Modality.ACTUAL or fact in agreed
            one = fact is done or _are_told_together(fact, done)
            if fact.polarity is Polarity.POSITIVE and open_ and not one:
                yield Link(fact.id, Bearing.FULFILLED_BY, done.id)


def _lives(near: Sequence[Fact]) -> list[list[_Step]]:
    """Part steps into lives, by day; a fact is in one, that of its first step."""
    steps = sorted(
        (step for fact in near for step in _steps(fact)),
        key=lambda step: (step.day, step.order, step.fact.id),
    )
    lives: list[list[_Step]] = [[]]
    home: dict[str, int] = {}
    done: date | None = None
    for step in steps:
        if done and step.day - done > REST and step.fact.id not in home:
            lives.append([])
            done = None
        number = home.setdefault(step.fact.id, len(lives) - 1)
        lives[number].append(step)
        if step.phase is Phase.COMPLETED and number == len(lives) - 1:
            done = step.day if step.day != date.min else done
    return [life for life in lives if life]


def _steps(fact: Fact) -> Iterator[_Step]:
    for phase, when in fact.phases:
        found = span(when) if when else None
        yield _Step(found[0] if found else date.min, _ORDER[phase], phase, when, fact)


def _stands(steps: Sequence[_Step]) -> Phase:
    """A deed stays done, whatever older plans are told again; else the last step counts."""
    if any(step.phase is Phase.COMPLETED for step in steps):
        return Phase.COMPLETED
    return max(steps, key=lambda step: (step.day, step.order)).phase


def _deed(facts: Sequence[Fact]) -> Fact | None:
    """Give the fact that tells of the completion: one that says that it is done now, if any."""
    announced = _announced(facts)
    done = [f for f in facts if _tells(f, Phase.COMPLETED) and f not in announced]
    return min(done, key=lambda fact: (not _closing(fact), _first(fact), fact.id), default=None)


def _announced(facts: Sequence[Fact]) -> list[Fact]:
    """Give what a headline tells like a deed, where its own article calls it agreed."""
    agreed = {name for fact in facts if _tells(fact, Phase.AGREED) for name in articles(fact)}
    deeds = (fact for fact in facts if _tells(fact, Phase.COMPLETED) and not _closing(fact))
    return [fact for fact in deeds if articles(fact) <= agreed]


def _only_agreed(facts: Sequence[Fact]) -> list[Fact]:
    """Give what reads like a deed and is none, by its article or as another fact is the deed."""
    done, found = _deed(facts), _announced(facts)
    if done is None:
        return found
    if _closing(done):
        before = (f for f in facts if _tells(f, Phase.COMPLETED) and not _closing(f))
        found += [f for f in before if f not in found and date.min < _first(f) < _first(done)]
    return found + [fact for fact in facts if _is_agreed(fact)]


def _is_agreed(fact: Fact) -> bool:
    plain = fact.polarity is Polarity.POSITIVE and fact.modality is Modality.ACTUAL
    return plain and not _tells(fact, Phase.COMPLETED)


def _tells(fact: Fact, phase: Phase) -> bool:
    return any(known is phase for known, _ in fact.phases)


def _closing(fact: Fact) -> bool:
    return any(closes(evidence.quote) for evidence in fact.evidence)


def _are_told_together(fact: Fact, deed: Fact) -> bool:
    """Tell whether a plan is told with the deed only: who has a contract plans the next one."""
    return _sentences(fact) <= _sentences(deed)


def _sentences(fact: Fact) -> set[tuple[str, int, int]]:
    return {(one.article, one.start, one.end) for one in fact.evidence}


def _first(fact: Fact) -> date:
    return min(step.day for step in _steps(fact))
