"""What documents say of a sentence: which passage comes first, and where documents disagree."""

import pytest

from articles.documents import read_document
from articles.models import DocumentFinding, Evidence
from articles.queries.sentence_passages import compared_pieces, sentence_passages, shared_words
from articles.workflow import (
    DocumentInput,
    PassageInput,
    add_documents,
    note_document_read,
    share_document,
    take_passage,
)
from articles.workflow.inputs import ClaimVersionInput
from tests.acts import make_source, withdraw_document
from tests.factories import NOW, DocumentFactory, FoundPassageFactory
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db
TEXT = "Rund 40 Prozent sind frei.\n\nErika Holm, 49 Jahre.\n\n30 Prozent der Plätze."


@pytest.fixture
def document(article):
    return DocumentFactory.create(article=article, title="Bericht", text=TEXT, read=True)


@pytest.fixture
def other(article):
    return DocumentFactory.create(article=article, title="Liste", text=f"{TEXT} Liste.", read=True)


def found_for(claims, user):
    evidence = Evidence.objects.filter(claim__in=claims)
    return sentence_passages(claims, user, evidence)


def passage(document, claim, quote, relation="mentions", **fields):
    return FoundPassageFactory.create(
        document=document, claim=claim, quote=quote, relation=relation, **fields
    )


def contradiction(document, claim, **fields):
    words = {"reason": "other_value", "claimed": "30 Prozent", "found": "40 Prozent"}
    return passage(document, claim, "Rund 40 Prozent", "differs", **words | fields)


def test_one_passage_is_about_all_claims_it_was_found_for(article, document, checker):
    share, age = claim_on(article, "30 Prozent"), claim_on(article, "49")
    for claim in (share, age):
        passage(document, claim, "Erika Holm, 49 Jahre")
    passage(document, share, "30 Prozent der Plätze")

    found = found_for([share, age], checker).passages

    assert [set(row.claims) for row in found] == [{share.pk, age.pk}, {share.pk}]


TABLE = b";Anlage;Ertrag (MWh);H\xc3\xb6he (m)\n;Nordvind;7270;30 Prozent\n;Vestwind;1120;65\n"


@pytest.mark.parametrize(
    ("found", "column"),
    [("7270", "Ertrag (MWh)"), ("30 Prozent", "Höhe (m)"), ("30", ""), ("", "")],
)
def test_cells_of_a_row_have_the_heads_of_their_columns(article, checker, found, column):
    share = claim_on(article, "30 Prozent")
    new = DocumentInput("Anlagen.csv", TABLE)
    [row] = add_documents(article=article, actor=checker, at=NOW, documents=[new])
    note_document_read(document=row, at=NOW, text=read_document(TABLE, row.name))
    passage(row, share, "Nordvind\t7270\t30 Prozent", "same", found=found)

    [one] = found_for([share], checker).passages

    heads = [("Anlage", "Nordvind"), ("Ertrag (MWh)", "7270"), ("Höhe (m)", "30 Prozent")]
    assert (one.cells, one.column) == (heads, column)


def test_a_paragraph_has_no_cells(article, document, checker):
    share = claim_on(article, "30 Prozent")
    passage(document, share, "30 Prozent der Plätze")
    [one] = found_for([share], checker).passages
    assert (one.cells, one.column) == ([], "")


def test_contradictions_come_first_then_what_is_established(article, document, checker):
    share, age = claim_on(article, "30 Prozent"), claim_on(article, "49")
    passage(document, share, "Erika Holm")
    passage(document, age, "49 Jahre", "same", reason="same_value")
    contradiction(document, share)

    found = found_for([share, age], checker)

    assert [row.relation for row in found.passages] == ["differs", "same", "mentions"]
    assert [row.stances for row in found.passages] == [
        {share.pk: "contradicts"},
        {age.pk: "supports"},
        {share.pk: "supports"},
    ]
    assert found.relations({share.pk}) == ["differs", "mentions"]
    assert found.relations({age.pk}) == ["same"]


def test_of_equal_passages_those_of_primary_sources_come_first(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    passage(document, share, "30 Prozent der Plätze")
    passage(other, share, "30 Prozent der Plätze")
    source = make_source(document=other, actor=checker, at=NOW)
    source.is_primary = True
    source.save()

    found = found_for([share], checker).passages

    assert [row.document for row in found] == [other, document]


def test_a_contradiction_that_was_dismissed_only_mentions(article, document, checker):
    share = claim_on(article, "30 Prozent")
    finding = DocumentFinding.objects.create(
        claim=share,
        document=document,
        digest="0" * 64,
        reason="other_value",
        quote="30 Prozent",
        passage="Rund 40 Prozent",
        raised_at=NOW,
        dismissed_by=checker,
        dismissed_at=NOW,
    )
    contradiction(document, share, finding=finding)

    found = found_for([share], checker)

    assert [row.relation for row in found.passages] == ["mentions"]
    assert found.disagreements == []


def test_a_disagreement_names_what_each_document_says(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    contradiction(document, share)
    passage(other, share, "30 Prozent der Plätze", rank=2)

    [row] = found_for([share], checker).disagreements

    assert (row.claims, row.claimed) == ([share.pk], "30 Prozent")
    assert [(value.documents, value.agrees) for value in row.values] == [
        ((other,), True),
        ((document,), False),
    ]
    assert row.values[1].pieces == (("4", True), ("0 Prozent", False))


def test_a_rounded_value_agrees_in_a_disagreement(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    contradiction(document, share)
    passage(
        other,
        share,
        "Rund 40 Prozent",
        "rounded",
        reason="rounded",
        claimed="30 Prozent",
        found="29,6 Prozent",
        rank=2,
    )

    [row] = found_for([share], checker).disagreements

    assert [(value.documents, value.relation, value.pieces) for value in row.values] == [
        ((other,), "rounded", (("29,6 Prozent", False),)),
        ((document,), "differs", (("4", True), ("0 Prozent", False))),
    ]


def test_in_a_disagreement_primary_sources_come_first(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    contradiction(document, share)
    agreed = {"reason": "same_value", "claimed": "30 Prozent", "found": "30 Prozent"}
    passage(other, share, "30 Prozent der Plätze", "same", rank=2, **agreed)
    source = make_source(document=document, actor=checker, at=NOW)
    source.is_primary = True
    source.save()

    [row] = found_for([share], checker).disagreements

    assert [value.documents for value in row.values] == [(document,), (other,)]


def test_claims_that_the_same_words_contradict_are_one_disagreement(article, document, checker):
    share, age = claim_on(article, "30 Prozent"), claim_on(article, "49")
    statement = claim_on(article, "Rund 30 Prozent der Plätze sind frei")
    for claim in (statement, share):
        contradiction(document, claim)
    contradiction(document, age, claimed="49", found="94")

    rows = found_for([statement, share, age], checker).disagreements

    assert [(row.claims, row.claimed) for row in rows] == [
        ([statement.pk, share.pk], "30 Prozent"),
        ([age.pk], "49"),
    ]


def test_they_are_one_too_where_other_documents_come_first(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    statement = claim_on(article, "Rund 30 Prozent der Plätze sind frei")
    third = DocumentFactory.create(
        article=article, title="Dritte", text=f"{TEXT} Dritte.", read=True
    )
    contradiction(document, statement)
    contradiction(other, statement, rank=2)
    contradiction(third, share)
    contradiction(document, share, rank=2)

    [row] = found_for([statement, share], checker).disagreements

    assert row.claims == [statement.pk, share.pk]
    assert [set(value.documents) for value in row.values] == [{document, other, third}]


def test_they_are_one_too_where_only_one_of_them_is_established(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    statement = claim_on(article, "Rund 30 Prozent der Plätze sind frei")
    contradiction(document, statement)
    contradiction(document, share)
    agreed = {"reason": "same_value", "claimed": "30 Prozent", "found": "30 Prozent"}
    passage(other, share, "30 Prozent der Plätze", "same", rank=2, **agreed)

    [row] = found_for([statement, share], checker).disagreements

    assert row.claims == [statement.pk, share.pk]
    assert [(value.documents, value.agrees) for value in row.values] == [
        ((other,), True),
        ((document,), False),
    ]


def test_claims_that_other_words_contradict_are_not_one(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    statement = claim_on(article, "Rund 30 Prozent der Plätze sind frei")
    contradiction(document, statement)
    contradiction(other, share, found="90 Prozent")

    rows = found_for([statement, share], checker).disagreements

    assert [row.claims for row in rows] == [[statement.pk], [share.pk]]


def test_documents_that_say_the_same_are_shown_together(article, document, other, checker):
    share = claim_on(article, "30 Prozent")
    third = DocumentFactory.create(
        article=article, title="Dritte", text=f"{TEXT} Dritte.", read=True
    )
    contradiction(document, share)
    agreed = {"reason": "same_value", "claimed": "30 Prozent", "found": "30 Prozent"}
    for row in (other, third):
        passage(row, share, "30 Prozent der Plätze", "same", rank=2, **agreed)

    [row] = found_for([share], checker).disagreements

    assert [value.documents for value in row.values] == [(other, third), (document,)]


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("Die Werft in Husum hat 312 Leute.", "Husum: 312 an der Werft", ["Werft", "Husum", "312"]),
        ("The yard employs 312 people.", "People at the yard", ["yard", "people"]),
        ("Die Werft hat Leute.", "The shipyard", []),
        ("Der Bericht des Hafens nennt Husum.", "Hafen, Bericht", ["Bericht", "Hafens"]),
    ],
)
def test_a_mention_names_the_words_that_both_have(text, quote, words):
    assert shared_words(text, quote) == words


def test_a_passage_that_all_its_claims_have_is_taken(article, document, checker):
    share, age = claim_on(article, "30 Prozent"), claim_on(article, "49")
    for claim in (share, age):
        passage(document, claim, "Erika Holm, 49 Jahre")
    words = PassageInput("Erika Holm, 49 Jahre")
    for claim, is_taken in ((share, False), (age, True)):
        seen = [ClaimVersionInput(claim.pk, claim.version)]
        take_passage(document=document, claims=seen, actor=checker, at=NOW, passage=words)
        assert [row.is_taken for row in found_for([share, age], checker).passages] == [is_taken]


@pytest.mark.parametrize(
    ("relation", "stance", "is_taken"),
    [
        ("same", "contradicts", False),
        ("differs", "supports", False),
        ("same", "supports", True),
        ("differs", "contradicts", True),
        ("mentions", "contradicts", True),
        ("differs", "context", True),
    ],
)
def test_a_passage_with_a_stance_that_it_no_longer_has_is_to_be_taken_again(
    article, document, checker, relation, stance, is_taken
):
    share = claim_on(article, "30 Prozent")
    passage(document, share, "Erika Holm, 49 Jahre", relation=relation)
    words = PassageInput("Erika Holm, 49 Jahre", stance=stance)
    seen = [ClaimVersionInput(share.pk, share.version)]
    take_passage(document=document, claims=seen, actor=checker, at=NOW, passage=words)
    assert [row.is_taken for row in found_for([share], checker).passages] == [is_taken]


def test_secret_and_withdrawn_documents_say_nothing(article, document, checker, colleague):
    share = claim_on(article, "30 Prozent")
    secret = DocumentFactory.create(
        article=article, actor=checker, text=TEXT + "!", is_secret=True, read=True
    )
    passage(secret, share, "30 Prozent der Plätze")
    passage(document, share, "30 Prozent der Plätze")
    withdraw_document(document=document, actor=checker, at=NOW)

    assert [row.document for row in found_for([share], checker).passages] == [secret]
    assert not found_for([share], colleague).passages
    share_document(document=secret, actor=checker, at=NOW, user=colleague)
    assert found_for([share], colleague).passages


@pytest.mark.parametrize(
    ("claimed", "found", "pieces"),
    [
        ("147.445", "147.454", [("147.4", False), ("54", True)]),
        ("12. November", "13. November", [("1", False), ("3", True), (". November", False)]),
        ("312", "312", [("312", False)]),
        ("30", "300", [("30", False), ("0", True)]),
        (
            "wenn wir auch nur einmal in einen Keller schauten",
            "wenn wir auch nur einmal in einen Keller schauen",
            [("wenn wir auch nur einmal in einen Keller ", False), ("schauen ", True)],
        ),
    ],
)
def test_what_differs_is_one_piece_of_a_figure_and_each_word_of_a_text(claimed, found, pieces):
    assert compared_pieces(claimed, found) == pieces
