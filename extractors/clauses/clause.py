"""A clause: a head and what stands around it; `extractors.clauses.constructions` makes them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Token

from extractors.clauses.phrases import OBJECT, QUANTITY, Argument


class Clause:
    """A head and its arguments, which are looked for when they are first asked for.

    Of most nouns nobody asks, since nothing in the lexicon is said with them.

    Attributes:
        form: See the module.
        lemma: The head's, with its particle.
    """

    __slots__ = ("_arguments", "_beside", "_by_slot", "_look", "_names", "form", "head", "lemma")

    def __init__(
        self, form: str, head: Token, lemma: str, look: Callable[[Token], Iterable[Argument]]
    ) -> None:
        """Begin with what is plain; `look` gives the arguments of the head in any order."""
        self.form, self.head, self.lemma = form, head, lemma
        self._look = look
        self._arguments: tuple[Argument, ...] | None = None
        self._by_slot: dict[str, list[Argument]] | None = None
        self._beside: frozenset[str] | None = None
        self._names: dict[str, frozenset[str]] = {}

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Give all arguments, in order of depth and place."""
        if self._arguments is None:
            self._arguments = _ordered(self._look(self.head))
        return self._arguments

    @property
    def by_slot(self) -> Mapping[str, Sequence[Argument]]:
        """Give the arguments by slot, nearest first; without the slots that have none."""
        if self._by_slot is None:
            self._by_slot = {}
            for argument in self.arguments:
                self._by_slot.setdefault(argument.slot, []).append(argument)
        return self._by_slot

    def tokens(self, *slots: str) -> list[Token]:
        """Give the heads of the phrases in any of the slots, nearest first."""
        return [a.token for a in self.within(slots)]

    def within(self, slots: Sequence[str]) -> list[Argument]:
        """Give the arguments in any of the slots, nearest first."""
        by_slot = self.by_slot
        held = [slot for slot in slots if slot in by_slot]
        if len(held) <= 1:
            return list(by_slot[held[0]]) if held else []
        return [a for a in self.arguments if a.slot in held]

    def names(self, slot: str) -> frozenset[str]:
        """Give the names in the lexicon of all that stands in a slot."""
        if slot not in self._names:
            own = (names_of(a.token) for a in self.by_slot.get(slot, ()))
            self._names[slot] = frozenset().union(*own)
        return self._names[slot]

    @property
    def beside(self) -> frozenset[str]:
        """Give the words beside the head, its own and those beside its objects among them."""
        if self._beside is None:
            near = {c.lower_ for c in self.head.children} | {self.head.lower_}
            near |= {c.lower_ for t in self.tokens(OBJECT, QUANTITY) for c in t.children}
            self._beside = frozenset(near)
        return self._beside

    def having(self, arguments: Iterable[Argument]) -> "Clause":
        """Give the same clause with these arguments, in their order."""
        made = Clause(self.form, self.head, self.lemma, self._look)
        made._arguments = tuple(arguments)
        return made


def bare_clause(form: str, head: Token, lemma: str) -> Clause:
    """Give a clause without arguments: for what is said in no clause."""
    return Clause(form, head, lemma, lambda _: ())


_HEIGHTS = frozenset(("high", "low"))
"""What the parse may take for an adjective behind its noun: "an all-*time low*"."""


@lru_cache(maxsize=1024)
def names_of(noun: Token) -> frozenset[str]:
    """Give the names under which a noun may stand in the lexicon, its compounds among them."""
    lemma, names = noun.lemma_.casefold(), {noun.lower_, noun.lemma_.casefold()}
    before = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod") and c.i < noun.i]
    names.update(f"{c.lower_} {form}" for c in before for form in (lemma, noun.lower_))
    names.update(f"{lemma} {c.lower_}" for c in noun.rights if c.lower_ in _HEIGHTS)
    if len(before) > 1:
        names.add(f"{' '.join(c.lower_ for c in before)} {lemma}")
    return frozenset(names)


def _ordered(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    found = list(arguments)
    if len(found) <= 1:
        return tuple(found)
    seen: dict[tuple[str, int], Argument] = {}
    for argument in sorted(found, key=lambda a: (a.depth, a.token.i)):
        seen.setdefault((argument.slot, argument.token.i), argument)
    return tuple(seen.values())
