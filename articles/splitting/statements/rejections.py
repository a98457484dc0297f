"""Find signs that a reported clause is rejected although no verb of its frame denies it.

Words that call something false make "denies" of "asserts", others leave it open.
"""

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence, Taken
from articles.splitting.statements.english_words import SMALL
from articles.splitting.statements.page import Page
from articles.splitting.statements.sources import Span
from articles.splitting.statements.stances import OPEN
from articles.splitting.statements.verdict_words import says_no

_ANYBODY = frozenset({"wer", "whoever", "to"})  # "Wer behauptet, …, lügt"
_REACH = 8
_LONGEST_SHOUT = 3  # "Unsinn!", "A complete lie"
_CLOSING_WORDS = 2
_LIKE = frozenset("als für as".split())


def rejection(sentence: Sentence, frame: Clause, taken: Taken, content: Clause) -> str | None:
    """Return the stance that words beside the reporting verb or noun make of "asserts"."""
    if (content.quote and content.quote != frame.quote) or content.mark == ":":
        return None
    noun = taken.noun_before(content.first)
    led = noun is not None and content.first - noun < _REACH
    if _is_named_false(sentence, frame, content) or not _WRONGLY.isdisjoint(frame.lows):
        return "denies"
    if led and _is_rated_false(sentence, frame):
        return "denies"
    if refutes(sentence, frame.lows):
        fronted = content.opener in _THAT and content.first < frame.first
        return "denies" if led or fronted or _is_rated_false(sentence, frame) else OPEN
    if frame.lows[0] in _ANYBODY:
        return OPEN if _is_right(sentence) else "denies"
    if _is_conditional(sentence, frame):
        return "denies" if is_a_lie(sentence) else OPEN
    if noun is not None and content.first < frame.finite and _is_topic(sentence, frame, noun):
        return OPEN
    says = taken.cue is not None and taken.cue.strength == "" and not taken.cue.needs
    if noun is not None and led and noun > frame.finite and says and _answers_to(sentence, noun):
        return OPEN
    return OPEN if noun is not None and led and turns(sentence, frame, noun) else None


def said_by_anybody(sentence: Sentence, frame: Clause, source: Span | None) -> str | None:
    """Read "Anyone who says …, is lying", "Wenn sie sagt, …, dann lügt sie": the frame is about liars."""
    page, lies = sentence.page, is_a_lie(sentence)
    if source is not None and page.lows[source[0]] in _EVERYBODY:
        return "denies" if lies else None if _is_right(sentence) else OPEN
    conditional = frame.opener in page.grammar.conditions
    return "denies" if lies and conditional else None


_EVERYBODY = frozenset("anyone anybody whoever jeder jede".split())


_WRONGLY = frozenset(
    "unrecht fälschlich fälschlicherweise falsely wrongly wrongfully mistakenly".split()
)


def _is_rated_false(sentence: Sentence, frame: Clause) -> bool:
    """Find "sieht es als widerlegt an, dass", "wertet es als Lüge, dass"."""
    stances, lows = sentence.page.stances, frame.lows
    like = next((at for at, low in enumerate(lows) if low in _LIKE and at), None)
    if like is None:
        return _is_slighted(sentence, frame)
    calling = stances.refuting | stances.belittling
    return not calling.isdisjoint(lows[like + 1 :])


def _is_slighted(sentence: Sentence, frame: Clause) -> bool:
    """Find "nennt die Klage, …, „dünn wie Papier“": what the noun reports stands in between."""
    page = sentence.page
    if not frame.holes or sentence.finite(frame) not in page.grammar.naming:
        return False
    behind = [page.lows[i] for i in frame.own if i >= frame.holes[-1][1]]
    return not page.stances.slighting.isdisjoint(behind)


def _is_right(sentence: Sentence) -> bool:
    """Find "Wer sagt, …, hat recht": else somebody is wrong to say so."""
    return any(not _RIGHT.isdisjoint(clause.lows) for clause in sentence.clauses)


_RIGHT = frozenset("recht richtig irrt right correct".split())


def _is_conditional(sentence: Sentence, frame: Clause) -> bool:
    """Find "Wenn jemand behauptet, …": nobody is said to claim it."""
    page = sentence.page
    return frame.opener in page.grammar.conditions and not _SOMEBODY.isdisjoint(frame.lows)


_SOMEBODY = frozenset("jemand einer man irgendwer anyone someone anybody somebody people".split())


def _is_topic(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Find "Zum Vorwurf, …, sagte sie": she answers to what the noun reports."""
    page = sentence.page
    return page.lows[frame.first] in _TOPIC and noun - frame.first < _REACH and noun < frame.finite


def _answers_to(sentence: Sentence, noun: int) -> bool:
    """Find "„…“, sagte sie zu dem Bericht, …", "said of the claim that"."""
    return not _ANSWERED_TO.isdisjoint(sentence.page.lows[noun - 2 : noun])


_ANSWERED_TO = frozenset("zu zum zur about".split())
_TOPIC = frozenset("zu zum zur auf über bei angesichts asked of on about as".split())


def is_a_lie(sentence: Sentence) -> bool:
    """Find "Wer behauptet, …, lügt"."""
    return any(
        not _LYING.isdisjoint(clause.lows) or (_MAKING.issubset(clause.lows))
        for clause in sentence.clauses
    )


_MAKING = frozenset({"making", "it", "up"})
_LYING = frozenset(
    "lügt lügen lüge irre irrt täuscht verdreht verkennt flunkert schwindelt lies lying mistaken wrong".split()
)


def refutes(sentence: Sentence, lows: list[str]) -> bool:
    """Return whether a word calls something false wherever it stands; "Gerücht" may only name it."""
    return not sentence.page.stances.refuting.isdisjoint(lows)


def held_stance(sentence: Sentence, frame: Clause) -> str | None:
    """Return the stance of a verb that is not the frame's: "is something the archive doubts"."""
    at, stance = _held(sentence, frame)
    return stance if at >= 0 else None


def held_by(sentence: Sentence, frame: Clause) -> Span | None:
    """Return who holds it in "is something the archive now doubts"."""
    at, _ = _held(sentence, frame)
    page = sentence.page
    start = next((i + 1 for i in frame.own if i < at and page.lows[i] in _THING), at)
    while at > start and (page.lows[at - 1] in SMALL or page.lows[at - 1] in page.grammar.being):
        at -= 1
    return (start, at) if 0 <= start < at else None


def _held(sentence: Sentence, frame: Clause) -> tuple[int, str]:
    """Return the place of a verb that denies or doubts, -1 for none, and its stance."""
    verbs = sentence.page.stances.verbs
    for low, i in zip(frame.lows, frame.own, strict=True):
        for cue in verbs.get(low, ()) if low in verbs else ():
            if cue.stance in _AGAINST and not cue.needs and cue.strength == "":
                return i, cue.stance
    return -1, ""


_THING = frozenset("something one what claim charge allegation thing".split())
_AGAINST = frozenset({"denies", "doubts"})


def holds_denial(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Return whether any word of the frame denies or doubts, though it is not its verb."""
    verbs = sentence.page.stances.verbs
    return any(
        cue.stance in {"denies", "doubts"} and not cue.needs and cue.strength == ""
        for i in frame.own
        for cue in (verbs.get(sentence.page.lows[i], ()) if i != noun else ())
    )


def predicates(sentence: Sentence, frame: Clause) -> list[str]:
    """Return the words that may say what something is: after "als", "für", "as", or the copula."""
    lows, copula = frame.lows, sentence.finite(frame) in sentence.page.grammar.copulas
    start = next((at for at, low in enumerate(lows) if low in _LIKE and at), None)
    if start is not None:
        return lows[start + 1 :]
    return lows[lows.index(sentence.finite(frame)) + 1 :] if copula else []


def is_called_false(sentence: Sentence, frame: Clause) -> bool:
    """Return whether what is said of something calls it false: "war eine Ente", "als Gerücht ab"."""
    stances = sentence.page.stances
    calling = stances.refuting | stances.belittling | stances.slighting
    said = predicates(sentence, frame)
    return not calling.isdisjoint(said) or _is_groundless(said)


def _is_groundless(said: list[str]) -> bool:
    """Find "was without foundation", "sei ohne jede Grundlage", "is devoid of merit"."""
    if not _WITHOUT.isdisjoint(said) and not _GROUND.isdisjoint(said):
        return True
    return not _AWAY.isdisjoint(said) and not _REALITY.isdisjoint(said)


_AWAY = frozenset(
    "miles far divorced detached removed remote way nowhere meilenweit weit fern entfernt vorbei".split()
)
_REALITY = frozenset("reality truth facts mark realität wahrheit wirklichkeit tatsachen".split())
_WITHOUT = frozenset("ohne without devoid lacking short frei bar".split())
_GROUND = frozenset(
    "grundlage substanz fundament basis beleg belege beweis beweise wahrheitsgehalt hand foundation merit "
    "substance truth evidence grounds credibility proof".split()
)


def names_false(page: Page, clause: Clause, behind: int = -1) -> bool:
    """Return whether a frame with a verb of naming names something false: "nannte es ein Märchen".

    A noun that reports and is itself what is named ("nannte die Geschichte, …") is no such name,
    nor is one at or before the token `behind`.
    """
    lows, stances = page.lows, page.stances
    return any(
        lows[i] in stances.refuting
        or (i > behind and lows[i] in stances.belittling and not _is_definite(page, i))
        for i in clause.own
    )


def _is_definite(page: Page, i: int) -> bool:
    """Find "the story", "seine Geschichte", and the plural without an article in "called rumours"."""
    before = page.lows[i - 1]
    bare = page.tags[i - 1] == "F" and before not in page.grammar.copulas
    return bare or before in page.grammar.articles - _INDEFINITE or before in _DEFINITE


_INDEFINITE = frozenset("a an ein eine some no kein keine".split())
_DEFINITE = frozenset("dem den der des ihren seinen ihrem seinem ihrer seiner".split())


def turns(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Find "Der Verdacht, …, ist vom Tisch", "Contrary to reports that"."""
    page = sentence.page
    beside = (page.lows[i] for i in frame.own if i != noun)
    return not page.grammar.turning.isdisjoint(beside)


def is_shouted_down(sentence: Sentence, frame: Clause, content: Clause) -> bool:
    """Find "„Unsinn“, sagte sie zu dem Gerücht, …", "Far from it, he replied when …"."""
    if content.quote and content.quote != frame.quote:
        return False
    opening, nested = sentence.clauses[0], frame.kind is not ClauseKind.MAIN
    if nested and opening is not frame and tuple(opening.lows[:3]) in _FAR:
        return True
    others = [one for one in shouts(sentence) if one is not frame and one is not content]
    if content.opener in _THAT:
        return bool(others)
    calls = any(refutes(sentence, one.lows) for one in others)  # "No, she says" calls nothing false
    return calls and not sentence.negated(content)


_THAT = frozenset({"dass", "daß", "that"})


def shouts(sentence: Sentence) -> list[Clause]:
    """Return the clauses that only call something false: "Unsinn", "not true", "reine Spekulation"."""
    if sentence.shouts is None:
        page = sentence.page
        sentence.shouts = [
            clause
            for clause in sentence.clauses
            if len(clause.own) <= _LONGEST_SHOUT
            and _is_bare(clause)
            and (refutes(sentence, clause.lows) or says_no(page, clause.lows))
        ]
    return sentence.shouts


_FAR = frozenset(
    {("far", "from", "it"), ("on", "the", "contrary"), ("not", "at", "all"), ("not", "in", "the")}
)


def _is_bare(clause: Clause) -> bool:
    """Return whether a clause is a single word, or a quotation of one or two."""
    return clause.kind is ClauseKind.FRAGMENT or bool(clause.quote)


def _is_named_false(sentence: Sentence, frame: Clause, content: Clause) -> bool:
    """Find "called reports that he had left baseless": the last words belong to the frame."""
    page = sentence.page
    naming = sentence.finite(frame) in page.grammar.naming
    return naming and not page.german and refutes(sentence, content.lows[-_CLOSING_WORDS:])
