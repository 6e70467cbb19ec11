from collections.abc import Callable
from pathlib import Path

import pytest

from ontology.errors import LexiconError
from ontology.lexicon import Entry, Lexicon, Pattern, Slot, lexicon, read_lexicon
from ontology.schema import schema
from ontology.terms import Kind, Predicate

type Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a folder of a lexicon: `write(deals="acquires\\n    …")`."""

    def written(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.lex").write_text(text, encoding="utf-8")
        return tmp_path

    return written


def only(folder: Path) -> Entry:
    (entry,) = read_lexicon(folder).entries
    return entry


def test_a_line_is_a_form_a_left_role_heads_arguments_and_constants(write: Write) -> None:
    line = "verb SUBJECT (downgrade | cut) ABOUT, to OBJECT!, from PREVIOUS ; action=downgrade"
    assert only(write(a=f"# ratings\nrates\n    {line}  # as a rule\n")) == Entry(
        Predicate.RATES,
        "verb",
        "SUBJECT",
        ("downgrade", "cut"),
        (
            Pattern(Slot.OBJECT, "ABOUT"),
            Pattern(Slot.PREPOSITION, "OBJECT", prepositions=("to",), required=True),
            Pattern(Slot.PREPOSITION, "PREVIOUS", prepositions=("from",)),
        ),
        (("action", "downgrade"),),
        "a.lex",
        3,
    )


@pytest.mark.parametrize(
    ("written", "pattern"),
    [
        ("OBJECT", Pattern(Slot.OBJECT, "OBJECT")),
        ("OBJECT!", Pattern(Slot.OBJECT, "OBJECT", required=True)),
        ("to OBJECT", Pattern(Slot.PREPOSITION, "OBJECT", prepositions=("to",))),
        (
            "for / out of OBJECT",
            Pattern(Slot.PREPOSITION, "OBJECT", prepositions=("for", "out of")),
        ),
        ("that OBJECT", Pattern(Slot.THAT, "OBJECT")),
        ("to-verb OBJECT!", Pattern(Slot.INFINITIVE, "OBJECT", required=True)),
        (
            "OBJECT:Company|Facility",
            Pattern(Slot.OBJECT, "OBJECT", sorts=("Company", "Facility")),
        ),
        ("[stake | big share]", Pattern(Slot.OBJECT, nouns=("stake", "big share"), required=True)),
        (
            "up for [sale]",
            Pattern(Slot.PREPOSITION, prepositions=("up for",), nouns=("sale",), required=True),
        ),
        ("{up | higher}", Pattern(Slot.WORD, words=("up", "higher"), required=True)),
        ("clause", Pattern(Slot.CLAUSE, required=True)),
        ("for AMOUNT:money", Pattern(Slot.PREPOSITION, "AMOUNT", ("money",), ("for",))),
    ],
)
def test_what_follows_the_heads_is_a_pattern(write: Write, written: str, pattern: Pattern) -> None:
    entry = only(write(a=f"acquires\n  verb SUBJECT (buy) {written}, from FROM\n"))
    assert entry.arguments == (pattern, Pattern(Slot.PREPOSITION, "FROM", prepositions=("from",)))


@pytest.mark.parametrize(
    ("written", "left", "left_sorts", "left_nouns", "owner", "owner_sorts"),
    [
        ("SUBJECT", "SUBJECT", (), (), None, ()),
        ("SUBJECT:Company|Stock", "SUBJECT", ("Company", "Stock"), (), None, ()),
        ("-", None, (), (), None, ()),
        ("[sales | unit sales]", None, (), ("sales", "unit sales"), None, ()),
        ("SUBJECT's OBJECT:Measure", "OBJECT", ("Measure",), (), "SUBJECT", ()),
        ("SUBJECT:Company's [profit]", None, (), ("profit",), "SUBJECT", ("Company",)),
    ],
)
def test_on_the_left_stands_a_role_its_owner_or_a_noun(
    write: Write,
    written: str,
    left: str | None,
    left_sorts: tuple[str, ...],
    left_nouns: tuple[str, ...],
    owner: str | None,
    owner_sorts: tuple[str, ...],
) -> None:
    entry = only(write(a=f"reports\n  verb {written} (rise) by CHANGE ; sign=+\n"))
    assert (entry.left, entry.left_sorts, entry.left_nouns) == (left, left_sorts, left_nouns)
    assert (entry.owner, entry.owner_sorts) == (owner, owner_sorts)


@pytest.mark.parametrize(
    ("written", "constants"),
    [
        ("sign=-", (("sign", "-"),)),
        ("object=net loss, sign=-", (("object", "net loss"), ("sign", "-"))),
        ("sign=+ modality=expected", (("sign", "+"), ("modality", "expected"))),
        ("when=target|planned", (("when", "target|planned"),)),
        ("change=-50 percent", (("change", "-50 percent"),)),
    ],
)
def test_constants_are_separated_by_commas_or_blanks(
    write: Write, written: str, constants: tuple[tuple[str, str], ...]
) -> None:
    assert only(write(a=f"reports\n  verb SUBJECT (post) OBJECT ; {written}\n")).constants == (
        constants
    )


def test_entries_are_found_by_form_and_head(write: Write) -> None:
    words = read_lexicon(
        write(
            b="sells\n  verb SUBJECT (sell off | sell) OBJECT\n",
            a="acquires\n  noun SUBJECT (Sale) of OBJECT\nsells\n  noun SUBJECT (sale) of OBJECT\n",
        )
    )
    assert [e.predicate for e in words.entries_of("noun", "sale")] == ["acquires", "sells"]
    assert [(e.file, e.line) for e in words.entries_of("verb", "sell off")] == [("b.lex", 2)]
    assert words.entries_of("verb", "sale") == ()


def test_nouns_stand_for_kinds(write: Write) -> None:
    words = read_lexicon(write(nouns="Measure\n  revenue, net  profit\n\nCourt\n  Tribunal,\n"))
    assert words.nouns == {
        "revenue": Kind.MEASURE,
        "net profit": Kind.MEASURE,
        "tribunal": Kind.COURT,
    }


def test_a_word_that_speaks_keeps_its_other_effect(write: Write) -> None:
    words = read_lexicon(
        write(governors="said\n  vow, say\nplanned\n  vow, plan\nnegative\n  no longer\n")
    )
    assert words.governors == {
        "vow": "planned",
        "say": "said",
        "plan": "planned",
        "no longer": "negative",
    }
    assert words.effects["vow"] == ("said", "planned")
    assert [word for word in words.effects if words.speaks(word)] == ["vow", "say"]


def test_opinions_are_good_or_bad(write: Write) -> None:
    assert read_lexicon(write(opinions="positive\n  sound\nnegative\n  weak\n")).opinions == {
        "sound": "positive",
        "weak": "negative",
    }


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            "aquires\n  verb SUBJECT (buy) OBJECT\n",
            2,
            "predicate 'aquires' above (did you mean 'acq",
        ),
        ("  verb SUBJECT (buy) OBJECT\n", 1, "no heading above"),
        ("acquires\n\n  verb SUBJECT buy OBJECT\n", 3, "no way of saying"),
        ("acquires\n  verbs SUBJECT (buy) OBJECT\n", 2, "form 'verbs' (did you mean 'verb'?)"),
        ("acquires\n  verb SUBJECT (buy) OBEJCT\n", 2, "(did you mean 'OBJECT'?)"),
        ("acquires\n  verb SUBJECT (buy) OBJECT, for PRICE\n", 2, "role of acquires 'PRICE'"),
        ("acquires\n  verb (buy) OBJECT\n", 2, "no role: ''"),
        ("acquires\n  verb the buyer (buy) OBJECT\n", 2, "no role: 'the buyer'"),
        ("acquires\n  verb SUBJECT () OBJECT\n", 2, "an empty word in (…)"),
        ("acquires\n  verb SUBJECT (buy) OBJECT, [a |]\n", 2, "an empty word in […]"),
        ("acquires\n  verb SUBJECT (buy) OBJECT:Compny\n", 2, "(did you mean 'Company'?)"),
        ("acquires\n  verb SUBJECT (buy) OBJECT:Person\n", 2, "acquires has no OBJECT of Person"),
        ("acquires\n  verb SUBJECT:Product (buy) OBJECT\n", 2, "has no SUBJECT of Product"),
        ("acquires\n  verb SUBJECT (buy) OBJECT:money\n", 2, "acquires has no OBJECT of money"),
        ("acquires\n  verb SUBJECT (buy) OBJECT, For FROM\n", 2, "no preposition: 'For'"),
        (
            "acquires\n  verb SUBJECT (buy) OBJECT ; action=buy\n",
            2,
            "constant of acquires 'action'",
        ),
        ("acquires\n  verb SUBJECT (buy) OBJECT ; planned\n", 2, "no constant: 'planned'"),
        ("acquires\n  verb SUBJECT (buy) OBJECT ; amount=\n", 2, "'amount' has no value"),
        (
            "acquires\n  verb SUBJECT (buy) OBJECT ; modality=plan\n",
            2,
            "value of modality 'plan' (did you mean 'planned'?)",
        ),
        (
            "rates\n  verb SUBJECT (cut) ABOUT, to OBJECT ; action=downgrad\n",
            2,
            "value of action 'downgrad' (did you mean 'downgrade'?)",
        ),
    ],
)
def test_a_fault_is_named_with_file_and_line(
    write: Write, text: str, line: int, message: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        read_lexicon(write(deals=text))
    assert f"deals.lex:{line}: " in str(caught.value)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("nouns", "Compny\n  firm\n", "nouns.lex:2: unknown kind 'Compny'"),
        ("nouns", "Company\n  firm\nCourt\n  firm\n", "nouns.lex:4: 'firm' stands under Company"),
        ("governors", "Planned\n  plan\n", "governors.lex:2: the heading 'Planned' is no effect"),
    ],
)
def test_a_fault_in_a_list_of_words_is_named_too(
    write: Write, file: str, text: str, message: str
) -> None:
    with pytest.raises(LexiconError, match=message):
        read_lexicon(write(**{file: text}))


def test_an_empty_folder_is_no_lexicon(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no lexicon"):
        read_lexicon(tmp_path)


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return lexicon()


def test_the_lexicon_of_the_package_can_be_read(shipped: Lexicon) -> None:
    assert shipped.nouns["revenue"] is Kind.MEASURE
    assert shipped.governors["plan"] == "planned"
    assert shipped.speaks("say")


@pytest.mark.parametrize("predicate", Predicate)
def test_every_predicate_can_be_said(shipped: Lexicon, predicate: Predicate) -> None:
    entries = [entry for entry in shipped.entries if entry.predicate is predicate]
    assert len(entries) >= 3
    assert {constant for entry in entries for constant, _ in entry.constants} <= {
        *schema().qualifiers(predicate),
        *("sign", "modality", "polarity", "ended", "when", "object"),
    }
