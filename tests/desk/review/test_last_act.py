"""What a sentence's panel says of the last act, and where a second person is led."""

import re
from datetime import timedelta

import pytest

from articles.models import Evidence, Verdict
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from tests.factories import NOW, EvidenceFactory
from tests.newsroom import judge, mark

from .conftest import english

pytestmark = pytest.mark.django_db


def sentences_of(article):
    page = article_page(article)
    return [row for row in page_sentences(page, word_ledger(page)) if len(row.claims) > 1]


def panel(client, article, sentence):
    return english(client, f"/articles/{article.pk}/?sentence={sentence.start}")


def test_the_log_says_in_which_sentence_the_last_act_is_taken_back(client, checker, article):
    first, second = sentences_of(article)[:2]
    judge(first.claims[0], checker)

    assert "Take back" in panel(client, article, first)
    assert "Take back in sentence" not in panel(client, article, first)
    assert f"Take back in sentence {first.number}" in panel(client, article, second)


def undo(client, article):
    """Press the button that takes back the newest act; return which row it named."""
    html = english(client, f"/articles/{article.pk}/")
    form = html[html.index('data-form="undo"') :]
    form = form[form.index("<input", form.index("csrf") + 40) : form.index("</form>")]
    [(field, pk), (_name, version)] = re.findall(r'name="(\w+)"\s+value="([^"]+)"', form)
    client.post(f"/articles/{article.pk}/undo/", {field: pk, "version": version})
    return field, int(pk)


def test_the_newest_of_verdicts_and_marks_is_taken_back_first(client, checker, article):
    sentence = sentences_of(article)[0]
    marked = mark(article, checker, "Das Werk ist", "quote")
    verdict = judge(sentence.claims[0], checker)
    Verdict.objects.filter(pk=verdict.pk).update(judged_at=NOW + timedelta(minutes=1))

    assert "Take back the mark" not in panel(client, article, sentence)
    assert undo(client, article) == ("verdict", verdict.pk)
    assert "Take back the mark on “Das Werk ist”" in panel(client, article, sentence)
    assert undo(client, article) == ("mark", marked.pk)
    assert not article.claims.in_text().filter(pk=marked.pk).exists()
    assert "Take back" not in panel(client, article, sentence)


def test_a_mark_with_evidence_is_not_the_one_to_take_back(client, checker, article):
    marked = mark(article, checker, "Das Werk ist", "quote")
    EvidenceFactory(claim=marked)
    assert "Take back" not in panel(client, article, sentences_of(article)[0])


def test_evidence_that_is_newer_than_the_verdict_is_taken_back_first(client, checker, article):
    first, second = sentences_of(article)[:2]
    verdict = judge(first.claims[0], checker)
    later = NOW + timedelta(minutes=1)
    for claim in second.claims:
        EvidenceFactory(claim=claim, actor=checker, at=later)

    assert f"Take back the evidence in sentence {second.number}" in panel(client, article, first)
    assert "Take back the evidence <" in panel(client, article, second)
    assert undo(client, article)[0] == "evidence"
    assert not Evidence.objects.current().exists()
    assert undo(client, article) == ("verdict", verdict.pk)


def test_of_a_verdict_that_came_with_evidence_the_verdict_is_first(client, checker, article):
    claim = sentences_of(article)[0].claims[0]
    EvidenceFactory(claim=claim, actor=checker, at=NOW)
    judge(claim, checker)
    assert [undo(client, article)[0] for _ in range(2)] == ["verdict", "evidence"]


def test_evidence_of_others_is_not_taken_back(client, checker, colleague, article):
    EvidenceFactory(claim=sentences_of(article)[0].claims[0], actor=colleague)
    assert "Take back" not in panel(client, article, sentences_of(article)[0])


def test_a_second_person_is_led_to_what_is_wrong_in_the_sentence(
    client, checker, colleague, article
):
    sentence = sentences_of(article)[0]
    *right, wrong = sentence.claims
    for claim in right:
        judge(claim, colleague)
    judge(wrong, colleague, "false", correction="anders")

    assert f'data-waiting="{wrong.pk}"' in panel(client, article, sentence)
