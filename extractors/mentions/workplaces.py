"""Workplaces: that a name behind a post is an organization, whatever words it is made of.

"The chief strategist at Beta Index": who has a strategist is no index.
"""

from collections.abc import Iterator

from extractors.mentions.gazetteer import Gazetteer
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from ontology.terms import Kind

REGRADING = frozenset(("upgrade", "downgrade"))
_LINKS = frozenset("at with of for by from".split())
_WORKING = frozenset("work manage".split())
_JUDGES = frozenset("analyst strategist economist".split())
_SPEAKING = _JUDGES | frozenset(("spokesman", "spokeswoman", "spokesperson"))
"""Who is named with his employer behind "for", where others have their field ("manager for")."""

_PRESIDING = frozenset("president chairman chairwoman chairperson ceo executive treasurer".split())
_TOLD, _SOME, _LIKELY = 6.0, 3.0, 1.2


def of_workplace(parse: Parse, link: int, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    """Yield what a post or a rating tells of the name behind a preposition.

    Args:
        link: The preposition above the name.
    """
    if parse.lower[link] not in _LINKS:
        return
    if _judges_at(parse, link):
        yield Kind.FINANCIAL_INSTITUTION, 1.5
    weight = _employs(parse, link, known) or _belongs(parse, link)
    if weight:
        yield Kind.ORGANIZATION, weight


def _judges_at(parse: Parse, link: int) -> bool:
    """Tell whether who follows judges shares: "analysts *at* Beta", "was upgraded *by* Beta"."""
    above = parse.lemma[parse.head[link]]
    if parse.lower[link] == "by":
        return above in REGRADING
    return parse.lower[link] == "at" and above in _JUDGES


def _belongs(parse: Parse, link: int) -> float:
    """Weigh that a person is of who follows: "Jane Roe *of* Beta", "who works *at* Beta"."""
    above, word = parse.head[link], parse.lower[link]
    if parse.pos[above] == "VERB":
        return _SOME * (word == "at" and parse.lemma[above] in _WORKING)
    person = parse.pos[above] == "PROPN" and parse.entity[above] == "PERSON"
    return _SOME * (person and word in ("of", "at", "with", "from"))


def _employs(parse: Parse, link: int, known: Gazetteer) -> float:
    """Weigh that who follows has a post to give ("a strategist *at* Beta", "president *of* it")."""
    noun, word = parse.head[link], parse.lower[link]
    lemma = parse.lemma[noun]
    if lemma not in known.noun_ends or parse.pos[noun] not in ("NOUN", "PROPN"):
        return 0.0
    if lemma not in _JUDGES and noun_kind(parse, noun, known) is not Kind.POSITION:
        return 0.0
    if word == "at" or (word in ("for", "with") and lemma in _SPEAKING):
        return _TOLD
    return _LIKELY * (word == "of" and lemma in _PRESIDING)
