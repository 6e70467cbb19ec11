"""Posts: "Apple chief executive Tim Cook", "Tim Cook, chief executive of Apple"."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extractors.drafts import Draft
from extractors.rules.neighbours import Standing, between, draft, is_a, kind_of, standing
from extractors.scene import Scene
from ontology.lexicon import Lexicon
from ontology.terms import Kind, Predicate

_FORMER = frozenset("former ex- ex then erstwhile previous one-time onetime retired".split())
_POST_KINDS = frozenset((Kind.POSITION, Kind.GROUP, Kind.PERSON))
_PREPOSITIONS = frozenset("of at for with from in".split())
_SKIPPED = frozenset(
    ("the", "a", "an", "its", "their", "'s", "’s", "'", "’", ",", "as", "(", "was", "is")
)
_ROLE_POS = frozenset(("NOUN", "PROPN", "ADJ", "CCONJ", "ADP", "NUM", "VERB", "DET"))
_LONGEST = 9


def posts(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield who holds which post where, from names that stand side by side."""
    found = standing(sentence, scene)
    for index, person in enumerate(found):
        if not is_a(person.entity, scene, Kind.PERSON):
            continue
        for made in (
            _before(found[:index], person, scene, words),
            _after(person, found[index + 1 :], scene, words),
        ):
            if made is not None:
                yield made
                break


def _before(
    earlier: list[Standing], person: Standing, scene: Scene, words: Lexicon
) -> Draft | None:
    """Read "ORG role PERSON", "ORG's PERSON" and "role of ORG PERSON"."""
    for org in reversed(earlier[-3:]):
        if not is_a(org.entity, scene, Kind.ORGANIZATION, Kind.COUNTRY):
            continue
        gap = between(org, person, scene)
        if len(gap) > _LONGEST:
            return None
        role = _role(gap, words)
        if role is not None:
            return _post(person, org, role, scene)
        if [t.lower_ for t in gap] in (["'s"], ["’s"], ["'"], ["’"]):
            return _post(person, org, [], scene)
        if all(t.text in (",", "and") for t in gap):
            role = _role(_run_before(org.start, scene), words)
            return _post(person, org, role, scene) if role else None
    return None


def _run_before(start: int, scene: Scene) -> list[Token]:
    """Give the words before "of ORG": "the vice chairman of"."""
    doc, tokens = scene.reading.doc, []
    index = start - 1
    while index >= 0 and doc[index].lower_ in ("the", *_PREPOSITIONS):
        index -= 1
    if index == start - 1:
        return []
    while index >= 0 and doc[index].pos_ in _ROLE_POS and len(tokens) < _LONGEST:
        tokens.append(doc[index])
        index -= 1
    return tokens[::-1]


def _after(person: Standing, later: list[Standing], scene: Scene, words: Lexicon) -> Draft | None:
    """Read "PERSON, role of ORG", "PERSON, ORG's role" and "PERSON, ORG role"."""
    doc = scene.reading.doc
    if person.end >= len(doc) or doc[person.end].text not in (",", "(", "as", "–", "—", "-"):
        return None
    for org in later[:3]:
        if not is_a(org.entity, scene, Kind.ORGANIZATION):
            continue
        gap = between(person, org, scene)
        if len(gap) > _LONGEST + 2 or any(t.pos_ in ("AUX", "PUNCT") for t in gap[1:]):
            return None
        inner = [t for t in gap if t.lower_ not in _SKIPPED]
        if inner and inner[-1].lower_ in _PREPOSITIONS:
            role = _role(inner[:-1], words)
            return _post(person, org, role, scene) if role else None
        if not inner:
            role = _role(_run_after(org.end, scene), words)
            return _post(person, org, role, scene) if role else None
    return None


def _run_after(end: int, scene: Scene) -> list[Token]:
    tokens: list[Token] = []
    for token in scene.reading.doc[end : end + _LONGEST]:
        if token.lower_ not in ("'s", "’s") and token.pos_ not in ("NOUN", "PROPN", "ADJ", "CCONJ"):
            break
        tokens.append(token)
    return tokens


def _role(tokens: list[Token], words: Lexicon) -> list[Token] | None:
    """Give the words of a post, or None where these are not the words of one."""
    run = [t for t in tokens if t.lower_ not in _SKIPPED]
    if not run or any(t.pos_ not in _ROLE_POS or t.pos_ == "AUX" for t in run):
        return None
    heads = [t for t in run if t.pos_ in ("NOUN", "PROPN")]
    if not heads or any(t.pos_ == "VERB" for t in run):
        return None
    before_of = next((i for i, t in enumerate(run) if t.pos_ == "ADP"), len(run))
    return run if kind_of(run[:before_of], words) in _POST_KINDS else None


def _post(person: Standing, org: Standing, role: list[Token], scene: Scene) -> Draft:
    doc = scene.reading.doc
    kept = [t for t in role if t.lower_ not in _FORMER and t.text != "-"]
    ended = len(kept) < len(role)
    while kept and kept[0].pos_ in ("CCONJ", "ADP", "DET"):
        del kept[0]
    text = scene.reading.text(kept[0].i, kept[-1].i + 1) if kept else ""
    head = next((t for t in reversed(kept) if t.pos_ in ("NOUN", "PROPN")), doc[person.end - 1])
    return draft(
        (person.entity, Predicate.WORKS_FOR, org.entity),
        (doc[person.end - 1], head, doc[org.end - 1]),
        "posts",
        qualifiers=(("role", " ".join(text.split())),) if text else (),
        doubt=0.0 if text else 0.1,
        ended=ended,
    )
