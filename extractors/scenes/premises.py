"""Premises: sites told by their towns ("the Antwerp and Bochum plants"), and who works there."""

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts
from extractors.scenes.scene import Scene
from extractors.scenes.topics import main_topic
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind

_BESIDE = frozenset(("compound", "nmod", "amod"))
_WORKS = frozenset(
    "plant factory mill refinery foundry shipyard smelter mine works brewery facility".split()
)
"""Sites of makers."""

_OUTLETS = frozenset("store shop branch outlet showroom warehouse depot dealership".split())
_BELONGING = frozenset(("of", "from"))
_REGIONS = (Kind.REGION, Kind.COUNTRY)


def is_premises(noun: Token) -> bool:
    """Tell whether a firm does its business at such a site."""
    return noun.lemma_.casefold() in _WORKS | _OUTLETS


def sites(noun: Token, scene: Scene) -> list[Entity]:
    """Give each site that a phrase tells by its town; [] where a label of its own tells the one.

    "The Antwerp and Bochum plants" are two; "its Ryton, England plant" is the Ryton plant.
    """
    if not is_premises(noun):
        return []
    towns = names_before(noun)
    if noun.tag_ == "NNS" and len(towns) > 1:
        return [_site(town.text, noun) for town in towns]
    if noun.tag_ == "NN" and (town := _before_region(noun, scene)) is not None:
        return [_site(town, noun)]
    return []


def goods(noun: Token, scene: Scene) -> list[Entity]:
    """Give each product whose name stands before a plural: "the Clio and Twingo cars"."""
    if noun.tag_ != "NNS":
        return []
    found = [scene.mentioned.entity_at(name.i) for name in names_before(noun)]
    named = [e for e in found if e is not None and e.kind is Kind.PRODUCT]
    return named if 1 < len(named) == len(found) else []


def operator(noun: Token, scene: Scene) -> Entity | None:
    """Give who makes things at a plant: its owner, else the company that the article is about.

    None for other nouns, and for "a plant", which may be anybody's.
    """
    if noun.lemma_.casefold() not in _WORKS:
        return None
    return owner(noun, scene) or (main_topic(scene) if _is_definite(noun) else None)


def owner(noun: Token, scene: Scene) -> Entity | None:
    """Give whose site it is said to be: "Opel's Bochum plant", "the Graz plant of Magna"."""
    beside = [c for c in noun.children if c.dep_ == "poss"]
    for link in noun.children:
        if link.dep_ == "prep" and link.lower_ in _BELONGING:
            beside.extend(c for c in link.children if c.dep_ == "pobj")
        elif link.dep_ == "acl" and link.lemma_ in ("own", "run", "operate"):
            agents = (c for c in link.children if c.dep_ == "agent")
            beside.extend(c for agent in agents for c in agent.children if c.dep_ == "pobj")
    found = [scene.mentioned.entity_at(token.i) for token in beside]
    found.extend(e for e in _before(noun, scene) if _is_told_of(e, scene))
    return next(
        (e for e in found if e is not None and scene.schema.is_a(e.kind, Kind.COMPANY)), None
    )


def _before(noun: Token, scene: Scene) -> list[Entity]:
    found = (scene.mentioned.entity_at(c.i) for c in noun.children if c.dep_ in _BESIDE)
    return [entity for entity in found if entity is not None]


def _is_told_of(entity: Entity, scene: Scene) -> bool:
    """Tell whether an article speaks of somebody more than once: a plant's town may be unknown."""
    return sum(m.entity == entity.id for m in scene.mentioned.mentions) > 1


def names_before(noun: Token) -> list[Token]:
    """Give the names that stand before a noun, each of those coordinated: "Antwerp and Bochum"."""
    first = [c for c in noun.children if c.dep_ in _BESIDE and c.pos_ == "PROPN" and c.i < noun.i]
    return [t for name in first for t in conjuncts(name) if t.i < noun.i]


def _is_definite(noun: Token) -> bool:
    return any(
        c.lower_ in ("the", "this", "that", "its") or (c.dep_ in _BESIDE and c.pos_ == "PROPN")
        for c in noun.children
    )


def _before_region(noun: Token, scene: Scene) -> str | None:
    """Give the town in "its Ryton, England plant"."""
    doc, at = noun.doc, noun.i - 1
    region = scene.mentioned.mention_at(at)
    if region is None or not any(scene.schema.is_a(region.entity.kind, k) for k in _REGIONS):
        return None
    town = region.start - 2
    if town < 0 or doc[town + 1].text != "," or doc[town].pos_ != "PROPN":
        return None
    named = scene.mentioned.mention_at(town)
    return scene.reading.text(named.start, named.end) if named is not None else doc[town].text


def _site(town: str, noun: Token) -> Entity:
    label = f"{town} {noun.lemma_.casefold()}"
    return Entity(slug(label), label, Kind.FACILITY, (town,))
