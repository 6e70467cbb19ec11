"""Where in a text its paragraphs, list items and headings stand.

    lines ──blank lines──> groups ──breaks──> pieces ──what follows──> headings

Nothing is rewritten: a piece is a stretch of the stored text. A line is a paragraph of its own,
as feeds and databases give it, unless it was broken to fit a width, as mail and terminals do it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ontology.records import TextBlock
from ontology.terms import Block

LONGEST_BLOCK = 10_000
"""Characters; a longer paragraph is cut in two at the end of a sentence (spaCy's parser takes
memory by the length of a document, and refuses more than a million characters)."""

_LONGEST_HEADING = 100
_WIDTHS = range(50, 121)  # columns to which people and programs wrap text
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]*(?:\r\n|[\r\n\v\f\x85\u2028\u2029]|\Z)")
_WORD = re.compile(r"[^\W_]")
_ITEM = re.compile(r"\s*(?:[-*•‣▪◦·–—]|\d{1,2}[.)])\s+(?=\S)")
_HASHES = re.compile(r"\s*#{1,6}\s+(?=\S)")
_QUOTED = re.compile(r"\s*(?:>\s?)+(?=\S)")
_STOP = re.compile(r"[.!?:][\"”’')\]]{0,8}\Z")
_FINAL = re.compile(r"[.!?:;,…][\"”’')\]]*\Z")
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(]?[A-Z0-9])")


def lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Give the lines of a text from `start` on, as (start, end) without the line's end.

    CR, LF, CRLF and Unicode's own separators end a line. Blank lines are given too.
    """
    for match in _LINE.finditer(text, start):
        if match.end() > match.start():
            yield match.start(), match.start() + len(match.group().rstrip())


def pieces(text: str, start: int = 0) -> list[TextBlock]:
    """Cut a text from `start` on into paragraphs and list items, markers left out, in order.

    Lines marked as headings (`## `) are headings; all others without a mark are paragraphs.
    What holds no letter and no digit (a rule, an ornament) is left out.
    """
    found = (
        piece
        for group in _groups(text, start)
        for first, last in _broken(text, group)
        for piece in _shortened(text, _marked(text, first, last))
    )
    return [piece for piece in found if has_words(text[piece.start : piece.end])]


def with_headings(text: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Mark as headings the short lines without a final stop that stand before a paragraph."""
    marked: list[TextBlock] = []
    leads = False
    for block in reversed(blocks):
        short = block.block is Block.PARAGRAPH and _is_short(text, block)
        marked.append(replace(block, block=Block.HEADING) if short and leads else block)
        leads = leads or not short
    return marked[::-1]


def has_words(text: str) -> bool:
    """Tell whether there is a letter or a digit in a text."""
    return _WORD.search(text) is not None


def _is_short(text: str, block: TextBlock) -> bool:
    words = text[block.start : block.end]
    return len(words) < _LONGEST_HEADING and not _FINAL.search(words)


def _groups(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
    group: list[tuple[int, int]] = []
    for first, last in lines(text, start):
        if has_words(text[first:last]):
            group.append((first, last))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _broken(text: str, group: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines of a group that were broken only because the next word did not fit."""
    width = max(last - first for first, last in group)
    stops = sum(_stops(text, line) for line in group[:-1])
    wrapped = width in _WIDTHS and 2 * stops < len(group) - 1
    rare = 5 * stops < len(group)
    start = group[0][0]
    for (first, last), (after, end) in pairwise(group):
        words = text[after:end].split(maxsplit=1)
        full = last - first + 1 + len(words[0]) > width
        runs_on = rare or words[0][0].islower() or not _stops(text, (first, last))
        marked = _ITEM.match(text, after) or _HASHES.match(text, after)
        if not (wrapped and full and runs_on) or marked:
            yield start, last
            start = after
    yield start, group[-1][1]


def _stops(text: str, line: tuple[int, int]) -> bool:
    return _STOP.search(text, max(line[0], line[1] - 9), line[1]) is not None


def _marked(text: str, start: int, end: int) -> TextBlock:
    """Take the marker of a heading, an item or a quotation off a piece."""
    for marker, block in (
        (_HASHES, Block.HEADING),
        (_ITEM, Block.ITEM),
        (_QUOTED, Block.PARAGRAPH),
    ):
        match = marker.match(text, start, end)
        if match:
            return TextBlock(match.end(), end, block)
    return TextBlock(end - len(text[start:end].lstrip()), end, Block.PARAGRAPH)


def _shortened(text: str, piece: TextBlock) -> Iterator[TextBlock]:
    """Cut a piece that is too long for the parser, at a sentence's end where there is one."""
    start = piece.start
    while piece.end - start > LONGEST_BLOCK:
        limit = start + LONGEST_BLOCK
        ends = [m.end() for m in _SENTENCE_END.finditer(text, start, limit)]
        cut = ends[-1] if ends else text.rfind(" ", start, limit) + 1 or limit
        yield from _stripped(text, start, cut, piece.block)
        start = cut
    yield from _stripped(text, start, piece.end, piece.block)


def _stripped(text: str, start: int, end: int, block: Block) -> Iterator[TextBlock]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield TextBlock(start, end, block)
