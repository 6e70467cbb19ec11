"""What persons say against, or beside, what articles say; as records and as JSON.

    Correction   something that articles say is not so
    Amendment    an entity is called otherwise, or is of another kind
    Addition     a stretch of an article says something that nobody found

Names are as judgements have them: a label with its kind, "Apple (Company)". All can be taken back.
"""

import json
from dataclasses import asdict, dataclass

from ontology.terms import Kind, Modality, Polarity


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word that what articles say is not so.

    Attributes:
        subject: As a judgement names an entity: a label with its kind, or of one article.
        predicate: Local name.
        object: The same; of a quantity its key as JSON; "" for none.
        articles: Those that said so, as far as was known then.
        rejected: False takes the correction back.
        why: One sentence for people.
        by: Who says so.
    """

    subject: str
    predicate: str
    object: str
    articles: tuple[str, ...] = ()
    rejected: bool = True
    why: str = ""
    by: str = "person"

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about: a later one stands in its place."""
        return self.subject, self.predicate, self.object

    @property
    def stands(self) -> bool:
        """Whether it is not one that takes another back."""
        return self.rejected


@dataclass(frozen=True, slots=True)
class Amendment:
    """A person's word that an entity has another name, or is of another kind.

    Attributes:
        names: How articles call it now, each a label with its kind; never empty, sorted.
        label: Its right name; "" leaves it.
        kind: Its right kind; None leaves it.
        articles: Those that call it so, as far as was known then.
        stands: False takes the amendment back.
    """

    names: tuple[str, ...]
    label: str = ""
    kind: Kind | None = None
    articles: tuple[str, ...] = ()
    stands: bool = True
    why: str = ""
    by: str = "person"

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about: a later one stands in its place."""
        return "amend", *self.names


@dataclass(frozen=True, slots=True)
class Addition:
    """A person's word that a stretch of an article says something.

    Attributes:
        article: Its id.
        start: Where the stretch begins, in code points of the article's text.
        quote: The stretch; it is looked for elsewhere, if the text has changed.
        subject: A label with its kind.
        object: The same, or a number with its unit ("5000000 SEK"); "" for none.
        qualifiers: (name, value), sorted; values as the object, or words.
        stands: False takes the addition back.
    """

    article: str
    start: int
    quote: str
    subject: str
    predicate: str
    object: str = ""
    qualifiers: tuple[tuple[str, str], ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    stands: bool = True
    why: str = ""
    by: str = "person"

    @property
    def about(self) -> tuple[str, ...]:
        """What it is about: a later one stands in its place."""
        return "add", self.article, self.quote, self.subject, self.predicate, self.object


type Word = Correction | Amendment | Addition
"""What a person said."""


def to_json(word: Word) -> str:
    """Write a person's word so that `from_json` gives it back."""
    if isinstance(word, Correction):
        c = word
        row = [c.subject, c.predicate, c.object, list(c.articles), c.rejected, c.why, c.by]
        return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    told = {"sort": type(word).__name__} | asdict(word)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Word:
    """Read what `to_json` wrote."""
    told = json.loads(text)
    if isinstance(told, list):
        subject, predicate, thing, articles, rejected, why, by = told
        return Correction(subject, predicate, thing, tuple(articles), rejected, why, by)
    if told.pop("sort") == "Amendment":
        names, articles = tuple(told.pop("names")), tuple(told.pop("articles"))
        kind = told.pop("kind")
        return Amendment(names=names, articles=articles, kind=kind and Kind(kind), **told)
    qualifiers = tuple((name, value) for name, value in told.pop("qualifiers"))
    polarity, modality = Polarity(told.pop("polarity")), Modality(told.pop("modality"))
    return Addition(qualifiers=qualifiers, polarity=polarity, modality=modality, **told)


def standing(words: "list[Word]") -> tuple[Word, ...]:
    """Give the words that stand, of several about one thing the last, sorted.

    Args:
        words: In the order in which they were said.
    """
    last = {word.about: word for word in words}
    return tuple(word for _, word in sorted(last.items()) if word.stands)
