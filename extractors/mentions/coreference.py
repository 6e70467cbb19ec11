"""Coreference: which entity a common-noun phrase or a pronoun stands for.

Sieves in order of precision (Raghunathan et al. 2010): each passes over the whole article and sees
what those before it found. `benchmarks/coreference.py` measures each; the order and docs/quality.md
follow it. Where nothing fits, the answer is None rather than a guess.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extractors.mentions import definites, pronouns
from extractors.mentions.descriptions import core, describe, governments
from extractors.mentions.discourse import Discourse
from extractors.mentions.gauges import gauge
from extractors.mentions.gazetteer import Gazetteer
from extractors.mentions.names import Name
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import head_of
from extractors.mentions.quotations import FIRST_PERSON, speaker
from extractors.mentions.rivals import rival
from ontology.records import Entity
from ontology.terms import Form

_RELATIVE_TAGS = frozenset(("WDT", "WP", "WP$"))
_CLASS_OF_WORD = (
    dict.fromkeys(FIRST_PERSON, "speaker")
    | dict.fromkeys(pronouns.MANY, "many")
    | dict.fromkeys(pronouns.THING, "thing")
    | dict.fromkeys(pronouns.HUMAN, "person")
)


@dataclass(frozen=True, slots=True)
class Sieve:
    """A step of coreference.

    Attributes:
        words: The class of the words that it resolves, see `_classes`.
        find: Gives what the word at an index stands for, None if it does not tell.
    """

    name: str
    words: str
    find: Callable[[Discourse, int], Entity | None]


SIEVES: tuple[Sieve, ...] = (
    Sieve("he, she", "person", pronouns.person),
    Sieve("post", "noun", definites.holder),
    Sieve("his company", "noun", definites.employer),
    Sieve("unit", "noun", definites.unit),
    Sieve("the index", "noun", gauge),
    Sieve("same noun", "noun", definites.same_noun),
    Sieve("noun of the kind", "noun", definites.of_kind),
    Sieve("relative", "relative", pronouns.relative),
    Sieve("it", "thing", pronouns.thing),
    Sieve("they", "many", pronouns.many),
    Sieve("its rival", "noun", rival),
    Sieve("its shares", "noun", definites.owned_shares),
    Sieve("the stock", "noun", definites.shares),
    Sieve("I, we", "speaker", speaker),
)
"""In order of measured precision, after the descriptions that stand beside a name.

But a sieve stands behind those whose links it reads: "which" behind the nouns, "its shares" behind
"its", "we" last.
"""


def resolved(parse: Parse, named: Mapping[Name, Entity], known: Gazetteer) -> Discourse:
    """Find what the names' own phrases, other noun phrases and pronouns stand for.

    Returns:
        The discourse with all its mentions; names are among them.
    """
    scene = Discourse(parse, known)
    for name in sorted(named, key=lambda n: n.start):
        head = head_of(parse, name.start, name.end)
        scene.add((name.start, name.end), head, Form.NAME, named[name])
    scene.sieve = "government"
    governments(scene)
    scene.sieve = "description"
    for head in list(scene.order):
        describe(scene, scene.heads[head])
    places = _classes(parse)
    for sieve in SIEVES:
        _pass(scene, sieve, places.get(sieve.words, ()))
    return scene


def _pass(scene: Discourse, sieve: Sieve, places: Sequence[int]) -> None:
    """Let a sieve look at the words of its class, in order."""
    scene.sieve = sieve.name
    for index in places:
        if index in scene.heads:
            continue
        found = sieve.find(scene, index)
        if found is None:
            continue
        if sieve.words == "noun":
            scene.add(core(scene.parse, index), index, Form.NOMINAL, found)
        else:
            scene.add((index, index + 1), index, Form.PRONOUN, found)


def _classes(parse: Parse) -> dict[str, list[int]]:
    """Sort the words that may refer by class."""
    table: dict[str, list[int]] = {}
    for index, (lower, pos) in enumerate(zip(parse.lower, parse.pos, strict=True)):
        relative = parse.tag[index] in _RELATIVE_TAGS
        name = "relative" if relative else _CLASS_OF_WORD.get(lower)
        if name is None and pos == "NOUN":
            name = "noun"
        if name is not None:
            table.setdefault(name, []).append(index)
    return table
