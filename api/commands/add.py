"""`newsgraph add`: a person says what a sentence of an article says."""

import click

from api.commands.options import example, graph_option, why_options
from api.settings import Settings
from ontology.terms import Modality


@click.command(
    short_help="Add a fact on a stretch of an article.",
    epilog=example(
        "newsgraph add 2016-05-10-order Qatar_Airways orders A350 --quote 'will take sixty' "
        "--why missed"
    ),
)
@click.argument("article")
@click.argument("subject")
@click.argument("predicate")
@click.argument("thing", default="", metavar="[OBJECT]")
@click.option("--quote", required=True, help="The words of the article that say so.")
@click.option(
    "--qualifier",
    "qualifiers",
    multiple=True,
    metavar="NAME=VALUE",
    help="As amount='5000000 SEK'; may be repeated.",
)
@click.option("--not", "denied", is_flag=True, help="The words say that it is not so.")
@click.option(
    "--modality",
    type=click.Choice([one.value for one in Modality]),
    default=Modality.ACTUAL.value,
    show_default=True,
    help="In which sense they say so.",
)
@why_options
@graph_option
@click.pass_obj
def add(
    settings: Settings,
    article: str,
    subject: str,
    predicate: str,
    thing: str,
    *,
    quote: str,
    qualifiers: tuple[str, ...],
    denied: bool,
    modality: str,
    why: str | None,
    by: str,
    undo: bool,
) -> None:
    """Say that words of ARTICLE say SUBJECT PREDICATE OBJECT; --undo takes that back.

    SUBJECT and OBJECT are names of the graph, or a label with its kind for what has none yet:
    "Norden Air (Company)"; OBJECT may be a number with its unit: "12 percent", "5000000 SEK".
    """
    from api.amending import add as add_fact
    from api.amending import withdraw
    from api.sayings import verb, words
    from ontology.corrections import Addition
    from ontology.errors import SettingsError
    from ontology.terms import Polarity

    if not (undo or (why and why.strip())):
        raise SettingsError("say why, with --why: whoever reads the correction later will ask")
    said = Addition(
        article=article,
        start=0,
        quote=quote,
        subject=subject,
        predicate=predicate.replace(" ", "_"),
        object=thing,
        qualifiers=tuple(sorted(map(_pair, qualifiers))),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        modality=Modality(modality),
        why=(why or "").strip(),
        by=by,
    )
    claim = (withdraw if undo else add_fact)(settings.graph, said)
    told = f"{claim.subject.label} {verb(claim.predicate)} {words(claim.object or '')}".rstrip()
    click.echo(f"{'Taken back' if undo else 'Added'}: {told}.")


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals and value):
        raise click.BadParameter(f"write it as NAME=VALUE, not {text!r}", param_hint="--qualifier")
    return name, value
