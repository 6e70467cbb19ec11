"""Nominals: entities of their own for common-noun phrases ("net profit", "analysts")."""

from collections.abc import Iterator

from extractors.mentions.gazetteer import Gazetteer, folded
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from ontology.names import slug
from ontology.records import Entity
from ontology.terms import Kind

_VAGUE = frozenset(
    "economy economies segment segments operation operations driver part component good".split()
)
"""Nouns that alone seldom stand for what the lexicon says ("the main driver of growth")."""

_TOLD_IN_FULL = frozenset((Kind.EVENT, Kind.POLICY))
"""Kinds of which one is told from another only by whose it is and what it is of."""

_BENEFITS = frozenset(("benefit", "benefits", "insurance"))
_CLAIMING = frozenset(("claiming", "filing", "applying", "seeking", "unemployment", "jobless"))

_OF = frozenset("of for into with at against between to on over".split())
_REACH = 8

_KEPT = frozenset(("amod", "compound", "nmod"))


def nominals(
    parse: Parse, named: frozenset[int], taken: frozenset[int], known: Gazetteer
) -> Iterator[tuple[int, Entity]]:
    """Yield (head, entity) of each common-noun phrase whose kind the lexicon knows.

    Args:
        named: Heads of mentions: they stand for something already.
        taken: Tokens of quantities and times.
    """
    earlier: dict[tuple[Kind, str], Entity] = {}
    for index, pos in enumerate(parse.pos):
        if pos != "NOUN" or index in named or parse.dep[index] == "compound":
            continue
        kind = noun_kind(parse, index, known)
        if kind is None and (count := _count_of(parse, index, known)) is not None:
            yield index, count
            continue
        if kind is None or parse.lower[index] in _VAGUE:
            continue
        start = index
        while start and _belongs(parse, start - 1, index) and start - 1 not in taken:
            start -= 1
        while start < index and (parse.pos[start] == "PUNCT" or _is_cut(parse, start)):
            start += 1
        label = _words(parse, start, index, known)
        if kind not in _TOLD_IN_FULL:
            yield index, Entity(slug(label), label, kind)
            continue
        full = _in_full(parse, index, named | taken, known)
        told = (kind, parse.lemma[index])
        if full is None and _is_bare(parse, index) and told in earlier:
            yield index, earlier[told]
            continue
        names = tuple(dict.fromkeys((*(full or ()), label)))
        thing = Entity(slug(names[0]), names[0], kind, names[1:])
        if full is not None:
            earlier[told] = thing
        yield index, thing


def _count_of(parse: Parse, noun: int, known: Gazetteer) -> Entity | None:
    """Give the figure that counts something: "the number of jobs in the service sector"."""
    prep = parse.child(noun, "prep")
    thing = parse.child(prep, "pobj") if prep is not None else None
    if parse.lemma[noun] != "number" or prep != noun + 1 or parse.lower[prep] != "of":
        return None
    if thing is None or thing > noun + _REACH or parse.pos[thing] != "NOUN":
        return None
    if parse.child(noun, "det") is None or parse.lower[noun - 1] in ("a", "any"):
        return None
    first, stop = parse.edges(thing)
    first += parse.dep[first] == "det"
    last = min(stop - 1, thing + _REACH)
    counted = _words(parse, first, last, known)
    told = {parse.lower[i] for i in range(first, last + 1)}
    if told & _BENEFITS and told & _CLAIMING:
        counted = "jobless claims"  # "people claiming unemployment benefits"
    names = (f"number of {counted}", counted, _words(parse, first, thing, known))
    return Entity(slug(names[0]), names[0], Kind.MEASURE, tuple(dict.fromkeys(names[1:])))


def _in_full(
    parse: Parse, head: int, meant: frozenset[int], known: Gazetteer
) -> tuple[str, ...] | None:
    """Give the names of a thing with whose it is and what it is of, longest first.

    "Acme's takeover of Beta", "first big takeover"; None for a bare "takeover".

    Args:
        meant: Tokens that stand for something; what a thing is of must have one.
    """
    start = head
    while start and parse.head[start - 1] <= head and _inside(parse, start - 1, head):
        start -= 1
    owner = parse.child(head, "poss")
    first = parse.edges(owner)[0] if owner is not None and parse.pos[owner] == "PROPN" else start
    end = _complement(parse, head, meant)
    if (first, end) == (head, head + 1):
        return None
    return _words(parse, first, end - 1, known), _words(parse, start, head, known)


def _inside(parse: Parse, i: int, head: int) -> bool:
    """Tell whether a token belongs to the modifiers of a noun, numbers included."""
    for _ in range(4):
        if parse.dep[i] in ("det", "poss", "case", "cc", "conj", "relcl", "prep"):
            return False
        i = parse.head[i]
        if i == head:
            return True
    return False


def _complement(parse: Parse, head: int, meant: frozenset[int]) -> int:
    """Give where a noun's phrase ends with what stands behind its first preposition."""
    prep = next((c for c in parse.children[head] if c == head + 1), None)
    if prep is None or parse.lower[prep] not in _OF:
        return head + 1
    thing = parse.child(prep, "pobj")
    if thing is None or not head < thing <= head + _REACH or parse.pos[thing] == "PRON":
        return head + 1
    within = range(head + 1, thing + 1)
    plain = all(parse.tag[i] != "PRP$" and parse.pos[i] != "VERB" for i in within)
    told = parse.lower[prep] == "of" or any(i in meant for i in within)
    return thing + 1 if plain and told else head + 1


def _is_bare(parse: Parse, head: int) -> bool:
    """Tell whether a noun only points back: "the plan", "this deal"."""
    left = [c for c in parse.children[head] if c < head]
    return len(left) == 1 and parse.lower[left[0]] in ("the", "this", "that")


def _is_cut(parse: Parse, start: int) -> bool:
    """Tell whether a token is the rest of a word that a number opens ("nine-*member*")."""
    return start > 0 and parse.text[start - 1] == "-" and parse.tight[start - 1]


def _belongs(parse: Parse, i: int, head: int) -> bool:
    if parse.pos[i] == "PUNCT":
        return parse.text[i] == "-" and parse.tight[i] and i > 0 and parse.tight[i - 1]
    current = i
    while parse.head[current] < head and parse.head[current] != current:
        if parse.dep[current] not in (*_KEPT, "advmod", "punct"):
            return False
        current = parse.head[current]
    return parse.head[current] == head and parse.dep[current] in _KEPT


def _words(parse: Parse, start: int, end: int, known: Gazetteer) -> str:
    """Give a phrase as a label: a capital that only the sentence's beginning gave is taken away."""
    label = parse.words(start, end + 1)
    opens = start == parse.first[parse.sentence[start]] and parse.text[start].istitle()
    if opens and parse.pos[start] != "PROPN" and folded(parse.text[start]) not in known.known:
        return label[0].lower() + label[1:]
    return label
