"""When two names may be names of one thing, by their words alone.

All functions take names as `ontology.names.normalised` gives them. A name has

    distinctive words    "alibaba", "cloud", "a320": where these differ, two things are meant
    trade words          "airlines", "capital", "motors": may be left out, may not be exchanged
    weak words           "group", "of", legal forms, an acronym of the rest: say nothing

>>> may_be_one("freedom capital markets", "freedom"), may_be_one("alibaba cloud", "alibaba")
(True, False)
"""

import re
from functools import lru_cache

from ontology.names import LEGAL_FORMS, normalised

_SMALL = frozenset("a an and de des du el for la le of on the und van von y".split())

_GROUPS = frozenset("groupe grupo gruppe gruppo".split())
"""Words for a group of firms that may also stand in front ("Groupe Renault")."""

_WEAK = LEGAL_FORMS | _GROUPS | frozenset("companies group index".split())

_TRADES = frozenset(
    "aerospace air airline airlines airways automobile automobiles automotive aviation bancorp "
    "bank banking bankshares biosciences biotech brewing breweries brothers bros capital chemical "
    "chemicals communications computer computers construction electric electronics energy "
    "engineering enterprises entertainment exploration express financial foods foundation gas "
    "hospitality hotels industries instruments insurance international investments laboratories "
    "labs lines logistics management manufacturing markets materials medical metals mining mobile "
    "motor motors networks oil partners petroleum pharma pharmaceutical pharmaceuticals platforms "
    "power products railway railways resorts resources restaurants retail savings securities "
    "semiconductor semiconductors services shipping software sons steel stores supermarkets "
    "systems technologies technology telecom telecommunications therapeutics trust utilities "
    "wireless worldwide works".split()
)
"""What a company does, as a part of its name: short names leave it out ("Delta" Air Lines)."""

_DIVISIONS = frozenset("electronics energy financial insurance logistics mobile steel".split())
"""Trade words that tell a group's companies from one another ("Siemens Energy")."""

_SPELT = {
    "aluminum": "aluminium",
    "center": "centre",
    "defense": "defence",
    "harbor": "harbour",
    "labor": "labour",
    "organisation": "organization",
    "program": "programme",
    "theater": "theatre",
}
"""American and British spellings of words that names of institutions are made of."""

_COUNTRIES = {
    "eu": "european union",
    "uk": "united kingdom",
    "un": "united nations",
    "us": "united states",
    "usa": "united states",
}
"""Short forms, alone or in front of a name ("US" Air Force); what they stand for in English."""

_OWNING = re.compile(r"['’]s\b")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""How letters are written where a keyboard has none."""

_PAIRED = re.compile(r"([aou])e|(?<=a)a")

_FORM_LETTERS = ("", "c", "g", "l")
"""What an acronym adds for a word that is no part of the compared name: company, group, limited."""

_LONGEST_ACRONYM = 8
_SHORTEST_PLURAL = 4
_SHORTEST_WITH_GAP = 3
"""Letters of an acronym that may leave out one word of the name ("IAG")."""


@lru_cache(maxsize=65536)
def spelt(name: str) -> str:
    """Write a name in one of its spellings.

    >>> spelt("us defense department") == spelt("united states defence department")
    True
    """
    first, *others = name.split()
    whole = [_COUNTRIES.get(first, first), *others]
    return " ".join(_SPELT.get(word, word) for word in whole)


def letters(name: str) -> str:
    """Give a name's letters and digits alone; digits that stand apart stay apart.

    >>> letters("jp morgan") == letters("jpmorgan"), letters("7 47") == letters("74 7")
    (True, False)
    """
    joined = ""
    for word in spelt(name).split():
        if word == "and":
            continue
        apart = joined[-1:].isdigit() and word[0].isdigit()
        joined += f" {word}" if apart else word
    return joined


def respellings(label: str) -> frozenset[str]:
    """Give the letters of a label as it is written without its apostrophe or its umlauts.

    >>> sorted(respellings("Sotheby's")), sorted(respellings("Börse"))
    (['sothebys'], ['boerse'])
    """
    ways = (_OWNING.sub("s", label), label.casefold().translate(_UMLAUTS))
    ways_ = (way for way in ways if way.casefold() != label.casefold())
    return frozenset(letters(normalised(way)) for way in ways_)


@lru_cache(maxsize=65536)
def core(name: str) -> tuple[str, ...]:
    """Give the words of a name that say something: trade words and distinctive words, in order.

    >>> core("european aeronautic defence and space company eads")
    ('european', 'aeronautic', 'defence', 'space')
    """
    words = (_singular(word) for word in spelt(name).split())
    kept = tuple(word for word in words if word not in _SMALL)
    if len(kept) > 1 and kept[0] in _GROUPS:
        kept = kept[1:]
    strong = kept[:1] + tuple(word for word in kept[1:] if word not in _WEAK)
    for word in strong:
        if 2 < len(word) < len(strong):  # its letters may be the others' initials
            rest = tuple(other for other in strong if other != word)
            if len(rest) == len(word) and _initials(rest) == word:
                return rest
    return strong or tuple(name.split())


def _singular(word: str) -> str:
    """Take trade words for one in singular and plural ("motor", "motors")."""
    return word[:-1] if word in _TRADES and word[:-1] in _TRADES else word


def abbreviates(short: str, name: str) -> bool:
    """Tell whether one word is made of the initials of a name's words.

    >>> abbreviates("miit", "ministry of industry and information technology")
    True
    """
    if " " in short or not 1 < len(short) <= _LONGEST_ACRONYM or " " not in spelt(name):
        return False
    return short in acronyms(name)


def acronyms(name: str) -> frozenset[str]:
    """Give the acronyms that a name may have; none of a single word."""
    words = spelt(name).split()
    if len(words) < 2:
        return frozenset()
    large = tuple(word for word in words if word not in _SMALL)
    wholes = {_initials(words), _initials(large), _initials(core(name))}
    whole = _initials(large)
    gaps = (whole[:place] + whole[place + 1 :] for place in range(1, len(whole) - 1))
    return frozenset(
        (
            *(short + letter for short in wholes for letter in _FORM_LETTERS),
            *(gap for gap in gaps if len(gap) >= _SHORTEST_WITH_GAP),
        )
    )


def initialled(short: str, name: str) -> bool:
    """Tell whether a name is another without the single letters in its middle.

    >>> initialled("warren buffett", "warren e buffett"), initialled("john rowe", "john a rowell")
    (True, False)
    """
    words = name.split()
    middle = [word for word in words[1:-1] if len(word) > 1]
    return len(words) > 2 and short != name and short.split() == [words[0], *middle, words[-1]]


def shortens(short: str, name: str) -> bool:
    """Tell whether a name is another's beginning, with nothing but trade and weak words left out.

    What may be a company of a group is not shortened to the group's name.

    >>> shortens("lehman", "lehman brothers"), shortens("siemens", "siemens energy")
    (True, False)
    """
    first, whole = core(short), core(name)
    left = whole[len(first) :]
    return whole[: len(first)] == first and all(word in _TRADES - _DIVISIONS for word in left)


def model_of(short: str, name: str) -> str:
    """Give the words in front of a model's number ("a350" in "airbus a350": "airbus"); or "".

    >>> model_of("a350", "airbus a350"), model_of("korea", "north korea")
    ('airbus', '')
    """
    if not any(c.isdigit() for c in short) or not name.endswith(f" {short}"):
        return ""
    return name.removesuffix(short).strip()


def plural_of(many: str, one: str) -> bool:
    """Tell whether a name is another's plural; model numbers have none ("3gs" is not "3g").

    >>> plural_of("boeing dreamliners", "boeing dreamliner"), plural_of("iphone 5s", "iphone 5")
    (True, False)
    """
    last = one.rpartition(" ")[2]
    return many == f"{one}s" and last.isalpha() and len(last) >= _SHORTEST_PLURAL


@lru_cache(maxsize=65536)
def may_be_one(a: str, b: str) -> bool:
    """Tell whether two names may be names of one thing: no distinctive word differs.

    It says nothing of whether they are; it is what forbids merging.
    """
    if a == b or letters(a) == letters(b) or abbreviates(a, b) or abbreviates(b, a):
        return True
    ways = (model_of, plural_of, initialled)
    if any(way(a, b) or way(b, a) for way in ways) or _respelt(a) == _respelt(b):
        return True
    if model_of(a, _one_of(b)) or model_of(b, _one_of(a)):
        return True
    (distinctive, trades), (others, other_trades) = _parts(a), _parts(b)
    return distinctive == others and (trades <= other_trades or other_trades <= trades)


def _one_of(name: str) -> str:
    """Give the singular of a name whose last word is a plural."""
    return name[:-1] if plural_of(name, name[:-1]) else name


def _respelt(name: str) -> str:
    """Write a name so that its spellings of `respellings` are one; others may be too."""
    plain = _PAIRED.sub(r"\1", name.replace("ø", "o"))
    words = (w[:-1] if len(w) > _SHORTEST_PLURAL and w[-1] == "s" else w for w in plain.split())
    return letters(" ".join(words))


def _parts(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Split a name's core into its distinctive words and its trade words."""
    words = core(name)
    distinctive = words[:1] + tuple(word for word in words[1:] if word not in _TRADES)
    return distinctive, frozenset(words) - frozenset(distinctive)


def _initials(words: tuple[str, ...] | list[str]) -> str:
    return "".join(word[0] for word in words)
