"""Words in a query that nothing is called by: it is right, and it will find nothing.

A query with a slip in a name is answered as any other, with no rows; so who asks is told beside
the answer what the name is alike to.
"""

import difflib
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote

from graph.iris import Iris
from graph.lookup import Lookup
from graph.query.declared import resolved
from graph.query.guard import place
from graph.query.search import SEARCH
from ontology.vocabularies import vocabularies

NEAR = 3
"""How many names a hint gives at most."""

BEGINNING, MANY = 3, 200
"""How an entity that is near begins, in letters; and among how many of these it is looked for."""

type Near = Callable[[str], list[str] | None]
"""Is given the id of an entity; gives the ids of those that may be meant, or None: there is one."""


def nearby(lookup: Lookup) -> Near:
    """Look entities up by their ids; one that is near begins with the same letters."""

    def near(key: str) -> list[str] | None:
        if lookup.records.entity(lookup.records.iris.entity(key)) is not None:
            return None
        begun = lookup.search(key.partition("-")[0][:BEGINNING], MANY)
        return difflib.get_close_matches(key, [hit.key for hit in begun], n=NEAR)

    return near


def hints(text: str, iris: Iris, near: Near | None = None) -> tuple[str, ...]:
    """Say which words of a query are none, each once, in order.

    Args:
        text: A query that can be parsed.
        iris: How the graph names things.
        near: Looks an entity up; without, entities are taken as they are.

    Returns:
        Lines such as "line 1, column 12: ng:aquires is no word of its vocabulary; did you mean
        ng:acquires?".
    """
    told: dict[str, str] = {}
    for token, iri, start in resolved(text, iris.prefixes):
        if iri not in told:
            wrong = "".join(_wrong(token, iri, iris, near))
            line, column = place(text, start)
            told[iri] = wrong and f"line {line}, column {column}: {wrong}"
    return tuple(one for one in told.values() if one)


def _wrong(token: str, iri: str, iris: Iris, near: Near | None) -> Iterator[str]:
    entities = iris.prefixes["entity"]
    if near and iri.startswith(entities) and len(iri) > len(entities):
        found = near(unquote(iri.removeprefix(entities)))
        if found is not None:
            yield f"no entity is called {token}{_meant([iris.entity(one) for one in found], iris)}"
        return
    for namespace, words in vocabularies().items():
        name = iri.removeprefix(namespace)
        if iri.startswith(namespace) and name and _unknown(iri, name, words):
            yield f"{token} is no word of its vocabulary"
            yield _meant([namespace + one for one in _alike(name, words)], iris)


def _unknown(iri: str, name: str, words: frozenset[str]) -> bool:
    member = name.startswith("_") and name[1:].isdigit()  # rdf:_1
    return iri != SEARCH and name not in words and not member


def _alike(name: str, words: frozenset[str]) -> list[str]:
    """Give the words that differ in a few letters, or in capitals only."""
    folded: Mapping[str, str] = {word.casefold(): word for word in sorted(words)}
    found = difflib.get_close_matches(name.casefold(), folded, n=NEAR, cutoff=0.7)
    return [folded[one] for one in found]


def _meant(found: list[str], iris: Iris) -> str:
    names = ", ".join(iris.short(one) for one in found[:NEAR])
    return f"; did you mean {names}?" if names else ""
