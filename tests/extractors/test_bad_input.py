"""Bad input ends in claims or in a clear message, never in a traceback; offsets stay exact."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extractors.articles import articles
from extractors.pipeline import extractions
from ontology.errors import ArticleError
from ontology.records import Extraction

pytestmark = pytest.mark.model

NEWS = (
    "Siemens AG bought Mentor Graphics for $4.5 billion on Monday. "
    "Shares of Siemens AG rose 2 percent. "
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file."""

    found: list[Extraction]
    refused: list[str]

    @property
    def predicates(self) -> set[str]:
        """The predicates of all claims."""
        return {claim.predicate for one in self.found for claim in one.claims}

    @property
    def left_out(self) -> dict[str, int]:
        """What was passed over, and how often."""
        return dict(pair for one in self.found for pair in one.rejected)


type Read = Callable[..., Outcome]


@pytest.fixture
def read(nlp: Language, tmp_path: Path) -> Read:
    """Read a file of some bytes, as every command does; offsets are looked at each time."""

    def reading(data: bytes | str, name: str = "news.txt") -> Outcome:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        refused: list[ArticleError] = []
        found = list(extractions(articles([path], failed=refused.append), nlp))
        for one in found:
            assert_exact(one)
        return Outcome(found, [str(error) for error in refused])

    return reading


def assert_exact(one: Extraction) -> None:
    """See that all places lead to the words that are said to be there."""
    text = one.article.text
    for claim in one.claims:
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            for mark in evidence.marks:
                assert evidence.start <= mark.start < mark.end <= evidence.end
    for mention in one.mentions:
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\n\t\r\n", "the file is empty"),
        (b"\xef\xbb\xbf", "no word"),
        (b'"' * 2000, "no word"),
        (b"." * 2000, "no word"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary file"),
        (random.Random(1).randbytes(5000), "binary file"),
        (NEWS.replace(" AG", " AG\0").encode(), "binary file"),
        (NEWS.encode() * 52_000, "split it"),
    ],
    ids="empty blank bom quotes dots png random zeros five-megabytes".split(),
)
def test_what_is_no_article_is_refused_with_its_name_and_the_reason(
    read: Read, data: bytes, reason: str
) -> None:
    outcome = read(data)
    assert outcome.found == []
    assert len(outcome.refused) == 1
    assert "news.txt" in outcome.refused[0]
    assert reason in outcome.refused[0]


@pytest.mark.parametrize("data", ["Siemens", "42", "a", "$", "é", "3 percent", "\U0001f680 up"])
def test_a_word_or_two_is_no_trouble(read: Read, data: str) -> None:
    outcome = read(data)
    assert len(outcome.found) + len(outcome.refused) == 1


@pytest.mark.parametrize(
    "data",
    [
        NEWS.encode(),
        NEWS.encode("utf-16"),
        b"\xef\xbb\xbf" + NEWS.encode(),
        NEWS.replace(". ", ".\r\n\r\n").encode(),
        NEWS.replace(". ", ".\r\r").encode(),
        f"\u202e\u202b{NEWS}\u202c".replace("Mentor", "\u200fMentor\u200e").encode(),
        f"\ufeff{NEWS}".replace("for", "\u2066for\u2069").encode(),
        f"\U0001f680 {NEWS} \U0001f468\u200d\U0001f469\u200d\U0001f467".encode(),
        NEWS.replace(". ", ".\x07 ").replace("bought", "\x1bbought").encode(),
        NEWS.replace("2 percent", "2\u00a0percent").encode(),
    ],
    ids="plain utf-16 bom crlf cr marks isolates emoji controls no-break".split(),
)
def test_odd_characters_around_words_hide_nothing(read: Read, data: bytes) -> None:
    assert {"acquires", "price_change"} <= read(data).predicates


def test_a_name_in_windows_letters_is_read_as_it_was_written(read: Read) -> None:
    outcome = read("Nestlé bought Gerber for €5 million last week.".encode("cp1252"))
    assert outcome.predicates == {"acquires"}
    assert "Nestlé" in {entity.label for entity in outcome.found[0].entities}


def test_capitals_alone_make_claims(read: Read) -> None:
    assert read((NEWS * 3).upper()).predicates


def test_a_table_of_prices_is_read_through(read: Read) -> None:
    rows = (f"Stock{i}\t{i * 1.5:.2f}\t+{i}%\t{i * 1000}" for i in range(60))
    assert len(read("\n".join(rows)).found) == 1


@pytest.mark.parametrize(
    "data",
    [
        "<html><body><div><p>Siemens <b>bought<p></div> Mentor</i><script>x<y</script></html><<>&;",
        "<html>" * 500 + NEWS,
        "<p>" + NEWS + "&nbsp;&amp;&bogus;&#xFFFFFFF;&#0;</p",
        "<!DOCTYPE html><html><head><title></title></head><body></body></html>",
        "\x01\x02<a href='" + "x" * 5000,
    ],
    ids="unclosed nested entities empty attribute".split(),
)
@pytest.mark.parametrize("name", ["news.html", "news.txt"])
def test_rubbish_of_markup_is_read_or_refused(read: Read, data: str, name: str) -> None:
    outcome = read(data, name)
    assert len(outcome.found) + len(outcome.refused) == 1


@pytest.mark.parametrize(
    "data",
    [
        "Siemens AG said that " + "it and the group and " * 2_000 + "its shares rose 2 percent.",
        "a" * 100_000,
        "9" * 50_000 + " percent. " + NEWS,
        "(" * 1_000 + NEWS + ")" * 1_000,
        "S" + "\u0301" * 3_000 + " AG bought Mentor Graphics.",
    ],
    ids="ten-thousand-words one-word digits parentheses accents".split(),
)
def test_endless_sentences_and_words_come_to_an_end(read: Read, data: str) -> None:
    assert len(read(data).found) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("german", "Der Autobauer hat am Montag einen neuen Vorstand berufen und zugleich die "
         "Prognose für das laufende Jahr gesenkt. Die Aktie verlor daraufhin mehr als drei "
         "Prozent. Analysten zeigten sich enttäuscht, weil der Konzern in China weniger Wagen "
         "verkauft hat als vorher."),
        ("french", "Le constructeur automobile a nommé lundi un nouveau directeur général et a "
         "abaissé ses prévisions pour cette année. Son action a perdu plus de trois pour cent, "
         "et les analystes sont déçus parce que le groupe a vendu moins de voitures en Chine."),
        ("spanish", "El fabricante de automóviles nombró el lunes a un nuevo director y rebajó "
         "sus previsiones para este año. Las acciones cayeron más de un tres por ciento, porque "
         "el grupo ha vendido menos coches en China que en el mismo mes del año pasado."),
        ("swedish", "Biltillverkaren utsåg på måndagen en ny chef och sänkte samtidigt sin "
         "prognos för året. Aktien föll med mer än tre procent, och de som följer bolaget blev "
         "besvikna när det visade sig att man har sålt färre bilar i Kina än under förra året."),
        ("russian", "Автопроизводитель в понедельник назначил нового директора и снизил прогноз "
         "на этот год. Его акции упали более чем на три процента."),
        ("chinese", "阿里巴巴集团周一宣布任命新的首席执行官。公司股价下跌超过百分之三。"),
        ("japanese", "日立製作所は月曜日に新しい社長を任命したと発表した。株価は下落した。"),
        ("korean", "현대자동차는 월요일에 새로운 최고경영자를 임명했다고 밝혔다."),
        ("greek", "Η αυτοκινητοβιομηχανία διόρισε τη Δευτέρα νέο διευθύνοντα σύμβουλο."),
    ],
)  # fmt: skip
def test_another_language_makes_no_claims_and_is_counted_by_its_name(
    read: Read, language: str, text: str
) -> None:
    outcome = read(text)
    assert outcome.predicates == set()
    assert outcome.left_out == {f"not-english-{language}": 1}


def test_letters_of_no_language_are_counted_without_a_name(read: Read) -> None:
    assert read("日立".encode("shift-jis") * 40).left_out.keys() <= {"not-english"}
    gibberish = "qwrt zxcv plkj mnbv hgfd " * 20
    assert read(gibberish).left_out == {"not-english": 1}


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.one_of(
        st.text(min_size=1, max_size=300),
        st.lists(
            st.one_of(st.sampled_from(NEWS.split()), st.text(min_size=1, max_size=6)), max_size=40
        ).map(" ".join),
    )
)
@example("Siemens\u200d bought\u2028Mentor\x85Graphics \ufdd0")
def test_no_text_breaks_the_extractor(extract: Callable[..., Extraction], text: str) -> None:
    if text.strip():
        assert_exact(extract(text))
