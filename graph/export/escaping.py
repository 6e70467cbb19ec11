"""Text that must stay text, wherever it is put."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def xml_text(text: str) -> str:
    """Replace what XML 1.0 can't hold (control characters) by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def cell(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula: an apostrophe goes before it.

    Source: OWASP, "CSV Injection".
    """
    return f"'{text}" if text.startswith(_FORMULA) else text
