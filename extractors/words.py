"""A parse as plain Python objects, with spaCy's names for what they hold.

Each question to a token of spaCy's makes a new string or a new token; the rules ask millions.
Here each answer is made once for the article. Only what the rules ask for is there.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import cast

from spacy.tokens import Doc, Span, Token

_COLUMNS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")

_PLACES_IN_NAMES = ("", "I", "O", "B")
"""What spaCy's numbers mean in `ent_iob_`."""


_PARTICLES = frozenset("back down in off out over up".split())


class Word:
    """A token; see `spacy.tokens.Token` for each attribute."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "left_edge", "lemma_",
        "lower_", "pos_", "right_edge", "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: "Words"
    ent_iob_: str
    whitespace_: str
    head: "Word"
    children: tuple["Word", ...]
    left_edge: "Word"
    right_edge: "Word"

    def __init__(self, i: int, doc: "Words", row: Sequence[str]) -> None:
        self.i, self.doc = i, doc
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = row

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __getattr__(self, name: str) -> object:
        """Ask spaCy's own token for what is seldom asked ("like_num", "shape_")."""
        return getattr(self.doc.source(self.i), name)

    @property
    def is_alpha(self) -> bool:
        """Tell whether there are only letters."""
        return self.text.isalpha()

    @property
    def lefts(self) -> tuple["Word", ...]:
        """Give the children before the word."""
        return tuple(child for child in self.children if child.i < self.i)

    @property
    def rights(self) -> tuple["Word", ...]:
        """Give the children behind the word."""
        return tuple(child for child in self.children if child.i > self.i)

    @property
    def subtree(self) -> Iterator["Word"]:
        """Yield the word and all below it, as they are nested; no recursion: parses are deep."""
        stack = [(self, False)]
        while stack:
            word, ready = stack.pop()
            if ready or not word.children:
                yield word
                continue
            stack.extend((child, False) for child in reversed(word.rights))
            stack.append((word, True))
            stack.extend((child, False) for child in reversed(word.lefts))

    @property
    def ancestors(self) -> Iterator["Word"]:
        """Yield the words above, the nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def sent(self) -> "Stretch":
        """Give the sentence of the word; one object for all of its words."""
        return self.doc.sentences[self.doc.sentence_of[self.i]]

    def nbor(self, i: int = 1) -> "Word":
        """Give the word so many places further on."""
        return self.doc[self.i + i]


class Stretch(list[Word]):
    """Words that follow each other; see `spacy.tokens.Span`."""

    __slots__ = ("_vocabulary", "doc", "end", "start")

    def __init__(self, doc: "Words", start: int, end: int) -> None:
        super().__init__(doc[start:end])
        self.doc, self.start, self.end = doc, start, end
        self._vocabulary: frozenset[str] | None = None

    @property
    def vocabulary(self) -> frozenset[str]:
        """Give all words, as they stand and in their dictionary form, in lower case."""
        if self._vocabulary is None:
            lemmas = {word.lemma_.casefold() for word in self}
            self._vocabulary = frozenset(lemmas.union([word.lower_ for word in self]))
        return self._vocabulary


class Words(list[Word]):
    """A document; see `spacy.tokens.Doc`. Its slices are plain lists, which are made at once.

    Attributes:
        columns: Attribute ("ORTH", "POS") → what it is of each word, in order.
    """

    __slots__ = ("_parts", "_starts", "columns", "sentence_of", "sentences")

    def __init__(self, parts: Sequence[Doc], sentence_of: Sequence[int]) -> None:
        self._parts, self.sentence_of = tuple(parts), sentence_of
        self._starts = (0, *accumulate(map(len, parts)))
        self.columns = {name: _column(parts, name) for name in _COLUMNS}
        _hyphened(self.columns)
        super().__init__(
            [Word(i, self, row) for i, row in enumerate(zip(*self.columns.values(), strict=True))]
        )
        self._marked()
        self._joined(_numbers(parts, "HEAD"))
        starts = [i for i, at in enumerate(sentence_of) if not i or at != sentence_of[i - 1]]
        self.sentences = [Stretch(self, a, b) for a, b in pairwise([*starts, len(self)])]

    def source(self, i: int) -> Token:
        """Give spaCy's own token of a word."""
        part = bisect_right(self._starts, i) - 1
        return self._parts[part][i - self._starts[part]]

    def _marked(self) -> None:
        """Tell each word whether it begins a name, and whether a space follows.

        One does between two parts, unless the first ends in blanks that are words.
        """
        places, spaces = _numbers(self._parts, "ENT_IOB"), _numbers(self._parts, "SPACY")
        for end in self._starts[1:-1]:
            if not self[end - 1].text.isspace():
                spaces[end - 1] = 1
        for word, place, space in zip(self, places, spaces, strict=True):
            word.ent_iob_ = _PLACES_IN_NAMES[place]
            word.whitespace_ = " " if space else ""

    def _joined(self, offsets: Sequence[int]) -> None:
        """Tell each word its head, its children and the edges of its phrase."""
        every = list(self)  # a plain list is quicker to ask
        children: dict[int, list[Word]] = {}
        heads = [i + offset for i, offset in enumerate(offsets)]
        left, right = _edges(heads)
        for i, word in enumerate(every):
            word.head = every[heads[i]]
            word.left_edge, word.right_edge = every[left[i]], every[right[i]]
            word.children = ()
            if offsets[i]:
                children.setdefault(heads[i], []).append(word)
        for i, own in children.items():
            every[i].children = tuple(own)

    def has_annotation(self, name: str) -> bool:
        """Tell whether the pipeline set an attribute ("DEP")."""
        return not self or any(self.columns[name])


def _column(parts: Sequence[Doc], name: str) -> list[str]:
    """Give an attribute of all tokens, each string made once."""
    keys = _numbers(parts, name)
    known = {key: parts[0].vocab.strings[key] for key in set(keys)}
    return [known[key] for key in keys]


def _hyphened(columns: dict[str, list[str]]) -> None:
    """Give nouns of a verb and a particle, cut at the hyphen, their whole lemma ("sell-off")."""
    lower, lemmas, tags = columns["LOWER"], columns["LEMMA"], columns["POS"]
    for i, text in enumerate(columns["ORTH"]):
        if text == "-" and 0 < i < len(lower) - 1 and tags[i + 1] in ("NOUN", "PROPN"):
            particle = lemmas[i + 1].casefold()
            if particle in _PARTICLES:
                lemmas[i + 1] = f"{lower[i - 1]}-{particle}"


def _numbers(parts: Sequence[Doc], name: str) -> list[int]:
    """Give an attribute of all tokens as spaCy keeps it; places of heads as signed distances."""
    kind = "int64" if name == "HEAD" else "uint64"
    return [n for part in parts for n in part.to_array([name]).astype(kind).tolist()]


def _edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """Give for each word the first and the last word of its phrase.

    What a phrase is found to reach is handed to its head, forth and back until nothing changes:
    few rounds, since heads are near.
    """
    left, right = list(range(len(heads))), list(range(len(heads)))
    changed = True
    order = range(len(heads))
    while changed:
        changed = False
        for i in order:
            head = heads[i]
            if left[i] < left[head]:
                left[head], changed = left[i], True
            if right[i] > right[head]:
                right[head], changed = right[i], True
        order = order[::-1]
    return left, right


def column(doc: Doc, name: str) -> list[str]:
    """Give an attribute ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE") of all words."""
    return cast(Words, doc).columns[name]


def vocabulary(sentence: Span) -> frozenset[str]:
    """Give all words of a sentence, as they stand and in their dictionary form, in lower case.

    What needs a word that is not among them need not look at the sentence.
    """
    if isinstance(sentence, Stretch):
        return sentence.vocabulary
    return frozenset(word for t in sentence for word in (t.lower_, t.lemma_.casefold()))


def text_at(doc: Doc, i: int) -> str:
    """Give the text of a word; none behind the last."""
    return doc[i].text if i < len(doc) else ""


def words(parts: Sequence[Doc], sentence_of: Sequence[int]) -> Doc:
    """Give parsed documents as plain objects; they stand in for spaCy's, under the same names.

    Args:
        parts: The documents, of which one is made.
        sentence_of: For each token the number of its sentence.
    """
    return cast(Doc, Words(parts, sentence_of))
