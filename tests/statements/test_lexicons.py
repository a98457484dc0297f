"""The lists of words are whole, and the weights are learned the same way each time."""

from collections import Counter
from pathlib import Path

import pytest

from articles.splitting.statements.stances import (
    ATTITUDES,
    OPEN,
    PREDICATES,
    stance_entries,
    stance_lexicon,
)
from articles.splitting.statements.verb_forms import TAGS, verb_forms
from tools.stance_forms import NOT_VERBS, weak_participle
from tools.verb_forms import Sentence, count_tags, make_lexicon, read_sentences, train
from tools.verb_lexicon import regular_past, third_person

STANCES = {
    "asserts", "denies", "doubts", "demands", "announces", "asks", "concedes", "fears",
    "consequence",
}  # fmt: skip
DATA = Path("articles/splitting/statements/data")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_section_names_a_stance(language: str) -> None:
    for head, _ in stance_entries(language):
        if head[0] in PREDICATES | ATTITUDES:
            continue
        stance = head[1] if head[0] in NOT_VERBS else head[0]
        assert stance in STANCES | {"possible", OPEN}


def test_every_german_verb_of_the_lexicon_has_its_forms() -> None:
    known = {cue.lemma for cues in stance_lexicon("de").verbs.values() for cue in cues}
    listed = {
        entry.split("+")[0]
        for head, entry in stance_entries("de")
        if head[0] not in NOT_VERBS | ATTITUDES
    }
    assert listed == known


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_forms_have_known_tags(language: str) -> None:
    forms = verb_forms(language)
    assert all(set(tags) <= set(TAGS) for tags in forms.lexicon.values())
    assert set(forms.moods.values()) <= {"1", "2"}


def test_the_data_is_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) <= 1_000_000


def test_words_of_a_treebank_are_read_as_written(tmp_path: Path) -> None:
    rows = [
        "1-2\tzum\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tzu\tzu\tADP\tAPPR\t_\t3\tcase\t_\t_",
        "2\tdem\tder\tDET\tART\t_\t3\tdet\t_\t_",
        "3\tHaus\tHaus\tNOUN\tNN\t_\t4\tobl\t_\t_",
        "4\tging\tgehen\tVERB\tVVFIN\tMood=Ind|VerbForm=Fin\t0\troot\t_\t_",
    ]
    path = tmp_path / "a.conllu"
    path.write_text("\n".join(rows) + "\n\n", encoding="utf-8")
    assert list(read_sentences(path)) == [[("zum", "O"), ("Haus", "O"), ("ging", "F")]]


def test_training_twice_gives_the_same_weights() -> None:
    data: list[Sentence] = [
        [("Wir", "O"), ("haben", "F"), ("gelacht", "P")],
        [("Wir", "O"), ("wollen", "F"), ("das", "O"), ("haben", "I")],
    ]
    lexicon = make_lexicon("de", {"haben": {"F", "I"}}, count_tags("de", data))
    assert lexicon["haben"] in {"FI", "IF"}
    weights = train("de", lexicon, frozenset({"wir"}), data)
    assert weights == train("de", lexicon, frozenset({"wir"}), data)


def test_a_rare_tag_is_taken_for_a_slip() -> None:
    seen = {"its": Counter(O=99, F=1), "runs": Counter(F=9, O=9)}
    assert make_lexicon("en", {}, seen)["runs"] == "FO"
    assert "its" not in make_lexicon("en", {}, seen)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (third_person("deny"), "denies"), (third_person("watch"), "watches"),
        (regular_past("deny"), "denied"), (regular_past("argue"), "argued"),
        (weak_participle("twittern"), "getwittert"), (weak_participle("vereinbaren"), "vereinbart"),
    ],
)  # fmt: skip
def test_verbs_are_inflected(made: str, expected: str) -> None:
    assert made == expected
