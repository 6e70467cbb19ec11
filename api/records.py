"""Our records as JSON: what the routes of `/v1` answer (shapes as in docs/http.md)."""

from collections.abc import Iterable, Mapping

from api.sayings import stance, words
from graph.changes import Change
from graph.iris import Iris
from graph.lookup import Relation, Sentence
from graph.records import ArticleHead
from graph.spoken import Spoken
from graph.timeline import Event
from ontology.encoding import Json, entity_record, quantity_record, time_record
from ontology.records import Entity, Fact, Quantity, Value


def named_record(entity: Entity, iris: Iris) -> dict[str, Json]:
    """Write an entity under the key of its routes."""
    name = iris.entity(entity)
    return {**entity_record(entity), "id": iris.entity_id(name), "iri": name}


def value_record(value: Value, iris: Iris) -> Json:
    """Write an object or a qualifier's value."""
    match value:
        case Entity():
            told = named_record(value, iris)
            return {name: told[name] for name in ("id", "iri", "label", "kind")}
        case Quantity():
            return {**quantity_record(value), "label": words(value)}
    return value


def fact_record(fact: Fact, iris: Iris, learned: Mapping[str, str]) -> dict[str, Json]:
    """Write a fact; a qualifier that stands more than once is a list.

    Args:
        learned: When the ledger learned facts, by their ids.
    """
    qualifiers: dict[str, Json] = {}
    for name in dict.fromkeys(name for name, _ in fact.qualifiers):
        values = [value_record(value, iris) for key, value in fact.qualifiers if key == name]
        qualifiers[name] = values[0] if len(values) == 1 else values
    return {
        "id": fact.id,
        "iri": iris.fact(fact.id),
        "subject": value_record(fact.subject, iris),
        "predicate": fact.predicate,
        "object": None if fact.object is None else value_record(fact.object, iris),
        "qualifiers": qualifiers,
        "polarity": fact.polarity.value,
        "modality": fact.modality.value,
        "direct": fact.direct,
        "stance": stance(fact) or "actual",
        "attributed_to": [value_record(one, iris) for one in fact.attributed_to],
        "time": None if fact.time is None else time_record(fact.time),
        "since": fact.since,
        "until": fact.until,
        "links": _links(fact),
        "deal": _deal(fact),
        "published": fact.published,
        "learned": learned.get(fact.id),
        "support": fact.support,
        "independent": fact.independent,
        "confidence": fact.confidence,
        "rejected": fact.rejected,
    }


def _deal(fact: Fact) -> Json:
    """Write of which deal it is a step, and how far that has come."""
    if fact.deal is None:
        return None
    name, stands = fact.deal
    phases: dict[str, Json] = {phase.value: when or None for phase, when in fact.phases}
    return {"id": name, "stands": stands.value, "phases": phases}


def _links(fact: Fact) -> dict[str, Json]:
    """Write the ids of other facts by what they mean for this one."""
    found: dict[str, list[Json]] = {}
    for bearing, other in fact.links:
        found.setdefault(bearing.value, []).append(other)
    return {**found}


def relation_record(relation: Relation, iris: Iris, learned: Mapping[str, str]) -> dict[str, Json]:
    """Write a fact as seen from an entity, with its sentences."""
    return {
        "direction": relation.direction,
        "role": relation.role,
        **fact_record(relation.fact, iris, learned),
        "evidence": [sentence_record(one) for one in relation.sentences],
    }


def sentence_record(sentence: Sentence) -> dict[str, Json]:
    """Write a sentence with its place in its article; marks count from the article's start."""
    evidence, source = sentence.evidence, sentence.source
    article: dict[str, Json] = {
        "id": source.id,
        "title": source.title,
        "published": source.published,
        "source": source.source,
        "url": source.url,
    }
    return {
        "article": article,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "sentence": evidence.sentence,
        "marks": [
            {"role": mark.role, "start": mark.start, "end": mark.end} for mark in evidence.marks
        ],
    }


def source_record(source: ArticleHead) -> dict[str, Json]:
    """Write an article, without its text."""
    return {
        "id": source.id,
        "title": source.title,
        "published": source.published,
        "source": source.source,
        "url": source.url,
        "licence": source.licence,
        "language": source.language,
    }


def judgement_record(one: Spoken, labels: Mapping[str, str]) -> dict[str, Json]:
    """Write what was said of two names, and what came of it.

    Args:
        labels: How the entity of an article is called, by its key in judgements.
    """
    j = one.judgement
    return {
        "a": {"name": j.a, "label": labels.get(j.a, j.a)},
        "b": {"name": j.b, "label": labels.get(j.b, j.b)},
        "verdict": j.verdict.value,
        "rule": j.rule,
        "by": j.by,
        "why": j.why,
        "when": one.moment,
        "stands": one.stands,
        "ended": one.ended,
    }


def path_record(facts: Iterable[Relation], keys: Iterable[str], iris: Iris) -> dict[str, Json]:
    """Write a way between two entities: whom it passes, and the fact of each step."""
    return {
        "entities": [*keys],
        "facts": [relation_record(one, iris, {}) for one in facts],
    }


def change_record(change: Change, iris: Iris, learned: Mapping[str, str]) -> dict[str, Json]:
    """Write what became of a fact: before and after; the one that is not there is null."""
    before, after = (
        None if fact is None else fact_record(fact, iris, learned)
        for fact in (change.before, change.after)
    )
    return {"change": change.sort.value, "before": before, "after": after}


def event_record(event: Event, iris: Iris, learned: Mapping[str, str]) -> dict[str, Json]:
    """Write an event: how it stands, and its steps."""
    steps: list[Json] = [
        {
            "when": step.said or None,
            "by": "time" if step.told else "publication",
            "phase": step.phase,
            **relation_record(step.relation, iris, learned),
        }
        for step in event.steps
    ]
    return {"stands": event.stands, "steps": steps}
