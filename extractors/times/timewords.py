"""Words of time, as tables: names of days and units, modifiers, prepositions."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|"
        "saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
FULL_WEEKDAYS = frozenset(name for name in WEEKDAYS if name.endswith("day"))

DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""Days counted from the publication."""

DAY_PARTS = frozenset("morning afternoon evening night midday noon".split())

UNIT_WORDS = {
    word: unit
    for unit, words in {
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "quarter": "quarter quarters",
        "half": "half",
        "year": "year years",
    }.items()
    for word in words.split()
}
LENGTH_WORDS = frozenset(
    "minute minutes hour hours session sessions decade decades weekend fortnight".split()
)
"""Words of duration that no precision of a time span belongs to."""

BETWEEN = frozenset("fiscal financial calendar trading straight consecutive full business".split())
"""Adjectives that may stand between a number and its unit."""

FISCAL = frozenset(("fiscal", "financial"))

BACK = {"last": -1, "previous": -1, "prior": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
ANAPHORIC = frozenset(("previous", "prior", "preceding", "following", "same"))
"""Modifiers that look at the time spoken of and not at the publication."""

STRETCH = {"past": -1, "last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
"""What makes `N months` lie right before or behind the publication."""

ORDINALS = {
    word: number
    for number, words in enumerate(("first 1st", "second 2nd", "third 3rd", "fourth 4th final"), 1)
    for word in words.split()
}
EDGES = frozenset("end beginning start close middle turn eve half course".split())
"""Nouns before `of 2009`: the period is named as far as its own precision goes."""

SHADES = frozenset("early late mid earlier later".split())

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month, in the north."""

ROLES = {
    "since": "since",
    "starting": "since",
    "beginning": "since",
    "after": "since",
    "by": "until",
    "until": "until",
    "till": "until",
    "til": "until",
    "through": "until",
    "thru": "until",
    "before": "until",
    "to": "until",
    "during": "during",
    "throughout": "during",
    "over": "during",
    "within": "during",
    "than": "compared",
    "versus": "compared",
    "vs": "compared",
}
"""Preposition before a time → its role; others are `at`. `from` is decided by its clause."""

LENGTH_PREPOSITIONS = frozenset("for over in within during after through throughout of".split())

SESSIONS = tuple(
    tuple(phrase.split())
    for phrase in (
        "early trading|late trading|midday trading|mid - day trading|midday trade|mid - day trade|"
        "early trade|late trade|afternoon trading|morning trading|early afternoon trading|"
        "after - hours trading|after hours trading|aftermarket trading|premarket trading|"
        "pre - market trading|extended trading|intraday trading|single session|the session"
    ).split("|")
)
"""Parts of a trading day: periods without a date."""

SESSION_STARTS = frozenset(phrase[0] for phrase in SESSIONS)
NOONS = frozenset(("midday", "noon", "lunchtime", "midmorning", "midafternoon"))
POINTS_OF_DAY = frozenset(("open", "opening", "close"))
SUPERLATIVES = frozenset(
    "first best worst lowest highest biggest largest most least weakest strongest fastest slowest "
    "steepest longest low high lows highs sharpest deepest smallest greatest".split()
)
"""Words before `since 1997` or `in six years` that make it a comparison and no time of the "
"clause."""
