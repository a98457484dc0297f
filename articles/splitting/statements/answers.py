"""Denials of what stands before them: "Das bestreitet sie", "Falsch, sagt …", "was sie zurückweist".

They judge clauses that nobody is named for. What somebody is said to claim stays their claim,
and the denial is a statement of its own.
"""

from dataclasses import dataclass

from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence
from articles.splitting.statements.cues import noun_stance, read_cue
from articles.splitting.statements.english_words import SMALL
from articles.splitting.statements.frames import Frames
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.german_subjects import subject_after
from articles.splitting.statements.gestures import mocks, waves_aside
from articles.splitting.statements.noun_verdicts import outer_source
from articles.splitting.statements.page import Page
from articles.splitting.statements.side_frames import is_elliptic_no
from articles.splitting.statements.sources import Span, is_passive, source_of, subject_of
from articles.splitting.statements.stances import Cue
from articles.splitting.statements.verdict_words import LONGEST, says_no


@dataclass(frozen=True, slots=True)
class Answer:
    """What a clause says of the clauses before it.

    `firm`: it is about truth, so that a sentence of the writer may be meant too. `whole`: it
    takes up all that was said, not only the last sentence. `no`: it is a mere no, as to a question.
    """

    source: Span | None
    stance: str
    firm: bool = False
    whole: bool = False
    no: bool = False


_STANCES = frozenset({"denies", "doubts", "concedes"})
_RELATIVE = frozenset({"was", "which"})
_ALL = frozenset("alles all everything none nichts beides vorwürfe vorwürfen berichte berichten "
                 "anschuldigungen gerüchte gerüchten allegations claims accusations reports".split())  # fmt: skip
_TRUTH = frozenset(
    "bestreiten leugnen dementieren verneinen ab|streiten stellen deny dispute refute rebut".split()
)
_NO = frozenset({"not", "no", "nein"})
_SAYS_NOT = 5  # words of "The vicar says not"


def answer_of(sentence: Sentence, frames: Frames, clause: Clause) -> Answer | None:
    """Return what a clause says of what stands before it, None where it says nothing of it."""
    if frames.frames.get(clause) is not None:
        return None
    lows, short = clause.lows, len(clause.lows) <= LONGEST
    no = (short and says_no(sentence.page, lows)) or mocks(sentence, clause)
    if no or _lacks_proof(sentence, clause):
        return Answer(_speaker(sentence, frames, clause), "denies", no=True)
    if clause.finite < 0:
        return None
    if lows[-1] in _NO and len(lows) <= _SAYS_NOT and read_cue(sentence, clause).cue:
        return Answer(source_of(sentence, clause), "denies", no=True)  # "She says not"
    if (said := frames.reports.get(clause)) and is_elliptic_no(sentence, clause):
        return Answer(said.source, "denies", no=True)  # "She says it had not"
    taken = read_cue(sentence, clause)
    cue = taken.cue
    if cue is not None and _denies_otherwise(sentence, clause, cue, negated=taken.negated):
        return Answer(_denier(sentence, clause), "denies")
    if cue is None or cue.stance not in _STANCES:
        return None
    stance = _stance(sentence.page, cue, negated=taken.negated)
    if stance is None or not (_takes_up(sentence, clause, cue) or _is_bare(sentence, clause, cue)):
        return None
    whole = not _ALL.isdisjoint(lows)
    if cue.strength == "writer":
        return Answer(_speaker(sentence, frames, clause), stance, whole=whole)
    firm = cue.lemma in _TRUTH and clause.kind is not ClauseKind.RELATIVE
    return Answer(_denier(sentence, clause), stance, firm=firm, whole=whole)


def _lacks_proof(sentence: Sentence, clause: Clause) -> bool:
    """Find "Dafür gibt es keinen Beleg", "There is no evidence of that"."""
    lows = clause.lows
    if _PROOF.isdisjoint(lows) or clause.finite < 0 or len(clause.own) > _LONGEST_LACK:
        return False
    taken = read_cue(sentence, clause)
    if not (taken.negated or (taken.cue is not None and taken.cue.stance == "denies")):
        return False
    if sentence.page.german:
        return not _FOR_IT.isdisjoint(lows)
    return lows[-1] in _THIS and lows[-2] in _OF


_PROOF = frozenset(
    "beleg belege belegen beweis beweise beweisen hinweis hinweise hinweisen indiz indizien anhaltspunkt "
    "anhaltspunkte anzeichen evidence proof sign".split()
)
_FOR_IT = frozenset({"dafür", "hierfür", "darauf", "hierauf"})
_OF = frozenset({"of", "for"})
_THIS = frozenset({"that", "this", "it"})
_LONGEST_LACK = 12


def _denies_otherwise(sentence: Sentence, clause: Clause, cue: Cue, *, negated: bool) -> bool:
    """Find "Er spricht von Rufmord", "Er winkt ab", "Das habe er so nie gesagt"."""
    if cue.lemma in _SPEAKING:
        return _speaks_of_false(sentence.page, clause)
    if cue.lemma in _DEFENDING or waves_aside(sentence, clause):
        return len(clause.own) <= _LONGEST_BARE
    return negated and _has_not_said(sentence, clause, cue)


_SPEAKING = frozenset({"sprechen", "speak", "naming"})


def _speaks_of_false(page: Page, clause: Clause) -> bool:
    """Find "Er spricht von Rufmord"."""
    of = next((at for at, low in enumerate(clause.lows) if low in {"von", "of"}), None)
    return of is not None and not page.stances.refuting.isdisjoint(clause.lows[of + 1 :])


_DEFENDING = frozenset({"ab|wehren"})


def _has_not_said(sentence: Sentence, clause: Clause, cue: Cue) -> bool:
    """Find "Das habe er so nie gesagt", "She never said any such thing"."""
    page = sentence.page
    if cue.stance != "asserts" or cue.strength or cue.needs or not _NEVER & set(clause.lows):
        return False
    return any(_is_pronoun(page, clause, i) for i in clause.own) or "such" in clause.lows


_NEVER = frozenset("nie niemals never".split())


def _is_bare(sentence: Sentence, clause: Clause, cue: Cue) -> bool:
    """Find "Der Arzt verneint", "The club denies": a verb of denial without an object."""
    page, last = sentence.page, clause.own[-1]
    particle = page.german and f"{sentence.finite(clause)} {page.lows[last]}" in page.stances.verbs
    alone = clause.finite == last or (particle and len(clause.own) <= _LONGEST_BARE)
    return alone and clause.kind is ClauseKind.MAIN and cue.strength == "" and not cue.needs


_LONGEST_BARE = 6


def _stance(page: Page, cue: Cue, *, negated: bool) -> str | None:
    """Return the stance of the cue, turned by "nicht" where the lexicon says how."""
    if not negated or cue.strength in {"writer", "fixed"}:
        return cue.stance
    turned = page.stances.negated.get(cue.lemma)
    return turned if turned in _STANCES else None


def _speaker(sentence: Sentence, frames: Frames, clause: Clause) -> Span | None:
    """Return who says a short answer: "Falsch, sagt die Behörde", "„Nein.“"."""
    report = frames.reports.get(clause)
    if report is not None and report.source is not None:
        return report.source
    found = outer_source(sentence, clause)
    if found is None and clause.quote and sentence.lead not in {None, clause}:
        return source_of(sentence, sentence.lead)  # "reagierte sie mit einem „Stimmt nicht“"
    return found


def _denier(sentence: Sentence, clause: Clause) -> Span | None:
    """Return who denies: "was die Firma bestreitet", "Das bestreitet sie", "a charge he denies"."""
    page, opening = sentence.page, clause.own[0]
    if is_passive(page, clause):
        return subject_of(page, clause)
    nouns = read_cue(sentence, clause).nouns
    front = next((n for n in nouns if n < clause.finite), opening - 1)
    fronted = page.lows[opening] in _ANAPHORS | {"so"} or front >= opening
    if page.german and clause.kind is ClauseKind.RELATIVE:
        end = phrase_end(page, opening + 1)
        return (opening + 1, end) if end else None
    if page.german:
        behind = fronted and clause.finite > opening  # "so etwas weist die Abtei zurück"
        return subject_after(page, clause) if behind else source_of(sentence, clause)
    start = max(opening + (page.lows[opening] in _RELATIVE | {"something"}), front + 1)
    if start == opening:
        return source_of(sentence, clause)
    return _without_adverbs(page, start, clause.finite)


def _without_adverbs(page: Page, start: int, stop: int) -> Span | None:
    """Read "which his office", "something he has always"."""
    while stop > start and (page.lows[stop - 1] in SMALL or page.lows[stop - 1].endswith("ly")):
        stop -= 1
    return (start, stop) if start < stop else None


# --- what it takes up ---------------------------------------------------------------------------


def _takes_up(sentence: Sentence, clause: Clause, cue: Cue) -> bool:
    """Return whether the clause speaks of what was said before: "das", "den Vorwurf", "was"."""
    page = sentence.page
    if clause.kind is ClauseKind.RELATIVE:
        return page.lows[clause.first] in _RELATIVE or _hangs_on_report(page, clause)
    if not _is_about_truth(cue):
        return False
    if any(_is_pronoun(page, clause, i) for i in clause.own):
        return True
    if cue.lemma in _TRUTH and not _DEEDS.isdisjoint(clause.lows):
        return True
    nouns = read_cue(sentence, clause).nouns
    return any(_takes_up_noun(page, clause, noun) for noun in nouns)


def _is_about_truth(cue: Cue) -> bool:
    """Leave out "Das lehnt sie ab", which disapproves of it."""
    return cue.strength != "weak" or bool(cue.needs) or cue.lemma in _ABOUT_TRUTH


_ABOUT_TRUTH = frozenset({"aus|schließen", "naming", "widerrufen", "exclude", "retract"})
_ANAPHORS = frozenset(
    "das dies dieses dem davon daran hiervon es alles beides dergleichen derlei derartiges it this "
    "that these those everything nothing none".split()
)
_ALONE = frozenset(
    "davon daran hiervon alles beides dergleichen derlei derartiges everything".split()
)


def _is_pronoun(page: Page, clause: Clause, i: int) -> bool:
    """Distinguish "Das bestreitet sie", "denied it" from "das Haus", "that night"."""
    low = page.lows[i]
    if low == "etwas" and page.lows[i - 1] == "so":
        return True
    if low == "dagegen":  # "Dagegen verwahrt sich der Rat", not "Der Rat dagegen …"
        return i == clause.own[0]
    if low not in _ANAPHORS:
        return False
    if low in _ALONE or i + 1 >= clause.stop or i + 1 == clause.finite:
        return True
    after = page.lows[i + 1]
    if not page.texts[i + 1][:1].isalpha() or after in page.grammar.prepositions:
        return True
    if page.german:
        return not page.is_capital(i + 1) and not page.is_capital(i + 2)
    return after.endswith("ly") or after in _BEHIND_PRONOUN


_BEHIND_PRONOUN = frozenset("as at too all and but was is had has in".split())
_DETERMINERS = frozenset(
    "die den der dem das diese diesen dieser diesem dieses jene jenen solche solchen derartige derlei "
    "derartigen sämtliche sämtlichen alle allen beide jegliche jeglichen jede jeden the this that "
    "these those such all any every both".split()
)
_BARE = frozenset("vorwürfe anschuldigungen gerüchte berichte allegations".split())
_DEEDS = frozenset("tat tatvorwurf schuld beteiligung wrongdoing involvement".split())
_COMPLETED = frozenset("nach von vom gegen über zum zur of about against for from that".split())


def _takes_up_noun(page: Page, clause: Clause, noun: int) -> bool:
    """Find "den Vorwurf", "diese Darstellung", "the claims", not "die Forderung nach …"."""
    if noun_stance(page, noun) not in {"asserts", "fears"} or page.lows[noun + 1] in _COMPLETED:
        return False
    if page.lows[noun] in _BARE and noun in (clause.own[0], clause.finite + 1):
        return True
    before = page.lows[max(noun - 2, clause.first) : noun]
    return not _DETERMINERS.isdisjoint(before)


def _hangs_on_report(page: Page, clause: Clause) -> bool:
    """Find "…, ein Vorwurf, den das Rektorat zurückweist"."""
    noun = clause.first - 2
    reports = page.texts[clause.first - 1] == "," and page.stances.noun(
        page.texts[noun] if page.german else page.lows[noun]
    )
    return bool(reports) and page.lows[noun - 1] in _INDEFINITE


_INDEFINITE = frozenset("ein eine einen a an".split())
