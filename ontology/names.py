"""Names as text: how they are compared, and how they become ids."""

import re
import unicodedata
from functools import lru_cache

LEGAL_FORMS = frozenset(
    "ab ag as asa bhd bv co company corp corporation gmbh holding holdings inc incorporated kg "
    "kgaa kk limited llc llp lp ltd nv oao oy oyj pao plc pjsc pte pty sa sab sarl "
    "se spa srl".split()
)
"""Words at the end of a company's name that tell its legal form, in lower case, without dots."""

_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_SLASHED = re.compile(r"\b([as])/([as])\b(?!\w)")
"""The legal form that is written with a slash ("Novo Nordisk A/S"), in lower case."""
_WORD = re.compile(r"[^\W_]+(?:[&+][^\W_]+)*[+]?|%")


@lru_cache(maxsize=8192)
def slug(label: str) -> str:
    """Turn a label into an id: lower case ASCII words joined by hyphens.

    Letters that have no ASCII base stay as they are, so that no name becomes empty; a label
    without any letter or digit gives its code points in hexadecimal.
    """
    plain = _plain(label)
    words = re.findall(r"[^\W_]+|[+]", plain.replace("'", "").replace("’", ""))
    return "-".join(words).replace("-+", "-plus") or "-".join(f"{ord(c):x}" for c in label)


def _plain(text: str) -> str:
    """Give a text without case and accents."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFKD", folded)
    return "".join(c for c in apart if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """Split a name into folded words: no case, accents, possessives or dots of initials."""
    plain = _plain(name if name.isalnum() else _POSSESSIVE.sub("", name))
    if "/" in plain:
        plain = _SLASHED.sub(r"\1\2", plain)
    if "." in plain:
        plain = _DOTTED.sub(lambda m: m.group().replace(".", ""), plain)
    return tuple(_WORD.findall(plain))


@lru_cache(maxsize=8192)
def normalised(name: str) -> str:
    """Give the form in which names are compared: folded, without article and legal form.

    >>> normalised("The Walt Disney Co.")
    'walt disney'
    """
    kept = list(words(name))
    if len(kept) > 1 and kept[0] in ("the", "a", "an"):
        del kept[0]
    while len(kept) > 1 and kept[-1] in LEGAL_FORMS:
        del kept[-1]
    return " ".join(kept)


@lru_cache(maxsize=8192)
def initials(name: str) -> str:
    """Give the capitals that an acronym of the name would have ("MIIT"), without small words.

    >>> initials("Ministry of Industry and Information Technology")
    'MIIT'
    """
    return "".join(w[0] for w in re.findall(r"[^\W\d_][\w&]*", name) if w[0].isupper())


@lru_cache(maxsize=8192)
def is_acronym_of(short: str, name: str) -> bool:
    """Tell whether `short` is an acronym of `name`: its initials, legal form in or out."""
    letters = re.sub(r"[^A-Za-z&]", "", short).upper()
    if len(letters) < 2 or not short[0].isupper():
        return False
    full = initials(name)
    trimmed = [w for w in name.split() if w.strip(".,").casefold() not in LEGAL_FORMS]
    return letters in (full, initials(" ".join(trimmed)))
