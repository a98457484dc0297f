"""What further documents say: they agree, or contradict if they are about the same matter."""

import pytest

from .texts import FILLER, document, matched

LOSS = "Die Klinik Hallgau machte 2025 einen Verlust von 18,7 Millionen Euro."
SAME_LOSS = "Der Verlust der Klinik Hallgau betrug 2025 18,7 Millionen Euro."
AGED = "Jana Wienbrandt (58) leitet die Feuerwehr Hallgau."


def said(text, words, *sources):
    """Return for each document, by its number, what is established of the claim with `words`."""
    documents = [document(one, *FILLER, name=str(n)) for n, one in enumerate(sources)]
    one = next(one for quote, one in matched(text, *documents).items() if words in quote)
    rows = [(p.source, p.relation.value, p.found) for p in one.passages]
    return sorted(row for row in rows if row[1] not in ("mentions", "related"))


@pytest.mark.parametrize(
    ("text", "words", "sources", "relations"),
    [
        (
            "Das Werk in Husum verkaufte im Jahr 2025 insgesamt 147.445 Speicher.",
            "147.445",
            (
                "Das Werk in Husum hat im Jahr 2025 insgesamt 147.445 Speicher verkauft.",
                "Im Jahr 2025 verkaufte das Werk in Husum 147.454 Speicher.",
            ),
            ["same", "differs"],
        ),
        (
            "Das Werk in Husum beschäftigt 1.180 Menschen.",
            "1.180",
            (
                "Im Werk in Husum sind 1.176 Menschen beschäftigt.",
                "Das Werk in Husum beschäftigt 1.810 Menschen.",
            ),
            ["rounded", "differs"],
        ),
        (
            LOSS,
            "18,7",
            (
                SAME_LOSS,
                "Die Klinik Hallgau machte 2025 laut dem Landrat 21,4 Millionen Euro Verlust.",
            ),
            ["same", "differs"],
        ),
        (
            AGED,
            "58",
            (
                "Jana Wienbrandt, geboren am 3. März 1968, leitet die Feuerwehr Hallgau.",
                "Die Leiterin der Feuerwehr Hallgau, Jana Wienbrandt (61), geht in Rente.",
            ),
            ["converted", "differs"],
        ),
    ],
)
def test_documents_that_disagree_are_both_named(text, words, sources, relations):
    assert [relation for _, relation, _ in said(text, words, *sources)] == relations


def test_a_day_that_two_documents_give_differently_is_a_contradiction():
    found = said(
        "Die Brücke in Oberrode wurde am 12. April 2026 eröffnet.",
        "12. April",
        "Eröffnet wurde die Brücke in Oberrode am 12. April 2026.",
        "Die Brücke in Oberrode ist am 13. April 2026 eröffnet worden.",
    )
    assert ("1", "differs", "13. April 2026") in found


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        (LOSS, "18,7", "Die Klinik Hallgau machte 2024 einen Verlust von 21,4 Millionen Euro."),
        (LOSS, "18,7", "Die Klinik Unterrode machte 2025 einen Verlust von 19,7 Millionen Euro."),
        (LOSS, "18,7", "Die Klinik Hallgau hatte 2025 Einnahmen von 81,7 Millionen Euro."),
    ],
)
def test_another_year_place_or_measure_is_no_contradiction(text, words, other):
    assert [row[:2] for row in said(text, words, SAME_LOSS, other)] == [("0", "same")]


def test_another_event_is_no_contradiction():
    found = said(
        "Die Brücke in Oberrode wurde am 12. April 2026 eröffnet.",
        "12. April",
        "Eröffnet wurde die Brücke in Oberrode am 12. April 2026.",
        "Der Bau der Brücke in Oberrode begann am 13. Mai 2024.",
    )
    assert [row for row in found if row[1] == "differs"] == []


def test_two_documents_may_confirm():
    found = said(
        "Das Werk in Husum verkaufte im Jahr 2025 insgesamt 147.445 Speicher.",
        "147.445",
        "Das Werk in Husum hat im Jahr 2025 insgesamt 147.445 Speicher verkauft.",
        "Im Jahr 2025 verkaufte das Werk in Husum 147.445 Speicher.",
    )
    assert [row[:2] for row in found] == [("0", "same"), ("1", "same")]


@pytest.mark.parametrize("other", ["3,1", "3,7", "3,8"])
def test_where_documents_disagree_the_first_passage_does_not_contradict(other):
    text = "3,9 Millionen Euro zahlte der Ruderverein für das Bootshaus am Kalmsee."
    against = document(text.replace("3,9", other), *FILLER)
    like = document("Der Ruderverein Kalmsee zahlte für das Bootshaus 3,9 Mio. Euro.", name="b.txt")
    found = next(one for words, one in matched(text, against, like).items() if "3,9" in words)
    assert found.passages[0].relation != "differs"


@pytest.mark.parametrize(
    ("text", "words", "other"),
    [
        ("Den Schachklub Hallgau gründeten neun Männer.", "neun", "Neun."),
        ("Vier steinerne Tische stehen am Wall in Hallgau.", "Vier", "Platz 4 für die Reserve."),
        ("Die Klinik Hallgau hat drei Abteilungen.", "drei", "Drei Gäste kamen zu spät."),
    ],
)
def test_a_number_that_another_document_has_by_chance_does_not_agree(text, words, other):
    assert said(text, words, text, other) == [("0", "same", said(text, words, text)[0][2])]
