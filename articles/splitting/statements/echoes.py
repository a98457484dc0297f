"""Claims and questions that wait for an answer: "Der Zirkus gibt sein Quartier auf? Unsinn."

Who denies them may stand in the same sentence, or in the next.
"""

from dataclasses import dataclass

from articles.splitting.statements.answers import Answer, answer_of
from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.frames import Frames
from articles.splitting.statements.stances import OPEN
from articles.splitting.statements.statement import FoundStatement

_PATIENCE = 2  # sentences within which the answer to a question comes
_LONGEST_CHAIN = 12  # claims without a source that one denial takes up at most
_CONTENT = frozenset({"dass", "daß", "that"})
_HANGING = frozenset({ClauseKind.RELATIVE, ClauseKind.APPOSITION, ClauseKind.GAPPED})


@dataclass(slots=True)
class Waiting:
    """A statement that may be denied; `claimed`: the text names who says it. `age` in sentences.

    `echo`: a question asked back. `unreal`: in the second Konjunktiv, which may report.
    `rumour`: a frame says it, and names nobody ("heißt es"), so that only a mere no is about it.
    `depends`: on a condition in its sentence.
    """

    clause: Clause
    found: FoundStatement
    claimed: bool
    echo: bool
    unreal: bool
    rumour: bool = False
    depends: bool = False
    age: int = 0

    def takes(self, answer: Answer) -> bool:
        """Return whether an answer is about this statement."""
        found = self.found
        if self.rumour and answer.no:
            return self.clause.kind not in _HANGING and found.stance == "asserts"
        if self.claimed or self.clause.kind in _HANGING:
            return False
        if self.echo or (found.modality == "asked" and found.stance is None):
            return True
        if found.stance == "asks" or (found.stance == OPEN and self.clause.opener == "ob"):
            return answer.no
        if found.quote:
            return found.stance == OPEN and answer.no
        if found.stance in {"asserts", OPEN, "announces"}:
            return True
        stated = found.modality == "asserted" or (self.depends and found.modality == "conditional")
        if stated and not self.unreal and self.clause.opener not in _CONTENT:
            return found.stance is None and answer.firm
        reported = self.unreal or found.modality == "conditional"
        # "In dem Heim würden Leute geschlagen", "Dass … – Unsinn"
        return found.stance is None and (reported or self.clause.opener in _CONTENT)


def is_echo(sentence: Sentence, clause: Clause) -> bool:
    """Find a question with the word order of a statement: it asks back what others say."""
    page, behind = sentence.page, clause.stop
    while page.is_quote_mark(behind):
        behind += 1
    if page.texts[behind] != "?" or not clause.own or clause.joint:
        return False
    grammar = page.grammar
    if clause.opener:
        return clause.opener in grammar.whether | _CONTENT and sentence.lead is None
    opening = page.lows[clause.own[0]]
    stated = clause.kind is ClauseKind.MAIN and clause.finite > clause.own[0]
    return stated and opening not in grammar.asking | grammar.whether


class Echoes:
    """The statements of a text that wait for their answer."""

    def __init__(self) -> None:
        self._claims: list[Waiting] = []
        self._questions: list[Waiting] = []
        self.unanswered: list[FoundStatement] = []

    def hear(self, sentence: Sentence, frames: Frames, own: list[Waiting]) -> None:
        """Read a sentence: where a clause rejects what stands before it, that is denied."""
        awaited = bool(self._claims or self._questions) or len(sentence.clauses) > 1
        for clause in sentence.clauses if awaited else ():
            answer = answer_of(sentence, frames, clause)
            if answer is not None:
                before = (one for one in own if one.clause.first < clause.first)
                self._apply(answer, [one for one in before if one.takes(answer)])
        self._grow_old(own)

    def _apply(self, answer: Answer, near: list[Waiting]) -> None:
        taken = near or [one for one in self._questions if one.takes(answer)]
        if not taken:
            taken = [one for one in self._claims if one.takes(answer)]
            taken = [one for one in taken if answer.whole or one.age == 0]
        for one in taken:
            found = one.found
            found.stance, found.modality = answer.stance, "reported"
            found.source = answer.source or found.source
            one.claimed = True
        self._questions = [one for one in self._questions if not one.claimed]

    def _grow_old(self, own: list[Waiting]) -> None:
        """End a sentence: its claims wait for the next one, its questions for two."""
        if self._questions:
            self._forget_questions()
        asked = [one for one in own if one.echo or one.found.modality == "asked"]
        said = [one for one in own if one not in asked] if asked else own
        self._questions += asked
        goes_on = bool(self._claims and said) and all(_is_reported(one) for one in said)
        for one in self._claims:
            one.age += 1
        self._claims = ((self._claims if goes_on else []) + said)[-_LONGEST_CHAIN:]

    def _forget_questions(self) -> None:
        for one in self._questions:
            one.age += 1
        late = [one for one in self._questions if one.age > _PATIENCE]
        self.unanswered += [one.found for one in late if one.echo and not one.found.quote]
        self._questions = [one for one in self._questions if one.age <= _PATIENCE]

    def end(self) -> list[FoundStatement]:
        """Return the questions outside quotations that nobody answered: they state nothing."""
        open_still = (one for one in self._questions if one.echo and not one.found.quote)
        return self.unanswered + [one.found for one in open_still if one.found.stance == OPEN]


def _is_reported(one: Waiting) -> bool:
    return one.found.modality == "reported"
