"""Apache Jena as Debian packages it (libapache-jena-java, with a JDK 11 or newer), as a judge."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from tests.differential.answers import Json

JARS = Path("/usr/share/java")
JUDGE = Path(__file__).with_name("Judge.java")
NEEDED = (
    "slf4j-api slf4j-nop thrift protobuf guava failureaccess commons-lang3 commons-csv commons-io "
    "commons-compress commons-codec jsonld-java jackson-core jackson-databind jackson-annotations "
    "httpclient httpcore xercesImpl"
).split()
_RELOCATED = "org/apache/jena/ext/"


@cache
def missing() -> str:
    """Say what is not installed; "" if all is."""
    if shutil.which("javac") is None:
        return "no Java compiler (apt install default-jdk-headless)"
    if not (JARS / "jena-arq.jar").exists():
        return "no Jena (apt install libapache-jena-java)"
    return ""


def judged(data: Path, queries: Sequence[str], scratch: Path) -> list[Json]:
    """Answer queries, each on one line, over a file of N-Quads.

    Args:
        scratch: A folder for what Debian's jar has under a name that its classes do not know.
    """
    with ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(f"{_RELOCATED}xerces/") and not name.endswith((".class", "/")):
                place = scratch / name.removeprefix(_RELOCATED)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(jar.read(name))
    jars = [JARS / f"{name}.jar" for name in NEEDED] + sorted(JARS.glob("jena-*.jar"))
    path = ":".join(map(str, [scratch, *jars]))
    told = subprocess.run(
        ["java", "-cp", path, str(JUDGE), str(data)],
        input="\n".join(queries) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in told.stdout.splitlines()]
