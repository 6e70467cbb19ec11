"""Settings: one frozen record, from one TOML file and the environment.

    newsgraph.toml (or --config FILE)  <  NEWSGRAPH_* variables  <  options of the command line

The file is one flat table, as in::

    graph = "graph-data"
    port = 8080
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from ipaddress import ip_address
from math import inf
from pathlib import Path

from ontology.errors import SettingsError

FILE = "newsgraph.toml"
PREFIX = "NEWSGRAPH_"
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs from one installation to the next.

    Attributes:
        graph: The folder of the graph: ledger, store, published versions.
        base: What the IRIs of entities, facts and articles begin with; ends in "/".
        model: A spaCy model's package or folder; "" takes the one that is installed.
        host: The address that `serve` listens at.
        port: The port that `serve` listens at.
        workers: Processes of the web server.
        timeout: Seconds that one query may take.
        budget: Seconds of queries that one client may take in a minute.
        errors: Queries of one client that may fail in a minute.
        proxy: Addresses of proxies, with commas, whose `X-Forwarded-For` is believed.
        reading: Who may read over HTTP: "open" is everybody, "token" whoever has one.
        access_log: "json" writes a line for each answer to standard error, "off" none.
    """

    graph: Path = Path("graph-data")
    base: str = "https://newsgraph.example/"
    model: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    timeout: float = 10.0
    budget: float = 60.0
    errors: int = 60
    proxy: str = ""
    reading: str = OPEN
    access_log: str = "off"


KNOWN = tuple(field.name for field in fields(Settings))


def settings(config: Path | None = None, *, environment: Mapping[str, str]) -> Settings:
    """Read the settings.

    Args:
        config: The file; None takes `newsgraph.toml` of the current folder, if it is there.
        environment: Usually `os.environ`; only names with NEWSGRAPH_ are read.

    Raises:
        SettingsError: an unknown name, a wrong value, or a file that can't be read.
    """
    chosen = Settings()
    path = config or Path(FILE)
    if config or path.exists():
        chosen = _with(chosen, _table(path), origin=path.name)
    return _with(chosen, _variables(environment), origin="the environment")


def changed(base: Settings, **options: object) -> Settings:
    """Put the options of the command line over the settings; those that are None change nothing."""
    given = {name: value for name, value in options.items() if value is not None}
    return _with(base, given, origin="the command line")


def _table(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"can't read the settings in {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not TOML: {error}") from error


def _variables(environment: Mapping[str, str]) -> dict[str, object]:
    return {
        name.removeprefix(PREFIX).lower(): value
        for name, value in sorted(environment.items())
        if name.startswith(PREFIX)
    }


def _with(base: Settings, given: Mapping[str, object], *, origin: str) -> Settings:
    """Put values over the settings, each turned into the type of its field."""
    unknown = [name for name in given if name not in KNOWN]
    if unknown:
        raise SettingsError(
            f"unknown setting {unknown[0]!r} in {origin}; known are {', '.join(KNOWN)}"
        )
    values = {name: _value(name, value, origin=origin) for name, value in given.items()}
    return replace(base, **values)  # type: ignore[arg-type]  # each value has its field's type


def _value(name: str, given: object, *, origin: str) -> object:
    default = getattr(Settings(), name)
    wanted = Path if isinstance(default, Path) else type(default)
    if isinstance(given, bool) or not isinstance(given, str | int | float | Path):
        raise SettingsError(f"{name} in {origin} must be a {_SAID[wanted]}, not {given!r}")
    try:
        value = wanted(str(given))
    except ValueError as error:
        raise SettingsError(
            f"{name} in {origin} must be a {_SAID[wanted]}, not {given!r}"
        ) from error
    complaint = _complaint(name, value)
    if complaint:
        raise SettingsError(f"{name} in {origin} {complaint}, not {given!r}")
    return value


_SAID = {Path: "path", str: "text", int: "whole number", float: "number"}


def _complaint(name: str, value: object) -> str:
    """Say what a value must be, "" where it is right."""
    match name, value:
        case "base", str() as iri if not iri.startswith(("http://", "https://")) or iri[-1] != "/":
            return 'must be an http(s) IRI that ends in "/"'
        case "host", "":
            return "must be the name or the address of this machine"
        case "port", int() as port if not 0 < port < 65536:
            return "must lie between 1 and 65535"
        case "workers", int() as workers if workers < 1:
            return "must be 1 or more"
        case "timeout", float() as seconds if not 0 < seconds <= 60:
            return "must be more than 0 and at most 60 seconds"
        case "budget", float() as seconds if not 0 < seconds < inf:
            return "must be more than 0 seconds"
        case "errors", int() as errors if errors < 1:
            return "must be 1 or more"
        case "proxy", str() as hosts if not _addresses(hosts):
            return "must be addresses with commas between them"
        case "reading", str() as who if who not in (OPEN, "token"):
            return 'must be "open" or "token"'
        case "access_log", str() as form if form not in ("off", "json"):
            return 'must be "off" or "json"'
    return ""


def _addresses(hosts: str) -> bool:
    try:
        return all(ip_address(one.strip()) for one in hosts.split(",") if hosts)
    except ValueError:
        return False
