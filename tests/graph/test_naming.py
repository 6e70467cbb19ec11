from hypothesis import given
from hypothesis import strategies as st

from graph.naming import Names
from ontology.names import words

NAMES = st.lists(st.tuples(st.text("abé &-A", min_size=1, max_size=6), st.sampled_from("xyz")))


@given(NAMES, st.text("abé A", min_size=1, max_size=4))
def test_the_index_finds_what_a_look_at_every_name_finds(
    names: list[tuple[str, str]], text: str
) -> None:
    asked = words(text)
    found = {(match, name, bearer) for _, match, name, bearer in Names(names).found(text)}
    expected = set()
    for name, bearer in names if asked else ():
        folded = words(name)
        if folded == asked:
            expected.add(("exact", name, bearer))
        elif " ".join(folded).startswith(" ".join(asked)):
            expected.add(("prefix", name, bearer))
        if all(word in folded for word in asked[:-1]) and any(
            word.startswith(asked[-1]) for word in folded
        ):
            expected.add(("word", name, bearer))
    if asked:
        assert found == expected


def test_a_name_without_letters_can_be_found() -> None:
    assert next(Names([("+++", "x")]).found("+++")) == (0, "exact", "+++", "x")


def test_nothing_is_asked_and_nothing_found() -> None:
    assert list(Names([("a", "x")]).found("  ")) == []
