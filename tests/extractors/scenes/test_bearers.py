"""Whose a figure is that stands without an owner."""

from collections.abc import Callable

import pytest

from ontology.records import Entity, Extraction

pytestmark = pytest.mark.model


def reported(extraction: Extraction) -> set[tuple[str, str]]:
    return {
        (c.subject.label, c.object.label)
        for c in extraction.claims
        if c.predicate == "reports" and isinstance(c.object, Entity)
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Siemens sold more. Revenue rose 4 percent to $3 billion.", ("Siemens", "revenue")),
        ("Philips did well. Operating costs fell 5 percent.", ("Philips", "operating costs")),
        ("Siemens did well. Net income came in at $3 million.", ("Siemens", "net profit")),
        (
            "Philips lost money. That was much. Its rival is glad. Sales fell 9 percent.",
            ("Philips", "sales"),
        ),
    ],
)
def test_a_figure_that_nobody_owns_is_of_who_was_spoken_of(
    extract: Callable[..., Extraction], text: str, wanted: tuple[str, str]
) -> None:
    assert wanted in reported(extract(text))


@pytest.mark.parametrize(
    "text",
    [
        "Siemens did well. Unemployment rose 4 percent.",
        "Siemens did well. Car sales in Japan fell 4 percent.",
        "Siemens did well. Retail sales fell 4 percent.",
        "Siemens and Philips did well. Sales fell 4 percent.",
        "Nobody did well. Sales fell 4 percent.",
    ],
)
def test_other_figures_are_not(extract: Callable[..., Extraction], text: str) -> None:
    assert not any(who in ("Siemens", "Philips") for who, _ in reported(extract(text)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Norway, unemployment fell to 5.4 percent.", ("Norway", "unemployment")),
        ("Norway is well. The jobless rate rose to 3 percent.", ("Norway", "jobless rate")),
        ("Japan shed jobs. Retail sales fell 2 percent.", ("Japan", "retail sales")),
    ],
)
def test_a_public_figure_is_of_the_country_spoken_of(
    extract: Callable[..., Extraction], text: str, wanted: tuple[str, str]
) -> None:
    assert wanted in reported(extract(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Japan are well. Unemployment fell to 5 percent.",
        "Norway is well. Inflation in the euro zone fell to 2 percent.",
        "Norway is well. Sales fell 4 percent.",
    ],
)
def test_other_public_figures_are_not(extract: Callable[..., Extraction], text: str) -> None:
    assert not any(who in ("Norway", "Japan") for who, _ in reported(extract(text)))
