"""Repair the tags of an English sentence, and rescue what must be a clause but has no verb."""

from articles.splitting.statements.english_repairs import (
    DETERMINERS,
    NOT_BEHIND_VERB,
    NOUN_FOLLOWS,
    can_be_finite,
    repairs_of,
)
from articles.splitting.statements.english_words import HELPERS, PARTICLES, SMALL
from articles.splitting.statements.grammar import CUTS, GRAMMARS
from articles.splitting.statements.insets import settle_insets
from articles.splitting.statements.page import Page

ENGLISH = GRAMMARS["en"]
ENDS = CUTS | {".", "!", "?"}


def repair_english(page: Page, first: int, stop: int) -> None:
    """Run the repairs over the stretches of a sentence, then rescue one without any verb."""
    start = first
    for i in (*page.marks, stop):
        if i == stop or page.texts[i] in ENDS:
            if start < i:
                _repair_stretch(page, start, i)
            start = i + 1
    settle_insets(page, first, stop)
    if "F" not in page.tags[first:stop]:
        _rescue(page, first, stop)
        _rescue_plain(page, first, stop)
    if "F" in page.tags[first:stop]:
        _rescue_parts(page, first, stop)


def _repair_stretch(page: Page, start: int, stop: int) -> None:
    tags, lows, finite, reporting = page.tags, page.lows, page.forms.finite, page.stances.reporting
    for i in range(start, stop):
        tag = tags[i]
        if tag in "OG" and (low := lows[i]) not in finite and low not in reporting:
            continue
        for repair in repairs_of(tag):
            if repaired := repair(page, i, start, stop):
                tags[i] = repaired
                break
    opens = not OPENERS.isdisjoint(lows[start:stop])
    openers = [i for i in range(start, stop) if lows[i] in OPENERS] if opens else []
    if lows[start] in ENGLISH.subordinating:
        _settle_opening(page, start, stop)
    _free_nouns(page, openers, start)
    if openers:
        _find_verb_of_stance(page, start, openers[0])
        for i in openers:
            if start < i < stop - 1:
                _find_verbs_around(page, i, start, stop)
            if lows[i] == "that" and "F" not in tags[i:stop]:
                _find_plain_verb(page, i, stop)
        _free_nouns(page, openers, start)
        _find_verdict(page, openers[0], stop)
    _find_verb_of_inset(page, start, stop)


def _find_plain_verb(page: Page, opener: int, stop: int) -> None:
    """Give "claims that its nets kill dolphins" the verb after a plural."""
    for i in range(opener + 2, min(opener + _PLAIN_REACH, stop - 1)):
        before = page.lows[i - 1]
        plural = before.endswith("s") or before in _PLURALS
        if before in HELPERS or not plural or before in NOT_BEHIND_VERB:
            continue
        if page.tags[i] in "OI" and "I" in page.forms.lexicon.get(page.lows[i], ""):
            page.tags[i] = "F"
            return


_PLAIN_REACH = 6
_PLURALS = frozenset("people children women men police they mice geese fish sheep".split())


def _find_verdict(page: Page, opener: int, stop: int) -> None:
    """Give "That the men never met strains credulity" the verb that says so of the clause."""
    if _DISCREDITED.isdisjoint(page.lows[opener:stop]):
        return
    verb = page.finite_in(opener, stop)
    for i in range(verb + 1, stop - 1) if verb >= 0 else ():
        if page.tags[i] == "F" or page.lows[i] not in page.stances.verbs:
            continue
        behind = set(page.lows[i + 1 : stop])
        cues = page.stances.verbs[page.lows[i]]
        if any(cue.strength == "writer" and behind.issuperset(cue.needs) for cue in cues):
            page.tags[i] = "F"
            return


# What the verbs of such a verdict need: "beggars belief", "holds no water".
_DISCREDITED = frozenset(
    "credulity belief water merit foundation basis substance truth credibility".split()
)


def _free_nouns(page: Page, openers: list[int], start: int) -> None:
    """Take the verb off "hit back at claims that"."""
    for i in openers:
        if i > start + 1 and page.tags[i - 1] == "F" and _is_reported_noun(page, i - 1):
            page.tags[i - 1] = "O"


def _is_reported_noun(page: Page, i: int) -> bool:
    """Read "hit back at claims that", "contrary to reports that", "Rejecting claims that"."""
    before, low = page.lows[i - 1], page.lows[i]
    governed = before in ENGLISH.prepositions or page.tags[i - 1] == "G"
    behind = governed and page.lows[i + 1] == "that"
    return behind and low.endswith("s") and low in page.stances.nouns


def _find_verb_of_stance(page: Page, start: int, opener: int) -> None:
    """Give "The analyst cast doubt on talk that" its verb: one that takes a stance."""
    if "F" in page.tags[start:opener]:
        return
    for i in range(start + 1, opener):
        low = page.lows[i]
        before = page.lows[i - 1]
        free = before not in NOUN_FOLLOWS and not before.endswith("'s")
        free = free and (low not in page.stances.nouns or before in ENGLISH.pronouns)
        if (
            low in page.stances.verbs
            and free
            and page.tags[i] == "O"
            and page.tags[i + 1] != "G"  # not "A viral post claiming that"
            and page.texts[i][0].islower()
        ):
            page.tags[i] = "F"
            return


def _find_verb_of_inset(page: Page, start: int, stop: int) -> None:
    """Give "The house that Lang built is empty" its second verb, before the one it has."""
    found = page.tags[start:stop].count("F")
    if found not in {1, 2}:
        return
    verb = page.tags.index("F", start)
    if found == 2:  # "says claims that its toys contain lead are baseless"
        said, verb = verb, page.tags.index("F", verb + 1)
        if page.lows[said + 2] != "that" or page.lows[said + 1] not in page.stances.nouns:
            return
        start = said + 1
    if found == 1 and page.lows[verb - 1] in RELATIVE and verb > start + 1:
        _find_verb_resumed(page, verb, stop)
        return
    opener = next((i for i in range(start + 1, verb - 2) if page.lows[i] in RELATIVE), None)
    if opener is None:
        return
    named = page.lows[opener - 2] in DETERMINERS  # "The claim that", not "claims that"
    opens = opener - 1 == start  # "Claims that the vaccine causes harm have …"
    plural = page.lows[opener - 1] in page.stances.verbs and not named
    if plural and not opens:
        return
    if page.lows[verb] not in HELPERS:
        _find_verb_behind(page, opener, verb, stop)
        return
    free = [i for i in range(verb - 1, opener + 1, -1) if _may_be_verb(page, i)]
    likely = [i for i in free if page.tags[i] != "O"]  # "its toys contain lead are", not "lead"
    if plural and found > 1 and not likely:
        _find_plain_verb(page, opener, verb)  # not "reports that two pilots had defected"
        return
    for i in (likely or free)[:1]:
        page.tags[i] = "F"


def _find_verb_resumed(page: Page, verb: int, stop: int) -> None:
    """Give "The judge who fined the firm retired on Friday" the verb of its main clause."""
    if page.texts[stop] != ".":
        return
    for i in range(verb + 2, stop - 1):
        if page.tags[i] == "G" or page.lows[i] in ENGLISH.coordinating:
            return
        if page.tags[i] == "P" and page.tags[i - 1] in "OI" and can_be_finite(page, i):
            before, after = page.lows[i - 1], page.lows[i + 1]
            noun = before not in NOUN_FOLLOWS and page.texts[i - 1].isalpha()
            if noun and before not in SMALL and after != "by":
                page.tags[i] = "F"
            return


def _may_be_verb(page: Page, i: int) -> bool:
    free = page.lows[i - 1] not in DETERMINERS and page.texts[i].islower()
    return page.tags[i] in "POI" and free and can_be_finite(page, i)


def _settle_opening(page: Page, start: int, stop: int) -> None:
    """Find the verb of a stretch that a conjunction opens."""
    if page.lows[start] in OPENERS:
        _find_verb_in_front(page, start, stop)
    elif "F" not in page.tags[start:stop]:
        _find_last_verb(page, start, stop)


def _find_last_verb(page: Page, start: int, stop: int) -> None:
    """Give "If the east wall shifts, …" its verb."""
    for i in range(stop - 1, start + 1, -1):
        ends = page.lows[i].endswith(("s", "ed")) and page.texts[i][0].islower()
        if ends and page.tags[i] in "OP" and can_be_finite(page, i) and page.tags[i - 1] == "O":
            if page.lows[i - 1] not in NOUN_FOLLOWS:
                page.tags[i] = "F"
            return


def _find_verb_in_front(page: Page, start: int, stop: int) -> None:
    """Give "Whether the letter ever existed is …" its first verb."""
    verb = page.finite_in(start, stop)
    if verb < 0 or page.lows[verb] not in ENGLISH.copulas:
        return
    for i in range(verb - 1, start + 1, -1):
        if page.tags[i] == "P" and can_be_finite(page, i) and page.tags[i - 1] == "O":
            page.tags[i] = "F"
            return


def _find_verb_behind(page: Page, opener: int, verb: int, stop: int) -> None:
    """Give "The denial that it dumped waste convinced nobody" the verb of its main clause."""
    if page.lows[opener] != "that" or page.lows[opener - 1] not in page.stances.nouns:
        return
    for i in range(verb + 2, stop - 1):
        noun = page.tags[i - 1] == "O" and page.lows[i - 1] not in NOUN_FOLLOWS
        past = page.lows[i].endswith("ed") and page.tags[i] in "OP" and noun
        if past and page.lows[i + 1] in _OBJECTS:
            page.tags[i] = "F"
            return


_OBJECTS = DETERMINERS | frozenset("nobody no few everyone many them him her it".split())
RELATIVE = frozenset({"that", "who", "which"})
OPENERS = frozenset({"that", "whether"})


def _find_verbs_around(page: Page, i: int, start: int, stop: int) -> None:
    """Give "says that prices rise" a verb on both sides of "that"."""
    before = page.lows[i - 1]
    verb = before in page.stances.verbs
    noun = before in page.stances.nouns or before in page.stances.refuting  # "It is nonsense that"
    if before in page.stances.refuting and page.lows[start] == "it":
        _free_subject(page, i + 1)
    again = before in ENGLISH.coordinating  # "said that … and that …"
    said = page.tags[i - 1] == "O" and _is_said_before(page, i, start)
    if page.lows[i] != "whether" and not (verb or noun or again or said):
        return
    named = page.lows[i - 2] in DETERMINERS or page.lows[i - 2].endswith("'s")
    free = "F" not in page.tags[start:i] and i - 1 > start and not named
    joined = page.lows[i - 2] in ENGLISH.coordinating
    named = page.is_capital(i - 1) and page.is_capital(i - 2)  # "by Orbis Rail that"
    claims = before.endswith("ing") and page.lows[i - 2] not in ENGLISH.subordinating
    named = named or claims  # "A flyer claiming that", not "While conceding that"
    if verb and (free or joined) and not named and can_be_finite(page, i - 1):
        page.tags[i - 1] = "F"
    if "F" not in page.tags[i:stop] and (
        again or noun or said or page.lows[i] == "whether" or page.tags[i - 1] in "FIPG"
    ):
        _likeliest(page, i + 2, stop)


def _free_subject(page: Page, i: int) -> None:
    """Read "It is untrue that bats sting": a plural before its verb, not a verb."""
    plural = page.tags[i] == "F" and page.lows[i].endswith("s") and page.lows[i] not in HELPERS
    if plural and can_be_finite(page, i + 1) and page.texts[i + 1][0].islower():
        page.tags[i], page.tags[i + 1] = "O", "F"


def _is_said_before(page: Page, i: int, start: int) -> bool:
    """Find "It has been denied by the palace that the prince plans to abdicate"."""
    by = range(max(start + 1, i - _AGENT_REACH), i - 1)
    return any(page.lows[k] == "by" and page.lows[k - 1] in page.stances.reporting for k in by)


_AGENT_REACH = 6


def _likeliest(page: Page, start: int, stop: int) -> None:
    """Make the likeliest word of a clause its finite verb; "demanded that it be …"."""
    if "be" in page.lows[start:stop]:
        page.tags[page.lows.index("be", start)] = "F"
        return
    for wanted in "PIO":
        for j in range(start, stop):
            if page.tags[j] != wanted or not page.texts[j][0].islower():
                continue
            if can_be_finite(page, j) and page.lows[j - 1] not in ENGLISH.articles:
                page.tags[j] = "F"
                return


def _rescue(page: Page, first: int, stop: int) -> None:
    """Give a sentence without any finite verb the likeliest one: a plural subject hides it."""
    for i in range(first + 1, stop - 1):
        if can_be_finite(page, i) and page.tags[i] in "OIP" and _hides(page, i, first):
            page.tags[i] = "F"
            return


def _rescue_plain(page: Page, first: int, stop: int) -> None:
    """Give "The storm hit at night", "Firms face fines" their verb, if there is none yet."""
    if "F" in page.tags[first:stop]:
        return
    is_line = page.texts[stop - 1] not in ENDS
    for i in range(first + 1, stop):
        before = page.lows[i - 1]
        if not page.texts[i][0].islower() or page.tags[i] not in "OIP":
            continue
        if before in NOT_BEHIND_VERB or not before[:1].isalpha():
            continue
        unchanged = page.lows[i] in _UNCHANGED and page.lows[i + 1] != "of"
        if unchanged or _acts(page, i, first, is_line=is_line):
            page.tags[i] = "F"
            return


def _acts(page: Page, i: int, first: int, *, is_line: bool) -> bool:
    """Find "Landlords demand tax cut", "Museum names director": a verb between bare nouns."""
    low, before, lexicon = page.lows[i], page.lows[i - 1], page.forms.lexicon
    known = lexicon.get(low, "")
    if i == first + 1 and (known.startswith("F") or (before in _PLURAL and page.tags[i] == "P")):
        return "F" in known  # "Baker quits", "Most left by noon"
    if not page.texts[i + 1][:1].isalpha() or page.tags[i + 1] in "PF":
        return False
    after = page.lows[i + 1]
    closed = after in ENGLISH.coordinating
    closed = closed or (after in ENGLISH.prepositions and after not in PARTICLES)
    if closed and (after != "to" or page.tags[i + 2] != "I"):
        return False
    if before in _PLURAL or (before.endswith("s") and not before.endswith("ss")):
        return "I" in lexicon.get(low, "") and not low.endswith("s")
    base = low.removesuffix("s")
    return is_line and base != low and "I" in lexicon.get(base, "")


_PLURAL = frozenset("police people staff few many most both all none others some".split())
_UNCHANGED = frozenset(
    "put set hit cut let split read shut quit cast bid burst spread beat cost rid shed hurt upset".split()
)


def _rescue_parts(page: Page, first: int, stop: int) -> None:
    """Rescue what must be a clause: a quotation, a stretch after ", and"."""
    _rescue_reported(page, first, stop)
    for i in page.marks:
        if page.is_quote_mark(i) and (pair := page.quoted.get(i)):
            end = min(pair.stop, stop)
            if end - i > 5 and "F" not in page.tags[i:end]:
                _rescue(page, i + 1, end)
        elif page.texts[i] in CUTS and page.lows[i + 1] in ENGLISH.coordinating:
            end = _cut_behind(page, i, stop)
            if "F" not in page.tags[i:end] and page.lows[i + 2] in DETERMINERS:
                _rescue(page, i + 2, end)
                _rescue_plain(page, i + 2, end)
            _rescue_plain(page, first, i)


def _cut_behind(page: Page, index: int, stop: int) -> int:
    return next((i for i in page.marks if i > index and page.texts[i] in CUTS), stop)


def _rescue_reported(page: Page, first: int, stop: int) -> None:
    """Rescue "Her notes date from 1998, she says": a short frame follows a stretch without verb."""
    end = _cut_behind(page, first - 1, stop)
    reports = [page.lows[i] for i in range(end + 1, min(end + 5, stop)) if page.tags[i] == "F"]
    bare = end - first > 3 and "F" not in page.tags[first:end]
    if bare and reports and reports[0] in page.stances.reporting:
        _rescue(page, first, end)


def _hides(page: Page, i: int, first: int) -> bool:
    before, low = page.lows[i - 1], page.lows[i]
    if not page.texts[i][0].islower() or before in NOT_BEHIND_VERB or not before[:1].isalpha():
        return False
    if (page.tags[i] == "P" and i < first + 2) or before in _NUMBERS:
        return False
    if page.lows[i - 2] == "and" and page.is_capital(i - 1) and page.is_capital(i - 3):
        return True  # "Orsia and Kelmark trade blame"
    plural = before.endswith("s") or page.is_capital(i - 1) or low.endswith(("s", "ed"))
    return plural and _closes_noun(page, i)


_NUMBERS = frozenset("four five six seven eight nine ten eleven twelve".split())


def _closes_noun(page: Page, i: int) -> bool:
    """Return whether what follows can stand after a verb."""
    after = page.lows[i + 1]
    if after in NOT_BEHIND_VERB or after in {"its", "not", "that"} or not after[:1].isalpha():
        return True
    return page.lows[i].endswith("s") or page.tags[i + 1] in "GP"
