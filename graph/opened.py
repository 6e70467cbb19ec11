"""A published graph in Python: in a notebook, in a script.

    from graph import open_graph

    with open_graph("demo") as news:
        news.facts(entity="Alibaba", depth=2).to_pandas()

Whoever opens it sees the version that is current then, whole, until it is closed. In a notebook
entities and facts show themselves as tables, and surroundings as a picture.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, overload

from graph.export import View
from graph.export.graphviz import picture
from graph.export.lists import EDGES, NODES, edge_rows, node_rows
from graph.finding import EntityHit
from graph.iris import Iris
from graph.lookup import EntityView, Lookup
from graph.network import Network, network, qualified, when, words
from graph.query.snapshot import Snapshot
from graph.slicing import Slicing
from graph.store import Store
from ontology.errors import ExportError, StoreError
from ontology.records import Fact
from ontology.terms import Kind, Modality, Polarity

if TYPE_CHECKING:
    import pandas as pd

_SHOWN = 50
"""Rows of a table that a notebook shows."""


class Facts(Sequence[Fact]):
    """Facts, as a table where a notebook shows them."""

    def __init__(self, facts: Iterable[Fact], iris: Iris) -> None:
        """Hold these, in their order."""
        self._facts, self._iris = tuple(facts), iris

    def __len__(self) -> int:
        """Count them."""
        return len(self._facts)

    @overload
    def __getitem__(self, place: int) -> Fact: ...
    @overload
    def __getitem__(self, place: slice) -> "Facts": ...
    def __getitem__(self, place: int | slice) -> "Fact | Facts":
        """Give one, or some as `Facts`."""
        if isinstance(place, slice):
            return Facts(self._facts[place], self._iris)
        return self._facts[place]

    def __repr__(self) -> str:
        """Say how many there are."""
        return f"<{len(self)} facts>"

    def _repr_html_(self) -> str:
        columns = ("subject", "predicate", "object", "details", "sentence", "article")
        return _table(columns, (_row(fact) for fact in self._facts[:_SHOWN]), len(self))

    def to_networkx(self) -> Network:
        """Give a `networkx.MultiDiGraph`: an edge a fact, as `graph.network.network` makes it."""
        return network(self._facts, everything=True, iris=self._iris)

    def to_pandas(self) -> "tuple[pd.DataFrame, pd.DataFrame]":
        """Give two tables: the nodes by `id`, and the edges, a row a fact that has an object.

        Raises:
            ExportError: pandas is missing.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise ExportError("tables need pandas: pip install 'newsgraph[notebook]'") from error
        made = self.to_networkx()
        for _, _, key, edge in made.edges(keys=True, data=True):
            edge["id"] = key
        nodes = pd.DataFrame([*node_rows(made)], columns=[*NODES]).set_index("id")
        return nodes, pd.DataFrame([*edge_rows(made)], columns=[*EDGES])


class Entities(Sequence[EntityHit]):
    """Entities that were found, as a table where a notebook shows them."""

    def __init__(self, found: Iterable[EntityHit], total: int) -> None:
        """Hold these, the best first; `total` were found in all."""
        self._found, self.total = tuple(found), total

    def __len__(self) -> int:
        """Count them."""
        return len(self._found)

    @overload
    def __getitem__(self, place: int) -> EntityHit: ...
    @overload
    def __getitem__(self, place: slice) -> "Entities": ...
    def __getitem__(self, place: int | slice) -> "EntityHit | Entities":
        """Give one, or some as `Entities`."""
        if isinstance(place, slice):
            return Entities(self._found[place], self.total)
        return self._found[place]

    def __repr__(self) -> str:
        """Name them."""
        return f"<{len(self)} of {self.total} entities: {', '.join(h.key for h in self._found)}>"

    def _repr_html_(self) -> str:
        rows = (
            (hit.key, hit.entity.label, hit.entity.kind.value, ", ".join(hit.entity.aliases),
             str(hit.facts))
            for hit in self._found
        )  # fmt: skip
        return _table(("id", "name", "kind", "also called", "facts"), rows, self.total)


class Picture:
    """A drawing that a notebook shows.

    Attributes:
        svg: The drawing, as text.
    """

    def __init__(self, svg: str) -> None:
        """Hold a drawing."""
        self.svg = svg

    def _repr_svg_(self) -> str:
        return self.svg


class Graph:
    """A version of a graph that is open; for one thread at a time."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Take a version that is open; it is closed with this."""
        self._snapshot, self._lookup = snapshot, Lookup(snapshot)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the version."""
        self._snapshot.close()

    def __repr__(self) -> str:
        """Say how much there is."""
        told = self._lookup.counts()
        return (
            f"<Graph: {told.articles:,} articles, {told.entities:,} entities, {told.facts:,} facts>"
        )

    def entities(self, text: str = "", *, kinds: Iterable[str] = (), limit: int = 20) -> Entities:
        """Find entities by name, or give those of which most is told.

        Args:
            kinds: Only of these ("Company", "Person"); none stands for all.

        Raises:
            ValueError: There is no such kind.
        """
        finder, wanted = self._lookup.finder, frozenset(map(Kind, kinds))
        found = finder.found(text, kinds=wanted, near=True) if text else finder.foremost(wanted)
        return Entities(map(finder.hit, found[:limit]), len(found))

    def entity(self, name: str) -> EntityView:
        """Give an entity by its id, a name, an alias or an identifier.

        Raises:
            UnknownEntityError: There is none; the message names near ones.
        """
        return self._lookup.entity(name)

    def facts(self, slicing: Slicing | None = None, **narrowing: object) -> Facts:
        """Give facts, sorted by id: those that hold, unless something else is asked.

        Args:
            slicing: What narrows them; or, one by one, its fields: `entity`, `depth`, `top`,
                `predicates`, `kinds`, `sources`, `since`, `until`, `confidence`, `independent`,
                `stances`, `everything`.

        Raises:
            UnknownEntityError: There is no such entity.
            TypeError: There is no such field.
        """
        view = View(self._snapshot, slicing or _slicing(narrowing))
        return Facts(view.facts(self._lookup), self._snapshot.iris)

    def picture(self, entity: str, *, depth: int = 1, top: int = 30) -> Picture:
        """Draw an entity's surroundings; Graphviz does it.

        Raises:
            UnknownEntityError: There is no such entity.
            ExportError: There are too many facts for a picture, or Graphviz is missing.
        """
        view = View(self._snapshot, Slicing(entity=entity, depth=depth, top=top))
        return Picture(b"".join(picture("svg")(view)).decode())


def open_graph(folder: str | Path) -> Graph:
    """Open the current version of the graph in a folder.

    Raises:
        StoreError: Nothing is published there, or it is damaged.
    """
    version = Store.open(Path(folder)).current()
    if version is None:
        raise StoreError(f"nothing is published in {folder}; build a graph: newsgraph build PATH…")
    return Graph(version.open())


def _slicing(narrowing: dict[str, object]) -> Slicing:
    """Put fields together; what may be several may be one text."""
    told = {**narrowing}
    for name in ("predicates", "kinds", "sources", "stances"):
        if name in told:
            value = told[name]
            several = (value,) if isinstance(value, str) else value
            assert isinstance(several, Iterable)
            told[name] = frozenset(map(Kind, several) if name == "kinds" else several)
    return Slicing(**told)  # type: ignore[arg-type]  # whoever calls knows the fields' types


def _row(fact: Fact) -> Sequence[str]:
    told = (_stance(fact), when(fact.time), qualified(fact))
    value = "" if fact.object is None else words(fact.object)
    first = fact.evidence[0]
    details = "; ".join(filter(None, told))
    return fact.subject.label, fact.predicate, value, details, first.quote, first.article


def _stance(fact: Fact) -> str:
    denied = "not so" if fact.polarity is Polarity.NEGATIVE else ""
    said = "" if fact.modality is Modality.ACTUAL else fact.modality.value
    return " ".join(filter(None, (denied, said)))


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], total: int) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = [*_body(rows)]
    more = f"<p>{len(body)} of {total:,} are shown.</p>" if total > len(body) else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>{more}"


def _body(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        yield f"<tr>{''.join(f'<td>{escape(one)}</td>' for one in row)}</tr>"
