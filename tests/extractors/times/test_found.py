import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractors.reading import Reading, readings
from extractors.times.found import FoundTime, times
from ontology.records import Article, TextBlock, TimeSpan
from ontology.terms import Block

THURSDAY = "2009-06-18T05:32:04"


def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


BLANK = blank()


def read(text: str, published: str | None = THURSDAY, nlp: Language = BLANK) -> Reading:
    article = Article("a", "", text, (TextBlock(0, len(text), Block.PARAGRAPH),), published)
    return next(readings([article], nlp), Reading(article, nlp(""), (), (), ()))


def told(span: TimeSpan | None) -> str | None:
    if span is None:
        return None
    return span.at or f"{span.start or ''}..{span.end or ''}"


def rows(found: tuple[FoundTime, ...]) -> list[tuple[str, str, str | None]]:
    return [(one.text, one.role, told(one.span)) for one in found]


@pytest.mark.parametrize(
    ("text", "when", "precision"),
    [
        ("on June 15, 2009", "2009-06-15", "day"),
        ("on 15 June 2009", "2009-06-15", "day"),
        ("on the 15th of June 2009", "2009-06-15", "day"),
        ("on Monday, June 15, 2009,", "2009-06-15", "day"),
        ("on 2009-06-15", "2009-06-15", "day"),
        ("on 15.06.2009", "2009-06-15", "day"),
        ("on Sept. 3, 2008", "2008-09-03", "day"),
        ("in June 2009", "2009-06", "month"),
        ("in June of 2009", "2009-06", "month"),
        ("in May 2008", "2008-05", "month"),
        ("in 2009", "2009", "year"),
        ("in late 2009", "2009", "year"),
        ("in mid-2009", "2009", "year"),
        ("at the end of 2009", "2009-12", "month"),
        ("in Q2 2009", "2009-Q2", "quarter"),
        ("in 1Q18", "2018-Q1", "quarter"),
        ("in fiscal 2017", "2017", "year"),
        ("in FY17", "2017", "year"),
        ("in the second quarter of 2009", "2009-Q2", "quarter"),
        ("in the fourth quarter of fiscal 2016", "2016-Q4", "quarter"),
        ("in the first half of 2017", "2017-H1", "half"),
    ],
)
def test_a_full_date_needs_no_date_of_publication(text: str, when: str, precision: str) -> None:
    (found,) = times(read(text, published=None))
    assert found.span == TimeSpan(at=when, precision=precision)
    assert found.role == "at"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It fell today.", "2009-06-18"),
        ("It fell yesterday morning.", "2009-06-17"),
        ("It will close tomorrow.", "2009-06-19"),
        ("It fell on Thursday.", "2009-06-18"),
        ("It fell on Friday.", "2009-06-12"),
        ("It will fall on Friday.", "2009-06-19"),
        ("It will fall next Thursday.", "2009-06-25"),
        ("It fell last Thursday.", "2009-06-11"),
        ("It fell last week.", "2009-06-08"),
        ("It fell earlier this week.", "2009-06-15"),
        ("It fell late last month.", "2009-05"),
        ("It will close next quarter.", "2009-Q3"),
        ("It closes this year.", "2009"),
        ("It fell last year.", "2008"),
        ("It fell three days ago.", "2009-06-15"),
        ("It fell two weeks ago.", "2009-06-01"),
        ("It fell a year ago.", "2008"),
        ("It will close in two years.", "2011"),
        ("It fell last September.", "2008-09"),
        ("It opens in September last year.", "2008-09"),
        ("It will open in September.", "2009-09"),
        ("It will open in March.", "2010-03"),
        ("It opened last summer.", "2008-06..2008-08"),
        ("It will last the rest of the year.", "2009-06-18..2009-12-31"),
        ("It grew in the first quarter of this year.", "2009-Q1"),
        ("It grew in last year's third quarter.", "2008-Q3"),
        ("It grew in the first two months of the year.", "2009-01..2009-02"),
        ("It grew in the last week of March.", "2009-03-25..2009-03-31"),
    ],
)
def test_relative_times_count_from_the_publication(text: str, when: str) -> None:
    (found,) = times(read(text))
    assert told(found.span) == when


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 2012", ("2012", "until", "..2012")),
        ("by the end of June 2010", ("end of June 2010", "until", "..2010-06")),
        ("until Jan. 30, 2009", ("Jan. 30, 2009", "until", "..2009-01-30")),
        ("within 90 days", ("90 days", "until", "..2009-09")),
        ("since June 2008", ("June 2008", "since", "2008-06..")),
        ("starting on July 1, 2009", ("July 1, 2009", "since", "2009-07-01..")),
        ("during 2009", ("2009", "during", "2009")),
        ("from 2005 to 2008", ("2005 to 2008", "during", "2005..2008")),
        ("between 2014 and 2016", ("2014 and 2016", "during", "2014..2016")),
        ("for 2017-2019", ("2017-2019", "at", "2017..2019")),
        ("from June to August 2008", ("June to August 2008", "during", "2008-06..2008-08")),
        ("on June 3-5, 2009", ("June 3-5, 2009", "at", "2009-06-03..2009-06-05")),
        ("in the 1990s", ("1990s", "at", "1990..1999")),
        ("the lowest level since 1997", ("1997", "compared", "1997")),
        ("compared with 2008", ("2008", "compared", "2008")),
        ("up 3% from 2008", ("2008", "compared", "2008")),
        ("over one week", ("one week", "period", None)),
        ("for two years", ("two years", "period", None)),
        ("in a single session", ("single session", "period", None)),
        ("over the past three months", ("past three months", "period", "2009-03-18..2009-06-18")),
        (
            "over the last eight quarters",
            ("last eight quarters", "period", "2007-06-18..2009-06-18"),
        ),
        ("in early trading", ("early trading", "period", None)),
    ],
)
def test_the_preposition_gives_the_role(text: str, expected: tuple[str, str, str | None]) -> None:
    assert rows(times(read(text))) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell at the open.", ("at the open", "period", None)),
        ("It fell earlier in the day.", ("earlier in the day", "period", None)),
        ("It rose on the day.", ("day", "period", None)),
        ("They met over the weekend.", ("weekend", "period", None)),
        ("It lasted for several months.", ("several months", "period", None)),
        ("It fell for six straight days.", ("six straight days", "period", None)),
        ("It fell in the first 90 minutes.", ("first 90 minutes", "period", None)),
        ("It rose in the past week.", ("past week", "period", "2009-06-11..2009-06-18")),
        ("It rises in the coming quarters.", ("coming quarters", "period", None)),
        ("It is the first gain in four years.", ("four years", "compared", None)),
        ("It is the first gain for four years.", ("four years", "compared", None)),
        ("Pay by the end of the month.", ("end of the month", "until", "..2009-06")),
        ("Pay within the next two weeks.", ("next two weeks", "until", "..2009-07-05")),
        ("It grew 3% from the previous year.", ("previous year", "compared", None)),
        ("It grew over the course of the year.", ("course of the year", "during", "2009")),
        ("It opens this fall.", ("this fall", "at", "2009-09..2009-11")),
        ("It opens next spring.", ("next spring", "at", "2010-03..2010-05")),
        ("It opened in autumn 2004.", ("autumn 2004", "at", "2004-09..2004-11")),
        ("It grew in H1.", ("H1", "at", "2009-H1")),
        ("It grew in the fiscal third quarter.", ("fiscal third quarter", "at", None)),
        ("It grew in the first week of May 2008.", None),
        ("It sold most in the last 10 days of 2008.", None),
    ],
)
def test_counted_times_are_read(text: str, expected: tuple[str, str, str | None] | None) -> None:
    found = rows(times(read(text)))
    assert len(found) == 1
    assert expected is None or found == [expected]


def test_the_year_before_looks_back_to_the_year_spoken_of() -> None:
    found = rows(
        times(read("It earned $2 in 2009, up from $1 the year before. It fell that year."))
    )
    assert found == [
        ("2009", "at", "2009"),
        ("year before", "compared", "2008"),
        ("that year", "at", "2008"),
    ]


def test_a_time_that_is_counted_from_another_is_moved_from_it() -> None:
    found = rows(times(read("It starts in 2011 and ends two years later.")))
    assert found == [("2011", "at", "2011"), ("two years later", "at", "2013")]
    found = rows(times(read("It grew in Q1 2009. In the same period a year earlier it fell.")))
    assert found[1] == ("same period a year earlier", "at", "2008-Q1")


@pytest.mark.parametrize(
    ("text", "published", "when"),
    [
        ("It fell on Tuesday.", None, None),
        ("It fell in June.", None, None),
        ("It fell last year.", None, None),
        ("It fell on Tuesday.", "2009-06", None),
        ("It fell last month.", "2009-06", "2009-05"),
        ("It fell last month.", "2009", None),
        ("It fell last year.", "2009", "2008"),
        ("It fell today.", "no date", None),
        ("It fell today.", "2009-02-31", None),
        ("It fell on June 31, 2009.", "2009-06-18", None),
    ],
)
def test_a_time_is_resolved_only_as_far_as_the_publication_allows(
    text: str, published: str | None, when: str | None
) -> None:
    (found,) = times(read(text, published))
    assert told(found.span) == when


@pytest.mark.parametrize(
    "text",
    [
        "It may fall and march on.",
        "It costs $2009 or 2009 percent.",
        "Black Monday is a day to remember.",
        "a 52-week high after a 27-year contract",
        "It makes 15 a year.",
        "The talks may last months.",
        "the first of many",
        "It sold 2,009 of them.",
    ],
)
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert [one for one in times(read(text)) if one.span is not None] == []


def test_a_label_writes_the_year_out() -> None:
    (found,) = times(read("It fell in March."))
    assert (found.text, found.label) == ("March", "March 2009")
    (found,) = times(read("It fell in the third quarter of last year."))
    assert found.label == "third quarter of 2008"


def test_an_empty_article_has_no_times() -> None:
    assert times(read("")) == ()


SNIPPETS = st.sampled_from(
    (
        "June May 15 15th , 2009 1997 2017-2019 2009-06-15 14.01.2026 31.02.2009 Tuesday "
        "today last next this past the a of in by since until from to between and first third "
        "quarter half week weeks month year years days ago earlier later before Q2 1Q18 FY17 "
        "q h fy - ' s 1990s 99999 summer fiscal end early mid for over within nine million "
        "single session . "
        "\n"
    ).split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(SNIPPETS, max_size=20).map(" ".join),
    st.lists(SNIPPETS, max_size=12).map("".join),
)
PUBLISHED = st.sampled_from(
    (None, "2009-06-18", "2009-06", "2009", "1000-01-01", "2008-02-29", "x")
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, PUBLISHED)
def test_any_text_gives_sorted_times_that_do_not_overlap(text: str, published: str | None) -> None:
    reading = read(text, published)
    last = 0
    for found in times(reading):
        assert last <= found.start <= found.head < found.end <= len(reading.doc)
        last = found.end
        assert found.span is None or found.span.precision


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The plant is expected to open in March.", "2010-03"),
        ("The board plans to meet on Friday.", "2009-06-19"),
        ("Sales are said to have risen in March.", "2009-03"),
        ("The chairman said on Friday that prices will rise.", "2009-06-12"),
        ("A June 30 hearing has been scheduled.", "2009-06-30"),
        ("Traders wait for May figures.", "2009-05"),
        ("He has worked there for 33 years.", "1976.."),
    ],
)
def test_the_tense_of_the_clause_chooses_the_year_and_the_week(
    nlp: Language, text: str, when: str
) -> None:
    (found,) = times(read(text, nlp=nlp))
    assert told(found.span) == when


@pytest.mark.model
def test_a_time_that_modifies_a_noun_is_neither_since_nor_until(nlp: Language) -> None:
    (found,) = times(read("Its shares rose after the 2014 takeover.", nlp=nlp))
    assert (found.role, told(found.span)) == ("at", "2014")
