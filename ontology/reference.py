"""The reference of the ontology, in Markdown, as `news.ttl` has it.

`python -m ontology.reference docs/ontology.md` writes it; a test holds the file against it.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rdflib import RDFS, SKOS, Graph, Namespace, URIRef

from ontology.schema import ONTOLOGY_FILE, Schema, read_schema
from ontology.terms import (
    NAMESPACE,
    Bound,
    CreditGrade,
    Direction,
    Kind,
    Modality,
    Polarity,
    Predicate,
    Qualifier,
    Rating,
    Term,
)

_NG = Namespace(NAMESPACE)

INTRODUCTION = f"""# The ontology

*Made from `ontology/news.ttl` by `python -m ontology.reference docs/ontology.md`; change that file,
not this one.*

    subject  --predicate-->  object        + qualifiers  + stance  + time  + evidence

The subject of a fact is an entity, its object an entity or a quantity. Qualifiers are named values
on the fact; each predicate has its own. Stance is polarity, modality, and who says so. The prefix
`ng:` stands for `{NAMESPACE}`. Why the ontology is as it is:
[decisions/0002-ontology.md](decisions/0002-ontology.md). What a published graph must look like
stands in `ontology/shapes.ttl`.
"""
ASKED = """A fact stands where nothing excludes its ends: an Organization is admitted where a
Company is asked for, since it may be one; a Product is not. Which kinds exclude each other is
stated in `news.ttl`. Dots show how deep a kind stands below the one above it.
"""
QUALIFIED = """Values that tell two facts of a predicate apart are set in **bold** in the tables of
predicates; the values of the others are kept side by side on one fact.
"""


def reference(path: Path = ONTOLOGY_FILE) -> str:
    """Give the whole page, ending in a line break."""
    graph = Graph().parse(path, format="turtle")
    rules = read_schema(path)
    return "\n".join(
        (
            INTRODUCTION,
            "## Kinds\n",
            ASKED,
            _table(("Kind", "What it is", "For example", "Close to"), _kinds(graph, rules)),
            *_predicates(graph, rules),
            "## Qualifiers\n",
            QUALIFIED,
            _table(("Qualifier", "May hold", "What it is", "For example"), _held(graph, rules)),
            "## Ratings\n",
            _table(("Rating", "Rank", "What it says"), _ranked(graph, Rating)),
            "Credit grades stand on a scale of their own:\n",
            _table(("Grade", "Rank", "What it says"), _ranked(graph, CreditGrade)),
            "## Stance, bounds and directions\n",
            _table(("Word", "Of", "What it says", "For example"), _closed(graph)),
            "## The words that facts are written with\n",
            _table(("Word", "What it is", "For example"), _vocabulary(graph)),
        )
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _kinds(graph: Graph, rules: Schema) -> Iterator[Sequence[str]]:
    for kind in Kind:
        depth = len(rules.ancestors[kind]) - 1
        yield (
            f"{'· ' * depth}`{kind}`",
            _comment(graph, kind),
            _example(graph, kind),
            _near(graph, kind),
        )


def _predicates(graph: Graph, rules: Schema) -> Iterator[str]:
    yield "## Predicates\n"
    for theme, predicates in groupby(
        Predicate, lambda predicate: _text(graph, predicate, _NG.theme)
    ):
        yield f"### {theme}\n"
        rows = (_predicate(graph, rules, predicate) for predicate in predicates)
        yield _table(("Predicate", "Subject → object", "Qualifiers", "What it says"), rows)


def _predicate(graph: Graph, rules: Schema, predicate: Predicate) -> Sequence[str]:
    traits = ["symmetric"] * rules.symmetric(predicate)
    traits += ["object may be left out"] * rules.object_optional(predicate)
    name = f"`{predicate}`" + (f" ({', '.join(traits)})" if traits else "")
    says = f"{_comment(graph, predicate)} *{_example(graph, predicate)}*"
    return name, _ends(rules, predicate), _qualifiers(rules, predicate), says


def _ends(rules: Schema, predicate: Predicate) -> str:
    subjects = ", ".join(kind for kind in Kind if kind in rules.domain(predicate))
    objects = [kind.value for kind in Kind if kind in rules.range(predicate)]
    units = [f"*{unit}*" for unit in sorted(rules.units(predicate))]
    return f"{subjects} → {', '.join(objects + units)}"


def _qualifiers(rules: Schema, predicate: Predicate) -> str:
    shown = []
    for name in sorted(rules.qualifiers(predicate)):
        words = ", ".join(sorted(rules.words(predicate, name)))
        set_ = f"**{name}**" if name in rules.identifying(predicate) else name
        shown.append(f"{set_} ({words})" if words else set_)
    return ", ".join(shown)


def _held(graph: Graph, rules: Schema) -> Iterator[Sequence[str]]:
    for name in Qualifier:
        held = ", ".join(sorted(rules.holds(name)))
        yield f"`{name}`", held, _comment(graph, name), _example(graph, name)


def _ranked(graph: Graph, ratings: Iterable[Term]) -> Iterator[Sequence[str]]:
    for rating in ratings:
        shown = _text(graph, rating, RDFS.label)
        name = f"`{rating}`" if shown == rating else f"`{rating}` ({shown})"
        yield name, _text(graph, rating, _NG["rank"]), _comment(graph, rating)


def _closed(graph: Graph) -> Iterator[Sequence[str]]:
    for terms in (Polarity, Modality, Bound, Direction):
        for term in terms:
            yield f"`{term}`", terms.__name__, _comment(graph, term), _example(graph, term)


def _vocabulary(graph: Graph) -> Iterator[Sequence[str]]:
    listed = (Kind, Predicate, Qualifier, Rating, CreditGrade, Polarity, Modality, Bound, Direction)
    known = {term.iri for terms in listed for term in terms}
    for iri in sorted(set(map(str, graph.subjects(RDFS.comment))) - known):
        name = str(iri).removeprefix(NAMESPACE)
        yield f"`ng:{name}`", _text(graph, iri, RDFS.comment), _text(graph, iri, SKOS.example)


def _comment(graph: Graph, term: Term) -> str:
    return _text(graph, term, RDFS.comment)


def _example(graph: Graph, term: Term) -> str:
    return _text(graph, term, SKOS.example)


def _near(graph: Graph, term: Term) -> str:
    near = sorted(map(str, graph.objects(URIRef(term.iri), SKOS.closeMatch)))
    return ", ".join(f"[{graph.qname(iri)}]({iri})" for iri in near)


def _text(graph: Graph, term: str, property_: URIRef) -> str:
    iri = term.iri if isinstance(term, Term) else term
    found = graph.value(URIRef(iri), property_)
    return "" if found is None else str(found)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
