"""What is known of the feeds that are watched, kept in the graph's folder from run to run.

It can be lost: then feeds are asked for whole once more, and nothing else comes of it.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from api.files import written

_log = logging.getLogger(__name__)

NAME = "feeds.json"


@dataclass(frozen=True, slots=True)
class Feed:
    """What is known of a feed.

    Attributes:
        etag: What its server called the state of it that is in the graph.
        modified: When that was last changed, as its server writes it.
        digest: Of its bytes.
        failures: How often in a row it could not be had.
        resting: Until when it is not to be asked, because it failed or its server said so.
    """

    etag: str = ""
    modified: str = ""
    digest: str = ""
    failures: int = 0
    resting: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """Lines of a robots.txt, and until when they hold."""

    lines: tuple[str, ...]
    until: datetime


@dataclass(slots=True)
class Book:
    """Feeds by address, robots.txt by site."""

    feeds: dict[str, Feed] = field(default_factory=dict)
    robots: dict[str, Rules] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Self:
        """Read the book of a graph; an empty one where there is none, or none that can be read."""
        path = folder / NAME
        try:
            known = json.loads(path.read_bytes())
            return cls(
                {address: _feed(one) for address, one in known["feeds"].items()},
                {site: _rules(one) for site, one in known["robots"].items()},
            )
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            _log.warning("%s can't be read (%s): all feeds are asked for whole", path, error)
            return cls()

    def keep(self, folder: Path) -> None:
        """Write the book, whole or not at all."""
        known = {
            "feeds": {address: asdict(feed) for address, feed in sorted(self.feeds.items())},
            "robots": {site: asdict(rules) for site, rules in sorted(self.robots.items())},
        }
        text = json.dumps(known, indent=1, ensure_ascii=False, default=datetime.isoformat)
        written([text.encode()], folder / NAME)


def _feed(known: Mapping[str, Any]) -> Feed:
    etag, modified, digest = (str(known[name]) for name in ("etag", "modified", "digest"))
    resting = known["resting"]
    return Feed(
        etag, modified, digest, int(known["failures"]), _moment(resting) if resting else None
    )


def _rules(known: Mapping[str, Any]) -> Rules:
    return Rules(tuple(map(str, known["lines"])), _moment(known["until"]))


def _moment(said: Any) -> datetime:
    moment = datetime.fromisoformat(said)
    if moment.tzinfo is None:
        raise ValueError(f"a moment without zone: {said}")
    return moment
