"""Kinds: what a name names, by voting over the whole article.

Each place where a name stands gives votes: its words, its apposition, the noun that it modifies,
the noun that it owns, its title, NER. Votes for a narrow kind count for the wider ones above it;
the widest are compared first, then the best branch is followed down.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from extractors.gazetteer import Gazetteer, folded
from extractors.mentions import Name
from extractors.parse import Parse
from ontology.names import LEGAL_FORMS
from ontology.terms import Kind

_UP = {
    Kind.COMPANY: Kind.ORGANIZATION, Kind.FINANCIAL_INSTITUTION: Kind.COMPANY,
    Kind.BUSINESS_UNIT: Kind.ORGANIZATION, Kind.GOVERNMENT_BODY: Kind.ORGANIZATION,
    Kind.GOVERNMENT: Kind.GOVERNMENT_BODY, Kind.MINISTRY: Kind.GOVERNMENT_BODY,
    Kind.REGULATOR: Kind.GOVERNMENT_BODY, Kind.CENTRAL_BANK: Kind.GOVERNMENT_BODY,
    Kind.COURT: Kind.GOVERNMENT_BODY, Kind.MILITARY: Kind.GOVERNMENT_BODY,
    Kind.EXCHANGE: Kind.ORGANIZATION, Kind.INTERNATIONAL_ORGANIZATION: Kind.ORGANIZATION,
    Kind.MEDIA_ORGANIZATION: Kind.ORGANIZATION, Kind.LABOR_UNION: Kind.ORGANIZATION,
    Kind.POLITICAL_PARTY: Kind.ORGANIZATION, Kind.EDUCATIONAL_INSTITUTION: Kind.ORGANIZATION,
    Kind.NON_PROFIT: Kind.ORGANIZATION, Kind.COUNTRY: Kind.PLACE, Kind.REGION: Kind.PLACE,
    Kind.CITY: Kind.PLACE, Kind.FACILITY: Kind.PLACE, Kind.STOCK: Kind.INSTRUMENT,
    Kind.BOND: Kind.INSTRUMENT, Kind.DERIVATIVE: Kind.INSTRUMENT, Kind.FUND: Kind.INSTRUMENT,
    Kind.INDEX: Kind.INSTRUMENT, Kind.CURRENCY: Kind.INSTRUMENT, Kind.COMMODITY: Kind.INSTRUMENT,
    Kind.CRYPTOCURRENCY: Kind.INSTRUMENT,
}  # fmt: skip

_NER = {
    "ORG": (Kind.ORGANIZATION, 1.2), "PERSON": (Kind.PERSON, 1.5), "GPE": (Kind.CITY, 1.2),
    "LOC": (Kind.REGION, 1.0), "FAC": (Kind.FACILITY, 0.8), "PRODUCT": (Kind.PRODUCT, 1.3),
    "WORK_OF_ART": (Kind.PRODUCT, 0.8), "LAW": (Kind.POLICY, 1.5), "EVENT": (Kind.EVENT, 1.5),
    "NORP": (Kind.GROUP, 0.3),
}  # fmt: skip
_EQUITY = frozenset("share stock shareholder stockholder share-price shares".split())
_COMPANY_NOUNS = frozenset(
    "ceo cfo executive profit revenue earnings dealer dealership subsidiary bankruptcy board "
    "headquarters employee customer worker factory plant sales management chief".split()
)
_COMPANY_VERBS = frozenset(
    "unveil launch release acquire sell manufacture produce ship recall buy own hire merge "
    "develop build deliver introduce post report employ compete".split()
)
_NOUN_VOTES = frozenset(
    (Kind.GROUP, Kind.POSITION, Kind.MEASURE, Kind.RATING, Kind.STOCK, Kind.EVENT, Kind.INDUSTRY)
)
"""Kinds of a modified noun that say nothing of the name before it ("Airbus deliveries")."""


def votes(parse: Parse, names: Iterable[Name], known: Gazetteer) -> Counter[Kind]:
    """Collect the votes of all places where one name stands."""
    total: Counter[Kind] = Counter()
    places = list(names)
    for name in places:
        local: Counter[Kind] = Counter()
        for kind, weight in _of_place(parse, name, known):
            local[kind] = max(local[kind], int(weight * 100))
        total.update(local)
    scale = min(len(places), 4) / max(len(places), 1)
    averaged = Counter({kind: int(count * scale) for kind, count in total.items()})
    for surface in sorted({parse.text[n.start : n.end] for n in places}):
        averaged.update({kind: int(weight * 100) for kind, weight in of_words(surface, known)})
    return averaged


def of_words(words: tuple[str, ...], known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    """Yield what the words of a name themselves say of its kind."""
    name = folded(" ".join(words))
    found = known.known.get(name)
    if found is not None:
        yield found.kind, 20.0
        return
    lower = [w.casefold().strip(".,") for w in words]
    if lower[-1] in LEGAL_FORMS and len(lower) > 1:
        yield Kind.COMPANY, 6.0
        lower = lower[:-1]
    for size in (3, 2, 1):
        tail = known.last.get(" ".join(lower[-size:]))
        if tail is not None and len(lower) > size:
            yield tail, 5.0
            break
    if any(w in ("of", "for") for w in lower[1:]):
        stop = next(i for i, w in enumerate(lower) if i and w in ("of", "for"))
        for size in (3, 2, 1):
            front = known.first.get(" ".join(lower[max(stop - size, 0) : stop]))
            if front is not None:
                yield front, 7.0
                break
    if any(c.isdigit() for w in words for c in w):
        yield Kind.PRODUCT, 2.5
    elif any(w[:1].islower() and any(c.isupper() for c in w) for w in words):
        yield Kind.PRODUCT, 2.0


def _of_place(parse: Parse, name: Name, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    head = head_of(parse, name.start, name.end)
    label = parse.entity[head]
    if label in _NER:
        yield _NER[label]
    if name.ticker:
        yield Kind.COMPANY, 3.0
    yield from _of_neighbours(parse, name, known)
    yield from _of_apposition(parse, head, known)
    yield from _of_governor(parse, head, known)


def _of_neighbours(parse: Parse, name: Name, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    before = parse.lower[name.start - 1].rstrip(".") if name.start else ""
    if before in known.titles:
        yield Kind.PERSON, 4.0
    elif before in ("a", "an", "this", "new"):
        yield Kind.PRODUCT, 0.7
    after = parse.lower[name.end] if name.end < len(parse) else ""
    if after == "," and name.end + 1 < len(parse) and parse.lower[name.end + 1].isdigit():
        yield Kind.PERSON, 1.0
    if before in _EQUITY or (
        before == "of" and parse.lower[max(name.start - 2, 0)] in ("shares", "stock")
    ):
        yield Kind.COMPANY, 3.0
    if name.quoted and any(
        known.nouns.get(parse.lemma[i]) is Kind.POLICY
        for i in range(name.end, min(name.end + 4, len(parse)))
    ):
        yield Kind.POLICY, 6.0


def _of_apposition(parse: Parse, head: int, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    nouns = [c for c in parse.children[head] if parse.dep[c] in ("appos", "compound", "nmod")]
    if parse.dep[head] == "appos":
        nouns.append(parse.head[head])
    if parse.dep[head] in ("nsubj", "nsubjpass") and parse.lemma[parse.head[head]] == "be":
        nouns.extend(c for c in parse.children[parse.head[head]] if parse.dep[c] == "attr")
    for noun in nouns:
        kind = noun_kind(parse, noun, known)
        if kind is None or parse.pos[noun] == "PROPN":
            continue
        if kind in (Kind.POSITION, Kind.GROUP):
            kind = Kind.PERSON
        yield kind, 4.0
    if any(parse.dep[c] == "relcl" and _relative(parse, c) == "who" for c in parse.children[head]):
        yield Kind.PERSON, 1.5


def _relative(parse: Parse, verb: int) -> str:
    return next((parse.lower[c] for c in parse.children[verb] if parse.tag[c] in ("WP", "WDT")), "")


def _of_governor(parse: Parse, head: int, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    above, dep = parse.head[head], parse.dep[head]
    if dep in ("compound", "nmod", "poss", "amod") and parse.pos[above] in ("NOUN", "PROPN"):
        lemma = parse.lemma[above]
        kind = noun_kind(parse, above, known)
        if lemma in _EQUITY:
            yield Kind.COMPANY, 3.0
        elif lemma in _COMPANY_NOUNS:
            yield Kind.COMPANY, 1.0
        elif kind is Kind.POSITION:
            yield Kind.ORGANIZATION, 1.5
        elif kind is not None and dep == "compound" and kind not in _NOUN_VOTES:
            yield kind, 2.5
    elif dep == "nsubj" and parse.lemma[above] in _COMPANY_VERBS:
        yield Kind.COMPANY, 0.7
    elif dep == "pobj" and parse.lower[above] in ("in", "near"):
        yield Kind.CITY, 0.5
        if parse.lower[parse.head[above]] in ("based", "located", "headquartered", "born"):
            yield Kind.CITY, 2.0


def head_of(parse: Parse, start: int, end: int) -> int:
    """Give the token of a span through which the parse reaches it: whose head is outside."""
    for i in range(end - 1, start - 1, -1):
        if not start <= parse.head[i] < end or parse.head[i] == i:
            return i
    return end - 1


def noun_kind(parse: Parse, noun: int, known: Gazetteer) -> Kind | None:
    """Give what a common noun stands for, by the longest phrase that the lexicon has."""
    for first in range(max(noun - 3, 0), noun):
        phrase = " ".join((*parse.lower[first:noun], parse.lemma[noun]))
        if phrase in known.nouns:
            return known.nouns[phrase]
    return known.nouns.get(parse.lemma[noun]) or known.nouns.get(parse.lower[noun])


def wider(kind: Kind) -> Iterator[Kind]:
    """Yield a kind and all above it."""
    current: Kind | None = kind
    while current is not None:
        yield current
        current = _UP.get(current)


def related(a: Kind, b: Kind) -> bool:
    """Tell whether one kind is the other or lies above it."""
    return a in wider(b) or b in wider(a)


def decided(counted: Mapping[Kind, int], *, default: Kind = Kind.ORGANIZATION) -> Kind:
    """Decide by the votes: the strongest family, then its strongest branch, down to a leaf."""
    sums: Counter[Kind] = Counter()
    for kind, count in counted.items():
        for above in wider(kind):
            sums[above] += count
    tops = [k for k in sums if k not in _UP]
    if not tops:
        return default
    best = max(tops, key=lambda k: (sums[k], k.value))
    while True:
        below = [k for k in sums if _UP.get(k) is best and sums[k] > 0]
        if not below:
            return best
        best = max(below, key=lambda k: (sums[k], k.value))
