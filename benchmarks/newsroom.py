"""A newsroom that never was: extractions of as many articles as one likes, from a seed.

Names are as skewed as in the news (Zipf), come with and without legal form, initials and short
forms, and collide by nearly the same words. What happened is told again by later articles, with
more or less of it. Each article depends on the seed and its number alone.
"""

from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from random import Random

from ontology.names import slug
from ontology.records import (
    Article,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Mark,
    Mention,
    Quantity,
    TextBlock,
    TimeSpan,
    Value,
)
from ontology.terms import Block, Form, Kind, Modality, Polarity

CLAIMS = 10
"""Claims of an article."""

RETOLD = 0.35
"""How much of what an article tells was told before."""

_HEADS = "al bor cal dun el fen gor har in jor kel lor mar nor os pel quin ros sol tor ul ver wes"
_TAILS = "dan ford gate heim ia is lund mark mont nia ona ric stad tek ton vale vik wick xon yra"
_TRADES = (
    "Energy Bank Motors Airlines Capital Foods Steel Systems Networks Pharma Mining Media "
    "Robotics Chemicals Insurance Logistics Software Holdings Brewing Shipping"
).split()
_FORMS = ("Inc", "Corp", "AG", "Ltd", "Group", "plc", "Co")
_FIRST = "Anna Bo Carla David Elena Finn Greta Hugo Ines Jan Kira Lars Mia Nils Olga Per Rosa Sven"
_MEASURES = "revenue profit sales orders margin output deliveries inflation turnover earnings"
_RATINGS = ("Buy", "Hold", "Sell", "Outperform", "Underweight", "Neutral")
_ROLES = ("chief executive", "chairman", "analyst", "spokesman", "finance director")


@dataclass(frozen=True, slots=True)
class Name:
    """Something that is written about, and how it is written: (label, aliases), likeliest first."""

    kind: Kind
    forms: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """What a claim is made from; its ends are names."""

    predicate: str
    subject: Name
    object: Name | Quantity
    qualifiers: tuple[tuple[str, Name | Quantity | str], ...] = ()
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.POSITIVE
    time: TimeSpan | None = None


class Newsroom:
    """Articles by number: from 0 to below `articles`, and as many more as are asked for."""

    def __init__(self, articles: int, *, seed: int = 1) -> None:
        """Make the names; there are more of them the more articles there are (Heaps' law)."""
        self._seed = seed
        many = max(int(12 * articles**0.74), 40)
        self.companies = _Skewed([_company(self._dice(1, n), n) for n in range(many)])
        self.people = _Skewed([_person(self._dice(2, n)) for n in range(many)])
        self.products = _Skewed([self._product(self._dice(3, n)) for n in range(many // 2)])
        self.cities = _Skewed([_place(self._dice(4, n)) for n in range(max(many // 20, 20))])
        self.measures = _Skewed([_plain(Kind.MEASURE, one) for one in _MEASURES.split()])
        self.ratings = _Skewed([_plain(Kind.RATING, one) for one in _RATINGS])

    def _dice(self, sort: int, number: int) -> Random:
        return Random((self._seed * 8 + sort) * 10**9 + number)

    def _product(self, dice: Random) -> Name:
        maker = self.companies.one(dice).forms[-1][0]
        model = f"{dice.choice('ABCEGKSTX')}{dice.randrange(2, 99) * 10}"
        return Name(Kind.PRODUCT, ((f"{maker} {model}", (model,)), (model, ())))

    def extractions(self, start: int, end: int) -> Iterator[Extraction]:
        """Give what is read out of the articles of these numbers."""
        return map(self.extraction, range(start, end))

    def extraction(self, number: int) -> Extraction:
        """Give what is read out of one article."""
        dice = self._dice(5, number)
        name = f"2025-{number:07d}"
        day = date(2020, 1, 1) + timedelta(days=number // 50 % 2000)
        told = [self._happening(self._event(dice, number, place)) for place in range(CLAIMS)]
        title = f"News of the day, {number}"
        desk = _Desk(dice, name, title)
        claims = tuple(desk.claim(happening) for happening in told)
        article = Article(
            name, title, desk.text, (TextBlock(0, len(desk.text), Block.PARAGRAPH),),
            published=day.isoformat(), source=f"Agency {number % 40}",
        )  # fmt: skip
        entities = tuple(sorted(desk.entities.values(), key=lambda one: one.id))
        return Extraction(article, entities, tuple(desk.mentions), claims, (("question", 1),))

    def _event(self, dice: Random, number: int, place: int) -> int:
        """Choose what is told: something new, or what an earlier article told as new."""
        if number and dice.random() < RETOLD:
            back = min(int(dice.paretovariate(0.6)), number)
            return (number - back) * CLAIMS + int(dice.paretovariate(1.2)) % CLAIMS
        return number * CLAIMS + place

    def _happening(self, event: int) -> Happening:
        dice = self._dice(6, event)
        make = self._sorts[bisect(_CHANCES, dice.random() * _CHANCES[-1])]
        return make(dice)

    @cached_property
    def _sorts(self) -> tuple[Callable[[Random], Happening], ...]:
        """The sorts of happenings, as `_CHANCES` has them."""
        return (self._deal, self._post, self._rating, self._result, self._price, self._pair,
                self._seat, self._launch, self._open)  # fmt: skip

    def _deal(self, dice: Random) -> Happening:
        predicate = dice.choice(("acquires", "invests_in", "sells"))
        amount = (("amount", _money(dice)),) if dice.random() < 0.7 else ()
        modality = dice.choice((Modality.ACTUAL, Modality.ACTUAL, Modality.PLANNED))
        ends = self.companies.two(dice)
        return Happening(predicate, *ends, amount, modality, time=_time(dice))

    def _post(self, dice: Random) -> Happening:
        role = (("role", dice.choice(_ROLES)),)
        return Happening("works_for", self.people.one(dice), self.companies.one(dice), role)

    def _rating(self, dice: Random) -> Happening:
        who, about = self.companies.two(dice)
        action = ("action", dice.choice(("initiate", "raise", "cut")))
        if dice.random() < 0.5:
            qualifiers = (("about", about), action)
            return Happening("rates", who, self.ratings.one(dice), qualifiers, time=_time(dice))
        return Happening("sets_price_target", who, _money(dice, 500), (("about", about), action))

    def _result(self, dice: Random) -> Happening:
        period = f"{dice.randrange(2015, 2026)}-Q{dice.randrange(1, 5)}"
        qualifiers = (("period", period), ("value", _money(dice)))
        return Happening("reports", self.companies.one(dice), self.measures.one(dice), qualifiers)

    def _price(self, dice: Random) -> Happening:
        percent = Quantity("percent", Decimal(dice.randrange(-90, 90)) / 10, text="per cent")
        return Happening("price_change", self.companies.one(dice), percent, time=_time(dice))

    def _pair(self, dice: Random) -> Happening:
        predicate = dice.choice(("partners_with", "competes_with", "sues"))
        polarity = Polarity.NEGATIVE if dice.random() < 0.1 else Polarity.POSITIVE
        return Happening(predicate, *self.companies.two(dice), polarity=polarity)

    def _seat(self, dice: Random) -> Happening:
        return Happening("based_in", self.companies.one(dice), self.cities.one(dice))

    def _launch(self, dice: Random) -> Happening:
        predicate = dice.choice(("launches", "produces"))
        return Happening(predicate, self.companies.one(dice), self.products.one(dice))

    def _open(self, dice: Random) -> Happening:
        predicate = f"open:{dice.choice(('bid_for', 'woo', 'outpace', 'praise', 'warn'))}"
        return Happening(predicate, *self.companies.two(dice))


_CHANCES = tuple(accumulate((18, 14, 12, 14, 12, 10, 4, 8, 8)))


class _Skewed:
    """Names, of which the n-th is chosen as often as 1 / (n + 3)."""

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self._sums = list(accumulate(1 / (n + 3) for n in range(len(names))))

    def one(self, dice: Random) -> Name:
        return self.names[bisect(self._sums, dice.random() * self._sums[-1])]

    def two(self, dice: Random) -> tuple[Name, Name]:
        first, second = self.one(dice), self.one(dice)
        while second is first:
            second = self.one(dice)
        return first, second


class _Desk:
    """Writes an article sentence by sentence, and keeps what stands where."""

    def __init__(self, dice: Random, article: str, title: str) -> None:
        self._dice, self._article = dice, article
        self.text = f"{title}\n\n"
        self.entities: dict[str, Entity] = {}
        self.mentions: list[Mention] = []
        self._known: dict[int, Entity] = {}

    def claim(self, told: Happening) -> Claim:
        start = len(self.text)
        subject = self._entity(told.subject)
        marks = [self._said(subject, "subject")]
        verb = told.predicate.removeprefix("open:").replace("_", " ")
        self.text += f" {verb} "
        marks.append(Mark("predicate", len(self.text) - len(verb) - 1, len(self.text) - 1))
        thing = self._value(told.object)
        assert not isinstance(thing, str)
        if isinstance(thing, Entity):
            marks.append(self._said(thing, "object"))
        qualifiers = tuple((name, self._value(value)) for name, value in told.qualifiers)
        self.text += ", it was said on that day."
        quote, sentence = self.text[start:], len(self.mentions)
        evidence = Evidence(self._article, start, len(self.text), quote, sentence, tuple(marks))
        self.text += "\n\n"
        return Claim(
            subject, told.predicate, thing, (evidence,), qualifiers, told.polarity, told.modality,
            None, told.time, self._dice.choice((0.62, 0.74, 0.81, 0.9)), "lexicon",
            f"{told.predicate}: verb", ("form:verb", "subject:name"),
        )  # fmt: skip

    def _said(self, entity: Entity, role: str) -> Mark:
        start = len(self.text)
        self.text += entity.label
        self.mentions.append(Mention(start, len(self.text), entity.label, Form.NAME, entity.id))
        return Mark(role, start, len(self.text))

    def _value(self, value: Name | Quantity | str) -> Value:
        return self._entity(value) if isinstance(value, Name) else value

    def _entity(self, name: Name) -> Entity:
        """Give what the article calls something: one form of its name throughout."""
        found = self._known.get(id(name))
        if found is None:
            place = min(int(self._dice.expovariate(1.1)), len(name.forms) - 1)
            label, aliases = name.forms[place]
            found = Entity(slug(label), label, name.kind, aliases)
            found = self.entities.setdefault(found.id, found)
            self._known[id(name)] = found
        return found


def _word(dice: Random) -> str:
    """Make up a word: one in ten so short that many firms share it."""
    heads, tails = _HEADS.split(), _TAILS.split()
    middle = "".join(dice.choices(heads, k=dice.choices((0, 1, 2), (10, 45, 45))[0]))
    return (dice.choice(heads) + middle + dice.choice(tails)).capitalize()


def _company(dice: Random, number: int) -> Name:
    word, trade, form = _word(dice), dice.choice(_TRADES), dice.choice(_FORMS)
    kind = Kind.FINANCIAL_INSTITUTION if trade in ("Bank", "Capital") else Kind.COMPANY
    if number % 3 == 0:
        return Name(kind, ((word, ()), (f"{word} {form}", (word,))))
    if number % 7 == 0:
        second = _word(dice)
        short = f"{word[0]}{second[0]}{trade[0]}"
        long = f"{word} {second} {trade}"
        return Name(kind, ((long, (short,)), (long, ()), (short, ())))
    full = f"{word} {trade}"
    return Name(kind, ((full, (word,)), (full, ()), (f"{full} {form}", (full,)), (full, ())))


def _person(dice: Random) -> Name:
    first, last = dice.choice(_FIRST.split()), _word(dice) + dice.choice(("", "sen", "er"))
    middle = dice.choice("ABCDEFGHJKLM")
    forms = ((f"{first} {last}", (last,)), (f"{first} {middle}. {last}", (last,)), (last, ()))
    return Name(Kind.PERSON, forms)


def _place(dice: Random) -> Name:
    return _plain(Kind.CITY, _word(dice))


def _plain(kind: Kind, label: str) -> Name:
    return Name(kind, ((label, ()),))


def _money(dice: Random, most: int = 20_000) -> Quantity:
    unit = dice.choice(("USD", "USD", "EUR", "SEK"))
    return Quantity(unit, Decimal(dice.randrange(1, most)) * 100, text="so much")


def _time(dice: Random) -> TimeSpan | None:
    if dice.random() < 0.4:
        return None
    day = date(2020, 1, 1) + timedelta(days=dice.randrange(2000))
    return TimeSpan(at=day.isoformat(), precision="day")
