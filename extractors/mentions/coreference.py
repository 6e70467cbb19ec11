"""Coreference: which entity a common-noun phrase or a pronoun stands for.

Sieves in order of precision (Raghunathan et al. 2010): descriptions beside a name, metonyms,
relative pronouns, definite noun phrases by head word and kind, pronouns, then "we" in quotations.
Where nothing fits the answer is None rather than a guess.
"""

from collections.abc import Mapping

from extractors.mentions.definites import nominal
from extractors.mentions.descriptions import core, describe, governments
from extractors.mentions.discourse import SUBJECTS, Discourse
from extractors.mentions.gazetteer import Gazetteer
from extractors.mentions.kinds import related
from extractors.mentions.names import Name, TokenMention
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import head_of
from extractors.mentions.quotations import speakers
from ontology.records import Entity
from ontology.terms import Form, Kind

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
        found = nominal(scene, index)
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
    found = scene.salient(index, fits, barred=scene.barred(index))
    if found is not None:
        genders.setdefault(found.id, gender)
    return found


def _thing(scene: Discourse, index: int, kinds: tuple[Kind, ...]) -> Entity | None:
    def fits(entity: Entity) -> bool:
        return any(related(kind, entity.kind) for kind in kinds)

    def bonus(entity: Entity) -> float:
        return 0.0 if related(entity.kind, Kind.ORGANIZATION) else -0.15

    parse = scene.parse
    owned = parse.head[index]
    if parse.dep[index] == "poss" and parse.dep[owned] == "conj":
        beside = scene.heads.get(parse.head[owned])
        if beside is not None and fits(beside.entity):
            return beside.entity
    return scene.salient(index, fits, bonus=bonus, barred=scene.barred(index))


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
