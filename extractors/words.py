"""A parse as plain Python objects, with spaCy's names for what they hold.

Each question to a token of spaCy's makes a new string or a new token; the rules ask millions.
Here each answer is made once for the article. Only what the rules ask for is there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import SupportsIndex, cast, overload

from spacy.tokens import Doc, Span

_COLUMNS: list[int | str] = [*"ORTH LOWER LEMMA POS TAG DEP ENT_TYPE".split()]

_PLACES_IN_NAMES = ("", "I", "O", "B")
"""What spaCy's numbers mean in `ent_iob_`."""


_ITEM = list.__getitem__


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
        return getattr(self.doc.source[self.i], name)

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
        super().__init__(_ITEM(doc, slice(start, end)))
        self.doc, self.start, self.end = doc, start, end
        self._vocabulary: frozenset[str] | None = None

    @property
    def vocabulary(self) -> frozenset[str]:
        """Give all words, as they stand and in their dictionary form, in lower case."""
        if self._vocabulary is None:
            lemmas = {word.lemma_.casefold() for word in self}
            self._vocabulary = frozenset(lemmas.union([word.lower_ for word in self]))
        return self._vocabulary

    @property
    def text(self) -> str:
        """Give the words as they stand in the document."""
        return self.doc.source[self.start : self.end].text


class Words(list[Word]):
    """A document; see `spacy.tokens.Doc`."""

    __slots__ = ("sentence_of", "sentences", "source")

    def __init__(self, source: Doc, sentence_of: Sequence[int]) -> None:
        super().__init__()
        self.source, self.sentence_of = source, sentence_of
        strings = source.vocab.strings
        known: dict[int, str] = {}
        for i, row in enumerate(source.to_array(_COLUMNS).tolist()):
            for key in row:
                if key not in known:
                    known[key] = strings[key]
            self.append(Word(i, self, [known[key] for key in row]))
        self._marked(source.to_array(["ENT_IOB", "SPACY"]).tolist())
        self._joined(source.to_array(["HEAD"]).astype("int64").tolist())
        starts = [i for i, at in enumerate(sentence_of) if not i or at != sentence_of[i - 1]]
        self.sentences = [Stretch(self, a, b) for a, b in pairwise([*starts, len(self)])]

    @overload
    def __getitem__(self, key: SupportsIndex) -> Word: ...

    @overload
    def __getitem__(self, key: slice) -> Stretch: ...

    def __getitem__(self, key: SupportsIndex | slice) -> Word | Stretch:
        if not isinstance(key, slice):
            return _ITEM(self, key)
        start, end, _ = key.indices(len(self))
        return Stretch(self, start, max(start, end))

    def _marked(self, marks: Sequence[Sequence[int]]) -> None:
        """Tell each word whether it begins a name, and whether a space follows."""
        for word, (place, space) in zip(self, marks, strict=True):
            word.ent_iob_ = _PLACES_IN_NAMES[place]
            word.whitespace_ = " " if space else ""

    def _joined(self, offsets: Sequence[int]) -> None:
        """Tell each word its head, its children and the edges of its phrase."""
        every = list(self)  # a plain list is quicker to ask
        children: list[list[Word]] = [[] for _ in every]
        heads = [i + offset for i, offset in enumerate(offsets)]
        for word, head in zip(every, heads, strict=True):
            word.head = every[head]
            if head != word.i:
                children[head].append(word)
        left, right = _edges(heads)
        for word, own, first, last in zip(every, children, left, right, strict=True):
            word.children = tuple(own)
            word.left_edge, word.right_edge = every[first], every[last]

    @property
    def text(self) -> str:
        """Give the whole text."""
        return self.source.text

    def has_annotation(self, name: str) -> bool:
        """Tell whether the pipeline set an attribute ("DEP")."""
        return bool(self.source.has_annotation(name))


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


def vocabulary(sentence: Span) -> frozenset[str]:
    """Give all words of a sentence, as they stand and in their dictionary form, in lower case.

    What needs a word that is not among them need not look at the sentence.
    """
    return cast(Stretch, sentence).vocabulary


def words(source: Doc, sentence_of: Sequence[int]) -> Doc:
    """Give a parsed document as plain objects; they stand in for spaCy's, under the same names.

    Args:
        source: The document.
        sentence_of: For each token the number of its sentence.
    """
    return cast(Doc, Words(source, sentence_of))
