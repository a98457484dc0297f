"""Decide what a frame makes of the clause on a noun that reports ("den Vorwurf, er habe …").

The noun's own stance holds only where the frame is known to leave it alone or to support it. A
frame that is negated speaks against it; one whose words no list knows leaves it open.
"""

from articles.splitting.statements.attributions import inner_source
from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind, Sentence, Taken
from articles.splitting.statements.cues import noun_stance, read_cue
from articles.splitting.statements.english_subjects import subject_end
from articles.splitting.statements.english_words import PARTICLES as ENGLISH_PARTICLES
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.german_words import PARTICLES
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.page import Page
from articles.splitting.statements.rejections import holds_denial, is_called_false, refutes, turns
from articles.splitting.statements.reports import Report, Span
from articles.splitting.statements.sources import (
    felt_by,
    named_owner,
    named_place,
    owner_of,
    source_of,
)
from articles.splitting.statements.stances import OPEN

_NOUN_REACH = 9
_DOUBTFUL = frozenset("at despite as als".split())
_BESIDE = frozenset(
    "mit gegen über trotz nach bei angesichts with despite amid after over about as als".split()
)
_PHRASE = 3  # words between "against" and its noun, with that noun


def leads(taken: Taken, content: Clause) -> bool:
    """Return whether the noun stands right before what is reported ("den Vorwurf, er habe …")."""
    return noun_right_before(taken, content) is not None


def noun_right_before(taken: Taken, content: Clause) -> int | None:
    noun = taken.noun_before(content.first)
    return noun if noun is not None and content.first - noun < _NOUN_REACH else None


def judge_noun(sentence: Sentence, frame: Clause, taken: Taken, noun: int) -> Report:
    """Return what a frame without a verb of stance makes of what its noun reports."""
    page = sentence.page
    stance = noun_stance(page, noun)
    if opposes(page, noun):
        return _opposed(sentence, frame, taken, noun)
    if taken.negated:
        return _negated(sentence, frame, noun, stance)
    if stance in {"denies", "doubts"}:
        owner = named_owner(page, noun) or _subject_beside(sentence, frame, noun)
        return Report(owner or _held_by(page, frame), stance)  # "have doubts that"
    if holds_denial(sentence, frame, noun):
        return Report(outer_source(sentence, frame), "denies")  # "is one he has always denied"
    if refutes(sentence, frame.lows) or is_called_false(sentence, frame):
        naming = sentence.finite(frame) in page.grammar.naming
        who = inner_source(sentence, frame) or outer_source(sentence, frame)
        acts = naming or noun > frame.finite > frame.first  # "quittierte sie mit „Unsinn“"
        acts = acts and sentence.finite(frame) not in page.grammar.copulas
        beside = _subject_beside(sentence, frame, noun) if acts else None
        return Report(who or beside, _turned(stance))
    if judged := _by_other_words(sentence, frame, noun):
        return judged
    if _supports(sentence, frame, noun):
        owner = named_owner(page, noun)
        source = owner or _subject_beside(sentence, frame, noun)
        return Report(source or owner_of(page, noun), stance, by_noun=source is None)
    if not _DOUBTFUL.isdisjoint(page.lows[noun - _PHRASE : noun]):
        return Report(source_of(sentence, frame, noun), OPEN)  # "scoffed at the idea that"
    if turns(sentence, frame, noun) or not _is_neutral(sentence, frame):
        return Report(outer_source(sentence, frame) or owner_of(page, noun), OPEN)
    return Report(owner_of(page, noun), stance, by_noun=True)


# "bot 45 Millionen, und zwar unter der Bedingung, dass": the frame says something else beside
_TERMS = frozenset({"Bedingung", "Voraussetzung", "Auflage", "Maßgabe"})
_ON = frozenset({"unter", "mit"})


def _by_other_words(sentence: Sentence, frame: Clause, noun: int) -> Report | None:
    """Read what a frame says of its noun by an adjective, or by "mit Skepsis"."""
    page = sentence.page
    if page.texts[noun] in _TERMS and page.lows[noun - 2] in _ON:
        return Report(_subject_beside(sentence, frame, noun), "demands", by_noun=True)
    if page.texts[noun] == "Voraussetzung":
        return Report(outer_source(sentence, frame) or owner_of(page, noun), OPEN)
    if answers_no(sentence.page, frame) and noun_stance(sentence.page, noun) == "asserts":
        return Report(source_of(sentence, frame, noun), "denies")  # "nur ein Kopfschütteln"
    if sentence.finite(frame) in _PROVING and noun < frame.finite:
        return _proven(sentence, frame, noun)
    if _reacts_doubtfully(sentence, frame, noun):
        return Report(source_of(sentence, frame, noun), "doubts")
    return None


def _proven(sentence: Sentence, frame: Clause, noun: int) -> Report:
    """Read "erwies sich als voreilig", "proved premature": false, unless a word calls it true."""
    who = inner_source(sentence, frame) or outer_source(sentence, frame)
    if _TRUE.isdisjoint(frame.lows):
        return Report(who, "denies")
    return Report(owner_of(sentence.page, noun), "asserts", by_noun=True)


_PROVING = frozenset("erwies erwiesen erweist erweisen entpuppte entpuppt proved proves".split())
_TRUE = frozenset(
    "wahr richtig zutreffend begründet berechtigt stichhaltig korrekt haltbar fundiert true right correct "
    "accurate founded justified prophetic prescient".split()
)


def _reacts_doubtfully(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Find "reagierten ungläubig auf die Nachricht, …", "treat with scepticism his claim that"."""
    page = sentence.page
    adjectives, doubting = page.stances.adjectives, page.stances.noun
    return any(
        adjectives.get(page.lows[i]) == "doubts"
        or (page.lows[i - 1] in _WITH and doubting(page.texts[i]) == "doubts")
        for i in frame.own
        if i != noun
    )


_WITH = frozenset({"mit", "with"})


def answers_no(page: Page, frame: Clause) -> bool:
    """Find "mit einem klaren Nein", "mit einem Kopfschütteln", 'with a curt "no"', not "no answer"."""
    if _NO.isdisjoint(frame.lows):
        return False
    return any(
        page.lows[i] in _NO and not (page.lows[i] == "no" and page.texts[i + 1][:1].isalpha())
        for i in frame.own
    )


def answerer(sentence: Sentence, frame: Clause, noun: int) -> Span | None:
    """Return who says no: "Ein Nein kam vom Abt auf die Frage, …", "A no came from the abbot"."""
    page, found = sentence.page, source_of(sentence, frame, noun)
    if found is None or _NO.isdisjoint(page.lows[found[0] : found[1]]):
        return found
    for i in frame.own[:-1]:
        if page.lows[i] in _FROM and i + 1 < _phrase_behind(page, i):
            return i + 1, _phrase_behind(page, i)
    return outer_source(sentence, frame)


_FROM = frozenset("von vom aus seitens from".split())


def _held_by(page: Page, frame: Clause) -> Span | None:
    """Read "Bei der Gewerkschaft wächst die Skepsis", "Doubts are growing among engineers"."""
    for i in frame.own[:-1]:
        if page.lows[i] in _AMONG and i + 1 < _phrase_behind(page, i):
            return i + 1, _phrase_behind(page, i)
    return None


def _phrase_behind(page: Page, i: int) -> int:
    """Return the end of the phrase after a preposition, `i` for none."""
    if page.german:
        return phrase_end(page, i + 1) or i
    return subject_end(page, i + 1, i + 6)


_AMONG = frozenset("bei beim unter among".split())


def denied_by_noun(sentence: Sentence, frame: Clause, noun: int, content: Clause) -> Report | None:
    """Read "Its denial that …", "in ihrer Zurückweisung des Vorwurfs, …", whatever the verb says."""
    page = sentence.page
    denial = _denial_before(page, frame, noun)
    at = noun if noun_stance(page, noun) == "denies" else denial
    cue = read_cue(sentence, frame).cue
    spoken = cue is not None and cue.stance in {"concedes", "denies", "doubts"}
    if at is None or spoken or content.first - noun > _OWNED or content.mark == ":":
        return None  # "räumte nach langem Leugnen ein", "bekräftigte ihr Dementi: Es gebe keinen"
    is_predicate = sentence.finite(frame) in page.grammar.copulas and at > frame.finite
    if is_predicate or not _TAKEN_BACK.isdisjoint(frame.lows):
        return None  # "Es ist kein Irrtum, dass"
    return Report(_who_denies(sentence, frame, at), "denies")


def denied_by_participle(sentence: Sentence, frame: Clause, noun: int) -> Report | None:
    """Read "Rejecting claims that …, the trust said", "in a statement brushing aside reports that"."""
    page = sentence.page
    if page.german:
        return None
    for i in range(noun - 1, max(noun - _GOVERNED, frame.first - 1), -1):
        if page.tags[i] != "G" or i == frame.finite:
            continue
        between = page.lows[i + 1 : noun]
        against = any(
            cue.stance == "denies" and set(cue.needs) <= set(between)
            for cue in page.stances.verbs.get(page.lows[i], ())
        )
        return Report(_subject_around(sentence, frame, i), "denies") if against else None
    return None


_GOVERNED = 6  # words of "pushing back against widespread claims"


def _subject_around(sentence: Sentence, frame: Clause, participle: int) -> Span | None:
    """Return the subject of a frame that a participle opens, or in which it stands."""
    page = sentence.page
    if participle != frame.first:
        return source_of(sentence, frame)
    start = max((stop for _, stop in frame.holes), default=frame.finite)
    start += page.texts[start] == ","
    return (start, frame.finite) if start < frame.finite else None


_NO = frozenset("nein kopfschütteln no nope negative".split())
_OWNED = 7  # words of "denials from the palace that", with the noun
_TAKEN_BACK = frozenset("widerrief widerrufen zurückgezogen withdrew withdrawn retracted".split())


def _denial_before(page: Page, frame: Clause, noun: int) -> int | None:
    """Return the noun that denies the one after it: "Widerspruch gegen den Vorwurf"."""
    for i in range(noun - 2, max(noun - _OWNED, frame.first - 1), -1):
        if page.tags[i] == "O" and noun_stance(page, i) == "denies":
            return i
    return None


def _who_denies(sentence: Sentence, frame: Clause, noun: int) -> Span | None:
    """Return whose denial it is: its owner, "her", "seine", or the subject beside it."""
    page, before = sentence.page, noun - 1
    while page.texts[before][:1].islower() and page.tags[before] == "O" and before >= frame.first:
        if page.lows[before] in _OWN:
            break
        before -= 1
    owner = named_owner(page, noun)
    if owner and not (page.german and page.stances.noun(page.texts[owner[1] - 1])):
        return owner  # not "Zurückweisung des Vorwurfs"
    if page.lows[before] in {"his", "her", "their", "its"} and frame.first == before:
        return before, before + 1
    return _subject_beside(sentence, frame, noun)


_EXISTING = frozenset("gibt gab gebe gäbe existiert existierte existiere".split())
_OWN = frozenset("his her their its".split())


def opposes(page: Page, noun: int) -> bool:
    """Find "gegen den Vorwurf, …", "contrary to reports that": the frame speaks against it."""
    against = not OPPOSING.isdisjoint(page.lows[noun - _PHRASE : noun])
    return against and noun_stance(page, noun) == "asserts"


OPPOSING = frozenset("gegen entgegen wider against contrary".split())


def _opposed(sentence: Sentence, frame: Clause, taken: Taken, noun: int) -> Report:
    """Distinguish "Gegen den Vorwurf wehrt sie sich" from "Gegen den Bericht gab es keinen Widerspruch"."""
    writer = not _CONTRARY.isdisjoint(sentence.page.lows[noun - _PHRASE : noun])
    stance = OPEN if taken.negated and not writer else "denies"
    return Report(opponent(sentence, frame, noun), stance)


def opponent(sentence: Sentence, frame: Clause, noun: int) -> Span | None:
    """Return who speaks against it: "entgegen", "contrary" and "gegen … spricht" name nobody."""
    page = sentence.page
    writer = not _CONTRARY.isdisjoint(page.lows[noun - _PHRASE : noun])
    if writer or (page.lows[frame.finite] in _SPEAKING and "sich" not in frame.lows):
        return inner_source(sentence, frame) or outer_source(sentence, frame)
    return source_of(sentence, frame, noun)


_CONTRARY = frozenset("entgegen wider contrary".split())
_SPEAKING = frozenset("spricht sprach sprechen sprachen spreche sprächen".split())


def _turned(stance: str) -> str:
    """Return what is left of a noun's stance where it is called false."""
    return "denies" if stance in {"asserts", "fears"} else OPEN


def _verbs(sentence: Sentence, frame: Clause) -> list[str]:
    """Return the frame's full verbs: those after an auxiliary, else the finite one."""
    page, finite = sentence.page, sentence.finite(frame)
    verbs = [page.lows[i] for i in frame.own if page.tags[i] in "PIZG"]
    return verbs if finite in page.grammar.auxiliaries and verbs else [finite]


def _supports(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Distinguish "erhob den Vorwurf", "ist der Ansicht" from "hat den Vorwurf gehört", "Der Vorwurf ist"."""
    page = sentence.page
    if sentence.finite(frame) in page.grammar.copulas and noun < frame.finite:
        return False
    if not _BESIDE.isdisjoint(page.lows[noun - _PHRASE + 1 : noun]):
        return False  # "Mit der Mär, …, möchte er Schluss machen"
    if page.lows[frame.own[-1]] in PARTICLES or page.lows[frame.finite + 1] in ENGLISH_PARTICLES:
        return False  # "gab die Hoffnung auf", "gave up hope"
    return not page.grammar.support.isdisjoint(_verbs(sentence, frame))


def _is_neutral(sentence: Sentence, frame: Clause) -> bool:
    """Return whether the frame only says where a report comes from or what it leads to."""
    page = sentence.page
    if frame.finite < 0:
        return False
    verbs = _verbs(sentence, frame)
    if any(verb in page.stances.neutral for verb in verbs):
        return True
    last = page.lows[frame.own[-1]]
    return f"{verbs[0]} {last}" in page.stances.neutral


def _subject_beside(sentence: Sentence, frame: Clause, noun: int) -> Span | None:
    """Return the subject of "erhob den Vorwurf", None where the noun itself is the subject."""
    found = source_of(sentence, frame, noun)
    return None if found and found[0] <= noun < found[1] else found


def _negated(sentence: Sentence, frame: Clause, noun: int, stance: str) -> Report:
    """Read "hat keinen Zweifel, dass", "gibt keine Hinweise, dass", "hält nicht stand"."""
    page = sentence.page
    source = named_owner(page, noun) or _subject_beside(sentence, frame, noun)
    if stance == "doubts":
        return Report(source, "asserts")
    outer = outer_source(sentence, frame)
    if sentence.finite(frame) in _EXISTING:
        who = inner_source(sentence, frame) or outer
        return Report(who, "denies")  # "Es gibt keinen Plan, wonach", "no plan that"
    if not page.grammar.silent.isdisjoint(frame.lows):
        return Report(source or outer, "asks")
    if page.lows[noun] in _BELIEFS:
        lacking = felt_by(page, frame) if source is None else None
        vague = lacking is not None and lacking[1] - lacking[0] == 1  # "Ihm fehle der Glaube"
        return Report((outer if vague else None) or lacking or source or outer, "doubts")
    inner = inner_source(sentence, frame)  # "Nach Auffassung des Senats ist nicht erwiesen, dass"
    return Report(inner or _subject_beside(sentence, frame, noun) or outer, _turned(stance))


_BELIEFS = frozenset(
    "glaube glauben überzeugung zuversicht hoffnung vertrauen erwartung gewissheit belief confidence conviction "
    "faith hope trust expectation certainty".split()
)


def outer_source(sentence: Sentence, frame: Clause) -> Span | None:
    """Return who says the frame itself: "…, könne keine Rede sein, sagte die Schatzmeisterin"."""
    page = sentence.page
    for other in sentence.clauses:
        if page.german and page.lows[other.first] == "so" and other.mark == ",":
            end = phrase_end(page, other.first + 1)
            if end and other.kind is ClauseKind.FRAGMENT:
                return other.first + 1, end
        if other is not frame and (apart := _named_apart(page, other)):
            return apart
        if other is frame or other.kind not in LEADING:
            continue
        cue = read_cue(sentence, other).cue
        told = cue is not None and cue.lemma == "heißen"
        says = cue and (cue.strength == "" or bool(cue.needs) or told or is_inserted(page, other))
        if cue and says and cue.stance != "consequence":
            if other not in sentence.speakers:
                who = named_place(sentence, other) or source_of(sentence, other)
                sentence.speakers[other] = who
            return sentence.speakers[other]
    return None


def _named_apart(page: Page, clause: Clause) -> Span | None:
    """Read ", according to Ada Lang,", "Umweltamt: Unsinn, dass …"."""
    if clause.kind is not ClauseKind.FRAGMENT:
        return None
    if page.lows[clause.first : clause.first + 2] == ["according", "to"]:
        return clause.first + 2, clause.stop
    label = page.texts[clause.stop] == ":" and page.is_capital(clause.stop - 1)
    short = clause.stop - clause.first <= _LONGEST_LABEL and page.is_capital(clause.first)
    return (clause.first, clause.stop) if label and short and not clause.mark else None


_LONGEST_LABEL = 4
