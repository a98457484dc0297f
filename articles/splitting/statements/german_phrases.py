"""German noun phrases: where they end, and in which case they may stand."""

from articles.splitting.statements.clauses import Clause, ClauseKind
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
    nominative = page.lows[i] == "der" and page.lows[step].endswith("e")
    if nominative and page.texts[step][:1].islower():
        return None  # "nach Auskunft der Behörde der größte Teil"
    while page.texts[step][:1].islower() and step - i < 4:
        if page.lows[step] in GERMAN.prepositions:
            break
        step += 1
    if not page.is_capital(step):
        return None
    while page.is_capital(step) or page.texts[step] in _JOINING:
        step += 1
    is_year = page.texts[step].isdigit() and page.lows[step - 1] in {"jahr", "jahre"}
    return step + is_year


def attribute_end(page: Page, i: int, noun: int) -> int | None:
    """Return the end of "vom Oktober", "aus dem Jahr 2023", "im Auftrag des Senders" after a noun.

    They say of a survey or a report when, where or for whom it was made. Its noun is the token `noun`.
    """
    low, at = page.lows[i], i + 1
    if low not in _DATED or page.tokens[i].gap > SPACE:
        return None
    while page.lows[at] in DATIVE_ARTICLES or page.lows[at] in _WHICH_ONE:
        at += 1
    if low in _FOR_WHOM:
        if page.texts[at] in _BEHALF:
            return phrase_end(page, at)
        placed = at == i + 1 and page.is_capital(at) and page.lows[noun - 1] == "für"
        return at + 1 if placed else None  # "des Instituts für Glastechnik in Ilmenau"
    if low == "aus" and page.texts[noun] in SOURCE_NOUNS and not page.texts[at].isdigit():
        near = at == i + 1 or page.texts[at] in _CIRCLES
        return phrase_end(page, at) if near and page.is_capital(at) else None
    return _date_end(page, at)


def _date_end(page: Page, at: int) -> int | None:
    """Return the end of "3. Mai 2025", "Oktober", "Herbst", "2023"."""
    day = page.texts[at].isdigit() and page.texts[at + 1] == "."
    start, at = at, at + 2 * day
    at += page.lows[at] in MONTHS or (not day and page.lows[at] in _PERIODS)
    at += page.texts[at].isdigit() and len(page.texts[at]) == _YEAR
    return at if at > start + 2 * day else None


_DATED = frozenset("vom von aus im in".split())
_FOR_WHOM = frozenset({"im", "in"})
_CIRCLES = frozenset(
    "Umfeld Kreisen Reihen Haus Hause Ministerium Rathaus Kabinett Unternehmen Konzern".split()
)
_BEHALF = frozenset({"Auftrag", "Namen"})
_WHICH_ONE = frozenset(
    "vergangenen vorigen letzten diesem dieses jüngsten laufenden selben frühen späten zurückliegenden".split()
)
MONTHS = frozenset(
    "januar februar märz april mai juni juli august september oktober november dezember".split()
)
_PERIODS = frozenset(
    "jahr jahres jahre monat monats woche sommer herbst winter frühjahr frühling sommers herbstes winters "
    "frühjahrs montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag vortag vorjahr".split()
)
_YEAR = 4


def before_bare_noun(page: Page, clause: Clause, begin: int, end: int) -> int:
    """Return where "der Behörde" ends in "stauen sich nach Angaben der Behörde Anträge über 38 Gigawatt".

    A plural without an article behind a noun with one is a phrase of its own: no name is built like it.
    """
    first = next((i for i in range(begin, end) if page.is_capital(i)), end)
    last = first
    while last + 1 < end and page.is_capital(last + 1):
        last += 1
    named = last > first and not page.lows[last - 1].endswith("en")  # not "der Vereinten Nationen"
    if not named or page.lows[begin] not in _DETERMINED or not 0 <= clause.finite < last:
        return end
    bare = page.texts[last].endswith(_PLURAL_ENDS) or page.lows[last] in _PLURALS
    umlaut = page.lows[last].endswith(("e", "en")) and not set("äöü").isdisjoint(page.lows[last])
    return last if bare or umlaut or _is_last_chance(page, clause, begin, last) else end


def _is_last_chance(page: Page, clause: Clause, begin: int, last: int) -> bool:
    """Find "Am Hang fehlen nach Auskunft der Gemeinde Schilder": the clause has no other subject."""
    attributed = page.lows[last + 1] in GERMAN.prepositions and page.texts[last + 2][:1].isalpha()
    closes = last == clause.stop - 1 or attributed
    if not closes or clause.kind is not ClauseKind.MAIN or is_nominative(page, clause.first):
        return False
    between = page.lows[clause.finite + 1 : begin]
    return not any(page.is_capital(i) for i in range(clause.finite + 1, begin - 2)) and (
        GERMAN.pronouns.isdisjoint(between) or set(between) & GERMAN.pronouns <= {"es"}
    )


_DETERMINED = DATIVE_ARTICLES | {"der"}
_PLURAL_ENDS = (
    "ungen",
    "heiten",
    "keiten",
    "schaften",
    "ionen",
    "täten",
    "nisse",
    "linge",
    "ismen",
    "enzen",
    "anzen",
)
_PLURALS = frozenset(
    """
menschen leute personen frauen männer kinder schüler beamte arbeiter bürger einwohner haushalte firmen betriebe
unternehmen waffen drogen euro millionen milliarden prozent tonnen liter kilometer meter hektar stellen wohnungen
häuser gebäude straßen brücken schulen tiere fische vögel bäume fahrzeuge autos züge flüge daten akten papiere
beweise hinweise spuren fehler mängel schulden kosten gelder zinsen steuern preise
""".split()
)


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
