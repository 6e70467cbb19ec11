"""Each client of `/sparql` and `/graphs` has a budget; who has used it up gets 429.

Each process of the server counts for itself: a client that spreads its connections over all of
them gets at most so many times its budget, and no query waits for a lock of another process.
"""

import time
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from flask import Flask, Response, current_app, g, request

from api.access.budget import MINUTE, Allowance, Budget, Left
from api.access.gate import bearer
from api.errors import BudgetError
from api.settings import Settings

NAME: Final = "budget"
COUNTED: Final = frozenset({"sparql"})
"""The blueprints that evaluate queries of clients."""

FAILED: Final = frozenset({400, 403, 503})


def install(app: Flask, settings: Settings) -> None:
    """Count what the clients of an application ask for; behind the gate, which knows tokens."""
    app.extensions[NAME] = Budget(Allowance(settings.budget, settings.errors))
    app.before_request(_begin)
    app.after_request(_tell)
    app.teardown_request(_end)


def client() -> str:
    """Name the client of this request: its token, or its address (of IPv6, its network of /64).

    `X-Forwarded-For` is believed as far as it was written by the proxies of the settings: each
    adds the address that it was called from at the end.
    """
    token = bearer()
    if token is not None:
        return f"token {token.id}"
    address = request.remote_addr or ""
    proxies = {one.strip() for one in current_app.config["SETTINGS"].proxy.split(",")}
    forwarded = ",".join(request.headers.getlist("X-Forwarded-For")).split(",")
    while address in proxies and forwarded:
        address = forwarded.pop().strip() or address
    return _network(address)


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(ip_network((found, 64), strict=False))
    return str(getattr(found, "ipv4_mapped", None) or found)


def _budget() -> Budget:
    found = current_app.extensions[NAME]
    assert isinstance(found, Budget)  # install put it there
    return found


def _begin() -> None:
    if request.blueprint not in COUNTED or request.method == "OPTIONS":
        return
    name = client()
    left = _budget().begin(name)
    g.left = left
    if left.wait:
        raise BudgetError(f"you have used up {left.why}; ask again in {left.wait} s", left.wait)
    g.account = (name, time.monotonic())


def _tell(answer: Response) -> Response:
    """Tell what is left: draft-ietf-httpapi-ratelimit-headers-10."""
    left: Left | None = g.get("left")
    if left is None:
        return answer
    if "account" in g:
        left = _settle(failed=answer.status_code in FAILED)
    allowed = _budget().allowance
    until = max(left.wait, round(MINUTE * (1 - left.seconds / allowed.seconds)))
    answer.headers["RateLimit-Policy"] = f'"seconds";q={allowed.seconds:.0f};w={MINUTE:.0f}'
    answer.headers["RateLimit"] = f'"seconds";r={left.seconds:.0f};t={until}'
    if answer.status_code in (429, 503):
        answer.headers.setdefault("Retry-After", str(max(1, left.wait)))
    return answer


def _end(error: BaseException | None) -> None:
    """Settle what no answer was made for."""
    if "account" in g:
        _settle(failed=True)


def _settle(*, failed: bool) -> Left:
    name, began = g.pop("account")
    return _budget().end(name, time.monotonic() - began, failed=failed)
