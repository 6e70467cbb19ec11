from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles.dates import date_line, published

WHOLE = [
    ("June 13, 2005", "2005-06-13"),
    ("February 03, 2009", "2009-02-03"),
    ("2009-06-18", "2009-06-18"),
    ("18 June 2009", "2009-06-18"),
    ("18th of June 2009", "2009-06-18"),
    ("Thursday, June 18, 2009", "2009-06-18"),
    ("Sept. 9, 2014", "2014-09-09"),
    ("14.01.2026", "2026-01-14"),
    ("14.01.2026 - 05:32:04", "2026-01-14T05:32:04"),
    ("2026-01-14T05:32:04Z", "2026-01-14T05:32:04+00:00"),
    ("2026-01-14 05:32:04+0100", "2026-01-14T05:32:04+01:00"),
    ("Published: January 14, 2026, 5:32 pm EST", "2026-01-14T17:32:00-05:00"),
    ("Published: July 14, 2026, 5:32 pm ET", "2026-07-14T17:32:00-04:00"),
    ("14 January 2026 08:00 PT", "2026-01-14T08:00:00-08:00"),
    ("Mar 13, 2005 08:00 ET", "2005-03-13T08:00:00-05:00"),
    ("Mar 13, 2011 08:00 ET", "2011-03-13T08:00:00-04:00"),
    ("Nov 6, 2011 08:00 ET", "2011-11-06T08:00:00-05:00"),
    ("Oct 29, 2006 08:00 CT", "2006-10-29T08:00:00-06:00"),
    ("Tue, 14 Jul 2026 09:30 CEST", "2026-07-14T09:30:00+02:00"),
    ("14 July 2026 09:30 BST", "2026-07-14T09:30:00+01:00"),
    ("14 July 2026 09:30 IST", "2026-07-14T09:30:00"),
    ("Updated on 14 January 2026 at 12:05 a.m.", "2026-01-14T00:05:00"),
    ("(June 13, 2005)", "2005-06-13"),
    ("06/18/2009", "2009-06-18"),
    ("18/06/2009", "2009-06-18"),
    ("2009/06/18", "2009-06-18"),
]

NONE = [
    "",
    "June 13, 2005 was a dark day for the airline.",
    "2005 was a good year.",
    "31.02.2026",
    "03/04/2020",
    "June 2009",
    "25:99:10 14.01.2026",
    "Marching on, 12 2005",
]


@pytest.mark.parametrize(("line", "stamp"), WHOLE)
def test_a_line_that_is_a_date_is_read(line: str, stamp: str) -> None:
    found = date_line(line)
    assert found is not None
    assert (found.published, found.whole) == (stamp, True)
    assert published(line) == stamp


@pytest.mark.parametrize("line", NONE)
def test_other_lines_are_no_dates(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "stamp", "rest"),
    [
        ("14.01.2026 - 05:32:04A bank said", "2026-01-14T05:32:04", "A bank said"),
        ("14.01.2026 - 05:32:04Amazon said", "2026-01-14T05:32:04", "Amazon said"),
        ("14.01.2026 - 05:32:04Zinc rose", "2026-01-14T05:32:04", "Zinc rose"),
        ("June 13, 2005 - A bank said", "2005-06-13", "A bank said"),
        ("  June 13, 2005: A bank said", "2005-06-13", "A bank said"),
        ("2009-06-18“We agree”", "2009-06-18", "“We agree”"),
    ],
)
def test_a_date_may_be_glued_to_the_first_words(line: str, stamp: str, rest: str) -> None:
    found = date_line(line)
    assert found is not None
    assert (found.published, line[found.end :]) == (stamp, rest)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_day_is_read_in_every_unambiguous_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%B %d, %Y", "%d %b %Y", "%A, %d %B %Y"):
        assert published(f"{day:{form}}") == f"{day:%Y-%m-%d}"


@given(st.text())
def test_any_text_can_be_asked_for_a_date(text: str) -> None:
    found = date_line(text)
    assert found is None or 0 < found.end <= len(text)
