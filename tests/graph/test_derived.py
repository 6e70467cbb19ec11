"""Whatever happens to a ledger, the state that is changed gives the graph that is made at once."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from api.judgements import said, unsure
from api.lock import LEDGER
from api.past import past
from api.publishing import graph_of, known, program, publish
from benchmarks.newsroom import Newsroom
from graph.derived import articles
from graph.derived.derivation import Derivation
from graph.derived.facts import count
from graph.derived.tables import FILE, reading
from graph.identity import identities
from graph.iris import DEFAULT_BASE
from graph.known import Known
from graph.ledger import Ledger
from graph.nquads import line
from graph.store import Store
from graph.variants import numbered
from graph.working import Working
from ontology.corrections import Addition, Amendment, Correction, Word
from ontology.errors import StoreError, UnknownEntityError
from ontology.names import slug
from ontology.records import Article, Entity, Extraction, Judgement, article_key
from ontology.terms import Kind, Verdict
from tests.graph.test_laws import ARTICLES, NAMES, extractions, judgements, keys

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""A file system in memory, where there is one: publishing waits for the disk."""

type Step = Extraction | Judgement | Word | str

corrections = st.builds(
    Correction,
    st.sampled_from(sorted(NAMES)),
    st.sampled_from(["acquires", "competes_with", "part_of"]),
    st.sampled_from(sorted(NAMES)),
    rejected=st.booleans(),
)
kinds = st.sampled_from(["Norden (Company)", "Fell (Product)", "Lund (Person)", "plan (Policy)"])
amendments = st.builds(
    Amendment,
    kinds.map(lambda name: (name,)),
    st.sampled_from(["Fell", "Norden AB", "Gorm"]),
    st.sampled_from([None, Kind.COMPANY]),
    stands=st.booleans(),
)
additions = st.builds(
    Addition,
    st.sampled_from(ARTICLES),
    st.just(0),
    st.sampled_from(["xx", "xxx"]),
    kinds,
    st.sampled_from(["owns", "acquires"]),
    kinds,
    stands=st.booleans(),
)
steps: st.SearchStrategy[Step] = (
    st.sampled_from(ARTICLES).flatmap(extractions)
    | st.sampled_from(ARTICLES)
    | judgements
    | st.builds(lambda one: Judgement(one.a, one.b, Verdict.UNSURE), judgements)
    | corrections
    | amendments
    | additions
)


def done(step: Step, ledger: Ledger, moment: str | None = None) -> None:
    live = {row.id for row in ledger.articles()}
    if isinstance(step, Extraction):
        ledger.record(step, "p1", moment=moment)
    elif isinstance(step, Judgement):
        ledger.judge(step, moment=moment)
    elif isinstance(step, Correction | Amendment | Addition):
        ledger.correct(step, moment=moment)
    elif step in live:
        ledger.retract(step, moment=moment)


def dumped(folder: Path) -> list[str]:
    version = Store.open(folder).current()
    assert version is not None
    with version.open() as snapshot:
        return list(snapshot.dump())


def at_once(ledger: Ledger) -> list[str]:
    return sorted({f"{line(quad)}\n" for quad in graph_of(ledger)})


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(steps, min_size=1, max_size=4), min_size=1, max_size=5))
def test_changed_step_by_step_it_is_the_graph_made_at_once(found: list[list[Step]]) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        with Ledger.open(folder / LEDGER) as ledger:
            for some in found:
                for step in some:
                    done(step, ledger)
                told = publish(folder, ledger)
                assert dumped(folder) == at_once(ledger)
                assert told.about.facts == len({f for f in dumped(folder) if "#Fact>" in f})


MANY = tuple(f"h{number:02d}" for number in range(15))
ends = st.sampled_from([*sorted(NAMES), *(article_key(one, "norden") for one in MANY[::4])])
big: st.SearchStrategy[Step] = (
    st.sampled_from(MANY).flatmap(extractions)
    | st.sampled_from(MANY)
    | st.builds(Judgement, ends, ends, st.sampled_from(Verdict), why=st.just("x"))
)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(*map(extractions, MANY)), st.lists(st.lists(big, max_size=3), max_size=5))
def test_names_that_many_articles_bear_are_changed_step_by_step(
    told: tuple[Extraction, ...], found: list[list[Step]]
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name, pytest.MonkeyPatch.context() as patched:
        patched.setattr(articles, "_FEW", 3)
        folder = Path(name)
        batches: list[list[Step]] = [[*told], *found]
        with Ledger.open(folder / LEDGER) as ledger:
            for some in batches:
                for step in some:
                    done(step, ledger)
                publish(folder, ledger)
                assert dumped(folder) == at_once(ledger)


MODELS = [
    Entity(slug(label), label, kind, aliases)
    for label, kind, aliases in (
        ("Norden", Kind.COMPANY, ()),
        ("Fell", Kind.ORGANIZATION, ()),
        ("Norden F70", Kind.PRODUCT, ()),
        ("Norden F70", Kind.PRODUCT, ("F70",)),
        ("Fell F70", Kind.PRODUCT, ()),
        ("F70", Kind.PRODUCT, ()),
        ("F80", Kind.PRODUCT, ()),
        ("Norden F80", Kind.PRODUCT, ()),
    )
]
catalogues = st.tuples(
    st.sampled_from(ARTICLES), st.none() | st.sets(st.sampled_from(range(len(MODELS))))
)


@settings(max_examples=20)
@example([("a", {2}), ("d", {5}), ("b", {0}), ("c", {4, 1}), ("b", None)])
@given(st.lists(catalogues, min_size=2, max_size=8))
def test_what_is_only_asked_for_decides_and_is_not_decided(
    told: list[tuple[str, set[int] | None]],
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        with Ledger.open(folder / LEDGER) as ledger:
            for article, some in told:
                once = {MODELS[number].id: MODELS[number] for number in sorted(some or ())}
                named = tuple(one for _, one in sorted(once.items()))
                said = Extraction(Article(article, "", "", ()), named, (), ())
                done(article if some is None else said, ledger)
                publish(folder, ledger)
                assert dumped(folder) == at_once(ledger)


@pytest.mark.parametrize("few", [0, 9])
def test_the_first_of_some_articles_is_found_among_few_and_many(
    few: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_FEW", few)
    published(tmp_path, *Newsroom(20).extractions(0, 8))
    with closing(reading(tmp_path / FILE)) as db:
        numbers = articles.Numbers(db)
        names = sorted(numbers)
        assert len(numbers) == len(names) == 8
        assert articles.numbers(db) == {**numbers}
        assert all(number in articles.Numbers(db).values() for number in range(1, 9))
        for place, one in enumerate(names):
            rest = numbered(numbers[later] for later in names[place:])
            assert articles.first_of(db, rest) == one
            assert articles.first_of(db, rest, after=names[place - 1] if place else "") == one
        assert "nobody" not in numbers


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(steps, min_size=1, max_size=4), min_size=2, max_size=4))
def test_taken_back_to_a_day_it_is_the_graph_of_what_was_known_then(
    found: list[list[Step]],
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        with Ledger.open(folder / LEDGER) as ledger:
            for number, some in enumerate(found, start=1):
                for step in some:
                    done(step, ledger, f"2026-01-{number:02}T12:00:00+00:00")
            publish(folder, ledger)
        for number in range(len(found) + 1):
            day = f"2026-01-{number:02}"
            with Ledger.open(folder / LEDGER, read_only=True, until=day) as then:
                assert dumped(past(folder, known_by=day if number else "2025")) == at_once(then)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=9), st.lists(keys, min_size=1, max_size=3))
def test_who_is_asked_for_is_who_he_is_among_all(found: list[Step], asked: list[str]) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        with Ledger.open(folder / LEDGER) as ledger:
            for step in found:
                done(step, ledger)
            publish(folder, ledger)
            whole = identities(ledger.extractions(), ledger.judgements())
            part = known(folder, *asked)
            assert part.entities or not whole.entities
            for one in asked:
                assert told(part, one) == told(whole, one)
            for verdict in Verdict:
                assert part.persons(asked[0], asked[-1], verdict) == whole.persons(
                    asked[0], asked[-1], verdict
                )


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(steps, min_size=1, max_size=9), keys)
def test_why_they_are_one_is_the_same_for_some_as_among_all(found: list[Step], asked: str) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name)
        with Ledger.open(folder / LEDGER) as ledger:
            for step in found:
                done(step, ledger)
            publish(folder, ledger)
        for only in (None, asked):
            asks = (partial(said, folder, only), partial(said, folder, only, refused=True))
            of_state = [answer(one) for one in (*asks, partial(unsure, folder, only))]
            with hidden(folder / FILE):
                assert [answer(one) for one in (*asks, partial(unsure, folder, only))] == of_state


def answer(ask: Callable[[], object]) -> object:
    try:
        return ask()
    except UnknownEntityError as error:
        return str(error)


@contextmanager
def hidden(file: Path) -> Iterator[None]:
    """Let a file not be there for a while."""
    other = file.with_suffix(".away")
    file.rename(other)
    yield
    other.rename(file)


def told(known: Known, name: str) -> object:
    try:
        reference = known.reference(name)
        return reference, known.entity(reference)
    except UnknownEntityError as error:
        return str(error)


def published(folder: Path, *told: Extraction) -> None:
    with Ledger.open(folder / LEDGER) as ledger:
        for one in told:
            ledger.record(one, "p")
        publish(folder, ledger)


def is_right(folder: Path) -> bool:
    with Ledger.open(folder / LEDGER, read_only=True) as ledger:
        return dumped(folder) == at_once(ledger)


def test_one_more_article_is_no_new_state(tmp_path: Path) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 19))
    before = (tmp_path / FILE).stat().st_ino
    published(tmp_path, room.extraction(19))
    assert (tmp_path / FILE).stat().st_ino == before
    assert is_right(tmp_path)


@pytest.mark.parametrize("spoilt", [FILE, "store.mark", "store"])
def test_a_state_that_is_spoilt_or_gone_is_made_anew(tmp_path: Path, spoilt: str) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))
    place = tmp_path / spoilt
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.write_bytes(b"rubbish")
    published(tmp_path, *room.extractions(10, 12))
    assert is_right(tmp_path)


def test_a_state_with_a_page_that_is_spoilt_is_made_anew(tmp_path: Path) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))
    place = tmp_path / FILE
    before, whole = place.stat().st_ino, bytearray(place.read_bytes())
    whole[4096 * 2 :] = b"rubbish!" * (len(whole[4096 * 2 :]) // 8)
    place.write_bytes(whole)
    published(tmp_path, *room.extractions(10, 12))
    assert place.stat().st_ino != before
    assert is_right(tmp_path)


def test_a_mistake_of_ours_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))

    def wrong(db: sqlite3.Connection, *_: object) -> None:
        db.execute("SELECT * FROM nothing")

    with monkeypatch.context() as patched:
        patched.setattr("graph.derived.derivation.change", wrong)
        with pytest.raises(sqlite3.OperationalError, match="nothing"):
            published(tmp_path, room.extraction(10))
        state = Derivation(tmp_path, DEFAULT_BASE, program())
        with Ledger.open(tmp_path / LEDGER) as ledger:
            ledger.retract(room.extraction(10).article.id)
            with pytest.raises(sqlite3.OperationalError, match="nothing"):
                state.ask(ledger, wrong)
    published(tmp_path, room.extraction(11))
    assert is_right(tmp_path)


def test_a_state_that_another_writes_to_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))
    before = (tmp_path / FILE).stat().st_ino

    def busy(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None, timeout=0)

    with monkeypatch.context() as patched, closing(sqlite3.connect(tmp_path / FILE)) as other:
        patched.setattr("graph.derived.tables.opened", busy)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked"):
            published(tmp_path, room.extraction(10))
    published(tmp_path, room.extraction(11))
    assert (tmp_path / FILE).stat().st_ino == before
    assert is_right(tmp_path)


def test_a_ledger_that_was_put_back_is_found_out(tmp_path: Path) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 4))
    copy = (tmp_path / LEDGER).read_bytes()
    published(tmp_path, *room.extractions(4, 8))
    (tmp_path / LEDGER).write_bytes(copy)
    published(tmp_path, *room.extractions(9, 13))
    assert is_right(tmp_path)


def test_what_is_on_its_way_into_the_store_gets_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))
    with monkeypatch.context() as patched:
        patched.setattr(Working, "change", stop)
        with pytest.raises(KeyboardInterrupt):
            published(tmp_path, room.extraction(10))
    published(tmp_path, room.extraction(11))
    assert is_right(tmp_path)


def test_the_state_goes_back_with_the_graph_and_is_made_once(tmp_path: Path) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))
    first, before = Store.open(tmp_path).current(), (tmp_path / FILE).stat().st_ino
    published(tmp_path, room.extraction(10))
    with Ledger.open(tmp_path / LEDGER) as ledger:
        ledger.retract(room.extraction(10).article.id)
        assert publish(tmp_path, ledger).version == first
        state = Derivation(tmp_path, DEFAULT_BASE, program())
        assert state.ask(ledger, count)
    published(tmp_path, room.extraction(11))
    assert (tmp_path / FILE).stat().st_ino == before
    assert is_right(tmp_path)


@pytest.mark.parametrize("cut", ["_check_out", "_remove_old"])
def test_publishing_that_was_cut_off_makes_no_new_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    room = Newsroom(20)
    published(tmp_path, *room.extractions(0, 10))
    before = (tmp_path / FILE).stat().st_ino
    with monkeypatch.context() as patched:
        patched.setattr(Store, cut, stop)
        with pytest.raises(KeyboardInterrupt):
            published(tmp_path, room.extraction(10))
    published(tmp_path)
    assert is_right(tmp_path)
    published(tmp_path, room.extraction(11))
    assert (tmp_path / FILE).stat().st_ino == before
    assert is_right(tmp_path)


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_day_ago_is_not_made_from_all_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Newsroom(20)
    with Ledger.open(tmp_path / LEDGER) as ledger:
        for number, one in enumerate(room.extractions(0, 12)):
            ledger.record(one, "p", moment=f"2026-01-0{1 + number // 10}T12:00:00+00:00")
        publish(tmp_path, ledger)
    with monkeypatch.context() as patched:
        patched.setattr("api.past.graph_of", stop)
        place = past(tmp_path, known_by="2026-01-01")
    with Ledger.open(tmp_path / LEDGER, read_only=True, until="2026-01-01") as then:
        assert dumped(place) == at_once(then)
    assert is_right(tmp_path)
    assert not [*place.glob(f"{FILE}*")]


def test_a_mistake_of_ours_on_the_way_back_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Newsroom(20)
    with Ledger.open(tmp_path / LEDGER) as ledger:
        for number, one in enumerate(room.extractions(0, 12)):
            ledger.record(one, "p", moment=f"2026-01-0{1 + number // 10}T12:00:00+00:00")
        publish(tmp_path, ledger)

    def wrong(db: sqlite3.Connection, *_: object) -> None:
        db.execute("SELECT * FROM nothing")

    monkeypatch.setattr("graph.derived.derivation.change", wrong)
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        past(tmp_path, known_by="2026-01-01")
