"""Headlines in title case, written as a sentence would be: "Apple unveils new laptop".

The parser takes a capital for a name, and reads "Apple Unveils New Laptop" as one. So before it
sees a headline, the words that only the fashion of headlines gave a capital get it taken away. What
counts is how the article itself writes the word, then what is known of English. Only letters
change their case; every character keeps its place.
"""

import re
from collections import Counter
from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS

from extractors.mentions.gazetteer import folded, gazetteer
from ontology.lexicon import lexicon
from ontology.terms import Kind

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_INSIDE = re.compile(r"\b[a-z][\w’'-]*[,;]? ([A-Z][a-z]+)")
_SMALL = re.compile(r"\b[a-z]+")
_PARTICLES = frozenset("up down out off back over away".split())
_FEWEST = 3
"""So many words must be longer than three letters before a headline shows its case."""

_FIRMS = (Kind.COMPANY, Kind.FINANCIAL_INSTITUTION)
"""Kinds whose last word goes with the name before it ("General Motors")."""

_SUFFIXES = (
    ("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""),
    ("ing", "e"), ("ing", ""), ("er", ""), ("er", "e"), ("est", ""),
)  # fmt: skip
_MORE = frozenset(
    "new old big biggest large largest major top best worst high higher highest low lower lowest "
    "more most less first second third next last early late early-stage strong stronger weak "
    "long short-term amid despite over under up down off out back again today tomorrow yesterday "
    "why how when where what who its their his her won sold bought fell rose lost took made gave "
    "said held led met cut hit set put left paid built sent kept sees sold saw grew beat begins "
    "began chose drove got went came told thought".split()
)
"""Words of headlines besides those of the lexicon, and irregular forms of its verbs."""


def plain_case(headline: str, article: str) -> str:
    """Give a headline as a sentence would be written, of the same length.

    Args:
        headline: As it stands; without title case it is given back as it is.
        article: The whole text, for how it writes the same words elsewhere.
    """
    words = list(_WORD.finditer(headline))
    if not _is_title_case(words):
        return headline
    inside = Counter(m[1].casefold() for m in _INSIDE.finditer(article.replace(headline, "")))
    small = Counter(m.group() for m in _SMALL.finditer(article))
    letters = list(headline)
    kept = 0
    for place, word in enumerate(words):
        text, lower = word.group(), word.group().casefold()
        ends_name = kept == word.start() - 1 and gazetteer().last.get(lower) in _FIRMS
        ends_name = ends_name and not small[lower]
        follower = words[place + 1].group().casefold() if place + 1 < len(words) else ""
        phrasal = lower.endswith("s") and follower in _PARTICLES  # "Slims Down"
        common = _is_plain(lower, inside, small) or (phrasal and not inside[lower])
        plain = place and text.istitle() and not ends_name and common
        if plain:
            letters[word.start()] = text[0].lower()
        elif text[0].isupper():
            kept = word.end()
    return "".join(letters)


def _is_title_case(words: list[re.Match[str]]) -> bool:
    long = [w.group() for w in words[1:] if len(w.group()) > 3]
    large = sum(w[0].isupper() for w in long)
    return len(words) > _FEWEST and len(long) >= 2 and large >= 0.75 * len(long)


def _is_plain(lower: str, inside: Counter[str], small: Counter[str]) -> bool:
    """Tell whether a word is no name: by the article, by what is known, by the lexicon."""
    if inside[lower] or small[lower]:
        return small[lower] >= inside[lower]
    if folded(lower) in gazetteer().known:
        return False
    stem = lower.removesuffix("'s").removesuffix("’s")
    if stem in STOP_WORDS or stem in _vocabulary():
        return True
    return any(
        stem.endswith(end) and stem[: -len(end)] + instead in _vocabulary()
        for end, instead in _SUFFIXES
        if len(stem) > len(end) + 2
    ) or (len(stem) > 5 and stem[-3] == stem[-4] and stem[:-3] in _vocabulary())


@cache
def _vocabulary() -> frozenset[str]:
    """Give the words that the lexicon has: verbs, nouns, adjectives, words of judgement."""
    known = lexicon()
    heads = {head.split()[0] for entry in known.entries for head in entry.heads}
    nouns = {word for noun in known.nouns for word in noun.split()}
    return frozenset(heads | nouns | set(known.governors) | set(known.opinions) | _MORE)
