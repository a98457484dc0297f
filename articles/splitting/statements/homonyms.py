"""Words that only look as if they took a stance: "hat 412 Spiele bestritten"."""

from articles.splitting.statements.clauses import Clause
from articles.splitting.statements.page import Page
from articles.splitting.statements.stances import Cue

_BEING = frozenset({"sein", "werden"})
_OPENING = frozenset("dass daß ob wie wo wann warum wer was woher".split())


def misleads(page: Page, clause: Clause, cue: Cue, lows: set[str]) -> bool:
    """Return whether a cue is none here: "412 Spiele bestritten", "von 6 Megawatt war die Rede"."""
    if (
        "bekannt" in cue.needs and cue.lemma in _BEING
    ):  # "Bekannt ist, dass", not "Der Anlass ist bekannt: …"
        fronted = clause.finite == clause.first or clause.opener == "wie"
        return not fronted and page.lows[clause.stop + 1] not in _OPENING
    if "rede" in cue.needs:
        return page.grammar.negations.isdisjoint(lows) and "kaum" not in lows
    return cue.lemma == "bestreiten" and _is_played(page, clause)


def _is_played(page: Page, clause: Clause) -> bool:
    """Find "hat 412 Spiele bestritten", "bestreitet den Unterhalt": it denies nothing."""
    for i in clause.own:
        if not page.is_capital(i) or not page.lows[i].endswith(_PLAYED):
            continue
        before = i - 1
        while i - before < _PHRASE and page.tags[before] == "O" and not page.is_capital(before):
            if page.lows[before] in page.grammar.prepositions:
                break
            before -= 1
        if page.lows[before] not in page.grammar.prepositions:
            return True
    return False


_PHRASE = 5
_PLAYED = (
    "spiel", "spiele", "spielen", "partie", "partien", "rennen", "turnier", "turniere", "kampf", "kämpfe", "kosten",
    "unterhalt", "programm", "ausgaben", "saison", "match", "matches", "derby", "etappe", "etappen", "auftritt",
    "auftritte", "abend", "konzert", "konzerte", "finale", "auftakt",
)  # fmt: skip
