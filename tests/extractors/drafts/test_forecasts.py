"""Who expects what, and of whom."""

from collections.abc import Callable

import pytest

from ontology.records import Claim, Entity, Extraction

pytestmark = pytest.mark.model


def forecasts(extraction: Extraction) -> list[Claim]:
    return [c for c in extraction.claims if c.predicate == "expects"]


def ends(claim: Claim) -> tuple[str, str]:
    assert isinstance(claim.object, Entity)
    return claim.subject.label, claim.object.label


def test_what_somebody_says_will_be_is_expected(extract: Callable[..., Extraction]) -> None:
    (claim,) = forecasts(extract("Mark Zandi said that unemployment will reach 10 percent."))
    assert ends(claim) == ("Mark Zandi", "unemployment")
    assert "about" not in dict(claim.qualifiers)


def test_what_analysts_expect_is_of_the_company(extract: Callable[..., Extraction]) -> None:
    (claim,) = forecasts(extract("Analysts expect Microsoft's revenue to rise 6 percent."))
    about = dict(claim.qualifiers)["about"]
    assert ends(claim) == ("analysts", "revenue")
    assert isinstance(about, Entity)
    assert about.label == "Microsoft"


def test_what_was_seen_to_fall_is_no_forecast(extract: Callable[..., Extraction]) -> None:
    assert forecasts(extract("Washington Mutual saw its shares fall.")) == []
