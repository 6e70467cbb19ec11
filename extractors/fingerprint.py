"""The pipeline's fingerprint: code, lexicon, ontology and model by one name.

Two runs with one fingerprint make the same claims of the same article, so that nothing need be read
again. What makes no claims of an article is no part of it: readers (an article that they give
otherwise is another text), processes, explanations, what is done with claims later.
"""

import hashlib
from pathlib import Path

from extractors.language import model_version

NO_PART = (
    "extractors/articles/",
    "extractors/explaining.py",
    "extractors/explanation.py",
    "extractors/fingerprint.py",
    "extractors/guarded.py",
    "extractors/hands.py",
    "extractors/parallel.py",
    "extractors/supervision.py",
    "ontology/codec.py",
    "ontology/corrections.py",
    "ontology/encoding.py",
    "ontology/failures.py",
    "ontology/quantities.py",
    "ontology/reference.py",
    "ontology/shapes.ttl",
)
"""Files and folders of the two packages that `extractors.pipeline` does not work with."""

_KINDS = frozenset({".py", ".ttl", ".lex", ".txt", ".tsv", ".json"})


def fingerprint(model: str | None = None) -> str:
    """Name this version of the pipeline. The model is not loaded for it.

    Args:
        model: A model's package or folder, as for `extractors.language.language`.

    Raises:
        ModelError: nothing of that name.
    """
    digest = hashlib.sha256(model_version(model).encode())
    for name, file in sorted(parts().items()):
        digest.update(name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def parts() -> dict[str, Path]:
    """Give the files that the fingerprint covers, by name."""
    root = Path(__file__).parent.parent
    found = {
        file.relative_to(root).as_posix(): file
        for package in ("extractors", "ontology")
        for file in (root / package).rglob("*")
        if file.suffix in _KINDS
    }
    return {name: file for name, file in found.items() if not name.startswith(NO_PART)}
