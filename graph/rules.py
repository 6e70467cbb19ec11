"""The rules by which names of different articles are taken for one thing; a table, surest first.

A rule proposes pairs of profiles with a reason; `Clusters` may still refuse. Each proposal is
tried before the next is made, so a rule sees what was merged before. What a rule looks at lies in
one neighbourhood of `graph.keys`; a new rule needs its keys there.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from graph.clusters import Clusters
from graph.keys import models, spellings, without_initials
from graph.likeness import (
    abbreviates,
    core,
    plural_of,
    shortens,
)
from graph.profiles import Profile
from graph.variants import Articles, Member, joined
from ontology.identifiers import matched
from ontology.names import normalised
from ontology.schema import schema
from ontology.terms import Kind


class Proposal(NamedTuple):
    """Two profiles that a rule takes for one.

    Attributes:
        a: Number of a profile.
        b: Number of the other.
        witness: The member of `a` that shows it.
        why: One sentence.
        proven: Whether it holds whatever the names are.
    """

    a: int
    b: int
    witness: Member
    why: str
    proven: bool = False


type Rule = Callable[[Sequence[Profile], Clusters], Iterator[Proposal]]


def identifier(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """One identifier: an LEI, an ISIN, an item of Wikidata, a symbol on an exchange.

    By a symbol alone not where an article tells of both: a firm and its parent are often given
    the same.
    """
    blocks: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        for one in profile.identifiers:
            for form in matched(one):
                blocks.setdefault(form, []).append(number)
    for form, numbers in sorted(blocks.items()):
        for proposal in _within([numbers], profiles, clusters, f"both {{0}} and {{1}} are {form}"):
            if not (form.startswith("ticker:") and clusters.together(proposal.a, proposal.b)):
                yield proposal._replace(proven=True)


def exact_name(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """One name, and kinds that do not exclude each other: the more articles, the earlier."""
    blocks: dict[tuple[str, str], list[int]] = {}
    for number, profile in enumerate(profiles):
        blocks.setdefault((profile.key.scope, profile.key.name), []).append(number)
    yield from _within(blocks.values(), profiles, clusters, "both are called {0}")


def spelling(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """The same letters, spaces and hyphens aside ("JP Morgan", "JPMorgan").

    Organizations also without their apostrophe or umlauts ("Macy's", "Macys").
    """
    blocks: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        for spelt in spellings(profile):
            blocks.setdefault(spelt, []).append(number)
    yield from _within(blocks.values(), profiles, clusters, "{0} and {1} are spelt alike")


def designator(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """Organizations and indices whose names differ in weak words alone ("Alibaba Group").

    Not where an article tells of both: it means two.
    """
    blocks: dict[tuple[str, ...], list[int]] = {}
    for number, profile in enumerate(profiles):
        kind = profile.key.kind
        if not profile.key.scope and (_is_organization(kind) or kind is Kind.INDEX):
            blocks.setdefault(core(profile.key.name), []).append(number)
    why = "{0} is {1} with words that only say what sort of thing it is"
    for proposal in _within(blocks.values(), profiles, clusters, why):
        if not clusters.together(proposal.a, proposal.b):
            yield proposal


def maker(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """A product with a number, with and without its maker's name ("Airbus A350", "A350").

    Not where two makers have one of this name, or an article tells of both.
    """
    makers = {p.key.name for p in profiles if _is_organization(p.key.kind) and not p.key.scope}
    products = [n for n, p in enumerate(profiles) if p.key.kind is Kind.PRODUCT and not p.key.scope]
    wholes: dict[str, list[int]] = {}
    for number in products:
        for firm, short in models(profiles[number].key.name):
            if firm in makers:
                wholes.setdefault(short, []).append(number)
    for number in products:
        found = wholes.get(profiles[number].key.name, [])
        if len({clusters.ruled(whole) for whole in found}) == 1:
            whole = found[0]
            if not clusters.together(whole, number):
                label, short = (_commonest(profiles[n]) for n in (whole, number))
                why = (
                    f'"{short}" is the only one of this name, and "{label}" has its maker in front'
                )
                yield Proposal(whole, number, profiles[whole].first, why)


def middle(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """A person with and without the initials of middle names ("Warren E. Buffett").

    Not where two persons have these first and last names with different initials.
    """
    people = {
        p.key.name: n
        for n, p in enumerate(profiles)
        if p.key.kind is Kind.PERSON and not (p.key.scope or p.key.apart)
    }
    wholes: dict[str, list[str]] = {}
    for name in people:
        short = without_initials(name)
        if short != name:
            wholes.setdefault(short, []).append(name)
    for short, names in sorted(wholes.items()):
        if short in people and len(names) == 1:
            a, b = people[names[0]], people[short]
            why = f'"{_commonest(profiles[b])}" is "{_commonest(profiles[a])}" without initials'
            yield Proposal(a, b, profiles[a].first, why)


def acronym(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """An acronym that an article introduces, and that stands for one thing only."""
    for target, source, witness, why in _introduced(profiles, clusters):
        if abbreviates(profiles[target].key.name, profiles[source].key.name):
            yield Proposal(source, target, witness, why)


def alias(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[Proposal]:
    """A short name that an article introduces, and that stands for one thing only.

    What it leaves out must be trade words of an organization ("Freedom" Capital Markets), or the
    letter of a plural.
    """
    for target, source, witness, why in _introduced(profiles, clusters):
        short, name = profiles[target].key.name, profiles[source].key.name
        kinds = clusters.kinds(source) | clusters.kinds(target)
        firms = all(map(_is_organization, kinds)) and Kind.BUSINESS_UNIT not in kinds
        if (firms and shortens(short, name)) or plural_of(name, short) or plural_of(short, name):
            yield Proposal(source, target, witness, why)


RULES: dict[str, Rule] = {
    "identifier": identifier,
    "exact-name": exact_name,
    "spelling": spelling,
    "designator": designator,
    "maker": maker,
    "middle-initial": middle,
    "acronym": acronym,
    "alias": alias,
}


def _is_organization(kind: Kind) -> bool:
    return schema().is_a(kind, Kind.ORGANIZATION)


def _within(
    blocks: Iterable[list[int]], profiles: Sequence[Profile], clusters: Clusters, why: str
) -> Iterator[Proposal]:
    """Propose each profile of a block to those before it, until one takes it."""
    for block in blocks:
        ordered = sorted(block, key=lambda number: (-profiles[number].size, number))
        for place, b in enumerate(ordered):
            for a in ordered[:place]:
                if clusters.ruled(a) == clusters.ruled(b):
                    break
                names = (f'"{_commonest(profiles[number])}"' for number in (a, b))
                yield Proposal(a, b, profiles[a].first, why.format(*names))


class _Introduction(NamedTuple):
    """A profile whose articles use the name of `target` as another name of `source`."""

    target: int
    source: int
    witness: Member
    why: str


def _introduced(profiles: Sequence[Profile], clusters: Clusters) -> Iterator[_Introduction]:
    """Give names that articles use as other names of something, where that is one thing.

    Left out where more than a third of the articles mean other things by it, and where as many
    articles tell of both as of two things.
    """
    sources = _sources(profiles)
    for target, profile in enumerate(profiles):
        key = profile.key
        if key.scope or key.kind is Kind.PERSON or key.name not in sources:
            continue
        meant: dict[int, list[int]] = {}
        for source in sources[key.name]:
            other = clusters.ruled(source) != clusters.ruled(target)
            if other and clusters.kindred(source, target):
                meant.setdefault(clusters.ruled(source), []).append(source)
        said = {root: _using(key.name, profiles, among) for root, among in meant.items()}
        root = min(said, key=lambda root: (-len(said[root]), root), default=target)
        used, others = len(said.get(root, ())), sum(map(len, said.values()))
        if used * 3 < others * 2 or clusters.together(target, root) >= used:
            continue
        witness, source = min(
            (variant.member, number)
            for number in meant[root]
            for variant in profiles[number].variants
            if any(normalised(alias) == key.name for alias in variant.entity.aliases)
        )
        label, short = (_commonest(profiles[n]) for n in (source, target))
        why = f'{witness.article} calls "{label}" also "{short}"'
        yield _Introduction(target, source, witness, why)


def _sources(profiles: Sequence[Profile]) -> dict[str, list[int]]:
    """Give, for each other name, the profiles that have it; in their order."""
    sources: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        if not profile.key.scope:
            for name in sorted({normalised(alias) for alias in profile.aliases}):
                sources.setdefault(name, []).append(number)
    return sources


def _using(name: str, profiles: Sequence[Profile], among: Iterable[int]) -> Articles:
    """Give the articles that use a name for some profiles."""
    return joined(
        [
            articles
            for number in among
            for alias, articles in profiles[number].aliases.items()
            if normalised(alias) == name
        ]
    )


def _commonest(profile: Profile) -> str:
    return min(profile.labels, key=lambda label: (-profile.labels[label], label))
