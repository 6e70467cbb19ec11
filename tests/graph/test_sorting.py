from hypothesis import given
from hypothesis import strategies as st

from graph.sorting import difference, sorted_lines

LINES = st.lists(st.binary(max_size=3).map(lambda b: b.replace(b"\n", b"") + b"\n"))


@given(LINES, st.integers(1, 5))
def test_lines_are_sorted_and_distinct_however_few_fit_into_memory(
    lines: list[bytes], run: int
) -> None:
    assert list(sorted_lines(lines, run=run)) == sorted(set(lines))


@given(LINES, LINES)
def test_a_difference_names_what_only_one_side_has(old: list[bytes], new: list[bytes]) -> None:
    found = list(difference(sorted(set(old)), sorted(set(new))))
    assert {one for is_new, one in found if is_new} == set(new) - set(old)
    assert {one for is_new, one in found if not is_new} == set(old) - set(new)
