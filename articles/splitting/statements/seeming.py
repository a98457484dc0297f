"""What is, or seems to somebody, doubtful, absurd or likely: "Zweifelhaft erscheint dem Rat, dass …".

"It struck her as doubtful that …", "kommt ihm wenig plausibel vor, dass …": whom it seems so is the
source.
"""

from articles.splitting.statements.clauses import Clause, Sentence
from articles.splitting.statements.english_subjects import subject_end
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.page import Page
from articles.splitting.statements.rejections import names_false

Span = tuple[int, int]
_SEEMING = frozenset(
    "scheint schien scheine schienen scheinen erscheint erschien erscheine erschienen erscheinen klingt klang "
    "klinge klangen klingen dünkt dünkte dünken wirkt wirkte wirke wirken vorkommt vorkam vorkommen vorkomme "
    "vorgekommen anmutet anmutete anmuten angemutet "
    "seem seems seemed sound sounds sounded strike strikes struck looks looked appears appeared".split()
)
_APART = {
    "vor": frozenset("kommt kam komme kamen kommen".split()),
    "an": frozenset("mutet mutete mute muteten muten".split()),
}
DOUBTFUL = frozenset(
    "fraglich zweifelhaft fragwürdig unwahrscheinlich unglaubwürdig unglaubhaft unplausibel dubios "
    "doubtful dubious questionable unlikely improbable implausible".split()
)
_LIKELY = frozenset(
    "plausibel wahrscheinlich glaubhaft glaubwürdig überzeugend einleuchtend schlüssig denkbar möglich "
    "vorstellbar realistisch stichhaltig stimmig "
    "plausible likely probable credible believable convincing possible conceivable realistic persuasive".split()
)


def seeming_stance(page: Page, clause: Clause, lows: set[str], *, negated: bool) -> str | None:
    """Return the stance of a clause that says how something seems; `lows` are its words."""
    if not DOUBTFUL.isdisjoint(lows):
        return "asserts" if negated else "doubts"
    if not _LIKELY.isdisjoint(lows):
        return "doubts" if negated else "asserts"
    if names_false(page, clause):
        return "asserts" if negated else "denies"
    return None


def says_how_it_seems(page: Page, clause: Clause, lows: set[str]) -> bool:
    """Find the verb of "erscheint", "kommt … vor", "mutet … an", "It struck her"."""
    if not _SEEMING.isdisjoint(lows):
        return True
    form = page.lows[clause.finite]
    return any(particle in lows and form in forms for particle, forms in _APART.items())


def has_content_beside(sentence: Sentence, clause: Clause) -> bool:
    """Return whether "dass …", "whether …" stands right before or after a clause."""
    return any(
        other.opener in sentence.page.grammar.content
        and (0 <= other.first - clause.stop <= _NEAR or 0 <= clause.first - other.stop <= _NEAR)
        for other in sentence.clauses
    )


_NEAR = 2  # a comma and the conjunction


def seems_to(sentence: Sentence, frame: Clause) -> Span | None:
    """Return to whom it seems so, None where nobody is named."""
    page = sentence.page
    return (_german_dative if page.german else _english_object)(page, frame)


def _german_dative(page: Page, frame: Clause) -> Span | None:
    """Read "dem Rat", "für den Rat", "Experten": all phrases but the judgement and other places."""
    found: Span | None = None
    behind = frame.first
    for i in frame.own:
        if i < behind:
            continue
        low = page.lows[i]
        if low in page.grammar.prepositions:
            behind = phrase_end(page, i + 1) or i + 1
            if low == "für" and behind > i + 1:
                return i + 1, behind
        elif _may_be_felt(page, frame, i) and (end := phrase_end(page, i)):
            found = found if found and low not in _DATIVE else (i, end)
            behind = end
    return found


def _may_be_felt(page: Page, frame: Clause, i: int) -> bool:
    low = page.lows[i]
    if i == frame.finite or low in _NOT_FELT:
        return False
    if low in _DATIVE:
        return True
    stances = page.stances
    judged = low in stances.refuting or low in stances.belittling or low in DOUBTFUL | _LIKELY
    single = i == frame.first and frame.finite == i + 1 and frame.finite >= 0
    fronted = single and not low.endswith("en")  # "Merkwürdig erscheint ihr", "Fachleuten" is felt
    return page.is_capital(i) and not judged and not fronted


_DATIVE = frozenset(
    "dem der den einem einer ihm ihr ihnen mir uns vielen manchen manchem einigen etlichen seinem ihrem "
    "seiner ihrer".split()
)
_NOT_FELT = frozenset("es das dies".split())


def _english_object(page: Page, frame: Clause) -> Span | None:
    """Read "seems far-fetched to the keeper", "struck the keeper as far-fetched"."""
    if page.lows[frame.finite] in _STRIKING:
        end = next((i for i in frame.own if i > frame.finite and page.lows[i] == "as"), None)
        return (frame.finite + 1, end) if end and end > frame.finite + 1 else None
    for i in frame.own[:-1]:
        if page.lows[i] == "to" and page.tags[i + 1] == "O" and page.lows[i + 1] not in _BEING:
            end = subject_end(page, i + 1, frame.stop)
            return (i + 1, end) if end > i + 1 else None
    return None


_STRIKING = frozenset({"strike", "strikes", "struck"})
_BEING = frozenset({"be", "have"})


def is_stressed(frame: Clause) -> bool:
    """Distinguish "Mehr als fraglich ist, ob", "höchst ungewiss" from a mere open question."""
    lows = frame.lows
    at = next((at for at, low in enumerate(lows) if low in _UNSURE), 0)
    return at > 0 and (lows[at - 1] in _HIGHLY or lows[at - 2 : at] in _MORE_THAN)


_UNSURE = frozenset("fraglich zweifelhaft ungewiss unsicher uncertain unclear".split())
_HIGHLY = frozenset("höchst äußerst überaus hochgradig stark sehr highly extremely very".split())
_MORE_THAN = (["mehr", "als"], ["more", "than"])
