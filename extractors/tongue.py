"""The tongue of a text: whether it is English, and if not, which language it is.

By letters and function words alone. Their lists are spaCy's, which lie there anyway, are read only
where a text is not English, and need no model; docs/decisions/0004 tells where words come from.
"""

import runpy
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import spacy.lang
from spacy.lang.en.stop_words import STOP_WORDS

from extractors.reading import Reading

_FEW_WORDS = 40
_LEAST_COMMON = 0.15
_LEAST_FOREIGN = 0.1
_SAMPLE = 5_000
"""Characters, and words, that tell a language well enough."""

_BY_SCRIPT = {
    "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "CJK": "Chinese",
    "HEBREW": "Hebrew", "THAI": "Thai", "DEVANAGARI": "Hindi", "GREEK": "Greek",
}  # fmt: skip
"""Scripts that (nearly) one language alone is written in; Japanese is also written in Chinese."""

_BY_WORDS = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese",
}  # fmt: skip


def other_language(reading: Reading) -> str | None:
    """Name the language of a text that is not English; "" for one that is not known.

    At least a third of the words of English news are function words ("the", "of"); of other
    languages few are spelled so. Too short a text is given the benefit of the doubt, unless most
    of its letters are none that English is written in.

    Returns:
        None for English.
    """
    sample = _sample(reading)
    letters = [] if sample.isascii() else [letter for letter in sample if letter.isalpha()]
    if sum(map(str.isascii, letters)) * 2 >= len(letters) and _has_common_words(reading):
        return None
    return _by_script([c for c in sample if c.isalpha()]) or _by_words(reading)


def _sample(reading: Reading) -> str:
    parts: list[str] = []
    size = 0
    for token in reading.doc:
        parts.extend((token.text, token.whitespace_))
        size += len(token.text) + len(token.whitespace_)
        if size >= _SAMPLE:
            break
    return "".join(parts)[:_SAMPLE]


def _has_common_words(reading: Reading) -> bool:
    """Tell whether enough words are function words; mostly a third of the text is proof."""
    tokens = reading.doc[:_SAMPLE]
    enough, common = len(tokens) * _LEAST_COMMON, 0
    for token in tokens:
        if token.lower_ in STOP_WORDS and token.is_alpha:
            common += 1
            if common >= enough:
                return True
    words = sum(token.is_alpha for token in tokens)
    return words < _FEW_WORDS or common >= words * _LEAST_COMMON


def _by_script(letters: list[str]) -> str:
    """Name the language of the commonest script; "" where several languages share it."""
    scripts = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters)
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana * 5 > len(letters):
        return "Japanese"
    return _BY_SCRIPT.get(max(scripts, key=lambda name: (scripts[name], name), default=""), "")


def _by_words(reading: Reading) -> str:
    """Name the language whose function words are the most; "" where there are too few of any."""
    words = [token.lower_ for token in reading.doc[:_SAMPLE] if token.is_alpha]
    shares = {code: sum(word in _common(code) for word in words) for code in _BY_WORDS}
    best = max(shares, key=lambda code: (shares[code], code))
    return _BY_WORDS[best] if shares[best] >= len(words) * _LEAST_FOREIGN and words else ""


@cache
def _common(code: str) -> frozenset[str]:
    """Read spaCy's list of a language; its file alone, as its package takes half a second."""
    path = Path(spacy.lang.__path__[0], code, "stop_words.py")
    return frozenset(runpy.run_path(str(path))["STOP_WORDS"])
