"""Frames: clauses that report others. Each reported clause gets the verdict of its nearest frame."""

from dataclasses import replace

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.conditions import before_consequence, is_unreal
from articles.splitting.statements.contents import content_of, is_consequence, judges_around
from articles.splitting.statements.contents_before import is_subjunctive
from articles.splitting.statements.cues import Taken, read_cue
from articles.splitting.statements.discourse import Discourse
from articles.splitting.statements.gestures import is_gesture
from articles.splitting.statements.grammar import HARD
from articles.splitting.statements.insertions import is_inserted
from articles.splitting.statements.main_verdicts import main_verdict
from articles.splitting.statements.noun_verdicts import denied_by_noun, opposes, outer_source
from articles.splitting.statements.rejections import is_a_lie, is_called_false, refutes, shouts
from articles.splitting.statements.reports import UNREAL, Report
from articles.splitting.statements.side_frames import (
    answered_no,
    aside_source,
    begins_with_so,
    behind_last_noun,
    by_infinitive,
    by_topic,
    is_answered_no,
    is_behind,
    on_speaker,
    says_no_to,
    speaker_of_answer,
)
from articles.splitting.statements.sources import subject_of
from articles.splitting.statements.stances import OPEN
from articles.splitting.statements.verdicts import judge_frame

_NO_FRAMES = frozenset(
    {ClauseKind.APPOSITION, ClauseKind.INFINITIVE, ClauseKind.ING, ClauseKind.GAPPED}
)
# After these a chain after a colon or semicolon is what the source asserts.
_ANSWERED = frozenset({"denies", "doubts", "concedes", "demands"})
# A reason given for these is asserted: "rät ab, weil …".
_UNREAL = _ANSWERED | {"announces", "asks", "fears", "open"}
_CLAIMING = frozenset("claiming alleging saying suggesting asserting purporting insisting".split())
_IT = frozenset({"it", "it's", "that's", "es"})
_OVERRULED = frozenset({"asserts", "asks", OPEN})
_WITH = frozenset({"mit", "unter", "with"})
_NOT_AT_ALL = ["von", "wegen"]
_NEAR = 3  # a comma and an adverb
_SHORT_VERDICT = 4  # "falsch aber", "frei erfunden ist auch"
_PLANNING = frozenset({"announces", "demands", "asks"})
_AGAINST = frozenset({"denies", "doubts"})
_CONTENT = frozenset({"dass", "daß", "that"})
_VERBAL = frozenset({ClauseKind.INFINITIVE, ClauseKind.ING})
_ASKED = frozenset("gefragt befragt asked questioned".split())
_THIRD_PERSON = frozenset({"er", "sie", "man"})
_FIRST_PERSON = frozenset("ich wir i we".split())


class Frames:
    """The frames of one sentence: `reports` by reported clause, `frames` by framing clause."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        self.sentence = sentence
        self.discourse = discourse
        self.reports: dict[Clause, Report] = {}
        self.frames: dict[Clause, Report | None] = {}
        for clause in sentence.clauses:
            if clause.kind is ClauseKind.FRAGMENT or begins_with_so(sentence, clause):
                self._keep(self.frames, speaker_of_answer(sentence, clause))
                self._read_aside(clause)
                self._read_rejecting(clause)
                self._read_loose_noun(clause)
            elif clause.kind not in _NO_FRAMES:
                self._read_frame(clause)
            elif clause.kind is ClauseKind.INFINITIVE:
                self._keep(self.reports, by_infinitive(sentence, clause))
            self._read_asked(clause)
            self._read_verdict_behind(clause)
            self._read_rest(clause)
            self._read_inset_relative(clause)
            self._keep(self.reports, by_topic(sentence, clause))
            if report := self.frames.get(clause):
                self._keep(self.reports, behind_last_noun(sentence, clause, report))

    @staticmethod
    def _keep(
        known: dict[Clause, Report] | dict[Clause, Report | None], found: dict[Clause, Report]
    ) -> None:
        for clause, report in found.items():
            known.setdefault(clause, report)

    def _read_frame(self, frame: Clause) -> None:
        taken = read_cue(self.sentence, frame)
        if frame.kind is ClauseKind.RELATIVE and not self._may_frame(frame, taken):
            return
        content = content_of(self.sentence, frame, taken)
        if not content or self._is_beyond(frame, content[0]):
            return
        if self._is_denied_plan(frame, taken, content[0]):
            return
        if self.sentence.page.german and frame.opener in self.sentence.page.grammar.conditions:
            content = before_consequence(self.sentence, frame, content)
        if not content:
            return
        if is_unreal(self.sentence, frame):
            held = before_consequence(self.sentence, frame, content)
            self._keep(self.reports, dict.fromkeys(held, UNREAL))
            return
        report = judge_frame(self.sentence, frame, taken, content)
        if report is not None and report.stance in _OVERRULED:
            known = self.frames, self.reports
            report = main_verdict(self.sentence, frame, report, content[0], *known) or report
        if report is not None:
            self._keep_frame(frame, report, content)
        elif taken.cue is not None and taken.cue.strength == "writer":
            self.frames[frame] = None

    def _keep_frame(self, frame: Clause, report: Report, content: list[Clause]) -> None:
        report = answered_no(self.sentence, frame, report, content[0]) or report
        report = self.frames[frame] = self._of_first_person(frame, report)
        if not self._is_said_between(frame, content[0]):
            self._assign(frame, report, content)
        if frame.mark == "," and self.sentence.page.german:
            self._name_speaker(frame, report)

    def _is_said_between(self, frame: Clause, content: Clause) -> bool:
        """Find "It was a myth, Lang wrote in a letter, that …": the frame around it counts."""
        around = self.sentence.before(frame)[-1:]
        if not around or frame.mark != "," or content.mark != "," or content.opener not in _CONTENT:
            return False
        known = content in self.reports and self.frames.get(around[0]) is not None
        taken = read_cue(self.sentence, around[0])
        return known and judges_around(self.sentence, around[0], frame, taken)

    def _is_denied_plan(self, frame: Clause, taken: Taken, content: Clause) -> bool:
        """Find "brushed aside talk that he had offered to quit": the offer itself is denied."""
        known = self.reports.get(frame)
        weak = taken.cue is not None and (
            taken.cue.strength == "weak" or taken.cue.stance in _PLANNING
        )
        against = known is not None and known.stance in _AGAINST
        return against and weak and content.kind in _VERBAL

    def _is_beyond(self, frame: Clause, content: Clause) -> bool:
        """Return whether content is out of the reach of a relative or reported frame."""
        inset = frame.first < content.first and is_subjunctive(self.sentence, frame)
        inset = inset or frame.kind is ClauseKind.RELATIVE
        return inset and not self._reaches(frame, content)

    def _reaches(self, frame: Clause, content: Clause) -> bool:
        """Return whether content stands after a frame, within the same inset."""
        ends = [
            end
            for clause in self.sentence.clauses
            for start, end in clause.holes
            if start <= frame.first < end
        ]
        return frame.first < content.first < min(ends, default=content.first + 1)

    def _read_asked(self, clause: Clause) -> None:
        """Read "Gefragt, ob er zurücktrete, …", "Asked whether …"."""
        if self.sentence.page.lows[clause.first] not in _ASKED:
            return
        whether = self.sentence.page.grammar.whether
        for other in self.sentence.after(clause):
            if other.kind is ClauseKind.SUB and other.opener in whether:
                lead = next((c for c in self.sentence.after(other) if c.leads), clause)
                cue = read_cue(self.sentence, lead).cue
                denied = (cue is not None and cue.stance == "denies") or says_no_to(lead)
                denied = denied or is_gesture(self.sentence, lead)
                denied = denied or is_answered_no(self.sentence, other)
                who = subject_of(self.sentence.page, lead) if lead is not clause else None
                self.reports.setdefault(other, Report(who, "denies" if denied else "asks"))

    def _may_frame(self, frame: Clause, taken: Taken) -> bool:
        """Return whether a relative clause reports ("der bestritt, dass …")."""
        following = self.sentence.after(frame)
        if taken.cue is not None and frame.opener == "wer" and is_a_lie(self.sentence):
            return taken.cue.stance == "asserts"  # "Wer glaubt, …, täuscht sich"
        reports = taken.cue is not None and taken.cue.strength not in {"weak", "writer"}
        return reports and bool(following) and following[0].kind is not ClauseKind.RELATIVE

    def _of_first_person(self, frame: Clause, report: Report) -> Report:
        """Give "ich", "we" the source of the clause around them."""
        words = self.sentence.page.span(*report.source) if report.source else None
        if words is None or words.lower() not in _FIRST_PERSON:
            return report
        outer = self.reports.get(frame)
        source = outer.source if outer else self.discourse.voice(frame)
        return replace(report, source=source)

    def _assign(self, frame: Clause, report: Report, content: list[Clause]) -> None:
        asserted = Report(report.source, "asserts")
        host: Clause | None = None
        before: Clause | None = None
        head, answered = content[0], report.stance in _ANSWERED
        for part in content:
            is_head = part is head
            shared = bool(part.joint) and part.kind is head.kind  # "es zu bauen und zu leiten"
            hangs = part.first < frame.first or (head.first < part.first and not shared)
            if part.kind in _VERBAL and hangs:
                before = part
                continue  # "… dabei zu helfen“, so Saqib": part of the clause before it
            if answered and not is_head and self._is_answer(part, head, frame):
                report, answered = asserted, False
            mine = self._of_part(part, report, first=is_head)
            if mine.stance == "asserts" and self._is_under_unknown(part, host, before):
                mine = replace(mine, stance=OPEN)
            near = part.first > frame.first or self._is_fronted(part, frame)
            near = near and not self._is_framed_inside(part, host, frame)
            host, before = (part if part.leads else host), part
            if near:
                self.reports[part] = mine  # the nearest frame before it wins
            else:
                self.reports.setdefault(part, mine)

    def _is_framed_inside(self, part: Clause, host: Clause | None, frame: Clause) -> bool:
        """Find "Es sei Unsinn, sagt sie, dass …": the frame around the inserted one counts."""
        if host is None or not self.frames.get(host) or part.opener not in _CONTENT:
            return False
        cue = read_cue(self.sentence, host).cue
        judged = cue is not None and (bool(cue.strength) or cue.stance in _AGAINST)
        near = 0 < frame.first - host.stop <= _NEAR and 0 < part.first - frame.stop <= _NEAR
        near = near and not frame.lows[-1].startswith("da")  # "in Anspielung darauf, dass"
        return judged and host.leads and near

    def _name_speaker(self, frame: Clause, report: Report) -> None:
        """Read "Er bestreite, sagte der Wirt, dass …": the speaker is who denies it."""
        around, following = self.sentence.before(frame)[-1:], self.sentence.after(frame)[:1]
        known = self.reports.get(following[0]) if following else None
        who = known.source if known else None
        if not around or who is None or known is None or following[0].opener not in _CONTENT:
            return
        alone = around[0].first <= who[0] < who[1] <= around[0].stop and who[1] - who[0] == 1
        third = alone and self.sentence.page.lows[who[0]] in _THIRD_PERSON
        if third and is_subjunctive(self.sentence, around[0]):
            self.reports[following[0]] = replace(known, source=report.source)

    def _is_answer(self, part: Clause, head: Clause, frame: Clause) -> bool:
        """Find what is said against it: after a colon, or "… konterte sie mit dem Hinweis, …"."""
        page, noun = self.sentence.page, part.first - 2
        own = head.first < noun < frame.stop and page.stances.noun(page.texts[noun]) is not None
        return is_behind(part, head, frame) or (own and page.lows[noun - 2] in _WITH)

    def _is_fronted(self, part: Clause, frame: Clause) -> bool:
        """Find "Dass es brannte, bestritt er": a content clause that opens the sentence."""
        opens = part is self.sentence.clauses[0] or part.mark in {":", ";"}
        near = part.opener in _CONTENT and 0 <= frame.first - part.stop < _NEAR
        lone = part.mark == ";" or not is_inserted(self.sentence.page, frame)
        return opens and near and lone

    def _is_under_unknown(self, part: Clause, host: Clause | None, before: Clause | None) -> bool:
        """Find "dass" and "that" after a clause that is reported itself, with words no list knows.

        `host` is the last leading clause before, `before` the last clause.
        """
        if part.joint == "+" and host is not None and part.leads and host.stop == part.first:
            return self.sentence.negated(host)  # "I've never said the dam was safe"
        if part.leads and before is not None and before.opener == "wer":
            told = part.kind is ClauseKind.MAIN or read_cue(self.sentence, before).cue is not None
            return before not in self.frames and told
        if part.kind is ClauseKind.RELATIVE and part.lows[0] == "that" and host is not None:
            return self.sentence.negated(host)  # "I don't buy for a minute that …"
        if part.kind is not ClauseKind.SUB or part.opener not in _CONTENT:
            return False
        if self.sentence.page.lows[part.first - 2] == "nämlich":
            return False  # "… führt zum Gegenteil, nämlich dass", says what the host says
        coordinating = self.sentence.page.grammar.coordinating
        if not coordinating.isdisjoint((part.joint, self.sentence.page.lows[part.first - 2])):
            return False  # "said it rained and that …"
        if before is not None and before.kind is ClauseKind.SUB and part.joint == "+":
            known = before in self.frames or is_consequence(self.sentence, before)
            return not known  # "said that it was a fib that …"
        if before is not None and before.kind in _VERBAL:
            return self.sentence.negated(before)  # "…, nie gesagt zu haben, dass es brannte"
        if host is None or host in self.frames:
            return False
        copula = self.sentence.finite(host) in self.sentence.page.grammar.copulas
        plain = copula and not self.sentence.negated(host) and host.lows[0] not in _IT
        return not (plain or is_consequence(self.sentence, host))

    def _of_part(self, part: Clause, report: Report, *, first: bool) -> Report:
        hangs = part.kind in {ClauseKind.RELATIVE, ClauseKind.APPOSITION}
        grammar = self.sentence.page.grammar
        reason = part.kind is ClauseKind.SUB and part.opener not in grammar.content | grammar.asking
        if (hangs or (reason and report.stance in _UNREAL)) and not first:
            return Report(report.source, "asserts")
        whether = part.opener in grammar.whether
        if whether and part.opener != "if" and report.stance == "asserts":
            return Report(report.source, "asks")
        return report

    def _read_aside(self, aside: Clause) -> None:
        """Read ", so der Pegeldienst" and "According to police, …" that stand apart."""
        source = aside_source(self.sentence, aside)
        if source is None:
            return
        report = Report(source, "asserts")
        self.frames[aside] = report
        of_speaker = [aside, *on_speaker(self.sentence, aside)]
        for other in self.sentence.clauses:
            if other.kind not in _VERBAL | {ClauseKind.FRAGMENT} and other not in of_speaker:
                denied = self._is_shouted_down(aside, other)
                self.reports.setdefault(other, Report(source, "denies") if denied else report)

    def _is_shouted_down(self, aside: Clause, other: Clause) -> bool:
        """Find "Reine Spekulation, so die Bank, dass …", "… – Unsinn, so der Wirt"."""
        page, called = self.sentence.page, shouts(self.sentence)
        led = page.stances.noun(page.texts[aside.stop - 1]) and other.first == aside.stop + 1
        late = any(other.first < one.first and one.mark in HARD for one in called)
        return bool(called) and (other.opener in _CONTENT or bool(led) or late)

    def _read_rejecting(self, fragment: Clause) -> None:
        """Read "Von wegen, der Zirkus habe sein Quartier aufgegeben"."""
        following = self.sentence.after(fragment)[:1]
        ends = {","} if len(fragment.own) > len(_NOT_AT_ALL) else {",", ":"}
        if fragment.lows[:2] == _NOT_AT_ALL and following and following[0].mark in ends:
            self.reports.setdefault(following[0], Report(None, "denies"))
        short = len(fragment.own) <= _SHORT_VERDICT and refutes(self.sentence, fragment.lows)
        if short and following and following[0].opener in _CONTENT:
            source = outer_source(self.sentence, fragment)
            self.reports.setdefault(following[0], Report(source, "denies"))  # "; falsch, dass …"

    def _read_verdict_behind(self, clause: Clause) -> None:
        """Read "…, an der Meldung, die Fusion sei geplatzt, sei nichts dran": an inset noun frame."""
        if not clause.leads:
            return
        cue, page = read_cue(self.sentence, clause).cue, self.sentence.page
        unknown = cue is None and self.sentence.finite(clause) in page.grammar.copulas
        against = cue is not None and cue.strength == "writer" and cue.stance in _AGAINST
        if not (unknown or against):
            return
        earlier = self.sentence.before(clause) if clause.finite <= clause.first + 1 else []
        inset = earlier[-1] if earlier else None
        if inset is None or inset in self.frames or inset.stop < clause.first - 1:
            return
        if page.texts[inset.first - 1] == "," and page.stances.noun(page.texts[inset.first - 2]):
            known = self.reports.get(inset)
            stance = cue.stance if cue else OPEN
            self.reports[inset] = Report(known.source if known else None, stance)

    def _read_inset_relative(self, clause: Clause) -> None:
        """Read "Von einem Raub, den sie begangen habe, könne keine Rede sein": neither is said."""
        cue = read_cue(self.sentence, clause).cue if clause.leads and clause.holes else None
        if cue is None or cue.strength != "writer" or cue.stance not in _AGAINST:
            return
        for inner in self.sentence.clauses:
            held = any(start <= inner.first < stop for start, stop in clause.holes)
            if held and inner.kind is ClauseKind.RELATIVE and is_subjunctive(self.sentence, inner):
                report = Report(outer_source(self.sentence, clause), cue.stance)
                self.reports.setdefault(inner, report)

    def _read_rest(self, clause: Clause) -> None:
        """Read "She said the report that he had left | was false": the rest judges the noun's clause."""
        if clause.kind is not ClauseKind.FIRST or clause.joint != "+":
            return
        before = self.sentence.before(clause)[-1:]
        if not before:
            return
        page, inset = self.sentence.page, before[0]
        report, noun = self.reports.get(inset), page.stances.noun(page.lows[inset.first - 2])
        if inset.opener != "that":
            return
        if report is None and page.lows[inset.first - 2] in _CLAIMING:
            report, noun = Report(outer_source(self.sentence, clause), OPEN), "asserts"
        if report is None or not noun or noun in _AGAINST:
            return
        if not (page.stances.neutral.isdisjoint(clause.lows) or self.sentence.negated(clause)):
            return
        cue = read_cue(self.sentence, clause).cue
        against = cue is not None and cue.strength == "writer" and cue.stance in _AGAINST
        words = refutes(self.sentence, clause.lows) or is_called_false(self.sentence, clause)
        false = against or (words and not self.sentence.negated(clause))
        self.reports[inset] = replace(report, stance="denies" if false else OPEN)
        self.reports.setdefault(clause, report)

    def _read_loose_noun(self, fragment: Clause) -> None:
        """Leave open what a noun without a verb reports: "Contrary to reports that …"."""
        nouns = read_cue(self.sentence, fragment).nouns
        following = self.sentence.after(fragment)[:1]
        for other in following if nouns else ():
            if other.kind is not ClauseKind.SUB or other.opener not in _CONTENT:
                continue
            if denial := denied_by_noun(self.sentence, fragment, nouns[-1], other):
                self.reports.setdefault(other, denial)
            elif nouns[-1] == fragment.stop - 1:
                against = opposes(self.sentence.page, nouns[-1])
                self.reports.setdefault(other, Report(None, "denies" if against else OPEN))
