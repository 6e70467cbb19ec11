"""Relations of financial sentences: how many of those that FIRE annotates are found.

    python benchmarks/fire.py [--data ../shared/data/fire]    the table of both halves
    python benchmarks/fire.py --missed TYPE [--limit N]       sentences whose relations are missed
    python benchmarks/fire.py --extra PREDICATE [--limit N]   claims that FIRE doesn't have

FIRE (Hamad et al. 2024, github.com/hmhamad/FIRE, CC BY 4.0) annotates other things than our
ontology knows, so recall is of the types that mean the same, and a claim that FIRE doesn't have is
not wrong by that. Each sentence is an article of its own. They are halved by hash: the first half
may be read, of the second only the figures are printed. Without the data it says so and exits
with 0.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from pathlib import Path

from benchmarks.ptb import printed
from extractors.language import language
from extractors.pipeline import extractions
from ontology.records import Article, Claim, Entity, Extraction, Quantity, TextBlock, Value
from ontology.terms import Block

FILES = ("fire_train.json", "fire_dev.json")
PUBLISHED = "2016-06-15"
TITLE = "Norden Industries publishes its report"
"""Whose figures they are, where a sentence doesn't say."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = {
    "thousand": 3,
    "lakh": 5,
    "crore": 7,
    "million": 6,
    "mn": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
}

type Way = tuple[str, str, str]
"""A predicate, and the roles in which head and tail of the relation stand in it."""

type Pair = tuple[int, int]
"""Numbers of two annotated entities: head and tail."""


def _ways(predicates: str, head: str, tail: str) -> tuple[Way, ...]:
    return tuple((predicate, head, tail) for predicate in predicates.split())


_FIGURES = tuple(
    (predicate, head, tail)
    for predicate in ("reports", "expects", "targets", "price_change", "trades_at", "sets_rate")
    for head in ("subject", "object", "of")
    for tail in ("object", "value", "change", "percent", "points", "to", "from")
    if head != tail
) + _ways("pays_dividend buys_back raises_funding hires lays_off priced_at", "subject", "object")

MEANT: dict[str, tuple[Way, ...]] = {
    "ActionBuy": _ways("acquires orders invests_in owns", "subject", "object")
    + _ways("sells supplies", "to", "object"),
    "ActionSell": _ways("sells supplies", "subject", "object")
    + _ways("acquires orders", "from", "object"),
    "Subsidiaryof": _ways("part_of", "subject", "object")
    + _ways("owns acquires", "object", "subject"),
    "Employeeof": _ways("works_for departs founded", "subject", "object")
    + _ways("appoints", "object", "subject"),
    "Designation": _ways("works_for departs", "subject", "role")
    + _ways("appoints", "object", "role"),
    "Productof": _ways(
        "produces launches withdraws delays supplies changes_output announces", "object", "subject"
    )
    + _ways("orders acquires", "object", "from"),
    "Locatedin": _ways("based_in operates_in opens closes located_in", "subject", "object"),
    "Value": _FIGURES
    + _ways("acquires sells invests_in orders", "object", "amount")
    + _ways("acquires sells owns", "object", "stake"),
    "ValueChangeIncreaseby": _FIGURES,
    "ValueChangeDecreaseby": _FIGURES,
}
"""How a relation of FIRE may be said in our ontology."""

PEOPLE = ("Person", "Designation")
"""FIRE names firms' designations, too ("the buyer"); we have posts of persons alone."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that FIRE annotates: its kind, its words, and where they stand in the text."""

    kind: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is printed, with what FIRE says of it."""

    number: int
    text: str
    named: tuple[Named, ...]
    relations: tuple[tuple[str, Pair], ...]

    @property
    def is_kept_apart(self) -> bool:
        """Whether it is of the half that nobody reads."""
        return hashlib.sha256(str(self.number).encode()).digest()[0] % 2 == 1


def sentences(file: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file, with the relations that the ontology has a word for."""
    for one in json.loads(file.read_text(encoding="utf-8")):
        shown = printed(" ".join("'s" if word == "s" else word for word in one["tokens"]))
        kept = [*accumulate((bool(word.strip()) for word in one["tokens"]), initial=0)]
        places = (*shown.starts, len(shown.text))
        named = []
        for entity in one["entities"]:
            start, end = places[kept[entity["start"]]], places[kept[entity["end"]]]
            words = shown.text[start:end].rstrip()
            named.append(Named(entity["type"], words, start, start + len(words)))
        yield Sentence(
            one["orig_id"], shown.text, tuple(named), tuple(_relations(one["relations"], named))
        )


def _relations(
    given: Iterable[dict[str, object]], named: list[Named]
) -> Iterator[tuple[str, Pair]]:
    for one in given:
        kind, head, tail = str(one["type"]), int(str(one["head"])), int(str(one["tail"]))
        post = kind == "Designation"
        if kind in MEANT and (not post or (named[head].kind, named[tail].kind) == PEOPLE):
            yield kind, (head, tail)


def read(given: Sequence[Sentence]) -> list[Extraction]:
    """Read each sentence as an article of its own."""
    return list(extractions(map(_article, given), language()))


def _article(sentence: Sentence) -> Article:
    """Make a headline of what has no full stop; other sentences stand in a firm's report.

    The firm stands below the sentence, so that places in the sentence are places in the text.
    """
    text, end = f"{sentence.text}\n{TITLE}", len(sentence.text)
    title = TextBlock(end + 1, len(text), Block.TITLE)
    blocks: tuple[TextBlock, ...] = (title, TextBlock(0, end, Block.PARAGRAPH))
    if not sentence.text.rstrip('")').endswith((".", ":")):
        blocks = (TextBlock(0, end, Block.TITLE),)
    return Article(str(sentence.number), "", text, blocks, published=PUBLISHED)


def roles(claim: Claim) -> Iterator[tuple[str, Value]]:
    """Yield what stands in each role of a claim."""
    yield "subject", claim.subject
    if claim.object is not None:
        yield "object", claim.object
    yield from claim.qualifiers


def stands(value: Value, role: str, claim: Claim, said: Extraction, named: Named) -> bool:
    """Tell whether an annotated entity is what stands in a role: by place, name or number."""
    if isinstance(value, Quantity):
        return _number(named.words) in {abs(n) for n in _numbers(value)}
    if isinstance(value, str):
        return bool(_words(value) & _words(named.words))
    places = [(m.start, m.end) for m in said.mentions if m.entity == value.id]
    places += [(m.start, m.end) for e in claim.evidence for m in e.marks if m.role == role]
    inside = any(low < named.end and named.start < high for low, high in places)
    return inside or _same(value, named)


def _same(value: Entity, named: Named) -> bool:
    return named.words.casefold() in {n.casefold() for n in (value.label, *value.aliases)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{2,}", text.casefold())) - {"of", "the", "and", "for", "at"}


def _numbers(value: Quantity) -> list[Decimal]:
    return [n for n in (value.value, value.low, value.high) if n is not None]


def _number(words: str) -> Decimal | None:
    """Read the first number of some words, times what scale stands behind it."""
    found = _NUMBER.search(words)
    if found is None:
        return None
    behind = words[found.end() :].casefold().split()
    scale = _SCALES.get(behind[0].rstrip(".,"), 0) if behind else 0
    return Decimal(found.group().replace(",", "")) * Decimal(10**scale)


def pairs(said: Extraction, sentence: Sentence) -> set[tuple[str, Pair]]:
    """Give the annotated relations that some claim states, by type and ends."""
    return {
        (kind, pair)
        for kind, pair in sentence.relations
        if any(_states(claim, kind, pair, said, sentence) for claim in said.claims)
    }


def _states(claim: Claim, kind: str, pair: Pair, said: Extraction, sentence: Sentence) -> bool:
    parts = list(roles(claim))
    head, tail = (sentence.named[i] for i in pair)
    return any(
        claim.predicate == predicate
        and any(r == at and stands(v, r, claim, said, head) for r, v in parts)
        and any(r == to and stands(v, r, claim, said, tail) for r, v in parts)
        for predicate, at, to in MEANT[kind]
    )


def extra(said: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """Yield claims that FIRE has not, though it annotates what stands at both ends."""
    known = {frozenset(pair) for _, pair in sentence.relations}
    for claim in said.claims:
        ends = [
            {i for i, named in enumerate(sentence.named) if stands(v, r, claim, said, named)}
            for r, v in roles(claim)
            if r in ("subject", "object")
        ]
        if len(ends) == 2 and all(ends):
            between = {frozenset((a, b)) for a in ends[0] for b in ends[1] if a != b}
            if between and not between & known:
                yield claim


def report(given: Sequence[Sentence], said: Sequence[Extraction]) -> None:
    """Print for each type how many there are and how many are found, in both halves."""
    wanted: Counter[tuple[str, bool]] = Counter()
    found: Counter[tuple[str, bool]] = Counter()
    beside: Counter[bool] = Counter()
    for sentence, extraction in zip(given, said, strict=True):
        apart = sentence.is_kept_apart
        wanted.update((kind, apart) for kind, _ in sentence.relations)
        found.update((kind, apart) for kind, _ in pairs(extraction, sentence))
        beside[apart] += sum(1 for _ in extra(extraction, sentence))
    print(f"{'':24}{'read':>6}{'found':>7}{'share':>7}{'apart':>8}{'found':>7}{'share':>7}")
    for kind in MEANT:
        _line(kind, [(wanted[kind, half], found[kind, half]) for half in (False, True)])
    totals = [
        tuple(sum(counts[kind, half] for kind in MEANT) for counts in (wanted, found))
        for half in (False, True)
    ]
    _line("all", totals)
    print(f"claims beside them: {beside[False]} and {beside[True]}")


def _line(name: str, halves: Iterable[Sequence[int]]) -> None:
    shares = "  ".join(f"{n:6}{hits:7}{hits / max(n, 1):7.3f}" for n, hits in halves)
    print(f"{name:22}{shares}")


def show_missed(
    kind: str, given: Sequence[Sentence], said: Sequence[Extraction], limit: int
) -> None:
    """Print sentences of the half that may be read, with what is missed and what is claimed."""
    for sentence, extraction in zip(given, said, strict=True):
        lost = [p for k, p in sentence.relations if k == kind]
        hits = {p for k, p in pairs(extraction, sentence) if k == kind}
        lost = [pair for pair in lost if pair not in hits]
        if sentence.is_kept_apart or not lost or limit <= 0:
            continue
        limit -= 1
        print(f"\n{sentence.number}: {sentence.text}")
        for head, tail in lost:
            print(f"  - {sentence.named[head].words} / {sentence.named[tail].words}")
        for claim in extraction.claims:
            print(f"    {_shown(claim)}")


def show_extra(
    predicate: str, given: Sequence[Sentence], said: Sequence[Extraction], limit: int
) -> None:
    """Print claims of a predicate that FIRE doesn't have, of the half that may be read."""
    for sentence, extraction in zip(given, said, strict=True):
        more = [c for c in extra(extraction, sentence) if c.predicate == predicate]
        if sentence.is_kept_apart or not more or limit <= 0:
            continue
        limit -= 1
        print(f"\n{sentence.number}: {sentence.text}")
        for claim in more:
            print(f"  + {_shown(claim)}  [{claim.entry}]")


def _shown(claim: Claim) -> str:
    told = "; ".join(f"{role} {_label(value)}" for role, value in roles(claim))
    return f"{claim.predicate}: {told} ({claim.polarity}, {claim.modality})"


def _label(value: Value) -> str:
    if isinstance(value, str):
        return value
    return value.label if isinstance(value, Entity) else value.text


def main() -> int:
    """Do what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(__file__).parents[2] / "shared" / "data" / "fire"
    parser.add_argument("--data", type=Path, default=default)
    parser.add_argument("--missed", choices=MEANT)
    parser.add_argument("--extra")
    parser.add_argument("--limit", type=int, default=1000)
    arguments = parser.parse_args()
    files = [arguments.data / name for name in FILES]
    if not all(file.exists() for file in files):
        print(f"no {files[0]}: relations of financial sentences are not measured")
        return 0
    given = [one for file in files for one in sentences(file)]
    said = read(given)
    if arguments.missed:
        show_missed(arguments.missed, given, said, arguments.limit)
    elif arguments.extra:
        show_extra(arguments.extra, given, said, arguments.limit)
    else:
        report(given, said)
    return 0


if __name__ == "__main__":
    sys.exit(main())
