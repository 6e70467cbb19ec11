"""Descriptions: noun phrases beside a name that stand for the same thing, and its metonyms.

"the carmaker General Motors", "Boeing, the planemaker," "Airbus is a company", "Airbus A320 jets",
"Apple chief executive Tim Cook", "shares of Alibaba", "Alibaba's stock", "China's government".
"""

from collections.abc import Iterator
from dataclasses import replace

from extractors.mentions.discourse import SUBJECTS, Discourse
from extractors.mentions.gazetteer import Known, folded
from extractors.mentions.kinds import related
from extractors.mentions.names import TokenMention
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import beside, headed, noun_kind
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Form, Kind

EQUITY = frozenset(("share", "stock"))
_BESIDE = frozenset(("appos", "compound", "nmod"))
_OWNING = frozenset(("poss", "compound", "nmod", "amod"))
_BEFORE_NOUN = frozenset(("det", "amod", "compound", "poss", "nmod", "nummod", "advmod"))
_GENERIC = frozenset("company firm corporation group giant chain bank airline carmaker".split())
_RULES = frozenset(("government", "administration", "cabinet"))
_PEOPLE = frozenset((Kind.POSITION, Kind.GROUP, Kind.PERSON))
_AGENT_VERBS = frozenset(
    "announce say approve impose plan want decide order ban block warn agree pledge urge insist "
    "propose reject demand sign promise accuse respond retaliate condemn criticize criticise "
    "welcome threaten lift ease hope deny confirm".split()
)
_COMMISSION = "European Commission"
_SHORT_STATES = {"United States": "US", "United Kingdom": "UK"}


def describe(scene: Discourse, mention: TokenMention) -> None:
    """Add the phrases beside a name that stand for the same entity."""
    parse, head = scene.parse, mention.head
    for noun in _beside(parse, mention):
        if noun in scene.heads or not _describes(scene, noun, mention.entity):
            continue
        span = _apart(parse, noun, mention)
        scene.add(span, noun, Form.NOMINAL, mention.entity)
        scene.describe(mention.entity, noun)
        _nationality(scene, noun, mention.entity)
    _nationality(scene, head, mention.entity)
    _behind_quotes(scene, mention)
    if parse.dep[head] in _OWNING:
        _modified(scene, mention, parse.head[head])
    elif parse.dep[head] == "pobj" and parse.lower[parse.head[head]] == "of":
        noun = parse.head[parse.head[head]]
        if parse.lemma[noun] in EQUITY and _is_listed(mention.entity):
            scene.add(core(parse, noun), noun, Form.NOMINAL, mention.entity)


def _beside(parse: Parse, mention: TokenMention) -> Iterator[int]:
    head = mention.head
    before = beside(parse, mention.start)
    if before is not None and parse.dep[before] != "poss":
        yield before
    if mention.entity.kind is Kind.PERSON:
        yield from headed(parse, mention.start, mention.head)
    for child in parse.children[head]:
        if parse.dep[child] in _BESIDE and not mention.start <= child < mention.end:
            yield child
            yield from (c for c in parse.children[child] if parse.dep[c] == "conj")
    above = parse.head[head]
    if parse.dep[head] == "appos":
        yield above
    elif parse.dep[head] in SUBJECTS and parse.lemma[above] in ("be", "become", "remain"):
        yield from (c for c in parse.children[above] if parse.dep[c] == "attr")


def _describes(scene: Discourse, noun: int, entity: Entity) -> bool:
    parse = scene.parse
    title = parse.lower[noun].replace(".", "") in scene.known.titles
    if entity.kind is Kind.PERSON and title:
        return True
    if parse.pos[noun] != "NOUN":
        return False
    if entity.kind is Kind.PERSON and parse.dep[noun] == "attr":
        return parse.child(noun, "det") is not None
    kind = noun_kind(parse, noun, scene.known)
    if kind is None:
        return False
    if entity.kind is Kind.PERSON:
        return kind in _PEOPLE
    if parse.tag[noun] == "NNS" and _is_listed(entity):
        return False  # "the automakers, Fiat and Opel" are more than one
    group = kind is Kind.GROUP and entity.kind is Kind.NON_PROFIT  # "the consumer group Alpha"
    return group or related(kind, entity.kind)


def _modified(scene: Discourse, mention: TokenMention, noun: int) -> None:
    """Give the entity to a noun that its name modifies: shares, or a word for what it is."""
    parse, entity = scene.parse, mention.entity
    if noun in scene.heads or parse.pos[noun] not in ("NOUN", "PROPN"):
        return
    if parse.text[noun].isupper():
        return  # an acronym makes another name: "iPhone SDK"
    kind = noun_kind(parse, noun, scene.known)
    if kind is not Kind.MEASURE and parse.lemma[noun] in EQUITY and _is_listed(entity):
        scene.add(core(parse, noun), noun, Form.NOMINAL, entity)
        scene.describe(entity, noun)
    elif parse.dep[mention.head] == "compound" and kind is not None:
        is_one = (
            parse.lemma[noun] in _GENERIC if _is_listed(entity) else kind is not Kind.TECHNOLOGY
        )
        if is_one and related(kind, entity.kind):
            scene.add(core(parse, noun), noun, Form.NOMINAL, entity)
            scene.describe(entity, noun)


def _behind_quotes(scene: Discourse, mention: TokenMention) -> None:
    """Give the entity to the noun that follows its quoted name: the "Clean Harbour" action plan."""
    parse, noun = scene.parse, mention.end
    if noun >= len(parse) or parse.text[noun] not in ('"', "”", "''"):
        return
    while noun + 1 < len(parse) and noun < mention.end + 3 and parse.pos[noun + 1] == "NOUN":
        noun += 1
    if noun > mention.end and noun not in scene.heads:
        kind = noun_kind(parse, noun, scene.known)
        if kind is not None and related(kind, mention.entity.kind):
            scene.add((mention.start, noun + 1), noun, Form.NOMINAL, mention.entity)
            scene.describe(mention.entity, noun)


def _is_listed(entity: Entity) -> bool:
    return related(entity.kind, Kind.ORGANIZATION)


def _nationality(scene: Discourse, noun: int, entity: Entity) -> None:
    for child in scene.parse.children[noun]:
        place = place_at(scene, child)
        if place is not None and scene.parse.dep[child] in ("amod", "compound", "poss", "nmod"):
            scene.nations.setdefault(entity.id, set()).add(place.label)


def place_at(scene: Discourse, index: int) -> Known | None:
    """Give the country that a token names, by noun or adjective."""
    found = scene.known.known.get(folded(scene.parse.text[index]))
    if found is None and index in scene.heads:
        mention = scene.heads[index]
        found = scene.known.known.get(folded(mention.entity.label))
    return found if found is not None and found.kind is Kind.COUNTRY else None


def governments(scene: Discourse) -> None:
    """Add the governments that are named by their country ("the Japanese government")."""
    parse = scene.parse
    for index, lemma in enumerate(parse.lemma):
        ruling = lemma in _RULES or (lemma == "state" and _is_ruler(scene, index))
        if not ruling or index in scene.heads:
            continue
        for child in parse.children[index]:
            below = child
            if parse.dep[child] == "prep" and parse.lower[child] == "of":
                below = parse.child(child, "pobj") or child
            led = scene.heads.get(child)
            if led is not None and led.entity.kind is Kind.PERSON and child == index - 1:
                _led(scene, index, led)
                break
            region = scene.heads.get(below)
            if region is not None and region.entity.kind is Kind.REGION and not _is_wide(region):
                _regional(scene, index, region.entity)
                break
            country = place_at(scene, below)
            if country is not None:
                span = phrase(parse, index)
                scene.add(span, index, Form.NOMINAL, _government(scene, country.label))
                break
    _commissions(scene)
    for head in list(scene.order):
        mention = scene.heads[head]
        country_name = scene.known.seats.get(folded(mention.entity.label))
        if country_name and mention.form is Form.NAME and _acts(scene, head):
            entity = _government(scene, country_name, mention.entity.label)
            scene.heads[head] = TokenMention(mention.start, mention.end, head, Form.NAME, entity)


def _is_ruler(scene: Discourse, index: int) -> bool:
    """Tell whether a state is one that acts or owns: "the French state sold its shares"."""
    parse = scene.parse
    ends = index + 1 >= len(parse) or parse.pos[index + 1] not in ("NOUN", "PROPN", "ADP", "PUNCT")
    national = any(
        parse.dep[c] == "amod" and c == index - 1 and place_at(scene, c) is not None
        for c in parse.children[index]
    )
    return national and ends and parse.dep[index] in SUBJECTS


def _is_wide(mention: TokenMention) -> bool:
    return mention.entity.label in ("Europe", "Asia", "Africa", "North America", "Latin America")


def _regional(scene: Discourse, index: int, region: Entity) -> None:
    """Add the government of a state or province ("the provincial government of Ontario")."""
    low, high = phrase(scene.parse, index)
    text = scene.parse.words(low + (scene.parse.lower[low] == "the"), high)
    names = {text, f"government of {region.label}", f"{region.label}'s government"}
    label = f"{region.label} government"
    thing = Entity(slug(label), label, Kind.GOVERNMENT, tuple(sorted(names - {label})))
    scene.add((low, high), index, Form.NOMINAL, thing)


def _commissions(scene: Discourse) -> None:
    """Read "European Competition Commissioner" as one of the commission's, and "the Commission"."""
    own = {h for h, m in scene.heads.items() if _is_commissioners(scene, m)}
    if own:
        own |= {h for h, m in scene.heads.items() if m.entity.label == "Commission"}
    entity = Entity(slug(_COMMISSION), _COMMISSION, Kind.GOVERNMENT_BODY)
    for head in sorted(own):
        scene.heads[head] = replace(scene.heads[head], entity=entity)


def _is_commissioners(scene: Discourse, mention: TokenMention) -> bool:
    """Tell whether a name stands in "European Competition Commissioner"."""
    parse, i = scene.parse, mention.end
    if parse.lower[mention.head] not in ("european", "eu"):
        return False
    while i < len(parse) and parse.lower[i] in scene.known.parts:
        i += 1
    return i < len(parse) and parse.lemma[i] == "commissioner"


def _led(scene: Discourse, index: int, leader: TokenMention) -> None:
    """Add a government that is named by who leads it ("the Bush administration")."""
    label = scene.parse.words(leader.start, index + 1)
    if scene.parse.dep[leader.head] == "compound":
        thing = Entity(slug(label), label, Kind.GOVERNMENT)
        scene.add(core(scene.parse, index), index, Form.NOMINAL, thing)


def _government(scene: Discourse, country: str, seat: str = "") -> Entity:
    """Make the entity of a country's government, or give it with one more alias."""
    adjective = _SHORT_STATES.get(country) or next(
        (
            n.capitalize()
            for n, k in scene.known.known.items()
            if k.label == country and k.adjective
        ),
        f"{country}'s",
    )
    adjective = " ".join(w.capitalize() if w.islower() else w for w in adjective.split())
    label = f"{adjective} government"
    the = "the " if country.split()[0] in ("United", "Netherlands", "Philippines") else ""
    aliases = {f"{the}{country}'s government".strip(), f"government of {the}{country}"}
    return Entity(slug(label), label, Kind.GOVERNMENT, tuple(sorted(aliases | ({seat} - {""}))))


def _acts(scene: Discourse, head: int) -> bool:
    """Tell whether a capital stands for its government here: it says, decides, or owns a policy."""
    parse = scene.parse
    above = parse.head[head]
    if parse.dep[head] == "nsubj":
        return parse.lemma[above] in _AGENT_VERBS
    if parse.dep[head] == "poss":
        return noun_kind(parse, above, scene.known) is Kind.POLICY
    return False


def core(parse: Parse, noun: int) -> tuple[int, int]:
    """Give the phrase of a noun up to the noun itself."""
    low = noun
    for child in parse.children[noun]:
        if child < noun and parse.dep[child] in _BEFORE_NOUN:
            low = min(low, parse.edges(child)[0])
    return low, noun + 1


def phrase(parse: Parse, noun: int) -> tuple[int, int]:
    """Give the phrase of a noun with the prepositional phrases behind it."""
    low, high = core(parse, noun)
    for child in parse.children[noun]:
        if child > noun and parse.dep[child] == "prep":
            high = max(high, parse.edges(child)[1])
    return low, high


def _apart(parse: Parse, noun: int, mention: TokenMention) -> tuple[int, int]:
    """Give the phrase of a describing noun without the name that it describes."""
    low, high = phrase(parse, noun)
    while low < noun and parse.pos[low] in ("PUNCT", "CCONJ"):
        low += 1
    if low < mention.end and mention.start < high:
        return (
            (low, max(noun + 1, min(high, mention.start)))
            if noun < mention.start
            else (
                max(low, mention.end),
                high,
            )
        )
    return low, high
