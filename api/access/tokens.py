"""Tokens: secrets by which clients of the HTTP interface are known, in a file beside the graph.

A token reads `ng_ID_SECRET`. The file has its id, its name, its scope, and the SHA-256 of the
secret: 256 random bits can't be guessed from it, so no slow hash is needed. It belongs to its owner
alone (mode 0600), and is written whole or not at all. What changes in it counts at the next
request.
"""

import fcntl
import hmac
import json
import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Final

from ontology.errors import TokenError

FILE: Final = ".tokens.json"

_SHAPE: Final = re.compile(r"ng_([0-9a-f]{12})_([\w-]{43})")
_NOBODY: Final = sha256(b"").hexdigest()


class Scope(StrEnum):
    """What a token lets its bearer do; each includes those before it."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"

    def covers(self, needed: "Scope") -> bool:
        """Tell whether this is enough."""
        order = list(Scope)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True, slots=True)
class Token:
    """What is kept of a token.

    Attributes:
        id: Public; stands in the token, in lists and logs.
        name: Whose it is, or what for.
        made: When the secret was made (ISO 8601, UTC).
        until: When it ends; "" for never.
        digest: SHA-256 of the secret, in hex.
        former: That of the secret before, after a rotation with a grace.
        former_until: How long that one is good.
    """

    id: str
    name: str
    scope: Scope
    made: str
    until: str
    digest: str
    former: str = ""
    former_until: str = ""


def now() -> datetime:
    """Give this moment."""
    return datetime.now(UTC)


class Tokens:
    """The tokens of a graph."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = now) -> None:
        """Take the folder of the graph; there need be no tokens yet, nor a graph."""
        self._file = folder / FILE
        self._clock = clock

    def all(self) -> list[Token]:
        """List them, the oldest first.

        Raises:
            TokenError: the file can't be read.
        """
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return [Token(**{**one, "scope": Scope(one["scope"])}) for one in found]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise TokenError(
                f"can't read the tokens in {self._file}: {error}; remove it to begin with none"
            ) from error

    def create(self, name: str, scope: Scope, *, days: int | None = None) -> str:
        """Make a token, and give it: it can't be read again.

        Args:
            days: How long it is good; None is for ever.

        Raises:
            TokenError: another one has this name, or the file can't be written.
        """
        with self._changed() as known:
            if any(one.name == name for one in known):
                raise TokenError(
                    f"there is a token {name!r} already; take another name, or rotate that one"
                )
            secret, key = secrets.token_urlsafe(32), secrets.token_hex(6)
            made = self._clock()
            until = _written(made + timedelta(days=days)) if days else ""
            known.append(Token(key, name, scope, _written(made), until, _digest(secret)))
        return f"ng_{key}_{secret}"

    def revoke(self, name: str) -> Token:
        """End a token at once.

        Args:
            name: Its name or its id.

        Raises:
            TokenError: there is no such token, or the file can't be written.
        """
        with self._changed() as known:
            found = _named(known, name)
            known.remove(found)
        return found

    def rotate(self, name: str, *, grace: timedelta = timedelta()) -> str:
        """Give a token a new secret; it keeps name, id, scope and end.

        Args:
            name: Its name or its id.
            grace: How long the secret before is good beside it.

        Raises:
            TokenError: there is no such token, or the file can't be written.
        """
        secret, moment = secrets.token_urlsafe(32), self._clock()
        with self._changed() as known:
            found = _named(known, name)
            known[known.index(found)] = replace(
                found,
                digest=_digest(secret),
                made=_written(moment),
                former=found.digest if grace else "",
                former_until=_written(moment + grace) if grace else "",
            )
        return f"ng_{found.id}_{secret}"

    def bearer(self, given: str) -> Token | None:
        """Find whose token this is; None if it is nobody's, or has ended.

        Takes the same time whatever is wrong with it.
        """
        shape = _SHAPE.fullmatch(given)
        key, secret = shape.groups() if shape else ("", "")
        found = next((one for one in self.all() if one.id == key), None)
        digest, moment = _digest(secret), _written(self._clock())
        right = hmac.compare_digest(digest, found.digest if found else _NOBODY)
        former = hmac.compare_digest(digest, (found and found.former) or _NOBODY)
        if not found or not shape or (found.until and found.until <= moment):
            return None
        return found if right or (former and moment < found.former_until) else None

    def writes(self) -> bool:
        """Tell whether there is a token that lets somebody write."""
        moment = _written(self._clock())
        alive = (one for one in self.all() if not one.until or one.until > moment)
        return any(one.scope.covers(Scope.WRITE) for one in alive)

    @contextmanager
    def _changed(self) -> Iterator[list[Token]]:
        """Give the tokens to change, alone, and write them."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            guard = os.open(self._file.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise TokenError(f"can't write to {self._file.parent}: {error.strerror}") from error
        with open(guard, "w", encoding="utf-8") as lock:  # noqa: PTH123 - made with its mode
            fcntl.flock(lock, fcntl.LOCK_EX)
            known = self.all()
            yield known
            self._write(known)

    def _write(self, known: list[Token]) -> None:
        part = self._file.with_suffix(".part")
        try:
            part.unlink(missing_ok=True)
            place = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with open(place, "w", encoding="utf-8") as file:  # noqa: PTH123
                json.dump([asdict(one) for one in known], file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._file)
        except OSError as error:
            raise TokenError(f"can't write {self._file}: {error.strerror}") from error


def _named(known: list[Token], name: str) -> Token:
    for one in known:
        if name in (one.name, one.id):
            return one
    there = ", ".join(sorted(one.name for one in known)) or "none"
    raise TokenError(f"there is no token {name!r}; there are: {there}")


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
