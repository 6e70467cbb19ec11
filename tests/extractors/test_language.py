"""Which model is loaded, and what is said where there is none."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extractors.language import MODEL_VARIABLE, language, model_version
from ontology.errors import ModelError


def test_a_model_that_is_not_there_is_a_clear_error() -> None:
    with pytest.raises(ModelError, match=r"no language model at 'nowhere'; install one with"):
        language("nowhere")
    with pytest.raises(ModelError, match="nowhere"):
        model_version("nowhere")


def test_the_setting_names_another_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MODEL_VARIABLE, "elsewhere")
    with pytest.raises(ModelError, match="elsewhere"):
        language()


def test_a_model_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match=r"lacks tagger, parser.*install one with"):
        language(str(tmp_path / "blank"))


def test_a_model_of_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "german")
    with pytest.raises(ModelError, match="is for 'de', English is needed"):
        language(str(tmp_path / "german"))


def test_the_version_names_model_and_spacy() -> None:
    assert model_version().startswith("en_core_web_md-")
    assert spacy.about.__version__ in model_version()


@pytest.mark.model
def test_forms_of_common_verbs_are_no_rare_verbs(nlp: Language) -> None:
    text = "The union fined Siemens. Siemens hoped to sell. It axed jobs. It was slated to go."
    lemmas = {token.lemma_ for token in nlp(text)}
    assert {"fine", "hope", "axe", "slate"} <= lemmas
