"""A process that evaluates, for all tests of queries."""

from collections.abc import Iterator

import pytest

from graph.query.pool import Pool


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    with Pool(1) as one:
        yield one
