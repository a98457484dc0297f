"""Who goes on speaking: through Konjunktiv sentences, the rest of a quotation, an interview turn."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.contents import is_consequence
from articles.splitting.statements.contents_before import is_subjunctive
from articles.splitting.statements.page import Page
from articles.splitting.statements.reports import Report
from articles.splitting.statements.sources import Span, source_of
from articles.splitting.statements.stances import OPEN

_LABEL = re.compile(r"(?m)^([A-ZÄÖÜ][\w.\-]+(?: [A-ZÄÖÜ][\w.\-]+){0,2}): ")
_HENCE = frozenset({"demnach", "demzufolge"})
_HANGING = frozenset({ClauseKind.RELATIVE, ClauseKind.SUB})
_NOBODY = frozenset("niemand keiner nobody none nichts nothing wer whoever".split())
_LONGEST_LABEL = 3


class Discourse:
    """Carries the speaker from sentence to sentence of one text.

    `speaker` spoke last; `reaches` says whether a Konjunktiv now is theirs; `cited` that they were named by
    "laut", "nach Angaben" only; `turn` is the label of the interview turn; `quotes` holds the report of each quotation by its opening mark.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.speaker: Span | None = None
        self.reaches = False
        self.cited = False
        self.turn: Span | None = None
        self.quotes: dict[int, Report] = {}
        labels = Counter(_LABEL.findall(page.text))
        often = {name for name, times in labels.items() if times > 1}
        self.labels = often and often - _labels_of_credits(page)
        self.asker = _asker(page.text, self.labels)
        self._marks = sorted(page.quoted)

    def only_label(self) -> Span | None:
        """Return the label of an interview with one person."""
        if len(self.labels) != 1:
            return None
        (label,) = self.labels
        size = len(label.split(" "))
        places = range(len(self.page.tokens) - size)
        return next(((i, i + size) for i in places if self.page.span(i, i + size) == label), None)

    def enter(self, first: int) -> None:
        """Begin a sentence: a new paragraph ends the turn of an interview."""
        if self.page.tokens[first].gap >= 2:
            self.reaches, self.turn = False, None

    def read_label(self, first: int) -> int:
        """Take "Lang: " at the start of a turn; return the first token after it."""
        for size in range(1, _LONGEST_LABEL + 1) if self.labels else ():
            colon = self.page.texts[first + size] == ":"
            if colon and self.page.span(first, first + size) in self.labels:
                asked = self.page.span(first, first + size) == self.asker
                self.turn = None if asked else (first, first + size)
                return first + size + 1
        return first

    def open_quote(self, first: int) -> int:
        """Return the mark of a quotation that began in a sentence before, 0 for none."""
        at = bisect_right(self._marks, first - 1)
        for start in self._marks[max(at - 4, 0) : at]:
            if first < self.page.quoted[start].stop - 1:
                return start
        return 0

    def goes_on(self, sentence: Sentence, framed: bool) -> bool:
        """Return whether the Konjunktiv of this sentence is still the last speaker's."""
        lead = sentence.lead
        if not self.reaches or lead is None or framed or not is_subjunctive(sentence, lead):
            return False
        # "nach einem Gutachten … 11 Zentimeter. Ein Ofen würde kosten": said in the indicative
        form = sentence.finite(lead)
        plural = form.endswith("n")  # "würden", "hätten" stand for the first Konjunktiv
        return not self.cited or plural or self.page.forms.moods.get(form) == "1"

    def voice(self, clause: Clause) -> Span | None:
        """Return who "ich" is in a clause: the interview's turn, the speaker of the quotation."""
        quoted = self.quotes.get(clause.quote) if clause.quote else None
        return quoted.source if quoted and quoted.source else self.turn

    def carried(self, sentence: Sentence, clause: Clause, *, goes_on: bool) -> Report | None:
        """Return the report of a clause that no frame of its own sentence covers.

        What "dass" or "ob" opens there is reported in words that no rule reads: it stays open.
        """
        found = self._carried(sentence, clause, goes_on=goes_on)
        content = clause.kind is ClauseKind.SUB and clause.opener in self.page.grammar.content
        if found is None and content and is_subjunctive(sentence, clause):
            return Report(None, OPEN, inherited=True)
        if found is None or not content or _states_both(sentence, clause):
            return found
        return replace(found, stance=OPEN)

    def _carried(self, sentence: Sentence, clause: Clause, *, goes_on: bool) -> Report | None:
        if clause.quote:
            return self.quotes.setdefault(clause.quote, Report(None, "asserts"))
        if self.turn:
            return Report(self.turn, "asserts")
        reports = Report(_who(sentence, clause) or self.speaker, "asserts", inherited=True)
        if goes_on and (is_subjunctive(sentence, clause) or clause.kind in _HANGING):
            return reports
        page = self.page
        if clause.mark in {":", ";"} and (who := _who(sentence, clause)):
            return Report(who, "asserts")
        if clause.leads and page.forms.moods.get(sentence.finite(clause)) == "1":
            unknown = _behind_unknown(sentence, clause)
            return replace(reports, stance=unknown) if unknown else reports
        if not _HENCE.isdisjoint(clause.lows):
            return reports if self.reaches else Report(None, "asserts", inherited=True)
        return None

    def leave(
        self,
        sentence: Sentence,
        speaker: Span | None,
        subject: Span | None,
        *,
        kept: bool,
        cited: bool = False,
    ) -> None:
        """End a sentence: `speaker` is who took a stance in it; `kept` says the speaker goes on."""
        if speaker and self.page.lows[speaker[0]] not in _NOBODY:
            self.speaker, self.reaches, self.cited = speaker, True, cited
            self._name_quote(sentence, speaker)
        elif not kept:
            self.reaches = False
            self.speaker = subject or self.speaker

    def _name_quote(self, sentence: Sentence, speaker: Span) -> None:
        for quote in {clause.quote for clause in sentence.clauses if clause.quote}:
            known = self.quotes.get(quote)
            if known is None or known.source is None:
                self.quotes[quote] = Report(speaker, "asserts")


def _states_both(sentence: Sentence, clause: Clause) -> bool:
    """Find "Das führt dazu, dass …", "Gut ist, dass …": who says one says the other."""
    host = next((c for c in reversed(sentence.before(clause)) if c.leads), None)
    if host is None:
        return False
    copula = sentence.finite(host) in sentence.page.grammar.copulas
    return is_consequence(sentence, host) or (copula and not sentence.negated(host))


def _labels_of_credits(page: Page) -> set[str]:
    """Return "Foto", "Quelle": nobody who speaks, but for the paper that asks as "BILD"."""
    words = {token.text for token in page.tokens if "credit_word" in token.classes}
    return {word for word in words if not word.isupper()}


def _asker(text: str, labels: set[str]) -> str | None:
    """Return the label of the interviewer: most of the questions, and hardly a turn without one."""
    turns, asked = Counter[str](), Counter[str]()
    for line in text.splitlines():
        label = _LABEL.match(line)
        if label and label[1] in labels:
            turns[label[1]] += 1
            asked[label[1]] += line.rstrip().endswith("?")
    name, times = asked.most_common(1)[0] if len(turns) > 1 else ("", 0)
    return name if times >= 2 and 2 * times >= turns[name] else None


def _behind_unknown(sentence: Sentence, clause: Clause) -> str | None:
    """Find "Sie zerpflückte die Fama, er habe …": what stands before it reports in unknown words.

    Negated ("trauen der Ansage nicht, …") it doubts.
    """
    before = [c for c in sentence.before(clause) if c.finite >= 0]
    beside = bool(before) and clause.mark == "," and not clause.joint
    if not beside or is_subjunctive(sentence, before[-1]):
        return None
    page, front = sentence.page, before[-1]
    if front.opener in page.grammar.conditions:
        return None  # "Wenn sie nicht da ist, hole ich Brot"
    near = sentence.negated(front) and front.stop == clause.first - 1
    return "doubts" if near and page.grammar.presuming.isdisjoint(front.lows) else OPEN


def _who(sentence: Sentence, clause: Clause) -> Span | None:
    """Read "Der Winzer gibt der Stadt die Schuld; sie habe …": the subject before it speaks."""
    if not clause.leads or not is_subjunctive(sentence, clause):
        return None
    before = [c for c in sentence.before(clause) if c.leads and not is_subjunctive(sentence, c)]
    return source_of(sentence, before[-1]) if before else None
