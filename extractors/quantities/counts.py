"""Counted nouns: what a number without a unit of its own counts, by the parse if there is one."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

_PEOPLE = "worker job employee people person staff staffer position post man woman"
_SYNONYMS = {
    **dict.fromkeys(_PEOPLE.split(), "people"),
    **dict.fromkeys("jet plane airplane aeroplane airliner aircraft".split(), "aircraft"),
    **dict.fromkeys("share".split(), "shares"),
    **dict.fromkeys("car automobile auto vehicle".split(), "vehicle"),
}
"""Nouns that count the same things, so that two articles can agree."""

DURATIONS = frozenset(
    "second minute hour day weekday week fortnight month quarter year decade century session"
    "".split()
)
"""Units that measure time: such a quantity is a duration, which `times` finds as a period too."""

_INVARIABLE = frozenset(
    "aircraft people staff personnel series species fish sheep spacecraft hovercraft offspring"
    "".split()
)
_NO_UNIT = frozenset(
    "other one a.m. p.m. am pm o'clock utc gmt est edt cet bst cst pst pdt".split()
)
_LOST = frozenset("cut cutback loss reduction layoff redundancy elimination".split())
_RATES = frozenset("hour day week month quarter year".split())
_EACH = frozenset(("per", "a", "an", "each", "every"))
_REACH = 9
_SINGULAR = ("ss", "us", "is", "news")
_INSIDE = frozenset(("compound", "nmod", "nummod"))


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the unit, and one past the last token of its phrase."""

    unit: str
    end: int


def lemma(token: Token) -> str:
    """Give a noun's singular in lower case, also for names and without a lemmatizer."""
    word = (token.lemma_.lower() or token.lower_).strip(".") or token.lower_
    if word != token.lower_ or not _with_s(word):
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _with_s(word: str) -> bool:
    """Say whether a word looks like a regular plural; taggers take `A320s` for a singular."""
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(_SINGULAR)
        and word not in _INVARIABLE
    )


def named_unit(token: Token) -> str:
    """Give the unit that a counted noun stands for: its lemma, or the one its synonyms share."""
    word = lemma(token)
    if any(char.isdigit() for char in word):
        word = _kind_of(token, word) or word
    return _SYNONYMS.get(word, word)


def counted(number: Token, end: int) -> Counted | None:
    """Find the plural noun that a number counts.

    Args:
        number: The number's last token.
        end: One past it.
    """
    doc = number.doc
    noun = _noun(number) if doc.has_annotation("DEP") else _next_noun(doc, end)
    if noun is None or not _plural(noun) or lemma(noun) in _NO_UNIT:
        return None
    if lemma(noun) in _LOST and (who := _compound(noun)) is not None:
        return Counted(named_unit(who), noun.i + 1)
    stop = noun.i + 1
    rate = _rate(doc, stop)
    return Counted(named_unit(noun) + rate, stop + 2 if rate else stop)


def hyphened(doc: Doc, at: int) -> Counted | None:
    """Read the measure behind a number and a hyphen: `60-seat`, `79-metre`; durations are none.

    Args:
        at: The hyphen's token.
    """
    if at + 1 >= len(doc) or not doc[at + 1].is_alpha:
        return None
    unit = named_unit(doc[at + 1])
    return None if unit in DURATIONS or not unit.islower() else Counted(unit, at + 2)


def _noun(number: Token) -> Token | None:
    """Follow the parse from a number to its noun: `60 new jets`, `60 of its jets`."""
    head = number.head
    if (
        number.dep_ in ("nummod", "amod", "compound", "nmod")
        and number.i < head.i <= number.i + _REACH
    ):
        return head if head.pos_ in ("NOUN", "PROPN") else None
    doc = number.doc
    after = doc[number.i + 1] if number.i + 1 < len(doc) else None
    if after is None:
        return None
    if after.lower_ == "of":
        noun = next((child for child in after.children if child.dep_ == "pobj"), None)
        inside = noun is not None and noun.i <= number.i + _REACH
        return noun if inside and not _has_number(noun) else None
    return after if after.tag_ == "NNS" else None


def _has_number(noun: Token | None) -> bool:
    return noun is not None and any(child.like_num for child in noun.children)


def _next_noun(doc: Doc, end: int) -> Token | None:
    """Without a parse only the very next word can be trusted."""
    return doc[end] if end < len(doc) and doc[end].is_alpha else None


def _plural(noun: Token) -> bool:
    if lemma(noun) in _INVARIABLE or lemma(noun) in _SYNONYMS:
        return True
    return noun.tag_ in ("NNS", "NNPS") or (lemma(noun) != noun.lower_ and _with_s(noun.lower_))


def _compound(noun: Token) -> Token | None:
    """Give what is lost in `job cuts`, `job losses`."""
    return next((child for child in noun.children if child.dep_ == "compound"), None)


def _rate(doc: Doc, at: int) -> str:
    """Read ` per month` behind a counted noun, written `per`, `a` or `each`."""
    if at + 1 < len(doc) and doc[at].lower_ in _EACH and doc[at + 1].lower_ in _RATES:
        return f" per {doc[at + 1].lower_}"
    return ""


def _kind_of(name: Token, singular: str) -> str | None:
    """Find what the article calls things of such a name: `A320 jets` make A320s and A321s jets.

    The very name counts before names of the same shape (letters and digits alike).
    """
    shape, same = name.shape_.rstrip("x"), None
    for other in name.doc:
        if other.dep_ in _INSIDE and other.head.pos_ == "NOUN" and other.shape_.startswith(shape):
            if other.lower_ == singular:
                return lemma(other.head)
            same = same or lemma(other.head)
    return same
