"""Files as bytes and text: encodings, and how much of them is held."""

import gzip
import json
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from extractors.articles import articles, records
from extractors.articles.files import decoded
from ontology.errors import ArticleError
from ontology.records import Article

TEXT = "Košice sells Börse – “for €3 million”. It is sold to a bidder from the north.\n"


def read(path: Path) -> tuple[list[Article], list[str]]:
    errors: list[ArticleError] = []
    found = list(articles([path], failed=errors.append))
    return found, [str(error).replace(f"{path}", "FILE") for error in errors]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_text_in_unicode_is_read_without_being_told_how(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", ""), ("cp1252", "iso-8859-1"), ("cp1252", "us-ascii"), ("cp1252", "no-such"),
     ("cp1252", "rot13"), ("cp1250", "Windows-1250"), ("gb18030", "gb18030"), ("utf-8", "latin-1")],
)  # fmt: skip
def test_other_text_is_read_as_it_says_or_as_browsers_do(encoding: str, declared: str) -> None:
    text = TEXT.replace("Košice", "Kosice") if encoding == "cp1252" else TEXT
    assert decoded(text.encode(encoding), declared) == text


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    body = f"<p>{TEXT}</p>" * 5
    page = f'<html><head><meta charset="windows-1250"></head><body><article>{body}</article></body>'
    path = tmp_path / "a.html"
    path.write_bytes(page.encode("cp1250"))
    (found,), _ = read(path)
    assert "Košice sells Börse – “for €3 million”." in found.text


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.html", "a.xml", "a.txt.gz"])
def test_a_document_that_memory_cannot_hold_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(sys.modules["extractors.articles.files"], "LARGEST", 1000)
    data = b"It is sold. " * 100
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    found, (error,) = read(path)
    assert found == []
    assert error.startswith("FILE: it has more than 1,000 bytes, unpacked; split it")


def test_a_record_that_memory_cannot_hold_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LONGEST_LINE", 100)
    lines = [json.dumps({"id": str(n), "text": "sold " * n}) for n in (2, 50, 3, 90)]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines))
    found, errors = read(path)
    assert [one.id for one in found] == ["2", "3"]
    assert errors == [f"FILE:{line}: it has 100 bytes or more" for line in (2, 4)]


@pytest.mark.parametrize("ending", ["jsonl.gz", "csv.gz", "zip"])
def test_a_stream_is_not_held_in_memory(tmp_path: Path, ending: str) -> None:
    text = " ".join(f"Norden sells mill {number}." for number in range(200))
    path = tmp_path / f"a.{ending}"
    lines = [json.dumps({"id": n, "text": text}) for n in range(4_000)]
    if ending == "jsonl.gz":
        path.write_bytes(gzip.compress("\n".join(lines).encode(), 1))
    elif ending == "csv.gz":
        path.write_bytes(gzip.compress(f"text\n{f'{text}\n' * 4_000}".encode(), 1))
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.jsonl", "\n".join(lines))
    del lines
    tracemalloc.start()
    try:
        errors: list[ArticleError] = []
        count = sum(1 for _ in articles([path], failed=errors.append))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (count, errors) == (4_000, [])
    assert peak < 4_000 * len(text) / 4


@pytest.mark.parametrize(
    "told",
    [
        '<meta property="article:published_time" content="2019-05-04T23:30:00+02:00">',
        '<meta content="2019-05-04T23:30:00+0200" property="article:published_time">',
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"datePublished": "2019-05-04T23:30:00+02:00"}</script>',
        '<meta itemprop="datePublished" content="2019-05-04T23:30:00+02:00">',
    ],
)
def test_a_page_keeps_its_time_and_zone(tmp_path: Path, told: str) -> None:
    body = f"<h1>Sold</h1><p>{TEXT}</p>" + "<p>Norden sells its mill in the north.</p>" * 5
    path = tmp_path / "a.html"
    path.write_text(f"<html><head>{told}</head><body><article>{body}</article></body></html>")
    (found,), _ = read(path)
    assert found.published == "2019-05-04T23:30:00+02:00"


def test_the_time_of_another_day_is_not_that_of_the_page(tmp_path: Path) -> None:
    head = '<meta name="date" content="2019-05-04">'
    body = f"<p>{TEXT}</p>" * 5 + '<aside><time datetime="2020-01-01T10:00:00Z">x</time></aside>'
    path = tmp_path / "a.html"
    path.write_text(f"<html><head>{head}</head><body><article>{body}</article></body></html>")
    (found,), _ = read(path)
    assert found.published == "2019-05-04"


@pytest.mark.parametrize("status", [{}, {"status": "ok", "totalResults": 2, "tags": ["x"]}])
def test_records_may_stand_in_a_field_of_an_object(
    tmp_path: Path, status: dict[str, object]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(status | {"articles": [{"text": "Sold."}, {"text": "Bought."}]}))
    found, errors = read(path)
    assert [one.id for one in found] == ["a-1", "a-2"]
    assert errors == []


def test_an_object_with_several_lists_is_one_record(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"a": [{"text": "Sold."}], "b": [{"text": "Bought."}]}))
    found, (error,) = read(path)
    assert found == []
    assert "the field 'text' is missing or empty (fields: a, b)" in error
