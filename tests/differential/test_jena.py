"""Queries by chance, asked of us and of Apache Jena."""

import json
import os
from pathlib import Path
from random import Random

import pytest

from graph.iris import XSD
from graph.query.ask import ask
from graph.query.pool import Bounds, Pool
from graph.store import Store
from ontology.errors import NewsgraphError, QueryLimitError
from tests.differential.answers import Json, alike
from tests.differential.jena import judged, missing
from tests.differential.queries import graph, query

SEED = int(os.environ.get("DIFFERENTIAL_SEED", "1"))
LARGEST = 1 << 20
"""Bytes of an answer that is compared."""

SLOW = "QueryCancelledException"
"""What the other says where it takes too long."""

COUNT = int(os.environ.get("DIFFERENTIAL_COUNT", "300"))


def ours(store: Path, queries: list[str], dump: Path) -> list[Json | None]:
    """Publish the graph, write it down for the other, and answer the queries.

    What a limit stops has no answer: that is no matter of meaning.
    """
    version = Store.open(store).publish(graph(Random(SEED)), "1")
    with version.open() as snapshot:
        dump.write_text("".join(snapshot.dump()))
    answers: list[Json | None] = []
    with Pool(1, Bounds(output=LARGEST)) as pool:
        for text in queries:
            try:
                answers.append(json.loads(ask(version, text, formats=["json"], pool=pool).body))
            except QueryLimitError:
                answers.append(None)
            except NewsgraphError as error:
                answers.append({"error": str(error)})
    return answers


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_we_answer_as_jena_does(tmp_path: Path) -> None:
    random = Random(SEED)
    queries = [query(random) for _ in range(COUNT)]
    found = ours(tmp_path / "store", queries, tmp_path / "data.nq")
    asked = [text for text, one in zip(queries, found, strict=True) if one is not None]
    assert len(asked) > 0.95 * COUNT
    mine = [one for one in found if one is not None]
    theirs = judged(tmp_path / "data.nq", asked, tmp_path / "scratch")
    assert len(theirs) == len(asked)
    assert sum(one.get("error") == SLOW for one in theirs) < 0.05 * COUNT
    full = sum(bool(one.get("boolean") or one.get("results", {}).get("bindings")) for one in mine)
    assert full > COUNT / 4  # not all questions are about nothing
    other = [
        (text, one, judge)
        for text, one, judge in zip(asked, mine, theirs, strict=True)
        if judge.get("error") != SLOW
        and ("error" in one or "error" in judge or not alike(one, judge))
    ]
    assert other == []


def row(**terms: tuple[str, str]) -> Json:
    """Make an answer of one row, of literals: text and datatype."""
    bound = {
        name: {"type": "literal", "value": text, "datatype": XSD + datatype}
        for name, (text, datatype) in terms.items()
    }
    return {"results": {"bindings": [bound]}}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (row(a=("1", "integer")), row(a=("1.0", "decimal")), True),
        (row(a=("-0", "integer")), row(a=("0.0E0", "double")), True),
        (row(a=("1", "integer")), row(a=("2", "integer")), False),
        (row(a=("1", "string")), row(a=("1", "integer")), False),
        (row(a=("1", "integer")), row(b=("1", "integer")), False),
        (row(a=("1", "integer")), row(), False),
        ({"boolean": True}, {"boolean": False}, False),
        ({"boolean": True}, row(), False),
    ],
)
def test_answers_that_differ_are_told_apart(one: Json, other: Json, same: bool) -> None:
    assert alike(one, other) is same
