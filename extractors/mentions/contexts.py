"""Contexts: what the words that govern a name, or that it modifies, tell of its kind."""

from collections.abc import Iterator

from extractors.mentions.brands import OF_GOODS, OFFERED, is_branded
from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.kinds import related
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from extractors.mentions.workplaces import REGRADING, of_workplace
from ontology.terms import Kind

EQUITY = frozenset("share stock shareholder stockholder shares".split())
_COMPANY_NOUNS = frozenset(
    "ceo cfo executive profit revenue earnings dealer dealership subsidiary bankruptcy board "
    "employee customer worker management chief brand product "
    "spokesman spokeswoman spokesperson chairman investor valuation takeover".split()
)
_COMPANY_VERBS = frozenset(
    "unveil launch release acquire sell manufacture produce ship recall buy own hire merge develop "
    "build deliver introduce post employ compete downgrade upgrade cut plan agree report announce "
    "decide sign file invest expand lay borrow order".split()
)
_GOODS_ONLY = frozenset("unveil launch release ship discontinue manufacture assemble".split())
"""What is done to goods, and hardly to people."""

_MADE = frozenset("make develop build design manufacture publish create produce".split())
"""What is done by somebody to goods: "Android, made by Google"."""

_BOUGHT = frozenset("acquire buy purchase sue fine found".split())
_TRADED = frozenset(
    "acquire buy purchase divest offload demerge absorb rescue bail nationalise nationalize "
    "privatise privatize recapitalise recapitalize".split()
)
"""What is done to firms, not to people."""

_DEALING = frozenset(
    "buy acquire purchase order sell lease rent borrow hire merge win receive secure".split()
)
_SHARES = frozenset("stake share shareholding interest holding shareholder investor".split())
_DEALS = frozenset(
    "acquisition takeover purchase buyout buy-out merger sale divestment divestiture disposal "
    "demerger spin-off spinoff subsidiary parent unit division arm affiliate shareholder asset "
    "employee creditor bondholder customer".split()
)
"""Nouns of which a firm stands behind "of": "the acquisition of Alpha"."""

_BETWEEN_FIRMS = frozenset(
    "merger deal agreement alliance partnership venture contract tie-up collaboration pact "
    "cooperation talk".split()
)
_MOVES = frozenset("rise fall drop climb gain lose close slip jump surge tumble plunge".split())
PERSON_VERBS = frozenset(
    "say tell add explain comment think believe resign retire note write expect estimate argue "
    "warn see recommend joke recall".split()
)
_TARGETS = frozenset("target rating estimate forecast outlook coverage".split())
_OUTLOOKS = frozenset(("forecast", "outlook"))
"""What firms have of their own too: "raised its forecast" is no analyst's."""

_SETTING = frozenset("raise cut lower boost set trim increase lift".split())
_JUDGEMENTS = frozenset("target rating coverage recommendation".split())
_RATING_VERBS = frozenset("downgrade upgrade rate reiterate initiate".split())

_LED = frozenset("led owned backed controlled".split())
"""What is said of a firm behind a hyphen: "an Alpha-led group"."""

_CLASSES = frozenset(
    (
        Kind.INDEX, Kind.FUND, Kind.POLICY, Kind.REGION, Kind.CITY, Kind.COUNTRY, Kind.CURRENCY,
        Kind.POLITICAL_PARTY, Kind.LABOR_UNION, Kind.MEDIA_ORGANIZATION, Kind.CRYPTOCURRENCY,
    )
)  # fmt: skip
"""Kinds of nouns that a name of that kind stands before: "the Nikkei index", not "a GM plant"."""

_PLACES = frozenset((Kind.COUNTRY, Kind.REGION, Kind.CITY))


def of_agent(parse: Parse, head: int) -> Iterator[tuple[Kind, float]]:
    """Yield what an unknown name that does something is, other than a place or a surname."""
    verb = parse.head[head]
    if parse.dep[head] in ("nsubj", "agent") and parse.pos[verb] == "VERB":
        if parse.lemma[verb] not in PERSON_VERBS or parse.entity[head] == "GPE":
            yield Kind.COMPANY, 0.9
    elif parse.dep[head] in ("dobj", "poss"):
        yield Kind.COMPANY, 0.6
    elif parse.dep[head] == "npadvmod" and parse.lower[verb] in _LED:
        yield Kind.COMPANY, 2.5
    elif parse.lower[verb] in ("from", "to", "with") and parse.dep[head] == "pobj":
        yield Kind.COMPANY, 0.9 * (parse.lemma[parse.head[verb]] in _DEALING)


def of_governor(parse: Parse, head: int, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    """Yield what the word above a name, and what owns it, tell of its kind.

    Args:
        head: The token through which the parse reaches the name.
    """
    above, dep = parse.head[head], parse.dep[head]
    lemma = parse.lemma[above]
    if dep in ("compound", "nmod", "poss", "amod") and parse.pos[above] in ("NOUN", "PROPN"):
        yield from _of_modified(parse, above, dep, known)
    elif dep == "nsubj":
        if _rates(parse, above):
            yield Kind.FINANCIAL_INSTITUTION, 2.0
        elif lemma == "sell" and _counts_copies(parse, above):
            yield Kind.PRODUCT, 1.5
        elif lemma in _COMPANY_VERBS:
            yield Kind.COMPANY, 0.7
        elif lemma in PERSON_VERBS:
            yield Kind.PERSON, 0.3
        elif lemma in _MOVES:
            known_as = known.known.get(parse.lower[head])
            traded = known_as is not None and known_as.kind is Kind.EXCHANGE
            yield (Kind.INDEX, 25.0) if traded else (Kind.INSTRUMENT, 0.4)
    elif dep in ("dobj", "nsubjpass") and lemma in OFFERED:
        yield Kind.PRODUCT, 1.7 if lemma in _GOODS_ONLY else 1.2
    elif dep in ("dobj", "nsubjpass") and lemma in ("upgrade", "downgrade"):
        yield Kind.COMPANY, 2.0
    elif dep == "pobj" and _is_judged(parse, above):
        yield Kind.COMPANY, 3.0
    elif dep == "pobj" and (found := tuple(of_workplace(parse, above, known))):
        yield from found
    elif (weight := _bought(parse, head, above) or _dealt(parse, head, above)) > 0:
        yield Kind.COMPANY, weight
    elif dep == "pobj" and parse.lower[above] in ("in", "near", "at", "across"):
        if parse.lower[above] == "in" and parse.lemma[parse.head[above]] in _SHARES:
            yield Kind.COMPANY, 2.5
            return
        yield Kind.CITY, 0.5
        if parse.lower[parse.head[above]] in ("based", "located", "headquartered", "born"):
            yield Kind.CITY, 2.0
    yield from _of_goods(parse, head, above)
    owner = parse.child(head, "poss")
    if owner is not None:
        yield from _of_owner(parse, owner, head, known)


def _bought(parse: Parse, head: int, above: int) -> float:
    """Weigh that a name is bought or sold, as persons are not: "disposed of Alpha"."""
    if parse.dep[head] == "pobj":
        return 1.8 * (parse.lemma[parse.head[above]] in ("dispose", "disposed"))
    if parse.dep[head] not in ("dobj", "nsubjpass"):
        return 0.0
    return 1.8 if parse.lemma[above] in _TRADED else 1.0 * (parse.lemma[above] in _BOUGHT)


def _dealt(parse: Parse, head: int, above: int) -> float:
    """Weigh that a name stands where firms do: "the merger *of* A *with* B", "a stake *in* A"."""
    if parse.dep[head] != "pobj":
        return 0.0
    noun, link = parse.lemma[parse.head[above]], parse.lower[above]
    if link == "of":
        return 1.2 * (noun in _DEALS)
    return 1.2 * (link in ("with", "between") and noun in _BETWEEN_FIRMS)


def _of_goods(parse: Parse, head: int, above: int) -> Iterator[tuple[Kind, float]]:
    if parse.lower[above] == "of" and parse.lemma[parse.head[above]] in OF_GOODS:
        yield Kind.PRODUCT, 1.5
    if _is_made(parse, head):
        yield Kind.PRODUCT, 2.5


def _counts_copies(parse: Parse, verb: int) -> bool:
    thing = parse.child(verb, "dobj")
    return thing is not None and parse.lemma[thing] in ("copy", "unit")


def _is_made(parse: Parse, head: int) -> bool:
    """Tell whether somebody made a thing: "Android, made by Google", "was developed by"."""
    verbs = [c for c in parse.children[head] if parse.dep[c] == "acl"]
    if parse.dep[head] == "nsubjpass":
        verbs.append(parse.head[head])
    return any(
        parse.lemma[v] in _MADE and parse.child(v, "agent") is not None and parse.tag[v] == "VBN"
        for v in verbs
    )


def _rates(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is what analysts do: "raised its price target", "downgraded"."""
    if parse.lemma[verb] in _RATING_VERBS:
        return True
    if parse.lemma[verb] not in _SETTING:
        return False
    for child in parse.children[verb]:
        words = {parse.lemma[child], *(parse.lemma[c] for c in parse.children[child])}
        if parse.dep[child] == "dobj" and words & _TARGETS:
            owner = parse.child(child, "poss")
            own = {"his", "her"} | ({"its"} if words & _OUTLOOKS else set())
            return owner is None or parse.lower[owner] not in own
    return False


def _is_judged(parse: Parse, preposition: int) -> bool:
    """Tell whether what follows is what analysts judge: "target on", "coverage of"."""
    noun = parse.head[preposition]
    if parse.pos[noun] == "VERB":
        objects = [c for c in parse.children[noun] if parse.dep[c] == "dobj"]
        noun = objects[0] if objects else noun
    if parse.lower[preposition] == "on":
        return parse.lemma[noun] in _JUDGEMENTS
    beside = {parse.lemma[c] for c in parse.children[noun]}
    about = parse.lower[preposition] in ("of", "for") and parse.lemma[noun] in (
        "target",
        "coverage",
    )
    return about and (parse.lemma[noun] == "coverage" or "price" in beside)


def _of_modified(
    parse: Parse, noun: int, dep: str, known: Gazetteer
) -> Iterator[tuple[Kind, float]]:
    lemma = parse.lemma[noun]
    kind = noun_kind(parse, noun, known)
    if lemma in EQUITY:
        yield Kind.COMPANY, 3.0
    elif lemma in ("economist", "strategist") and dep == "poss":
        yield Kind.FINANCIAL_INSTITUTION, 1.8
    elif lemma == "analyst" or (lemma == "bank" and dep == "compound"):
        yield Kind.FINANCIAL_INSTITUTION, 2.5 if lemma == "bank" else 1.0
    elif lemma in REGRADING and dep in ("compound", "poss"):
        yield Kind.FINANCIAL_INSTITUTION, 1.5  # "a Beta upgrade sent the shares up"
    elif lemma in _COMPANY_NOUNS:
        yield Kind.COMPANY, 1.0
    elif lemma == "administration" and dep == "compound":
        yield Kind.PERSON, 3.2
    elif kind is Kind.POSITION:
        yield Kind.ORGANIZATION, 1.5
    elif kind is Kind.MEASURE and dep == "poss":
        yield Kind.COMPANY, 0.5
    elif dep in ("compound", "nmod") and is_branded(parse, noun, kind):
        yield Kind.PRODUCT, 2.4
    elif kind is Kind.PRODUCT and dep == "compound":
        yield kind, 0.8
    elif kind in _CLASSES and dep == "compound":
        yield kind, 6.0 if lemma == "index" else 2.5


def _of_owner(
    parse: Parse, owner: int, head: int, known: Gazetteer
) -> Iterator[tuple[Kind, float]]:
    """Yield what a possessed name is: a country's is a company, a company's is a product."""
    between = range(owner + 1, head)
    if any(parse.pos[i] == "NOUN" or parse.lower[i] in known.nouns for i in between):
        return
    place = known.known.get(folded(parse.text[owner]))
    if place is not None and place.kind in _PLACES:
        yield Kind.COMPANY, 0.8
    else:
        yield Kind.PRODUCT, 1.3 if parse.entity[owner] != "GPE" else 0.8


def of_pronoun(parse: Parse, head: int, known: Gazetteer) -> Iterator[tuple[Kind, float]]:
    """Yield Organization for a subject that its own sentence calls "its" before another name."""
    if parse.dep[head] not in ("nsubj", "nsubjpass"):
        return
    for i in range(head + 1, parse.last[parse.sentence[head]]):
        if parse.pos[i] == "PROPN" or parse.lower[i] in ("he", "she", "his", "her"):
            return
        if parse.pos[i] == "NOUN" and _is_thing(noun_kind(parse, i, known)):
            return
        if parse.lower[i] == "its" and parse.dep[i] == "poss":
            yield Kind.ORGANIZATION, 2.4
            return


def _is_thing(kind: Kind | None) -> bool:
    return kind is not None and any(related(kind, k) for k in (Kind.ORGANIZATION, Kind.PRODUCT))
