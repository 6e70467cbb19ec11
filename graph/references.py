"""Whom a judgement means: names of profiles, and identifiers that belong to none."""

import re
from collections.abc import Sequence
from functools import cached_property

from graph.profiles import Profile
from ontology.identifiers import parsed as identifier_of
from ontology.names import slug
from ontology.terms import Kind

_WITH_KIND = re.compile(r"(?P<label>.*) \((?P<kind>\w+)\)")


class References:
    """Profiles by the names that judgements give them: member key, label, label with its kind."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        """Look among `profiles`; what is needed to find them is made when it is asked for."""
        self._profiles = profiles

    def numbers(self, name: str) -> list[int]:
        """Give the numbers of the profiles that a name means; empty for none."""
        found = self._labels.get(name, [])
        if "#" in name and name in self._members:
            return sorted({*found, *self._members[name]})
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

    @cached_property
    def _members(self) -> dict[str, list[int]]:
        """Index profiles by the keys of their members."""
        found: dict[str, list[int]] = {}
        for number, profile in enumerate(self._profiles):
            for member in profile.members:
                found.setdefault(member.key, []).append(number)
        return found

    def ends(self, name: str) -> set[int | str]:
        """Give what an end of a judgement means: numbers of profiles, or an identifier."""
        return {name} if is_identifier(name) else {*self.numbers(name)}


def labelled(name: str) -> tuple[str, Kind | None]:
    """Split "Apple (Company)" into label and kind; a label alone has none."""
    match = _WITH_KIND.fullmatch(name)
    if match and match["kind"] in Kind:
        return match["label"], Kind(match["kind"])
    return name, None


def is_identifier(name: str) -> bool:
    """Tell whether an end of a judgement is an identifier as `ontology.identifiers` writes it."""
    return ":" in name and identifier_of(name) == name
