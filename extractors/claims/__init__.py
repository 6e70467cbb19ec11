"""Claims: clauses × lexicon → what the article says, each thing once."""

from extractors.claims.assembly import claim, once
from extractors.claims.drafts import Draft
from extractors.claims.scene import Scene

__all__ = ["Draft", "Scene", "claim", "once"]
