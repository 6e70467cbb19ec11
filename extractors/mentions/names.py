"""Names: which stretches of an article name something.

Words that look like names (`capitals`) are joined to runs over "of", "&", hyphens and model
numbers; each run is cut into names (`splitting`). Headlines in title case are read last: they only
repeat what stands elsewhere.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractors.mentions.capitals import CAMEL, NUMBER, QUOTES, Capitals
from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.kinds import related
from extractors.mentions.models import counts_goods, gauged, is_model, is_variant, models_alone
from extractors.mentions.parse import Parse
from extractors.mentions.quoted import quoted_titles
from extractors.mentions.ratings import rating
from extractors.mentions.splitting import is_field, split
from ontology.names import LEGAL_FORMS
from ontology.records import Entity
from ontology.terms import Form, Kind

_TICKER = re.compile(r"[A-Z]{1,5}(?:\.[A-Z]{1,2})?$")
_OF = frozenset(("of", "for", "de", "du", "der", "des", "del", "di", "da"))
_PARTICLES = frozenset("van von der den de la le bin al el ten dos".split())
_JOINED_BY_OF = frozenset("ORG LAW EVENT WORK_OF_ART FAC LOC GPE".split())
_LINE_WORDS = frozenset("nano mini touch shuffle pro air plus max lite ultra classic".split())
"""Words of product lines, which brands write in lower case."""

_BEFORE_MODELS = frozenset(("the", "its", "their", "'s", "’s"))
_UNOWNING = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "conj"))
"""Roles in which a name with "'s" owns nothing: it is part of the name ("McDonald's")."""

_PLACES = frozenset((Kind.COUNTRY, Kind.REGION, Kind.CITY))


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
        sieve: The step of coreference that found it; "name" for a name.
    """

    start: int
    end: int
    head: int
    form: Form
    entity: Entity
    sieve: str = "name"


def names(parse: Parse, taken: frozenset[int], known: Gazetteer) -> list[Name]:
    """Find the names of an article, in order, without overlaps.

    Args:
        parse: The article.
        taken: Tokens inside quantities and expressions of time; they name nothing.
        known: What is known before reading.
    """
    words = Capitals(parse, taken, known)
    titles = dict(quoted_titles(parse))
    found: list[Name] = []
    for sentence in sorted(range(len(parse.first)), key=lambda s: (words.shouts(s), s)):
        for start, end in _runs(words, titles, sentence):
            pieces = [(start, end)] if titles.get(start) == end else split(words, start, end)
            for piece in pieces:
                words.learn(*piece)
                found.append(_name(parse, *piece))
    found = [n for n in found if _names_something(parse, n, known)]
    covered = frozenset(i for name in found for i in range(name.start, name.end))
    found.extend(Name(i, i + 1) for i in models_alone(parse, covered, taken))
    return sorted(found, key=lambda n: n.start)


def _names_something(parse: Parse, name: Name, known: Gazetteer) -> bool:
    """Tell whether a run is neither a rating nor a minister's field nor a mere letter."""
    start, end = name.start, name.end
    if any(rating(parse.words(start, last)) for last in (end, end + 2) if last <= len(parse)):
        return False
    if end - start == 1 and len(parse.text[start]) == 1 and not name.ticker:
        return False
    return not is_field(parse, start, end, known)


def _name(parse: Parse, start: int, end: int) -> Name:
    quoted = start > 0 and parse.text[start - 1] in QUOTES
    closed = end < len(parse) and parse.text[end] == ")"
    symbol = end - start == 1 and bool(_TICKER.match(parse.text[start]))
    opened = start > 1 and parse.text[start - 1] in ("(", ":")
    return Name(start, end, quoted, symbol and closed and opened)


def _runs(words: Capitals, titles: Mapping[int, int], sentence: int) -> Iterator[tuple[int, int]]:
    """Yield the maximal runs of name words in a sentence."""
    parse = words.parse
    i, last = parse.first[sentence], parse.last[sentence]
    while i < last:
        if parse.text[i].islower() and parse.text[i].isalpha() and i not in titles:
            i += 1
            continue
        end = _known_phrase(words, i, last)
        whole = titles.get(i, 0) or _known_whole(words, i, end, last)
        if whole:
            yield i, whole
            i = whole
            continue
        if not end:
            opens_model = _opens_model(words, i, last)
            if not opens_model and not words.is_name_word(i):
                i += 1
                continue
            end = i + 1 + opens_model
            end += parse.text[end - 1] == "-"
        while end < last:
            step = _joins(words, i, end, last)
            if not step:
                break
            end += step
        yield i, end
        i = end


def _known_whole(words: Capitals, i: int, end: int, last: int) -> int:
    """Give the end of a known name that only its own acronym follows ("… Average DJIA"), else 0."""
    if not end or end >= last or not words.parse.text[end].isupper():
        return 0
    found = words.known.known.get(folded(words.parse.words(i, end)))
    return end if found is not None and found.kind not in _PLACES else 0


def _known_phrase(words: Capitals, i: int, last: int) -> int:
    """Give where a name of several words that the gazetteer has ends; 0 if none begins here."""
    parse = words.parse
    if not parse.text[i][0].isupper():
        return 0
    for phrase in words.known.phrases.get(folded(parse.text[i]), ()):
        end = i + len(phrase)
        if end <= last and tuple(map(folded, parse.text[i:end])) == phrase:
            return end
    return 0


def _opens_model(words: Capitals, i: int, last: int) -> bool:
    """Tell whether a number opens a product's name: "the 787 Dreamliner"."""
    parse = words.parse
    if not NUMBER.match(parse.text[i]) or len(parse.text[i]) < 3 or i + 1 >= last:
        return False
    if parse.text[i + 1] == "-" and parse.tight[i] and parse.tight[i + 1] and i + 2 < last:
        variant = parse.text[i + 2]
        owned = i > 0 and parse.lower[i - 1] in _BEFORE_MODELS and len(parse.text[i]) == 3
        return variant[0].isdigit() and (
            any(c.isupper() for c in variant) or (owned and len(variant) == 1)
        )
    if counts_goods(parse, i) or not words.is_name_word(i + 1):
        return False
    return parse.pos[i + 1] == "PROPN" or parse.tag[i + 1] == "NNS"


def _joins(words: Capitals, start: int, i: int, last: int) -> int:
    """Tell how many tokens from i on belong to the run that began at start."""
    parse = words.parse
    lower = parse.lower[i]
    if words.is_name_word(i) or is_model(words, start, i) or is_variant(parse, start, i):
        return 1
    if more := gauged(parse, i, last):
        return more
    if i + 1 >= last:
        return _is_line_word(parse, i)
    after = words.is_name_word(i + 1)
    if lower in ("-", "–", "/", "+") and parse.tight[i - 1] and parse.tight[i]:
        return 2 * (_is_hyphenated(words, i, after) or _is_given_name(parse, i))
    if lower == "&" and parse.text[i + 1][0].isupper():
        return 2
    if lower in ("'", "’") and parse.lower[i - 1] == "o" and after:
        return 2
    if lower in _OF and after and _takes_of(words, start, i):
        return 2
    if lower == "on" and after and _is_inside(parse, i, "ORG"):
        return 2
    if lower == "the" and parse.lower[i - 1] in _OF and after:
        return 2
    if lower == "and" and after and _is_one_with_and(words, start, i):
        return 2
    if lower in ("'s", "’s"):
        return _possessive(parse, start, i, after=after)
    if lower in _PARTICLES and after and parse.entity[i] == "PERSON":
        return 2
    if lower == "," and after and parse.lower[i + 1].rstrip(".") in LEGAL_FORMS | {"jr", "sr"}:
        return 2
    if lower in QUOTES and after and _is_nickname(words, i, last):
        return 3
    return _is_line_word(parse, i)


def _is_nickname(words: Capitals, i: int, last: int) -> bool:
    """Tell whether one quoted word stands between a first name and a surname: 'Ann "Bo" Lee'."""
    parse = words.parse
    closed = i + 3 < last and parse.lower[i + 2] in QUOTES and words.is_name_word(i + 3)
    return closed and parse.lower[i - 1] in words.known.given


def _possessive(parse: Parse, start: int, i: int, *, after: bool) -> int:
    """Tell how much of "'s …" belongs to the name: "Standard & Poor's 500", "McDonald's"."""
    if "&" in parse.text[start:i] and (after or parse.text[i + 1].isdigit()):
        return 2
    if i + 1 < len(parse) and parse.text[i + 1][0].isdigit():
        return 0  # "Boeing's 747-8"
    return int(parse.head[i] == i - 1 and parse.dep[i - 1] in _UNOWNING)


def _is_line_word(parse: Parse, i: int) -> bool:
    return parse.lower[i] in _LINE_WORDS and bool(CAMEL.match(parse.text[i - 1]))


def _is_hyphenated(words: Capitals, i: int, after: bool) -> bool:
    parse = words.parse
    if parse.text[i + 1][0].isdigit():
        return any(c.isdigit() for c in parse.text[i - 1]) or parse.pos[i - 1] == "PROPN"
    apart = parse.lower[i - 1] in words.alone and parse.lower[i + 1] in words.alone
    return after and parse.text[i] != "–" and not apart


def _is_given_name(parse: Parse, i: int) -> bool:
    """Tell whether a hyphen joins two syllables of one person's name: "Ban Ki-moon"."""
    small = parse.text[i + 1].islower() and parse.text[i + 1].isalpha()
    return small and parse.entity[i - 1] == "PERSON" and _is_inside(parse, i, "PERSON")


def _takes_of(words: Capitals, start: int, i: int) -> bool:
    parse, known = words.parse, words.known
    if parse.lower[i - 1].rstrip(".") in known.titles:
        return False
    if parse.lower[i] in ("of", "for"):
        for first in range(max(start, i - 3), i):
            if " ".join(parse.lower[first:i]) in known.first:
                return True
    if parse.lower[i] == "for":
        return False
    if known.designated(parse.lower[start:i]) is Kind.FACILITY or _is_home(words, start, i):
        return False
    inside = parse.entity[i] in _JOINED_BY_OF and not parse.begins[i]
    return inside and parse.entity[i + 1] == parse.entity[i] and not parse.begins[i + 1]


def _is_inside(parse: Parse, i: int, *labels: str) -> bool:
    """Tell whether NER sees one name of these classes around a token and the next."""
    one = parse.entity[i - 1] == parse.entity[i] == parse.entity[i + 1]
    return one and parse.entity[i] in labels and not parse.begins[i] and not parse.begins[i + 1]


def _is_home(words: Capitals, start: int, i: int) -> bool:
    """Tell whether "of" only says where a company is at home ("Mercer Motors of Canada")."""
    parse, known = words.parse, words.known
    place = known.known.get(folded(parse.text[i + 1]))
    if place is None or place.kind not in _PLACES or parse.lower[i - 1] in known.nouns:
        return False
    return known.designated(parse.lower[start:i]) in (None, Kind.COMPANY)


def _names_two_fields(words: Capitals, start: int, i: int) -> bool:
    """Tell whether "and" joins fields of an office ("Department of Housing and Development")."""
    parse, known = words.parse, words.known
    of = next((k for k in range(start + 1, i) if parse.lower[k] in ("of", "for")), 0)
    kind = known.first.get(parse.lower[of - 1]) if of else None
    if kind is None or not related(kind, Kind.GOVERNMENT_BODY) or kind is Kind.ORGANIZATION:
        return False
    after = parse.lower[i + 1]
    named = after in words.starts or folded(after) in known.known or parse.begins[i + 1]
    ends = parse.text[i + 2] if i + 2 < len(parse) else "."
    return not named and parse.text[i + 1].istitle() and not ends[0].isupper()


def _is_one_with_and(words: Capitals, start: int, i: int) -> bool:
    parse = words.parse
    if _names_two_fields(words, start, i):
        return True
    if parse.entity[i] not in ("ORG", "LAW") or parse.begins[i] or parse.begins[i + 1]:
        return False
    if any(w in _OF for w in parse.lower[start:i]):
        return True
    both = parse.lower[i - 1] in words.alone and parse.lower[i + 1] in words.starts
    return not both and parse.lower[start] not in words.starts
