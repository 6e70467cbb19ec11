"""Articles in archives."""

import io
import zipfile
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import extractors.articles.archives
from extractors.articles import articles
from ontology.errors import ArticleError
from ontology.records import Article

PAGE = """<html lang="en"><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>Norden Air said on Monday that it has agreed to buy the regional carrier Fell for two billion
euros in cash, the largest purchase in the history of the airline.</p>
<p>The purchase is expected to close in the autumn, if the regulators agree to it.</p>
</article></body></html>"""


pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""The writer that makes the samples leaves its temporary files to the collector."""


def read(path: Path) -> tuple[list[Article], list[str]]:
    errors: list[ArticleError] = []
    found = list(articles([path], failed=errors.append))
    return found, [str(error).replace(f"{path}", "FILE") for error in errors]


def warc(*pages: tuple[str, str, bytes], gzipped: bool) -> bytes:
    """Write addresses, content types and pages as crawlers do."""
    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for address, sort, body in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", sort)], protocol="HTTP/1.1")
        payload = io.BytesIO(body)
        writer.write_record(
            writer.create_warc_record(address, "response", payload=payload, http_headers=headers)
        )
    return buffer.getvalue()


DEAL = ("https://wire.example/deal", "text/html; charset=utf-8", PAGE.format("Deal").encode())
SALE = ("https://wire.example/sale", "text/html", PAGE.format("Sale").encode())
EMPTY = ("https://wire.example/empty", "text/html", b"<html><body></body></html>")
IMAGE = ("https://wire.example/a.png", "image/png", b"\x89PNG")


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_the_pages_of_a_warc_are_articles(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(warc(DEAL, IMAGE, EMPTY, SALE, gzipped=name.endswith("gz")))
    found, errors = read(path)
    assert [article.id for article in found] == ["wire.example/deal", "wire.example/sale"]
    assert found[0].url == "https://wire.example/deal"
    assert "Norden Air said on Monday" in found[0].text
    assert errors == ["FILE: https://wire.example/empty: there is no article on this page"]


def test_a_warc_without_pages_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(warc(IMAGE, gzipped=False))
    assert read(path) == ([], ["FILE: there is no web page in this archive"])


def test_what_is_no_warc_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"no archive at all\n" * 5)
    found, errors = read(path)
    assert found == []
    assert errors[0].startswith("FILE: this is no WARC, or it is cut off")


def test_a_warc_that_is_cut_off_gives_what_is_whole(tmp_path: Path) -> None:
    whole = warc(DEAL, SALE, gzipped=True)
    path = tmp_path / "a.warc.gz"
    path.write_bytes(whole[:-200])
    found, _ = read(path)
    assert found[0].id == "wire.example/deal"


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("DOT", "."), content)
    return path


def test_the_files_of_a_zip_are_read_by_their_endings(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a.zip",
        b__twoDOTtxt=b"Two\n\nFell is sold.",
        oneDOTjsonl=b'{"id": "one", "text": "Norden bought Fell."}\n{"id": 2}',
        DOThiddenDOTtxt=b"no",
        pictureDOTpng=b"no",
    )
    found, errors = read(path)
    assert [article.id for article in found] == ["two", "one"]
    assert errors == [
        "FILE/one.jsonl:2: the field 'text' is missing or empty (fields: id)",
    ]


def test_no_path_of_a_zip_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "inner" / "a.zip"
    path.parent.mkdir()
    zipped(path, DOTDOT__DOTDOT__evilDOTtxt=b"Evil\n\nNorden bought Fell.")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("/tmp/absolute.txt", b"Absolute\n\nNorden bought Fell.")
    found, _ = read(path)
    assert {article.id for article in found} <= {"evil", "absolute"}
    assert [one.name for one in tmp_path.rglob("*.txt")] == []


def test_a_bomb_is_unpacked_no_further_than_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extractors.articles.archives, "LARGEST", 1_000_000)
    path = zipped(tmp_path / "a.zip", bombDOTtxt=b"a " * 5_000_000, fineDOTtxt=b"Fell is sold.")
    found, errors = read(path)
    assert [article.id for article in found] == ["fine"]
    assert errors == ["FILE/bomb.txt: can't be unpacked: it has more than 1,000,000 bytes"]


@pytest.mark.parametrize("content", [b"", b"no archive"])
def test_what_is_no_zip_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    found, errors = read(path)
    assert found == []
    assert errors[0].startswith("FILE: this is no ZIP, or it is damaged")
