import pytest

from graph.finding import marks


@pytest.mark.parametrize(
    ("name", "asked", "found"),
    [
        ("Norden Air", "nor", ["Nor"]),
        ("Norden Air", "norden a", ["Norden", "A"]),
        ("Per Ørnulf", "ørn", ["Ørn"]),
        ("Fell Bank", "anke", []),
        ("AT&T", "t", ["T"]),
        ("", "x", []),
    ],
)
def test_what_of_a_name_fits_is_marked(name: str, asked: str, found: list[str]) -> None:
    assert [name[start:end] for start, end in marks(name, asked)] == found
