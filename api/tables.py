"""Tables on a terminal: what a person reads, with nothing in it that a terminal would obey."""

import sys
import unicodedata
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPED_WIDTH = 120
"""Columns where the output goes to a file or a pipe, which have no width of their own."""


def plain(text: str) -> str:
    """Take out the control characters that an article may carry; line breaks become spaces."""
    return "".join(
        " " if sign in "\n\r\t" else "\N{REPLACEMENT CHARACTER}" if _controls(sign) else sign
        for sign in text
    )


def _controls(sign: str) -> bool:
    """Say whether a character is a control, or turns the direction of what follows."""
    return (
        unicodedata.category(sign) == "Cc" or sign in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
    )


def console(*, error: bool = False) -> Console:
    """Open the terminal for a person: standard output, or standard error for what is no result."""
    stream = sys.stderr if error else sys.stdout
    width = None if stream.isatty() else PIPED_WIDTH
    return Console(file=stream, width=width, highlight=False, emoji=False, soft_wrap=False)


def table(
    columns: Sequence[str], rows: Iterable[Sequence[str | Text]], *, lines: bool = False
) -> Table:
    """Lay out rows; text is shown as it is, never read as markup.

    Args:
        lines: Whether to draw a line between rows, for cells of several lines.
    """
    drawn = Table(show_lines=lines, header_style="bold")
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(cell if isinstance(cell, Text) else Text(plain(cell)) for cell in row))
    return drawn


def counted(number: int, noun: str) -> str:
    """Say how many there are: "1 row", "2 rows"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
