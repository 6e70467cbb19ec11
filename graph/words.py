"""What persons and gazetteers said, of a ledger that is open: read again only if more was said."""

import sqlite3
from collections.abc import Callable, Iterator

from graph.spoken import standing
from ontology import corrections
from ontology.codec import judgement_from_json, judgement_to_json
from ontology.records import Judgement

type Rows = Callable[[str], Iterator[sqlite3.Row]]
"""Asks the ledger's file."""


class Words:
    """The words of an open ledger; an article that is recorded asks for them, each time."""

    def __init__(self, rows: Rows) -> None:
        """Nothing is read yet."""
        self._rows = rows
        self._judged: tuple[int, tuple[Judgement, ...]] = (0, ())
        self._corrected: tuple[int, tuple[corrections.Word, ...]] = (0, ())
        self._written = (0, 0), b""

    def judgements(self) -> tuple[Judgement, ...]:
        """Give the judgements that stand, sorted; one that was taken back does not stand."""
        last = self._last("SELECT max(sequence) FROM event WHERE action = 'judge'")
        if last != self._judged[0]:
            self._judged = last, standing(self.spoken())
        return self._judged[1]

    def written(self) -> bytes:
        """Write down all that was said and stands, in its order."""
        judged, corrected = self.judgements(), self.corrections()
        last = self._judged[0], self._corrected[0]
        if last != self._written[0]:
            lines = [f"\0{judgement_to_json(one)}\n" for one in judged]
            lines += [f"\0\0{corrections.to_json(one)}\n" for one in corrected]
            self._written = last, "".join(lines).encode()
        return self._written[1]

    def spoken(self) -> Iterator[tuple[Judgement, str | None]]:
        """Give all judgements that were ever added, with their moments, in their order."""
        for text, moment in self._rows(
            "SELECT judgement, moment FROM event WHERE action = 'judge' ORDER BY sequence"
        ):
            yield judgement_from_json(text), moment

    def corrections(self) -> tuple[corrections.Word, ...]:
        """Give what persons said that stands, sorted; what was taken back does not stand."""
        last = self._last("SELECT max(sequence) FROM correction")
        if last != self._corrected[0]:
            rows = self._rows("SELECT body FROM correction ORDER BY sequence")
            said = [corrections.from_json(text) for (text,) in rows]
            self._corrected = last, corrections.standing(said)
        return self._corrected[1]

    def _last(self, query: str) -> int:
        return sum(int(number or 0) for (number,) in self._rows(query))
