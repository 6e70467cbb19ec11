"""Files of names and identifiers from elsewhere, and which of their entries the graph speaks of."""
