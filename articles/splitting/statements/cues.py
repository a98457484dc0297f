"""Find the word in a clause that takes a stance: its verb, an adjective, a reporting noun."""

from collections.abc import Iterator

from articles.splitting.statements.clauses import Clause, Sentence, Taken
from articles.splitting.statements.english_words import SMALL
from articles.splitting.statements.german_subjects import active_subject
from articles.splitting.statements.german_words import PARTICLES
from articles.splitting.statements.homonyms import misleads
from articles.splitting.statements.page import Page
from articles.splitting.statements.rejections import names_false
from articles.splitting.statements.seeming import (
    has_content_beside,
    says_how_it_seems,
    seeming_stance,
)
from articles.splitting.statements.stances import Cue

REFUTES = Cue("refuting", "denies", "writer")
CONFIRMS = Cue("confirming", "asserts", "writer")
UNPROVEN = Cue("proving", "doubts", "writer")
HARDLY = Cue("believing", "doubts", "weak")
HEARD = Cue("hören", "asserts")
WANTS = Cue("wollen", "demands", "weak")
_WANTING = frozenset("will wollen wollte wollten möchte möchten wolle".split())
_SHOWING = frozenset(
    "zeigt zeigte zeigten zeigen gab gibt gaben äußerte äußerten wirkt wirkte".split()
)
_VERB_REACH = 7
# After these a full verb must follow, whatever its tag.
_PLAIN = frozenset(
    "does do did doesn't don't didn't will would won't wouldn't can could can't cannot couldn't".split()
)
_NOT_VERBS = frozenset("been be have being to not n't".split())


def read_cue(sentence: Sentence, clause: Clause) -> Taken:
    """Return what in the clause takes a stance, read once."""
    found = sentence.taken.get(clause)
    if found is None:
        found = sentence.taken[clause] = _read(sentence, clause)
    return found


def _read(sentence: Sentence, clause: Clause) -> Taken:
    """Read the cue of a clause; "to" may be the first word after it."""
    page, lows = sentence.page, set(clause.lows)
    if not page.german and page.lows[clause.stop] in {"to", "that", "not"}:
        lows.add(page.lows[clause.stop])
    cue = _lexical(sentence, clause, lows) if clause.finite >= 0 else None
    if cue is not None and cue.stance == "asserts" and not cue.needs:
        shows = sentence.finite(clause) in _SHOWING and _adjective(sentence, clause, lows)
        cue = _sceptical(page, lows) or shows or cue
    if cue is None or not cue.needs:
        wrongly = _is_wrong_to_believe(page, lows)
        cue = _names_false(sentence, clause) or wrongly or _hardly_believes(page, lows) or cue
    if clause.finite >= 0 and (cue is None or cue.stance == "consequence"):
        cue = _seeming(sentence, clause, lows) or cue
    if cue is None and clause.finite >= 0:
        cue = _adjective(sentence, clause, lows) or _truth(sentence, clause, lows)
    return Taken(cue, _is_negated(page, clause, lows, cue), reporting_nouns(page, clause))


def _is_negated(page: Page, clause: Clause, lows: set[str], cue: Cue | None) -> bool:
    """Return whether a word negates that is not part of the cue itself ("keinen Hehl").

    A verb of lacking negates too: "Es fehlt an Belegen", "Es fehlt nicht an Belegen" does not.
    """
    if page.lows[clause.stop - 2 : clause.stop] == ["wohl", "aber"]:
        return False  # "bestritt nicht die Tat, wohl aber, dass …"
    lacks = not _LACKING.isdisjoint(lows)
    if page.grammar.negations.isdisjoint(lows) and _LESSENING.isdisjoint(lows):
        return lacks or _continues_neither(page, clause)
    needs = cue.needs if cue else ()
    return lacks != any(_negates(page, i) and page.lows[i] not in needs for i in clause.own)


_LACKING = frozenset(
    "fehlt fehlte fehlten fehlen fehle mangelt mangelte mangele mangels gebricht gebrach lack lacks "
    "lacked lacking".split()
)


def _continues_neither(page: Page, clause: Clause) -> bool:
    """Find the second half of "Weder stimme es, dass …, noch sei wahr, dass …"."""
    second = page.lows[clause.first] == "noch" and clause.mark == ","
    return second and "weder" in page.lows[max(clause.first - _NEITHER_REACH, 0) : clause.first]


_NEITHER_REACH = 40


def _hardly_believes(page: Page, lows: set[str]) -> Cue | None:
    """Read "struggled to accept that", "tut sich schwer zu glauben, dass"."""
    hard = not page.grammar.struggling.isdisjoint(lows)
    return HARDLY if hard and not page.grammar.believing.isdisjoint(lows) else None


def _is_wrong_to_believe(page: Page, lows: set[str]) -> Cue | None:
    """Read "It would be a mistake to think that", "Es wäre ein Fehler anzunehmen, dass"."""
    claims = not _BELIEVED.isdisjoint(lows) and not lows.isdisjoint(_TO)
    return REFUTES if claims and not _MISTAKEN.isdisjoint(lows) else None


_TO = frozenset({"to", "zu", "anzunehmen"})
_BELIEVED = frozenset(
    "think believe assume suppose suggest conclude infer imagine claim say state pretend glauben denken meinen "
    "anzunehmen behaupten folgern schließen vermuten sagen".split()
)
_MISTAKEN = frozenset(
    "mistake error folly wrong mistaken foolish naive inaccurate incorrect misleading fehler irrtum irrig "
    "trugschluss falsch naiv verfehlt töricht vermessen".split()
)


def _negates(page: Page, i: int) -> bool:
    """Find negations and, in frames, "kaum" and "few": "Few believe that …"."""
    low, after = page.lows[i], page.lows[i + 1]
    if low in page.grammar.negations:
        return page.negates(i)
    if low not in _LESSENING:
        return False
    if low == "yet":
        return after == "to"  # "have yet to confirm"
    if low == "null":
        return page.stances.noun(page.texts[i + 1]) is not None  # "null Hinweise darauf, dass"
    some = page.lows[i - 1] in {"a", "ein"} or after in {"später", "later"}
    return (low in _HARDLY and not some) or after == _ANYTHING_BUT.get(low)


_ANYTHING_BUT = {"far": "from", "anything": "but", "less": "than", "alles": "andere"}
_HARDLY = frozenset(
    "null kaum schwerlich wenig wenige wenigsten few little scant hardly scarcely barely yet".split()
)
_LESSENING = _HARDLY | _ANYTHING_BUT.keys()


def reporting_nouns(page: Page, clause: Clause) -> tuple[int, ...]:
    """Return the nouns of the clause that report something ("den Vorwurf")."""
    words, tags, noun = page.texts, page.tags, page.stances.noun
    if page.german:
        found = tuple(i for i in clause.own if tags[i] == "O" and noun(words[i]))
        if found and "von" in clause.lows:  # "von 6 Megawatt war die Rede": what is said, is said
            return tuple(i for i in found if words[i] != "Rede")
        return found
    known = page.stances.nouns
    if known.keys().isdisjoint(clause.lows):
        return ()
    return tuple(i for i in clause.own if tags[i] == "O" and page.lows[i] in known)


def noun_stance(page: Page, noun: int) -> str:
    word = page.texts[noun] if page.german else page.lows[noun]
    return page.stances.noun(word) or "asserts"


def _lexical(sentence: Sentence, clause: Clause, lows: set[str]) -> Cue | None:
    """Return the cue of the clause's verb; one whose needs are met goes before a plain one."""
    plain = None
    for cue in _candidates(sentence, clause, lows):
        if misleads(sentence.page, clause, cue, lows):
            continue
        if cue.needs and lows.issuperset(cue.needs):
            if cue.strength != "noun":
                return cue
            if reporting_nouns(sentence.page, clause):
                return cue._replace(strength="weak")
        if plain is None and not cue.needs:
            plain = cue
    if plain is None and _wants(sentence, clause):
        return WANTS
    if sentence.page.german and len(clause.own) > 2 and _is_audible(sentence.page, clause):
        return HEARD
    return plain


def _candidates(sentence: Sentence, clause: Clause, lows: set[str]) -> Iterator[Cue]:
    """Yield the cues of particle verb, full verb after an auxiliary, finite verb, in that order."""
    page, form = sentence.page, sentence.finite(clause)
    verbs = page.stances.verbs
    helped = form in page.grammar.auxiliaries
    if page.german and form in page.stances.separable:
        for low in _particles(page, clause):
            yield from verbs.get(f"{form} {low}", ())
    needy = form in verbs and not page.stances.needed[form].isdisjoint(lows)
    if helped:
        yield from (cue for cue in verbs[form] if cue.needs) if needy else ()
        full = _german_verbs(page, clause) if page.german else _english_verbs(page, clause)
        yield from (cue for verb in full for cue in verbs.get(verb, ()))
    if not page.german and (behind := _verb_behind_to(page, clause)):
        yield from verbs[behind]
    if needy and page.german and page.lows[clause.own[-1]] in page.stances.needed[form]:
        yield from (cue for cue in verbs[form] if cue.needs)  # "meldete Bedenken an"
    if form in verbs and not (page.german and _has_unknown_particle(page, clause, form)):
        yield from verbs[form] if needy else (cue for cue in verbs[form] if not cue.needs)


def _has_unknown_particle(page: Page, clause: Clause, form: str) -> bool:
    """Find "sprach ihm ab": a verb of its own, if the lexicon lacks it."""
    if clause.own[-1] <= clause.finite + 1 or form in page.grammar.auxiliaries:
        return False
    last = page.lows[clause.own[-1]]
    if page.lows[clause.stop - 3 : clause.stop] == ["nach", "wie", "vor"]:
        return False  # "Er bestreitet nach wie vor, …"
    return last in PARTICLES and f"{form} {last}" not in page.stances.verbs


def _particles(page: Page, clause: Clause) -> list[str]:
    """Return words that can be the second half of the verb: nothing of the clause follows them.

    It may stand in front: "Zurück wies er auch die Lesart".
    """
    own = set(clause.own)
    behind = [page.lows[i] for i in clause.own if i > clause.finite and i + 1 not in own]
    front = page.lows[clause.own[0]]
    return [*behind, front] if clause.finite == clause.own[0] + 1 and front in PARTICLES else behind


def _german_verbs(page: Page, clause: Clause) -> list[str]:
    """Return the words that stand after an auxiliary, the last first."""
    if _is_gerundive(page, clause):
        return []
    rest = [i for i in reversed(clause.own) if i != clause.finite]
    told = _is_told(page, clause)
    found = [
        page.lows[i]
        for i in rest
        if page.tags[i] in "PIZ" or (told and page.lows[i + 1] == "worden")
    ]
    front = clause.own[0]
    if clause.finite == front + 1 and page.lows[front] in page.stances.verbs:
        found.append(page.lows[front])  # "Zurückgewiesen hat der Vorstand die Behauptung"
    last = rest[0] if rest else clause.finite
    if page.texts[last][0].islower() and page.lows[last] in page.stances.verbs:
        found.append(page.lows[last])
    return found


def _is_told(page: Page, clause: Clause) -> bool:
    """Find "Gestern war berichtet worden, dass": a passive that has no subject but "es" or a report.

    Who is told or commissioned reports nothing: "Sie sei beauftragt worden, …".
    """
    if "worden" not in clause.lows:
        return False
    who = active_subject(page, clause)
    if who is None or page.lows[who[0]] == "es" or page.lows[who[1] - 1] in _PERIODS:
        return True
    return page.stances.noun(page.texts[who[1] - 1]) is not None


_PERIODS = frozenset("woche monat jahr tag tage wochen monate jahre nacht".split())


def _is_audible(page: Page, clause: Clause) -> bool:
    """Find "…, ist aus dem Rathaus zu hören": said by those it is heard from."""
    heard = page.lows[clause.own[-1]] in _AUDIBLE and page.lows[clause.own[-2]] == "zu"
    return heard and clause.leads and page.lows[clause.finite] in page.grammar.copulas


_AUDIBLE = frozenset("hören erfahren vernehmen lesen".split())


def _is_gerundive(page: Page, clause: Clause) -> bool:
    """Find "ist zu hören", which says nothing of who says it."""
    if page.lows[clause.finite] not in page.grammar.being:
        return False
    return any(page.lows[i] == "zu" and page.tags[i + 1] == "I" for i in clause.own[:-1])


def _english_verbs(page: Page, clause: Clause) -> list[str]:
    """Return the full verb right after an auxiliary ("has not been denied")."""
    for i in range(clause.finite + 1, min(clause.stop, clause.finite + _VERB_REACH)):
        low = page.lows[i]
        small = low in _NOT_VERBS or low in SMALL or low.endswith("ly")
        if low in page.grammar.auxiliaries or small:
            continue
        plain = low in page.stances.verbs and page.lows[clause.finite] in _PLAIN
        passive = low in page.stances.verbs and page.forms.may_be(low, "P")
        return [low] if page.tags[i] in "PIGF" or plain or passive else []
    return []


def _verb_behind_to(page: Page, clause: Clause) -> str | None:
    """Read "was at pains to deny", "rushed to deny", "went out of its way to stress"."""
    lows = page.lows
    for i in range(clause.finite + 1, min(clause.stop - 1, clause.finite + _VERB_REACH)):
        if lows[i] == "to" and lows[i + 1] in page.stances.verbs:
            led = not _LEADING_TO.isdisjoint(lows[clause.finite : i])
            return lows[i + 1] if led else None
    return None


_LEADING_TO = frozenset(
    "pains quick keen eager anxious careful rushed rush rushes hastened hasten hastens hurried hurry moved moves "
    "way trouble sought seek seeks continued continue continues went goes proceeded lengths chose chooses opted "
    "began begins started forced obliged compelled".split()
)


def _wants(sentence: Sentence, clause: Clause) -> bool:
    page = sentence.page
    alone = not any(page.tags[i] in "PIZ" for i in clause.own)
    return page.german and alone and sentence.finite(clause) in _WANTING


def _names_false(sentence: Sentence, clause: Clause) -> Cue | None:
    """Read "nannte es abwegig, dass", "called the report a lie", "hält für ausgeschlossen"."""
    page = sentence.page
    verbs = {sentence.finite(clause)} | {page.lows[i] for i in clause.own[-1:]}
    if not page.german and not verbs.isdisjoint(page.grammar.being):
        verbs.update(page.lows[i] for i in clause.own if page.tags[i] == "P")
    named = not page.grammar.naming.isdisjoint(verbs) and names_false(page, clause)
    return Cue("naming", "denies", "weak") if named else None


def _adjective(sentence: Sentence, clause: Clause, lows: set[str]) -> Cue | None:
    """Read "ist skeptisch, ob", "zeigte sich überzeugt", "is worried that"."""
    page, form = sentence.page, sentence.finite(clause)
    if form not in page.grammar.being and form not in _SHOWING:
        return None
    word = next((low for low in clause.lows if low in page.stances.adjectives), None)
    if word is None or not _has_person(sentence, clause):
        return None
    return Cue(word, page.stances.adjectives[word], "weak")


def _sceptical(page: Page, lows: set[str]) -> Cue | None:
    """Read "äußerte sich skeptisch zu der Erwartung", "was sceptical when he said"."""
    word = min(page.stances.sceptical & lows, default=None)
    return Cue(word, "doubts", "weak") if word else None


def _seeming(sentence: Sentence, clause: Clause, lows: set[str]) -> Cue | None:
    """Read "Abwegig mutet dem Rat an, dass", "It struck her as doubtful that"."""
    page = sentence.page
    if not (says_how_it_seems(page, clause, lows) and has_content_beside(sentence, clause)):
        return None
    stance = seeming_stance(page, clause, lows, negated=_is_negated(page, clause, lows, None))
    return Cue("seeming", stance, "writer") if stance else None


def _has_person(sentence: Sentence, clause: Clause) -> bool:
    """Distinguish "The mayor is certain" from "It is certain", "Sicher ist": a person is the subject."""
    lows = clause.lows
    return not ({"es", "it", "that", "das"} & set(lows[:2]) or lows[0] in _IMPERSONAL)


_IMPERSONAL = frozenset("sicher gewiss klar certain".split())


def _truth(sentence: Sentence, clause: Clause, lows: set[str]) -> Cue | None:
    """Read "Es trifft nicht zu, dass", "ist frei erfunden", "It is not true that"."""
    grammar = sentence.page.grammar
    form = sentence.finite(clause)
    bare = form in grammar.copulas or form in grammar.auxiliaries or form in grammar.confirming
    if not bare or len(clause.own) > _LONGEST_TRUTH:
        return None
    negated = _is_negated(sentence.page, clause, lows, None)
    if negated and "so" in lows and sentence.page.german:
        return REFUTES  # "Es ist mitnichten so, dass"
    being = form in grammar.copulas or not _BE.isdisjoint(lows)
    if being and names_false(sentence.page, clause, clause.finite):
        return CONFIRMS if negated else REFUTES
    if not grammar.confirming.isdisjoint(lows):
        if not negated and "rede" in lows:
            return None  # "Davon ist die Rede" confirms nothing
        return REFUTES if negated else CONFIRMS
    return UNPROVEN if being and negated and not _PROVEN.isdisjoint(lows) else None


_BE = frozenset({"sein", "be", "been"})
# "Es ist nicht erwiesen, dass", "It is far from clear that"; "confirmed" takes no side
_PROVEN = frozenset(
    "erwiesen bewiesen nachgewiesen belegt gesichert verbürgt ausgemacht proven proved established "
    "settled given certain clear".split()
)
_LONGEST_TRUTH = 16
