"""The wordings by which boilerplate is known: a table, one line a wording.

A line is about a block of an article. The limits keep paragraphs that merely use such words.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording of blocks that are no news.

    Attributes:
        name: What the block is.
        limit: Characters; longer blocks are left alone.
        word: Looked for before the pattern, because that is fast; lower case.
        pattern: Searched in the block; case does not count unless the pattern says so.
    """

    name: str
    limit: int
    word: str
    pattern: re.Pattern[str]


def _begins(name: str, limit: int, *patterns: str) -> Rule:
    """Make a rule for blocks that begin in one of these ways, marks before the words or not."""
    return Rule(name, limit, "", re.compile(rf"\A\W*(?:{'|'.join(patterns)})", re.IGNORECASE))


def _holds(name: str, limit: int, word: str, *patterns: str) -> Rule:
    """Make a rule for blocks that somewhere have the word in one of these ways."""
    return Rule(name, limit, word, re.compile("|".join(patterns), re.IGNORECASE))


_MEDIA = r"(?:images?|photos?|photographs?|pictures?|file photo|illustration|graphic|video)"
_LETTER = r"(?:newsletters?|mailing list|alerts?|e-?mails?|inbox|briefings?|updates|digest|channel)"
_PAPER = r"(?:\w+ )?(?:analys[ie]s|reports?|guides?|e-?books?|white ?papers?|webinars?|copy)\b"
_ADVICE = r"(?:investment|financial|trading|legal|tax|professional) advice\b"
_TRADE = r"(?:buy|sell|hold)(?:ing)?"
_TRADES = rf"\b{_TRADE},?(?: or)? {_TRADE}(?:,? or {_TRADE})?\s*\?"
_TEXT = r"(?:article|post|report|text|story|page|newsletter|content|(?:web)?site)"
_SENTENCE = r"(?:\A\W*|[.!?:]\W+)"  # where a sentence begins: imperatives stand there
_NAME = r"(?-i:[A-Z])[\w.'’-]*"

RULES: tuple[Rule, ...] = (
    _begins(
        "advertising",
        40,
        r"(?:ads?|adverts?|advertisements?|advertising|advertorial|anzeige|werbung)\W*\Z",
        r"(?:sponsored|promoted|paid)(?: (?:content|post|by .*|story|links?))?\W*\Z",
    ),
    _begins(
        "call to act",
        400,
        r"don['’]t miss (?:out|this|our)\b",
        r"(?:act|order|buy|register|book|join|apply|shop) now\b[^.]{0,60}\W*\Z",
        r"(?:open (?:your|an) account|start (?:your|a) free trial|claim your)\b",
    ),
    _holds("call to act", 400, "find out", rf"{_SENTENCE}find out\b[^.!?]*\b(?:now|today|free)\b"),
    _holds(
        "call to act",
        400,
        "free ",
        rf"{_SENTENCE}(?:get|order|download|request|read|see)\b[^.!?]{{0,20}}\bfree {_PAPER}",
        r"\bin (?:the|our|this) (?:\w+ )?free (?:\w+ )?(?:analys[ie]s|report)\b",
    ),
    _holds("call to act", 400, "action", r"\baction (?:is )?needed for\b[^.!?]*\binvestors\b"),
    _holds("teaser", 240, "?", rf"{_TRADES}\W*\Z", rf"{_TRADES}.*\b(?:analys[ie]s|answers?)\W*\Z"),
    _holds(
        "teaser", 240, "the answer", r"\b(?:analysis|report) (?:delivers|has|gives|reveals) the"
    ),
    _begins(
        "link",
        160,
        r"(?:click|tap) (?:here|on the|the (?:link|button|image)|to \w+)\b",
        r"(?:read|see|find|learn|discover) more\b",
        r"(?:continue|keep) reading\b",
        r"(?:also read|read also|read next|see also|you may also like|more on this)\b",
        r"read (?:the|our|this|his|her|their) (?:full|original|whole|complete|latest|entire)\b",
        r"(?:watch|listen)(?: (?:now|live|to this|the video|below|here|more))\b",
        r"(?:https?://|www\.)\S+\Z",
        r"\[[^\]]*\]\([^)]*\)\Z",
    ),
    _holds(
        "link", 160, " here", r"\b(?:read|click|see|find out|learn)(?: more)?(?: \w+)? here\W*\Z"
    ),
    _begins(
        "subscription",
        240,
        rf"(?:sign up|signup|register|subscribe|join)\b.{{0,90}}\b{_LETTER}\b",
        r"(?:sign up|subscribe|register|sign in|log in)(?: (?:now|here|today|free))?\W*\Z",
        r"(?:sign up|subscribe) (?:for|to) (?:our|the|my|your|this|us|read|continue|get)\b",
        r"(?:get|enjoy) (?:unlimited|full) (?:digital )?access\b",
        r"already (?:a subscriber|have an account)\s*\?|(?:for )?subscribers? only\W*\Z",
    ),
    _holds(
        "subscription", 240, " your ", r"\bdelivered(?: \w+)? (?:to|into) your (?:inbox|phone)\b"
    ),
    _begins(
        "sharing",
        120,
        r"share (?:this|on|via|it|with|your)\b",
        r"(?:share|tweet|print|e-?mail|comments?|save|copy link)(?: this(?: \w+)?)?\W*\Z",
        r"follow (?:us|me|@\w+|\w+ on (?:twitter|x|facebook|linkedin))\b",
        r"(?:like|find|join) us on\b",
        r"(?:leave|post|add) a (?:comment|reply)\b",
    ),
    _begins("copyright", 300, r"c\) ?\d{4}", r"copyright\s*(?:©|\(c\)|\d{4}|by\b)"),
    _holds("copyright", 300, "©", r"\A\W*©", r"©\s*\d{4}"),
    _holds("copyright", 300, "rights reserved", r"\ball rights reserved\b"),
    _holds(
        "copyright",
        300,
        "may not be",
        r"\bmay not be (?:\w+,? )*(?:rewritten|redistributed|republished|reproduced)\b",
    ),
    _holds(
        "copyright", 300, "permission", r"\bre(?:produced|published|printed) with (?:the )?perm"
    ),
    _begins("disclaimer", 900, r"disclaimer\b", r"disclosures?\s*:"),
    _holds(
        "disclaimer",
        900,
        "advice",
        rf"\b(?:this (?:is|{_TEXT})|information|contents?|opinions|views|material)\b"
        rf"[^.]{{0,80}}(?:\bnot?|\bnever|n['’]t)\b[^.]{{0,80}}\b{_ADVICE}",
        rf"\A\W*(?:nothing (?:in|on|here)\b[^.]{{0,80}}|no[tr]? )\b{_ADVICE}",
    ),
    _holds(
        "disclaimer", 900, "purposes only", r"\bfor (?:\w+ )?(?:information|education)\w* purposes"
    ),
    _holds(
        "disclaimer",
        900,
        "past ",
        r"\bpast (?:performance|results) (?:is|are|do|does) (?:no|not)\b",
    ),
    _holds(
        "disclaimer",
        900,
        "position",
        r"\b(?:has|have|holds?|owns?)(?: no| an?| any| long| short)? positions? in "
        r"(?:any|the|shares|stocks?)[^.]{0,40}\b(?:mentioned|discussed|named)\b",
    ),
    _holds(
        "disclaimer", 900, "recommend", r"\b(?:owns? shares of|has positions in) and recommends?\b"
    ),
    _holds("disclaimer", 900, "disclosure policy", r"\bhas a disclosure policy\b"),
    _begins(
        "credit",
        240,
        rf"{_MEDIA} ?(?:credits?|source|courtesy|caption|by)?\s*:",
        rf"{_MEDIA} (?:credit|courtesy)\b",
        rf"{_MEDIA} by {_NAME}[^.!?]*\W*\Z",
        r"(?:credits?|source)\s*:\s*\S",
        rf"(?:additional |further )?(?:reporting|writing|editing) by {_NAME}",
        rf"by {_NAME}(?: {_NAME}){{1,3}}(?:,? (?:and|for|in) {_NAME}[^.!?]*|\s*[,|][^.!?]*)?\Z",
        r"(?:getty images|shutterstock|istock(?:photo)?|wikimedia commons|file photo)\W*\Z",
    ),
    _begins(
        "furniture",
        160,
        r"(?:skip to|back to|jump to) (?:\w+ )?(?:content|top|navigation|main|home)\b",
        r"(?:story|article) continues (?:below|after)\b",
        r"(?:we|this (?:web)?site) uses? cookies\b|accept (?:all )?cookies\b",
        r"\d+[ -]min(?:ute)?s?(?: read)?\W*\Z|reading time\b",
        r"(?:load|show|view) (?:more|all|comments)\W*\Z",
        r"(?:tags?|topics?|filed under|categories|keywords)\s*:",
        r"(?:privacy policy|terms (?:of|and) \w+|cookie policy|about us|contact us)\W*\Z",
        r"(?:page \d+ of \d+|next page|previous page)\W*\Z",
        r"(?:please )?enable javascript\b|have an opinion on this (?:story|article)\b",
    ),
)
"""One line a wording; the first that applies names the cut."""

SECTION = re.compile(
    r"\W*(?:related (?:news|articles?|stories|links|content|topics|reading|posts)|sources?|"
    r"external links?|references|see also|further reading|more (?:news|stories|from .{1,40})|"
    r"most (?:read|popular)|read more|you may also like|recommended(?: for you)?|footnotes|"
    r"trending(?: now)?|popular stories|top stories|sister links?)\W*",
    re.IGNORECASE,
)
"""A heading over a list of links: to other articles, to what this one was made from."""

DATELINE = re.compile(
    r"(?-i:[A-Z])[^()/.!?]{0,40}\.?,?\s*"
    r"[(/](?:reuters|ap|afp|upi|dpa|pti|ians|bloomberg|xinhua|kyodo|tass|efe|ansa|dow jones|"
    r"associated press|marketwatch|prnewswire|business wire|globe newswire|globenewswire)[)/]"
    r"\s*(?:[-–—]+|:)\s*(?=\S)",
    re.IGNORECASE,
)
"""Place, perhaps a day, and agency before the first words: "LONDON, June 13 (Reuters) - "."""
