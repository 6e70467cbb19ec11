"""Explaining: the extraction of articles run as ever, with its steps kept as data."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language

from extractors.batches import batches
from extractors.clauses.clause import Clause
from extractors.clauses.stance import stance
from extractors.drafts.draft import Draft
from extractors.drafts.misfits import DROPPED, NEAR, told
from extractors.drafts.trace import Attempt, ClauseNotes, Notes, Step
from extractors.explanation import (
    Explanation,
    Failure,
    Made,
    Outcome,
    Part,
    Phrase,
    SeenClause,
    SeenSentence,
)
from extractors.pipeline import extraction
from extractors.reading import readings
from extractors.scenes.scene import Scene
from ontology.lexicon import LEXICON_FOLDER, Lexicon, lexicon
from ontology.quantities import describe
from ontology.records import Article, Claim, Entity, TimeSpan
from ontology.schema import schema
from ontology.terms import OPEN_PREFIX

_BEST = tuple(Outcome)
_FURTHEST = 10
_MADE_NOTHING = "it fits, but both ends are the same, or one of them is no entity"


def explanations(articles: Iterable[Article], nlp: Language) -> Iterator[Explanation]:
    """Yield how the extraction of each article came about, in the order of the articles.

    Args:
        articles: Read as they are needed, a batch ahead.
        nlp: The pipeline of `extractors.language.language`.
    """
    words, rules = lexicon(), schema()
    for batch in batches(articles):
        with nlp.memory_zone():
            found: list[Explanation] = []
            for reading in readings(batch, nlp):
                notes = Notes()
                made = extraction(reading, words, rules, notes)
                seen = tuple(_sentences(notes, words)) if notes.seen is not None else ()
                found.append(Explanation(made, seen))
        yield from found


def _sentences(notes: Notes, words: Lexicon) -> Iterator[SeenSentence]:
    scene = notes.seen
    assert scene is not None
    phrases: dict[int, list[Phrase]] = {}
    for phrase, token in _phrases(scene):
        phrases.setdefault(scene.reading.sentence_of[token], []).append(phrase)
    clauses: dict[int, list[ClauseNotes]] = {}
    for note in notes.clauses:
        clauses.setdefault(note.sentence, []).append(note)
    for sentence in scene.reading.sentences:
        start, end = scene.reading.chars(sentence.start, sentence.end)
        own = clauses.get(sentence.number, [])
        seen = (_clause(note, note.clause, notes, words) for note in own if note.clause)
        yield SeenSentence(
            sentence.number,
            start,
            end,
            scene.reading.article.text[start:end],
            sentence.block.value,
            sentence.number in notes.questions,
            tuple(sorted(phrases.get(sentence.number, ()), key=lambda p: (p.start, -p.end))),
            tuple(seen),
            tuple(_made(c, notes) for note in own if not note.clause for c in note.claims),
        )


def _phrases(scene: Scene) -> Iterator[tuple[Phrase, int]]:
    """Yield what was understood, each with its first token."""
    reading = scene.reading
    for mention in {id(m): m for m in scene.mentioned.references.values()}.values():
        start, end = reading.chars(mention.start, mention.end)
        text = reading.text(mention.start, mention.end)
        thing = mention.entity
        by = mention.form.value
        by = by if mention.sieve in ("name", by) else f"{by}, {mention.sieve}"
        phrase = Phrase(start, end, text, "mention", thing.kind.value, thing.label, by)
        yield phrase, mention.start
    for found in {id(q): q for q in scene.quantity_of.values()}.values():
        start, end = reading.chars(found.start, found.end)
        text, amount = reading.text(found.start, found.end), found.quantity
        yield Phrase(start, end, text, "quantity", amount.unit, describe(amount)), found.start
    for time in scene.times:
        start, end = reading.chars(time.start, time.end)
        text = reading.text(time.start, time.end)
        means = _span(time.span) or time.label or "unknown"
        yield Phrase(start, end, text, "time", time.role, means), time.start


def _span(span: TimeSpan | None) -> str:
    if span is None:
        return ""
    return span.at or f"{span.start or '…'} to {span.end or '…'}"


def _clause(note: ClauseNotes, clause: Clause, notes: Notes, words: Lexicon) -> SeenClause:
    scene = notes.seen
    assert scene is not None
    start, end = scene.reading.chars(clause.head.i, clause.head.i + 1)
    made = tuple(_made(claim, notes) for claim in note.claims)
    failures = tuple(_failures(note, clause, scene))
    outcome, why = _outcome(clause, made, failures, words)
    said = stance(clause, words.effects, forecast=False)
    speaker = scene.entity(said.speaker) if said.speaker is not None else None
    told_by = f", says {speaker.label}" if speaker else ""
    return SeenClause(
        start,
        end,
        clause.form,
        clause.lemma,
        tuple(Part(a.slot, scene.phrase(a.token, limit=12), a.depth) for a in clause.arguments),
        f"{said.polarity.value} {said.modality.value}{told_by}",
        outcome,
        why,
        made,
        failures,
    )


def _outcome(
    clause: Clause, made: tuple[Made, ...], failures: tuple[Failure, ...], words: Lexicon
) -> tuple[Outcome, str]:
    if made:
        best = min(made, key=lambda m: _BEST.index(m.outcome))
        return best.outcome, best.fate
    if failures and failures[0].code in Step:
        return Outcome.DROPPED, failures[0].why
    effects = words.effects.get(clause.lemma) or words.effects.get(clause.head.lemma_.casefold())
    if effects:
        return Outcome.GOVERNS, f"{clause.lemma!r} is in governors.lex: {', '.join(effects)}"
    if failures:
        return Outcome.UNBOUND, failures[0].why
    return Outcome.NO_ENTRY, f"no line of the lexicon has the {clause.form} {clause.lemma!r}"


def _made(claim: Claim, notes: Notes) -> Made:
    fate, final = notes.fate(claim), notes.final(claim)
    line = _line(claim.entry)
    if isinstance(fate, str):
        return Made(final, line, f"rejected: {fate}", Outcome.REJECTED)
    if fate is not None:
        number = fate.evidence[0].sentence
        here = number == final.evidence[0].sentence
        where = "elsewhere in this sentence" if here else f"in sentence {number}"
        return Made(final, line, f"stated better {where}", Outcome.JOINED)
    if claim.predicate.startswith(OPEN_PREFIX):
        return Made(final, line, "", Outcome.OPEN)
    return Made(final, line, "", Outcome.CLAIMS)


def _failures(note: ClauseNotes, clause: Clause, scene: Scene) -> list[Failure]:
    """Give the ways of saying that made nothing of a clause, the nearest first."""
    makers = {claim.entry for claim in note.claims}
    found = [_drop(draft, step) for draft, step in note.dropped if draft.entry not in makers]
    dropped = {failure.entry for failure in found}
    found.extend(
        _misfit(attempt, clause, scene, outdone=bool(makers | dropped))
        for attempt in note.attempts
        if _place(attempt) not in makers | dropped
    )
    return sorted(found, key=lambda f: -f.near)


def _place(attempt: Attempt) -> str:
    return f"{attempt.entry.file}:{attempt.entry.line}"


def _drop(draft: Draft, step: Step) -> Failure:
    thing = draft.object
    words = "" if thing is None else thing.label if isinstance(thing, Entity) else describe(thing)
    edge = f"{draft.subject.label} {draft.predicate} {words}".strip()
    why = f"{edge}: {DROPPED[step]}"
    return Failure(draft.predicate, draft.entry, _line(draft.entry), step, why, _FURTHEST)


def _misfit(attempt: Attempt, clause: Clause, scene: Scene, *, outdone: bool) -> Failure:
    place, predicate = _place(attempt), attempt.entry.predicate.value
    line = _line(place)
    if attempt.why is not None:
        why = told(attempt, clause, scene)
        return Failure(predicate, place, line, attempt.why, why, NEAR[attempt.why])
    if outdone:
        return Failure(predicate, place, line, "outdone", "another entry explains more", 9)
    return Failure(predicate, place, line, "empty", _MADE_NOTHING, 9)


def _line(entry: str) -> str:
    """Give what a line of the lexicon says; "" where the entry is no such line."""
    file, _, number = entry.rpartition(":")
    if not (file.endswith(".lex") and number.isdigit()):
        return ""
    return _lines(file)[int(number) - 1].strip()


@cache
def _lines(file: str) -> tuple[str, ...]:
    return tuple((LEXICON_FOLDER / file).read_text(encoding="utf-8").splitlines())
