"""Floor 2: from claims to facts, and to answers. Knows no language, no spaCy."""
