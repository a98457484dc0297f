"""What somebody counters or corrects, and what somebody counters it with.

"Den Vorhalt, er habe gelogen, konterte sie" denies, "Sie konterte, er habe gelogen" asserts.
"""

from articles.splitting.statements.clauses import Clause, Sentence, Taken
from articles.splitting.statements.cues import noun_stance
from articles.splitting.statements.noun_verdicts import opponent, opposes
from articles.splitting.statements.page import Page
from articles.splitting.statements.reports import Report
from articles.splitting.statements.sources import source_of
from articles.splitting.statements.stances import Cue

_AGAINST = frozenset({"denies", "doubts"})


def replied(
    sentence: Sentence, frame: Clause, taken: Taken, cue: Cue, noun: int, content: Clause
) -> Report | None:
    """Tell apart what somebody counters, and what somebody counters it with."""
    if _is_about_question(sentence, noun, cue, content):
        return Report(source_of(sentence, frame, noun), "asks", by_noun=True)
    if not taken.negated and _counters(sentence, frame, cue, noun):
        return Report(opponent(sentence, frame, noun), "denies")
    if cue.stance in _AGAINST and _says_with(sentence.page, frame, noun):
        return Report(source_of(sentence, frame), "asserts")
    return None


def _counters(sentence: Sentence, frame: Clause, cue: Cue, noun: int) -> bool:
    """Find "Den Vorhalt, …, konterte sie", "klagt gegen die Behauptung", "countered claims that"."""
    page = sentence.page
    bare = page.grammar.prepositions.isdisjoint(page.lows[noun - 2 : noun])
    replies = cue.lemma in _REPLYING and noun_stance(page, noun) == "asserts" and bare
    return (replies and noun != frame.first) or (cue.stance == "asserts" and opposes(page, noun))


def _says_with(page: Page, frame: Clause, noun: int) -> bool:
    """Find "Mit der Aussage, er habe gebremst, widerspricht er dem Bericht": that he says himself."""
    opens = page.lows[frame.first] == "mit" and frame.first < noun <= frame.first + 2
    return opens and page.texts[noun] in _OWN_WORDS


_OWN_WORDS = frozenset("Aussage Hinweis Argument Begründung Erklärung Feststellung Worten".split())
_REPLYING = frozenset("kontern entgegnen erwidern counter".split())


def says_in_reply(
    sentence: Sentence, frame: Clause, cue: Cue, content: Clause, noun: int | None
) -> bool:
    """Distinguish "Das Amt stellte richtig, dass" from "stellte die Meldung richtig, …".

    What is countered stands in front ("Dem Verdacht, …, hält er entgegen"); what is corrected
    stands in front or hangs on a noun.
    """
    if content.first < frame.stop:
        return False
    if cue.lemma in _COUNTERING:
        return True
    return cue.lemma in _CORRECTING and noun is None and sentence.before(content)[-1] is frame


_COUNTERING = frozenset({"entgegen|halten", "entgegen|setzen"})
_CORRECTING = frozenset(
    "gerade|rücken zurecht|rücken richtig|stellen korrigieren berichtigen correct".split()
)


def _is_about_question(sentence: Sentence, noun: int, cue: Cue, content: Clause) -> bool:
    """Find "schrieb ein Buch über die Frage, wie …": the frame says something else beside."""
    page = sentence.page
    asked = content.opener in page.grammar.asking | page.grammar.whether
    about = page.lows[noun - 2] in {"über", "about"} and noun_stance(page, noun) == "asks"
    return asked and about and cue.stance == "asserts"
