"""Which words are verbs, and which of their forms stand here.

A lexicon gives each form its possible tags; where there is more than one, a small averaged
perceptron reads the neighbours. Everything else costs one look-up. Lexicon and weights are made
by `tools/verb_forms.py` from free dictionaries and treebanks (docs/licences.md).
"""

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from importlib.resources import files

# F finite, P participle, I infinitive (English: base form), Z infinitive with "zu" inside it,
# G -ing form, O anything else. Where a word is open, its possible tags stand in one string.
TAGS = "FPIZGO"

MARKS = frozenset(',;:.!?–—-()[]"„“”»«‚‘’…')
# After these a capital says nothing: the sentence may begin again.
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

# One number holds the weights of a feature for all tags, in tenths, FIELD bits for each.
Weights = dict[str, int]
Guess = Callable[[str], str]
FIELD = 16
_SHIFTS = {tag: at * FIELD for at, tag in enumerate(TAGS)}
_MASK = (1 << FIELD) - 1
_ZERO = sum(1 << shift + FIELD - 1 for shift in _SHIFTS.values())  # no field goes below nothing
_GUESSED = 4_000


@dataclass(frozen=True)
class VerbForms:
    """The verb forms of a language: `moods` gives "1" or "2" for what is Konjunktiv only.

    `guess` reads words that the lexicon lacks.
    """

    language: str
    lexicon: dict[str, str]
    moods: dict[str, str]
    weights: Weights
    common: frozenset[str]
    guess: Guess

    def tag(self, texts: Sequence[str], lows: Sequence[str]) -> list[str]:
        """Return one tag for each token of a sentence. Linear in its length."""
        tags = possible_tags(self.language, self.lexicon, self.guess, texts, lows)
        around = Surroundings(self.language, self.common, lows, tags)
        for at, possible in enumerate(tags):
            if len(possible) > 1:
                before = lows[at - 1] if at else ""
                tags[at] = self._sure(before, possible) or self._likely(
                    around.features(at), possible
                )
        return tags

    @cached_property
    def finite(self) -> frozenset[str]:
        """The forms that may be finite."""
        return frozenset(form for form, tags in self.lexicon.items() if "F" in tags)

    def may_be(self, low: str, tag: str) -> bool:
        """Return whether the lexicon knows the word in this form."""
        return tag in self.lexicon.get(low, "")

    def _sure(self, before: str, possible: str) -> str | None:
        """Return the tag that the word before leaves no choice about."""
        if self.language == "de":
            return "I" if before == "zu" and "I" in possible else None
        noun = before in BEFORE_NOUN and "O" in possible and "G" not in possible
        return "O" if noun else None  # most open words of English are nouns after these

    def _likely(self, features: tuple[str, ...], possible: str) -> str:
        """Return the tag with the highest sum of weights, the commonest of equal ones."""
        total = sum(map(self.weights.get, features, _NOTHING), _ZERO)
        best, highest = "", -1
        for tag in possible:
            if (score := total >> _SHIFTS[tag] & _MASK) > highest:
                best, highest = tag, score
        return best


@cache
def verb_forms(language: str) -> VerbForms:
    """Load the forms of a language, once."""
    path = files(__package__).joinpath("data", f"verb_forms_{language}.json.gz")
    data = json.loads(gzip.decompress(path.read_bytes()))
    lexicon = {form: tags for tags, forms in data["lexicon"].items() for form in forms.split()}
    moods = {form: mood for mood, forms in data["moods"].items() for form in forms.split()}
    common = frozenset(data["common"].split())
    guess = guesser(language, lexicon)
    return VerbForms(language, lexicon, moods, data["weights"], common, guess)


def packed(row: dict[str, float]) -> int:
    """Return the weights of a feature as one number."""
    return sum(round(weight * 10) << _SHIFTS[tag] for tag, weight in row.items())


def possible_tags(
    language: str, lexicon: dict[str, str], guess: Guess, texts: Sequence[str], lows: Sequence[str]
) -> list[str]:
    """Return the tags that each token may have, the commonest first."""
    tags, fresh, german = [], True, language == "de"
    for text, low in zip(texts, lows, strict=True):
        known = lexicon.get(low)
        if known is None:
            if not text[0].isalpha():
                tags.append("O")
                fresh = fresh or text in FRESH
                continue
            known = guess(low) if fresh or not text[0].isupper() else "O"
        elif german and not fresh and text[0].isupper():
            known = "O"
        tags.append(known)
        fresh = False
    return tags


def guesser(language: str, lexicon: dict[str, str]) -> Guess:
    """Return what guesses the tags of a word that the lexicon lacks; it keeps its last guesses."""
    guess = {"de": guess_german, "en": guess_english}[language]
    return lru_cache(_GUESSED)(partial(guess, lexicon=lexicon))


def guess_german(low: str, lexicon: dict[str, str]) -> str:
    """Guess the tags of a word that the lexicon lacks: "fortträgt" from "trägt", else by ending."""
    for size in range(2, min(9, len(low) - 3)):
        if low[:size] in PREFIXES and (known := lexicon.get(low[size:])):
            return known.replace("Z", "") or "O"
    return _german_by_ending(low)


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


class Surroundings:
    """What stands around the open words of a sentence; they are asked for from left to right.

    `tags` fills meanwhile: what stands before an open word is settled when its features are read.
    """

    def __init__(
        self, language: str, common: frozenset[str], lows: Sequence[str], tags: Sequence[str]
    ) -> None:
        self._common = common
        self._openers = OPENERS[language]
        self._lows = lows
        self._tags = tags
        self._read = 0  # tokens read; the last stretch between marks, verb and joint among them
        self._start, self._verb, self._joint = 0, -1, -1

    def features(self, at: int) -> tuple[str, ...]:
        """Return what the perceptron reads of an open word: neighbours, and the verbs around it."""
        low, possible = self._lows[at], self._tags[at]
        shape = self._shape
        before, before2, after, after2 = shape(at - 1), shape(at - 2), shape(at + 1), shape(at + 2)
        start, seen = self._verb_before(at)
        last = at + 1 == len(self._lows) or self._lows[at + 1] in MARKS
        end = "l" if last else "m"
        ahead = self._verb_ahead(at)
        opener = self._lows[start] if self._lows[start] in self._openers else "-"
        frame = f"{opener}{seen}{ahead}{end}"
        first = "1" if at == start else "2" if at == start + 1 else "x"
        return (
            f"w{low}", f"s{low[-3:]}{possible}", f"b{before}", f"a{after}", f"B{before2}{before}",
            f"A{after}{after2}", f"c{before}_{after}", f"f{frame}", f"g{frame}{possible}",
            f"p{first}{seen}{ahead}{end}{possible}", f"q{before}{possible}",
            f"r{after}{possible}", f"2{before2}{possible}", f"bias{possible}",
        )  # fmt: skip

    def _shape(self, at: int) -> str:
        """Return a common word as it is, a rare one as its tags and ending."""
        if not 0 <= at < len(self._lows):
            return "^" if at < 0 else "$"
        low = self._lows[at]
        return low if low in self._common else f"{self._tags[at]}.{low[-2:]}"

    def _verb_ahead(self, at: int) -> str:
        """Return the next sure finite verb before a mark, "n" for none."""
        for i in range(at + 1, min(at + _REACH, len(self._lows))):
            if self._tags[i] == "F":
                return HELPING.get(self._lows[i], "F")
            if self._lows[i] in MARKS:
                break
        return "n"

    def _verb_before(self, at: int) -> tuple[int, str]:
        """Return where the stretch between marks begins, and the finite verb or joint in it."""
        for i in range(self._read, at):
            low = self._lows[i]
            if low in MARKS:
                self._start = i + 1
            elif self._tags[i] == "F":
                self._verb = i
            elif low in JOINTS:
                self._joint = i
        self._read = at
        start = max(self._start, at - _REACH - 1)
        if self._verb >= start:
            return start, HELPING.get(self._lows[self._verb], "F")
        return start, "j" if self._joint >= start else "n"


_NOTHING = (0,) * 14  # as many as there are features
