"""Bearers: whose a figure is that a sentence gives without an owner ("Revenue rose 5 percent").

In a report on a company's results it is the company's that was spoken of last.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts
from extractors.clauses.phrases import NOUNS, OWNER, Argument
from extractors.scenes.scene import Scene
from extractors.scenes.topics import topic
from ontology.records import Entity
from ontology.terms import Form, Kind

_OF_COMPANIES = frozenset(
    "revenue sale turnover profit income earning earnings loss ebitda ebit eps margin cost expense "
    "spending capex backlog shipment delivery order cash debt flow expenditure premium outflow "
    "inflow depreciation amortization amortisation provision overhead receivables".split()
)
"""Last words of figures that, without an owner, are a company's; unemployment is a country's."""

_MACRO = frozenset(
    "retail home house car auto automobile vehicle truck consumer government public household "
    "export import foreign national industry market existing new".split()
)
"""First words of figures that are of a whole country, if nobody owns them."""

_PUBLIC = frozenset(
    "unemployment inflation joblessness employment payroll payrolls gdp wages exports imports"
    "".split()
)
_PUBLIC_WORDS = frozenset(
    "unemployment jobless inflation payrolls nonfarm gdp retail consumer producer housing domestic "
    "hourly manufacturing industrial factory".split()
)
"""Words of figures that statisticians tell of a country."""

_BELONGING = frozenset(("of", "in", "at", "for", "from", "by", "among", "across"))
_INSTEAD = frozenset(("their", "his", "her", "whose", "our"))
_INNER = frozenset(
    "operation activity sale good revenue tax segment division unit business interest investment "
    "service product customer subscription licence license advertising".split()
)
"""What a company's own figure is of: "cost of sales", "profit before tax"."""

_DOERS = frozenset(("nsubj", "nsubjpass", "poss", "conj"))
_REACH = 3
"""Sentences back in which the company must have been spoken of."""

_OFTEN = 3
"""How often a company is named of which an article tells."""


def owners_of(noun: Token) -> list[Argument]:
    """Give who a thing belongs to: "Ford's sales", "Ford sales", "sales of/at Ford"."""
    found: list[Argument] = []
    for child in noun.children:
        if child.dep_ == "poss":
            found.extend(Argument(OWNER, c) for c in conjuncts(child))
        elif child.dep_ in ("compound", "nmod", "amod"):
            found.append(Argument(OWNER, child, 1))
        elif child.dep_ == "prep" and child.lower_ in ("of", "at", "in", "for"):
            things = (t for c in child.children if c.dep_ == "pobj" for t in conjuncts(c))
            found.extend(Argument(child.lower_, t, 2) for t in things)
    return found


def bearer(figure: Token, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the company whose figure it is that has no owner, and where it was named last.

    None where something is said of the figure that may be an owner, where none or more than one
    company was just spoken of, or where such figures are a country's.

    Args:
        figure: The head of the phrase of the figure.
    """
    if _is_public(figure, scene):
        return _country(figure, scene)
    if figure.lemma_.casefold() not in _OF_COMPANIES or not _is_free(figure, scene):
        return None
    here = scene.reading.sentence_of[figure.i]
    for number in range(here, max(here - _REACH, 0) - 1, -1):
        told = dict.fromkeys(_companies(number, figure, scene))
        if not told:
            continue
        if len({entity.id for entity, _ in told}) == 1:
            return next(iter(told))
        main = topic(scene, least=2, banks=True)
        return next((pair for pair in told if main is not None and pair[0] == main), None)
    return _hero(figure, scene)


def _is_public(figure: Token, scene: Scene) -> bool:
    """Tell whether a figure is of a country or of nobody: "the unemployment rate"."""
    words = [t.lower_ for t in figure.doc[figure.left_edge.i : figure.i + 1] if t.is_alpha]
    public = figure.lower_ in _PUBLIC or not _PUBLIC_WORDS.isdisjoint(words)
    owned = any(c.dep_ == "poss" and c.lower_ != "its" for c in figure.children)
    return public and not owned and not _is_placed(figure, scene)


def _is_placed(figure: Token, scene: Scene) -> bool:
    """Tell whether it is told beside a figure where or whose it is: "inflation in Norway"."""
    return any(
        child.dep_ == "prep"
        and child.lower_ in _BELONGING
        and any(c.dep_ == "pobj" and c.i not in scene.time_of for c in child.children)
        for child in figure.children
    )


def _country(figure: Token, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the country of which figures are told: named before it, or just before."""
    doc, here = scene.reading.doc, scene.reading.sentence_of[figure.i]
    for number in range(here, max(here - _REACH, -1), -1):
        sentence = scene.reading.sentences[number]
        told: dict[str, tuple[Entity, Token]] = {}
        for index in range(sentence.start, min(sentence.end, figure.i)):
            found = scene.mentioned.mention_at(index)
            if found is not None and found.head == index and found.entity.kind is Kind.COUNTRY:
                told.setdefault(found.entity.id, (found.entity, doc[index]))
        if told:
            return next(iter(told.values())) if len(told) == 1 else None
    return None


def _hero(figure: Token, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the company that the whole article is about, if it hardly tells of another."""
    main = topic(scene, least=_OFTEN, banks=True)
    other = topic(scene, besides=main.id, least=_OFTEN, banks=True) if main is not None else None
    return (main, figure) if main is not None and other is None else None


def _is_free(figure: Token, scene: Scene) -> bool:
    """Tell whether nothing beside a figure says whose it is: "sales in Japan", "car sales"."""
    for child in figure.children:
        if child.dep_ == "prep" and child.lower_ in _BELONGING:
            things = (c for c in child.children if c.dep_ == "pobj")
            if any(not _is_inner(thing, scene) for thing in things):
                return False
        before = child.dep_ in ("poss", "compound", "nmod", "amod") and child.i < figure.i
        if before and child.i not in scene.time_of and _says_whose(child, scene):
            return False
    return True


def _is_inner(thing: Token, scene: Scene) -> bool:
    """Tell whether it says of what a figure is, not whose: "income *from operations*"."""
    if thing.i in scene.quantity_of or thing.i in scene.time_of:
        return True
    owned = any(c.dep_ == "poss" or c.pos_ == "PROPN" for c in thing.children)
    return thing.lemma_.casefold() in _INNER and not owned


def _says_whose(word: Token, scene: Scene) -> bool:
    named = scene.mentioned.mention_at(word.i)
    return (
        word.lower_ in _MACRO
        or word.lower_ in _INSTEAD
        or (word.pos_ in NOUNS and named is not None and named.head == word.i)
    )


def _companies(number: int, figure: Token, scene: Scene) -> Iterator[tuple[Entity, Token]]:
    """Yield the companies that a sentence is about: its subjects and owners before the figure."""
    sentence = scene.reading.sentences[number]
    doc = scene.reading.doc
    for index in range(sentence.start, min(sentence.end, figure.i)):
        found = scene.mentioned.mention_at(index)
        if found is None or found.head != index or doc[index].dep_ not in _DOERS:
            continue
        plain = found.form is not Form.PRONOUN or doc[index].lower_ in ("it", "its", "they")
        if plain and scene.schema.is_a(found.entity.kind, Kind.COMPANY):
            yield found.entity, doc[index]
