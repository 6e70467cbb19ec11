"""Who is who and why, and what articles tell of whom, asked of a working state."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence

from graph.candidates import Told
from graph.derived import spoken
from graph.derived.articles import numbers
from graph.derived.known import everybody, housed, in_order, meant
from graph.derived.names import Names
from graph.derived.variants import Touched
from graph.identity import Identities, grouped
from graph.variants import Articles, joined, read
from ontology.codec import compact
from ontology.pieces import claim_row_of, entity_named
from ontology.records import Entity, Judgement


def reasons(
    db: sqlite3.Connection, given: Sequence[Judgement], asked: Iterable[str] | None
) -> Identities:
    """Give who is who, and how that came, among all that some names may mean, or among all.

    Args:
        given: The judgements that stand.
        asked: As persons or judgements write names.
    """
    names, known = Names(db), numbers(db)
    blocks, said, is_whole = None, given, False
    if asked is not None:
        links = spoken.Links(names, given)
        those, is_whole = meant(db, names, links, asked)
        blocks = names.around(Touched(blocks={*those}), (), links.about)
        said = [*links.about(blocks)]
        blocks |= names.asked(blocks)
    profiles, homes = housed(db, names, blocks)
    entities = in_order(homes) if is_whole else everybody(db)
    return Identities(entities, profiles, homes, known, given, grouped(profiles, said, known.get))


def told_of(db: sqlite3.Connection, entities: Collection[str]) -> Told:
    """Give what articles tell of some of the graph's entities.

    Args:
        entities: Their ids.
    """
    rows = db.execute(
        "SELECT id, articles FROM cluster JOIN variant ON variant.cluster = cluster.number "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [compact(sorted(entities))],
    )
    articles: dict[str, list[Articles]] = {}
    for name, body in rows:
        articles.setdefault(name, []).append(read(body))
    those = {name: joined(several) for name, several in articles.items()}
    neighbours: dict[str, set[str]] = {name: set() for name in entities}
    for subject, verb, thing in _ties(db, joined([*those.values()])):
        if subject.id in neighbours:
            neighbours[subject.id].add(f"{verb} {thing.label}")
        if thing.id in neighbours:
            neighbours[thing.id].add(f"{subject.label} {verb}")
    ids = {number: name for name, number in numbers(db).items()}
    return Told(neighbours, {name: {ids[one] for one in some} for name, some in those.items()})


def _ties(db: sqlite3.Connection, articles: Articles) -> Iterator[tuple[Entity, str, Entity]]:
    """Give who does what to whom, as claims of some articles have it."""
    query = "SELECT named, body FROM json_each(?) CROSS JOIN claim ON article = value"
    for named, body in db.execute(query, [compact([*articles])]):
        row = claim_row_of(body)
        if isinstance(row["object"], int):
            ends = [entity_named(*one) for _, *one in json.loads(named)]
            yield ends[row["subject"]], row["predicate"], ends[row["object"]]
