"""Models: numbers that are names or parts of names ("Windows 7", "the 787", "its 777 airliner")."""

from collections.abc import Iterator, Set

from extractors.mentions.capitals import CAMEL, MODEL, NUMBER, Capitals
from extractors.mentions.parse import Parse

_GAUGES = frozenset(("index", "average", "composite"))
"""What makes the number before it a part of a name: "the Russell 2000 Index"."""

_OWNED = frozenset(("'s", "’s", "its", "their"))
_ARTICLES = frozenset(("the", "its", "their", "new", "an", "a"))
_UNITS = frozenset("% percent per cent million billion trillion points".split())
_AFTER = frozenset((unit,) for unit in _UNITS)


def is_model(words: Capitals, start: int, i: int) -> bool:
    """Tell whether a token is a model number behind the name of its maker or family."""
    parse = words.parse
    text = parse.text[i]
    if text == "G" and parse.text[i - 1].isdigit() and parse.tight[i - 1]:
        return i - start > 1  # "iPhone 3G", of which spaCy makes three words
    if not text[0].isalnum() or not any(c.isdigit() for c in text):
        return False
    if _is_generation(parse, i):
        return True
    if i + 1 < len(parse) and parse.lower[i + 1] in _UNITS:
        return False
    if MODEL.match(text):
        return True
    if text.isdigit() and len(text) == 1:
        if i - start > 1 and NUMBER.match(parse.text[start]) and parse.text[i - 1].isupper():
            return True  # "737 MAX 8"
        return _is_numbered(parse, i) and (i not in words.taken or parse.tag[i + 1] == "NN")
    if not NUMBER.match(text) or parse.pos[i - 1] not in ("PROPN", "NOUN"):
        return False
    if parse.entity[i] in ("DATE", "PERCENT", "MONEY", "TIME"):
        return False
    return i not in words.taken or (parse.dep[i] in ("nummod", "compound") and len(text) == 3)


def _is_generation(parse: Parse, i: int) -> bool:
    """Tell whether "3G" ends a product's name, and is no sort of network ("a Beta 3G network")."""
    if not (parse.text[i].isdigit() and parse.tight[i] and parse.text[i + 1 : i + 2] == ("G",)):
        return False
    return bool(CAMEL.match(parse.text[i - 1])) or parse.pos[i + 2 : i + 3] != ("NOUN",)


def is_variant(parse: Parse, start: int, i: int) -> bool:
    """Tell whether short capitals go on with a model's name: "RAV4 EV"."""
    text = parse.text[i]
    short = text.isupper() and text.isalpha() and 2 <= len(text) <= 3
    return short and i > start and parse.head[i - 1] == i and bool(MODEL.match(parse.text[i - 1]))


def counts_goods(parse: Parse, i: int) -> bool:
    """Tell whether a number counts goods, and is no model: "150 Airbus jets", "210 Acme 737s"."""
    head = parse.head[i]
    if parse.dep[i] != "nummod" or head <= i or parse.tag[head] not in ("NNS", "NNPS"):
        return False
    before = parse.lower[i - 1] if i else ""
    if before in _ARTICLES or before in _OWNED or before.isdigit():
        return False  # "the 787 jets", "30 737 jets"
    numbered = any(c.isdigit() for text in parse.text[i + 1 : head + 1] for c in text)
    return numbered or parse.text[head].islower()


def _is_numbered(parse: Parse, i: int) -> bool:
    """Tell whether a digit counts the versions of the name before it ("PlayStation 3")."""
    if CAMEL.match(parse.text[i - 1]):
        return True
    if parse.text[i] != "1" and parse.pos[i - 1] == "PROPN" and parse.tag[i + 1 : i + 2] == ("NN",):
        return True  # "PlayStation 3 console"
    own = parse.dep[i] in ("nummod", "appos") and parse.head[i] == i - 1
    return own and parse.pos[i - 1] == "PROPN" and parse.pos[i + 1 : i + 2] != ("NOUN",)


def models_alone(parse: Parse, covered: Set[int], taken: frozenset[int]) -> Iterator[int]:
    """Find model numbers that stand alone ("the 787"), known from a longer name or by their use."""
    models = {part for i in covered for part in _model_parts(parse.text[i])}
    loose = [
        i
        for i, text in enumerate(parse.text)
        if i not in covered and NUMBER.match(text) and len(text) > 2 and not text.endswith("00")
    ]
    models |= {parse.text[i] for i in loose if _used_as_name(parse, i)}
    for i in loose:
        if parse.text[i].removesuffix("s") not in models or parse.lower[i + 1 : i + 2] in _AFTER:
            continue
        articled = parse.lower[i - 1] in _ARTICLES or parse.lower[i - 1] in _OWNED
        if i not in taken or articled or parse.text[i][-1] == "s":
            yield i


def _model_parts(text: str) -> tuple[str, ...]:
    if len(text) < 3 or not (NUMBER.match(text) or MODEL.match(text)):
        return ()
    return text.removesuffix("s"), text.split("-")[0]


def _used_as_name(parse: Parse, i: int) -> bool:
    """Tell whether a number of three digits has an owner or article and counts nothing.

    No noun follows ("than the 787"), or one in the singular ("its 777 airliner").
    """
    if not i or len(parse.text[i]) != 3 or parse.lower[i + 1 : i + 2] in _AFTER:
        return False
    owned = parse.lower[i - 1] in _OWNED and parse.text[i + 1 : i + 2] != ("-",)
    if not owned and parse.lower[i - 1] != "the":
        return False
    after = parse.pos[i + 1] if i + 1 < len(parse) else "PUNCT"
    if after in ("PUNCT", "AUX", "VERB", "ADP", "CCONJ", "SCONJ"):
        return True
    return owned and after == "NOUN" and parse.tag[i + 1] == "NN" and parse.head[i] == i + 1


def gauged(parse: Parse, i: int, last: int) -> int:
    """Tell how many tokens a number and its gauge add to a name: "the Russell *2000 Index*"."""
    if not parse.text[i][0].isdigit() or i + 1 >= last or parse.lower[i + 1] not in _GAUGES:
        return 0
    named = parse.text[i].isdigit() and parse.pos[i - 1] == "PROPN"
    return (1 + parse.text[i + 1][0].isupper()) if named else 0
