"""Gazetteers as they lie on disk: CSV, TSV, JSON Lines, SKOS; gzipped or zipped; streamed."""

import csv
import gzip
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, cast

from graph.gazetteer.columns import fields_of, parted
from graph.gazetteer.entries import Entry, Tally, entry
from graph.gazetteer.skos import concepts
from ontology.errors import InputError
from ontology.terms import Kind

type Rows = Iterator[dict[str, list[str]]]
type Reader = Callable[[BinaryIO, Mapping[str, str], Tally], Rows]

_LONGEST_CELL = 1 << 20


def entries(
    path: Path, mapped: Mapping[str, str], tally: Tally, default: Kind | None = None
) -> Iterator[Entry]:
    """Read the entries of a gazetteer, one at a time.

    Args:
        mapped: Our names of fields → columns of the file, where they are not recognised.
        tally: Is told what can't be used.
        default: The kind of entries that tell none.

    Raises:
        InputError: The file can't be read, or is of no known format.
        SettingsError: Its columns are not understood.
    """
    reader = _reader(path)
    try:
        with _opened(path) as file:
            for number, fields in enumerate(reader(file, mapped, tally), start=1):
                made = entry(fields, number, tally, default)
                if made is not None:
                    yield made
    except (OSError, EOFError, zipfile.BadZipFile, csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"can't read {path}: {error}") from error


def _reader(path: Path) -> Reader:
    for ending in reversed(path.suffixes):
        if ending.lower() in (".gz", ".zip"):
            continue
        if ending.lower() in READERS:
            return READERS[ending.lower()]
        break
    known = ", ".join(READERS)
    raise InputError(f"{path} is no gazetteer by its name; its ending must be one of {known}")


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if path.suffix.lower() == ".gz":
        with gzip.open(path) as file:
            yield cast("BinaryIO", file)
    elif path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
            if len(names) != 1:
                raise InputError(f"{path} holds {len(names)} files; a gazetteer is one")
            with archive.open(names[0]) as file:
                yield cast("BinaryIO", file)
    else:
        with path.open("rb") as file:
            yield file


def _text(file: BinaryIO) -> TextIOWrapper:
    return TextIOWrapper(file, encoding="utf-8-sig", newline="")


def _table(separator: str) -> Reader:
    def read(file: BinaryIO, mapped: Mapping[str, str], tally: Tally) -> Rows:
        csv.field_size_limit(_LONGEST_CELL)
        with _text(file) as text:
            rows = csv.reader(text, delimiter=separator)
            headers = next(rows, [])
            columns = fields_of(headers, mapped)
            for number, row in enumerate(rows, start=1):
                if len(row) != len(headers):
                    tally.count("another number of columns than the head", f"row {number}")
                yield _row(row, columns)

    return read


def _row(row: Sequence[str], columns: Iterable[tuple[int, str, str]]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for number, ours, marks in columns:
        value = row[number] if number < len(row) else ""
        if value:
            values = parted(value, marks) if marks else [value.strip()]
            fields.setdefault(ours, []).extend(values)
    return fields


def _lines(file: BinaryIO, mapped: Mapping[str, str], tally: Tally) -> Rows:
    with _text(file) as lines:
        for number, line in enumerate(lines, start=1):
            text = line.strip().rstrip(",")
            if text in ("", "[", "]"):  # a dump of Wikidata is one array, an item a line
                continue
            try:
                found = json.loads(text)
            except ValueError as error:
                tally.count("not JSON", f"line {number}: {error}")
                continue
            if not isinstance(found, dict):
                tally.count("not an object", f"line {number}")
            else:
                wikidata = "labels" in found and "claims" in found
                yield _item(found) if wikidata else _object(found, mapped)


def _object(found: Mapping[str, object], mapped: Mapping[str, str]) -> dict[str, list[str]]:
    names = list(found)
    known = {ours: theirs for ours, theirs in mapped.items() if theirs in found}
    columns = fields_of(names, known) if known or names else []
    fields: dict[str, list[str]] = {}
    for number, ours, marks in columns:
        value = found[names[number]]
        values = value if isinstance(value, list) else [value]
        texts = [str(one) for one in values if one not in (None, "")]
        several = [part for text in texts for part in parted(text, marks)]
        fields.setdefault(ours, []).extend(several if not isinstance(value, list) else texts)
    return fields


_PROPERTIES = {
    "P1278": "lei", "P946": "isin", "P5199": "cusip", "P249": "ticker", "P31": "kind",
}  # fmt: skip
"""Of Wikidata: https://www.wikidata.org/wiki/Wikidata:List_of_properties."""


def _item(found: dict[str, dict[str, list[dict[str, object]]]]) -> dict[str, list[str]]:
    """Read an item of a dump of Wikidata, in English: https://doc.wikimedia.org/Wikibase/."""
    fields = {"wikidata": [str(found["id"])]}
    label = cast("dict[str, dict[str, str]]", found["labels"]).get("en")
    fields["name"] = [label["value"]] if label else []
    fields["alias"] = [str(one["value"]) for one in (found.get("aliases") or {}).get("en", ())]
    for property_, ours in _PROPERTIES.items():
        for claim in found["claims"].get(property_, ()):
            snak = cast("dict[str, dict[str, object]]", claim.get("mainsnak", {}))
            value = snak.get("datavalue", {}).get("value")
            text = value.get("id") if isinstance(value, dict) else value
            if isinstance(text, str) and ours != "ticker":
                fields.setdefault(ours, []).append(text)
    return fields


def _skos(form: str) -> Reader:
    def read(file: BinaryIO, mapped: Mapping[str, str], tally: Tally) -> Rows:
        return concepts(file, form, tally)

    return read


READERS: dict[str, Reader] = {
    ".csv": _table(","),
    ".tsv": _table("\t"),
    ".jsonl": _lines,
    ".json": _lines,
    ".ttl": _skos("ttl"),
    ".nt": _skos("nt"),
    ".rdf": _skos("rdf"),
}
"""How a file is read, by its ending."""
