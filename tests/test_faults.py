"""A disk that is full: the error says so, nothing is lost, and the next run makes up for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from api.build import build
from api.checking import faults_of
from api.source import Source
from graph.store import Store
from tests.api.conftest import reader

ROOT = Path(__file__).parent.parent
ARTICLES = 60

FULL = """
import resource, signal, sys
from pathlib import Path
from api.build import build
from api.source import Source
from ontology.errors import NewsgraphError
from tests.api.conftest import reader
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    build(Source((Path(sys.argv[1]),)), Path(sys.argv[2]), pipeline=reader())
except NewsgraphError as error:
    print(error)
"""


def dumped(folder: Path) -> list[bytes]:
    version = Store.open(folder).current()
    assert version is not None
    with version.open() as snapshot:
        return sorted(b"".join(snapshot.serialised("nquads", {})).splitlines())


@pytest.mark.parametrize("room", [1_000, 40_000, 70_000, 200_000])
def test_a_disk_without_room_loses_nothing(tmp_path: Path, room: int) -> None:
    news, graph = tmp_path / "news", tmp_path / "graph"
    news.mkdir()
    for number in range(ARTICLES):
        (news / f"a{number}.txt").write_text(f"News\n\nAcme Corp acquires Bolt{number}.\n")
    told = subprocess.run(
        [sys.executable, "-c", FULL, str(news), str(graph), str(room)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert f"{graph}/ledger.sqlite" in told.stdout
    assert "the disk" in told.stdout
    build(Source((news,)), graph, pipeline=reader())
    assert list(faults_of(graph)) == []
    build(Source((news,)), tmp_path / "calm", pipeline=reader())
    assert dumped(graph) == dumped(tmp_path / "calm")
