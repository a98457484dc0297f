"""Write the gazetteers of countries, regions and currencies from Unicode's CLDR (through Babel).

Run `python -m tools.gazetteer` after an update of Babel; the files are committed, so that
splitting and matching need no locale data at run time.
"""

from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name

from articles.splitting.units import ISO_4217

SPLITTING = Path(__file__).parents[1] / "articles" / "splitting"
MATCHING = SPLITTING.parent / "matching"
# Codes of regions that no newspaper names: outlying islands, pseudo-locales, groupings.
UNNAMED = frozenset("EZ QO UN XA XB XK ZZ AC CP CQ DG EA IC TA UM 001 003 150 202 419".split())
HEADER = """# Countries and regions, one a line, sorted; lines that begin with # are comments.
#
# From the Unicode Common Locale Data Repository (Unicode License V3), written by
# tools/gazetteer.py.
"""


CURRENCIES_HEADER = """# Currencies: code of ISO 4217, name of one, and of many if it differs.
#
# From the Unicode Common Locale Data Repository (Unicode License V3), written by
# tools/gazetteer.py.
"""
# Not in CLDR under their ISO 4217 code, or read by their signs.
NO_CURRENCIES = frozenset({"RMB", "BTC", "ETH"})


def names(language: str) -> list[str]:
    """Return the names of countries and regions in that language, without brackets."""
    found = set()
    for code, name in Locale(language).territories.items():
        if code not in UNNAMED and "(" not in name and not any(c.isdigit() for c in name):
            found.add(name.split(" – ")[0])
    return sorted(found)


def write(language: str) -> Path:
    """Write one gazetteer and return its path."""
    path = SPLITTING / language / "territories.txt"
    path.write_text(HEADER + "\n".join(names(language)) + "\n", encoding="utf-8")
    return path


PAIRS_HEADER = """# Countries and regions, German and English name, one pair a line, sorted.
#
# From the Unicode Common Locale Data Repository (Unicode License V3), written by
# tools/gazetteer.py.
"""


def write_pairs() -> Path:
    """Write the names of countries and regions in both languages; return the path of the file."""
    german, english = Locale("de").territories, Locale("en").territories
    pairs = {
        (german[code].split(" – ")[0], english[code].split(" – ")[0])
        for code in german.keys() & english.keys() - UNNAMED
        if "(" not in german[code] + english[code] and not any(c.isdigit() for c in english[code])
    }
    path = MATCHING / "territories.tsv"
    lines = ["\t".join(pair) for pair in sorted(pairs)]
    path.write_text(PAIRS_HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def currencies(language: str) -> list[str]:
    """Return a line for each currency: its code and its names in that language."""
    lines = []
    for code in sorted(set(ISO_4217) - NO_CURRENCIES):
        forms = {get_currency_name(code, count=n, locale=language): None for n in (1, 2)}
        lines.append(f"{code} {', '.join(form.split(' (')[0] for form in forms)}")
    return lines


def write_currencies(language: str) -> Path:
    """Write the names of the currencies and return the path of their file."""
    path = SPLITTING / language / "currencies.txt"
    text = CURRENCIES_HEADER + "\n".join(currencies(language)) + "\n"
    path.write_text(text, encoding="utf-8")
    return path


if __name__ == "__main__":
    for language in ("de", "en"):
        print(write(language))
    print(write_currencies("en"))
    print(write_pairs())
