"""Matters: what is judged, announced or to blame where a common noun stands for it.

A decision, a vote, a rejection are events though they have no name; "rising fuel prices" and "the
decline in sales" are what happens to a figure, so events too.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.scenes.scene import Scene
from ontology.lexicon import lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind

_CONDUCT = frozenset(
    "behaviour behavior conduct performance attitude handling management stewardship strategy "
    "leadership treatment response reaction approach stance work effort tactic culture "
    "activity practice accounting dealing".split()
)
"""What a judgement of it is a judgement of its owner."""

_SPOKEN_OF = frozenset(("nsubj", "nsubjpass", "dobj"))

_STANDING = frozenset(
    "image reputation standing fortune credibility brand morale prospect chance hope appeal".split()
)
"""What suffers or gains in its owner's stead."""

_AHEAD = frozenset(("outlook", "prospect"))
"""What a judgement of it is a judgement of what it is for."""

_ITS_STOCKS = frozenset("stock share name company firm".split())

_MATTERS = {
    **dict.fromkeys(
        "decision agreement move contract offer change announcement delay cut sale "
        "purchase cancellation incident response handling approach reaction idea arrangement "
        "outcome sign news progress "
        # what is done, as a noun
        "abandonment abolition admission approval breakup closing cutback defeat departure "
        "dismissal expansion failure handout inaction intervention involvement loss outsourcing "
        "payment payout privatisation refusal rejection relocation reorganisation reorganization "
        "restriction reversal revocation situation split switch treatment veto vote "
        "withdrawal bonus "
        # what is told or shown, and how it looks
        "quarter report reports number figure prospect outlook pricing price valuation statement "
        "remark message comment design feature update commitment position view "
        "loan layoff lawsuit fee salary sentiment mood atmosphere "
        "consideration finding criticism accusation surprise process project "
        "penalty fine".split(),
        Kind.EVENT,
    ),
    "economy": Kind.INDUSTRY,
    "measure": Kind.POLICY,
}
"""Nouns that an attitude may be to, and what kind of thing they are then."""

_MADE_KNOWN = frozenset(
    "cut cutback expansion payout sale purchase withdrawal reorganisation reorganization move "
    "decision change relocation closing split switch commitment".split()
)
"""Of these what may be announced by a noun alone."""

_MOVING = frozenset(
    "rising soaring surging climbing increasing growing mounting high higher record falling "
    "declining plunging dropping slumping shrinking decreasing sinking low lower weak weaker "
    "weakening slowing sluggish poor strong stronger escalating rocketing tumbling sliding".split()
)
_MOVES = frozenset(
    "rise increase surge jump growth fall decline drop decrease slump plunge slowdown weakness "
    "strength collapse downturn slide loss shortage lack".split()
)
_RUSH = frozenset("demand order pre-order preorder rush interest".split())
"""What may be too much, of a thing that is named: "orders for the phone"."""

_TROUBLES = frozenset(
    "bug defect delay difficulty failure fault flaw glitch hiccup overrun problem setback "
    "bottleneck backlog".split()
)
"""What goes wrong; worth a name with what it is of ("wiring problems")."""

_MOVED = (Kind.MEASURE, Kind.INSTRUMENT)
_PRICED = frozenset("price cost demand rate".split())
_SPREAD = frozenset(("sentiment", "mood", "atmosphere"))
"""What is told by where it is felt: "sentiment in the market"."""

_LONGEST = 6


def matter(token: Token, scene: Scene) -> Entity | None:
    """Give what an attitude to a phrase is an attitude to, where no name stands for it.

    "Ford's behaviour" is Ford; a decision or a response is a matter of its own, and so is the
    economy.
    """
    lemma = token.lemma_.casefold()
    if token.pos_ != "NOUN":
        return None
    if lemma in _AHEAD and (thing := _complement(token, scene)) is not None:
        return thing
    if lemma in _CONDUCT:
        return next(filter(None, (scene.named(t) for t in _bearers(token))), None)
    kind = _MATTERS.get(lemma)
    if kind is None or scene.mentioned.nominal(token.i) is not None:
        return None
    label = _told(token)
    short = label.split(" of ")[0].split(" in ")[0]
    return Entity(slug(label), label, kind, (short,) if short != label else ())


def _complement(noun: Token, scene: Scene) -> Entity | None:
    """Give what the outlook is for: "the outlook for stocks in the car sector" is the sector's."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in ("for", "of", "in"):
            for thing in (c for c in prep.children if c.dep_ == "pobj"):
                inner = _complement(thing, scene) if thing.lemma_ in _ITS_STOCKS else None
                return inner or scene.entity(thing)
    return None


def pointed_to(token: Token, scene: Scene) -> Entity | None:
    """Give the plan or event that "it" as an object points to: the last one spoken of.

    In its sentence or the one before, as a subject or object; None where a thing with a name
    stands nearer.
    """
    if token.lower_ not in ("it", "this", "that") or token.dep_ not in ("dobj", "pobj"):
        return None
    if token.head.lemma_ in ("accuse", "blame", "sue", "thank", "trust"):
        return None  # done to those who act
    number = scene.reading.sentence_of[token.i]
    start = scene.reading.sentences[max(0, number - 1)].start
    for i in range(token.i - 1, start - 1, -1):
        word = token.doc[i]
        if word.dep_ not in _SPOKEN_OF:
            continue
        unnamed = scene.mentioned.nominal(i)
        if unnamed is not None and unnamed.kind in (Kind.EVENT, Kind.POLICY):
            return unnamed
        if (
            word.pos_ == "PROPN"
            and scene.mentioned.mention_at(i) is not None
            and word.dep_ == "dobj"
        ):
            return None
    return None


def standing(token: Token, scene: Scene) -> Entity | None:
    """Give whose image or fortunes a phrase speaks of: "the image of the company"."""
    if token.pos_ != "NOUN" or token.lemma_.casefold() not in _STANDING:
        return None
    return next(filter(None, (scene.named(t) for t in _bearers(token))), None)


def owned_by(token: Token, scene: Scene) -> Entity | None:
    """Give whose a thing without a name is: an inquiry into "the firm's electronics" is of it."""
    if token.pos_ != "NOUN" or scene.named(token) is not None:
        return None
    owners = (scene.named(c) for c in token.children if c.dep_ == "poss")
    return next(filter(None, owners), None)


def announced(token: Token, scene: Scene) -> Entity | None:
    """Give what is made known by a noun for it: "sweeping cuts in production"."""
    return matter(token, scene) if token.lemma_.casefold() in _MADE_KNOWN else None


def is_intention(token: Token) -> bool:
    """Tell whether a plan says nothing but what is planned: "plans to close two plants"."""
    bare = all(c.dep_ in ("det", "acl", "punct", "prep") for c in token.children)
    told = any(c.dep_ == "acl" and c.tag_ == "VB" for c in token.children)
    return bare and told and token.lemma_.casefold() in ("plan", "proposal", "scheme")


def happening(token: Token, scene: Scene) -> Entity | None:
    """Give the event that a figure's movement is: "rising fuel prices", "a fall in sales"."""
    if token.pos_ != "NOUN":
        return None
    moving = any(c.lower_ in _MOVING and c.dep_ == "amod" for c in token.children)
    priced = token.lemma_.casefold() in ("price", "cost") and any(
        c.dep_ == "compound" for c in token.children
    )
    if (moving and _is_figure(token, scene)) or priced or _goes_wrong(token):
        label = _told(token)
        return Entity(slug(label), label, Kind.EVENT)
    if token.lemma_.casefold() in _RUSH and any(c.lower_ in ("for", "of") for c in token.children):
        label = scene.phrase(token, limit=2 * _LONGEST)
        return Entity(slug(label), label, Kind.EVENT)
    if token.lemma_.casefold() not in _MOVES:
        return None
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "of"):
            for thing in child.children:
                if thing.dep_ == "pobj" and _is_figure(thing, scene):
                    label = f"{token.lower_} {child.lower_} {scene.phrase(thing, limit=_LONGEST)}"
                    return Entity(slug(label), label, Kind.EVENT)
    return None


def trouble(token: Token, scene: Scene) -> Entity | None:
    """Give what goes wrong, with where: "a fault in the brakes", "a software glitch"."""
    if token.pos_ != "NOUN" or token.lemma_.casefold() not in _TROUBLES:
        return None
    told = any(c.dep_ in ("compound", "amod", "nmod") for c in token.children)
    if not told and all(c.dep_ != "prep" for c in token.children):
        return None
    label = scene.phrase(token, limit=2 * _LONGEST)
    own = _told(token)
    return Entity(slug(label), label, Kind.EVENT, (own,) if own != label else ())


def _goes_wrong(token: Token) -> bool:
    told = any(c.dep_ in ("compound", "amod", "nmod") for c in token.children)
    return token.lemma_.casefold() in _TROUBLES and (told or token.tag_ == "NNS")


def _is_figure(token: Token, scene: Scene) -> bool:
    if token.lemma_.casefold() in _PRICED:
        return True
    thing = scene.mentioned.nominal(token.i)
    return thing is not None and any(scene.schema.is_a(thing.kind, kind) for kind in _MOVED)


def _told(noun: Token) -> str:
    """Give a noun with its modifiers and what it is of: "sudden failure of the bill"."""
    judging = lexicon().opinions
    before = (
        t
        for t in noun.lefts
        if t.dep_ in ("amod", "compound", "nmod") and t.lower_ not in judging
        for t in t.subtree
    )
    words = [t.text_with_ws for t in before] + [noun.text_with_ws]
    links = ("of", "in") if noun.lemma_ in _SPREAD else ("of",)
    of = next((c for c in noun.rights if c.lower_ in links and c.i == noun.i + 1), None)
    thing = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if thing is not None and thing.pos_ != "PRON" and thing.i - noun.i <= _LONGEST:
        words.extend(t.text_with_ws for t in noun.doc[noun.i + 1 : thing.i + 1])
    first = noun.sent[0]
    if first.text == words[0].strip() and first.is_title and first.pos_ != "PROPN":
        words[0] = words[0].lower()
    return "".join(words).strip()


def _bearers(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "poss":
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("of", "by"):
            yield from (c for c in child.children if c.dep_ == "pobj")
