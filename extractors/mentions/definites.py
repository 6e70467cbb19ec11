"""Definite noun phrases: what "the company", "the stock" or "its cloud division" stands for.

By the noun that described or named an entity before, else by the kind that the noun stands for.
"""

from collections.abc import Iterator

from extractors.mentions.descriptions import EQUITY, place_at
from extractors.mentions.discourse import Discourse
from extractors.mentions.kinds import related
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import is_portion, noun_kind
from extractors.mentions.trades import of_noun
from ontology.names import words
from ontology.records import Entity
from ontology.terms import Form, Kind

_DEFINITE = frozenset("the this that these those".split())
_MUTE_KINDS = frozenset(
    (
        Kind.GROUP, Kind.MEASURE, Kind.POSITION, Kind.EVENT, Kind.INDUSTRY, Kind.RATING,
        Kind.TECHNOLOGY, Kind.STOCK, Kind.PERSON, Kind.COMMODITY, Kind.CURRENCY, Kind.DERIVATIVE,
    )
)  # fmt: skip
"""Kinds whose nouns are too seldom used for something named."""

_TELLING_KINDS = frozenset(
    (
        Kind.FINANCIAL_INSTITUTION, Kind.CENTRAL_BANK, Kind.REGULATOR, Kind.MINISTRY, Kind.COURT,
        Kind.EXCHANGE, Kind.MEDIA_ORGANIZATION, Kind.LABOR_UNION, Kind.EDUCATIONAL_INSTITUTION,
    )
)  # fmt: skip
"""Kinds narrow enough that a noun of one points at an entity of just that one."""

_EXACT_KINDS = frozenset(
    (Kind.COURT, Kind.MINISTRY, Kind.MILITARY, Kind.CENTRAL_BANK, Kind.GOVERNMENT)
)
"""Kinds whose nouns mean no other public body: "the court" is not the commission."""

_WORKPLACES = frozenset("company firm bank airline carmaker automaker employer".split())
_REPORTING = frozenset("say announce report tell add confirm state".split())
_LEADING = frozenset("found lead run head own".split())

_MUTE_NOUNS = frozenset(
    "economy segment state department operation market sector product item service part version "
    "model software feature regulation rule policy tax law cost component facility site branch "
    "application program app rival competitor supplier customer partner client parent owner "
    "holding venture".split()
)


def _telling_kind(scene: Discourse, index: int) -> Kind | None:
    """Give the kind that a noun stands for, if it may stand for something named."""
    if _is_equity(scene.parse, index):
        return None
    kind = noun_kind(scene.parse, index, scene.known)
    if kind is Kind.POSITION and scene.parse.dep[index] != "compound":
        return None
    return None if kind in _MUTE_KINDS else kind


def definite_kind(scene: Discourse, index: int) -> Kind | None:
    """Give the kind of a definite noun phrase that nothing else restricts, nor owns."""
    parse = scene.parse
    kind = _telling_kind(scene, index)
    if kind is None or parse.child(index, "poss") is not None or not _is_definite(parse, index):
        return None
    if parse.tag[index] == "NNS" and parse.lower[index] in ("indexes", "indices"):
        return None  # they are more than the one spoken of last
    if parse.tag[index] == "NNS" and related(kind, Kind.ORGANIZATION):
        return None
    return None if _is_restricted(parse, index) else kind


def _is_equity(parse: Parse, index: int) -> bool:
    if parse.lemma[index] not in EQUITY or is_portion(parse, index):
        return False
    return parse.dep[index] != "compound"


def _is_definite(parse: Parse, index: int) -> bool:
    if any(parse.lower[c] in _DEFINITE and parse.dep[c] == "det" for c in parse.children[index]):
        return True
    return parse.dep[index] == "compound" and parse.lemma[index] in ("company", "firm")


def _is_restricted(parse: Parse, index: int) -> bool:
    """Tell whether what follows the noun says which one is meant ("the company that …")."""
    for child in parse.children[index]:
        if child < index:
            continue
        dep = parse.dep[child]
        comma = parse.text[child - 1] == "," or parse.text[parse.edges(child)[0] - 1] == ","
        if dep in ("relcl", "acl") and not comma:
            return True
        if dep == "prep" and parse.lower[child] in ("of", "for", "behind"):
            return True
    return False


def owned_shares(scene: Discourse, index: int) -> Entity | None:
    """Give the company whose shares are meant by their owner: "its shares"."""
    parse = scene.parse
    owner = parse.child(index, "poss") if _is_equity(parse, index) else None
    mention = scene.heads.get(owner) if owner is not None else None
    if mention is None or not related(mention.entity.kind, Kind.COMPANY):
        return None
    scene.describe(mention.entity, index)
    return mention.entity


def shares(scene: Discourse, index: int) -> Entity | None:
    """Give the company that "the stock" belongs to."""
    parse = scene.parse
    if not _is_equity(parse, index) or not _is_definite(parse, index):
        return None
    if parse.child(index, "poss") is not None or _is_restricted(parse, index):
        return None
    found = _stock(scene, index)
    if found is not None:
        scene.describe(found, index)
    return found


def holder(scene: Discourse, index: int) -> Entity | None:
    """Give the person who holds a post: "the chief executive", once somebody was called so."""
    parse = scene.parse
    kind = noun_kind(parse, index, scene.known)
    if kind is not Kind.POSITION or parse.dep[index] == "compound":
        return None
    if parse.child(index, "poss") is None and not _is_definite(parse, index):
        return None
    if parse.lower[parse.head[index]] == "as" and parse.dep[index] == "pobj":
        return None  # "named Jane Roe as its new chief"

    def fits(entity: Entity) -> bool:
        called = scene.described.get(entity.id, ())
        return entity.kind is Kind.PERSON and parse.lemma[index] in called

    return scene.salient(index, fits, barred=scene.barred(index))


def _stock(scene: Discourse, index: int) -> Entity | None:
    """Give the company that "the stock" belongs to: one whose shares were spoken of, if any."""
    barred = scene.barred(index)

    def fits(entity: Entity) -> bool:
        return related(entity.kind, Kind.COMPANY) and entity.kind is not Kind.BUSINESS_UNIT

    def listed(entity: Entity) -> bool:
        return fits(entity) and bool(scene.described.get(entity.id, set()) & EQUITY)

    found = scene.salient(index, listed, barred=barred, reach=30)
    return found or scene.salient(index, fits, barred=barred)


def unit(scene: Discourse, index: int) -> Entity | None:
    """Give the unit that "its cloud division" means: one whose own name has the word."""
    parse = scene.parse
    kind = _telling_kind(scene, index)
    if kind is None:
        return None
    if kind is not Kind.BUSINESS_UNIT and parse.lemma[index] != "business":
        return None
    if parse.lemma[index] == "segment":
        return None
    wanted = {
        parse.lower[c]
        for c in parse.children[index]
        if parse.dep[c] in ("compound", "amod", "nmod") and c not in scene.heads
    }
    if not wanted:
        return None
    fits = {
        m.entity.id: m.entity
        for m in scene.heads.values()
        if m.form is Form.NAME
        and not wanted.isdisjoint(words(m.entity.label)[1:])
        and related(m.entity.kind, Kind.ORGANIZATION)
    }
    return next(iter(fits.values())) if len(fits) == 1 else None


def employer(scene: Discourse, index: int) -> Entity | None:
    """Give the company that "his company" means: the one whose post described the owner."""
    parse = scene.parse
    if parse.lemma[index] not in _WORKPLACES:
        return None
    owner = parse.child(index, "poss")
    person = scene.heads.get(owner) if owner is not None else None
    if person is None:
        return None
    if person.form is not Form.PRONOUN or person.entity.kind is not Kind.PERSON:
        return None
    found = {org.id: org for org in _led_by(scene, person.entity, index)}
    return next(iter(found.values())) if len(found) == 1 else None


def _led_by(scene: Discourse, person: Entity, index: int) -> Iterator[Entity]:
    """Yield the companies that a person leads or founded, as the text up to a token says."""
    parse = scene.parse
    for mention in scene.before(index, reach=len(parse.first)):
        if mention.entity.id != person.id:
            continue
        head = mention.head
        places = list(parse.children[head]) if mention.form is Form.NOMINAL else []
        places += [parse.child(c, "pobj") or c for c in places if parse.lower[c] in ("of", "at")]
        if parse.dep[head] == "nsubj" and parse.lemma[parse.head[head]] in _LEADING:
            places += [c for c in parse.children[parse.head[head]] if parse.dep[c] == "dobj"]
        for place in places:
            org = scene.heads.get(place)
            if org is not None and related(org.entity.kind, Kind.COMPANY):
                yield org.entity


def same_noun(scene: Discourse, index: int) -> Entity | None:
    """Give what the noun of a definite phrase named or described before: "the bank"."""
    kind = definite_kind(scene, index)
    if kind is None:
        return None
    lemma = scene.parse.lemma[index]
    other = _others(scene, index, kind)

    def fits(entity: Entity) -> bool:
        called = lemma in words(entity.label) or lemma in scene.described.get(entity.id, ())
        if not called and related(entity.kind, Kind.GOVERNMENT_BODY):
            called = any(lemma in words(name)[-1:] for name in entity.aliases)
        return called and entity.id not in other

    def bonus(entity: Entity) -> float:
        described = scene.described.get(entity.id, ())
        return 1.0 if lemma in described or lemma in words(entity.label)[-1:] else 0.0

    return scene.salient(index, fits, bonus=bonus, barred=scene.barred(index))


def of_kind(scene: Discourse, index: int) -> Entity | None:
    """Give what a definite phrase stands for by the kind of its noun: "the airline"."""
    kind = definite_kind(scene, index)
    if kind is None or scene.parse.lemma[index] in _MUTE_NOUNS:
        return None
    other = _others(scene, index, kind)
    trade = of_noun(scene.parse, index)

    def fits(entity: Entity) -> bool:
        if entity.id in other or not related(kind, entity.kind):
            return False
        if kind in _EXACT_KINDS and entity.kind not in (kind, Kind.ORGANIZATION):
            return False
        own = scene.trades_of(entity) if trade is not None else ()
        return not own or trade in own

    def bonus(entity: Entity) -> float:
        if trade is not None and trade in scene.trades_of(entity):
            return 0.6
        if kind in _TELLING_KINDS and entity.kind is kind:
            return 0.5  # "the broker" is rather the bank than any company
        return -0.2 if scene.described.get(entity.id) and kind is not Kind.COMPANY else 0.0

    return scene.salient(index, fits, bonus=bonus, barred=scene.barred(index))


def _others(scene: Discourse, index: int, kind: Kind) -> set[str]:
    """Give who cannot be meant by a phrase that says a nationality."""
    parse = scene.parse
    nations = {
        place.label
        for c in parse.children[index]
        if (place := place_at(scene, c)) is not None and parse.dep[c] in ("amod", "compound")
    }
    return _foreign(scene, index, kind, nations) if nations else set()


def _foreign(scene: Discourse, index: int, kind: Kind, nations: set[str]) -> set[str]:
    """Give who cannot be "the Italian company": all of another or, but for one, of unknown home."""
    near = {m.entity.id for m in scene.before(index) if related(kind, m.entity.kind)}
    home = {i for i in near if nations & scene.nations.get(i, set())}
    if home:
        return near - home
    unknown = {i for i in near if i not in scene.nations}
    parse, here = scene.parse, scene.parse.sentence[index]
    reports = parse.dep[index] == "nsubj" and parse.lemma[parse.head[index]] in _REPORTING
    earlier = all(
        parse.sentence[m.head] < here or reports
        for m in scene.before(index, reach=0)
        if m.entity.id in unknown
    )
    return near - unknown if len(unknown) == 1 and (len(near) > 1 or earlier) else near
