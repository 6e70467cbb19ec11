"""Completions: qualifiers that other words of a sentence give, whatever the way of saying it.

What a deal is worth ("in a deal worth …"), who is replaced ("…, *replacing X*"), how a figure
compares ("*beating* forecasts"), the maker whose name is part of the goods' ("an *Airbus* A320").
A way of saying that gives the qualifier itself is not asked again.
"""

from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Token

from extractors.claims.loans import lent
from extractors.clauses.phrases import NOUNS, OBJECT
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from extractors.scenes.sorts import sort_of
from ontology.records import Entity, Quantity, Value
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate, Qualifier

_PRICED = frozenset(
    (
        Predicate.ACQUIRES, Predicate.SELLS, Predicate.MERGES_WITH, Predicate.ORDERS,
        Predicate.SUPPLIES, Predicate.INVESTS_IN,
    )
)  # fmt: skip
_DEALS = frozenset(
    "acquisition agreement buyout contract deal investment merger offer order pact purchase sale "
    "swap takeover transaction".split()
)
_INSIDE = frozenset("compound nmod nummod amod npadvmod appos relcl acl quantmod poss".split())
_ACCUSING = frozenset((Predicate.SUES, Predicate.INVESTIGATES, Predicate.FINES))
_ALLEGING = frozenset("allege claim argue assert complain contend say".split())
_REACH = 4
_FOR = (["priced", "at"], ["priced", "from"], ["price", "of"], ["starting", "at"])
_SHOWN = frozenset((Predicate.LAUNCHES,))
_EVENTS = frozenset(
    "event conference show ceremony fair exhibition expo presentation keynote summit launch "
    "briefing gathering convention headquarters campus".split()
)
_SUCCEEDING = frozenset(("replace", "succeed"))
_PERIODIC = frozenset("annual quarterly monthly weekly yearly half-yearly full-year".split())
_FORECASTS = frozenset(
    "analyst consensus estimate expectation expect forecast guidance prediction projection view "
    "target economist".split()
)
_BEAT = frozenset("beat top exceed surpass outstrip outpace better crush above ahead".split())
_MISS = frozenset("miss trail lag undershoot below short under behind".split())
_BETTER = frozenset("better more higher stronger faster greater".split())
_WORSE = frozenset("worse less lower weaker slower smaller".split())


def completions(draft: Draft, scene: Scene, missing: frozenset[str]) -> Iterator[tuple[str, Value]]:
    """Yield the qualifiers that a draft's phrases give.

    Args:
        missing: Qualifiers of its predicate that its way of saying left open.
    """
    thing = draft.object_at
    predicate = draft.predicate
    if Qualifier.QUANTITY in missing and predicate is Predicate.SUPPLIES and thing is not None:
        yield from _named(Qualifier.QUANTITY, _first(thing, scene))
    if Qualifier.FROM in missing and predicate is Predicate.ORDERS and thing is not None:
        yield from _named(Qualifier.FROM, _maker(draft, thing, scene))
    if Qualifier.AMOUNT in missing and predicate in _PRICED:
        yield from _named(Qualifier.AMOUNT, _worth(draft, scene))
    if Qualifier.REPLACES in missing:
        yield from _named(Qualifier.REPLACES, _replaced(draft, scene))
    if Qualifier.COMPARISON in missing and predicate is Predicate.REPORTS:
        yield from _named(Qualifier.COMPARISON, _comparison(draft))
    if Qualifier.ALLEGATION in missing and predicate in _ACCUSING:
        yield from _named(Qualifier.ALLEGATION, _alleged(draft, scene))
    if predicate in (Predicate.RAISES_FUNDING, Predicate.LENDS_TO):
        yield from lent(draft, scene, missing)
    if Qualifier.PLACE in missing and predicate in _SHOWN:
        yield from _named(Qualifier.PLACE, _venue(draft, scene))
    if Qualifier.ACTION in missing and predicate is Predicate.RATES and _stays(draft):
        yield Qualifier.ACTION.value, "maintain"
    if Qualifier.PRICE in missing and predicate is Predicate.LAUNCHES:
        yield from _named(Qualifier.PRICE, _priced(draft, scene))
    if Qualifier.KIND in missing and predicate is Predicate.TRADES_AT:
        now = any(c.lower_ == "currently" for c in draft.clause.head.children)
        yield from _named(Qualifier.KIND, "intraday" if now else None)


def _stays(draft: Draft) -> bool:
    """Tell "remains overweight on" from "is overweight on"."""
    head = draft.clause.head
    return draft.clause.form == "adj" and head.head.lemma_.casefold() in ("remain", "stay")


def _priced(draft: Draft, scene: Scene) -> Quantity | None:
    """Give what something is launched for: "priced at $499", "at a starting price of $499"."""
    doc, sentence = scene.reading.doc, draft.clause.head.sent
    sums = {q.start: q for q in map(scene.quantity, sentence) if q is not None}
    money = [q for q in sums.values() if unit_class(q.quantity.unit) == "money"]
    if len(money) != 1:
        return None
    before = [t.lower_ for t in doc[max(money[0].start - _REACH, sentence.start) : money[0].start]]
    told = before[-2:] in (
        ["priced", "at"],
        ["priced", "from"],
        ["price", "of"],
        ["starting", "at"],
    )
    return money[0].quantity if told else None


def periodic(draft: Draft) -> str | None:
    """Give the period that an adjective of the measure tells: "a *quarterly* loss"."""
    thing = draft.object_at
    found = (c.lower_ for c in thing.children if c.lower_ in _PERIODIC) if thing is not None else ()
    return next(iter(found), None)


def _named(name: Qualifier, value: Value | None) -> Iterator[tuple[str, Value]]:
    if value is not None:
        yield name.value, value


def _first(thing: Token, scene: Scene) -> Quantity | None:
    """Count "the first A380" as one."""
    ordinal = any(c.lower_ == "first" and c.dep_ == "amod" for c in thing.children)
    single = thing.tag_ in ("NN", "NNP") and not any(c.dep_ == "nummod" for c in thing.children)
    sort = sort_of(scene) if ordinal and single else None
    return Quantity(sort, Decimal(1), text="first") if sort is not None else None


def _maker(draft: Draft, thing: Token, scene: Scene) -> Entity | None:
    """Give whose make the object's phrase names: "twelve *Airbus* jets", "the Airbus A320"."""
    for child in thing.children:
        if child.dep_ in ("compound", "nmod", "amod", "poss"):
            entity = scene.mentioned.entity_at(child.i)
            if entity is not None and _is_organization(entity, scene):
                return None if entity.id == draft.subject.id else entity
    if isinstance(draft.object, Entity):
        first = draft.object.label.partition(" ")[0].casefold()
        for entity in scene.mentioned.entities:
            names = {entity.label.casefold(), *(a.casefold() for a in entity.aliases)}
            if first in names and entity.id != draft.object.id and _is_organization(entity, scene):
                return None if entity.id == draft.subject.id else entity
    return None


def _is_organization(entity: Entity, scene: Scene) -> bool:
    return scene.schema.is_a(entity.kind, Kind.ORGANIZATION)


def _worth(draft: Draft, scene: Scene) -> Quantity | None:
    """Give the money in the phrase of the deal: the clause's own noun, or one that it names."""
    head = draft.clause.head
    deals = [head] if head.pos_ in NOUNS else []
    deals.extend(
        a.token
        for a in draft.clause.arguments
        if a.slot in ("in", "for", OBJECT) and a.token.lemma_.casefold() in _DEALS
    )
    for noun in deals:
        for token in _inner(noun, 3):
            found = scene.quantity(token)
            if found is not None and unit_class(found.quantity.unit) == "money":
                return found.quantity
    return None


def _inner(noun: Token, depth: int) -> Iterator[Token]:
    """Yield what belongs to a noun's own phrase: modifiers, "of", "worth", "valued at"."""
    for child in noun.children:
        if child.dep_ in _INSIDE or (child.dep_ == "prep" and child.lower_ in ("of", "at")):
            yield child
            if depth:
                yield from _inner(child, depth - 1)
        elif child.dep_ == "pobj" and noun.dep_ == "prep":
            yield child
            yield from _inner(child, 0)


def _venue(draft: Draft, scene: Scene) -> Value | None:
    """Give where the event is at which something is shown: "at a fair (held) in Berlin"."""
    for noun in draft.clause.tokens("at", "during", "in"):
        if noun.lemma_.casefold() in _EVENTS:
            for token in filter(_locates, noun.subtree):
                site = token.head.lemma_ == "headquarters" and token.ent_type_ == "GPE"
                found = scene.mentioned.entity_at(token.i)
                if found is not None and scene.schema.is_a(found.kind, Kind.PLACE):
                    inner = found.kind is not Kind.FACILITY
                    return found if inner else token.text if site else None
                if site:
                    return token.text
    return None


def _locates(token: Token) -> bool:
    """Tell "an event in Berlin", "its Espoo campus" from "an event with European leaders"."""
    if token.dep_ == "pobj":
        return token.head.lower_ in ("in", "at", "near", "outside")
    return token.dep_ in ("compound", "nmod", "poss") and token.head.lemma_.casefold() in _EVENTS


def _alleged(draft: Draft, scene: Scene) -> str | None:
    """Give what somebody is accused of beside: "sued, *alleging that …*", "*accusing* it *of*"."""
    head = draft.clause.head
    for child in head.children:
        if child.dep_ not in ("advcl", "acl") or child.tag_ != "VBG":
            continue
        lemma = child.lemma_.casefold()
        inner = [c for c in child.children if c.dep_ == "ccomp"] if lemma in _ALLEGING else []
        if lemma == "accuse":
            ofs = (c for c in child.children if c.dep_ == "prep" and c.lower_ == "of")
            inner = [g for of in ofs for g in of.children if g.dep_ in ("pcomp", "pobj")]
        if inner:
            words = scene.phrase(inner[0]).split(" ")
            return " ".join(words[words[0].casefold() == "that" :]) or None
    return None


def _replaced(draft: Draft, scene: Scene) -> Entity | None:
    """Give whom somebody replaces: "named X chief, *replacing Y*", "to *succeed Y*"."""
    for child in draft.clause.head.children:
        if child.dep_ in ("advcl", "xcomp", "acl") and child.lemma_.casefold() in _SUCCEEDING:
            for grandchild in child.children:
                entity = scene.named(grandchild) if grandchild.dep_ == "dobj" else None
                if entity is not None and entity.kind is Kind.PERSON:
                    return entity
    return None


def _comparison(draft: Draft) -> str | None:
    """Tell how a figure stands to what was expected: beat, miss, in_line."""
    head = draft.clause.head
    verbs = (head, head.head) if head.dep_ == "conj" and head.head.pos_ == "VERB" else (head,)
    for token in (*verbs, *([draft.object_at] if draft.object_at is not None else [])):
        for child in token.subtree:
            verdict = verdict_of(child)
            if verdict is not None and is_of_forecast(child):
                return verdict
    return None


def verdict_of(word: Token) -> str | None:
    """Give what a word says of a figure that is held against another: beat, miss, in_line."""
    lemma, lower = word.lemma_.casefold(), word.lower_
    if lemma in _BEAT or lower in _BETTER:
        return "beat"
    if lemma in _MISS or lower in _WORSE:
        return "miss"
    return "in_line" if lower == "line" and word.i and word.nbor(-1).lower_ == "in" else None


def is_of_forecast(word: Token) -> bool:
    """Tell "beat forecasts", "worse than analysts had expected" from "higher than last year"."""
    doc, lower = word.doc, word.lower_
    stop = min(word.i + 9, word.sent.end)
    after = [t for t in doc[word.i + 1 : stop] if not t.is_punct]
    compared = lower in _BETTER | _WORSE
    if compared and not any(t.lower_ == "than" for t in after[:3]):
        return False
    amount = any(t.like_num for t in after[:4])  # "short of the $3 billion that analysts saw"
    reach = after if compared or amount else after[:5]
    return any(t.lemma_.casefold() in _FORECASTS for t in reach)
