"""The metric of CaRB, on tuples small enough to count by hand."""

import pytest

from benchmarks.carb_metric import Tuple, curve, figures, match, precisions

BORN = Tuple("was born in", ("Merkel", "Hamburg"))


@pytest.mark.parametrize(
    ("gold", "predicted", "share"),
    [
        (BORN, BORN, (1, 1)),
        (BORN, Tuple("was born in", ("Angela Merkel", "Hamburg")), (5 / 6, 1)),
        (BORN, Tuple("was born", ("Merkel", "in Hamburg")), (4 / 5, 4 / 5)),
        (BORN, Tuple("grew up at", ("Merkel", "Hamburg")), (0, 0)),  # no word of the relation
        (BORN, Tuple("was born in", ("Hamburg", "Merkel")), (3 / 5, 3 / 5)),  # slot by slot
        (BORN, Tuple("was born in", ("Merkel",)), (0, 0)),  # an argument is missing
        (BORN, Tuple("was born in", ("merkel", "Hamburg")), (4 / 5, 4 / 5)),  # as it stands
        (BORN, Tuple("be born in", ("Merkel", "Hamburg")), (1, 1)),  # "be" for any of its forms
        (Tuple("met", ("A", "B", "in C")), Tuple("met", ("A", "B in", "C")), (1, 1)),  # joined
        (Tuple("rose", ("prices",)), Tuple("rose", ("prices", "much")), (1, 1)),
        (Tuple("said", ("A", "it fell")), Tuple("said", ("it fell", "A")), (1, 1)),  # either way
    ],
)
def test_words_are_compared_part_by_part(
    gold: Tuple, predicted: Tuple, share: tuple[float, float]
) -> None:
    assert match(gold, predicted) == pytest.approx(share)


def test_a_word_counts_as_often_as_it_stands_in_both() -> None:
    said = Tuple("met", ("New New York", "A"))
    assert match(Tuple("met", ("New York", "A")), said) == pytest.approx((4 / 5, 1))


def test_each_prediction_needs_a_gold_tuple_of_its_own() -> None:
    other = Tuple("was born", ("Merkel", "in Hamburg"))
    assert precisions([BORN], [other, BORN]) == [0, 1]
    assert precisions([BORN, BORN], [other, BORN]) == pytest.approx([4 / 5, 1])


def test_one_prediction_may_recall_many_gold_tuples() -> None:
    (point,) = curve({"s": [BORN, BORN]}, {"s": [BORN]})
    assert (point.precision, point.recall) == (1, 1)


def test_the_curve_has_a_point_for_each_confidence() -> None:
    wrong = Tuple("is", ("x", "y"), confidence=0.2)
    gold = {"one": [BORN], "two": [BORN]}
    low, high = curve(gold, {"one": [BORN, wrong], "two": [wrong]})
    assert (low.threshold, low.recall) == (0.2, 0.5)
    assert low.precision == pytest.approx(1 / 3)
    assert (high.threshold, high.precision, high.recall) == (1.0, 1.0, 0.5)


def test_the_area_begins_at_full_precision() -> None:
    wrong = Tuple("is", ("x", "y"))
    points = curve({"s": [BORN]}, {"s": [BORN, wrong]})
    assert figures(points).auc == pytest.approx((1 + 0.5) / 2)
    assert figures(points).best.f1 == pytest.approx(2 / 3)


def test_nothing_predicted_is_worth_nothing() -> None:
    assert figures(curve({"s": [BORN]}, {})).auc == 0
