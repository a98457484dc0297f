"""Cut German stretches into clauses, and say where their finite verb is.

A stretch is verb-final if a conjunction or a relative opens it, verb-first if it begins with its
verb, else verb-second. Where a verb-final one lacks its verb, its last word is tried.
"""

from collections.abc import Iterator
from typing import NamedTuple

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.cutting import Cutting
from articles.splitting.statements.german_words import LEADING_TO
from articles.splitting.statements.grammar import CUTS, GRAMMARS
from articles.splitting.statements.page import Page
from articles.splitting.statements.stretches import MarkedStretch
from articles.splitting.statements.verb_forms import HELPING

GERMAN = GRAMMARS["de"]
# Conjunctions that are prepositions or adverbs as well: only a verb at the end shows which.
_AMBIGUOUS = frozenset("da seit bis während als wie sowie nachdem".split())
_COMPARING = frozenset("wie als".split())
_FIRM = frozenset(
    "weil dass daß obwohl obgleich wenn nachdem bevor indem sodass zumal falls".split()
)
_NOT_RELATIVE = frozenset("wonach".split())
_ACCORDING_TO = frozenset("demzufolge derzufolge".split())
_BEFORE_CONJUNCTION = frozenset("nicht auch selbst nur erst gerade vor so nämlich".split())


class Shape(NamedTuple):
    """How a stretch is built: `skip` opening words belong to no span (-1: the opener stays)."""

    kind: ClauseKind
    finite: int = -1
    skip: int = 0


def _continues_final(page: Page, before: Clause, piece: Clause) -> bool:
    """Recognise "dass er kam und sie ging": the second conjunct has its verb at the end as well."""
    final = (
        before.kind in {ClauseKind.SUB, ClauseKind.RELATIVE} and piece.kind is not ClauseKind.SUB
    )
    return final and piece.joint in GERMAN.coordinating and piece.finite == piece.stop - 1


def _conjuncts(page: Page, stretch: MarkedStretch) -> Iterator[tuple[str, int, int]]:
    """Cut at "und", "aber" … between two verbs."""
    lows, tags, start, stop = page.lows, page.tags, stretch.start, stretch.stop
    joint = ""
    if (
        lows[start] in GERMAN.coordinating
        and stop - start > 1
        and not _is_sowie_final(page, stretch)
    ):
        joint, start = lows[start], start + 1
    final, cut = opens_verb_final(page, start), start
    for i in range(start + 1, stop - 1):
        if lows[i] not in GERMAN.coordinating or page.texts[i + 1] in CUTS:
            continue
        if final:
            _find_verb_before(page, i, stop)
        verbs = "F" in tags[cut:i] and "F" in tags[i + 1 : stop]
        if (verbs and not _is_between(page, cut, i)) or _joins_infinitives(page, cut, i, stop):
            yield joint, cut, i
            joint, cut = lows[i], i + 1
    yield joint, cut, stop


def _is_between(page: Page, cut: int, joint: int) -> bool:
    """Find "soll zwischen 2019 und 2022 Wein gefälscht haben": the first "und" behind "zwischen"."""
    if page.lows[joint] != "und":
        return False
    near = range(joint - 1, max(cut, joint - _BETWEEN_REACH) - 1, -1)
    for i in near:
        if page.lows[i] == "zwischen":
            return True
        if page.tags[i] != "O" or page.texts[i] in "()" or page.lows[i] in GERMAN.coordinating:
            return False
    return False


_BETWEEN_REACH = 7


def _joins_infinitives(page: Page, cut: int, joint: int, stop: int) -> bool:
    """Find "das Bad stillzulegen und ein neues zu bauen": two infinitives with "zu"."""
    if page.lows[joint] != "und" or page.lows[cut] in LEADING_TO or page.finite_in(cut, stop) >= 0:
        return False
    return _is_to_infinitive(page, joint - 1) and any(
        _is_to_infinitive(page, i) for i in range(joint + 2, stop)
    )


def _is_to_infinitive(page: Page, i: int) -> bool:
    return page.tags[i] == "Z" or (page.tags[i] == "I" and page.lows[i - 1] == "zu")


def _is_sowie_final(page: Page, stretch: MarkedStretch) -> bool:
    return page.lows[stretch.start] == "sowie" and page.tags[stretch.stop - 1] == "F"


def _find_verb_before(page: Page, joint: int, stop: int) -> None:
    """Read "dass sie warten und bleiben": the word before "und" is the verb if it can be."""
    if page.lows[joint] not in {"und", "oder", "aber"} or page.tags[joint - 1] == "F":
        return
    if may_be_finite(page, joint - 1) and last_verb(page, joint + 1, stop) is not None:
        page.tags[joint - 1] = "F"


def opens_verb_final(page: Page, start: int) -> bool:
    """Return whether a conjunction, a relative or a preposition with one begins here."""
    low = page.lows[start]
    if low in GERMAN.subordinating or low in GERMAN.relative:
        return True
    preposed = low in GERMAN.prepositions and low not in _COMPARING
    return preposed and page.lows[start + 1] in GERMAN.relative


def may_be_finite(page: Page, index: int) -> bool:
    return page.texts[index][0].islower() and page.forms.may_be(page.lows[index], "F")


def last_verb(page: Page, start: int, stop: int) -> int | None:
    """Return the last word of a verb-final stretch that is, or may be, finite."""
    for i in range(stop - 1, max(start, stop - 4) - 1, -1):
        if page.tags[i] == "F":
            return i
    last = stop - 1
    if last <= start or page.lows[last - 1] == "zu" or page.tags[last] == "Z":
        return None
    return last if may_be_finite(page, last) or _looks_finite(page, last) else None


def _looks_finite(page: Page, index: int) -> bool:
    """Take a word that no list knows for a verb, by its ending."""
    low = page.lows[index]
    unknown = low not in page.forms.lexicon and page.texts[index].isalpha()
    return unknown and page.texts[index][0].islower() and low.endswith(("t", "te", "ten"))


def _piece(page: Page, stretch: MarkedStretch, joint: str, start: int, stop: int) -> Clause:
    mark = "" if joint else stretch.mark
    if joint and start <= stretch.start + 1:
        mark = stretch.mark
    shape = _shape(page, start, stop, mark)
    piece = Clause(start, stop, shape.kind, shape.finite, "", joint, mark, stretch.quote)
    if shape.skip:
        opener_at = start + max(shape.skip - 1, 0)
        piece.opener = page.lows[opener_at]
        piece.first = start + max(shape.skip, 0)
    return piece


def _shape(page: Page, start: int, stop: int, mark: str) -> Shape:
    lows = page.lows
    if lows[start] in _BEFORE_CONJUNCTION and stop - start > 2 and _opens_sub(page, start + 1):
        inner = _shape(page, start + 1, stop, mark)
        return inner._replace(skip=inner.skip + 1 if inner.skip > 0 else inner.skip)
    found = _relative(page, start, stop, mark) or _subordinate(page, start, stop, mark)
    return found or _independent(page, start, stop)


def _opens_sub(page: Page, index: int) -> bool:
    return page.lows[index] in GERMAN.subordinating and page.lows[index] not in {"als", "wie"}


def _finite(page: Page, start: int, stop: int) -> int:
    return next((i for i in range(start, stop) if page.tags[i] == "F"), -1)


def _relative(page: Page, start: int, stop: int, mark: str) -> Shape | None:
    """Read "die den Fall prüft", "in der sie wohnt"; tell them from articles."""
    low, lows = page.lows[start], page.lows
    preposed = mark == "," and low in GERMAN.prepositions and low not in _COMPARING
    preposed = preposed and start + 1 < stop and lows[start + 1] in GERMAN.relative
    preposed = preposed and not _is_preposed_article(page, start, stop)
    plain = low in GERMAN.relative and (mark == "," or low in {"wer", "was"}) and stop - start > 1
    according = mark == "," and low in _ACCORDING_TO
    if not (preposed or plain or according):
        return None
    last, finite = last_verb(page, start + 1, stop), _finite(page, start, stop)
    if last is None or (last < stop - 1 and finite >= 0):
        return None
    if low in _ACCORDING_TO:
        return Shape(ClauseKind.SUB, last, 1)  # "den Bericht, demzufolge Schützen geschossen haben"
    if lows[start + 1] == "zufolge":
        return Shape(ClauseKind.SUB, last, 2)
    helped = page.lows[finite] in HELPING and page.tags[last] != "P"
    if 0 <= finite < last and not preposed and (helped or finite < last - 2):
        return None  # "der Hang könne abrutschen"
    if _is_article(page, start, last) and not (low == "die" and finite == start + 2 != last):
        return None if not preposed else Shape(ClauseKind.RELATIVE, last, -1)
    return Shape(ClauseKind.RELATIVE, last, -1)


def _is_preposed_article(page: Page, start: int, stop: int) -> bool:
    """Distinguish ", mit dem Gesetz solle …" from ", mit dem er kam"."""
    finite = _finite(page, start, stop)
    second = 0 <= finite < stop - 1 and page.tags[stop - 1] != "F"
    return page.is_capital(start + 2) and (second or page.lows[finite] in page.forms.moods)


def _is_article(page: Page, start: int, last: int) -> bool:
    """Recognise "die Stadt habe …" after a comma: a noun follows, and the verb is Konjunktiv."""
    article = page.lows[start] in {"der", "die", "das"} and page.is_capital(start + 1)
    return article and page.lows[last] in page.forms.moods


def _subordinate(page: Page, start: int, stop: int, mark: str) -> Shape | None:
    """Read what a conjunction opens: "dass er kam", "weil", "worüber sie sprach"."""
    low = page.lows[start]
    if low not in GERMAN.subordinating or stop - start < 2:
        return None
    finite, last = _finite(page, start, stop), last_verb(page, start + 1, stop)
    if low in _AMBIGUOUS and finite >= 0 and (last is None or finite < last or last < stop - 1):
        first = finite == start + 1 and low in {"da", "als"}
        return Shape(ClauseKind.FIRST if first else ClauseKind.MAIN, finite)
    if low in {"damit", "seitdem"} and finite == start + 1 != stop - 1:
        return Shape(ClauseKind.MAIN, finite)  # "damit solle ein Vakuum vermieden werden"
    if last is None and low in _FIRM and finite > start + 2:
        last = finite  # "weil es im Wald Holz gab und an der Ulster Sand"
    asked = low in {"wo", "wie", "warum", "wann"} and mark == "" and finite == start + 1
    if last is None or asked:
        return None
    stays = low.startswith("wo") and low not in _NOT_RELATIVE
    kind = ClauseKind.RELATIVE if stays else ClauseKind.SUB
    return Shape(kind, last, -1 if stays else 1)


def _independent(page: Page, start: int, stop: int) -> Shape:
    finite = _finite(page, start, stop)
    if finite >= 0:
        return Shape(ClauseKind.FIRST if finite == start else ClauseKind.MAIN, finite)
    for i in range(stop - 1, start, -1):
        if _is_to_infinitive(page, i):
            leading = page.lows[start] in LEADING_TO
            return Shape(ClauseKind.FRAGMENT if leading else ClauseKind.INFINITIVE)
    return Shape(ClauseKind.FRAGMENT)


GERMAN_CUTTING = Cutting(_conjuncts, _piece, _continues_final)
