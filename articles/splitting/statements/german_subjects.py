"""Who speaks in a German frame: the subject, or the agent of a passive."""

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.german_phrases import is_dative, is_nominative, phrase_end
from articles.splitting.statements.german_words import (
    ADVERBS,
    FOCUS,
    NO_SUBJECT,
    PARTICLES,
    PASSIVE,
    UNSTRESSED,
)
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page

GERMAN = GRAMMARS["de"]
Span = tuple[int, int]
_BESIDE = frozenset({ClauseKind.MAIN, ClauseKind.SUB, ClauseKind.RELATIVE})
_PRONOUN_BEHIND = frozenset("er man wir ich sie".split())
_DETERMINING = frozenset("alle viele einige das ihr beide".split())


def is_passive(page: Page, frame: Clause) -> bool:
    participle = any(page.tags[i] == "P" for i in frame.own)
    return participle and any(page.lows[i] in PASSIVE for i in frame.own)


def subject(page: Page, frame: Clause, noun: int | None = None) -> Span | None:
    """Return the words that name who speaks; `noun` is a reporting noun that is its object."""
    if is_passive(page, frame):
        return _agent(page, frame)
    return active_subject(page, frame, noun)


def active_subject(page: Page, frame: Clause, noun: int | None = None) -> Span | None:
    """Return the words in the nominative, also of a passive."""
    front = _without_focus(page, [i for i in frame.own if i < frame.finite])
    if len(front) == 1 and page.lows[front[0]] in PARTICLES:
        return subject_after(page, frame)  # "Zurück wies der Minister auch die Lesart"
    if front and frame.kind in _BESIDE:
        found = _in_front(page, frame, front, noun)
        if found:
            return found
    after = subject_after(page, frame)
    if after is None and front and _is_noble(page, front[0]):
        return front[0], front[-1] + 1
    return after


def _is_noble(page: Page, i: int) -> bool:
    """Find "Von der Leyen betonte"."""
    return page.lows[i] == "von" and page.lows[i + 1] in {"der", "den", "dem"}


def _agent(page: Page, frame: Clause) -> Span | None:
    """Read "wurde von der Polizei bestätigt"."""
    for i in frame.own:
        by = page.lows[i] in {"von", "vom", "durch"} and i + 1 < frame.stop
        if by and (end := phrase_end(page, i + 1)):
            return i + 1, end
    return None


def _without_focus(page: Page, front: list[int]) -> list[int]:
    while len(front) > 1 and page.lows[front[0]] in FOCUS:
        front = front[1:]
    return front


def _in_front(page: Page, frame: Clause, front: list[int], noun: int | None) -> Span | None:
    first = front[0]
    if frame.kind is not ClauseKind.MAIN:
        return _in_final(page, frame, front)
    if page.lows[frame.finite + 1] in _PRONOUN_BEHIND and not _is_object_sie(page, frame):
        return frame.finite + 1, frame.finite + 2
    if _is_what_is_said(page, frame, front):
        return subject_after(page, frame)
    if _is_plural_object(page, frame, front) and (after := subject_after(page, frame)):
        return after
    holds_noun = noun is not None and first <= noun < frame.finite
    if is_dative(page, first) or holds_noun:
        return subject_after(page, frame)
    if _is_manner(page, front) and (after := subject_after(page, frame)):
        return after
    return (first, _run_end(page, front)) if is_nominative(page, first) else None


def _is_what_is_said(page: Page, frame: Clause, front: list[int]) -> bool:
    """Find "Das bestätigte die Polizei", "Dies hat sie gesagt": "das" is the object."""
    if len(front) != 1 or page.lows[front[0]] not in _THAT:
        return False
    verbs = {page.lows[frame.finite], page.lows[frame.own[-1]]}
    return any(verb in page.stances.separated or _says(page, verb) for verb in verbs)


def _says(page: Page, verb: str) -> bool:
    """Distinguish "bestätigte" from "freute" and "bedeutet", which only may report."""
    cues = page.stances.verbs.get(verb, ())
    return any(not (cue.needs or cue.strength or cue.stance == "consequence") for cue in cues)


_THAT = frozenset("das dies dieses beides letzteres ersteres".split())


def _in_final(page: Page, frame: Clause, front: list[int]) -> Span | None:
    """Read the subject of "wie der Sender meldet", "wie „heise online“ berichtet"."""
    first = front[0]
    if is_nominative(page, first) and (end := phrase_end(page, first)):
        return first, end
    marked = page.quoted.get(first - 1)
    if marked and marked.stop <= frame.stop:
        return first, marked.stop - 1
    return (first, first + len(front)) if frame.opener == "wie" and len(front) < 4 else None


def _is_manner(page: Page, front: list[int]) -> bool:
    """Find "Entschieden", "Zähneknirschend", "Zurückgewiesen" in front of the verb."""
    low = page.lows[front[0]]
    if page.tags[front[-1]] == "P" or any(page.lows[i] == "sich" for i in front[1:]):
        return True  # "Entschieden zurückgewiesen hat", "Weit von sich weist"
    known = low in page.forms.lexicon and low not in GERMAN.articles | GERMAN.pronouns
    if len(front) == 2 and low in _DEGREE:
        return not page.is_capital(front[1])  # "Wenig überzeugt zeigte sich die Prüferin"
    return len(front) == 1 and (known or low.endswith(_MANNER) or low in _NOBODY)


_MANNER = (
    "end", "lich", "ig", "isch", "bar", "sam", "haft", "voll", "los", "iv", "ell", "ent", "ar", "är", "gemäß",
)  # fmt: skip
_NOBODY = frozenset({"nichts"})
_DEGREE = frozenset("wenig kaum sehr nicht ganz wenig höchst äußerst wie so zu eher völlig".split())


def _is_plural_object(page: Page, frame: Clause, front: list[int]) -> bool:
    """Find "Die Angaben bestätigte die Polizei": a plural in front, the verb is singular."""
    plural = page.lows[front[0]] in {"die", "diese", "alle", "viele", "seine", "ihre"}
    head = next((i for i in front[1:] if page.is_capital(i)), None)
    single = not page.lows[frame.finite].endswith("n")
    return plural and single and head is not None and page.lows[head].endswith("en")


def _is_object_sie(page: Page, frame: Clause) -> bool:
    """Distinguish "Das Amt nannte sie haltlos" from "Gestern sagte sie"."""
    first = next(i for i in frame.own if i < frame.finite)
    return page.lows[frame.finite + 1] == "sie" and is_nominative(page, first)


def _run_end(page: Page, front: list[int]) -> int:
    """Return the end of the first unbroken run of words."""
    stop = front[0] + 1
    for i in front[1:]:
        if i != stop and not (i == stop + 1 and page.is_quote_mark(stop)):
            break
        stop = i + 1
    while stop - front[0] > 1 and page.texts[stop - 1] == ",":
        stop -= 1
    return stop


def subject_after(page: Page, frame: Clause) -> Span | None:
    """Return the first phrase after the finite verb that can be its subject."""
    own = [i for i in frame.own if i > frame.finite]
    skip = 0
    for i in own:
        if i < skip:
            continue
        low = page.lows[i]
        if low in UNSTRESSED and not (low == "ihr" and page.is_capital(i + 1)):
            continue
        if _is_object(page, i):
            skip = phrase_end(page, i) or i + 1
        elif low in GERMAN.prepositions:
            skip = phrase_end(page, i + 1) or i + 1
        elif found := _phrase_at(page, frame, i):
            return found
    return None


def _is_object(page: Page, i: int) -> bool:
    return page.lows[i] in NO_SUBJECT or page.lows[i] in {"einer"}


_INDEFINITE = frozenset("manche viele einige mehrere alle beide andere wenige keine".split())


def _phrase_at(page: Page, frame: Clause, i: int) -> Span | None:
    low = page.lows[i]
    if low in GERMAN.pronouns and low not in _DETERMINING:
        return i, i + (2 if page.lows[i + 1] == "selbst" else 1)
    if low in _INDEFINITE and not page.is_capital(i + 1) and not page.is_capital(i + 2):
        return i, i + 1
    adjective = page.tags[i] == "O" and low.endswith(("e", "er")) and page.is_capital(i + 1)
    opens = page.is_capital(i) or low in GERMAN.articles or (adjective and low not in ADVERBS)
    end = phrase_end(page, i) if opens else None
    return (i, min(end, frame.stop + 1)) if end else None
