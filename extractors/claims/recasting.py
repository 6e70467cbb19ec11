"""Recasting: what somebody says in a clause, as a claim about the speaker's mind.

"Acme expects sales to fall 3 percent": the inner clause states `reports`, the outer verb makes it
`expects`. "The minister called it a mistake", "X is a great firm, she said": the inner clause
judges its subject, the outer verb makes it `views`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from extractors.claims.drafts import Draft
from extractors.claims.scene import Scene
from extractors.clauses.constructions import Clause
from extractors.clauses.phrases import SUBJECT
from ontology.lexicon import Lexicon
from ontology.names import slug
from ontology.records import Entity, Quantity, Value
from ontology.terms import Form, Kind, Predicate, Qualifier
from ontology.ways import Entry

_DOUBT = 0.1
_FORETOLD = ("change", "value", "period")
_SHARE_PRICE = Entity("share-price", "share price", Kind.MEASURE)


def foretold(
    holder: tuple[Entity, Token | None], inner: Iterable[Draft], outer: Clause, entry: Entry
) -> Iterator[Draft]:
    """Turn what a complement clause reports into an expectation of its holder.

    Args:
        holder: Who expects, and where that stands.
        inner: Drafts of the complement clause.
        outer: The clause of expecting.
        entry: The way of saying it.
    """
    for made in inner:
        if made.predicate is Predicate.REPORTS and isinstance(made.object, Entity):
            thing, about = made.object, made.subject
        elif made.predicate is Predicate.PRICE_CHANGE:
            thing, about = _SHARE_PRICE, made.subject
        else:
            continue
        qualifiers: list[tuple[str, Value]] = [q for q in made.qualifiers if q[0] in _FORETOLD]
        if made.predicate is Predicate.PRICE_CHANGE and made.object is not None:
            moved = made.object
            change = moved if isinstance(moved, Quantity) else moved.label
            qualifiers.append((Qualifier.CHANGE.value, change))
        if about.id != holder[0].id:
            qualifiers.append((Qualifier.ABOUT.value, about))
        yield Draft(
            outer,
            holder[0],
            entry.predicate,
            thing,
            tuple(qualifiers),
            holder[1],
            made.object_at,
            "lexicon",
            f"{entry.file}:{entry.line}",
            doubt=made.doubt + _DOUBT,
        )


def judged(
    holder: tuple[Entity, Token | None],
    inner: Clause,
    outer: Clause,
    entry: Entry,
    *,
    scene: Scene,
    words: Lexicon,
) -> Iterator[Draft]:
    """Turn a complement clause that judges its subject into an opinion of its holder."""
    verdict = _verdict(inner.head, words)
    if verdict is None:
        return
    for token in inner.tokens(SUBJECT):
        mention = scene.mentioned.mention_at(token.i)
        thing = scene.named(token)
        if mention is not None and mention.form is Form.PRONOUN:
            return  # a judgement of "it" is too often one of the whole matter
        if thing is not None and thing.id != holder[0].id:
            reason = scene.phrase(verdict[1])
            qualifiers = (("reason", reason), ("sentiment", verdict[0]))
            yield Draft(
                outer, holder[0], Predicate.VIEWS, thing, qualifiers, holder[1], token,
                "lexicon", f"{entry.file}:{entry.line}", doubt=_DOUBT,
            )  # fmt: skip
            return


def opinionated(draft: Draft, words: Lexicon) -> Draft | None:
    """Give an opinion the sentiment of its reason; None where it judges nothing."""
    given = dict(draft.qualifiers)
    if draft.predicate is not Predicate.VIEWS or Qualifier.SENTIMENT in given:
        return draft
    reason = given.get(Qualifier.REASON)
    sentiment = sentiment_of(reason, words) if isinstance(reason, str) else None
    if sentiment is None:
        return None
    return replace(draft, qualifiers=(*draft.qualifiers, ("sentiment", sentiment)))


def sentiment_of(text: str, words: Lexicon) -> str | None:
    """Give the sentiment of a phrase by its words of judgement; None for none or a draw."""
    found = [words.opinions[w] for w in slug(text).split("-") if w in words.opinions]
    positive, negative = found.count("positive"), found.count("negative")
    if positive == negative:
        return None
    return "positive" if positive > negative else "negative"


def _verdict(verb: Token, words: Lexicon) -> tuple[str, Token] | None:
    """Give the sentiment of what is predicated of a subject, and where it stands."""
    if verb.lemma_ not in ("be", "remain", "seem", "look", "become"):
        return None
    for child in verb.children:
        if child.dep_ in ("attr", "acomp"):
            sentiment = sentiment_of(" ".join(t.lemma_ for t in child.subtree), words)
            if sentiment is None:
                return None
            if any(c.dep_ == "neg" for c in verb.children):
                sentiment = "negative" if sentiment == "positive" else "positive"
            return sentiment, child
    return None
