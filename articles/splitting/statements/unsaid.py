"""Clauses that state nothing: conditions, calls and questions to the reader, "Wer …, der …"."""

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.conditions import is_condition
from articles.splitting.statements.cues import read_cue
from articles.splitting.statements.frames import Frames

_ASKED = frozenset({"asks", "denies", "doubts"})  # "when asked if", "rolls her eyes when asked if"


def has_condition(sentence: Sentence, frames: Frames) -> bool:
    conditions = sentence.page.grammar.conditions
    for clause in sentence.clauses:
        reports = frames.reports.get(clause)
        asked = reports is not None and (reports.stance in _ASKED or reports.unclear)
        if clause.kind is ClauseKind.SUB and clause.opener in conditions and not asked:
            return True
    first = sentence.clauses[0] if sentence.clauses else None
    return first is not None and is_condition(sentence, first)


def depends_on(sentence: Sentence, clause: Clause) -> bool:
    """Return whether the conditions of the sentence may be those of a clause.

    Not in "„…“, sagt sie, und wenn sie das sagt, …": a condition outside a quotation, or one that
    begins the next main clause, leaves alone what is before it.
    """
    page = sentence.page
    for one in sentence.clauses:
        if one.kind is not ClauseKind.SUB or one.opener not in page.grammar.conditions:
            continue
        outside = bool(clause.quote) and not one.quote
        later = one.joint in _ADDING and clause.leads and clause.stop <= one.first
        if not (outside or later):
            return True
    return is_condition(sentence, sentence.clauses[0])


def addresses(sentence: Sentence, clause: Clause) -> bool:
    """Leave out calls and questions to the reader: "Halten Sie …", "Bring your own mug"."""
    if clause.quote or clause.joint in _ADDING:
        return False
    if not sentence.page.german and _is_call(sentence, clause):
        return True
    if clause.kind is not ClauseKind.FIRST:
        return False
    page, behind = sentence.page, sentence.page.texts[clause.finite + 1]
    if page.german:
        return behind == "Sie" and clause is sentence.lead
    if sentence.question:
        return behind.lower() == "you"
    base = "I" in page.forms.lexicon.get(page.lows[clause.finite], "")
    alone = clause is sentence.lead or clause.mark in {";", ":"}
    return base and alone and clause.finite == clause.first


_ADDING = frozenset("und and but or aber oder".split())


def _is_call(sentence: Sentence, clause: Clause) -> bool:
    """Find "Bring your own mug", though another word looks finite."""
    page, first = sentence.page, clause.first
    opens = page.tags[first] == "I" and page.is_capital(first) and clause is sentence.lead
    return opens and page.lows[first + 1] in page.grammar.articles


def only_rates(sentence: Sentence, clause: Clause) -> bool:
    """Leave out "ist kein Einzelfall" behind "Dass …": what it rates is the statement."""
    page, opening = sentence.page, sentence.clauses[0]
    behind = clause is sentence.lead and opening.kind is ClauseKind.SUB
    if not behind or opening.opener not in page.grammar.content or opening.opener == "if":
        return False
    copula = sentence.finite(clause) in page.grammar.copulas
    return copula and not page.grammar.presuming.isdisjoint(clause.lows)


def is_generic(sentence: Sentence, clause: Clause) -> bool:
    """Leave out "wer zu spät kommt", and "Wer sie dort erlebt, vergisst sie nicht", which nobody can check."""
    lows, opening = sentence.page.lows, sentence.clauses[0]
    if lows[clause.first] == "wer" and sentence.page.german:
        return True
    led = clause.kind is ClauseKind.FIRST and clause is sentence.lead
    led = led and opening.kind is ClauseKind.RELATIVE and lows[opening.first] == "wer"
    return led and not _is_rule(sentence, clause)


def _is_rule(sentence: Sentence, clause: Clause) -> bool:
    """Find "Wer etwas findet, muss es binnen 48 Stunden melden": a duty, a figure, a thing; no advice."""
    page, finite = sentence.page, sentence.finite(clause)
    if finite in _ADVISING or (finite in _MAY and "sich" in clause.lows):
        return False
    things = (i for i in clause.own if i > clause.finite)
    return finite in _DUTIES or any(
        page.texts[i][0].isdigit() or page.is_capital(i) for i in things
    )


_ADVISING = frozenset("sollte sollten möge mögen".split())
_MAY = frozenset("kann können".split())
_DUTIES = frozenset("muss müssen darf dürfen haftet zahlt".split())


def opens_speech(sentence: Sentence, clause: Clause) -> bool:
    """Leave out "Die Polizei stellt klar:", "Aus dem Lager heißt es:", which say only who speaks."""
    page = sentence.page
    if not clause.leads or page.texts[clause.stop] != ":" or len(clause.own) > _LONGEST_OPENING:
        return False
    cue = read_cue(sentence, clause).cue
    says = cue is not None and cue.stance == "asserts" and not read_cue(sentence, clause).nouns
    return says and cue is not None and (cue.strength == "" or cue.lemma == "heißen")


_LONGEST_OPENING = 8
