"""Forecasts: what a clause says will be, as what its speaker expects; and whom that is about.

"Losses would probably go on rising, Lewis said": what somebody says will be reported, that somebody
expects. What is expected is of somebody: told beside the measure, else the article's company.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OBJECT, QUANTITY, SUBJECT
from extractors.clauses.stance import stance
from extractors.clauses.subjects import governor, is_passive, subjects
from extractors.drafts.draft import Draft
from extractors.drafts.movements import signed
from extractors.drafts.recasting import is_asked
from extractors.drafts.sayings import speaker
from extractors.drafts.shares import PER_SHARE, per_share
from extractors.mentions.quotations import FIRST_PERSON
from extractors.scenes.measures import measure
from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Form, Kind, Modality, Polarity, Predicate, Qualifier

UNNAMED = "the figure"
"""What the lexicon calls the measure that "analysts expected 43 cents" leaves out."""

_DOUBT = 0.15
_MOST = Decimal(1000)
"""What a share earns is less."""

_KEPT = frozenset(("change", "value", "period"))
_FORECAST = frozenset((Predicate.EXPECTS, Predicate.TARGETS))
_COMPANY_WORDS = frozenset(
    "revenue revenues sales earnings profit profits income loss losses eps ebitda margin margins "
    "shipments deliveries results dividend costs orders production output subscribers".split()
)
"""Words of the measures that only companies have; inflation is a country's."""

_OWNERS = (
    Kind.ORGANIZATION, Kind.PRODUCT, Kind.INDUSTRY, Kind.COUNTRY, Kind.INSTRUMENT,
)  # fmt: skip
_OUTDONE = dict.fromkeys("better higher stronger larger bigger".split(), "beat") | dict.fromkeys(
    "worse lower weaker smaller".split(), "miss"
)
_FORESEEING = frozenset("anticipate expect foresee forecast predict project".split())
_HOPS = 4
_SIGN = {"+": "up", "-": "down"}


def as_forecast(draft: Draft, scene: Scene, words: Lexicon) -> Draft | None:
    """Make what is reported of the future what its speaker expects; tell whom it is about.

    None where a measure is left out and nothing tells which it is.
    """
    draft = _turned(per_share(draft, scene))
    if draft.predicate is Predicate.REPORTS:
        if is_asked(draft.clause.head):
            return None
        return _expected(draft, scene, words)
    if draft.predicate is Predicate.EXPECTS and (verdict := _outdone(draft.clause.head)):
        value = [q for q in draft.qualifiers if q[0] in (Qualifier.VALUE, Qualifier.PERIOD)]
        told = (*value, (Qualifier.COMPARISON.value, verdict))
        return replace(draft, predicate=Predicate.REPORTS, qualifiers=told, modality="")
    if draft.predicate not in _FORECAST or not isinstance(draft.object, Entity):
        return draft
    if draft.predicate is Predicate.TARGETS and draft.object.id == "price":
        return None  # "a price target of $31"
    if draft.object.label == UNNAMED:
        beside = _measure_before(draft.clause.head, scene)
        by_share = _is_per_share(draft)
        if beside is None and not by_share:
            return None
        thing, at = beside or (PER_SHARE, None)
        draft = replace(draft, object=PER_SHARE if by_share else thing, object_at=at)
    return _about(draft, scene)


def _turned(draft: Draft) -> Draft:
    """Sign a change by the way of saying it: "cut its forecast by 8 percent"."""
    if draft.predicate is not Predicate.EXPECTS or draft.sign != "-":
        return draft
    told = tuple(
        (
            name,
            signed(value, -1)
            if name == Qualifier.CHANGE and isinstance(value, Quantity)
            else value,
        )
        for name, value in draft.qualifiers
    )
    return replace(draft, qualifiers=told)


def _outdone(head: Token) -> str | None:
    """Tell how a result stands to a forecast that is only its yardstick: "better than expected"."""
    if head.i < 2 or head.tag_ != "VBN" or head.nbor(-1).lower_ != "than":
        return None
    above = governor(head)
    said = above is not None and above.lemma_ in ("report", "post", "announce", "record", "book")
    return _OUTDONE.get(head.nbor(-2).lower_) if said else None


def _is_per_share(draft: Draft) -> bool:
    """Tell whether a small amount is one share's, where a share's was told just before."""
    values = (v for name, v in draft.qualifiers if name == Qualifier.VALUE)
    if not any(isinstance(v, Quantity) and (v.value or _MOST) < _MOST for v in values):
        return False
    head = draft.clause.head
    before = [t.lower_ for t in head.doc[_start_before(head) : head.i]]
    return any(pair in (("per", "share"), ("a", "share")) for pair in pairwise(before))


def _start_before(head: Token) -> int:
    """Give where the sentence before a word's own begins."""
    start = head.sent.start
    return head.doc[start - 1].sent.start if start else start


def _expected(draft: Draft, scene: Scene, words: Lexicon) -> Draft:
    if not draft.asserted or not isinstance(draft.object, Entity):
        return draft
    said = stance(draft.clause, words.effects, forecast=True)
    if said.modality is not Modality.EXPECTED or said.polarity is Polarity.NEGATIVE:
        return draft
    ours = draft.subject_at is not None and draft.subject_at.lower_ in FIRST_PERSON
    holder = draft.subject if ours else speaker(draft.clause.head, said, scene)
    if holder is None and said.speaker is not None and _is_company(said.speaker, scene):
        holder = draft.subject  # "the maker of Foo expects its profit to drop"
    if holder is None and said.speaker is None and _foresees(draft):
        holder = draft.subject  # "Acme expects to be profitable"
    if holder is None or not _can_expect(holder, scene):
        return draft
    qualifiers = [q for q in draft.qualifiers if q[0] in _KEPT]
    if draft.subject.id != holder.id:
        qualifiers.append((Qualifier.ABOUT.value, draft.subject))
    return replace(
        draft, subject=holder, predicate=Predicate.EXPECTS, qualifiers=tuple(qualifiers),
        subject_at=said.speaker, doubt=draft.doubt + _DOUBT,
    )  # fmt: skip


def _foresees(draft: Draft) -> bool:
    """Tell whether what is said of somebody is what he expects of himself."""
    above = governor(draft.clause.head)
    for _ in range(_HOPS):
        if above is None or above.lemma_ in _FORESEEING:
            own = above is not None and not is_passive(above)
            return above is not None and own and draft.subject_at in subjects(above)
        above = governor(above) if above.dep_ == "xcomp" else None
    return False


def _is_company(token: Token, scene: Scene) -> bool:
    """Tell whether a noun speaks of a company that it does not name."""
    unnamed = scene.mentioned.nominal(token.i)
    return unnamed is not None and scene.schema.is_a(unnamed.kind, Kind.COMPANY)


def _can_expect(holder: Entity, scene: Scene) -> bool:
    place = scene.schema.is_a(holder.kind, Kind.PLACE)
    return not place and scene.schema.admits(holder.kind, scene.schema.domain(Predicate.EXPECTS))


def outlooks(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield what the speaker of a clause expects of a measure that has no owner there."""
    if clause.form != "verb":
        return
    subject = next(iter(clause.tokens(SUBJECT)), None)
    thing = scene.mentioned.nominal(subject.i) if subject is not None else None
    if subject is None or thing is None:
        return
    if thing.kind is not Kind.MEASURE and not _is_span(clause, thing, scene):
        return
    said = stance(clause, words.effects, forecast=True)
    if said.modality is not Modality.EXPECTED or said.polarity is Polarity.NEGATIVE:
        return
    holder = speaker(clause.head, said, scene)
    if holder is None or not _can_expect(holder, scene):
        return
    draft = Draft(
        clause, holder, Predicate.EXPECTS, _of_what(measure(subject, thing), subject),
        tuple(_outcome(clause, scene, words)), said.speaker, subject, "forecast", "", doubt=_DOUBT,
    )  # fmt: skip
    yield _about(draft, scene)


def _is_span(clause: Clause, thing: Entity, scene: Scene) -> bool:
    """Tell how long an event will be: "the review will take six weeks"."""
    if thing.kind not in (Kind.EVENT, Kind.POLICY) or clause.lemma not in ("take", "last"):
        return False
    found = (scene.quantity(token) for token in clause.tokens(OBJECT, QUANTITY))
    return any(f is not None and unit_class(f.quantity.unit) == "quantity" for f in found)


def _of_what(thing: Entity, noun: Token) -> Entity:
    """Name losses by what they come from: "losses from loans"."""
    for child in noun.children:
        if noun.lemma_ == "loss" and child.lower_ in ("from", "on"):
            label = " ".join(t.text for t in noun.doc[noun.i : child.right_edge.i + 1])
            return Entity(slug(label), label, thing.kind)
    return thing


def _outcome(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[tuple[str, Value]]:
    """Yield what a measure will come to, or which way it will go."""
    verb = clause.head
    sign = next(
        (
            dict(entry.constants)["sign"]
            for entry in words.entries_of("verb", clause.lemma)
            if entry.predicate is Predicate.REPORTS and "sign" in dict(entry.constants)
        ),
        "",
    )
    for argument in clause.arguments:
        found = scene.quantity(argument.token)
        if found is None or argument.slot not in (OBJECT, QUANTITY, "to", "at", "by"):
            continue
        moved = sign and argument.slot in (OBJECT, QUANTITY, "by")
        value = found.quantity
        if moved and sign == "-" and value.value is not None:
            value = replace(value, value=-value.value)
        yield ("change" if moved else "value"), value
        return
    if sign in _SIGN:
        yield "change", _SIGN[sign]
    else:
        words_of = [c for c in verb.children if c.dep_ == "acomp"]
        if verb.tag_ == "VBG" and not list(verb.rights):
            words_of.append(verb)
        if words_of:
            yield "value", words_of[0].text


def _about(draft: Draft, scene: Scene) -> Draft:
    """Add whom a forecast is about: the measure's owner, else the article's company."""
    given = dict(draft.qualifiers)
    if Qualifier.ABOUT in given:
        return draft
    owner = _owner(draft, scene)
    thing = draft.object
    if owner is None and isinstance(thing, Entity) and draft.predicate is Predicate.EXPECTS:
        speaks = draft.subject.kind in (
            Kind.GROUP, Kind.PERSON, Kind.FINANCIAL_INSTITUTION, Kind.EXCHANGE,
        )  # fmt: skip
        if speaks and not _COMPANY_WORDS.isdisjoint(thing.label.casefold().split()):
            owner = topic(scene, besides=draft.subject.id, banks=True)
    if owner is None or owner.id == draft.subject.id:
        return draft
    return replace(draft, qualifiers=(*draft.qualifiers, (Qualifier.ABOUT.value, owner)))


def _owner(draft: Draft, scene: Scene) -> Entity | None:
    """Give whose measure it is: "Acme's sales", "sales of the A320", "the airline's profit"."""
    thing = draft.object_at
    if thing is None or thing.pos_ not in ("NOUN", "PROPN"):
        return None
    for child in thing.children:
        found: list[Token] = []
        if child.dep_ in ("poss", "compound", "nmod"):
            found = [child]
        elif child.dep_ == "prep" and child.lower_ in ("of", "at", "for", "from"):
            found = [c for c in child.children if c.dep_ == "pobj"]
        for token in found:
            mention = scene.mentioned.mention_at(token.i)
            if mention is None or (mention.form is Form.PRONOUN and token.dep_ != "poss"):
                continue
            if any(scene.schema.is_a(mention.entity.kind, kind) for kind in _OWNERS):
                return mention.entity
    return None


def _measure_before(head: Token, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the measure last spoken of before what was expected, one sentence back at most."""
    doc = scene.reading.doc
    for i in range(head.i - 1, _start_before(head) - 1, -1):
        thing = scene.mentioned.nominal(i)
        if thing is not None and thing.kind is Kind.MEASURE:
            return measure(doc[i], thing), doc[i]
    return None
