"""Sayings: who says a clause, who says it with him, and what it is said of."""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.stance import Stance
from extractors.clauses.subjects import subjects
from extractors.mentions.quotations import FIRST_PERSON
from extractors.scenes.deputies import deputy
from extractors.scenes.matters import matter
from extractors.scenes.scene import Scene
from ontology.records import Entity
from ontology.terms import Kind

_SAYING = frozenset(
    "say tell call describe add reply respond answer comment remark note write joke insist think "
    "believe argue claim complain warn explain state".split()
)
_ABOUT = frozenset("of about on regarding concerning".split())
_DEEPEST = 8


def speaker(head: Token, said: Stance, scene: Scene) -> Entity | None:
    """Give who says a clause: the voice of its quotation, else who is told to say so."""
    voice = scene.mentioned.voices.get(head.i)
    if voice is not None:
        return voice
    if said.speaker is None or said.speaker.lower_ in FIRST_PERSON:
        return None
    token = said.speaker
    named = scene.named(token) or scene.represented(token) or deputy(token, scene)
    return named or _group(said, scene)


def _group(said: Stance, scene: Scene) -> Entity | None:
    unnamed = scene.mentioned.nominal(said.speaker.i) if said.speaker is not None else None
    return unnamed if unnamed is not None and unnamed.kind is Kind.GROUP else None


def speakers(head: Token, said: Stance, scene: Scene) -> Iterator[Entity]:
    """Yield who says a clause, and those named with him ("Jane Roe and Tom Doe say")."""
    first = speaker(head, said, scene)
    if first is None:
        return
    house = said.speaker is not None and _is_house(said.speaker)
    if not house:
        yield first
    verb = saying_above(head)
    tokens = [said.speaker] if said.speaker is not None else subjects(verb) if verb else []
    for token in tokens:
        if scene.named(token) != first:
            continue
        for other in _joined(token):
            entity = scene.named(other)
            if entity is not None and entity != first and (not house or entity.kind is Kind.PERSON):
                yield entity


def _is_house(token: Token) -> bool:
    """Tell whether an "&" joins who speaks to his house: "Roe & Doe analyst Tom Hale said"."""
    return any(c.dep_ == "cc" and c.text == "&" for c in token.children) and any(
        c.dep_ == "conj" and c.i > token.i + 2 for c in token.children
    )


def _joined(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i:
            yield child
            yield from _joined(child)


def saying_above(head: Token) -> Token | None:
    """Give the verb of saying that a clause hangs on, or that hangs on it ("…, she said")."""
    node = head
    for _ in range(_DEEPEST):
        for child in node.children:
            if (
                child.dep_ in ("parataxis", "ccomp")
                and child.lemma_ in _SAYING
                and child.i > head.i
            ):
                return child
        if node.head.i == node.i:
            return None
        node = node.head
        if node.lemma_ in _SAYING and node.pos_ == "VERB":
            return node
    return None


def said_of(head: Token, scene: Scene) -> Entity | None:
    """Give what somebody speaks of: "he said of the jet", "on the merger she said"."""
    verb = saying_above(head)
    if verb is None:
        return None
    for child in verb.children:
        links = [child]
        if child.dep_ == "advcl" and child.lemma_ == "ask":
            links = list(child.children)
        for link in links:
            if link.dep_ != "prep" or link.lower_ not in _ABOUT:
                continue
            if link.lower_ != "on" or link.i < verb.i:  # not "told them on a call"
                for thing in (c for c in link.children if c.dep_ == "pobj"):
                    return _thing(thing, scene)
    return None


def _thing(token: Token, scene: Scene) -> Entity | None:
    thing = matter(token, scene) or scene.entity(token)
    return thing if thing is not None and thing.kind is not Kind.MEASURE else None
