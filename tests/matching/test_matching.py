"""For each claim the passage that bears on it comes first, with its relation and reason."""

from dataclasses import replace

import pytest

from articles.facts.kinds import Kind
from articles.matching.claims import claims_of
from articles.matching.judgement import judgements
from articles.matching.lexicon import lexicon
from articles.matching.ranking import ranked_claims
from articles.matching.weights import weights

from .texts import FILLER, document, index_of, matched, relation, table

REPORT = "Die Feuerwehr Hallgau rückte im Jahr 2025 zu 4812 Einsätzen aus."


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Zu 4812 Einsätzen rückte die Feuerwehr Hallgau 2025 aus.", "4812", "same_value"),
        ("Zu rund 4800 Einsätzen rückte die Feuerwehr Hallgau 2025 aus.", "4800", "rounded"),
    ],
)
def test_a_value_in_the_same_words_is_confirmed(text, words, reason):
    found = relation(text, words, document(REPORT, *FILLER))
    assert found == ("same" if reason == "same_value" else "rounded", reason)


@pytest.mark.parametrize(
    ("number", "reason"), [("4182", "transposed"), ("4912", "digits"), ("48120", "scale")]
)
def test_a_value_that_differs_in_its_digits_is_named(number, reason):
    text = f"Zu {number} Einsätzen rückte die Feuerwehr Hallgau 2025 aus."
    found = relation(text, number, document(REPORT, *FILLER))
    assert found in {("differs", reason), ("mentions", "related")}


def test_a_value_of_other_things_is_no_contradiction():
    text = "Zu 4182 Einsätzen rückte die Feuerwehr Hallgau 2025 aus."
    source = document("Die Feuerwehr Hallgau hat 4812 Mitglieder.", *FILLER)
    assert relation(text, "4182", source) == ("related", "absent")


def test_an_english_passage_is_about_a_german_claim():
    text = "Der Umsatz des Herstellers stieg auf 483,5 Millionen Euro."
    source = document(
        "The manufacturer's revenue rose to 483.5 million euros.",
        "The annual meeting will be held in the town hall in autumn.",
        "Visitors can see the collection of paintings on Sundays.",
    )
    (found,) = [one for one in matched(text, source).values() if one.kind is Kind.MONEY]
    assert found.passages[0].quote.startswith("The manufacturer's revenue")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Quote sank auf 96,8 Prozent.", "96,8", "Die Quote stieg auf 96,8 Prozent."),
        ("Das Zimmer kostet 940 Euro im Jahr.", "940", "Das Zimmer kostet 940 Euro im Monat."),
        ("Der Lohn wurde auf 30 Prozent gekürzt.", "30", "Der Lohn wurde um 30 Prozent gekürzt."),
    ],
)  # fmt: skip
def test_an_equal_number_of_which_something_else_is_said_is_not_confirmed(text, words, source):
    assert relation(text, words, document(source, *FILLER))[0] in ("differs", "mentions")


def test_a_figure_in_another_unit_is_not_confirmed():
    text = "Die Tablette enthält 20 Mikrogramm des Wirkstoffs."
    found = relation(text, "20", document("Die Tablette enthält 20 Milligramm des Wirkstoffs."))
    assert found[0] in ("differs", "mentions")


def test_a_row_of_a_table_comes_with_its_line():
    text = "Die Stadt Hallgau hat 12.450 Einwohner."
    rows = table(("Ort", "Einwohner"), ("Brenz", "8.310"), ("Hallgau", "12.450"))
    (found,) = [
        m for claim, m in matched(text, rows, document(*FILLER)).items() if "12.450" in claim
    ]
    first = found.passages[0]
    assert (first.source, first.place) == ("zahlen.csv", (("line", 3),))
    assert first.quote == "Hallgau\t12.450"


def test_claims_keep_their_places_and_kinds():
    text = "Zu 4812 Einsätzen rückte die Feuerwehr Hallgau 2025 aus."
    found = matched(text, document(REPORT))
    (count,) = [one for one in found.values() if one.kind is Kind.COUNT]
    assert text[count.start : count.end].startswith("4812")


def test_at_most_three_passages_are_shown_and_only_the_first_is_judged():
    source = document(*[f"{REPORT} Das war am Tag {number}." for number in range(9)])
    for one in matched("Die Feuerwehr Hallgau rückte zu 4812 Einsätzen aus.", source).values():
        assert len(one.passages) <= 3
        assert all(p.relation == "mentions" for p in one.passages[1:])


def test_without_documents_nothing_is_found_about_a_claim():
    found = matched("Die Feuerwehr Hallgau rückte zu 4812 Einsätzen aus.")
    assert found
    assert all(one.passages == () for one in found.values())


def test_an_empty_manuscript_has_no_claims():
    assert matched("", document(REPORT)) == {}


def test_attachments_are_documents_of_their_own():
    mail = replace(
        document(*FILLER, name="mail.eml"), attachments=(document(REPORT, name="a.txt"),)
    )
    found = matched("Die Feuerwehr Hallgau rückte zu 4812 Einsätzen aus.", mail)
    assert {one.passages[0].source for one in found.values() if one.kind is Kind.COUNT} == {"a.txt"}


@pytest.mark.parametrize(
    ("text", "words", "limits", "confirms"),
    [
        ("Es sprach Berta Quaas.", "Quaas", {"textual": 1.1, "textual_name": 0.0}, True),
        ("Es sprach Berta Quaas.", "Quaas", {"textual": 0.0, "textual_name": 1.1}, False),
        ("Der Verein lädt zum Fest ein.", "Verein", {"textual": 1.1, "textual_name": 0}, False),
        ("Der Verein lädt zum Fest ein.", "Verein", {"textual": 0, "textual_name": 1.1}, True),
    ],
)  # fmt: skip
def test_names_have_a_threshold_of_their_own(text, words, limits, confirms):
    index, manuscript = index_of(text, document("Berta Quaas sprach zu den Gästen.", *FILLER))
    known = replace(weights(), thresholds=weights().thresholds | limits)
    found = ranked_claims(index, claims_of(manuscript, lexicon()), known)
    (verdict,) = [
        verdict
        for ranked, verdict in zip(found, judgements(index, found, known), strict=True)
        if words in ranked.claim.fact.text
    ]
    assert bool(verdict and verdict.relation.value == "same") is confirms
