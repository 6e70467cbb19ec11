"""Parts: the form in which a sentence's own words say something."""

from dataclasses import dataclass

from spacy.tokens import Token

from extractors.clauses.wordings import Words


@dataclass(frozen=True, slots=True)
class Part:
    """An argument.

    Attributes:
        slot: `subject`, or the parser's label of what it is to its verb.
        head: The head of the phrase.
        words: The phrase.
    """

    slot: str
    head: Token
    words: Words


@dataclass(frozen=True, slots=True)
class Proposition:
    """Somebody, a relation phrase, and the rest.

    Attributes:
        form: `verb`; `there` (existential); `appos`, `title`, `has` (a noun said of a noun).
        head: The verb, or the noun that is said.
        relation: The words of the relation, in the order of the sentence.
        added: The verb that the construction leaves unsaid ("X, [is] a unit of Y"); else "".
        rest: The other arguments, the object first; none for "prices rose".
    """

    form: str
    head: Token
    relation: Words
    added: str
    subject: Part
    rest: tuple[Part, ...]
