"""Certainty: how much of a proposition will be right, from how it came about.

A logistic model of features that each say one thing of the derivation. Its weights
(`certainty.tsv`) are fitted by `benchmarks/carb.py --fit` to the share of a proposition's words
that annotators wrote down too: on the half of CaRB's dev sentences that the rules were tried on,
the other half is only measured (docs/quality.md).
"""

from collections.abc import Iterator

from extractors.clauses.parts import Part, Proposition
from extractors.logistic import chance, weights

_PLACES = frozenset("ROOT conj relcl acl advcl ccomp xcomp pcomp".split())
_FAR = 8


def certainty(proposition: Proposition) -> float:
    """Give the share of the words that is expected to be right, in (0, 1)."""
    return chance(features(proposition), weights("extractors.clauses", "certainty.tsv"))


def features(proposition: Proposition) -> Iterator[str]:
    """Yield what is known of the derivation, by name."""
    sentence = proposition.head.sent
    subject, rest = proposition.subject, proposition.rest
    yield f"form={proposition.form}"
    yield f"sentence{_size(len(sentence), 12, 20, 30)}"
    yield f"subject{_size(len(subject.words), 2, 4, 8)}"
    yield f"rest{_size(sum(len(part.words) for part in rest), 1, 3, 6, 12, 20)}"
    if subject.head.pos_ == "PRON":
        yield "subject is a pronoun"
    if proposition.form in ("verb", "there"):
        yield from _of_verb(proposition)
    else:
        yield f"label={rest[0].head.pos_}"
        if proposition.form == "appos":
            yield f"apposition{_size(_gap(subject, rest[0]), 3, 6)}"


def _of_verb(proposition: Proposition) -> Iterator[str]:
    verb, rest = proposition.head, proposition.rest
    yield f"place={verb.dep_ if verb.dep_ in _PLACES else 'other'}"
    yield "own subject" if proposition.subject.head.head == verb else "lent subject"
    yield f"first={rest[0].slot if rest else 'none'}"
    yield f"parts{_size(len(rest), 1, 2, 3, 4)}"
    yield f"relation{_size(len(proposition.relation), 2, 3, 4)}"
    yield f"depth{_size(sum(1 for _ in verb.ancestors), 1, 2, 3)}"
    yield f"form of verb={verb.tag_}"
    if verb.lemma_ == "be":
        yield "copula"
    if any(part.slot == "advmod" for part in rest):
        yield "adverb apart"
    if any(child.tag_ == "WRB" for child in verb.children):
        yield "how, when, where"
    words = proposition.subject.words
    if words and proposition.relation[0] - words[-1] > _FAR:
        yield "far subject"


def _gap(one: Part, other: Part) -> int:
    first, second = sorted((one.words, other.words))
    return second[0] - first[-1]


def _size(count: int, *limits: int) -> str:
    """Name the first limit that a count is below."""
    return next((f"<{limit}" for limit in limits if count < limit), f">={limits[-1]}")
