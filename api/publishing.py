"""From the ledger to the graph that readers see: ledger → identities → facts → quads → version."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

import graph
import ontology
from api.lock import LEDGER, exclusive
from graph.about import About
from graph.bearings import linked
from graph.corrections import corrected
from graph.derived.articles import numbers
from graph.derived.derivation import Derivation
from graph.derived.known import known as who
from graph.export.mentions import mentions as mention_lines
from graph.identity import Identities, identities, standing
from graph.iris import DEFAULT_BASE, Iris
from graph.known import Known
from graph.ledger import Ledger
from graph.merge import Merged, merged
from graph.nquads import Quad
from graph.quads import quads
from graph.store import Store, Version, named
from graph.validity import holds, lasts
from ontology.errors import StoreError, UnknownArticleError
from ontology.records import Fact

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Publication:
    """What readers see after a build.

    Attributes:
        about: How many facts it has; and claims that are none, by rule.
        fresh: Whether this run published it.
    """

    version: Version
    about: About
    fresh: bool


def publish(
    folder: Path,
    ledger: Ledger,
    *,
    base: str = DEFAULT_BASE,
    anew: bool = False,
    keep: int | None = None,
) -> Publication:
    """Publish the graph that the ledger adds up to; nothing is done if it is out already.

    What was published and can't be read is replaced.

    Args:
        base: What the IRIs begin with.
        anew: Whether to make it from the ledger alone, whatever is out.
        keep: How many versions are kept besides it from now on; None leaves that as it is.

    Raises:
        StoreError: the disk fails, or another process publishes.
    """
    store = Store.open(folder)
    if keep is not None:
        store.keep(keep)
    before = _readable(store)
    digest = digest_of(ledger, base)
    derivation = Derivation(folder, base, program())
    told: list[About] = []
    version = store.publish_by(
        lambda working: told.append(derivation.bring(ledger, working, anew=anew)),
        digest,
        about=lambda: told[0],
        follow=lambda working: derivation.follow(ledger, working),
        anew=anew,
    )
    fresh = before is None or before.id != version.id
    _log.info("version %s is %s", version.id, "published" if fresh else "current already")
    return Publication(version, version.about, fresh=fresh)


def _readable(store: Store) -> Version | None:
    try:
        return store.current()
    except StoreError:
        return None


def graph_of(
    ledger: Ledger,
    *,
    base: str = DEFAULT_BASE,
    added: Callable[[Merged], None] = lambda merged: None,
    on: date | None = None,
) -> Iterator[Quad]:
    """Give the graph that a ledger adds up to.

    Args:
        base: What the IRIs begin with.
        added: Is told the facts, and the claims that are none, before the first quad.
        on: Only what held on this day, or had happened by then.
    """
    known, total = added_up(ledger, on=on)
    added(total)
    articles = (extraction.article for extraction in ledger.extractions())
    yield from quads(total.facts, known.entities, articles, Iris(base))


def added_up(ledger: Ledger, *, on: date | None = None) -> tuple[Identities, Merged]:
    """Give who is who, and the facts, as judgements and corrections have them.

    Args:
        on: Only facts that held on this day, or had happened by then: what happened later has
            ended nothing yet.
    """
    known = identities(ledger.extractions(), ledger.judgements())
    total = merged(ledger.extractions(), known)
    facts: Iterable[Fact] = corrected(total.facts, ledger.corrections(), known)
    if on is None:
        return known, replace(total, facts=tuple(linked(facts)))
    dates = {row.id: row.published for row in ledger.articles()}
    then = linked(fact for fact in facts if holds(fact, on, dates))
    return known, replace(total, facts=tuple(fact for fact in then if lasts(fact, on)))


def retract(
    article_id: str, folder: Path, *, wait: float = 0.0, keep: int | None = None
) -> Publication:
    """Take an article back, and with it all that only it supports; publish what is left.

    Args:
        wait: Seconds to wait for another process that changes the graph.
        keep: As `publish`.

    Raises:
        UnknownArticleError: the ledger does not hold it.
        LedgerError: another build works on this graph.
        StoreError: what was published can't be read; nothing was taken back.
    """
    with writing(folder, wait=wait) as ledger:
        base = published_base(folder)
        try:
            ledger.retract(article_id, moment=now())
        except UnknownArticleError:
            publish(folder, ledger, base=base)  # a retraction that was cut off is carried out
            raise
        return publish(folder, ledger, base=base, keep=keep)


def published_base(folder: Path) -> str:
    """Give what the IRIs of a graph begin with.

    Raises:
        StoreError: what was published can't be read.
    """
    before = Store.open(folder).current()
    return before.about.base if before else DEFAULT_BASE


def rebuild(
    folder: Path, *, base: str = DEFAULT_BASE, wait: float = 0.0, keep: int | None = None
) -> Publication:
    """Make the published graph anew, from the ledger alone.

    Args:
        base: What the IRIs begin with.
        wait: Seconds to wait for another process that changes the graph.
        keep: As `publish`.

    Raises:
        LedgerError: there is no ledger, or another build works on this graph.
        StoreError: the disk fails.
    """
    with writing(folder, wait=wait) as ledger:
        return publish(folder, ledger, base=base, anew=True, keep=keep)


def is_behind(folder: Path) -> bool:
    """Tell whether what is published is not what the ledger adds up to.

    Raises:
        LedgerError: there is no ledger, or it can't be opened.
        StoreError: what is published is damaged.
    """
    store = Store.open(folder)
    version = store.current()
    if version is None:
        return True
    with reading(folder) as ledger:
        return version.id != named(digest_of(ledger, version.about.base))


def digest_of(ledger: Ledger, base: str) -> str:
    """Name all that the graph of a ledger is made from."""
    return f"{ledger.digest()} {base} {program()}"


def now() -> str:
    """Give the moment at which something is learned, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def reading(folder: Path, *, until: str | None = None) -> Ledger:
    """Open the ledger of a graph for reading.

    Args:
        until: See only what was learned by then, as `Ledger.open` has it.

    Raises:
        LedgerError: there is none, or it can't be opened.
    """
    return Ledger.open(folder / LEDGER, read_only=True, until=until)


@contextmanager
def writing(folder: Path, *, wait: float = 0.0) -> Iterator[Ledger]:
    """Open the ledger of a graph for changes, while nobody else makes any.

    A ledger of an older version is brought up to date. A folder that is no graph is told, and
    nothing is made in it.

    Args:
        wait: Seconds to wait for another process that changes the graph.

    Raises:
        LedgerError: There is none, it can't be opened, or another process works on it.
    """
    if not (folder / LEDGER).exists():
        reading(folder).close()
    with exclusive(folder, wait=wait), Ledger.open(folder / LEDGER) as ledger:
        yield ledger


def mentions(folder: Path) -> Iterator[str]:
    """Give a JSON line for each stretch of text that stands for an entity of the graph.

    Raises:
        LedgerError: there is no ledger, or it can't be opened.
    """
    with reading(folder) as ledger:
        known = identities(ledger.extractions(), ledger.judgements())
        yield from mention_lines(ledger.extractions(), known.canonical)


def known(folder: Path, *asked: str) -> Known:
    """Find out who is who among all that some names may mean.

    Raises:
        LedgerError: there is no ledger, or it can't be opened.
        StoreError: what is published is damaged.
    """
    with reading(folder) as ledger:
        given = standing(ledger.judgements())
        found = state(folder).ask(ledger, lambda db: who(db, given, asked, numbers(db)))
        return found or identities(ledger.extractions(), given)


def state(folder: Path) -> Derivation:
    """Give what may be asked of the working state of a graph.

    Raises:
        StoreError: what is published is damaged.
    """
    return Derivation(folder, published_base(folder), program())


@cache
def program() -> str:
    """Name the code and the words that make facts of claims: the graph is theirs as well."""
    digest = sha256()
    for package in (ontology, graph):
        folder = Path(str(package.__file__)).parent
        for file in sorted((*folder.rglob("*.py"), *folder.rglob("*.ttl"))):
            digest.update(file.read_bytes())
    return digest.hexdigest()
