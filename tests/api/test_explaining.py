"""`newsgraph explain`: on a terminal, as a page, as JSON, in numbers."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import api.pipeline
from api.cli import newsgraph
from extractors.explanation import (
    Explanation,
    Failure,
    Made,
    Outcome,
    Part,
    Phrase,
    SeenClause,
    SeenSentence,
)
from ontology.records import Article, Claim, Entity, Evidence, Extraction
from ontology.terms import Kind

type Run = Callable[..., Result]

FIRST, SECOND = "Acme <b> acquires Bolt.", "The plan fell; it frobs."


def explanation() -> Explanation:
    """Give an explanation of two sentences: one that makes a claim, one that does not."""
    article = Article("news", "Acme\x1b[31m grows", f"{FIRST} {SECOND}", ())
    acme, bolt = Entity("acme", "Acme", Kind.COMPANY), Entity("bolt", "Bolt", Kind.COMPANY)
    proof = Evidence("news", 0, len(FIRST), FIRST, 0)
    claim = Claim(acme, "acquires", bolt, (proof,), entry="deals.lex:5")
    made = Made(claim, "verb  SUBJECT (acquire) OBJECT", "", Outcome.CLAIMS)
    phrases = (Phrase(0, 4, "Acme", "mention", "Company", "Acme", "name"),)
    outdone = failure("acquires", "deals.lex:7", "no STAKE")
    near = failure("price_change", "markets.lex:5", "no SUBJECT: needs Instrument")
    at = len(FIRST) + 1
    sentences = (
        SeenSentence(0, 0, len(FIRST), FIRST, "title", False, phrases, (
            clause("acquire", Outcome.CLAIMS, made=(made,), failures=(outdone,)),
            clause("acme", Outcome.NO_ENTRY, form="noun", why="no line has the noun 'acme'"),
        ), ()),
        SeenSentence(1, at, at + len(SECOND), SECOND, "paragraph", False, (), (
            clause("fall", Outcome.UNBOUND, failures=(near,), why=near.why),
            clause("frob", Outcome.NO_ENTRY, why="no line of the lexicon has the verb 'frob'"),
        ), ()),
    )  # fmt: skip
    return Explanation(Extraction(article, (acme, bolt), (), (claim,)), sentences)


def failure(predicate: str, entry: str, why: str) -> Failure:
    """Give a way of saying that did not fit."""
    return Failure(predicate, entry, "verb  …", "no-subject", why, 7)


def clause(
    lemma: str,
    outcome: Outcome,
    *,
    form: str = "verb",
    why: str = "",
    made: tuple[Made, ...] = (),
    failures: tuple[Failure, ...] = (),
) -> SeenClause:
    """Give a clause with one argument."""
    parts = (Part("subject", "Acme", 0),)
    stance = "positive actual"
    return SeenClause(0, 4, form, lemma, parts, stance, outcome, why, made, failures)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in an empty folder, on an explanation that is given."""

    def explained(articles: Iterator[Article], model: str = "") -> Iterator[Explanation]:
        return (explanation() for _ in articles)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(api.pipeline, "explained", explained)
    (tmp_path / "news.txt").write_text("Acme grows\n\nAcme acquires Bolt.\n")
    words = ["explain", "news.txt"]
    return lambda *more: CliRunner().invoke(newsgraph, [*words, *map(str, more)])


def test_a_claim_is_shown_with_its_line_and_a_failure_with_its_reason(run: Run) -> None:
    told = run().stdout
    assert "→ Acme acquires Bolt" in told
    assert "deals.lex:5" in told
    assert "price_change markets.lex:5: no SUBJECT: needs Instrument" in told
    assert "no line of the lexicon has the verb 'frob'" in told


def test_a_text_may_come_on_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Article] = []

    def explained(articles: Iterator[Article], _model: str | None) -> Iterator[Explanation]:
        heard.extend(articles)
        return iter(())

    monkeypatch.setattr(api.pipeline, "explained", explained)
    done = CliRunner().invoke(
        newsgraph, ["explain", "-"], input="Acme grows\n\nAcme acquires Bolt.\n"
    )
    assert (done.exit_code, [article.title for article in heard]) == (0, ["Acme grows"])


def test_nothing_in_a_title_is_obeyed_by_the_terminal(run: Run) -> None:
    assert "\x1b" not in run().stdout


def test_what_else_was_tried_and_bare_nouns_are_shown_only_on_demand(run: Run) -> None:
    assert "deals.lex:7" not in run().stdout
    assert "the noun 'acme'" not in run().stdout
    assert "deals.lex:7" in run("--all").stdout
    assert "the noun 'acme'" in run("--all").stdout


def test_one_sentence_can_be_asked_for(run: Run) -> None:
    told = run("--sentence", 1).stdout
    assert SECOND in told
    assert FIRST not in told


def test_a_predicate_shows_where_it_was_made_and_where_it_was_tried(run: Run) -> None:
    told = run("--predicate", "price_change").stdout
    assert "markets.lex:5" in told
    assert FIRST not in told
    assert run("--predicate", "prize_change").exit_code == 2


def test_json_has_an_object_an_article(run: Run) -> None:
    told = json.loads(run("--format", "json").stdout)
    assert told["article"] == "news"
    first, second = told["sentences"]
    assert first["clauses"][0]["made"][0]["claim"]["predicate"] == "acquires"
    assert second["clauses"][0]["failures"][0]["code"] == "no-subject"


def test_the_page_is_whole_and_asks_nothing_of_the_network(run: Run, tmp_path: Path) -> None:
    done = run("--format", "html", "-o", "why.html")
    assert done.exit_code == 0
    assert "wrote why.html" in done.stderr
    page = (tmp_path / "why.html").read_text()
    assert "needs Instrument" in page
    assert "&lt;b&gt;" in page
    assert not any(sign in page for sign in ("src=", "http:", "https:", "@import", "url(", "\x1b"))


def test_the_summary_counts_how_clauses_end(run: Run) -> None:
    told = json.loads(run("--summary", "--format", "json").stdout)
    assert told["sentences_without_claim"] == 1
    assert told["clauses"]["claims"] == 1
    assert told["verbs"] == {"frob": 1}
    assert told["nearest_failures"][0]["entry"] == "markets.lex:5"
    assert "frob" in run("--summary").stdout
    assert run("--summary", "--format", "html").exit_code == 2


def test_text_can_go_to_a_file_and_a_folder_that_is_not_there_is_told(
    run: Run, tmp_path: Path
) -> None:
    assert run("-o", "why.txt").exit_code == 0
    assert "acquires Bolt" in (tmp_path / "why.txt").read_text()
    assert run("-o", "nowhere/why.txt").exit_code == 1


def test_an_input_that_cant_be_read_is_named_and_the_rest_is_done(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = run("empty.txt")
    assert done.exit_code == 1
    assert "empty.txt" in done.stderr
    assert "acquires Bolt" in done.stdout
