"""Claims: clauses × lexicon → what the article says, each thing once."""
