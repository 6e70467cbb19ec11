"""Likeness: the rules by which a shorter name of an article is a form of a longer one."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from extractors.mentions.kinds import decided, related
from extractors.mentions.names import Name
from ontology.names import is_acronym_of
from ontology.terms import Kind

_PRODUCT_LIKE = frozenset((Kind.PRODUCT, Kind.TECHNOLOGY))
_UNIT_WORDS = frozenset(
    "cloud europe european asia america american north south "
    "china india japan international canada uk usa germany mexico australia commercial airplanes "
    "defense defence space gaming services store stores maps tv music corps".split()
)
"""Words that alone make of a company's name the name of another: a unit, a subsidiary, a shop."""

_FINANCE_WORDS = frozenset("financial finance credit capital markets securities".split())
"""Such words too, but for a bank, whose own business they name."""

_GOODS = frozenset(
    "store service phone handset player jet aircraft superjumbo airliner plane car index".split()
)
"""Words that a product's full name may end in and its short one leave out."""

_OFTEN, _NEAR = 3, 20
"""So often a name stands before a longer one, and so many tokens away at last, that both are
spoken of: a full name comes first."""

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))


@dataclass(slots=True, eq=False)
class Group:
    """Names taken for one thing, while the grouping goes on.

    Attributes:
        key: The folded words of the name, without legal form.
        surfaces: How it is written, and how often.
        counted: Votes for its kind.
        known: What the gazetteer calls it.
        common: It is one word, and a common noun.
    """

    key: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    surfaces: Counter[str] = field(default_factory=Counter)
    counted: Counter[Kind] = field(default_factory=Counter)
    known: str | None = None
    common: bool = False
    _kind: Kind | None = None

    @property
    def kind(self) -> Kind:
        """The kind that the votes so far decide."""
        if self._kind is None:
            self._kind = decided(self.counted)
        return self._kind

    def vote(self, kind: Kind, weight: int) -> None:
        """Add a vote, in hundredths."""
        self.counted[kind] += weight
        self._kind = None

    def absorb(self, other: "Group") -> None:
        """Take over the names and votes of another group."""
        self.names.extend(other.names)
        self.surfaces.update(other.surfaces)
        self.counted.update(other.counted)
        self.known = self.known or other.known
        self._kind = None


type Likeness = Callable[[Group, Group], bool]
"""Tells whether the first group is a form of the second, which has more words."""


def is_introduced(text: str, group: Group, *, ticker: bool) -> bool:
    """Tell whether a name in parentheses is the acronym or ticker of the name before it."""
    if ticker and related(group.kind, Kind.ORGANIZATION):
        return True
    if any(_abbreviates(name.split()[-1], text) for name in group.surfaces):
        return True
    return any(_abbreviates(text, name) for name in group.surfaces) or (
        text.isupper() and related(group.kind, Kind.INDEX)
    )


def _abbreviates(text: str, name: str) -> bool:
    if is_acronym_of(text, name):
        return True
    small = "".join(word[0] for word in re.findall(r"\w+", name))
    return len(text) > 2 and text[0].isupper() and text[-1].isupper() and small == text


def _acronym(short: Group, long: Group) -> bool:
    if len(short.key) != 1 or short.known or len(long.key) < 2:
        return False
    if long.kind in (Kind.PERSON, Kind.PRODUCT):
        return False
    letters = [s for s in short.surfaces if len(s) > 1 and s[-1].isupper()]
    return any(
        _abbreviates(s, name) or _ends_in(s, name) for s in letters for name in long.surfaces
    )


def _ends_in(text: str, name: str) -> bool:
    """Tell whether a name brings its own acronym along ("Space Company EADS N.V.")."""
    before, found, _ = name.partition(f" {text}")
    return bool(found) and text.isupper() and is_acronym_of(text, before)


def _together(a: Group, b: Group) -> Kind:
    """Give the kind that the votes for both decide."""
    return decided(a.counted + b.counted)


def _person(short: Group, long: Group) -> bool:
    if len(short.key) >= len(long.key) or short.known or not set(short.key) < set(long.key):
        return False
    if long.kind is not Kind.PERSON:
        return False
    if short.key == long.key[-1:] and _is_later(short, long) and short.counted[Kind.COMPANY] <= 70:
        return True
    surname = short.counted[Kind.PERSON] > 0 and short.counted[Kind.ORGANIZATION] == 0
    if not surname and _together(short, long) is not Kind.PERSON:
        return False
    last = [w for w in long.key if w not in _SUFFIXES][-1:]
    return short.key[-1:] == tuple(last) or short.key == long.key[:1]


def _is_later(short: Group, long: Group) -> bool:
    """Tell whether the short name comes up only once the long one has been said."""
    return min(n.start for n in short.names) > min(n.start for n in long.names)


def _organization(short: Group, long: Group) -> bool:
    if short.known or long.known or len(short.key) >= len(long.key):
        return False
    if short.common or not all(_is_start(a, b) for a, b in zip(short.key, long.key, strict=False)):
        return False
    together = _together(short, long)
    if not related(together, Kind.ORGANIZATION) or Kind.BUSINESS_UNIT in (together, long.kind):
        return False
    if long.kind is Kind.PRODUCT or short.kind in (Kind.COUNTRY, Kind.INDEX):
        return False
    if _stands_beside(short, long):
        return False
    rest = long.key[len(short.key) :]
    if Kind.FINANCIAL_INSTITUTION is short.kind and all(word in _FINANCE_WORDS for word in rest):
        return True
    return not all(word in _UNIT_WORDS | _FINANCE_WORDS for word in rest)


def _stands_beside(short: Group, long: Group) -> bool:
    """Tell whether a text long speaks of one before the other: "Acme owns half of Acme Beta"."""
    first = min(name.start for name in long.names)
    before = [name.start for name in short.names if name.start < first]
    return len(before) >= _OFTEN and first - before[-1] <= _NEAR


def _is_start(short: str, long: str) -> bool:
    return short == long or (len(short) >= 4 and long.startswith(short))


def _product(short: Group, long: Group) -> bool:
    if short.known or len(short.key) >= len(long.key) or short.key[0] not in long.key:
        return False
    if long.kind not in _PRODUCT_LIKE:
        return False
    places = range(len(long.key) - len(short.key) + 1)
    at = next((i for i in places if long.key[i : i + len(short.key)] == short.key), None)
    if at is None:
        return False
    before, after = long.key[:at], long.key[at + len(short.key) :]
    if any(_numbered(w) for w in (*before, *after)):
        return not any(_numbered(w) for w in short.key) and at > 0 and not after
    if any(_numbered(w) for w in short.key):
        return True
    return (at > 0 and not after) or (
        after[-1:] != () and after[-1] in _GOODS and short.kind in _PRODUCT_LIKE
    )


def _numbered(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _index(short: Group, long: Group) -> bool:
    """Tell whether a name is an index's without its number or last words ("S&P", "Nasdaq")."""
    if len(short.key) >= len(long.key) or long.key[: len(short.key)] != short.key:
        return False
    if long.kind is not Kind.INDEX:
        return False
    return short.known is None or short.kind is Kind.EXCHANGE


def _clipped(short: Group, long: Group) -> bool:
    if len(short.key) != 1 or len(long.key) < 2 or not 3 <= len(short.key[0]) <= 4 or short.known:
        return False
    return long.key[0].startswith(short.key[0]) and related(long.kind, Kind.GOVERNMENT_BODY)


def _after_place(short: Group, long: Group) -> bool:
    """Tell whether the long name only puts a country before the short one."""
    if len(short.key) < 2 or long.key[-len(short.key) :] != short.key:
        return False
    rest = " ".join(long.key[: len(long.key) - len(short.key)])
    place = rest in ("us", "united states", "uk", "united kingdom") or rest.endswith(
        ("an", "ese", "ish")
    )
    return place and related(short.kind, long.kind)


def _common(short: Group, long: Group) -> bool:
    """Tell whether a common noun with a capital shortens a name: "the Commission"."""
    if not short.common or len(long.key) < 2 or short.key[0] not in (long.key[0], long.key[-1]):
        return False
    return related(long.kind, Kind.ORGANIZATION) or long.kind in (Kind.POLICY, Kind.EVENT)


RULES: tuple[Likeness, ...] = (
    _acronym,
    _after_place,
    _index,
    _organization,
    _person,
    _product,
    _clipped,
    _common,
)
"""In order of precision."""
