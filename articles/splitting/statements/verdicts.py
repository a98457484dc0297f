"""Decide who is the source of what a frame reports, and with which stance.

The safe side is the default: a negated frame never yields "asserts" by accident, and a clause under
a verb that no list knows has the stance "open".
"""

from dataclasses import replace

from articles.splitting.statements.attributions import inner_source
from articles.splitting.statements.clauses import Clause, ClauseKind, Sentence, Taken
from articles.splitting.statements.contents import is_consequence
from articles.splitting.statements.contents_before import is_subjunctive, opens_question
from articles.splitting.statements.cues import noun_stance, read_cue
from articles.splitting.statements.german_phrases import phrase_end
from articles.splitting.statements.german_subjects import subject_after
from articles.splitting.statements.german_words import ADVERBS
from articles.splitting.statements.gestures import is_gesture
from articles.splitting.statements.negations import NOBODY, negated_stance, neither_stance, presumes
from articles.splitting.statements.noun_verdicts import (
    answerer,
    answers_no,
    denied_by_noun,
    denied_by_participle,
    judge_noun,
    leads,
    noun_right_before,
    outer_source,
)
from articles.splitting.statements.rejections import (
    held_by,
    held_stance,
    is_shouted_down,
    refutes,
    rejection,
    said_by_anybody,
)
from articles.splitting.statements.replies import replied, says_in_reply
from articles.splitting.statements.reports import UNCLEAR, Report, Span
from articles.splitting.statements.seeming import is_stressed, says_how_it_seems, seems_to
from articles.splitting.statements.sources import (
    felt_by,
    is_predicate,
    may_anybody,
    named_place,
    owner_of,
    source_of,
)
from articles.splitting.statements.stances import OPEN, Cue

_REACTING = frozenset("respond react reply answer reagieren antworten".split())
_NOT_DONE = frozenset({"demands", "announces", "asks"})
_AGAINST = frozenset({"denies", "doubts"})
_SEEING = frozenset({"sehen", "see"})
_CONTENT = frozenset("dass daß wie that how".split())
_AS_FAR_AS = frozenset("soweit sofern insoweit falls".split())  # "Soweit behauptet wird, …"
_PLANNED = frozenset("will would shall wird werde".split())


def judge_frame(
    sentence: Sentence, frame: Clause, taken: Taken, content: list[Clause]
) -> Report | None:
    """Return what the frame says of its content, None where it reports nothing."""
    report = _judge(sentence, frame, taken, content)
    if report is None:
        return None
    if report.by_noun and sentence.page.lows[content[0].first - 2] == "nämlich":
        # "… führt zum falschen Ergebnis, nämlich dass", says who says the frame
        report = replace(report, source=outer_source(sentence, frame) or report.source)
    report = _settled_source(sentence, frame, report, content[0])
    if _names_nobody(sentence, report.source) and not report.unclear:
        known = None if report.stance == "asks" else report.source  # "niemand weiß, ob"
        outer = None if frame.opener in _AS_FAR_AS else outer_source(sentence, frame)
        report = replace(report, source=outer or known)
    if report.stance == OPEN and rejection(sentence, frame, taken, content[0]) == "denies":
        return replace(report, stance="denies")
    if report.stance != "asserts" or (report.guess and report.source):
        return report
    if stance := said_by_anybody(sentence, frame, report.source):
        return replace(report, stance=stance, source=outer_source(sentence, frame))
    if is_shouted_down(sentence, frame, content[0]):
        return Report(outer_source(sentence, frame) or report.source, "denies")
    if _answers(sentence, frame):
        return replace(report, stance=OPEN)
    turned = rejection(sentence, frame, taken, content[0])
    if turned and frame.lows[0] in NOBODY:
        return replace(report, stance=turned, source=outer_source(sentence, frame))
    return replace(report, stance=turned) if turned else report


def _settled_source(sentence: Sentence, frame: Clause, report: Report, content: Clause) -> Report:
    """Make a question of "ob" after words that no rule reads; take off what is no source."""
    if report.stance == OPEN and content.opener in sentence.page.grammar.whether:
        report = replace(report, stance="asks")
    if report.source and report.stance in _AGAINST and may_anybody(sentence, frame, report.source):
        report = replace(report, source=outer_source(sentence, frame))
    if report.source and is_predicate(sentence, frame, report.source):
        report = replace(report, source=None)
    return report


def _names_nobody(sentence: Sentence, source: Span | None) -> bool:
    """Return whether a source is none, "niemand", "kein Mensch" or "no one"."""
    return source is None or sentence.page.lows[source[0]] in NOBODY


def _answers(sentence: Sentence, frame: Clause) -> bool:
    """Find "„…!“, rief sie, als ihr jemand vorhielt, …": the main clause answers to it."""
    lead = sentence.lead
    if frame.opener not in _WHEN or lead is None or lead.first > frame.first:
        return False
    cue = read_cue(sentence, lead).cue
    return cue is not None and cue.strength == "" and cue.stance == "asserts"


_WHEN = frozenset("als when nachdem".split())


def _judge(sentence: Sentence, frame: Clause, taken: Taken, content: list[Clause]) -> Report | None:
    noun = noun_right_before(taken, content[0])
    if noun is not None and content[0].mark != ":" and _is_answered_no(sentence, frame, noun):
        return Report(answerer(sentence, frame, noun), "denies")
    if noun is not None:
        beside = denied_by_participle(sentence, frame, noun)
        if denial := beside or denied_by_noun(sentence, frame, noun, content[0]):
            return denial
    if taken.cue is None:
        return _without_verb(sentence, frame, taken, content[0])
    if taken.cue.stance == "consequence":
        speaks = noun is not None and refutes(sentence, frame.lows)
        if content[0].leads:
            return None  # "Dass niemand half, sei falsch"
        if not speaks and (taken.negated or taken.cue.lemma in _PREVENTING):
            return Report(outer_source(sentence, frame), OPEN)  # "ergibt sich nicht, dass"
        return judge_noun(sentence, frame, taken, noun) if speaks and noun is not None else None
    if taken.cue.strength == "writer":
        found = _by_writer(sentence, frame, taken)
        whether = content[0].opener in sentence.page.grammar.whether
        return _of_question(frame, taken, found) if found and whether else found
    return _by_verb(sentence, frame, taken, taken.cue, content[0])


def _is_answered_no(sentence: Sentence, frame: Clause, noun: int) -> bool:
    """Find "beantwortete er die Frage mit Nein", "Asked about reports that …, she said no"."""
    asked = noun_stance(sentence.page, noun) == "asks" or not _ASKED.isdisjoint(frame.lows[:4])
    return asked and (answers_no(sentence.page, frame) or is_gesture(sentence, frame))


_ASKED = frozenset("asked questioned pressed quizzed angesprochen befragt".split())


def _of_question(frame: Clause, taken: Taken, found: Report) -> Report:
    """Read "Ob er echt ist, sei zweifelhaft", "Ob er kommt, steht nicht fest"."""
    if found.stance == "denies" and not _DOUBTFUL.isdisjoint(frame.lows):
        return replace(found, stance="doubts")
    if taken.cue is not None and taken.negated and "bekannt" in taken.cue.needs:
        return UNCLEAR  # "Nicht bekannt ist, ob"
    seems = taken.cue is not None and taken.cue.lemma == "seeming"
    if seems and found.source is None and not is_stressed(frame):
        return UNCLEAR  # "Fraglich scheint, ob"
    return UNCLEAR if found.stance == "doubts" and taken.negated else found


_PREVENTING = frozenset("verhindern vermeiden hindern prevent".split())


# --- frames without a verb of stance ------------------------------------------------------------


def _without_verb(
    sentence: Sentence, frame: Clause, taken: Taken, content: Clause
) -> Report | None:
    page = sentence.page
    if opens_question(sentence, frame):
        asked = content.opener in page.grammar.asking | page.grammar.whether
        said = inner_source(sentence, frame) if asked else None
        doubted = asked and not _DOUBTFUL.isdisjoint(frame.lows)
        who = (said or outer_source(sentence, frame)) if asked else None
        if (doubted and who) or (asked and is_stressed(frame)):
            return Report(who, "doubts")  # "Ob es hilft, sei fraglich, sagte sie"
        if said:
            return replace(UNCLEAR, source=said, unclear=False)
        return UNCLEAR if asked else None
    noun = taken.noun_before(content.first)
    if noun is None and taken.nouns and frame.holes and frame.first < content.first:
        return judge_noun(sentence, frame, taken, taken.nouns[-1])  # "Dafür, dass …, gibt es kein"
    if noun is None:
        return _unknown(sentence, frame, content)
    if is_consequence(sentence, frame) and not leads(taken, content):
        return None
    return judge_noun(sentence, frame, taken, noun)


_DOUBTFUL = frozenset({"fraglich", "zweifelhaft"})


def _unknown(sentence: Sentence, frame: Clause, content: Clause) -> Report | None:
    """Give a clause under an unknown verb to its subject, with the stance left open."""
    if content.quote and content.quote != frame.quote:
        return Report(source_of(sentence, frame), "asserts")
    if content.first > frame.first and _is_remark(sentence, frame):
        return None
    who = inner_source(sentence, frame) or held_by(sentence, frame)
    if who is None and says_how_it_seems(sentence.page, frame, set(frame.lows)):
        who = seems_to(sentence, frame)  # "Merkwürdig erscheint dem Rat, dass"
    return Report(who or source_of(sentence, frame), _unknown_stance(sentence, frame))


def _unknown_stance(sentence: Sentence, frame: Clause) -> str:
    """Read "Das will ihm nicht in den Kopf": negated, and its verb takes nothing for true."""
    negated, held = read_cue(sentence, frame).negated, held_stance(sentence, frame)
    if held and not negated:
        return held  # "is something the archive doubts"
    return "doubts" if negated and not presumes(sentence, frame) else OPEN


def _is_remark(sentence: Sentence, frame: Clause) -> bool:
    """Find "Ungewöhnlich war, dass", "Es war das erste Mal, dass": the writer states both."""
    page = sentence.page
    copula = sentence.finite(frame) in page.grammar.copulas and not sentence.negated(frame)
    plain = copula and not any(page.tags[i] in "PI" for i in frame.own)
    return plain and not is_subjunctive(sentence, frame)


# --- the writer's own verdict -------------------------------------------------------------------


def _by_writer(sentence: Sentence, frame: Clause, taken: Taken) -> Report | None:
    """Read "ist falsch", "trifft nicht zu": somebody outside the frame says it, or the writer."""
    cue = taken.cue
    inner, outer = inner_source(sentence, frame), outer_source(sentence, frame)
    if inner is None and cue is not None and cue.lemma == "seeming":
        inner = seems_to(sentence, frame)
    vague = inner is not None and sentence.page.lows[inner[0]] in _VAGUE
    source = (outer if vague and outer else inner) or outer or _for(sentence, frame)
    if cue is not None and source is None and is_subjunctive(sentence, frame):
        return Report(
            None, cue.stance if cue.stance in _AGAINST else OPEN
        )  # "Ganz falsch sei es nicht, dass"
    if cue is not None and taken.negated and "bekannt" in cue.needs:
        return Report(source or felt_by(sentence.page, frame), "denies")
    if cue is not None and taken.negated and not _SETTLED.isdisjoint(cue.needs):
        return Report(source, "doubts")  # "Für das Gericht steht nicht fest, dass"
    if cue is None or (cue.stance == "asserts" and source is None):
        return None
    return Report(source, cue.stance, guess=cue.stance == "asserts" and taken.negated)


_SETTLED = frozenset({"fest", "klar"})
_VAGUE = frozenset("ihr ihm ihnen ihrer seiner her his their".split())


def _for(sentence: Sentence, frame: Clause) -> Span | None:
    """Read "Für die Verteidigung steht fest"."""
    first = frame.own[0]
    end = phrase_end(sentence.page, first + 1) if sentence.page.lows[first] == "für" else None
    return (first + 1, end) if end else None


# --- frames with a verb of stance ---------------------------------------------------------------


def _by_verb(
    sentence: Sentence, frame: Clause, taken: Taken, cue: Cue, content: Clause
) -> Report | None:
    led = leads(taken, content)
    if cue.stance == "demands" and _is_forced(sentence, frame):
        return None
    if taken.negated and content.kind is ClauseKind.INFINITIVE and cue.stance in _NOT_DONE:
        return None  # "Nobody had asked him to go"
    if (
        cue.lemma in _SEEING
        and not cue.needs
        and not led
        and not frame.holes
        and content.opener not in _CONTENT
    ):
        return None
    if content.opener in sentence.page.grammar.whether and _plans(cue):
        return UNCLEAR
    noun = noun_right_before(taken, content)
    if noun is not None and (answer := replied(sentence, frame, taken, cue, noun, content)):
        return answer
    asked = noun is not None and noun_stance(sentence.page, noun) == "asks"
    reacts = cue.lemma in _REACTING and cue.stance == "asserts" and not taken.negated
    if noun is not None and reacts and not asked:
        return Report(owner_of(sentence.page, noun), noun_stance(sentence.page, noun), by_noun=True)
    aside = noun is not None and cue.strength == "weak" and not taken.negated
    if aside and noun is not None and _is_aside(sentence, frame, noun, cue):
        return Report(owner_of(sentence.page, noun), noun_stance(sentence.page, noun), by_noun=True)
    place = named_place(sentence, frame) if noun is None or cue.lemma == "heißen" else None
    source = place or source_of(sentence, frame, noun, cue.lemma)
    if cue.strength == "fixed":
        nouns = set(cue.needs) & sentence.page.stances.nouns.keys()
        names_cue = source is not None and not nouns.isdisjoint(
            sentence.page.lows[source[0] : source[1]]
        )
        return Report(outer_source(sentence, frame) if names_cue else source, cue.stance)
    named = cue.lemma in _NAMING or (cue.lemma in _FINDING and _finds_it(sentence, frame))
    named = named or (cue.lemma in _RATING and "als" in frame.lows)
    if named and cue.stance == "asserts" and not cue.needs and not content.quote:
        stance = _named(sentence, frame)
        return Report(source, "doubts" if taken.negated and stance == "asserts" else stance)
    stance, guess = _stance(sentence, frame, taken, cue, content, noun)
    return Report(source, _announced(sentence, cue, stance, content), guess)


_RATING = frozenset("werten bewerten sehen an|sehen ein|stufen verbuchen betrachten".split())


def _finds_it(sentence: Sentence, frame: Clause) -> bool:
    """Find "fand es schlimm, dass", "Absurd findet sie, dass": it says what it is, not that it is."""
    if not _IT.isdisjoint(frame.lows):
        return True
    page, front = sentence.page, frame.lows[0]
    adjective = page.german and frame.finite > frame.first and front not in ADVERBS
    return (
        adjective
        and page.texts[frame.finite - 1].islower()
        and subject_after(page, frame) is not None
    )


def _named(sentence: Sentence, frame: Clause) -> str:
    """Distinguish "nannte es bedauerlich, dass" and "als Grund" from a name that no list knows."""
    grammar = sentence.page.grammar
    known = grammar.judging | grammar.possible | grammar.perhaps | grammar.confirming | _GROUNDS
    return OPEN if known.isdisjoint(frame.lows) else "asserts"


_NAMING = frozenset("nennen bezeichnen call label brand dub".split())
_FINDING = frozenset("finden halten find consider judge rate think feel".split())
_IT = frozenset({"it", "es"})
_GROUNDS = frozenset(
    "grund beispiel ursache ziel voraussetzung bedingung fakt tatsache wahrscheinlich glaubhaft likely reason "
    "example fact credible plausible".split()
)


def _is_forced(sentence: Sentence, frame: Clause) -> bool:
    """Find "waren gezwungen zu fliehen": nobody here demands it."""
    page = sentence.page
    being = page.german and sentence.finite(frame) in page.grammar.copulas
    return being and any(page.tags[i] == "P" for i in frame.own)


def _plans(cue: Cue) -> bool:
    return cue.strength == "weak" and cue.stance in {"announces", "demands"}


def _is_aside(sentence: Sentence, frame: Clause, noun: int, cue: Cue) -> bool:
    """Find "Nach dem Bericht, …, hofft er": the noun in front reports, not the weak verb."""
    in_front = noun < frame.finite and cue.stance == "asserts" and cue.lemma != "heißen"
    return in_front and sentence.page.lows[frame.first] in sentence.page.grammar.prepositions


def _stance(
    sentence: Sentence, frame: Clause, taken: Taken, cue: Cue, content: Clause, noun: int | None
) -> tuple[str, bool]:
    """Return the stance and whether what is reported is only possible."""
    stance = cue.stance
    if says_in_reply(sentence, frame, cue, content, noun):
        return "asserts", False
    if noun is not None and stance == "asserts":
        turned = noun_stance(sentence.page, noun)
        stance = turned if turned != "asks" or taken.negated else stance
    if noun is not None and cue.stance == "fears" and sentence.page.texts[noun] in _BELIEFS:
        return "doubts", False  # "warnte vor der Annahme, …"
    if content.mark == ":" and not content.quote and stance in {"denies", "doubts"}:
        return "asserts", False  # "Er widerspricht: Das Geld sei angekommen"
    if {"weder", "noch"} <= set(frame.lows) or {"neither", "nor"} <= set(frame.lows):
        return neither_stance(sentence, frame, cue), False
    if content.quote and content.quote != frame.quote and stance in {"denies", "doubts"}:
        return "asserts", False  # "„Nein, ich war es nicht“, widersprach er"
    if taken.negated:
        return negated_stance(sentence, frame, cue, stance, content)
    return stance, cue.strength == "guess"


_BELIEFS = frozenset(
    "Annahme Glaube Glauben Vorstellung Schluss Eindruck Idee These Mär Mythos Erwartung Behauptung "
    "assumption idea notion belief impression myth narrative conclusion claims".split()
)


def _announced(sentence: Sentence, cue: Cue, stance: str, content: Clause) -> str:
    """Read "announced that it would", "kündigte an": the content lies ahead."""
    if cue.lemma == "announce" and sentence.finite(content) in _PLANNED:
        return "announces"
    if cue.lemma in _SWEARING and content.kind is ClauseKind.INFINITIVE:
        perfect = sentence.page.lows[content.stop - 1] in {"haben", "sein"}
        return stance if perfect or "have" in content.lows else "announces"
    return stance


_SWEARING = frozenset("schwören swear".split())
