"""Files as bytes and text, and what a folder of articles holds."""

import codecs
import gzip
import os
import re
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from ontology.errors import ArticleError

LARGEST = 256_000_000
"""Bytes of a document that is held in memory whole, unpacked."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),  # before UTF-16, whose mark it begins with
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_PAPERS = frozenset({"readme", "license", "licence", "copying"})
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_BINARY = "this is a binary file, no text"
_SAVE = "if it is text, save it as UTF-8"
_SAMPLE = 4096
_MOST_CONTROLS = 0.05  # of the characters of a text; random bytes have more than a tenth


def opened(path: Path) -> BinaryIO:
    """Open a file for reading, unpacked if it is gzipped."""
    if path.suffix.lower() == ".gz":
        return cast(BinaryIO, gzip.open(path, "rb"))
    return path.open("rb")


def contents(path: Path) -> bytes:
    """Read a whole file, unpacked if it is gzipped.

    Raises:
        ArticleError: it is empty, or larger than one document can be.
    """
    with opened(path) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ArticleError(
            f"{path}: it has more than {LARGEST:,} bytes, unpacked; split it, or make it JSON "
            "Lines, CSV or Parquet, which are read as a stream"
        )
    if not data.strip():
        raise ArticleError(f"{path}: the file is empty")
    return data


def decoded(data: bytes, declared: str = "") -> str:
    """Decode text: UTF-8, UTF-16 and UTF-32, else as is declared, else Windows-1252.

    What is valid UTF-8 is that, whatever is declared. Nothing is rewritten, line ends least of all;
    a byte order mark is no part of the text.

    Args:
        declared: What a page or a server calls the encoding.

    Raises:
        ArticleError: the bytes are no text.
    """
    encoding = _marked(data) or _wide(data)
    if encoding is None and b"\0" in data:
        raise ArticleError(f"{_BINARY} (there are zero bytes in it); {_SAVE}")
    if encoding is not None:
        return clean(data.decode(encoding, errors="replace"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode(_codec(declared), errors="replace")
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise ArticleError(f"{_BINARY} (it is full of control characters); {_SAVE}")
    return text


def encoding_of(sample: bytes) -> str:
    """Tell how a file is encoded, by its beginning; as `decoded` would.

    Raises:
        ArticleError: the bytes are no text.
    """
    encoding = _marked(sample) or _wide(sample)
    if encoding is not None:
        return encoding
    decoded(sample)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)  # a letter may be cut at the end
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: every other byte of English text is zero then."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if half > 1 and sample[start::2].count(0) > 0.8 * half > 10 * sample[1 - start :: 2].count(
            0
        ):
            return encoding
    return None


def _codec(declared: str) -> str:
    """Give the encoding of a name, Windows-1252 for those that browsers read so, and for none."""
    try:
        codec = codecs.lookup(declared.strip() or "cp1252")
    except LookupError:
        return "cp1252"
    latin = codec.name in ("iso8859-1", "ascii", "utf-8", "utf-7", "utf-16", "utf-32")
    return codec.name if codec._is_text_encoding and not latin else "cp1252"


def clean(text: str) -> str:
    """Replace what no store takes, half surrogate pairs and zeros, by U+FFFD; lengths stay."""
    return _UNSTORABLE.sub("\ufffd", text)


def suffix(path: Path) -> str:
    """Give the ending that tells the format, in lower case; a `.gz` behind it is passed over."""
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix


def stem(path: Path) -> str:
    """Give a file's name without the ending: the id of the article in it."""
    name = path.name
    if name.lower().endswith(".gz"):
        name = name[:-3]
    return os.fsencode(Path(name).stem).decode("utf-8", errors="replace")


def files(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    """Give the files of a folder and its folders that have one of the endings, sorted by path.

    Hidden files and folders are passed over, and so are papers about the folder (README, LICENSE).
    """
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
    for path in sorted(found, key=lambda path: path.relative_to(folder).parts):
        if suffix(path) in suffixes and stem(path).casefold() not in _PAPERS:
            yield path


UNREADABLE = (OSError, EOFError, zlib.error)
"""What opening and unpacking a file may raise."""
