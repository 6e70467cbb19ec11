"""Changes of a graph on a terminal, or as JSON lines."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence

import click
from rich.text import Text

from api.learned import learned
from api.records import change_record
from api.sayings import fact_cell, proof_cell, saying, witnesses
from api.settings import Settings
from api.tables import console, table
from graph.changes import Change, Sort
from graph.iris import Iris
from ontology.records import Fact


def show(found: Sequence[Change], settings: Settings, *, form: str) -> None:
    """Print changes, and on standard error how many there are of each sort.

    Args:
        form: `table` or `json`, an object a line.
    """
    told_of = (fact for one in found for fact in (one.before, one.after) if fact is not None)
    when = learned(settings.graph, told_of)
    if form == "json":
        iris = Iris(settings.base)
        for change in found:
            click.echo(json.dumps(change_record(change, iris, when), ensure_ascii=False))
    elif found:
        console().print(
            table(
                ("change", "what is said", "before", "where it says so"),
                (_row(change, when) for change in found),
                lines=True,
            )
        )
    counts = Counter(change.sort for change in found)
    rare = (Sort.MERGED, Sort.PARTED)
    told = ", ".join(
        f"{counts[sort]:,} {sort}" for sort in Sort if counts[sort] or sort not in rare
    )
    click.echo(f"{told} facts" if found else "nothing has changed", err=True)


def _row(change: Change, learned: Mapping[str, str]) -> tuple[str | Text, ...]:
    fact = change.after or change.before
    assert fact is not None  # one of them is there
    said = saying(fact, learned.get(fact.id))
    return change.sort.value, fact_cell(said), _before(change), proof_cell(said.evidence, {})


def _before(change: Change) -> str | Text:
    before, after = change.before, change.after
    if before is None or after is None:
        return ""
    if change.sort in (Sort.MOVED, Sort.MERGED, Sort.PARTED):
        return fact_cell(saying(before))
    return f"{_weight(before)}; now {_weight(after)}"


def _weight(fact: Fact) -> str:
    return f"{witnesses(fact)}, confidence {fact.confidence:.2f}"
