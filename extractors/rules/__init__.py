"""What is said by standing side by side, without a verb: posts, origins, makers, families.

A rule takes a sentence and yields drafts. The table is written by hand, in the order of running.
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Span

from extractors.drafts.draft import Draft
from extractors.rules.counted import counted
from extractors.rules.families import families
from extractors.rules.figures import figures
from extractors.rules.heights import heights
from extractors.rules.likewise import likewise
from extractors.rules.listings import listings
from extractors.rules.makers import makers
from extractors.rules.moves import moves
from extractors.rules.origins import origins
from extractors.rules.posts import posts
from extractors.rules.prospects import prospects
from extractors.rules.sites import sites
from extractors.rules.slices import slices
from extractors.scenes.scene import Scene
from ontology.lexicon import Lexicon

type Rule = Callable[[Span, Scene, Lexicon], Iterator[Draft]]

RULES: dict[str, Rule] = {
    "posts": posts,
    "origins": origins,
    "makers": makers,
    "families": families,
    "listings": listings,
    "sites": sites,
    "moves": moves,
    "likewise": likewise,
    "figures": figures,
    "prospects": prospects,
    "heights": heights,
    "slices": slices,
    "counted": counted,
}

__all__ = ["RULES", "Rule"]
