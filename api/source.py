"""Where articles come from: files, folders, and how their fields are called."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extractors.articles import FIELDS, articles
from ontology.errors import ArticleError, InputError, SettingsError
from ontology.records import Article


@dataclass(frozen=True, slots=True)
class Source:
    """The inputs of a build.

    Attributes:
        paths: Files, and folders of them.
        fields: For JSON: our name of a field to theirs.
    """

    paths: tuple[Path, ...]
    fields: Mapping[str, str] = field(default_factory=dict)

    def check(self) -> None:
        """See that all paths are there, and that the fields are ours.

        Raises:
            InputError: one is not there.
            SettingsError: a field is none of ours.
        """
        unknown = sorted(self.fields.keys() - set(FIELDS))
        if unknown:
            raise SettingsError(f"unknown field {unknown[0]!r} (known: {', '.join(FIELDS)})")
        for path in self.paths:
            if not path.exists():
                raise InputError(f"there is no file or folder {path}")

    def articles(self, *, failed: Callable[[ArticleError], None]) -> Iterator[Article]:
        """Read the articles; the order of `paths` changes nothing.

        Args:
            failed: Is told of each input that can't be read.
        """
        return articles(sorted(self.paths), failed=failed, field_map=self.fields)
