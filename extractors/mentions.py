"""Names: which stretches of an article name something.

Capitalisation in context, tagger and NER propose; runs of such words are joined over "of", "&" and
hyphens, and split at titles ("Apple CEO | Tim Cook"), at countries before a known name, and at
possessives. Headlines in title case only repeat names that stand elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.gazetteer import Gazetteer, folded
from extractors.parse import Parse
from ontology.names import LEGAL_FORMS
from ontology.records import Entity
from ontology.terms import Form, Kind

_CAMEL = re.compile(r"[a-z]{1,2}[A-Z][\w+]*$")
_MODEL = re.compile(r"(?=.*\d)[A-Z0-9][A-Za-z0-9]*(?:[-/.][A-Za-z0-9]+)*$")
_BARE_MODEL = re.compile(r"[1-9]\d{1,3}(?:[-/]?[A-Z0-9]+)*s?$")
_TICKER = re.compile(r"[A-Z]{1,5}(?:\.[A-Z]{1,2})?$")

_NAMED_POS = frozenset(("PROPN", "NOUN", "ADJ", "X", "VERB", "NUM", "ADV", "INTJ", "SYM"))
_NAMED_ENTITIES = frozenset(
    ("ORG", "PERSON", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "NORP")
)
_NEVER = frozenset(
    "i i'm mr mrs ms monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december q1 q2 q3 q4 h1 h2 am pm "
    "gmt utc est edt pst pdt bst cet ad photo image file source ceo's however meanwhile yes no "
    "us$ a$ c$ nz$ hk$ s$ r$ eur usd gbp jpy cny chf".split()
)
_OF = frozenset(("of", "for", "de", "du", "der", "des", "del", "di", "da"))
_PARTICLES = frozenset("van von der den de la le bin al el ten dos".split())
_QUOTES = {'"': '"', "“": "”", "''": "''", "``": "''"}
_WHOLE_AFTER_PLACE = frozenset(
    (Kind.MILITARY, Kind.MINISTRY, Kind.COURT, Kind.GOVERNMENT_BODY, Kind.REGULATOR)
)


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [start, end) that name something.

    Attributes:
        quoted: It stands in quotation marks.
        ticker: It is a symbol in parentheses behind the company's name.
    """

    start: int
    end: int
    quoted: bool = False
    ticker: bool = False


@dataclass(frozen=True, slots=True)
class TokenMention:
    """Tokens [start, end) that stand for an entity.

    Attributes:
        head: The token through which the parse reaches the phrase.
    """

    start: int
    end: int
    head: int
    form: Form
    entity: Entity


def names(parse: Parse, taken: frozenset[int], known: Gazetteer) -> list[Name]:
    """Find the names of an article, in order, without overlaps.

    Args:
        taken: Tokens inside quantities and expressions of time; they name nothing.
    """
    finder = _Finder(parse, taken, known)
    found: list[Name] = []
    order = sorted(range(len(parse.first)), key=lambda s: (finder.shouts(s), s))
    for sentence in order:
        runs = [r for run in finder.runs(sentence) for r in finder.split(*run)]
        found.extend(runs)
        for name in runs:
            finder.learn(name)
    found = sorted(found, key=lambda n: n.start)
    return sorted([*found, *_again(parse, found, taken)], key=lambda n: n.start)


def _again(parse: Parse, found: list[Name], taken: frozenset[int]) -> Iterator[Name]:
    """Find model numbers that stand alone but are part of a name elsewhere ("the 787")."""
    covered = {i for name in found for i in range(name.start, name.end)}
    models = {
        parse.text[i].rstrip("s")
        for name in found
        for i in range(name.start + 1, name.end)
        if any(c.isdigit() for c in parse.text[i]) and len(parse.text[i]) > 2
    }
    for index, text in enumerate(parse.text):
        if index not in covered and text.rstrip("s") in models:
            before = parse.lower[index - 1] if index else ""
            if index not in taken or before in ("the", "its", "their", "new"):
                yield Name(index, index + 1)


class _Finder:
    """The state of one article's search: which words have been seen as names, which as words."""

    def __init__(self, parse: Parse, taken: frozenset[int], known: Gazetteer) -> None:
        self.parse, self.taken, self.known = parse, taken, known
        self.common = {t for t, raw in zip(parse.lower, parse.text, strict=True) if raw == t}
        self.seen: set[str] = set()
        self.starts: set[str] = set()
        self._shouting = [self._is_shouting(s) for s in range(len(parse.first))]

    def learn(self, name: Name) -> None:
        """Remember the words of a name."""
        words = self.parse.lower[name.start : name.end]
        self.seen.update(w for w in words if w not in _OF)
        self.starts.add(words[0])

    def shouts(self, sentence: int) -> bool:
        """Tell whether capitals mean little: title case or all capitals."""
        return self._shouting[sentence]

    def _is_shouting(self, sentence: int) -> bool:
        parse = self.parse
        span = range(parse.first[sentence] + 1, parse.last[sentence])
        content = [i for i in span if parse.pos[i] in ("NOUN", "VERB", "ADJ", "PROPN", "ADV")]
        high = [i for i in content if parse.text[i][:1].isupper()]
        return len(content) >= 3 and len(high) >= 0.75 * len(content)

    def _is_name_word(self, i: int, sentence: int) -> bool:
        parse = self.parse
        text, lower = parse.text[i], parse.lower[i]
        if lower in _NEVER or not text or not any(c.isalnum() for c in text):
            return False
        if _CAMEL.match(text):
            return True
        if i in self.taken or parse.pos[i] not in _NAMED_POS or not text[0].isupper():
            return False
        if self.shouts(sentence):
            return self._known_word(i) or (
                parse.entity[i] in _NAMED_ENTITIES and lower not in self.common
            )
        if self._opens(i, sentence):
            if lower in self.seen or folded(lower) in self.known.known:
                return True
            if lower in self.common and parse.entity[i] not in _NAMED_ENTITIES:
                return False
            return parse.pos[i] == "PROPN" or parse.entity[i] in _NAMED_ENTITIES
        return parse.pos[i] != "ADV" or parse.entity[i] in _NAMED_ENTITIES

    def _known_word(self, i: int) -> bool:
        lower = self.parse.lower[i]
        if lower in self.seen or folded(lower) in self.known.known:
            return lower not in self.common or self.parse.pos[i] == "PROPN"
        return self.parse.text[i].isupper() and 2 <= len(lower) <= 5 and lower not in self.common

    def _opens(self, i: int, sentence: int) -> bool:
        """Tell whether a capital may be due to the place: after a full stop, colon or quote."""
        first = self.parse.first[sentence]
        if i == first:
            return True
        before = self.parse.text[i - 1]
        return before in (":", "-", "–", "—", "•", "*", ";", "...") or (
            before in _QUOTES and (i - 1 == first or self.parse.text[i - 2] in (",", ":", "said"))
        )

    def runs(self, sentence: int) -> Iterator[tuple[int, int]]:
        """Yield maximal runs of name words."""
        parse = self.parse
        i, last = parse.first[sentence], parse.last[sentence]
        while i < last:
            if not self._is_name_word(i, sentence):
                i += 1
                continue
            end = i + 1
            while end < last:
                step = self._joins(i, end, last, sentence)
                if not step:
                    break
                end += step
            yield i, end
            i = end

    def _joins(self, start: int, i: int, last: int, sentence: int) -> int:
        """Tell how many tokens from i on belong to the run that began at start."""
        parse = self.parse
        lower, before = parse.lower[i], parse.lower[i - 1]
        after = i + 1 < last and self._is_name_word(i + 1, sentence)
        if self._is_name_word(i, sentence) or self._is_model(i, start):
            return 1
        if lower == "&" and i + 1 < last and parse.text[i + 1][:1].isupper():
            return 2
        if lower in ("-", "–", "/", "+") and parse.tight[i - 1] and parse.tight[i] and i + 1 < last:
            numbered = parse.text[i + 1][:1].isdigit() and any(
                c.isdigit() for c in parse.text[i - 1]
            )
            return 2 if numbered or (after and lower != "–") else 0
        if lower in _OF and after and self._takes_of(start, i):
            return 2
        if lower == "the" and before in _OF and after:
            return 2
        if lower == "and" and after and self._is_one_with_and(start, i):
            return 2
        if lower in ("'s", "’s") and after and "&" in parse.text[start:i]:
            return 2
        if lower in _PARTICLES and after and parse.entity[i] == "PERSON":
            return 2
        if lower == "," and after and parse.lower[i + 1].rstrip(".") in LEGAL_FORMS | {"jr", "sr"}:
            return 2
        same = parse.entity[i] == "PRODUCT" and not parse.begins[i]
        return int(same and lower.isalpha() and bool(_CAMEL.match(parse.text[i - 1])))

    def _is_model(self, i: int, start: int) -> bool:
        """Tell whether a token is a model number behind the name of its maker or family."""
        parse = self.parse
        text = parse.text[i]
        if i in self.taken and parse.lower[i + 1 : i + 2] in (("%",), ("percent",)):
            return False
        if _MODEL.match(text) and any(c.isupper() for c in text):
            return True
        if not _BARE_MODEL.match(text) or parse.pos[i - 1] not in ("PROPN", "NOUN"):
            return False
        return i not in self.taken or (parse.dep[i] in ("nummod", "compound") and start < i)

    def _takes_of(self, start: int, i: int) -> bool:
        parse = self.parse
        if parse.lower[i] not in ("of", "for"):
            return True
        word = parse.lower[i - 1]
        phrase = " ".join(parse.lower[start:i])
        if word in self.known.first or phrase in self.known.first:
            return not self._is_title(i - 1)
        inside = parse.entity[i] in ("ORG", "LAW", "EVENT", "WORK_OF_ART", "FAC", "LOC", "GPE")
        return inside and not parse.begins[i + 1] and not self._is_title(i - 1)

    def _is_one_with_and(self, start: int, i: int) -> bool:
        parse = self.parse
        if parse.entity[i] not in ("ORG", "LAW", "GPE") or parse.begins[i + 1]:
            return False
        if any(w in _OF for w in parse.lower[start:i]):
            return True
        whole = f"{folded(parse.text[i - 1])} and {folded(parse.text[i + 1])}"
        if any(whole in name for name in self.known.known):
            return True
        alone = parse.lower[i - 1] in self.starts and parse.lower[i + 1] in self.starts
        verbs = [parse.tag[parse.head[i - 1]], parse.tag[parse.head[i + 1]]]
        return not alone and i - start > 1 and "VBP" not in verbs

    def _is_title(self, i: int) -> bool:
        return self.parse.lower[i].rstrip(".") in self.known.titles

    def split(self, start: int, end: int) -> Iterator[Name]:
        """Cut a run into names: titles out, known names and what is before them apart."""
        parse = self.parse
        cuts = self._titles(start, end)
        piece = start
        for first, after in [*cuts, (end, end)]:
            if piece < first and not self._is_office(piece, cuts):
                yield from self._pieces(piece, first)
            piece = after
        del parse

    def _titles(self, start: int, end: int) -> list[tuple[int, int]]:
        lower, known = self.parse.lower, self.known
        found: list[tuple[int, int]] = []
        i = start
        while i < end:
            stop = i
            while stop < end and lower[stop].rstrip(".") in known.titles | known.parts:
                stop += 1
            core = any(lower[k].rstrip(".") in known.titles for k in range(i, stop))
            if core and not (i > start and stop == end and lower[stop - 1] in known.last):
                found.append((i, stop))
            i = max(stop, i + 1)
        return found

    def _is_office(self, piece: int, cuts: list[tuple[int, int]]) -> bool:
        """Tell whether a piece completes a title: "Secretary of | State"."""
        lower = self.parse.lower
        return piece > 1 and lower[piece - 1] == "of" and any(stop == piece - 1 for _, stop in cuts)

    def _pieces(self, start: int, end: int) -> Iterator[Name]:
        parse = self.parse
        while start < end and parse.lower[start] in (
            "the",
            "a",
            "an",
            "of",
            "for",
            "and",
            ",",
            "&",
        ):
            start += 1
        while end > start and parse.lower[end - 1] in ("the", "of", "for", "and", ",", "-", "&"):
            end -= 1
        if start >= end:
            return
        middle = self._place_before(start, end)
        if middle:
            yield Name(start, middle)
            start = middle
        quoted = parse.text[start - 1] in _QUOTES if start else False
        yield Name(start, end, quoted, self._is_ticker(start, end))

    def _place_before(self, start: int, end: int) -> int:
        """Give where a country or its adjective ends before a name of its own; 0 for nowhere."""
        parse = self.parse
        for middle in (start + 2, start + 1):
            if middle >= end:
                continue
            place = self.known.known.get(folded(" ".join(parse.text[start:middle])))
            if place is None or place.kind not in (Kind.COUNTRY, Kind.REGION, Kind.CITY):
                continue
            whole = self.known.known.get(folded(" ".join(parse.text[start:end])))
            if whole is not None:
                return 0
            rest = folded(" ".join(parse.text[middle:end]))
            if rest in self.known.known:
                return middle
            kind = self.known.last.get(parse.lower[end - 1]) or self.known.first.get(
                parse.lower[middle]
            )
            if kind in _WHOLE_AFTER_PLACE:
                return 0
            if parse.begins[middle] and parse.entity[middle] in ("ORG", "PERSON", "PRODUCT"):
                return middle
            if place.adjective and parse.entity[start] == "NORP":
                return middle
            if parse.lower[middle] in self.starts and end - middle == 1:
                return middle
        return 0

    def _is_ticker(self, start: int, end: int) -> bool:
        parse = self.parse
        if end - start != 1 or not _TICKER.match(parse.text[start]):
            return False
        closed = end < len(parse) and parse.text[end] == ")"
        colon = start > 2 and parse.text[start - 1] == ":"
        return closed and (colon or (start > 1 and parse.text[start - 1] == "("))
