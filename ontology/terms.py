"""The words of the graph, as enums whose value is the local name in `news.ttl`.

`test_terms.py` holds them against the ontology; nothing here is known to code alone.
"""

from enum import StrEnum

NAMESPACE = "https://newsgraph.example/ontology#"
OPEN_NAMESPACE = "https://newsgraph.example/open#"
OPEN_PREFIX = "open:"


class Term(StrEnum):
    """A word of the ontology."""

    @property
    def iri(self) -> str:
        """The term's IRI in the ontology's namespace."""
        return NAMESPACE + self.value


class Kind(Term):
    """The class of an entity."""

    AGENT = "Agent"
    ORGANIZATION = "Organization"
    COMPANY = "Company"
    FINANCIAL_INSTITUTION = "FinancialInstitution"
    BUSINESS_UNIT = "BusinessUnit"
    GOVERNMENT_BODY = "GovernmentBody"
    GOVERNMENT = "Government"
    MINISTRY = "Ministry"
    REGULATOR = "Regulator"
    CENTRAL_BANK = "CentralBank"
    COURT = "Court"
    MILITARY = "Military"
    EXCHANGE = "Exchange"
    INTERNATIONAL_ORGANIZATION = "InternationalOrganization"
    MEDIA_ORGANIZATION = "MediaOrganization"
    LABOR_UNION = "LaborUnion"
    POLITICAL_PARTY = "PoliticalParty"
    EDUCATIONAL_INSTITUTION = "EducationalInstitution"
    NON_PROFIT = "NonProfit"
    PERSON = "Person"
    GROUP = "Group"
    PLACE = "Place"
    COUNTRY = "Country"
    REGION = "Region"
    CITY = "City"
    FACILITY = "Facility"
    PRODUCT = "Product"
    TECHNOLOGY = "Technology"
    INDUSTRY = "Industry"
    INSTRUMENT = "Instrument"
    STOCK = "Stock"
    BOND = "Bond"
    DERIVATIVE = "Derivative"
    FUND = "Fund"
    INDEX = "Index"
    CURRENCY = "Currency"
    COMMODITY = "Commodity"
    CRYPTOCURRENCY = "Cryptocurrency"
    POLICY = "Policy"
    RATING = "Rating"
    POSITION = "Position"
    MEASURE = "Measure"
    EVENT = "Event"
    DIRECTION = "Direction"


class Predicate(Term):
    """What a fact says of its subject."""

    PART_OF = "part_of"
    OWNS = "owns"
    BASED_IN = "based_in"
    OPERATES_IN = "operates_in"
    LOCATED_IN = "located_in"
    LISTED_ON = "listed_on"
    PRODUCES = "produces"
    COMPETES_WITH = "competes_with"
    MEMBER_OF = "member_of"
    HELD_AT = "held_at"
    FOUNDED = "founded"
    WORKS_FOR = "works_for"
    APPOINTS = "appoints"
    DEPARTS = "departs"
    HIRES = "hires"
    LAYS_OFF = "lays_off"
    MEETS = "meets"
    ACQUIRES = "acquires"
    SELLS = "sells"
    MERGES_WITH = "merges_with"
    INVESTS_IN = "invests_in"
    PARTNERS_WITH = "partners_with"
    ORDERS = "orders"
    SUPPLIES = "supplies"
    RAISES_FUNDING = "raises_funding"
    LENDS_TO = "lends_to"
    PAYS = "pays"
    REQUESTS = "requests"
    FILES_FOR_BANKRUPTCY = "files_for_bankruptcy"
    LAUNCHES = "launches"
    WITHDRAWS = "withdraws"
    DELAYS = "delays"
    CHANGES_OUTPUT = "changes_output"
    PRICED_AT = "priced_at"
    HAS_SPECIFICATION = "has_specification"
    OPENS = "opens"
    CLOSES = "closes"
    ANNOUNCES = "announces"
    APPROVES = "approves"
    RESTRICTS = "restricts"
    INVESTIGATES = "investigates"
    SUES = "sues"
    RULES_FOR = "rules_for"
    RULES_AGAINST = "rules_against"
    FINES = "fines"
    SETTLES_WITH = "settles_with"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    AFFECTS = "affects"
    RATES = "rates"
    SETS_PRICE_TARGET = "sets_price_target"
    EXPECTS = "expects"
    TARGETS = "targets"
    VIEWS = "views"
    PRICE_CHANGE = "price_change"
    TRADES_AT = "trades_at"
    REPORTS = "reports"
    PAYS_DIVIDEND = "pays_dividend"
    BUYS_BACK = "buys_back"
    SETS_RATE = "sets_rate"


class Qualifier(Term):
    """A named value on a fact."""

    ABOUT = "about"
    ACTION = "action"
    ALLEGATION = "allegation"
    AMOUNT = "amount"
    CAUSE = "cause"
    CHANGE = "change"
    COMPARISON = "comparison"
    COURT = "court"
    DEADLINE = "deadline"
    DIRECTION = "direction"
    FROM = "from"
    IN = "in"
    INSTRUMENT = "instrument"
    KIND = "kind"
    MEASURE = "measure"
    OF = "of"
    PERCENT = "percent"
    PERIOD = "period"
    PLACE = "place"
    POINTS = "points"
    POLICY = "policy"
    PREVIOUS = "previous"
    PRICE = "price"
    QUANTITY = "quantity"
    REASON = "reason"
    RELATIVE_TO = "relative_to"
    REPLACES = "replaces"
    ROLE = "role"
    SENTIMENT = "sentiment"
    STAGE = "stage"
    STAKE = "stake"
    TICKER = "ticker"
    TO = "to"
    UNTIL = "until"
    VALUE = "value"


class Rating(Term):
    """An analyst's verdict on a security; the scale is `ng:rank` in `news.ttl`."""

    STRONG_BUY = "StrongBuy"
    BUY = "Buy"
    MODERATE_BUY = "ModerateBuy"
    OUTPERFORM = "Outperform"
    OVERWEIGHT = "Overweight"
    ACCUMULATE = "Accumulate"
    HOLD = "Hold"
    NEUTRAL = "Neutral"
    EQUAL_WEIGHT = "EqualWeight"
    MARKET_PERFORM = "MarketPerform"
    MODERATE_SELL = "ModerateSell"
    UNDERPERFORM = "Underperform"
    UNDERWEIGHT = "Underweight"
    REDUCE = "Reduce"
    SELL = "Sell"
    STRONG_SELL = "StrongSell"


class CreditGrade(Term):
    """How likely a debtor is to pay, best first; `skos:notation` in `news.ttl` has the signs."""

    AAA = "AAA"
    AA_PLUS = "AA_plus"
    AA = "AA"
    AA_MINUS = "AA_minus"
    A_PLUS = "A_plus"
    A = "A"
    A_MINUS = "A_minus"
    BBB_PLUS = "BBB_plus"
    BBB = "BBB"
    BBB_MINUS = "BBB_minus"
    BB_PLUS = "BB_plus"
    BB = "BB"
    BB_MINUS = "BB_minus"
    B_PLUS = "B_plus"
    B = "B"
    B_MINUS = "B_minus"
    CCC_PLUS = "CCC_plus"
    CCC = "CCC"
    CCC_MINUS = "CCC_minus"
    CC = "CC"
    C = "C"
    D = "D"


class Direction(Term):
    """A movement of which only the sign is known."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Polarity(Term):
    """Whether the text says yes or no."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(Term):
    """In which sense it is said to be so."""

    ACTUAL = "actual"
    PLANNED = "planned"
    TARGET = "target"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


class Bound(Term):
    """How a number stands to the true one."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    UP_TO = "up_to"


class Form(StrEnum):
    """How a mention names its entity."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Block(StrEnum):
    """What a stretch of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


class Verdict(StrEnum):
    """What a judgement says of two entities."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
