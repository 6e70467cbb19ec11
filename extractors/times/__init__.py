"""Times: dates, periods and deadlines, resolved against the day of publication."""

from extractors.times.found import FoundTime, times

__all__ = ["FoundTime", "times"]
