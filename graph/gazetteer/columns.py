"""How columns of gazetteers are called: by GLEIF, by Wikidata's query service, by anybody."""

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.gazetteer.entries import IDENTIFIED
from ontology.errors import SettingsError

FIELDS = ("id", "name", "alias", "kind", "exchange", *IDENTIFIED)
"""Our names; `--map OURS=THEIRS` takes them."""

_CALLED = {
    "id": "id key identifier",
    "name": "name label legalname entitylegalname preflabel itemlabel company companyname title",
    "alias": "alias aliases altlabel altlabels itemaltlabel othernames synonyms shortname",
    "kind": "kind type class category entityentitycategory instance instanceof instancelabel",
    "exchange": "exchange mic stockexchange exchangelabel",
    "lei": "lei leicode",
    "isin": "isin isins isincode",
    "cusip": "cusip",
    "figi": "figi",
    "wikidata": "wikidata wikidataid qid item",
    "ticker": "ticker tickers symbol tickersymbol",
    "iri": "iri uri concept",
}
_THEIRS = {theirs: ours for ours, names in _CALLED.items() for theirs in names.split()}

_OTHER_NAMES = re.compile(r"entity(?:transliterated)?otherentitynames.*name\d+")
"""GLEIF's columns of further names, one name each (LEI-CDF 3.1 as CSV)."""

_BY_COMMA = "itemaltlabel"
"""The column of aliases that Wikidata's label service joins with commas."""


def fields_of(headers: Sequence[str], mapped: Mapping[str, str]) -> list[tuple[int, str, str]]:
    """Say what the columns of a table are.

    Args:
        mapped: Our name of a field → theirs, above what is known.

    Returns:
        (number of the column, our field, what its values are split at); "" splits nothing.

    Raises:
        SettingsError: A field or a column of `mapped` does not exist, or no column has names.
    """
    wrong = sorted(set(mapped) - set(FIELDS))
    if wrong:
        raise SettingsError(f"--map knows no field {wrong[0]!r}; fields are {', '.join(FIELDS)}")
    missing = sorted(set(mapped.values()) - set(headers))
    if missing:
        raise SettingsError(f"there is no column {missing[0]!r}; columns are {', '.join(headers)}")
    theirs = {column: ours for ours, column in mapped.items()}
    found = [*_recognised(headers, theirs)]
    if not any(ours == "name" for _, ours, _ in found):
        raise SettingsError(
            f"no column has names; say which, as --map name={headers[0] if headers else 'COLUMN'}"
        )
    return found


def _recognised(
    headers: Sequence[str], theirs: Mapping[str, str]
) -> Iterator[tuple[int, str, str]]:
    for number, header in enumerate(headers):
        plain = re.sub(r"[\W_]", "", header.casefold())
        ours = theirs.get(header)
        if ours is None and _THEIRS.get(plain) not in theirs.values():
            ours = "alias" if _OTHER_NAMES.fullmatch(plain) else _THEIRS.get(plain)
        if ours is not None:
            several = ours == "alias" and not _OTHER_NAMES.fullmatch(plain)
            yield number, ours, ("," if plain == _BY_COMMA else "|;") if several else ""


def parted(value: str, marks: str) -> list[str]:
    """Split a cell at some marks; what is empty is left out."""
    for mark in marks[1:]:
        value = value.replace(mark, marks[0])
    parts = value.split(marks[0]) if marks else [value]
    return [part for part in (one.strip() for one in parts) if part]
