from pathlib import Path

import pytest

from api.settings import Settings, changed, settings
from ontology.errors import SettingsError


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_file_and_environment_the_defaults_hold() -> None:
    assert settings(environment={"HOME": "/home"}) == Settings()


def test_the_file_of_the_current_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "newsgraph.toml").write_text('graph = "news"\nport = 9000\n')
    assert settings(environment={}) == Settings(graph=Path("news"), port=9000)


def test_the_environment_overrides_the_file_and_options_override_both(tmp_path: Path) -> None:
    (tmp_path / "newsgraph.toml").write_text("port = 9000\nworkers = 3\n")
    read = settings(environment={"NEWSGRAPH_PORT": "9001", "NEWSGRAPH_GRAPH": "other"})
    assert changed(read, port=9002, host=None) == Settings(Path("other"), port=9002, workers=3)


def test_a_named_file_takes_the_place_of_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "newsgraph.toml").write_text("port = 9000\n")
    (tmp_path / "mine.toml").write_text('base = "https://news.test/"\n')
    read = settings(tmp_path / "mine.toml", environment={})
    assert read == Settings(base="https://news.test/")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("colour = 1", "unknown setting 'colour' in newsgraph.toml; known are graph, base"),
        ('port = "many"', "port in newsgraph.toml must be a whole number, not 'many'"),
        ("port = 70000", "port in newsgraph.toml must lie between 1 and 65535"),
        ("port = true", "port in newsgraph.toml must be a whole number"),
        ("graph = [1]", "graph in newsgraph.toml must be a path"),
        ('base = "news"', "base in newsgraph.toml must be an http"),
        ("workers = 0", "workers in newsgraph.toml must be 1 or more"),
        ("timeout = 0", "timeout in newsgraph.toml must be more than 0"),
        ("port = ", "newsgraph.toml is not TOML"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "newsgraph.toml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        settings(environment={})
    assert complaint in str(caught.value)


def test_an_unknown_variable_is_told() -> None:
    with pytest.raises(SettingsError, match="unknown setting 'prot' in the environment"):
        settings(environment={"NEWSGRAPH_PROT": "1"})


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="can't read the settings"):
        settings(tmp_path / "none.toml", environment={})
