"""Floor 2: from text to claims. The only place that knows spaCy."""
