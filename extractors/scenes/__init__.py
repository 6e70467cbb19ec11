"""Scenes: what the phrases of a parsed article stand for, as the makers of claims ask for it."""
