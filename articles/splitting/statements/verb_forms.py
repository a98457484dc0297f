"""Which words are verbs, and which of their forms stand here.

A lexicon gives each form its possible tags; where there is more than one, a small averaged
perceptron reads the neighbours. Everything else costs one look-up. Lexicon and weights are made
by `tools/verb_forms.py` from free dictionaries and treebanks (docs/licences.md).
"""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# F finite, P participle, I infinitive (English: base form), Z infinitive with "zu" inside it,
# G -ing form, O anything else. Where a word is open, its possible tags stand in one string.
TAGS = "FPIZGO"

MARKS = frozenset(',;:.!?–—-()[]"„“”»«‚‘’…')
# Behind these a capital says nothing: the sentence may begin again.
FRESH = frozenset('„“"»«–:(')
OPENERS = {
    "de": frozenset(
        "dass daß ob weil wenn als während obwohl nachdem bevor bis damit falls sobald solange wie wo "
        "wer was die der das den dem deren dessen denen welche welcher welches indem sodass wonach "
        "wobei womit wodurch sofern da".split()
    ),
    "en": frozenset(
        "that which who whether if when while because since although as after before where what how "
        "until unless to whose".split()
    ),
}
JOINTS = frozenset("und oder aber sondern and or but".split())
_REACH = 40
# Auxiliaries wait for a participle ("h"), modal verbs for an infinitive ("m").
HELPING = dict.fromkeys(
    "hat haben habe hatte hatten hätte hätten ist sind war waren sei seien wäre wären wurde wurden "
    "has have had is are was were been be".split(),
    "h",
) | dict.fromkeys(
    "wird werden werde würde würden will wollen wolle wollte wollten soll sollen solle sollte sollten kann "
    "können könne konnte konnten könnte könnten muss müssen müsse musste mussten müsste darf dürfen "
    "dürfe durfte dürfte dürften möchte möchten will would can could may might must should shall do "
    "does did don't doesn't didn't won't".split(),
    "m",
)

BEFORE_NOUN = frozenset("the a an his its their our my your of in at from by with".split())

Weights = dict[str, tuple[tuple[str, float], ...]]


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The verb forms of a language: `moods` gives "1" or "2" for what is Konjunktiv only."""

    language: str
    lexicon: dict[str, str]
    moods: dict[str, str]
    weights: Weights
    common: frozenset[str]

    def tag(self, texts: Sequence[str], lows: Sequence[str]) -> list[str]:
        """Return one tag for each token of a sentence. Linear in its length."""
        tags = possible_tags(self.language, self.lexicon, texts, lows)
        for at, possible in enumerate(tags):
            if len(possible) > 1:
                tags[at] = self._choose(lows, tags, at)
        return tags

    def may_be(self, low: str, tag: str) -> bool:
        """Return whether the lexicon knows the word in this form."""
        return tag in self.lexicon.get(low, "")

    def _choose(self, lows: Sequence[str], tags: list[str], at: int) -> str:
        possible, weights = tags[at], self.weights
        before = lows[at - 1] if at else ""
        if self.language == "de" and before == "zu" and "I" in possible:
            return "I"
        if (
            self.language == "en"
            and before in BEFORE_NOUN
            and "O" in possible
            and "G" not in possible
        ):
            return "O"  # most open words of English are nouns behind these
        scores = dict.fromkeys(possible, 0.0)
        for feature in features(self.language, self.common, lows, tags, at):
            row = weights.get(feature)
            if row:
                for tag, weight in row:
                    if tag in scores:
                        scores[tag] += weight
        return max(possible, key=scores.__getitem__)


@cache
def verb_forms(language: str) -> VerbForms:
    """Load the forms of a language, once."""
    path = files(__package__).joinpath("data", f"verb_forms_{language}.json.gz")
    data = json.loads(gzip.decompress(path.read_bytes()))
    lexicon = {form: tags for tags, forms in data["lexicon"].items() for form in forms.split()}
    moods = {form: mood for mood, forms in data["moods"].items() for form in forms.split()}
    # Tuples: the garbage collector need not visit thirty thousand dictionaries.
    weights = {feature: tuple(row.items()) for feature, row in data["weights"].items()}
    return VerbForms(language, lexicon, moods, weights, frozenset(data["common"].split()))


def possible_tags(
    language: str, lexicon: dict[str, str], texts: Sequence[str], lows: Sequence[str]
) -> list[str]:
    """Return the tags that each token may have, the commonest first."""
    tags, fresh, guess = [], True, GUESSES[language]
    for text, low in zip(texts, lows, strict=True):
        if not text[0].isalpha():
            tags.append("O")
            fresh = fresh or text in FRESH
            continue
        capital = text[0].isupper() and not fresh
        if capital and language == "de":
            tags.append("O")
        else:
            tags.append(lexicon.get(low) or ("O" if capital else guess(low, lexicon)))
        fresh = False
    return tags


def guess_german(low: str, lexicon: dict[str, str]) -> str:
    """Guess the tags of a word that the lexicon lacks: "fortträgt" from "trägt", else by ending."""
    for size in range(2, min(9, len(low) - 3)):
        if low[:size] in PREFIXES and (known := lexicon.get(low[size:])):
            return known.replace("Z", "") or "O"
    return _german_by_ending(low)


@cache
def _german_by_ending(low: str) -> str:
    if low.endswith(("ierte", "ierten")):
        return "FO"
    if low.endswith("iert"):
        return "PFO"
    if len(low) > 4 and low.endswith("ieren"):
        return "IF"
    if len(low) > 6 and low.startswith(_PARTICIPLE_STARTS) and low.endswith("t"):
        return "PFO"
    if len(low) > 5 and low.endswith(("te", "ten")) and not low.endswith(_NO_PAST):
        return "OF"
    return "O"


PREFIXES = frozenset(
    "ab an auf aus bei dar durch ein empor entgegen fehl fest fort frei heim her heran heraus herein herum "
    "herunter hervor hin hinaus hinein hinter hinzu los mit nach nieder tot um unter vor voran voraus "
    "vorbei weg weiter wieder zu zurück zusammen zwischen über überein bereit bekannt kurz nahe still ver "
    "be er ent zer".split()
)
_PARTICIPLE_STARTS = ("ge", "ver", "be", "er", "ent", "zer")
_NO_PAST = ("ste", "sten", "chte", "kte", "erte", "ierte")


def guess_english(low: str, lexicon: dict[str, str]) -> str:
    """Guess the tags of a word that the lexicon lacks, from its ending."""
    if low.endswith("ed") and len(low) > 4:
        return "FPO"
    if low.endswith("ing") and len(low) > 5:
        return "GO"
    if low.endswith("s") and not low.endswith(("ss", "'s", "us", "is")) and len(low) > 4:
        return "OF"
    return "O"


GUESSES: dict[str, Callable[[str, dict[str, str]], str]] = {"de": guess_german, "en": guess_english}


def features(
    language: str, common: frozenset[str], lows: Sequence[str], tags: Sequence[str], at: int
) -> tuple[str, ...]:
    """Return what the perceptron reads of an open word: neighbours, and the verbs around it."""
    low, possible = lows[at], tags[at]
    before, before2 = _shape(lows, tags, at - 1, common), _shape(lows, tags, at - 2, common)
    after, after2 = _shape(lows, tags, at + 1, common), _shape(lows, tags, at + 2, common)
    start, seen = _verb_before(lows, tags, at)
    last = at + 1 == len(lows) or lows[at + 1] in MARKS
    ahead = "n" if last else _verb_ahead(lows, tags, at)
    opener = lows[start] if lows[start] in OPENERS[language] else "-"
    frame = f"{opener}{seen}{ahead}{'l' if last else 'm'}"
    first = "1" if at == start else "2" if at == start + 1 else "x"
    return (
        "w" + low, "s" + low[-3:] + possible, "b" + before, "a" + after, "B" + before2 + before,
        "A" + after + after2, "c" + before + "_" + after, "f" + frame, "g" + frame + possible,
        "p" + first + seen + ahead + ("l" if last else "m") + possible, "q" + before + possible,
        "r" + after + possible, "2" + before2 + possible, "bias" + possible,
    )  # fmt: skip


def _shape(lows: Sequence[str], tags: Sequence[str], at: int, common: frozenset[str]) -> str:
    """Return a common word as it is, a rare one as its tags and ending."""
    if not 0 <= at < len(lows):
        return "^" if at < 0 else "$"
    low = lows[at]
    return low if low in common else f"{tags[at]}.{low[-2:]}"


def _verb_before(lows: Sequence[str], tags: Sequence[str], at: int) -> tuple[int, str]:
    """Return where the stretch between marks begins, and whether a finite verb was in it."""
    start, seen = at, "n"
    while start > 0 and lows[start - 1] not in MARKS and at - start <= _REACH:
        start -= 1
        if tags[start] == "F" and seen in "nj":
            seen = HELPING.get(lows[start], "F")
        elif seen == "n" and lows[start] in JOINTS:
            seen = "j"
    return start, seen


def _verb_ahead(lows: Sequence[str], tags: Sequence[str], at: int) -> str:
    """Return whether a sure finite verb follows before the next mark."""
    for i in range(at + 1, min(at + _REACH, len(lows))):
        if lows[i] in MARKS:
            return "n"
        if tags[i] == "F":
            return HELPING.get(lows[i], "F")
    return "n"
