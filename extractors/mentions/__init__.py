"""Mentions: who and what an article speaks of, of which kind, and what refers to it."""
