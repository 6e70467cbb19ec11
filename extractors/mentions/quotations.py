"""Quotations: who speaks the words between quotation marks, so whom "we" and "I" stand for."""

from collections.abc import Container, Iterator

from spacy.tokens import Token

from extractors.mentions.discourse import SUBJECTS, Discourse
from extractors.mentions.kinds import related
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from ontology.records import Entity
from ontology.terms import Form, Kind

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
_SINGULAR = frozenset("i me my mine myself".split())
_SAYING = frozenset(
    "say tell state add note explain comment announce declare claim argue write remark confirm "
    "warn insist quote continue conclude reply respond admit stress emphasize emphasise believe "
    "think acknowledge affirm assert boast call caution complain concede contend counter criticise "
    "criticize describe enthuse exclaim fume hail joke label lament maintain muse observe opine "
    "pledge point praise predict promise quip recall reckon reiterate reveal slam suggest tweet "
    "underline urge vow elaborate argue summarize summarise".split()
)
_OPEN = frozenset(("“", "``"))
_CLOSE = frozenset(("”", "''"))
_STRAIGHT = '"'
_LONGEST = 250
"""Tokens after which a mark that was never closed is forgotten."""

_BLOCK = 600
"""The same of one behind a colon: it may open several paragraphs."""

type Quote = tuple[int, int]


def speaker(scene: Discourse, index: int) -> Entity | None:
    """Give who "we" or "I" is: the speaker, or for "we" whom the speaker works for."""
    if scene.parse.pos[index] not in ("PRON", "DET"):
        return None
    heard = voices(scene)
    found = heard[index] if index in heard else _beside(scene, index, index + 1, heard)
    return _meant(scene, found, index) if found is not None else None


def voices(scene: Discourse) -> dict[int, Entity | None]:
    """Give who says each token between quotation marks; None where that is not told.

    It is looked for once, so after the pronouns ("he said") are known.
    """
    if scene.voices is not None:
        return scene.voices
    quotes = [(start, end) for start, end in _quotes(scene.parse) if start < end]
    heard: dict[int, Entity | None] = {i: None for start, end in quotes for i in range(start, end)}
    latest: Entity | None = None
    for start, end in quotes:
        said_by = _speaker(scene, start, end, heard)
        if said_by is None and _resumes(scene.parse, start):
            told = _told(scene.parse, start, end, heard)
            said_by = None if told else latest
        latest = said_by
        heard.update((i, said_by) for i in range(start, end))
    scene.voices = heard
    return heard


def _quotes(parse: Parse) -> Iterator[Quote]:
    """Yield the token ranges between quotation marks.

    A quotation of several paragraphs opens each of them anew, and closes the last one only.
    """
    start: int | None = None
    for i, text in enumerate(parse.text):
        if start is not None and i - start > (_LONGEST if parse.text[start - 2] != ":" else _BLOCK):
            start = None
        if _opens(parse, i, text, inside=start is not None):
            if start is not None:
                yield start, i
            start = i + 1
        elif start is not None and (text in _CLOSE or text == _STRAIGHT):
            yield start, i
            start = None


def _opens(parse: Parse, i: int, text: str, *, inside: bool) -> bool:
    if text in _OPEN:
        return True
    if text in _CLOSE and not inside:  # a mark turned the wrong way: `explains why: ” We …`
        return i > 0 and parse.text[i - 1] == ":"
    if text != _STRAIGHT:
        return False
    if not inside:
        return True
    begins = i == parse.first[parse.sentence[i]]
    return begins and parse.tight[i] and not parse.tight[i - 1]


def _resumes(parse: Parse, start: int) -> bool:
    """Tell whether a quotation begins a sentence, so may go on with one before it."""
    return start - 1 <= parse.first[parse.sentence[start]]


def _speaker(scene: Discourse, start: int, end: int, quoted: Container[int]) -> Entity | None:
    """Give who says a quotation: told beside it, else in a sentence before or after."""
    parse = scene.parse
    if _told(parse, start, end, quoted):
        return _beside(scene, start, end, quoted)
    if (named := _signed(scene, end)) is not None:
        return named
    if not _resumes(parse, start):
        return None  # a word in quotation marks inside somebody's sentence
    here, there = parse.sentence[start], parse.sentence[end - 1]
    for sentence in (here - 1, there + 1, here - 2):
        if 0 <= sentence < len(parse.first):
            for verb in _saying(parse, sentence, sentence, quoted):
                speaker = _sayer(scene, verb)
                if speaker is not None:
                    return speaker
    return None


def _signed(scene: Discourse, end: int) -> Entity | None:
    """Give the person whose name alone follows a quotation: `"…," Jane Roe, an analyst`."""
    for i in range(end + 1, min(end + 4, len(scene.parse))):
        mention = scene.heads.get(i)
        if mention is not None and mention.start == end + 1 and mention.entity.kind is Kind.PERSON:
            after = mention.end
            comma = after < len(scene.parse) and scene.parse.text[after] in (",", ".")
            return mention.entity if comma else None
    return None


def _told(parse: Parse, start: int, end: int, quoted: Container[int]) -> bool:
    """Tell whether the sentences of a quotation say that somebody says it."""
    sentences = parse.sentence[start], parse.sentence[end - 1]
    return next(_saying(parse, *sentences, quoted), None) is not None


def _beside(scene: Discourse, start: int, end: int, quoted: Container[int]) -> Entity | None:
    """Give who says it in its own sentences: the subject of the nearest verb of saying."""
    parse = scene.parse
    verbs = _saying(parse, parse.sentence[start], parse.sentence[end - 1], quoted)
    for verb in sorted(verbs, key=lambda v: (min(abs(v - start), abs(v - end)), v)):
        speaker = _sayer(scene, verb)
        if speaker is not None:
            return speaker
    return None


def _saying(parse: Parse, first: int, last: int, quoted: Container[int]) -> Iterator[int]:
    """Yield the verbs of saying in sentences [first, last] that no quotation marks enclose."""
    for i in range(parse.first[first], parse.last[last]):
        if parse.lemma[i] in _SAYING and parse.pos[i] == "VERB" and i not in quoted:
            yield i


def _sayer(scene: Discourse, verb: int) -> Entity | None:
    """Give who is the subject of a verb of saying: named, referred to, or acted for."""
    parse = scene.parse
    for child in parse.children[verb]:
        if parse.dep[child] not in SUBJECTS or parse.lower[child] in FIRST_PERSON:
            continue
        mention = scene.heads.get(child)
        if mention is not None:
            return mention.entity
        if noun_kind(parse, child, scene.known) is Kind.POSITION:
            return _acted_for(scene, child)
    noun = parse.head[verb]
    if parse.dep[verb] == "acl" and parse.dep[noun] == "dobj":
        return _sayer(scene, parse.head[noun])  # "the union issued a statement saying"
    return None


def _acted_for(scene: Discourse, officer: int) -> Entity | None:
    """Give who an officer is ("the chairman, Bill Ford"), else whose ("a Ford spokesman")."""
    low, high = scene.parse.edges(officer)
    beside = [m.entity for i in range(low, high) if (m := scene.heads.get(i)) is not None]
    people = [e for e in beside if e.kind is Kind.PERSON]
    owners = [e for e in beside if related(e.kind, Kind.ORGANIZATION) and e.kind is not Kind.PERSON]
    return next(iter((*people, *owners)), None)


def _meant(scene: Discourse, speaker: Entity, index: int) -> Entity | None:
    """Give whom a pronoun means: a person says "we" for the organisation that employs them."""
    if scene.parse.lower[index] in _SINGULAR:
        return speaker if speaker.kind is Kind.PERSON else None
    if speaker.kind is not Kind.PERSON:
        return speaker
    return _employer(scene, speaker) or speaker


def _employer(scene: Discourse, person: Entity) -> Entity | None:
    """Give the organisation in the descriptions of a person; None if there are two."""
    parse = scene.parse
    found: dict[str, Entity] = {}
    for mention in list(scene.heads.values()):
        if mention.entity.id != person.id or mention.form is Form.PRONOUN:
            continue
        low, high = parse.edges(mention.head)
        for i in range(max(low, mention.start - 6), min(high, mention.end + 12)):
            other = scene.heads.get(i)
            if other is not None and related(other.entity.kind, Kind.ORGANIZATION):
                found.setdefault(other.entity.id, other.entity)
        if found:
            break
    return next(iter(found.values())) if len(found) == 1 else None


def quoted_after(verb: Token) -> str | None:
    """Give the words between the first quotation marks behind a verb, in its sentence.

    A name in quotation marks, which capitals show, is none.
    """
    inside: list[Token] | None = None
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.text in _OPEN | _CLOSE | {_STRAIGHT}:
            if inside is not None:
                break
            inside = []
        elif inside is not None:
            inside.append(token)
    while inside and inside[0].pos_ == "DET":
        del inside[0]
    if not inside or all(t.text[:1].isupper() for t in inside if t.is_alpha):
        return None
    return "".join(t.text_with_ws for t in inside).strip(" ,.")
