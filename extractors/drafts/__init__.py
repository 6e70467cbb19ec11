"""Drafts: clauses × lexicon → what a clause states, before stance, time, cause and evidence."""
