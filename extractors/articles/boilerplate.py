"""What stands between an article's words and is none of them: advertising, calls to act, credits.

A block is cut if a rule of one of the tables says so; the rules know wordings that pages and
letters share, no site and no article. Rules for whole blocks look at short blocks only, so that a
paragraph which merely uses such words stays. Cut blocks are counted, never dropped in silence.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.articles.layout import has_words
from ontology.records import TextBlock
from ontology.terms import Block


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording of blocks that are no news.

    Attributes:
        name: What the block is.
        limit: Characters; longer blocks are left alone.
        pattern: Searched in the block; case does not count unless the pattern says so.
    """

    name: str
    limit: int
    pattern: re.Pattern[str]


def _rule(name: str, limit: int, *patterns: str) -> Rule:
    return Rule(name, limit, re.compile("|".join(patterns), re.IGNORECASE))


_MEDIA = r"(?:images?|photos?|photographs?|pictures?|file photo|illustration|graphic|video)"
_LETTER = r"(?:newsletters?|mailing list|alerts?|e-?mails?|inbox|briefings?|updates|digest|channel)"
_PAPER = r"(?:analys[ie]s|reports?|guides?|e-?books?|white ?papers?|webinars?|copy)"
_ADVICE = r"(?:investment|financial|trading|legal|tax|professional) advice"
_TRADE = r"(?:buy(?:ing)?|sell(?:ing)?|hold(?:ing)?)"
_BEGIN = r"(?:^\W*|[.!?:]\W+)"  # of a sentence: imperatives stand there

RULES: tuple[Rule, ...] = (
    _rule(
        "advertising",
        40,
        r"^\W*(?:ads?|adverts?|advertisements?|advertising|advertorial|anzeige|werbung)\W*$",
        r"^\W*(?:sponsored|promoted|paid)(?: (?:content|post|by .*|story|links?))?\W*$",
    ),
    _rule(
        "call to act",
        400,
        rf"{_BEGIN}find out\b[^.!?]*\b(?:now|today|here|free)\b",
        rf"{_BEGIN}(?:get|order|download|request|read|see|grab)\b[^.!?]{{0,20}}"
        rf"\bfree (?:\w+ )?{_PAPER}\b",
        r"\bin (?:the|our|this) (?:\w+ )?free (?:\w+ )?(?:analys[ie]s|report)\b",
        r"\baction (?:is )?needed for\b[^.!?]*\b(?:investors|shareholders)\b",
        r"^\W*don['’]t miss (?:out|this|our)\b",
        r"^\W*(?:act|order|buy|register|book|join|apply|shop) now\b[^.]{0,60}\W*$",
        r"^\W*(?:open (?:your|an) account|start (?:your|a) free trial|claim your)\b",
    ),
    _rule(
        "teaser",
        240,
        rf"\b{_TRADE},?(?: or)? {_TRADE}(?:,? or {_TRADE})?\s*\?\W*$",
        rf"\b{_TRADE},?(?: or)? {_TRADE}(?:,? or {_TRADE})?\s*\?.*\b(?:analys[ie]s|answers?)\b\W*$",
        r"\b(?:analysis|report)\b[^.!?]*\b(?:delivers?|has|gives?|reveals?) the answer\b",
    ),
    _rule(
        "link",
        160,
        r"^\W*(?:click|tap) (?:here|on the|the (?:link|button|image)|to \w+)\b",
        r"^\W*(?:read|see|find|learn|discover) more\b",
        r"\b(?:read|click|see|find out|learn) (?:more )?(?:about \w+ )?here\W*$",
        r"^\W*(?:continue|keep) reading\b",
        r"^\W*(?:also read|read also|read next|see also|you may also like|more on this)\b",
        r"^\W*read (?:the|our|this|his|her|their) (?:full|original|whole|complete|latest|entire)\b",
        r"^\W*(?:watch|listen)(?: (?:now|live|to this|the video|below|here|more))\b",
        r"^(?:https?://|www\.)\S+$",
        r"^!\[[^\]]*\]\([^)]*\)$",
    ),
    _rule(
        "subscription",
        240,
        rf"^\W*(?:sign up|signup|register|subscribe|join)\b.{{0,90}}\b{_LETTER}\b",
        r"^\W*(?:sign up|subscribe|register|sign in|log in)(?: (?:now|here|today|free))?\W*$",
        r"^\W*(?:sign up|subscribe) (?:for|to) (?:our|the|my|your|this|us|read|continue|get)\b",
        r"\b(?:straight|directly|delivered)(?: \w+)? (?:to|into) your (?:inbox|phone)\b",
        r"^\W*(?:get|enjoy) (?:unlimited|full) (?:digital )?access\b",
        r"\balready (?:a subscriber|have an account)\s*\?|^\W*(?:for )?subscribers? only\W*$",
    ),
    _rule(
        "sharing",
        120,
        r"^\W*share (?:this|on|via|it|with|your)\b",
        r"^\W*(?:share|tweet|print|e-?mail|comments?|save|copy link)(?: this(?: \w+)?)?\W*$",
        r"^\W*follow (?:us|me|@\w+|\w+ on (?:twitter|x|facebook|linkedin))\b",
        r"^\W*(?:like|find|join) us on\b",
        r"^\W*(?:leave|post|add) a (?:comment|reply)\b",
    ),
    _rule(
        "copyright",
        300,
        r"^\W*(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b))",
        r"©\s*\d{4}",
        r"\ball rights reserved\b",
        r"\bmay not be (?:\w+,? )*(?:rewritten|redistributed|republished|reproduced)\b",
        r"\b(?:reproduced|republished|reprinted) with (?:the )?permission\b",
    ),
    _rule(
        "disclaimer",
        900,
        r"\b(?:this (?:is|article|post|report|text|story|page|newsletter|(?:web)?site|content)|"
        r"information|contents?|opinions|views|material)\b"
        rf"[^.]{{0,80}}(?:\bnot?|\bnever|n['’]t)\b[^.]{{0,80}}\b{_ADVICE}\b",
        rf"^\W*(?:nothing (?:in|on|here)\b[^.]{{0,80}}|no[tr]? )\b{_ADVICE}\b",
        r"\bfor (?:general )?(?:information|informational|educational)(?:al)? purposes only\b",
        r"\bpast (?:performance|results) (?:is|are|do|does) (?:no|not)\b",
        r"\b(?:has|have|holds?|owns?)(?: no| an?| any| long| short)? positions? in "
        r"(?:any|the|shares|stocks?)[^.]{0,40}\b(?:mentioned|discussed|named)\b",
        r"\bowns? shares of and recommends?\b|\bhas positions in and recommends?\b",
        r"\bhas a disclosure policy\b",
        r"^\W*disclaimer\b|^\W*disclosures?\s*:",
    ),
    _rule(
        "credit",
        240,
        rf"^\W*{_MEDIA} ?(?:credits?|source|courtesy|caption|by)?\s*:",
        rf"^\W*{_MEDIA} (?:credit|courtesy)\b",
        rf"^\W*{_MEDIA} by (?-i:[A-Z])[^.!?]*\W*$",
        r"^\W*(?:credits?|source)\s*:\s*\S",
        r"^\W*\(?(?:additional |further )?(?:reporting|writing|editing) by (?-i:[A-Z])",
        r"^\W*by (?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){1,3}"
        r"(?:,? (?:and|for|in) (?-i:[A-Z])[^.!?]*|\s*[,|][^.!?]*)?$",
        r"^\W*(?:getty images|shutterstock|istock(?:photo)?|wikimedia commons|file photo)\W*$",
    ),
    _rule(
        "furniture",
        160,
        r"^\W*(?:skip to|back to|jump to) (?:\w+ )?(?:content|top|navigation|main|home)\b",
        r"^\W*(?:story|article) continues (?:below|after)\b",
        r"^\W*(?:we|this (?:web)?site) uses? cookies\b|^\W*accept (?:all )?cookies\b",
        r"^\W*\d+[ -]min(?:ute)?s?(?: read)?\W*$|^\W*reading time\b",
        r"^\W*(?:load|show|view) (?:more|all|comments)\W*$",
        r"^\W*(?:tags?|topics?|filed under|categories|keywords)\s*:",
        r"^\W*(?:privacy policy|terms (?:of|and) \w+|cookie policy|about us|contact us)\W*$",
        r"^\W*(?:page \d+ of \d+|next page|previous page)\W*$",
        r"^\W*enable javascript\b|\bjavascript is (?:disabled|not)\b",
        r"^\W*have an opinion on this (?:story|article)\b",
    ),
)
"""One line a wording; the first that matches names the cut."""

_SECTION = re.compile(
    r"\W*(?:related (?:news|articles?|stories|links|content|topics|reading|posts)|sources?|"
    r"external links?|references|see also|further reading|more (?:news|stories|from .{1,40})|"
    r"most (?:read|popular)|read more|you may also like|recommended(?: for you)?|footnotes|"
    r"trending(?: now)?|popular stories|top stories|sister links?)\W*",
    re.IGNORECASE,
)
_SHORTEST_PARAGRAPH = 80  # characters of a sentence that ends a list of links
_LONGEST_ADVERTISEMENT = 400
_CALL = re.compile(r"\b(?:you|your|you['’]\w+)\b|!|\?", re.IGNORECASE)
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
    for rule in RULES:
        if len(words) <= rule.limit and rule.pattern.search(words):
            return rule.name
    return "question" if _asks_only(words) else None


def without_boilerplate(text: str, blocks: Sequence[TextBlock]) -> tuple[list[TextBlock], int]:
    """Cut what is none of an article's words; the other blocks keep their order.

    A call to act at the end of a paragraph is cut off it.

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
    return kept, len(ends) - len(kept) + trimmed


def _asks_only(words: str) -> bool:
    if len(words) > _QUESTIONS_LENGTH or "?" not in words:
        return False
    return all(_QUESTION.search(s) for s in _SENTENCE_END.split(words) if has_words(s))


def _without_tail(text: str, block: TextBlock) -> TextBlock:
    near = max(block.start, block.end - _TAIL_LENGTH)
    tail = _TAIL.search(text, near, block.end)
    return replace(block, end=tail.start()) if tail else block


def _without_ruled(text: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
    return [b for b in blocks if rule_of(text[b.start : b.end]) is None]


def _without_sections(text: str, blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """Cut lists of links with their headings, up to the next real paragraph."""
    kept: list[TextBlock] = []
    inside = False
    for block in blocks:
        words = text[block.start : block.end]
        if block.block is not Block.ITEM and _SECTION.fullmatch(words):
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
