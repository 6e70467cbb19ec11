"""Which articles tell with the same words: copies, cut and edited copies, an agency's report.

    article ─sketch─> hashes of its runs of words ─copied─> is one (partly) the other?
    articles that say one thing ─sources─> groups of copies: as many as there are witnesses

Runs of five words, without what stands in quotation marks: reports that two people wrote of one
event share names, numbers and what somebody said, and hardly any run of their own words. A sketch
keeps the smallest hashes (A. Broder, On the resemblance and containment of documents, 1997), so
that long articles cost no more than short ones; two sketches are compared as far as both reach.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import combinations
from zlib import crc32

from ontology.records import Article
from ontology.terms import Block

type Sketch = array[int]
"""The smallest hashes of an article's runs of words, sorted, each once."""

RUN = 5
"""Words in a run: what two authors happen to write alike is mostly shorter."""

SIZE = 256
"""Hashes in a sketch, 1 KB: texts up to about 260 words are compared whole."""

SHARE = 0.25
"""The part of the shorter text that must stand in the other: measured, benchmarks/copies.py."""

FEWEST = 6
"""Runs that must be shared: one sentence alike is no copy."""

_FEW = 6
"""So many articles are compared each with each, without asking first what they share."""

_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»\n]{0,600}[\"”“»]")


def sketch(article: Article) -> Sketch:
    """Sketch an article; it depends on its text alone, its headline left out."""
    runs: set[int] = set()
    for block in article.blocks:
        if block.block is not Block.TITLE:
            text = _QUOTED.sub(" | ", article.text[block.start : block.end])
            words = [word.encode(errors="replace") for word in _WORD.findall(text.casefold())]
            starts = range(len(words) - RUN + 1)
            runs.update([crc32(b" ".join(words[start : start + RUN])) for start in starts])
    return array("I", sorted(runs)[:SIZE])


def copied(a: Sketch, b: Sketch) -> bool:
    """Tell whether one of two articles is in part the other; the order of the two says nothing."""
    ends = [one[-1] for one in (a, b) if len(one) == SIZE]
    if ends:
        a, b = (one[: bisect_right(one, min(ends))] for one in (a, b))
    shared = len({*a}.intersection(b))
    return shared >= FEWEST and shared >= SHARE * min(len(a), len(b))


def sources(articles: Iterable[str], sketches: Mapping[str, Sketch]) -> list[tuple[str, ...]]:
    """Group articles by whom they have their words from.

    A chain of copies is one group. Only the articles that are asked for count: another one, of
    which two of them are copies, does not join them. So the groups of the articles that say
    something change only if one of these changes.

    Args:
        articles: Ids.
        sketches: Of these articles; one that has none is nobody's copy.

    Returns:
        Groups and their members, sorted.
    """
    names = sorted(set(articles))
    heads = {name: name for name in names}
    if len(names) > 1:
        _join(heads, sketches)
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(_head(name, heads), []).append(name)
    return [tuple(group) for group in groups.values()]


def _join(heads: dict[str, str], sketches: Mapping[str, Sketch]) -> None:
    """Let copies have one head; two articles are compared once, and only if they share a run."""
    if len(heads) <= _FEW:
        known = [name for name in heads if name in sketches]
        for a, b in combinations(known, 2):
            _compare(a, b, heads, sketches)
        return
    holders: dict[int, list[str]] = {}
    for name in heads:
        for run in sketches.get(name, ()):
            holders.setdefault(run, []).append(name)
    compared: set[tuple[str, str]] = set()
    for held in holders.values():
        for a, b in combinations(_apart(held, heads), 2):
            if (a, b) not in compared and _head(a, heads) != _head(b, heads):
                compared.add((a, b))
                _compare(a, b, heads, sketches)


def _compare(a: str, b: str, heads: dict[str, str], sketches: Mapping[str, Sketch]) -> None:
    first, second = sorted((_head(a, heads), _head(b, heads)))
    if first != second and copied(sketches[a], sketches[b]):
        heads[second] = first


def _apart(held: list[str], heads: Mapping[str, str]) -> list[str]:
    """Give nobody, if all are known to be copies already."""
    return held if len({_head(name, heads) for name in held}) > 1 else []


def _head(name: str, heads: Mapping[str, str]) -> str:
    while heads[name] != name:
        name = heads[name]
    return name
