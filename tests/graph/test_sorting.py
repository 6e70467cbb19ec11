from hypothesis import given
from hypothesis import strategies as st

from graph.sorting import sorted_lines

LINES = st.lists(st.binary(max_size=3).map(lambda b: b.replace(b"\n", b"") + b"\n"))


@given(LINES, st.integers(1, 5))
def test_lines_are_sorted_and_distinct_however_few_fit_into_memory(
    lines: list[bytes], run: int
) -> None:
    assert list(sorted_lines(lines, run=run)) == sorted(set(lines))
