"""Trace: what the makers of claims tell of their steps, for whoever asks why.

The extraction runs with `SILENT`, which hears nothing and costs nothing; `extractors.explanation`
runs the same extraction with `Notes`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from extractors.clauses.clause import Clause
from extractors.drafts.draft import Draft
from extractors.scenes.scene import Scene
from ontology.lexicon import Entry, Pattern
from ontology.records import Claim


class Why(StrEnum):
    """Why an entry of the lexicon does not fit a clause."""

    MOOD = "mood"
    """The entry is for another stance (`when=planned`)."""
    WORD = "fixed-word"
    NOUN = "fixed-noun"
    LEFT_NOUN = "left-noun"
    """A fixed noun should be the subject, and is not."""
    ROLE = "role-missing"
    """A role that the entry requires has no value of its sort."""
    PASSES_OVER = "passes-over-object"
    """The verb has a direct object that the entry does not speak of."""
    SUBJECT = "no-subject"
    OBJECT = "no-object"


class Step(StrEnum):
    """Which step between draft and claim dropped a draft."""

    MOVEMENT = "movement"
    OPINION = "opinion"
    TOPIC = "topic"


class Trace:
    """Hears what is done, and forgets it.

    Attributes:
        hears: Whether it keeps anything; else what can't fit need not even be tried.
    """

    __slots__ = ()

    hears: ClassVar[bool] = False

    def scene(self, scene: Scene) -> None:
        """Hear what the article is seen as."""

    def sentence(self, number: int, *, asks: bool) -> None:
        """Hear which sentence is taken up; one that asks is passed over."""

    def clause(self, clause: Clause | None) -> None:
        """Hear which clause is taken up; None for the rules, which read the whole sentence."""

    def misfit(self, entry: Entry, why: Why, pattern: Pattern | None = None) -> None:
        """Hear that an entry does not fit the clause in hand, by which pattern."""

    def fits(self, entry: Entry) -> None:
        """Hear that an entry fits the clause in hand; a better one may still take its place."""

    def dropped(self, draft: Draft, step: Step) -> None:
        """Hear that a step dropped a draft."""

    def made(self, claim: Claim) -> None:
        """Hear of a claim of the clause in hand."""

    def became(self, before: Iterable[Claim], after: Iterable[Claim]) -> None:
        """Hear that claims were completed, one to one."""

    def rejected(self, claim: Claim, rule: str) -> None:
        """Hear that the ontology does not admit a claim."""

    def joined(self, claim: Claim, into: Claim) -> None:
        """Hear that a claim is but more evidence of another one."""


SILENT = Trace()


@dataclass(frozen=True, slots=True)
class Attempt:
    """An entry that was tried on a clause.

    Attributes:
        why: Why it does not fit; None where it does.
        pattern: The part of the entry that finds nothing, where it is one.
    """

    entry: Entry
    why: Why | None = None
    pattern: Pattern | None = None


@dataclass(slots=True)
class ClauseNotes:
    """What became of a clause.

    Attributes:
        clause: None for a sentence as the rules read it.
    """

    sentence: int
    clause: Clause | None
    attempts: list[Attempt] = field(default_factory=list)
    dropped: list[tuple[Draft, Step]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


class Notes(Trace):
    """Keeps what it hears, as long as the reading is alive."""

    __slots__ = ("_fates", "_later", "_number", "clauses", "questions", "seen")

    hears = True

    def __init__(self) -> None:
        """Begin with an empty page."""
        self.seen: Scene | None = None
        self.questions: set[int] = set()
        self._number = 0
        self.clauses: list[ClauseNotes] = []
        self._later: dict[int, Claim] = {}
        self._fates: dict[int, str | Claim] = {}

    def scene(self, scene: Scene) -> None:
        """Keep the scene."""
        self.seen = scene

    def sentence(self, number: int, *, asks: bool) -> None:
        """Keep the place."""
        self._number = number
        if asks:
            self.questions.add(number)

    def clause(self, clause: Clause | None) -> None:
        """Open a page for a clause."""
        self.clauses.append(ClauseNotes(self._number, clause))

    def misfit(self, entry: Entry, why: Why, pattern: Pattern | None = None) -> None:
        """Keep why an entry does not fit."""
        self.clauses[-1].attempts.append(Attempt(entry, why, pattern))

    def fits(self, entry: Entry) -> None:
        """Keep that an entry fits."""
        self.clauses[-1].attempts.append(Attempt(entry))

    def dropped(self, draft: Draft, step: Step) -> None:
        """Keep what was dropped."""
        self.clauses[-1].dropped.append((draft, step))

    def made(self, claim: Claim) -> None:
        """Keep a claim."""
        self.clauses[-1].claims.append(claim)

    def became(self, before: Iterable[Claim], after: Iterable[Claim]) -> None:
        """Keep what each claim became."""
        self._later.update((id(b), a) for b, a in zip(before, after, strict=True) if a is not b)

    def rejected(self, claim: Claim, rule: str) -> None:
        """Keep which rule rejects a claim."""
        self._fates[id(claim)] = rule

    def joined(self, claim: Claim, into: Claim) -> None:
        """Keep which claim states it better."""
        self._fates[id(claim)] = into

    def final(self, claim: Claim) -> Claim:
        """Give a claim as it was completed."""
        while id(claim) in self._later:
            claim = self._later[id(claim)]
        return claim

    def fate(self, claim: Claim) -> str | Claim | None:
        """Give the rule that rejects a claim, or the claim that states it better, if any."""
        return self._fates.get(id(self.final(claim)))
