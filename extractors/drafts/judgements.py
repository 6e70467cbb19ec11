"""Judgements: what somebody says of a thing, good or bad, as a claim about who says it.

"X is a great firm, she said": whoever speaks a clause that judges its subject has an opinion of
that subject. The words of judgement: `ontology/lexicon/opinions.lex`.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import SUBJECT
from extractors.clauses.stance import Stance, stance
from extractors.drafts.draft import Draft
from extractors.mentions.quotations import FIRST_PERSON, quoted_after
from extractors.scenes.deputies import deputy
from extractors.scenes.matters import matter
from extractors.scenes.particulars import many
from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Form, Kind, Modality, Polarity, Predicate, Qualifier

_DOUBT = 0.1
_COPULAS = frozenset("be remain seem look become sound appear prove stay feel represent".split())
_HAVING = frozenset("have show offer give see need lack".split())
_WORKING = {"work": "positive", "resonate": "positive", "suck": "negative", "stink": "negative"}
_FARING = frozenset(
    "thrive flourish excel shine fail struggle disappoint impress suffer stagnate falter "
    "deteriorate improve worsen prosper flounder stumble".split()
)
"""Verbs that say by themselves how well their subject does."""

_SIGNS = frozenset("sign hope promise potential strength weakness".split())

_FELT = frozenset(
    "confident happy pleased delighted proud glad grateful honoured honored concerned worried "
    "disappointed optimistic pessimistic cautious sceptical skeptical hopeful angry furious "
    "outraged frustrated alarmed suspicious unhappy satisfied dissatisfied right wrong sad lucky "
    "fortunate doubtful bullish bearish upbeat heartened bitter hostile aggressive late "
    "unconvinced unimpressed nervous wary uneasy anxious fearful appalled horrified scared "
    "encouraged enthusiastic thrilled excited impressed comfortable relieved convinced".split()
)
"""What a mind feels is no judgement of it: "X is confident that…"; nor "X is right to…"."""

_OPPOSITE = {"positive": "negative", "negative": "positive", "neutral": "neutral"}
_POINTING = frozenset("it this that these those".split())
_CREATURES = (Kind.PRODUCT, Kind.PERSON, Kind.FACILITY, Kind.POLICY)
"""Kinds that a pronoun in a judgement is taken to stand for; "it" is often the whole matter."""

_MINDS = frozenset((Kind.PERSON, Kind.GROUP, Kind.FINANCIAL_INSTITUTION))

_PLAIN = frozenset(
    "safe illegal unlawful unclear uncertain insolvent profitable unprofitable loss-making late "
    "slow critical ordinary average unchanged moderate mixed easy stable volatile".split()
)
"""Words of judgement that as a predicate tell of a state."""

_HARD = frozenset("decision choice step".split())
_HARDSHIP = frozenset("difficult hard tough painful heartbreaking sad".split())

_RESULTS = frozenset("result performance guidance outlook earnings forecast".split())

_TELLING = frozenset(
    (
        Kind.INDUSTRY, Kind.POLICY, Kind.EVENT, Kind.PRODUCT, Kind.TECHNOLOGY, Kind.FACILITY,
    )
)  # fmt: skip
"""Kinds of which an unnamed one is worth an opinion."""


def judgements(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the opinion that a clause is: of its subject, held by who says the clause."""
    if clause.form != "verb":
        return
    verdict = _verdict(clause.head, scene, words)
    if verdict is None:
        return
    said = stance(clause, words.effects, forecast=True)
    holder = speaker(clause.head, said, scene)
    if holder is None or said.modality is not Modality.ACTUAL:
        return
    if verdict[0] == "positive" and _may_advertise(holder, clause, scene):
        return
    if not scene.schema.admits(holder.kind, scene.schema.domain(Predicate.VIEWS)):
        return
    negative = said.polarity is Polarity.NEGATIVE
    sentiment = _OPPOSITE[verdict[0]] if negative else verdict[0]
    for token in clause.tokens(SUBJECT)[:1]:
        thing = _judged(token, verdict[1], scene)
        if thing is None or thing.id == holder.id:
            continue
        reason = _words(verdict[1], scene)
        qualifiers = (("reason", reason), ("sentiment", sentiment))
        yield Draft(
            clause, holder, Predicate.VIEWS, thing, qualifiers, said.speaker, token,
            "judgement", "", doubt=_DOUBT, negative=negative,
        )  # fmt: skip


def _may_advertise(holder: Entity, clause: Clause, scene: Scene) -> bool:
    """Tell whether a company speaks, and not in quotation marks: it may be of its own goods."""
    company = scene.schema.is_a(holder.kind, Kind.COMPANY) and holder.kind not in _MINDS
    return company and clause.head.i not in scene.mentioned.voices


def speaker(head: Token, said: Stance, scene: Scene) -> Entity | None:
    """Give who says a clause: the voice of its quotation, else who is told to say so."""
    voice = scene.mentioned.voices.get(head.i)
    if voice is not None:
        return voice
    if said.speaker is None or said.speaker.lower_ in FIRST_PERSON:
        return None
    token = said.speaker
    named = scene.named(token) or scene.represented(token) or deputy(token, scene)
    return named or _group(said, scene)


def _group(said: Stance, scene: Scene) -> Entity | None:
    unnamed = scene.mentioned.nominal(said.speaker.i) if said.speaker is not None else None
    return unnamed if unnamed is not None and unnamed.kind is Kind.GROUP else None


def _verdict(verb: Token, scene: Scene, words: Lexicon) -> tuple[str, Token] | None:
    """Give the sentiment of what a verb says of its subject, and where it stands."""
    lemma = verb.lemma_.casefold()
    below = list(verb.children)
    if lemma in _COPULAS:
        return _predicated([c for c in below if c.dep_ in ("attr", "acomp", "oprd")], scene, words)
    if any(c.dep_ in ("xcomp", "ccomp") for c in below):
        return None
    objects = [c for c in below if c.dep_ == "dobj"]
    if objects:
        direct = objects[0].lemma_ in _SIGNS or verb.i in scene.mentioned.voices
        direct = direct and lemma in _HAVING
        return _predicated(objects, scene, words) if direct else None
    if any(c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "on") for c in below):
        return None
    if lemma in _WORKING and any(c.dep_ == "neg" for c in below):
        return _WORKING[lemma], verb
    if lemma in _FARING and lemma in words.opinions and verb.i in scene.mentioned.voices:
        return words.opinions[lemma], verb
    return None


def _is_of_matter(predicate: Token, scene: Scene) -> bool:
    """Tell whether a thing is wrong, not a mind: "the verdict is wrong", "it was late"."""
    if predicate.lower_ not in ("right", "wrong"):
        return False
    things = (scene.mentioned.nominal(t.i) for t in predicate.head.lefts if t.dep_ == "nsubj")
    return any(t is not None and t.kind in (Kind.EVENT, Kind.POLICY) for t in things)


def _predicated(phrases: list[Token], scene: Scene, words: Lexicon) -> tuple[str, Token] | None:
    for token in phrases:
        spoilt = any(c.lower_ == "too" for c in token.children)
        felt = not _FELT.isdisjoint((token.lower_, token.lemma_.casefold()))
        if not spoilt and ((felt and not _is_of_matter(token, scene)) or token.lower_ in _PLAIN):
            return None
        if token.lemma_ in _HARD and any(c.lower_ in _HARDSHIP for c in token.children):
            return None  # a hard choice is no bad one
        sentiment = _sentiment(token, words)
        if sentiment in ("positive", "negative"):
            return sentiment, token
    return None


def _sentiment(token: Token, words: Lexicon) -> str | None:
    """Give the sentiment of a predicate: "too" spoils an adjective, "no" turns a noun."""
    below = list(token.children)
    if any(c.lower_ == "too" and c.dep_ == "advmod" for c in below):
        return "negative"
    told = sentiment_of(" ".join(t.lower_ for t in token.subtree), words)
    told = told or sentiment_of(" ".join(t.lemma_ for t in token.subtree), words)
    if told is not None and any(c.lower_ in ("no", "hardly", "neither") for c in below):
        return _OPPOSITE[told]
    return told


def _words(verdict: Token, scene: Scene) -> str:
    """Give the words of a verdict; of a verb those from its auxiliaries to its last complement."""
    if verdict.pos_ != "VERB":
        return scene.phrase(verdict)
    own = [c for c in verdict.children if c.dep_ in ("aux", "neg", "advmod", "prep", "acomp")]
    first = min((c.left_edge.i for c in own), default=verdict.i)
    last = max((c.right_edge.i for c in own if c.dep_ != "neg"), default=verdict.i)
    return " ".join(scene.reading.text(min(first, verdict.i), max(last, verdict.i) + 1).split())


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
    draft = _own_mind(draft, scene)
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


def sentiment_of(text: str, words: Lexicon) -> str | None:
    """Give the sentiment of a phrase by its words of judgement; None for none or a draw.

    The longest entry counts: "not enough" is one word of judgement.
    """
    parts = slug(text).split("-")
    found: list[str] = []
    at = 0
    while at < len(parts):
        for size in (3, 2, 1):
            sentiment = words.opinions.get(" ".join(parts[at : at + size]))
            if sentiment is not None and at + size <= len(parts):
                found.append(sentiment)
                at += size
                break
        else:
            at += 1
    positive, negative = found.count("positive"), found.count("negative")
    if positive == negative:
        return "neutral" if found and not positive else None
    return "positive" if positive > negative else "negative"
