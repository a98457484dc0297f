"""German documents that state what is said: "Ein Gutachten der Stadt empfahl", "zeigt eine Studie von"."""

from articles.splitting.de.attributions import attributed_name, attribution_found
from articles.splitting.de.families import SOURCES
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE


@SOURCES.rule("document-that-says", on=("stating_document",))
def document_that_says_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Ein Gutachten der Stadt" beside "empfahl", "Dafür spricht auch eine Studie der Warte".

    Leaves alone: documents of nobody ("der Bericht nennt"), and those that are only ordered, paid or
    read ("das Gutachten der Stadt liegt vor"), since nothing is stated by them.
    """
    tokens = reading.tokens
    first = _start(reading, index)
    if first is None or not tokens[index].text[0].isupper() or tokens[index + 1].gap > LINE:
        return None
    end = noun_phrase_end(reading, first)
    owner = index + 1
    if end is None or end <= owner + 1 or tokens[owner].low not in _OWNED:
        return None
    if not (tokens[end].low in _STATING or _follows_verb(reading, first)):
        return None
    return attribution_found(reading, first, end, attributed_name(reading, owner, end))


_OWNED = frozenset("der des von vom".split())


def _start(reading: Reading, index: int) -> int | None:
    """Return the article before a document, over up to two adjectives."""
    tokens = reading.tokens
    at = index - 1
    while (
        index - at < _FARTHEST and "adjective" in tokens[at].classes and tokens[at].text.islower()
    ):
        if "determiner" in tokens[at].classes:
            break
        at -= 1
    return at if tokens[at].low in _ARTICLES else None


_FARTHEST = 3
# In the nominative, which the subject of a verb has.
_ARTICLES = frozenset("ein eine das die der diese dieses dieser".split())


def _follows_verb(reading: Reading, first: int) -> bool:
    """Recognise the verb before its subject: "rechnet ein Gutachten", "spricht auch eine Studie"."""
    further, before = reading.tokens[first - 2 : first]
    return (further if before.low in _ADVERBS else before).low in _STATING


_ADVERBS = frozenset("auch nun jetzt zudem bereits schon".split())
_STATING = frozenset(
    "ergab ergibt zeigt zeigte empfahl empfiehlt rechnet rechnete nennt nannte warnt warnte belegt belegte beziffert "
    "bezifferte bescheinigt bescheinigte kommt kam sieht sah schätzt schätzte prognostiziert prognostizierte spricht "
    "sprach besagt besagte weist wies listet listete bestätigt bestätigte fordert forderte rügt rügte kritisiert "
    "kritisierte bemängelt bemängelte stellt stellte sagt sagte rät riet hält hielt attestiert attestierte "
    "veranschlagt veranschlagte ermittelte errechnete errechnet".split()
)
