"""What is sent, from the request to the graph; the worker is called by hand."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import api.intake.work
from api.access.tokens import Scope, Tokens
from api.intake.queue import TRIES, Queue
from api.intake.work import work
from api.lock import exclusive
from api.pipeline import Pipeline
from extractors.articles import FIELDS
from graph.iris import DEFAULT_BASE

type Reader = Callable[..., Pipeline]

THIRD = {"id": "third", "title": "Eve", "text": "Eve acquires Fox.", "published": "2026-01-14"}


def job(client: FlaskClient, sent: dict[str, object]) -> dict[str, object]:
    told = client.get(f"/v1/jobs/{sent['id']}")
    assert told.status_code == 200
    return dict(told.get_json())


def test_an_article_that_is_sent_is_in_the_graph_when_its_job_is_done(
    writer: FlaskClient, graph: Path, reader: Reader
) -> None:
    sent = writer.post("/v1/articles", json=THIRD)
    assert sent.status_code == 202
    assert sent.headers["Location"] == f"/v1/jobs/{sent.get_json()['id']}"
    assert (sent.get_json()["state"], sent.get_json()["done"]) == ("waiting", 0)
    assert writer.get("/v1/articles/third").status_code == 404
    assert work(graph, reader(), DEFAULT_BASE)
    told = job(writer, sent.get_json())
    assert (told["state"], told["done"], told["total"]) == ("done", 1, 1)
    assert told["articles"] == [{"id": "third", "outcome": "read", "claims": 1}]
    ready = writer.get("/v1/health/ready").get_json()
    assert told["version"] == ready["version"]
    assert writer.get("/v1/articles/third").get_json()["published"] == "2026-01-14"
    assert writer.get("/v1/entities?q=eve").get_json()["entities"][0]["label"] == "Eve"


def test_what_is_taken_back_leaves_the_graph(
    writer: FlaskClient, graph: Path, reader: Reader
) -> None:
    before = writer.get("/v1/health/ready").get_json()["version"]
    writer.post("/v1/articles", json=THIRD)
    deleted = writer.delete("/v1/articles/third")  # it is still to come
    assert deleted.status_code == 202
    while Queue(graph).unfinished():
        assert work(graph, reader(), DEFAULT_BASE)
    told = job(writer, deleted.get_json())
    assert (told["state"], told["version"]) == ("done", before)
    gone = writer.delete("/v1/articles/third")
    assert gone.status_code == 404
    assert gone.get_json()["type"].endswith("#unknown-article")


def test_many_jobs_are_one_build_unless_they_share_an_article(
    writer: FlaskClient, graph: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        body = f"Co{number} acquires Bolt."
        writer.post("/v1/articles", json={"id": f"new-{number}", "text": body})
    writer.post(
        "/v1/articles?replace=true", json={"id": "new-0", "text": "Somebody acquires Bolt."}
    )
    builds = 0
    while Queue(graph).unfinished():
        assert work(graph, reader(), DEFAULT_BASE)
        builds += 1
    assert builds == 2
    assert "Somebody" in writer.get("/v1/articles/new-0").get_json()["text"]


def test_an_article_that_cannot_be_read_is_told_and_the_others_are_read(
    writer: FlaskClient, graph: Path, reader: Reader
) -> None:
    from extractors.guarded import guarded
    from ontology.records import Article, Extraction

    def poisoned(batch: tuple[Article, ...]) -> list[Extraction]:
        found = list(reader().outcomes(batch))
        if any("poison" in one.text for one in batch):
            raise ValueError("/a/file/of/this/machine")
        return found  # type: ignore[return-value]  # the reader of patterns never fails

    pipeline = Pipeline(lambda: "p", lambda articles: iter(guarded(tuple(articles), poisoned)))
    sent = writer.post("/v1/articles", json=[THIRD, {"id": "bad", "text": "poison"}])
    assert work(graph, pipeline, DEFAULT_BASE)
    told = job(writer, sent.get_json())
    outcomes = {one["id"]: one["outcome"] for one in told["articles"]}  # type: ignore[attr-defined]
    assert outcomes == {"third": "read", "bad": "quarantined"}
    assert "machine" not in json.dumps(told)


def test_the_same_key_is_the_same_job(writer: FlaskClient, graph: Path, reader: Reader) -> None:
    key = {"Idempotency-Key": "k-1"}
    first = writer.post("/v1/articles", json=THIRD, headers=key).get_json()
    assert writer.post("/v1/articles", json=THIRD, headers=key).get_json() == first
    work(graph, reader(), DEFAULT_BASE)
    again = writer.post("/v1/articles", json=THIRD, headers=key)
    assert (again.status_code, again.get_json()["id"]) == (202, first["id"])
    assert again.get_json()["state"] == "done"
    other = writer.post("/v1/articles", json={**THIRD, "text": "Eve."}, headers=key)
    assert other.status_code == 422
    assert other.get_json()["type"].endswith("#key-reused")
    assert writer.delete("/v1/articles/third", headers=key).status_code == 422


def test_an_article_takes_the_place_of_another_one_only_on_request(
    writer: FlaskClient, graph: Path, reader: Reader
) -> None:
    other = {"id": "first", "text": "Acme Corp acquires Cog."}
    refused = writer.post("/v1/articles", json=other)
    assert refused.status_code == 409
    assert "replace=true" in refused.get_json()["detail"]
    assert writer.post("/v1/articles?replace=true", json=other).status_code == 202
    assert writer.post("/v1/articles", json=other).status_code == 202  # the one that comes
    assert writer.post("/v1/articles", json={**other, "text": "x"}).status_code == 409
    while Queue(graph).unfinished():
        work(graph, reader(), DEFAULT_BASE)
    assert writer.get("/v1/articles/first").get_json()["text"] == "Acme Corp acquires Cog."


def test_lines_are_taken_as_a_list_is(writer: FlaskClient) -> None:
    lines = "".join(json.dumps({"text": f"Number {n}."}) + "\n" for n in range(3))
    sent = writer.post("/v1/articles", data=lines, content_type="application/x-ndjson")
    assert (sent.status_code, sent.get_json()["total"]) == (202, 3)


BAD: list[tuple[bytes, int, str]] = [
    (b"", 400, "#body-malformed"),
    (b"[]", 400, "#body-malformed"),
    (b"{", 400, "#body-malformed"),
    (b"[" * 100_000, 400, "#body-malformed"),
    (b'{"text": "\xff"}', 400, "#body-malformed"),
    (b"9" * 10_000, 400, "#body-malformed"),
    (json.dumps([{"text": "x"}] * 1001).encode(), 400, "#body-malformed"),
    (b"7", 422, "#article-unreadable"),
    (b'{"title": "x"}', 422, "#article-unreadable"),
    (b'{"text": "x", "titel": "y"}', 422, "#article-unreadable"),
    (b'{"text": "x", "published": "soon"}', 422, "#article-unreadable"),
    (b'{"text": "x", "id": ".."}', 422, "#article-unreadable"),
    (b'[{"text": "x", "id": "a"}, {"text": "y", "id": "a"}]', 422, "#article-unreadable"),
    (json.dumps({"text": "x" * 600_000}).encode(), 422, "#article-unreadable"),
    (b" " * (8 * 1024 * 1024 + 1), 413, "about:blank"),
]


@pytest.mark.parametrize(("body", "status", "kind"), BAD)
def test_what_is_no_article_is_told_at_once(
    writer: FlaskClient, body: bytes, status: int, kind: str, queue: Queue
) -> None:
    told = writer.post("/v1/articles", data=body, content_type="application/json")
    assert told.status_code == status, told.text
    assert told.get_json()["type"].endswith(kind)
    assert not queue.unfinished()


def test_what_is_no_json_is_not_looked_at(writer: FlaskClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""):
        assert writer.post("/v1/articles", data=b"{}", content_type=kind).status_code == 415
    assert writer.post("/v1/articles?replce=true", json=THIRD).status_code == 400
    assert writer.put("/v1/articles", json=THIRD).status_code == 405


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*FIELDS, "body_text", "headline", "uri", "renditions", "x"]), inner,
            max_size=5,
        )
    ),
    max_leaves=8,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(ANY)
def test_no_json_at_all_makes_a_fault(writer: FlaskClient, body: object) -> None:
    told = writer.post("/v1/articles", data=json.dumps(body), content_type="application/json")
    assert told.status_code in (202, 400, 409, 422), told.text


def test_writing_needs_a_token_that_may(writer: FlaskClient, graph: Path) -> None:
    mine = writer.post("/v1/articles", json=THIRD).get_json()["id"]
    tokens = Tokens(graph)
    nobody = writer.application.test_client()
    reads = {"Authorization": f"Bearer {tokens.create('r', Scope.READ)}"}
    other = {"Authorization": f"Bearer {tokens.create('w', Scope.WRITE)}"}
    admin = {"Authorization": f"Bearer {tokens.create('a', Scope.ADMIN)}"}
    for method, place in (
        ("POST", "/v1/articles"), ("DELETE", "/v1/articles/first"), ("GET", f"/v1/jobs/{mine}"),
        ("GET", "/v1/jobs"),
    ):  # fmt: skip
        assert nobody.open(place, method=method).status_code == 401
        assert nobody.open(place, method=method, headers=reads).status_code == 403
    assert nobody.get(f"/v1/jobs/{mine}", headers=other).status_code == 404
    assert nobody.get(f"/v1/jobs/{mine}", headers=admin).status_code == 200
    assert nobody.get("/v1/jobs", headers=other).get_json() == {"jobs": []}
    assert len(nobody.get("/v1/jobs", headers=admin).get_json()["jobs"]) == 1


def test_a_password_that_a_browser_remembers_writes_nothing(
    writer: FlaskClient, graph: Path
) -> None:
    token = Tokens(graph).create("w", Scope.WRITE)
    client = writer.application.test_client()
    assert client.post("/v1/articles", json=THIRD, auth=("me", token)).status_code == 401
    assert client.delete("/v1/articles/first", auth=("me", token)).status_code == 401


def test_no_page_of_another_site_may_write(writer: FlaskClient) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    for place in ("/v1/articles", "/v1/articles/first", "/v1/jobs"):
        for method in (writer.options, writer.delete, writer.post):
            answer = method(place, headers=asked)
            allowed = answer.headers.get("Access-Control-Allow-Headers", "")
            assert "authorization" not in allowed.lower()


def test_a_graph_in_other_hands_fails_the_job_and_names_no_path(
    writer: FlaskClient, graph: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api.intake.work, "WAIT", 0.0)
    sent = writer.post("/v1/articles", json=THIRD).get_json()
    with exclusive(graph):
        assert work(graph, reader(), DEFAULT_BASE)
    told = job(writer, sent)
    assert told["state"] == "failed"
    assert str(told["problem"]).count("#no-ledger") == 1
    assert str(graph) not in json.dumps(told)


def test_a_job_that_was_cut_off_is_done_later_and_not_for_ever(
    writer: FlaskClient, graph: Path, reader: Reader, queue: Queue
) -> None:
    sent = writer.post("/v1/articles", json=THIRD).get_json()
    for _ in range(TRIES):
        assert [one.id for one in queue.take()] == [sent["id"]]
        assert queue.take() == []
        assert job(writer, sent)["state"] == "running"
        queue.resume()  # the process that took it is dead
    assert job(writer, sent)["state"] == "failed"
    again = writer.post("/v1/articles", json=THIRD).get_json()
    queue.take()
    queue.resume()
    assert work(graph, reader(), DEFAULT_BASE)
    assert job(writer, again)["state"] == "done"
