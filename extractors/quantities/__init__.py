"""Quantities: money, percentages, points, people and counted things, with bounds and signs."""

from extractors.quantities.found import FoundQuantity, quantities

__all__ = ["FoundQuantity", "quantities"]
