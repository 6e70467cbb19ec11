"""The lexicon: how English says what the ontology knows, as data in `ontology/lexicon/*.lex`.

    nouns.lex         kind of the ontology → common nouns       revenue is a Measure
    governors.lex     effect → words that change a stance       "plan" makes a clause planned
    opinions.lex      sentiment → words of judgement            "promising" is positive
    all others        predicate → ways of saying it             see `ontology.ways`

In each file an unindented line names what the indented lines below it are about; `#` begins a
comment. `docs/decisions/0003-lexicon-format.md` tells the format and why it is so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ontology.errors import LexiconError
from ontology.terms import Kind, Predicate
from ontology.ways import Entry, Fault, Pattern, Slot, read_entry, suggestion

__all__ = ["Entry", "Lexicon", "Pattern", "Slot", "lexicon", "read_lexicon"]

LEXICON_FOLDER = Path(__file__).with_name("lexicon")
NOUNS, GOVERNORS, OPINIONS = "nouns.lex", "governors.lex", "opinions.lex"
SAID = "said"
_COMMENT = re.compile(r"(?:^|\s)#.*")

type Effects = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """How things are said.

    Attributes:
        entries: Ways of saying predicates, by file and line.
        nouns: Common noun → what it stands for; lower-case lemmas, some of several words.
        governors: Word → its effect on the stance of what it governs. A word that also tells
            who speaks ("vow": planned, said) stands here with its other effect.
        effects: Word → all its effects, in the order of the file.
        opinions: Word → sentiment.
        noun_ends: The last words of the nouns: what ends in none of them is none.
    """

    entries: tuple[Entry, ...]
    nouns: Mapping[str, Kind] = field(default_factory=dict)
    governors: Mapping[str, str] = field(default_factory=dict)
    effects: Effects = field(default_factory=dict)
    opinions: Mapping[str, str] = field(default_factory=dict)
    noun_ends: frozenset[str] = field(init=False, repr=False, compare=False)
    _index: Mapping[tuple[str, str], Mapping[str, tuple[Entry, ...]]] = field(
        init=False, repr=False, compare=False
    )
    """Form and word → the heads of that form which are known by that word → their entries."""

    def __post_init__(self) -> None:
        found: dict[tuple[str, str], dict[str, tuple[Entry, ...]]] = {}
        for entry in self.entries:
            for head in entry.heads:
                heads = found.setdefault((entry.form, _known_by(entry.form, head)), {})
                heads[head] = (*heads.get(head, ()), entry)
        ends = frozenset(noun.rpartition(" ")[2] for noun in self.nouns)
        object.__setattr__(self, "noun_ends", ends)
        object.__setattr__(self, "_index", MappingProxyType(found))

    def entries_of(self, form: str, head: str) -> tuple[Entry, ...]:
        """Give the entries of a form ("verb") that have a head ("take over"); in O(1)."""
        return self.heads_by(form, _known_by(form, head)).get(head, ())

    def heads_by(self, form: str, word: str) -> Mapping[str, tuple[Entry, ...]]:
        """Give the heads, with their entries, that a verb begins or another word ends; in O(1).

        "take": "take", "take over"; "target" as a noun: "target", "price target".
        """
        return self._index.get((form, word), _NO_HEADS)

    def speaks(self, word: str) -> bool:
        """Tell whether a word names who says what it governs ("say", "vow")."""
        return SAID in self.effects.get(word, ())


_NO_HEADS: Mapping[str, tuple[Entry, ...]] = MappingProxyType({})


def _known_by(form: str, head: str) -> str:
    """Give the word of a head that bears it: a verb's first, of others the last."""
    return head.partition(" ")[0] if form == "verb" else head.rpartition(" ")[2]


@cache
def lexicon() -> Lexicon:
    """Give the lexicon that comes with the package; read once, in about 0.1 s."""
    return read_lexicon(LEXICON_FOLDER)


def read_lexicon(folder: Path) -> Lexicon:
    """Read all `*.lex` files of a folder, in the order of their names.

    Raises:
        LexiconError: A line can't be read or does not fit the ontology; the message has file,
            line, what is wrong and what would be right. Or the folder has no such file.
    """
    paths = {path.name: path for path in sorted(folder.glob("*.lex"))}
    if not paths:
        raise LexiconError(f"{folder}: no lexicon; it must hold files that end in .lex")
    lists = {name: paths.pop(name, None) for name in (NOUNS, GOVERNORS, OPINIONS)}
    effects = _effects(lists[GOVERNORS])
    return Lexicon(
        tuple(entry for path in paths.values() for entry in _entries(path)),
        MappingProxyType(_nouns(lists[NOUNS])),
        MappingProxyType({word: _main(found) for word, found in effects.items()}),
        MappingProxyType(effects),
        MappingProxyType({word: found[0] for word, found in _effects(lists[OPINIONS]).items()}),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """An indented line, with the unindented one above it."""

    path: Path
    number: int
    heading: str
    text: str


def _lines(path: Path | None) -> Iterator[_Line]:
    if path is None:
        return
    heading = ""
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = _COMMENT.sub("", raw).rstrip()
        if not text.strip():
            continue
        if not text[0].isspace():
            heading = text
        elif heading:
            yield _Line(path, number, heading, text.strip())
        else:
            raise LexiconError(f"{path}:{number}: no heading above; write one that is not indented")


def _entries(path: Path) -> Iterator[Entry]:
    for line in _lines(path):
        predicate = Predicate(_heading(line, Predicate, "predicate"))
        try:
            yield read_entry(line.text, predicate, file=path.name, line=line.number)
        except Fault as fault:
            raise LexiconError(f"{path}:{line.number}: {fault}") from fault


def _nouns(path: Path | None) -> dict[str, Kind]:
    nouns: dict[str, Kind] = {}
    for line in _lines(path):
        kind = Kind(_heading(line, Kind, "kind"))
        for word in _words(line):
            if nouns.setdefault(word, kind) is not kind:
                raise LexiconError(
                    f"{path}:{line.number}: {word!r} stands under {nouns[word]} already; "
                    f"a noun stands under one kind, strike it from one of the two"
                )
    return nouns


def _effects(path: Path | None) -> dict[str, tuple[str, ...]]:
    effects: dict[str, tuple[str, ...]] = {}
    for line in _lines(path):
        if not line.heading.isidentifier() or line.heading != line.heading.lower():
            raise LexiconError(
                f"{path}:{line.number}: the heading {line.heading!r} is no effect; "
                "write one word in small letters, such as planned"
            )
        for word in _words(line):
            known = effects.get(word, ())
            effects[word] = known if line.heading in known else (*known, line.heading)
    return effects


def _main(effects: tuple[str, ...]) -> str:
    return next((effect for effect in effects if effect != SAID), SAID)


def _words(line: _Line) -> Iterator[str]:
    for word in line.text.split(","):
        if word.strip():
            yield " ".join(word.split()).casefold()


def _heading(line: _Line, known: Iterable[str], what: str) -> str:
    names = [str(name) for name in known]
    if line.heading in names:
        return line.heading
    hint = suggestion(line.heading, names)
    raise LexiconError(f"{line.path}:{line.number}: unknown {what} {line.heading!r} above {hint}")
