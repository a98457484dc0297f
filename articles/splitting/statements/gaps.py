"""Clauses that share the verb before them, found by their shape: "die Verteidigung Freispruch".

Two phrases after a comma share a verb if the clause before has one phrase of the first's kind
before its verb, and one of the second's kind behind it.
"""

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.german_words import HELPERS
from articles.splitting.statements.page import Page

_LONGEST = 9
_PAIR = 2
_DETERMINERS = frozenset(
    "den einen einem dem seinen ihren andere anderen others one dessen deren welche etliche".split()
)
_GENITIVE = frozenset({"der", "des"})
_ALONE = frozenset("eine einen andere anderen andern".split())
_PLACES = frozenset(
    "rechts links oben unten vorn hinten innen außen abends nachts mittags morgens heute dort später".split()
)
_SMALL = frozenset("nur auch bereits erst noch sogar dann nun only then".split())


def shares_shape(page: Page, piece: Clause, outer: Clause) -> bool:
    """Read "forderte Haft, die Verteidigung Freispruch", "her mother a seamstress"."""
    beside = outer.kind is ClauseKind.MAIN and not outer.holes and piece.mark == ","
    near = outer.stop + 1 == piece.first - bool(piece.joint)
    if not (beside and near) or not _PAIR <= piece.stop - piece.first <= _LONGEST:
        return False
    own = _phrases(page, piece.first, piece.stop)
    if len(own) != _PAIR or own[1] == "a":
        return False
    front = _phrases(page, outer.first, outer.finite)
    placed = page.lows[piece.first] in _PLACES and outer.finite == outer.first + 1
    if front != own[:1] and not placed:
        return False
    rest = _phrases(page, outer.finite + 1, outer.stop)
    if own[1] == "v":  # "Das Dach wurde erneuert, die Fassade gestrichen"
        return page.lows[outer.finite] in HELPERS and rest[-1:] == ["v"]
    return own[1] in rest or (own[1] == "d" and rest[:1] in (["n"], ["a"]) and len(rest) == 1)


def _phrases(page: Page, start: int, stop: int) -> list[str]:
    """Return what each phrase begins with: "d" determiner, "p" preposition, "n" noun, "v" participle, "a" else."""
    add = _add_german if page.german else _add_english
    out: list[str] = []
    is_open = False  # the last phrase waits for its noun
    for i in range(start, stop):
        if page.lows[i] not in _SMALL:
            is_open = add(page, i, out, is_open)
    return out


def _add_german(page: Page, i: int, out: list[str], is_open: bool) -> bool:
    low, kind = page.lows[i], _kind(page, i)
    if kind == "d" and is_open and low in _ALONE:
        return page.is_capital(i + 1)  # "die einen", "die eine Hälfte"
    genitive = low in _GENITIVE and page.is_capital(i - 1)
    if kind == "d" and out and ((is_open and out[-1] == "p") or genitive):
        return True
    if is_open and kind in "na":
        return kind == "a"
    out.append(kind)
    return kind in "dp"


def _add_english(page: Page, i: int, out: list[str], is_open: bool) -> bool:
    kind = _kind(page, i)
    if not out or (kind in "dp" and not (is_open and out[-1] == "p")):
        out.append(kind)
        return kind in "dp"
    return False


def _kind(page: Page, i: int) -> str:
    low = page.lows[i]
    if low in page.grammar.prepositions:
        return "p"
    if low in page.grammar.articles or low in _DETERMINERS:
        return "d"
    if page.is_capital(i) or page.texts[i][0].isdigit():
        return "n"
    return "v" if page.german and page.forms.may_be(low, "P") else "a"
