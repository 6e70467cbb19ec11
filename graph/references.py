"""Whom a judgement means: names of profiles, and identifiers that belong to none."""

import re
from collections.abc import Sequence

from graph.profiles import Profile
from ontology.identifiers import parsed as identifier_of
from ontology.names import slug
from ontology.terms import Kind

_WITH_KIND = re.compile(r"(?P<label>.*) \((?P<kind>\w+)\)")


class References:
    """Profiles by the names that judgements give them: member key, label, label with its kind."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        """Index `profiles` by member keys and by slugs of labels."""
        self._profiles = profiles
        self._named: dict[str, list[int]] = {}
        for number, profile in enumerate(profiles):
            keys = {member.key for member in profile.members} | {slug(la) for la in profile.labels}
            for key in keys:
                self._named.setdefault(key, []).append(number)

    def numbers(self, name: str) -> list[int]:
        """Give the numbers of the profiles that a name means; empty for none."""
        if name in self._named:
            return self._named[name]
        label, kind = labelled(name)
        numbers = self._named.get(slug(label), [])
        return [n for n in numbers if kind is None or self._profiles[n].key.kind is kind]

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
