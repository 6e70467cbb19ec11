"""Identifiers that judgements give to names: by a gazetteer, or by a person."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.profiles import Profile
from graph.references import References, is_identifier
from ontology.identifiers import clashing
from ontology.records import Judgement
from ontology.terms import Verdict


def linked(
    profiles: Sequence[Profile], named: References, given: Iterable[Judgement]
) -> Sequence[Profile]:
    """Give the profiles with the identifiers that judgements link them with; in their order.

    A person's word stands: what a person parts from an identifier gets it from no gazetteer, and
    what a gazetteer says does not stand against an identifier that articles tell.

    Args:
        profiles: They are not changed.
        given: Judgements that stand; those on two names are passed over. What a profile gets
            depends on those that name it alone.
    """
    said = [
        (one, name, code)
        for one in given
        for name, code in ((one.a, one.b), (one.b, one.a))
        if is_identifier(code) and not is_identifier(name)
    ]
    if not said:
        return profiles
    parted = {
        (number, code)
        for one, name, code in said
        if one.verdict is Verdict.DIFFERENT
        for number in named.numbers(name)
    }
    same = [link for link in said if link[0].verdict is Verdict.SAME]
    made = list(profiles)
    for one, name, code in sorted(same, key=lambda link: (not link[0].personal, link[1:])):
        for number in named.numbers(name):
            held = made[number].identifiers
            clash = not one.personal and clashing(held, [code])
            if (number, code) not in parted and code not in held and not clash:
                made[number] = replace(made[number], identifiers={*held, code})
    return made
