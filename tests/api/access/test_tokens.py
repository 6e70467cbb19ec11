import json
import stat
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.access.tokens import FILE, Scope, Token, Tokens
from ontology.errors import TokenError


class Clock:
    """A clock that is put on by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 14, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tokens(tmp_path: Path, clock: Clock) -> Tokens:
    return Tokens(tmp_path / "graph", clock)


def who(tokens: Tokens, given: str) -> str:
    found: Token | None = tokens.bearer(given)
    return found.name if found else ""


def test_a_token_is_known_by_its_secret_alone(tokens: Tokens) -> None:
    desk, agency = tokens.create("desk", Scope.WRITE), tokens.create("agency", Scope.READ)
    assert (who(tokens, desk), who(tokens, agency)) == ("desk", "agency")
    mixed = f"{desk[:16]}{agency[16:]}"  # one's id, the other's secret
    for wrong in ("", "ng_", desk[:-1], f"{desk} ", mixed, desk.upper(), "é" * 60):
        assert who(tokens, wrong) == "", wrong


@given(st.text(max_size=80))
def test_nothing_that_was_not_given_out_is_a_token(text: str) -> None:
    assert Tokens(Path("/nonexistent")).bearer(text) is None


def test_a_secret_is_neither_in_the_file_nor_may_others_read_it(
    tokens: Tokens, tmp_path: Path
) -> None:
    made = tokens.create("desk", Scope.ADMIN)
    file = tmp_path / "graph" / FILE
    assert made.partition("_")[2].partition("_")[2] not in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    tokens.rotate("desk")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_revoked_token_is_nobodys(tokens: Tokens) -> None:
    made = tokens.create("desk", Scope.WRITE)
    assert tokens.revoke("desk").scope is Scope.WRITE
    assert who(tokens, made) == ""
    assert not tokens.writes()
    with pytest.raises(TokenError, match="no token 'desk'; there are: none"):
        tokens.revoke("desk")


def test_a_name_is_given_once(tokens: Tokens) -> None:
    tokens.create("desk", Scope.WRITE)
    with pytest.raises(TokenError, match="rotate"):
        tokens.create("desk", Scope.READ)


def test_a_rotation_changes_the_secret_and_nothing_else(tokens: Tokens, clock: Clock) -> None:
    old = tokens.create("desk", Scope.WRITE)
    new = tokens.rotate("desk")
    assert (who(tokens, old), who(tokens, new)) == ("", "desk")
    newer = tokens.rotate("desk", grace=timedelta(hours=1))
    assert (who(tokens, new), who(tokens, newer)) == ("desk", "desk")
    clock.moment += timedelta(hours=1)
    assert (who(tokens, new), who(tokens, newer)) == ("", "desk")
    assert [one.scope for one in tokens.all()] == [Scope.WRITE]


def test_a_token_ends_on_its_day(tokens: Tokens, clock: Clock) -> None:
    made = tokens.create("desk", Scope.WRITE, days=1)
    assert (who(tokens, made), tokens.writes()) == ("desk", True)
    clock.moment += timedelta(days=1)
    assert (who(tokens, made), tokens.writes()) == ("", False)


def test_each_scope_includes_those_before_it() -> None:
    for less, more in pairwise(Scope):
        assert more.covers(less)
        assert not less.covers(more)
        assert less.covers(less)


@pytest.mark.parametrize("damage", ["{", "[{}]", '[{"scope": "all"}]', "7"])
def test_a_damaged_file_lets_nobody_in(tokens: Tokens, tmp_path: Path, damage: str) -> None:
    made = tokens.create("desk", Scope.READ)
    (tmp_path / "graph" / FILE).write_text(damage)
    with pytest.raises(TokenError, match="can't read the tokens"):
        tokens.bearer(made)


def test_a_first_build_takes_a_folder_that_has_tokens(tokens: Tokens, tmp_path: Path) -> None:
    tokens.create("desk", Scope.WRITE)
    names = [one.name for one in (tmp_path / "graph").iterdir()]
    assert all(name.startswith(".") for name in names), json.dumps(names)
