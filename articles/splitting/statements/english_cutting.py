"""Cut English stretches into clauses, and say where their finite verb is.

Besides the marks it cuts before "that", "who", "whether" and the like, behind a verb of saying
("said the firm had …"), before an -ing form or a to-infinitive that a stance word governs, and
where a second finite verb shows that the main clause goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.english_words import (
    CLAUSE_OPENERS,
    HELPERS,
    LOOSE_OPENERS,
    PARTICLES,
    SMALL,
)
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page
from articles.splitting.statements.stretches import Stretch, trim

ENGLISH = GRAMMARS["en"]
_NOMINAL = ENGLISH.articles | ENGLISH.pronouns
_SAYING_FORMS = frozenset(
    "saying adding claiming arguing insisting warning alleging noting stressing denying".split()
)
_AUXILIARY_BE = frozenset("is are was were be been being".split())
_ACCUSING = frozenset(
    "accused accuses accuse suspected charged convicted accusing suspects suspect".split()
)
_GOVERNING_TO = frozenset({"announces", "demands", "asks"})
_GOVERNING_ING = frozenset({"denies", "concedes", "announces", "demands"})
_RELATIVES = frozenset("who which whose whom".split())


@dataclass(slots=True)
class _Cursor:
    """Where the cutting of one stretch is: the clause that is open began at `cut`."""

    page: Page
    cut: int
    stop: int
    joint: str = ""
    inside: bool = False  # in a clause that interrupts the main one: "A roofer who …"

    def behind(self, i: int) -> bool:
        """Return whether the open clause has its verb already."""
        tags = self.page.tags
        return "F" in tags[self.cut : i] or (self.joint == "+" and tags[self.cut] == "G")

    def ahead(self, i: int) -> bool:
        return "F" in self.page.tags[i + 1 : self.stop]


def cut_english(page: Page, stretch: Stretch) -> Iterator[Clause]:
    """Yield the clauses of a stretch between marks."""
    before: Clause | None = None
    for joint, start, stop in _conjuncts(page, stretch):
        start, stop = trim(page, start, stop)
        if start >= stop:
            continue
        piece = _piece(page, stretch, joint, start, stop)
        if before and _continues(before, piece):
            piece.kind, piece.opener = before.kind, before.opener
        yield piece
        before = piece


def _continues(before: Clause, piece: Clause) -> bool:
    """Tell "who came and saw": the second verb shares the relative of the first."""
    hangs = before.kind in {ClauseKind.SUB, ClauseKind.RELATIVE}
    return hangs and piece.joint in ENGLISH.coordinating and piece.kind is ClauseKind.FIRST


def _conjuncts(page: Page, stretch: Stretch) -> Iterator[tuple[str, int, int]]:
    start, stop = stretch.start, stretch.stop
    at = _Cursor(page, start, stop)
    if page.lows[start] in ENGLISH.coordinating and stop - start > 1:
        at.joint, at.cut = page.lows[start], start + 1
    i = start if page.tags[start] in "GF" else start + 1
    while i < stop - 1:
        found = _cut_at(at, i)
        if found:
            joint, end, following = found
            if end > at.cut:
                yield at.joint, at.cut, end
            at.inside = _interrupts(at, joint, following)
            at.joint, at.cut = joint, following
        i += 1
    if at.inside and (last := _main_goes_on(at, stop - 1)):
        yield at.joint, at.cut, last[1]
        at.joint, at.cut = "+", last[2]
    yield at.joint, at.cut, stop


def _interrupts(at: _Cursor, joint: str, following: int) -> bool:
    """Return whether what begins stands before the verb of the main clause."""
    if joint in ENGLISH.coordinating:
        return at.inside
    opener = at.page.lows[following]
    if joint != "+" or opener not in _RELATIVES | {"that", "whether"}:
        return False
    return "F" not in at.page.tags[at.cut : following] and (at.joint == "" or at.inside)


def _cut_at(at: _Cursor, i: int) -> tuple[str, int, int] | None:
    """Return how the next clause is joined, where this one ends and where that one begins."""
    low = at.page.lows[i]
    if low in ENGLISH.coordinating:
        return (low, i, i + 1) if _coordinates(at, i) else None
    if low == "according" and at.page.lows[i + 2] == "which":
        return "+", i, i
    if low == "which" and at.page.lows[i - 2] == "according":
        return None
    if (low in ENGLISH.subordinating or low in ENGLISH.relative) and at.ahead(i):
        if _subordinates(at, i):
            return "+", i, i
    if at.ahead(i) and (_says(at, i) or _names_report(at, i)):
        return "+", i + 1, i + 1
    if _tells(at, i):
        return "+", i, i
    if _governs_to(at, i):
        start = i - 1 if at.page.lows[i - 1] == "not" else i
        return "+", start, start
    if _governs_ing(at, i):
        return "+", i, i
    return _main_goes_on(at, i)


_REPEATED = frozenset({"that", "which", "who", "whether"})


def _coordinates(at: _Cursor, i: int) -> bool:
    """Tell "and" between clauses from "and" between nouns: a verb or a subject follows."""
    if at.page.lows[i + 1] in _REPEATED:
        return at.behind(i)  # "that it rained and that the river, which …, rose"
    if not (at.ahead(i) and at.behind(i)):
        return False
    tags, lows = at.page.tags[i + 1 : at.stop], at.page.lows
    if tags[0] == "F" or (tags[1:2] == ["F"] and lows[i + 1] not in ENGLISH.articles):
        return True
    nearest = tags.index("F")
    if not ENGLISH.coordinating.isdisjoint(lows[i + 1 : i + 1 + nearest]):
        return False  # "between 2019 and 2022 and had spent": the later one cuts
    if lows[i + 1] in _NOMINAL:
        return at.page.tags[i - 1] != "O" or nearest < 8
    return nearest < 6


def _subordinates(at: _Cursor, i: int) -> bool:
    low = at.page.lows[i]
    if low == "that":
        return _that_opens(at.page, i)
    if low in _RELATIVES or low in CLAUSE_OPENERS:
        return True
    return low in LOOSE_OPENERS - {"than", "so"} and _loose_opens(at, i)


def _that_opens(page: Page, i: int) -> bool:
    """Tell "said that …", "the report that found" from "that night"."""
    before = page.lows[i - 1]
    if page.stances.verbs.get(before) and page.tags[i - 1] in "FPIG":
        return True
    if page.tags[i + 1] == "F":
        after_noun = page.tags[i - 1] != "F" and page.texts[i - 1][0].isalpha()
        return after_noun and before not in ENGLISH.prepositions
    return before == "in" or before not in ENGLISH.prepositions | {"all", "is"}


def _loose_opens(at: _Cursor, i: int) -> bool:
    """Tell "after it had closed" from "after the war": a subject and a verb follow soon."""
    page = at.page
    nearest = page.tags[i + 1 : at.stop].index("F")
    subject = page.lows[i + 1] in _NOMINAL or page.is_capital(i + 1) or nearest <= 2
    return subject and nearest <= 7 and "F" in page.tags[at.cut : i]


def _says(at: _Cursor, i: int) -> bool:
    """Tell a verb of saying with a clause right behind ("said the company had …")."""
    page = at.page
    low, tag, after = page.lows[i], page.tags[i], page.lows[i + 1]
    if tag not in "FGIP" or low not in page.stances.reporting or low in ENGLISH.auxiliaries:
        return False
    if tag == "G" and i == at.cut:
        return low in _SAYING_FORMS and after != "that"
    if tag != "F" and not _is_helped(page, i):
        return False
    object_of = after in page.stances.nouns and page.stances.verbs[low][-1].stance != "asserts"
    return after not in _NO_CONTENT and not object_of and _may_begin(page, i + 1)


def _is_helped(page: Page, i: int) -> bool:
    """Return whether an auxiliary or "to" stands before a verb, adverbs aside."""
    back = i - 1
    while page.lows[back] in SMALL or page.lows[back].endswith("ly") or page.lows[back] == "not":
        back -= 1
    return page.lows[back] in HELPERS - _AUXILIARY_BE or page.lows[back] == "of"


def _tells(at: _Cursor, i: int) -> bool:
    """Read "told police he did not own a gun": the clause begins behind who was told."""
    page = at.page
    if page.lows[i] not in ENGLISH.pronouns or page.tags[i - 1] != "O":
        return False
    told = any(page.lows[j] in _TELLING for j in range(max(at.cut, i - 4), i - 1))
    return told and "F" in page.tags[i + 1 : i + 4]


_TELLING = frozenset("told tell tells assured assures warned informed reminded".split())


_NO_CONTENT = (
    PARTICLES | ENGLISH.prepositions | frozenset("that whether if how what why to not n't".split())
)


def _may_begin(page: Page, i: int) -> bool:
    """Return whether a subject can begin here."""
    nominal = page.lows[i] in _NOMINAL or page.is_capital(i) or page.tags[i] == "O"
    return nominal and page.tags[i] not in "PGI"


def _names_report(at: _Cursor, i: int) -> bool:
    """Tell "disputes claims it spent …": a clause without "that" behind a reporting noun."""
    page = at.page
    if page.lows[i] not in page.stances.nouns or not at.behind(i):
        return False
    before, after = page.lows[i - 1], page.lows[i + 1]
    free = before not in ENGLISH.prepositions - {"of", "against", "on", "to", "in", "at", "by"}
    if after in ENGLISH.pronouns - {"that"} and "F" in page.tags[i + 2 : i + 4]:
        return free
    nominal = after in ENGLISH.articles - {"that"} or page.is_capital(i + 1)
    return free and nominal and "F" in page.tags[i + 3 : i + 7]


def _is_infinitive(page: Page, i: int) -> bool:
    """Return whether a verb stands behind "to", also one that the lexicon lacks."""
    low = page.lows[i]
    if page.tags[i] == "I":
        return True
    closed = low in _NOMINAL or low in ENGLISH.prepositions or low.endswith(("s", "ing"))
    plain = page.texts[i].islower() and low.isalpha() and not closed
    return plain and "I" in page.forms.lexicon.get(low, "I")


def _governs_to(at: _Cursor, i: int) -> bool:
    """Tell "promised to repay", "urged the council to save" from other infinitives."""
    page = at.page
    if page.lows[i] != "to" or not _is_infinitive(page, i + 1) or not at.behind(i):
        return False
    for j in range(i - 1, max(at.cut, i - 9) - 1, -1):
        if page.tags[j] in "FPIG":
            return _takes_infinitive(at, j, i)
    return False


_WANTING = frozenset("want wants wanted wanting wish wishes".split())
_REFUSING = frozenset("declined declines decline refused refuses refuse".split())


def _takes_infinitive(at: _Cursor, j: int, i: int) -> bool:
    page = at.page
    if page.lows[j] in _WANTING and j == i - 1:
        return False  # "wants to build": its own subject does it
    if page.lows[j] in _REFUSING and page.lows[i + 1] in page.stances.verbs:
        return False  # "declined to comment"
    stances = {cue.stance for cue in page.stances.verbs.get(page.lows[j], ())}
    if stances == {"asserts"}:
        return page.lows[i + 1] == "have" and j >= i - 2  # "claims (not) to have known"
    passive = page.tags[j] == "P" and any(page.lows[k] in _AUXILIARY_BE for k in range(at.cut, j))
    near = j == i - 1 or "demands" in stances or page.lows[i - 1] == "not"
    return bool(stances & _GOVERNING_TO) and near and not passive


def _governs_ing(at: _Cursor, i: int) -> bool:
    """Tell "denied taking", "ruled out bringing", "accused X of trading" from other -ing forms."""
    page = at.page
    if page.tags[i] != "G" or i == at.cut:
        return False
    if page.lows[i - 1] == "of":
        return any(page.lows[j] in _ACCUSING for j in range(at.cut, i - 1))
    back = i - 1
    while (page.lows[back] in _BEFORE_ING or page.is_quote_mark(back)) and back > at.cut:
        back -= 1
    between = set(page.lows[back + 1 : i])
    if page.lows[back] in _REMEMBERING and back == i - 1:
        return True
    return page.lows[back] not in ENGLISH.auxiliaries and any(
        cue.stance in _GOVERNING_ING and between >= set(cue.needs)
        for cue in page.stances.verbs.get(page.lows[back], ())
    )


_REMEMBERING = frozenset(
    "recalled recalls remembered remembers reported described mentioned".split()
)
_BEFORE_ING = frozenset("out to not ever up ever having".split())


def _main_goes_on(at: _Cursor, i: int) -> tuple[str, int, int] | None:
    """Cut where a clause in the middle has ended: "A roofer who took deposits | is jailed"."""
    page = at.page
    if page.tags[i] != "F" or i <= at.cut + 1 or "F" not in page.tags[at.cut : i]:
        return None
    front = at.joint == "" and page.lows[at.cut] in {"whether", "that"}
    if not (front or at.inside):
        return None
    back = i - 1 if page.lows[i - 1] in SMALL or page.lows[i - 1].endswith("ly") else i
    at.inside = False
    return "+", back, back


def _piece(page: Page, stretch: Stretch, joint: str, start: int, stop: int) -> Clause:
    at_edge = start == stretch.start + (joint in ENGLISH.coordinating)
    mark = stretch.mark if at_edge else ""
    kind, finite, skip = _shape(page, start, stop, joint, mark)
    piece = Clause(start, stop, kind, finite, "", joint, mark, stretch.quote)
    if skip:
        piece.opener = page.lows[start]
        piece.first += max(skip, 0)
    if piece.first >= piece.stop:
        piece.first, piece.kind = piece.stop - 1, ClauseKind.FRAGMENT
    return piece


def _shape(page: Page, start: int, stop: int, joint: str, mark: str) -> tuple[ClauseKind, int, int]:
    """Return kind, finite verb, and how many opening words are outside (-1: the opener stays)."""
    finite = next((i for i in range(start, stop) if page.tags[i] == "F"), -1)
    if kind := _verbless(page, start, stop, joint):
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


def _verbless(page: Page, start: int, stop: int, joint: str) -> ClauseKind | None:
    if page.tags[start] == "G" and stop - start == 1 and page.lows[start] in page.stances.verbs:
        return ClauseKind.FIRST  # ", adding that …"
    if joint != "+":
        return None
    if page.tags[start] == "G":
        return ClauseKind.ING
    opens = page.lows[start] == "to" or (page.lows[start] == "not" and page.lows[start + 1] == "to")
    return ClauseKind.INFINITIVE if opens else None


def _is_relative(page: Page, start: int, finite: int, joint: str) -> bool:
    low, lows = page.lows[start], page.lows
    if low in _RELATIVES:
        return True
    if low in ENGLISH.prepositions and lows[start + 1] in _RELATIVES and finite >= 0:
        return True
    told = lows[start - 1] in page.stances.verbs and page.tags[start - 1] in "FPIG"
    return low == "that" and finite == start + 1 and joint == "+" and not told


def _is_subordinate(page: Page, start: int, finite: int, joint: str, mark: str) -> bool:
    low = page.lows[start]
    if low not in ENGLISH.subordinating or low == "so" or finite <= start:
        return False
    pronoun = (
        low in {"that", "what", "how"} and joint != "+" and mark != "," and finite == start + 1
    )
    return not pronoun
