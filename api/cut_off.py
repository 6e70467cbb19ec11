"""Words of persons that are in the ledger, and were cut off before the graph had them."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate

from api.lock import LEDGER
from api.publishing import is_behind, publish, published_base, writing
from ontology.errors import UnknownEntityError, UnknownFactError


def carried_out[**P, R](
    work: Callable[Concatenate[Path, P], R],
) -> Callable[Concatenate[Path, P], R]:
    """Publish what the ledger holds where a word can't be said, before that is told.

    It may have been said before and have been killed in between; then it means nothing the second
    time: two names are one already, or nobody says what is to be taken back.
    """

    @wraps(work)
    def whole(folder: Path, /, *args: P.args, **options: P.kwargs) -> R:
        try:
            return work(folder, *args, **options)
        except (UnknownEntityError, UnknownFactError):
            if (folder / LEDGER).exists() and is_behind(folder):
                with writing(folder) as ledger:
                    publish(folder, ledger, base=published_base(folder))
            raise

    return whole
