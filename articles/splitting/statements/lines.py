"""Lines without a finite verb that state something: "Brücke gesperrt", "Ferry back in service"."""

from articles.splitting.statements.german_words import ADVERBS
from articles.splitting.statements.page import CREDITS, Page

_NONE = frozenset("kein keine no".split())
_HARMED = frozenset(
    "tote toter todesopfer verletzte verletzter schwerverletzte leichtverletzte vermisste festnahmen "
    "festnahme dead injured hurt wounded missing arrests".split()
)
_AGAIN = frozenset("wieder weiter weiterhin erneut noch immer bald nun back still again".split())
_LONG = 3


def line_end(page: Page, first: int, stop: int) -> int:
    """Return where a line ends without its credit and its marks."""
    end = next((i for i in range(first + 1, stop) if page.texts[i] in CREDITS), stop)
    while end > first and not page.texts[end - 1][0].isalnum():
        end -= 1
    return end


def line_modality(page: Page, first: int, stop: int, *, caption: bool) -> str | None:
    """Return the modality of what a line states, None for a mere label ("Ein Etat aus Watte").

    A line states something if only a form of "sein", "werden" or "es gibt" need be added.
    """
    if page.is_quote_mark(first):
        return None  # "„Auf Kante genäht“": who says it, and of what, is not in the line
    if _is_ahead(page, first, stop):
        return "planned"
    placed = any(low in page.grammar.prepositions for low in page.lows[first + 1 : stop])
    stated = _is_done(page, first, stop) or _says_how_it_is(page, first, stop)
    if placed and stop - first >= _LONG:
        stated = stated or caption or _says_what_there_is(page, first, stop)
    return "asserted" if stated else None


def _is_done(page: Page, first: int, stop: int) -> bool:
    """Find "Mann nach Angriff festgenommen", "Arzt freigesprochen", "Two hurt in blaze"."""
    if stop - first < _LONG:
        bare = page.lows[first] not in ADVERBS and page.tags[first] == "O"
        return bare and stop - first > 1 and page.tags[stop - 1] == "P"
    return page.tags[stop - 1] == "P" or (not page.german and "P" in page.tags[first:stop])


def _is_ahead(page: Page, first: int, stop: int) -> bool:
    """Find "Mill to close after a century"."""
    pairs = range(first + 1, stop - 1)
    return not page.german and any(
        page.lows[i] == "to" and page.tags[i + 1] == "I" and page.tags[i - 1] == "O" for i in pairs
    )


def _says_how_it_is(page: Page, first: int, stop: int) -> bool:
    """Find "Fähre wieder in Betrieb", "Prices down again"."""
    nominal = page.tags[first] == "O" and page.lows[first] not in page.grammar.prepositions
    words = page.lows[first + 1 : stop]
    return nominal and stop - first >= _LONG and not _AGAIN.isdisjoint(words)


def _says_what_there_is(page: Page, first: int, stop: int) -> bool:
    """Find "Keine Spur von den Tätern", "Ein Toter nach Lawine"; not "Drei Fragen an den Rat"."""
    harmed = not _HARMED.isdisjoint(page.lows[first : first + _LONG])
    return page.lows[first] in _NONE or harmed
