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
