"""Doers whom a clause leaves out, or does not tell from those they do it with."""

from spacy.tokens import Token

from extractors.clauses.clause import Clause
from extractors.clauses.phrases import SUBJECT
from extractors.clauses.stance import stance
from extractors.clauses.subjects import governor, is_passive, subjects
from extractors.drafts.binding import Filled, Roles
from extractors.drafts.draft import NOBODY
from extractors.drafts.plans import BY_MAKERS
from extractors.scenes.bearers import bearer, owners_of
from extractors.scenes.premises import is_premises, owner
from extractors.scenes.scene import Scene
from ontology.lexicon import Entry, lexicon
from ontology.records import Entity, Quantity
from ontology.schema import unit_class
from ontology.terms import Form, Kind, Modality, Predicate

_FIRM = Kind.COMPANY
_MEANS = frozenset("through via with by after following since".split())
"""Prepositions behind which a purchase is the subject's own."""

_SHARES = frozenset("percentage proportion share part as".split())
"""What a figure may be the whole of: "a rise of 2 percent as a percentage of revenue"."""

_ANY = frozenset(
    "update upgrade version edition release service program programme site system product plan "
    "offer patch fix download tool app feature firmware this that they these those".split()
)
"""Words for goods that may stand for any that was spoken of."""

_SPENDING = frozenset((Predicate.INVESTS_IN, Predicate.LENDS_TO))
_PERSONS = (Kind.PERSON.value,)

_MANY = 10
"""Fewer goods than these may be handed over: "sold two freighters"."""


def leave_open(entry: Entry, roles: Roles, clause: Clause, scene: Scene) -> None:
    """Let nobody do it to a named product where the clause does not say who.

    "The A380 was delivered to Lufthansa", "Lufthansa took delivery of it": another sentence may
    name the maker.

    Args:
        roles: Of the entry; SUBJECT is added.
    """
    if "SUBJECT" in roles or entry.predicate not in BY_MAKERS or entry.left_sorts == _PERSONS:
        return
    if entry.form == "noun" and not _may_be_nobodys(entry, clause):
        return
    if entry.predicate is Predicate.SUPPLIES and "TO" not in roles:
        return
    cause = _cause(entry, clause, scene)
    if entry.left == "SUBJECT" and clause.tokens(SUBJECT) and cause is None:
        return
    things = roles.get("OBJECT", [])
    if entry.predicate in _SPENDING:
        if things and "AMOUNT" in roles and entry.form == "verb" and is_passive(clause.head):
            roles["SUBJECT"] = [Filled(NOBODY, None)]
        return
    if entry.predicate is Predicate.CLOSES and (whose := _owners(things, scene)):
        roles["SUBJECT"] = whose
        return
    for thing in things[:1]:
        if _may_be_completed(thing, entry.predicate, scene):
            roles["SUBJECT"] = [Filled(NOBODY, None)]
            if cause is not None:
                roles.setdefault("REASON", [Filled(scene.phrase(cause), cause)])


def _may_be_nobodys(entry: Entry, clause: Clause) -> bool:
    """Tell whether a noun may leave the doer open; a launch only in "since its launch in 2003"."""
    if entry.predicate is Predicate.LAUNCHES:
        return clause.head.dep_ == "pobj" and clause.head.head.lower_ in ("since", "after")
    return entry.predicate in (Predicate.DELAYS, Predicate.CLOSES)


def _cause(entry: Entry, clause: Clause, scene: Scene) -> Token | None:
    """Give what held a product up, where that is the subject: "a strike delayed the 787"."""
    things = clause.tokens(SUBJECT)
    if entry.predicate is not Predicate.DELAYS or entry.form != "verb" or len(things) != 1:
        return None
    named = scene.named(things[0]) is not None or things[0].pos_ != "NOUN"
    kind = scene.mentioned.nominal(things[0].i)
    acts = kind is not None and scene.schema.is_a(kind.kind, Kind.AGENT)
    return None if named or acts else things[0]


def _may_be_completed(thing: Filled, predicate: Predicate, scene: Scene) -> bool:
    if isinstance(thing.value, Quantity):
        return predicate is Predicate.LAYS_OFF
    if predicate is Predicate.CLOSES:
        counted = thing.token is not None and scene.quantity(thing.token) is not None
        return counted or (thing.token is not None and is_premises(thing.token))
    if predicate is Predicate.DELAYS and thing.value in scene.mentioned.entities:
        return isinstance(thing.value, Entity) and thing.value.kind is Kind.PRODUCT
    found = scene.mentioned.mention_at(thing.token.i) if thing.token is not None else None
    if found is None or not scene.schema.is_a(found.entity.kind, Kind.PRODUCT):
        return False
    # "the update" may be any that was spoken of
    named = found.form is Form.NAME or predicate is not Predicate.LAUNCHES
    return named or (thing.token is not None and thing.token.lemma_ not in _ANY)


def find_doer(entry: Entry, roles: Roles, clause: Clause, scene: Scene) -> None:
    """Look around a noun that names no doer for whose change or whose purchase it is.

    Args:
        roles: Of the entry; SUBJECT is added.
    """
    if entry.form == "noun" and "SUBJECT" not in roles and roles.get("OBJECT"):
        if entry.predicate is Predicate.REPORTS:
            _bear(roles, clause, scene)
        elif entry.predicate is Predicate.ACQUIRES:
            _buy(roles, clause, scene)


def _bear(roles: Roles, clause: Clause, scene: Scene) -> None:
    """Let a change of a figure that nobody owns be the company's: "led to a 9% fall in profit".

    Only a change that is told as a number, and as a fact.
    """
    if not roles.get("CHANGE"):
        return
    figure = roles["OBJECT"][0].token
    said = stance(clause, lexicon().effects, forecast=True)
    if figure is None or _is_part(figure, clause) or said.modality is not Modality.ACTUAL:
        return
    places = [*clause.tokens("at"), *(a.token for a in owners_of(figure) if a.slot == "at")]
    firms = ((scene.named(place), place) for place in places)
    named = [(firm, at) for firm, at in firms if firm and scene.schema.is_a(firm.kind, _FIRM)]
    whose = named[0] if named else _doer_above(clause.head, scene) or bearer(figure, scene)
    if whose is not None:
        roles["SUBJECT"] = [Filled(*whose, 2)]


def _buy(roles: Roles, clause: Clause, scene: Scene) -> None:
    """Let who does something by a purchase be the buyer: "grew *through the purchase of X*"."""
    link, verb = clause.head.head, governor(clause.head)
    if verb is None or link.lower_ not in _MEANS:
        return
    if clause.head.dep_ not in ("pobj", "pcomp"):
        return
    bought = roles["OBJECT"][0].value
    for token in subjects(verb) if not is_passive(verb) else ():
        firm = scene.named(token)
        if firm is not None and firm != bought and scene.schema.is_a(firm.kind, _FIRM):
            roles["SUBJECT"] = [Filled(firm, token, 2)]
            return


def _is_part(figure: Token, clause: Clause) -> bool:
    """Tell whether the change is of a share of the figure, or the figure only measures it."""
    between = clause.head.doc[clause.head.i : figure.i + 1]
    return any(t.lemma_ in _SHARES for t in between)


def _doer_above(noun: Token, scene: Scene) -> tuple[Entity, Token] | None:
    """Give the company that does or says what is told: "a fall in sales was reported by Acme"."""
    verb = governor(noun)
    while verb is not None:
        agents = (c for a in verb.children if a.dep_ == "agent" for c in a.children)
        for token in (*subjects(verb), *agents):
            firm = scene.named(token)
            if firm is not None and scene.schema.is_a(firm.kind, _FIRM):
                return firm, token
        verb = governor(verb)
    return None


def _owners(things: list[Filled], scene: Scene) -> list[Filled]:
    """Give whose sites are closed, where they are told by their owner: "Saab's plant was shut"."""
    found = [owner(thing.token, scene) for thing in things if thing.token is not None]
    return [Filled(whose, None, 1) for whose in dict.fromkeys(found) if whose is not None]


def join_each_other(entry: Entry, roles: Roles, scene: Scene) -> None:
    """Let those of one role do it with each other: "Acme and Beta merged", "merger of A and B".

    Args:
        roles: Of the entry; SUBJECT and OBJECT are set where only one of them has values.
    """
    if not scene.schema.symmetric(entry.predicate) or ("SUBJECT" in roles) == ("OBJECT" in roles):
        return
    first, *others = roles["SUBJECT" if "SUBJECT" in roles else "OBJECT"]
    if others:
        roles["SUBJECT"], roles["OBJECT"] = [first], others


def appoint(entry: Entry, roles: Roles, scene: Scene) -> None:
    """Leave open who appoints a successor where neither sentence nor article names just one."""
    if entry.predicate is not Predicate.APPOINTS or not {"OBJECT", "REPLACES"} <= roles.keys():
        return
    if roles["REPLACES"][0].value == roles["OBJECT"][0].value:
        del roles["REPLACES"]  # "his successor" is somebody else's
    if "SUBJECT" not in roles:
        rules = scene.schema
        bodies = [e for e in scene.mentioned.entities if rules.is_a(e.kind, Kind.ORGANIZATION)]
        roles["SUBJECT"] = [Filled(bodies[0] if len(bodies) == 1 else NOBODY, None)]


def deals_with_nobody(entry: Entry, roles: Roles, scene: Scene) -> bool:
    """Tell whether goods of one word ("batteries") are dealt in without a second party.

    Nor is a firm's good handed over where it is only told how many were sold ("sold 9 million").
    """
    if entry.predicate is Predicate.SELLS and "TO" not in roles:
        return any(_is_counted(thing, scene) for thing in roles.get("OBJECT", ()))
    if entry.predicate not in (Predicate.ORDERS, Predicate.SUPPLIES):
        return False
    thing = roles["OBJECT"][0].value if roles.get("OBJECT") else None
    plain = isinstance(thing, Entity) and thing.label.islower() and " " not in thing.label
    return plain and "FROM" not in roles and "TO" not in roles


def _is_counted(thing: Filled, scene: Scene) -> bool:
    found = scene.quantity(thing.token) if thing.token is not None else None
    many = found is not None and (found.quantity.value or 0) >= _MANY
    return many and found is not None and unit_class(found.quantity.unit) == "quantity"
