"""Floor 1: the words of the house. Terms, records, errors, the lexicon; imports nothing of ours."""
