"""The records that flow through the house.

    Article ──extractors──> Extraction (entities, mentions, claims) ──graph──> Fact

An article says things; a claim is one of them, with the sentence that says it. A claim may be
wrong, and two articles may contradict each other. A fact is what the claims add up to.

Offsets count Unicode code points of `Article.text`, half-open: `text[start:end]`.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from ontology.bearings import OVER, Bearing, Phase
from ontology.terms import Block, Bound, Form, Kind, Modality, Polarity, Verdict


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A stretch of an article that stands alone: its title, a heading, a paragraph, a list item."""

    start: int
    end: int
    block: Block


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was read.

    Attributes:
        id: The reader's id: for a file its name without the ending, else its `id` field.
        title: The headline, "" where there is none.
        text: The stored text. For a text file the whole decoded file, unchanged.
        blocks: The parts of `text` that are the article's own words, in reading order. The head
            of the file and boilerplate are in no block.
        published: ISO 8601 date, or date and time, as precise as the source says; None if unknown.
        cut: How many blocks of boilerplate were left out.
    """

    id: str
    title: str
    text: str
    blocks: tuple[TextBlock, ...]
    published: str | None = None
    source: str | None = None
    url: str | None = None
    licence: str | None = None
    language: str = "en"
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that has a name, as one article (in a claim) or the graph (in a fact) knows it.

    Attributes:
        id: The slug of its label (`ontology.names.slug`).
        label: Its fullest name.
        kind: The narrowest class that the evidence supports.
        aliases: Its other names in the text, sorted; short names and acronyms among them.
        identifiers: As `ontology.identifiers` writes them, sorted ("ticker:XNYS:BA").
    """

    id: str
    label: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit: money, percent, points, people, a counted noun.

    Either `value`, or `low` and `high`, are set.

    Attributes:
        unit: ISO 4217 code, `percent`, `percentage_points`, `bps`, `points`, `people`, `shares`,
            or the counted noun in the singular.
        text: The words in the article; they do not count when quantities are compared.
    """

    unit: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = Bound.EXACT
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """When something holds or happened, written as far as its precision goes.

    `2009-06-15` (day; a week is its Monday), `2009-06`, `2009-Q2`, `2009-H1`, `2009`.

    Attributes:
        at: The one time; then `start` and `end` are None.
        start: Since when; None is open.
        end: Until when, inclusive; None is open.
        precision: `day`, `week`, `month`, `quarter`, `half` or `year`; None if only `ended` is
            known.
        ended: Over, at a time that the text does not give ("former chief executive").
    """

    at: str | None = None
    start: str | None = None
    end: str | None = None
    precision: str | None = None
    ended: bool = False


type Value = Entity | Quantity | str
"""What a qualifier may hold."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The words in a quote that stand for a role: `subject`, `predicate`, `object`."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that says so: `article.text[start:end] == quote`.

    Attributes:
        sentence: Its number in the article; the title is 0.
        marks: Where in the article's text subject, predicate and object stand, sorted.
    """

    article: str
    start: int
    end: int
    quote: str
    sentence: int
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says: an edge with qualifiers, stance, time and the sentences that say it.

    Attributes:
        predicate: Local name of the ontology (`acquires`), or `open:` and a verb phrase.
        object: None only where the ontology lets it be left out.
        qualifiers: (name, value), sorted by name; a name may stand more than once.
        attributed_to: Who says so, where that is not the article itself.
        confidence: The chance that the claim is right, in (0, 1).
        evidence: The best sentence first; never empty.
        extractor: `lexicon`, or the name of the rule family that made it.
        entry: The line of the lexicon, or the rule, that made it.
        derivation: The steps that led to it, as far as they tell how sure it is
            (`form:verb`, `subject:pronoun`, …), sorted.
    """

    subject: Entity
    predicate: str
    object: Entity | Quantity | None
    evidence: tuple[Evidence, ...]
    qualifiers: tuple[tuple[str, Value], ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    attributed_to: Entity | None = None
    time: TimeSpan | None = None
    confidence: float = 0.5
    extractor: str = "lexicon"
    entry: str = ""
    derivation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters of an article that stand for an entity of that article."""

    start: int
    end: int
    text: str
    form: Form
    entity: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article.

    Attributes:
        entities: Each entity of the article once, sorted by id; claims use the same records.
        mentions: In reading order; `Mention.entity` is the id of one of `entities`.
        claims: In the order of their evidence.
        rejected: (rule, count): claims that the ontology does not admit, and sentences passed
            over (`question`, `boilerplate`), sorted.
    """

    article: Article
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """What the claims of all articles add up to.

    Attributes:
        id: A hash of where it was said first: other names of its entities leave it as it is.
        support: How many articles say so.
        confidence: The chance that at least one of the claims is right; copies count once.
        attributed_to: All whom the claims name, sorted by id.
        evidence: All sentences of all claims, sorted by article and place.
        rejected: Whether a person says that it is not so.
        independent: How many of the articles that say so are no copies of each other.
        published: The day of the first article that says so, as precise as it is known.
        links: What other facts mean for it: (`Bearing`, the other's id), sorted.
        since, until: When it begins and ceases to hold, as these tell it.
        phases: How far a deal has come as this tells it, and when first ("" if unknown).
        deal: The deal's id, and how it stands.
    """

    id: str
    subject: Entity
    predicate: str
    object: Entity | Quantity | None
    qualifiers: tuple[tuple[str, Value], ...]
    polarity: Polarity
    modality: Modality
    attributed_to: tuple[Entity, ...]
    time: TimeSpan | None
    evidence: tuple[Evidence, ...]
    support: int
    confidence: float
    rejected: bool = False
    independent: int = 1
    published: str | None = None
    links: tuple[tuple[Bearing, str], ...] = ()
    since: str | None = None
    until: str | None = None
    phases: tuple[tuple[Phase, str], ...] = ()
    deal: tuple[str, Phase] | None = None

    @property
    def direct(self) -> bool:
        """Whether the fact is a plain triple of the graph (law 4).

        It is positive, actual, not over, no agreement whose deed is told, and nobody rejects it.
        """
        plain = self.polarity is Polarity.POSITIVE and self.modality is Modality.ACTUAL
        done = any(bearing is Bearing.FULFILLED_BY for bearing, _ in self.links)
        return plain and not self.over and not done and not self.rejected

    @property
    def over(self) -> bool:
        """Whether it holds no more: by its own time, or because another fact ended it."""
        past = self.time is not None and (self.time.ended or self.time.end is not None)
        return past or any(bearing in OVER for bearing, _ in self.links)


RULE = "rule"
"""Who made a judgement, where nobody did."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two names of entities stand for one thing, who says so, and why.

    Attributes:
        a: An entity of one article (`article_key`), a label, a label with its kind
            ("Apple (Company)"), or an identifier ("lei:…").
        b: The other; the order of the two says nothing.
        verdict: `unsure` takes an earlier judgement on the two back.
        rule: The rule's name; "" for a person's word.
        why: One sentence for people.
        by: `rule`, or who: a person's word stands above every rule, also above a gazetteer's.
    """

    a: str
    b: str
    verdict: Verdict
    rule: str = ""
    why: str = ""
    by: str = "person"

    @property
    def personal(self) -> bool:
        """Whether a person says so, and no rule, on its own or with a gazetteer."""
        return not self.rule and self.by != RULE


def article_key(article: str, entity: str) -> str:
    """Name an entity of one article, as a judgement does.

    >>> article_key("2026-01-14-rating", "alibaba")
    '2026-01-14-rating#alibaba'
    """
    return f"{article}#{entity}"
