"""Cuts what stands among an article's words and is none of them: advertising, calls, links.

A block is cut if a wording of the table says so; the wordings are those that pages and letters
share, of no one site and no one article. Cut blocks are counted, never dropped in silence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.articles.layout import has_words
from extractors.articles.wordings import DATELINE, RULES, SECTION
from ontology.records import TextBlock
from ontology.terms import Block

_SHORTEST_PARAGRAPH = 40  # characters of a sentence that ends a list of links
_LONGEST_ADVERTISEMENT = 400
_CALL = re.compile(r"\b(?:you|your|you['’]\w+)\b|!", re.IGNORECASE)
_QUOTE = re.compile(r"[\"“”]")
_QUESTIONS_LENGTH = 400
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘(]?[A-Z0-9])")
_QUESTION = re.compile(r"\?[!?]*[\"”’')]*\Z")
_TAIL = re.compile(
    r"(?<=[.!?…:»”\")])\s+(?:read more|click here|continue reading|learn more|see also|sign up)"
    r"\b[^.!?\n]{0,80}\W*\Z",
    re.IGNORECASE,
)
_TAIL_LENGTH = 120  # characters at the end of a block in which a tail is looked for


def rule_of(words: str) -> str | None:
    """Name the rule by which a block of these words is cut; None if it is part of the article."""
    words = words.strip()
    lowered = words.lower()
    for rule in RULES:
        near = len(words) <= rule.limit and rule.word in lowered
        if near and rule.pattern.search(words):
            return rule.name
    return "question" if _asks_only(words) else None


def without_boilerplate(text: str, blocks: Sequence[TextBlock]) -> tuple[list[TextBlock], int]:
    """Cut what is none of an article's words; the other blocks keep their order.

    A call to act at the end of a paragraph is cut off it, and so are place and agency before
    the first words, which are not counted.

    Args:
        text: What the blocks are stretches of.
        blocks: Without the title, which is never cut.

    Returns:
        The blocks that stay, and how many were cut, or cut shorter.
    """
    ends = {block.start: block.end for block in blocks}
    kept = [_without_tail(text, block) for block in blocks]
    for step in (_without_sections, _without_advertising, _without_ruled):
        kept = step(text, kept)
    trimmed = sum(block.end != ends[block.start] for block in kept)
    cut = len(ends) - len(kept) + trimmed
    return [_without_dateline(text, block) for block in kept[:1]] + kept[1:], cut


def _asks_only(words: str) -> bool:
    if len(words) > _QUESTIONS_LENGTH or "?" not in words:
        return False
    return all(_QUESTION.search(s) for s in _SENTENCE_END.split(words) if has_words(s))


def _without_tail(text: str, block: TextBlock) -> TextBlock:
    near = max(block.start, block.end - _TAIL_LENGTH)
    tail = _TAIL.search(text, near, block.end)
    return replace(block, end=tail.start()) if tail else block


def _without_dateline(text: str, block: TextBlock) -> TextBlock:
    place = DATELINE.match(text, block.start, block.end)
    return replace(block, start=place.end()) if place else block


def _without_ruled(text: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
    return [b for b in blocks if rule_of(text[b.start : b.end]) is None]


def _without_sections(text: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Cut lists of links with their headings, up to the next real paragraph."""
    kept: list[TextBlock] = []
    inside = False
    for block in blocks:
        words = text[block.start : block.end]
        if block.block is not Block.ITEM and SECTION.fullmatch(words):
            inside = True
        elif inside and block.block is Block.PARAGRAPH and _is_paragraph(words):
            inside = False
        if not inside:
            kept.append(block)
    return kept


def _without_advertising(text: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Cut what follows a line "Ad", up to its last call to act; without one, the line alone."""
    kept: list[TextBlock] = []
    position = 0
    while position < len(blocks):
        block = blocks[position]
        if rule_of(text[block.start : block.end]) == "advertising":
            position = _past_advertisement(text, blocks, position + 1)
        else:
            kept.append(block)
            position += 1
    return kept


def _past_advertisement(text: str, blocks: Sequence[TextBlock], start: int) -> int:
    """Find where an advertisement ends: it calls on the reader, but for one block at most."""
    end = start
    for position in range(start, len(blocks)):
        words = text[blocks[position].start : blocks[position].end]
        if rule_of(words) is not None or _is_call(words):
            end = position + 1
        elif position > end or len(words) > _LONGEST_ADVERTISEMENT:
            break
    return end


def _is_call(words: str) -> bool:
    if len(words) > _LONGEST_ADVERTISEMENT or _QUOTE.search(words):
        return False
    return _CALL.search(words) is not None


def _is_paragraph(words: str) -> bool:
    return len(words) >= _SHORTEST_PARAGRAPH and words.rstrip("\"”’')")[-1:] in (".", "!", "?")
