from pathlib import Path

from benchmarks.ledger import STEPS, measured
from graph.ledger import Ledger


def test_all_steps_are_done_and_timed(tmp_path: Path) -> None:
    told = measured(500, tmp_path, seed=1)
    assert list(told["seconds"]) == list(STEPS)  # type: ignore[call-overload]
    with Ledger.open(tmp_path / "graph-500" / "ledger.sqlite") as ledger:
        rows = list(ledger.articles())
        assert len(rows) == 50, "one came, one went"
        assert sum(row.claims for row in rows) == 500
        assert len(list(ledger.spoken())) == 3, "one, the same taken back, and its contrary"
