"""What a person says is not so: into the ledger, and a graph that holds it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from api.cut_off import carried_out
from api.publishing import is_behind, now, publish, published_base, reading, writing
from api.publishing import known as known_as
from api.sayings import verb, words
from graph.amending import labels
from graph.concerned import concerned
from graph.corrections import Corrected, about, against, disagreeing, meant, rejection
from graph.lookup import Lookup
from graph.naming import hint
from graph.query.snapshot import Snapshot
from graph.store import Store
from ontology.corrections import Amendment, Correction
from ontology.errors import StoreError, UnknownFactError
from ontology.names import words as folded
from ontology.records import Entity, Fact


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
    _carry_out(folder)
    facts = _meant(folder, said)
    ends = (facts[0].subject, facts[0].object)
    known = known_as(folder, *(end.id for end in ends if isinstance(end, Entity)))
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
    _carry_out(folder)
    facts = _meant(folder, said)
    with reading(folder) as ledger:
        standing = [one for one in ledger.corrections() if one.predicate == facts[0].predicate]
    known = known_as(folder, *_names(standing))
    found = [one for one in standing if meant(one, known) == about(facts[0])]
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
        words, rejected = ledger.words(), ledger.corrections()
        if not words:
            return []
        called = labels(word for word in words if isinstance(word, Amendment))
        read = {one.article.id: one for label in called for one in ledger.extractions(label)}
    known = known_as(folder, *_names(rejected))
    with _published(folder) as snapshot:
        facts = list(concerned(Lookup(snapshot), words, known))
    return against(facts, rejected, known) + disagreeing(facts, words, read.values())


def _carry_out(folder: Path) -> None:
    """Publish what the ledger holds, where that was cut off: what is published is asked then."""
    if is_behind(folder):
        with writing(folder) as ledger:
            publish(folder, ledger, base=published_base(folder))


def _published(folder: Path) -> Snapshot:
    version = Store.open(folder).current()
    if version is None:
        raise StoreError(f"nothing is published in {folder}; newsgraph rebuild makes the graph")
    return version.open()


def _names(rejected: Iterable[Correction]) -> list[str]:
    """Give the names in rejections; numbers are none."""
    ends = {name for one in rejected for name in (one.subject, one.object)}
    return sorted(name for name in ends if name and not name.startswith("["))


def _meant(folder: Path, said: tuple[str, str, str]) -> tuple[Fact, ...]:
    subject, predicate, thing = said
    known = known_as(folder, subject)
    who, asked = known.entity(known.reference(subject)), predicate.replace(" ", "_")
    with _published(folder) as snapshot:
        lookup = Lookup(snapshot)
        found = tuple(fact for fact in lookup.said_of(who, asked) if _is_called(fact, thing))
        told = () if found else tuple(lookup.said_of(who))
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
