from benchmarks.newsroom import CLAIMS, Newsroom
from graph.identity import identities
from graph.merge import merged


def test_an_article_depends_on_the_seed_and_its_number_alone() -> None:
    one, two = Newsroom(50), Newsroom(50)
    list(one.extractions(0, 10))
    assert one.extraction(30) == two.extraction(30)
    assert one.extraction(30) != Newsroom(50, seed=2).extraction(30)


def test_what_is_quoted_stands_in_the_text() -> None:
    for extraction in Newsroom(20).extractions(0, 20):
        assert len(extraction.claims) == CLAIMS
        text = extraction.article.text
        for claim in extraction.claims:
            for evidence in claim.evidence:
                assert text[evidence.start : evidence.end] == evidence.quote
                named = {mark.role: text[mark.start : mark.end] for mark in evidence.marks}
                assert named["subject"] == claim.subject.label
        assert all(text[m.start : m.end] == m.text for m in extraction.mentions)


def test_it_is_news_like() -> None:
    told = list(Newsroom(200).extractions(0, 200))
    made = merged(told, identities(told))
    assert len(made.rejected) < 2000 / 50, "most claims may stand"
    assert 1000 < len(made.facts) < 1700, "some things are told more than once"
    assert max(fact.support for fact in made.facts) > 5
