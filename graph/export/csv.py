"""CSV: a row a fact, with its best sentence, for spreadsheets and data frames.

UTF-8, comma, CRLF (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from graph.export.escaping import cell
from graph.export.view import View
from graph.lookup import Lookup
from graph.network import linked, qualified, when, words
from graph.records import ArticleHead
from ontology.quantities import plain
from ontology.records import Entity, Fact, Quantity

COLUMNS = (
    "fact subject subject_label subject_kind predicate object object_label object_kind "
    "value low high unit bound qualifiers polarity modality attributed_to time ended "
    "since until links deal stands support independent confidence "
    "article title published source url sentence"
).split()


def rows(view: View) -> Iterator[bytes]:
    """Write a head, and a row for each fact, in the order of their ids."""
    buffer = StringIO()
    writer = csv.DictWriter(buffer, COLUMNS, restval="")
    writer.writeheader()
    lookup = view.lookup()
    for fact in view.facts(lookup):
        writer.writerow(dict(_row(fact, lookup, view)))
        yield buffer.getvalue().encode()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue().encode()


def _row(fact: Fact, lookup: Lookup, view: View) -> Iterator[tuple[str, str]]:
    texts = {
        "fact": fact.id,
        "subject": lookup.records.iris.entity_id(lookup.records.iris.entity(fact.subject)),
        "subject_label": fact.subject.label,
        "subject_kind": fact.subject.kind.value,
        "predicate": fact.predicate,
        "qualifiers": qualified(fact),
        "polarity": fact.polarity.value,
        "modality": fact.modality.value,
        "attributed_to": "; ".join(words(one) for one in fact.attributed_to),
        "time": when(fact.time),
        "ended": "true" if fact.time is not None and fact.time.ended else "",
        "since": fact.since or "",
        "until": fact.until or "",
        "links": linked(fact),
        "deal": fact.deal[0] if fact.deal else "",
        "stands": fact.deal[1].value if fact.deal else "",
        "sentence": fact.evidence[0].quote,
    }
    best = fact.evidence[0].article
    source = lookup.records.source(best) or ArticleHead(best, "")
    texts |= {
        "article": source.id,
        "title": source.title,
        "published": source.published or "",
        "source": source.source or "",
        "url": source.url or "",
    }
    if isinstance(fact.object, Entity):
        texts["object"] = lookup.records.iris.entity_id(lookup.records.iris.entity(fact.object))
        texts["object_label"] = fact.object.label
        texts["object_kind"] = fact.object.kind.value
    elif isinstance(fact.object, Quantity):
        yield from _quantity(fact.object)
    yield from ((name, cell(text)) for name, text in texts.items())
    yield "support", str(fact.support)
    yield "independent", str(fact.independent)
    yield "confidence", str(fact.confidence)


def _quantity(quantity: Quantity) -> Iterator[tuple[str, str]]:
    yield "object_label", cell(words(quantity))
    yield "object_kind", "Quantity"
    for name, value in (("value", quantity.value), ("low", quantity.low), ("high", quantity.high)):
        yield name, "" if value is None else plain(value)
    yield "unit", cell(quantity.unit)
    yield "bound", quantity.bound.value
