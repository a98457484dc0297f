"""Repair the tags of an English sentence: verbs that look like nouns or participles.

Each repair looks at one word and returns its tag, None where it has nothing to say.
"""

from collections.abc import Callable
from functools import cache

from articles.splitting.statements.english_words import HELPERS, SMALL
from articles.splitting.statements.grammar import CUTS, GRAMMARS
from articles.splitting.statements.page import Page

ENGLISH = GRAMMARS["en"]
_NOT_BEHIND_VERB = ENGLISH.articles | ENGLISH.prepositions
_Repair = Callable[[Page, int, int, int], str | None]
_REPAIRS: list[tuple[int, str, _Repair]] = []


def _repairs(tags: str, rank: int) -> Callable[[_Repair], _Repair]:
    """Register a repair for words with one of `tags`; the lowest rank is asked first."""

    def register(repair: _Repair) -> _Repair:
        _REPAIRS.append((rank, tags, repair))
        return repair

    return register


@cache
def _repairs_of(tag: str) -> tuple[_Repair, ...]:
    return tuple(repair for _, tags, repair in sorted(_REPAIRS, key=_rank) if tag in tags)


def _rank(entry: tuple[int, str, _Repair]) -> int:
    return entry[0]


def repair_english(page: Page, first: int, stop: int) -> None:
    """Run the repairs over the stretches of a sentence, then rescue one without any verb."""
    start = first
    for i in range(first, stop + 1):
        if i == stop or page.texts[i] in CUTS:
            _repair_stretch(page, start, i)
            start = i + 1
    if "F" not in page.tags[first:stop]:
        _rescue(page, first, stop)
    else:
        _rescue_parts(page, first, stop)


def _repair_stretch(page: Page, start: int, stop: int) -> None:
    tags = page.tags
    for i in range(start, stop):
        if tags[i] in "OG" and not _can_be_finite(page, i):
            continue
        for repair in _repairs_of(tags[i]):
            if tag := repair(page, i, start, stop):
                tags[i] = tag
                break
    _find_verb_behind_that(page, start, stop)


def _can_be_finite(page: Page, i: int) -> bool:
    low = page.lows[i]
    return "F" in page.forms.lexicon.get(low, "") or low in page.stances.reporting


@_repairs("F", 11)
def _according(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "according to a study published on Friday": no finite verb."""
    inside = page.tags[i] == "F" and "according" in page.lows[start:i]
    return "P" if inside and "P" in page.forms.lexicon.get(page.lows[i], "") else None


@_repairs("F", 13)
def _noun_before_that(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "rejected claims that …": the noun looks like a verb."""
    if page.tags[i] != "F" or page.lows[i] not in page.stances.nouns or i == start:
        return None
    before = page.lows[i - 1]
    if page.tags[i - 1] == "F" or before in page.stances.verbs or before in _NOT_BEHIND_VERB:
        if "F" not in page.tags[start:i] and _can_be_finite(page, i - 1):
            page.tags[i - 1] = "F"
        return "O"
    seen = "F" in page.tags[start:i] and page.lows[i + 1] == "that"
    return "O" if seen and not ENGLISH.coordinating & set(page.lows[start:i]) else None


@_repairs("P", 14)
def _after_told_pronoun(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "said he wanted": behind a pronoun behind a verb of saying no participle stands."""
    if page.tags[i] != "P" or page.lows[i - 1] in HELPERS or not _can_be_finite(page, i):
        return None
    for j in range(max(start + 1, i - 2), i):
        if page.lows[j] in ENGLISH.pronouns and page.lows[j - 1] in page.stances.verbs:
            return "F"
    return None


@_repairs("OPI", 15)
def _told_before_ing(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "The chairman denied taking": the verb before an -ing form is finite."""
    if i + 1 >= stop or page.tags[i + 1] != "G" or i <= start:
        return None
    told = page.lows[i] in page.stances.verbs and "F" not in page.tags[start:i]
    helped = page.lows[i - 1] in HELPERS or page.lows[i - 1] == "not"
    return "F" if told and _can_be_finite(page, i) and not helped else None


@_repairs("P", 16)
def _in_noun_clause(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "the story that the painter starved": no participle."""
    if page.tags[i] != "P" or page.lows[i - 1] in HELPERS or not _can_be_finite(page, i):
        return None
    if "that" not in page.lows[start + 1 : i]:
        return None
    opener = start + 1 + page.lows[start + 1 : i].index("that")
    free = not {"F", "P"} & set(page.tags[opener:i])
    return "F" if free and page.lows[opener - 1] in page.stances.nouns else None


@_repairs("OI", 17)
def _told_noun(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Local fishermen dispute the figures", "Officials say …": a stance verb behind a plural."""
    if page.tags[i] not in "OI" or i <= start or i + 1 >= stop or "F" in page.tags[start:i]:
        return None
    if page.lows[i] not in page.stances.verbs or not _can_be_finite(page, i):
        return None
    before, after = page.lows[i - 1], page.lows[i + 1]
    subject = page.is_capital(i - 1) or before.endswith("s") or page.lows[i].endswith(("s", "ed"))
    if not subject or before in HELPERS | ENGLISH.articles or "'" in before:
        return None
    opens = after in ENGLISH.articles | ENGLISH.pronouns | {"to", "out", "that", "whether"}
    return "F" if opens or page.is_capital(i + 1) else None


@_repairs("F", 12)
def _capital_first(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Roofer who …", "Fears that …": a first word with a capital is a noun."""
    opens = page.tags[i] == "F" and i == start and page.is_capital(i)
    return "O" if opens and page.lows[i] not in HELPERS and "'" not in page.lows[i] else None


@_repairs("P", 18)
def _told_participle(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "The firm denied it", "officials ruled out": a stance verb without an auxiliary before it."""
    if page.tags[i] != "P" or i <= start or i + 1 >= stop or page.lows[i] not in page.stances.verbs:
        return None
    if page.lows[i + 1] in {"by", "of", "to", "in", "on", "for", "than"}:
        return None
    back = i - 1
    while back > start and page.lows[back] not in ENGLISH.coordinating | {"that"} | HELPERS:
        back -= 1
    helped = page.lows[back] in HELPERS or page.lows[i - 1] in {"than", "as", "not"}
    return "F" if not helped and _can_be_finite(page, i) else None


@_repairs("F", 4)
def _after_article(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "the sketches were", "his works survive": behind an article stands no verb."""
    before = page.lows[i - 1]
    owned = before.endswith(("'s", "’s")) and before[:-2] not in ENGLISH.pronouns
    behind = i > start and (before in _DETERMINERS or owned)
    return "O" if page.tags[i] == "F" and behind and page.lows[i] not in HELPERS else None


@_repairs("OIP", 10)
def _told_last(page: Page, i: int, start: int, stop: int) -> str | None:
    """ ", Haddow estimates,": a stance verb that closes a short stretch."""
    closes = i == stop - 1 and i > start and stop - start < 8 and page.tags[i] in "OIP"
    if not closes or page.lows[i] not in page.stances.verbs or not _can_be_finite(page, i):
        return None
    if page.lows[start] in ENGLISH.prepositions | {"contrary"}:
        return None
    helped = page.lows[i - 1] in HELPERS | _DETERMINERS | ENGLISH.prepositions
    return "F" if "F" not in page.tags[start:i] and not helped else None


@_repairs("F", 9)
def _second_plain(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "has been moved to a bank vault": a base form behind a noun, the clause has its verb."""
    if page.tags[i] != "F" or "I" not in page.forms.lexicon.get(page.lows[i], ""):
        return None
    if i < start + 3 or page.lows[i] in HELPERS or page.tags[i - 1] != "O":
        return None
    before, earlier = page.lows[i - 1], page.lows[start:i]
    plural = before.endswith("s") or before in ENGLISH.pronouns | _OPENERS or page.is_capital(i - 1)
    joined = not (_OPENERS | ENGLISH.coordinating).isdisjoint(earlier)
    return "O" if "F" in page.tags[start:i] and not plural and not joined else None


@_repairs("F", 5)
def _before_helper(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "inmates had been moved": the word before an auxiliary is its subject."""
    if page.tags[i] != "F" or page.lows[i] in HELPERS or i + 1 >= stop:
        return None
    helped = page.lows[i + 1] in HELPERS and page.tags[i + 1] == "F"
    told = page.lows[i] in page.stances.reporting and i > start
    return "O" if helped and not told else None


@_repairs("F", 6)
def _behind_verb(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "took deposits from": right behind a full verb stands no other."""
    if page.tags[i] != "F" or i == start or page.tags[i - 1] != "F" or page.lows[i] in HELPERS:
        return None
    plain = page.lows[i - 1] in HELPERS or page.lows[i - 1] in page.stances.reporting
    return "O" if not plain and "O" in page.forms.lexicon.get(page.lows[i], "O") else None


@_repairs("OIP", 7)
def _told_resumed(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "The union, which …, fears that": a stance verb goes on behind an inset."""
    told = page.lows[i] in page.stances.reporting and page.tags[i] in "OIP"
    if not told or i != start or page.texts[i - 1] != "," or not page.texts[i].islower():
        return None
    alone = stop - start == 1 or not {"that", "whether"}.isdisjoint(page.lows[i + 1 : i + 7])
    opens = page.lows[i + 1] in ENGLISH.pronouns | ENGLISH.articles and "F" in page.tags[i:stop]
    return "F" if (alone or opens) and _can_be_finite(page, i) else None


@_repairs("P", 8)
def _after_subordinator(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "after a jury found him guilty": a participle-like form behind a conjunction and a noun."""
    if page.tags[i] != "P" or not _can_be_finite(page, i) or i + 1 >= stop:
        return None
    object_follows = page.lows[i + 1] in ENGLISH.articles | ENGLISH.pronouns | {
        "him",
        "her",
        "them",
    }
    for j in range(i - 2, max(start, i - 5) - 1, -1):
        if page.lows[j] in _OPENERS:
            free = not {"F", "P"} & set(page.tags[j:i]) and page.tags[i - 1] == "O"
            return "F" if free and object_follows and page.lows[i - 1] not in _OPENERS else None
    return None


@_repairs("F", 1)
def _perfect(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "had ever met", "has gone … and found": participles, though they look finite."""
    if page.tags[i] != "F" or "P" not in page.forms.lexicon.get(page.lows[i], ""):
        return None
    if page.lows[i] in HELPERS:
        return None
    back = i - 1
    while back > start and (page.lows[back] in SMALL or page.lows[back].endswith("ly")):
        back -= 1
    if page.lows[back] in _HAVE and back < i:
        return "P"
    told = page.lows[i] in page.stances.reporting
    told = told and page.lows[i + 1] in ENGLISH.pronouns | {"that", "the"}
    shared = page.lows[i - 1] == "and" and not told
    return "P" if shared and _shares_helper(page, i, start) else None


def _shares_helper(page: Page, i: int, start: int) -> bool:
    """Return whether the clause before "and" has an auxiliary and a participle."""
    before = range(i - 2, start, -1)
    verb = next((j for j in before if page.tags[j] in "FP"), None)
    return verb is not None and page.tags[verb] == "P" and page.lows[verb - 1] in HELPERS


@_repairs("I", 3)
def _past_base(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "carried a jar in and set it down": a past that looks like an infinitive."""
    if page.tags[i] != "I" or page.lows[i - 1] != "and" or not _can_be_finite(page, i):
        return None
    before = page.lows[start:i]
    told = "F" in page.tags[start:i] and HELPERS.isdisjoint(before)
    opens = i + 1 < stop and page.lows[i + 1] in _DETERMINERS | ENGLISH.pronouns
    return "F" if told and opens else None


@_repairs("P", 2)
def _behind_participle(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Rumours that the star had died spread": behind a participle the main verb stands."""
    if page.tags[i] != "P" or page.tags[i - 1] != "P" or page.lows[i - 1] in HELPERS:
        return None
    return "F" if i > start + 2 and _can_be_finite(page, i) else None


_HAVE = frozenset("have has had haven't hasn't hadn't having".split())
_DETERMINERS = frozenset("the a an his its their our my your another every each".split())
_OPENERS = ENGLISH.subordinating | ENGLISH.relative


def _find_verb_behind_that(page: Page, start: int, stop: int) -> None:
    """Give "says that prices rise" a verb on both sides of "that"."""
    for i in range(start + 1, stop - 1):
        before = page.lows[i - 1]
        verb, noun = before in page.stances.verbs, before in page.stances.nouns
        if page.lows[i] != "whether" and not (page.lows[i] == "that" and (verb or noun)):
            continue
        named = page.lows[i - 2] in _DETERMINERS or page.lows[i - 2].endswith(("'s", "’s"))
        free = "F" not in page.tags[start:i] and i - 1 > start and not named
        joined = page.lows[i - 2] in ENGLISH.coordinating
        if verb and (free or joined) and _can_be_finite(page, i - 1):
            page.tags[i - 1] = "F"
        if "F" not in page.tags[i:stop] and (
            noun or page.lows[i] == "whether" or page.tags[i - 1] in "FIPG"
        ):
            _likeliest(page, i + 2, stop)


def _likeliest(page: Page, start: int, stop: int) -> None:
    """Make the likeliest word of a clause its finite verb; "demanded that it be …"."""
    if "be" in page.lows[start:stop]:
        page.tags[page.lows.index("be", start)] = "F"
        return
    for wanted in "PIO":
        for j in range(start, stop):
            if page.tags[j] != wanted or not page.texts[j][0].islower():
                continue
            if _can_be_finite(page, j) and page.lows[j - 1] not in ENGLISH.articles:
                page.tags[j] = "F"
                return


def _rescue(page: Page, first: int, stop: int) -> None:
    """Give a sentence without any finite verb the likeliest one: a plural subject hides it."""
    for i in range(first + 1, stop - 1):
        if _can_be_finite(page, i) and page.tags[i] in "OIP" and _hides(page, i, first):
            page.tags[i] = "F"
            return


def _rescue_parts(page: Page, first: int, stop: int) -> None:
    """Rescue what must be a clause: a quotation, a stretch behind ", and"."""
    _rescue_told(page, first, stop)
    for i in range(first, stop):
        if page.is_quote_mark(i) and (pair := page.quoted.get(i)):
            end = min(pair.stop, stop)
            if end - i > 5 and "F" not in page.tags[i:end]:
                _rescue(page, i + 1, end)
        elif page.lows[i] in ENGLISH.coordinating and page.texts[i - 1] in CUTS:
            end = next((j for j in range(i, stop) if page.texts[j] in CUTS), stop)
            if "F" not in page.tags[i:end] and page.lows[i + 1] in _DETERMINERS:
                _rescue(page, i + 1, end)


def _rescue_told(page: Page, first: int, stop: int) -> None:
    """Rescue "Her notes date from 1998, she says": a short frame follows a stretch without verb."""
    end = next((i for i in range(first, stop) if page.texts[i] in CUTS), stop)
    told = [page.lows[i] for i in range(end + 1, min(end + 5, stop)) if page.tags[i] == "F"]
    if end - first > 3 and "F" not in page.tags[first:end] and told:
        if told[0] in page.stances.reporting:
            _rescue(page, first, end)


def _hides(page: Page, i: int, first: int) -> bool:
    before, low = page.lows[i - 1], page.lows[i]
    if not page.texts[i][0].islower() or before in _NOT_BEHIND_VERB or not before[:1].isalpha():
        return False
    if page.tags[i] == "P" and i < first + 2:
        return False
    plural = before.endswith("s") or page.is_capital(i - 1) or low.endswith(("s", "ed"))
    return plural and _closes_noun(page, i)


def _closes_noun(page: Page, i: int) -> bool:
    """Return whether what follows can stand behind a verb."""
    after = page.lows[i + 1]
    if after in _NOT_BEHIND_VERB | {"its", "not", "that"} or not after[:1].isalpha():
        return True
    return page.lows[i].endswith("s") or page.tags[i + 1] in "GP"
