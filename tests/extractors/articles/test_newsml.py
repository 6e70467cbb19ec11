"""What agencies send: NewsML-G2, NITF and ninjs."""

import json
from pathlib import Path

import pytest

from extractors.articles import articles
from ontology.errors import ArticleError
from ontology.records import Article

XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>Not this</title></head><body><p>Norden bought <b>Fell</b>.</p>
<table><tr><td>1</td></tr></table><p>The price&#160;is high.</p></body></html></inlineXML>"""

PLAIN = """<inlineData contenttype="text/plain">Norden bought Fell.

It paid &amp; left.</inlineData>"""

NITF = """<nitf xml:lang="en-GB"><head><title>Wire</title><docdata>
<doc-id id-string="urn:nordwire:7" regsrc="NW"/><date.issue norm="20190504T083000+0200"/>
<doc.copyright holder="Nordwire Ltd"/></docdata></head>
<body><body.head><hedline><hl1>Norden buys Fell</hl1></hedline><byline>By Ann Oak</byline>
<distributor>Nordwire</distributor></body.head>
<body.content><p>Norden bought <org>Fell</org>.</p>
<media><media-caption>A mill</media-caption></media>
<block><p>It paid<!-- so --> much.</p></block></body.content></body></nitf>"""


def item(
    content: str, *, guid: str = "urn:newsml:nordwire.example:7", status: str = "usable"
) -> str:
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}"
 version="3" xml:lang="en">
<itemMeta><provider qcode="prov:nordwire"><name>Nordwire</name></provider>
<versionCreated>2019-05-04T09:00:00+02:00</versionCreated>
<firstCreated>2019-05-04T08:30:00+02:00</firstCreated><pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><headline>Norden buys
 Fell</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"""


NINJS = {
    "uri": "https://wire.example/7",
    "type": "text",
    "versioncreated": "2019-05-04T09:00:00+02:00",
    "firstcreated": "2019-05-04T08:30:00+02:00",
    "language": "en-GB",
    "copyrightholder": "Nordwire",
}
OLD = NINJS | {"headline": "Norden buys Fell", "body_xhtml": "<p>Norden bought Fell.</p><p>So.</p>"}
NEW = NINJS | {
    "headlines": [
        {"role": "short", "value": "Deal"},
        {"role": "main", "value": "Norden buys Fell"},
    ],
    "bodies": [
        {"role": "main", "contenttype": "text/html", "value": "<p>Norden bought Fell.</p>So."}
    ],
}


def read(path: Path, content: str | bytes) -> tuple[list[Article], list[str]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    errors: list[ArticleError] = []
    found = list(articles([path], failed=errors.append))
    return found, [str(error).replace(f"{path}", "FILE") for error in errors]


@pytest.mark.parametrize(
    ("name", "content", "body"),
    [
        ("a.xml", item(XHTML), "Norden bought Fell.\n\nThe price is high."),
        ("a.xml", item(PLAIN), "Norden bought Fell.\n\nIt paid & left."),
        ("a.xml", NITF, "Norden bought Fell.\n\nIt paid much."),
        ("a.nitf", NITF, "Norden bought Fell.\n\nIt paid much."),
        (
            "a.xml",
            item(f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>'),
            "Norden bought Fell.\n\nIt paid much.",
        ),
        ("a.json", json.dumps(OLD), "Norden bought Fell.\n\nSo."),
        ("a.json", json.dumps(NEW), "Norden bought Fell.\n\nSo."),
        ("a.jsonl", json.dumps(OLD | {"body_text": "It is sold."}), "It is sold."),
    ],
)
def test_an_article_has_its_text_its_publisher_and_its_time(
    tmp_path: Path, name: str, content: str, body: str
) -> None:
    (found,), errors = read(tmp_path / name, content)
    assert errors == []
    assert found.text == f"Norden buys Fell\n\n{body}"
    assert found.published == "2019-05-04T08:30:00+02:00"
    assert (found.source, found.language) == ("Nordwire", "en")
    assert found.id in ("newsml:nordwire.example:7", "nordwire:7", "wire.example/7")


def test_encodings_are_those_that_the_document_declares(tmp_path: Path) -> None:
    text = NITF.replace("Fell", "Feß")
    head = '<?xml version="1.0" encoding="{}"?>'
    for encoding in ("iso-8859-1", "utf-16", "utf-8-sig"):
        name = encoding.removesuffix("-sig")
        (found,), errors = read(tmp_path / "a.xml", (head.format(name) + text).encode(encoding))
        assert errors == []
        assert found.title == "Norden buys Feß"


def test_a_message_holds_several_items_and_one_may_be_withdrawn(tmp_path: Path) -> None:
    items = [item(PLAIN, guid=f"urn:x:{n}", status=s) for n, s in enumerate(("usable", "canceled"))]
    content = f"<newsMessage><itemSet>{''.join(items)}</itemSet></newsMessage>"
    found, errors = read(tmp_path / "a.xml", content)
    assert [one.id for one in found] == ["x:0"]
    assert errors == ["FILE: item 2: its publisher has withdrawn it (stat:canceled)"]


BOMB = """<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""
OUTSIDE = (
    '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
)
AFTER_A_COMMENT = f"<!-- <a> -->{BOMB}"


@pytest.mark.parametrize(
    "head", [BOMB, OUTSIDE, AFTER_A_COMMENT, "<!DOCTYPE nitf [\n<!ENTITY % x 'y'>]>"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_its_own_are_refused(tmp_path: Path, head: str, encoding: str) -> None:
    for name in ("a.xml", "a.nitf"):
        content = head + NITF.replace("much.", "&c;&e;")
        found, errors = read(tmp_path / name, content.encode(encoding))
        assert found == []
        (error,) = errors
        assert error.startswith("FILE: ")
        assert "entities of its own" in error or "this is no XML" in error


def test_a_document_type_that_is_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    head = '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf-3-6.dtd">'
    (found,), errors = read(tmp_path / "a.xml", head + NITF.replace("It paid", "It&nbsp;paid"))
    assert errors == []
    assert found.text.endswith("It paid much.")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("<nitf><body></nitf>", "this is no XML: Opening and ending tag mismatch"),
        ("<nitf><body/></nitf>", "there is neither headline nor text in it"),
        ("<newsMessage></newsMessage>", "there is no article in it (newsItem or nitf)"),
        ("<other/>", "this is no feed (RSS or Atom)"),
        ("", "the file is empty"),
    ],
)
def test_what_is_no_news_is_told(tmp_path: Path, content: str, complaint: str) -> None:
    found, (error,) = read(tmp_path / "a.xml", content)
    assert found == []
    assert error.startswith(f"FILE: {complaint}")


def test_deep_nesting_is_no_danger(tmp_path: Path) -> None:
    deep = "<block>" * 5_000 + "<p>Norden</p>" + "</block>" * 5_000
    found, errors = read(tmp_path / "a.xml", NITF.replace("<p>Norden", f"{deep}<p>Norden"))
    assert len(found) + len(errors) == 1


def test_records_that_say_how_their_fields_are_called_are_read_so(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(OLD | {"words": "It is sold."}))
    (found,) = articles([path], failed=pytest.fail, field_map={"text": "words"})  # type: ignore[arg-type]
    assert found.text == "It is sold."
