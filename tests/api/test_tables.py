import pytest
from rich.console import Console

from api.tables import plain, table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("red \x1b[31malarm\x1b[0m", "red �[31malarm�[0m"),
        ("turned \u202etxt", "turned �txt"),
        ("Zürich – 東京", "Zürich – 東京"),
    ],
)
def test_nothing_is_left_that_a_terminal_would_obey(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_brackets_in_a_cell_are_shown_and_not_read_as_markup() -> None:
    console = Console(width=40)
    with console.capture() as captured:
        console.print(table(["name"], [["[bold]Acme[/bold]"]]))
    assert "[bold]Acme[/bold]" in captured.get()
