"""Portions: which number of a list is whose ("A and B fell 2 and 3 percent respectively")."""

from spacy.tokens import Token

from extractors.clauses.phrases import SUBJECT
from extractors.clauses.subjects import governor, subjects
from extractors.drafts.draft import Draft
from extractors.quantities.found import FoundQuantity
from extractors.scenes.scene import Scene
from extractors.scenes.traded import priced_as, shares_of, traded
from ontology.schema import unit_class

_JOINTS = frozenset((",", "and", "by"))
_REACH = 16


def portion(draft: Draft, scene: Scene) -> FoundQuantity | None:
    """Give the number of a draft's subject where a list of numbers goes with one of names.

    None where the lists are of different lengths, or other words stand between the numbers and
    the sentence does not say "respectively".
    """
    head = draft.clause.head
    names = _named(draft, scene)
    if draft.subject.id not in names or len(names) < 2:
        return None
    numbers = _listed(head, scene)
    if len(numbers) != len(names):
        return None
    return numbers[names.index(draft.subject.id)]


def _named(draft: Draft, scene: Scene) -> list[str]:
    """Give the ids of all whom the clause is about, in the order of the text."""
    doers = draft.clause.tokens(SUBJECT)
    verb = governor(draft.clause.head)
    if draft.clause.form == "noun" and verb is not None:
        doers = subjects(verb)
    found: list[str] = []
    for token in sorted(doers, key=lambda t: t.i):
        several = shares_of(token, scene) or scene.mentioned.together.get(token.i)
        one = None if several else traded(token, scene)
        every = several or ([one] if one is not None else [])
        found.extend(priced_as(e, scene).id for e in every)
    return list(dict.fromkeys(found))


def _listed(head: Token, scene: Scene) -> list[FoundQuantity]:
    """Give the numbers of one sort between a head and the "respectively" behind it."""
    doc = head.doc
    stop = next(
        (
            i
            for i in range(head.i + 1, min(head.i + _REACH, head.sent.end))
            if doc[i].lower_ == "respectively"
        ),
        None,
    )
    if stop is None:
        return _joined(head, scene)
    found = {
        q.start: q for i in range(head.i + 1, stop) if (q := scene.quantity_of.get(i)) is not None
    }
    numbers = list(found.values())
    sort = unit_class(numbers[-1].quantity.unit) if numbers else ""
    return [q for q in numbers if unit_class(q.quantity.unit) == sort]


def _joined(head: Token, scene: Scene) -> list[FoundQuantity]:
    """Give the numbers that only "and" joins right behind a head: "fell 3 and 4 percent"."""
    doc, at = head.doc, head.i + 1
    numbers: list[FoundQuantity] = []
    while at < head.sent.end:
        found = scene.quantity_of.get(at)
        if found is not None:
            numbers.append(found)
            at = found.end
        elif doc[at].lower_ in _JOINTS:
            at += 1
        else:
            break
    sort = unit_class(numbers[0].quantity.unit) if numbers else ""
    return numbers if all(unit_class(q.quantity.unit) == sort for q in numbers) else []
