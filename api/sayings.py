"""Claims and facts in the words that a person reads; tables and the web page both use them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from api.tables import counted, plain, table
from ontology.bearings import Bearing
from ontology.quantities import describe
from ontology.records import Claim, Entity, Evidence, Fact, Quantity, TimeSpan, Value
from ontology.terms import OPEN_PREFIX, Modality, Polarity

SHOWN = 3
"""How many sentences of one fact a table shows."""


BEARINGS = {
    Bearing.ENDED_BY: "ended",
    Bearing.SUPERSEDED_BY: "superseded",
    Bearing.CONFLICTS_WITH: "disputed",
    Bearing.FULFILLED_BY: "since done",
}
"""What a link to another fact makes of a fact, in a word."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a claim or a fact says, in words.

    Attributes:
        stance: What keeps it from being a plain fact ("planned", "denied"); "" for a plain one.
        details: (name, words): qualifiers, and who says so.
        times: (name, words): when.
    """

    subject: str
    predicate: str
    object: str
    stance: str
    details: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]


def saying(said: Claim | Fact, learned: str | None = None) -> Saying:
    """Put a claim or a fact in words.

    Args:
        learned: The moment at which the ledger learned a fact, where that is to be told.
    """
    return Saying(
        subject=said.subject.label,
        predicate=verb(said.predicate),
        object="" if said.object is None else words(said.object),
        stance=stance(said),
        details=(*_qualifiers(said), *_speakers(said), *_witnesses(said)),
        times=(*_time(said.time), *_held(said), *([("learned", learned[:10])] if learned else [])),
        evidence=said.evidence,
    )


def sayings(facts: Iterable[Fact], learned: Mapping[str, str]) -> Iterator[Saying]:
    """Put facts in words, with the moments at which the ledger learned them, by their ids."""
    return (saying(fact, learned.get(fact.id)) for fact in facts)


def words(value: Value) -> str:
    """Name an entity, say a quantity, and write a code ("not_filed") as words."""
    match value:
        case Entity():
            return value.label
        case Quantity():
            return describe(value)
    return value.replace("_", " ")


def verb(predicate: str) -> str:
    """Write a predicate as words: "invests in"."""
    return predicate.removeprefix(OPEN_PREFIX).replace("_", " ")


def stance(said: Claim | Fact) -> str:
    """Say what keeps it from being a plain fact; "" where nothing does."""
    parts = []
    if said.polarity is Polarity.NEGATIVE:
        parts.append("not so" if said.modality is Modality.ACTUAL else "not")
    if said.modality is not Modality.ACTUAL:
        parts.append(said.modality.value)
    if _over(said.time):
        parts.append("over")
    told = [" ".join(parts)] if parts else []
    if isinstance(said, Fact):
        told += (name for bearing, name in BEARINGS.items() if _bears(said, bearing))
        told += ["rejected"] if said.rejected else []
    return ", ".join(told)


def _bears(fact: Fact, bearing: Bearing) -> bool:
    return any(known is bearing for known, _ in fact.links)


def _over(time: TimeSpan | None) -> bool:
    return time is not None and (time.ended or time.end is not None)


def _qualifiers(said: Claim | Fact) -> Iterator[tuple[str, str]]:
    return ((verb(name), words(value)) for name, value in said.qualifiers)


def _speakers(said: Claim | Fact) -> Iterator[tuple[str, str]]:
    named = said.attributed_to
    speakers = named if isinstance(named, tuple) else (named,) if named else ()
    if speakers:
        yield "according to", ", ".join(speaker.label for speaker in speakers)


def _held(said: Claim | Fact) -> Iterator[tuple[str, str]]:
    if isinstance(said, Fact):
        for name, moment in (("since", said.since), ("until", said.until)):
            if moment:
                yield name, moment


def _witnesses(said: Claim | Fact) -> Iterator[tuple[str, str]]:
    if isinstance(said, Fact) and said.support > 1:
        yield "said by", witnesses(said)


def witnesses(fact: Fact) -> str:
    """Say how many articles say so, and of how many sources they are, where some are copies."""
    articles = counted(fact.support, "article")
    return (
        articles
        if fact.independent == fact.support
        else (f"{articles} from {counted(fact.independent, 'source')}")
    )


def _time(time: TimeSpan | None) -> Iterator[tuple[str, str]]:
    if time is None:
        return
    for name, moment in (("when", time.at), ("since", time.start), ("until", time.end)):
        if moment:
            week = "week of " if time.precision == "week" else ""
            yield name, week + moment


def said_table(
    sayings: Iterable[Saying], *, title: str = "", dates: dict[str, str] | None = None
) -> Table:
    """Lay out sayings, each with its sentences.

    Args:
        dates: Article id → date of publication, where it is to be shown.
    """
    rows = ((fact_cell(said), proof_cell(said.evidence, dates or {})) for said in sayings)
    drawn = table(("what is said", "where it says so"), rows, lines=True)
    drawn.title = Text(plain(title)) if title else None
    drawn.title_justify = "left"
    return drawn


def fact_cell(said: Saying) -> Text:
    """Lay out what is said, without its sentences."""
    cell = Text()
    cell.append(plain(said.subject), "bold")
    cell.append(f" {plain(said.predicate)} ", "cyan")
    cell.append(plain(said.object), "bold")
    if said.stance:
        cell.append(f"  [{said.stance}]", "yellow")
    for name, value in (*said.details, *said.times):
        cell.append(f"\n  {plain(name)}: ", "dim")
        cell.append(plain(value))
    return cell


def proof_cell(evidence: tuple[Evidence, ...], dates: dict[str, str]) -> Text:
    """Lay out the first sentences, with their articles, and dates where they are given."""
    cell = Text()
    for number, proof in enumerate(evidence[:SHOWN]):
        cell.append("\n" if number else "")
        cell.append(plain(proof.quote))
        date = dates.get(proof.article, "")
        cell.append(f"\n— {plain(proof.article)}{', ' if date else ''}{plain(date)}", "dim")
    if len(evidence) > SHOWN:
        cell.append(f"\nand {len(evidence) - SHOWN} more", "dim")
    return cell
