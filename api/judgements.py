"""All that was said of who is who, by rules and people; and what may be said yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from api.publishing import reading
from graph.candidates import Candidate, Told, candidates
from graph.identity import Identities, identities
from graph.ledger import Ledger
from graph.spoken import Spoken, history
from ontology.errors import UnknownEntityError
from ontology.records import Entity, Extraction, Judgement, article_key
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
    """
    with reading(folder) as ledger:
        known = identities(ledger.extractions(), ledger.judgements())
        labels = _labels(ledger.extractions())
        given = history(ledger.spoken())
    if refused:
        found = [Spoken(one, None) for one in known.refused]
    else:
        spoken = {one.judgement for one in given}
        found = [*given, *(Spoken(one, None) for one in known.judgements if one not in spoken)]
    if name is not None:
        those = {*known.concerning(name, [one.judgement for one in found])}
        found = [one for one in found if one.judgement in those]
    found.sort(key=lambda one: _place(one.judgement))
    return Said(tuple(found), labels)


def _place(judgement: Judgement) -> tuple[str, str, str, str]:
    return judgement.a, judgement.b, judgement.by, judgement.rule


def _labels(extractions: Iterable[Extraction]) -> dict[str, str]:
    return {
        article_key(extraction.article.id, entity.id): entity.label
        for extraction in extractions
        for entity in extraction.entities
    }


def unsure(folder: Path, name: str | None = None) -> list[tuple[Candidate, str, str]]:
    """Propose entities that may be one, the likeliest first, with their names for `merge`.

    Args:
        name: Only those with the entity of this name, alias, id or identifier.

    Raises:
        UnknownEntityError: No entity is called so, or several are.
        LedgerError: There is no ledger, or it can't be opened.
    """
    with reading(folder) as ledger:
        known = identities(ledger.extractions(), ledger.judgements())
        told, parted = _told(ledger, known), _parted(known, ledger.judgements())
    only = None if name is None else known.entity(known.reference(name))
    found = candidates(known.entities, told, lambda a, b: frozenset((a.id, b.id)) in parted)
    return [
        (one, known.name(one.a), known.name(one.b))
        for one in found
        if only is None or only in (one.a, one.b)
    ]


def _parted(known: Identities, given: Iterable[Judgement]) -> frozenset[frozenset[str]]:
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
