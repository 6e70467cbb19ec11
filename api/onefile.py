"""One file to mail: the explorer with a slice of the graph inside; no server, no network.

Its policy lets nothing run but the explorer itself (by hash), and nothing be loaded.
"""

import difflib
import gzip
import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

import graph.export
from api.slices import slice_record
from graph.export import Format, View
from graph.slices import Slice
from ontology.errors import UnknownFormatError
from ontology.records import Entity

BUILT: Final = Path(__file__).parent / "static" / "explorer"

PAGE: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {script_hash}; \
style-src {style_hash}; img-src data: blob:; base-uri 'none'; form-action 'none'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<div id="explorer"><noscript><p>This page needs JavaScript.</p></noscript></div>
<script type="application/gzip" id="newsgraph-slice">{data}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def page(view: View) -> Iterator[bytes]:
    """Write the explorer over a slice: its entities and facts, each with a few sentences."""
    lookup, iris = view.lookup(), view.snapshot.iris
    facts = tuple(view.facts(lookup))
    ends = {
        iris.entity_id(iris.entity(end)): end
        for fact in facts
        for end in (fact.subject, fact.object)
        if isinstance(end, Entity)
    }
    named = [(key, one, lookup.degree(iris.entity(one))) for key, one in sorted(ends.items())]
    cut = slice_record(Slice(tuple(named), facts, len(facts)), lookup, {})
    script = (BUILT / "explorer.js").read_text(encoding="utf-8")
    script = script.replace("</script", "<\\/script").replace("\0", "\\0")  # else HTML changes both
    style = (BUILT / "explorer.css").read_text(encoding="utf-8")
    title = f"Newsgraph: {view.slicing.entity}" if view.slicing.entity else "Newsgraph"
    yield PAGE.format(
        script_hash=_hashed(script),
        style_hash=_hashed(style),
        title=escape(title),
        style=style,
        data=_packed({"version": view.snapshot.folder.name, **cut}),
        script=script,
    ).encode()


def _packed(value: object) -> str:
    """Write JSON as gzip in base64, without the time: the same slice, the same text."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return b64encode(gzip.compress(plain, mtime=0)).decode()


def _hashed(text: str) -> str:
    digest = sha256(text.encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"


FORMATS: Final = {**graph.export.FORMATS, "html": Format("text/html", ".html", page)}
"""All formats of exports: those of the graph, and the explorer as one file."""


def format_named(name: str, *others: str) -> Format:
    """Give a format by its name.

    Args:
        others: What else could have been meant.

    Raises:
        UnknownFormatError: There is none; the message names a near one, or all.
    """
    if name not in FORMATS:
        known = (*FORMATS, *others)
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise UnknownFormatError(f"unknown export format {name!r}; {hint}")
    return FORMATS[name]
