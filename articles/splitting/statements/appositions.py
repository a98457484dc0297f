"""Distinguish appositions that state something, and clauses that share a verb, from lists."""

from articles.splitting.statements.clauses import Clause
from articles.splitting.statements.english_words import LOCATING
from articles.splitting.statements.german_words import DATIVE_ARTICLES
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page

_LONGEST_GAP = 9
_NOT_FIRST = frozenset("so auch also etwa darunter vor und sowie nicht wie als".split())
_NAMES = frozenset("„“”\"»«'‚‘")
_LINKS = frozenset(
    "des der eines einer von vom aus im in für am mit bei zu seiner ihrer unserer aller zweier dreier".split()
)
_ONCE = frozenset(
    "bislang bisher einst früher heute ehemals damals zuvor inzwischen derzeit".split()
)
_CONTRASTING = frozenset("dagegen dafür nicht ebenfalls weniger mehr hingegen".split())
POINTING = frozenset("dem das denen dessen derer den".split())
_FORMER = frozenset("once formerly now then".split())


def is_apposition(page: Page, piece: Clause) -> bool:
    """Find three words or more that can be read "X is …": "Tochter eines Torfstechers"."""
    if piece.stop - piece.first < 3 or piece.joint:
        return False
    return _is_german(page, piece) if page.german else _is_english(page, piece)


def _is_german(page: Page, piece: Clause) -> bool:
    first, low = piece.first, page.lows[piece.first]
    german = GRAMMARS["de"]
    if page.texts[first][0].islower() and page.forms.may_be(low, "P"):
        return page.lows[first + 1] in german.prepositions  # "gebaut im Jahr 1911"
    if _ends_list(page, piece) or page.lows[piece.stop - 1] in POINTING:
        return False  # "ein Drittel von dem, was …"
    if low in german.prepositions or low in _NOT_FIRST or page.texts[first][0].isdigit():
        return False
    if page.lows[first + 1] in german.coordinating or page.texts[first + 1][:1] in _NAMES:
        return False  # the end of a list, a name in marks
    adjective = low.endswith(("e", "er", "es")) and page.is_capital(first + 1)
    if low in _ONCE and page.is_capital(first + 1):
        return page.lows[first + 2] in _LINKS  # "bislang Leiter der Finanzabteilung"
    noun = page.is_capital(first) or low in german.articles | DATIVE_ARTICLES or adjective
    return noun and any(page.lows[i] in _LINKS for i in range(first + 1, piece.stop - 1))


def _ends_list(page: Page, piece: Clause) -> bool:
    """Find "das Silber der Familie und ein Teppich"."""
    words = range(piece.first + 1, piece.stop - 1)
    return any(page.lows[i] == "und" and page.lows[i + 1] in _BEGINNING for i in words)


_BEGINNING = frozenset("ein eine einen der die das den".split())


def _is_english(page: Page, piece: Clause) -> bool:
    first, low = piece.first, page.lows[piece.first]
    if page.tags[first] == "P":
        return True
    if low in GRAMMARS["en"].prepositions or page.tags[first] in "GI":
        return False
    if low in _FORMER and page.lows[first + 1] in GRAMMARS["en"].articles:
        return True
    linked = any(page.lows[i] in LOCATING for i in range(first + 1, piece.stop))
    named = low in {"a", "an"} and page.is_capital(first - 2)  # "Delia Funt, a retired nurse"
    return (low in {"a", "an", "the", "one"} and linked) or named


def lacks_verb(page: Page, piece: Clause, outer: Clause) -> bool:
    """Distinguish "der Gewinn auf 3 Mio." and "17 dagegen", which share a verb, from a list that goes on."""
    first, size = piece.first, piece.stop - piece.first
    if not page.german or piece.mark not in {",", ";"} or size < 2 or piece.quote != outer.quote:
        return False
    german, low = GRAMMARS["de"], page.lows[first]
    opens = low in german.articles or page.texts[first][0].isdigit() or page.is_capital(first)
    if low in german.prepositions or not opens:
        return False
    if page.lows[piece.stop - 1] in _CONTRASTING:
        return True
    return _shares_preposition(page, piece, outer) or _ends_in_adjective(page, piece)


def _shares_preposition(page: Page, piece: Clause, outer: Clause) -> bool:
    """Read "stieg auf 5 Mio., der Gewinn auf 3 Mio."."""
    words = set(page.lows[piece.first : piece.stop])
    outer_words = {page.lows[i] for i in outer.own_words(page)}
    number = any(page.texts[i][0].isdigit() for i in range(piece.first + 1, piece.stop))
    shared = outer_words & GRAMMARS["de"].prepositions & words
    return bool(shared) and number and piece.stop - piece.first < _LONGEST_GAP


def _ends_in_adjective(page: Page, piece: Clause) -> bool:
    """Read "die Fenster waren offen, die Tür verschlossen"."""
    last = page.texts[piece.stop - 1]
    short = piece.stop - piece.first < 5 and page.lows[piece.first] in GRAMMARS["de"].articles
    return short and last.islower() and not last.endswith("en")
