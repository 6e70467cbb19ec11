"""Origins: "US carmaker GM", "Japan's Toyota", "Charlotte-based Wachovia", "X, a Swiss bank"."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span, Token

from extractors.drafts.draft import Draft
from extractors.mentions.gazetteer import folded, gazetteer
from extractors.mentions.names import TokenMention
from extractors.rules.homes import has_home, home, is_place, is_placed, leads_on
from extractors.rules.neighbours import (
    POSSESSIVES,
    asserted,
    between,
    examples_from,
    is_a,
    kind_of,
    name_at,
    owner_before,
    standing,
    standing_at,
)
from extractors.scenes.scene import Scene
from extractors.words import text_at
from ontology.lexicon import Lexicon
from ontology.records import Entity
from ontology.terms import Form, Kind

_WITHIN = frozenset(("NOUN", "ADJ", "ADV", "NUM"))
_BASED = frozenset(("based", "headquartered", "domiciled"))
_SEATS = frozenset(("headquarters", "headquarter", "hq"))
_GREATEST = frozenset("largest biggest oldest leading smallest top".split())
_EQUALS = frozenset(
    "peer counterpart arch-rival archrival rival competitor investor lender bidder supplier buyer "
    "partner subsidiary arm start-up".split()
)
"""Nouns for organizations beside another one."""

_NOT_HOME = frozenset("foreign overseas non".split())
_BEFORE_ADJECTIVES = frozenset(
    "the and , by of with from to for at that than as between against while but or when".split()
)
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_LONGEST = 6


def origins(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Yield where organizations are at home, from the place that modifies their name."""
    seen: set[tuple[str, str]] = set()
    for made in _origins(sentence, scene, words):
        edge = (made.subject.id, made.object.id if isinstance(made.object, Entity) else "")
        if edge not in seen:
            seen.add(edge)
            yield made


def _origins(sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    found = [here for here in standing(sentence, scene) if here.form is Form.NAME]
    for place, org in pairwise(found):
        if _is_at_home(org, place, scene) and _modifies(place, org, scene, words):
            yield home(org, place, scene)
            yield from _town_before(place, org, scene)
    for org, place in pairwise(found):
        if is_placed(org, place, scene):
            yield home(org, place, scene)
    for token in sentence:
        if token.pos_ == "NOUN":
            for made in _described(token, sentence, scene, words):
                yield asserted(made, token)
        if token.tag_ == "NNS":
            yield from _examples(token, sentence, scene, words)
        if token.lower_ in _GREATEST:
            for made in _greatest(token, sentence, scene, words):
                yield asserted(made, token)
        elif token.lower_ in _SEATS:
            yield from _seat(token, scene)
        yield from _hailing(token, scene, words)


def _is_at_home(org: TokenMention, place: TokenMention, scene: Scene) -> bool:
    named = org.form is Form.NAME and has_home(org, scene)
    return named and is_place(place, scene) and place.end <= org.start


def _modifies(place: TokenMention, org: TokenMention, scene: Scene, words: Lexicon) -> bool:
    """Tell whether only what may stand between a place and the name that it modifies does."""
    gap = between(place, org, scene)
    if len(gap) > _LONGEST or any(t.i in scene.quantity_of for t in gap):
        return False
    if not gap:
        firm = is_a(org.entity, scene, Kind.COMPANY)
        return firm and _is_adjective(place, scene) and not leads_on(org, scene)
    lowers = [t.lower_ for t in gap]
    if lowers[0] in ("-", "–") and lowers[1:2] and lowers[1] in _BASED:
        gap = gap[2:]
    elif lowers[0] in _BASED or lowers[0].removeprefix("-") in _BASED:
        gap = gap[1:]
    elif lowers[0] in POSSESSIVES and not leads_on(org, scene):
        gap = gap[2:] if lowers[1:2] == ["("] else gap[1:]
    elif not _organization(gap, words):
        return False
    return all(map(_is_word, gap)) and (not gap or _organization(gap, words))


def _is_adjective(place: TokenMention, scene: Scene) -> bool:
    """Tell whether a place is said as "Japanese", with an article before it."""
    doc = scene.reading.doc
    known = gazetteer().known.get(folded(scene.reading.text(place.start, place.end)))
    if known is None or not known.adjective:
        return False
    opens = place.start == doc[place.start].sent.start
    return opens or doc[place.start - 1].lower_ in _BEFORE_ADJECTIVES


def _town_before(place: TokenMention, org: TokenMention, scene: Scene) -> Iterator[Draft]:
    """Read the town as well in "Austin, Texas-based Alpha"."""
    if place.start > 1 and scene.reading.doc[place.start - 1].text == ",":
        town = name_at(place.start - 2, scene)
        if town is not None and is_a(town.entity, scene, Kind.CITY):
            yield home(org, town, scene)


def _is_word(token: Token) -> bool:
    """Tell whether a token is a common word of a description, whatever the tagger makes of it."""
    return token.pos_ in _WITHIN or (token.pos_ == "PROPN" and token.text.islower())


def _organization(tokens: list[Token], words: Lexicon) -> bool:
    if tokens and tokens[-1].lemma_.casefold() in _EQUALS:
        return True
    kind = kind_of(tokens, words) if tokens else None
    return kind is not None and kind.value in (
        "Organization", "Company", "FinancialInstitution", "Exchange", "NonProfit",
        "MediaOrganization", "EducationalInstitution", "BusinessUnit", "LaborUnion",
    )  # fmt: skip


def _described(token: Token, sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read the places in a phrase that stands for an organization: "X, a Swiss private bank"."""
    yield from _of_several(token, sentence, scene, words)
    org = standing_at(token.i, scene)
    if org is None or org.form is not Form.NOMINAL or not has_home(org, scene):
        return
    if not _organization(list(sentence.doc[org.start : token.i + 1]), words):
        return
    named = name_at(token.i + 1, scene)
    if named is not None and named.entity.id != org.entity.id and has_home(named, scene):
        return  # it describes the name behind it, whatever it was taken for
    for index in range(_widened(org.start, token.i, sentence, scene), token.i):
        place = name_at(index, scene)
        if place is None or place.start != index or not is_place(place, scene):
            continue
        gap = list(sentence.doc[place.end : token.i + 1])
        if gap[0].lower_ in POSSESSIVES or gap[0].lower_ in ("-", "–"):
            if gap[0].lower_ in ("-", "–") and gap[1].lower_ not in _BASED:
                continue
            gap = gap[1:] if gap[0].lower_ in POSSESSIVES else gap[2:]
        within = all(_is_word(t) or t.text in ("-", "and") for t in gap)
        if within and not _is_abroad(gap):
            yield home(org, place, scene, at=token)


def _of_several(token: Token, sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read "Alpha and Beta, both US lenders": the place of a plural is that of each."""
    several = scene.mentioned.together.get(token.i, ())
    if not several or token.tag_ != "NNS" or not _organization([token], words):
        return
    low = max(token.left_edge.i, token.i - _LONGEST)
    inside = (name_at(index, scene) for index in range(low, token.i))
    place = next((p for p in inside if p is not None and is_place(p, scene)), None)
    if place is None or _is_abroad(list(sentence.doc[place.end : token.i])):
        return
    for org in standing(sentence, scene):
        if org.form is Form.NAME and org.entity in several and has_home(org, scene):
            yield home(org, place, scene)


def _widened(low: int, noun: int, sentence: Span, scene: Scene) -> int:
    """Give where the words before a noun begin, with both of "British and Irish airline"."""
    while low > sentence.start and noun - low < _LONGEST:
        before = sentence.doc[low - 1]
        joint = before.lower_ == "and" and is_place(name_at(low, scene), scene)
        if not _is_word(before) and not (joint and is_place(name_at(low - 2, scene), scene)):
            break
        low -= 1
    return low


def _is_abroad(tokens: list[Token]) -> bool:
    return any(t.lower_ in _NOT_HOME for t in tokens)


def _examples(token: Token, sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read "Swiss banks such as Alpha and Beta", "Swiss banks Alpha and Beta"."""
    if not _organization([token], words):
        return
    low = token.i
    while low > sentence.start and sentence.doc[low - 1].pos_ in _WITHIN:
        low -= 1
        if is_place(name_at(low, scene), scene):
            break
    place = name_at(low, scene) or name_at(low - 1, scene)
    if place is None or not is_place(place, scene) or place.start < sentence.start:
        return
    if _is_abroad(list(sentence.doc[place.end : token.i])):
        return
    for org in examples_from(token.i + 1, scene):
        if not has_home(org, scene):
            break
        yield home(org, place, scene)


def _greatest(token: Token, sentence: Span, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read "Alpha is the second largest bank in Japan", "Alpha, the largest in Japan"."""
    doc, index = sentence.doc, token.i + 1
    while index < sentence.end and doc[index].pos_ in _WITHIN:
        index += 1
    run = list(doc[token.i + 1 : index])
    if index + 1 >= sentence.end or doc[index].lower_ not in ("in", "of") or _is_abroad(run):
        return
    place = name_at(index + 1 + (doc[index + 1].lower_ == "the"), scene)
    if place is None or not is_place(place, scene) or (run and not _organization(run, words)):
        return
    start = token.i - 1
    while start > sentence.start and (
        doc[start].lower_ in _ORDINALS | {"-", "the", "is", "was", "are", ",", "by"}
    ):
        start -= 1
    org = standing_at(run[-1].i, scene) if run else None
    org = org if org is not None and has_home(org, scene) else standing_at(start, scene)
    if org is not None and has_home(org, scene) and start < token.i - 1:
        yield home(org, place, scene, at=token)


def _seat(token: Token, scene: Scene) -> Iterator[Draft]:
    """Read "its Austin headquarters" and "Alpha's Austin headquarters"."""
    place = name_at(token.i - 1, scene)
    if place is None or place.end != token.i or not is_place(place, scene):
        return
    org = owner_before(place.start, scene)
    if org is not None and has_home(org, scene):
        yield home(org, place, scene, at=token)


def _hailing(token: Token, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    """Read "the carmaker from Stuttgart", said of a company."""
    org = standing_at(token.i, scene)
    if token.lower_ != "from" and org is not None and org.form is Form.NOMINAL:
        behind = text_at(scene.reading.doc, token.i + 1)
        place = name_at(token.i + 2, scene) if behind == "from" and token.pos_ == "NOUN" else None
        at_home = place is not None and is_place(place, scene) and has_home(org, scene)
        if place is not None and at_home and _organization([token], words):
            yield home(org, place, scene, at=token)
