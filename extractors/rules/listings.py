"""Listings: "General Motors (NYSE: GM)"."""

from collections.abc import Iterator

from spacy.tokens import Span

from extractors.drafts import Draft
from extractors.rules.neighbours import draft, is_a, neighbours
from extractors.scene import Scene
from ontology.lexicon import Lexicon
from ontology.terms import Kind, Predicate


def listings(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield where a company is listed, and under which ticker."""
    doc = scene.reading.doc
    for company, exchange in neighbours(sentence, scene):
        opened = exchange.start == company.end + 1 and doc[company.end].text in ("(", "[")
        if not opened or not is_a(exchange.entity, scene, Kind.EXCHANGE):
            continue
        if not is_a(company.entity, scene, Kind.COMPANY) or exchange.end + 1 >= len(doc):
            continue
        if doc[exchange.end].text != ":":
            continue
        ticker = doc[exchange.end + 1]
        yield draft(
            (company.entity, Predicate.LISTED_ON, exchange.entity),
            (doc[company.end - 1], ticker, doc[exchange.end - 1]),
            "listings",
            qualifiers=(("ticker", ticker.text),),
        )
