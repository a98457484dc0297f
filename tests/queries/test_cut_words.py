"""A claim in a part of a word, or of a text without spaces, covers no more than it has."""

import pytest

from articles.queries.article_page import article_page
from articles.queries.coverage import coverage_now, coverage_sentence
from articles.queries.ledger import Cover, word_ledger
from articles.workflow import SignOffRefused
from tests.newsroom import clear, dismiss, judge, mark, receive, sign

pytestmark = pytest.mark.django_db
CHINESE = "东京政府今天宣布今年投资三百亿元改善交通并且建设新的地铁线路和三百公里的道路"
COMPOUND = "Da kam die Mannschaft."


@pytest.fixture(autouse=True)
def _house(settings):
    settings.WHOLE_COVERAGE = True


def judged(text, part, checker):
    """Return an article of which only these words are judged."""
    article = receive(checker, text)
    article.claims.all().delete()
    mark(article, checker, part)
    clear(article, checker)
    return article


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        (CHINESE, "东", 38),
        ("東京都は水曜日、今年の予算を発表した", "京都", 17),
        ("รัฐบาลประกาศงบประมาณใหม่เมื่อวันพุธ", "รั", 29),
        ("រដ្ឋាភិបាលប្រកាសថវិកាថ្មី", "រ", 12),
    ],
)
def test_a_sign_of_a_text_without_spaces_is_one_word(checker, chief, text, part, words):
    article = judged(text, part, checker)
    ledger = word_ledger(article_page(article))
    assert ledger.words[Cover.RIGHT] == len([s for s in part if s.isalpha()])
    assert ledger.total == article.revision.words == words
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief, language_reason="Ja")
    assert refused.value.code == "words_uncovered"
    assert sum(s.words for s in refused.value.stretches) == ledger.uncovered
    assert str(ledger.uncovered) in coverage_now(ledger)


@pytest.mark.parametrize("part", ["Mann", "schaft", "M", "annschaf"])
def test_a_part_of_a_compound_is_not_the_compound(checker, part):
    ledger = word_ledger(article_page(judged(COMPOUND, part, checker)))
    assert ledger.words[Cover.RIGHT] == 0
    assert [run for stretch in ledger.stretches for run in stretch.runs][-1][1] == 21


def test_two_claims_may_have_the_word_between_them(checker):
    article = judged(COMPOUND, "Mann", checker)
    judge(mark(article, checker, "schaft"), checker)
    assert word_ledger(article_page(article)).words[Cover.RIGHT] == 1


def test_a_claim_within_one_that_has_the_whole_word_takes_nothing_from_it(checker):
    article = judged(COMPOUND, "die Mannschaft", checker)
    judge(mark(article, checker, "Mann", kind="count"), checker)
    assert word_ledger(article_page(article)).words[Cover.RIGHT] == 2


def test_the_rest_of_a_word_can_be_dismissed(client, checker):
    article = judged(COMPOUND, "Mann", checker)
    client.force_login(checker)
    page = client.get(f"/articles/{article.pk}/ledger/").content.decode()
    assert '">schaft</a>' in page
    dismiss(article, checker)
    ledger = word_ledger(article_page(article))
    assert ledger.uncovered == 0
    assert coverage_now(ledger) == coverage_sentence(4, 0)
