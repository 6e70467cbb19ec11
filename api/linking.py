"""What a gazetteer tells of the graph's entities: links into the ledger, and a graph with them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from api.lock import exclusive
from api.publishing import now, publish, published_base, reading, writing
from graph.gazetteer.entries import Tally
from graph.gazetteer.index import Index, load
from graph.gazetteer.matching import Match, best, settled
from graph.gazetteer.reading import entries
from graph.identity import Identities, identities
from graph.ledger import Ledger
from graph.profiles import holds_everywhere
from ontology.errors import SettingsError
from ontology.records import Judgement
from ontology.terms import Kind, Verdict

_FOLDER = "gazetteers"
"""In a graph's folder: what was loaded, so that a file is not read twice."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Linked:
    """What came of a gazetteer.

    Attributes:
        entries: How many it has; 0 where it was only taken back.
        left_out: (reason, count, first example) of what is in no entry; empty where the file was
            loaded before.
        new: Links that it makes and did not make before.
        kept: How many it made before, and makes still.
        withdrawn: Links that it made before, and makes no more.
        unsure: What it may mean, and does not tell for sure: nothing is done about it.
        changed: Whether the graph has another version now.
    """

    name: str
    entries: int
    left_out: tuple[tuple[str, int, str], ...]
    new: tuple[Judgement, ...]
    kept: int
    withdrawn: tuple[Judgement, ...]
    unsure: tuple[tuple[str, Match], ...]
    changed: bool


def link(
    folder: Path,
    gazetteer: Path,
    *,
    name: str = "",
    mapped: Mapping[str, str] | None = None,
    default: Kind | None = None,
    dry: bool = False,
) -> Linked:
    """Link the graph's entities with a gazetteer's entries, and publish the graph that follows.

    What the gazetteer of this name linked before and does not link now, is taken back: twice the
    same file is once.

    Args:
        folder: The graph.
        gazetteer: A file of names and identifiers.
        name: What judgements call it; else its file's name up to the first dot.
        mapped: Our names of fields → columns of the file.
        default: The kind of entries that tell none.
        dry: Change nothing, only tell.

    Raises:
        InputError: The file can't be read, or its columns are not understood.
        LedgerError: There is no graph, or another build works on it.
    """
    called = _called(name or gazetteer.name.partition(".")[0])
    with reading(folder):
        pass  # a folder that is no graph is told, and nothing is made in it
    tally = Tally()
    place = _loaded(folder, gazetteer, called, mapped or {}, default, tally)
    with Index(place) as index, reading(folder) as ledger:
        told = ledger.judgements()
        others = [one for one in told if one.by != _by(called)]
        known = identities(ledger.extractions(), others)
        matches = _matches(known, ledger, index)
        count = len(index)
    sure = [one for one in matches if one.sureness >= 0 and len(one.entries) == 1]
    unsure = [one for one in matches if one not in sure]
    made = [one for match in sure for one in _judgements(match, called, known)]
    before = {(one.a, one.b): one for one in told if one.by == _by(called)}
    after = {(one.a, one.b): one for one in made}
    gone = tuple(one for pair, one in sorted(before.items()) if pair not in after)
    new = tuple(one for pair, one in sorted(after.items()) if before.get(pair) != one)
    changed = not dry and _recorded(folder, gone, new)
    return Linked(
        called,
        count,
        tuple((reason, n, tally.examples[reason]) for reason, n in sorted(tally.reasons.items())),
        new,
        kept=len(after) - len(new),
        withdrawn=gone,
        unsure=tuple((known.name(one.entity), one) for one in unsure),
        changed=changed,
    )


def unlink(folder: Path, name: str, *, dry: bool = False) -> Linked:
    """Take back all links of a gazetteer, and publish the graph from before.

    Raises:
        SettingsError: No gazetteer of this name links anything.
        LedgerError: There is no graph, or another build works on it.
    """
    called = _called(name)
    with reading(folder) as ledger:
        told = ledger.judgements()
    gone = tuple(one for one in told if one.by == _by(called))
    if not gone:
        _recorded(folder, (), ())  # an undoing that was cut off is carried out
        names = sorted({one.by.removeprefix(_by("")) for one in told if _by("") in one.by})
        known = f"those of {', '.join(names)} stand" if names else "none was linked"
        raise SettingsError(f"no links of a gazetteer {called!r} stand; {known}")
    changed = not dry and _recorded(folder, gone, ())
    return Linked(called, 0, (), (), 0, gone, (), changed)


def _by(name: str) -> str:
    return f"gazetteer:{name}"


def _called(name: str) -> str:
    plain = name.casefold().replace(" ", "-")
    if not _NAME.fullmatch(plain):
        raise SettingsError(f"{name!r} is no name for a gazetteer; give one, as --name gleif")
    return plain


def _loaded(
    folder: Path,
    gazetteer: Path,
    name: str,
    mapped: Mapping[str, str],
    default: Kind | None,
    tally: Tally,
) -> Path:
    """Load a file, if it was not loaded so before; of each name the last is kept."""
    digest = sha256(repr((sorted(mapped.items()), default)).encode())
    try:
        with gazetteer.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise SettingsError(f"can't read {gazetteer}: {error.strerror}") from error
    place = folder / _FOLDER / f"{name}-{digest.hexdigest()[:16]}.sqlite"
    if place.exists():
        return place
    with exclusive(folder):
        place.parent.mkdir(exist_ok=True)
        load(entries(gazetteer, mapped, tally, default), place)
        for old in place.parent.glob(f"{name}-{'?' * 16}.sqlite"):
            if old != place:
                old.unlink()
    return place


def _matches(known: Identities, ledger: Ledger, index: Index) -> list[Match]:
    """Look the entities of the graph up, by what articles call them; in the order of their ids."""
    labels: dict[str, set[str]] = {}
    articles: dict[str, set[str]] = {}
    for extraction in ledger.extractions():
        for one in extraction.entities:
            entity = known.canonical(extraction.article.id, one.id)
            articles.setdefault(entity.id, set()).add(extraction.article.id)
            if holds_everywhere(one.label, one.kind):
                labels.setdefault(entity.id, set()).add(one.label)
    found = (
        best(entity, sorted(labels[entity.id]), index)
        for entity in known.entities
        if entity.id in labels
    )
    return [
        *settled(
            (match for match in found if match is not None),
            lambda a, b: not articles[a].isdisjoint(articles[b]),
        )
    ]


def _judgements(match: Match, name: str, known: Identities) -> Sequence[Judgement]:
    """Link an entity with the identifiers of its entry that it has not by other ways."""
    why = match.why(name)
    one = Judgement(known.name(match.entity), "", Verdict.SAME, match.rule, why, _by(name))
    codes = match.entries[0].codes(name)
    return [replace(one, b=code) for code in codes if code not in match.entity.identifiers]


def _recorded(folder: Path, gone: Sequence[Judgement], new: Sequence[Judgement]) -> bool:
    with writing(folder) as ledger:
        back = (replace(one, verdict=Verdict.UNSURE, why="taken back") for one in gone)
        if gone or new:
            ledger.judge(*back, *new, moment=now())
        return publish(folder, ledger, base=published_base(folder)).fresh
