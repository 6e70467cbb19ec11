from pathlib import Path

from click.testing import CliRunner, Result

from api.access.tokens import Tokens
from api.cli import newsgraph


def run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(newsgraph, ["token", *words, "--graph", str(folder)])


def test_a_token_is_shown_once_and_goes_through_its_life(tmp_path: Path) -> None:
    tokens = Tokens(tmp_path)
    assert "newsgraph token create NAME" in run(tmp_path, "list").output
    made = run(tmp_path, "create", "desk", "--scope", "write").stdout.strip()
    assert tokens.bearer(made)
    listed = run(tmp_path, "list")
    assert "desk" in listed.output
    assert made[-43:] not in listed.output
    new = run(tmp_path, "rotate", "desk", "--grace", "1").stdout.strip()
    assert tokens.bearer(made)
    assert tokens.bearer(new)
    assert run(tmp_path, "revoke", "desk").output.startswith("Revoked desk (")
    assert not tokens.bearer(new)
    gone = run(tmp_path, "revoke", "desk")
    assert gone.exit_code == 1
    assert gone.stderr == "newsgraph: there is no token 'desk'; there are: none\n"
