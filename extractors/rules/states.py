"""The state that a title without one belongs to: "President Jane Roe", "Finance Minister Tom Doe".

An article that speaks of one country, or of one by far the most, need not say whose minister.
"""

from collections import Counter
from collections.abc import Collection

from extractors.mentions.names import TokenMention
from extractors.rules.roles import Post
from extractors.scenes.scene import Scene
from ontology.terms import Form, Kind

_MINISTERS = frozenset("minister premier chancellor".split())
_HEADS = frozenset(("president",))
"""Posts that firms have too: a state's where the article speaks of its government."""

_FIELDS = frozenset(
    "treasury defense defence commerce transportation transport state energy trade interior labor "
    "labour health foreign home education agriculture business environment justice".split()
)
"""Before "secretary": of a state, where a union's or a firm's has none of them."""

_CHAMBERS = {
    **dict.fromkeys(("senator", "sen"), ("Senate",)),
    **dict.fromkeys(
        ("congressman", "congresswoman", "representative", "rep"),
        ("House of Representatives", "Congress"),
    ),
}
"""Members → how the name of their chamber ends."""

_AHEAD = 2.0
"""So many times as often as the next one the article must speak of a country."""


def implied_state(post: Post, person: TokenMention, scene: Scene) -> TokenMention | None:
    """Give the country whose minister or president bears a title that names none.

    Args:
        post: A post of nobody's.
        person: Who holds it.
    """
    chamber = _CHAMBERS.get(post.head.lemma_.casefold().rstrip("."))
    if chamber is not None:
        return _named_last(post.start, chamber, scene)
    if not _is_of_state(post, person, scene):
        return None
    countries = {e.id for e in scene.mentioned.entities if e.kind is Kind.COUNTRY}
    counts = Counter(m.entity for m in scene.mentioned.mentions if m.entity in countries)
    (state, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    if not most or most < _AHEAD * next_most:
        return None
    return _nearest(post.start, {state}, scene)


def _named_last(index: int, words: tuple[str, ...], scene: Scene) -> TokenMention | None:
    """Give the mention of a chamber whose name ends in one of some words."""
    ids = {
        e.id
        for e in scene.mentioned.entities
        if e.label.endswith(words) and scene.schema.is_a(e.kind, Kind.GOVERNMENT_BODY)
    }
    return _nearest(index, ids, scene) if len(ids) == 1 else None


def _nearest(index: int, ids: Collection[str], scene: Scene) -> TokenMention | None:
    """Give the last name of an entity before a token, else its first one behind."""
    named = [
        found
        for _, found in sorted(scene.mentioned.references.items())
        if found.entity.id in ids and found.form is Form.NAME
    ]
    return next((n for n in reversed(named) if n.end <= index), named[0] if named else None)


def _is_of_state(post: Post, person: TokenMention, scene: Scene) -> bool:
    head, doc = post.head.lemma_.casefold(), scene.reading.doc
    if head in _MINISTERS:
        return post.head.tag_ not in ("NNS", "NNPS")
    if head == "secretary":
        return post.start < post.head.i and doc[post.head.i - 1].lower_ in _FIELDS
    title = post.end == person.start and post.head.text[:1].isupper()
    if head not in _HEADS or not title:
        return False
    bodies = (Kind.GOVERNMENT_BODY, Kind.MILITARY)
    return any(
        scene.schema.is_a(entity.kind, kind)
        for entity in scene.mentioned.entities
        for kind in bodies
        if entity.kind is not Kind.CENTRAL_BANK
    )
