"""Sentences cut into words are printed as newspapers do, and can be cut again."""

import pytest

from benchmarks.ptb import printed


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("He does n't buy it , she said .", "He doesn't buy it, she said."),
        ("`` It ( the take - over ) rose $ 3 . ''", '"It (the take-over) rose $3."'),
        ("The unit 's -LRB- small -RRB- plant", "The unit's (small) plant"),
        ("the workers ' rights", "the workers' rights"),
        ("a - b", "a-b"),
    ],
)
def test_a_sentence_is_printed(cut: str, shown: str) -> None:
    assert printed(cut).text == shown


def test_a_stretch_of_the_text_leads_back_to_its_words() -> None:
    one = printed("He does n't buy `` it ''")
    start = one.text.index("n't")
    assert one.cut([(start, start + 7)]) == "n't buy"
