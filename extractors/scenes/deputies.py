"""Deputies: who thinks, expects and aims where a common noun or "they" stands for them.

"Management" is the company's; "they" after "analysts at Beta" are those analysts, so Beta.
"""

from spacy.tokens import Token

from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from ontology.records import Entity
from ontology.terms import Kind

_HEADS = frozenset(("management", "leadership"))
_SUBJECTS = ("nsubj", "nsubjpass")


def deputy(token: Token, scene: Scene) -> Entity | None:
    """Give for whom a subject without a name speaks; None where that is not told."""
    lemma = token.lemma_.casefold()
    if lemma in _HEADS:
        return _managed(token, scene)
    return _those_before(token, scene) if token.lower_ == "they" else None


def _managed(token: Token, scene: Scene) -> Entity | None:
    """Give whose management it is; without a word on that the article's company."""
    for child in token.children:
        if child.dep_ in ("poss", "compound", "nmod"):
            return scene.named(child)
        if child.dep_ == "prep" and child.lower_ in ("of", "at"):
            return next((scene.named(c) for c in child.children if c.dep_ == "pobj"), None)
    return topic(scene)


def _those_before(token: Token, scene: Scene) -> Entity | None:
    """Give the plural subject before "they", in its sentence or the one before."""
    doc, number = scene.reading.doc, scene.reading.sentence_of[token.i]
    start = scene.reading.sentences[max(0, number - 1)].start
    for i in range(token.i - 1, start - 1, -1):
        if doc[i].dep_ not in _SUBJECTS or doc[i].tag_ not in ("NNS", "NNPS"):
            continue
        unnamed = scene.mentioned.nominal(i)
        if unnamed is None or unnamed.kind is not Kind.GROUP:
            return None
        return scene.represented(doc[i]) or unnamed
    return None
