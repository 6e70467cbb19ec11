import pytest
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from api.negotiation import preferred

OFFERED = ("application/json", "text/csv", "text/html")


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/csv;q=0.5, text/html;q=0.9", "text/html"),
        ("text/*", "text/csv"),
        ("text/*;q=0.3, */*;q=0.9", "application/json"),
        ("application/json;q=0, */*", "text/csv"),
        ("text/html;q=0.2, text/*;q=0.8", "text/csv"),
        ("*/*;q=0.1, text/html", "text/html"),
        ("text/csv;charset=utf-8", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
    ],
)
def test_the_clients_favourite_is_chosen(header: str, chosen: str | None) -> None:
    assert preferred(parse_accept_header(header, MIMEAccept), OFFERED) == chosen
