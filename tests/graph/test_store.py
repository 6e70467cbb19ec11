import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import working
from graph.nquads import Literal, Quad, line
from graph.store import KEPT, Store
from ontology.errors import StoreError

A, B, P, G = "urn:a", "urn:b", "urn:p", "urn:g"
ONE = [Quad(A, P, B), Quad(A, P, Literal("x"), G)]
TWO = [Quad(A, P, B), Quad(B, P, Literal("y"), G)]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "graph")


def dumped(store: Store) -> list[str]:
    version = store.current()
    assert version is not None
    with version.open() as snapshot:
        return list(snapshot.dump())


def lines(quads: list[Quad]) -> list[str]:
    return sorted(f"{line(quad)}\n" for quad in quads)


def test_a_new_store_has_no_version(store: Store) -> None:
    assert store.current() is None


def test_what_is_published_can_be_read(store: Store) -> None:
    store.publish(ONE, "one")
    assert dumped(store) == lines(ONE)


def test_the_same_digest_is_no_work(store: Store) -> None:
    def never() -> Iterator[Quad]:
        raise AssertionError("read")
        yield

    first = store.publish(ONE, "one")
    assert store.publish(never(), "one") == first


def test_publishing_again_replaces_all(store: Store) -> None:
    store.publish(ONE, "one")
    store.publish(TWO, "two")
    assert dumped(store) == lines(TWO)


def test_a_large_graph_is_put_together_and_can_change(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "_SORTED", len(TWO) - 1)
    store.publish(TWO, "two")
    assert dumped(store) == lines(TWO)
    store.publish([*TWO, *ONE], "three")
    assert dumped(store) == sorted({*lines(ONE), *lines(TWO)})


def test_going_back_is_a_swing_of_the_pointer(store: Store) -> None:
    first = store.publish(ONE, "one")
    store.publish(TWO, "two")
    assert store.publish(ONE, "one") == first
    assert dumped(store) == lines(ONE)
    store.publish([*TWO, *ONE], "three")
    assert dumped(store) == sorted({*lines(ONE), *lines(TWO)})


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.text(), st.sampled_from(["", G])), max_size=8))
def test_any_text_survives_and_is_dumped_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, content: list[tuple[str, str]]
) -> None:
    quads = [Quad(A, P, Literal(text), graph) for text, graph in content]
    store = Store.open(tmp_path_factory.mktemp("graph"))
    version = store.publish(quads, "x")
    with version.open() as snapshot:
        assert set(snapshot.match(graph=None)) == set(quads)
        assert list(snapshot.dump()) == sorted({f"{line(quad)}\n" for quad in quads})


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sets(st.integers(0, 12)), min_size=1, max_size=4))
def test_the_way_to_a_graph_does_not_show_in_it(
    tmp_path_factory: pytest.TempPathFactory, steps: list[set[int]]
) -> None:
    folder = tmp_path_factory.mktemp("graph")
    for number, step in enumerate(steps):
        quads = [Quad(A, P, Literal(str(n)), G if n % 2 else "") for n in step]
        Store.open(folder / "stepwise").publish(quads, f"{number}")
    Store.open(folder / "at once").publish(reversed(quads), "x")
    assert dumped(Store.open(folder / "stepwise")) == dumped(Store.open(folder / "at once"))


def test_a_reader_sees_one_version_whole_while_others_are_published(store: Store) -> None:
    def content(number: int) -> list[Quad]:
        return [Quad(A, P, Literal(f"{number} {n}"), G) for n in range(500)]

    with store.publish(content(0), "0").open() as snapshot:
        rows = snapshot.match(graph=None)
        seen = [next(rows)]
        for number in range(1, KEPT + 4):
            store.publish(content(number), str(number))
        seen.extend(rows)
        assert set(seen) == set(content(0))
        assert set(snapshot.match(graph=None)) == set(content(0))


def test_old_versions_go_when_nobody_reads_them(store: Store) -> None:
    held = store.publish(ONE, "0").open()
    for number in range(1, KEPT + 3):
        store.publish([*ONE, Quad(A, P, Literal(str(number)))], str(number))
    folders = list((store.folder / "versions").iterdir())
    assert len(folders) == KEPT + 2
    held.close()
    store.publish(TWO, "two")
    assert len(list((store.folder / "versions").iterdir())) == KEPT + 1


@pytest.mark.parametrize("number", [0, 1, KEPT + 3])
def test_as_many_versions_are_kept_as_somebody_says(store: Store, number: int) -> None:
    store.publish(ONE, "one")
    store.keep(number)
    assert Store.open(store.folder).kept() == number
    held = store.publish(TWO, "held").open()
    for other in range(number + 3):
        store.publish([*ONE, Quad(A, P, Literal(str(other)))], str(other))
    assert set(held.match(graph=None)) == set(TWO)
    assert len(store.versions()) == number + 2
    held.close()
    store.publish(ONE, "last")
    assert len(store.versions()) == number + 1


def test_what_tells_no_number_of_versions_is_a_clear_error(store: Store) -> None:
    store.publish(ONE, "one")
    (store.folder / "keep").write_bytes(b"\xffmany")
    with pytest.raises(StoreError, match="newsgraph rebuild --keep"):
        store.publish(TWO, "two")
    assert dumped(store) == lines(ONE)


def test_a_version_that_is_gone_is_a_clear_error(store: Store) -> None:
    version = store.publish(ONE, "one")
    shutil.rmtree(version.folder)
    with pytest.raises(StoreError, match="can't open the published graph"):
        version.open()


@pytest.mark.parametrize(
    "pointer", [b"", b"\xff\x00\x9b", b"../versions", b"0123456789abcdef\n", b"a\nb"]
)
def test_a_pointer_that_names_no_version_is_a_clear_error(store: Store, pointer: bytes) -> None:
    version = store.publish(ONE, "one")
    (store.folder / "current").write_bytes(pointer)
    with pytest.raises(StoreError, match="names no version; run newsgraph build again"):
        store.current()
    assert store.publish(ONE, "one") == store.current() == version


@pytest.mark.parametrize("left", [None, "", "{}", "[1"])
def test_a_version_that_does_not_describe_itself_is_published_again(
    store: Store, left: str | None
) -> None:
    version = store.publish(ONE, "one")
    (version.folder / "about.json").unlink()
    with pytest.raises(StoreError, match="another version of newsgraph; run newsgraph build again"):
        store.current()
    if left is not None:
        (version.folder / "about.json").write_text(left)
        with pytest.raises(StoreError, match="can't open the published graph"):
            version.open()
    again = store.publish(ONE, "one")
    assert again.id == version.id
    assert dumped(store) == lines(ONE)
    assert list((store.folder / "versions").iterdir()) == [again.folder]


def test_a_second_publisher_is_told_so(store: Store) -> None:
    def meanwhile() -> Iterator[Quad]:
        with pytest.raises(StoreError, match="another process is publishing"):
            Store.open(store.folder).publish(TWO, "two")
        yield from ONE

    store.publish(meanwhile(), "one")
    assert dumped(store) == lines(ONE)


def test_a_disk_that_fails_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="can't publish"):
        Store.open(tmp_path / "file").publish(ONE, "one")


def test_quads_that_fail_to_come_change_nothing(store: Store) -> None:
    def broken() -> Iterator[Quad]:
        yield TWO[0]
        raise RuntimeError("broken off")

    store.publish(ONE, "one")
    with pytest.raises(RuntimeError, match="broken off"):
        store.publish(broken(), "two")
    assert dumped(store) == lines(ONE)
    store.publish(TWO, "two")
    assert dumped(store) == lines(TWO)


@pytest.mark.parametrize(
    "left", ["store.part/rubbish", "versions/abc.part/rubbish", "store/rubbish", "store.was.nq"]
)
def test_what_a_crash_left_behind_does_no_harm(store: Store, left: str) -> None:
    store.publish(ONE, "one")
    (store.folder / left).parent.mkdir(exist_ok=True)
    (store.folder / left).write_bytes(b"half a li")
    store.publish(TWO, "two")
    assert dumped(store) == lines(TWO)
    assert {folder.suffix for folder in (store.folder / "versions").iterdir()} == {""}
    assert not [*store.folder.glob("*.nq"), *store.folder.glob("*.part")]


_PUBLISHER = """
import sys
from pathlib import Path
from graph.nquads import Literal, Quad
from graph.store import Store
store = Store.open(Path(sys.argv[1]))
for number in range(1_000):
    quads = (Quad("urn:a", "urn:p", Literal(f"{number} {n}")) for n in range(200))
    store.publish(quads, str(number))
"""


@pytest.mark.parametrize("seconds", [0.05, 0.13, 0.21, 0.3])
def test_a_publisher_that_is_killed_leaves_a_whole_version(store: Store, seconds: float) -> None:
    store.publish(ONE, "one")
    command = [sys.executable, "-c", _PUBLISHER, str(store.folder)]
    child = subprocess.Popen(command)
    pointer = (store.folder / "current").read_text()
    while (store.folder / "current").read_text() == pointer and child.poll() is None:
        time.sleep(0.01)
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    child.wait()
    numbers = {one.split('"')[1].split()[0] for one in dumped(store)}
    assert len(numbers) == 1
    assert len(dumped(store)) == 200
    store.publish(TWO, "two")
    assert dumped(store) == lines(TWO)
