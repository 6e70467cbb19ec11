"""What tests of the whole house share: the reader, and the demo as a user has it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from api.build import build
from api.pipeline import Pipeline, pipeline
from api.source import Source

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # a busy machine makes no test fail

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
