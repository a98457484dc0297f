"""Gestures and irony that say no: "tippt sich an die Stirn", "lacht nur", "Sure, and pigs can fly"."""

from articles.splitting.statements.clauses import Clause, Sentence
from articles.splitting.statements.cues import read_cue

_WAVING = frozenset({"winken", "ab|winken"})
# What the verb of a gesture needs: "tippen+Stirn", "roll+eyes".
_PARTS = frozenset("kopf stirn augen vogel head eyes temple forehead".split())
_LAUGHING = frozenset(
    "lacht lachte lachen lachten kichert kicherte grinst grinste schmunzelt schmunzelte laugh laughs laughed "
    "laughing snorts snorted chuckles chuckled".split()
)
_LONGEST = 10


def is_gesture(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a clause says of somebody only that they wave it aside, or laugh."""
    if not clause.leads or sentence.negated(clause) or len(clause.own) > _LONGEST:
        return False
    return waves_aside(sentence, clause) or not _LAUGHING.isdisjoint(clause.lows)


def waves_aside(sentence: Sentence, clause: Clause) -> bool:
    """Find a gesture that says no whatever stands beside it: "Er winkt ab", "shook her head"."""
    cue = read_cue(sentence, clause).cue if clause.leads else None
    if cue is None or sentence.negated(clause):
        return False
    shown = cue.stance == "denies" and not _PARTS.isdisjoint(cue.needs)
    return shown or cue.lemma in _WAVING


def mocks(sentence: Sentence, clause: Clause) -> bool:
    """Find "„Klar, und auf dem Mond wächst Spargel“": yes to what is impossible."""
    quote, page = clause.quote, sentence.page
    if not quote or page.lows[quote + 3] not in _AND or page.lows[quote + 1] not in _YES:
        return False
    pair = page.quoted.get(quote)
    return pair is not None and not _IMPOSSIBLE.isdisjoint(page.lows[quote + 4 : pair.stop])


_AND = frozenset({"und", "and"})
_YES = frozenset("klar sicher ja genau natürlich logisch sure right yeah yes certainly".split())
_IMPOSSIBLE = frozenset(
    "mond kaiser papst weihnachtsmann osterhase christkind klapperstorch schweine scheibe einhörner pigs pope "
    "queen santa moon cheese unicorns fairy flat".split()
)
