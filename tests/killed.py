"""Work on a graph, killed again and again: what `test_kills.py` runs as a process of its own.

    python tests/killed.py FOLDER [--kills N] [--seed S]

Each step (build, retract, retry, merge, split, undo, reject, amend, rebuild) runs in a child that
is forked for it, and is killed at a random moment of the time that the step takes; after some kills
it is let run to its end. Printed is a JSON object: how many kills there were, how many of them cut
the work off, and the steps after which the graph was not the one of an undisturbed run.
"""

import argparse
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from api.amending import amend
from api.build import Manner, build
from api.correcting import reject
from api.judging import judge, withdraw
from api.linking import link, unlink
from api.pipeline import Pipeline
from api.publishing import rebuild, retract
from api.retrying import Quarantine
from api.source import Source
from graph.store import Store
from ontology.errors import SettingsError, UnknownArticleError, UnknownEntityError, UnknownFactError
from ontology.failures import Failure, Outcome, Reason
from ontology.records import Article, Judgement
from ontology.terms import Verdict
from tests.api.conftest import extraction, reader

NAMES = ("Acme Corp", "Acme Corporation", "Bolt", "Cog", "Dyne", "Eber", "Fell", "Gorm Air")
VERBS = ("acquires", "plans to acquire", "denies that it acquires")
KINDS = (
    "build",
    "build",
    "retract",
    "retry",
    "merge",
    "split",
    "undo",
    "link",
    "unlink",
    "reject",
    "amend",
    "rebuild",
)
LEIS = ("529900T8BM49AURSDO55", "W38RGI023J3WT1HWRP32")
POISON = 0.15
"""The share of texts that can't be read, until they are tried again."""

ARTICLES = 9
KILLS_A_STEP = 6
PAUSE = 0.001
"""Seconds that reading an article takes, so that kills fall between articles too."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do on a graph.

    Attributes:
        texts: The articles that lie in the newsroom meanwhile.
        work: Does it in the folder of a graph; may be called again when it was cut off.
    """

    name: str
    texts: dict[str, str]
    work: Callable[[Path, Path], object]


def steps(chance: random.Random, count: int) -> list[Step]:
    """Draw what happens to a graph; the first is always a build."""
    texts: dict[str, str] = {}
    found = [_building(chance, texts)]
    for _ in range(count - 1):
        kind = chance.choice(KINDS)
        a, b = chance.sample(NAMES, 2)
        if kind == "build":
            found.append(_building(chance, texts))
        elif kind == "retract":
            article = chance.choice(sorted(texts))
            found.append(Step(kind, dict(texts), _retracting(article)))
        elif kind == "retry":
            found.append(Step(kind, dict(texts), _retrying))
        elif kind == "link":
            found.append(
                Step(kind, dict(texts), _linking(f"name,lei\n{a},{LEIS[0]}\n{b},{LEIS[1]}\n"))
            )
        elif kind == "unlink":
            found.append(Step(kind, dict(texts), _unlinking))
        elif kind == "rebuild":
            found.append(Step(kind, dict(texts), lambda news, graph: rebuild(graph)))
        else:
            found.append(Step(kind, dict(texts), _judging(kind, a, b)))
    return found


def _building(chance: random.Random, texts: dict[str, str]) -> Step:
    for _ in range(3):
        sentences = []
        for _ in range(chance.randint(1, 4)):
            a, b = chance.sample(NAMES, 2)
            sentences.append(f"{a} {chance.choice(VERBS)} {b}.")
        sentences += ["Poison."] if chance.random() < POISON else []
        texts[f"a{chance.randrange(ARTICLES)}"] = "News\nJune 13, 2005\n\n" + "\n\n".join(sentences)
    work = Pipeline(reader().fingerprint, _outcomes)
    return Step(
        "build", dict(texts), lambda news, graph: build(Source((news,)), graph, pipeline=work)
    )


def _outcomes(articles: Iterable[Article]) -> Iterator[Outcome]:
    """Read articles; what is poisoned fails."""
    for article in articles:
        time.sleep(PAUSE)
        if "Poison." in article.text:
            yield Failure(article, Reason.RAISED, "LookupError: poison")
        else:
            yield extraction(article)


def _retrying(news: Path, graph: Path) -> None:
    whole = reader(before=lambda article: time.sleep(PAUSE))
    build(Quarantine(graph), graph, pipeline=whole, manner=Manner(again=True))


def _retracting(article: str) -> Callable[[Path, Path], object]:
    def work(news: Path, graph: Path) -> None:
        with suppress(UnknownArticleError):  # it was taken back before, and this is told
            retract(article, graph)

    return work


def _linking(table: str) -> Callable[[Path, Path], object]:
    def work(news: Path, graph: Path) -> None:
        gazetteer = news.with_name("firms.csv")
        gazetteer.write_text(table)
        link(graph, gazetteer)

    return work


def _unlinking(news: Path, graph: Path) -> None:
    with suppress(SettingsError):  # nothing is linked just now, and this is told
        unlink(graph, "firms")


def _judging(kind: str, a: str, b: str) -> Callable[[Path, Path], object]:
    def work(news: Path, graph: Path) -> None:
        # nobody is called so just now, or nobody says so: this is told
        with suppress(UnknownEntityError, UnknownFactError):
            if kind == "undo":
                withdraw(graph, a, b, Verdict.SAME)
            elif kind == "reject":
                reject(graph, (a, "acquires", b), why="told", by="person")
            elif kind == "amend":
                amend(graph, a, label=b, kind=None, why="told", by="person")
            else:
                verdict = Verdict.SAME if kind == "merge" else Verdict.DIFFERENT
                judge(graph, Judgement(a, b, verdict, why="told"))

    return work


def child(work: Callable[[], object]) -> int:
    """Do something in a process of its own; this one never opens a store."""
    pid = os.fork()
    if not pid:
        try:
            work()
        except BaseException as error:
            sys.stderr.write(f"{error!r}\n")
            os._exit(1)
        os._exit(0)
    return pid


def finished(pid: int) -> bool:
    """Wait for a process, and tell whether it came to its end."""
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a step failed; its error is above")
    return not os.WIFSIGNALED(status)


def name_of(graph: Path) -> str:
    """Name the bytes of a published graph; "" if there is none."""
    if not graph.exists():
        return ""
    place = graph.with_suffix(".name")

    def write() -> None:
        version = Store.open(graph).current()
        said = b""
        if version:
            with version.open() as snapshot:
                said = b"".join(
                    sorted(b"".join(snapshot.serialised("nquads", {})).splitlines(True))
                )
        place.write_text(sha256(said).hexdigest() if version else "")

    finished(child(write))
    return place.read_text()


def put(texts: dict[str, str], news: Path) -> None:
    """Let these articles lie in the newsroom, and no others."""
    news.mkdir(exist_ok=True)
    for old in news.iterdir():
        old.unlink()
    for name, text in texts.items():
        (news / f"{name}.txt").write_text(text)


@dataclass(slots=True)
class Tally:
    """What came of the kills.

    Attributes:
        cut: How many kills cut the work off.
        wrong: The steps that did not end as undisturbed ones do.
    """

    kills: int = 0
    cut: int = 0
    wrong: list[str] = field(default_factory=list)


def disturbed(step: Step, folder: Path, chance: random.Random, tally: Tally) -> None:
    """Do a step undisturbed in one folder and killed in another, and compare the graphs."""
    news, calm, rough = (folder / name for name in ("news", "calm", "rough"))
    put(step.texts, news)
    before, start = name_of(rough), time.perf_counter()
    finished(child(partial(step.work, news, calm)))
    takes, should = time.perf_counter() - start, name_of(calm)
    for _ in range(KILLS_A_STEP):
        pid = child(partial(step.work, news, rough))
        time.sleep(chance.uniform(0, takes))
        os.kill(pid, signal.SIGKILL)
        tally.cut += not finished(pid)
        tally.kills += 1
    if name_of(rough) not in {before, should}:
        tally.wrong.append(f"{step.name}: readers see neither the old graph nor the new one")
    finished(child(partial(step.work, news, rough)))
    if name_of(rough) != should:
        tally.wrong.append(f"{step.name}: not the graph of an undisturbed run")


def main() -> None:
    """Run all steps, and print what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance, tally = random.Random(args.seed), Tally()
    for step in steps(chance, -(-args.kills // KILLS_A_STEP)):
        disturbed(step, args.folder, chance, tally)
    sys.stdout.write(f"{json.dumps(asdict(tally))}\n")


if __name__ == "__main__":
    main()
