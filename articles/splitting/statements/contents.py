"""What a frame reports: the clauses after it, or those before it."""

from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind, Sentence
from articles.splitting.statements.contents_before import (
    HANGING,
    JOINTS,
    content_before,
    goes_beside,
    going_on,
    is_subjunctive,
    opens_question,
    stands_beside,
)
from articles.splitting.statements.cues import Taken, noun_stance, read_cue
from articles.splitting.statements.german_phrases import is_nominative
from articles.splitting.statements.german_words import ADVERBS
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.noun_verdicts import opposes
from articles.splitting.statements.page import Page
from articles.splitting.statements.stances import Cue
from articles.splitting.statements.stretches import OPENED

_SKIPPED = frozenset({ClauseKind.RELATIVE, ClauseKind.APPOSITION, ClauseKind.FRAGMENT})
_WITH_INFINITIVE = frozenset({"announces", "demands", "denies", "doubts"})
_SHORT_AS = 3
MOST_CLAUSES = 16
"""Clauses that one frame reports at most: what hostile text costs is bounded by it."""
_SHORT_FRAME = 5  # words after the verb of "Lang sagte am Montag, die Stadt hat …"


def content_of(sentence: Sentence, frame: Clause, taken: Taken) -> list[Clause]:
    """Return the clauses that the frame reports, in order."""
    if _closes_report(sentence, frame, taken.cue):
        before = content_before(sentence, frame, taken.cue)
        if before:
            return (before + going_on(sentence, frame))[-MOST_CLAUSES:]
    out: list[Clause] = []
    for clause in sentence.after(frame):
        if out:
            if len(out) == MOST_CLAUSES or not _goes_on(sentence, out[-1], clause):
                break
            if out[0].kind in _VERBAL and stands_beside(sentence, clause):
                break
            out.append(clause)
        elif _is_content(sentence, frame, clause, taken):
            out.append(clause)
        elif _is_between(sentence, frame, clause, taken):
            continue
        elif not _is_skipped(sentence, clause) or _opens_own(sentence, clause):
            break
    return out or content_before(sentence, frame, taken.cue)[-MOST_CLAUSES:]


def _closes_report(sentence: Sentence, frame: Clause, cue: Cue | None) -> bool:
    """Return whether a frame comes after, or in, what it reports: "…, sagte Lang; …"."""
    if cue is None or frame.mark != "," or not is_inserted(sentence.page, frame):
        return False
    if _goes_on_alone(sentence, frame) or (cue.stance in _DENYING and _opens_own(sentence, frame)):
        return False
    if any(c.leads and frame.stop <= c.stop for c in sentence.before(frame)):
        return True
    following = next(iter(sentence.after(frame)), None)
    return following is None or following.mark != "" or following.quote != frame.quote


def _goes_on_alone(sentence: Sentence, frame: Clause) -> bool:
    """Find "räumte es ein, bestritt aber, …": it says no subject, so the next clause is its content."""
    if not sentence.page.german or frame.kind is not ClauseKind.FIRST:
        return False
    return len(frame.own) > 1 and set(frame.lows[1:]) <= ADVERBS | JOINTS


def _is_skipped(sentence: Sentence, clause: Clause) -> bool:
    """Return whether what is reported may stand after this clause ("Lang, der …, sagte, dass")."""
    if clause.kind in _SKIPPED:
        return True
    return clause.mark == "," and is_inserted(sentence.page, clause)


def _is_between(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    """Find "It was a myth, Ada Lang wrote in a letter to the paper, that …": an attribution inside."""
    if clause.kind in _VERBAL and clause.stop <= frame.finite and not sentence.page.german:
        return True  # "The charity that urged voters to sign it | said it had closed"
    following = next(iter(sentence.after(clause)), None)
    if following is None or following.opener not in _CONTENT or following.mark != ",":
        return False
    return clause.mark == "," and clause.leads and judges_around(sentence, frame, clause, taken)


def judges_around(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    """Return whether a frame is a verdict, and the clause right after it only says whose it is."""
    cue = taken.cue
    settled = cue is not None and (cue.strength == "writer" or cue.stance in _DENYING)
    said = read_cue(sentence, clause).cue if settled and clause.first == frame.stop + 1 else None
    return said is not None and said.stance == "asserts" and said.strength == ""


_CONTENT = frozenset({"dass", "daß", "that"})


def _opens_own(sentence: Sentence, clause: Clause) -> bool:
    """Find what reports the next clause itself: ", bestreitet der Wirt, dass", ", she told police it"."""
    if not clause.leads:
        return False
    cue, following = read_cue(sentence, clause).cue, next(iter(sentence.after(clause)), None)
    denies = cue is not None and cue.stance in _DENYING and cue.strength == ""
    near = following is not None and following.joint == "+" and following.first == clause.stop
    return near or (denies and following is not None and following.opener in _THAT)


_DENYING = frozenset({"denies", "doubts", "concedes"})
_THAT = frozenset({"dass", "daß"})


def _goes_on(sentence: Sentence, last: Clause, clause: Clause) -> bool:
    """Return whether a clause belongs to the same report as the one before it."""
    if clause.kind in {ClauseKind.RELATIVE, ClauseKind.APPOSITION}:
        return True
    if clause.kind in HANGING and clause.opener:
        return True
    if is_subjunctive(sentence, clause) or (clause.quote and clause.quote == last.quote):
        return True
    return _is_joined(sentence, last, clause)


_VERBAL = frozenset({ClauseKind.INFINITIVE, ClauseKind.ING})


def _is_joined(sentence: Sentence, last: Clause, clause: Clause) -> bool:
    hangs = clause.kind in {ClauseKind.SUB, ClauseKind.RELATIVE}
    if clause.joint not in JOINTS or not (
        hangs or clause.kind in LEADING or clause.kind is last.kind
    ):
        return False
    if clause.kind in LEADING and not clause.quote:
        plain = not sentence.page.german and read_cue(sentence, clause).cue is None
        return plain or is_subjunctive(sentence, clause)
    return True


# --- after the frame --------------------------------------------------------------------------


def _is_content(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    cue = taken.cue
    if frame.kind is ClauseKind.SUB and frame.opener in {"wie", "as"}:
        if frame.opener == "as" and frame.stop - frame.finite > _SHORT_AS:
            return False  # "as the city reports thunder on seven days"
        behind = clause.kind in LEADING and clause.first >= frame.stop and clause.mark == ","
        return cue is not None and behind
    if clause.quote and clause.quote != frame.quote:
        if frame.kind is ClauseKind.SUB and cue is not None and cue.strength != "":
            return False  # "dass das Team gestärkt hervorgehe: „…“"
        ends = sentence.page.texts[frame.stop] == ":"
        return (cue is not None and not frame.quote) or (ends and _follows_colon(sentence, clause))
    if clause.mark == ";":
        return False
    if sentence.page.german and clause.leads and goes_beside(sentence, frame, clause):
        return False
    if clause.kind in {ClauseKind.SUB, ClauseKind.RELATIVE}:
        return _is_dependent_content(sentence, frame, clause, taken)
    if clause.kind in {ClauseKind.INFINITIVE, ClauseKind.ING}:
        return _is_verbal_content(sentence, frame, clause, taken)
    if clause.kind in LEADING:
        return _is_main_content(sentence, frame, clause, taken)
    return False


def _follows_colon(sentence: Sentence, clause: Clause) -> bool:
    return clause.mark == OPENED and sentence.page.texts[clause.first - 2] == ":"


def _is_dependent_content(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    cue, grammar, opener = taken.cue, sentence.page.grammar, clause.opener
    asks = cue is not None and cue.stance == "asks"
    if clause.joint in JOINTS and frame.kind is clause.kind:
        return False  # "dass er es nicht sah und dass es brannte"
    if clause.kind is ClauseKind.SUB and opener in grammar.content | _BY_WHICH:
        if opener == "if" and not asks and not _leaves_open(sentence, frame, taken):
            return False
        reports = (
            cue is not None
            or taken.noun_before(clause.first) is not None
            or opens_question(sentence, frame)
            or (bool(frame.holes) and bool(taken.nouns) and frame.lows[0] in _POINTING)
        )
        return reports or _is_unknown_frame(sentence, frame, clause)
    if opener in {"wie", "how"} and cue is not None:
        if sentence.page.german and _is_aside(sentence, clause):
            return False
        near = clause.mark == "," or not sentence.page.german
        return near and clause.kind is ClauseKind.SUB
    if clause.kind is ClauseKind.RELATIVE and _is_told_in(sentence.page, clause, taken):
        return True
    if opener in grammar.asking:
        return asks and _is_asked(sentence, clause, taken)
    if opener == "that" and cue is not None and cue.strength == "writer":
        return taken.noun_before(clause.first) == clause.first - 1  # "The idea that … is wrong"
    return False


def _denies(taken: Taken) -> bool:
    return taken.cue is not None and taken.cue.stance == "denies" and taken.cue.strength == ""


def _is_told_in(page: Page, clause: Clause, taken: Taken) -> bool:
    """Find "den Bericht, laut dem", "disputed an account in which", "eine Darstellung, in der"."""
    at, noun = clause.first, taken.noun_before(clause.first)
    if page.lows[at] in _ACCORDING:
        return noun is not None or _denies(taken)  # "dementiert einen Artikel, nach dem …"
    if noun is None or not _denies(taken):
        return False
    pronoun = at if page.lows[at] == "which" else at + 1
    inside = page.lows[pronoun - 1] == "in" and page.lows[pronoun] in _WHICH
    told = noun_stance(page, noun) == "asserts" and page.lows[noun] not in _NOT_TOLD
    return inside and told and clause.first - noun <= _NOUN_REACH


_ACCORDING = frozenset({"nach", "laut"})
_WHICH = frozenset({"which", "der", "dem", "denen", "welcher", "welchem", "welchen"})
_NOT_TOLD = frozenset({"case", "klage", "beschwerde", "anzeige"})  # "dismissed a case in which"


_BY_WHICH = frozenset({"zufolge", "demzufolge", "derzufolge", "according"})
_POINTING = frozenset("dafür daran darauf davon darüber dagegen".split())


def _leaves_open(sentence: Sentence, frame: Clause, taken: Taken) -> bool:
    """Find "is unclear", "is not known", after which "if" means "whether"."""
    lemma = taken.cue.lemma if taken.cue else ""
    unknown = taken.negated and sentence.page.stances.negated.get(lemma) == "asks"
    return unknown or opens_question(sentence, frame)


def _is_aside(sentence: Sentence, clause: Clause) -> bool:
    """Find ", wie eine Sprecherin erklärt": a frame of its own."""
    cue = read_cue(sentence, clause).cue
    return cue is not None and cue.strength == "" and len(clause.own) < _LONGEST_ASIDE


_LONGEST_ASIDE = 9


def _is_asked(sentence: Sentence, clause: Clause, taken: Taken) -> bool:
    """Distinguish "fragte, wo er sei" from "untersuchte den Ort, wo sie wohnt"."""
    if not sentence.page.german:
        return clause.mark != "," and sentence.page.tags[clause.first - 1] in "FPIG"
    return clause.opener != "wo" or (taken.cue is not None and taken.cue.strength == "")


def _is_unknown_frame(sentence: Sentence, frame: Clause, clause: Clause) -> bool:
    """Take "dass" and "that" after a verb that no list knows for a report: its stance is open."""
    page = sentence.page
    if (
        clause.opener not in {"dass", "daß", "that"}
        or frame.kind not in LEADING
        or frame.finite < 0
    ):
        return False
    near = page.texts[clause.first - 2] == "," if page.german else clause.joint == "+"
    behind = clause.first >= frame.stop or sentence.negated(frame)
    if is_subjunctive(sentence, clause):
        return near and behind
    return near and behind and not is_consequence(sentence, frame)


def is_consequence(sentence: Sentence, frame: Clause) -> bool:
    """Find "führte dazu, dass": the writer states both."""
    verbs = sentence.page.stances.verbs
    lows = set(frame.lows)
    forms = [low for low in lows if low in verbs]
    if any(
        cue.stance == "consequence"
        for form in forms
        for cue in verbs[form]
        if lows >= set(cue.needs)
    ):
        return True
    return not lows.isdisjoint(_CORRELATES)


_CORRELATES = frozenset("dazu dafür dadurch so insofern daher deshalb dergestalt derart".split())


def _is_verbal_content(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    """Take infinitives and -ing forms that a stance word governs."""
    cue = taken.cue
    if _fills_noun_as_infinitive(sentence, clause, taken):
        return True
    if cue is None:
        return False
    if not sentence.page.german:
        return clause.first > frame.finite  # not "The trust that asked visitors to book saw …"
    reports = cue.strength != "weak" or cue.stance in _WITH_INFINITIVE or bool(cue.needs)
    perfect = sentence.page.lows[clause.stop - 1] in {"haben", "sein"}
    noun_before = taken.noun_before(frame.finite) is not None and clause.first < frame.stop
    return (reports or perfect) and clause.first > frame.finite and not noun_before


def _fills_noun_as_infinitive(sentence: Sentence, clause: Clause, taken: Taken) -> bool:
    """Read "im Verdacht, Werte gefälscht zu haben", "die Drohung, das Werk zu schließen"."""
    noun, page = taken.noun_before(clause.first), sentence.page
    if noun is None or not page.german or clause.mark != "," or clause.first - noun > _NOUN_REACH:
        return False
    perfect = page.lows[clause.stop - 1] in {"haben", "sein"}
    return perfect and noun_stance(page, noun) in {"asserts", "denies"}


_NOUN_REACH = 4


def _is_english_main_content(
    sentence: Sentence, frame: Clause, clause: Clause, taken: Taken
) -> bool:
    behind = clause.joint == "+" and clause.first >= frame.stop
    if clause.finite == clause.first and frame.opener == "that" and frame.mark != ",":
        return False  # "That the painting is a fake | was ruled out"
    noun = clause.first - 1
    if behind and taken.noun_before(clause.first) == noun:
        return True  # "disputes claims it spent …"
    held = clause.joint == "+" and any(a <= noun < b for a, b in frame.holes)
    if held and taken.cue is not None and noun_stance(sentence.page, noun) == "asserts":
        return True  # "The mayor, asked about claims it shut, called them nonsense"
    reports = taken.cue is not None and taken.cue.strength == ""
    short = frame.stop - frame.first < _SHORT_FRAME and clause.mark == ","
    after = clause.first >= frame.stop and not clause.joint and frame.kind in LEADING
    return (taken.cue is not None and behind) or (
        reports and after and (clause.mark == ":" or short)
    )


def _is_main_content(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    if not sentence.page.german:
        return _is_english_main_content(sentence, frame, clause, taken)
    fronted = frame.kind is ClauseKind.SUB and frame.opener in _THAT and not frame.quote
    if fronted and clause.kind is ClauseKind.FIRST and clause.first == frame.stop + 1:
        return False  # ", und dass er mit Porto spreche, sei erfunden"
    if _hangs_on_noun(sentence, frame, clause, taken):
        return True
    cue = taken.cue
    if cue is None:
        return _fills_noun(sentence, frame, clause)
    if clause.mark == ":" and frame.kind is ClauseKind.SUB and cue.strength == "weak":
        return bool(cue.needs)  # "dass das Werk auf der Kippe stehe: Aufträge lägen vor"
    if is_subjunctive(sentence, clause):
        if cue.strength == "weak" and cue.stance in _PLANNING and clause.first > frame.stop + 1:
            return False  # "plant ein Kraftwerk, das versorgen soll, das wären vier von fünf"
        return clause.first > frame.finite or _fills_noun(sentence, frame, clause)
    if clause.mark == ":" and (cue.needs or cue.lemma in sentence.page.stances.adjectives):
        return True  # "ist sich sicher: Der Nachbar war es"
    return cue.strength != "weak" and (
        clause.mark == ":" or _follows_frame(sentence.page, frame, clause, cue)
    )


_PLANNING = frozenset({"announces", "demands"})


def _hangs_on_noun(sentence: Sentence, frame: Clause, clause: Clause, taken: Taken) -> bool:
    """Read "Die Behauptung, Windräder machten Kühe krank, ist falsch" without a Konjunktiv too."""
    noun = taken.noun_before(clause.first)
    if noun is None or noun < clause.first - 8 or clause.mark != ",":
        return False
    if clause.kind is ClauseKind.FIRST:
        return False  # ", hatte aber keine gefunden"
    near = clause.first - noun <= _NOUN_REACH + 1  # "der Darstellung des Ministers, …"
    against = taken.cue is not None and taken.cue.stance in {"denies", "doubts"}
    against = against or opposes(sentence.page, noun)  # "wandte sich gegen die Annahme, …"
    inside = clause.first < frame.stop
    return is_subjunctive(sentence, clause) or (
        near and not clause.joint and (inside or (against and clause.kind is ClauseKind.MAIN))
    )


def _fills_noun(sentence: Sentence, frame: Clause, clause: Clause) -> bool:
    """Read "Die Vorstellung, Seegras könne helfen, …": a noun that no list knows, a Konjunktiv."""
    noun = bool(frame.holes) and sentence.page.is_capital(clause.first - 2)
    return noun and clause.first < frame.stop and is_subjunctive(sentence, clause)


def _follows_frame(page: Page, frame: Clause, clause: Clause, cue: Cue) -> bool:
    """Read "Lang sagte, die Stadt hat kein Geld": an indicative right after a short frame."""
    behind = clause.mark == "," and clause.kind is ClauseKind.MAIN and clause.first >= frame.stop
    short = frame.stop - frame.finite < _SHORT_FRAME and not clause.joint
    reports = cue.stance in {"asserts", "fears", "concedes"}
    return behind and short and reports and not _has_object(page, frame)


def _has_object(page: Page, frame: Clause) -> bool:
    """Find "Kritiker loben das Werk, …", which reports nothing."""
    after = frame.finite + 1
    if frame.kind is not ClauseKind.MAIN or not is_nominative(page, frame.first):
        return False
    determined = page.lows[after] in {"die", "das", "ein", "eine", "einen", "seine", "ihre"}
    return frame.stop > after and (page.is_capital(after) or determined)
