"""A small graph made by hand: a ladder of fixtures, from facts to a published version."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from graph.iris import Iris
from graph.quads import quads
from graph.query.snapshot import Snapshot
from graph.store import Store, Version
from ontology.bearings import Bearing, Phase
from ontology.records import (
    Article,
    Entity,
    Evidence,
    Fact,
    Mark,
    Quantity,
    TextBlock,
    TimeSpan,
)
from ontology.terms import Block, Bound, Kind, Modality, Polarity

TEXT = """Norden Air buys Fjordfly
Norden Air of Oslo has bought Fjordfly for more than 4.50 million kronor.
Fell Bank cut Norden Air to "Hold"; its shares lost 3 to 5 percent.
The airline denies that it will lay off 200 people, <b>Per Ørnulf</b> said.
Analysts had bid up the stock."""
SECOND = "Fell Bank said on Monday that Norden Air bought Fjordfly."

NORDEN = Entity("norden-air", "Norden Air", Kind.COMPANY, ("Norden", "the airline, of Oslo"))
FJORDFLY = Entity("fjordfly", "Fjordfly", Kind.COMPANY)
BANK = Entity("fell-bank", "Fell Bank", Kind.FINANCIAL_INSTITUTION, ("FB",))
PER = Entity("per-ornulf", "Per Ørnulf", Kind.PERSON)
HOLD = Entity("hold", "Hold", Kind.RATING)
ANALYSTS = Entity("analysts", "analysts", Kind.GROUP)
ENTITIES = [NORDEN, FJORDFLY, BANK, PER, HOLD, ANALYSTS]


def evidence(article: str, text: str, quote: str, sentence: int, **marks: str) -> Evidence:
    start = text.index(quote)
    found = [
        Mark(role, text.index(words, start), text.index(words, start) + len(words))
        for role, words in marks.items()
    ]
    found.sort(key=lambda mark: (mark.start, mark.end, mark.role))
    return Evidence(article, start, start + len(quote), quote, sentence, tuple(found))


def line(number: int, **marks: str) -> Evidence:
    return evidence("one", TEXT, TEXT.splitlines()[number], number, **marks)


def fact(number: int, subject: Entity, predicate: str, value: object, **more: object) -> Fact:
    made = {
        "id": f"f{number}",
        "subject": subject,
        "predicate": predicate,
        "object": value,
        "qualifiers": (),
        "polarity": Polarity.POSITIVE,
        "modality": Modality.ACTUAL,
        "attributed_to": (),
        "time": None,
        "evidence": (line(min(number, 4)),),
        "support": 1,
        "confidence": 0.7,
    } | more
    return Fact(**made)  # type: ignore[arg-type]


def made_facts() -> list[Fact]:
    price = Quantity("NOK", Decimal("4.50E+6"), bound=Bound.MORE_THAN, text="4.50 million kronor")
    fall = Quantity("percent", low=Decimal(-5), high=Decimal(-3), text="3 to 5 percent")
    both = (
        line(1, subject="Norden Air", predicate="bought", object="Fjordfly"),
        evidence("two", SECOND, SECOND, 0),
    )
    day = TimeSpan(at="2021-05-04", precision="day")
    quarter = TimeSpan(start="2021-Q1", precision="quarter")
    return [
        fact(
            1,
            NORDEN,
            "acquires",
            FJORDFLY,
            qualifiers=(("amount", price),),
            time=day,
            evidence=both,
            support=2,
            confidence=0.91,
            independent=2,
            published="2021-05-04",
            phases=((Phase.AGREED, ""), (Phase.COMPLETED, "2021-05-04")),
            deal=("d1", Phase.COMPLETED),
        ),
        fact(2, BANK, "rates", HOLD, qualifiers=(("about", NORDEN), ("action", "downgrade"))),
        fact(
            3,
            NORDEN,
            "lays_off",
            Quantity("people", Decimal(200)),
            polarity=Polarity.NEGATIVE,
            modality=Modality.PLANNED,
            attributed_to=(PER,),
        ),
        fact(4, ANALYSTS, "open:bid_up", NORDEN, time=quarter),
        fact(5, NORDEN, "price_change", fall, evidence=(line(2),)),
        fact(6, NORDEN, "competes_with", FJORDFLY, evidence=(line(0),)),
        fact(
            7,
            PER,
            "works_for",
            NORDEN,
            time=TimeSpan(ended=True),
            evidence=(line(3),),
            links=((Bearing.BEGUN_BY, "f3"), (Bearing.ENDED_BY, "f2")),
            since="2019",
            until="2021-05",
        ),
        fact(8, FJORDFLY, "files_for_bankruptcy", None, evidence=(line(1),)),
    ]


@pytest.fixture
def facts() -> list[Fact]:
    return made_facts()


@pytest.fixture
def entities() -> list[Entity]:
    return ENTITIES


@pytest.fixture
def articles() -> list[Article]:
    return made_articles()


def made_articles() -> list[Article]:
    def whole(text: str) -> tuple[TextBlock, ...]:
        return (TextBlock(0, len(text), Block.PARAGRAPH),)

    return [
        Article(
            "one",
            TEXT.splitlines()[0],
            TEXT,
            whole(TEXT),
            published="2021-05-04T06:00:00+00:00",
            source="The <Daily> Fjord",
            url="https://news.example/a?b=1&c=2",
            licence="CC0",
        ),
        Article("two", "", SECOND, whole(SECOND), published="2021-05-05"),
    ]


@pytest.fixture(scope="session")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    found = quads(made_facts(), ENTITIES, made_articles(), Iris())
    return Store.open(tmp_path_factory.mktemp("graph")).publish(found, "made by hand")


@pytest.fixture
def snapshot(version: Version) -> Iterator[Snapshot]:
    with version.open() as opened:
        yield opened
