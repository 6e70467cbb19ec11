"""Requests a second and their times at 1,000,000 triples: ours, and peers, in one run on loopback.

python benchmarks/serve.py [--triples N] [--seconds S] [--peers FOLDER]

FOLDER has the programs `oxigraph` and `rdflib-endpoint` (of a virtual environment, say); wrk is
looked for in PATH. Ours gets each client's own address in X-Forwarded-For, as behind a proxy.
"""

import argparse
import os
import random
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from graph.iris import RDFS, Iris
from graph.nquads import Literal, Quad, line
from graph.store import Store
from ontology.terms import NAMESPACE

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OWNS, KNOWS = f"{NAMESPACE}owns", f"{NAMESPACE}partners_with"
PATIENCE = 900.0
CLIENTS = 16
CROWD, HOSTILE = 61, 3

HEAVY = {
    "two hops, counted": f"SELECT (COUNT(*) AS ?n) {{ ?a <{OWNS}> ?b . ?b <{KNOWS}> ?c }}",
    "top ten": f"SELECT ?b (COUNT(*) AS ?n) {{ ?a <{KNOWS}> ?b }} GROUP BY ?b "
    "ORDER BY DESC(?n) ?b LIMIT 10",
    "a path": f"SELECT (COUNT(*) AS ?n) {{ ?x <{OWNS}>+ <{Iris().entity('e3')}> }}",
}
BOMB = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"

SCRIPT = """
math.randomseed(os.time())
request = function()
  local path = string.gsub("%s", "@", math.random(0, %d))
  local who = "10.0.%d." .. math.random(1, %d)
  return wrk.format("GET", path, {["X-Forwarded-For"] = who, ["Accept"] = "%s"})
end
"""
"""For wrk: "@" is the number of an entity; each request comes from another address."""


def quads(triples: int) -> Iterator[Quad]:
    """Make entities with a kind, a name, an owner and seven partners each: ten triples."""
    chance, iris = random.Random(1), Iris()
    number = triples // 10
    for n in range(number):
        name = iris.entity(f"e{n}")
        yield Quad(name, TYPE, f"{NAMESPACE}Company")
        yield Quad(name, f"{RDFS}label", Literal(f"Company {n}"))
        yield Quad(name, OWNS, iris.entity(f"e{n // 3}"))
        for _ in range(7):
            yield Quad(name, KNOWS, iris.entity(f"e{int(number * chance.random() ** 2)}"))


def port() -> int:
    """Find a port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*command: str, url: str, **environment: str) -> Iterator[None]:
    """Run a server until its address answers, and end it after."""
    null = subprocess.DEVNULL
    surroundings = {**os.environ, **environment}
    with subprocess.Popen(command, env=surroundings, stdout=null, stderr=null) as server:
        try:
            deadline = time.monotonic() + PATIENCE
            while not _answers(url):
                if server.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"{command[0]} does not answer")
                time.sleep(0.2)
            yield
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except (OSError, ValueError):
        return False
    return True


def asking(query: str) -> str:
    """Give the query string of a query."""
    return "?query=" + urllib.parse.quote(query)


def wrk(url: str, path: str, clients: int, seconds: int, entities: int, *, most: int = 250,
        net: int = 1,
        accept: str = "application/sparql-results+json") -> "subprocess.Popen[str]":  # fmt: skip
    """Start wrk."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua", delete=False) as script:
        script.write(SCRIPT % (path, entities - 1, net, most, accept))
    command = ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "60s", "--latency"]
    return subprocess.Popen([*command, "-s", script.name, url], stdout=subprocess.PIPE, text=True)


def told(process: "subprocess.Popen[str]") -> tuple[float, float, int]:
    """Give requests a second, the 99th percentile in ms, and answers that were errors."""
    text, _ = process.communicate()
    rate = re.search(r"Requests/sec:\s*([\d.]+)", text)
    tail = re.search(r"99%\s*([\d.]+)(us|ms|s|m)", text)
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    lost = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", text)
    assert rate, text
    assert tail, text
    scale = {"us": 0.001, "ms": 1.0, "s": 1_000.0, "m": 60_000.0}[tail[2]]
    errors = int(bad[1]) if bad else 0
    errors += sum(map(int, lost.groups())) if lost else 0
    return float(rate[1]), float(tail[1]) * scale, errors


def heavy(endpoint: str, query: str) -> float:
    """Give the seconds that a query takes, the median of five."""
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        with urllib.request.urlopen(endpoint + asking(query), timeout=120) as answer:
            answer.read()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def main() -> None:
    """Print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=60, help="of the crowd; a tenth of the rest")
    parser.add_argument("--peers", type=Path, help="where oxigraph and rdflib-endpoint are")
    given = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is needed: apt-get install wrk")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        measure(Path(folder), given.triples, given.seconds, given.peers, stack)


def measure(folder: Path, triples: int, seconds: int, peers: Path | None, stack: ExitStack) -> None:
    """Publish a graph, serve it by everybody in turn, and print what was measured."""
    entities, short = triples // 10, max(2, seconds // 10)
    version = Store.open(folder / "graph").publish(quads(triples), "1")
    lookup = f"SELECT ?p ?o {{ <{Iris().entity('e')}@> ?p ?o }}"
    path = asking(lookup).replace("%40", "@")
    own, ports = f"http://127.0.0.1:{port()}", [port(), port()]
    print(f"{triples:,} triples; load {os.getloadavg()[0]:.1f}")
    print("server | look-ups/s | p99 ms at 16 clients | errors | " + " | ".join(HEAVY))
    serve = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--graph"]
    serve += [str(folder / "graph"), "--port", own.rpartition(":")[2]]
    free = {"NEWSGRAPH_PROXY": "127.0.0.1", "NEWSGRAPH_TIMEOUT": "60"}
    servers = {"newsgraph": (serve, f"{own}/sparql", free)}
    if peers is not None:
        data = folder / "all.nt"
        with data.open("w", encoding="utf-8") as file:
            file.writelines(f"{line(quad)}\n" for quad in quads(triples))
        binary = [str(peers / "oxigraph"), "serve-read-only", "--location", str(version.folder)]
        binary += ["--bind", f"127.0.0.1:{ports[0]}"]
        servers["oxigraph"] = (binary, f"http://127.0.0.1:{ports[0]}/query", {})
        binary = [str(peers / "rdflib-endpoint"), "serve", "--host", "127.0.0.1", "--port"]
        binary += [str(ports[1]), str(data)]
        servers["rdflib-endpoint"] = (binary, f"http://127.0.0.1:{ports[1]}/", {})
    for name, (command, endpoint, environment) in servers.items():
        with running(*command, url=endpoint + asking("ASK {}"), **environment):
            where = urllib.parse.urlsplit(endpoint).path + path
            told(wrk(endpoint, where, CLIENTS, 2, entities))  # warm
            rate, tail, errors = told(wrk(endpoint, where, CLIENTS, short, entities))
            slow = name == "rdflib-endpoint"
            times = [] if slow else [f"{heavy(endpoint, query):.3f} s" for query in HEAVY.values()]
            print(f"{name} | {rate:.0f} | {tail:.1f} | {errors} | {' | '.join(times)}", flush=True)
    stack.enter_context(running(*serve, url=f"{own}/sparql", NEWSGRAPH_PROXY="127.0.0.1"))
    search = wrk(own, "/v1/entities?q=Company%20@", CLIENTS, short, entities, accept="*/*")
    rate, tail, errors = told(search)
    print(f"entity search over REST: {rate:.0f}/s, p99 {tail:.1f} ms, {errors} errors", flush=True)
    alone = told(wrk(own, "/sparql" + path, CROWD, seconds, entities))
    hostile = wrk(own, "/sparql" + asking(BOMB), HOSTILE, seconds, 1, net=2, most=HOSTILE)
    crowd = told(wrk(own, "/sparql" + path, CROWD, seconds, entities))
    told_hostile = told(hostile)
    for what, (rate, tail, errors) in (
        (f"{CROWD} clients alone", alone),
        (f"the same beside {HOSTILE} hostile ones", crowd),
        ("the hostile ones", told_hostile),
    ):
        print(f"{what}: {rate:.0f}/s, p99 {tail:.1f} ms, {errors} errors", flush=True)


if __name__ == "__main__":
    main()
