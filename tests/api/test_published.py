from pathlib import Path

import pytest

from api.published import Published
from api.settings import Settings
from ontology.errors import StoreError


def test_names_can_be_made_ready_before_somebody_searches(graph: Path) -> None:
    with Published(Settings(graph=graph)) as graphs:
        graphs.prepare()
        (hit,) = graphs.lookup().search("acme")
        assert hit.key == "acme-corp"


def test_where_nothing_is_published_there_is_nothing_to_make_ready(tmp_path: Path) -> None:
    with Published(Settings(graph=tmp_path)) as graphs:
        graphs.prepare()
        with pytest.raises(StoreError, match="nothing is published"):
            graphs.version()
