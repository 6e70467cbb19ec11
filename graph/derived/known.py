"""Who is who, as far as somebody asks: what some names may mean, not the whole graph."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from graph import corrections
from graph.corrections import About
from graph.derived import spoken
from graph.derived.articles import Numbers
from graph.derived.clusters import Cluster, cluster_at, clusters
from graph.derived.names import Names
from graph.derived.tables import stamp
from graph.identity import standing
from graph.known import Known
from graph.ledger import Ledger
from graph.profiles import Profile
from graph.references import is_identifier
from ontology.codec import compact, judgement_from_json, judgement_to_json
from ontology.identifiers import matched
from ontology.identifiers import parsed as identifier_of
from ontology.records import Entity, Judgement


def known(
    db: sqlite3.Connection,
    given: Sequence[Judgement],
    asked: Iterable[str] | None,
    numbers: Mapping[str, int],
) -> Known:
    """Give who is who among all that some names may mean, or among all names.

    Args:
        given: The judgements that stand.
        asked: As persons or judgements write names.
        numbers: Of the state's articles, by their ids.
    """
    names = Names(db)
    if asked is None:
        profiles, homes = housed(db, names, None)
        return Known(everybody(db), profiles, homes, numbers, given)
    blocks, is_whole = meant(db, names, spoken.Links(names, given), asked)
    profiles, homes = housed(db, names, blocks)
    entities = in_order(homes) if is_whole else everybody(db)
    return Known(entities, profiles, homes, numbers, given)


def everybody(db: sqlite3.Connection) -> tuple[Entity, ...]:
    """Give the graph's entities, sorted by id."""
    return tuple(sorted((one.entity for one in clusters(db)), key=_id))


def in_order(homes: Iterable[Entity]) -> tuple[Entity, ...]:
    """Give the entities that some profiles are, each once, sorted by id."""
    return tuple(sorted({one.id: one for one in homes}.values(), key=_id))


def _id(entity: Entity) -> str:
    return entity.id


def meant(
    db: sqlite3.Connection, names: Names, links: spoken.Links, asked: Iterable[str]
) -> tuple[set[int], bool]:
    """Give the blocks that some names may mean, and all others of their entities.

    Args:
        links: The judgements that stand.

    Returns:
        With them whether each name means something.
    """
    several = [*asked]
    found = [_meant(db, names, name) for name in several]
    blocks = set[int]().union(*found, *map(links.naming, several))
    near = {one.entity.label for one in names.clusters_of(blocks)}
    blocks |= {block for label in near for block in names.labelled(label)}
    blocks |= {block for one in names.clusters_of(blocks) for block in names.blocks_of(one.number)}
    return blocks, all(found)


def housed(
    db: sqlite3.Connection, names: Names, blocks: Collection[int] | None
) -> tuple[list[Profile], list[Entity]]:
    """Give the profiles of some blocks, or of all, and the graph's entity for each."""
    profiles, where = names.gathered(blocks)
    found = clusters(db) if blocks is None else names.clusters_of(blocks)
    those: dict[int | None, Entity] = {one.number: one.entity for one in found}
    return profiles, [those[where.clusters[one.variants[0].number]] for one in profiles]


def _meant(db: sqlite3.Connection, names: Names, name: str) -> set[int]:
    """Give the blocks that a name may mean: as judgements have it, as a label, an alias, an id."""
    code = identifier_of(name)
    found = names.meant(name) | names.called(name)
    if code is not None and is_identifier(code):
        found = found.union(*map(names.coded, matched(code)))
    one: Cluster | None = cluster_at(db, name)
    return found if one is None else found | names.blocks_of(one.number)


def rejected(db: sqlite3.Connection, ledger: Ledger) -> frozenset[About]:
    """Give what the facts are about that persons reject."""
    given = ledger.corrections()
    if not given:
        return frozenset()
    asked = {name for one in given for name in (one.subject, one.object)}
    asked = {name for name in asked if name and not name.startswith("[")}
    who = known(db, standing(ledger.judgements()), sorted(asked), Numbers(db))
    return corrections.rejected(given, who)


def remember(db: sqlite3.Connection, ledger: Ledger, total: int, rejected: Iterable[About]) -> None:
    """Let the state say which ledger it is of, and which words of persons are in it.

    Args:
        total: What its articles count.
    """
    stamp(
        db,
        ledger=ledger.digest(),
        total=str(total),
        sequence=str(ledger.sequence()),
        judgements=written(standing(ledger.judgements())),
        rejected=compact(sorted(rejected)),
    )


def written(given: Iterable[Judgement]) -> str:
    """Write judgements down, as a state has them."""
    return compact([judgement_to_json(one) for one in given])


def given_in(told: str, today: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """Read judgements that were written down; they are those of today, most often."""
    if told == written(today):
        return today
    return tuple(map(judgement_from_json, json.loads(told)))
