"""`/v1/entities`: who is it, and what is said of it."""

from typing import Final

from flask import Blueprint, Response, jsonify, url_for

from api.described import JSON, SYNTAXES, asked, described
from api.errors import ParameterError
from api.judgements import said
from api.learned import learned
from api.paging import NAME, page, paged
from api.parameters import choice, day, fraction, number, only, predicates, several, text
from api.published import published
from api.records import event_record, judgement_record, named_record, relation_record
from graph.finding import EntityHit, marks
from graph.iris import Iris
from graph.lookup import Side
from graph.relations import SORTS, Wanted
from graph.stances import STANCES
from graph.timeline import timeline
from graph.validity import span
from ontology.encoding import Json
from ontology.terms import Kind

blueprint = Blueprint("entities", __name__, url_prefix="/v1/entities")

DIRECTIONS: Final[tuple[Side, ...]] = ("both", "out", "in")

NARROWING: Final = "direction predicate kind from to stance min_confidence min_sources sort".split()
"""The parameters that `relations` takes besides those of a page."""

TOP: Final = 2000
"""Neighbors that are looked at."""


@blueprint.get("")
def search() -> Response:
    """Find entities by name: whole names first, then beginnings, the most told-of first."""
    only("q", "kind", "limit", NAME)
    asked, kinds = text("q"), several("kind", [*Kind])
    graphs = published()
    part = page(graphs.version().id)
    finder = graphs.lookup().finder
    found = finder.found(asked, kinds=kinds, near=True) if asked else finder.foremost(kinds)
    hits = map(finder.hit, found[part.start : part.end])
    told: Json = [_found(hit, asked or "", graphs.iris) for hit in hits]
    return paged(part, len(found), entities=told)


def _found(hit: EntityHit, asked: str, iris: Iris) -> dict[str, Json]:
    places: Json = [[*place] for place in marks(hit.name, asked)]
    told: dict[str, Json] = {"facts": hit.facts, "match": hit.match, "name": hit.name}
    return named_record(hit.entity, iris) | told | {"marks": places}


@blueprint.get("/<entity_id>")
def entity(entity_id: str) -> Response:
    """Tell who an entity is, and how much is said of it by role and predicate; or its triples."""
    only()
    media, graphs = asked(JSON), published()
    view = graphs.lookup().entity(entity_id)
    if media in SYNTAXES:
        return described(graphs.lookup(), view.iri, media)
    counts = [
        {"role": role, "predicate": predicate, "facts": count}
        for role, predicate, count in view.counts
    ]
    return jsonify(
        named_record(view.entity, graphs.iris)
        | {
            "facts": view.facts,
            "counts": counts,
            "relations": url_for("entities.relations", entity_id=view.key),
        }
    )


@blueprint.get("/<entity_id>/relations")
def relations(entity_id: str) -> Response:
    """Give the facts that an entity takes part in, each with its sentences."""
    only(*NARROWING, NAME, "limit")
    graphs = published()
    lookup = graphs.lookup()
    view = lookup.entity(entity_id)
    found = graphs.relations().of(view.iri, wanted())
    part = page(graphs.version().id)
    read = [
        lookup.relation(fact, one.role)
        for one in found[part.start : part.end]
        if (fact := lookup.records.fact(one.fact)) is not None
    ]
    when = learned(graphs.folder, (one.fact for one in read))
    said: Json = [relation_record(one, graphs.iris, when) for one in read]
    return paged(part, len(found), entity=view.key, relations=said)


def wanted() -> Wanted:
    """Read which relations are wanted.

    Raises:
        ParameterError: A value is wrong, or the window of time ends before it begins.
    """
    since, until = day("from"), day("to")
    first, last = span(since) if since else None, span(until) if until else None
    if first and last and first[0] > last[1]:
        raise ParameterError("to", f"the time from {since} to {until} ends before it begins")
    return Wanted(
        direction=choice("direction", DIRECTIONS),
        predicates=predicates(),
        kinds=several("kind", tuple(Kind)),
        stances=several("stance", STANCES),
        since=since,
        until=until,
        confidence=fraction("min_confidence"),
        independent=number("min_sources", 1, least=1),
        sort=choice("sort", SORTS),
    )


@blueprint.get("/<entity_id>/neighbors")
def neighbors(entity_id: str) -> Response:
    """Tell whom facts join with an entity: how many by predicate first, then the entities.

    Those come nearest first; of one distance first whom the best facts lead to.
    """
    only("depth", NAME, "limit")
    graphs = published()
    lookup = graphs.lookup()
    view = lookup.entity(entity_id)
    near = graphs.slices().surroundings(
        view.key, depth=number("depth", 1, least=1, most=3), top=TOP
    )
    others = [iri for iri in near if iri != view.iri]
    part = page(graphs.version().id)
    told: list[Json] = []
    for iri in others[part.start : part.end]:
        found = lookup.records.entity(iri)
        assert found is not None  # surroundings are of entities
        told.append({**named_record(found, graphs.iris), "facts": lookup.degree(iri)})
    counts: list[Json] = [
        {"role": role, "predicate": predicate, "facts": count}
        for role, predicate, count in view.counts
    ]
    return paged(part, len(others), entity=view.key, counts=counts, neighbors=told)


@blueprint.get("/<entity_id>/timeline")
def events(entity_id: str) -> Response:
    """Give what an entity did and what was done to it, in order; a deal is one event."""
    only("predicate", NAME, "limit")
    graphs = published()
    lookup = graphs.lookup()
    view = lookup.entity(entity_id)
    narrowed = Wanted(predicates=predicates())
    read = [
        lookup.relation(fact, one.role)
        for one in graphs.relations().of(view.iri, narrowed)
        if (fact := lookup.records.fact(one.fact)) is not None
    ]
    found = timeline(read)
    part = page(graphs.version().id, 100)
    shown = found[part.start : part.end]
    when = learned(graphs.folder, (step.relation.fact for event in shown for step in event.steps))
    told: Json = [event_record(event, graphs.iris, when) for event in shown]
    return paged(part, len(found), entity=view.key, events=told)


@blueprint.get("/<entity_id>/judgements")
def judgements(entity_id: str) -> Response:
    """Tell why names are one entity, or are not: what rules and persons judged.

    That what is written alike is one goes without saying, and is not listed.
    """
    only()
    graphs = published()
    view = graphs.lookup().entity(entity_id)
    found = said(graphs.folder, view.entity.id)
    told: list[Json] = [
        judgement_record(one, found.labels) for one in found.judgements if not found.plain(one)
    ]
    return jsonify(entity=view.key, total=len(told), judgements=told)
