import pytest

from api.views import marked
from ontology.records import Evidence, Mark

QUOTE = "Acme buys Bolt."


@pytest.mark.parametrize(
    ("marks", "parts"),
    [
        ([], [(QUOTE, "")]),
        (
            [Mark("subject", 10, 14), Mark("object", 20, 24)],
            [("Acme", "subject"), (" buys ", ""), ("Bolt", "object"), (".", "")],
        ),
        (
            [Mark("subject", 10, 14), Mark("predicate", 12, 19)],
            [("Acme", "subject"), (" buys Bolt.", "")],
        ),
        ([Mark("subject", 0, 4), Mark("object", 20, 99)], [(QUOTE, "")]),
    ],
)
def test_a_quote_is_cut_at_its_marks(marks: list[Mark], parts: list[tuple[str, str]]) -> None:
    evidence = Evidence("a", 10, 10 + len(QUOTE), QUOTE, 0, tuple(marks))
    assert list(marked(evidence)) == parts
    assert "".join(text for text, _ in marked(evidence)) == QUOTE
