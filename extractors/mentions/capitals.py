"""Capitals: whether a word is part of a name, from its spelling in its place.

A capital says little at the beginning of a sentence, and nothing in a headline in title case; there
a word must be known: from the rest of the article, from NER, from the gazetteer.
"""

import re

from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.parse import Parse
from ontology.terms import Kind

CAMEL = re.compile(r"[a-z]{1,2}[A-Z][\w+]*$")
MODEL = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9][A-Za-z0-9]*(?:[-/.][A-Za-z0-9]+)*$")
NUMBER = re.compile(r"(?!(?:1[89]|20)\d\d\b)[1-9]\d{1,3}(?:[-/]?[A-Z0-9]+)*s?$")

NAMING = frozenset("ORG PERSON GPE LOC FAC PRODUCT WORK_OF_ART LAW EVENT NORP".split())
QUOTES = frozenset(('"', "“", "”", "''", "``", "'", "‘", "’"))

_NOT_NAMING = frozenset(("DATE", "TIME", "PERCENT", "MONEY"))
_POS = frozenset("PROPN NOUN ADJ X VERB NUM ADV INTJ SYM".split())
_NEVER = frozenset(
    "i i'm monday tuesday wednesday thursday friday saturday sunday january february march april "
    "june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec q1 q2 q3 q4 h1 h2 1h 2h fy fy1 fy2 fy3 am pm gmt utc est edt pst pdt bst cet "
    "however meanwhile yes no us$ a$ c$ nz$ hk$ s$ r$ eur usd gbp jpy cny chf gb mb kb tb "
    "ghz mhz km mph kg".split()
)
_MONTHS = frozenset("jan april may june august".split())
_DATING = frozenset(
    "in since until till last on early late mid this next during before after every each".split()
)
_LINKING = frozenset("by of between and from to for".split())
"""Before a month or a first name; a surname that hangs together with it decides."""

_ORDINALS = frozenset(("first", "second", "third", "former", "another", "other"))
_BREAKS = frozenset((":", "-", "–", "—", "•", "*", ";", "...", "…", "(", "["))
_WIDE_ACRONYM = 5


class Capitals:
    """What the words of one article look like; it learns from the names that are found.

    Attributes:
        common: Words that also stand in lower case.
        seen: Words of names found so far.
        starts: First words of names found so far.
        alone: Capital words that stand somewhere without a hyphen.
    """

    def __init__(self, parse: Parse, taken: frozenset[int], known: Gazetteer) -> None:
        self.parse, self.taken, self.known = parse, taken, known
        pairs = list(zip(parse.lower, parse.text, strict=True))
        self.common = {low for low, text in pairs if low == text and low.isalpha()}
        self.seen: set[str] = set()
        self.starts: set[str] = set()
        self.alone = {
            low
            for i, (low, text) in enumerate(pairs)
            if low != text and not parse.tight[i] and not (i and parse.text[i - 1] == "-")
        }
        self._shouting = [self._is_shouting(s) for s in range(len(parse.first))]

    def learn(self, start: int, end: int) -> None:
        """Remember the words of a name."""
        words = self.parse.lower[start:end]
        self.seen.update(w for w in words if len(w) > 1 and w not in ("of", "for", "and", "the"))
        self.starts.add(words[0])

    def shouts(self, sentence: int) -> bool:
        """Tell whether capitals mean little in a sentence: title case or all capitals."""
        return self._shouting[sentence]

    def _is_shouting(self, sentence: int) -> bool:
        parse = self.parse
        span = range(parse.first[sentence] + 1, parse.last[sentence])
        content = [i for i in span if len(parse.text[i]) > 3 and parse.text[i].isalpha()]
        low = [
            i
            for i in content
            if parse.text[i][0].islower() and parse.pos[i] not in ("ADP", "SCONJ", "CCONJ", "DET")
        ]
        if len(content) < 4 or len(low) > 0.25 * len(content):
            return False
        return not any(parse.pos[i] == "VERB" and parse.text[i].islower() for i in span)

    def is_name_word(self, i: int) -> bool:
        """Tell whether a token can be part of a name."""
        parse = self.parse
        text, lower = parse.text[i], parse.lower[i]
        if not text[0].isupper():
            return bool(CAMEL.match(text))
        if i and parse.tight[i - 1] and parse.text[i - 1].isdigit():
            return False
        if lower in _MONTHS and self._is_first_name(i):
            return True
        if text.partition("-")[2].islower() or self._is_abbreviation(i):
            return False
        if lower in _NEVER or (parse.pos[i] not in _POS and not self._is_quantified(i)):
            return False
        if i in self.taken and not self._is_counted(i):
            return bool(MODEL.match(text)) and text[1].isdigit() and len(text) > 2
        if self._is_acronym_with_form(i):
            return True
        named = parse.entity[i] in NAMING
        if parse.entity[i] in _NOT_NAMING and not MODEL.match(text):
            return False
        if self._shouting[parse.sentence[i]]:
            return self._is_known(i) or (named and self._is_rare(i))
        if not self._opens(i):
            return parse.pos[i] != "ADV" or named
        if lower in _ORDINALS or self._opens_phrase(i):
            return False
        if lower in self.seen or folded(text) in self.known.known:
            return lower not in self.common or named or parse.pos[i] == "PROPN"
        if self.known.nouns.get(lower) is Kind.MEASURE and not named:
            return False  # "Profit fell"
        if lower in self.common or parse.lemma[i] in self.known.nouns:
            return parse.pos[i] == "PROPN" and (named or lower not in self.common)
        return parse.pos[i] == "PROPN" or named

    def _opens_phrase(self, i: int) -> bool:
        """Tell whether a word and the noun behind it are a common phrase: "Board member"."""
        parse = self.parse
        if i + 1 >= len(parse) or not parse.text[i + 1].islower():
            return False
        return f"{parse.lower[i]} {parse.lemma[i + 1]}" in self.known.nouns

    def _is_first_name(self, i: int) -> bool:
        """Tell whether a month is a first name: a surname follows, and nothing says "in"."""
        parse = self.parse
        if i + 1 >= len(parse) or not parse.text[i + 1].istitle() or parse.pos[i + 1] != "PROPN":
            return False
        if parse.lower[i + 1] in _NEVER or (i and parse.lower[i - 1] in _DATING):
            return False
        persons = parse.entity[i : i + 2].count("PERSON")
        joined = parse.dep[i] == "compound" and parse.head[i] == i + 1
        if i and parse.lower[i - 1] in _LINKING:
            return joined and persons == 2
        return joined or persons > 0

    def _is_quantified(self, i: int) -> bool:
        """Tell whether a determiner opens an organisation's name ("All Nippon Airways")."""
        parse = self.parse
        whole = i + 2 < len(parse) and all(parse.text[k][0].isupper() for k in (i + 1, i + 2))
        inside = i + int(not self._opens(i))
        return parse.lower[i] == "all" and whole and parse.entity[inside] == "ORG"

    def _is_abbreviation(self, i: int) -> bool:
        """Tell whether capitals shorten a common noun ("EBIT", "SUVs")."""
        text, nouns = self.parse.text[i], self.known.nouns
        short = text.casefold()
        return text[:-1].isupper() and (short in nouns or short.removesuffix("s") in nouns)

    def _is_counted(self, i: int) -> bool:
        """Tell whether a quantity's noun has a name before it: "two | Chrysler | plants"."""
        parse = self.parse
        return parse.pos[i] == "PROPN" and parse.entity[i] in ("ORG", "PERSON", "GPE", "PRODUCT")

    def _is_rare(self, i: int) -> bool:
        """Tell whether a word is no common noun, verb or adverb with a capital."""
        parse = self.parse
        if parse.pos[i] != "PROPN" or parse.lower[i] in self.common:
            return False
        return parse.lower[i] not in self.known.nouns and parse.lemma[i] not in self.known.nouns

    def _is_acronym_with_form(self, i: int) -> bool:
        text = self.parse.text[i]
        return 2 <= len(text) <= _WIDE_ACRONYM and text.isupper() and text.casefold() in self.seen

    def _is_known(self, i: int) -> bool:
        lower = self.parse.lower[i]
        inside = lower in self.seen and i > 0 and self.parse.lower[i - 1] in self.seen
        if lower in self.starts or inside or folded(lower) in self.known.known:
            return lower not in self.common or self.parse.pos[i] == "PROPN"
        short = self.parse.text[i].isupper() and 2 <= len(lower) <= _WIDE_ACRONYM
        return short and lower not in self.common and self.parse.entity[i] in NAMING

    def _opens(self, i: int) -> bool:
        """Tell whether a capital may be due to the place: after a full stop, colon or quote."""
        parse = self.parse
        first = parse.first[parse.sentence[i]]
        if i + 2 < len(parse) and parse.text[i + 1] == "-" and parse.tight[i]:
            return not parse.text[i + 2][0].isupper()
        if i == first:
            return True
        before = parse.text[i - 1]
        if before in _BREAKS:
            return not parse.tight[i - 1] or before == "("
        return before in QUOTES and (i - 1 == first or parse.text[i - 2] in (",", ":", "said"))
