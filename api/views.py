"""What the page shows of an entity: its relations by predicate, in words, ready to be drawn."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from api.sayings import saying, stance, verb, witnesses, words
from graph.iris import Iris
from graph.lookup import Relation, Sentence
from ontology.records import Entity, Evidence, Fact, Value
from ontology.terms import Modality, Polarity

LINKS = ("https://", "http://")
"""What a link may begin with; any other scheme of an article's address is not followed."""


@dataclass(frozen=True, slots=True)
class Party:
    """An end of a relation.

    Attributes:
        key: Of its page; None for what has none: a quantity, a code.
        here: Whether it is the entity that the page is about.
    """

    label: str
    key: str | None = None
    here: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """A sentence, cut at the words that stand for a role, with its article.

    Attributes:
        parts: (text, role); role is "" for the words between.
    """

    parts: tuple[tuple[str, str], ...]
    title: str
    article: str
    source: str
    published: str
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A relation as the page draws it.

    Attributes:
        look: The class of its box: "fact", "open" (not actual), "denied" or "past".
    """

    subject: Party
    verb: str
    object: Party | None
    stance: str
    look: str
    details: tuple[tuple[str, tuple[Party, ...]], ...]
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The relations of one predicate that have the entity in one role."""

    name: str
    label: str
    relations: tuple[Shown, ...]


def groups(
    relations: Iterable[Relation], here: str, iris: Iris, learned: Mapping[str, str]
) -> list[Group]:
    """Gather relations by role and predicate, in the order in which they first come.

    Args:
        here: The key of the entity that the page is about.
        learned: When the ledger learned facts, by their ids.
    """
    gathered: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        gathered.setdefault((relation.role, relation.fact.predicate), []).append(relation)
    ordered = sorted(gathered.items(), key=lambda item: item[0][0] != "subject")
    return [
        Group(
            name=f"{role}-{predicate.replace(':', '-')}",
            label=_heading(role, predicate),
            relations=tuple(shown(one, here, iris, learned) for one in found),
        )
        for (role, predicate), found in ordered
    ]


def _heading(role: str, predicate: str) -> str:
    match role:
        case "subject":
            return verb(predicate)
        case "object":
            return f"… {verb(predicate)} it"
        case "attributed_to":
            return f"{verb(predicate)}, it says"
    return f"{verb(predicate)} ({verb(role)} it)"


def shown(relation: Relation, here: str, iris: Iris, learned: Mapping[str, str]) -> Shown:
    """Make a relation ready to be drawn."""
    fact = relation.fact
    return Shown(
        subject=party(fact.subject, here, iris),
        verb=verb(fact.predicate),
        object=None if fact.object is None else party(fact.object, here, iris),
        stance=stance(fact),
        look=_look(fact),
        details=tuple(_details(fact, here, iris, learned.get(fact.id))),
        evidence=tuple(proof(one) for one in relation.sentences),
    )


def _look(fact: Fact) -> str:
    if fact.polarity is Polarity.NEGATIVE:
        return "denied"
    if fact.modality is not Modality.ACTUAL:
        return "open"
    return "fact" if fact.direct else "past"


def party(value: Value, here: str, iris: Iris) -> Party:
    """Name an end of a relation, with the key of its page if it has one."""
    if not isinstance(value, Entity):
        return Party(words(value))
    key = iris.entity_id(iris.entity(value))
    return Party(value.label, key, here=key == here)


def _details(
    fact: Fact, here: str, iris: Iris, learned: str | None
) -> Iterator[tuple[str, tuple[Party, ...]]]:
    for name, value in fact.qualifiers:
        yield verb(name), (party(value, here, iris),)
    if fact.attributed_to:
        yield "according to", tuple(party(one, here, iris) for one in fact.attributed_to)
    for name, text in saying(fact, learned).times:
        yield name, (Party(text),)
    if fact.support > 1:
        yield "said by", (Party(witnesses(fact)),)


def proof(sentence: Sentence) -> Proof:
    """Make a sentence ready to be drawn."""
    source, url = sentence.source, sentence.source.url or ""
    return Proof(
        parts=marked(sentence.evidence),
        title=source.title or source.id,
        article=source.id,
        source=source.source or "",
        published=source.published or "",
        url=url if url.startswith(LINKS) else "",
    )


def marked(evidence: Evidence) -> tuple[tuple[str, str], ...]:
    """Cut a quote at its marks; where two overlap, the one that begins first is whole."""
    cuts: list[tuple[int, int, str]] = []
    for mark in sorted(evidence.marks, key=lambda m: (m.start, m.end)):
        start, end = mark.start - evidence.start, mark.end - evidence.start
        if 0 <= start < end <= len(evidence.quote) and (not cuts or cuts[-1][1] <= start):
            cuts.append((start, end, mark.role))
    whole = [(0, 0, ""), *cuts, (len(evidence.quote), len(evidence.quote), "")]
    parts: list[tuple[str, str]] = []
    for (_, before, _), (start, end, role) in pairwise(whole):
        parts += [(evidence.quote[before:start], ""), (evidence.quote[start:end], role)]
    return tuple(part for part in parts if part[0])
