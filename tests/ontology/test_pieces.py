"""Pieces of an extraction are read alone, and are what they are in the whole."""

import json

from hypothesis import given

from ontology.codec import claim_of, to_json
from ontology.pieces import claim_alone, claim_row_of, claims_in, entities_in
from ontology.records import Entity, Extraction
from tests.ontology.test_codec import extractions


@given(extractions)
def test_entities_are_read_without_the_claims_of_each_id_the_first(extraction: Extraction) -> None:
    whole = json.loads(to_json(extraction))["entities"]
    read = entities_in(to_json(extraction))
    assert [one.id for one in read] == list(dict.fromkeys(row[0] for row in whole))
    first = {one.id: one for one in reversed(extraction.entities)}
    assert all(first.get(one.id, one) == one for one in read)


@given(extractions)
def test_a_claim_that_is_written_alone_comes_back_as_it_was(extraction: Extraction) -> None:
    names, rows = claims_in(to_json(extraction))
    for claim, row in zip(extraction.claims, rows, strict=True):
        numbers, body = claim_alone(row)
        held = (claim.subject, claim.object, *(v for _, v in claim.qualifiers), claim.attributed_to)
        named = {names[number]: number for number in numbers}
        whole = {one.id: one for one in reversed(held) if isinstance(one, Entity)}
        assert named.keys() == whole.keys()
        if len(numbers) == len(whole):  # ids tell them apart
            ends = [whole[names[number]] for number in numbers]
            assert claim_of(claim_row_of(body), ends) == claim
