"""Who speaks in an English frame: the words before the verb, or after it when inverted."""

from bisect import bisect_left

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.english_words import ENDS_SUBJECT, NOMINAL, OPENING, SMALL
from articles.splitting.statements.grammar import CUTS, GRAMMARS, QUOTES
from articles.splitting.statements.page import Page

ENGLISH = GRAMMARS["en"]
Span = tuple[int, int]
_PASSIVE = frozenset("is are was were been be being".split())
_ENDS = CUTS | QUOTES | {"."}
_AUXILIARY = frozenset("has had have would will did does do could can also".split())


def is_passive(page: Page, frame: Clause) -> bool:
    """Find "was denied by the firm"; "had denied" is none."""
    if "P" not in page.tags[frame.first : frame.stop]:
        return False
    for i in frame.own:
        if page.tags[i] == "P" and page.lows[i] not in _PASSIVE:
            before = range(max(frame.first, i - 3), i)
            return any(page.lows[j] in _PASSIVE for j in before)
    return False


def subject(page: Page, frame: Clause, noun: int | None = None) -> Span | None:
    """Return the words that name who speaks."""
    if is_passive(page, frame):
        found = _agent(page, frame)
        if found or frame.kind is not ClauseKind.FIRST:
            return found
    return active_subject(page, frame)


def active_subject(page: Page, frame: Clause) -> Span | None:
    """Return the subject, also where what looks like a passive is none ("is persuaded that")."""
    front = _front(page, frame)
    if front:
        return _first_run(page, front)
    if frame.joint or frame.stop == frame.finite + 1 or frame.finite < 0:
        return None
    start = frame.finite + 1
    return start, subject_end(page, start, frame.stop)


def _agent(page: Page, frame: Clause) -> Span | None:
    for i in frame.own:
        if i > frame.finite and page.lows[i] == "by":
            return i + 1, subject_end(page, i + 1, frame.stop)
    return None


def _front(page: Page, frame: Clause) -> list[int]:
    """Return the words before the verb, without "But" and "In June," before the subject."""
    front = frame.own[: bisect_left(frame.own, frame.finite)]
    while front and (page.lows[front[0]] in OPENING or page.texts[front[0]] == ","):
        front = front[1:]
    opens_aside = bool(front) and _opens_aside(page, front[0])
    if frame.holes and opens_aside and any(i >= frame.holes[0][1] for i in front):
        return [i for i in front if i >= frame.holes[0][1]]
    return _behind_aside(page, front) if opens_aside else front


def _opens_aside(page: Page, first: int) -> bool:
    """Find "In June,", "Asked about it,", "Grudgingly,", "Far from it,"."""
    low, behind = page.lows[first], page.lows[first + 1]
    if low in ENGLISH.prepositions or (low == "far" and behind == "from"):
        return True
    if behind == ",":
        participle = page.forms.may_be(low, "P") or page.forms.may_be(low, "G")
        return participle or low.endswith("ly")
    hangs = behind in ENGLISH.prepositions or behind == "if"
    return hangs and (page.forms.may_be(low, "P") or page.forms.may_be(low, "G"))


def _behind_aside(page: Page, front: list[int]) -> list[int]:
    commas = [k for k, i in enumerate(front) if page.texts[i] == ","]
    if commas:
        return front[commas[-1] + 1 :] or front
    nouns = [k for k, i in enumerate(front) if k and page.lows[i] in NOMINAL]
    return front[nouns[-1] :] if nouns else front


def _first_run(page: Page, front: list[int]) -> Span:
    stop = front[0] + 1
    for i in front[1:]:
        if i != stop:
            break
        stop = i + 1
    while stop - front[0] > 1 and _is_small(page, stop - 1):
        stop -= 1
    return front[0], stop


def _is_small(page: Page, i: int) -> bool:
    low = page.lows[i]
    return low.endswith("ly") or low in SMALL or low in _AUXILIARY or low == ","


def subject_end(page: Page, i: int, stop: int) -> int:
    """Return where a subject after its verb, or an agent, ends."""
    start = i
    while i < stop and not (i > start and _ends(page, i)):
        i += 1
    return i


def _ends(page: Page, i: int) -> bool:
    return page.texts[i] in _ENDS or page.lows[i] in ENDS_SUBJECT
