"""Conditions: "Stimmt der Rat zu, beginnen …", "Hätte sie gewusst, dass …", "If they had known that …"."""

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.page import Page

_INVERTED = frozenset({"should", "had", "were"})
_KNEW = frozenset({"wüsste", "wüssten"})
_WOULD = frozenset("would could might should wouldn't couldn't wouldn’t couldn’t".split())


def is_condition(sentence: Sentence, clause: Clause) -> bool:
    """Find "Stimmt der Rat zu, beginnen die Arbeiten": the first of two verb-first clauses."""
    if not _opens(sentence, clause):
        return False
    if not sentence.page.german:
        return sentence.finite(clause) in _INVERTED
    then = consequence_of(sentence, clause)
    if then is None:
        return False
    if sentence.page.lows[then.first] == "dann" or _is_unreal(sentence, clause, then):
        return True  # "War er früher arm, so ist er heute reich" is no condition
    cue = read_cue(sentence, then).cue
    weak = cue is None or cue.strength == "weak" or cue.stance == "consequence"
    return weak and then is sentence.clauses[1] and then.kind is ClauseKind.FIRST


def _opens(sentence: Sentence, clause: Clause) -> bool:
    first = clause.kind is ClauseKind.FIRST and not clause.quote
    return first and clause is sentence.clauses[0] and not sentence.question


def consequence_of(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the main clause after a condition and what the condition reports."""
    for other in sentence.after(clause):
        if other.leads and not _is_reported(sentence, other):
            return other if other.mark == "," and _may_follow(sentence.page, other) else None
    return None


def _may_follow(page: Page, clause: Clause) -> bool:
    """Return whether a clause begins with its verb, or with "so", "dann" before it."""
    if not page.german or clause.kind is ClauseKind.FIRST:
        return True
    return page.lows[clause.first] in _THEN and clause.finite == clause.first + 1


_THEN = frozenset({"so", "dann"})


def _is_reported(sentence: Sentence, clause: Clause) -> bool:
    """Find the Konjunktiv of "Wüsste sie, er sei bewaffnet, …"."""
    mood = sentence.page.forms.moods.get(sentence.finite(clause))
    return clause.kind is ClauseKind.MAIN and mood == "1"


def is_unreal(sentence: Sentence, clause: Clause) -> bool:
    """Find "Hätte sie gewusst, dass …, wäre …", "If they had known that …, they would …".

    Nobody is said to know, say or think what such a clause reports.
    """
    conditional = clause.opener in sentence.page.grammar.conditions
    if not (conditional or _opens(sentence, clause)):
        return False
    then = consequence_of(sentence, clause)
    return then is not None and _is_unreal(sentence, clause, then)


def _is_unreal(sentence: Sentence, clause: Clause, then: Clause) -> bool:
    page, form = sentence.page, sentence.finite(clause)
    if page.german:
        moods = page.forms.moods
        wished = moods.get(form) == "2" or form in _KNEW
        return wished and moods.get(sentence.finite(then)) == "2"
    return form in _INVERTED and sentence.finite(then) in _WOULD


def before_consequence(sentence: Sentence, clause: Clause, content: list[Clause]) -> list[Clause]:
    """Return what a condition reports, without its main clause: "Wenn er weiß, dass …, bleibt er".

    A main clause farther behind is none of it: "auch wenn sie es nicht zugeben: …; er zahlt".
    """
    head, far = content[0], content[0].first > clause.stop + _NEAR
    if far and head.leads and not _is_reported(sentence, head):
        return []
    then = consequence_of(sentence, clause)
    return content[: content.index(then)] if then in content else content


_NEAR = 2  # a mark and a quotation mark
