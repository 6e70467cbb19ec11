"""Families: "Airbus parent EADS", "its rival Boeing", units that bear their owner's name."""

from collections.abc import Iterator
from itertools import combinations

from spacy.tokens import Span, Token

from extractors.clauses.subjects import SUBJECT_LABELS, governor, subjects
from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.rules.implied import company_of_article
from extractors.rules.neighbours import (
    POSSESSIVES,
    asserted,
    draft,
    examples_from,
    is_a,
    listed_from,
    name_at,
    owner_before,
    standing,
    standing_at,
)
from extractors.scenes.scene import Scene
from extractors.words import vocabulary
from ontology.lexicon import Lexicon
from ontology.names import LEGAL_FORMS
from ontology.names import words as name_words
from ontology.records import Entity
from ontology.terms import Form, Kind, Predicate

_PART, _RIVAL, _PARTNER = Predicate.PART_OF, Predicate.COMPETES_WITH, Predicate.PARTNERS_WITH
_PARENTS = frozenset(("parent", "owner"))
_PREDICATE_OF_NOUN = {
    "parent": _PART, "owner": Predicate.OWNS, "subsidiary": _PART, "unit": _PART,
    "division": _PART, "arm": _PART, "affiliate": _PART, "offshoot": _PART, "brand": _PART,
    "rival": _RIVAL, "competitor": _RIVAL, "arch-rival": _RIVAL, "archrival": _RIVAL,
    "peer": _RIVAL,
    "partner": _PARTNER, "ally": _PARTNER,
}  # fmt: skip
"""Noun between two organizations → what it says of them."""

_HEADS = frozenset(("company", "firm", "group", "corporation", "bank", "airline"))
"""Nouns that stand behind such a word and add nothing ("parent company")."""

_JOINT = frozenset("consortium alliance partnership coalition group".split())
_WITHIN = frozenset(("ADJ", "NOUN", "ADV", "PROPN", "NUM"))
_OWNED = frozenset(("owned", "controlled"))
_FOUNDING = frozenset("form create establish set have own launch incorporate organise".split())
"""Verbs whose subject has the unit that is their object."""

_WORDS = _JOINT | _PREDICATE_OF_NOUN.keys() | _OWNED | {"company", "firm"}


def families(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield parents, units, rivals, partners and members from names that stand side by side."""
    for token in sentence if not _WORDS.isdisjoint(vocabulary(sentence)) else ():
        predicate = _PREDICATE_OF_NOUN.get(token.lemma_.casefold())
        if predicate is not None and token.pos_ in ("NOUN", "PROPN", "ADJ"):
            for made in _related(token, predicate, sentence, scene):
                yield asserted(made, token)
        elif token.lemma_.casefold() in _JOINT:
            yield from _members(token, sentence, scene)
        elif token.lower_ in _OWNED:
            yield from _owned(token, sentence, scene)
        elif token.lower_ in ("company", "firm"):
            yield from _of_group(token, scene)
    for unit in standing(sentence, scene):
        owner = _owner(unit.entity, scene)
        if owner is not None and unit.form is Form.NAME:
            token = sentence.doc[unit.end - 1]
            edge = (unit.entity, _PART, owner)
            yield draft(edge, (token, token, token), "families", doubt=0.15)


def _related(noun: Token, predicate: Predicate, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Yield what a noun like "rival" or "unit" says of its owner and of whom it describes."""
    head = noun
    if noun.i + 1 < sentence.end and noun.nbor(1).lemma_.casefold() in _HEADS:
        head = noun.nbor(1)
    others = _named(head, sentence, scene)
    owner = _owner_of(noun, sentence, scene)
    doubt = 0.0
    if owner is None and predicate in (_RIVAL, _PARTNER) and others:
        owner, doubt = _subject(noun, others, scene), 0.1
        if owner is None and len(others) == 1 and predicate is _RIVAL:
            owner = company_of_article(noun.i, scene, besides=others[0].entity.id)
        if owner is None and others[0].start == head.i + 1:
            for one, other in combinations(others, 2):
                yield _tie(one, predicate, other, noun, scene)
    if owner is None and others and head.dep_ == "dobj" and head.head.lemma_ in _FOUNDING:
        owner, doubt = _subject(noun, others, scene), 0.05
    if owner is None or not is_a(owner.entity, scene, Kind.ORGANIZATION):
        return
    for other in others:
        if other.entity.id != owner.entity.id and is_a(other.entity, scene, Kind.ORGANIZATION):
            turned = predicate is _PART and noun.lemma_.casefold() not in _PARENTS
            ends = (other, owner) if turned or predicate is Predicate.OWNS else (owner, other)
            yield _tie(ends[0], predicate, ends[1], noun, scene, doubt=doubt)
            if noun.lemma_.casefold() == "parent":
                yield _tie(ends[1], Predicate.OWNS, ends[0], noun, scene, doubt=doubt)


def _named(head: Token, sentence: Span, scene: Scene) -> list[TokenMention]:
    """Give whom a noun describes: the names behind it, the one before it, or by reference."""
    named = [s for s in examples_from(head.i + 1, scene) if s.end <= sentence.end]
    if named:
        plural = head.tag_ in ("NNS", "NNPS")
        return [s for s in named if is_a(s.entity, scene, Kind.ORGANIZATION)][
            : None if plural else 1
        ]
    told = [name_at(c.i, scene) for c in head.children if c.dep_ == "appos" and c.i > head.i]
    if apposed := [t for t in told if t is not None and is_a(t.entity, scene, Kind.ORGANIZATION)]:
        return apposed[:1]
    here = standing_at(head.i, scene)
    if here is not None and here.form is Form.NOMINAL:
        return [here] if is_a(here.entity, scene, Kind.ORGANIZATION) else []
    before = name_at(head.i - 1, scene)
    if before is not None and before.end == head.i and before.start > sentence.start:
        owned = sentence.doc[before.start - 1]
        if owned.lower_ in POSSESSIVES or owned.tag_ == "PRP$":
            return [before]
    return []


def _owner_of(noun: Token, sentence: Span, scene: Scene) -> TokenMention | None:
    """Give whose rival or unit it is: "Boeing's European rival", "its unit", "Airbus parent"."""
    doc, start = sentence.doc, noun.i
    while start > sentence.start and noun.i - start < 6:
        name = name_at(start - 1, scene)
        if name is not None and is_a(name.entity, scene, Kind.ORGANIZATION):
            before = owner_before(name.start, scene)
            if before is not None and doc[name.start - 1].lower_ in POSSESSIVES | {"its", "their"}:
                return before
            return name
        token = doc[start - 1]
        if token.tag_ in ("PRP$", "WP$") or token.lower_ in POSSESSIVES:
            return owner_before(start, scene)
        if not (name is not None or token.pos_ in _WITHIN or token.text in ("-", "–")):
            break
        start -= 1
    return None


def _subject(noun: Token, others: list[TokenMention], scene: Scene) -> TokenMention | None:
    """Give the company that the clause around a bare "rival Alpha" speaks of."""
    verb = governor(noun)
    known = {other.entity.id for other in others}
    while verb is not None:
        for token in subjects(verb):
            found = standing_at(token.i, scene)
            if (
                found is not None
                and found.entity.id not in known
                and is_a(found.entity, scene, Kind.COMPANY)
                and token.dep_ in SUBJECT_LABELS
            ):
                return found
        verb = governor(verb)
    return None


def _of_group(noun: Token, scene: Scene) -> Iterator[Draft]:
    """Read "Beta, an Alpha company": it is one of Alpha's."""
    group, here = name_at(noun.i - 1, scene), standing_at(noun.i, scene)
    if group is None or here is None or here.form is not Form.NOMINAL or not group.start:
        return
    single = scene.reading.doc[group.start - 1].lower_ in ("a", "an") and noun.tag_ == "NN"
    firms = all(is_a(one.entity, scene, Kind.COMPANY) for one in (group, here))
    if single and firms and group.entity.id != here.entity.id:
        yield _tie(here, _PART, group, noun, scene, doubt=0.05)


def _members(noun: Token, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Yield who is in a named consortium: "Alpha-led", "led by Alpha", "of Alpha and Beta"."""
    group = standing_at(noun.i, scene)
    if group is None or not is_a(group.entity, scene, Kind.ORGANIZATION):
        group = next(iter(examples_from(noun.i + 1, scene)), None)
    if group is None or group.form is Form.PRONOUN:
        return
    found = [*_leader(noun, sentence, scene), *_listed(noun, sentence, scene)]
    for member in [*found, *_part(noun, sentence, scene)]:
        agent = is_a(member.entity, scene, Kind.ORGANIZATION)
        if agent and member.entity.id != group.entity.id:
            yield _tie(member, Predicate.MEMBER_OF, group, noun, scene)


def _leader(noun: Token, sentence: Span, scene: Scene) -> Iterator[TokenMention]:
    """Read "an Alpha-led consortium"."""
    doc = sentence.doc
    for index in range(max(noun.i - 4, sentence.start + 2), noun.i):
        if doc[index].lower_ in ("led", "-led"):
            leader = name_at(index - 1 - (doc[index - 1].text == "-"), scene)
            if leader is not None:
                yield leader


def _listed(noun: Token, sentence: Span, scene: Scene) -> Iterator[TokenMention]:
    """Read "a consortium led by Alpha", "a consortium of Alpha and Beta"."""
    following = [t.lower_ for t in sentence.doc[noun.i + 1 : min(noun.i + 3, sentence.end)]]
    if following[1:] == ["by"] and following[0] in ("led", "headed", "formed"):
        yield from listed_from(noun.i + 3, scene)
    elif following[:1] in (["of"], ["between"], ["including"], ["comprising"]):
        yield from listed_from(noun.i + 2, scene)


def _part(noun: Token, sentence: Span, scene: Scene) -> Iterator[TokenMention]:
    """Read "Alpha, part of the consortium,"."""
    doc, start = sentence.doc, noun.i - 3
    opening = [t.lower_ for t in doc[max(start, 0) : noun.i]]
    if start > sentence.start and opening in (["part", "of", "the"], ["part", "of", "that"]):
        member = name_at(start - 2, scene)
        if doc[start - 1].text == "," and member is not None and member.end == start - 1:
            yield member


def _owned(token: Token, sentence: Span, scene: Scene) -> Iterator[Draft]:
    """Read "Alpha-owned Beta", "the Alpha-owned retailer Beta"."""
    doc = sentence.doc
    owner = name_at(token.i - 1 - (doc[token.i - 1].text == "-"), scene)
    if token.i - 2 < sentence.start or owner is None or doc[token.i - 1].text not in ("-", "–"):
        return
    index = token.i + 1
    while index < sentence.end and doc[index].pos_ in ("NOUN", "ADJ") and index - token.i < 5:
        index += 1
    owned = name_at(index, scene)
    if owned is not None and all(is_a(s.entity, scene, Kind.ORGANIZATION) for s in (owner, owned)):
        yield _tie(owner, Predicate.OWNS, owned, token, scene)


def _tie(
    one: TokenMention,
    predicate: Predicate,
    other: TokenMention,
    noun: Token,
    scene: Scene,
    *,
    doubt: float = 0.0,
) -> Draft:
    doc = scene.reading.doc
    at = (doc[one.end - 1], noun, doc[other.end - 1])
    return draft((one.entity, predicate, other.entity), at, "families", doubt=doubt)


def _owner(unit: Entity, scene: Scene) -> Entity | None:
    """Give the company whose name opens a unit's ("Alibaba Cloud" of Alibaba)."""
    if not is_a(unit, scene, Kind.BUSINESS_UNIT):
        return None
    label = name_words(unit.label)
    for entity in scene.mentioned.entities:
        if entity.id == unit.id or not is_a(entity, scene, Kind.COMPANY):
            continue
        for name in (entity.label, *entity.aliases):
            opening = [w for w in name_words(name) if w not in LEGAL_FORMS]
            if 0 < len(opening) < len(label) and list(label[: len(opening)]) == opening:
                return entity
    return None
