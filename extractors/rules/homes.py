"""Homes: what may have one, what may be one, and a place that is told behind a name."""

from spacy.tokens import Token

from extractors.drafts.draft import Draft
from extractors.mentions.names import TokenMention
from extractors.rules.neighbours import between, draft, is_a, name_at
from extractors.scenes.scene import Scene
from extractors.words import text_at
from ontology.names import LEGAL_FORMS
from ontology.terms import Form, Kind, Predicate


def is_place(here: TokenMention | None, scene: Scene) -> bool:
    """Tell whether a place is named here."""
    return here is not None and here.form is Form.NAME and is_a(here.entity, scene, Kind.PLACE)


def has_home(here: TokenMention, scene: Scene) -> bool:
    """Tell whether an organization is of a place; governments and unions of states are not."""
    ruling = is_a(
        here.entity, scene, Kind.GOVERNMENT, Kind.MINISTRY, Kind.INTERNATIONAL_ORGANIZATION
    )
    return is_a(here.entity, scene, Kind.ORGANIZATION) and not ruling


def is_placed(org: TokenMention, place: TokenMention, scene: Scene) -> bool:
    """Read "Alpha University in Austin", "Alpha Corp. of Japan", "Alpha Corp., Austin, Texas"."""
    if org.form is not Form.NAME or org.end > place.start or not is_place(place, scene):
        return False
    gap = [t.lower_ for t in between(org, place, scene)]
    firm = is_a(org.entity, scene, Kind.COMPANY)
    formed = scene.reading.doc[org.end - 1].lower_.rstrip(".") in LEGAL_FORMS
    if gap in (["of"], ["of", "the"], [",", "of"]):
        wide = is_a(place.entity, scene, Kind.COUNTRY)
        return firm and (wide or (formed and not leads_on(place, scene)))
    if gap == [","]:
        return firm and _is_address(place, scene)
    return gap == ["in"] and is_a(org.entity, scene, Kind.EDUCATIONAL_INSTITUTION)


def _is_address(town: TokenMention, scene: Scene) -> bool:
    """Tell whether a town is told with its state, and closed by a comma: ", Austin, Texas,"."""
    doc = scene.reading.doc
    state = name_at(town.end + 1, scene) if text_at(doc, town.end) == "," else None
    if state is None or not is_a(town.entity, scene, Kind.CITY) or not is_place(state, scene):
        return False
    return text_at(doc, state.end) in (",", ".", ")", "") and not is_a(
        state.entity, scene, Kind.CITY
    )


def home(org: TokenMention, place: TokenMention, scene: Scene, *, at: Token | None = None) -> Draft:
    """Say that an organization is at home in a place.

    Args:
        at: The noun by which the organization is told, if it is no name.
    """
    doc = scene.reading.doc
    join = doc[place.end - 1]
    subject = at if at is not None and org.start <= at.i < org.end else doc[org.end - 1]
    referred = 0.05 if org.form is not Form.NAME else 0.0
    return draft(
        (org.entity, Predicate.BASED_IN, place.entity), (subject, join, join), "origins",
        doubt=referred,
    )  # fmt: skip


def leads_on(org: TokenMention, scene: Scene) -> bool:
    """Tell whether a name only modifies the noun behind it ("Japanese Toyota dealers")."""
    doc = scene.reading.doc
    return org.end < len(doc) and doc[org.end].pos_ in ("NOUN", "PART")
