"""The clients that people have in JavaScript, with what they send by default."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PREFIXES = (
    "PREFIX ng: <https://newsgraph.example/ontology#> "
    "PREFIX entity: <https://newsgraph.example/entity/> "
)
ACME, BOLT = (f"https://newsgraph.example/entity/{name}" for name in ("acme-corp", "bolt"))
QUERIES = [
    {"form": "select", "query": PREFIXES + "SELECT ?who ?what { ?who ng:acquires ?what }"},
    {"form": "ask", "query": PREFIXES + "ASK { entity:acme-corp ng:acquires entity:bolt }"},
    {"form": "construct", "query": PREFIXES + "CONSTRUCT WHERE { ?who ng:acquires ?what }"},
]


@pytest.mark.parametrize("client", ["fetcher", "comunica"])
def test_the_client_gets_all_forms(endpoint: str, client: str) -> None:
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules").is_dir():
        pytest.skip("the clients are not installed (make clients; needs Node 20 and npm)")
    command = [node, "ask.mjs", client, endpoint]
    asked = json.dumps(QUERIES)
    told = subprocess.run(command, cwd=HERE, input=asked, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == [
        [{"who": ACME, "what": BOLT}],
        True,
        [[ACME, "https://newsgraph.example/ontology#acquires", BOLT]],
    ]
