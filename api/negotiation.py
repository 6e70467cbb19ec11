"""Content negotiation: which of the forms that we have does the client like best?"""

from collections.abc import Sequence

from werkzeug.datastructures import MIMEAccept

EXACT, SUBTYPE, ANY = 3, 2, 1


def preferred(accept: MIMEAccept, offered: Sequence[str]) -> str | None:
    """Choose a media type by the client's `Accept` header.

    A range that is more specific overrides one that is less, and a quality of 0 forbids
    (RFC 9110 §12.5.1).

    Args:
        accept: The header; an empty one accepts everything.
        offered: What we have, our favourite first: it wins where the client has none.

    Returns:
        The best of `offered`; None if the client accepts none of them.
    """
    if not accept:
        return offered[0]
    quality = {media: _quality(accept, media) for media in offered}
    best = max(offered, key=lambda media: quality[media])
    return best if quality[best] > 0 else None


def _quality(accept: MIMEAccept, media: str) -> float:
    fits = [(_closeness(given, media), quality) for given, quality in accept]
    closest = max((closeness for closeness, _ in fits), default=0)
    return max(
        (quality for closeness, quality in fits if closeness and closeness == closest), default=0.0
    )


def _closeness(given: str, media: str) -> int:
    """Say how exactly a range of the header names a media type; 0 if not at all."""
    named = given.partition(";")[0].strip().lower()
    if named == media:
        return EXACT
    if named == media.partition("/")[0] + "/*":
        return SUBTYPE
    return ANY if named in ("*/*", "*") else 0
