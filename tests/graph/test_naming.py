from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

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


@given(NAMES, st.text("abcd", min_size=4, max_size=10))
def test_near_names_have_few_slips_and_none_is_missed(
    names: list[tuple[str, str]], text: str
) -> None:
    names = [*names, (text[:-1], "x"), (text + "e", "y"), ("z" * 12, "z")]
    most = 1 if len(text) < 8 else 2
    expected = {
        (name, bearer)
        for name, bearer in names
        if any(OSA.distance(text, word) <= most for word in words(name))
    }
    assert {(name, bearer) for *_, name, bearer in Names(names).near(text)} == expected


def test_each_word_may_have_a_slip_but_a_short_one() -> None:
    names = Names([("Fell Capital Markets", "fell"), ("Fell AG", "ag"), ("Norden", "norden")])
    assert [one[1:] for one in names.near("Fel Captial")] == []
    assert [one[1:] for one in names.near("Felll Captial")] == [
        ("fuzzy", "Fell Capital Markets", "fell")
    ]
    assert [one[0] for one in names.near("Nodren")] == [4]
