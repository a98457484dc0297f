"""Find signs that a reported clause is rejected although no verb of its frame denies it.

They turn "asserts" into an open stance, never the other way: a person then decides.
"""

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.cues import Taken

# Words that name what is reported, true or not: "verbreitete das Gerücht, dass".
_NEUTRAL = frozenset("gerücht gerüchte spekulation spekulationen kampagne unterstellung".split())
_ANYBODY = frozenset({"wer", "whoever"})  # "Wer behauptet, …, lügt"
_REACH = 8
_LONGEST_SHOUT = 3  # "Unsinn!", "A complete lie"
_CLOSING_WORDS = 2


def is_rejected(sentence: Sentence, frame: Clause, taken: Taken, content: Clause) -> bool:
    """Return whether words beside the reporting verb or noun speak against the content."""
    quoted = bool(content.quote) and content.quote != frame.quote
    if quoted:
        return False
    if refutes(sentence, frame.lows) or _is_shouted_down(sentence, frame, content):
        return True
    if _is_named_false(sentence, frame, content) or frame.lows[0] in _ANYBODY:
        return True
    noun = taken.noun_before(content.first)
    return noun is not None and content.first - noun < _REACH and _turns(sentence, frame, noun)


def refutes(sentence: Sentence, lows: list[str]) -> bool:
    """Return whether a word calls something false; "Gerücht" beside a verb may only name it."""
    return not (sentence.page.grammar.refuting - _NEUTRAL).isdisjoint(lows)


def _turns(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Find "Der Verdacht, …, ist vom Tisch", "Contrary to reports that"."""
    page = sentence.page
    beside = (page.lows[i] for i in frame.own if i != noun)
    return not page.grammar.turning.isdisjoint(beside)


def _is_shouted_down(sentence: Sentence, frame: Clause, content: Clause) -> bool:
    """Find "„Unsinn“, sagte sie zu dem Gerücht, …": a short clause that only refutes."""
    for other in sentence.clauses:
        short = other is not frame and other is not content and len(other.own) <= _LONGEST_SHOUT
        if short and _is_bare(other) and refutes(sentence, other.lows):
            return not sentence.negated(content)
    return False


def _is_bare(clause: Clause) -> bool:
    """Return whether a clause is a mere word, or a quotation of one or two."""
    return clause.kind is ClauseKind.FRAGMENT or bool(clause.quote)


def _is_named_false(sentence: Sentence, frame: Clause, content: Clause) -> bool:
    """Find "called reports that he had left baseless": the last words belong to the frame."""
    naming = sentence.finite(frame) in sentence.page.grammar.naming
    return naming and refutes(sentence, content.lows[-_CLOSING_WORDS:])
