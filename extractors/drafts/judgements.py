"""Judgements: what somebody says of a thing, good or bad, as a claim about who says it.

"X is a great firm, she said": whoever speaks a clause that judges its subject has an opinion of
that subject. The words of judgement: `ontology/lexicon/opinions.lex`.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import OBJECT, SUBJECT
from extractors.clauses.stance import Stance, stance
from extractors.drafts.draft import Draft
from extractors.drafts.sayings import said_of, speakers
from extractors.drafts.sentiments import (
    OPPOSITE,
    is_meant,
    sentiment_of,
    verdict_of,
    verdict_on,
    words_of,
)
from extractors.mentions.quotations import FIRST_PERSON, quoted_after
from extractors.scenes.deputies import deputy
from extractors.scenes.matters import matter
from extractors.scenes.particulars import many
from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from ontology.lexicon import Lexicon
from ontology.records import Entity
from ontology.terms import Form, Kind, Polarity, Predicate, Qualifier

_DOUBT = 0.1
_POINTING = frozenset("it this that these those".split())
_CREATURES = (Kind.PRODUCT, Kind.PERSON, Kind.FACILITY, Kind.POLICY)
"""Kinds that a pronoun in a judgement is taken to stand for; "it" is often the whole matter."""

_FAULTS = frozenset(
    "failure refusal inability incompetence mismanagement greed arrogance negligence neglect "
    "recklessness blunder unwillingness".split()
)
"""What is nobody's merit; with an owner, a reproach."""

_URGING = frozenset(("encourage", "inspire", "reassure"))
_TOWARDS = frozenset("with at about over in for towards toward against".split())

_MINDS = frozenset((Kind.PERSON, Kind.GROUP, Kind.FINANCIAL_INSTITUTION))

_RESULTS = frozenset("result performance guidance outlook earnings forecast".split())

_TELLING = frozenset(
    (
        Kind.INDUSTRY, Kind.POLICY, Kind.EVENT, Kind.PRODUCT, Kind.TECHNOLOGY, Kind.FACILITY,
        Kind.GOVERNMENT,
    )
)  # fmt: skip
"""Kinds of which an unnamed one is worth an opinion."""


def judgements(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the opinion that a clause is: of its subject, held by who says the clause."""
    if clause.form == "verb":
        yield from _faults(clause, scene, words)
        verdict = verdict_of(clause.head, scene, words)
    else:
        verdict = verdict_on(clause.head, words) if clause.form == "adj" else None
    if verdict is None:
        return
    said = stance(clause, words.effects, forecast=True)
    if not is_meant(verdict[1], said):
        return
    things = list(_things(clause, verdict[1], scene))
    for holder in speakers(clause.head, said, scene) if things else ():
        if verdict[0] == "positive" and _may_advertise(holder, clause, scene):
            continue
        if scene.schema.admits(holder.kind, scene.schema.domain(Predicate.VIEWS)):
            yield from _held(clause, said, verdict, (holder, *things[0]), scene)


def _faults(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield whom somebody finds fault with: "because of Alpha's failure to cut costs, she said"."""
    for noun in {a.token.i: a.token for a in clause.arguments}.values():
        owner = _at_fault(noun) if noun.lemma_ in _FAULTS else None
        thing = None if owner is None else scene.named(owner) or deputy(owner, scene)
        if owner is None or thing is None or not scene.schema.is_a(thing.kind, Kind.ORGANIZATION):
            continue
        said = stance(clause, words.effects, forecast=True)
        for holder in speakers(clause.head, said, scene):
            if holder.kind in _MINDS | {Kind.LABOR_UNION}:
                meant = replace(said, polarity=Polarity.POSITIVE)
                yield from _held(clause, meant, ("negative", noun), (holder, thing, owner), scene)


def _at_fault(noun: Token) -> Token | None:
    return next((c for c in noun.children if c.dep_ == "poss"), None)


def _held(
    clause: Clause,
    said: Stance,
    verdict: tuple[str, Token],
    ends: tuple[Entity, Entity, Token],
    scene: Scene,
) -> Iterator[Draft]:
    """Yield what somebody thinks of something.

    Args:
        ends: Who thinks so, of what, and where that stands.
    """
    holder, thing, token = ends
    if thing.id == holder.id:
        return
    existing = any(c.dep_ == "expl" for c in clause.head.children)
    negative = said.polarity is Polarity.NEGATIVE and not existing
    sentiment = OPPOSITE[verdict[0]] if negative else verdict[0]
    qualifiers = (("reason", words_of(verdict[1], scene)), ("sentiment", sentiment))
    yield Draft(
        clause, holder, Predicate.VIEWS, thing, qualifiers, said.speaker, token,
        "judgement", "", doubt=_DOUBT, negative=said.polarity is Polarity.NEGATIVE,
    )  # fmt: skip


def _things(clause: Clause, verdict: Token, scene: Scene) -> Iterator[tuple[Entity, Token]]:
    """Yield what a verdict is of, with where it stands: one thing, or nothing."""
    allowed = scene.schema.range(Predicate.VIEWS)
    if any(c.dep_ == "expl" for c in clause.head.children):
        felt, at = _aimed_at(verdict, scene), verdict
    else:
        token = next(iter(clause.tokens(SUBJECT)), None)
        if token is None:
            return
        matters = verdict.dep_ == "attr" and matter(verdict, scene) is not None
        points = token.lower_ in _POINTING and not matters
        of = said_of(clause.head, scene) if points else None
        felt, at = of or _judged(token, verdict, scene), token
    if felt is not None and scene.schema.admits(felt.kind, allowed):
        yield felt, at


def _aimed_at(verdict: Token, scene: Scene) -> Entity | None:
    """Give at what there is anger, in what there is no confidence: told behind it, or before."""
    if verdict.lemma_ in ("doubt", "question"):
        return None  # "there is no doubt about it"
    for token in (verdict, *verdict.head.rights):
        for child in token.subtree if token is verdict else (token,):
            if child.dep_ == "prep" and child.lower_ in _TOWARDS and child.i < verdict.i + 8:
                for thing in (c for c in child.children if c.dep_ == "pobj"):
                    felt = matter(thing, scene) or scene.entity(thing)
                    if felt is not None:
                        return felt
    return said_of(verdict, scene)


def _may_advertise(holder: Entity, clause: Clause, scene: Scene) -> bool:
    """Tell whether a company speaks, and not in quotation marks: it may be of its own goods."""
    company = scene.schema.is_a(holder.kind, Kind.COMPANY) and holder.kind not in _MINDS
    return company and clause.head.i not in scene.mentioned.voices


def _judged(token: Token, verdict: Token, scene: Scene) -> Entity | None:
    """Give what a judgement of a clause's subject is of; None where that is not plain."""
    named = scene.named(token)
    if token.lower_ in _POINTING:
        # "it was the right decision": a judgement of the decision; "a great car": of the car before
        decided = matter(verdict, scene) if verdict.dep_ == "attr" else None
        return decided or (_subject_before(token, scene) if token.lower_ == "it" else None)
    if token.pos_ in ("PRON", "DET"):
        return named if named is not None and named.kind in _CREATURES else None
    thing = matter(token, scene) or named
    if thing is None and (unnamed := scene.mentioned.nominal(token.i)) is not None:
        if token.lemma_.casefold() in _RESULTS:
            return replace(unnamed, kind=Kind.EVENT)  # "the results were solid"
        thing = unnamed if unnamed.kind in _TELLING else many(unnamed, token)
    allowed = scene.schema.range(Predicate.VIEWS)
    return thing if thing is not None and scene.schema.admits(thing.kind, allowed) else None


def _subject_before(token: Token, scene: Scene) -> Entity | None:
    """Give the thing that the sentences before "it" were about: their latest fitting subject."""
    number = scene.reading.sentence_of[token.i]
    start = scene.reading.sentences[max(0, number - 2)].start
    own = scene.reading.sentences[number].start
    for i in range(own - 1, start - 1, -1):
        mention = scene.mentioned.mention_at(i)
        good = scene.mentioned.nominal(i) if mention is None else None
        if good is not None and good.kind is Kind.PRODUCT and _is_shown(scene.reading.doc[i]):
            return good
        if mention is None or mention.head != i or mention.form is Form.PRONOUN:
            continue
        about = scene.reading.doc[i].dep_ in ("nsubj", "nsubjpass", "dobj")
        if about and mention.entity.kind in _CREATURES and mention.entity.kind is not Kind.PERSON:
            return mention.entity
    return None


def _is_shown(good: Token) -> bool:
    """Tell whether a sentence is about a good: its object or subject, told in two words."""
    told = any(c.dep_ in ("compound", "amod") for c in good.children)
    return told and good.dep_ in ("dobj", "nsubj", "nsubjpass")


def opinionated(draft: Draft, scene: Scene, words: Lexicon) -> Draft | None:
    """Give an opinion the sentiment of its reason, and "we" its speaker's own mind.

    None where it judges nothing.
    """
    if draft.predicate is not Predicate.VIEWS:
        return draft
    if draft.clause.head.lemma_ in _URGING and any(
        c.dep_ in ("xcomp", "ccomp") for c in draft.clause.head.children
    ):
        return None  # "is encouraging banks to lend": a deed, no feeling
    draft = _own_mind(_turned(draft, scene, words), scene)
    given = dict(draft.qualifiers)
    if Qualifier.SENTIMENT in given:
        return draft
    reason = given.get(Qualifier.REASON)
    sentiment = sentiment_of(reason, words) if isinstance(reason, str) else None
    if sentiment is None and (reason := quoted_after(draft.clause.head)) is not None:
        sentiment = sentiment_of(reason, words)
        others = [q for q in draft.qualifiers if q[0] != Qualifier.REASON]
        draft = replace(draft, qualifiers=(*others, (Qualifier.REASON.value, reason)))
    if sentiment is None:
        return None
    return replace(draft, qualifiers=(*draft.qualifiers, ("sentiment", sentiment)))


def _turned(draft: Draft, scene: Scene, words: Lexicon) -> Draft:
    """Turn what is denied by "no" ("has no faith in it"); let "it" be what the saying is of."""
    if draft.extractor == "judgement":
        return draft
    given = dict(draft.qualifiers)
    things = draft.clause.tokens(OBJECT) if Qualifier.SENTIMENT in given else []
    if any(c.lower_ in ("no", "little") for t in things[:1] for c in t.children):
        turned = OPPOSITE[str(given[Qualifier.SENTIMENT])]
        others = [q for q in draft.qualifiers if q[0] != Qualifier.SENTIMENT]
        draft = replace(draft, qualifiers=(*others, (Qualifier.SENTIMENT.value, turned)))
    if draft.clause.form == "adj" and Qualifier.SENTIMENT in given:
        draft = _unfelt(draft, words)
    if draft.object_at is not None and draft.object_at.lower_ in _POINTING:
        of = said_of(draft.clause.head, scene)
        if of is not None and scene.schema.admits(of.kind, scene.schema.range(Predicate.VIEWS)):
            draft = replace(draft, object=of)
    return draft


def _unfelt(draft: Draft, words: Lexicon) -> Draft:
    """Turn what somebody does not feel: "not happy with it", "less enthusiastic about it"."""
    said = stance(draft.clause, words.effects, forecast=True)
    denied = said.polarity is Polarity.NEGATIVE
    lessened = any(c.lower_ in ("less", "hardly", "scarcely") for c in draft.clause.head.children)
    if not denied and not lessened:
        return draft
    given = dict(draft.qualifiers)
    given[Qualifier.SENTIMENT] = OPPOSITE[str(given[Qualifier.SENTIMENT])]
    turned = tuple((str(name), value) for name, value in given.items())
    return replace(draft, qualifiers=turned, negative=denied)


def _own_mind(draft: Draft, scene: Scene) -> Draft:
    """Let who says "we are delighted" be the one that is."""
    token = draft.subject_at
    voice = scene.mentioned.voices.get(token.i) if token is not None else None
    if voice is None or token is None or token.lower_ not in FIRST_PERSON:
        return draft
    house = scene.schema.is_a(draft.subject.kind, Kind.FINANCIAL_INSTITUTION)
    if house and draft.subject != topic(scene, banks=True):
        return draft  # an analyst's "we" is the house's opinion
    return replace(draft, subject=voice)
