"""Measures of the network: one module a measure; networkx is the language."""
