"""Law 8: killed at any moment, the next run ends in the graph of a run that was never killed."""

import json
import subprocess
import sys
from pathlib import Path

KILLS = 200


def test_a_graph_survives_two_hundred_kills(tmp_path: Path) -> None:
    worker = Path(__file__).with_name("killed.py")
    told = subprocess.run(
        [sys.executable, str(worker), str(tmp_path), "--kills", str(KILLS)],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    found = json.loads(told.stdout)
    assert found["wrong"] == []
    assert found["kills"] >= KILLS
    assert found["cut"] >= KILLS / 2, "most kills must find the work undone"
