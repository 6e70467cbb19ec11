"""Verdicts: who may give one, and the clauses in which a court finds somebody in the wrong.

"The jury found that Acme infringed the patent" is a ruling against Acme, "that Acme did not
infringe it" one for Acme.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import SUBJECT
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from ontology.records import Entity
from ontology.terms import Predicate
from ontology.ways import Entry

_WRONGS = frozenset(
    "abuse breach break bribe cheat collude conspire contravene copy deceive defame defraud "
    "discriminate flout infringe lie misappropriate mislead misrepresent misuse owe pirate "
    "plagiarise plagiarize steal violate".split()
)
"""Verbs of doing what a court condemns."""

_ILLEGAL = frozenset("fraudulent illegal illicit improper prohibited unfair unlawful".split())
_GUILTY = frozenset("guilty liable negligent responsible".split())
_INNOCENT = frozenset("innocent entitled justified".split())
_JUDGES = frozenset("judge justice magistrate arbitrator".split())
_DOUBT = 0.1


def is_judge(person: Entity, token: Token, scene: Scene) -> bool:
    """Tell whether the text calls a person a judge, here or where it names her otherwise."""
    doc = scene.reading.doc
    named = scene.mentioned.references.values()
    places = {token.i, *(m.start for m in named if m.entity.id == person.id)}
    return any(t.lemma_.casefold() in _JUDGES for i in places for t in doc[max(i - 2, 0) : i + 1])


def convicted(
    holder: tuple[Entity, Token | None],
    inner: Clause,
    outer: Clause,
    entry: Entry,
    *,
    scene: Scene,
) -> Iterator[Draft]:
    """Turn what a court finds that somebody did into a verdict on him.

    Args:
        holder: The court, and where that stands.
        inner: The clause of what it finds.
        outer: The clause of finding.
        entry: The way of saying it.
    """
    verb = inner.head
    wrong = _is_wrong(verb)
    if wrong is None:
        return
    if any(child.dep_ == "neg" for child in verb.children):
        wrong = not wrong
    predicate = Predicate.RULES_AGAINST if wrong else Predicate.RULES_FOR
    for token in inner.tokens(SUBJECT):
        party = scene.named(token)
        if party is None or party.id == holder[0].id:
            continue
        if scene.schema.admits(party.kind, scene.schema.range(predicate)):
            yield Draft(
                outer, holder[0], predicate, party, (), holder[1], token,
                "lexicon", f"{entry.file}:{entry.line}", doubt=_DOUBT,
            )  # fmt: skip


def _is_wrong(verb: Token) -> bool | None:
    """Tell whether a clause puts its subject in the wrong; None where it does neither."""
    if verb.lemma_ in _WRONGS or any(
        part.lower_ in _ILLEGAL for c in verb.children if c.dep_ == "dobj" for part in c.children
    ):
        return True
    if verb.lemma_ != "be":
        return None
    said = {c.lower_ for c in verb.children if c.dep_ == "acomp"}
    if said & _GUILTY:
        return True
    return False if said & _INNOCENT else None
