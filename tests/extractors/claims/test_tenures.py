"""The posts of those who come and go, and results beside what had been expected of them."""

from collections.abc import Callable

import pytest

from ontology.records import Extraction, Value

pytestmark = pytest.mark.model


def told(extraction: Extraction, predicate: str, qualifier: str) -> dict[str, Value | None]:
    """Give a qualifier of the claims of one predicate by the label of the person or figure."""
    return {
        getattr(c.object if predicate != "departs" else c.subject, "label", ""): dict(
            c.qualifiers
        ).get(qualifier)
        for c in extraction.claims
        if c.predicate == predicate
    }


def test_who_leaves_leaves_the_post_that_is_told_of_him(
    extract: Callable[..., Extraction],
) -> None:
    text = (
        "Anna Keller is the chief executive of Siemens.\n"
        "Keller will step down in May.\n"
        "Siemens named Tom Baker to succeed Anna Keller."
    )
    found = extract(text)
    assert told(found, "departs", "role") == {"Anna Keller": "chief executive"}
    assert told(found, "appoints", "role") == {"Tom Baker": "chief executive"}


def test_of_two_posts_neither_is_taken(extract: Callable[..., Extraction]) -> None:
    text = (
        "Anna Keller is the chief executive of Siemens.\n"
        "Anna Keller has been chairman of Siemens since 2003.\n"
        "Keller will leave Siemens in May."
    )
    assert told(extract(text), "departs", "role") == {"Anna Keller": None}


@pytest.mark.parametrize(
    ("amount", "verdict"), [("$2.11", "beat"), ("$1.98", "miss"), ("$2.05", "in_line")]
)
def test_results_beat_or_miss_what_had_been_expected(
    extract: Callable[..., Extraction], amount: str, verdict: str
) -> None:
    text = (
        f"Intel earned {amount} per share in the second quarter.\n"
        "Analysts had expected earnings of $2.05 per share."
    )
    found = extract(text)
    assert told(found, "reports", "comparison") == {"earnings per share": verdict}


def test_both_numbers_are_judged_by_the_sentence_behind(
    extract: Callable[..., Extraction],
) -> None:
    text = (
        "Intel posted strong results, with revenue up 23 percent to $9 billion, and earnings per "
        "share rising from $1.07 to $1.48.\n"
        "Both numbers beat analyst estimates."
    )
    found = extract(text)
    verdicts = told(found, "reports", "comparison")
    assert (verdicts["revenue"], verdicts["earnings per share"]) == ("beat", "beat")
