"""What persons' words, and those of gazetteers, link: the blocks that they name.

A gazetteer may have said something of each name: which of it concerns some blocks is found by the
words of the blocks, and nothing else is looked up.
"""

from collections.abc import Collection, Iterable, Sequence

from graph.derived.names import Names
from graph.references import is_identifier, labelled
from ontology.identifiers import matched
from ontology.names import slug
from ontology.records import Judgement


class Links:
    """Judgements by what they name, in a state as it is now."""

    def __init__(self, names: Names, judgements: Sequence[Judgement]) -> None:
        """Take a state's names; no judgement is looked up yet."""
        self._names, self._given = names, judgements
        self._labels: dict[str, list[int]] = {}
        self._coded: dict[str, list[int]] = {}
        self._members: set[int] = set()
        self._found: dict[int, set[int]] = {}
        for number, one in enumerate(judgements):
            for end in (one.a, one.b):
                self._index(number, end)

    def _index(self, number: int, end: str) -> None:
        if is_identifier(end):
            for form in matched(end):
                self._coded.setdefault(form, []).append(number)
            return
        for key in {end, slug(labelled(end)[0])}:
            self._labels.setdefault(key, []).append(number)
        if "#" in end:
            self._members.add(number)

    def forget(self) -> None:
        """Look up anew what is asked from now on: the state has changed."""
        self._found.clear()

    def about(self, blocks: Collection[int]) -> dict[Judgement, set[int]]:
        """Give the judgements that link some of these blocks, in their order, with all they link.

        A name that is given an identifier is linked with all that have it: from articles, or from
        other judgements.
        """
        asked = {*self._members}
        for key in self._names.words_of(blocks):
            asked.update(self._labels.get(key, ()), self._coded.get(key, ()))
        forms = {form for one in asked for form in self._forms(one)}
        asked.update(*(self._coded[form] for form in forms))
        links = ((self._given[one], self._link(one)) for one in sorted(asked))
        return {one: link for one, link in links if not link.isdisjoint(blocks)}

    def naming(self, name: str) -> set[int]:
        """Give the blocks that judgements link which name something so."""
        numbers = (n for n, one in enumerate(self._given) if name in (one.a, one.b))
        return set().union(*map(self._link, numbers))

    def all(self) -> set[int]:
        """Give the blocks that any of the judgements links."""
        return set().union(*map(self._link, range(len(self._given))))

    def _link(self, number: int) -> set[int]:
        forms = self._forms(number)
        others = {other for form in forms for other in self._coded[form]}
        named = map(self._named, {number, *others})
        return set().union(*named, *map(self._names.coded, forms))

    def _named(self, number: int) -> set[int]:
        if number not in self._found:
            one = self._given[number]
            names = (end for end in (one.a, one.b) if not is_identifier(end))
            self._found[number] = set().union(*map(self._names.meant, names))
        return self._found[number]

    def _forms(self, number: int) -> list[str]:
        one = self._given[number]
        return [form for end in (one.a, one.b) if is_identifier(end) for form in matched(end)]


def touched(names: Names, judgements: Iterable[Judgement]) -> set[int]:
    """Give the blocks of neighbourhoods that change with these judgements."""
    return Links(names, [*judgements]).all()
