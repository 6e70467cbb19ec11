"""The laws of the house, from claims to what readers see: ledger, identity, merge, quads, store.

On generated articles, whatever nonsense they say; `test_house` has the laws on real ones. Each
sentence of a generated article makes one claim, so that quotes and places are real.
"""

import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.judging import judge, withdraw
from api.linking import link, unlink
from api.lock import LEDGER
from api.published import Published
from api.publishing import Publication, publish, retract
from api.settings import Settings
from graph.conformity import nonconforming
from graph.identity import identities
from graph.iris import OA, PROV, RDF, Iris
from graph.ledger import Ledger
from graph.merge import merged
from graph.nodes import ng
from graph.nquads import Literal, Quad
from graph.query.snapshot import Snapshot
from graph.store import Store, Version
from ontology.errors import UnknownEntityError
from ontology.names import slug
from ontology.records import (
    Article,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Judgement,
    Mark,
    Quantity,
    TextBlock,
    TimeSpan,
    Value,
)
from ontology.schema import schema
from ontology.terms import NAMESPACE, Block, Bound, Kind, Modality, Polarity, Predicate, Verdict

MEMORY = Path("/dev/shm")
"""Where a file system in memory is: publishing waits for the disk twelve times."""


NAMES = {
    "Norden": [Kind.COMPANY, Kind.COMPANY, Kind.CITY],
    "Norden Cloud": [Kind.BUSINESS_UNIT, Kind.COMPANY],
    "Fell Bank": [Kind.FINANCIAL_INSTITUTION],
    "Ministry of Fish": [Kind.MINISTRY],
    "Lund": [Kind.ORGANIZATION, Kind.PERSON],
    "Hold": [Kind.RATING],
    "profit": [Kind.MEASURE],
    "kelp": [Kind.PRODUCT],
}
ALIASES = {"Ministry of Fish": ("MF",), "Norden Cloud": ("Norden", "the cloud"), "Norden": ("N",)}
CODES = (
    (),
    (),
    ("lei:529900T8BM49AURSDO55",),
    ("lei:549300GKFG0RYRRQ1414", "ticker:XNYS:NA"),
    ("ticker:XNYS:NA",),
)
"""Identifiers that some of the names above have in an article."""

PREDICATES = [
    *(Predicate.ACQUIRES, Predicate.COMPETES_WITH, Predicate.PARTNERS_WITH, Predicate.RATES),
    *(Predicate.REPORTS, Predicate.PART_OF, Predicate.FILES_FOR_BANKRUPTCY),
    *(Predicate.PRICE_CHANGE, "open:woos", "unheard_of"),
    *(Predicate.ACQUIRES, Predicate.COMPETES_WITH) * 2,
]
IDS = ("a", "b", "c", "d")

quantities = st.builds(
    Quantity,
    st.sampled_from(["EUR", "percent", "people"]),
    st.sampled_from([Decimal(5), Decimal("5.0"), Decimal("7.50")]),
    bound=st.sampled_from([Bound.EXACT, Bound.ABOUT]),
    text=st.sampled_from(["5", "five"]),
) | st.just(Quantity("percent", low=Decimal(3), high=Decimal("5.0"), text="3 to 5 %"))
times = st.sampled_from(
    [
        None,
        TimeSpan(at="2024", precision="year"),
        TimeSpan(at="2024-Q2", precision="quarter"),
        TimeSpan(start="2020-05", precision="month"),
        TimeSpan(start="2020", end="2021", precision="year"),
        TimeSpan(ended=True),
    ]
)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    label = draw(st.sampled_from(sorted(NAMES)))
    aliases = ALIASES.get(label, ()) if draw(st.booleans()) else ()
    codes = draw(st.sampled_from(CODES)) if label in ("Norden", "Fell Bank") else ()
    kind = draw(st.sampled_from(NAMES[label]))
    return Entity(slug(label), label, kind, tuple(sorted(aliases)), codes)


@dataclass(slots=True)
class Draft:
    """An article that is being written."""

    id: str
    text: str = ""

    def sentence(self, subject: Entity, predicate: str, value: object) -> Evidence:
        """Write a sentence, and give its place."""
        start = len(self.text)
        words = f"{subject.label} «{predicate}» {getattr(value, 'label', 'itself')}."
        self.text += f"{words}\n"
        marks = (Mark("subject", start, start + len(subject.label)),)
        return Evidence(self.id, start, start + len(words), words, self.text.count("\n"), marks)


@st.composite
def ends(
    draw: st.DrawFn, predicate: str, known: Sequence[Entity]
) -> tuple[Entity, Entity | Quantity | None]:
    """Subject and object: any, or such as the ontology admits."""
    some = st.sampled_from(known)
    pair = draw(some), draw(some | quantities | st.none())
    if not isinstance(predicate, Predicate) or draw(st.integers(0, 3)) == 3:
        return pair
    things = [*known, *draw(st.lists(quantities, min_size=1, max_size=2)), None]
    fitting = [
        (subject, thing)
        for subject in known
        for thing in things
        if schema().rejects(Claim(subject, predicate.value, thing, ())) is None
    ]
    return draw(st.sampled_from(fitting)) if fitting else pair


@st.composite
def claims(draw: st.DrawFn, draft: Draft, known: Sequence[Entity]) -> Claim:
    some = st.sampled_from(known)
    predicate = draw(st.sampled_from(PREDICATES))
    subject, thing = draw(ends(predicate, known))
    holds: dict[str, st.SearchStrategy[Value]] = {
        "about": some,
        "amount": quantities,
        "period": st.sampled_from(["Q1", "one week"]),
        "stake": quantities,
    }
    fitting = schema().qualifiers(predicate) if isinstance(predicate, Predicate) else holds.keys()
    names = sorted(holds.keys() & fitting) or ["about"]
    chosen = draw(st.lists(st.sampled_from(names), unique=True, max_size=2))
    plain = draw(st.booleans())
    return Claim(
        subject,
        str(predicate),
        thing,
        (draft.sentence(subject, predicate, thing),),
        tuple((name, draw(holds[name])) for name in sorted(chosen)),
        Polarity.POSITIVE if plain else draw(st.sampled_from(Polarity)),
        Modality.ACTUAL if plain else draw(st.sampled_from([Modality.ACTUAL, Modality.PLANNED])),
        draw(st.none() | some),
        draw(times),
        draw(st.sampled_from([0.3, 0.85])),
    )


@st.composite
def extractions(draw: st.DrawFn, article: str) -> Extraction:
    told = draw(st.lists(entities(), min_size=2, max_size=4, unique_by=lambda e: e.id))
    known = tuple(sorted(told, key=lambda e: e.id))
    draft = Draft(article)
    said = [draw(claims(draft, known)) for _ in range(draw(st.sampled_from([6, 4, 2, 0])))]
    block = TextBlock(0, len(draft.text), Block.PARAGRAPH)
    day = draw(st.sampled_from([None, "2024-05-06"]))
    read = Article(article, f"Of “{article}”", draft.text, (block,), published=day)
    return Extraction(read, known, (), tuple(said))


@st.composite
def corpora(draw: st.DrawFn, most: int = 4) -> list[Extraction]:
    """Some articles, each once."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1, max_size=most))
    return [draw(extractions(article)) for article in ids]


few = settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])


class Newsroom:
    """A folder with a ledger and what is published of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def publish(self, told: Iterable[Extraction]) -> Publication:
        with Ledger.open(self.folder / LEDGER) as ledger:
            for extraction in told:
                ledger.record(extraction, "p1")
            return publish(self.folder, ledger)

    def dump(self) -> list[str]:
        with self.version().open() as snapshot:
            return list(snapshot.dump())

    def version(self) -> Version:
        version = Store.open(self.folder).current()
        assert version is not None
        return version


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    with TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        yield Newsroom(Path(folder))


def built(told: Iterable[Extraction]) -> list[str]:
    with newsroom() as room:
        room.publish(told)
        return room.dump()


# Law 1


@few
@given(corpora(), st.sets(st.sampled_from(IDS), min_size=1), st.data())
def test_law_1_what_is_taken_back_leaves_no_trace(
    told: list[Extraction], more: set[str], data: st.DataObject
) -> None:
    kept = [extraction for extraction in told if extraction.article.id not in more]
    added = [data.draw(extractions(article)) for article in sorted(more)]
    with newsroom() as room, newsroom() as plain:
        first = plain.publish(kept)
        room.publish([*kept, *added])
        for extraction in data.draw(st.permutations(added)):
            last = retract(extraction.article.id, room.folder)
        assert last.version.id == first.version.id
        assert room.dump() == plain.dump()


# Law 2


@few
@given(corpora(), st.data())
def test_law_2_order_and_batches_change_nothing(
    told: list[Extraction], data: st.DataObject
) -> None:
    with newsroom() as room:
        for extraction in data.draw(st.permutations(told)):
            if data.draw(st.booleans()):
                room.publish([extraction])
            else:
                with Ledger.open(room.folder / LEDGER) as ledger:
                    ledger.record(extraction, "p1")
        room.publish([])
        assert room.dump() == built(told)


PUBLISH = """
import sys
from pathlib import Path
from api.lock import LEDGER
from api.publishing import publish
from graph.ledger import Ledger

folder = Path(sys.argv[1])
with Ledger.open(folder / LEDGER) as ledger, publish(folder, ledger).version.open() as snapshot:
    sys.stdout.writelines(snapshot.dump())
"""


@settings(few, max_examples=2)
@given(corpora())
def test_law_2_the_hash_seed_changes_nothing(told: list[Extraction]) -> None:
    with newsroom() as room:
        room.publish(told)
        dumps = {"".join(room.dump())}
        for seed in "12":
            with newsroom() as other:
                shutil.copy(room.folder / LEDGER, other.folder)
                dumps.add(
                    subprocess.check_output(
                        [sys.executable, "-c", PUBLISH, str(other.folder)],
                        env=os.environ | {"PYTHONHASHSEED": seed},
                        text=True,
                        encoding="utf-8",
                    )
                )
    assert len(dumps) == 1


# Law 3


def sentences(snapshot: Snapshot, fact: str) -> Iterator[tuple[str, int, int, str]]:
    """Article, place and quote of each sentence that a fact is derived from."""
    for derived in snapshot.match(fact, f"{PROV}wasDerivedFrom", graph=Iris().facts):
        (source,) = snapshot.match(str(derived.object), f"{OA}hasSource", graph=None)
        said = {
            quad.predicate: quad.object
            for selector in snapshot.match(str(derived.object), f"{OA}hasSelector", graph=None)
            for quad in snapshot.match(str(selector.object), graph=str(source.object))
        }
        start, end, exact = (text(said[f"{OA}{name}"]) for name in ("start", "end", "exact"))
        yield Iris().local(str(source.object)), int(start), int(end), exact


def text(node: object) -> str:
    assert isinstance(node, Literal)
    return node.text


def facts(snapshot: Snapshot) -> list[str]:
    return [q.subject for q in snapshot.match(None, f"{RDF}type", ng("Fact"), Iris().facts)]


def check_law_3(room: Newsroom) -> int:
    with Ledger.open(room.folder / LEDGER, read_only=True) as ledger:
        texts = {row.id: ledger.article(row.id).text for row in ledger.articles()}
    with room.version().open() as snapshot:
        found = facts(snapshot)
        for fact in found:
            places = list(sentences(snapshot, fact))
            assert places, f"{fact} has no evidence"
            for article, start, end, quote in places:
                assert texts[article][start:end] == quote != ""
    return len(found)


@few
@given(corpora())
def test_law_3_every_fact_quotes_its_articles(told: list[Extraction]) -> None:
    with newsroom() as room:
        publication = room.publish(told)
        assert check_law_3(room) == publication.about.facts


# Law 4


def stated(snapshot: Snapshot) -> set[Quad]:
    """The direct triples that the statement nodes ask for."""
    wanted = set()
    for fact in facts(snapshot):
        said = {q.predicate: q.object for q in snapshot.match(fact, graph=Iris().facts)}
        predicate = str(said[f"{RDF}predicate"])
        plain = said[ng("polarity")] == Polarity.POSITIVE.iri
        plain &= said[ng("modality")] == Modality.ACTUAL.iri
        over = any(
            ng(n) in said for n in ("ended", "to_time", "ended_by", "superseded_by", "fulfilled_by")
        )
        thing = said.get(f"{RDF}object")
        if plain and not over and isinstance(thing, str) and predicate.startswith(NAMESPACE):
            subject = str(said[f"{RDF}subject"])
            wanted.add(Quad(subject, predicate, thing))
            if schema().symmetric(Predicate(predicate.removeprefix(NAMESPACE))):
                wanted.add(Quad(thing, predicate, subject))
    return wanted


def direct(snapshot: Snapshot) -> set[Quad]:
    predicates = {predicate.iri for predicate in Predicate}
    return {quad for quad in snapshot.match() if quad.predicate in predicates}


@settings(few, max_examples=30)
@given(corpora())
def test_law_4_a_direct_triple_is_a_fact_that_holds(told: list[Extraction]) -> None:
    with newsroom() as room:
        room.publish(told)
        with room.version().open() as snapshot:
            assert direct(snapshot) == stated(snapshot)


# Law 5


def faults(room: Newsroom) -> str:
    """Say what of the published graph does not conform to the shapes, "" if all does."""
    with room.version().open() as snapshot:
        return nonconforming(snapshot)


@settings(few, max_examples=3)
@given(told=corpora(most=3))
def test_law_5_whatever_is_claimed_what_is_published_conforms(told: list[Extraction]) -> None:
    with newsroom() as room:
        room.publish(told)
        assert faults(room) == ""


@pytest.mark.model
def test_law_5_the_demo_conforms(demo: Path) -> None:
    assert faults(Newsroom(demo / "demo")) == ""


@few
@given(corpora())
def test_law_5_what_is_rejected_is_counted_and_shown(told: list[Extraction]) -> None:
    made = merged(told, identities(told))
    with newsroom() as room:
        publication = room.publish(told)
        assert publication.about.facts == len(made.facts)
        assert publication.about.rejected == tuple(
            sorted(Counter(r.rule for r in made.rejected).items())
        )
        with room.version().open() as snapshot:
            shown = {
                (article, start)
                for f in facts(snapshot)
                for article, start, *_ in sentences(snapshot, f)
            }
    rejected = {(one.article, one.claim.evidence[0].start) for one in made.rejected}
    said = {(e.article.id, c.evidence[0].start) for e in told for c in e.claims}
    assert shown | rejected == said
    assert not shown & rejected


# Law 6


@few
@given(corpora(), st.data())
def test_law_6_what_is_taken_back_gives_back_the_graph_chains_of_it_too(
    told: list[Extraction], data: st.DataObject
) -> None:
    named = sorted({one.label for extraction in told for one in extraction.entities})
    pairs = st.tuples(st.sampled_from(named), st.sampled_from(named))
    verdicts = st.sampled_from([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT])
    with newsroom() as room:
        room.publish(told)
        before = room.dump()
        for (a, b), verdict in data.draw(st.lists(st.tuples(pairs, verdicts), max_size=4)):
            with suppress(UnknownEntityError):  # one name, or several are called so: it is told
                judge(room.folder, Judgement(a, b, verdict, why="told"))
        with Ledger.open(room.folder / LEDGER, read_only=True) as ledger:
            standing = ledger.judgements()
        for one in data.draw(st.permutations(standing)):
            with suppress(UnknownEntityError):  # taken back with another on the same two
                withdraw(room.folder, one.a, one.b, one.verdict)
        assert room.dump() == before


LINKED = "name,lei,kind\nNorden,529900T8BM49AURSDO55,\nFell Bank,W38RGI023J3WT1HWRP32,Company\n"


@few
@given(corpora(), st.booleans())
def test_law_6_links_that_are_taken_back_give_back_the_graph(
    told: list[Extraction], twice: bool
) -> None:
    with newsroom() as room:
        room.publish(told)
        before = room.dump()
        gazetteer = room.folder.with_name(f"{room.folder.name}.csv")
        gazetteer.write_text(LINKED)
        try:
            done = [link(room.folder, gazetteer, name="firms") for _ in range(1 + twice)]
        finally:
            gazetteer.unlink()
        assert all(not one.new for one in done[1:]), "twice is once"
        if done[0].new:
            assert room.dump() != before
            unlink(room.folder, "firms")
        assert room.dump() == before


# Law 7


@settings(few, max_examples=5)
@given(corpora(), st.data())
def test_law_7_a_reader_sees_one_version_from_first_to_last_row(
    told: list[Extraction], data: st.DataObject
) -> None:
    with newsroom() as room:
        room.publish(told)
        before = room.dump()
        with room.version().open() as snapshot:
            rows = snapshot.match(graph=None)
            seen = [next(rows)]
            for article in data.draw(st.permutations(IDS)):
                room.publish([data.draw(extractions(article))])
            seen += rows
            assert len(seen) == len(before)
            assert list(snapshot.dump()) == before


def test_law_7_who_reads_while_others_publish_sees_the_one_or_the_other(tmp_path: Path) -> None:
    draft = Draft("a")
    ends = [Entity(slug(name), name, Kind.COMPANY) for name in ("Norden", "Fell Bank")]
    sentence = draft.sentence(ends[0], "acquires", ends[1])
    claim = Claim(ends[0], "acquires", ends[1], (sentence,))
    one = Extraction(Article("a", "", draft.text, ()), tuple(ends[::-1]), (), (claim,))
    known = {"".join(built([])), "".join(built([one]))}
    room = Newsroom(tmp_path / "graph")
    room.publish([])
    ready, seen = threading.Event(), Counter[str]()

    def read() -> None:
        with Published(Settings(graph=room.folder)) as graphs:
            while not ready.is_set():
                seen["".join(graphs.lookup().records.snapshot.dump())] += 1

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(8):
        room.publish([one])
        retract("a", room.folder)
    ready.set()
    reader.join()
    assert seen.keys() <= known
    assert seen
