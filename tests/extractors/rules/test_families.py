"""Parents, units, rivals, partners, members: nouns between two organizations."""

from collections.abc import Callable

import pytest

pytestmark = pytest.mark.model

type Edges = Callable[[str, str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        ("Airbus parent EADS rose.", {("Airbus", "part_of", "EADS"), ("EADS", "owns", "Airbus")}),
        (
            "WhatsApp shares data with its parent company, Facebook.",
            {("WhatsApp", "part_of", "Facebook"), ("Facebook", "owns", "WhatsApp")},
        ),
        ("Opel, GM's European unit, fell.", {("Opel", "part_of", "GM")}),
        ("GM's European unit Opel fell.", {("Opel", "part_of", "GM")}),
        ("GM's Opel division fell.", {("Opel", "part_of", "GM")}),
        (
            "Alibaba Cloud grew while Alibaba fell.",
            {("Alibaba Cloud", "part_of", "Alibaba")},
        ),
        ("Facebook-owned Instagram grew.", {("Facebook", "owns", "Instagram")}),
        ("Airbus rival Boeing rose.", {("Airbus", "competes_with", "Boeing")}),
        ("Boeing's rival Airbus rose.", {("Airbus", "competes_with", "Boeing")}),
        ("Boeing and its European rival Airbus rose.", {("Airbus", "competes_with", "Boeing")}),
        (
            "Lloyds, whose rivals include Barclays and HSBC, fell.",
            {("Barclays", "competes_with", "Lloyds"), ("HSBC", "competes_with", "Lloyds")},
        ),
        (
            "Apple fights rivals like RIM and Microsoft.",
            {("Apple", "competes_with", "RIM"), ("Apple", "competes_with", "Microsoft")},
        ),
        ("Renault and its partner Nissan cut jobs.", {("Nissan", "partners_with", "Renault")}),
        (
            "AirTanker, an EADS-led consortium, won the contract.",
            {("EADS", "member_of", "AirTanker")},
        ),
        (
            "AirTanker, a consortium of EADS and Thales, won the contract.",
            {("EADS", "member_of", "AirTanker"), ("Thales", "member_of", "AirTanker")},
        ),
    ],
)
def test_a_noun_of_kinship_ties_two_organizations(
    edges_of: Edges, text: str, edges: set[tuple[str, str, str]]
) -> None:
    assert edges_of("families", text) == edges


@pytest.mark.parametrize(
    "text",
    [
        "Northwind will sell its rival product line.",
        "Northwind's competitors cut prices.",
        "State-owned Rosneft fell.",
        "Boeing and Airbus rose.",
        "Boeing's units grew, Airbus said.",
    ],
)
def test_kin_without_a_name_are_no_kin(edges_of: Edges, text: str) -> None:
    assert edges_of("families", text) == set()
