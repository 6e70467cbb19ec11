"""An entry of a gazetteer: its names, its kind, its identifiers; and how a row becomes one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ontology.identifiers import identifier
from ontology.terms import Kind

IDENTIFIED = ("lei", "isin", "cusip", "figi", "wikidata", "ticker", "iri")
"""Fields that hold identifiers, each named as its scheme."""

_KINDS = {
    "business": Kind.COMPANY,
    "enterprise": Kind.COMPANY,
    "corporation": Kind.COMPANY,
    "firm": Kind.COMPANY,
    "public company": Kind.COMPANY,
    "bank": Kind.FINANCIAL_INSTITUTION,
    "human": Kind.PERSON,
    "organisation": Kind.ORGANIZATION,
    "general": Kind.ORGANIZATION,
    "branch": Kind.ORGANIZATION,
    "sole proprietor": Kind.ORGANIZATION,
    "resident government entity": Kind.GOVERNMENT_BODY,
    "stock exchange": Kind.EXCHANGE,
    "sovereign state": Kind.COUNTRY,
    "q4830453": Kind.COMPANY,
    "q6881511": Kind.COMPANY,
    "q783794": Kind.COMPANY,
    "q891723": Kind.COMPANY,
    "q22687": Kind.FINANCIAL_INSTITUTION,
    "q43229": Kind.ORGANIZATION,
    "q327333": Kind.GOVERNMENT_BODY,
    "q484652": Kind.INTERNATIONAL_ORGANIZATION,
    "q11691": Kind.EXCHANGE,
    "q5": Kind.PERSON,
    "q6256": Kind.COUNTRY,
    "q3624078": Kind.COUNTRY,
    "q515": Kind.CITY,
}
"""What others call kinds: words, categories of GLEIF, classes of Wikidata."""

_OURS = {kind.value.casefold(): kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a gazetteer knows of one thing.

    Attributes:
        key: Its own id there; the number of its row if it has none.
        kind: None if the gazetteer does not tell one that the ontology knows.
        identifiers: As `ontology.identifiers` writes them, sorted.
    """

    key: str
    name: str
    kind: Kind | None = None
    aliases: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()

    def codes(self, gazetteer: str) -> tuple[str, ...]:
        """Give its identifiers; its own id in a gazetteer of this name if it has none.

        >>> Entry("17 b", "Fell").codes("firms")
        ('local:firms/17-b',)
        """
        return self.identifiers or (f"local:{gazetteer}/{'-'.join(self.key.split())}",)


@dataclass(slots=True)
class Tally:
    """What a file held that is in no entry.

    Attributes:
        reasons: How often each, by words for people.
        examples: The first place of each.
    """

    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def count(self, reason: str, place: str) -> None:
        """Count something that was left out."""
        self.reasons[reason] += 1
        self.examples.setdefault(reason, place)


def entry(
    fields: Mapping[str, Sequence[str]], number: int, tally: Tally, default: Kind | None = None
) -> Entry | None:
    """Make an entry of a row; None if it has no name.

    Args:
        fields: Values by our names for them: `id`, `name`, `alias`, `kind`, `exchange`, and those
            of `IDENTIFIED`; empty values are passed over.
        number: Of the row, from 1.
        tally: Is told what can't be used.
        default: The kind where the row tells none.
    """
    names = [name for name in fields.get("name", ()) if name]
    if not names:
        tally.count("no name", f"row {number}")
        return None
    found: set[str] = set()
    for scheme in IDENTIFIED:
        for written in fields.get(scheme, ()):
            for one in _written(scheme, written, fields.get("exchange", ())):
                try:
                    found.add(identifier(scheme, one))
                except ValueError:
                    tally.count(f"not a valid {scheme}", f"{one!r} in row {number}")
    aliases = {*names[1:], *fields.get("alias", ())} - {names[0], ""}
    told = [word for word in fields.get("kind", ()) if word]
    kinds = [kind for kind in map(kind_called, told) if kind is not None]
    if told and not kinds:
        tally.count("a kind that is not known", f"{told[0]!r} in row {number}")
    keys = [key for key in fields.get("id", ()) if key] or sorted(found) or [str(number)]
    kind = kinds[0] if kinds else default
    return Entry(keys[0], names[0], kind, tuple(sorted(aliases)), tuple(sorted(found)))


def _written(scheme: str, written: str, exchanges: Sequence[str]) -> Iterable[str]:
    """Give the one or several identifiers of a value; a symbol with its exchange."""
    if scheme == "iri":
        return (written,) if written else ()
    parts = [part for part in written.replace("|", ";").replace(",", ";").split(";") if part]
    if scheme == "ticker" and exchanges and exchanges[0]:
        return (part if ":" in part else f"{exchanges[0]}:{part}" for part in parts)
    return parts


@lru_cache(maxsize=4096)
def kind_called(word: str) -> Kind | None:
    """Give the kind of the ontology that a word, a category or a class of Wikidata means.

    >>> kind_called("company").value, kind_called("http://www.wikidata.org/entity/Q5").value
    ('Company', 'Person')
    """
    last = word.strip().rpartition("/")[2].rpartition("#")[2]
    plain = last.replace("_", " ").casefold()
    return _OURS.get(plain.replace(" ", "")) or _KINDS.get(plain)
