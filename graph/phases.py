"""How far a deal has come, as one sentence tells it: by its stance and its words."""

import re
from collections.abc import Iterable
from functools import cache

from ontology.bearings import Phase
from ontology.records import Claim
from ontology.schema import schema
from ontology.terms import Modality, Polarity, Predicate

_AGREED = re.compile(
    r"\b(agree[ds]?|agreements?|agreeing|sign(s|ed)?|accept(s|ed)?|struck|clinche[ds]|inked|"
    r"definitive|reache[ds] an? deal)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(complet(e[ds]?|ing|ion)|close[ds]?|finali[sz]e[ds]?|concluded?|sealed|took over|"
    r"gone through|went through)\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\b(call(s|ed|ing)? off|collaps(e[ds]?|ing)|abandon(s|ed|ing)?|scrap(s|ped|ping)|"
    r"dropp?(s|ed|ing)|withdr(e|a)ws?|withdraw(n|ing)|(fell|fall|fallen|falls|falling) through|"
    r"fail(s|ed|ing)|walk(s|ed|ing)? away|(broke|broken|breaks|breaking) (off|down)|"
    r"terminat(e[ds]?|ing)|cancel(s|l?ed|l?ing)?|g(ave|ives|iven|iving) up)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(den(y|ies|ied|ying|ials?)|dismiss(es|ed)?|rul(es|ed) out|no plans?|not (true|in talks))\b",
    re.IGNORECASE,
)
_OF_MODALITY = {
    Modality.ACTUAL: Phase.COMPLETED,
    Modality.PLANNED: Phase.PLANNED,
    Modality.TARGET: Phase.PLANNED,
    Modality.EXPECTED: Phase.PLANNED,
    Modality.POSSIBLE: Phase.RUMOURED,
    Modality.CONDITIONAL: Phase.RUMOURED,
}


def phases(said: Iterable[tuple[Claim, str | None]]) -> tuple[tuple[Phase, str], ...]:
    """Tell how far a deal has come by the claims of one fact; nothing, if it is no deal.

    Args:
        said: Claims, each with when its article was published.

    Returns:
        Phases with the first day of each, sorted: of a deed its own time, if it is told, else when
        it was published; "" if unknown.
    """
    found: dict[Phase, set[str]] = {}
    for claim, published in said:
        if is_deal(claim.predicate):
            time = claim.time if claim.modality is Modality.ACTUAL else None
            day = (time.at or time.start if time else None) or (published or "")[:10]
            found.setdefault(phase(claim), set()).add(day)
    return tuple(sorted((one, min(days - {""}, default="")) for one, days in found.items()))


@cache
def is_deal(predicate: str) -> bool:
    """Tell whether what a predicate tells has a life: rumour, plan, agreement, completion."""
    return predicate in Predicate and schema().deal(Predicate(predicate))


def phase(claim: Claim) -> Phase:
    """Tell how far a deal has come by what a claim says of it.

    "Has agreed to buy" is no deed; what is called off is more than denied.
    """
    said = " ".join(evidence.quote for evidence in claim.evidence)
    if claim.polarity is Polarity.NEGATIVE:
        return Phase.FAILED if _FAILED.search(said) and not _DENIED.search(said) else Phase.DENIED
    plain = _OF_MODALITY[claim.modality]
    if plain is not Phase.COMPLETED and _FAILED.search(said):
        return Phase.FAILED
    if _AGREED.search(said) and not closes(said):
        return Phase.AGREED
    return plain


def closes(said: str) -> bool:
    """Tell whether a sentence says that what was agreed before is done now."""
    return bool(_DONE.search(said))
