"""What persons' words, and those of gazetteers, link: the blocks that they name."""

from collections.abc import Iterable, Sequence

from graph.derived.names import Names
from graph.references import is_identifier
from ontology.identifiers import matched
from ontology.records import Judgement


def links(names: Names, judgements: Sequence[Judgement]) -> list[set[int]]:
    """Give for each judgement the blocks that it names, in their order.

    A name that is given an identifier is linked with all that have it: from articles, or from
    other judgements.
    """
    coded: dict[str, set[int]] = {}
    found = []
    for one in judgements:
        blocks, codes = _named(names, one)
        for form in codes:
            coded.setdefault(form, set()).update(blocks)
        found.append((blocks, codes))
    return [
        blocks.union(*(coded[form] for form in codes), *map(names.coded, codes))
        for blocks, codes in found
    ]


def _named(names: Names, one: Judgement) -> tuple[set[int], list[str]]:
    blocks: set[int] = set()
    codes: list[str] = []
    for end in (one.a, one.b):
        if is_identifier(end):
            codes += matched(end)
        else:
            blocks |= names.meant(end)
    return blocks, codes


def touched(names: Names, judgements: Iterable[Judgement]) -> set[int]:
    """Give the blocks of neighbourhoods that change with these judgements."""
    return set().union(*links(names, [*judgements]))
