"""The words of a post: where they begin and end, and between whom they stand.

"Northwind's former senior vice president of marketing for Asia, Jane Roe": the run of words is
"senior vice president of marketing for Asia", its owner Northwind, and it is over.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extractors.clauses.phrases import NOUNS
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import (
    POSSESSIVES,
    is_a,
    kind_of,
    name_at,
    nominal_at,
    owner_before,
)
from extractors.scenes.scene import Scene
from extractors.words import text_at
from ontology.lexicon import Lexicon
from ontology.terms import Kind

FORMER = frozenset(
    "former formerly ex ex- then then- erstwhile previous previously one-time onetime retired "
    "late outgoing ousted".split()
)
_OVER = FORMER - {"outgoing", "ousted"}
OUTSIDE = FORMER | frozenset("new next current longtime long-time incoming top".split())
"""Words before a title that are no part of it."""

RANKS = frozenset("general admiral colonel captain dr mr mrs ms sir lord lady prof".split())
"""Titles that stand between a post and a name, and are not part of the post."""

FOUNDERS = frozenset("founder co-founder cofounder".split())
_EMPLOYED = frozenset(
    "analyst economist employee worker engineer pilot researcher scientist trader official "
    "staffer insider strategist specialist expert leader programmer technician professor "
    "teacher".split()
)
"""Groups whose members work for whom they are named after; a customer does not."""

_NO_POSTS = frozenset("owner colleague candidate nominee successor predecessor".split())
_PREPOSITIONS = frozenset("of at for with from in".split())
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_RUNNING = _NOMINAL | {"VERB", "PUNCT"}
_INNER = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"))
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Post:
    """The words of a post, tokens [start, end) around its head.

    Attributes:
        owner: Who stands before them ("Northwind's", "its", "Northwind").
        of: The organization or country behind them ("of Northwind").
        after: One past the last token, with what stands in `of`.
        ended: The words call it over.
    """

    start: int
    end: int
    head: Token
    owner: TokenMention | None
    of: TokenMention | None
    after: int
    ended: bool


def posts_of(sentence: Span, scene: Scene, words: Lexicon) -> list[Post]:
    """Give the posts that a sentence names, in order; the longest where they overlap."""
    found = list(_posts(sentence, scene, words))
    return [
        post
        for post in found
        if not any(o is not post and o.start <= post.start and post.end <= o.end for o in found)
    ]


def _posts(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Post]:
    for token in sentence:
        if token.pos_ not in NOUNS or not _heads_post(token, sentence, scene, words):
            continue
        start = _start(token, sentence, scene, words)
        end, of = _end(token, sentence, scene)
        owner = owner_before(start, scene)
        first = owner.start if owner is not None and owner.end <= start else start
        doc = scene.reading.doc
        over = any(t.lower_ in _OVER for t in doc[max(first - 2, sentence.start) : token.i])
        while start < token.i and (doc[start].lower_ in OUTSIDE or doc[start].pos_ in _LOOSE):
            start += 1
        owner = owner or owner_before(start, scene)
        yield Post(start, end, token, owner, of, max(end, of.end if of is not None else 0), over)


_LOOSE = frozenset(("CCONJ", "PUNCT"))


def _heads_post(token: Token, sentence: Span, scene: Scene, words: Lexicon) -> bool:
    """Tell whether a noun is the last one of the words of a post."""
    lemma, ends = token.lemma_.casefold(), words.noun_ends
    if lemma not in ends and token.lower_ not in ends and lemma not in FOUNDERS:
        return False  # most nouns: no need to look at the words before
    if token.i in scene.quantity_of:
        return False
    if name_at(token.i, scene) is not None:
        return False
    run = _run(token, sentence)
    kind = Kind.POSITION if lemma in FOUNDERS else kind_of(run, words)
    if kind not in (Kind.POSITION, Kind.GROUP):
        return False
    following = token.nbor(1) if token.i + 1 < sentence.end else None
    if following is not None and following.pos_ == "NOUN" and following.dep_ != "appos":
        if kind_of([*run, following], words) in (Kind.POSITION, Kind.GROUP):
            return False
        if token.dep_ == "compound" and name_at(following.i, scene) is None:
            return False
    if kind is Kind.POSITION:
        return lemma in FOUNDERS or lemma not in _NO_POSTS
    return lemma in _EMPLOYED


def _run(noun: Token, sentence: Span) -> list[Token]:
    """Give a noun with at most three words before it that may belong to it."""
    doc, first = noun.doc, noun.i
    while first > max(sentence.start, noun.i - 3):
        before = doc[first - 1]
        if before.pos_ not in _RUNNING or before.text == ",":
            break
        first -= 1
    return list(doc[first : noun.i + 1])


def _start(head: Token, sentence: Span, scene: Scene, words: Lexicon) -> int:
    doc, start = scene.reading.doc, head.i
    while start > sentence.start and head.i - start < _LONGEST:
        token = doc[start - 1]
        name = name_at(token.i, scene)
        if name is not None:
            if not _narrows(name, scene):
                break
        elif token.lower_ in ("and", "&", "/", ",") and start - 2 >= sentence.start:
            before = doc[start - 2]
            if name_at(before.i, scene) is not None or not _is_post(before, words):
                break
        elif not _belongs(token, scene):
            break
        start -= 1
    return start


def _narrows(name: TokenMention, scene: Scene) -> bool:
    """Tell whether a name says what a post is about: "787 manager", "Alpha's Asia chief"."""
    if is_a(name.entity, scene, Kind.PRODUCT):
        return True
    owner = owner_before(name.start, scene) if is_a(name.entity, scene, Kind.PLACE) else None
    return owner is not None and is_a(owner.entity, scene, Kind.ORGANIZATION)


def _belongs(token: Token, scene: Scene) -> bool:
    """Tell whether a token may be a word of a post: no time, no other organization."""
    if token.i in scene.time_of:
        return False
    other = nominal_at(token.i, scene)
    if other is not None and is_a(other.entity, scene, Kind.ORGANIZATION):
        return False
    return token.pos_ in _NOMINAL or token.text in ("-", "–") or _is_modifier(token)


def _is_post(token: Token, words: Lexicon) -> bool:
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    return token.lemma_.casefold() in FOUNDERS or kind_of([token], words) is Kind.POSITION


def _is_modifier(token: Token) -> bool:
    """Tell whether a word is part of a title though no noun: "acting", "then", "ex"."""
    if token.lower_ in FORMER:
        return True
    return token.tag_ in ("VBG", "VBN") and token.dep_ in ("amod", "compound", "nmod")


def _end(head: Token, sentence: Span, scene: Scene) -> tuple[int, TokenMention | None]:
    """Give where the words of a post end, and the organization or country behind them."""
    doc, end = scene.reading.doc, head.i + 1
    index = end
    while index < sentence.end and doc[index].lower_ in _PREPOSITIONS:
        index += 1
        while index < sentence.end and index - head.i < _LONGEST + 4:
            name = name_at(index, scene)
            if name is not None and is_a(name.entity, scene, Kind.PERSON):
                field = doc[index - 1].pos_ in NOUNS or _is_field(doc[index - 1])
                return index if field else end, None
            if name is not None and is_a(name.entity, scene, Kind.ORGANIZATION, Kind.COUNTRY):
                behind = doc[name.end : name.end + 2]
                owner = text_at(doc, name.end).startswith(("'", "’"))
                unit = _named_unit(name, scene) if owner else None
                if unit is not None:
                    return end, unit
                if not _leads_on(behind, name, scene):
                    return end, name
            referred = nominal_at(index, scene)
            if referred is not None and _is_workplace(referred, scene):
                return end, referred
            if name is None and not _inner(doc[index], scene):
                break
            index += 1
        if doc[index - 1].pos_ in ("ADP", "DET"):
            break
        end = index
    return end, None


def _is_workplace(referred: TokenMention, scene: Scene) -> bool:
    """Tell whether a phrase ("the company") is one, and not about a name that follows."""
    behind = text_at(scene.reading.doc, referred.end)
    alone = behind not in POSSESSIVES and name_at(referred.end, scene) is None
    return alone and is_a(referred.entity, scene, Kind.ORGANIZATION)


def _inner(token: Token, scene: Scene) -> bool:
    if token.i in scene.time_of:
        return False
    if token.pos_ in _INNER or token.text == "-" or token.lower_ in ("and", "based"):
        return True
    return _is_field(token)


def _is_field(token: Token) -> bool:
    """Tell whether a field of work was read as a verb ("vice president for engineering")."""
    return token.tag_ == "VBG" and token.dep_ == "pcomp"


def _named_unit(name: TokenMention, scene: Scene) -> TokenMention | None:
    """Give the unit that is named behind its owner: "Alpha's subsidiary Beta"."""
    doc = scene.reading.doc
    for index in range(name.end + 1, min(name.end + 7, len(doc))):
        other = name_at(index, scene)
        if other is not None and is_a(other.entity, scene, Kind.PLACE):
            continue
        if other is not None:
            unit = index > name.end + 1 and is_a(other.entity, scene, Kind.ORGANIZATION)
            return other if unit and doc[index - 1].pos_ == "NOUN" else None
        if doc[index].pos_ not in ("NOUN", "ADJ", "VERB") and doc[index].text != "-":
            return None
    return None


def _leads_on(behind: Span, name: TokenMention, scene: Scene) -> bool:
    """Tell whether a name only modifies the organization that follows ("German bank Alpha")."""
    if not len(behind):
        return False
    if is_a(name.entity, scene, Kind.ORGANIZATION):
        return False
    return behind[0].pos_ in ("NOUN", "ADJ", "PROPN") or behind[0].text in ("-", "'s", "’s")
