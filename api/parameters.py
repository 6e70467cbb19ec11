"""Parameters of a request's query string, checked."""

from collections.abc import Sequence

from flask import request

from api.errors import ParameterError

MOST = 500
"""The longest page that a client may ask for."""


def number(name: str, default: int, *, least: int = 0, most: int = 10**9) -> int:
    """Read a whole number.

    Raises:
        ParameterError: it is none, or lies outside of `least` and `most`.
    """
    given = request.args.get(name)
    if given is None:
        return default
    if not given.isascii() or not given.isdigit() or not least <= int(given) <= most:
        raise ParameterError(name, f"{name} is a number from {least} to {most}, not {given!r}")
    return int(given)


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
    raise ParameterError(name, f"{name} is one of {', '.join(known)}, not {given!r}")


def text(name: str, *, most: int = 200) -> str | None:
    """Read a text, without blanks around it; None if it is not given.

    Raises:
        ParameterError: it is longer than `most` characters.
    """
    given = request.args.get(name)
    if given is not None and len(given) > most:
        raise ParameterError(name, f"{name} is longer than {most} characters")
    return None if given is None else given.strip()
