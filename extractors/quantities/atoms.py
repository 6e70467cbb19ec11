"""Tokens cut where digits, letters and signs meet, so that numbers and dates can be read.

A tokenizer keeps `8%-18`, `1.4billion`, `1Q18` or `HK$5` whole; their parts are atoms here:

    US$1.4billion  ->  US  $  1.4  billion       (each glued to the one before)
"""

import re
from dataclasses import dataclass, field

from extractors.reading import Reading

BREAK = "\n"
"""The atom between two blocks of an article: no phrase runs across it."""

_PARTS = re.compile(
    r"[0-9]+(?:,[0-9]{2,3})+(?:\.[0-9]+)?(?![0-9])"  # 1,234.5 and 1,00,000
    r"|[0-9]+(?:\.[0-9]+)*|(?<![^\W_])\.[0-9]+"  # 2.5, 14.01.2026, .50
    r"|[^\W\d_]+(?:\.[^\W\d_]+)*\.?|\S"  # U.S., p.m., words; any other sign
)


@dataclass(frozen=True, slots=True)
class Atoms:
    """The atoms of a document, as parallel lists.

    Attributes:
        raws: As written.
        words: In lower case, without a final full stop.
        tokens: For each atom the index of its token; for a break that of the token behind it.
        glued: Whether it stands right behind the atom before, without space.
    """

    raws: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    glued: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.raws)

    def word(self, index: int) -> str:
        """Give the word at an index, "" outside of the document."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def raw(self, index: int) -> str:
        """Give an atom as written, "" outside of the document."""
        return self.raws[index] if 0 <= index < len(self.raws) else ""

    def joined(self, index: int) -> bool:
        """Say whether the atom at an index is there and glued to the one before."""
        return 0 < index < len(self.glued) and self.glued[index]

    def follows(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Say whether the words from an index on are those of a phrase."""
        return tuple(self.words[index : index + len(phrase)]) == phrase

    def precedes(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Say whether the words right before an index are those of a phrase."""
        first = index - len(phrase)
        return first >= 0 and tuple(self.words[first:index]) == phrase

    def add(self, raw: str, token: int, *, glued: bool) -> None:
        """Append an atom."""
        self.raws.append(raw)
        lower = raw.lower()
        self.words.append(lower[:-1] if len(lower) > 1 and lower[-1] == "." else lower)
        self.tokens.append(token)
        self.glued.append(glued)


def atoms(reading: Reading) -> Atoms:
    """Cut a document into atoms; spaces are none, a change of block is a `BREAK`."""
    found = Atoms()
    breaks = _breaks(reading)
    near = False
    for index, token in enumerate(reading.doc):
        if index in breaks:
            found.add(BREAK, index, glued=False)
            near = False
        text = token.text
        if text.isalpha():
            found.add(text, index, glued=near)
        elif text.isspace():
            near = False
            continue
        else:
            end = -1 if not near else 0
            for part in _PARTS.finditer(text):
                found.add(part.group(), index, glued=part.start() == end)
                end = part.end()
        near = not token.whitespace_
    return found


def _breaks(reading: Reading) -> frozenset[int]:
    """Find the sentences that begin on a new line: the first tokens of blocks are among them."""
    text, offsets = reading.article.text, reading.offsets
    return frozenset(
        sentence.start
        for sentence in reading.sentences[1:]
        if "\n" in text[offsets[sentence.start - 1] : offsets[sentence.start]]
    )
