"""Repair the tags of a German sentence: second halves of verbs, adjectives that look like verbs."""

from articles.splitting.statements.german_cutting import may_be_finite, opens_verb_final
from articles.splitting.statements.german_words import HELPERS
from articles.splitting.statements.grammar import CUTS, GRAMMARS
from articles.splitting.statements.insets import settle_insets
from articles.splitting.statements.page import Page

GERMAN = GRAMMARS["de"]
_DETERMINERS = GERMAN.articles | frozenset("einer eines einem einen des dem den".split())


def repair_german(page: Page, first: int, stop: int) -> None:
    """Give a first stretch without a finite verb its last word, where that can be one.

    "Die Eltern klagen: …", where "klagen" may be an infinitive.
    """
    if page.tags[first] == "F" and _opens_as_noun(page, first, stop):
        page.tags[first] = "O"
    _settle_words(page, first, stop)
    _settle_front(page, first, stop)
    _settle_tail(page, first, stop)
    settle_brackets(page, first, stop)
    settle_insets(page, first, stop)
    end = _first_stretch_end(page, first, stop)
    tags = page.tags
    if "F" in tags[first:end] or end - first < 2:
        return
    if opens_verb_final(page, first) and page.lows[first] not in GERMAN.articles:
        return
    for i in range(end - 1, first, -1):
        if page.lows[i - 1] == "zu" or tags[i] not in "IPO" or not may_be_finite(page, i):
            continue
        if page.lows[i - 1] in _DETERMINERS or (
            page.is_capital(i + 1) and not _has_object(page, i, first, stop)
        ):
            continue  # "eine leere Nacht"
        says = page.stances.verbs.get(page.lows[i]) and page.texts[min(end, stop - 1)] in ",:"
        acts = tags[i] != "P" or page.lows[i + 1] in _ACCUSATIVE or page.is_capital(i + 1)
        if says or ("F" not in tags[first:stop] and acts):
            tags[i] = "F"
            return


def _has_object(page: Page, i: int, first: int, stop: int) -> bool:
    """Find "Verlag verkauft Zeitschrift", "Eltern verlassen Schule": a verb between bare nouns."""
    bare = page.is_capital(i - 1) and page.lows[i - 2] not in _DETERMINERS
    inflected = page.lows[i].endswith(("t", "en", "te"))
    return bare and inflected and "F" not in page.tags[first:stop]


_ACCUSATIVE = frozenset("den einen die das eine ihn".split())


def _settle_words(page: Page, first: int, stop: int) -> None:
    """Read "Dem Wirt zufolge", "um ans Ziel zu gelangen"."""
    verbs, lexicon = page.stances.verbs, page.forms.lexicon
    for i in range(first, stop):
        low = page.lows[i]
        if low in verbs and (low not in lexicon or lexicon[low] == "OP"):
            page.tags[i] = _tag_of_stance(page, i)
        elif low == "zufolge":
            page.tags[i] = "O"
        elif page.tags[i] == "F" and page.lows[i - 1] == "zu" and _ends_part(page, i):
            page.tags[i] = "I"
        elif page.texts[i + 1] == "," and _reports_again(page, i):
            page.tags[i] = "F"
        elif page.lows[i + 1] in {"als", "wie"} and _is_helped(page, i, first):
            page.tags[i] = "P"


def _tag_of_stance(page: Page, i: int) -> str:
    """Tag a verb of stance that the lexicon lacks: "verhehlte", "zurückgewiesen worden"."""
    low, tag = page.lows[i], page.tags[i]
    if page.is_capital(i) or tag not in "OP":
        return tag
    if low.endswith(("te", "ten")):
        return "F"
    helped = page.lows[i + 1] in _CLOSING or not page.texts[i + 1][:1].isalpha()
    return "P" if "ge" in low[:-3] and helped else tag


def _reports_again(page: Page, i: int) -> bool:
    """Find "…, und vermutet, dass": a verb of stance alone before its clause."""
    joined = page.texts[i - 2] == "," and page.lows[i - 1] in GERMAN.coordinating
    joined = joined or page.texts[i - 1] == ","  # "Dorn, Analystin der Bank, erwartet, dass"
    opens = page.lows[i + 2] in GERMAN.content | GERMAN.whether
    return joined and opens and page.lows[i] in page.stances.verbs and may_be_finite(page, i)


def _is_helped(page: Page, i: int, first: int) -> bool:
    """Find "hat weniger verdient als": a participle before a comparison, though it looks finite."""
    if page.tags[i] != "F" or not page.forms.may_be(page.lows[i], "P"):
        return False
    for j in range(i - 1, first - 1, -1):
        if page.texts[j] in CUTS or page.lows[j] in GERMAN.coordinating:
            return False
        if page.tags[j] == "F":
            return page.lows[j] in HELPERS
    return False


def _settle_front(page: Page, first: int, stop: int) -> None:
    """Read "Entschieden zurückgewiesen wurde …", "Beleidigt habe er …": a participle in front."""
    for i in range(first + 1, min(first + _LONGEST_FRONT, stop)):
        if page.tags[i] == "F" and page.lows[i] in HELPERS:
            opens = i - 1 == first or page.texts[i - 1][0].islower()
            if opens and _may_be_participle(page, page.lows[i - 1]):
                page.tags[i - 1] = "P"
            return


_LONGEST_FRONT = 6
_BEHIND_NOUN = GERMAN.prepositions | {"und"}


def _may_be_participle(page: Page, low: str) -> bool:
    forms = page.forms.lexicon.get(low) or page.forms.guess(low)
    return "P" in forms and low not in GERMAN.pronouns


def _ends_part(page: Page, i: int) -> bool:
    infinitive = page.lows[i].endswith("n") and page.texts[i][0].islower()
    return infinitive and (page.texts[i + 1] in CUTS or page.texts[i + 1] == ".")


def _opens_as_noun(page: Page, first: int, stop: int) -> bool:
    """Read "Berichte, wonach …", "Hinweise darauf, dass …", "Leben am Rand" in a line."""
    following = page.lows[first + 1]
    if following in _BEHIND_NOUN and page.texts[stop - 1][0].isalnum():
        return page.is_capital(first) and "F" not in page.tags[first + 1 : stop]
    if page.is_capital(first) and page.tags[first + 1] == "F" and page.texts[first].endswith("e"):
        return True  # "Rutsche fällt durch"
    known = page.texts[first] in page.stances.nouns and following in _POINTING
    return page.is_capital(first) and (following == "," or known)


def _settle_tail(page: Page, first: int, stop: int) -> None:
    """Read "wies Berichte, …, entschieden zurück": no second verb before the particle."""
    last = stop - 1
    while last > first and not page.texts[last][0].isalpha():
        last -= 1
    if page.texts[last - 2] != "," or page.tags[last - 1] != "F":
        return
    earlier = (page.lows[i] for i in range(first, last - 2) if page.tags[i] == "F")
    separable, verbs = page.stances.separable, page.stances.verbs
    if any(low in separable and f"{low} {page.lows[last]}" in verbs for low in earlier):
        page.tags[last - 1] = "O"


_POINTING = frozenset("dafür darauf daran davon darüber dagegen dass".split())


def settle_brackets(page: Page, first: int, stop: int) -> None:
    """Give the second half of a verb its form: "will gesehen haben", "wird heute verklagt"."""
    start = first
    for i in range(first, stop):
        if page.tags[i] != "F":
            continue
        inside = i > first and _is_noun(page, i)
        if inside or page.lows[i] in GERMAN.articles or _is_attribute(page, i):
            page.tags[i] = "O"
    for i in range(first, stop + 1):
        if i == stop or page.texts[i] in CUTS or page.texts[i] in ".!?":
            _settle_bracket(page, start, i)
            start = i + 1


def _is_noun(page: Page, i: int) -> bool:
    """Find "412 Spiele hat sie": a capital inside a sentence, with a verb right behind."""
    inside = page.is_capital(i) and page.texts[i - 1][:1].isalnum()
    return inside and page.tags[i + 1] == "F" and page.lows[i] not in GERMAN.pronouns


def _is_attribute(page: Page, i: int) -> bool:
    """Find adjectives that look like verbs: "eine leere Nacht", "der lange Abend"."""
    inflected = page.texts[i][0].islower() and page.lows[i].endswith(("e", "en", "er", "es", "em"))
    noun = page.is_capital(i + 1) and page.tokens[i + 1].gap == 1
    if not (inflected and noun):
        return False
    if page.lows[i - 1] in _DETERMINERS:
        return True
    when = page.texts[i - 1].isdigit() or page.lows[i - 1] in _SINCE_WHEN
    return when and page.lows[i - 2] in _DETERMINERS  # "das 1962 eröffnete Becken"


_SINCE_WHEN = frozenset(
    "gestern heute jüngst kürzlich neu frisch bereits schon einst damals längst eben soeben zuletzt "
    "zuvor vorab nie".split()
)


def _settle_bracket(page: Page, start: int, stop: int) -> None:
    last = stop - 1
    if page.lows[start] == "für" and stop - start < 4 and page.tags[last] == "F":
        page.tags[last] = "P"  # "hält die Warnung, …, für überzogen"
    if last - start < 2:
        return
    closing = page.lows[last] in _CLOSING and page.tags[last] == "I"
    if closing and page.tags[last - 1] in "OF" and _may_be_participle(page, page.lows[last - 1]):
        page.tags[last - 1] = "P"
    if page.lows[last - 1] == "zu" and page.lows[last] in _CLOSING:
        _settle_perfect(page, start, last - 1)
    if "F" not in page.tags[start:stop]:
        _find_subjunctive(page, start, stop)
        if page.texts[start - 1] == "," and page.texts[start - 2] in page.stances.nouns:
            _find_past(page, start, stop)
    if opens_verb_final(page, start) or page.tags[last] != "F":
        return
    inner = page.tags[start:last]
    helped = inner.count("F") == 1 and page.lows[start + inner.index("F")] in HELPERS
    joined = not GERMAN.coordinating.isdisjoint(page.lows[start:last])
    for tag in "PI" if helped and not joined else "":
        if page.forms.may_be(page.lows[last], tag):
            page.tags[last] = tag
            return


def _settle_perfect(page: Page, start: int, zu: int) -> None:
    """Read "Werte verspätet geliefert zu haben": participles, though they look finite."""
    for i in range(start + 1, zu):
        open_word = page.tags[i] in "FO" and page.texts[i][0].islower()
        if open_word and i == zu - 1 and _may_be_participle(page, page.lows[i]):
            page.tags[i] = "P"
        elif page.tags[i] == "F" and (
            page.lows[i] in _DEGREES or page.forms.may_be(page.lows[i], "P")
        ):
            page.tags[i] = "O"


_DEGREES = frozenset({"doppelt", "bewusst", "gezielt"})


def _find_subjunctive(page: Page, start: int, stop: int) -> None:
    """Read ", der Lärm schade den Tieren,": a Konjunktiv that looks like an adjective."""
    for i in range(start + 1, stop):
        noun = page.is_capital(i - 1) and page.lows[i - 1] not in GERMAN.articles
        subject = noun or page.lows[i - 1] in GERMAN.pronouns
        low = page.lows[i]
        unknown = low not in page.forms.lexicon and low.endswith("e")  # "Er bedaure"
        mood = page.forms.moods.get(low) == "1" or (unknown and page.lows[i - 1] in GERMAN.pronouns)
        plain = page.texts[i][0].islower() and low not in GERMAN.articles
        if subject and mood and plain and not (unknown and _is_attribute(page, i)):
            page.tags[i] = "F"
            return


def _find_past(page: Page, start: int, stop: int) -> None:
    """Read "Die Behauptung, Handys verursachten Krebs, …"."""
    for i in range(start + 1, stop - 1):
        past = page.lows[i].endswith(("te", "ten")) and page.texts[i][0].islower()
        if past and page.is_capital(i - 1) and may_be_finite(page, i):
            page.tags[i] = "F"
            return


_CLOSING = frozenset("haben sein worden werden".split())


def _first_stretch_end(page: Page, first: int, stop: int) -> int:
    for i in range(first, stop):
        if page.texts[i] in CUTS or (page.texts[i] in ".!?" and i == stop - 1):
            return i
    return stop
