"""The network as programs that draw want it: text that XML can hold, labels on edges."""

from graph.export.escaping import xml_text
from graph.export.view import View
from graph.network import Network, network


def drawn(view: View) -> Network:
    """Make the network of a version's facts, with `label` and `id` on each edge."""
    made = network(view.facts(view.lookup()), everything=True, iris=view.snapshot.iris)
    for _, node in made.nodes(data=True):
        node["label"] = xml_text(node["label"])
    for _, _, key, edge in made.edges(keys=True, data=True):
        for name, value in edge.items():
            edge[name] = xml_text(value) if isinstance(value, str) else value
        edge["label"], edge["id"] = edge["predicate"], key
    return made
