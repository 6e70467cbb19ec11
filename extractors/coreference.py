"""Coreference: which entity a common-noun phrase or a pronoun stands for.

Sieves in order of precision (Raghunathan et al. 2010): descriptions beside a name, metonyms,
relative pronouns, definite noun phrases by head word and kind, pronouns, then "we" in quotations.
Where nothing fits the answer is None rather than a guess.
"""

from collections.abc import Mapping

from extractors.descriptions import EQUITY, core, describe, governments, place_at
from extractors.discourse import SUBJECTS, Discourse
from extractors.gazetteer import Gazetteer
from extractors.kinds import related
from extractors.mentions import Name, TokenMention
from extractors.parse import Parse
from extractors.quotations import speakers
from extractors.votes import head_of, noun_kind
from ontology.names import words
from ontology.records import Entity
from ontology.terms import Form, Kind

_DEFINITE = frozenset("the this that these those".split())
_OWN = frozenset("its their his her our".split())
_MUTE_KINDS = frozenset(
    (
        Kind.GROUP, Kind.MEASURE, Kind.POSITION, Kind.EVENT, Kind.INDUSTRY, Kind.RATING,
        Kind.TECHNOLOGY, Kind.STOCK, Kind.PERSON, Kind.COMMODITY, Kind.CURRENCY, Kind.DERIVATIVE,
    )
)  # fmt: skip
"""Kinds whose nouns are too seldom used for something named."""

_MUTE_NOUNS = frozenset(
    "economy segment state department operation market sector product item service part version "
    "model software feature regulation rule policy tax law cost component facility site branch "
    "rival competitor supplier customer partner client parent owner holding venture".split()
)
_HE, _SHE = "he", "she"
_HUMAN = {
    **dict.fromkeys("he his him himself".split(), _HE),
    **dict.fromkeys("she her hers herself".split(), _SHE),
}
_THING = frozenset("it its itself".split())
_MANY = frozenset("they their them themselves".split())
_MALE = frozenset("mr sir lord chairman spokesman businessman".split())
_FEMALE = frozenset("mrs ms miss dame lady chairwoman spokeswoman businesswoman".split())
_IT_KINDS = (
    Kind.ORGANIZATION, Kind.COUNTRY, Kind.PRODUCT, Kind.INSTRUMENT, Kind.POLICY, Kind.FACILITY,
    Kind.TECHNOLOGY,
)  # fmt: skip
_THEY_KINDS = (Kind.ORGANIZATION, Kind.COUNTRY)


def resolved(
    parse: Parse, named: Mapping[Name, Entity], known: Gazetteer
) -> dict[int, TokenMention]:
    """Find what the names' own phrases, other noun phrases and pronouns stand for.

    Returns:
        Head token → mention; names are among them.
    """
    scene = Discourse(parse, known)
    for name in sorted(named, key=lambda n: n.start):
        head = head_of(parse, name.start, name.end)
        scene.add((name.start, name.end), head, Form.NAME, named[name])
    governments(scene)
    for head in list(scene.order):
        describe(scene, scene.heads[head])
    genders: dict[str, str] = {}
    for index in range(len(parse)):
        if index not in scene.heads:
            _refer(scene, index, genders)
    speakers(scene)
    return scene.heads


def _refer(scene: Discourse, index: int, genders: dict[str, str]) -> None:
    parse = scene.parse
    lower, tag = parse.lower[index], parse.tag[index]
    if tag in ("WDT", "WP", "WP$"):
        found = _relative(scene, index)
    elif lower in _HUMAN:
        found = _person(scene, index, _HUMAN[lower], genders)
    elif lower in _THING:
        found = None if _pleonastic(parse, index) else _thing(scene, index, _IT_KINDS)
    elif lower in _MANY:
        found = _thing(scene, index, _THEY_KINDS)
    elif parse.pos[index] == "NOUN":
        found = _nominal(scene, index)
        if found is not None:
            scene.add(core(parse, index), index, Form.NOMINAL, found)
        return
    else:
        return
    if found is not None:
        scene.add((index, index + 1), index, Form.PRONOUN, found)


def _relative(scene: Discourse, index: int) -> Entity | None:
    """Give the antecedent of a relative pronoun: what the clause hangs on, or ends before it."""
    parse = scene.parse
    verb = index
    for _ in range(6):
        verb = parse.head[verb]
        if parse.dep[verb] == "relcl":
            mention = scene.heads.get(parse.head[verb])
            return mention.entity if mention is not None else None
    near = index - 2 if index and parse.text[index - 1] == "," else index - 1
    for mention in scene.before(index, reach=0):
        if mention.start <= near < mention.end:
            return mention.entity
    return None


def _person(scene: Discourse, index: int, gender: str, genders: dict[str, str]) -> Entity | None:
    def fits(entity: Entity) -> bool:
        return entity.kind is Kind.PERSON and genders.get(entity.id, gender) == gender

    for mention in scene.before(index, reach=0):
        if mention.form is Form.NAME and mention.entity.kind is Kind.PERSON and mention.start:
            title = scene.parse.lower[mention.start - 1].rstrip(".")
            if title in _MALE | _FEMALE:
                genders[mention.entity.id] = _HE if title in _MALE else _SHE
    found = scene.salient(index, fits, barred=_barred(scene, index))
    if found is not None:
        genders.setdefault(found.id, gender)
    return found


def _thing(scene: Discourse, index: int, kinds: tuple[Kind, ...]) -> Entity | None:
    def fits(entity: Entity) -> bool:
        return any(related(kind, entity.kind) for kind in kinds)

    def bonus(entity: Entity) -> float:
        return 0.0 if related(entity.kind, Kind.ORGANIZATION) else -0.15

    return scene.salient(index, fits, bonus=bonus, barred=_barred(scene, index))


def _barred(scene: Discourse, index: int) -> set[str]:
    """Give who cannot be meant: the subject of the same verb, but by "its" and "itself"."""
    parse = scene.parse
    if parse.dep[index] in ("poss", *SUBJECTS) or parse.lower[index].endswith(("self", "selves")):
        return set()
    subject = scene.subject_of(scene.verb_above(index))
    return {subject.entity.id} if subject is not None and subject.head != index else set()


def _pleonastic(parse: Parse, index: int) -> bool:
    """Tell whether "it" stands for nothing: "it is likely that", "it was reported that"."""
    if parse.dep[index] == "expl":
        return True
    verb = parse.head[index]
    if parse.dep[index] not in SUBJECTS or parse.pos[verb] not in ("VERB", "AUX"):
        return False
    below = parse.children[verb]
    clause = any(parse.dep[c] in ("ccomp", "xcomp", "csubj", "advcl") and c > verb for c in below)
    if parse.dep[index] == "nsubjpass":
        return clause and any(parse.dep[c] == "ccomp" for c in below)
    if any(parse.lower[c] == "worth" for c in below):
        return True
    predicate = any(parse.dep[c] in ("acomp", "attr") for c in below)
    return parse.lemma[verb] in ("be", "seem", "appear", "become") and clause and predicate


def _nominal(scene: Discourse, index: int) -> Entity | None:
    parse = scene.parse
    lemma = parse.lemma[index]
    owner = parse.child(index, "poss")
    if lemma in EQUITY and parse.dep[index] != "compound":
        return _shares(scene, index, owner)
    kind = noun_kind(parse, index, scene.known)
    if kind is Kind.POSITION and parse.dep[index] != "compound":
        return _holder(scene, index, owner)
    if kind is None or kind in _MUTE_KINDS:
        return None
    unit = _unit(scene, index, kind)
    if unit is not None:
        return unit
    if owner is not None or lemma in _MUTE_NOUNS or not _is_definite(parse, index):
        return None
    if _is_restricted(parse, index):
        return None
    return _definite(scene, index, kind)


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


def _shares(scene: Discourse, index: int, owner: int | None) -> Entity | None:
    """Give the company whose shares are meant."""
    parse = scene.parse
    if owner is not None:
        mention = scene.heads.get(owner)
        found = mention.entity if mention is not None else None
        found = found if found is not None and related(found.kind, Kind.COMPANY) else None
    elif _is_definite(parse, index) and not _is_restricted(parse, index):
        found = _stock(scene, index)
    else:
        return None
    if found is not None:
        scene.describe(found, index)
    return found


def _holder(scene: Discourse, index: int, owner: int | None) -> Entity | None:
    """Give the person who holds a post: "the chief executive", once somebody was called so."""
    parse = scene.parse
    if owner is None and not _is_definite(parse, index):
        return None

    def fits(entity: Entity) -> bool:
        called = scene.described.get(entity.id, ())
        return entity.kind is Kind.PERSON and parse.lemma[index] in called

    return scene.salient(index, fits, barred=_barred(scene, index))


def _stock(scene: Discourse, index: int) -> Entity | None:
    """Give the company that "the stock" belongs to: one whose shares were spoken of, if any."""
    barred = _barred(scene, index)

    def fits(entity: Entity) -> bool:
        return related(entity.kind, Kind.COMPANY) and entity.kind is not Kind.BUSINESS_UNIT

    def listed(entity: Entity) -> bool:
        return fits(entity) and bool(scene.described.get(entity.id, set()) & EQUITY)

    found = scene.salient(index, listed, barred=barred, reach=30)
    return found or scene.salient(index, fits, barred=barred)


def _unit(scene: Discourse, index: int, kind: Kind) -> Entity | None:
    """Give the unit that "its cloud division" means: one whose own name has the word."""
    parse = scene.parse
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
        and related(m.entity.kind, Kind.ORGANIZATION)
        and wanted & set(words(m.entity.label)[1:])
    }
    return next(iter(fits.values())) if len(fits) == 1 else None


def _definite(scene: Discourse, index: int, kind: Kind) -> Entity | None:
    parse = scene.parse
    lemma = parse.lemma[index]
    nations = {
        place.label
        for c in parse.children[index]
        if (place := place_at(scene, c)) is not None and parse.dep[c] in ("amod", "compound")
    }

    other = _foreign(scene, index, kind, nations) if nations else set()

    def fits(entity: Entity) -> bool:
        if entity.id in other:
            return False
        return related(kind, entity.kind) or lemma in words(entity.label)

    def bonus(entity: Entity) -> float:
        described = scene.described.get(entity.id, set())
        if lemma in described or lemma in words(entity.label)[-1:]:
            return 1.0
        return -0.2 if described and kind is not Kind.COMPANY else 0.0

    return scene.salient(index, fits, bonus=bonus, barred=_barred(scene, index))


def _foreign(scene: Discourse, index: int, kind: Kind, nations: set[str]) -> set[str]:
    """Give who cannot be "the Italian company": all of another or, but for one, of unknown home."""
    near = {m.entity.id for m in scene.before(index) if related(kind, m.entity.kind)}
    home = {i for i in near if nations & scene.nations.get(i, set())}
    if home:
        return near - home
    unknown = {i for i in near if i not in scene.nations}
    return near - unknown if len(unknown) == 1 and len(near) > 1 else near
