"""Sentiments: what a clause says of its subject, good or bad, by its verb and what follows.

"X is a great firm", "X is doing a lousy job", "X fell short". The words of judgement:
`ontology/lexicon/opinions.lex`.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from extractors.clauses.stance import Stance
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.terms import Kind, Modality, Polarity

_COPULAS = frozenset("be remain seem look become sound appear prove stay feel represent".split())
_HAVING = frozenset("have show offer give see need lack".split())
_WORKING = {"work": "positive", "resonate": "positive", "suck": "negative", "stink": "negative"}
_FARING = frozenset(
    "thrive flourish excel shine fail struggle disappoint impress suffer stagnate falter "
    "deteriorate improve worsen prosper flounder stumble".split()
)
"""Verbs that say by themselves how well their subject does."""

_FORESEEN = (Modality.ACTUAL, Modality.EXPECTED, Modality.PLANNED)
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

OPPOSITE = {"positive": "negative", "negative": "positive", "neutral": "neutral"}
_PLAIN = frozenset(
    "safe illegal unlawful unclear uncertain insolvent profitable unprofitable loss-making late "
    "slow critical ordinary average unchanged moderate mixed easy stable volatile".split()
)
"""Words of judgement that as a predicate tell of a state."""

_HARD = frozenset("decision choice step".split())
_HARDSHIP = frozenset("difficult hard tough painful heartbreaking sad".split())


_STATES = frozenset("trouble shape position danger mess difficulty condition state crisis".split())
_FIGURES = frozenset("sale result profit earnings revenue figure number order income loss".split())
_ITS_WORDS = frozenset("aux neg advmod prep acomp dobj prt".split())

_DONE: Mapping[tuple[str, str], str] = {
    **{("do", noun): "" for noun in ("job", "work")},
    **{("make", noun): "negative" for noun in "mistake error blunder mess fool".split()},
    **{("make", noun): "positive" for noun in "progress stride headway".split()},
    **{
        (verb, noun): "positive"
        for verb in "exceed surpass beat top outperform".split()
        for noun in "expectation hope".split()
    },
    **{("miss", noun): "negative" for noun in "mark point opportunity".split()},
    ("make", "sense"): "positive", ("lose", "way"): "negative", ("deserve", "praise"): "positive",
    ("deserve", "credit"): "positive", ("deserve", "blame"): "negative",
    ("deserve", "criticism"): "negative", ("send", "signal"): "", ("set", "example"): "",
}  # fmt: skip
"""Verb and object that judge who does it; "" where the object's own words do."""

_PARTICLES = {("live", "up"): "positive", ("fall", "short"): "negative", ("pay", "off"): "positive"}
"""Verb and what follows: "live up to its promise", "fall short (of)"."""


def verdict_on(adjective: Token, words: Lexicon) -> tuple[str, Token] | None:
    """Give the verdict that an adjective is which was parsed as a verb ("was overpriced")."""
    if all(c.dep_ not in ("auxpass", "cop") for c in adjective.children):
        return None
    told = _sentiment(adjective, words)
    return (told, adjective) if told in ("positive", "negative") else None


def verdict_of(verb: Token, scene: Scene, words: Lexicon) -> tuple[str, Token] | None:
    """Give the sentiment of what a verb says of its subject, and where it stands."""
    lemma = verb.lemma_.casefold()
    below = list(verb.children)
    if lemma == "be" and (state := _state(below, scene, words)) is not None:
        return state
    if lemma in _COPULAS:
        return _predicated([c for c in below if c.dep_ in ("attr", "acomp", "oprd")], scene, words)
    if any(c.dep_ in ("xcomp", "ccomp") for c in below):
        return None
    objects = [c for c in below if c.dep_ == "dobj"]
    done = _done(verb, objects, words)
    if done is not None:
        return done
    if objects:
        direct = objects[0].lemma_ in _SIGNS or verb.i in scene.mentioned.voices
        direct = direct and lemma in _HAVING
        return _predicated(objects, scene, words) if direct else None
    if any(c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "on") for c in below):
        return None
    if lemma == "work" and verb.tag_ == "VBG" and _is_planned(below, scene):
        return "positive", verb  # "our plan is working"
    if lemma in _WORKING and verb.tag_ != "VBG":
        return _WORKING[lemma], verb
    if lemma in _FARING and lemma in words.opinions and verb.i in scene.mentioned.voices:
        return words.opinions[lemma], verb
    return None


def is_meant(verdict: Token, said: Stance) -> bool:
    """Tell whether a verdict is one as it is meant: not what may be; that a thing works, denied.

    "The bailout won't work" and "I don't think it will work" foretell, and judge.
    """
    if verdict.lemma_ not in _WORKING or verdict.tag_ == "VBG":
        return said.modality is Modality.ACTUAL
    return said.modality in _FORESEEN and said.polarity is Polarity.NEGATIVE


def _is_planned(below: list[Token], scene: Scene) -> bool:
    subjects = [c for c in below if c.dep_ == "nsubj"]
    things = [scene.entity(c) for c in subjects]
    return any(thing is not None and thing.kind is Kind.POLICY for thing in things)


def _done(verb: Token, objects: list[Token], words: Lexicon) -> tuple[str, Token] | None:
    """Give what is thought of who does a thing so: "does a lousy job", "falls short"."""
    lemma = verb.lemma_.casefold()
    if any(c.dep_ == "nsubj" and c.lemma_ in _FIGURES for c in verb.children):
        return None  # "sales exceeded expectations" is a result
    for thing in objects:
        told = _DONE.get((lemma, thing.lemma_.casefold()))
        told = _sentiment(thing, words) if told == "" else told
        if told is not None:
            return told, verb
    if lemma in ("live", "fall", "pay") and not objects:
        for child in verb.children:
            told = _PARTICLES.get((lemma, child.lower_))
            if told is not None:
                return told, verb
    return None


def _state(below: list[Token], scene: Scene, words: Lexicon) -> tuple[str, Token] | None:
    """Give what a state says of who is in it: "is in serious trouble", "is in good shape"."""
    for link in below:
        if link.dep_ == "prep" and link.lower_ == "in":
            for noun in (c for c in link.children if c.dep_ == "pobj" and c.lemma_ in _STATES):
                told = _sentiment(noun, words)
                if told is not None:
                    return told, noun
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
        return OPPOSITE[told]
    return told


def words_of(verdict: Token, scene: Scene) -> str:
    """Give the words of a verdict; of a verb those from its auxiliaries to its last complement."""
    if verdict.pos_ == "ADJ" and verdict.dep_ in ("ccomp", "ROOT"):
        joined = [c.right_edge.i for c in verdict.children if c.dep_ == "conj"]
        return " ".join(scene.reading.text(verdict.i, max([verdict.i, *joined]) + 1).split())
    if verdict.pos_ != "VERB":
        return scene.phrase(verdict)
    own = [c for c in verdict.children if c.dep_ in _ITS_WORDS and c.lower_ != "that"]
    first = min((c.left_edge.i for c in own), default=verdict.i)
    last = max((c.right_edge.i for c in own if c.dep_ != "neg"), default=verdict.i)
    return " ".join(scene.reading.text(min(first, verdict.i), max(last, verdict.i) + 1).split())


def _singular(phrase: str, size: int) -> str:
    plural = size == 1 and len(phrase) > 3 and phrase[-1] == "s" and phrase[-2] != "s"
    return phrase[:-1] if plural else phrase


def sentiment_of(text: str, words: Lexicon) -> str | None:
    """Give the sentiment of a phrase by its words of judgement; None for none or a draw.

    The longest entry counts: "not enough" is one word of judgement.
    """
    parts = slug(text).split("-")
    found: list[str] = []
    at = 0
    while at < len(parts):
        for size in (3, 2, 1):
            phrase = " ".join(parts[at : at + size])
            sentiment = words.opinions.get(phrase) or words.opinions.get(_singular(phrase, size))
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
