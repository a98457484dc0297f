"""What is wrong in a phrase makes the claims wrong that it is part of."""

import pytest

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement
from articles.matching.wide import with_parts

from .texts import FILLER, document, matched


def relations(text, source):
    found = matched(text, source)
    return {words: one.passages[0].relation.value for words, one in found.items() if one.passages}


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Das Gelände wurde 1976 zum ersten Mal untersucht.", "ersten"),
        ("Untersucht wurde das Gelände zum ersten Mal 1976.", "ersten"),
    ],
)
def test_a_first_time_in_a_wrong_year_is_wrong(text, rank):
    source = document("Das Gelände wurde 1967 zum ersten Mal untersucht.", *FILLER)
    found = relations(text, source)
    assert found["1976"] == found[rank] == "differs"


@pytest.mark.parametrize(
    "text",
    [
        "1976 wurde das Gelände untersucht, der erste Bericht fehlt.",
        "Das Gelände wurde 1976 untersucht, zum ersten Mal kam Streit auf.",
        "Das Gelände wurde 1967 zum ersten Mal untersucht.",
    ],
)
def test_a_rank_apart_from_the_year_is_not(text):
    source = document("Das Gelände wurde 1967 zum ersten Mal untersucht.", *FILLER)
    found = relations(text, source)
    assert all(found[words] != "differs" for words in found if words.startswith("erste"))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Gareth Lindholt, der Chef der Klinik, habe davon abgeraten, sagte er.",
            "Gareth Lindholm, der Chef der Klinik, hat davon abgeraten.",
        ),
        (
            "Die Leitung habe Marlene Petzhold übernommen, hieß es.",
            "Die Leitung hat Marlene Petzold übernommen.",
        ),
    ],
)
def test_a_report_with_a_wrong_name_is_wrong(text, source):
    found = relations(text, document(source, *FILLER))
    reports = [words for words in found if "habe" in words]
    assert reports
    assert all(found[words] == "differs" for words in reports)


@pytest.mark.parametrize(
    ("part", "whole", "reason", "relation"),
    [
        ("640 Euro", "Der Umbau kostete 640 Euro", Reason.SIDE, "differs"),
        ("Husum", "Der Umbau in Husum begann", Reason.PLACE, "differs"),
        ("640 Euro", "Der Umbau kostete 640 Euro", Reason.OTHER_VALUE, None),
        ("640 Euro", "Der Umbau begann", Reason.SIDE, None),
    ],
)
def test_a_statement_with_a_wrong_part_is_wrong(part, whole, reason, relation):
    claims = [claim(Kind.MONEY, part, whole.find(part)), claim(Kind.STATEMENT, whole, 0)]
    verdict = Judgement(None, PassageRelation.DIFFERS, reason)
    _, found = with_parts(claims, [verdict, None])
    assert (found.relation if found else None) == relation


def claim(kind, words, start):
    at = start if start >= 0 else 100
    span = at, at + len(words)
    return ContextClaim(Fact(kind, words, *span), span, (0, 200))


def test_a_wrong_day_makes_no_rank_beside_it_wrong():
    text = "Am 28. Juni zum ersten Mal verließ ein Bus die Halle in Hallgau."
    source = document("Ein Bus verließ die Halle in Hallgau am 26. Juni zum ersten Mal.", *FILLER)
    found = relations(text, source)
    assert found["28. Juni"] == "differs"
    assert found["ersten"] != "differs"
