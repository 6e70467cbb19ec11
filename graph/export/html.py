"""HTML: one page that needs nothing else: a table of facts with their sentences, to search in.

All text is escaped, and the page's policy lets no script run but its own (by hash) and nothing be
loaded from anywhere.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from graph.export.view import View
from graph.lookup import Relation, Sentence
from graph.network import qualified, when, words
from ontology.records import Entity, Evidence, Fact, Quantity
from ontology.terms import Modality, Polarity

_STYLE = """
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; }
input { font: inherit; padding: .4rem .6rem; width: min(30rem, 100%); box-sizing: border-box; }
table { border-collapse: collapse; width: 100%; margin-top: 1rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-top: 1px solid #8885; }
th { position: sticky; top: 0; background: Canvas; }
td:nth-child(-n+3) { overflow-wrap: anywhere; }
.kind, .from { color: GrayText; font-size: .85em; }
.stance { font-size: .85em; font-style: italic; }
details, summary, blockquote { margin: 0; }
blockquote + blockquote, details { margin-top: .5rem; }
mark { background: #fd06; color: inherit; }
[hidden] { display: none; }
"""
_SCRIPT = """
const box = document.querySelector("input"), count = document.querySelector("output");
const rows = [...document.querySelectorAll("tbody tr")];
const texts = rows.map(row => row.textContent.toLowerCase());
function filter() {
  const words = box.value.toLowerCase().split(/\\s+/);
  let shown = 0;
  rows.forEach((row, n) => {
    row.hidden = !words.every(word => texts[n].includes(word));
    shown += !row.hidden;
  });
  count.textContent = `${shown} of ${rows.length} facts`;
}
box.addEventListener("input", filter);
filter();
"""
_HASH = b64encode(sha256(_SCRIPT.encode()).digest()).decode()
_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_HASH}'">
<title>Newsgraph: facts with their sentences</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>What the articles say</h1>
<p><label>Search <input type="search" autofocus></label> <output></output></p>
<table>
<thead><tr><th>Who</th><th>does</th><th>what</th><th>Said where</th></tr></thead>
<tbody>
"""
_TAIL = f"</tbody>\n</table>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"


def page(view: View) -> Iterator[bytes]:
    """Write the page, a fact at a time, in the order of their ids."""
    yield _HEAD.encode()
    lookup = view.lookup()
    for fact in view.facts(lookup):
        yield _row(lookup.relation(fact)).encode()
    yield _TAIL.encode()


def _row(relation: Relation) -> str:
    fact = relation.fact
    value = "" if fact.object is None else _named(fact.object)
    first, *others = relation.sentences
    more = "".join(_sentence(one) for one in others)
    if more:
        more = f"<details><summary>{len(others)} more</summary>{more}</details>"
    return (
        f'<tr id="{escape(fact.id)}"><td>{_named(fact.subject)}</td>'
        f"<td>{escape(fact.predicate.replace('_', ' '))}{_stance(fact)}</td>"
        f"<td>{value}{_details(fact)}</td><td>{_sentence(first)}{more}</td></tr>\n"
    )


def _named(value: Entity | Quantity) -> str:
    if isinstance(value, Entity):
        return f'{escape(value.label)} <span class="kind">{escape(value.kind.value)}</span>'
    return escape(words(value))


def _stance(fact: Fact) -> str:
    said = [] if fact.polarity is Polarity.POSITIVE else ["not so"]
    said += [] if fact.modality is Modality.ACTUAL else [fact.modality.value]
    said += ["over"] if fact.time is not None and fact.time.ended else []
    said += [bearing.value.replace("_", " ") for bearing in dict(fact.links)]
    said += [f"says {one.label}" for one in fact.attributed_to]
    return f'<div class="stance">{escape(", ".join(said))}</div>' if said else ""


def _details(fact: Fact) -> str:
    known = [text for text in (qualified(fact), when(fact.time)) if text]
    return f'<div class="kind">{escape("; ".join(known))}</div>' if known else ""


def _sentence(sentence: Sentence) -> str:
    source = sentence.source
    name = escape(source.title or source.id)
    if source.url and source.url.startswith(("http://", "https://")):
        name = f'<a href="{escape(source.url)}" rel="noreferrer">{name}</a>'
    origin = ", ".join(escape(text) for text in (source.source, source.published) if text)
    return (
        f'<blockquote>{_marked(sentence.evidence)} <div class="from">{name}'
        f"{', ' if origin else ''}{origin}</div></blockquote>"
    )


def _marked(evidence: Evidence) -> str:
    """Escape a quote and mark the words that stand for subject, predicate and object."""
    parts, place = [], evidence.start
    for mark in evidence.marks:
        if place <= mark.start < mark.end <= evidence.end:
            parts.append(escape(_cut(evidence, place, mark.start)))
            said = escape(_cut(evidence, mark.start, mark.end))
            parts.append(f'<mark title="{escape(mark.role)}">{said}</mark>')
            place = mark.end
    return "".join((*parts, escape(_cut(evidence, place, evidence.end))))


def _cut(evidence: Evidence, start: int, end: int) -> str:
    return evidence.quote[start - evidence.start : end - evidence.start]
