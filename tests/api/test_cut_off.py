"""A person's word that was cut off between ledger and graph: said again, it is carried out."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import api.amending
import api.correcting
import api.judging
from api.amending import amend
from api.amending import restore as unamend
from api.build import build
from api.correcting import reject, restore
from api.judging import judge, withdraw
from api.pipeline import Pipeline
from api.publishing import is_behind, retract
from api.source import Source
from graph.store import Store
from ontology.errors import NewsgraphError
from ontology.records import Judgement
from ontology.terms import Verdict

type Word = Callable[[Path], object]


def said(verdict: Verdict, a: str = "Bolt", b: str = "Cog") -> Word:
    return lambda folder: judge(folder, Judgement(a, b, verdict, why="told"))


def rejected(folder: Path) -> object:
    return reject(folder, ("Acme Corp", "acquires", "Bolt"), why="told", by="person")


def forgotten(folder: Path) -> object:
    said(Verdict.SAME)(folder)
    return [retract(article, folder) for article in ("first", "second")]


def amended(folder: Path) -> object:
    return amend(folder, "Acme Corp", label="Bolt", kind=None, why="told", by="person")


WORDS: dict[str, tuple[Word | None, Word]] = {
    "merge": (None, said(Verdict.SAME)),
    "split": (said(Verdict.SAME), said(Verdict.DIFFERENT)),
    "split by article": (None, said(Verdict.DIFFERENT, "first#bolt", "second#bolt")),
    "undo": (said(Verdict.SAME), lambda folder: withdraw(folder, "Bolt", "Cog", Verdict.SAME)),
    "undo of a split": (
        said(Verdict.DIFFERENT, "first#bolt", "second#bolt"),
        lambda folder: withdraw(folder, "first#bolt", "second#bolt", Verdict.DIFFERENT),
    ),
    "undo where nobody bears the names": (
        forgotten,
        lambda folder: withdraw(folder, "Bolt", "Cog", Verdict.SAME),
    ),
    "reject": (None, rejected),
    "amend": (None, amended),
    "amend, and take it back": (amended, lambda folder: unamend(folder, "Bolt")),
    "restore": (rejected, lambda folder: restore(folder, ("Acme Corp", "acquires", "Bolt"))),
}


def version(folder: Path) -> str:
    current = Store.open(folder).current()
    assert current is not None
    return current.id


@pytest.mark.parametrize("name", WORDS)
def test_it_is_carried_out_when_it_is_said_again(
    newsroom: Path,
    tmp_path: Path,
    reader: Callable[..., Pipeline],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    before, word = WORDS[name]
    graphs = [tmp_path / name for name in ("calm", "rough")]
    for folder in graphs:
        build(Source((newsroom,)), folder, pipeline=reader())
        if before:
            before(folder)
    calm, rough = graphs
    with suppress(NewsgraphError):  # what it says now of names that nobody bears can't be told
        word(calm)

    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(api.judging, "publish", cut_off)
        patched.setattr(api.correcting, "publish", cut_off)
        patched.setattr(api.amending, "publish", cut_off)
        with pytest.raises(KeyboardInterrupt):
            word(rough)
    assert is_behind(rough)
    with suppress(NewsgraphError):  # it may be told that it is so already
        word(rough)
    assert version(rough) == version(calm)
    assert not is_behind(rough)
