"""What tests of the whole house share: the reader, the demo as a user has it, a browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from api.build import build
from api.pipeline import Pipeline, pipeline
from api.source import Source

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # a busy machine makes no test fail

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
SOFTWARE = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="session")
def reader() -> Pipeline:
    """Give the real pipeline, whose model is loaded once."""
    return pipeline()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, reader: Pipeline) -> Path:
    """Give a folder like that of a user who has run `make demo`: `seeds/`, the graph in `demo/`."""
    folder = tmp_path_factory.mktemp("newsgraph")
    (folder / "seeds").symlink_to(SEEDS, target_is_directory=True)
    report = build(Source((SEEDS,), {}), folder / "demo", pipeline=reader)
    assert not report.plan.failed
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; these tests are passed over where it is not installed."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (apt install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[*SOFTWARE])
        yield started
        started.close()
