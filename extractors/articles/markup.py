"""HTML and XML as trees and words, read with lxml; nothing is fetched, no entity is expanded.

XML that declares entities of its own is refused: no news needs it, and it is how a small file
becomes a large one, or one that reads other files.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape
from typing import Any

from extractors.articles.files import clean
from ontology.errors import ArticleError

_COMMENT = re.compile(rb"(?s)<!--.*?-->")
_PROLOG = re.compile(rb"(?s).*?<(?=[A-Za-z_])")
_DECLARES = re.compile(rb"<!(?:DOCTYPE[^>]*\[|ENTITY)", re.IGNORECASE)
_ROOT = re.compile(rb"(?s)[^<]*(?:<\?.*?\?>[^<]*|<![^>]*>[^<]*)*<(?:[\w.-]+:)?([\w.-]+)")
_BREAKS = frozenset(
    "address article aside blockquote br div h1 h2 h3 h4 h5 h6 hl1 hl2 li p pre section table tr"
    .split()
)  # fmt: skip
_SILENT = frozenset({"script", "style"})


def root_of(data: bytes) -> str:
    """Give the name of an XML document's outermost element, without prefix; "" of none.

    Raises:
        ArticleError: it declares entities of its own.
    """
    plain = _COMMENT.sub(b"", data.replace(b"\0", b""))  # of UTF-16, so far as it is ASCII
    prolog = _PROLOG.match(plain)
    if _DECLARES.search(prolog[0] if prolog else plain[:65_536]):
        raise ArticleError("it declares entities of its own, which no news needs; it is not read")
    root = _ROOT.match(plain)
    return root[1].decode("ascii", errors="replace") if root else ""


def xml_tree(data: bytes) -> Any:
    """Parse an XML document; give its outermost element.

    Raises:
        ArticleError: it is no XML, or declares entities of its own.
    """
    from lxml import etree  # comes with trafilatura

    root_of(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"this is no XML: {error}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise ArticleError("it declares entities of its own, which no news needs; it is not read")
    return root


def local(element: Any) -> str:
    """Give an element's name without namespace; "" of a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def html_words(html: str) -> str:
    """Give the words of a piece of HTML, a paragraph a block."""
    if "<" not in html and "&" not in html:
        return clean(html).strip()
    from lxml.html import fragment_fromstring  # comes with trafilatura

    return words_of(fragment_fromstring(clean(html).replace("\x0b", " "), create_parent="div"))


def words_of(element: Any, *, silent: Collection[str] = ()) -> str:
    """Give the words of an element, a paragraph a block.

    Args:
        silent: Names of further elements whose words are none of the text.
    """
    text = "".join(_pieces(element, _SILENT.union(silent)))
    paragraphs = (" ".join(piece.split()) for piece in re.split(r"\n\s*\n", text))
    return clean("\n\n".join(piece for piece in paragraphs if piece))


def _pieces(element: Any, silent: frozenset[str]) -> Iterator[str]:
    from lxml import etree

    hidden: list[Any] = []  # elements that are open and whose words don't count
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        name = local(node).lower()
        around = "\n\n" if name in _BREAKS else ""
        if event == "start":
            said = node.text or ""
            piece = around + (unescape(said) if node.tag is etree.Entity else said)
            hidden += [node] if name in silent else []
        else:
            piece = around + (node.tail or "" if node is not element else "")
            hidden = hidden[:-1] if hidden and hidden[-1] is node else hidden
        if not hidden:
            yield piece
