"""Nominals: what common-noun phrases are called that name nothing."""

from collections.abc import Callable

import pytest

from extractors.mentions.mentioned import mentioned
from extractors.reading import Reading
from ontology.records import Entity

Read = Callable[..., Reading]
pytestmark = pytest.mark.model


def things(reading: Reading) -> list[Entity]:
    unnamed = mentioned(reading, (), ()).unnamed
    return [unnamed[i] for i in sorted(unnamed)]


@pytest.mark.parametrize(
    ("text", "label", "alias"),
    [
        (
            "They praised Lufthansa's takeover of Swiss.",
            "Lufthansa's takeover of Swiss",
            "takeover",
        ),
        ("The plan for Opel is ready.", "plan for Opel", "plan"),
        ("Bayer published promising phase 3 trial results.", "promising phase 3 trial results", ""),
    ],
)
def test_events_and_plans_are_named_in_full(read: Read, text: str, label: str, alias: str) -> None:
    found = next(thing for thing in things(read(text)) if thing.label == label)
    assert alias in (*found.aliases, "")


def test_a_bare_noun_stands_for_what_was_named_in_full(read: Read) -> None:
    text = "They praised Lufthansa's takeover of Swiss. The takeover is large."
    labels = [thing.label for thing in things(read(text))]
    assert labels == ["Lufthansa's takeover of Swiss"] * 2
