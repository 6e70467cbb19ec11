"""Propositions: what a sentence says, in its own words: somebody, a relation phrase, the rest.

Open information extraction after the clause types of ClausIE (Del Corro and Gemulla, WWW 2013):
every verb with a subject of its own or lent by the construction, and nouns said of a noun. Full
noun phrases are arguments; the first preposition belongs to the relation where no object stands
between ("was born in"); an infinitive belongs to its verb ("agreed to sell").
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from extractors.clauses.epithets import of_noun
from extractors.clauses.parts import Part, Proposition
from extractors.clauses.phrases import NOUNS
from extractors.clauses.subjects import RELATIVE_TAGS, SUBJECT_LABELS, is_passive, subjects
from extractors.clauses.wordings import Words, after_mark, each, whole, wording

_VERBAL = frozenset(("VERB", "AUX"))
_NOT_SAID = frozenset("aux auxpass amod compound csubj prep".split())
"""Labels of verbs that say nothing by themselves ("including")."""

_AUXILIARIES = frozenset(("aux", "auxpass", "neg"))
_RELATIVES = frozenset(("WDT", "WP", "WP$"))
_OBJECTS = frozenset("dobj attr oprd ccomp xcomp".split())
_CORE = _OBJECTS | {"acomp", "dative", "pobj"}
_PARTS = frozenset(
    "dobj attr oprd acomp dative prep agent npadvmod advmod advcl ccomp xcomp".split()
)
_CONNECTIVES = frozenset(
    "also furthermore hence however indeed instead meanwhile moreover nevertheless so still then "
    "therefore thus".split()
)
"""Adverbs that tie a sentence to the one before (Quirk 1985, §8.134)."""

_SAYING = frozenset(
    "acknowledge add admit announce argue ask assert believe claim complain concede conclude "
    "contend declare estimate explain insist maintain note observe predict recall remark reply "
    "report say state suggest tell think warn write".split()
)


def propositions(sentence: Span) -> Iterator[Proposition]:
    """Yield what a sentence says, in the order of the heads; long lists of objects one by one."""
    for token in sentence:
        if token.pos_ in _VERBAL and _says(token):
            for made in of_verb(token):
                yield from _apart(made)
        elif token.pos_ in NOUNS:
            yield from of_noun(token)


def _says(verb: Token) -> bool:
    if verb.dep_ == "xcomp" and _joins(verb):
        return False
    return verb.dep_ not in _NOT_SAID and (verb.dep_ != "pcomp" or _has_subject(verb))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECT_LABELS for child in verb.children)


def _joins(verb: Token) -> bool:
    """Tell whether an infinitive is said in one with its verb: it has the same subject."""
    above = verb.head
    governed = above.pos_ in _VERBAL or above.dep_ == "acomp"
    if not governed or verb.pos_ not in _VERBAL or _has_subject(verb):
        return False
    return not any(child.dep_ in ("dobj", "attr") and child.i < verb.i for child in above.children)


def of_verb(verb: Token, *, joined: bool = True) -> Iterator[Proposition]:
    """Yield what a verb says; a list of objects is one phrase.

    Args:
        joined: Whether its infinitives are said in one with it ("agreed to sell").
    """
    chain = _chain(verb) if joined else [verb]
    relation = {place for link in chain for place in _verb_words(link)} | set(_shared(verb))
    rest = _rest(chain, relation)
    rest.extend(_gap(verb, rest))
    rest.sort(key=lambda part: _rank(part, verb))
    if any(child.dep_ == "expl" for child in verb.children):
        yield from _existential(verb, relation, rest)
        return
    lent = subjects(verb)
    if not lent:
        return
    moved, rest = _with_preposition(verb, rest)
    places = _without_to(verb, sorted(relation.union(moved)))
    subject = Part("subject", lent[0], wording(lent[0], frozenset(link.i for link in chain)))
    added = "is" if _is_reduced(verb) else ""
    yield Proposition("verb", verb, places, added, subject, tuple(rest))


def _without_to(verb: Token, relation: list[int]) -> Words:
    """Take the mark of an infinitive away from the front, but for a headline's ("GM to cut")."""
    bare = verb.doc[relation[0]].lower_ == "to" and len(relation) > 1 and verb.dep_ != "ROOT"
    return tuple(relation[bare:])


def _chain(verb: Token) -> list[Token]:
    """Give a verb and what is said in one with it ("agreed to try to sell", "is able to sell")."""
    chain = [verb]
    while True:
        following = (c for c in chain[-1].children if _continues(c))
        link = next(following, None)
        if link is None:
            return chain
        chain.append(link)


def _continues(token: Token) -> bool:
    if token.dep_ == "acomp":
        return any(child.dep_ == "xcomp" and _joins(child) for child in token.children)
    return token.dep_ == "xcomp" and _joins(token)


def _verb_words(verb: Token) -> Iterator[int]:
    """Yield a verb with auxiliaries, negation, particle, and the adverbs among them."""
    yield verb.i
    for child in verb.children:
        if child.dep_ in _AUXILIARIES or child.dep_ == "prt" or _is_inner_adverb(child, verb):
            yield child.i


def _is_inner_adverb(child: Token, verb: Token) -> bool:
    """Tell whether an adverb stands inside the relation ("was first seen", "relies heavily on")."""
    if child.dep_ != "advmod" or not child.tag_.startswith("RB") or any(child.children):
        return False
    if child.i > verb.i:
        return child.i == verb.i + 1 and child.nbor().dep_ in ("prep", "agent")
    between = verb.doc[child.i : verb.i]
    return all(t.head == verb and t.dep_ in (*_AUXILIARIES, "advmod") for t in between)


def _shared(verb: Token) -> Iterator[int]:
    """Yield the auxiliaries that a coordinated verb shares ("was bought and sold")."""
    passive = is_passive(verb)
    while verb.dep_ == "conj" and verb.tag_ not in ("VBD", "VBZ", "VBP"):
        if any(c.dep_ in SUBJECT_LABELS or c.dep_ in ("aux", "auxpass") for c in verb.children):
            return
        verb = verb.head
        for child in verb.children:
            if child.dep_ in ("aux", "neg") or (passive and child.dep_ == "auxpass"):
                yield child.i


def _is_reduced(verb: Token) -> bool:
    """Tell whether a participle stands without its copula ("the unit bought by Y")."""
    bare = not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl") and bare


def _rest(chain: list[Token], relation: set[int]) -> list[Part]:
    without = frozenset(link.i for link in chain)
    found = []
    for link in chain:
        for child in link.children:
            if child.dep_ in _PARTS and child.i not in relation | without and _tells(child, link):
                words = (whole if child.dep_ == "ccomp" else wording)(child, without)
                if words:
                    found.append(Part(child.dep_, child, words))
    return found


def _tells(part: Token, verb: Token) -> bool:
    """Tell whether a part is an argument: no pronoun of a relative clause, no other clause."""
    if part.tag_ in RELATIVE_TAGS or part.tag_ == "WRB":
        return False
    if part.dep_ == "prep":
        return not any(child.tag_ in _RELATIVES for child in part.children)
    if part.dep_ == "ccomp":
        return part.i > verb.i or verb.lemma_ in _SAYING
    if part.dep_ == "advcl":
        return part.i > verb.i and not after_mark(part)
    return not (part.dep_ == "advmod" and part.i < verb.i and part.lower_ in _CONNECTIVES)


def _gap(verb: Token, rest: list[Part]) -> Iterator[Part]:
    """Yield what a relative clause is about where that is not its subject ("which X sold")."""
    if verb.dep_ != "relcl":
        return
    noun, cut = verb.head, frozenset((verb.i,))
    led = False
    for child in verb.children:
        if child.dep_ == "prep" and any(c.tag_ in ("WDT", "WP") for c in child.children):
            yield Part("prep", child, (child.i, *wording(noun, cut)))
            return
        led = led or child.tag_ == "WRB"
        led = led or (child.dep_ in SUBJECT_LABELS and child.tag_ in RELATIVE_TAGS)
    full = any(part.slot in ("dobj", "attr", "ccomp") for part in rest)
    if _has_subject(verb) and not led and not full:
        yield Part("dobj", noun, wording(noun, cut))


def _rank(part: Part, verb: Token) -> tuple[bool, bool, int]:
    """Order the arguments: objects first, what stands before the verb last."""
    before = part.head.i < verb.i and part.slot != "dobj"
    return before, part.slot not in _CORE, part.head.i


def _existential(verb: Token, relation: set[int], rest: list[Part]) -> Iterator[Proposition]:
    """Yield what is there: "there are plants in Ohio"."""
    thing = next((part for part in rest if part.slot in ("attr", "dobj")), None)
    if thing is None:
        return
    others = [part for part in rest if part is not thing]
    own = [c for c in thing.head.children if c.dep_ == "prep" and c.lower_ != "of"]
    others = others or [Part("prep", child, wording(child)) for child in own]
    if others:
        without = frozenset(part.head.i for part in others)
        subject = Part("subject", thing.head, wording(thing.head, without))
        yield Proposition("there", verb, tuple(sorted(relation)), "", subject, tuple(others))


def _with_preposition(verb: Token, rest: list[Part]) -> tuple[Words, list[Part]]:
    """Give the words that the relation takes from its first argument, and the arguments then."""
    if any(part.slot in _OBJECTS for part in rest):
        return (), rest
    said = next((part for part in rest if part.slot == "acomp"), None)
    if said is None:
        after = (p for p in rest if p.slot in ("prep", "agent") and p.head.i > verb.i)
        taken = next(after, None)
        preposition = taken.head if taken is not None else None
    else:
        behind = (c for c in said.head.children if c.dep_ == "prep" and c.i > said.head.i)
        taken, preposition = said, next(behind, None)
    if taken is None or preposition is None or preposition.i not in taken.words:
        return (), rest
    governed = next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), None)
    if governed is None:
        return (), rest
    before = () if said is None else wording(said.head, frozenset((preposition.i,)))
    phrase = tuple(place for place in wording(preposition) if place != preposition.i)
    others = [part for part in rest if part is not taken]
    return (*before, preposition.i), [Part("pobj", governed, phrase), *others]


def _apart(made: Proposition) -> Iterator[Proposition]:
    """Yield a proposition; where its object is a list of three or more, one for each of them."""
    first = made.rest[0] if made.rest else None
    members = each(first.head) if first is not None and first.slot in ("dobj", "pobj") else []
    if first is None or len(members) < 3:
        yield made
        return
    for words in members:
        yield replace(made, rest=(replace(first, words=words), *made.rest[1:]))
