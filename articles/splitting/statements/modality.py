"""Polarity, modality and checkability of a clause: from its own words and the stance on it."""

import re
from functools import cache
from itertools import pairwise

from articles.splitting.statements.clauses import LEADING, Clause, Sentence
from articles.splitting.statements.page import Page
from articles.splitting.statements.pasts import PASTS
from articles.splitting.statements.reports import Report

MODALITY = {"demands": "demanded", "announces": "planned", "asks": "asked"}
_AGAINST = frozenset({"denies", "doubts"})
_PERFECT = frozenset("haben sein have been".split())
_SOLL = frozenset("soll sollen".split())
_WILL = frozenset("will wollen".split())
_WOULD = frozenset("würde würden would".split())
_ANNOUNCING = frozenset("wollen werden will werde 'll".split())
_REPORTED_PASSIVE = frozenset(
    "said believed alleged thought reported understood rumoured rumored known claimed".split()
)
_BE = frozenset("is are was were".split())
_IDLE = re.compile(
    r"\bstimmt (?:so |ja )?nicht\b|^(?:That|It|Das|Es) (?:depends|kommt darauf an|hängt)\b"
    r"|\b(?:lesen|sehen|hören|finden|klicken|schauen|erfahren) Sie\b"
    r"|\b(?:leider|zum Glück|hoffentlich|gottlob|sadly|thankfully|hopefully)\b"
    r"|\b(?:kann|will|möchte|darf) ich (?:\w+ ){0,2}nichts sagen\b|\bwünscht man sich\b"
    r"|\bverdien(?:t|te|en) (?:Respekt|Lob|Anerkennung|Applaus|Besseres|Dank)\b"
    r"|\bdeserves? (?:better|credit|praise|respect|thanks|applause)\b|\bit turns out\b"
    r"|\b(?:finde|fand|findet|finden) (?:\w+ )?(?:das|es|ihn|sie|dies)\b"
)
# Each text that the expression finds holds one of them.
_IDLE_WORDS = frozenset(
    "stimmt depends darauf hängt sie leider zum hoffentlich gottlob sadly thankfully ich man verdient verdiente "
    "verdienen better credit praise respect thanks applause turns das es ihn dies".split()
)


def polarity_of(sentence: Sentence, own: list[int]) -> str:
    """Return "negated" where a word of the clause itself negates."""
    page = sentence.page
    if page.grammar.negations.isdisjoint([page.lows[i] for i in own]):
        return "affirmed"
    return "negated" if any(map(page.negates, own)) else "affirmed"


def is_opinion(sentence: Sentence, clause: Clause, own: list[int], first: int, stop: int) -> bool:
    """Distinguish praise, blame and feelings from what can be checked in the tokens `first` to `stop`."""
    page, grammar = sentence.page, sentence.page.grammar
    finite, lows = sentence.finite(clause), {page.lows[i] for i in own}
    idle = not _IDLE_WORDS.isdisjoint(page.lows[first:stop])
    if idle and _IDLE.search(page.span(first, stop) or ""):
        return True
    if any(page.texts[i][0].isdigit() for i in own):
        return False
    mine = not grammar.first_person.isdisjoint(lows)
    free = mine or sentence.question
    if mine and not grammar.feeling.isdisjoint(lows):
        return True
    if (free and finite in _CALLING) or (free and finite in _HOLDING and "für" in lows):
        return True
    return finite in grammar.copulas and _is_judged(sentence, clause, own)


def _is_judged(sentence: Sentence, clause: Clause, own: list[int]) -> bool:
    """Return whether the predicate judges: "ist absurd", "ist eine bittere Pille"."""
    page = sentence.page
    judging = page.grammar.judging
    for at, i in enumerate(own):
        low = page.lows[i]
        near = at == 0 or 0 < i - clause.finite <= _PREDICATE_REACH
        if near and (low in judging or (not page.german and _superlative_of(low) in judging)):
            return True
        closes = at == len(own) - 2 and page.is_capital(own[-1])
        if near and page.german and closes and _uninflected(low) in judging:
            return True
    return False


_PREDICATE_REACH = 6
_CALLING = frozenset(
    "nannte nannten nennt nennen bezeichnete bezeichneten bezeichnet called calls call labelled branded "
    "dubbed".split()
)
_HOLDING = frozenset("hält halten hielt hielten".split())


@cache
def _superlative_of(low: str) -> str:
    """Return "lovely" for "loveliest"."""
    return low.removesuffix("iest") + "y" if low.endswith("iest") else low.removesuffix("est")


@cache
def _uninflected(low: str) -> str:
    """Return "bitter" for "bittere"."""
    return low.rstrip("nmrs").removesuffix("e").removesuffix("st")


def alleged(sentence: Sentence, clause: Clause, own: list[int]) -> bool:
    """Read "soll … haben", "angeblich", "is said to": reported by nobody in particular."""
    page, finite = sentence.page, sentence.finite(clause)
    lows = [page.lows[i] for i in own]
    if not page.grammar.alleged.isdisjoint(lows):
        return True
    if page.german:
        return finite in _SOLL and is_perfect(sentence, own, finite)
    passive = any(a in _REPORTED_PASSIVE and b == "to" for a, b in pairwise(lows))
    return passive and not _BE.isdisjoint(lows)


def claims_for_itself(sentence: Sentence, clause: Clause, own: list[int]) -> bool:
    """Read "will … gesehen haben": its subject says so."""
    finite = sentence.finite(clause)
    return sentence.page.german and finite in _WILL and is_perfect(sentence, own, finite)


def is_perfect(sentence: Sentence, own: list[int], finite: str) -> bool:
    """Return whether a participle and "haben" or "sein" close the clause."""
    page = sentence.page
    if len(own) > _BRACKET and page.lows[own[-1]] == finite:
        own = own[:-1]  # "der es gesehen haben soll"
    last = page.lows[own[-1]] if len(own) > 2 else finite
    if last not in _PERFECT or last == finite:
        return False
    before = own[-2]
    done = last == "haben" and page.forms.may_be(page.lows[before], "P")
    return done or page.tags[before] in "PI"


_BRACKET = 3


def modality_of(
    sentence: Sentence, clause: Clause, own: list[int], report: Report | None, stance: str | None,
    *, conditional: bool, ahead: bool,
) -> str:  # fmt: skip
    """Return the modality; `ahead` says that a day after publication stands in the clause."""
    if report is not None and report.unclear:
        return "asked"
    if report is not None and report.unreal:
        return "conditional"
    if conditional and clause.kind in LEADING and stance not in _AGAINST:
        return "conditional"  # what is denied "if you tell her that" depends on nothing
    if stance:
        guessed = report is not None and report.guess
        return "possible" if guessed else MODALITY.get(stance, "reported")
    if sentence.question:
        return "asked"
    return _of_writer(sentence, clause, own, ahead=ahead)


def _of_writer(sentence: Sentence, clause: Clause, own: list[int], *, ahead: bool) -> str:
    page, finite = sentence.page, sentence.finite(clause)
    grammar = page.grammar
    lows = {page.lows[i] for i in own}
    if finite in grammar.possible or not grammar.perhaps.isdisjoint(lows):
        return "possible"
    if finite in _WOULD and (clause.kind in LEADING or not page.german):
        return "conditional"
    if _is_planned(sentence, clause, own, lows, ahead=ahead):
        return "planned"
    return "asserted"


def _is_planned(
    sentence: Sentence, clause: Clause, own: list[int], lows: set[str], *, ahead: bool
) -> bool:
    page, finite = sentence.page, sentence.finite(clause)
    grammar = page.grammar
    soon = any(page.texts[i] in grammar.future_times for i in own)
    closes = clause.finite == own[-1] and len(own) > 1  # "das Strom liefern soll"
    if finite in grammar.will:
        return (
            not page.german
            or page.tags[own[-1 - closes]] == "I"
            or soon
            or ahead
            or _becomes(sentence, clause, own)
        )
    if page.german and finite in _SOLL | _WILL:
        ended = any(
            page.tags[i] == "I" and page.texts[i + 1] == "," and page.lows[i] not in _PERFECT
            for i in own
        )
        return ended or page.tags[own[-1 - closes]] == "I"
    coming = ahead or (page.german and any(page.texts[i] in _COMING for i in own))
    if finite and clause.kind in LEADING and coming and not _is_past(sentence, clause, own):
        return True
    return not page.german and (finite in {"wants", "want"} or (finite in {"is", "are"} and soon))


_COMING = frozenset({"übermorgen", "demnächst", "künftig"})


def _becomes(sentence: Sentence, clause: Clause, own: list[int]) -> bool:
    """Read "Das wird teuer": "werden" without a participle."""
    page = sentence.page
    passive = page.forms.may_be(page.lows[own[-1]], "P") or any(page.tags[i] in "PI" for i in own)
    return clause.kind in LEADING and not passive


def _is_past(sentence: Sentence, clause: Clause, own: list[int]) -> bool:
    page, finite = sentence.page, sentence.finite(clause)
    if finite.endswith(("te", "ten", "ed")) or finite in page.grammar.past:
        return True
    if finite in PASTS:
        return True
    done = finite in page.grammar.being and any(page.tags[i] == "P" for i in own)
    return page.german and done


def is_compared(page: Page, day: int) -> bool:
    """Find a day that another is compared with: "£2.10, up from £1.90 in January", "mehr als im Januar"."""
    for i in range(day - 2, day - _COMPARED, -1):
        low = page.lows[i]
        if low in _COMPARING or (low in _FROM and _is_amount(page, i)):
            return True
        if low in _REACHING or page.tags[i] == "F":
            return False
    return False


_COMPARED = 9
_COMPARING = frozenset("than versus against als gegenüber statt".split())
_FROM = frozenset("from von nach".split())
_LASTING = frozenset("jahren monaten wochen tagen stunden minuten".split())


def _is_amount(page: Page, i: int) -> bool:
    """Distinguish "up from £3 in May", "nach 10 Euro im Januar" from "nach 12 Jahren am 31. Januar"."""
    after = page.texts[i + 1]
    if page.lows[i - 1] in {"up", "down"} or after in {"£", "$", "€"}:
        return True
    return page.german and after[:1].isdigit() and page.lows[i + 2] not in _LASTING


_REACHING = frozenset("to auf zu zum until bis".split())


def announces_indirectly(sentence: Sentence, own: list[int], finite: str) -> bool:
    """Read "Sie wolle klagen", "Man werde klagen" in what somebody reports."""
    who = {"man"} if finite == "werde" else {"man", "er", "sie"}
    page = sentence.page
    verb = finite in {"wolle", "werde"} and page.tags[own[-1]] == "I"
    return verb and page.german and not who.isdisjoint(page.lows[i] for i in own[:3])


def announces(sentence: Sentence, own: list[int], finite: str) -> bool:
    """Read "Wir werden klagen", "We will appeal" in somebody's own words."""
    return finite in _ANNOUNCING and not {"wir", "ich", "we", "i"}.isdisjoint(
        sentence.page.lows[i] for i in own[:4]
    )
