"""What stands between a subject and its verb: "Das Schiff, beladen mit Getreide, lief auf Grund".

A participle there looks like a finite verb, and the verb behind it like a participle.
"""

from itertools import pairwise

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.page import Page

_SHORTEST = 3
_ADDING = frozenset(
    "darunter allen above as etwa so wie auch allerdings jedoch also insbesondere vor nicht aber sondern sowie und laut "
    "zum zumindest dagegen hingegen including such however meanwhile too for according not like among "
    "and but or though especially notably with without as if when".split()
)


def settle_insets(page: Page, first: int, stop: int) -> None:
    """Read "The bill, passed by the council, takes effect", "Lang, a nurse, left the ward"."""
    commas = [i for i in page.marks if page.texts[i] == ","]
    for opening, closing in pairwise(commas):
        if closing - opening == _SHORTEST and page.german:
            _free_title(page, first, opening + 1, closing)
        if closing - opening <= _SHORTEST or "F" in page.tags[first:opening]:
            continue
        opens, resumes = opening + 1, closing + 1
        if page.tags[resumes] == "F":
            for i in (opens, opens + 1):  # "first taken for a fake"
                if page.tags[i] == "F" and page.forms.may_be(page.lows[i], "P"):
                    page.tags[i] = "P"
        elif _may_resume(page, resumes, stop) and "F" not in page.tags[opens:closing]:
            page.tags[resumes] = "F"


def _free_title(page: Page, first: int, opens: int, closing: int) -> None:
    """Read ", und Ruth Wieland, promovierte Chemikerin, führt sie": no verb."""
    title = page.tags[opens] == "F" == page.tags[closing + 1] and page.is_capital(opens + 1)
    says = page.lows[opens] in page.stances.verbs  # "Die Brücke, sagte Lang, sei sicher"
    if not title or says or not page.lows[opens].endswith(("te", "ter")):
        return
    last = max((i for i in range(first, opens) if page.tags[i] == "F"), default=-1)
    if last < 0 or not page.grammar.coordinating.isdisjoint(page.lows[last:opens]):
        page.tags[opens] = "O"


def _may_resume(page: Page, i: int, stop: int) -> bool:
    """Return whether a word behind an inset can be the verb that the sentence lacks."""
    if not page.texts[i][:1].islower() or not page.forms.may_be(page.lows[i], "F"):
        return False
    plain = page.tags[i] == "P" or (not page.german and page.lows[i].endswith("s"))
    return plain and "F" not in page.tags[i + 2 : stop]


def is_inset(page: Page, front: Clause, piece: Clause, following: Clause | None) -> bool:
    """Find what can be read "X is …" between a subject and its verb: "einst Stolz der Gemeinde"."""
    if following is None or piece.joint or piece.stop - piece.first < _SHORTEST:
        return False
    resumed = following.kind is ClauseKind.FIRST and following.mark == "," and not following.joint
    whole = front.stop == piece.first - 1 and following.first == piece.stop + 1
    if not (resumed and whole and front.quote == piece.quote == following.quote):
        return False
    return _is_subject(page, front) and _says_something(page, piece)


def _is_subject(page: Page, front: Clause) -> bool:
    low = page.lows[front.first]
    named = page.is_capital(front.first) or low in page.grammar.articles | page.grammar.pronouns
    return named and low not in page.grammar.prepositions and page.tags[front.stop - 1] == "O"


def _says_something(page: Page, piece: Clause) -> bool:
    """Leave out names ("Corran Lines") and places ("in der Nähe")."""
    low, words = page.lows[piece.first], range(piece.first, piece.stop)
    if low in _ADDING or page.tags[piece.first] == "G":
        return False
    if all(not page.texts[i][0].islower() for i in words):
        return False
    if low not in page.grammar.prepositions:
        return True
    last = piece.stop - 1
    done = page.texts[last][0].islower() and page.forms.may_be(page.lows[last], "P")
    return done or any(_begins_predicate(page, i) for i in words[2:])


def _begins_predicate(page: Page, i: int) -> bool:
    """Find "seit dem Krieg eine Ruine", "by far the largest"."""
    low, after = page.lows[i], page.lows[i + 1]
    if low in {"ein", "eine"} or (low in {"der", "die", "das"} and after.endswith("ste")):
        return page.german
    return low == "the" and after.endswith("est")
