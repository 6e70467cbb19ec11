"""An explanation: what was found in each sentence of an article, and what became of each clause.

Plain data, made by `extractors.explaining` from the same run that makes the claims.
"""

from dataclasses import dataclass
from enum import StrEnum

from ontology.records import Claim, Extraction


class Outcome(StrEnum):
    """What became of a clause, the best first."""

    CLAIMS = "claims"
    JOINED = "more evidence"
    """Its claims are stated better elsewhere."""
    OPEN = "open claim only"
    REJECTED = "rejected by the ontology"
    DROPPED = "draft dropped"
    UNBOUND = "no entry fits"
    GOVERNS = "changes the stance of another clause"
    NO_ENTRY = "no entry for the word"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Characters [start, end) of the article's text that were understood.

    Attributes:
        sort: `mention`, `quantity` or `time`.
        kind: The kind of the entity; the unit; the role of the time.
        means: The entity's label; the quantity in words; the time as far as it is known.
        by: How: the form and sieve of a mention; "" for others.
    """

    start: int
    end: int
    text: str
    sort: str
    kind: str
    means: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """An argument of a clause: what stands in a slot, 0 or more steps below the head."""

    slot: str
    text: str
    depth: int


@dataclass(frozen=True, slots=True)
class Made:
    """A claim that a clause, or a rule, made.

    Attributes:
        claim: As it was made, before other sentences were added to it.
        line: The line of the lexicon, "" for rules.
        fate: Why it is not stated as a claim of this sentence; "" where it is.
        outcome: CLAIMS, JOINED, OPEN or REJECTED.
    """

    claim: Claim
    line: str
    fate: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Failure:
    """A way of saying that was tried on a clause and made nothing.

    Attributes:
        entry: File and line.
        line: What the line says.
        code: `extractors.drafts.trace.Why` or `Step`, or `outdone`, or `empty`.
        why: The reason in words.
        near: How far it got; of several the nearest tells most.
    """

    predicate: str
    entry: str
    line: str
    code: str
    why: str
    near: int


@dataclass(frozen=True, slots=True)
class SeenClause:
    """A clause and what became of it.

    Attributes:
        start: Where its head begins in the article's text.
        end: One past the head's last character.
        form: `verb`, `noun`, `adj` or `is`.
        stance: "positive actual", and who says so.
        why: The outcome in words.
        failures: The nearest first.
    """

    start: int
    end: int
    form: str
    lemma: str
    parts: tuple[Part, ...]
    stance: str
    outcome: Outcome
    why: str
    made: tuple[Made, ...]
    failures: tuple[Failure, ...]

    @property
    def telling(self) -> bool:
        """Whether it could have made a claim: a verb's, or one whose word the lexicon has."""
        return self.form == "verb" or bool(self.made or self.failures)


@dataclass(frozen=True, slots=True)
class SeenSentence:
    """A sentence and what was seen in it.

    Attributes:
        block: The kind of block it stands in.
        asks: It is a question, which is passed over.
        beside: Claims of the rules about what stands side by side.
    """

    number: int
    start: int
    end: int
    text: str
    block: str
    asks: bool
    phrases: tuple[Phrase, ...]
    clauses: tuple[SeenClause, ...]
    beside: tuple[Made, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article's extraction, and how it came about."""

    extraction: Extraction
    sentences: tuple[SeenSentence, ...]
