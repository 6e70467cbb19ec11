"""How sure a claim is: the steps of its derivation, weighed.

A logistic model over the names of the steps. `confidence.tsv` holds the weights;
`benchmarks/quality/confidence.py` fits them.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from extractors.clauses.stance import Stance
from extractors.drafts.draft import Draft
from extractors.logistic import chance, weights
from extractors.scenes.scene import Scene
from ontology.records import Entity
from ontology.terms import Form, Modality, Polarity

_LEAST, _MOST = 0.05, 0.98
_LONG = 40
_FAR = 10
_MUCH_DOUBT = 0.1


def steps(draft: Draft, said: Stance, scene: Scene) -> tuple[str, ...]:
    """Name what about a draft's derivation bears on whether it is right, sorted."""
    found = [f"form:{draft.clause.form}", f"by:{draft.extractor}", f"says:{draft.predicate}"]
    found.extend(_references("subject", draft.subject_at, draft, scene))
    if isinstance(draft.object, Entity):
        found.extend(_references("object", draft.object_at, draft, scene))
        found.append(f"object-is:{draft.object.kind}")
    if draft.doubt > 0:
        found.append("doubt:much" if draft.doubt > _MUCH_DOUBT else "doubt:some")
    if said.modality is not Modality.ACTUAL or draft.modality:
        found.append("stance:not-actual")
    if said.polarity is Polarity.NEGATIVE or draft.negative:
        found.append("stance:negative")
    if said.speaker is not None:
        found.append("stance:reported")
    sentence = scene.reading.sentence(draft.clause.head)
    if sentence.end - sentence.start > _LONG:
        found.append("sentence:long")
    return tuple(sorted(found))


def _references(role: str, at: Token | None, draft: Draft, scene: Scene) -> Iterable[str]:
    """Name how an end of the edge is referred to, and whether it stands far from its verb."""
    if at is None:
        yield f"{role}:unspoken"
        return
    mention = scene.mentioned.mention_at(at.i)
    if mention is None:
        yield f"{role}:unnamed"
    elif mention.form is not Form.NAME:
        yield f"{role}:{mention.form}"
    if abs(at.i - draft.clause.head.i) > _FAR:
        yield f"{role}:far"


def confidence(derivation: Iterable[str]) -> float:
    """Give the chance that a claim of such a derivation is right, in [0.05, 0.98], two digits."""
    right = chance(derivation, weights("extractors.claims", "confidence.tsv"))
    return round(min(_MOST, max(_LEAST, right)), 2)
