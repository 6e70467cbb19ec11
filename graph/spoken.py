"""What was said of who is who, in its order: which of it stands, and what came of the rest."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ontology.records import Judgement
from ontology.terms import Verdict


@dataclass(frozen=True, slots=True)
class Spoken:
    """A judgement of the ledger.

    Attributes:
        moment: When it was said, ISO 8601 in UTC; None if that was not kept.
        stands: Whether it stands; else it was taken back, or said anew.
        ended: When that happened; None if it stands.
    """

    judgement: Judgement
    moment: str | None
    stands: bool = True
    ended: str | None = None


def history(told: Iterable[tuple[Judgement, str | None]]) -> list[Spoken]:
    """Tell what came of each judgement.

    A person's stands in place of persons' on the same two names, a gazetteer's in place of its
    own. One that takes another back is told with that, and is none itself.

    Args:
        told: Judgements with their moments, in the order in which they came.
    """
    said: list[Spoken] = []
    last: dict[tuple[str, str, str], int] = {}
    for judgement, moment in told:
        first, second = sorted((judgement.a, judgement.b))
        place = first, second, "" if judgement.personal else judgement.by
        before = last.pop(place, None)
        if before is not None:
            said[before] = replace(said[before], stands=False, ended=moment)
        if judgement.verdict is not Verdict.UNSURE:
            last[place] = len(said)
            said.append(Spoken(judgement, moment))
    return said


def standing(told: Iterable[tuple[Judgement, str | None]]) -> tuple[Judgement, ...]:
    """Give the judgements that stand, sorted by their names and by whom they are."""
    found = {
        (*sorted((j.a, j.b)), "" if j.personal else j.by): j
        for j in (one.judgement for one in history(told) if one.stands)
    }
    return tuple(judgement for _, judgement in sorted(found.items()))
