"""Coreference: which entity a common-noun phrase or a pronoun stands for.

Sieves in order of precision: descriptions beside a name, metonyms ("Alibaba's shares"), relative
pronouns, definite noun phrases by kind, pronouns. Each sentence is read once, left to right;
where nothing fits well the answer is None rather than a guess.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from extractors.gazetteer import Gazetteer
from extractors.kinds import related
from extractors.mentions import Name, TokenMention
from extractors.parse import Parse
from extractors.votes import head_of, noun_kind
from ontology.records import Entity
from ontology.terms import Form, Kind

_EQUITY = frozenset("share stock".split())
_DEFINITE = frozenset("the this that these those its their his her our".split())
_DESCRIBING = frozenset(("appos", "compound", "nmod"))
_NOT_REFERRING = frozenset(
    (
        Kind.GROUP,
        Kind.MEASURE,
        Kind.POSITION,
        Kind.EVENT,
        Kind.INDUSTRY,
        Kind.RATING,
        Kind.TECHNOLOGY,
    )
)
_SINGULAR = {"it": "it", "its": "it", "itself": "it"}
_PLURAL = {"they": "they", "their": "they", "them": "they", "themselves": "they"}
_MALE = {"he": "he", "his": "he", "him": "he", "himself": "he"}
_FEMALE = {"she": "she", "her": "she", "hers": "she", "herself": "she"}
_PRONOUNS = _SINGULAR | _PLURAL | _MALE | _FEMALE
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ORGANISED = (Kind.ORGANIZATION, Kind.COUNTRY)
_REACH = 8


@dataclass(slots=True)
class Scene:
    """What has been spoken of so far.

    Attributes:
        entities: (token, entity) in reading order: each mention.
        heads: Token → mention, for those that the parse reaches.
        described: Entity id → lemmas of the nouns that described it.
    """

    parse: Parse
    known: Gazetteer
    heads: dict[int, TokenMention] = field(default_factory=dict)
    described: dict[str, set[str]] = field(default_factory=dict)

    def add(self, start: int, end: int, head: int, form: Form, entity: Entity) -> None:
        """Remember a mention."""
        self.heads[head] = TokenMention(start, end, head, form, entity)


def resolved(
    parse: Parse, named: Mapping[Name, Entity], known: Gazetteer
) -> dict[int, TokenMention]:
    """Find what the names' own phrases, other noun phrases and pronouns stand for.

    Returns:
        Head token → mention; names are among them.
    """
    scene = Scene(parse, known)
    for name in sorted(named, key=lambda n: n.start):
        head = head_of(parse, name.start, name.end)
        scene.add(name.start, name.end, head, Form.NAME, named[name])
    for head in sorted(scene.heads):
        _beside(scene, scene.heads[head])
    for index in range(len(parse)):
        if index not in scene.heads:
            _refer(scene, index)
    return scene.heads


def _beside(scene: Scene, mention: TokenMention) -> None:
    """Give the name's entity to the nouns that describe it and those that it modifies."""
    parse, head = scene.parse, mention.head
    for noun in _descriptions(parse, head):
        kind = noun_kind(parse, noun, scene.known)
        if noun in scene.heads or parse.pos[noun] != "NOUN" or not _describes(kind, mention.entity):
            continue
        start, end = _phrase(parse, noun, mention)
        scene.add(start, end, noun, Form.NOMINAL, mention.entity)
        scene.described.setdefault(mention.entity.id, set()).add(parse.lemma[noun])
    above = parse.head[head]
    if parse.dep[head] in ("compound", "poss", "nmod", "amod") and above not in scene.heads:
        kind = noun_kind(parse, above, scene.known)
        if (parse.lemma[above] in _EQUITY and related(mention.entity.kind, Kind.ORGANIZATION)) or (
            parse.dep[head] == "compound" and _describes(kind, mention.entity)
        ):
            scene.add(*_core(parse, above), above, Form.NOMINAL, mention.entity)
    elif parse.dep[head] == "pobj" and parse.lower[above] == "of":
        noun = parse.head[above]
        if parse.lemma[noun] in _EQUITY and related(mention.entity.kind, Kind.ORGANIZATION):
            scene.heads.setdefault(
                noun, TokenMention(*_core(parse, noun), noun, Form.NOMINAL, mention.entity)
            )


def _descriptions(parse: Parse, head: int) -> Iterator[int]:
    for child in parse.children[head]:
        if parse.dep[child] in _DESCRIBING:
            yield child
    if parse.dep[head] == "appos":
        yield parse.head[head]
    verb = parse.head[head]
    if parse.dep[head] == "nsubj" and parse.lemma[verb] in ("be", "become"):
        for child in parse.children[verb]:
            if parse.dep[child] == "attr":
                yield child


def _describes(kind: Kind | None, entity: Entity) -> bool:
    if kind is None:
        return False
    if kind in (Kind.POSITION, Kind.GROUP):
        return entity.kind is Kind.PERSON
    return related(kind, entity.kind)


def _core(parse: Parse, noun: int) -> tuple[int, int]:
    """Give the phrase of a noun up to the noun itself."""
    low = noun
    for child in parse.children[noun]:
        if child < noun and parse.dep[child] in (
            "det",
            "amod",
            "compound",
            "poss",
            "nmod",
            "nummod",
        ):
            low = min(low, parse.edges(child)[0])
    return low, noun + 1


def _phrase(parse: Parse, noun: int, mention: TokenMention) -> tuple[int, int]:
    """Give the phrase of a describing noun without the name that it describes."""
    low, high = _core(parse, noun)
    for child in parse.children[noun]:
        if child > noun and parse.dep[child] == "prep":
            high = max(high, parse.edges(child)[1])
    if low < mention.end and mention.start < high:
        return (low, noun + 1) if noun < mention.start else (max(low, mention.end), high)
    return low, high


def _refer(scene: Scene, index: int) -> None:
    parse = scene.parse
    lower = parse.lower[index]
    if parse.tag[index] in ("WDT", "WP", "WP$"):
        _relative(scene, index)
    elif lower in _PRONOUNS:
        found = _antecedent(scene, index, lower)
        if found is not None:
            scene.add(index, index + 1, index, Form.PRONOUN, found)
    elif parse.pos[index] == "NOUN":
        _nominal(scene, index)


def _relative(scene: Scene, index: int) -> None:
    parse = scene.parse
    verb = index
    for _ in range(6):
        verb = parse.head[verb]
        if parse.dep[verb] == "relcl":
            break
    antecedent = scene.heads.get(parse.head[verb]) if parse.dep[verb] == "relcl" else None
    if antecedent is not None:
        scene.add(index, index + 1, index, Form.PRONOUN, antecedent.entity)


def _nominal(scene: Scene, index: int) -> None:
    parse = scene.parse
    lemma = parse.lemma[index]
    kind = noun_kind(parse, index, scene.known)
    owner = parse.child(index, "poss")
    if lemma in _EQUITY:
        if owner is not None and owner in scene.heads:
            found: Entity | None = scene.heads[owner].entity
        else:
            found = (
                _salient(scene, index, (Kind.COMPANY,), None) if _definite(parse, index) else None
            )
        if found is not None and related(found.kind, Kind.ORGANIZATION):
            scene.add(*_core(parse, index), index, Form.NOMINAL, found)
        return
    if kind is None or kind in _NOT_REFERRING or not _definite(parse, index) or owner is not None:
        return
    if any(parse.dep[c] in ("relcl", "acl") for c in parse.children[index]):
        return
    if any(
        parse.dep[c] == "prep" and parse.lower[c] in ("of", "for", "in")
        for c in parse.children[index]
    ):
        return
    found = _salient(scene, index, (kind,), lemma)
    if found is not None:
        scene.add(*_core(parse, index), index, Form.NOMINAL, found)


def _definite(parse: Parse, index: int) -> bool:
    return any(
        parse.dep[c] in ("det", "poss") and parse.lower[c] in _DEFINITE
        for c in parse.children[index]
    )


def _antecedent(scene: Scene, index: int, lower: str) -> Entity | None:
    if lower in _MALE or lower in _FEMALE:
        return _salient(scene, index, (Kind.PERSON,), None)
    if lower in _SINGULAR and _pleonastic(scene.parse, index):
        return None
    kinds = _ORGANISED if lower in _PLURAL else (*_ORGANISED, Kind.PRODUCT, Kind.INDEX)
    return _salient(scene, index, kinds, None)


def _pleonastic(parse: Parse, index: int) -> bool:
    """Tell whether "it" stands for nothing: "it is likely that", "it was reported that"."""
    if parse.dep[index] == "expl":
        return True
    verb = parse.head[index]
    complement = any(
        parse.dep[c] in ("ccomp", "xcomp", "csubj", "advcl") for c in parse.children[verb]
    )
    predicate = any(parse.dep[c] in ("acomp", "attr") for c in parse.children[verb])
    return parse.lemma[verb] in ("be", "seem", "appear") and complement and predicate


def _salient(scene: Scene, index: int, kinds: tuple[Kind, ...], lemma: str | None) -> Entity | None:
    """Give the most salient entity of a kind before a token: near, subject, often spoken of."""
    parse = scene.parse
    here = parse.sentence[index]
    scores: dict[str, float] = {}
    entities: dict[str, Entity] = {}
    for head, mention in scene.heads.items():
        gap = here - parse.sentence[head]
        if head >= index or gap > _REACH:
            continue
        entity = mention.entity
        if not any(related(kind, entity.kind) for kind in kinds):
            continue
        weight = 1.0 / (1 + gap) * (2.0 if parse.dep[head] in _SUBJECTS else 1.0)
        if lemma is not None and lemma in scene.described.get(entity.id, ()):
            weight += 2.0
        scores[entity.id] = scores.get(entity.id, 0.0) + weight
        entities[entity.id] = entity
    if not scores:
        return None
    return entities[max(scores, key=lambda k: (scores[k], k))]
