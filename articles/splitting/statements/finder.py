"""Find the statements of a text: cut each sentence, read its frames, judge its clauses."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from articles.facts.blocks import BlockKind
from articles.splitting.blocks import find_blocks
from articles.splitting.reading import Reading
from articles.splitting.statements.attributions import attribution_in
from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.conditions import is_condition
from articles.splitting.statements.contents_before import is_subjunctive
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.discourse import Discourse
from articles.splitting.statements.echoes import Echoes, Waiting, is_echo
from articles.splitting.statements.frames import Frames
from articles.splitting.statements.german_subjects import subject_after
from articles.splitting.statements.joining import cut_sentence
from articles.splitting.statements.lines import line_end, line_modality
from articles.splitting.statements.modality import (
    alleged,
    announces,
    announces_indirectly,
    claims_for_itself,
    is_compared,
    is_opinion,
    modality_of,
    polarity_of,
)
from articles.splitting.statements.page import Page
from articles.splitting.statements.reports import Report
from articles.splitting.statements.side_frames import on_speakers
from articles.splitting.statements.sources import Span, own_subject, source_of, subject_of
from articles.splitting.statements.stances import OPEN
from articles.splitting.statements.statement import FoundStatement
from articles.splitting.statements.stretches import trim
from articles.splitting.statements.unsaid import (
    addresses,
    depends_on,
    has_condition,
    is_generic,
    only_rates,
    opens_speech,
)

_UNREAD = frozenset({BlockKind.CREDIT, BlockKind.SIGNOFF})
_HEADS = frozenset({BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.CROSSHEAD})
_LINES = _HEADS | {BlockKind.CAPTION, BlockKind.TEASER}
_HANGING = frozenset(
    {ClauseKind.RELATIVE, ClauseKind.SUB, ClauseKind.APPOSITION, ClauseKind.GAPPED}
)
_ANYBODY = frozenset({"man", "people"})
_ASKED = frozenset({"asks", "denies", "doubts"})
_WITHOUT_FRAME = frozenset({ClauseKind.INFINITIVE, ClauseKind.ING})


class StatementFinder:
    """Finds the statements of one text; `days_ahead` are code points of dates after publication."""

    def __init__(self, reading: Reading, days_ahead: Iterable[int] = ()) -> None:
        self.page = Page(reading)
        self.discourse = Discourse(self.page)
        self.days_ahead = frozenset(days_ahead)
        self.found: list[FoundStatement] = []
        self.echoes = Echoes()
        self.kind = BlockKind.PARAGRAPH

    def find(self, progress: Callable[[int], None] | None = None) -> list[FoundStatement]:
        """Return the statements in the order of their places. Linear in the text.

        `progress` is called with where each sentence begins.
        """
        blocks = sorted(find_blocks(self.page.text), key=lambda block: block.start)
        at = 0
        for first, stop in self.page.sentences():
            if progress:
                progress(self.page.tokens[first].start)
            while at < len(blocks) and blocks[at].start <= self.page.tokens[first].start:
                self.kind = blocks[at].kind
                self.discourse.turn = None
                at += 1
            self.discourse.enter(first)
            if self.kind not in _UNREAD:
                self._read_sentence(self.discourse.read_label(first), stop)
        self._fill_quotes()
        unanswered = {id(one) for one in self.echoes.end()}
        self.found = [one for one in self.found if id(one) not in unanswered]
        self.found.sort(key=lambda one: (one.first, one.stop))
        return self.found

    def _read_sentence(self, first: int, stop: int) -> None:
        if first >= stop:
            return
        page = self.page
        question = "?" in page.texts[max(first, stop - 2) : stop]
        clauses = cut_sentence(page, first, stop, self.discourse.open_quote(first))
        sentence = Sentence(page, first, stop, clauses, question)
        if self.kind in _LINES and all(clause.finite < 0 for clause in clauses):
            self._read_line(first, stop)
            return
        frames = Frames(sentence, self.discourse)
        _take_in_infinitives(sentence, frames)
        self._judge(sentence, frames)

    def _read_line(self, first: int, stop: int) -> None:
        """Mark a line without a finite verb that only lacks a form of "sein" or "werden"."""
        page = self.page
        stop = line_end(page, first, stop)
        modality = line_modality(page, first, stop, caption=self.kind is BlockKind.CAPTION)
        if modality is None:
            return
        polarity = "negated" if any(map(page.negates, range(first, stop))) else "affirmed"
        self.found.append(
            FoundStatement(
                first, stop, polarity, modality, None, None, None, True, ClauseKind.FRAGMENT, 0
            )
        )

    # --- judging -------------------------------------------------------------------------------

    def _judge(self, sentence: Sentence, frames: Frames) -> None:
        """Make statements of clauses; remember who has spoken."""
        lead, reacting = sentence.lead, _reacting_source(sentence, frames)
        goes_on = self.discourse.goes_on(sentence, framed=lead in frames.frames)
        of_speaker = on_speakers(sentence, frames.frames) if goes_on else ()
        conditional = has_condition(sentence, frames)
        speaker: Span | None = None
        cited = False
        waiting: list[Waiting] = []
        for clause in sentence.clauses:
            if clause in frames.frames:
                report = frames.frames[clause]
                speaker = (report.source if report else None) or speaker
                if report is None or not report.by_noun:
                    continue
            report = frames.reports.get(clause) or _inherited(sentence, clause, frames)
            depends = conditional and depends_on(sentence, clause)
            if self._says_nothing(sentence, clause, report, conditional=depends):
                continue
            on = goes_on and clause not in of_speaker
            report = report or self.discourse.carried(sentence, clause, goes_on=on)
            if report is None and (report := _self_attributed(sentence, clause, clause.own)):
                frames.reports[clause] = report
            found, attributed = self._statement(sentence, clause, report, conditional=depends)
            plain = attributed is not None and not is_subjunctive(sentence, clause)
            cited = cited or (speaker is None and plain)
            speaker = speaker or attributed
            if found:
                self.found.append(found)
                one = self._waiting(sentence, clause, found, report)
                one.depends = depends
                waiting.append(one)
        self.echoes.hear(sentence, frames, waiting)
        subject = source_of(sentence, lead) if lead and waiting else None
        kept = goes_on or not waiting
        self.discourse.leave(sentence, speaker or reacting, subject, kept=kept, cited=cited)

    def _waiting(
        self, sentence: Sentence, clause: Clause, found: FoundStatement, report: Report | None
    ) -> Waiting:
        """Return a statement that may be denied behind; an echoed question is open till then."""
        echo = found.stance in {None, "asserts", OPEN} and is_echo(sentence, clause)
        if echo:
            found.stance = OPEN
        guessed = report is not None and report.inherited and not self.discourse.reaches
        nobodys = guessed or (report is None and found.source is None)
        nobodys = nobodys or self._is_rumour(report)
        free = echo or nobodys or found.stance in {OPEN, "asks"}
        claimed = not free or bool(self.discourse.labels)
        unreal = clause.leads and self.page.forms.moods.get(sentence.finite(clause)) == "2"
        said = report is not None and report.source is None and found.stance == "asserts"
        rumour = said and not clause.quote and not _self_attributed(sentence, clause, clause.own)
        return Waiting(clause, found, claimed, echo, unreal, rumour and not self.discourse.labels)

    def _is_rumour(self, report: Report | None) -> bool:
        """Find "…, erzählt man", "People say …": nobody is named."""
        who = report.source if report is not None else None
        return who is not None and who[1] - who[0] == 1 and self.page.lows[who[0]] in _ANYBODY

    def _says_nothing(
        self, sentence: Sentence, clause: Clause, report: Report | None, *, conditional: bool
    ) -> bool:
        """Leave out what states nothing: if-clauses, questions that nobody takes a stance on."""
        kind, lead = clause.kind, sentence.lead
        grammar = self.page.grammar
        if kind is ClauseKind.FRAGMENT or (kind in _WITHOUT_FRAME and report is None):
            return True
        if kind is ClauseKind.SUB and clause.opener in grammar.conditions:
            return report is None or report.stance not in _ASKED
        if report is None and not self.discourse.labels and addresses(sentence, clause):
            return True
        if report is None and opens_speech(sentence, clause):
            return True
        if sentence.question and not clause.quote and report is None:
            echoed = is_echo(sentence, clause) and not self.discourse.labels
            return not (echoed or (kind is ClauseKind.FIRST and clause is lead))
        if conditional and clause is lead and is_condition(sentence, clause):
            return True
        if report is not None and report.unclear and clause.opener in grammar.asking:
            return True
        return (
            is_generic(sentence, clause)
            or only_rates(sentence, clause)
            or (
                self.kind in _HEADS
                and lead is None
                and kind in {ClauseKind.RELATIVE, ClauseKind.SUB}
            )
        )

    def _statement(
        self, sentence: Sentence, clause: Clause, report: Report | None, *, conditional: bool
    ) -> tuple[FoundStatement | None, Span | None]:
        """Return the statement of a clause and who it is attributed to inside it."""
        page = self.page
        report, first, stop, attributed = _attributed(sentence, clause, report)
        first, stop = trim(page, first, stop)
        whole = first == clause.first and stop == clause.stop
        own = clause.own if whole else [i for i in clause.own if first <= i < stop]
        alone = (
            len(own) == 1 and clause.leads and not (clause.joint or _is_listed(sentence, clause))
        )
        if not own or alone:
            return None, attributed
        stance = report.stance if report and not (report.unclear or report.unreal) else None
        if stance == "asserts" and (clause.quote or self.discourse.turn):
            stance = "announces" if announces(sentence, own, sentence.finite(clause)) else stance
        elif stance == "asserts" and announces_indirectly(sentence, own, sentence.finite(clause)):
            stance = "announces"
        modality = modality_of(
            sentence,
            clause,
            own,
            report,
            stance,
            conditional=conditional,
            ahead=self.kind is not BlockKind.CAPTION and self._is_ahead(own),
        )
        free = report is None or bool(clause.quote) or self.discourse.turn is not None
        opinion = free and stance in {None, "asserts"}
        opinion = opinion and is_opinion(sentence, clause, own, first, stop)
        source = report.source if report else None
        subject = own_subject(page, clause) if clause.finite >= 0 else None
        return FoundStatement(
            first, stop, polarity_of(sentence, own), modality, source, stance, subject,
            not opinion, clause.kind, clause.quote,
        ), attributed  # fmt: skip

    def _is_ahead(self, own: list[int]) -> bool:
        """Return whether a day after publication stands in the clause ("am 1. März")."""
        page, ahead = self.page, self.days_ahead
        return bool(ahead) and any(
            page.tokens[i].start in ahead
            and page.lows[i - 1] in page.grammar.dating
            and not is_compared(page, i)
            for i in own
        )

    def _fill_quotes(self) -> None:
        """Give what was quoted without a frame its speaker: a neighbour's, or the interview's."""
        only = self.discourse.only_label()
        for one in self.found:
            if not one.quote or one.source is not None or not one.stance or one.modality == "asked":
                continue
            report = self.discourse.quotes.get(one.quote)
            one.source = (report.source if report else None) or only


def _is_listed(sentence: Sentence, clause: Clause) -> bool:
    """Find "The driver braked, swerved and hit a tree": one verb among others."""
    following = next(iter(sentence.after(clause)), None)
    beside = clause.mark == "," and clause is not sentence.lead
    return beside and following is not None and bool(following.joint) and following.leads


def _take_in_infinitives(sentence: Sentence, frames: Frames) -> None:
    """Give an infinitive that nobody takes a stance on back to the clause before it."""
    for clause in sentence.clauses:
        if clause.kind is not ClauseKind.INFINITIVE or clause in frames.reports:
            continue
        hosts = [c for c in sentence.before(clause) if c.kind is not ClauseKind.FRAGMENT]
        hosts = [c for c in hosts if c.kind is not ClauseKind.INFINITIVE or c in frames.reports]
        host = next((c for c in reversed(hosts) if c.stop <= clause.first), None)
        if host and clause.first - host.stop <= 2 and host.quote == clause.quote:
            host.stop = clause.stop
            host.own += clause.own
            host.lows += clause.lows
            sentence.taken.pop(host, None)


def _reacting_source(sentence: Sentence, frames: Frames) -> Span | None:
    """Return who takes a stance in a sentence that is a statement ("wies die Vorwürfe zurück")."""
    for clause in sentence.clauses:
        if clause.leads and clause not in frames.reports:
            cue = read_cue(sentence, clause).cue
            if cue and cue.strength not in {"weak", "writer"}:
                return source_of(sentence, clause)
    return None


def _inherited(sentence: Sentence, clause: Clause, frames: Frames) -> Report | None:
    """Return the report of the clause on which a relative or subordinate clause hangs."""
    if clause.kind not in _HANGING:
        return None
    apart = {ClauseKind.FRAGMENT, ClauseKind.APPOSITION}
    before = [c for c in sentence.before(clause) if c.kind not in apart]
    if not before or before[-1].stop < clause.first - 2:
        return None
    found = frames.reports.get(before[-1])
    if found is not None and _is_in_subject(sentence, clause, before[-1]):
        return None
    content = clause.kind is ClauseKind.SUB and clause.opener in sentence.page.grammar.content
    if found is not None and found.stance == "asserts" and content:
        return replace(found, stance=OPEN)  # what "dass" opens after words that no rule reads
    return found


def _is_in_subject(sentence: Sentence, clause: Clause, host: Clause) -> bool:
    """Find "Der Wirt, der hier wohnt, soll … haben": the writer states what is in the subject."""
    hangs = clause.kind in {ClauseKind.RELATIVE, ClauseKind.APPOSITION}
    inset = hangs and host.first < clause.first and clause.stop <= host.finite
    return inset and _self_attributed(sentence, host, host.own) is not None


def _self_attributed(sentence: Sentence, clause: Clause, own: list[int]) -> Report | None:
    """Read "soll … haben", "angeblich", "will … gesehen haben"."""
    if alleged(sentence, clause, own):
        return Report(None, "asserts")
    if claims_for_itself(sentence, clause, own):
        page = sentence.page
        fronted = page.lows[clause.own[0]] in {"das", "dies"} and clause.finite == clause.own[0] + 1
        who = subject_after(page, clause) if fronted else None  # "Das will er gesehen haben"
        return Report(who or subject_of(page, clause), "asserts")
    return None


def _attributed(
    sentence: Sentence, clause: Clause, report: Report | None
) -> tuple[Report | None, int, int, Span | None]:
    """Read "laut Polizei" inside the clause, and cut it off at the edge."""
    first, stop = clause.first, clause.stop
    while stop - first > 1 and sentence.page.lows[stop - 1] in sentence.page.grammar.coordinating:
        stop -= 1
    found = attribution_in(sentence, clause)
    if found is None:
        return report, first, stop, None
    if report is None or report.inherited:
        report = Report(found.source, "asserts")
    if found.first == first and found.stop < stop:
        first = found.stop
    elif found.stop >= stop and found.first > first:
        stop = found.first
    return report, first, stop, found.source
