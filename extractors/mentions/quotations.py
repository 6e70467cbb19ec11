"""Quotations: who speaks the words between quotation marks, so whom "we" and "I" stand for."""

from collections.abc import Iterator

from extractors.mentions.discourse import SUBJECTS, Discourse
from extractors.mentions.kinds import related
from extractors.mentions.parse import Parse
from ontology.records import Entity
from ontology.terms import Form, Kind

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
_SINGULAR = frozenset("i me my mine myself".split())
_SAYING = frozenset(
    "say tell state add note explain comment announce declare claim argue write remark confirm "
    "warn insist quote continue conclude reply respond admit stress emphasize believe think".split()
)
_OPEN = frozenset(('"', "“", "``"))
_CLOSE = frozenset(('"', "”", "''"))


def speaker(scene: Discourse, index: int) -> Entity | None:
    """Give who "we" or "I" is: the speaker of the quotation, or whom the speaker works for."""
    parse = scene.parse
    if parse.pos[index] not in ("PRON", "DET"):
        return None
    if scene.quotes is None:
        scene.quotes = tuple(_quotes(parse))
    quote = next((q for q in scene.quotes if q[0] <= index < q[1]), None)
    found = _speaker(scene, *(quote or (index, index + 1)), quoted=quote is not None)
    return _meant(scene, found, index) if found is not None else None


def _quotes(parse: Parse) -> Iterator[tuple[int, int]]:
    """Yield the token ranges between quotation marks; a mark left open ends with its sentence."""
    start: int | None = None
    for i, text in enumerate(parse.text):
        if start is None:
            if text in _OPEN:
                start = i + 1
        elif text in _CLOSE:
            yield start, i
            start = None
        elif i - start > 150:
            start = None


def _speaker(scene: Discourse, start: int, end: int, *, quoted: bool) -> Entity | None:
    """Give who says the words: beside the quotation, else in the sentence before or after."""
    parse = scene.parse
    here, there = parse.sentence[start], parse.sentence[end - 1]
    sentences = [*range(here, there + 1)]
    if quoted:
        sentences += [here - 1, there + 1, here - 2]
    for sentence in sentences:
        if not 0 <= sentence < len(parse.first):
            continue
        for verb in range(parse.first[sentence], parse.last[sentence]):
            if parse.lemma[verb] not in _SAYING or (quoted and start <= verb < end):
                continue
            for child in parse.children[verb]:
                mention = scene.heads.get(child) if parse.dep[child] in SUBJECTS else None
                if mention is not None and parse.lower[child] not in FIRST_PERSON:
                    return mention.entity
    return None


def _meant(scene: Discourse, speaker: Entity, index: int) -> Entity | None:
    """Give whom a pronoun means: a person says "we" for the organisation that employs them."""
    if scene.parse.lower[index] in _SINGULAR:
        return speaker if speaker.kind is Kind.PERSON else None
    if speaker.kind is not Kind.PERSON:
        return speaker
    return _employer(scene, speaker)


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
