"""Who is the source of a report: subject, agent, antecedent of a relative, owner of a noun."""

from articles.splitting.statements import english_subjects, german_subjects
from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind, Sentence
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.page import Page

Span = tuple[int, int]
_CITING = frozenset("zitieren quote cite".split())
_NOBODY = frozenset({"there", "es", "nichts", "nothing"})
_OWNING = frozenset(
    "der des von vom einer eines seiner ihrer vieler mancher dieser unserer".split()
)


def is_passive(page: Page, clause: Clause) -> bool:
    return (german_subjects if page.german else english_subjects).is_passive(page, clause)


def subject_of(page: Page, clause: Clause, noun: int | None = None) -> Span | None:
    """Return the tokens of the clause's subject (of a passive: its agent)."""
    return (german_subjects if page.german else english_subjects).subject(page, clause, noun)


def own_subject(page: Page, clause: Clause) -> Span | None:
    """Return the subject that a clause says itself, also of a passive: none after "und"."""
    if clause.joint and clause.finite == clause.first:
        return None
    return (german_subjects if page.german else english_subjects).active_subject(page, clause)


def source_of(
    sentence: Sentence, frame: Clause, noun: int | None = None, lemma: str = ""
) -> Span | None:
    """Return the tokens that name who speaks in a frame, None where nobody is named."""
    page = sentence.page
    if lemma in _CITING and (cited := _cited(page, frame)):
        return cited
    if lemma in _APPEARING and (felt := felt_by(page, frame)):
        return felt
    if lemma in _SHOWN and (shown := _shown_by(page, frame)):
        return shown
    if not page.german and page.tags[frame.finite] == "G" and frame.kind in LEADING:
        return _of_participle(sentence, frame)
    if frame.kind is ClauseKind.RELATIVE and not is_passive(page, frame):
        found = _antecedent(sentence, frame)
    elif (lemma in page.stances.adjectives or lemma in _UNDRAWN) and not page.german:
        found = english_subjects.active_subject(page, frame)
    else:
        found = subject_of(page, frame, noun)
    if found is None and _shares_subject(page, frame):
        found = _shared_subject(sentence, frame)
    return None if found and page.lows[found[0]] in _NOBODY else found


def _cited(page: Page, frame: Clause) -> Span | None:
    """Read "zitiert einen Offizier mit den Worten": the object speaks."""
    start = frame.finite + 1
    end = phrase_end(page, start) if page.german else None
    return (start, end) if end else None


_UNDRAWN = frozenset({"draw"})  # "would not be drawn on whether"
_SHOWN = frozenset("hervor|gehen verlauten heißen dringen durch|sickern hören".split())
_APPEARING = frozenset("einleuchten ein|leuchten grauen dämmern missfallen schwanen".split())


_DATIVES = frozenset("ihm ihr ihnen".split())


def felt_by(page: Page, frame: Clause) -> Span | None:
    """Read "Dem Chefarzt will nicht einleuchten": the dative doubts."""
    first = frame.own[0]
    if page.lows[first] in _DATIVES and first + 1 == frame.finite:
        return first, first + 1  # "Ihm fehlt der Glaube"
    end = phrase_end(page, first + 1) if page.lows[first] in {"dem", "der", "den"} else None
    return (first, end) if end else None


def _shown_by(page: Page, frame: Clause) -> Span | None:
    """Read "geht aus einer Studie hervor"."""
    for i in frame.own:
        if page.lows[i] == "aus" and (end := phrase_end(page, i + 1)):
            return i + 1, end
    return None


def _shares_subject(page: Page, frame: Clause) -> bool:
    """Return whether the subject may stand in an earlier clause ("räumte ein …, bestritt aber")."""
    return bool(frame.joint) and not is_passive(page, frame)


def _of_participle(sentence: Sentence, frame: Clause) -> Span | None:
    """Read "Denying it, she said", "The firm, denying that …, closed", "closed, denying that"."""
    if frame.finite > frame.first:
        end = frame.finite - (sentence.page.texts[frame.finite - 1] == ",")
        return (frame.first, end) if end > frame.first else None
    if frame.first == sentence.first:
        return _subject_after(sentence, frame)
    return _shared_subject(sentence, frame) if frame.joint or frame.mark == "," else None


def _subject_after(sentence: Sentence, frame: Clause) -> Span | None:
    """Read "Denying a report that it burned, a spokesman said …"."""
    leading = (c for c in sentence.after(frame) if c.leads and c.mark == ",")
    lead = next(leading, None)
    return subject_of(sentence.page, lead) if lead else None


def _shared_subject(sentence: Sentence, frame: Clause) -> Span | None:
    earlier = [
        clause
        for clause in sentence.before(frame)
        if clause.kind in LEADING and clause.finite >= 0 and not _is_reported(sentence, clause)
    ]
    ordered = reversed(earlier) if sentence.page.german else iter(earlier[:1])
    return next((span for one in ordered if (span := subject_of(sentence.page, one))), None)


def _is_reported(sentence: Sentence, clause: Clause) -> bool:
    """Find the Konjunktiv: its subject is not who speaks in the next frame."""
    return sentence.page.forms.moods.get(sentence.finite(clause)) == "1"


def _antecedent(sentence: Sentence, frame: Clause) -> Span | None:
    """Return the noun on which a relative clause hangs: "Meyer, der bestritt, dass …"."""
    page = sentence.page
    stop = frame.first - (page.texts[frame.first - 1] == ",")
    start = stop
    if not page.german and not page.is_capital(stop - 1):
        return _plain_noun(page, stop, sentence.first)
    while start > sentence.first and page.is_capital(start - 1):
        start -= 1
    while start > sentence.first and start == stop - 1 and page.texts[start - 1][:1].islower():
        if page.lows[start - 1] in page.grammar.articles or stop - start > 3:
            break
        start -= 1
    if start > sentence.first and page.lows[start - 1] in page.grammar.articles:
        start -= 1
    return (start, stop) if start < stop else None


def _plain_noun(page: Page, stop: int, first: int) -> Span | None:
    """Read "dismissed by historians, who say": the words back to a preposition or verb."""
    start = stop
    while start > max(first, stop - 6) and page.tags[start - 1] == "O":
        if (
            page.lows[start - 1] in page.grammar.prepositions
            or not page.texts[start - 1][:1].isalpha()
        ):
            break
        start -= 1
    return (start, stop) if start < stop else None


def owner_of(page: Page, noun: int) -> Span:
    """Return whose the reporting noun is ("Darstellung der Firma"), else the noun itself."""
    return named_owner(page, noun) or _with_article(page, noun)


def named_owner(page: Page, noun: int) -> Span | None:
    """Return the genitive after a reporting noun, the possessor before an English one."""
    at = noun + 1
    if not page.german:
        return _english_owner(page, noun)
    if page.lows[at] not in _OWNING:
        return None
    at += page.lows[at] in {"von", "vom"}
    end = phrase_end(page, at)
    return (at, end) if end else None


def _english_owner(page: Page, noun: int) -> Span | None:
    """Read "Colby's claim", "fears of residents"."""
    if page.lows[noun - 1].endswith(("'s", "’s", "s'")):
        start = noun - 1
        while page.is_capital(start - 1) or page.lows[start - 1] in {"the", "a"}:
            start -= 1
        return start, noun
    if page.lows[noun + 1] in {"by", "from", "among"}:
        return noun + 2, english_subjects.subject_end(page, noun + 2, noun + 8)
    return None


def _with_article(page: Page, noun: int) -> Span:
    start = noun
    if page.lows[noun - 1] in page.grammar.articles:
        start -= 1
    return start, noun + 1


def is_predicate(sentence: Sentence, frame: Clause, source: Span) -> bool:
    """Find "Kaum vorstellbar sei es, dass", "Ausgeschlossen ist": what is said, not who says it."""
    page = sentence.page
    if not page.german or sentence.finite(frame) not in page.grammar.copulas:
        return False
    last, low = source[1] - 1, page.lows[source[1] - 1]
    if (
        source[0] != frame.first
        or last >= frame.finite
        or (last > source[0] and page.is_capital(last))
    ):
        return False
    false = low in page.stances.refuting or low in page.stances.adjectives
    false = false or page.forms.may_be(low, "P")
    return false or low.endswith(_ADJECTIVE_ENDS)


_ADJECTIVE_ENDS = ("bar", "lich", "haft", "los", "sam", "isch")


def may_anybody(sentence: Sentence, frame: Clause, source: Span) -> bool:
    """Find "Man könne nicht sagen, dass", "Daran dürfe man zweifeln": who says the frame thinks so."""
    man = sentence.page.lows[source[0] : source[1]] == ["man"]
    return man and sentence.finite(frame) in _MAY


_MAY = frozenset("kann könne könnte konnte darf dürfe dürfte muss müsse müsste".split())


def named_place(sentence: Sentence, frame: Clause) -> Span | None:
    """Read "heißt es im Bericht", "steht es in einem Brief": where it is said, for who says it."""
    page = sentence.page
    if not page.german or page.lows[frame.finite] not in _STANDING:
        return None
    for i in frame.own:
        if page.lows[i] in _IN and (end := phrase_end(page, i + 1)):
            return i + 1, end
    return None


_STANDING = frozenset("heißt hieß steht stand heiße lautete".split())
_IN = frozenset("in im bei beim aus auf von vom".split())
