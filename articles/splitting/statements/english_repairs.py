"""Repairs of the tags of single English words: verbs that look like nouns or participles.

Each looks at word `i` of the stretch from `start` to `stop` and returns its tag, None where it has
nothing to say. Its docstring begins with an example.
"""

from collections.abc import Callable
from functools import cache

from articles.splitting.statements.english_words import HELPERS, NOMINAL, PARTICLES, SMALL
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page

ENGLISH = GRAMMARS["en"]
DETERMINERS = frozenset("the a an his its their our my your another every each".split())
NOT_BEHIND_VERB = ENGLISH.articles | ENGLISH.prepositions
NOUN_FOLLOWS = DETERMINERS | NOT_BEHIND_VERB
_OBJECTS = NOMINAL | {"to", "that", "whether"}
_HAVE = frozenset("have has had haven't hasn't hadn't having".split())
_HAVING = _HAVE | frozenset("is are was were be been being".split())
_OPENERS = ENGLISH.subordinating | ENGLISH.relative
_Repair = Callable[[Page, int, int, int], str | None]
_REPAIRS: list[tuple[int, str, _Repair]] = []


def _repairs(tags: str, rank: int) -> Callable[[_Repair], _Repair]:
    """Register a repair for words with one of `tags`; the lowest rank is asked first."""

    def register(repair: _Repair) -> _Repair:
        _REPAIRS.append((rank, tags, repair))
        return repair

    return register


@cache
def repairs_of(tag: str) -> tuple[_Repair, ...]:
    return tuple(repair for _, tags, repair in sorted(_REPAIRS, key=_rank) if tag in tags)


def _rank(entry: tuple[int, str, _Repair]) -> int:
    return entry[0]


def can_be_finite(page: Page, i: int) -> bool:
    low = page.lows[i]
    return low in page.forms.finite or low in page.stances.reporting


@_repairs("F", 11)
def _according(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "according to a study published on Friday": no finite verb."""
    inside = page.tags[i] == "F" and "according" in page.lows[start:i]
    return "P" if inside and "P" in page.forms.lexicon.get(page.lows[i], "") else None


@_repairs("F", 12)
def _part_of_name(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "by Orbis Rail that …", "Its head, Ada Moor, denied …": the second word of a name; a month."""
    if not page.is_capital(i):
        return None
    beside = page.texts[i - 1][:1] + page.texts[i + 1][:1]
    if page.lows[i] in _MONTHS and any(map(str.isdigit, beside)):
        return "O"  # "on Thursday, 20 May 2027"
    if i == start or not page.is_capital(i - 1):
        return None
    is_between_commas = page.texts[i - 2] == "," == page.texts[i + 1]
    is_before_small = i + 1 < stop and page.texts[i + 1][:1].islower()
    return "O" if is_between_commas or is_before_small else None


_MONTHS = frozenset({"may", "march"})


@_repairs("F", 12)
def _noun_before_claiming(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "A viral post claiming that …": the noun looks like a verb."""
    claims = page.tags[i + 1] == "G" and page.lows[i + 2] == "that"
    determined = DETERMINERS & set(page.lows[max(start, i - 2) : i])
    return "O" if claims and determined and "F" not in page.tags[start:i] else None


@_repairs("F", 13)
def _noun_before_that(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "rejected claims that …": the noun looks like a verb."""
    if page.tags[i] != "F" or page.lows[i] not in page.stances.nouns or i == start:
        return None
    before = page.lows[i - 1]
    if page.tags[i - 1] == "F" or before in page.stances.verbs or before in NOT_BEHIND_VERB:
        verbless = "F" not in page.tags[start:i] and page.tags[i - 1] != "G"
        if verbless and can_be_finite(page, i - 1):
            page.tags[i - 1] = "F"
        return "O"
    seen = "F" in page.tags[start:i] and page.lows[i + 1] == "that"
    return "O" if seen and not ENGLISH.coordinating & set(page.lows[start:i]) else None


@_repairs("P", 14)
def _after_reporting_pronoun(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "said he wanted": after a pronoun after a verb of saying no participle follows."""
    if page.tags[i] != "P" or page.lows[i - 1] in HELPERS or not can_be_finite(page, i):
        return None
    for j in range(max(start + 1, i - 2), i):
        if page.lows[j] in ENGLISH.pronouns and page.lows[j - 1] in page.stances.verbs:
            return "F"
    return None


@_repairs("OPI", 15)
def _reporting_before_ing(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "The chairman denied taking": the verb before an -ing form is finite."""
    if page.lows[i + 2] == "that":
        return None  # "A viral post claiming that"
    if i + 1 >= stop or page.tags[i + 1] != "G" or i <= start:
        return None
    reports = page.lows[i] in page.stances.verbs and "F" not in page.tags[start:i]
    helped = page.lows[i - 1] in HELPERS or page.lows[i - 1] == "not"
    return "F" if reports and can_be_finite(page, i) and not helped else None


@_repairs("P", 16)
def _in_noun_clause(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "the story that the painter starved", "not true that it sailed": no participle."""
    if page.tags[i] != "P" or page.lows[i - 1] in HELPERS or not can_be_finite(page, i):
        return None
    if "that" not in page.lows[start + 1 : i]:
        return None
    opener = start + 1 + page.lows[start + 1 : i].index("that")
    free = not {"F", "P"} & set(page.tags[opener:i])
    before, stances = page.lows[opener - 1], page.stances
    reports = before in stances.nouns or before in ENGLISH.confirming or before in stances.refuting
    return "F" if free and reports else None


@_repairs("OI", 17)
def _reporting_noun(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Local fishermen dispute the figures", "Officials say …": a stance verb after a plural."""
    if page.tags[i] not in "OI" or i <= start or i + 1 >= stop or "F" in page.tags[start:i]:
        return None
    if page.lows[i] not in page.stances.verbs or not can_be_finite(page, i):
        return None
    before, after = page.lows[i - 1], page.lows[i + 1]
    subject = page.is_capital(i - 1) or before.endswith("s") or page.lows[i].endswith(("s", "ed"))
    subject = subject or after in PARTICLES  # "The council hit back at"
    if not subject or before in HELPERS or before in ENGLISH.articles or "'" in before:
        return None
    if page.tags[i - 1] == "G" and page.lows[i] in page.stances.nouns:
        return None  # "Rejecting claims that …"
    opens = after in _OBJECTS or after in PARTICLES
    return "F" if opens or page.is_capital(i + 1) else None


@_repairs("F", 12)
def _capital_first(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Roofer who …", "Fears that …": a first word with a capital is a noun."""
    opens = page.tags[i] == "F" and i == start and page.is_capital(i)
    return "O" if opens and page.lows[i] not in HELPERS and "'" not in page.lows[i] else None


@_repairs("P", 20)
def _in_content(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "says the bell cracked in 1911": after a reporting verb the next verb is finite."""
    if not can_be_finite(page, i) or "F" in page.tags[i + 1 : stop] or page.lows[i + 1] == "by":
        return None
    if page.lows[i - 1] in _HAVE:
        return None  # "that talks had collapsed"
    for j in range(i - 2, max(start, i - 7) - 1, -1):
        if page.tags[j] in "FP" or page.lows[j] in HELPERS:
            reports = page.tags[j] == "F" and page.lows[j] in page.stances.reporting
            opens = page.lows[j + 1] in ENGLISH.articles or page.is_capital(j + 1)
            return "F" if reports and opens else None
    return None


@_repairs("I", 19)
def _reporting_base(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Sources close to the club suggest it": no auxiliary and no "to" before the base form."""
    if i < start + 1 or page.lows[i] not in page.stances.reporting:
        return None
    free = "F" not in page.tags[start:i] and page.lows[i - 1] != "to"
    return "F" if free and _HELPED.isdisjoint(page.lows[start:i]) else None


_HELPED = HELPERS - {"to"} | frozenset("let lets make makes made help helped".split())


@_repairs("P", 18)
def _reporting_participle(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "The firm denied it", "officials ruled out": a stance verb without an auxiliary before it."""
    if page.tags[i] != "P" or i <= start or i + 1 >= stop or page.lows[i] not in page.stances.verbs:
        return None
    if page.lows[i + 1] in {"by", "of", "to", "in", "on", "for", "than"}:
        return None
    back = i - 1
    while back > start and page.lows[back] not in _BEGINNING:
        back -= 1
    helped = page.lows[back] in HELPERS or page.lows[i - 1] in {"than", "as", "not"}
    return "F" if not helped and can_be_finite(page, i) else None


_BEGINNING = ENGLISH.coordinating | {"that"} | HELPERS


@_repairs("F", 4)
def _after_article(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "the sketches were", "his works survive": after an article no verb follows."""
    before = page.lows[i - 1]
    owned = before.endswith(("'s", "’s")) and before[:-2] not in ENGLISH.pronouns
    behind = i > start and (before in DETERMINERS or owned)
    noun = page.lows[i] in _NOUN_LIKE and page.tags[i + 1] == "F"
    verb = page.lows[i] in HELPERS and not noun
    return "O" if page.tags[i] == "F" and behind and not verb else None


_NOUN_LIKE = frozenset("will can might must need".split())  # "the will had been forged"


@_repairs("OIP", 10)
def _reporting_last(page: Page, i: int, start: int, stop: int) -> str | None:
    """ ", Haddow estimates,": a stance verb that closes a short stretch."""
    closes = i == stop - 1 and i > start and stop - start < 8 and page.tags[i] in "OIP"
    if not closes or page.lows[i] not in page.stances.verbs or not can_be_finite(page, i):
        return None
    if page.lows[start] in ENGLISH.prepositions or page.lows[start] == "contrary":
        return None
    return "F" if "F" not in page.tags[start:i] and page.lows[i - 1] not in _LEADING else None


_LEADING = HELPERS | DETERMINERS | ENGLISH.prepositions


@_repairs("F", 9)
def _second_plain(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "has been moved to a bank vault": a base form after a noun, the clause has its verb."""
    if page.tags[i] != "F" or "I" not in page.forms.lexicon.get(page.lows[i], ""):
        return None
    if i < start + 3 or page.lows[i] in HELPERS or page.tags[i - 1] != "O":
        return None
    before, earlier = page.lows[i - 1], page.lows[start:i]
    plural = before.endswith("s") or before in ENGLISH.pronouns or page.is_capital(i - 1)
    joined = not _JOINING.isdisjoint(earlier)
    return "O" if "F" in page.tags[start:i] and not plural and not joined else None


_JOINING = _OPENERS | ENGLISH.coordinating


@_repairs("F", 5)
def _before_helper(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "inmates had been moved": the word before an auxiliary is its subject."""
    if page.tags[i] != "F" or page.lows[i] in HELPERS or i + 1 >= stop:
        return None
    helped = page.lows[i + 1] in HELPERS and page.tags[i + 1] == "F"
    reports = page.lows[i] in page.stances.reporting and i > start
    return "O" if helped and not reports else None


@_repairs("F", 6)
def _behind_verb(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "took deposits from": right after a full verb no other follows."""
    if page.tags[i] != "F" or i == start or page.tags[i - 1] != "F" or page.lows[i] in HELPERS:
        return None
    plain = page.lows[i - 1] in HELPERS or page.lows[i - 1] in page.stances.reporting
    return "O" if not plain and "O" in page.forms.lexicon.get(page.lows[i], "O") else None


@_repairs("OIP", 7)
def _reporting_resumed(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "The union, which …, fears that": a stance verb goes on after an inset."""
    reports = page.lows[i] in page.stances.reporting and page.tags[i] in "OIP"
    if not reports or i != start or page.texts[i - 1] != "," or not page.texts[i].islower():
        return None
    alone = stop - start == 1 or not {"that", "whether"}.isdisjoint(page.lows[i + 1 : i + 7])
    opens = page.lows[i + 1] in NOMINAL and "F" in page.tags[i:stop]
    return "F" if (alone or opens) and can_be_finite(page, i) else None


@_repairs("P", 8)
def _after_subordinator(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "after a jury found him guilty": a participle-like form after a conjunction and a noun."""
    if page.tags[i] != "P" or not can_be_finite(page, i) or i + 1 >= stop:
        return None
    object_follows = page.lows[i + 1] in NOMINAL or page.lows[i + 1] in {"him", "her", "them"}
    for j in range(i - 2, max(start, i - 5) - 1, -1):
        if page.lows[j] in _OPENERS:
            free = {"F", "P"}.isdisjoint(page.tags[j:i]) and page.tags[i - 1] == "O"
            return "F" if free and object_follows and page.lows[i - 1] not in _OPENERS else None
    return None


@_repairs("F", 1)
def _perfect(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "had ever met", "was started", "has gone … and found": participles, though they look finite."""
    if page.tags[i] != "F" or "P" not in page.forms.lexicon.get(page.lows[i], ""):
        return None
    if page.lows[i] in HELPERS:
        return None
    back = i - 1
    while back > start and (page.lows[back] in SMALL or page.lows[back].endswith("ly")):
        back -= 1
    if page.lows[back] in _HAVING and back < i:
        return "P"
    reports = page.lows[i] in page.stances.reporting
    reports = reports and (
        page.lows[i + 1] in ENGLISH.pronouns or page.lows[i + 1] in {"that", "the"}
    )
    shared = page.lows[i - 1] == "and" and not reports
    return "P" if shared and _shares_helper(page, i, start) else None


def _shares_helper(page: Page, i: int, start: int) -> bool:
    """Return whether the clause before "and" has an auxiliary and a participle."""
    before = range(i - 2, start, -1)
    verb = next((j for j in before if page.tags[j] in "FP"), None)
    return verb is not None and page.tags[verb] == "P" and page.lows[verb - 1] in HELPERS


@_repairs("I", 3)
def _past_base(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "carried a jar in and set it down": a past that looks like an infinitive."""
    if page.tags[i] != "I" or page.lows[i - 1] != "and" or not can_be_finite(page, i):
        return None
    before = page.lows[start:i]
    reports = "F" in page.tags[start:i] and HELPERS.isdisjoint(before)
    after = page.lows[i + 1]
    opens = i + 1 < stop and (after in DETERMINERS or after in ENGLISH.pronouns)
    return "F" if reports and opens else None


@_repairs("P", 2)
def _behind_participle(page: Page, i: int, start: int, stop: int) -> str | None:
    """ "Rumours that the star had died spread": after a participle the main verb stands."""
    if page.tags[i] != "P" or page.tags[i - 1] != "P" or page.lows[i - 1] in HELPERS:
        return None
    return "F" if i > start + 2 and can_be_finite(page, i) else None
