"""Trades: what a company makes or does, so that "the planemaker" is no airline.

Told by the nouns that describe it, by the words of its name, by what it does to goods, and by the
products that bear its name. What nothing tells is open: it bars nothing.
"""

from collections.abc import Iterator, Mapping, Set

from extractors.mentions.names import TokenMention
from extractors.mentions.parse import Parse
from ontology.records import Entity
from ontology.terms import Form, Kind

_PLANES, _CARS, _FLIGHTS, _PHONES, _COMPUTERS = "planes", "cars", "flights", "phones", "computers"

_GOODS = {
    word: trade
    for trade, line in {
        _PLANES: "plane aircraft airplane aeroplane jet jetliner airliner superjumbo freighter "
        "helicopter airframe aerospace",
        _CARS: "car auto automobile vehicle truck suv sedan minivan hatchback pickup automotive",
        _PHONES: "phone handset smartphone cellphone mobile",
        _COMPUTERS: "computer laptop pc notebook desktop",
    }.items()
    for word in line.split()
}
"""Lemma of a good → who makes it."""

_FIRMS = {
    "planemaker": _PLANES, "jetmaker": _PLANES, "carmaker": _CARS, "automaker": _CARS,
    "truckmaker": _CARS, "airline": _FLIGHTS, "airliner": _PLANES, "phonemaker": _PHONES,
    "carrier": _FLIGHTS,
}  # fmt: skip
_MAKERS = frozenset(
    "maker manufacturer producer builder giant company firm group giant builder".split()
)
_NAMES = {
    "airlines": _FLIGHTS, "airways": _FLIGHTS, "airline": _FLIGHTS, "motors": _CARS,
    "motor": _CARS, "automobile": _CARS, "automobiles": _CARS,
}  # fmt: skip
_MAKING = frozenset("build manufacture make produce assemble".split())
_FLYING = frozenset("fly operate lease order".split())


_WIRED = frozenset("mobile wireless phone cellular cell telecom telecommunications network".split())
"""What stands before a carrier that flies nothing."""


def of_noun(parse: Parse, noun: int) -> str | None:
    """Give the trade of which a common noun tells: a firm's ("automaker") or a good's ("jet")."""
    lemma = parse.lemma[noun]
    if lemma == "carrier" and any(parse.lower[c] in _WIRED for c in parse.children[noun]):
        return None
    if lemma in _FIRMS:
        return _FIRMS[lemma]
    if lemma not in _MAKERS:
        return _GOODS.get(lemma)
    told = (_GOODS.get(parse.lemma[c]) for c in parse.children[noun] if c < noun)
    return next((trade for trade in told if trade is not None), None)


def trades(
    parse: Parse, mentions: Mapping[int, TokenMention], told: Mapping[str, set[str]]
) -> dict[str, set[str]]:
    """Collect the trades of all named companies and goods.

    Args:
        mentions: By head; those of common nouns are passed over.
        told: Entity id → trades that its descriptions name.
    """
    table = {key: set(found) for key, found in told.items()}
    named = [m for m in mentions.values() if m.form is Form.NAME]
    entities = {m.entity.id: m.entity for m in named}
    for mention in named:
        own = table.setdefault(mention.entity.id, set())
        if mention.entity.kind is Kind.COMPANY:
            own.update(_NAMES[w] for w in mention.entity.label.casefold().split() if w in _NAMES)
            own.update(_of_act(parse, mention.head))
            own.update(_of_fleet(parse, mention.head, own))
        elif mention.entity.kind is Kind.PRODUCT and _is_flown(parse, mention.head):
            own.add(_PLANES)
    _of_goods(entities, table)
    return {key: found for key, found in table.items() if found}


def _of_act(parse: Parse, head: int) -> Iterator[str]:
    """Yield what a company does by its verb: it builds cars, or flies planes."""
    verb = parse.head[head]
    if parse.dep[head] != "nsubj":
        return
    thing = parse.child(verb, "dobj")
    trade = _GOODS.get(parse.lemma[thing]) if thing is not None else None
    if trade is None:
        return
    if parse.lemma[verb] in _MAKING:
        yield trade
    elif parse.lemma[verb] in _FLYING and trade == _PLANES:
        yield _FLIGHTS


def _is_flown(parse: Parse, head: int) -> bool:
    """Tell whether somebody flies a good: "flies 12 Foo 300s"."""
    verb = parse.head[head]
    return parse.lemma[verb] == "fly" and parse.dep[head] in ("dobj", "nsubjpass")


def _of_fleet(parse: Parse, head: int, own: Set[str]) -> Iterator[str]:
    """Yield what the maker before a plural of goods makes: "Boeing jets"; airlines only fly it."""
    goods = parse.head[head]
    named = parse.dep[head] in ("compound", "nmod") and parse.tag[goods] == "NNS"
    trade = _GOODS.get(parse.lemma[goods]) if named else None
    if trade is not None and not own:
        yield trade


def _of_goods(entities: Mapping[str, Entity], table: dict[str, set[str]]) -> None:
    """Let a maker and the goods that bear its name tell each other's trade ("Airbus A380")."""
    firms = {e.label: e.id for e in entities.values() if e.kind is Kind.COMPANY}
    for thing in entities.values():
        maker = firms.get(thing.label.split()[0]) if thing.kind is Kind.PRODUCT else None
        if maker is None or maker == thing.id:
            continue
        table[maker] |= table[thing.id]
        if len(table[maker]) == 1:
            table[thing.id] |= table[maker]
