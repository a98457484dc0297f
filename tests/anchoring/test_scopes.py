"""What of a changed sentence a claim depends on: a name on its words, the rest on its statement."""

import pytest

from tests.anchoring.judging import opened


def outcome(old: str, new: str, language: str) -> tuple[set[str], set[str]]:
    """Return the words of the claims that open in the new text, and of those that stay."""
    opens, stays = set(), set()
    for kind, claim, is_open in opened(old, new, language):
        if kind == "statement" and old[claim.start : claim.end].endswith((".", "?", "!")):
            continue  # a whole sentence, marked by a person
        (opens if is_open else stays).add(old[claim.start : claim.end])
    return opens, stays


SEVEN = (
    "Elon Musk, Chef von Tesla, verkaufte am Samstag in Shanghai 30 Prozent seiner Aktien, "
    "die Börse in New York verlor 2 Punkte."
)


def test_one_changed_digit_opens_its_statement_and_no_name() -> None:
    opens, stays = outcome(SEVEN, SEVEN.replace("30", "31"), "de")
    assert "30 Prozent" in opens
    assert {"Elon Musk", "Tesla", "Shanghai", "die Börse in New York verlor 2 Punkte"} <= stays
    assert not any("New York" in words or "Punkte" in words for words in opens)


@pytest.mark.parametrize(
    ("language", "old", "new", "stays"),
    [
        ("de", "Die Stadt Kiel sperrt die Brücke, Hessen zahlt 4 Millionen Euro.",
         "Die Stadt Kiel sperrt die Straße, Hessen zahlt 4 Millionen Euro.",
         {"Hessen zahlt 4 Millionen Euro", "4 Millionen Euro", "Kiel"}),
        ("de", "Im Mai kamen 300 Gäste, und der Verein nahm 9000 Euro ein.",
         "Im Mai kamen 280 Gäste, und der Verein nahm 9000 Euro ein.",
         {"der Verein nahm 9000 Euro ein", "9000 Euro"}),
        ("en", "The council closed the bridge, and Hesse paid 4 million euros.",
         "The council closed the road, and Hesse paid 4 million euros.",
         {"Hesse paid 4 million euros", "4 million euros"}),
    ],
)  # fmt: skip
def test_a_statement_that_nothing_touches_stays_with_its_parts(
    language: str, old: str, new: str, stays: set[str]
) -> None:
    assert stays <= outcome(old, new, language)[1]


@pytest.mark.parametrize(
    ("language", "old", "new", "opens"),
    [
        # what is said of it, from outside
        ("de", "Anna Rohde sagte, das Land zahlt 4 Millionen Euro.",
         "Anna Rohde bestritt, das Land zahlt 4 Millionen Euro.", "4 Millionen Euro"),
        ("de", "Das Land zahlt 4 Millionen Euro.",
         "Angeblich gilt: Das Land zahlt 4 Millionen Euro.", "4 Millionen Euro"),
        ("de", "Das Land zahlt 4 Millionen Euro.",
         "Das Land zahlt 4 Millionen Euro, heißt es am Stammtisch.", "4 Millionen Euro"),
        ("de", "Dass das Land 4 Millionen Euro zahlt, stimmt.",
         "Dass das Land 4 Millionen Euro zahlt, stimmt nicht.", "4 Millionen Euro"),
        # what it refers to
        ("de", "Die Stadt baut ein Haus, das 4 Millionen Euro kostet.",
         "Die Stadt baut ein Bad, das 4 Millionen Euro kostet.", "4 Millionen Euro"),
        ("de", "Die Werft baut ein Schiff, und sie zahlt 4 Millionen Euro.",
         "Die Bank baut ein Schiff, und sie zahlt 4 Millionen Euro.", "4 Millionen Euro"),
        ("de", "Der Fahrer wurde verletzt und zahlt 400 Euro.",
         "Der Beifahrer wurde verletzt und zahlt 400 Euro.", "400 Euro"),
        ("de", "In Kiel kamen 300 Gäste, in Husum doppelt so viele.",
         "In Kiel kamen 200 Gäste, in Husum doppelt so viele.", "doppelt so viele"),
        # a statement that goes on without a mark
        ("en", "A jury found the accountant Philip Strand guilty of stealing 640,000 pounds.",
         "A jury found the accountant Philip Strand not guilty of stealing 640,000 pounds.",
         "640,000 pounds"),
        # another speaker of the same words
        ("de", "„Das Land zahlt 4 Millionen Euro“, sagte Süß. Landrätin Petra Süß kam.",
         "„Das Land zahlt 4 Millionen Euro“, sagte Groß. Landrätin Petra Süß kam.",
         "4 Millionen Euro"),
    ],
)  # fmt: skip
def test_what_says_something_about_it_opens_it(
    language: str, old: str, new: str, opens: str
) -> None:
    assert opens in outcome(old, new, language)[0]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("Anna Rohde leitet die Werft seit 2019.", "Anna Rohde leitet die Werft nicht mehr.",
         "Anna Rohde"),
        ("Der Rat von Husum stimmte zu.", "Der Rat von Husum lehnte ab.", "Husum"),
        ("Ministerin Anna Rohde kam am Montag.", "Ministerin Anna Rohde kam am Dienstag.",
         "Ministerin"),
    ],
)  # fmt: skip
def test_a_name_stays_where_other_words_change(old: str, new: str, name: str) -> None:
    assert name in outcome(old, new, "de")[1]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("Anna Rohde leitet die Werft.", "Anna Rohda leitet die Werft.", "Anna Rohde"),
        ("Gestern kam Anna Rohde.", "Gestern kam Karla Anna Rohde.", "Anna Rohde"),
        ("Die Ministerin Anna Rohde kam.", "Die frühere Ministerin Anna Rohde kam.", "Ministerin"),
    ],
)  # fmt: skip
def test_a_name_opens_where_it_may_be_another(old: str, new: str, name: str) -> None:
    assert name in outcome(old, new, "de")[0]


def test_a_statement_whose_words_change_opens_alone() -> None:
    old = "Das Haus, das Lang 2019 baute, kostete 5000 Euro."
    opens, stays = outcome(old, old.replace("5000", "6000"), "de")
    assert "5000 Euro" in opens
    assert "Lang" in stays or not any(words == "Lang" for words in opens | stays)
