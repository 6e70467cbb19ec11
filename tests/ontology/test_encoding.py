"""A claim as a line of JSON, as docs/formats.md promises it."""

import json
from decimal import Decimal

import pytest

from ontology.encoding import claim_line, claim_record, quantity_record, time_record
from ontology.records import Claim, Entity, Evidence, Mark, Quantity, TimeSpan
from ontology.terms import Bound, Kind, Modality

NORDEN = Entity("norden-air", "Norden Air", Kind.COMPANY, ("Norden",))
JET = Entity("finch-70", "Finch 70", Kind.PRODUCT)
PROOF = Evidence(
    "one", 4, 40, "Norden Air will take up to 60 Finches", 1, (Mark("subject", 4, 14),)
)
ORDER = Claim(
    NORDEN,
    "orders",
    JET,
    (PROOF,),
    (
        ("from", Entity("finch-works", "Finch Works", Kind.COMPANY)),
        ("quantity", Quantity("aircraft", Decimal(60), bound=Bound.UP_TO)),
    ),
    modality=Modality.PLANNED,
    time=TimeSpan(at="2005-06-13", precision="day"),
    confidence=0.86,
)


def test_a_claim_is_written_with_the_keys_of_the_format_in_their_order() -> None:
    assert json.loads(claim_line(ORDER)) == {
        "article": "one",
        "subject": {
            "id": "norden-air", "label": "Norden Air", "kind": "Company", "aliases": ["Norden"],
        },
        "predicate": "orders",
        "object": {"id": "finch-70", "label": "Finch 70", "kind": "Product", "aliases": []},
        "qualifiers": {
            "from": {"label": "Finch Works"},
            "quantity": {"value": 60, "unit": "aircraft", "bound": "up_to"},
        },
        "polarity": "positive",
        "modality": "planned",
        "attributed_to": None,
        "time": {"at": "2005-06-13", "precision": "day"},
        "confidence": 0.86,
        "evidence": [
            {"start": 4, "end": 40, "quote": "Norden Air will take up to 60 Finches", "sentence": 1}
        ],
        "extractor": "lexicon",
        "entry": "",
        "derivation": [],
    }  # fmt: skip
    assert list(json.loads(claim_line(ORDER)))[:4] == ["article", "subject", "predicate", "object"]


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (
            Quantity("USD", Decimal("4E+10")),
            '{"value": 40000000000, "unit": "USD", "bound": "exact"}',
        ),
        (Quantity("EUR", Decimal("145.80")), '{"value": 145.8, "unit": "EUR", "bound": "exact"}'),
        (
            Quantity("percent", low=Decimal(3), high=Decimal("4.5"), bound=Bound.ABOUT),
            '{"low": 3, "high": 4.5, "unit": "percent", "bound": "about"}',
        ),
        (
            Quantity("percent", Decimal("-9.0")),
            '{"value": -9, "unit": "percent", "bound": "exact"}',
        ),
    ],
)
def test_numbers_are_written_as_numbers(quantity: Quantity, written: str) -> None:
    assert json.dumps(quantity_record(quantity)) == written


@pytest.mark.parametrize(
    ("time", "written"),
    [
        (TimeSpan(start="2009", precision="year"), {"from": "2009", "precision": "year"}),
        (TimeSpan(end="2009-Q2", precision="quarter"), {"to": "2009-Q2", "precision": "quarter"}),
        (TimeSpan(ended=True), {"ended": True}),
    ],
)
def test_a_time_says_only_what_is_known(time: TimeSpan, written: dict[str, object]) -> None:
    assert time_record(time) == written


def test_a_qualifier_that_stands_twice_is_a_list() -> None:
    twice = Claim(NORDEN, "delays", JET, (PROOF,), (("reason", "fog"), ("reason", "strikes")))
    assert claim_record(twice)["qualifiers"] == {"reason": ["fog", "strikes"]}


def test_an_object_that_is_left_out_is_null_and_a_speaker_is_a_label() -> None:
    said = Claim(NORDEN, "files_for_bankruptcy", None, (PROOF,), attributed_to=JET)
    record = claim_record(said)
    assert (record["object"], record["time"], record["attributed_to"]) == (None, None, "Finch 70")
