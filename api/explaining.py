"""Explanations as a terminal shows them, as JSON, and in numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.sayings import saying
from api.tables import counted, plain, table
from extractors.explanation import (
    Explanation,
    Failure,
    Made,
    Outcome,
    Phrase,
    SeenClause,
    SeenSentence,
)
from ontology.encoding import Json, claim_record

FEW = 3
"""How many ways of saying that don't fit are shown of a clause, unless all are asked for."""

MOST = 30
"""How many verbs without an entry, and entries that failed, the summary lists."""

_SETTLED = (Outcome.CLAIMS, Outcome.JOINED, Outcome.GOVERNS)
"""Outcomes of which nobody asks first what else was tried."""

_AUXILIARY = frozenset(("be", "have", "do"))
_STYLES = {"mention": "bold cyan", "quantity": "green", "time": "magenta"}
_MARKS = {
    Outcome.CLAIMS: ("+", "green"), Outcome.JOINED: ("=", "green"), Outcome.OPEN: ("~", "yellow"),
    Outcome.REJECTED: ("x", "red"), Outcome.DROPPED: ("x", "red"), Outcome.UNBOUND: ("-", "red"),
    Outcome.GOVERNS: (".", "dim"), Outcome.NO_ENTRY: ("-", "yellow"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """What of an explanation is to be shown.

    Attributes:
        sentence: Only this one.
        predicate: Only clauses that made it, or where a way of saying it was tried.
        everything: Also clauses without a verb whose word the lexicon does not have, and all
            ways of saying that don't fit.
    """

    sentence: int | None = None
    predicate: str | None = None
    everything: bool = False


def chosen(explanation: Explanation, what: Chosen) -> Explanation:
    """Leave out of an explanation what is not asked for."""
    sentences = (
        _narrowed(sentence, what)
        for sentence in explanation.sentences
        if what.sentence in (None, sentence.number)
    )
    kept = (s for s in sentences if what.predicate is None or s.clauses or s.beside)
    return replace(explanation, sentences=tuple(kept))


def _narrowed(sentence: SeenSentence, what: Chosen) -> SeenSentence:
    clauses = (_trimmed(c, what) for c in sentence.clauses if what.everything or c.telling)
    beside = (m for m in sentence.beside if what.predicate in (None, m.claim.predicate))
    wanted = (c for c in clauses if what.predicate is None or c.made or c.failures)
    return replace(sentence, clauses=tuple(wanted), beside=tuple(beside))


def _trimmed(clause: SeenClause, what: Chosen) -> SeenClause:
    if what.predicate is not None:
        return replace(
            clause,
            made=tuple(m for m in clause.made if m.claim.predicate == what.predicate),
            failures=tuple(f for f in clause.failures if f.predicate == what.predicate),
        )
    if what.everything:
        return clause
    few = () if clause.outcome in _SETTLED else clause.failures[:FEW]
    return replace(clause, failures=few)


def segments(sentence: SeenSentence) -> Iterator[tuple[str, Phrase | None]]:
    """Cut a sentence where phrases begin and end; each piece with the innermost phrase over it."""
    phrases = sentence.phrases
    cuts = {sentence.start, sentence.end}
    cuts.update(min(max(p.start, sentence.start), sentence.end) for p in phrases)
    cuts.update(min(max(p.end, sentence.start), sentence.end) for p in phrases)
    places = sorted(cuts)
    for start, end in pairwise(places):
        over = [p for p in phrases if p.start <= start and end <= p.end]
        inner = min(over, key=lambda p: p.end - p.start, default=None)
        yield sentence.text[start - sentence.start : end - sentence.start], inner


def drawn(explanation: Explanation) -> RenderableType:
    """Lay out an explanation for the terminal."""
    article = explanation.extraction.article
    title = Text(plain(f"{article.id}: {article.title}"), "bold underline")
    parts: list[RenderableType] = [title]
    for rule, count in explanation.extraction.rejected:
        parts.append(Text(f"  left out: {count} {rule}", "dim"))
    for sentence in explanation.sentences:
        parts.extend(("", *_sentence(sentence)))
    return Group(*parts)


def _sentence(sentence: SeenSentence) -> Iterator[RenderableType]:
    line = Text().append(f"[{sentence.number}] ", "bold")
    for text, phrase in segments(sentence):
        line.append(plain(text), _STYLES[phrase.sort] if phrase else None)
    yield line
    if sentence.phrases:
        yield _indented(Text(" · ").join(map(_phrase, sentence.phrases)), 4)
    if sentence.asks:
        yield _indented(Text("a question: passed over", "yellow"), 4)
    for clause in sentence.clauses:
        yield from _clause(clause)
    for made in sentence.beside:
        yield _indented(Text("+ side by side", "green"), 2)
        yield _indented(_made(made), 6)


def _phrase(phrase: Phrase) -> Text:
    told = Text().append(f'"{plain(phrase.text)}"', _STYLES[phrase.sort])
    kind = f" {plain(phrase.kind)}" if phrase.kind else ""
    if phrase.sort == "mention":
        return told.append(f" {plain(phrase.means)},{kind} ({phrase.by})", "dim")
    return told.append(f" {phrase.sort}{kind}: {plain(phrase.means)}", "dim")


def _clause(clause: SeenClause) -> Iterator[RenderableType]:
    sign, style = _MARKS[clause.outcome]
    line = Text().append(f"{sign} ", f"bold {style}")
    line.append(plain(clause.lemma), "bold").append(f" {clause.form}, {plain(clause.stance)}  ")
    for part in clause.parts:
        deep = "'" * part.depth
        line.append(f" {part.slot}{deep}:", "dim").append(f" {plain(part.text)}")
    yield _indented(line, 2)
    if not clause.made:
        why = "" if clause.failures and clause.why == clause.failures[0].why else clause.why
        yield _indented(Text(f"{clause.outcome}{': ' if why else ''}{plain(why)}", style), 6)
    for made in clause.made:
        yield _indented(_made(made), 6)
    for failure in clause.failures:
        yield _indented(_failure(failure), 6)


def _made(made: Made) -> Text:
    said = saying(made.claim)
    line = Text().append("→ ", "green").append(f"{plain(said.subject)} ", "bold")
    line.append(f"{plain(said.predicate)} ", "cyan").append(plain(said.object), "bold")
    if said.stance:
        line.append(f" [{said.stance}]", "yellow")
    for name, value in (*said.details, *said.times):
        line.append(f"; {plain(name)}: ", "dim").append(plain(value))
    line.append(f"  {made.claim.confidence:.2f} by {plain(made.claim.entry)}", "dim")
    if made.fate:
        line.append(f"  ({made.fate})", "yellow")
    return line


def _failure(failure: Failure) -> Text:
    line = Text(f"✗ {failure.predicate} ").append(failure.entry, "dim")
    return line.append(f": {plain(failure.why)}")


def _indented(text: Text, width: int) -> Padding:
    return Padding(text, (0, 0, 0, width), expand=False)


def record(explanation: Explanation) -> dict[str, Json]:
    """Give an explanation as a JSON object, for readers outside."""
    extraction = explanation.extraction
    return {
        "article": extraction.article.id,
        "title": extraction.article.title,
        "rejected": dict(extraction.rejected),
        "sentences": [_sentence_record(sentence) for sentence in explanation.sentences],
    }


def _sentence_record(sentence: SeenSentence) -> dict[str, Json]:
    told: dict[str, Json] = asdict(replace(sentence, clauses=(), beside=()))
    told["clauses"] = [_clause_record(clause) for clause in sentence.clauses]
    told["beside"] = [_made_record(made) for made in sentence.beside]
    return told


def _clause_record(clause: SeenClause) -> dict[str, Json]:
    told: dict[str, Json] = asdict(replace(clause, made=()))
    told["made"] = [_made_record(made) for made in clause.made]
    return told


def _made_record(made: Made) -> dict[str, Json]:
    told: dict[str, Json] = {"entry": made.claim.entry, "line": made.line, "fate": made.fate}
    return {"claim": claim_record(made.claim), "outcome": made.outcome.value} | told


@dataclass(slots=True)
class Summary:
    """Where clauses end, over many articles.

    Attributes:
        outcomes: How many clauses end how; only telling ones (`SeenClause.telling`).
        verbs: Verbs that no line of the lexicon has; auxiliaries and governors left out.
        failures: (predicate, entry, code of the reason): of clauses that made nothing, the way
            of saying that came nearest.
    """

    articles: int = 0
    questions: int = 0
    sentences: int = 0
    silent: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    verbs: Counter[str] = field(default_factory=Counter)
    failures: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def add(self, explanation: Explanation) -> None:
        """Count one more article."""
        self.articles += 1
        for sentence in explanation.sentences:
            self.sentences += 1
            self.questions += sentence.asks
            clauses = [clause for clause in sentence.clauses if clause.telling]
            self.outcomes.update(clause.outcome for clause in clauses)
            stated = (Outcome.CLAIMS, Outcome.JOINED)
            made = [*sentence.beside, *(m for clause in clauses for m in clause.made)]
            self.silent += not any(m.outcome in stated for m in made)
            for clause in clauses:
                self._add(clause)

    def _add(self, clause: SeenClause) -> None:
        no_entry = clause.form == "verb" and not clause.failures
        if no_entry and clause.outcome in (Outcome.NO_ENTRY, Outcome.OPEN):
            if clause.lemma not in _AUXILIARY:
                self.verbs[clause.lemma] += 1
        elif clause.failures and clause.outcome in (Outcome.UNBOUND, Outcome.DROPPED):
            nearest = clause.failures[0]
            self.failures[nearest.predicate, nearest.entry, nearest.code] += 1

    def record(self) -> dict[str, Json]:
        """Give the numbers as a JSON object."""
        outcomes: dict[str, Json] = {o.value: self.outcomes[o] for o in Outcome}
        verbs: dict[str, Json] = dict(self.verbs.most_common())
        failures: list[Json] = [
            {"predicate": predicate, "entry": entry, "reason": code, "clauses": count}
            for (predicate, entry, code), count in self.failures.most_common()
        ]
        counts: dict[str, Json] = {"articles": self.articles, "sentences": self.sentences}
        counts |= {"questions": self.questions, "sentences_without_claim": self.silent}
        return counts | {"clauses": outcomes, "verbs": verbs, "nearest_failures": failures}

    def drawn(self) -> RenderableType:
        """Lay the numbers out for the terminal."""
        ends = [(o.value, f"{self.outcomes[o]:,}") for o in Outcome]
        head = Text(
            f"{counted(self.articles, 'article')}, {counted(self.sentences, 'sentence')}, "
            f"{self.silent:,} of them without a claim, {counted(self.questions, 'question')}"
        )
        verbs = [(verb, f"{count:,}") for verb, count in self.verbs.most_common(MOST)]
        near = [
            (predicate, entry, code, f"{count:,}")
            for (predicate, entry, code), count in self.failures.most_common(MOST)
        ]
        return Group(
            head,
            _titled("How clauses end", ("clause", "how many"), ends),
            _titled("Verbs without an entry", ("verb", "clauses"), verbs),
            _titled(
                "What came nearest and did not fit", ("predicate", "entry", "why", "clauses"), near
            ),
        )


def _titled(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    drawn_table = table(columns, rows)
    drawn_table.title, drawn_table.title_justify = title, "left"
    drawn_table.columns[-1].justify = "right"
    return drawn_table
