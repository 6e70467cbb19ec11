"""Grouping: which names of one article name the same thing.

By form alone, rule by rule (`likeness`): equal but for case and legal form, acronym, short form.
Never where a distinctive word differs, or where the kinds exclude each other.
"""

from collections.abc import Iterable

from extractors.mentions.gazetteer import Gazetteer, folded, gazetteer
from extractors.mentions.kinds import related
from extractors.mentions.likeness import RULES, Group, Likeness, is_introduced
from extractors.mentions.names import Name
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import head_of
from extractors.mentions.votes import PERSONAL, votes
from ontology.names import LEGAL_FORMS, initials, normalised, slug, words
from ontology.records import Entity
from ontology.terms import Kind

_PUBLIC = (Kind.GOVERNMENT_BODY, Kind.INTERNATIONAL_ORGANIZATION, Kind.EXCHANGE)
_APART = (
    Kind.GOVERNMENT_BODY, Kind.INTERNATIONAL_ORGANIZATION, Kind.LABOR_UNION, Kind.NON_PROFIT,
    Kind.POLITICAL_PARTY, Kind.EDUCATIONAL_INSTITUTION,
)  # fmt: skip
"""Kinds whose names often stand beside a company's: those who deal with it."""

_PLACES = frozenset((Kind.COUNTRY, Kind.REGION))
_BUSINESS = frozenset(
    "company firm corporation share stock market business price sale profit customer product "
    "industry maker billion million bank airline carmaker deal chief".split()
)


def groups(parse: Parse, names: Iterable[Name], known: Gazetteer) -> list[Group]:
    """Group the names of an article, in the order of first mention, with their votes."""
    found = _same_words(parse, names, known)
    for group in found:
        group.counted = votes(parse, group.names, known)
    _among_equals(parse, found)
    _owners(found)
    _makers(found)
    _versions(found, known)
    _introduced(parse, found)
    _tickers(found)
    for rule in RULES:
        _join(found, rule)
    if not _is_about_people(parse):
        _lone_surnames(found)
    return _common_nouns(found)


def _is_about_people(parse: Parse) -> bool:
    """Tell whether a text speaks of people far more than of business: a life, not a deal."""
    people = sum(map(PERSONAL.__contains__, parse.lower))
    return people > 2 * sum(map(_BUSINESS.__contains__, parse.lemma))


def _lone_surnames(found: list[Group]) -> None:
    """Turn single words that only NER calls a person to brands: news gives a person two names."""
    for group in found:
        votes_ = group.counted[Kind.PERSON]
        lone = len(group.key) == 1 and not group.known and votes_ < 300
        if lone and group.kind is Kind.PERSON:
            group.vote(Kind.COMPANY, votes_ + 50)


def _common_nouns(found: list[Group]) -> list[Group]:
    """Leave out common nouns that only a capital makes a name ("the Department")."""
    return [g for g in found if not (g.common and sum(g.counted.values()) < 100)]


def _same_words(parse: Parse, names: Iterable[Name], known: Gazetteer) -> list[Group]:
    table: dict[tuple[str, ...], Group] = {}
    for name in names:
        text = _singular(parse.words(name.start, name.end))
        what = known.known.get(folded(text))
        key = tuple(normalised(what.label if what else text).split()) or (text,)
        singular = (*key[:-1], key[-1].removesuffix("s"))
        plural = (*key[:-1], key[-1] + "s")
        key = next((k for k in (key, singular, plural) if k in table), key)
        group = table.setdefault(key, Group(key))
        group.names.append(name)
        group.surfaces[text] += 1
        if len(key) == 1 and name.start and parse.lower[name.start - 1] == "the":
            group.common = text.casefold() in known.nouns or text.casefold() in known.last
        if what is not None:
            group.known = what.label
    return list(table.values())


def _singular(text: str) -> str:
    """Give a name without the plural of a model number ("A350s"), or the full stop behind one."""
    if text[-1:] == "." and text[-2:-1].isupper() and any(c.isdigit() for c in text.split()[-1]):
        text = text[:-1]
    return text[:-1] if text[-1:] == "s" and text[-2:-1].isdigit() else text


def _among_equals(parse: Parse, found: list[Group]) -> None:
    """Let names that stand in one list vote for each other: "Google, Facebook and Amazon"."""
    head_to = {head_of(parse, n.start, n.end): g for g in found for n in g.names}
    extra: list[tuple[Group, Kind]] = []
    for head, group in head_to.items():
        other = head_to.get(parse.head[head]) if parse.dep[head] == "conj" else None
        if other is not None and other is not group:
            extra.extend(((group, _of_company(other.kind)), (other, _of_company(group.kind))))
    for group, kind in extra:
        if not group.known:
            group.vote(kind, max(min(60, 240 - group.counted[kind]), 0))


def _of_company(kind: Kind) -> Kind:
    """Give what a list tells of who stands beside: with a union stands a firm, or another union."""
    return Kind.ORGANIZATION if any(related(kind, k) for k in _APART) else kind


def _owners(found: list[Group]) -> None:
    """Let "Acme Cloud" tell that Acme is a company."""
    units = {g.key[:-1] for g in found if len(g.key) > 1 and g.kind is Kind.BUSINESS_UNIT}
    for group in found:
        if group.key in units and not group.known:
            group.vote(Kind.COMPANY, 400)


def _makers(found: list[Group]) -> None:
    """Let "Ford Falcon" beside both "Ford" and "Falcon" be a product."""
    table = {g.key: g for g in found}
    for group in found:
        for cut in range(1, len(group.key)):
            maker, model = table.get(group.key[:cut]), table.get(group.key[cut:])
            if maker is None or model is None or group.known or model.known or maker.known:
                continue
            if Kind.PERSON not in (group.kind, model.kind):
                group.vote(Kind.PRODUCT, 600)
                model.vote(Kind.PRODUCT, 300)


def _versions(found: list[Group], known: Gazetteer) -> None:
    """Let "Nokia Lumia 800" tell of "Nokia Lumia" and "Lumia" beside it that they are products."""
    table = {g.key: g for g in found if not g.known}
    for thing in found:
        if thing.kind is not Kind.PRODUCT or len(thing.key) < 3 or thing.key[-1].isalpha():
            continue
        line = (table.get(thing.key[:-1]), table.get(thing.key[1:-1]))
        told = None not in line or thing.key[:1] in table
        for group in line:
            if group is not None and told and group.key[-1] not in known.last:
                group.vote(Kind.PRODUCT, 500)


def _introduced(parse: Parse, found: list[Group]) -> None:
    """Join "Full Name (FN)" and "Company (NYSE: TICK)"."""
    ends = {name.end: group for group in found for name in group.names}
    for group in list(found):
        for name in list(group.names):
            opener = name.start - 1
            if opener > 2 and parse.text[opener] == ":":
                opener -= 2
            target = ends.get(opener) if opener > 0 and parse.text[opener] == "(" else None
            if opener > 0 and name.quoted and target is None:
                target = _nicknamed(ends.get(opener))
            if target is None or target is group or target not in found or group not in found:
                continue
            text = parse.words(name.start, name.end)
            if name.quoted or is_introduced(text, target, ticker=name.ticker):
                found.remove(group)
                target.absorb(group)
                ends.update({n.end: target for n in group.names})


def _tickers(found: list[Group]) -> None:
    """Join a company with the symbol that stands bare behind its name: "Stadler Rail SRAIL"."""
    ends = {name.end: group for group in found for name in group.names}
    for group in list(found):
        target = next((ends[n.start] for n in group.names if n.start in ends), None)
        if target is None or target is group or len(group.key) > 1 or target.known or group.known:
            continue
        text = next(iter(group.surfaces))
        if text.isupper() and len(text) <= 5 and _is_within(text, next(iter(target.surfaces))):
            found.remove(group)
            target.absorb(group)
            target.vote(Kind.COMPANY, 300)
            ends.update({n.end: target for n in group.names})


def _is_within(symbol: str, name: str) -> bool:
    """Tell whether a symbol's letters stand in a name in this order, the first at its start."""
    letters = iter(name.upper())
    return name[0] == symbol[0] and all(letter in letters for letter in symbol)


def _nicknamed(group: Group | None) -> Group | None:
    """Give the product that a quoted name follows: Boeing 787 "Dreamliner"."""
    return group if group is not None and group.kind is Kind.PRODUCT else None


def _join(found: list[Group], rule: Likeness) -> None:
    """Join each group with the one other that a rule finds for it; of two, with none."""
    size, longer = 0, found
    for group in sorted(found, key=lambda g: (len(g.key), g.key)):
        if len(group.key) > size:  # what was joined meanwhile is no longer than this
            size = len(group.key)
            longer = [g for g in found if len(g.key) > size]
        fits = [g for g in longer if rule(group, g)]
        if len(fits) > 1:
            fits = _likeliest(group, fits)
        if len(fits) == 1:
            found.remove(group)
            fits[0].absorb(group)


def _likeliest(short: Group, fits: list[Group]) -> list[Group]:
    """Give the name that only adds what it is ("Motor Company"), the longest, or the commonest."""
    plain = [g for g in fits if g.key[: len(short.key)] == short.key and _only_designates(short, g)]
    if len(plain) == 1:
        return plain
    longest = max(fits, key=lambda g: (len(g.key), g.key))
    if all(set(g.key) <= set(longest.key) for g in fits):
        return [longest]
    first, second = sorted(fits, key=lambda g: (-len(g.names), g.key))[:2]
    return [first] if len(first.names) >= 3 * len(second.names) else []


def _only_designates(short: Group, long: Group) -> bool:
    return all(w in gazetteer().last or w in LEGAL_FORMS for w in long.key[len(short.key) :])


def entity(group: Group) -> Entity:
    """Make the entity of a group: its fullest name, its kind, its other names."""
    kind = group.kind
    public = gazetteer().known.get(folded(group.known or ""))
    if public is not None and public.kind is Kind.INDEX:
        kind = Kind.INDEX  # whatever the exchange of that name said
    full = [s for s in group.surfaces if not _is_short(s)] or list(group.surfaces)
    label = group.known or max(full, key=lambda s: (len(words(s)), group.surfaces[s], s))
    adjective = kind in _PLACES and group.known is not None
    others = {s for s in group.surfaces if not (adjective and s[-1] in "hnei" and s != label)}
    letters = initials(_bare(label))
    if _is_shortened(kind, label) and len(letters) >= 3 and not label.isupper():
        others.add(letters)
    return Entity(slug(label), label, kind, tuple(sorted(others - {label})))


def _is_shortened(kind: Kind, label: str) -> bool:
    """Tell whether the public calls a body by its initials: public ones, and a "Bank of …"."""
    if any(related(kind, wide) and kind is not Kind.ORGANIZATION for wide in _PUBLIC):
        return True
    return related(kind, Kind.ORGANIZATION) and label.casefold().startswith("bank of ")


def _is_short(text: str) -> bool:
    return text.isupper() and len(text) <= 5


def _bare(label: str) -> str:
    """Give a name without its legal form and without a country before it."""
    kept = label.split()
    while len(kept) > 1 and kept[-1].strip(".,").casefold() in LEGAL_FORMS:
        kept.pop()
    for size in (2, 1):
        place = gazetteer().known.get(folded(" ".join(kept[:size])))
        if len(kept) > size and place is not None and place.kind is Kind.COUNTRY:
            return " ".join(kept[size:])
    return " ".join(kept)
