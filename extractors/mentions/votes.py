"""Votes: what speaks for a name's kind, in its words and in each place where it stands."""

from collections import Counter
from collections.abc import Iterable, Iterator

from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.kinds import related
from extractors.mentions.names import Name
from extractors.mentions.parse import Parse
from ontology.names import LEGAL_FORMS
from ontology.terms import Kind

_NER = {
    "ORG": (Kind.ORGANIZATION, 1.2), "PERSON": (Kind.PERSON, 1.5), "GPE": (Kind.CITY, 0.8),
    "LOC": (Kind.REGION, 1.0), "FAC": (Kind.FACILITY, 0.6), "PRODUCT": (Kind.PRODUCT, 0.8),
    "WORK_OF_ART": (Kind.PRODUCT, 0.8), "LAW": (Kind.POLICY, 1.5), "EVENT": (Kind.EVENT, 1.5),
    "NORP": (Kind.GROUP, 0.3),
}  # fmt: skip
_LONE_PERSON = 0.5
"""A single unknown word that NER calls a person is often a brand: news gives first names."""

_EQUITY = frozenset("share stock shareholder stockholder shares".split())
_COMPANY_NOUNS = frozenset(
    "ceo cfo executive profit revenue earnings dealer dealership subsidiary bankruptcy board "
    "employee customer worker management chief brand product "
    "spokesman spokeswoman spokesperson chairman investor valuation takeover".split()
)
_COMPANY_VERBS = frozenset(
    "unveil launch release acquire sell manufacture produce ship recall buy own hire merge develop "
    "build deliver introduce post employ compete downgrade upgrade".split()
)
_OFFERED = frozenset(
    "unveil launch release introduce ship recall discontinue manufacture use".split()
)
_MOVES = frozenset("rise fall drop climb gain lose close slip jump surge tumble plunge".split())
_PERSON_VERBS = frozenset(
    "say tell add explain comment think believe resign retire note write expect estimate argue "
    "warn see recommend joke recall".split()
)
_BANKS = ("bank", "banc", "banken", "banco")
_TARGETS = frozenset("target rating estimate forecast outlook coverage".split())
_RATING_VERBS = frozenset("downgrade upgrade rate reiterate initiate".split())
_SILENT = frozenset(
    (Kind.GROUP, Kind.POSITION, Kind.MEASURE, Kind.RATING, Kind.STOCK, Kind.EVENT, Kind.INDUSTRY)
)
"""Kinds of nouns that seldom say what the name beside them is."""

_CLASSES = frozenset(
    (
        Kind.INDEX, Kind.FUND, Kind.POLICY, Kind.REGION, Kind.CITY, Kind.COUNTRY, Kind.CURRENCY,
        Kind.POLITICAL_PARTY, Kind.LABOR_UNION, Kind.MEDIA_ORGANIZATION, Kind.CRYPTOCURRENCY,
    )
)  # fmt: skip
"""Kinds of nouns that a name of that kind stands before: "the Nikkei index", not "a GM plant"."""


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
    if any(c.isdigit() for w in words for c in w):
        yield Kind.PRODUCT, 5.0
    elif any(w[:1].islower() and any(c.isupper() for c in w) for w in words):
        yield Kind.PRODUCT, 4.0


def _of_designators(lower: list[str], known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    tail = known.designated(lower)
    if tail is not None:
        yield tail, 5.0
    elif len(lower) > 1 and lower[-1] in known.maybe:
        yield known.maybe[lower[-1]], 2.0
    elif lower[-1].endswith(_BANKS):
        yield Kind.FINANCIAL_INSTITUTION, 3.0
    stop = next((i for i, w in enumerate(lower) if i and w in ("of", "for")), 0)
    for size in (3, 2, 1):
        front = known.first.get(" ".join(lower[max(stop - size, 0) : stop]))
        if front is not None:
            yield front, 7.0
            return


def head_of(parse: Parse, start: int, end: int) -> int:
    """Give the token of a span through which the parse reaches it: whose head is outside."""
    for i in range(end - 1, start - 1, -1):
        if not start <= parse.head[i] < end or parse.head[i] == i:
            return i
    return end - 1


def noun_kind(parse: Parse, noun: int, known: Gazetteer) -> Kind | None:
    """Give what a common noun stands for, by the longest phrase that the lexicon has."""
    for first in range(max(noun - 3, 0), noun):
        if parse.head[noun - 1] != noun and first == noun - 1 and parse.tag[first] != "HYPH":
            continue
        phrase = " ".join((*parse.lower[first:noun], parse.lemma[noun]))
        if phrase in known.nouns:
            return known.nouns[phrase]
    return known.nouns.get(parse.lemma[noun]) or known.nouns.get(parse.lower[noun])


def _of_place(parse: Parse, name: Name, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    head = head_of(parse, name.start, name.end)
    label = parse.entity[head]
    lone = name.end - name.start == 1
    if label == "PERSON" and lone:
        yield Kind.PERSON, _LONE_PERSON
    elif label in _NER:
        yield _NER[label]
    if label == "PRODUCT" and not any(
        parse.dep[c] in ("det", "poss") for c in parse.children[head]
    ):
        yield Kind.COMPANY, 0.9
    if label == "GPE" or (label == "PERSON" and lone):
        yield from _of_agent(parse, head)
    if name.ticker:
        yield Kind.COMPANY, 3.0
    yield from _of_neighbours(parse, name, known)
    yield from _of_apposition(parse, name, head, known)
    yield from _of_governor(parse, head, known)


def _of_agent(parse: Parse, head: int) -> Iterator[tuple[Kind, float]]:
    """Yield what an unknown name that does something is, other than a place or a surname."""
    verb = parse.head[head]
    if parse.dep[head] in ("nsubj", "agent") and parse.pos[verb] == "VERB":
        if parse.lemma[verb] not in _PERSON_VERBS or parse.entity[head] == "GPE":
            yield Kind.COMPANY, 0.9
    elif parse.dep[head] in ("dobj", "poss"):
        yield Kind.COMPANY, 0.6


def beside(parse: Parse, start: int) -> int | None:
    """Give the common noun right before a name that says what it is ("the carmaker Skoda")."""
    noun = start - 1
    if noun < 1 or parse.pos[noun] != "NOUN" or parse.tag[noun] != "NN":
        return None
    return noun if parse.sentence[noun] == parse.sentence[start] else None


def _of_neighbours(parse: Parse, name: Name, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    before = parse.lower[name.start - 1].rstrip(".") if name.start else ""
    after = parse.lower[name.end] if name.end < len(parse) else ""
    beyond = parse.lower[name.end + 1] if name.end + 1 < len(parse) else ""
    if before in known.titles:
        yield Kind.PERSON, 4.0
    elif before == "the" and name.end - name.start == 1:
        noun = known.nouns.get(parse.lower[name.start], Kind.EVENT)
        if related(noun, Kind.ORGANIZATION):
            yield noun, 3.0
    elif before in ("a", "an", "this", "new"):
        yield Kind.PRODUCT, 0.7
    if after == "," and beyond.isdigit():
        yield Kind.PERSON, 1.0
    if before == "of" and parse.lemma[max(name.start - 2, 0)] in _EQUITY:
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
        kind = noun_kind(parse, noun, known)
        if kind in (Kind.POSITION, Kind.GROUP):
            yield Kind.PERSON, 4.0
        elif kind is not None and kind not in _SILENT:
            yield kind, 4.0
    for child in children:
        if parse.dep[child] == "relcl" and _relative(parse, child) == "who":
            yield Kind.PERSON, 1.5
        elif parse.dep[child] == "relcl" and parse.entity[head] == "PERSON":
            yield Kind.COMPANY, 0.6 * (_relative(parse, child) == "which")


def _relative(parse: Parse, verb: int) -> str:
    return next((parse.lower[c] for c in parse.children[verb] if parse.tag[c] in ("WP", "WDT")), "")


def _of_governor(parse: Parse, head: int, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    above, dep = parse.head[head], parse.dep[head]
    lemma = parse.lemma[above]
    if dep in ("compound", "nmod", "poss", "amod") and parse.pos[above] in ("NOUN", "PROPN"):
        yield from _of_modified(parse, above, dep, known)
    elif dep == "nsubj":
        if _rates(parse, above):
            yield Kind.FINANCIAL_INSTITUTION, 2.0
        elif lemma in _COMPANY_VERBS:
            yield Kind.COMPANY, 0.7
        elif lemma in _PERSON_VERBS:
            yield Kind.PERSON, 0.3
        elif lemma in _MOVES:
            known_as = known.known.get(parse.lower[head])
            traded = known_as is not None and known_as.kind is Kind.EXCHANGE
            yield (Kind.INDEX, 25.0) if traded else (Kind.INSTRUMENT, 0.4)
    elif dep in ("dobj", "nsubjpass") and lemma in _OFFERED:
        yield Kind.PRODUCT, 1.2
    elif dep == "pobj" and parse.lower[above] in ("in", "near", "at", "across"):
        yield Kind.CITY, 0.5
        if parse.lower[parse.head[above]] in ("based", "located", "headquartered", "born"):
            yield Kind.CITY, 2.0
    if any(parse.dep[c] == "poss" for c in parse.children[head]):
        yield Kind.PRODUCT, 0.8


def _rates(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is what analysts do: "raised its price target", "downgraded"."""
    if parse.lemma[verb] in _RATING_VERBS:
        return True
    return any(
        parse.dep[c] == "dobj" and parse.lemma[c] in _TARGETS for c in parse.children[verb]
    ) and parse.lemma[verb] in ("raise", "cut", "lower", "boost", "set", "trim", "increase", "lift")


def _of_modified(
    parse: Parse, noun: int, dep: str, known: Gazetteer
) -> Iterator[tuple[Kind, float]]:
    lemma = parse.lemma[noun]
    kind = noun_kind(parse, noun, known)
    if lemma in _EQUITY:
        yield Kind.COMPANY, 3.0
    elif lemma == "analyst" or (lemma == "bank" and dep == "compound"):
        yield Kind.FINANCIAL_INSTITUTION, 2.5 if lemma == "bank" else 1.0
    elif lemma in _COMPANY_NOUNS:
        yield Kind.COMPANY, 1.0
    elif kind is Kind.POSITION:
        yield Kind.ORGANIZATION, 1.5
    elif kind is Kind.MEASURE and dep == "poss":
        yield Kind.COMPANY, 0.5
    elif kind is Kind.PRODUCT and dep == "compound":
        yield kind, 0.8
    elif kind in _CLASSES and dep == "compound":
        yield kind, 2.5
