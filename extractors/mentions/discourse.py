"""Discourse: what an article has spoken of so far, and which of it is most in mind.

Salience after Lappin and Leass (1994), with few weights: how near, in which role, how often, and
whether the headline names it.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Container, Iterator, Set
from dataclasses import dataclass, field

from extractors.mentions.gazetteer import Gazetteer
from extractors.mentions.names import TokenMention
from extractors.mentions.parse import Parse
from extractors.mentions.trades import of_noun, trades
from ontology.records import Entity
from ontology.terms import Form

_REACH = 6
"""How many sentences back a reference goes at most."""

_MOST = 400
"""How many mentions back at most: a sentence of ten thousand words must not take minutes."""

_OWNER_OF_SUBJECT = "poss nsubj"
_ROLES = {
    "nsubj": 1.0, "nsubjpass": 1.1, "dobj": 0.45, "poss": 0.6, "conj": 0.6, "appos": 0.4,
    _OWNER_OF_SUBJECT: 0.9,
}  # fmt: skip
_OTHER_ROLE = 0.65
_DECAY = 0.35
_FREQUENCY = 0.1
_HEADLINE = 0.2
_SAME_CLAUSE = 0.3
_PARALLEL = 0.3
_OPENING = 2
"""How many words may stand before a pronoun that opens a sentence ("Last year it")."""

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_VERBS = frozenset(("VERB", "AUX"))

type Bonus = Callable[[Entity], float]


@dataclass(slots=True)
class Discourse:
    """The mentions of an article as far as they are known.

    Attributes:
        heads: Head token → mention.
        order: The keys of `heads`, sorted.
        described: Entity id → lemmas of the nouns that described it.
        nations: Entity id → countries that its descriptions name.
        headline: Ids of the entities that the title names.
        genders: Entity id → "he" or "she", where the text has told.
        voices: Token inside quotation marks → who says it, None where that is not told;
            no table until somebody has looked for them.
        sieve: The step of coreference that is at work.
        told: Entity id → trades that the nouns that described it tell.
        trades: Entity id → all its trades; no table until somebody has asked.
    """

    parse: Parse
    known: Gazetteer
    heads: dict[int, TokenMention] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    described: dict[str, set[str]] = field(default_factory=dict)
    nations: dict[str, set[str]] = field(default_factory=dict)
    headline: set[str] = field(default_factory=set)
    genders: dict[str, str] = field(default_factory=dict)
    voices: dict[int, Entity | None] | None = None
    sieve: str = "name"
    told: dict[str, set[str]] = field(default_factory=dict)
    trades: dict[str, set[str]] | None = None

    def add(self, span: tuple[int, int], head: int, form: Form, entity: Entity) -> None:
        """Remember a mention; the first for a head stays."""
        if head in self.heads:
            return
        self.heads[head] = TokenMention(*span, head, form, entity, self.sieve)
        insort(self.order, head)
        if form is Form.NAME and self.parse.sentence[head] == 0:
            self.headline.add(entity.id)

    def describe(self, entity: Entity, noun: int) -> None:
        """Remember that a noun described an entity."""
        self.described.setdefault(entity.id, set()).add(self.parse.lemma[noun])
        trade = of_noun(self.parse, noun)
        if trade is not None:
            self.told.setdefault(entity.id, set()).add(trade)

    def trades_of(self, entity: Entity) -> Set[str]:
        """Give what a company makes or does, or who makes a good; empty if nothing tells."""
        if self.trades is None:
            self.trades = trades(self.parse, self.heads, self.told)
        return self.trades.get(entity.id, frozenset())

    def before(self, index: int, *, reach: int = _REACH) -> Iterator[TokenMention]:
        """Yield the mentions before a token, nearest first."""
        here = self.parse.sentence[index]
        last = bisect_left(self.order, index) - 1
        for at in range(last, max(last - _MOST, -1), -1):
            head = self.order[at]
            if here - self.parse.sentence[head] > reach:
                return
            yield self.heads[head]

    def salient(
        self,
        index: int,
        fits: Callable[[Entity], bool],
        *,
        bonus: Bonus | None = None,
        barred: Container[str] = (),
        reach: int = _REACH,
    ) -> Entity | None:
        """Give the entity most in mind at a token, of those that fit.

        Args:
            index: The token that refers.
            fits: Whether an entity can be meant.
            bonus: What speaks for or against it besides.
            barred: Ids that the grammar excludes.
            reach: How many sentences back.
        """
        best: dict[str, float] = {}
        times: dict[str, int] = {}
        entities: dict[str, Entity] = {}
        governor = self.verb_above(index)
        for mention in self.before(index, reach=reach):
            entity = mention.entity
            if entity.id in barred or not (entity.id in entities or fits(entity)):
                continue
            entities[entity.id] = entity
            times[entity.id] = times.get(entity.id, 0) + 1
            weight = self._weight(mention, index, governor)
            best[entity.id] = max(best.get(entity.id, 0.0), weight)
        score = {
            key: weight
            + _FREQUENCY * min(times[key], 4)
            + _HEADLINE * (key in self.headline)
            + (bonus(entities[key]) if bonus else 0.0)
            for key, weight in best.items()
        }
        winner = max(score, key=lambda k: (score[k], k), default=None)
        return entities[winner] if winner is not None and score[winner] > 0 else None

    def _weight(self, mention: TokenMention, index: int, governor: int) -> float:
        parse = self.parse
        gap = parse.sentence[index] - parse.sentence[mention.head]
        dep, verb = parse.dep[mention.head], parse.head[mention.head]
        controls = dep == "dobj" and parse.dep[governor] == "xcomp" and parse.head[governor] == verb
        if gap == 0 and controls:  # "forced Ford to cut its prices"
            dep, verb = "nsubj", governor
        if dep == "poss" and gap == 0 and verb not in self.heads and self._is_subject(verb):
            dep = _OWNER_OF_SUBJECT  # "Acme's profit is due to its unit"
        weight = _ROLES.get(dep, _OTHER_ROLE) * _DECAY**gap
        if gap == 0 and dep in SUBJECTS and verb == governor:
            weight += _SAME_CLAUSE
        if dep in SUBJECTS and parse.lower[index] in ("he", "she"):
            weight += _PARALLEL * _DECAY**gap
        return weight

    def _is_subject(self, noun: int) -> bool:
        """Tell whether a noun is a subject, or part of one ("the majority of its business")."""
        parse = self.parse
        for _ in range(3):
            if parse.dep[noun] != "pobj" or parse.lower[parse.head[noun]] != "of":
                break
            noun = parse.head[parse.head[noun]]
        return parse.dep[noun] in SUBJECTS

    def verb_above(self, index: int) -> int:
        """Give the verb that governs a token; the root where there is none."""
        parse, current = self.parse, index
        for _ in range(12):
            above = parse.head[current]
            if above == current:
                return current
            current = above
            if parse.pos[current] in _VERBS and parse.dep[current] not in ("aux", "auxpass"):
                return current
        return current

    def subject_of(self, verb: int) -> TokenMention | None:
        """Give the mention that is a verb's own subject, or its matrix verb's for an infinitive."""
        parse, current = self.parse, verb
        for _ in range(3):
            for child in parse.children[current]:
                if parse.dep[child] in SUBJECTS:
                    return self.heads.get(child) or self._foreseen(child)
            if parse.dep[current] not in ("xcomp", "conj", "advcl"):
                return None
            current = parse.head[current]
        return None

    def _foreseen(self, subject: int) -> TokenMention | None:
        """Give whom a subject pronoun will stand for, before its own sieve has seen it.

        "Which" stands for what its clause hangs on, "it" for the subject of the sentence before.
        """
        parse = self.parse
        verb = parse.head[subject]
        if parse.tag[subject] in ("WDT", "WP") and parse.dep[verb] == "relcl":
            return self.heads.get(parse.head[verb])
        number = parse.sentence[subject]
        opens = subject - parse.first[number] <= _OPENING
        if parse.lower[subject] == "it" and parse.dep[verb] == "ccomp":
            above = self.subject_of(parse.head[verb])  # "Acme said it will work with the firm"
            return above if above is not None and above.form is Form.NAME else None
        if parse.lower[subject] != "it" or not opens or not number:
            return None
        found = self.latest_subject(subject)
        return found if found is not None and found.form is Form.NAME else None

    def latest_subject(self, index: int) -> TokenMention | None:
        """Give the subject of the main clause of the sentence before, if it is a known mention."""
        parse = self.parse
        for mention in self.before(index, reach=1):
            root = parse.head[parse.head[mention.head]] == parse.head[mention.head]
            if root and parse.dep[mention.head] in SUBJECTS:
                return mention
        return None

    def barred(self, index: int) -> set[str]:
        """Give who cannot be meant: the subject of the same verb, but by "its" and "itself"."""
        parse = self.parse
        if parse.dep[index] in ("poss", *SUBJECTS):
            return set()
        if parse.lower[index].endswith(("self", "selves")):
            return set()
        subject = self.subject_of(self.verb_above(index))
        return {subject.entity.id} if subject is not None and subject.head != index else set()
