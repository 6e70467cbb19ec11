"""One file to mail: the explorer with a slice of the graph inside; no server, no network.

Its policy lets nothing run but the explorer itself (by hash), and nothing be loaded.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

from api.explorer import in_script
from ontology.encoding import Json

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
<script type="application/json" id="newsgraph-slice">{data}</script>
<script type="module">{script}</script>
</body>
</html>
"""


def page(cut: Mapping[str, Json], title: str) -> Iterator[bytes]:
    """Write the page.

    Args:
        cut: `{"version", "entities", "facts"}`, as `/v1/slice` answers.
        title: What it shows; the title of the page.
    """
    script = (BUILT / "explorer.js").read_text(encoding="utf-8")
    script = script.replace("</script", "<\\/script").replace("\0", "\\0")  # else HTML changes both
    style = (BUILT / "explorer.css").read_text(encoding="utf-8")
    yield PAGE.format(
        script_hash=_hashed(script),
        style_hash=_hashed(style),
        title=escape(title),
        style=style,
        data=in_script(cut),
        script=script,
    ).encode()


def _hashed(text: str) -> str:
    digest = sha256(text.encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"
