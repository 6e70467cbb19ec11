"""The stream: articles in, extractions out, in bounded memory."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from spacy.language import Language
from spacy.tokens import Token

from extractors.batches import batches, collect_seldom, keep_words, let_go
from extractors.claims.ahead import ahead
from extractors.claims.assembly import claim, once
from extractors.claims.carried import carried
from extractors.claims.circumstances import is_aside
from extractors.claims.comparisons import with_comparisons
from extractors.claims.employers import with_employers
from extractors.claims.expectations import with_expectations
from extractors.claims.made import with_made
from extractors.claims.open import OPEN_FORMS, open_claims
from extractors.claims.periods import with_periods
from extractors.claims.sessions import days_named, with_closes, with_sessions
from extractors.claims.suppliers import with_sellers, with_suppliers
from extractors.claims.tenures import with_posts
from extractors.claims.yardsticks import with_yardsticks
from extractors.clauses.clause import Clause
from extractors.clauses.constructions import clauses
from extractors.drafts.details import detailed
from extractors.drafts.draft import NOBODY, Draft
from extractors.drafts.forecasts import as_forecast
from extractors.drafts.judged import with_topic
from extractors.drafts.judgements import opinionated
from extractors.drafts.lexicon import drafts
from extractors.drafts.movements import levels, moved
from extractors.drafts.trace import SILENT, Step, Trace
from extractors.drafts.unworded import unworded
from extractors.mentions.mentioned import mentioned
from extractors.quantities.atoms import atoms
from extractors.quantities.found import FoundQuantity, quantities
from extractors.reading import Reading, Sentence, readings
from extractors.rules import RULES
from extractors.scenes.scene import Scene
from extractors.scenes.topics import main_topic
from extractors.times.found import FoundTime, times
from extractors.tongue import other_language
from extractors.words import column
from ontology.lexicon import Lexicon, lexicon
from ontology.names import slug
from ontology.records import Article, Claim, Entity, Extraction
from ontology.schema import Schema, schema, unit_class
from ontology.terms import Predicate


def extractions(
    articles: Iterable[Article], nlp: Language, *, batch_size: int = 64
) -> Iterator[Extraction]:
    """Yield what each article says, in the order of the articles.

    Nothing is kept: the stream may be longer than the memory. spaCy's words of a batch of articles
    are freed with the batch (`Language.memory_zone`), ours are collected, so that new names don't
    fill the memory.

    Args:
        articles: Read as they are needed, a batch ahead.
        nlp: The pipeline of `extractors.language.language`; nobody else may parse with it while
            the next extraction is awaited.
        batch_size: How many blocks of text spaCy parses together.
    """
    words, rules = _loaded()
    for batch in batches(articles):
        seen: set[str] = set()
        with nlp.memory_zone():
            found = [
                _noted(extraction(reading, words, rules), reading, seen)
                for reading in readings(batch, nlp, batch_size=batch_size)
            ]
        keep_words(nlp, seen)
        let_go(nlp)
        yield from found


def _noted(found: Extraction, reading: Reading, seen: set[str]) -> Extraction:
    """Note the words of an article; give what was found in it."""
    seen.update(column(reading.doc, "ORTH"))
    return found


@cache
def _loaded() -> tuple[Lexicon, Schema]:
    """Load what every extraction needs, once."""
    found = lexicon(), schema()
    collect_seldom()
    return found


def extraction(
    reading: Reading, words: Lexicon, rules: Schema, trace: Trace = SILENT
) -> Extraction:
    """Read one parsed article: entities, mentions, claims, and what was passed over.

    A text in another language makes no claims; it is counted as `not-english-german`.

    Args:
        trace: Hears of each step.
    """
    language = other_language(reading)
    if language is not None:
        rule = f"not-english-{slug(language)}" if language else "not-english"
        return Extraction(reading.article, (), (), (), ((rule, 1),))
    scene = _scene(reading, rules)
    trace.scene(scene)
    rejected: Counter[str] = Counter()
    if reading.article.cut:
        rejected["boilerplate"] = reading.article.cut
    said: list[Claim] = []
    moving: Entity | None = None
    for sentence in reading.sentences:
        asks = reading.doc[sentence.end - 1].text == "?"
        trace.sentence(sentence.number, asks=asks)
        if asks:
            rejected["question"] += 1
            continue
        latest = list(_claims(sentence, scene, words, moving=moving, trace=trace))
        moving = next((c.subject for c in latest if c.predicate == Predicate.PRICE_CHANGE), None)
        said.extend(latest)
    sold = _completed(said, scene, trace)
    found = _admitted(sold, rules, rejected, trace)
    dated = _with_context(found, scene)
    trace.became(found, dated)
    entities = {e.id: e for e in scene.mentioned.entities}
    claims = tuple(
        _with_records(stated, entities)
        for stated in once(with_comparisons(dated, scene), rules, trace)
    )
    return Extraction(
        reading.article,
        tuple(entities[key] for key in sorted(entities)),
        scene.mentioned.mentions,
        claims,
        tuple(sorted(rejected.items())),
    )


def _completed(said: list[Claim], scene: Scene, trace: Trace) -> list[Claim]:
    """Add who did it where another sentence says so, and who makes and sells the products."""
    supplied = with_suppliers(with_employers(said), main_topic(scene))
    trace.became(said, supplied)
    made = with_made(supplied)
    sold = with_sellers(made, main_topic(scene))
    trace.became(made, sold)
    return sold


def _with_context(claims: list[Claim], scene: Scene) -> list[Claim]:
    """Add what other words of the article tell of a claim: periods, days, levels, prices."""
    reading = scene.reading
    published = reading.article.published
    own = (t for t in scene.times if not is_aside(t, scene))
    days = days_named(own, reading, published)
    spanned = with_periods(claims, scene.times, reading.sentence_of, published)
    judged = with_posts(with_expectations(spanned, scene))
    told = carried(with_sessions(with_closes(judged), days, published), scene)
    told = with_yardsticks(told, scene)
    return ahead(told, published)


def _admitted(
    claims: Iterable[Claim], rules: Schema, rejected: Counter[str], trace: Trace
) -> list[Claim]:
    """Give the claims that the ontology admits, and count the others by rule."""
    found: list[Claim] = []
    for made in claims:
        rule = "no-doer" if made.subject == NOBODY else rules.rejects(made)
        if rule is None:
            found.append(made)
        else:
            rejected[rule] += 1
            trace.rejected(made, rule)
    return found


def _scene(reading: Reading, rules: Schema) -> Scene:
    parts = atoms(reading)
    amounts, dates = quantities(reading, parts), times(reading, parts)
    quantity_of: dict[int, FoundQuantity] = {i: q for q in amounts for i in range(q.start, q.end)}
    time_of: dict[int, FoundTime] = {i: t for t in dates for i in range(t.start, t.end)}
    covered = tuple(_numerals(amount, reading) for amount in amounts)
    return Scene(reading, mentioned(reading, covered, dates), quantity_of, time_of, dates, rules)


@dataclass(frozen=True, slots=True)
class _Covered:
    """The tokens of a quantity in which no name can be."""

    start: int
    end: int


def _numerals(found: FoundQuantity, reading: Reading) -> _Covered:
    """Give the part of a quantity that is no noun: in "12 Airbus jets" a name may follow."""
    if unit_class(found.quantity.unit) not in ("quantity", "people"):
        return _Covered(found.start, found.end)
    numbers = [i for i in range(found.start, found.end) if reading.doc[i].pos_ == "NUM"]
    return _Covered(found.start, (numbers[-1] if numbers else found.start) + 1)


def _claims(
    sentence: Sentence, scene: Scene, words: Lexicon, *, moving: Entity | None, trace: Trace
) -> Iterator[Claim]:
    span = scene.reading.span(sentence)
    # a noun that nothing is said with makes no claim, so no clause, unless somebody asks why
    for clause in clauses(span, None if trace.hears else partial(_is_head, words)):
        trace.clause(clause)
        for stated in _stated(clause, scene, words, moving=moving, trace=trace):
            trace.made(stated)
            yield stated
    trace.clause(None)
    for rule in RULES.values():
        for draft in rule(span, scene, words):
            made = claim(draft, scene, words.effects)
            for stated in (made, *levels(made)):
                trace.made(stated)
                yield stated


def _is_head(words: Lexicon, noun: Token) -> bool:
    lemma = noun.lemma_.casefold()
    return bool(words.heads_by("noun", lemma) or words.heads_by("noun", noun.lower_))


def _stated(
    clause: Clause, scene: Scene, words: Lexicon, *, moving: Entity | None, trace: Trace
) -> Iterator[Claim]:
    """Yield what a clause states by the lexicon, else as an open claim."""
    made = 0
    made_of = drafts(clause, scene, words, moving=moving, trace=trace)
    for draft in (*made_of, *unworded(clause, scene, words)):
        ready = _ready(draft, scene, words)
        if isinstance(ready, Step):
            trace.dropped(draft, ready)
            continue
        made += 1
        yield ready
        yield from levels(ready)
    if not made and clause.form in OPEN_FORMS:
        yield from open_claims(clause, scene, words.effects)


def _ready(draft: Draft, scene: Scene, words: Lexicon) -> Claim | Step:
    """Bring a draft of the lexicon through the steps that make it a claim, or that drop it."""
    change = moved(detailed(draft, scene), scene)
    if change is None:
        return Step.MOVEMENT
    opinion = opinionated(change, scene, words)
    if opinion is None:
        return Step.OPINION
    forecast = as_forecast(opinion, scene, words)
    verdict = with_topic(forecast, scene) if forecast is not None else None
    return Step.TOPIC if verdict is None else claim(verdict, scene, words.effects)


def _with_records(made: Claim, entities: dict[str, Entity]) -> Claim:
    """Make a claim use the article's own record of each entity, and add those that it brings."""

    def known(entity: Entity) -> Entity:
        record = entities.setdefault(entity.id, entity)
        if record.kind is entity.kind or record.label == entity.label:
            return record
        # another thing bears this name ("Hold" the rating, "hold" of a ship)
        apart = replace(entity, id=f"{entity.id}-{slug(entity.kind)}")
        return entities.setdefault(apart.id, apart)

    return replace(
        made,
        subject=known(made.subject),
        object=known(made.object) if isinstance(made.object, Entity) else made.object,
        qualifiers=tuple(
            (name, known(value) if isinstance(value, Entity) else value)
            for name, value in made.qualifiers
        ),
        attributed_to=known(made.attributed_to) if made.attributed_to else None,
    )
