"""Echoed questions: "Der Zirkus gibt sein Quartier auf? Unsinn.": what is asked back is rejected."""

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.rejections import refutes
from articles.splitting.statements.statement import FoundStatement, Span

_NO = frozenset(
    "nein no never nie niemals mitnichten keineswegs keinesfalls never hardly nope nah not".split()
)
_LONGEST_ANSWER = 7
_PATIENCE = 2  # sentences within which an answer comes
_AT_MOST = 3  # words before "not", "nicht" in "Das stimmt nicht", "It is not"


def is_echo(sentence: Sentence, clause: Clause) -> bool:
    """Find a question with the word order of a statement: it asks back what others say."""
    page, behind = sentence.page, clause.stop
    while page.is_quote_mark(behind):
        behind += 1
    asked = page.texts[behind] == "?" and clause.kind is ClauseKind.MAIN and not clause.opener
    if not asked or not clause.own or clause.joint:
        return False
    opening = page.lows[clause.own[0]]
    grammar = page.grammar
    return clause.finite > clause.own[0] and opening not in grammar.asking | grammar.whether


def rejects(sentence: Sentence, clause: Clause) -> bool:
    """Find a short answer that says no: "So ein Quatsch", "Nein", "Das stimmt nicht"."""
    lows = clause.lows
    if not lows or len(lows) > _LONGEST_ANSWER:
        return False
    if refutes(sentence, lows) or lows[0] in _NO:
        return not sentence.negated(clause) or lows[0] in _NO
    anaphoric = lows[0] in {"das", "dies", "that", "it", "that's", "it's", "davon", "stimmt"}
    return anaphoric and sentence.negated(clause) and len(lows) <= _AT_MOST + 2


class Echoes:
    """The echoed questions of a text that wait for their answer."""

    def __init__(self) -> None:
        self._waiting: list[tuple[FoundStatement, int]] = []
        self.unanswered: list[FoundStatement] = []

    def ask(self, found: FoundStatement) -> None:
        self._waiting.append((found, 0))

    def hear(self, sentence: Sentence, speaker: Span | None) -> None:
        """Read a sentence: where a clause after the question rejects it, it is denied."""
        waiting, self._waiting = self._waiting, []
        for found, times in waiting:
            if any(c.first > found.stop and rejects(sentence, c) for c in sentence.clauses):
                found.stance, found.modality = "denies", "reported"
                found.source = speaker or found.source
            elif times < _PATIENCE:
                self._waiting.append((found, times + 1))
            elif not found.quote:
                self.unanswered.append(found)

    def end(self) -> list[FoundStatement]:
        """Return the questions outside quotations that nobody answered: they state nothing."""
        return self.unanswered + [found for found, _ in self._waiting if not found.quote]
