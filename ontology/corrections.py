"""What persons say against, or beside, what articles say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word that what articles say is not so.

    Attributes:
        subject: As a judgement names an entity: a label with its kind, or of one article.
        predicate: Local name.
        object: The same; of a quantity its key as JSON; "" for none.
        articles: Those that said so, as far as was known then.
        rejected: False takes the correction back.
        why: One sentence for people.
        by: Who says so.
    """

    subject: str
    predicate: str
    object: str
    articles: tuple[str, ...] = ()
    rejected: bool = True
    why: str = ""
    by: str = "person"
