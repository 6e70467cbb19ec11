"""Parameters of a request's query string, checked."""

from collections.abc import Sequence

from flask import request

from api.errors import ParameterError
from api.predicates import complaint

MOST = 500
"""The longest page that a client may ask for."""

LONGEST_NUMBER = 18
"""Digits that are looked at."""

SHOWN = 40
"""Characters of a wrong value that are told back."""


def number(name: str, default: int, *, least: int = 0, most: int = 10**9) -> int:
    """Read a whole number.

    Raises:
        ParameterError: it is none, or lies outside of `least` and `most`.
    """
    given = request.args.get(name)
    if given is None:
        return default
    digits = given.isascii() and given.isdigit() and len(given) <= LONGEST_NUMBER
    if not digits or not least <= int(given) <= most:
        raise ParameterError(
            name, f"{name} is a number from {least} to {most}, not {_short(given)}"
        )
    return int(given)


def _short(given: str) -> str:
    return repr(given if len(given) <= SHOWN else f"{given[:SHOWN]}…")


def limit(default: int = 20) -> int:
    """Read how many are wanted."""
    return number("limit", default, least=1, most=MOST)


def offset() -> int:
    """Read how many are to be passed over."""
    return number("offset", 0)


def choice[Name: str](name: str, known: Sequence[Name]) -> Name:
    """Read one of a few words; the first is the default.

    Raises:
        ParameterError: it is none of them.
    """
    given = request.args.get(name, known[0])
    for word in known:
        if word == given:
            return word
    raise ParameterError(name, f"{name} is one of {', '.join(known)}, not {_short(given)}")


def text(name: str, *, most: int = 200) -> str | None:
    """Read a text, without blanks around it; None if it is not given.

    Raises:
        ParameterError: it is longer than `most` characters.
    """
    given = request.args.get(name)
    if given is not None and len(given) > most:
        raise ParameterError(name, f"{name} is longer than {most} characters")
    return None if given is None else given.strip()


def predicate_name() -> str | None:
    """Read the name of a predicate; None if none is given.

    Raises:
        ParameterError: there is no such predicate.
    """
    given = text("predicate") or None
    wrong = given is not None and complaint(given)
    if wrong:
        raise ParameterError("predicate", wrong)
    return given
