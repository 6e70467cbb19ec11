"""Leaders: who acts where "a consortium" does: whoever is said to lead it."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.subjects import subjects
from extractors.scenes.scene import Scene
from ontology.records import Entity
from ontology.terms import Kind

_BODIES = frozenset("consortium group syndicate coalition alliance partnership team".split())
_LEADING = frozenset(("lead", "head"))


def leader(body: Token, scene: Scene) -> Entity | None:
    """Give who leads a group without a name; None for other nouns, and where nobody is said to.

    "Acme led a consortium that bought Beta", "a consortium headed by Acme", "an Acme-led group".
    """
    if body.lemma_ == "investor" and body.head.lower_ == "of":
        body = body.head.head  # "heads a group of investors that bought Beta"
    if body.lemma_.casefold() not in _BODIES or body.pos_ != "NOUN":
        return None
    named = (scene.named(token) for token in _leading(body))
    return next(
        (e for e in named if e is not None and scene.schema.is_a(e.kind, Kind.ORGANIZATION)), None
    )


def _leading(body: Token) -> Iterator[Token]:
    above = body.head
    if body.dep_ == "dobj" and above.lemma_ in _LEADING:
        yield from subjects(above)
    for child in body.children:
        if child.dep_ == "acl" and child.lemma_ in _LEADING:
            agents = (c for c in child.children if c.dep_ == "agent")
            yield from (c for agent in agents for c in agent.children if c.dep_ == "pobj")
        elif child.dep_ == "amod" and child.lower_ == "led":
            yield from (c for c in child.children if c.dep_ in ("npadvmod", "compound", "nmod"))
