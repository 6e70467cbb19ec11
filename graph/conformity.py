"""Does a published graph conform to the shapes (law 5)? Asked of pySHACL, which is an extra."""

from rdflib import Graph

from graph.query.snapshot import Snapshot
from ontology.errors import NewsgraphError
from ontology.schema import ONTOLOGY_FILE, SHAPES_FILE


def nonconforming(snapshot: Snapshot) -> str:
    """Say what does not conform to the shapes; "" if all does. All triples are held in memory.

    Raises:
        NewsgraphError: pySHACL is not installed.
    """
    try:
        import pyshacl
    except ImportError as error:
        raise NewsgraphError(
            "the shapes need pySHACL: pip install 'newsgraph[check]', or leave --shapes out"
        ) from error
    data = Graph().parse(ONTOLOGY_FILE)
    data.parse(data=b"".join(snapshot.serialised("ntriples", {})), format="nt")
    shapes = Graph().parse(SHAPES_FILE)
    conforms, _, said = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    return "" if conforms else str(said)
