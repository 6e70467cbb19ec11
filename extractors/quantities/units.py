"""The units of quantities: signs, currencies and words, as tables.

Never guess a currency: a bare `$` is USD by the convention of news in English, `dollars` too;
`pounds` are GBP. A `franc`, `peso` or `dinar` without its country stays a counted noun.
Codes: ISO 4217. `#` stands for £ in texts that lost it (ISO 646-GB, position 2/3).
"""

from extractors.quantities.atoms import Atoms

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "฿": "THB",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "₴": "UAH",
    "₸": "KZT",
    "₵": "GHS",
    "#": "GBP",
}

DOLLARS = {
    "US": "USD",
    "U.S.": "USD",
    "USD": "USD",
    "C": "CAD",
    "CA": "CAD",
    "CAD": "CAD",
    "CDN": "CAD",
    "Can": "CAD",
    "A": "AUD",
    "AU": "AUD",
    "AUD": "AUD",
    "Aus": "AUD",
    "HK": "HKD",
    "NZ": "NZD",
    "S": "SGD",
    "SG": "SGD",
    "NT": "TWD",
    "R": "BRL",
    "MX": "MXN",
    "Mex": "MXN",
    "J": "JMD",
    "TT": "TTD",
    "Z": "ZWL",
}
"""What stands before a dollar sign."""

CODES = frozenset(
    "USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD TWD KRW INR RUB BRL MXN ZAR SEK NOK DKK ISK PLN "
    "CZK HUF RON BGN ILS AED SAR QAR KWD BHD OMR EGP NGN KES GHS MAD THB IDR MYR PHP VND PKR BDT "
    "LKR UAH KZT ARS CLP COP PEN UYU DEM FRF ITL ESP".split()
)
ABBREVIATIONS = {"RMB": "CNY", "Rs": "INR", "Rs.": "INR", "Re": "INR", "SFr": "CHF", "Fr": "CHF"}
PREFIXES = {**{code: code for code in CODES}, **ABBREVIATIONS}
"""Letters that stand before or behind an amount."""

MONEY = {
    "dollar": "USD",
    "buck": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupee": "INR",
    "ruble": "RUB",
    "rouble": "RUB",
    "shekel": "ILS",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "zloty": "PLN",
    "forint": "HUF",
    "hryvnia": "UAH",
    "tenge": "KZT",
    "dong": "VND",
    "naira": "NGN",
    "taka": "BDT",
    "kronor": "SEK",
    "koruna": "CZK",
    "leu": "RON",
    "lei": "RON",
    "cedi": "GHS",
    "deutschmark": "DEM",
}
"""Nouns that name one currency."""

SCALED_MONEY = {"won": "KRW", "rand": "ZAR", "lira": "TRY", "real": "BRL"}
"""Nouns that are other words too: a currency only behind a scale (`3 billion won`) or a country."""

_COUNTRIES = {
    "dollar": (
        "us USD u.s USD american USD canadian CAD australian AUD hong-kong HKD zealand NZD kiwi "
        "NZD singapore SGD singaporean SGD taiwan TWD taiwanese TWD jamaican JMD zimbabwean ZWL"
    ),
    "franc": "swiss CHF french FRF belgian BEF cfa XOF",
    "pound": "british GBP uk GBP egyptian EGP lebanese LBP syrian SYP irish IEP sudanese SDG",
    "peso": (
        "mexican MXN argentine ARS argentinian ARS chilean CLP colombian COP philippine PHP "
        "uruguayan UYU"
    ),
    "rupee": "indian INR pakistani PKR pakistan PKR lankan LKR nepalese NPR mauritian MUR",
    "krone": "danish DKK norwegian NOK",
    "kroner": "danish DKK norwegian NOK",
    "krona": "swedish SEK icelandic ISK",
    "kronor": "swedish SEK",
    "crown": "swedish SEK danish DKK norwegian NOK czech CZK icelandic ISK",
    "dinar": (
        "kuwaiti KWD kuwait KWD bahraini BHD jordanian JOD iraqi IQD serbian RSD algerian DZD "
        "tunisian TND"
    ),
    "dirham": "uae AED emirati AED moroccan MAD",
    "riyal": "saudi SAR qatari QAR qatar QAR yemeni YER",
    "rial": "iranian IRR omani OMR yemeni YER",
    "real": "brazilian BRL",
    "lira": "turkish TRY italian ITL",
    "won": "korean KRW",
    "rand": "african ZAR",
    "yen": "japanese JPY",
    "yuan": "chinese CNY",
    "ruble": "russian RUB belarusian BYN",
    "rouble": "russian RUB belarusian BYN",
    "shilling": "kenyan KES tanzanian TZS ugandan UGX",
    "mark": "german DEM",
    "cent": "us USD u.s USD american USD canadian CAD australian AUD euro EUR",
}
NATIONAL = {
    (country.replace("-", " ").split()[-1], noun): code
    for noun, pairs in _COUNTRIES.items()
    for country, code in zip(pairs.split()[::2], pairs.split()[1::2], strict=True)
}
"""(Last word of the country's adjective, noun in the singular) → currency."""

COUNTRY_WORDS = frozenset(word for word, _ in NATIONAL)
_COUNTRY_FIRST = frozenset(("hong", "new", "south", "sri"))

CENTS = frozenset(("cent", "penny"))
"""Hundredths of a currency that the word does not name."""

HAVE_CENTS = frozenset(("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD"))

WORDS = {
    "%": "percent",
    "％": "percent",
    "percent": "percent",
    "pct": "percent",
    "pp": "percentage_points",
    "ppt": "percentage_points",
    "ppts": "percentage_points",
    "bps": "bps",
    "bp": "bps",
    "point": "points",
    "points": "points",
    "pts": "points",
    "times": "times",
    "x": "times",
}
MEASURES = frozenset(
    "cm mm km kg lb lbs oz mph kph gb mb tb kb mw gw kw kwh mwh gwh ghz mhz khz db ft sq boe bpd"
    "".split()
)
"""Abbreviations of measures; glued to a number they are mostly parts of names (`30GB iPod`)."""
PHRASES = {
    ("per", "cent"): "percent",
    ("percentage", "point"): "percentage_points",
    ("percentage", "points"): "percentage_points",
    ("percent", "point"): "percentage_points",
    ("percent", "points"): "percentage_points",
    ("%", "point"): "percentage_points",
    ("%", "points"): "percentage_points",
    ("%", "-", "points"): "percentage_points",
    ("percentage", "-", "point"): "percentage_points",
    ("basis", "point"): "bps",
    ("basis", "points"): "bps",
    ("basis", "-", "point"): "bps",
    ("index", "points"): "points",
}
_PHRASE_STARTS = frozenset(phrase[0] for phrase in PHRASES)


def singular(word: str) -> str:
    """Give the singular of a noun of money.

    >>> singular("rupees"), singular("pennies"), singular("yen")
    ('rupee', 'penny', 'yen')
    """
    if word in ("pennies", "reais"):
        return {"pennies": "penny", "reais": "real"}[word]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def unit(atoms: Atoms, at: int, *, scaled: bool) -> tuple[str, int] | None:
    """Read the unit that stands at an atom: percent, points, money; a hyphen may lead to it.

    Args:
        scaled: Whether the number before it has a scale.

    Returns:
        The unit (`cent`, `penny` for hundredths of an unnamed currency, `pence`), and where it
        ends; None where no such unit stands.
    """
    hyphen = atoms.word(at) == "-" and atoms.joined(at)
    first = at + 1 if hyphen else at
    word = atoms.word(first)
    if word in _PHRASE_STARTS:
        for phrase, name in PHRASES.items():
            if atoms.follows(first, phrase):
                return name, first + len(phrase)
    if word in MEASURES and (hyphen or not atoms.joined(first)):
        return word.removesuffix("s"), first + 1
    if word in WORDS and (len(word) != 2 or atoms.raw(first) == word):  # BP is no basis point
        return WORDS[word], first + 1
    return _money(atoms, first, scaled=scaled)


def _money(atoms: Atoms, at: int, *, scaled: bool) -> tuple[str, int] | None:
    """Read a noun of money with the country before it, or a code."""
    raw, word = atoms.raw(at), atoms.word(at)
    if raw in PREFIXES and raw not in ("Fr", "Re"):
        return PREFIXES[raw], at + 1
    country = at + 1 if word in _COUNTRY_FIRST else at
    if atoms.word(country) in COUNTRY_WORDS:
        noun = singular(atoms.word(country + 1))
        code = NATIONAL.get((atoms.word(country), noun))
        if code:
            return code if noun != "cent" else f"{code}/100", country + 2
    noun = singular(word)
    if noun in CENTS or word == "pence":
        return ("GBP/100" if word == "pence" else noun), at + 1
    if noun == "pound" and atoms.word(at + 1) in ("of", "per"):
        return None
    code = MONEY.get(word) or MONEY.get(noun) or (SCALED_MONEY.get(noun) if scaled else None)
    if code == "GBP" and atoms.word(at + 1) == "sterling":
        return code, at + 2
    return (code, at + 1) if code else None


def currency(atoms: Atoms, at: int) -> tuple[str, int, int] | None:
    """Read a currency's sign or letters before an amount.

    Returns:
        The code, its first atom (letters before a `$` are part of it), and one past its last.
    """
    raw = atoms.raw(at)
    if raw == "$":
        before = atoms.raw(at - 1)
        known = DOLLARS.get(before)
        if known and (atoms.joined(at) or before in ("US", "U.S.", "USD")):
            return known, at - 1, at + 1
        return "USD", at, at + 1
    if raw in SIGNS:
        return SIGNS[raw], at, at + 1
    if raw not in PREFIXES:
        return None
    return PREFIXES[raw], at, at + 1 + (raw in ABBREVIATIONS and atoms.raw(at + 1) == ".")
