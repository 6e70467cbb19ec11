"""Votes: what speaks for a name's kind, in its words and in each place where it stands."""

from collections import Counter
from collections.abc import Iterable, Iterator

from extractors.mentions.contexts import EQUITY, PERSON_VERBS, of_agent, of_governor, of_pronoun
from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.goods import of_goods
from extractors.mentions.kinds import related
from extractors.mentions.names import Name
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import beside, head_of, noun_kind
from ontology.names import LEGAL_FORMS, is_acronym_of
from ontology.terms import Kind

_NER = {
    "ORG": (Kind.ORGANIZATION, 1.2), "PERSON": (Kind.PERSON, 1.5), "GPE": (Kind.CITY, 0.8),
    "LOC": (Kind.REGION, 1.0), "FAC": (Kind.FACILITY, 0.6), "PRODUCT": (Kind.PRODUCT, 0.8),
    "WORK_OF_ART": (Kind.PRODUCT, 0.8), "LAW": (Kind.POLICY, 1.5), "EVENT": (Kind.EVENT, 1.5),
    "NORP": (Kind.GROUP, 0.3),
}  # fmt: skip
_NAMED_PERSON = 3.2
"""A single word that is a given name, or that the text calls "he", is a person."""

_LONE_PERSON = 0.5
"""A single unknown word that NER calls a person is often a brand: news gives first names."""

_WIDE = frozenset((Kind.COUNTRY, Kind.REGION))
_PLACING = frozenset("in from near of at outside".split())
PERSONAL = frozenset("he she his her him himself herself".split())
_EITHER = frozenset(
    "shareholder stockholder holder investor owner seller bidder buyer lender creditor rival user "
    "customer client retailer provider".split()
)
"""Nouns that are said of companies and of people."""

_BODIES = frozenset("group lobby alliance coalition campaign".split())
"""Nouns of groups that have a name and a staff ("the consumer group Fair Deal")."""

_LED = frozenset("lead run head found own base headquarter list".split())
_BRANCHES = frozenset(("local", "lodge"))
_BANKS = ("bank", "banc", "banken", "banco")
_DOMAINS = (".com", ".net", ".org", ".io", ".ai", ".tv")
"""What ends the names of firms that are called as their sites are ("Booking.com")."""

_SILENT = frozenset(
    (Kind.GROUP, Kind.POSITION, Kind.MEASURE, Kind.RATING, Kind.STOCK, Kind.EVENT, Kind.INDUSTRY)
)
"""Kinds of nouns that seldom say what the name beside them is."""


def votes(parse: Parse, names: Iterable[Name], known: Gazetteer) -> Counter[Kind]:
    """Collect the votes of all places where one name stands, in hundredths."""
    total: Counter[Kind] = Counter()
    places = list(names)
    for name in places:
        local: Counter[Kind] = Counter()
        for kind, weight in _of_place(parse, name, known):
            local[kind] = max(local[kind], int(weight * 100))
        total.update(local)
    scale = min(len(places), 4) / max(len(places), 1)
    averaged = Counter({kind: int(count * scale) for kind, count in total.items()})
    for text in sorted({parse.words(n.start, n.end) for n in places}):
        averaged.update({kind: int(weight * 100) for kind, weight in of_words(text, known)})
    return averaged


def of_words(name: str, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    """Yield what the words of a name themselves say of its kind."""
    found = known.known.get(folded(name))
    if found is not None:
        yield found.kind, 6.0 if found.capital or found.kind is Kind.CITY else 20.0
        return
    words = name.split()
    lower = [w.casefold().strip(".,") for w in words]
    if lower[-1] in LEGAL_FORMS and len(lower) > 1:
        yield Kind.COMPANY, 6.0
        lower = lower[:-1]
    yield from _of_designators(lower, known)
    firm = len(lower) > 1 and (
        known.designated(lower) is Kind.COMPANY or known.maybe.get(lower[-1]) is Kind.COMPANY
    )
    if words[-1].casefold().endswith(_DOMAINS):
        yield Kind.COMPANY, 4.0
    elif lower[0] in _BRANCHES and len(lower) == 2 and lower[1].isdigit():
        yield Kind.LABOR_UNION, 7.0  # "Local 32"
    elif any(c.isdigit() for w in words for c in w):
        yield Kind.PRODUCT, 1.0 if firm else 5.0  # "A123 Systems"
    elif any(w[:1].islower() and any(c.isupper() for c in w) for w in words):
        yield Kind.PRODUCT, 4.0 if words[0][0] == "i" else 1.0


def _of_designators(lower: list[str], known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    if known.designated(lower) is Kind.LABOR_UNION:
        yield Kind.LABOR_UNION, 7.0  # "Association of Machinists"
        return
    stop = next((i for i, w in enumerate(lower) if i and w in ("of", "for", "on")), 0)
    for size in (3, 2, 1):
        front = known.first.get(" ".join(lower[max(stop - size, 0) : stop]))
        if front is not None:
            yield front, 7.0
            return
    tail = known.designated(lower)
    if tail is not None:
        yield tail, 5.0
    elif len(lower) > 1 and lower[-1] in known.maybe:
        yield known.maybe[lower[-1]], 2.0
    elif lower[-1].endswith(_BANKS):
        yield Kind.FINANCIAL_INSTITUTION, 3.0


def _of_place(parse: Parse, name: Name, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    head = head_of(parse, name.start, name.end)
    label = parse.entity[head]
    lone = name.end - name.start == 1
    if label == "PERSON" and lone:
        given = parse.lower[head] in known.given or _is_called(parse, name)
        yield Kind.PERSON, _NAMED_PERSON if given else _LONE_PERSON
    elif label in _NER and (
        label != "NORP" or parse.pos[head] == "ADJ" or parse.lower[head][-1] == "s"
    ):
        called = label == "PERSON" and _is_articled(parse, head)
        yield (Kind.PERSON, _LONE_PERSON) if called else _NER[label]
    if label == "ORG" and _speaks(parse, name, head, known):
        yield Kind.PERSON, 1.8
    if label == "PRODUCT" and not any(
        parse.dep[c] in ("det", "poss") for c in parse.children[head]
    ):
        yield Kind.COMPANY, 0.9
    if label == "GPE" or (label == "PERSON" and lone):
        yield from of_agent(parse, head)
    if name.ticker and not _shortens(parse, name):
        yield Kind.COMPANY, 3.0
    yield from _of_neighbours(parse, name, known)
    yield from _of_apposition(parse, name, head, known)
    yield from of_governor(parse, head, known)
    yield from of_goods(parse, head)
    yield from of_pronoun(parse, head, known)


def _speaks(parse: Parse, name: Name, head: int, known: Gazetteer) -> bool:
    """Tell whether a given name and one more word say or think something ("Ian Fell said")."""
    if name.end - name.start != 2 or parse.lower[name.start] not in known.given:
        return False
    return parse.dep[head] == "nsubj" and parse.lemma[parse.head[head]] in PERSON_VERBS


def _is_articled(parse: Parse, head: int) -> bool:
    """Tell whether an article makes of a person's name another thing ("sells the Ford Fiesta")."""
    return any(
        parse.dep[c] == "det" and parse.lower[c] in ("the", "a", "an") for c in parse.children[head]
    ) and not any(parse.dep[c] in ("amod", "relcl", "prep") for c in parse.children[head])


def _is_called(parse: Parse, name: Name) -> bool:
    """Tell whether the next pronoun after a subject is "he" or "she", and no other name between.

    Looks at the rest of the sentence and the beginning of the next.
    """
    head = head_of(parse, name.start, name.end)
    if parse.dep[head] not in ("nsubj", "nsubjpass", "poss"):
        return False
    sentence = parse.sentence[head]
    last = parse.last[sentence]
    for i in range(name.end, min(last + 3, len(parse))):
        if parse.lower[i] in PERSONAL:
            return True
        if parse.entity[i] in ("PERSON", "ORG") or parse.lower[i] in ("it", "its", "they"):
            return False
    return False


def _shortens(parse: Parse, name: Name) -> bool:
    """Tell whether a name in parentheses is the acronym of the words before: no ticker then."""
    opener = name.start - 1
    return any(
        is_acronym_of(parse.text[name.start], parse.words(first, opener))
        for first in range(max(opener - 8, 0), opener - 1)
        if parse.text[first][0].isupper()
    )


def _stands_as_goods(parse: Parse, name: Name) -> bool:
    """Tell whether a name with an article is no acronym, plural or owner ("sells the Kindle")."""
    last = parse.text[name.end - 1]
    after = parse.text[name.end] if name.end < len(parse) else "."
    lone = name.end - name.start == 1
    plain = lone and not last.isupper() and last[-1] != "s" and after not in ("'s", "’s")
    return plain and parse.dep[name.end - 1] in ("dobj", "nsubjpass", "pobj", "conj", "nsubj")


def _is_seat(parse: Parse, name: Name, known: Gazetteer) -> bool:
    """Tell whether a place follows: "Oakdale, Ohio", "Munich, Germany's BMW", "Oakdale-based"."""
    i = name.end
    rest = parse.lower[i : i + 2]
    if rest == ("-", "based") or rest[:1] == ("-based",):
        return True
    if rest[:1] != (",",) or i + 1 >= len(parse) or not parse.text[i + 1][0].isupper():
        return False
    if parse.lower[i + 1].endswith("-based"):
        return True
    for size in (3, 2, 1):
        end = i + 1 + size
        place = known.known.get(folded(" ".join(parse.text[i + 1 : end])))
        if place is not None and place.kind in _WIDE and not place.adjective:
            return _closes(parse, end, inside=place.kind is Kind.REGION)
    return False


def _is_base(parse: Parse, name: Name) -> bool:
    """Tell whether a firm is said to be based there: "Oakdale-based"."""
    rest = parse.lower[name.end : name.end + 2]
    if rest[:1] == ("based",):  # "the Oakdale based startup"
        return name.start > 0 and parse.lower[name.start - 1] in ("the", "a", "an")
    return rest in (("-", "based"), ("-", "headquartered")) or rest[:1] == ("-based",)


def _closes(parse: Parse, end: int, *, inside: bool) -> bool:
    """Tell whether a place is one's own country, no next item of a list nor an owner's."""
    after = parse.text[end] if end < len(parse) else "."
    if after in ("'s", "’s"):
        return end + 1 < len(parse) and parse.pos[end + 1] == "PROPN"
    return inside or after in (".", "-", ")", ";")


def _of_neighbours(parse: Parse, name: Name, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    before = parse.lower[name.start - 1].rstrip(".") if name.start else ""
    after = parse.lower[name.end] if name.end < len(parse) else ""
    beyond = parse.lower[name.end + 1] if name.end + 1 < len(parse) else ""
    if after in ("index", "indices", "indexes"):
        yield Kind.INDEX, 6.0
    if before in known.titles:
        yield Kind.PERSON, 4.0
    elif before == "the" and name.end - name.start == 1:
        word = parse.lower[name.start]
        noun = known.nouns.get(word, Kind.EVENT)
        if noun is Kind.ORGANIZATION or not related(noun, Kind.ORGANIZATION):
            noun = known.last.get(word, noun)  # "the Commission"
        if related(noun, Kind.ORGANIZATION):
            yield noun, 3.0
    elif before in ("a", "an", "this", "new"):
        yield Kind.PRODUCT, 0.7
    if before == "the" and _stands_as_goods(parse, name):
        yield Kind.PRODUCT, 0.9
    if (_is_seat(parse, name, known) and before in _PLACING) or _is_base(parse, name):
        yield Kind.CITY, 5.5
    elif parse.entity[name.end - 1] not in ("PERSON", "ORG") and _is_seat(parse, name, known):
        yield Kind.CITY, 2.5
    if after == "," and beyond.isdigit():
        yield Kind.PERSON, 1.0
    held = parse.lemma[max(name.start - 2, 0)] if before in ("of", "in") else ""
    if held in EQUITY and (before == "of" or held == "share"):
        yield Kind.COMPANY, 3.0
    plans = range(name.end, min(name.end + 4, len(parse)))
    if name.quoted and any(known.nouns.get(parse.lemma[i]) is Kind.POLICY for i in plans):
        yield Kind.POLICY, 6.0


def _of_apposition(
    parse: Parse, name: Name, head: int, known: Gazetteer
) -> Iterator[tuple[Kind, float]]:
    children = parse.children[head]
    nouns = [c for c in children if parse.dep[c] in ("appos", "compound", "nmod")]
    if parse.dep[head] == "appos":
        nouns.append(parse.head[head])
    above = parse.head[head]
    if parse.dep[head] in ("nsubj", "nsubjpass") and parse.lemma[above] in ("be", "become"):
        nouns.extend(c for c in parse.children[above] if parse.dep[c] == "attr")
    before = beside(parse, name.start)
    if before is not None and before not in nouns:
        nouns.append(before)
    for noun in nouns:
        if parse.pos[noun] == "PROPN" or name.start <= noun < name.end:
            continue
        if parse.lemma[noun] == "part":
            continue  # "Acme, part of Beta," is no spare part
        kind = noun_kind(parse, noun, known)
        if kind is Kind.GROUP and parse.lemma[noun] in _BODIES:
            yield Kind.NON_PROFIT, 4.0
        elif kind in (Kind.POSITION, Kind.GROUP):
            yield Kind.PERSON, 4.0 if parse.lemma[noun] not in _EITHER else 0.0
        elif kind is not None and kind not in _SILENT:
            yield kind, 4.0 if parse.lemma[noun] != "partner" else 0.5  # also of law firms' people
    for child in children:
        if parse.dep[child] == "acl" and parse.lemma[child] in _LED:
            yield Kind.ORGANIZATION, 2.0
        if parse.dep[child] == "relcl" and _relative(parse, child) == "who":
            yield Kind.PERSON, 1.5
        elif parse.dep[child] == "relcl" and parse.entity[head] == "PERSON":
            yield Kind.COMPANY, 0.6 * (_relative(parse, child) == "which")


def _relative(parse: Parse, verb: int) -> str:
    return next((parse.lower[c] for c in parse.children[verb] if parse.tag[c] in ("WP", "WDT")), "")
