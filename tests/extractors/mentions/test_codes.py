"""Identifiers behind names."""

from collections.abc import Callable

import pytest

from extractors.mentions.codes import codes
from extractors.mentions.mentioned import mentioned
from extractors.reading import Reading


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norden Air (NYSE: NA) fell.", {"ticker:XNYS:NA"}),
        ("Norden Air (NYSE:NA) fell.", {"ticker:XNYS:NA"}),
        ("Norden Air [Nasdaq: NORD] fell.", {"ticker:XNAS:NORD"}),
        ("Norden Air (NYSE: NA; HKEX: 9988) fell.", {"ticker:XNYS:NA", "ticker:XHKG:9988"}),
        ("Norden Air (NYSE: NA.B) fell.", {"ticker:XNYS:NA.B"}),
        ("Norden Air (NOR.N) fell.", {"ticker:XNYS:NOR"}),
        ("Norden Air <NORa.ST> fell.", {"ticker:XSTO:NOR.A"}),
        ("Norden Air (ISIN: US0378331005) fell.", {"isin:US0378331005"}),
        (
            "Norden Air (NYSE: NA, ISIN US0378331005) fell.",
            {"ticker:XNYS:NA", "isin:US0378331005"},
        ),
        ("Norden Air (LEI 529900T8BM49AURSDO55) fell.", {"lei:529900T8BM49AURSDO55"}),
    ],
)
def test_what_stands_in_parentheses_identifies_the_name_before(text: str, found: set[str]) -> None:
    assert [(end, set(codes_)) for end, codes_ in codes(text)] == [(len("Norden Air"), found)]


@pytest.mark.parametrize(
    "text",
    [
        "Norden Air (ISIN US0378331006) fell.",  # a wrong check digit
        "Norden Air (Paris: 2015) fell.",
        "Norden Air (Moon: NA) fell.",
        "Norden Air (Note: a loss) fell.",
        "The agency (U.N) said so (see NYSE).",
        "Norden Air (a Nasdaq firm) fell to NYSE: NA.",
    ],
)
def test_other_parentheses_identify_nothing(text: str) -> None:
    assert list(codes(text)) == []


@pytest.mark.model
def test_an_entity_has_what_stands_behind_any_of_its_names(read: Callable[..., Reading]) -> None:
    text = (
        "Volvo AB (STO: VOLV-B) agreed to buy Scania on Monday. "
        "Volvo (ISIN SE0000115446) will build a plant in Sweden (STO: SE)."
    )
    found = {e.label: e.identifiers for e in mentioned(read(text), (), ()).entities}
    assert found["Volvo AB"] == ("isin:SE0000115446", "ticker:XSTO:VOLV.B")
    assert found["Scania"] == found["Sweden"] == ()
