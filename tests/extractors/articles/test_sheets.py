"""Articles in tables."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.articles import articles
from ontology.errors import ArticleError
from ontology.records import Article

HEADER = "id,title,text,published,source"
ROW = 'one,Deal,"Norden bought Fell, it said.",2019-05-04,Wire'


def read(path: Path, **fields: str) -> tuple[list[Article], list[str]]:
    errors: list[ArticleError] = []
    found = list(articles([path], failed=errors.append, field_map=fields))
    return found, [str(error).replace(f"{path}", "FILE") for error in errors]


def written(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def test_a_row_is_an_article(tmp_path: Path) -> None:
    (article,), errors = read(written(tmp_path / "a.csv", HEADER, ROW))
    assert errors == []
    assert (article.id, article.title, article.published) == ("one", "Deal", "2019-05-04")
    assert article.text == "Deal\n\nNorden bought Fell, it said."
    assert article.source == "Wire"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separators_and_encodings_are_found(tmp_path: Path, mark: str, encoding: str) -> None:
    lines = (HEADER.replace(",", mark), mark.join(["x", "Börse", '"Der Kurs: 3 €"', "", ""]))
    (article,), errors = read(written(tmp_path / "a.tsv", *lines, encoding=encoding))
    assert errors == []
    assert article.text == "Börse\n\nDer Kurs: 3 €"


def test_columns_may_have_other_names(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "headline,body", "Deal,Norden bought Fell.")
    (article,), errors = read(path, title="headline", text="body")
    assert (article.id, article.title, errors) == ("a-1", "Deal", [])


def test_a_bad_row_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.csv", "id,text", "1,Norden bought Fell.", "2", "", "3,", "4,Fell is sold."
    )
    found, errors = read(path)
    assert [article.id for article in found] == ["1", "4"]
    assert errors == [
        "FILE:3: this row has 1 cells, and the header 2; is a quotation mark missing?",
        "FILE:5: the field 'text' is missing or empty (fields: id, text)",
    ]


def test_line_breaks_in_a_cell_belong_to_it(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "id,text", '1,"One.', "", 'Two."', "2")
    (article,), errors = read(path)
    assert article.text.split() == ["One.", "Two."]
    assert errors[0].startswith("FILE:5: this row has 1 cells")


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ((), "FILE: the file is empty"),
        (("id,body", "1,x"), "FILE: no column is called 'text' (columns: id, body); say which"),
        (("id,text",), "FILE: there is a header, and no row below it"),
    ],
)
def test_what_is_no_table_of_articles_is_told(
    tmp_path: Path, lines: tuple[str, ...], complaint: str
) -> None:
    found, errors = read(written(tmp_path / "a.csv", *lines))
    assert found == []
    assert errors[0].startswith(complaint)


def test_a_cell_of_megabytes_is_an_error_of_its_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "id,text", f"1,{'x' * 9_000_000}", "2,Fell is sold.")
    found, errors = read(path)
    assert [article.id for article in found] == ["2"]
    assert errors[0].startswith("FILE:2: this row is no CSV: field larger than field limit")


# within a sentence: alone, some marks are no article's words ("a?" asks only)
words = st.text(st.characters(exclude_categories=["C", "Z"])).map("Norden{} bought Fell.".format)


@given(st.lists(words, min_size=1, max_size=5))
def test_what_was_written_as_csv_is_read(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    buffer = io.StringIO()
    table = csv.writer(buffer)
    table.writerows([["text", "id"], *([text, f"n{n}"] for n, text in enumerate(texts))])
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(buffer.getvalue().encode("utf-8-sig"))
    found, errors = read(path)
    assert errors == []
    assert [article.text for article in found] == texts
