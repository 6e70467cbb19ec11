"""What a clause states by itself, besides what the lexicon has lines for."""

from collections.abc import Iterator

from extractors.clauses.clause import Clause
from extractors.drafts.announcements import announcements
from extractors.drafts.draft import Draft
from extractors.drafts.forecasts import outlooks
from extractors.drafts.judgements import judgements
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon

_MAKERS = (judgements, outlooks, announcements)


def unworded(clause: Clause, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield opinions, forecasts and announcements, in this order."""
    if clause.form == "adj":
        yield from judgements(clause, scene, words)
    for make in _MAKERS if clause.form == "verb" else ():
        yield from make(clause, scene, words)
