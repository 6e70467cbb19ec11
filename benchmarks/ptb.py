"""Sentences that were cut into words, as newspapers print them: "( do n't )" is "(don't)" again."""

import re
from dataclasses import dataclass

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_CLOSING = re.compile(r"^(?:[,.;:?!)\]}%]|\.\.\.|'(?:s|m|d|ll|re|ve)|n't)$", re.IGNORECASE)
_OPENING = re.compile(r"^(?:[(\[{$£€#]|US\$|C\$|A\$)$")


@dataclass(frozen=True, slots=True)
class Printed:
    """A sentence as it is printed.

    Attributes:
        words: The words as they were cut, unchanged.
        starts: For each word where it begins in `text`.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]

    def cut(self, spans: list[tuple[int, int]]) -> str:
        """Give the words that some stretches of the text touch, apart by blanks."""
        ends = (*self.starts[1:], len(self.text))
        return " ".join(
            word
            for word, start, end in zip(self.words, self.starts, ends, strict=True)
            if any(low < end and start < high for low, high in spans)
        )


def printed(sentence: str) -> Printed:
    """Print a sentence whose words, marks and parts of hyphenated words stand apart."""
    words = tuple(sentence.split())
    text, starts, inside, joined = "", [], False, True
    for index, word in enumerate(words):
        shown = _BRACKETS.get(word, word)
        opens = word == "``" or (word == '"' and not inside)
        closes = word == "''" or (word == '"' and inside)
        if opens or closes:
            shown, inside = '"', opens
        owner = word == "'" and text.endswith("s") and not inside
        hyphen = word == "-" and 0 < index < len(words) - 1
        if not (joined or closes or owner or hyphen or _CLOSING.match(shown)):
            text += " "
        starts.append(len(text))
        text += shown
        joined = opens or hyphen or _OPENING.match(shown) is not None
    return Printed(text, words, tuple(starts))
