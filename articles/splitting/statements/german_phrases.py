"""German noun phrases: where they end, and in which case they may stand."""

from articles.splitting.statements.german_words import (
    ADVERBS,
    DATIVE_ARTICLES,
    GENITIVE_STARTS,
    NO_SUBJECT,
    SOURCE_NOUNS,
)
from articles.splitting.statements.grammar import GRAMMARS, QUOTES
from articles.splitting.statements.page import Page
from articles.splitting.tokens import SPACE

GERMAN = GRAMMARS["de"]
_LONGEST_FRONT = 6
_JOINING = frozenset("&-/")
_LINKING = GENITIVE_STARTS | frozenset({"für", "aus"})
_OF = frozenset({"von", "aus", "für"})
_SIDE_WORD_ENDS = ("lich", "isch", "weise", "ends", "mals", "falls", "dings", "wärts")


def phrase_end(page: Page, i: int) -> int | None:
    """Return the end of the noun phrase at `i`: article, adjectives, nouns, genitive or "von"."""
    low = page.lows[i]
    if low in GERMAN.pronouns and not (low in GERMAN.articles and _noun_follows(page, i)):
        return i + 1 if page.texts[i][:1].isalpha() else None
    head = _head(page, i)
    stop = _names_end(page, head)
    if stop == head:
        return _adjective_end(page, i)
    return _attribute_end(page, stop) or stop


def _adjective_end(page: Page, i: int) -> int | None:
    """Read "der 81-jährige": an age alone names a person."""
    for at in range(i + 1, i + 4):
        if page.lows[at].startswith("jährige"):
            return at + 1
    return None


def _noun_follows(page: Page, i: int) -> bool:
    following = page.texts[i + 1]
    return following[:1].isupper() or following[:1].isdigit() or page.is_capital(i + 2)


def _head(page: Page, i: int) -> int:
    """Skip article, adjectives and numbers before the noun."""
    start = i
    if page.lows[i] in GERMAN.articles or page.lows[i] in DATIVE_ARTICLES:
        i += 1
    while i - start < _LONGEST_FRONT and page.tags[i] != "F" and _before_noun(page, i):
        i += 1
    return i


def _before_noun(page: Page, i: int) -> bool:
    text = page.texts[i]
    plain = text[:1].islower() or text[:1].isdigit() or text == "-"
    return plain and page.lows[i] not in GERMAN.prepositions


def _names_end(page: Page, head: int) -> int:
    """Return the end of nouns and names that stand together."""
    i = head
    while page.tokens[i].gap <= SPACE and _is_name_part(page, i, head):
        i += 1
    if i > head and page.texts[i] == "." and len(page.texts[i - 1]) == 1:
        i += 1
    return i


def _is_name_part(page: Page, i: int, head: int) -> bool:
    text = page.texts[i]
    quoted = text in QUOTES and (page.is_capital(i + 1) or i in page.quoted)
    return (text[:1].isupper() and text != "Nein") or text in _JOINING or quoted


def _attribute_end(page: Page, i: int) -> int | None:
    """Return the end of "der Polizei", "von Anna Lang", "aus Bonn" after a noun."""
    if page.lows[i] not in _LINKING or page.tokens[i].gap > SPACE:
        return None
    step = i + 1
    if page.lows[i] in _OF and page.lows[step] in {"der", "dem", "den"}:
        step += 1
    while page.texts[step][:1].islower() and step - i < 4:
        if page.lows[step] in GERMAN.prepositions:
            break
        step += 1
    if not page.is_capital(step):
        return None
    while page.is_capital(step) or page.texts[step] in _JOINING:
        step += 1
    return step


def is_nominative(page: Page, i: int) -> bool:
    """Return whether a phrase that begins here may be a subject."""
    low = page.lows[i]
    if low in GERMAN.prepositions or low in NO_SUBJECT:
        return False
    if low not in GERMAN.articles and (is_side_word(low) or low in ADVERBS):
        return False
    return page.is_capital(i) or low in GERMAN.articles or low in GERMAN.pronouns


def is_side_word(low: str) -> bool:
    """Find "offiziell", "darin", "jedenfalls": a front that is no subject."""
    if low.startswith(("da", "hier", "wo")) and low.endswith(_SIDE_PARTICLES) and len(low) < 9:
        return True
    return low.endswith(_SIDE_WORD_ENDS) or low in {"fest", "klar", "sicher", "offiziell"}


_SIDE_PARTICLES = tuple(
    "in an auf aus bei durch für gegen hinter mit nach neben über um unter von vor zu zwischen".split()
)


def is_dative(page: Page, i: int) -> bool:
    """Distinguish "Der englischen Zeitung sagte …" from a nominative: an adjective in -en after "der"."""
    article = page.lows[i] in {"der", "einer", "seiner", "ihrer"}
    return article and page.texts[i + 1][:1].islower() and page.lows[i + 1].endswith("en")


_SOURCE_ENDS = ("meinung", "angaben", "berichten", "aussagen", "medien", "kreisen", "bericht")


def source_noun(page: Page, i: int) -> int | None:
    """Return the token after "Angaben" in "(nach) Angaben", "(nach) jüngsten Berichten"."""
    for at in range(i, i + 4):
        if page.texts[at] in SOURCE_NOUNS or page.texts[at].endswith(_SOURCE_ENDS):
            return at + 1
        if not page.texts[at][:1].islower() or page.lows[at] in GERMAN.prepositions:
            return None
    return None
