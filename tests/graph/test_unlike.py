"""What two versions have otherwise is found without reading what they share."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from graph.iris import Iris
from graph.quads import quads
from graph.store import Store
from graph.unlike import _only, unlike
from ontology.records import Fact

lines = st.lists(st.sampled_from([b"a", b"b", b"c", b"d", b"e"]), unique=True)


@given(lines, lines)
def test_lines_of_one_stream_alone_are_found_in_any_order(
    old: list[bytes], new: list[bytes]
) -> None:
    assert _only(old, new) == {*old} ^ {*new}


def test_facts_that_are_new_gone_or_otherwise_are_given(facts: list[Fact], tmp_path: Path) -> None:
    gone, other, *same = facts
    store = Store.open(tmp_path)
    before = store.publish(quads([gone, other, *same], [], [], Iris()), "old")
    told = replace(other, confidence=other.confidence / 2)
    fresh = replace(gone, id="fresh")
    after = store.publish(quads([told, fresh, *same], [], [], Iris()), "new")
    with before.open() as old, after.open() as new:
        first, second = unlike(old, new)
        assert unlike(old, old) == ([], [])
    assert [one.id for one in first] == sorted([gone.id, other.id])
    assert [one.id for one in second] == sorted([told.id, "fresh"])
