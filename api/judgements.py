"""All that was said of who is who, by rules and people; and what may be said yet."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from api.publishing import reading, state
from graph.candidates import Candidate, Told, candidates
from graph.derived.articles import numbers
from graph.derived.known import known as who
from graph.derived.reasons import reasons, told_of
from graph.identity import Identities, identities, standing
from graph.known import Known
from graph.ledger import Ledger
from graph.spoken import Spoken, history
from ontology.errors import UnknownEntityError
from ontology.records import Entity, Judgement
from ontology.terms import Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """Judgements, and how their names are shown.

    Attributes:
        judgements: In the order of their names; those of a rule have no moment.
        labels: The label of each entity of an article, by its key in judgements.
    """

    judgements: tuple[Spoken, ...]
    labels: Mapping[str, str]

    def plain(self, one: Spoken) -> bool:
        """Say whether a rule joined what is written the same: most are such, and tell the least."""
        a, b = (self.labels.get(name, name) for name in (one.judgement.a, one.judgement.b))
        return bool(one.judgement.rule) and a == b


def said(folder: Path, name: str | None = None, *, refused: bool = False) -> Said:
    """List the judgements of rules and people, also those that were taken back.

    Args:
        name: Only those that concern the entities of this name, alias or id.
        refused: Instead list what rules proposed and something forbids.

    Raises:
        UnknownEntityError: No entity is called so.
        LedgerError: There is no ledger, or it can't be opened.
        StoreError: What is published is damaged.
    """
    with reading(folder) as ledger:
        asked, given = None if name is None else [name], standing(ledger.judgements())
        known = state(folder).ask(ledger, lambda db: reasons(db, given, asked))
        known = known or identities(ledger.extractions(), given)
        told = history(ledger.spoken())
    if refused:
        found = [Spoken(one, None) for one in known.refused]
    else:
        spoken = {one.judgement for one in told}
        found = [*told, *(Spoken(one, None) for one in known.judgements if one not in spoken)]
    if name is not None:
        those = {*known.concerning(name, [one.judgement for one in found])}
        found = [one for one in found if one.judgement in those]
    found.sort(key=lambda one: _place(one.judgement))
    ends = {end for one in found for end in (one.judgement.a, one.judgement.b)}
    return Said(tuple(found), known.written(ends))


def _place(judgement: Judgement) -> tuple[str, str, str, str]:
    return judgement.a, judgement.b, judgement.by, judgement.rule


def unsure(folder: Path, name: str | None = None) -> list[tuple[Candidate, str, str]]:
    """Propose entities that may be one, the likeliest first, with their names for `merge`.

    Args:
        name: Only those with the entity of this name, alias, id or identifier.

    Raises:
        UnknownEntityError: No entity is called so, or several are.
        LedgerError: There is no ledger, or it can't be opened.
    """
    with reading(folder) as ledger:
        given = standing(ledger.judgements())

        def in_state(db: Connection) -> list[tuple[Candidate, str, str]]:
            return _proposed(who(db, given, None, numbers(db)), given, name, partial(told_of, db))

        found = state(folder).ask(ledger, in_state)
        if found is None:
            known = identities(ledger.extractions(), given)
            found = _proposed(known, given, name, lambda _: _told(ledger, known))
        return found


def _proposed(
    known: Known,
    given: Iterable[Judgement],
    name: str | None,
    told: Callable[[Collection[str]], Told],
) -> list[tuple[Candidate, str, str]]:
    only = None if name is None else known.entity(known.reference(name))
    parted = _parted(known, given)
    found = candidates(known.entities, told, lambda a, b: frozenset((a.id, b.id)) in parted, only)
    return [(one, known.name(one.a), known.name(one.b)) for one in found]


def _parted(known: Known, given: Iterable[Judgement]) -> frozenset[frozenset[str]]:
    """Give the two ids of entities that persons say are two."""
    found = set()
    for one in given:
        if one.personal and one.verdict is Verdict.DIFFERENT:
            try:
                found.add(frozenset((known.entity(one.a).id, known.entity(one.b).id)))
            except UnknownEntityError:  # it waits for an article that names it
                continue
    return frozenset(found)


def _told(ledger: Ledger, known: Identities) -> Told:
    neighbours: dict[str, set[str]] = {}
    articles: dict[str, set[str]] = {}
    for extraction in ledger.extractions():
        article = extraction.article.id
        for one in extraction.entities:
            articles.setdefault(known.canonical(article, one.id).id, set()).add(article)
        for claim in extraction.claims:
            if isinstance(claim.object, Entity):
                subject = known.canonical(article, claim.subject.id)
                thing = known.canonical(article, claim.object.id)
                verb = claim.predicate
                neighbours.setdefault(subject.id, set()).add(f"{verb} {thing.label}")
                neighbours.setdefault(thing.id, set()).add(f"{subject.label} {verb}")
    return Told(neighbours, articles)
