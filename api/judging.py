"""What a person says of who is who: into the ledger, and a graph that holds it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from api.cut_off import carried_out
from api.publishing import known as known_as
from api.publishing import now, publish, published_base, writing
from graph.known import Known
from graph.references import is_identifier
from ontology.errors import SettingsError, UnknownEntityError
from ontology.records import Entity, Judgement
from ontology.terms import Verdict

_OPPOSITE = {Verdict.SAME: Verdict.DIFFERENT, Verdict.DIFFERENT: Verdict.SAME}
_SAID = {Verdict.SAME: "are one", Verdict.DIFFERENT: "are two"}


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a person's word.

    Attributes:
        a: The entity that the first name means now; None for an identifier that nothing has.
        b: The entity that the second name means now; `a`, if the two are one.
        withdrawn: Earlier judgements of persons that no longer stand.
        changed: Whether the graph has another version now.
    """

    a: Entity | None
    b: Entity | None
    withdrawn: tuple[Judgement, ...]
    changed: bool


@carried_out
def judge(folder: Path, judgement: Judgement) -> Judged:
    """Add a judgement of a person, and publish the graph that follows.

    Judgements of persons that say the opposite of the same two no longer stand.

    Args:
        folder: The graph.
        judgement: Of two names as a person writes them: label, alias, id, entity of an article;
            one of them may be an identifier ("lei:…", "NYSE:BA").

    Raises:
        UnknownEntityError: A name means no entity, or several, or both are the same name.
        LedgerError: There is no graph, or another build works on it.
    """
    known = known_as(folder, judgement.a, judgement.b)
    a, b = known.reference(judgement.a), known.reference(judgement.b)
    if is_identifier(a) and is_identifier(b):
        raise UnknownEntityError(f"{a} and {b} are both identifiers; name an entity of the graph")
    if a == b:
        raise UnknownEntityError(
            f"both names are {a!r}; to part what has one name, name entities of articles "
            "(ARTICLE#ENTITY), as newsgraph judgements --all --format json lists them"
        )
    against = known.persons(a, b, _OPPOSITE[judgement.verdict])
    made = [*map(_taken_back, against), replace(judgement, a=a, b=b)]
    return _recorded(folder, made, a, b, against)


@carried_out
def withdraw(folder: Path, a: str, b: str, verdict: Verdict) -> Judged:
    """Take back what persons said of two names, and publish the graph that follows.

    Raises:
        UnknownEntityError: A name means no entity, or nobody has said this of the two.
        LedgerError: There is no graph, or another build works on it.
    """
    known = known_as(folder, a, b)
    first, second, found = a, b, known.persons(a, b, verdict)
    if not found:
        first, second = known.reference(a), known.reference(b)
        found = known.persons(first, second, verdict)
    if not found:
        raise UnknownEntityError(
            f"nobody has said that {a!r} and {b!r} {_SAID[verdict]}; "
            "newsgraph judgements tells what was said, and by which rule"
        )
    return _recorded(folder, [*map(_taken_back, found)], first, second, found)


def _taken_back(judgement: Judgement) -> Judgement:
    return replace(judgement, verdict=Verdict.UNSURE, why="taken back")


def _recorded(
    folder: Path, made: list[Judgement], a: str, b: str, withdrawn: tuple[Judgement, ...]
) -> Judged:
    with writing(folder) as ledger:
        ledger.judge(*made, moment=now())
        publication = publish(folder, ledger, base=published_base(folder))
    known = known_as(folder, a, b)
    return Judged(_meant(known, a), _meant(known, b), withdrawn, publication.fresh)


def _meant(known: Known, name: str) -> Entity | None:
    if is_identifier(name) and all(name not in one.identifiers for one in known.entities):
        return None
    return known.entity(name)


def said(
    folder: Path, names: tuple[str, str], verdict: Verdict, *, why: str | None, by: str, undo: bool
) -> list[str]:
    """Do what `newsgraph merge` and `split` were told, and tell it in lines.

    Raises:
        SettingsError: There is no reason.
        UnknownEntityError: As `judge` and `withdraw`.
        LedgerError: As `judge` and `withdraw`.
    """
    if undo:
        done = withdraw(folder, *names, verdict)
    elif why and why.strip():
        done = judge(folder, Judgement(*names, verdict, why=why.strip(), by=by))
    else:
        raise SettingsError("say why, with --why: whoever reads the judgement later will ask")
    return [*_told(done, verdict, undo=undo)]


def _told(done: Judged, verdict: Verdict, *, undo: bool) -> Iterator[str]:
    for old in done.withdrawn:
        yield f"Taken back: {old.a} and {old.b} {_SAID[old.verdict]} ({old.by}: {old.why})."
    a, b = (
        f"{one.label} ({one.kind.value}, {one.id})" if one else "nothing that is named"
        for one in (done.a, done.b)
    )
    if done.a and done.a == done.b:
        names = ", ".join((*done.a.aliases, *done.a.identifiers))
        yield f"One entity: {a}; also {names or 'no other name'}."
    else:
        yield f"Two entities: {a} and {b}."
    if verdict is Verdict.SAME and not undo and done.a != done.b:
        yield "They stay two: another person's judgement, or a longer chain of them, parts them."
    if not done.changed:
        yield "The graph is as it was."
