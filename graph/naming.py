"""An index of names: whole, by their beginning, by the beginnings of their words, with slips."""

import difflib
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ontology.names import words

_LAST = "\U0010ffff"

_SHORTEST, _LONG = 4, 8
"""Letters of a word that may have a slip; of one that may have two."""

NEAR = 3
"""How many names a hint gives at most."""


def hint(asked: str, known: Iterable[str]) -> str:
    """Say which names may be meant by one that is not known: those it is a part of, or alike.

    >>> hint("airbus-order", ["2016-airbus-order", "2016-boeing-order"])
    '; did you mean 2016-airbus-order?'
    """
    names, part = list(known), asked.strip().casefold()
    near = [name for name in names if part and part in name.casefold()][:NEAR]
    near = near or difflib.get_close_matches(asked, names, n=NEAR)
    return f"; did you mean {', '.join(near)}?" if near else ""


class Names:
    """Names and what bears them; they are compared without case and accents."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Index pairs of a name and its bearer."""
        self._names = sorted(set(names))
        folded = [words(name) or (name.casefold(),) for name, _ in self._names]
        self._whole = sorted((" ".join(found), n) for n, found in enumerate(folded))
        self._words = sorted({(word, n) for n, found in enumerate(folded) for word in found})
        self._vocabulary = sorted({word for word, _ in self._words})

    def found(self, text: str) -> Iterator[tuple[int, str, str, str]]:
        """Give (rank, "exact" | "prefix" | "word", name, bearer) for all names that fit.

        A name may come more than once, with another rank.
        """
        asked = words(text) or tuple(text.casefold().split())
        if not asked:
            return
        whole = " ".join(asked)
        for folded, n in _range(self._whole, whole):
            yield (
                (0, "exact", *self._names[n]) if folded == whole else (1, "prefix", *self._names[n])
            )
        matching = [
            {n for _, n in _range(self._words, word, whole=place < len(asked))}
            for place, word in enumerate(asked, start=1)
        ]
        for n in sorted(set.intersection(*matching)):
            yield (2, "word", *self._names[n])

    def near(self, text: str) -> Iterator[tuple[int, str, str, str]]:
        """Give (rank, "fuzzy", name, bearer) for names with these words but for slips of the pen.

        A word may have one slip, a long one two: a letter more, less, another, or two that changed
        places (optimal string alignment). The rank is 3 and the number of slips.
        """
        found: dict[int, int] = {}
        for place, word in enumerate(words(text)):
            slips: dict[int, int] = {}
            for near, distance in self._alike(word):
                for _, n in _range(self._words, near, whole=True):
                    slips[n] = min(distance, slips.get(n, distance))
            if place == 0:
                found = slips
            else:
                found = {n: found[n] + slips[n] for n in found.keys() & slips.keys()}
        for n, distance in sorted(found.items()):
            yield (3 + distance, "fuzzy", *self._names[n])

    def _alike(self, word: str) -> Iterator[tuple[str, int]]:
        if len(word) < _SHORTEST:
            yield word, 0
            return
        most = 1 if len(word) < _LONG else 2
        for near, distance, _ in process.extract_iter(
            word, self._vocabulary, scorer=OSA.distance, score_cutoff=most
        ):
            yield near, int(distance)

    def like(self, text: str) -> list[str]:
        """Give the names that begin with the same letter, to compare them more closely."""
        first = "".join(words(text))[:1]
        return [self._names[n][0] for _, n in _range(self._whole, first)] if first else []


def _range(
    index: list[tuple[str, int]], start: str, *, whole: bool = False
) -> Iterator[tuple[str, int]]:
    """Give the entries that begin with `start`; or are it, if `whole`."""
    place = bisect_left(index, (start, -1))
    end = bisect_left(index, (start, len(index)) if whole else (start + _LAST, -1))
    return iter(index[place:end])
