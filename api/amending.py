"""A person's word on an entity's name or kind, or on what a sentence says: ledger and new graph."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from api.cut_off import carried_out
from api.publishing import known, now, publish, published_base, reading, writing
from graph.amending import claim_of
from graph.known import Known
from graph.ledger import Ledger
from graph.profiles import entities_of
from graph.references import labelled
from ontology.corrections import Addition, Amendment, Word
from ontology.errors import SettingsError, UnknownEntityError, UnknownFactError
from ontology.records import Claim, Entity, article_key
from ontology.schema import schema
from ontology.terms import OPEN_PREFIX, Kind, Predicate, Qualifier


@carried_out
def amend(
    folder: Path, name: str, *, label: str, kind: Kind | None, why: str, by: str
) -> tuple[Entity, Entity]:
    """Say that an entity is called otherwise, or is of another kind; publish what follows.

    Args:
        name: A label, an alias, an id, or an entity of an article.
        label: Its right name; "" leaves it.
        kind: Its right kind; None leaves it.

    Returns:
        The entity before and after.

    Raises:
        UnknownEntityError: The name means no entity, or several.
        LedgerError: There is no graph, or another build works on it.
    """
    said = _said_before(folder, name, label, kind)
    if said:
        record(folder, [said])
        after = _after(folder, said)
        old, sort = labelled(said.names[0])
        return replace(after, label=old, kind=sort or after.kind), after
    who = known(folder, name)
    meant = who.entity(who.reference(name))
    with reading(folder) as ledger:
        called = list(_called(ledger, who, meant))
        before = list(_earlier(ledger.words(), {spoken for spoken, _ in called}))
    names = {spoken for spoken, _ in called} | {one for word in before for one in word.names}
    word = Amendment(
        names=tuple(sorted(names)),
        label=label or next((one.label for one in before if one.label), ""),
        kind=kind or next((one.kind for one in before if one.kind), None),
        articles=tuple(sorted({article for _, article in called})),
        why=why,
        by=by,
    )
    gone = [replace(one, stands=False) for one in before if one.about != word.about]
    record(folder, [*gone, word])
    article, entity = min(_members(who, meant))
    return meant, known(folder, article_key(article, entity)).canonical(article, entity)


@carried_out
def restore(folder: Path, name: str) -> list[Amendment]:
    """Take back what was said of an entity's name and kind; publish what follows.

    Raises:
        UnknownEntityError: The name means no entity, or several.
        UnknownFactError: Nobody has amended it.
        LedgerError: There is no graph, or another build works on it.
    """
    who = known(folder, name)
    meant = who.entity(who.reference(name))
    with reading(folder) as ledger:
        called = {spoken for spoken, _ in _called(ledger, who, meant)}
        found = list(_earlier(ledger.words(), called))
    if not found:
        raise UnknownFactError(f"nobody has amended {name!r}; newsgraph corrections lists what was")
    record(folder, [replace(one, stands=False) for one in found])
    return found


@carried_out
def add(folder: Path, said: Addition) -> Claim:
    """Say that a stretch of an article says something; publish what follows.

    Args:
        said: Ends as a person writes them: any name of the graph, or a label with its kind.

    Returns:
        The claim as it is added.

    Raises:
        UnknownArticleError: There is no such article.
        UnknownEntityError: A name means no entity, or several, and comes without a kind.
        SettingsError: The article does not have the words, or the ontology does not admit it.
        LedgerError: There is no graph, or another build works on it.
    """
    word, claim = _understood(folder, said)
    record(folder, [word])
    return claim


@carried_out
def withdraw(folder: Path, said: Addition) -> Claim:
    """Take an addition back, and publish what follows.

    Raises:
        UnknownFactError: Nobody has added this.
        UnknownArticleError, UnknownEntityError, SettingsError, LedgerError: As `add`.
    """
    word, claim = _understood(folder, said)
    with reading(folder) as ledger:
        if word.about not in {one.about for one in ledger.words()}:
            raise UnknownFactError("nobody has added this; newsgraph corrections lists what was")
    record(folder, [replace(word, stands=False)])
    return claim


def record(folder: Path, words: Sequence[Word]) -> bool:
    """Add persons' words, all or none, and publish; tell whether the graph is another one now."""
    with writing(folder) as ledger:
        ledger.correct(*words, moment=now())
        return publish(folder, ledger, base=published_base(folder)).fresh


def _understood(folder: Path, said: Addition) -> tuple[Addition, Claim]:
    """Name the ends as the ledger keeps them, and hold the claim against the ontology."""
    with reading(folder) as ledger:
        article = ledger.article(said.article)
        read = ledger.said(said.article)
    names = [said.subject, said.object, *(value for _, value in said.qualifiers)]
    who = known(folder, *filter(_is_called, names))
    start = article.text.find(said.quote)
    if start < 0 or not said.quote:
        raise SettingsError(
            f"article {said.article} does not have the words {said.quote!r}; copy them from it"
        )
    word = replace(
        said,
        start=start,
        subject=_named(said.subject, who),
        object=_named(said.object, who) if _is_name(said) else said.object,
        qualifiers=tuple((name, _qualifier(name, value, who)) for name, value in said.qualifiers),
    )
    claim = claim_of(read, word) if read else None
    assert claim is not None  # the article and its words are there
    rule = schema().rejects(claim)
    if rule:
        said_so = f"{word.subject} {word.predicate} {word.object}".strip()
        raise SettingsError(
            f"the ontology does not admit {said_so!r}: {rule}; "
            "docs/ontology.md lists what a predicate joins"
        )
    return word, claim


def _said_before(folder: Path, name: str, label: str, kind: Kind | None) -> Amendment | None:
    """Give the amendment that says this already; the graph may lack it, where it was cut off.

    By its own doing the name means somebody else by then, or nobody.
    """
    with reading(folder) as ledger:
        words = [word for word in ledger.words() if isinstance(word, Amendment)]
    said = [
        word
        for word in words
        if name in {one for full in word.names for one in (full, labelled(full)[0])}
        and word.label == (label or word.label)
        and word.kind == (kind or word.kind)
    ]
    return said[0] if len(said) == 1 else None


def _after(folder: Path, word: Amendment) -> Entity:
    """Give the entity that an amendment has made."""
    who = known(folder, *_made(word))
    return who.entity(who.reference(next(_made(word))))


def _is_name(said: Addition) -> bool:
    """Tell whether the object is to be an entity: where the predicate joins entities."""
    if not said.object or said.predicate.startswith(OPEN_PREFIX):
        return bool(said.object)
    joins = said.predicate in Predicate and schema().range(Predicate(said.predicate))
    return bool(joins) and not said.object[0].isdigit()


def _named(name: str, known: Known) -> str:
    """Give an entity's label with its kind; a number, or a word that names nothing, as it is."""
    if not _is_called(name):
        return name
    entity = known.entity(known.reference(name))
    return f"{entity.label} ({entity.kind.value})"


def _qualifier(name: str, value: str, known: Known) -> str:
    """Give a qualifier's value: a name where it may hold an entity, and words where it may not."""
    sorts = schema().holds(Qualifier(name)) if name in Qualifier else frozenset[str]()
    if "entity" not in sorts:
        return value
    try:
        return _named(value, known)
    except UnknownEntityError:
        if "text" in sorts:
            return value
        raise


def _is_called(name: str) -> bool:
    """Tell whether a name has to be looked up: it is no number, and comes without a kind."""
    return bool(name) and labelled(name)[1] is None and not (name[0].isdigit() or name[0] in "+-")


def _called(ledger: Ledger, known: Known, meant: Entity) -> Iterator[tuple[str, str]]:
    """Give how articles call an entity: a label with its kind, and the article."""
    members = sorted(_members(known, meant))
    for article, several in groupby(members, key=itemgetter(0)):
        read, ids = ledger.said(article), {entity for _, entity in several}
        for entity in entities_of(read) if read else ():
            if entity.id in ids:
                yield f"{entity.label} ({entity.kind.value})", article


def _earlier(words: Sequence[Word], called: set[str]) -> Iterator[Amendment]:
    """Give the amendments by which an entity is called so."""
    for word in words:
        if isinstance(word, Amendment) and called & {*word.names, *_made(word)}:
            yield word


def _made(word: Amendment) -> Iterator[str]:
    for label, kind in map(labelled, word.names):
        right = word.kind or kind
        yield f"{word.label or label} ({right.value if right else ''})"


def _members(known: Known, meant: Entity) -> Iterator[tuple[str, str]]:
    return ((m[0], m[1]) for m, one in known.members.items() if one.id == meant.id)
