"""The company that a post without a name belongs to: "Chief executive Jane Roe said …"."""

from extractors.clauses.subjects import SUBJECT_LABELS, subjects
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import is_a, standing_at
from extractors.rules.roles import Post
from extractors.scenes.scene import Scene
from extractors.scenes.topics import main_topic
from ontology.terms import Form, Kind

_CORPORATE = frozenset(
    "ceo cfo coo cto chairman chairwoman chairperson spokesman spokeswoman spokesperson head "
    "executive officer director counsel treasurer controller boss founder co-founder "
    "cofounder".split()
)
"""Heads of posts that only organizations have to give; others ("president") may be a country's."""

_SPEAKERS = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_SAYING = frozenset("say tell add confirm announce explain".split())
_REACH = 3
"""How many sentences back the company may stand."""


def implied_company(post: Post, scene: Scene) -> TokenMention | None:
    """Give the company that was the last grammatical subject before a post of nobody's.

    Args:
        post: A post without an owner.
    """
    if post.head.lemma_.casefold() not in _CORPORATE or post.head.tag_ in ("NNS", "NNPS"):
        return None
    here = scene.reading.sentence(post.head)
    last = post.start
    for number in range(here.number, max(here.number - _REACH, 0) - 1, -1):
        sentence = scene.reading.sentences[number]
        companies = [
            found
            for token in scene.reading.doc[sentence.start : min(sentence.end, last)]
            if token.dep_ in SUBJECT_LABELS
            and (found := standing_at(token.i, scene)) is not None
            and is_a(found.entity, scene, Kind.ORGANIZATION)
        ]
        if companies:
            nearest = companies[-1]
            return nearest if is_a(nearest.entity, scene, Kind.COMPANY) else None
    return company_of_article(last, scene) or _spoken_for(post, scene)


def _spoken_for(post: Post, scene: Scene) -> TokenMention | None:
    """Give the company of which its spokesman speaks: "Spokesman Tom Roe said Alpha would …"."""
    if post.head.lemma_.casefold() not in _SPEAKERS:
        return None
    said = post.head
    while said.head.i != said.i and said.lemma_ not in _SAYING:
        said = said.head
    for clause in said.children if said.lemma_ in _SAYING else ():
        for token in subjects(clause) if clause.dep_ == "ccomp" else ():
            found = standing_at(token.i, scene)
            if found is not None and is_a(found.entity, scene, Kind.COMPANY):
                return found
    return None


def company_of_article(index: int, scene: Scene, *, besides: str = "") -> TokenMention | None:
    """Give the last mention before a token of the company that an article is about.

    Args:
        besides: The id of an entity that it is not.
    """
    company = main_topic(scene, besides=besides)
    for at in range(index - 1, -1, -1) if company is not None else ():
        found = scene.mentioned.references.get(at)
        if found is not None and found.entity == company and found.form is Form.NAME:
            return found
    return None
