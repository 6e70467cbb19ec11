"""A published version, open for reading: quads by pattern, and whole in any syntax.

Oxigraph's terms come in here as plain records and go no further.
"""

import fcntl
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from typing import Self

import pyoxigraph as ox

from graph.about import About
from graph.iris import Iris
from graph.nquads import DEFAULT_GRAPH, Literal, Node, Quad
from graph.query.damage import told
from graph.sorting import sorted_lines
from ontology.errors import StoreError

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
"""What `Snapshot.serialised` writes."""

_CHUNK = 1 << 16


class Snapshot:
    """A version that is open for reading, for one thread at a time.

    Close it, or use it as a context manager: an open version is not removed.

    Attributes:
        folder: Where it is.
        iris: How it names things.
    """

    def __init__(self, folder: Path) -> None:
        """Open the version in `folder`.

        Raises:
            StoreError: It is not there any more, or it is damaged.
        """
        with told(folder), ExitStack() as opened:
            self._lock = opened.enter_context((folder / "readers").open("rb"))
            fcntl.flock(self._lock, fcntl.LOCK_SH)
            self.iris = Iris(About.read(folder).base)
            self.store = ox.Store.read_only(str(folder))
            opened.pop_all()
        self.folder = folder

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the version; what was read stays valid."""
        del self.store
        self._lock.close()

    def __len__(self) -> int:
        return len(self.store)

    def match(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        value: Node | None = None,
        graph: str | None = DEFAULT_GRAPH,
    ) -> Iterator[Quad]:
        """Give the quads that fit, in the store's order; None fits everything."""
        with told(self.folder):
            yield from matching(self.store, subject, predicate, value, graph)

    def said(self, subject: str, graph: str | None = DEFAULT_GRAPH) -> dict[str, list[Node]]:
        """Give all that a graph says of a node: values by predicate; None looks into all graphs."""
        found: dict[str, list[Node]] = defaultdict(list)
        place = None if graph is None else _graph(graph)
        with told(self.folder):
            for quad in self.store.quads_for_pattern(ox.NamedNode(subject), None, None, place):
                found[quad.predicate.value].append(_node(quad.object))
        return found

    def dump(self) -> Iterator[str]:
        """Give the canonical dump: sorted lines of N-Quads, each with its end.

        The same content gives the same lines, whatever way it was built.
        """
        with TemporaryFile() as file:
            with told(self.folder):
                self.store.dump(file, ox.RdfFormat.N_QUADS)
            file.seek(0)
            for one in sorted_lines(file):
                yield one.decode()

    def lines(self, graph: str) -> Iterator[bytes]:
        """Give a named graph as lines of N-Triples, in the store's order."""
        with TemporaryFile() as file:
            with told(self.folder):
                self.store.dump(file, ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
            file.seek(0)
            yield from file

    def read_through(self) -> None:
        """Read all quads, which finds what a disk did to them.

        Raises:
            StoreError: The files are not as they were written.
        """
        with told(self.folder), Path(os.devnull).open("wb") as file:
            self.store.dump(file, ox.RdfFormat.N_QUADS)

    def serialised(self, syntax: str, prefixes: dict[str, str]) -> Iterator[bytes]:
        """Write the graph in a syntax of `FORMATS`, in chunks.

        Args:
            syntax: Where it knows no named graphs, all graphs become one.
            prefixes: Used where the syntax has them.
        """
        kind = FORMATS[syntax]
        found: Iterator[ox.Quad] | Iterator[ox.Triple]
        found = self.store.quads_for_pattern(None, None, None, None)
        if not kind.supports_datasets:
            found = (quad.triple for quad in found)
        with TemporaryFile() as file:
            with told(self.folder):
                ox.serialize(found, file, kind, prefixes=prefixes)
            file.seek(0)
            yield from iter(lambda: file.read(_CHUNK), b"")


def rewritten(lines: Iterable[bytes], syntax: str, prefixes: dict[str, str]) -> Iterator[bytes]:
    """Write quads in a syntax of `FORMATS`, in chunks.

    Args:
        lines: Of N-Quads.
        syntax: Where it knows no named graphs, all graphs become one.
        prefixes: Used where the syntax has them.
    """
    kind = FORMATS[syntax]
    with TemporaryFile() as source, TemporaryFile() as file:
        source.writelines(lines)
        source.seek(0)
        found: Iterator[ox.Quad] | Iterator[ox.Triple] = ox.parse(source, ox.RdfFormat.N_QUADS)
        if not kind.supports_datasets:
            found = (quad.triple for quad in ox.parse(source, ox.RdfFormat.N_QUADS))
        ox.serialize(found, file, kind, prefixes=prefixes)
        file.seek(0)
        yield from iter(lambda: file.read(_CHUNK), b"")


def matching(
    store: ox.Store,
    subject: str | None,
    predicate: str | None,
    value: Node | None,
    graph: str | None,
) -> Iterator[Quad]:
    """Give the quads of a store that fit, in its order; None fits everything."""
    pattern = (
        None if subject is None else ox.NamedNode(subject),
        None if predicate is None else ox.NamedNode(predicate),
        None if value is None else _term(value),
        None if graph is None else _graph(graph),
    )
    return map(_quad, store.quads_for_pattern(*pattern))


def _term(node: Node) -> ox.NamedNode | ox.Literal:
    if isinstance(node, Literal):
        return ox.Literal(node.text, datatype=ox.NamedNode(node.datatype))
    return ox.NamedNode(node)


def _graph(name: str) -> ox.NamedNode | ox.DefaultGraph:
    return ox.NamedNode(name) if name else ox.DefaultGraph()


def _quad(quad: ox.Quad) -> Quad:
    graph = quad.graph_name
    name = graph.value if isinstance(graph, ox.NamedNode) else DEFAULT_GRAPH
    return Quad(_iri(quad.subject), quad.predicate.value, _node(quad.object), name)


def _node(term: object) -> Node:
    if isinstance(term, ox.Literal):
        return Literal(term.value, term.datatype.value)
    return _iri(term)


def _iri(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return term.value
    raise StoreError(f"the published graph holds {term}, which has no name")
