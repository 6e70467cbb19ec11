"""Parameters of a request's query string, checked."""

import difflib
from collections.abc import Collection, Sequence

from flask import request

from api.errors import ParameterError
from api.predicates import complaint
from graph.validity import span

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


def only(*known: str) -> None:
    """Refuse parameters that nobody knows: a slip of the pen must not widen what is asked.

    Raises:
        ParameterError: there is one that is none of `known`.
    """
    for name in request.args:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known) or 'none'}"
            raise ParameterError(name, f"there is no parameter {_short(name)} here; {hint}")


def fraction(name: str) -> float:
    """Read a number from 0 to 1; 0 is the default.

    Raises:
        ParameterError: it is none.
    """
    given = request.args.get(name, "0")
    try:
        value = float(given)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ParameterError(name, f"{name} is a number from 0 to 1, not {_short(given)}")
    return value


def several[Name: str](name: str, known: Collection[Name]) -> frozenset[Name]:
    """Read some of a few words, with commas between them or each by itself.

    Raises:
        ParameterError: one is none of them.
    """
    given = [word for value in request.args.getlist(name) for word in value.split(",") if word]
    found: dict[str, Name] = {word: word for word in known}
    for word in given:
        if word not in found:
            near = difflib.get_close_matches(word, [*found], n=1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(found)}"
            raise ParameterError(name, f"{name} can't be {_short(word)}; {hint}")
    return frozenset(found[word] for word in given)


def day(name: str) -> str:
    """Read a day, a month, a quarter or a year (ISO 8601); "" if none is given.

    Raises:
        ParameterError: it is none.
    """
    given = request.args.get(name, "")
    if given and (len(given) > len("2026-01-14") or span(given) is None):
        raise ParameterError(
            name, f"{name} is a day as 2026-01-14, 2026-01, 2026-Q1 or 2026, not {_short(given)}"
        )
    return given


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


def predicates(name: str = "predicate") -> frozenset[str]:
    """Read the names of predicates, with commas between them or each by itself.

    Raises:
        ParameterError: there is no such predicate.
    """
    given = [word for value in request.args.getlist(name) for word in value.split(",") if word]
    for word in given:
        wrong = complaint(word)
        if wrong:
            raise ParameterError(name, wrong)
    return frozenset(given)
