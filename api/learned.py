"""Since when the ledger has what facts tell, for those who show them."""

import logging
from collections.abc import Iterable
from pathlib import Path

from api.lock import LEDGER
from api.past import moment
from graph.learned import Learned
from ontology.errors import LedgerError
from ontology.records import Fact

_log = logging.getLogger(__name__)


def learned(folder: Path, facts: Iterable[Fact], *, known_by: str | None = None) -> dict[str, str]:
    """Give the moments at which facts were learned, by their ids; of some it may not be known.

    A graph without its ledger can be read as well: nothing is known then.

    Args:
        folder: The graph of today.
        known_by: As if nothing had been learned since, as `past` has it.
    """
    until = None if known_by is None else moment(known_by)
    try:
        with Learned.open(folder / LEDGER, until=until) as ledger:
            found = ((fact.id, ledger.when(fact)) for fact in facts)
            return {name: when for name, when in found if when is not None}
    except LedgerError as error:
        _log.info("it is not known when facts were learned: %s", error)
        return {}
