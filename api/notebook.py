"""What persons said, as one readable file (TOML), and back into a ledger.

[[reject]]      something that articles say is not so
[[amend]]       an entity is called otherwise, or is of another kind
[[add]]         a stretch of an article says something that nobody found
[[same]]        two names are one entity
[[different]]   two names are two entities
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, fields
from pathlib import Path
from typing import Any

from api.publishing import now, publish, published_base, reading, writing
from graph.ledger import Ledger
from ontology.corrections import Addition, Amendment, Correction, Word
from ontology.errors import SettingsError
from ontology.records import Judgement
from ontology.terms import Kind, Modality, Polarity, Verdict

_SORTS: Mapping[str, type[Correction | Amendment | Addition]] = {
    "reject": Correction,
    "amend": Amendment,
    "add": Addition,
}
_UNTOLD = frozenset(("stands", "rejected"))
_VERDICTS = {"same": Verdict.SAME, "different": Verdict.DIFFERENT}
_HEAD = "# What persons said of this graph; newsgraph corrections --import puts it into another.\n"


def exported(folder: Path) -> str:
    """Write what persons said that stands.

    Raises:
        LedgerError: There is no ledger.
    """
    with reading(folder) as ledger:
        words, judgements = ledger.words(), _personal(ledger)
    tables = [table for sort in _SORTS for word in words for table in _word(sort, word)]
    tables += [
        table for verdict in _VERDICTS for one in judgements for table in _said(verdict, one)
    ]
    return "\n".join((_HEAD, *tables))


def imported(folder: Path, text: str) -> tuple[int, bool]:
    """Put what persons said into a ledger, all or none; publish what follows.

    What stands there already is left; nothing is taken back.

    Returns:
        How much was new, and whether the graph has another version now.

    Raises:
        SettingsError: The text is no such file.
        LedgerError: There is no graph, or another build works on it.
    """
    words, judgements = parsed(text)
    with writing(folder) as ledger:
        known: set[object] = {*ledger.words(), *_personal(ledger)}
        fresh = [word for word in words if word not in known]
        judged = [one for one in judgements if one not in known]
        ledger.judge(*judged, moment=now())
        ledger.correct(*fresh, moment=now())
        publication = publish(folder, ledger, base=published_base(folder))
    return len(fresh) + len(judged), publication.fresh


def parsed(text: str) -> tuple[list[Word], list[Judgement]]:
    """Read such a file.

    Raises:
        SettingsError: It is none; the message names the table and what is wrong with it.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"the corrections are no TOML: {error}") from error
    unknown = sorted(told.keys() - _SORTS.keys() - _VERDICTS.keys())
    if unknown:
        known = ", ".join((*_SORTS, *_VERDICTS))
        raise SettingsError(f"[[{unknown[0]}]] is no sort of correction; there are {known}")
    words = [_read(sort, row) for sort in _SORTS for row in told.get(sort, ())]
    judgements = [_judged(name, row) for name in _VERDICTS for row in told.get(name, ())]
    return words, judgements


def _personal(ledger: Ledger) -> list[Judgement]:
    return [one for one in ledger.judgements() if one.personal]


def _word(sort: str, word: Word) -> Iterator[str]:
    if isinstance(word, _SORTS[sort]):
        yield _table(sort, {k: v for k, v in asdict(word).items() if k not in _UNTOLD})


def _said(verdict: str, one: Judgement) -> Iterator[str]:
    if one.verdict is _VERDICTS[verdict]:
        yield _table(verdict, {"a": one.a, "b": one.b, "why": one.why, "by": one.by})


def _table(sort: str, values: Mapping[str, object]) -> str:
    lines = [
        f"{name} = {_value(value)}" for name, value in values.items() if value not in ("", None)
    ]
    return "\n".join((f"[[{sort}]]", *lines, ""))


def _value(value: object) -> str:
    """Write a value: JSON's text, numbers and lists are TOML's, but for the delete character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _read(sort: str, row: Mapping[str, object]) -> Word:
    record = _SORTS[sort]
    known = {field.name: field for field in fields(record) if field.name not in _UNTOLD}
    needed = [name for name, field in known.items() if field.default is MISSING]
    missing = [name for name in needed if name not in row]
    wrong = [*sorted(row.keys() - known.keys()), *(k for k, v in row.items() if not _fits(k, v))]
    if missing or wrong:
        what = f"has no {missing[0]}" if missing else f"has no use for {wrong[0]} as it is written"
        raise SettingsError(f"[[{sort}]] {dict(row)} {what}; it takes {', '.join(known)}")
    values = {name: _typed(name, value, sort) for name, value in row.items()}
    return record(**values)


def _fits(name: str, value: object) -> bool:
    if name in ("names", "articles"):
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if name == "qualifiers":
        return isinstance(value, list) and all(_is_pair(one) for one in value)
    return isinstance(value, int) if name == "start" else isinstance(value, str)


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(v, str) for v in value)


_TERMS = {"kind": Kind, "polarity": Polarity, "modality": Modality}


def _typed(name: str, value: Any, sort: str) -> Any:  # as the field of that name has it
    """Give a value of a table as its record has it."""
    if isinstance(value, list):
        return tuple(tuple(one) if isinstance(one, list) else one for one in value)
    if name not in _TERMS:
        return value
    try:
        return _TERMS[name](value)
    except ValueError as error:
        known = ", ".join(term.value for term in _TERMS[name])
        raise SettingsError(f"[[{sort}]] has {name} {value!r}; there are {known}") from error


def _judged(verdict: str, row: Mapping[str, object]) -> Judgement:
    values = {name: row.get(name, "") for name in ("a", "b", "why")} | {
        "by": row.get("by", "person")
    }
    if row.keys() - values.keys() or not (values["a"] and values["b"]):
        raise SettingsError(f"[[{verdict}]] {dict(row)} takes a, b, why and by")
    a, b, why, by = (str(values[name]) for name in ("a", "b", "why", "by"))
    return Judgement(a, b, _VERDICTS[verdict], why=why, by=by)
