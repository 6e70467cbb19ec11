"""Quantities: money, percentages, points, people and counted things, with bounds and signs."""
