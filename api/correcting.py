"""What a person says is not so: into the ledger, and a graph that holds it."""

from dataclasses import replace
from pathlib import Path

from api.cut_off import carried_out
from api.publishing import added_up, now, publish, published_base, reading, writing
from api.sayings import verb, words
from graph.corrections import Corrected, against, disagreeing, rejection
from graph.identity import Identities
from graph.naming import hint
from ontology.corrections import Correction
from ontology.errors import UnknownFactError
from ontology.names import words as folded
from ontology.records import Fact


@carried_out
def reject(
    folder: Path, said: tuple[str, str, str], *, why: str, by: str
) -> tuple[tuple[Fact, ...], bool]:
    """Say that something is not so, and publish the graph that follows.

    Args:
        folder: The graph.
        said: Subject, predicate and object as a person writes them: a name, alias or id; a number
            as tables show it ("38 percent"); "" for no object.

    Returns:
        The facts that are rejected, and whether the graph has another version now.

    Raises:
        UnknownEntityError: The subject means no entity, or several.
        UnknownFactError: Nothing of the kind is said.
        LedgerError: There is no graph, or another build works on it.
    """
    with reading(folder) as ledger:
        known, total = added_up(ledger)
    facts = _meant(total.facts, said, known)
    made = rejection(facts, known, why=why, by=by)
    with writing(folder) as ledger:
        ledger.correct(made, moment=now())
        publication = publish(folder, ledger, base=published_base(folder))
    return facts, publication.fresh


@carried_out
def restore(folder: Path, said: tuple[str, str, str]) -> tuple[tuple[Fact, ...], bool]:
    """Take back that something is not so, and publish the graph that follows.

    Returns:
        The facts that are rejected no more, and whether the graph has another version now.

    Raises:
        UnknownEntityError: The subject means no entity, or several.
        UnknownFactError: Nobody has rejected this.
        LedgerError: There is no graph, or another build works on it.
    """
    with reading(folder) as ledger:
        known, total = added_up(ledger)
        standing = against(total.facts, ledger.corrections(), known)
    facts = _meant(total.facts, said, known)
    said_so = [one.correction for one in standing if facts[0] in one.facts]
    found = [one for one in said_so if isinstance(one, Correction)]
    if not found:
        raise UnknownFactError("nobody has rejected this; newsgraph corrections lists what was")
    with writing(folder) as ledger:
        for one in found:
            ledger.correct(replace(one, rejected=False), moment=now())
        publication = publish(folder, ledger, base=published_base(folder))
    return facts, publication.fresh


def corrections(folder: Path) -> list[Corrected]:
    """List what persons said that stands, with what the articles say against it.

    Raises:
        LedgerError: There is no ledger.
    """
    with reading(folder) as ledger:
        known, total = added_up(ledger)
        rejections = against(total.facts, ledger.corrections(), known)
        return rejections + disagreeing(total.facts, ledger.words(), ledger.extractions())


def _meant(
    facts: tuple[Fact, ...], said: tuple[str, str, str], known: Identities
) -> tuple[Fact, ...]:
    subject, predicate, thing = said
    who = known.entity(known.reference(subject)).id
    told = [fact for fact in facts if who == fact.subject.id]
    asked = predicate.replace(" ", "_")
    found = tuple(fact for fact in told if fact.predicate == asked and _is_called(fact, thing))
    if not found:
        shown = sorted({f"{f.predicate} {_object(f)}".strip() for f in told})
        near = hint(f"{asked} {thing}".strip(), shown)
        what = near or f"; of it are told {len(shown)} things, newsgraph entity lists them"
        raise UnknownFactError(f"nothing says that {subject!r} {verb(predicate)} {thing!r}{what}")
    return found


def _object(fact: Fact) -> str:
    return "" if fact.object is None else words(fact.object)


def _is_called(fact: Fact, name: str) -> bool:
    value = fact.object
    if value is None or not name:
        return value is None and not name
    names = [_object(fact), *getattr(value, "aliases", ()), getattr(value, "id", "")]
    return folded(name) in map(folded, names)
