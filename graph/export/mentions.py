"""Mentions: a JSON line for each stretch of text that stands for an entity of the graph.

They come from the ledger, not from the published graph, so they are in no `FORMATS`.
"""

import json
from collections.abc import Callable, Iterable, Iterator

from ontology.records import Entity, Extraction


def mentions(
    extractions: Iterable[Extraction], canonical: Callable[[str, str], Entity]
) -> Iterator[str]:
    """Write all mentions, pronouns and nominals too, in the order of the articles.

    Args:
        extractions: What was read out of each article.
        canonical: Gives the graph's entity for an article's id and the id of an entity in it.
    """
    for extraction in extractions:
        for mention in extraction.mentions:
            entity = canonical(extraction.article.id, mention.entity)
            line = {
                "article": extraction.article.id,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "entity": entity.id,
                "label": entity.label,
                "kind": entity.kind.value,
            }
            yield json.dumps(line, ensure_ascii=False) + "\n"
