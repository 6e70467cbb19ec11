"""A reader whose articles tell what becomes of it; importable by the processes of a test."""

import os
import signal
import time
from collections.abc import Callable

from ontology.errors import ModelError
from ontology.records import Article, Extraction


def make() -> Callable[[tuple[Article, ...]], list[Extraction]]:
    return lambda batch: [read(article) for article in batch]


def refuse() -> Callable[[tuple[Article, ...]], list[Extraction]]:
    raise ModelError("no model here")


def die() -> Callable[[tuple[Article, ...]], list[Extraction]]:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def read(article: Article) -> Extraction:
    match article.text:
        case "raise":
            raise LookupError(f"nothing for {article.id}")
        case "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exit":
            os._exit(3)
        case "sleep":
            time.sleep(3600)
    return Extraction(article, (), (), ())
