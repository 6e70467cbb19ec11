from pathlib import Path

import pytest

from extractors.articles import articles
from ontology.errors import ArticleError

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not part of an installed package")
def test_every_seed_is_read_whole() -> None:
    errors: list[ArticleError] = []
    found = list(articles([SEEDS], failed=errors.append))
    assert errors == []
    assert len(found) == len(list(SEEDS.glob("*.txt"))) >= 12
    for article in found:
        assert article.title
        assert article.published == article.id[:10]
        assert (article.source or "").startswith("Newsgraph seeds")
        assert article.licence == "CC0-1.0"
        assert article.cut == 0
