"""The graph in a file: one module a format, and the table of all.

for chunk in FORMATS["turtle"].write(View(snapshot)):
    file.write(chunk)
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.export import (
    csv,
    cytoscape,
    gexf,
    graphml,
    graphviz,
    lists,
    mermaid,
    nodelink,
    rdf,
)
from graph.export.view import View

__all__ = ["FORMATS", "Format", "View"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write the graph.

    Attributes:
        suffix: Of a file, with its dot.
        write: Gives the file in chunks; most formats hold little in memory.
    """

    media_type: str
    suffix: str
    write: Callable[[View], Iterator[bytes]]


PARQUET = "application/vnd.apache.parquet"

FORMATS = {
    "turtle": Format("text/turtle", ".ttl", rdf.serialiser("turtle")),
    "ntriples": Format("application/n-triples", ".nt", rdf.serialiser("ntriples")),
    "nquads": Format("application/n-quads", ".nq", rdf.nquads),
    "trig": Format("application/trig", ".trig", rdf.serialiser("trig")),
    "jsonld": Format("application/ld+json", ".jsonld", rdf.serialiser("jsonld")),
    "rdfxml": Format("application/rdf+xml", ".rdf", rdf.serialiser("rdfxml")),
    "graphml": Format("application/graphml+xml", ".graphml", graphml.lines),
    "gexf": Format("application/gexf+xml", ".gexf", gexf.lines),
    "csv": Format("text/csv", ".csv", csv.rows),
    "nodes": Format("text/csv", ".nodes.csv", lists.nodes),
    "edges": Format("text/csv", ".edges.csv", lists.edges),
    "parquet-nodes": Format(PARQUET, ".nodes.parquet", lists.parquet("nodes")),
    "parquet-edges": Format(PARQUET, ".edges.parquet", lists.parquet("edges")),
    "neo4j": Format("application/zip", ".neo4j.zip", lists.neo4j),
    "cyjs": Format("application/json", ".cyjs", cytoscape.document),
    "node-link": Format("application/json", ".json", nodelink.document),
    "dot": Format("text/vnd.graphviz", ".dot", graphviz.lines),
    "mermaid": Format("text/vnd.mermaid", ".mmd", mermaid.lines),
    "svg": Format("image/svg+xml", ".svg", graphviz.picture("svg")),
    "png": Format("image/png", ".png", graphviz.picture("png")),
}
