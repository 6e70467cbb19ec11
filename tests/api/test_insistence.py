"""Signals that are sent again until they have worked."""

import signal
import subprocess
import sys

SLOW_OF_HEARING = """
import signal
from api.insistence import insist
heard = []
signal.signal(signal.SIGTERM, lambda number, frame: heard.append(number))
insist()
print("ready", flush=True)
while len(heard) < 2:
    signal.pause()
"""


def test_who_does_not_end_at_one_signal_gets_it_again() -> None:
    command = [sys.executable, "-c", SLOW_OF_HEARING]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
