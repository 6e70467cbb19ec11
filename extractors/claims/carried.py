"""Carried: details that one sentence of an article gives to a claim of another.

The price of what was launched ("It costs 550 euros."), the day of a deal ("The contract was signed
on Monday."), the day of what somebody "also" announced.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from extractors.clauses.subjects import SUBJECT_LABELS
from extractors.scenes.scene import Scene
from ontology.records import Claim, Entity, Quantity, TimeSpan
from ontology.terms import Modality, Polarity, Predicate, Qualifier

_DEALS = frozenset(
    p.value
    for p in (
        Predicate.ACQUIRES, Predicate.SELLS, Predicate.MERGES_WITH, Predicate.ORDERS,
        Predicate.PARTNERS_WITH, Predicate.INVESTS_IN,
    )
)  # fmt: skip
_NEWS = frozenset((Predicate.ANNOUNCES.value, Predicate.LAUNCHES.value))
_DEAL_NOUNS = frozenset(
    "acquisition agreement contract deal merger order pact purchase sale takeover transaction"
    "".split()
)
_SETTLED = frozenset(
    "sign close complete finalise finalize conclude seal clinch ink consummate".split()
)
_PASSING = frozenset(("expect", "schedule", "plan", "set", "due", "likely"))
_OBJECTS = frozenset(("dobj", "nsubjpass"))
_NEAR = 3
"""Sentences over which a deal or an announcement is still what "the deal", "also" mean."""


def carried(claims: Iterable[Claim], scene: Scene) -> list[Claim]:
    """Give claims the prices and days that other sentences tell of them.

    Args:
        claims: Of one article in the order of its sentences, with one evidence each.
        scene: Of the article.
    """
    priced = _with_prices(list(claims))
    return _with_also(_with_signings(priced, scene), scene)


def _with_prices(claims: list[Claim]) -> list[Claim]:
    """Give a launch the price that the article tells of the product."""
    prices: dict[str, list[Quantity]] = {}
    for claim in claims:
        sure = claim.polarity is Polarity.POSITIVE and claim.predicate == Predicate.PRICED_AT
        if sure and isinstance(claim.object, Quantity):
            known = prices.setdefault(claim.subject.id, [])
            known.extend([claim.object] if claim.object not in known else [])
    return [_priced(claim, prices) for claim in claims] if prices else claims


def _priced(claim: Claim, prices: dict[str, list[Quantity]]) -> Claim:
    goods = claim.object
    if claim.predicate != Predicate.LAUNCHES or not isinstance(goods, Entity):
        return claim
    if Qualifier.PRICE in dict(claim.qualifiers):
        return claim
    found = tuple((Qualifier.PRICE.value, price) for price in prices.get(goods.id, ()))
    pairs = sorted((*claim.qualifiers, *found), key=lambda pair: pair[0])
    return replace(claim, qualifiers=tuple(pairs))


def _with_signings(claims: list[Claim], scene: Scene) -> list[Claim]:
    """Date a deal by the sentence that tells when it was or will be signed or closed."""
    undated = [
        i
        for i, c in enumerate(claims)
        if c.predicate in _DEALS and c.time is None and c.polarity is Polarity.POSITIVE
    ]
    if not undated:
        return claims
    for sentence, day in _signings(scene):
        near = [i for i in undated if 0 <= sentence - _sentence(claims[i]) <= _NEAR]
        if near and claims[near[-1]].time is None:
            last = claims[near[-1]]
            for index in undated:
                beside = index in near and _sentence(claims[index]) == _sentence(last)
                same = beside or _ends(claims[index]) == _ends(last)
                if same and claims[index].time is None:
                    claims[index] = replace(claims[index], time=day)
    return claims


def _ends(claim: Claim) -> tuple[Entity, object]:
    return claim.subject, claim.object


def _signings(scene: Scene) -> Iterator[tuple[int, TimeSpan]]:
    """Yield the days on which "the deal" is settled, with their sentences."""
    doc = scene.reading.doc
    for time in scene.times:
        verb = _settling(doc[time.head]) if time.span and time.role in ("at", "until") else None
        if verb is not None and time.span is not None and _is_the_deal(verb):
            yield scene.reading.sentence_of[time.start], time.span


def _settling(token: Token) -> Token | None:
    """Give the verb of settling that a time hangs on."""
    for _ in range(5):
        if token.pos_ in ("VERB", "AUX") or token.head == token:
            break
        token = token.head
    if token.lemma_.casefold() in _PASSING:
        token = next((c for c in token.children if c.dep_ in ("xcomp", "ccomp")), token)
    return token if token.lemma_.casefold() in _SETTLED else None


def _is_the_deal(verb: Token) -> bool:
    """Tell "signed the agreement", "a deal that will close" from any other agreement."""
    if verb.dep_ == "relcl":
        return verb.head.lemma_.casefold() in _DEAL_NOUNS and verb.head.dep_ in (
            "appos",
            "npadvmod",
        )
    up = verb.head if verb.dep_ in ("xcomp", "ccomp") else verb
    passive = any(c.dep_ in _OBJECTS for c in verb.children)
    things = [c for c in verb.children if c.dep_ in _OBJECTS]
    if not passive:
        things = [c for c in (*verb.children, *up.children) if c.dep_ in SUBJECT_LABELS]
    return any(
        thing.lemma_.casefold() in _DEAL_NOUNS
        and any(c.lower_ in ("the", "this") for c in thing.children)
        for thing in things
    )


def _with_also(claims: list[Claim], scene: Scene) -> list[Claim]:
    """Date what somebody also announced by what he announced just before."""
    dated: dict[str, Claim] = {}
    for index, claim in enumerate(claims):
        if claim.predicate not in _NEWS or claim.modality not in (
            Modality.ACTUAL,
            Modality.PLANNED,
        ):
            continue
        before = dated.get(claim.subject.id)
        near = before is not None and 0 < _sentence(claim) - _sentence(before) <= _NEAR
        if claim.time is None and before is not None and near and _also(claim, scene):
            claims[index] = claim = replace(claim, time=before.time)
        if claim.time is not None and claim.time.at:
            dated[claim.subject.id] = claim
    return claims


def _also(claim: Claim, scene: Scene) -> bool:
    sentence = scene.reading.sentences[_sentence(claim)]
    words = scene.reading.doc[sentence.start : min(sentence.start + 6, sentence.end)]
    return any(token.lower_ == "also" for token in words)


def _sentence(claim: Claim) -> int:
    return claim.evidence[0].sentence
