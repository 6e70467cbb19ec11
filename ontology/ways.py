"""Ways of saying: one line of the lexicon, read into an `Entry`.

    verb  SUBJECT (downgrade | cut) ABOUT, to OBJECT!, from PREVIOUS ; action=downgrade
    form  left    heads             arguments                          constants

`docs/decisions/0003-lexicon-format.md` has the whole format. A line that can't be read, or that
does not fit the ontology, is a `Fault` that says what would be right; `ontology.lexicon` adds
the file and the line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import batched

from ontology.schema import schema
from ontology.terms import Kind, Modality, Polarity, Predicate

FORMS = ("verb", "noun", "adj", "is")
SUBJECT, OBJECT = "SUBJECT", "OBJECT"
UNIT_SORTS = ("money", "percent", "points", "people", "number", "quantity", "year")
META = {
    "sign": ("+", "-", "0"),
    "modality": tuple(Modality),
    "polarity": tuple(Polarity),
    "ended": ("true",),
    "when": tuple(Modality),
    "object": (),
}
"""Constants that are no qualifiers, with the values that they may have (any, where empty)."""


class Slot(StrEnum):
    """Where in the clause a pattern looks."""

    OBJECT = "object"
    """The direct object, or a quantity in its place ("fell 3 %")."""
    PREPOSITION = "preposition"
    THAT = "that"
    """A that-clause."""
    INFINITIVE = "infinitive"
    """A verb with "to"."""
    WORD = "word"
    """A particle, adverb or adjective beside the head: "closed up"."""
    CLAUSE = "clause"
    """A clause that is a claim of its own; it is recast as a claim of the entry's predicate."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What stands behind the head: a role, fixed nouns, or a fixed word.

    Attributes:
        role: SUBJECT, OBJECT, or a qualifier in capitals; None for what is fixed.
        sorts: Names of kinds, or classes of units, one of which the role's value must be; empty
            for whatever the predicate admits.
        prepositions: The prepositions that may lead to it; for `Slot.PREPOSITION` only.
        nouns: Fixed nouns ("a *contract* for"), one of which must be there.
        words: Fixed words ("closed *up*"), one of which must be there.
        required: Whether the entry fits only where this is found.
    """

    slot: Slot
    role: str | None = None
    sorts: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of saying a predicate.

    Attributes:
        form: `verb`, `noun`, `adj`, or `is` (a predicate noun: "is a unit of", "a unit of").
        left: The role on the left (grammatical subject of the active verb; possessor, compound
            or "by" of a noun; what an adjective is said of). None where it is no role (`-`), or
            where it is one of `left_nouns`.
        heads: Lemmas; of several words with a particle ("take over") or compound ("price target").
        arguments: What follows.
        constants: (name, value): qualifiers that the words themselves set, and `META`.
        file: Name of the file it stands in; with `line` where a person can change it.
        left_sorts: As `Pattern.sorts`, for the left role.
        left_nouns: Fixed nouns on the left ("*jobs* went at Ford").
        owner: The role to which what is on the left belongs: SUBJECT in `SUBJECT's OBJECT`.
        owner_sorts: As `Pattern.sorts`, for the owner.
    """

    predicate: Predicate
    form: str
    left: str | None
    heads: tuple[str, ...]
    arguments: tuple[Pattern, ...]
    constants: tuple[tuple[str, str], ...]
    file: str
    line: int
    left_sorts: tuple[str, ...] = ()
    left_nouns: tuple[str, ...] = ()
    owner: str | None = None
    owner_sorts: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Hash the place alone, quickly: entries are asked for by the ten thousand."""
        return hash((self.file, self.line))


class Fault(Exception):  # noqa: N818  the error is LexiconError, which names file and line
    """What is wrong with a line, and what would be right."""


_LINE = re.compile(r"(?P<form>\S+)\s+(?P<left>[^(]*?)\s*\((?P<heads>[^()]*)\)(?P<rest>.*)")
_ROLE = re.compile(r"(?P<role>[A-Z][A-Z_]*)(?::(?P<sorts>[A-Za-z|]+))?")
_CONSTANT = re.compile(r"(?:^|[,\s]\s*)([a-z_]+)=")
_LEFT = "write one role, `ROLE's ROLE`, `[noun | noun]`, `ROLE's [noun | noun]`, or `-`"


def read_entry(text: str, predicate: Predicate, *, file: str, line: int) -> Entry:
    """Read one way of saying.

    Raises:
        Fault: The line can't be read, or does not fit the ontology.
    """
    body, _, constants = text.partition(";")
    found = _LINE.fullmatch(body.strip())
    if found is None:
        raise Fault(f"no way of saying: {text.strip()!r}; write `verb SUBJECT (buy) OBJECT`")
    form = _known(found["form"], FORMS, "form")
    left, left_sorts, left_nouns, owner, owner_sorts = _left(found["left"], predicate)
    return Entry(
        predicate,
        form,
        left,
        _alternatives(found["heads"], "(…)"),
        tuple(_patterns(found["rest"], predicate)),
        tuple(_constants(constants, predicate)),
        file,
        line,
        left_sorts,
        left_nouns,
        owner,
        owner_sorts,
    )


type _Left = tuple[str | None, tuple[str, ...], tuple[str, ...], str | None, tuple[str, ...]]


def _left(text: str, predicate: Predicate) -> _Left:
    owner: str | None = None
    owner_sorts: tuple[str, ...] = ()
    if text == "-":
        return None, (), (), None, ()
    before, owned, after = text.partition("'s ")
    if owned:
        owner, owner_sorts = _role(before, predicate, why=_LEFT)
        text = after.strip()
    if text.startswith("[") and text.endswith("]"):
        return None, (), _alternatives(text[1:-1], "[…]"), owner, owner_sorts
    left, left_sorts = _role(text, predicate, why=_LEFT)
    return left, left_sorts, (), owner, owner_sorts


def _patterns(text: str, predicate: Predicate) -> Iterator[Pattern]:
    for part in filter(None, map(str.strip, text.split(","))):
        required = part.endswith("!")
        yield _pattern(part.removesuffix("!").strip(), predicate, required=required)


def _pattern(text: str, predicate: Predicate, *, required: bool) -> Pattern:
    if text == "clause":
        return Pattern(Slot.CLAUSE, required=True)
    if text.startswith("{") and text.endswith("}"):
        return Pattern(Slot.WORD, words=_alternatives(text[1:-1], "{…}"), required=True)
    if text.endswith("]"):
        before, _, nouns = text[:-1].partition("[")
        slot, prepositions = _slot(before.strip())
        fixed = _alternatives(nouns, "[…]")
        return Pattern(slot, prepositions=prepositions, nouns=fixed, required=True)
    before, _, last = text.rpartition(" ")
    slot, prepositions = _slot(before.strip())
    role, sorts = _role(last, predicate, why="write `ROLE`, `for ROLE` or `[noun | noun]`")
    return Pattern(slot, role, sorts, prepositions, required=required)


def _slot(text: str) -> tuple[Slot, tuple[str, ...]]:
    """Read what stands before a role or a fixed noun."""
    fixed = {"": Slot.OBJECT, "that": Slot.THAT, "to-verb": Slot.INFINITIVE}
    if text in fixed:
        return fixed[text], ()
    prepositions = tuple(part.strip() for part in text.split("/"))
    if not all(re.fullmatch(r"[a-z]+(?: [a-z]+)*", part) for part in prepositions):
        raise Fault(f"no preposition: {text!r}; write `for ROLE` or `for/with ROLE`")
    return Slot.PREPOSITION, prepositions


def _role(text: str, predicate: Predicate, *, why: str) -> tuple[str, tuple[str, ...]]:
    found = _ROLE.fullmatch(text.strip())
    if found is None:
        raise Fault(f"no role: {text.strip()!r}; {why}")
    roles = (SUBJECT, OBJECT, *sorted(map(str.upper, schema().qualifiers(predicate))))
    role = _known(found["role"], roles, f"role of {predicate}")
    sorts = tuple((found["sorts"] or "").split("|")) if found["sorts"] else ()
    for sort in sorts:
        _known(sort, (*UNIT_SORTS, *Kind), "kind or unit")
    _check_sorts(role, sorts, predicate)
    return role, sorts


def _check_sorts(role: str, sorts: tuple[str, ...], predicate: Predicate) -> None:
    """See to it that at least one of the sorts may be an end of the predicate."""
    if role not in (SUBJECT, OBJECT) or not sorts:
        return
    rules = schema()
    asked = rules.domain(predicate) if role == SUBJECT else rules.range(predicate)
    units = rules.units(predicate) if role == OBJECT else ()
    kinds = [Kind(sort) for sort in sorts if sort in Kind]
    if any(rules.admits(kind, asked) for kind in kinds) or (units and len(kinds) < len(sorts)):
        return
    right = " | ".join(sorted((*asked, *units)))
    raise Fault(f"{predicate} has no {role} of {'|'.join(sorts)}; it may be {right}")


def _constants(text: str, predicate: Predicate) -> Iterator[tuple[str, str]]:
    before, *named = _CONSTANT.split(text.strip())
    if before:
        raise Fault(f"no constant: {before!r}; write `name=value, name=value`")
    for name, value in batched(named, 2):
        yield name, _constant(name, value.strip(" ,"), predicate)


def _constant(name: str, value: str, predicate: Predicate) -> str:
    own = schema().qualifiers(predicate)
    _known(name, (*META, *sorted(own)), f"constant of {predicate}")
    allowed = META[name] if name in META else tuple(sorted(schema().words(predicate, name)))
    if not value:
        raise Fault(f"constant {name!r} has no value; write `{name}=value`")
    if allowed:
        for part in value.split("|") if name == "when" else (value,):
            _known(part, allowed, f"value of {name}")
    return value


def _alternatives(text: str, where: str) -> tuple[str, ...]:
    parts = [" ".join(part.split()).casefold() for part in text.split("|")]
    if not all(parts):
        raise Fault(f"an empty word in {where}; write words separated by |")
    return tuple(dict.fromkeys(parts))


def _known(word: str, known: Iterable[str], what: str) -> str:
    """Give the word back if it is known.

    Raises:
        Fault: It is not; the message names the nearest, or all, that are.
    """
    names = [str(name) for name in known]
    if word in names:
        return word
    raise Fault(f"unknown {what} {word!r} {suggestion(word, names)}")


def suggestion(word: str, names: Iterable[str]) -> str:
    """Say what may have been meant: "(did you mean 'OBJECT'?)", or which names there are."""
    by_fold = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    if near:
        return f"(did you mean {by_fold[near[0]]!r}?)"
    return f"(there are: {', '.join(by_fold.values())})"
