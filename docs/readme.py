"""Run the commands that the README shows, and put what they print in their place.

    make readme

A line `$ newsgraph …` in a console block is run on the demo graph; the lines below it, up to the
next command or the end of the block, are replaced. Long outputs end in `…`. Lines with another
graph (`--graph archive`) begin with none, and find a feed at the address that they name.
"""

import os
import re
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
LINES = 18
PORT = 8081

COMMAND = re.compile(r"^\$ newsgraph (?P<words>.+)\n(?P<told>(?:(?!\$ |```).*\n)*)", re.MULTILINE)


def told(words: str) -> str:
    """Give what a command prints, as a pipe gets it, and at most 18 lines."""
    newsgraph = Path(sys.executable).with_name("newsgraph")
    surroundings = {**os.environ, "NEWSGRAPH_GRAPH": "demo"}
    done = subprocess.run(
        f"{newsgraph} {words}",
        shell=True,  # as the reader's shell takes it
        check=True,
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    shown = lines if len(lines) <= LINES else [*lines[:LINES], "…"]
    return "".join(f"{line}\n" for line in shown)


def main() -> None:
    """Write the README anew."""
    shutil.rmtree(ROOT / "archive", ignore_errors=True)
    pages = partial(SimpleHTTPRequestHandler, directory=str(ROOT / "docs" / "examples"))
    server = ThreadingHTTPServer(("127.0.0.1", PORT), pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    text = README.read_text(encoding="utf-8")
    new = COMMAND.sub(lambda m: f"$ newsgraph {m['words']}\n{told(m['words'])}", text)
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
