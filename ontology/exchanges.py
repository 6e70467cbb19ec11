"""Stock exchanges as texts abbreviate them, and their market identifier codes (ISO 10383)."""

_NAMES = """
XNYS  NYSE NEWYORKSTOCKEXCHANGE
XNAS  NASDAQ NASDAQGS NASDAQGM NASDAQCM
XASE  AMEX NYSEAMERICAN NYSEMKT
ARCX  NYSEARCA
BATS  BATS CBOE
OTCM  OTC OTCMKTS OTCQB OTCQX OTCPINK
XTSE  TSX TORONTOSTOCKEXCHANGE
XTSX  TSXV TSXVENTURE
XCNQ  CSE
XLON  LSE LON LONDON LONDONSTOCKEXCHANGE
AIMX  AIM
XFRA  FRA FWB FSE FRANKFURT FRANKFURTSTOCKEXCHANGE
XETR  ETR XETRA
XPAR  EPA EURONEXTPARIS PARIS
XAMS  AMS EURONEXTAMSTERDAM AMSTERDAM
XBRU  EBR EURONEXTBRUSSELS BRUSSELS
XLIS  ELI EURONEXTLISBON
XMIL  BIT EURONEXTMILAN MILAN BORSAITALIANA
XMAD  BME MADRID
XSWX  SWX SIX SIXSWISSEXCHANGE
XSTO  STO STOCKHOLM NASDAQSTOCKHOLM OMXSTOCKHOLM
XCSE  CPH COPENHAGEN NASDAQCOPENHAGEN
XHEL  HEL HELSINKI NASDAQHELSINKI
XOSL  OSE OSL OSLO
XWBO  VIE
XWAR  WSE WARSAW
XTKS  TYO TOKYO TOKYOSTOCKEXCHANGE
XHKG  HKEX HKG HKSE SEHK HONGKONGSTOCKEXCHANGE STOCKEXCHANGEOFHONGKONG
XSHG  SSE SHA SHSE SHANGHAISTOCKEXCHANGE
XSHE  SZSE SHE SHENZHENSTOCKEXCHANGE
XASX  ASX AUSTRALIANSECURITIESEXCHANGE
XNZE  NZX NZE
XNSE  NSE NATIONALSTOCKEXCHANGEOFINDIA
XBOM  BSE BOM BOMBAYSTOCKEXCHANGE
XKRX  KRX KOREAEXCHANGE
XKOS  KOSDAQ
XTAI  TWSE TPE TAIWANSTOCKEXCHANGE
XSES  SGX SINGAPOREEXCHANGE
XBKK  BKK
XIDX  IDX
XKLS  KLSE BURSA
XJSE  JSE
BVMF  B3 BVMF BOVESPA
XMEX  BMV
XTAE  TASE
MISX  MOEX
XSAU  TADAWUL
"""

_SUFFIXES = """
XNYS N   XNAS O OQ   XASE A   XLON L   XETR DE   XFRA F   XPAR PA   XAMS AS   XBRU BR   XLIS LS
XMIL MI   XMAD MC   XSWX S   XSTO ST   XCSE CO   XHEL HE   XOSL OL   XWBO VI   XWAR WA   XTKS T
XHKG HK   XSHG SS   XSHE SZ   XASX AX   XNZE NZ   XNSE NS   XBOM BO   XKRX KS   XKOS KQ   XTAI TW
XSES SI   XBKK BK   XKLS KL   XJSE J   XTSE TO   XTSX V   BVMF SA   XMEX MX   XTAE TA
"""

_TWO_CITIES = {"TSE": ("XTKS", "XTSE")}
"""An abbreviation of Tokyo, whose symbols begin with a digit, and of Toronto, whose don't."""


def _listed(table: str) -> dict[str, str]:
    """Read codes of four characters, each followed by its shorter or longer names."""
    found: dict[str, str] = {}
    for line in table.replace("   ", "\n").splitlines():
        code, *names = line.split() or [""]
        found.update(dict.fromkeys(names, code))
    return found


_BY_NAME = _listed(_NAMES)
_BY_SUFFIX = _listed(_SUFFIXES)
_CODES = frozenset(_BY_NAME.values())


def exchange(name: str, symbol: str = "") -> str:
    """Give the code of an exchange by its abbreviation, name or code; "" if it is not known.

    Args:
        symbol: What is traded; it tells where an abbreviation has two meanings.

    >>> exchange("NYSE"), exchange("Nasdaq GS"), exchange("TSE", "7203"), exchange("Moon")
    ('XNYS', 'XNAS', 'XTKS', '')
    """
    plain = "".join(c for c in name.upper() if c.isalnum())
    if plain in _TWO_CITIES and symbol:
        return _TWO_CITIES[plain][not symbol[0].isdigit()]
    return plain if plain in _CODES else _BY_NAME.get(plain, "")


def exchange_of_suffix(suffix: str) -> str:
    """Give the code of an exchange by what agencies write behind a symbol ("BA.N"); or "".

    >>> exchange_of_suffix("N")
    'XNYS'
    """
    return _BY_SUFFIX.get(suffix, "")
