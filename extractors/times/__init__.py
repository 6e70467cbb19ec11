"""Times: dates, periods and deadlines, resolved against the day of publication."""
