"""Mentions: who and what an article speaks of, of which kind, and what refers to it."""

from extractors.mentions.mentioned import Covered, Mentioned, mentioned
from extractors.mentions.names import TokenMention

__all__ = ["Covered", "Mentioned", "TokenMention", "mentioned"]
