"""Rivals: "its American rival" is the other company of the owner's trade."""

from extractors.mentions.discourse import Discourse
from extractors.mentions.kinds import related
from ontology.records import Entity
from ontology.terms import Form, Kind

_RIVALS = frozenset(("rival", "competitor", "arch-rival", "archrival"))


def rival(scene: Discourse, index: int) -> Entity | None:
    """Give the company that "its rival" means: one in the owner's trade, or called a rival before.

    Only where there is just one such company.
    """
    parse = scene.parse
    owner = parse.child(index, "poss")
    mention = scene.heads.get(owner) if owner is not None else None
    if parse.lemma[index] not in _RIVALS or mention is None or parse.tag[index] != "NN":
        return None
    if (
        any(parse.dep[c] == "appos" for c in parse.children[index])
        or parse.dep[index] == "compound"
    ):
        return None
    trade = scene.trades_of(mention.entity)
    near = {m.entity.id: m.entity for m in scene.before(index) if m.form is Form.NAME}
    found = [
        entity
        for entity in near.values()
        if related(entity.kind, Kind.COMPANY)
        and entity.id != mention.entity.id
        and (trade & scene.trades_of(entity) or _RIVALS & scene.described.get(entity.id, set()))
    ]
    return found[0] if len(found) == 1 else None
