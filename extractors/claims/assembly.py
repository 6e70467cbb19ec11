"""Drafts → claims: stance, time, cause, attribution, evidence and confidence; each claim once."""

from collections.abc import Iterable
from dataclasses import replace

from extractors.claims.causes import causes_of
from extractors.claims.circumstances import is_long, period_of, span_of, times_of
from extractors.claims.completions import completions
from extractors.claims.confidence import confidence, steps
from extractors.claims.restated import restated
from extractors.clauses.speakers import Governors
from extractors.clauses.stance import Stance, own_stance, stance
from extractors.drafts.draft import Draft
from extractors.drafts.trace import SILENT, Trace
from extractors.scenes.scene import Scene
from extractors.times.found import FoundTime
from ontology.records import Claim, Entity, Evidence, Quantity, TimeSpan, Value
from ontology.schema import Schema
from ontology.terms import Kind, Modality, Polarity, Predicate, Qualifier

_FORECASTS = frozenset(
    (Predicate.PRICE_CHANGE, Predicate.TRADES_AT, Predicate.REPORTS, Predicate.AFFECTS)
)
"""Predicates of which "will" is a forecast; of the others it is an announcement."""

_FIXED_MODALITY = {Predicate.EXPECTS: Modality.EXPECTED, Predicate.TARGETS: Modality.TARGET}
_LASTING = frozenset(
    (
        Predicate.PART_OF, Predicate.OWNS, Predicate.OPERATES_IN, Predicate.PRODUCES,
        Predicate.WORKS_FOR, Predicate.COMPETES_WITH, Predicate.MEMBER_OF, Predicate.LOCATED_IN,
    )
)  # fmt: skip
"""What an owner's noun takes for granted: "Ford did not name its business in Asia" has one."""

_BEGUN = frozenset((Predicate.WORKS_FOR, Predicate.MEMBER_OF, Predicate.OWNS))
_BEGINNINGS = frozenset("join rejoin become appoint name promote elect start begin enter".split())
"""Verbs of which the time is when a state begins: "joined Acme in 1999" is since then."""

_OPINIONS = frozenset((Predicate.VIEWS, Predicate.AFFECTS))
"""Whose reasons the ways of saying give themselves."""

_TRADERS = frozenset(
    "investors traders shareholders buyers sellers speculators bulls bears".split()
)
_PRESUPPOSED = Stance(Polarity.POSITIVE, Modality.ACTUAL, None, ended=False)


def claim(draft: Draft, scene: Scene, governors: Governors) -> Claim:
    """Make the claim of a draft, with stance and circumstances as its sentence gives them."""
    said = _said(draft, governors)
    times = times_of(draft.clause, scene)
    derivation = steps(draft, said, scene)
    if draft.predicate is Predicate.REPORTS and _modality(draft, said) is Modality.TARGET:
        draft = replace(draft, predicate=Predicate.TARGETS)  # "hopes that sales will exceed 700"
    return Claim(
        draft.subject,
        draft.predicate.value,
        draft.object,
        (scene.evidence(draft.clause.head, subject=draft.subject_at, object=draft.object_at),),
        _qualifiers(draft, times, scene),
        _polarity(draft, said),
        _modality(draft, said),
        _speaker(draft, said, scene),
        _time(draft, said, times),
        confidence(derivation),
        draft.extractor,
        draft.entry,
        derivation,
    )


def _said(draft: Draft, governors: Governors) -> Stance:
    if not draft.asserted:
        return _PRESUPPOSED
    head = draft.clause.head
    owned = draft.clause.form == "noun" and any(c.dep_ == "poss" for c in head.children)
    if owned and draft.predicate in _LASTING:
        return own_stance(draft.clause, governors)
    return stance(draft.clause, governors, forecast=draft.predicate in _FORECASTS)


def _qualifiers(
    draft: Draft, times: list[FoundTime], scene: Scene
) -> tuple[tuple[str, Value], ...]:
    own = scene.schema.qualifiers(draft.predicate)
    found = [(n, v) for n, v in draft.qualifiers if n in own and not _is_doer(n, v)]
    names = {name for name, _ in found}
    wanted = {"cause", "reason"} & own - names
    if wanted and draft.predicate not in _OPINIONS:
        reasons = causes_of(draft.clause, draft.predicate, scene)
        found.extend((name, why) for name in wanted for why in reasons)
    found.extend(completions(draft, scene, own - names))
    found.extend((name, value) for name, value in restated(draft, scene) if name in own)
    if Qualifier.PERIOD in own and Qualifier.PERIOD not in names:
        found.extend(("period", text) for text in period_of(draft, times))
    return tuple(sorted(((str(n), v) for n, v in found), key=_qualifier_key))


def _is_doer(name: str, value: Value) -> bool:
    """Recognise who trades, which is never why: "investors sent the shares lower"."""
    why = name == Qualifier.CAUSE and isinstance(value, str)
    return why and str(value).casefold().rpartition(" ")[2] in _TRADERS


def _polarity(draft: Draft, said: Stance) -> Polarity:
    negative = (said.polarity is Polarity.NEGATIVE) != draft.negative
    return Polarity.NEGATIVE if negative else Polarity.POSITIVE


def _modality(draft: Draft, said: Stance) -> Modality:
    if draft.predicate in _FIXED_MODALITY:
        return _FIXED_MODALITY[draft.predicate]
    if said.modality is Modality.ACTUAL and draft.modality:
        return Modality(draft.modality)
    return said.modality


def _speaker(draft: Draft, said: Stance, scene: Scene) -> Entity | None:
    if said.speaker is None:
        return None
    speaker = scene.entity(said.speaker)
    return None if speaker is None or speaker.id == draft.subject.id else speaker


def _time(draft: Draft, said: Stance, times: list[FoundTime]) -> TimeSpan | None:
    if draft.predicate in _FIXED_MODALITY:
        # of a forecast: the time that it is for, not the day on which it is made
        return span_of([t for t in times if is_long(t)], ended=False)
    if not draft.asserted:
        return TimeSpan(ended=True) if draft.ended else None
    span = span_of(times, ended=said.ended or draft.ended)
    begins = draft.predicate in _BEGUN and draft.clause.head.lemma_.casefold() in _BEGINNINGS
    if span is not None and span.at and begins and said.modality is Modality.ACTUAL:
        return TimeSpan(start=span.at, precision=span.precision, ended=span.ended)
    return span


def once(claims: Iterable[Claim], rules: Schema, trace: Trace = SILENT) -> list[Claim]:
    """State each claim once: by its best sentence, the others as more evidence.

    Two claims are one if edge and stance are the same and neither their times nor their
    identifying qualifiers differ; what only one of them says is kept.

    Args:
        claims: Of one article.
        rules: Which qualifiers tell two facts of a predicate apart, and which are symmetric.
        trace: Hears which claim is joined to which.
    """
    kept: dict[tuple[object, ...], list[Claim]] = {}
    by_confidence = sorted(
        claims, key=lambda c: (_vagueness(c), -c.confidence, c.evidence[0].start)
    )
    for candidate in by_confidence:
        alike = kept.setdefault(_kinship(candidate, rules), [])
        for index, earlier in enumerate(alike):
            if _same(earlier, candidate, rules):
                trace.joined(candidate, earlier)
                alike[index] = _joined(earlier, candidate)
                break
        else:
            alike.append(candidate)
    stated = (claim for alike in kept.values() for claim in alike)
    return sorted(stated, key=lambda c: (c.evidence[0].start, c.predicate, c.subject.id, _key(c)))


def _kinship(claim: Claim, rules: Schema) -> tuple[object, ...]:
    """Give what two claims must share to be one: stance and subject, or both ends in any order."""
    ends: object = claim.subject.id
    if claim.predicate in Predicate and rules.symmetric(Predicate(claim.predicate)):
        ends = frozenset((claim.subject.id, _key(claim)))
    return claim.predicate, claim.polarity, claim.modality, ends


def _vagueness(claim: Claim) -> int:
    """Order the ways of telling a movement: percent, points or money, direction alone."""
    if _vague(claim):
        return 2
    thing = claim.object
    bare = claim.predicate == Predicate.PRICE_CHANGE and isinstance(thing, Quantity)
    return int(bare and isinstance(thing, Quantity) and thing.unit != "percent")


def _vague(claim: Claim) -> bool:
    return isinstance(claim.object, Entity) and claim.object.kind is Kind.DIRECTION


def _same(one: Claim, other: Claim, rules: Schema) -> bool:
    """Tell whether two claims of one kinship are one."""
    known = one.predicate in Predicate
    either_way = known and rules.symmetric(Predicate(one.predicate))
    alike = (
        _comparable(one.object) == _comparable(other.object)
        or _restates(one, other)
        or _converts(one, other)
    )
    if not (either_way or alike):
        return False
    if one.time is not None and other.time is not None and one.time != other.time:
        return False
    ones, others = dict(one.qualifiers), dict(other.qualifiers)
    if one.predicate == Predicate.REPORTS and _differ(ones, others):
        return False
    identifying = rules.identifying(Predicate(one.predicate)) if known else frozenset()
    shared = identifying & ones.keys() & others.keys()
    return all(_comparable(ones[name]) == _comparable(others[name]) for name in shared)


def _differ(ones: dict[str, Value], others: dict[str, Value]) -> bool:
    """Tell whether two results give different amounts, so are of different periods."""
    for name in (Qualifier.VALUE, Qualifier.CHANGE):
        first, second = ones.get(name), others.get(name)
        if not isinstance(first, Quantity) or not isinstance(second, Quantity):
            continue
        if not _near(first, second):
            return True
    return False


def _restates(one: Claim, other: Claim) -> bool:
    """Tell whether `other` only gives the direction of a movement that `one` gives in numbers."""
    if not (
        _vague(other) and isinstance(one.object, Quantity) and isinstance(other.object, Entity)
    ):
        return False
    spans = (Qualifier.PERIOD in dict(claim.qualifiers) for claim in (one, other))
    if tuple(spans) == (False, True):
        return False  # "has been falling for six days": not the day's own fall
    value = one.object.value
    return value is not None and (value > 0) == (other.object.id == "up")


def _converts(one: Claim, other: Claim) -> bool:
    """Tell whether two numbers of one movement are the same in percent and in points or money."""
    if one.predicate != Predicate.PRICE_CHANGE:
        return False
    first, second = one.object, other.object
    if not (isinstance(first, Quantity) and isinstance(second, Quantity)):
        return False
    if first.unit == second.unit and first.unit != "percent":
        return _near(first, second)
    if first.unit != "percent" or second.unit == "percent":
        return False
    known = dict(one.qualifiers).get(Qualifier.POINTS)
    same_way = (first.value or 0) * (second.value or 0) > 0
    return same_way and (known is None or _near(known, second))


def _near(known: Value, other: Quantity) -> bool:
    """Tell whether a headline's number rounds another ("340" and "344.65 points")."""
    if not isinstance(known, Quantity) or known.value is None or other.value is None:
        return known == other
    return abs(known.value - other.value) <= abs(known.value) / 20


def _comparable(value: Value | None) -> object:
    return value.id if isinstance(value, Entity) else value


def _joined(one: Claim, other: Claim) -> Claim:
    names = {name for name, _ in one.qualifiers}
    if isinstance(other.object, Quantity) and other.object != one.object:
        other = replace(
            other, qualifiers=(*other.qualifiers, (Qualifier.POINTS.value, other.object))
        )
    more = [(name, value) for name, value in other.qualifiers if name not in names]
    known = {(e.start, e.end) for e in one.evidence}
    evidence: tuple[Evidence, ...] = one.evidence + tuple(
        e for e in other.evidence if (e.start, e.end) not in known
    )
    return replace(
        one,
        qualifiers=tuple(sorted([*one.qualifiers, *more], key=_qualifier_key)),
        evidence=evidence,
        time=one.time or other.time,
        attributed_to=one.attributed_to or other.attributed_to,
    )


def _qualifier_key(pair: tuple[str, Value]) -> tuple[str, str]:
    name, value = pair
    return name, str(_comparable(value))


def _key(claim: Claim) -> str:
    return str(claim.object.id if isinstance(claim.object, Entity) else claim.object)
