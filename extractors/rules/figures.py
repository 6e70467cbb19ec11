"""Figures without a verb of their own: "revenue of $24 billion", "or 11 cents a share".

Also those that follow a verb that is not said again: "fell 23 percent at Volvo and 31 percent at
Scania".
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.clauses.clause import bare_clause
from extractors.clauses.subjects import governor, subjects
from extractors.drafts.draft import Draft
from extractors.drafts.movements import signed
from extractors.quantities.found import FoundQuantity
from extractors.rules.neighbours import quantified
from extractors.scenes.measures import canonical, measure
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity
from ontology.schema import unit_class
from ontology.terms import Kind, Predicate

_RESULTS = frozenset(
    "profit loss income earnings revenue turnover sale capitalization capitalisation cap "
    "deficit surplus backlog debt asset liability cash".split()
)
"""Last words of figures whose amount is a fact wherever it stands."""

_EARNED = frozenset("earn earning profit loss lose income gain net eps deficit".split())
_LOST = frozenset("loss lose deficit".split())
_OTHER = frozenset(
    "dividend offer bid pay price buy close trade expect forecast estimate predict project aim "
    "target hope could would anticipate if consensus conversion cost acquisition see guide "
    "guidance outlook model compare compared against versus".split()
)
"""Words that make an amount beside them no result: a price, a forecast, a goal."""

_NEAR = 18


def figures(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield the results that a sentence names as amounts, with whose they are."""
    for found in _quantities(sentence, scene):
        if unit_class(found.quantity.unit) != "money":
            continue
        if _per_share(found, scene):
            yield from _earnings(found, sentence, scene)
            continue
        noun = _figure_at(found, sentence, words)
        if noun is not None and not _is_other(noun, sentence):
            yield from _amount(noun, found, scene)


def _quantities(sentence: Span, scene: Scene) -> Iterator[FoundQuantity]:
    at = sentence.start if quantified(sentence, scene) else sentence.end
    while at < sentence.end:
        found = scene.quantity_of.get(at)
        if found is not None:
            yield found
            at = found.end
        else:
            at += 1


def _per_share(found: FoundQuantity, scene: Scene) -> bool:
    doc = scene.reading.doc
    behind = [t.lower_ for t in doc[found.end : found.end + 2]]
    return behind in (["per", "share"], ["a", "share"], ["each", "share"])


def _earnings(found: FoundQuantity, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Read "…, or 11 cents a share" beside what was earned or lost."""
    doc = scene.reading.doc
    near = {
        t.lemma_.casefold() for t in doc[max(sentence.start, found.start - _NEAR) : found.start]
    }
    if not near & _EARNED or near & _OTHER:
        return
    company = _company(doc[found.head], scene) or _only_company(sentence, scene)
    if company is None:
        return
    amount = signed(found.quantity, -1 if near & _LOST else 0)
    label = "earnings per share"
    yield Draft(
        bare_clause("noun", doc[found.head], label), company, Predicate.REPORTS,
        Entity(slug(label), label, Kind.MEASURE), (("value", amount),), None, doc[found.head],
        "figures", "figures", doubt=0.1,
    )  # fmt: skip


def _figure_at(found: FoundQuantity, sentence: Span, words: Lexicon) -> Token | None:
    """Give the figure that an amount belongs to: "loss of $2", "a $2 loss", "$2 in revenue"."""
    doc = sentence.doc
    before = found.start - 1
    if before > sentence.start and doc[before].lower_ == "of":
        return _figure(doc[before - 1], words)
    at = found.end
    if at < sentence.end and doc[at].lower_ in ("in", "of"):
        at += 1
        while at < sentence.end - 1 and _figure(doc[at], words) is None and _modifies(doc[at]):
            at += 1
        return _figure(doc[at], words) if at < sentence.end else None
    while at < min(sentence.end - 1, found.end + 4) and _modifies(doc[at]):
        at += 1
    return _figure(doc[at], words) if at < sentence.end else None


def _modifies(token: Token) -> bool:
    return token.dep_ in ("amod", "compound", "nmod") or token.text == "-"


def _figure(token: Token, words: Lexicon) -> Token | None:
    known = words.nouns.get(token.lower_) is Kind.MEASURE or token.lower_ == "cap"
    return token if known and token.lemma_.casefold() in _RESULTS else None


def _is_other(noun: Token, sentence: Span) -> bool:
    """Tell whether an amount is forecast, aimed at or asked for."""
    above = governor(noun)
    near = {t.lemma_.casefold() for t in sentence.doc[max(sentence.start, noun.i - 6) : noun.i]}
    while above is not None and above.lemma_.casefold() not in _OTHER:
        inside = above.dep_ in ("ccomp", "xcomp")  # "expect the bank to post a profit of $2"
        above = governor(above) if inside else None
    return bool(near & _OTHER) or above is not None


def _amount(noun: Token, found: FoundQuantity, scene: Scene) -> Iterator[Draft]:
    company = _owner(noun, scene) or _company(noun, scene)
    if company is None:
        return
    label = noun.lower_
    thing = canonical(measure(noun, Entity(slug(label), label, Kind.MEASURE)))
    yield Draft(
        bare_clause("noun", noun, label), company, Predicate.REPORTS, thing,
        (("value", found.quantity),), None, noun, "figures", "figures", doubt=0.1,
    )  # fmt: skip


def _owner(noun: Token, scene: Scene) -> Entity | None:
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "nmod"):
            company = _of(child, scene)
            if company is not None:
                return company
    return None


def _company(token: Token, scene: Scene) -> Entity | None:
    """Give the company that is the subject of the nearest verb above that has one."""
    verb = governor(token)
    while verb is not None:
        doers = subjects(verb)
        for doer in doers:
            company = _of(doer, scene)
            if company is not None:
                return company
        if any(scene.named(doer) is not None for doer in doers):
            return None
        verb = governor(verb)
    return None


def _only_company(sentence: Span, scene: Scene) -> Entity | None:
    found = {e.id: e for t in sentence if not _polls(t) and (e := _of(t, scene)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _polls(token: Token) -> bool:
    """Tell who only asks others: "analysts polled by FactSet"."""
    by = token.head
    return by.lower_ == "by" and by.head.lemma_ in ("poll", "survey", "compile", "track", "collect")


def _of(token: Token, scene: Scene) -> Entity | None:
    if token.head.lower_ == "by" and token.head.head.lemma_ in ("survey", "poll", "compile"):
        return None  # who asked the analysts
    named = scene.named(token)
    company = named is not None and scene.schema.is_a(named.kind, Kind.ORGANIZATION)
    return named if company else None
