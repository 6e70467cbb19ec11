"""Whom a judgement means: names of profiles, and identifiers that belong to none."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from graph.profiles import Profile
from graph.variants import Variant
from ontology.identifiers import parsed as identifier_of
from ontology.names import slug
from ontology.terms import Kind

_WITH_KIND = re.compile(r"(?P<label>.*) \((?P<kind>\w+)\)")


class References:
    """Profiles by the names that judgements give them: member key, label, label with its kind."""

    def __init__(self, profiles: Sequence[Profile], number_of: Callable[[str], int | None]) -> None:
        """Look among `profiles`; what is needed to find them is made when it is asked for.

        Args:
            number_of: Gives the number of an article, as its variants have it; None for none.
        """
        self._profiles, self._number_of = profiles, number_of

    def numbers(self, name: str) -> list[int]:
        """Give the numbers of the profiles that a name means; empty for none."""
        found = self._labels.get(name, [])
        members = {*self._with_member(name)}
        if members:
            return sorted({*found, *members})
        if found:
            return found
        label, kind = labelled(name)
        numbers = self._labels.get(slug(label), [])
        return [n for n in numbers if kind is None or self._profiles[n].key.kind is kind]

    @cached_property
    def _labels(self) -> dict[str, list[int]]:
        """Index profiles by slugs of their labels."""
        found: dict[str, list[int]] = {}
        for number, profile in enumerate(self._profiles):
            for key in {slug(label) for label in profile.labels}:
                found.setdefault(key, []).append(number)
        return found

    def written(self, name: str) -> str | None:
        """Give the label of an entity of an article, by its key; None if none has this key."""
        return next((one.entity.label for _, one in self._members(name)), None)

    def _with_member(self, name: str) -> Iterator[int]:
        """Give the profiles that have a member of this key."""
        return (place for place, _ in self._members(name))

    def _members(self, name: str) -> Iterator[tuple[int, Variant]]:
        """Give the variants that have a member of this key, with the numbers of their profiles."""
        for article, entity in parted(name):
            number = self._number_of(article)
            if number is not None:
                for place, variant in self._variants.get(entity, ()):
                    if number in variant.articles:
                        yield place, variant

    @cached_property
    def _variants(self) -> dict[str, list[tuple[int, Variant]]]:
        """Index variants, with the numbers of their profiles, by the ids of their entities."""
        found: dict[str, list[tuple[int, Variant]]] = {}
        for number, profile in enumerate(self._profiles):
            for variant in profile.variants:
                found.setdefault(variant.entity.id, []).append((number, variant))
        return found

    def ends(self, name: str) -> set[int | str]:
        """Give what an end of a judgement means: numbers of profiles, or an identifier."""
        return {name} if is_identifier(name) else {*self.numbers(name)}


def parted(name: str) -> Iterator[tuple[str, str]]:
    """Part the key of a member into article and entity, in all ways that there are."""
    for place in (place for place, one in enumerate(name) if one == "#"):
        yield name[:place], name[place + 1 :]


def labelled(name: str) -> tuple[str, Kind | None]:
    """Split "Apple (Company)" into label and kind; a label alone has none."""
    match = _WITH_KIND.fullmatch(name)
    if match and match["kind"] in Kind:
        return match["label"], Kind(match["kind"])
    return name, None


def is_identifier(name: str) -> bool:
    """Tell whether an end of a judgement is an identifier as `ontology.identifiers` writes it."""
    return ":" in name and identifier_of(name) == name
