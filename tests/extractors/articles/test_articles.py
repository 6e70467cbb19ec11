import gzip
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from extractors.articles import READERS, articles
from ontology.errors import ArticleError, SettingsError
from ontology.records import Article

NEWS = "Steelmaker buys rival\n2019-05-04\n\nNordic Steel will buy Harbour Metals — for €2 billion."


def read(
    *paths: Path, field_map: Mapping[str, str] | None = None
) -> tuple[list[Article], list[str]]:
    errors: list[ArticleError] = []
    found = list(articles(paths, failed=errors.append, field_map=field_map))
    return found, [str(error) for error in errors]


def written(path: Path, content: str | bytes = NEWS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_file_is_an_article_named_after_it(tmp_path: Path) -> None:
    found, errors = read(written(tmp_path / "12_steel.deal.txt"))
    assert [article.id for article in found] == ["12_steel.deal"]
    assert found[0].text == NEWS
    assert errors == []


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    text = "Steelmaker buys rival\r\n\r\nThe price is high.\r\n"
    (article,), _ = read(written(tmp_path / "a.txt", text.encode()))
    assert article.text == text
    assert [text[b.start : b.end] for b in article.blocks][1] == "The price is high."


@pytest.mark.parametrize(
    "data",
    [
        NEWS.encode(),
        NEWS.encode("utf-8-sig"),
        NEWS.encode("utf-16"),
        b"\xfe\xff" + NEWS.encode("utf-16-be"),
        NEWS.encode("utf-32"),
        NEWS.encode("cp1252"),
    ],
)
def test_the_encoding_is_found(tmp_path: Path, data: bytes) -> None:
    (article,), _ = read(written(tmp_path / "a.txt", data))
    assert article.text == NEWS


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.jsonl"])
def test_every_format_may_be_gzipped(tmp_path: Path, name: str) -> None:
    page = f"<html><body><article><p>{NEWS}</p></article></body></html>"
    content = {"txt": NEWS, "md": NEWS, "html": page}.get(
        name.partition(".")[2], json.dumps({"id": "a", "text": NEWS})
    )
    plain, _ = read(written(tmp_path / name, content))
    packed, _ = read(written(tmp_path / f"{name}.gz", gzip.compress(content.encode())))
    assert plain == packed
    assert len(plain) == 1


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b"  \n", "empty"),
        ("a.txt", NEWS.encode() * 9_000, "at most 500,000"),
        ("a.json", json.dumps({"text": NEWS * 9_000}).encode(), "at most 500,000"),
        ("a.txt", b"PK\x03\x04\0\0", "binary"),
        ("a.txt", bytes(range(1, 256)) * 9, "binary"),
        ("a.txt", b"---\n", "no word"),
        ("a.txt.gz", b"no gzip", "can't be read"),
        ("a.txt.gz", gzip.compress(NEWS.encode())[:-20], "can't be read"),
        ("a.html", b"<html></html>", "no article"),
        ("a.jsonl", b"\n", "empty"),
        ("a.json", b"{", "no JSON"),
        ("a.json", b'{"id": "..", "text": "A bank failed."}', "the id '..'"),
        ("a.json", b"[" * 100_000, "no"),
        ("a.json", b"1" * 5_000, "no JSON"),
        ("a.jsonl", b'{"id": ' + b"1" * 5_000 + b"}", "no JSON"),
        ("a.json", b'"text"', "no record"),
        ("a.pdf", b"%PDF", "no reader for '.pdf'"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    bad = written(tmp_path / "bad" / name, data)
    found, (error,) = read(bad, written(tmp_path / "good.txt"))
    assert [article.id for article in found] == ["good"]
    assert str(bad) in error
    assert message in error


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    found, (error,) = read(tmp_path / "none.txt")
    assert found == []
    assert "none.txt" in error


def test_a_folder_is_read_whole_and_sorted(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.md", "a.txt", ".hidden/x.txt", "b/.y.txt", "README.md", "z.png"):
        written(tmp_path / name)
    found, errors = read(tmp_path)
    assert [article.id for article in found] == ["a", "1", "2"]
    assert errors == []


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    written(tmp_path / "README.md")
    _, (error,) = read(tmp_path)
    assert "no articles in this folder" in error


def test_an_id_that_is_taken_is_an_error_that_names_both(tmp_path: Path) -> None:
    first, second = written(tmp_path / "a" / "x.txt"), written(tmp_path / "b" / "x.txt")
    found, (error,) = read(first, second)
    assert len(found) == 1
    assert str(first) in error
    assert str(second) in error


def test_an_id_that_is_twice_in_a_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    path = written(tmp_path / "x.jsonl", f"{json.dumps({'id': 'a', 'text': NEWS})}\n" * 2)
    found, (error,) = read(path)
    assert len(found) == 1
    assert error == f"{path}: article id 'a' is there twice: ids must be unique"


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path / "x.txt")
    found, errors = read(path, tmp_path)
    assert (len(found), errors) == (1, [])


def test_a_record_is_title_blank_line_and_text(tmp_path: Path) -> None:
    record = {
        "id": 7,
        "title": "Steelmaker buys rival",
        "text": "The price is $2 billion.\n\nSubscribe now",
        "published": "Sat, 04 May 2019 08:30:00 GMT",
        "source": "Example Daily",
        "url": "https://daily.example/steel",
        "language": "en",
    }
    (article,), _ = read(written(tmp_path / "x.jsonl", json.dumps(record)))
    assert article.id == "7"
    assert article.text == "Steelmaker buys rival\n\nThe price is $2 billion.\n\nSubscribe now"
    assert len(article.blocks) == 2
    assert article.cut == 1
    assert article.published == "2019-05-04T08:30:00+00:00"
    assert (article.source, article.url) == ("Example Daily", "https://daily.example/steel")


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Bank fails\nIt is closed.", "Bank fails\n\nIt is closed."),
        ("Bank fails again.", "Bank fails\n\nBank fails again."),
        ("Bank fails", "Bank fails\n\nBank fails"),
    ],
)
def test_a_title_that_the_text_says_again_is_stored_once(
    tmp_path: Path, text: str, stored: str
) -> None:
    record = {"id": "x", "title": "Bank fails", "text": text}
    (article,), _ = read(written(tmp_path / "x.json", json.dumps(record)))
    assert article.text == stored


def test_other_names_of_fields_are_mapped(tmp_path: Path) -> None:
    records = [{"key": "k", "body": NEWS, "site": {"name": "Example Daily"}}]
    path = written(tmp_path / "x.json", json.dumps(records))
    fields = {"id": "key", "text": "body", "source": "site.name"}
    (article,), _ = read(path, field_map=fields)
    assert (article.id, article.source) == ("k", "Example Daily")


def test_an_unknown_field_in_the_map_is_an_error() -> None:
    with pytest.raises(SettingsError, match="unknown field 'body'"):
        list(articles([], failed=lambda _: None, field_map={"body": "text"}))


def test_a_record_without_id_is_named_after_file_and_line(tmp_path: Path) -> None:
    path = written(tmp_path / "x.jsonl", f"{json.dumps({'text': NEWS})}\n")
    (article,), _ = read(path)
    assert article.id == "x-1"


def test_the_id_of_a_record_is_one_line(tmp_path: Path) -> None:
    record = {"id": " a\nb/c ", "text": NEWS}
    (article,), _ = read(written(tmp_path / "x.json", json.dumps(record)))
    assert article.id == "a b/c"


def test_bad_records_are_named_by_line_and_the_rest_is_read(tmp_path: Path) -> None:
    good = json.dumps({"id": "g", "text": NEWS})
    lines = ["{", "[]", json.dumps({"id": "n", "body": "x"}), good, json.dumps({"text": "…"})]
    path = written(tmp_path / "x.jsonl", "\n".join(lines))
    found, errors = read(path)
    assert [article.id for article in found] == ["g"]
    assert [error.split(":")[1] for error in errors] == ["1", "2", "3", "5"]
    assert "'text' is missing or empty (fields: body, id)" in errors[2]


def test_a_line_that_is_no_json_is_told_with_the_place_in_that_line(tmp_path: Path) -> None:
    _, (error,) = read(written(tmp_path / "x.jsonl", '\n{"id": "a", "text": \n'))
    assert f"{tmp_path / 'x.jsonl'}:2: " in error
    assert "line 1 column 20" in error


def test_what_no_store_takes_is_replaced(tmp_path: Path) -> None:
    path = written(
        tmp_path / "x.json", '{"id": "x", "text": "A bank \\ud800 failed\\u0000 today."}'
    )
    (article,), _ = read(path)
    assert article.text == "A bank \ufffd failed\ufffd today."


PAGE = """<!DOCTYPE html><html lang="en"><head><title>Steelmaker - Example Daily</title>
<meta property="og:site_name" content="Example Daily">
<meta property="og:title" content="Steelmaker buys rival for $2 billion">
<meta property="article:published_time" content="2019-05-04T08:30:00Z">
<link rel="canonical" href="https://daily.example/steel"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Steelmaker buys rival for $2 billion</h1>
<p>Nordic Steel said on Friday that it had agreed to buy Harbour Metals for $2 billion in cash,
the largest deal in its history and a sign that the industry is consolidating.</p>
<h2>Shares rise</h2><p>Shares of Harbour Metals rose 12 percent in morning trading.</p>
<p>Sign up for our newsletter to get the news into your inbox.</p></article>
<footer>© 2019 Example Daily. All rights reserved.</footer></body></html>"""


def test_a_page_is_read_without_what_stands_around_the_article(tmp_path: Path) -> None:
    (article,), _ = read(written(tmp_path / "p.html", PAGE))
    kinds = [block.block.value for block in article.blocks]
    assert article.title == "Steelmaker buys rival for $2 billion"
    assert article.text.count(article.title) == 1
    assert article.published == "2019-05-04T08:30:00+00:00"
    assert (article.source, article.url) == ("Example Daily", "https://daily.example/steel")
    assert kinds == ["title", "paragraph", "heading", "paragraph"]
    assert article.cut == 1
    assert "Home" not in article.text


def test_the_endings_are_lower_case() -> None:
    assert all(ending == ending.lower() and ending[0] == "." for ending in READERS)
