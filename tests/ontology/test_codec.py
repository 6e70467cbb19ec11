"""What the ledger keeps comes back as it went in."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ontology.codec import (
    article_from_json,
    article_to_json,
    from_json,
    judgement_from_json,
    judgement_to_json,
    to_json,
)
from ontology.records import (
    Article,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Judgement,
    Mark,
    Mention,
    Quantity,
    TextBlock,
    TimeSpan,
)
from ontology.terms import Block, Bound, Form, Kind, Modality, Polarity, Verdict

texts = st.text(max_size=12)
ids = st.text(min_size=1, max_size=8)
offsets = st.integers(0, 10_000)
maybe = st.none() | texts
numbers = st.decimals(allow_nan=False, allow_infinity=False)
entities = st.builds(
    Entity, ids, texts, st.sampled_from(Kind), st.lists(texts, max_size=2).map(tuple)
)
quantities = st.builds(
    Quantity,
    texts,
    st.none() | numbers,
    st.none() | numbers,
    st.none() | numbers,
    st.sampled_from(Bound),
    texts,
)
times = st.builds(TimeSpan, maybe, maybe, maybe, maybe, st.booleans())
marks = st.lists(st.builds(Mark, texts, offsets, offsets), max_size=2).map(tuple)
evidence = st.builds(Evidence, ids, offsets, offsets, texts, offsets, marks)
claims = st.builds(
    Claim,
    entities,
    texts,
    st.none() | entities | quantities,
    st.lists(evidence, min_size=1, max_size=2).map(tuple),
    st.lists(st.tuples(texts, entities | quantities | texts), max_size=3).map(tuple),
    st.sampled_from(Polarity),
    st.sampled_from(Modality),
    st.none() | entities,
    st.none() | times,
    st.floats(0, 1),
    texts,
    texts,
)
articles = st.builds(
    Article,
    ids,
    texts,
    texts,
    st.lists(st.builds(TextBlock, offsets, offsets, st.sampled_from(Block)), max_size=2).map(tuple),
    maybe,
    maybe,
    maybe,
    maybe,
    texts,
    offsets,
)
mentions = st.builds(Mention, offsets, offsets, texts, st.sampled_from(Form), ids)
extractions = st.builds(
    Extraction,
    articles,
    st.lists(entities, max_size=3, unique=True).map(tuple),
    st.lists(mentions, max_size=2).map(tuple),
    st.lists(claims, max_size=3).map(tuple),
    st.lists(st.tuples(texts, offsets), max_size=2).map(tuple),
)
judgements = st.builds(Judgement, texts, texts, st.sampled_from(Verdict), texts, texts, texts)


@given(extractions)
def test_an_extraction_comes_back_as_it_was(extraction: Extraction) -> None:
    article = article_from_json(article_to_json(extraction.article))
    back = from_json(to_json(extraction), article)
    assert back == extraction
    assert [texts_of(claim) for claim in back.claims] == [
        texts_of(claim) for claim in extraction.claims
    ]


def texts_of(claim: Claim) -> list[str]:
    """The words of a claim's quantities, and their digits as written: equality leaves them out."""
    held = (claim.object, *(value for _, value in claim.qualifiers))
    return [f"{q.text}|{q.value}|{q.low}|{q.high}" for q in held if isinstance(q, Quantity)]


@given(extractions)
def test_writing_what_was_read_gives_the_same_bytes(extraction: Extraction) -> None:
    written = to_json(extraction)
    assert to_json(from_json(written, extraction.article)) == written


@given(judgements)
def test_a_judgement_comes_back_as_it_was(judgement: Judgement) -> None:
    assert judgement_from_json(judgement_to_json(judgement)) == judgement


def test_a_number_keeps_the_digits_it_was_written_with() -> None:
    who = Entity("acme", "Acme", Kind.COMPANY)
    price = Quantity("EUR", Decimal("145.80"), text="€145.80")
    said = Claim(who, "trades_at", price, (Evidence("a", 0, 4, "Acme", 0),))
    extraction = Extraction(Article("a", "Acme", "Acme", ()), (who,), (), (said,))
    back = from_json(to_json(extraction), extraction.article).claims[0].object
    assert isinstance(back, Quantity)
    assert (str(back.value), back.text) == ("145.80", "€145.80")
