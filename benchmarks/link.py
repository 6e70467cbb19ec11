"""A gazetteer of a million rows: how long it takes to load it, and to find names in it.

    python benchmarks/link.py [--rows N] [--names N] [--folder FOLDER]

The rows are made from a seed, with the columns of GLEIF's file of legal entities: names as skewed
as real ones (many firms share their first word, one in twenty its whole name but for the legal
form), an LEI with its check digits, other names for one in three. Looked up are names of such rows
as articles write them, and names that the gazetteer does not have.
"""

import argparse
import csv
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from graph.gazetteer.entries import Tally
from graph.gazetteer.index import Index, load
from graph.gazetteer.matching import best
from graph.gazetteer.reading import entries
from ontology.records import Entity
from ontology.terms import Kind

_HEADS = "al bor cal dun el fen gor har in jor kel lor mar nor os pel quin ros sol tor ul ver wes"
_TAILS = "dan ford gate heim ia is lund mark mont nia ona ric stad tek ton vale vik wick xon yra"
_TRADES = "Energy Bank Motors Airlines Capital Foods Steel Systems Networks Pharma Mining Media"
_FORMS = ("Inc.", "Corp.", "AG", "Limited", "Group plc", "GmbH", "S.A.", "B.V.", "AB", "LLC")
_HEADERS = (
    "LEI", "Entity.LegalName", "Entity.OtherEntityNames.OtherEntityName.1",
    "Entity.EntityCategory", "Entity.LegalAddress.Country",
)  # fmt: skip


def lei(number: int) -> str:
    """Make an LEI with its check digits (ISO 7064 MOD 97-10)."""
    body = f"5493{number:014d}"
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def name(number: int, seed: int = 1) -> str:
    """Give the name of a firm without its legal form; depends on seed and number alone."""
    chance = Random(seed * 1_000_003 + number // 20 * 20 + min(number % 20, 18))
    word = "".join(chance.choice(_HEADS.split()) for _ in range(chance.choice((1, 2, 2, 3))))
    word += chance.choice(_TAILS.split())
    return f"{word.title()} {chance.choice(_TRADES.split())}"


def rows(count: int, seed: int = 1) -> Iterator[tuple[str, ...]]:
    """Give the rows of a gazetteer."""
    for number in range(count):
        chance = Random(seed * 7_000_003 + number)
        called = name(number, seed)
        other = f"{called.split()[0]} International" if chance.random() < 0.33 else ""
        form = chance.choice(_FORMS)
        yield lei(number), f"{called} {form}", other, "GENERAL", chance.choice(("US", "SE", "JP"))


def main() -> None:
    """Print how long each step takes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--names", type=int, default=10_000)
    parser.add_argument("--folder", type=Path)
    args = parser.parse_args()
    with TemporaryDirectory(dir=args.folder) as folder:
        path, place = Path(folder) / "firms.csv", Path(folder) / "firms.sqlite"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_HEADERS)
            writer.writerows(rows(args.rows))
        tally = Tally()
        start, busy = time.perf_counter(), time.process_time()
        load(entries(path, {}, tally), place)
        took, busy = time.perf_counter() - start, time.process_time() - busy
        print(
            f"{args.rows:,} rows, {path.stat().st_size / 1e6:.0f} MB: loaded in {took:.1f} s, "
            f"{busy:.1f} s of them at work"
        )
        print(f"index of {place.stat().st_size / 1e6:.0f} MB; left out: {dict(tally.reasons)}")
        start, found = time.perf_counter(), [0, 0, 0]
        with Index(place) as index:
            for number in range(args.names):
                known = name(number * (args.rows // args.names or 1))
                label = known if number % 2 else f"{known.split()[0]}x Unheard"
                match = best(Entity("e", label, Kind.COMPANY), (label,), index)
                found[0 if match is None else min(len(match.entries), 2)] += 1
        took = time.perf_counter() - start
        print(
            f"{args.names:,} names: {took / args.names * 1e3:.2f} ms each; "
            f"{found[1]:,} found, {found[2]:,} ambiguous, {found[0]:,} not there"
        )


if __name__ == "__main__":
    main()
