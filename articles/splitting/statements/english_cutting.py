"""Cut English stretches into clauses, and say where their finite verb is.

Besides the marks it cuts before "that", "who", "whether" and the like, after a verb of saying
("said the firm had …"), before an -ing form or a to-infinitive that a stance word governs, and
where a second finite verb shows that the main clause goes on.
"""

from collections.abc import Iterator

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.cutting import Cutting
from articles.splitting.statements.english_joints import (
    RELATIVES,
    TO,
    Cursor,
    coordinates,
    governs_ing,
    governs_to,
    main_goes_on,
    names_false,
    names_false_as,
    names_report,
    says,
    subordinates,
    tells,
)
from articles.splitting.statements.english_words import SMALL
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page
from articles.splitting.statements.stretches import MarkedStretch

ENGLISH = GRAMMARS["en"]
# They belong to the conjunction after them: "also because".
_FOCUS = frozenset("also even only just partly largely mainly especially not".split())


def _continues(_page: Page, before: Clause, piece: Clause) -> bool:
    """Recognise "who came and saw": the second verb shares the relative of the first."""
    hangs = before.kind in {ClauseKind.SUB, ClauseKind.RELATIVE}
    return hangs and piece.joint in ENGLISH.coordinating and piece.kind is ClauseKind.FIRST


def _conjuncts(page: Page, stretch: MarkedStretch) -> Iterator[tuple[str, int, int]]:
    start, stop = stretch.start, stretch.stop
    at = Cursor(page, start, stop)
    if page.lows[start] in ENGLISH.coordinating and stop - start > 1:
        at.joint, at.cut = page.lows[start], start + 1
    last, tags, lows, led = stop - 1, page.tags, page.lows, page.stances.followed
    for i in range(start if tags[start] in "GF" else start + 1, last):
        noun = tags[i] == "O" and (low := lows[i]) not in _CUTTING and low not in led
        if noun and i not in page.quoted:
            continue  # nouns and adjectives cut nothing
        if at.inside and (found := main_goes_on(at, i)):
            yield from _begin(at, found)  # the verb of the main clause may report as well
        if found := _cut_at(at, i):
            yield from _begin(at, found)
    if last > start and page.tags[last] == "G" and governs_ing(at, last):
        yield at.joint, at.cut, last
        at.joint, at.cut = "+", last
    ends = at.inside or page.lows[last] in ENGLISH.copulas  # "That he lied is, she says, a fib"
    if ends and (found := main_goes_on(at, last)):
        yield at.joint, at.cut, found[1]
        at.joint, at.cut = "+", found[2]
    yield at.joint, at.cut, stop


def _begin(at: Cursor, found: tuple[str, int, int]) -> Iterator[tuple[str, int, int]]:
    """Yield the clause that ends at a cut, and begin the next."""
    joint, end, following = found
    if end > at.cut:
        yield at.joint, at.cut, end
    at.inside = _interrupts(at, joint, following)
    doubled = end <= at.cut and at.joint in ENGLISH.coordinating  # "and that …"
    at.joint, at.cut = (at.joint if doubled else joint), following


def _interrupts(at: Cursor, joint: str, following: int) -> bool:
    """Return whether what begins stands before the verb of the main clause."""
    if joint in ENGLISH.coordinating:
        return at.inside
    if joint == "+" and at.page.lows[at.cut] in _ANYBODY:
        return True  # "Whoever says we cheated is a liar"
    opener = at.page.lows[following]
    if opener in TO:
        return at.inside  # "The judge who ordered the firm to pay the fine | retired"
    if joint != "+" or opener not in _INTERRUPTING:
        return False
    said = (
        at.joint == "+" and following - at.cut > 1
    )  # "said the report that he had left was false"
    page = at.page
    told = page.lows[following - 2] in page.stances.reporting and opener == "that"
    if told and page.lows[following - 1] in page.stances.nouns:
        return True  # "says claims that its toys contain lead are without merit"
    return "F" not in at.page.tags[at.cut : following] and (not at.joint or at.inside or said)


_INTERRUPTING = RELATIVES | {"that", "whether"}
_ANYBODY = frozenset("whoever anyone anybody".split())
_OPENING = ENGLISH.subordinating | ENGLISH.relative
_CUTTING = ENGLISH.coordinating | _OPENING | ENGLISH.pronouns | {"according", "to"}


def _cut_at(at: Cursor, i: int) -> tuple[str, int, int] | None:
    """Return how the next clause is joined, where this one ends and where that one begins."""
    page = at.page
    low, tag = page.lows[i], page.tags[i]
    if low in ENGLISH.coordinating:
        return (low, i, i + 1) if coordinates(at, i) else None
    if i in page.quoted:
        return ("+", i, i + 1) if names_false(at, i) else None
    if low == "as" and names_false_as(at, i):
        return "+", i, i
    if low == "which" and page.lows[i - 2] == "according":
        return None
    if opened := _opened_at(at, i):
        return opened
    reports = (tag != "O" and says(at, i)) or (low in page.stances.followed and names_report(at, i))
    if reports and at.ahead(i) and not (at.inside and at.is_last_but_one(i)):
        return "+", i + 1, i + 1
    if low in ENGLISH.pronouns and tells(at, i):
        return "+", i, i
    if low == "to" and governs_to(at, i):
        start = i - 1 if page.lows[i - 1] == "not" else i
        return "+", start, start
    if tag == "G" and governs_ing(at, i):
        return "+", i, i
    return main_goes_on(at, i) if tag == "F" else None


def _opened_at(at: Cursor, i: int) -> tuple[str, int, int] | None:
    """Cut before "which", "that", "according to which", with the adverb before it."""
    lows = at.page.lows
    if lows[i] == "according" and lows[i + 2] == "which":
        return "+", i, i
    if lows[i] in _OPENING and at.ahead(i) and subordinates(at, i):
        small = lows[i - 1] in _FOCUS or lows[i - 1 : i + 1] == ["so", "that"]
        return "+", i - small, i
    return None


def _piece(page: Page, stretch: MarkedStretch, joint: str, start: int, stop: int) -> Clause:
    at_edge = start == stretch.start + (joint in ENGLISH.coordinating)
    mark = stretch.mark if at_edge else ""
    kind, finite, skip = _shape(page, start, stop, joint, mark)
    piece = Clause(start, stop, kind, finite, "", joint, mark, stretch.quote)
    if skip:
        piece.opener = page.lows[start]
        piece.first += max(skip, 0)
    return piece


def _shape(page: Page, start: int, stop: int, joint: str, mark: str) -> tuple[ClauseKind, int, int]:
    """Return kind, finite verb, and how many opening words are outside (-1: the opener stays)."""
    finite = page.finite_in(start, stop)
    if kind := _verbless(page, start, stop, joint, finite):
        return kind, (start if kind is ClauseKind.FIRST else -1), 0
    if page.lows[start] == "according" and page.lows[start + 2] == "which" and finite >= 0:
        return ClauseKind.SUB, finite, 3
    if _is_relative(page, start, finite, joint):
        return (ClauseKind.RELATIVE if finite >= 0 else ClauseKind.FRAGMENT), finite, -1
    if finite < 0:
        return ClauseKind.FRAGMENT, -1, 0
    if _is_subordinate(page, start, finite, joint, mark):
        embedded = page.lows[start] in {"where", "what", "how", "why"} and joint != "+"
        return (ClauseKind.RELATIVE, finite, -1) if embedded else (ClauseKind.SUB, finite, 1)
    adverb = finite == start + 1 and (page.lows[start].endswith("ly") or page.lows[start] in SMALL)
    return (ClauseKind.FIRST if finite == start or adverb else ClauseKind.MAIN), finite, 0


def _verbless(page: Page, start: int, stop: int, joint: str, finite: int) -> ClauseKind | None:
    alone = stop - start == 1 or (finite < 0 and page.lows[stop - 1] in page.stances.nouns)
    if page.tags[start] == "G" and alone and page.lows[start] in page.stances.verbs:
        return ClauseKind.FIRST  # ", adding that …", "Rejecting claims that …"
    if joint != "+":
        return None
    if page.tags[start] == "G":
        return ClauseKind.ING
    opens = page.lows[start] == "to" or (page.lows[start] == "not" and page.lows[start + 1] == "to")
    return ClauseKind.INFINITIVE if opens else None


def _is_relative(page: Page, start: int, finite: int, joint: str) -> bool:
    low, lows = page.lows[start], page.lows
    if low in RELATIVES:
        return True
    if low in ENGLISH.prepositions and lows[start + 1] in RELATIVES and finite >= 0:
        return True
    if low != "that" or joint != "+" or finite < 0:
        return False
    if lows[start - 1] in page.stances.verbs and page.tags[start - 1] in "FPIG":
        return False
    adverb = lows[start + 1].endswith("ly") or lows[start + 1] in SMALL
    if lows[start - 1] in page.stances.nouns and _is_subject(page, start + 1):
        return False
    if _follows_owned_report(page, start):
        return False
    return finite == start + 1 + adverb or _follows_plain_noun(page, start)


def _follows_owned_report(page: Page, start: int) -> bool:
    """Find "denials from the palace that the couple had split"."""
    for k in range(start - 2, start - _OWNED, -1):
        if page.lows[k] in _OWNING:
            return page.lows[k - 1] in page.stances.nouns and page.tags[start + 1] != "F"
    return False


_OWNED = 7
_OWNING = frozenset({"from", "by", "among"})
_SAID_REACH = 8


def _follows_plain_noun(page: Page, start: int) -> bool:
    """Distinguish "the last thing that he wants" from "is glad that", "reports that"."""
    before = start - 1
    if page.tags[before] != "O" or page.lows[before] in page.stances.nouns:
        return False
    if page.lows[before - 1] == "to" or page.lows[before] in page.stances.adjectives:
        return False  # "no grounds to suspect that", "by no means certain that"
    for k in range(before - _SAID_REACH, before):  # "insisted in an interview that"
        said = page.lows[k] in page.stances.verbs and page.lows[k] not in ENGLISH.auxiliaries
        if said and page.tags[k] in "FPIG":
            return False
    if page.lows[before] not in _WITH_RELATIVE and _is_complete(page, start):
        return False
    if page.lows[before] in page.stances.refuting:
        return False  # "It is a lie that we cut wages"
    if any(page.lows[k] in _SEEMING and page.lows[k - 1] == "it" for k in range(start - 9, before)):
        return False  # "It seems far-fetched to the keeper that"
    closed = page.lows[before] in _CLOSED
    determined = not ENGLISH.articles.isdisjoint(page.lows[before - 3 : before])
    return determined and not closed and page.lows[before - 1] not in ENGLISH.copulas


_SEEMING = frozenset("seems seemed sounds sounded looks looked appears appeared".split())
_CLOSED = ENGLISH.pronouns | ENGLISH.prepositions | ENGLISH.conditions


def _is_subject(page: Page, i: int) -> bool:
    """Find "the notion that sharks smell blood": a plural that may be a verb, with another after it."""
    plural = page.lows[i].endswith("s") and page.lows[i] not in ENGLISH.auxiliaries
    return plural and page.forms.may_be(page.lows[i + 1], "F")


_WITH_RELATIVE = frozenset("time day moment way year week thing things place point one".split())
_AFTER_VERB = ENGLISH.articles | frozenset("him them it us me her himself herself itself".split())


def _is_complete(page: Page, start: int) -> bool:
    """Distinguish "the notion that sharks smell blood" from "the car that police found in June".

    A clause with a subject of its own that lacks nothing is no relative: after its verb comes an
    object, or the verb is a form of "be".
    """
    finite = next((i for i in range(start + 2, start + 12) if page.tags[i] == "F"), None)
    if finite is None:
        return False
    if page.lows[finite] in ENGLISH.copulas:
        return True
    at = finite + 1
    while page.tags[at] in "PIG" or page.lows[at] in SMALL or page.lows[at] in {"not", "n't"}:
        at += 1
    if not page.texts[at][:1].isalpha() and page.tags[at - 1] == "P":
        return True  # "that the couple had split,"
    return page.lows[at] in _AFTER_VERB or page.is_capital(at) or page.texts[at][:1].isdigit()


def _is_subordinate(page: Page, start: int, finite: int, joint: str, mark: str) -> bool:
    low = page.lows[start]
    if low not in ENGLISH.subordinating or low == "so" or finite <= start:
        return False
    pronoun = (
        low in {"that", "what", "how"} and joint != "+" and mark != "," and finite == start + 1
    )
    return not pronoun


ENGLISH_CUTTING = Cutting(_conjuncts, _piece, _continues)
