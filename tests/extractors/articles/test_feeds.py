"""Articles in feeds."""

import gzip
from pathlib import Path

import pytest

from extractors.articles import articles
from ontology.errors import ArticleError
from ontology.records import Article

RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Börse Wire</title><language>en-us</language>
<item><title>Norden &amp; Fell</title><link>https://wire.example/2019/deal?id=7#top</link>
<pubDate>Sat, 04 May 2019 08:30:00 +0200</pubDate>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>Norden bought <b>Fell</b>.</p><p>The price is<br>high.</p>
<script>alert(1)</script>]]></content:encoded></item>
<item><title>Only a headline</title><guid isPermaLink="false">urn:x:2</guid></item>
<item><pubDate>Sat, 04 May 2019 08:30:00 GMT</pubDate></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry><title>Fell is sold</title><link href="https://wire.example/fell"/><id>tag:1</id>
<updated>2019-05-04T06:30:00Z</updated><source><title>Agency</title></source>
<summary type="html">Norden bought &lt;i&gt;Fell&lt;/i&gt; &amp;amp; Co.</summary></entry></feed>"""


def read(path: Path, content: str | bytes) -> tuple[list[Article], list[str]]:
    path.write_bytes(content.encode("latin-1") if isinstance(content, str) else content)
    errors: list[ArticleError] = []
    found = list(articles([path], failed=errors.append))
    return found, [str(error).replace(f"{path}", "FILE") for error in errors]


@pytest.mark.parametrize("name", ["a.rss", "a.xml"])
def test_an_item_is_an_article_with_link_publisher_and_time(tmp_path: Path, name: str) -> None:
    (deal, headline), errors = read(tmp_path / name, RSS)
    assert deal.id == "wire.example/2019/deal?id=7"
    assert deal.url == "https://wire.example/2019/deal?id=7#top"
    assert deal.text == "Norden & Fell\n\nNorden bought Fell.\n\nThe price is\n\nhigh."
    assert (deal.source, deal.language) == ("The Börse Wire", "en")
    assert deal.published is not None
    assert deal.published.startswith("2019-05-04T08:30:00+02:00")
    assert (headline.id, headline.text.strip()) == ("x:2", "Only a headline")
    assert errors == ["FILE: item 3: there is neither title nor text"]


def test_atom_is_read_too(tmp_path: Path) -> None:
    (article,), errors = read(tmp_path / "a.atom", ATOM)
    assert errors == []
    assert article.text == "Fell is sold\n\nNorden bought Fell & Co."
    assert (article.source, article.id) == ("Agency", "wire.example/fell")
    assert article.published is not None
    assert article.published.startswith("2019-05-04T06:30:00")


def test_a_feed_may_be_gzipped(tmp_path: Path) -> None:
    found, _ = read(tmp_path / "a.xml.gz", gzip.compress(ATOM.encode()))
    assert len(found) == 1


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title>'
OUTSIDE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [BOMB, OUTSIDE])
def test_a_feed_that_declares_entities_is_refused(tmp_path: Path, head: str) -> None:
    found, errors = read(tmp_path / "a.rss", f"{head}<item><title>&e;</title></item></rss>")
    assert found == []
    assert errors == ["FILE: it declares entities of its own, which no news needs; it is not read"]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "FILE: the file is empty"),
        ("<html><body>No feed</body></html>", "FILE: this is no feed (RSS or Atom)"),
        ("no feed at all", "FILE: this is no feed (RSS or Atom)"),
        ('<rss version="2.0"><channel></channel></rss>', "FILE: there are no items in this feed"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path: Path, content: str, complaint: str) -> None:
    assert read(tmp_path / "a.rss", content) == ([], [complaint])


def test_a_feed_that_is_cut_off_gives_what_is_whole(tmp_path: Path) -> None:
    found, _ = read(tmp_path / "a.rss", RSS[: RSS.index("<guid")])
    assert found[0].title == "Norden & Fell"
