"""Clauses: THE intermediate form between the parse and the claims, and their stance."""
