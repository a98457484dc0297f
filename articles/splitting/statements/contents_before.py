"""What stands before its frame: "…, teilte Salm mit", "„…“, sagte sie", "Dass …, wurde dementiert"."""

from articles.splitting.statements.clauses import LEADING, Clause, ClauseKind, Sentence
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.rejections import held_stance, refutes
from articles.splitting.statements.stances import Cue

HANGING = frozenset(
    {
        ClauseKind.RELATIVE,
        ClauseKind.INFINITIVE,
        ClauseKind.SUB,
        ClauseKind.APPOSITION,
        ClauseKind.ING,
    }
)
JOINTS = frozenset("und aber oder and but or sondern doch".split())
_LATER_SOURCES = frozenset("find show believe think hear learn rule".split())
_SHORT_AS = 4  # "as officials said on Monday"
_SHORT_TAIL = 10  # words of an English frame after what it reports


def is_subjunctive(sentence: Sentence, clause: Clause) -> bool:
    """Recognise the Konjunktiv that reports: the first, or the second where it stands for it."""
    page, low = sentence.page, sentence.finite(clause)
    mood = page.forms.moods.get(low)
    if mood == "1":
        return "ich" not in clause.lows  # "Ich habe" is no Konjunktiv
    return mood == "2" and low not in page.grammar.possible and low not in _OTHER_SUBJUNCTIVES


_OTHER_SUBJUNCTIVES = frozenset("sollte sollten müsste möchte möchten".split())


def opens_question(sentence: Sentence, frame: Clause) -> bool:
    """Find "ist offen", "it is unclear": short, so that it says nothing else."""
    words = sentence.page.grammar.open_questions
    return len(frame.own) <= 7 and not words.isdisjoint(frame.lows)


def content_before(sentence: Sentence, frame: Clause, cue: Cue | None) -> list[Clause]:
    """Return what stands before its frame: "…, teilte Salm mit", "„…“, sagte sie"."""
    before = sentence.before(frame)
    if not before or (frame.mark == ";" and not frame.quote and before[-1].kind is ClauseKind.SUB):
        return []
    if cue is None:
        return _asked_before(sentence, frame, before) or _unknown_before(sentence, frame, before)
    quoted = [clause for clause in before if clause.quote and clause.quote != frame.quote]
    apart = frame.kind is ClauseKind.MAIN and sentence.page.german and cue.strength == "weak"
    if quoted and frame.kind in LEADING and not frame.quote and not apart:
        return quoted
    if frame.kind is ClauseKind.SUB and frame.opener in {"wie", "as"}:
        short = frame.opener == "wie" or frame.stop - frame.finite < _SHORT_AS
        framed = _stands_in_front(sentence, before)
        return _without_fragments(before) if short and not framed else []
    while before and before[-1].kind is ClauseKind.SUB and before[-1].opener in _COMPARING:
        before.pop()  # ", wie das Blatt schrieb,"
    if not before:
        return []
    beside = sentence.page.german and frame.joint in JOINTS  # "…, dass er geht, und verweist auf"
    if frame.kind in LEADING and not beside and _opens_content(sentence, before[-1]):
        opened = max((k for k, c in enumerate(before) if c.mark == ";"), default=0)
        hosted = any(c.leads for c in before[opened:]) and is_inserted(sentence.page, frame)
        if not hosted:
            return [c for c in before if _opens_content(sentence, c)]
    german = sentence.page.german
    return (_german_before if german else _english_before)(sentence, frame, cue, before)


_UNSAID = frozenset({"asks", "announces", "demands"})
_COMPARING = frozenset({"wie", "as"})


def _opens_content(sentence: Sentence, clause: Clause) -> bool:
    content = clause.opener in sentence.page.grammar.content
    return content and clause.kind is ClauseKind.SUB and clause.opener != "if"


def _stands_in_front(sentence: Sentence, before: list[Clause]) -> bool:
    """Find "Dass es brannte, wie das Blatt schrieb, ist Unsinn": the main clause is the frame."""
    content = sentence.page.grammar.content
    return all(c.kind is ClauseKind.SUB and c.opener in content for c in before)


def _without_fragments(before: list[Clause]) -> list[Clause]:
    """Read "Seegras bindet mehr, wie aus der Studie hervorgeht"."""
    return [clause for clause in before if clause.kind is not ClauseKind.FRAGMENT]


def _asked_before(sentence: Sentence, frame: Clause, before: list[Clause]) -> list[Clause]:
    """Read "Ob das Land zahlt, ist offen"."""
    grammar, last = sentence.page.grammar, before[-1]
    hangs = {ClauseKind.SUB, ClauseKind.RELATIVE}
    asked = last.kind in hangs and last.opener in grammar.asking | grammar.whether
    if asked and opens_question(sentence, frame):
        return [clause for clause in before if clause.kind in hangs]
    return []


def _unknown_before(sentence: Sentence, frame: Clause, before: list[Clause]) -> list[Clause]:
    """Take "Dass …", "That …" in front of a verb that no list knows for a report left open."""
    last = before[-1]
    opens = last.kind is ClauseKind.SUB and last.opener in {"dass", "daß", "that"}
    opens = opens or (
        last.opener in sentence.page.grammar.whether and held_stance(sentence, frame) is not None
    )
    first = last.first <= sentence.first + 1 or last.mark == ";"
    if not opens or frame.kind not in LEADING or not first:
        return []
    false = refutes(sentence, frame.lows) or held_stance(sentence, frame) is not None
    false = false and not sentence.negated(frame)
    return [last] if false or not _is_settled(sentence, frame) else []


def _is_settled(sentence: Sentence, frame: Clause) -> bool:
    """Return whether what stands in front is true for the writer: "…, überraschte niemanden"."""
    page, form = sentence.page, sentence.finite(frame)
    if form in page.stances.factive:
        return True
    said = any(c.leads and c is not frame for c in sentence.clauses)
    plain = form in page.grammar.copulas and not said and not is_subjunctive(sentence, frame)
    known = not page.grammar.presuming.isdisjoint(frame.lows)  # "…, ist kein Einzelfall"
    return plain and (known or not sentence.negated(frame))


def _tells_weakly(sentence: Sentence, cue: Cue, before: list[Clause]) -> bool:
    """Read "Der Beifahrer habe gelenkt, ergab das Gutachten", "…, ließ er ausrichten"."""
    if cue.strength != "weak":
        return False
    return bool(cue.needs) or any(c.leads and is_subjunctive(sentence, c) for c in before)


def _german_before(
    sentence: Sentence, frame: Clause, cue: Cue, before: list[Clause]
) -> list[Clause]:
    named = cue.lemma == "heißen" and sentence.page.lows[frame.finite + 1] == "es"
    reports = (
        cue.strength not in {"weak", "writer", "fixed"}
        or named
        or _tells_weakly(sentence, cue, before)
    )
    if frame.kind is not ClauseKind.FIRST or frame.mark != "," or not reports or frame.joint:
        return []
    if sentence.page.lows[frame.finite + 1] in JOINTS:
        return []  # ", nannte aber keinen Termin"
    last, conditions = before[-1], sentence.page.grammar.conditions
    lone_condition = len(before) == 1 and last.opener in conditions
    if (
        not any(c.kind in LEADING for c in before)
        or last.kind is ClauseKind.FRAGMENT
        or lone_condition
    ):
        return []
    return [
        c
        for c in before
        if c.kind is not ClauseKind.FRAGMENT
        and not (c.kind is ClauseKind.SUB and c.opener in conditions)
    ]


def _english_before(
    sentence: Sentence, frame: Clause, cue: Cue, before: list[Clause]
) -> list[Clause]:
    short = frame.stop - frame.first < _SHORT_TAIL and not frame.joint
    if frame.mark != "," or frame.kind not in LEADING or not short:
        return []
    if cue.stance in _UNSAID and sentence.negated(frame):
        return []  # ", the workers had not been asked"
    if not any(clause.kind in LEADING for clause in before):
        return []
    reports = cue.strength not in {"weak", "writer"} and before[-1].kind is not ClauseKind.FRAGMENT
    if reports or cue.lemma in _LATER_SOURCES:
        return [clause for clause in before if clause.kind is not ClauseKind.FRAGMENT]
    return []


def going_on(sentence: Sentence, frame: Clause) -> list[Clause]:
    """Return what goes on after its frame: "He was ill, he told the jury, and had no money"."""
    out: list[Clause] = []
    for clause in sentence.after(frame):
        if clause.quote or not _resumes(sentence, clause, bool(out)):
            break
        if not out and _follows_noun(sentence, clause):
            break
        out.append(clause)
    return out


def _follows_noun(sentence: Sentence, clause: Clause) -> bool:
    """Find "„…“, sagte sie zu dem Bericht, das Haus werde verkauft": the noun reports it."""
    page, before = sentence.page, clause.first - 1
    noun = before - 1 - (page.lows[before - 1] in ADDRESSED)
    return page.texts[before] == "," and page.stances.noun(page.texts[noun]) is not None


ADDRESSED = frozenset("angesprochen befragt konfrontiert".split())  # "auf das Gerücht angesprochen"


def _resumes(sentence: Sentence, clause: Clause, started: bool) -> bool:
    """Distinguish what the speaker goes on to say from what the writer adds."""
    if clause.kind not in LEADING:
        said = is_subjunctive(sentence, clause) and clause.mark != ";"
        said = said or (clause.opener == "because" and clause.mark == ",")
        return (started or said) and clause.kind in HANGING
    cue = read_cue(sentence, clause).cue
    frames = cue is not None and cue.strength != "writer"
    if frames and not is_subjunctive(sentence, clause):
        return False
    if sentence.page.german:
        return is_subjunctive(sentence, clause) or clause.mark == ";"
    return clause.joint in JOINTS and sentence.page.texts[clause.first - 2] == ","


def stands_beside(sentence: Sentence, clause: Clause) -> bool:
    """Find "promised to double exports, and they grew": no part of the infinitive that is promised."""
    return clause.leads and not clause.quote and not is_subjunctive(sentence, clause)


def goes_beside(sentence: Sentence, frame: Clause, clause: Clause) -> bool:
    """Find ", und er könne …", ", habe aber …" behind a clause that is reported itself: they go on with it."""
    if clause.first < frame.stop or not is_subjunctive(sentence, frame):
        return False
    shares = clause.kind is ClauseKind.FIRST and clause.mark == ","
    return clause.joint in JOINTS or (shares and clause.finite == clause.first)
