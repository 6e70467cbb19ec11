"""Explanations as one page for the browser, with all that it needs in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from flask import Flask, render_template

from api.explaining import segments
from api.sayings import saying
from api.tables import plain
from extractors.explanation import Explanation, Outcome, Phrase, SeenSentence
from ontology.schema import schema
from ontology.terms import Kind

GROUPS: Final = {
    Kind.ORGANIZATION: "org", Kind.PERSON: "person", Kind.PLACE: "place", Kind.FACILITY: "place",
    Kind.INSTRUMENT: "market", Kind.PRODUCT: "thing", Kind.TECHNOLOGY: "thing",
}  # fmt: skip
"""Kinds that are marked alike, with those below them; all others are "other"."""

LOOKS: Final = {
    Outcome.CLAIMS: "made", Outcome.JOINED: "made", Outcome.OPEN: "open",
    Outcome.REJECTED: "failed", Outcome.DROPPED: "failed", Outcome.UNBOUND: "failed",
    Outcome.GOVERNS: "quiet", Outcome.NO_ENTRY: "open",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence, with the group of what they stand for ("" for none), and what it is."""

    text: str
    group: str = ""
    told: str = ""


def page(explanations: Sequence[Explanation]) -> str:
    """Draw the explanations as a page that asks nothing of the network."""
    app = Flask(__name__)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.add_template_filter(plain, "plain")
    app.add_template_filter(pieces, "pieces")
    app.add_template_filter(saying, "saying")
    with app.app_context():
        return render_template("explain.html", explanations=explanations, looks=LOOKS)


def pieces(sentence: SeenSentence) -> list[Piece]:
    """Cut a sentence into pieces that are marked, and those between."""
    return [
        Piece(plain(text), group(phrase), told(phrase)) if phrase else Piece(plain(text))
        for text, phrase in segments(sentence)
    ]


def told(phrase: Phrase) -> str:
    """Say in one line what a phrase was taken for."""
    if phrase.sort == "mention":
        return plain(f"{phrase.means}, {phrase.kind} ({phrase.by})")
    return plain(f"{phrase.sort} {phrase.kind}: {phrase.means}")


def group(phrase: Phrase) -> str:
    """Name how a phrase is marked: by the group of its kind, or as quantity or time."""
    return _group(phrase.kind) if phrase.sort == "mention" else phrase.sort


@cache
def _group(kind: str) -> str:
    above = schema().ancestors[Kind(kind)]
    return next((name for wide, name in GROUPS.items() if wide in above), "other")
