"""Who is who, as far as it is known: whom a name means, and what persons said of two names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.naming import hint
from graph.profiles import Profile
from graph.references import References, is_identifier
from graph.variants import Member
from ontology.errors import UnknownEntityError
from ontology.identifiers import parsed
from ontology.names import words
from ontology.records import Entity, Judgement
from ontology.terms import Verdict


@dataclass(frozen=True)
class Known:
    """Who is who among some names; whoever asks for others than were asked for finds nobody.

    Attributes:
        entities: The graph's entities, sorted by id.
        _homes: The graph's entity for each profile.
        _numbers: The numbers of articles by their ids, as the profiles have them.
        _given: The judgements that stand.
    """

    entities: tuple[Entity, ...]
    _profiles: Sequence[Profile]
    _homes: Sequence[Entity]
    _numbers: Mapping[str, int]
    _given: Sequence[Judgement]

    @cached_property
    def members(self) -> Mapping[tuple[str, str], Entity]:
        """For each entity of an article the graph's entity."""
        return {
            member: home
            for profile, home in zip(self._profiles, self._homes, strict=True)
            for member in self._members(profile)
        }

    def _members(self, profile: Profile) -> Iterator[Member]:
        return (one for variant in profile.variants for one in variant.members(self._ids))

    @cached_property
    def _ids(self) -> Mapping[int, str]:
        return {number: name for name, number in self._numbers.items()}

    def canonical(self, article_id: str, entity_id: str) -> Entity:
        """Give the graph's entity for an entity of an article.

        Raises:
            UnknownEntityError: The article names no such entity.
        """
        try:
            return self.members[article_id, entity_id]
        except KeyError:
            raise UnknownEntityError(
                f"article {article_id} names no entity {entity_id!r}"
            ) from None

    def reference(self, name: str) -> str:
        """Give the name by which a judgement means what a person calls so.

        Args:
            name: A label, with its kind where several bear it ("Dell (Company)"), an alias, an
                id, an entity of one article ("2016-05-10-order#dell"), or an identifier.

        Raises:
            UnknownEntityError: No entity is called so, or several are; the message names them.
        """
        code = parsed(name)
        if code is not None:
            return code
        numbers = self._named.numbers(name)
        if numbers and len(self._entities(numbers)) == 1:
            return name
        ids = self._entities(numbers) if numbers else self._called(name)
        if len(ids) > 1:
            names = ", ".join(self.name(one) for one in self.entities if one.id in ids)
            raise UnknownEntityError(f"several are called {name!r}: {names}; name one of these")
        return next(self.name(one) for one in self.entities if one.id in ids)

    def entity(self, reference: str) -> Entity:
        """Give the graph's entity that a judgement means by a name, as `reference` gives it.

        Raises:
            UnknownEntityError: No article names it, or nothing has the identifier.
        """
        if is_identifier(reference):
            found = [one for one in self.entities if reference in one.identifiers]
            if not found:
                raise UnknownEntityError(f"no entity is {reference}")
            return found[0]
        numbers = self._named.numbers(reference)
        if not numbers:
            raise UnknownEntityError(f"no article names {reference!r}")
        return self._homes[numbers[0]]

    def persons(self, a: str, b: str, verdict: Verdict) -> tuple[Judgement, ...]:
        """Give the persons' judgements of this verdict that stand on two names.

        Args:
            a: As `reference` gives it; any name of the same profile finds the same judgements.
        """
        ends = [self._named.ends(name) for name in (a, b)]
        return tuple(
            one
            for one in self._given
            if one.personal and one.verdict is verdict and self._is_on(one, a, b, ends)
        )

    def _is_on(self, one: Judgement, a: str, b: str, ends: Sequence[set[int | str]]) -> bool:
        if {one.a, one.b} == {a, b}:
            return True
        first, second = (self._named.ends(name) for name in (one.a, one.b))
        return bool(
            (first & ends[0] and second & ends[1]) or (first & ends[1] and second & ends[0])
        )

    @cached_property
    def _named(self) -> References:
        return References(self._profiles, self._numbers.get)

    def _entities(self, numbers: Iterable[int]) -> frozenset[str]:
        return frozenset(self._homes[number].id for number in numbers)

    def name(self, entity: Entity) -> str:
        """Name an entity by its label and kind; by a member where no article sees that kind."""
        name = f"{entity.label} ({entity.kind.value})"
        numbers = self._named.numbers(name)
        if numbers and self._entities(numbers) == {entity.id}:
            return name
        pairs = zip(self._profiles, self._homes, strict=True)
        return next(profile.first.key for profile, home in pairs if home == entity)

    def written(self, names: Iterable[str]) -> Mapping[str, str]:
        """Give the labels of entities of articles, by their keys; other names are left out."""
        found = ((name, self._named.written(name)) for name in names)
        return {name: label for name, label in found if label is not None}

    def _called(self, name: str) -> frozenset[str]:
        asked = _folded(name)
        found = frozenset(
            one.id
            for one in self.entities
            if name == one.id or any(_folded(n) == asked for n in (one.label, *one.aliases))
        )
        if not found:
            near = hint(name, (one.label for one in self.entities))
            raise UnknownEntityError(f"no entity is called {name!r}{near}")
        return found


def _folded(name: str) -> tuple[str, ...]:
    return words(name) or (name.casefold(),)
