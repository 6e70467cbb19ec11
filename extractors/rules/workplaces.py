"""Workplaces: for whom a post is held, told beside it, beside its holder, or by the article."""

from spacy.tokens import Token

from extractors.mentions.gazetteer import gazetteer
from extractors.mentions.names import TokenMention
from extractors.rules.implied import implied_company
from extractors.rules.neighbours import POSSESSIVES, is_a, listed_from, name_at, name_from
from extractors.rules.roles import Post
from extractors.rules.states import implied_state
from extractors.scenes.scene import Scene
from ontology.terms import Form, Kind

_OF_STATES = frozenset("minister secretary premier chancellor ambassador senator".split())
"""Posts of a country even where a ministry's field stands behind ("Minister of Industry")."""

_BODIES = frozenset(
    "committee commission council union senate house parliament board league association party "
    "opposition agency panel".split()
)
_CHAMBERS = frozenset("senate house parliament congress bundestag duma knesset".split())
_OF_PLACES = frozenset("governor mayor".split())
_SINCE = frozenset("now currently still".split())
_CLOSING = frozenset((",", ".", "in", ")", "-"))
"""What follows a workplace that is told between commas ("Jane Roe, with Alpha in Boston,")."""

_NAMING = frozenset(("NOUN", "PROPN", "ADJ"))
WORKPLACES = (
    Kind.COMPANY, Kind.MEDIA_ORGANIZATION, Kind.LABOR_UNION, Kind.EDUCATIONAL_INSTITUTION,
    Kind.NON_PROFIT, Kind.BUSINESS_UNIT, Kind.POLITICAL_PARTY,
)  # fmt: skip


_NEAR = 9
"""How many words "where" may stand before a post."""


def workplace(
    post: Post, person: TokenMention, last: TokenMention | None, scene: Scene
) -> tuple[TokenMention | None, float]:
    """Give for whom a post is held, and how doubtful that is.

    Args:
        last: For whom the post before it in the sentence is held ("Alpha chairman Jane Roe and
            chief executive John Doe").
    """
    owner = post.owner
    if owner is not None and is_a(owner.entity, scene, Kind.ORGANIZATION):
        return (owner, 0.0) if not _is_field(owner, scene) else (None, 0.0)
    rules = post.head.lemma_.casefold() in _OF_STATES
    if owner is not None and rules and is_a(owner.entity, scene, Kind.COUNTRY):
        return owner, 0.05
    if owner is not None and post.head.lemma_.casefold() in _OF_PLACES:
        return (owner, 0.05) if is_a(owner.entity, scene, Kind.PLACE) else (None, 0.0)
    if post.of is not None and is_a(post.of.entity, scene, Kind.ORGANIZATION):
        return post.of, 0.0
    behind = employer_behind(person, scene)
    if behind is not None:
        return behind, 0.05
    if owner is not None:
        return (owner, 0.05) if is_a(owner.entity, scene, Kind.COUNTRY) else (None, 0.0)
    if post.of is not None:
        return post.of, 0.05
    if last is not None and scene.reading.doc[post.start - 1].lower_ in ("and", ","):
        return last, 0.1
    if (named := _where(post, scene)) is not None:
        return named, 0.05
    if _of_another(post, scene):
        return None, 0.0
    state = implied_state(post, person, scene)
    return (state, 0.15) if state is not None else (implied_company(post, scene), 0.2)


def _where(post: Post, scene: Scene) -> TokenMention | None:
    """Read "Alpha, where she was finance director"."""
    doc = scene.reading.doc
    first = doc[post.start].sent.start
    for index in range(post.start - 1, max(post.start - _NEAR, first + 1), -1):
        if doc[index].lower_ == "where":
            org = name_at(index - 1 - (doc[index - 1].text == ","), scene)
            return org if org is not None and is_a(org.entity, scene, Kind.ORGANIZATION) else None
    return None


def _is_foreign(word: Token, post: Post) -> bool:
    """Tell whether a word before a post tells of another body: "committee chairman", "F1 boss"."""
    if word.lower_ in _BODIES:
        return True
    return word.pos_ == "PROPN" and post.head.is_lower and not word.is_sent_start


def _of_another(post: Post, scene: Scene) -> bool:
    """Tell whether the words of a post, or behind it, tell of an organization without a name."""
    doc = scene.reading.doc
    if any(_is_foreign(doc[i], post) for i in range(post.start, post.head.i)):
        return True
    if post.after >= len(doc) or doc[post.after].lower_ not in ("of", "at", "for", "with"):
        return False
    unnamed = (scene.mentioned.nominal(i) for i in range(post.after, min(post.after + 6, len(doc))))
    return any(thing is not None and is_a(thing, scene, Kind.ORGANIZATION) for thing in unnamed)


def _is_field(owner: TokenMention, scene: Scene) -> bool:
    """Tell whether a lone capitalised word is what somebody is versed in ("Automotive analyst")."""
    if owner.form is not Form.NAME or owner.end - owner.start > 1:
        return False
    word = scene.reading.doc[owner.start]
    known = word.lower_ in gazetteer().last and word.lower_ not in _CHAMBERS
    return known and not word.is_upper


def each_workplace(org: TokenMention | None, post: Post, scene: Scene) -> list[TokenMention]:
    """Give all for whom a post is held: "chairman of Alpha and Beta"."""
    if org is None or org != post.of or org.form is not Form.NAME:
        return [org] if org is not None else []
    doc = scene.reading.doc
    each = listed_from(org.start, scene)
    if len(each) < 2 or not all(is_a(one.entity, scene, Kind.ORGANIZATION) for one in each):
        return [org]
    behind = doc[each[-1].end] if each[-1].end < len(doc) else None
    leads_on = behind is not None and (behind.pos_ in _NAMING or behind.lower_ in POSSESSIVES)
    return [org] if leads_on or doc[each[0].end].text == "," else each


def _told_of(index: int, scene: Scene) -> TokenMention | None:
    """Give the name behind a word for it: "the consumer group Alpha", "brokerage Beta"."""
    doc = scene.reading.doc
    for at in range(index, min(index + 5, len(doc) - 1)):
        if doc[at].pos_ not in ("DET", "ADJ", "NOUN", "PUNCT") or doc[at].text == ",":
            return None
        if doc[at].pos_ == "NOUN" and (found := name_from(at + 1, scene)) is not None:
            return found
    return None


def employer_behind(person: TokenMention, scene: Scene) -> TokenMention | None:
    """Read "Jane Roe of Alpha", "Jane Roe, with Alpha,"; not "Jane Roe at Alpha's office"."""
    doc = scene.reading.doc
    if person.form is not Form.NAME or person.end + 1 >= len(doc):
        return None
    aside = doc[person.end].text == ","
    at = person.end + aside
    at += aside and doc[at].lower_ in _SINCE and at + 1 < len(doc)
    if doc[at].lower_ not in ("of", "at", "from", "with"):
        return None
    org = name_from(at + 1, scene) or _told_of(at + 1, scene)
    if org is None or not is_a(org.entity, scene, *WORKPLACES):
        return None
    behind = doc[org.end] if org.end < len(doc) else None
    if aside and (behind is None or behind.lower_ not in _CLOSING):
        return None  # "Jane Roe, with Alpha a partner at last, …"
    owned = behind is not None and (behind.lower_ in POSSESSIVES or behind.pos_ == "NOUN")
    return None if owned else org
