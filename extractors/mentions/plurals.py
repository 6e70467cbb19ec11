"""Plurals: the names that "they", "both carmakers" or "the two companies" stand for together.

Split antecedents are found in lists of names ("Fiat and Opel"), and, where the phrase itself says
how many it means, in the names of one sentence.
"""

from collections.abc import Iterator

from extractors.mentions.discourse import SUBJECTS, Discourse
from extractors.mentions.kinds import related
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from extractors.mentions.pronouns import MANY
from ontology.records import Entity
from ontology.terms import Form, Kind

_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
_PAIRS = frozenset("pair duo trio".split())
_REACH = 2
"""How many sentences back a list of names is looked for."""

_MANY_KINDS = (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PERSON)
_OPENINGS = (("including",), ("such", "as"), ("like",), ("namely",))
_LONGEST = 30
"""So many tokens behind a plural its examples are looked for."""

_UNEXEMPLIFIED = frozenset((Kind.MEASURE, Kind.EVENT, Kind.POSITION, Kind.GROUP))

_BRANDS = frozenset(("brand", "marque", "nameplate", "label"))
"""Nouns for goods that are firms as well."""

_RELATIVE = frozenset(("who", "which", "whose"))
_SEVERAL = MANY | _RELATIVE | _PAIRS | {"both"}
"""Words that may stand for several, besides plural nouns."""


def together(scene: Discourse) -> dict[int, tuple[Entity, ...]]:
    """Give what the plural phrases of an article stand for, where that is more than one entity.

    Returns:
        Head token of the phrase → two entities or more, in the order of the text. Tokens that
        stand for one entity are not in it.
    """
    lists = dict(_lists(scene))
    found: dict[int, tuple[Entity, ...]] = {}
    parse = scene.parse
    for index, (lower, tag) in enumerate(zip(parse.lower, parse.tag, strict=True)):
        if not (tag == "NNS" or lower in _SEVERAL) or index in scene.heads:
            continue
        if named := _exemplified(scene, index):
            found[index] = named
            continue
        kind, count = _wanted(scene, index)
        if kind is None:
            continue
        entities = _listed(scene, index, lists, kind, count)
        if not entities and count:
            entities = _counted(scene, index, kind, count)
        if entities:
            found[index] = entities
    return found


def _lists(scene: Discourse) -> Iterator[tuple[int, tuple[Entity, ...]]]:
    """Yield the lists of names of an article, by their first head."""
    parse = scene.parse
    for head in scene.order:
        if parse.dep[head] == "conj" and parse.head[head] in scene.heads:
            continue
        members, node = [head], head
        while (after := parse.child(node, "conj")) is not None and after in scene.heads:
            members.append(after)
            node = after
        found = {scene.heads[m].entity.id: scene.heads[m].entity for m in members}
        if len(members) > 1 and len(found) == len(members):
            yield head, tuple(found.values())


def _exemplified(scene: Discourse, index: int) -> tuple[Entity, ...]:
    """Give the names that a plural noun is followed by: "models, including the Golf and the Polo".

    Also "its luxury brands, Alpha and Beta,": of a kind with the noun, and a list that ends there.
    """
    parse = scene.parse
    if parse.tag[index] != "NNS" or parse.dep[index] == "compound":
        return ()
    at = index + 1 + (parse.text[index + 1 : index + 2] == (",",))
    opening = next((o for o in _OPENINGS if parse.lower[at : at + len(o)] == o), ())
    start = at + len(opening)
    members, end = _names_from(scene, start)
    if not opening and (len(members) < 2 or at == index + 1 or not _stops(parse, end)):
        return ()
    kind = noun_kind(parse, index, scene.known)
    if kind is None or kind in _UNEXEMPLIFIED:
        return ()
    kinds = (kind, Kind.COMPANY) if parse.lemma[index] in _BRANDS else (kind,)
    if kind is Kind.INDEX:
        kinds = (kind, Kind.EXCHANGE)  # "indices such as the Nasdaq"
    fits = all(any(related(k, m.kind) for k in kinds) for m in members)
    return members if fits else ()


def _names_from(scene: Discourse, start: int) -> tuple[tuple[Entity, ...], int]:
    """Give the list of names that begins at a token, and one past its end."""
    parse, at, end = scene.parse, start, start
    near = range(start, min(start + _LONGEST, len(parse)))
    starts = {scene.heads[head].start: scene.heads[head] for head in near if head in scene.heads}
    members: dict[str, Entity] = {}
    while at < len(parse) and at < start + _LONGEST:
        at += parse.lower[at] in ("the", "its")
        mention = starts.get(at)
        if mention is None or mention.form is not Form.NAME:
            break
        members[mention.entity.id] = mention.entity
        end = at = mention.end
        while at < len(parse) and parse.lower[at] in (",", "and", "or", "&"):
            at += 1
        if at == end:
            break
    return tuple(members.values()), end


def _stops(parse: Parse, end: int) -> bool:
    return end >= len(parse) or parse.text[end] in (",", ".", ";", ")", "–", "—")


def _wanted(scene: Discourse, index: int) -> tuple[Kind | None, int]:
    """Give of which kind a phrase speaks, and of how many (0: it does not say); None for no one."""
    parse = scene.parse
    lower = parse.lower[index]
    if lower in MANY or (lower == "both" and parse.dep[index] in SUBJECTS):
        return Kind.AGENT, _COUNTS.get(lower, 0)
    if lower in _RELATIVE and parse.tag[index] in ("WDT", "WP", "WP$"):
        return Kind.AGENT, 0
    if lower in _PAIRS and parse.child(index, "det") is not None:
        return Kind.AGENT, 3 if lower == "trio" else 2
    if parse.tag[index] != "NNS" or parse.dep[index] == "compound":
        return None, 0
    before = [parse.lower[c] for c in parse.children[index] if c < index]
    count = next((_COUNTS[w] for w in before if w in _COUNTS), 0)
    if not {"the", "both", "these", "those"}.intersection(before):
        return None, 0
    if any(parse.dep[c] in ("relcl", "acl", "prep") for c in parse.children[index] if c > index):
        return None, 0
    kind = noun_kind(parse, index, scene.known)
    wide = kind is not None and any(related(kind, k) for k in _MANY_KINDS)
    plain = count or not any(
        parse.dep[c] in ("amod", "compound", "poss") for c in parse.children[index]
    )
    return (kind, count) if wide and plain and kind is not Kind.POSITION else (None, 0)


def _listed(
    scene: Discourse,
    index: int,
    lists: dict[int, tuple[Entity, ...]],
    kind: Kind,
    count: int,
) -> tuple[Entity, ...]:
    """Give the nearest list of names before a phrase that fits it; a subject's before others."""
    parse = scene.parse
    if parse.lower[index] in _RELATIVE:
        return _of_relative(scene, index, lists)
    here = parse.sentence[index]
    pronoun = parse.lower[index] in MANY
    reach = 1 if pronoun else _REACH
    fits = [
        head
        for head, members in lists.items()
        if head < index
        and here - parse.sentence[head] <= reach
        and (not count or len(members) == count)
        and all(_is_one(kind, m) for m in members)
        and (not pronoun or parse.dep[head] in SUBJECTS)
    ]
    best = max(fits, key=lambda h: (parse.sentence[h], parse.dep[h] in SUBJECTS, h), default=None)
    if best is None or (pronoun and _has_rival(scene, best, index)):
        return ()
    return lists[best]


def _of_relative(
    scene: Discourse, index: int, lists: dict[int, tuple[Entity, ...]]
) -> tuple[Entity, ...]:
    """Give the list that a relative clause in the plural hangs on: "Fiat and Opel, who have"."""
    parse = scene.parse
    verb = parse.head[index]
    several = any(parse.lower[c] in ("have", "are", "were") for c in (verb, *parse.children[verb]))
    near = index - 2 if parse.text[index - 1] == "," else index - 1
    for head, members in lists.items():
        low, high = parse.edges(head)
        if several and head < index and low <= near < high and head + 12 > index:
            return members
    return ()


def _has_rival(scene: Discourse, head: int, index: int) -> bool:
    """Tell whether another plural stands as a subject between a list and a pronoun."""
    parse = scene.parse
    return any(
        parse.dep[i] in SUBJECTS and (parse.tag[i] == "NNS" or parse.lower[i] in MANY)
        for i in range(head + 1, index)
        if parse.head[i] != parse.head[index] or parse.dep[index] not in SUBJECTS
    )


def _counted(scene: Discourse, index: int, kind: Kind, count: int) -> tuple[Entity, ...]:
    """Give the names of the sentence before, or of this one, if they are as many as is said."""
    here = scene.parse.sentence[index]
    for sentence in (here, here - 1):
        found = {
            m.entity.id: m.entity
            for m in scene.before(index, reach=1)
            if scene.parse.sentence[m.head] == sentence
            and m.form is Form.NAME
            and _is_one(kind, m.entity)
            and related(m.entity.kind, Kind.ORGANIZATION)
        }
        if len(found) == count:
            return tuple(found[key] for key in sorted(found))
        if found:
            return ()
    return ()


def _is_one(kind: Kind, entity: Entity) -> bool:
    """Tell whether an entity may be one of a plural of a kind."""
    if kind is Kind.AGENT:
        return any(related(entity.kind, wide) for wide in _MANY_KINDS)
    return related(kind, entity.kind)
