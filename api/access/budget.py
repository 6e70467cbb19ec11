"""What each client may still ask for: seconds and failures a minute, and so many at once.

Two buckets a client, which leak at a steady rate, as at Wikidata's endpoint
(https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Query_limits). A bucket is looked
at before a query and filled after it: who has room may use more than is left, and then waits.
"""

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

MINUTE: Final = 60.0
MOST: Final = 10_000
"""How many clients are remembered; of more, those that came longest ago are forgotten."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one client may use.

    Attributes:
        seconds: Of queries, in a minute.
        errors: Queries that fail, in a minute.
        parallel: Queries at once.
    """

    seconds: float = 60.0
    errors: int = 60
    parallel: int = 2


@dataclass(frozen=True, slots=True)
class Left:
    """What a client has left.

    Attributes:
        seconds: Of queries.
        wait: Seconds until it may ask again; 0 if it may now.
        why: What it has used up; "" if nothing.
    """

    seconds: float
    wait: int = 0
    why: str = ""


@dataclass(slots=True)
class _Used:
    at: float
    seconds: float = 0.0
    errors: float = 0.0
    running: int = 0


class Budget:
    """The accounts of all clients of one process; safe for threads."""

    def __init__(
        self, allowance: Allowance, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Open the accounts; `clock` gives seconds."""
        self.allowance = allowance
        self._clock = clock
        self._lock = threading.Lock()
        self._used: OrderedDict[str, _Used] = OrderedDict()

    def begin(self, client: str) -> Left:
        """Let a client begin a query, or say how long it has to wait: then it has not begun."""
        with self._lock:
            used = self._account(client)
            left = self._left(used)
            if not left.wait:
                used.running += 1
            return left

    def end(self, client: str, seconds: float, *, failed: bool) -> Left:
        """Write down a query that had begun: how long it took, and whether it failed."""
        with self._lock:
            used = self._account(client)
            used.running = max(0, used.running - 1)
            used.seconds += seconds
            used.errors += failed
            return self._left(used)

    def _account(self, client: str) -> _Used:
        now = self._clock()
        used = self._used.setdefault(client, _Used(now))
        self._used.move_to_end(client)
        passed = (now - used.at) / MINUTE
        used.seconds = max(0.0, used.seconds - passed * self.allowance.seconds)
        used.errors = max(0.0, used.errors - passed * self.allowance.errors)
        used.at = now
        if len(self._used) > MOST:
            idle = next((name for name, one in self._used.items() if not one.running), client)
            if idle != client:
                del self._used[idle]
        return used

    def _left(self, used: _Used) -> Left:
        allowed = self.allowance
        left = max(0.0, allowed.seconds - used.seconds)
        told = Left(left)
        if used.running >= allowed.parallel:
            told = Left(left, 1, f"{allowed.parallel} queries at once")
        if used.seconds >= allowed.seconds:
            wait = _whole((used.seconds - allowed.seconds) * MINUTE / allowed.seconds)
            told = Left(left, wait, f"{allowed.seconds:g} seconds of queries a minute")
        if used.errors + 1 > allowed.errors:
            wait = _whole((used.errors - allowed.errors + 1) * MINUTE / allowed.errors)
            if wait > told.wait:
                told = Left(left, wait, f"{allowed.errors} failed queries a minute")
        return told


def _whole(seconds: float) -> int:
    return math.floor(seconds) + 1
