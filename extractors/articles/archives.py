"""Reads archives: WARC, an article a web page (Common Crawl's news, say); ZIP, files of any format.

A WARC is read as a stream, with warcio. Of a ZIP one member at a time is unpacked to a temporary
file, at most `LARGEST` bytes of it, under its own last name: no path of the archive is followed.
"""

import re
import shutil
import zipfile
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from extractors.articles.feeds import address_id
from extractors.articles.files import opened, suffix
from extractors.articles.webpage import page_article
from ontology.errors import ArticleError
from ontology.records import Article

LARGEST = 2_000_000_000
"""Bytes of one file in a ZIP, unpacked."""

LARGEST_PAGE = 20_000_000
"""Bytes of one page in a WARC, unpacked."""

_CHUNK = 1 << 20
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)

type Read = Callable[[Path], Iterator[Article | ArticleError]]


def read_warc(
    path: Path, name: str, _fields: Mapping[str, str]
) -> Iterator[Article | ArticleError]:
    """Read the HTML pages of a WARC; their ids are their addresses. Other records are passed over.

    Raises:
        ArticleError: it is no WARC, is cut off, or there is no page in it.
    """
    from warcio.archiveiterator import ArchiveIterator  # for archives only
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    with path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                if _is_page(record):
                    number += 1
                    yield _page(record, path, f"{name}-{number}")
        except ArchiveLoadFailed as error:
            raise ArticleError(f"{path}: this is no WARC, or it is cut off: {error}") from error
    if not number:
        raise ArticleError(f"{path}: there is no web page in this archive")


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    status = headers.get_statuscode() if headers else "200"
    sort = (headers or record.rec_headers).get_header("Content-Type") or ""
    return status == "200" and "html" in sort.lower()


def _page(record: Any, path: Path, name: str) -> Article | ArticleError:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    where = f"{path}: {address or name}"
    data = record.content_stream().read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        return ArticleError(f"{where}: this page has more than {LARGEST_PAGE:,} bytes")
    try:
        return page_article(
            data, address_id(address) or name, url=address or None, declared=_declared(record)
        )
    except ArticleError as error:
        return ArticleError(f"{where}: {error}")


def _declared(record: Any) -> str:
    sort = record.http_headers.get_header("Content-Type") if record.http_headers else ""
    found = _CHARSET.search(sort or "")
    return found[1] if found else ""


def read_zip(path: Path, known: Collection[str], read: Read) -> Iterator[Article | ArticleError]:
    """Read the files of a ZIP, sorted by name; an error stands for one that can't be unpacked.

    Args:
        known: Endings of the files to read; others, and hidden ones, are passed over.
        read: Reads one file.

    Raises:
        ArticleError: it is no ZIP, or there is nothing to read in it.
    """
    try:
        with opened(path) as file, zipfile.ZipFile(file) as archive:
            members = [one for one in archive.infolist() if _is_wanted(one, known)]
            if not members:
                raise ArticleError(f"{path}: there are no articles in this archive")
            for member in sorted(members, key=lambda one: one.filename):
                yield from _member(archive, member, path, read)
    except zipfile.BadZipFile as error:
        raise ArticleError(f"{path}: this is no ZIP, or it is damaged: {error}") from error


def _is_wanted(member: zipfile.ZipInfo, known: Collection[str]) -> bool:
    place = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in place.parts)
    return not member.is_dir() and not hidden and suffix(Path(place.name)) in known


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path, read: Read
) -> Iterator[Article | ArticleError]:
    where = f"{path}/{member.filename}"
    with TemporaryDirectory() as folder:
        place = Path(folder, PurePosixPath(member.filename).name)
        try:
            with archive.open(member) as packed, place.open("wb") as file:
                shutil.copyfileobj(_Bounded(packed), file, _CHUNK)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
            yield ArticleError(f"{where}: can't be unpacked: {error}")
            return
        for one in read(place):
            known = isinstance(one, ArticleError)
            yield ArticleError(str(one).replace(str(place), where)) if known else one


class _Bounded:
    """A file that ends with an error where it grows beyond all measure."""

    def __init__(self, file: Any) -> None:
        self._file, self._left = file, LARGEST

    def read(self, size: int = -1, /) -> bytes:
        data = bytes(self._file.read(size))
        self._left -= len(data)
        if self._left < 0:
            raise OSError(f"it has more than {LARGEST:,} bytes")
        return data
