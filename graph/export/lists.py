"""Lists of nodes and of edges: CSV, Parquet, and what `neo4j-admin database import` takes.

Text that a spreadsheet would run as a formula gets an apostrophe in CSV, but not in the two others.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph.export.drawing import drawn
from graph.export.escaping import cell
from graph.export.view import View
from graph.network import Network
from ontology.errors import ExportError

type Row = Sequence[str | int | float]

NODES = ("id", "label", "kind")
EDGES = (
    "id", "source", "target", "predicate", "polarity", "modality", "time", "confidence", "support",
    "independent", "qualifiers", "links", "deal", "article", "sentence",
)  # fmt: skip
_NEO4J_NODES = ("id:ID", "label", "kind", ":LABEL")
_NEO4J_EDGES = (
    "id", ":START_ID", ":END_ID", ":TYPE", "polarity", "modality", "time", "confidence:double",
    "support:int", "independent:int", "qualifiers", "links", "deal", "article", "sentence",
)  # fmt: skip
_SAME = (1980, 1, 1, 0, 0, 0)
_HOW = """neo4j-admin database import full --nodes=nodes.csv --relationships=facts.csv neo4j
"""


def nodes(view: View) -> Iterator[bytes]:
    """Write CSV: a row a node: `id`, `label`, `kind`."""
    return _csv(NODES, node_rows(drawn(view)))


def edges(view: View) -> Iterator[bytes]:
    """Write CSV: a row a fact that joins two nodes, with its sense, time, sources, sentence."""
    return _csv(EDGES, edge_rows(drawn(view)))


def neo4j(view: View) -> Iterator[bytes]:
    """Write a ZIP of `nodes.csv`, `facts.csv` and the command that imports them."""
    made = drawn(view)
    kinds = ((*row, row[2]) for row in node_rows(made))
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in (
            ("nodes.csv", b"".join(_csv(_NEO4J_NODES, kinds, guard=False))),
            ("facts.csv", b"".join(_csv(_NEO4J_EDGES, edge_rows(made), guard=False))),
            ("import.txt", _HOW.encode()),
        ):
            archive.writestr(ZipInfo(name, _SAME), content, ZIP_DEFLATED)
    yield file.getvalue()


def parquet(which: str) -> Callable[[View], Iterator[bytes]]:
    """Give the function that writes a list, "nodes" or "edges", as Parquet.

    Raises:
        ExportError: (as it writes) pyarrow is missing.
    """

    def write(view: View) -> Iterator[bytes]:
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError as error:
            raise ExportError("Parquet needs pyarrow: pip install 'newsgraph[parquet]'") from error
        made = drawn(view)
        columns, rows = (NODES, node_rows(made)) if which == "nodes" else (EDGES, edge_rows(made))
        listed = list(rows)
        table = pyarrow.table(
            {
                name: pyarrow.array([row[n] for row in listed], _typed(pyarrow, name))
                for n, name in enumerate(columns)
            }
        )
        file = BytesIO()
        parquet.write_table(table, file)
        yield file.getvalue()

    return write


def _typed(pyarrow: object, name: str) -> object:
    sort = {"confidence": "float64", "support": "int64", "independent": "int64"}.get(name, "string")
    return getattr(pyarrow, sort)()


def node_rows(made: Network) -> Iterator[Row]:
    """Give the nodes, as `NODES` names the columns."""
    for key, node in made.nodes(data=True):
        yield key, node["label"], node["kind"]


def edge_rows(made: Network) -> Iterator[Row]:
    """Give the edges, each with its `id`, as `EDGES` names the columns."""
    for source, target, edge in made.edges(data=True):
        yield edge["id"], source, target, *(edge[name] for name in EDGES[3:])


def _csv(columns: Row, rows: Iterable[Row], *, guard: bool = True) -> Iterator[bytes]:
    buffer = StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(one) if guard and isinstance(one, str) else one for one in row])
        if buffer.tell() > 1 << 16:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()
