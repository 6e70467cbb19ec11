"""Posts: "Apple chief executive Tim Cook", "Tim Cook, chief executive of Apple"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from spacy.tokens import Span

from extractors.clauses.subjects import subjects
from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import (
    POSSESSIVES,
    asserted,
    draft,
    is_a,
    listed_from,
    names_in,
    standing_at,
)
from extractors.rules.roles import FORMER, FOUNDERS, OUTSIDE, RANKS, Post, posts_of
from extractors.rules.workplaces import WORKPLACES, each_workplace, employer_behind, workplace
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon
from ontology.terms import Form, Kind, Predicate

_LINKS = frozenset(", ( - – — is was : became remains".split())
_SKIPPED = (
    frozenset("the a an its their his her both currently also now still not".split()) | FORMER
)
_ELECTED = frozenset(
    "senator sen congressman congresswoman representative rep governor gov mayor president "
    "lawmaker candidate nominee legislator delegate".split()
)
"""Posts before which a party's name only says whose member somebody is."""

_LOOSE = frozenset(("CCONJ", "PUNCT", "DET"))


def posts(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield who holds which post where, and who founded what."""
    placed: set[str] = set()
    last: TokenMention | None = None
    for post in _with_shared_owners(posts_of(sentence, scene, words), scene):
        persons = _persons(post, sentence, scene)
        if not persons:
            continue
        org, doubt = workplace(post, persons[-1], last, scene)
        last = _organization(org, scene) or last
        for person, place in product(persons, each_workplace(org, post, scene)):
            if place.entity.id != person.entity.id:
                placed.add(person.entity.id)
                for made in _held(person, place, post, scene, doubt=doubt):
                    yield asserted(made, post.head)
    yield from _unnamed_posts(sentence, scene, placed)


def _with_shared_owners(found: list[Post], scene: Scene) -> list[Post]:
    """Let the posts of one person share the organization ("project manager and Alpha director")."""
    doc, shared = scene.reading.doc, list(found)
    for index in range(len(shared) - 1):
        one, other = shared[index], shared[index + 1]
        left = other.owner.start if other.owner is not None else other.start
        between = [t.lower_ for t in doc[one.after : left] if t.lower_ not in OUTSIDE]
        joined = between in (["and"], ["and", "the"], [","])
        if not joined:
            continue
        if one.owner is None and one.of is None:
            shared[index] = replace(one, owner=_organization(other.owner, scene), of=other.of)
        elif other.owner is None and other.of is None:
            shared[index + 1] = replace(other, owner=_organization(one.owner, scene), of=one.of)
    return shared


def _organization(standing_: TokenMention | None, scene: Scene) -> TokenMention | None:
    if standing_ is None or not is_a(standing_.entity, scene, Kind.ORGANIZATION):
        return None
    return standing_


def _persons(post: Post, sentence: Span, scene: Scene) -> list[TokenMention]:
    """Give who holds a post: who is named behind it, before it, or by reference."""
    doc = scene.reading.doc
    index = post.after
    if index < sentence.end and doc[index].text in (",", "(", "–", "—", ":"):
        index += 1
    behind = _people(listed_from(index, scene), scene)
    if behind and not (index > post.after and _before(post, sentence, scene)):
        return behind if post.head.tag_ in ("NNS", "NNPS") else behind[:1]
    before = _before(post, sentence, scene) or _subject(post, scene)
    if before is not None:
        return [before]
    here = standing_at(post.head.i, scene)
    if here is not None and here.form is Form.NOMINAL and is_a(here.entity, scene, Kind.PERSON):
        return [here]
    return []


def _people(found: list[TokenMention], scene: Scene) -> list[TokenMention]:
    people: list[TokenMention] = []
    for one in found:
        if not is_a(one.entity, scene, Kind.PERSON):
            break
        people.append(one)
    return people


def _before(post: Post, sentence: Span, scene: Scene) -> TokenMention | None:
    """Give the person whom the post's words follow: "Jane Roe, the", "Jane Roe is Alpha's"."""
    doc = scene.reading.doc
    start = post.start
    if post.owner is not None and post.owner.form is not Form.PRONOUN:
        start = min(start, post.owner.start)
    index = start - 1
    while index > sentence.start and doc[index].lower_ in _SKIPPED:
        index -= 1
    if index <= sentence.start or doc[index].lower_ not in _LINKS:
        return None
    person = standing_at(index - 1, scene)
    if person is None or person.end != index or not is_a(person.entity, scene, Kind.PERSON):
        return None
    return person if person.form is not Form.NOMINAL else None


def _subject(post: Post, scene: Scene) -> TokenMention | None:
    """Give the person of whom a post is the predicate: "who has been chairman of"."""
    noun = post.head
    while noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ == "nsubj":  # "whose chief executive is Jane Roe"
        told = [c for c in noun.head.rights if c.dep_ == "attr" and c.pos_ == "PROPN"]
    else:
        told = subjects(noun.head) if noun.dep_ == "attr" else []
    for token in told:
        person = standing_at(token.i, scene)
        if person is not None and is_a(person.entity, scene, Kind.PERSON):
            return person
    return None


def _held(
    person: TokenMention, org: TokenMention, post: Post, scene: Scene, *, doubt: float
) -> Iterator[Draft]:
    """Yield the post, and for a founder that he is one."""
    doc = scene.reading.doc
    at = (doc[person.end - 1], post.head, doc[org.end - 1])
    if any(t.lemma_.casefold() in FOUNDERS for t in doc[post.start : post.end]):
        yield draft((person.entity, Predicate.FOUNDED, org.entity), at, "posts", doubt=doubt)
    text = _title(post, scene)
    if not text:
        return
    if org.entity.kind is Kind.POLITICAL_PARTY and post.head.lemma_.casefold() in _ELECTED:
        yield draft((person.entity, Predicate.MEMBER_OF, org.entity), at, "posts", doubt=doubt)
        return
    yield draft(
        (person.entity, Predicate.WORKS_FOR, org.entity),
        at,
        "posts",
        qualifiers=(("role", text),),
        doubt=doubt,
        ended=post.ended,
    )


def _title(post: Post, scene: Scene) -> str:
    """Give the words of a post, in the singular, without "founder and"."""
    title = list(scene.reading.doc[post.start : post.end])
    founded = [t.i for t in title if t.lemma_.casefold() in FOUNDERS]
    if founded:
        title = [t for t in title if t.i > founded[-1]] or [t for t in title if t.i < founded[0]]
    while title and (title[0].pos_ in _LOOSE or title[0].lower_ in FORMER):
        del title[0]
    while len(title) > 1 and title[-1].lower_.rstrip(".") in RANKS:
        del title[-1]
    while title and (title[-1].pos_ in _LOOSE or title[-1].lower_ in ("co", "co-", "-")):
        del title[-1]
    if not any(t.pos_ in ("NOUN", "PROPN") for t in title):
        return ""
    text = " ".join(scene.reading.text(title[0].i, title[-1].i + 1).split())
    plural = post.head.tag_ == "NNS" and title[-1] == post.head
    return text.removesuffix(post.head.text) + post.head.lemma_ if plural else text


def _unnamed_posts(sentence: Span, scene: Scene, placed: set[str]) -> Iterator[Draft]:
    """Read "Alpha's Jane Roe and John Doe" and "Jane Roe of Alpha", where no post is named."""
    for name in names_in(sentence, scene):
        if is_a(name.entity, scene, Kind.PERSON):
            org = employer_behind(name, scene)
            if org is not None and name.entity.id not in placed:
                yield _joined(name, org, scene)
        elif is_a(name.entity, scene, *WORKPLACES) and _possesses(name, sentence, scene):
            for person in _people(listed_from(name.end + 1, scene), scene):
                if person.entity.id not in placed:
                    yield _joined(person, name, scene)


def _possesses(name: TokenMention, sentence: Span, scene: Scene) -> bool:
    doc = scene.reading.doc
    return name.end + 1 < sentence.end and doc[name.end].lower_ in POSSESSIVES


def _joined(person: TokenMention, org: TokenMention, scene: Scene) -> Draft:
    doc = scene.reading.doc
    edge = (person.entity, Predicate.WORKS_FOR, org.entity)
    head = doc[person.end - 1]
    return draft(edge, (head, head, doc[org.end - 1]), "posts", doubt=0.1)
