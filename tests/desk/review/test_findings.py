"""What doesn't fit together, in the panel of a claim and on the manuscript."""

import re

import pytest

from tests.factories import (
    NOW,
    ArticleFactory,
    EvidenceFactory,
    QuestionFactory,
    ReferenceFactFactory,
    UserFactory,
    VerdictFactory,
)

from .conftest import english

pytestmark = pytest.mark.django_db
TEXT = "Anna Rohde (49) leitet die Werft.\n\nDie Feier ist am Sonntag, 22. März 2026."


@pytest.fixture
def article():
    """An age that doesn't fit the birth date, and a weekday that fits its date."""
    ReferenceFactFactory(person__name="Anna Rohde", value={"timex": "1970-06-28"})
    return ArticleFactory(text=TEXT, publication_date=NOW.date())


def claim_at(article, quote):
    return article.claims.get(quote=quote)


def panel(client, article, quote):
    """Return the section of the panel with what was found, without needless white space."""
    page = english(client, f"/claims/{claim_at(article, quote).pk}/panel/")
    sections = re.findall(r'<section class="findings">.*?</section>', page, re.DOTALL)
    return " ".join("".join(sections).split())


def mark(page, claim):
    """Return the first tag of a claim's mark and that of the link in it."""
    return re.search(rf'(<mark id="c{claim.pk}"[^>]*>)(<a [^>]*>)', page).groups()


def test_the_panel_shows_what_does_not_fit_with_its_sum_and_the_facts_day(client, checker, article):
    shown = panel(client, article, "49")

    assert 'aria-label="does not fit">!</span>' in shown
    assert "born on 28 June 1970, is 55 years old on 20 March 2026" in shown
    assert "<small>Reference facts, checked on 20 March 2026</small>" in shown


def test_the_panel_shows_what_fits(client, checker, article):
    shown = panel(client, article, "Sonntag, 22. März 2026")

    assert 'aria-label="fits">✓</span>' in shown
    assert "22 March 2026 is a Sunday." in shown
    assert "Reference facts" not in shown


def test_findings_come_first_after_the_value(client, checker, article):
    page = english(client, f"/claims/{claim_at(article, '49').pk}/panel/")
    assert re.findall(r'<section class="(\w+)', page)[:2] == ["statement", "findings"]


def test_the_sentence_is_in_the_readers_language(client, checker, article):
    checker.language = "de"
    checker.save()

    page = client.get(f"/claims/{claim_at(article, '49').pk}/panel/").content.decode()

    assert "ist am 20. März 2026 55 Jahre alt, im Text steht 49" in page


def test_the_panel_says_nothing_where_nothing_is_found(client, checker, article):
    assert panel(client, article, "Anna Rohde") == ""


def test_only_a_contradiction_is_an_alert_and_is_also_put_in_words(client, checker, article):
    page = english(client, f"/articles/{article.pk}/")

    tag, link = mark(page, claim_at(article, "49"))
    assert 'class="open alert"' in tag
    assert 'aria-describedby="is-open is-alert"' in link
    assert '<span id="is-alert">something does not fit</span>' in page
    assert page.count("is-alert") == 2


def test_a_changed_claim_brings_all_marks_up_to_date(client, checker, article):
    claim = claim_at(article, "49")
    data = {"start": claim.start, "end": claim.end, "kind": "count", "version": claim.version}
    since = article.events.first().pk

    answer = client.post(
        f"/claims/{claim.pk}/change/",
        data,
        headers={"HX-Request": "true", "X-Since": str(since)},
    )

    page = answer.content.decode()
    assert page.count("data-block=") == 2
    assert " alert" not in page


def test_an_alert_does_not_change_the_text_of_the_page(client, checker, article):
    page = english(client, f"/articles/{article.pk}/")
    assert re.search(r">49</a></mark><a [^>]*>\) leitet", page)


@pytest.mark.parametrize("people", [1, 20])
def test_a_page_takes_few_queries_for_any_number_of_people(
    client, checker, django_assert_max_num_queries, people
):
    names = [f"Anna Rohde-{chr(65 + n)}ring" for n in range(people)]
    for name in names:
        ReferenceFactFactory(person__name=name, value={"timex": "1970-06-28"})
    text = "\n\n".join(f"{name} (49) leitet die Werft." for name in names)
    article = ArticleFactory(text=text, publication_date=NOW.date())
    claim = article.claims.filter(kind="age").first()
    EvidenceFactory(claim=claim)
    QuestionFactory(claim=claim)

    with django_assert_max_num_queries(16):
        page = english(client, f"/articles/{article.pk}/?claim={claim.pk}")

    assert len(re.findall(r' alert[^"]*" data-claim=', page)) >= people


@pytest.fixture
def repeated():
    """An age that another article gave, with its evidence, and one that doesn't fit."""
    earlier = ArticleFactory(text="Anna Ehlers (49) leitet das Amt.", headline="Wechsel im Amt")
    verdict = VerdictFactory(claim=claim_at(earlier, "49"))
    EvidenceFactory(claim=verdict.claim)
    return verdict.claim


def test_the_panel_names_the_earlier_article_and_links_to_its_claim(client, checker, repeated):
    article = ArticleFactory(text="Anna Ehlers (94) kam.", publication_date=NOW.date())
    shown = panel(client, article, "94")
    assert "“Wechsel im Amt” (20 March 2026) gives “49” for Anna Ehlers" in shown
    assert f'href="/claims/{repeated.pk}/"' in shown
    assert "<button" not in shown


def test_a_key_takes_the_evidence_of_an_earlier_claim_that_confirms_it(client, checker, repeated):
    article = ArticleFactory(text="Anna Ehlers (49) kam.", publication_date=NOW.date())
    claim = claim_at(article, "49")
    shown = panel(client, article, "49")
    assert 'data-key="x"' in shown
    address = re.search(r'action="([^"]+)"', shown)[1]
    client.post(address, {"version": claim.version})
    assert claim.evidence.get().passage == repeated.evidence.get().passage
    assert 'data-key="x"' not in panel(client, article, "49")


def test_authors_see_nothing_of_other_articles(client, author, repeated):
    day = NOW.date()
    article = ArticleFactory(text="Anna Ehlers (94) kam.", author=author, publication_date=day)
    address = f"/articles/{article.pk}/?claim={claim_at(article, '94').pk}"
    client.force_login(UserFactory())
    seen = english(client, address)
    client.force_login(author)
    page = english(client, address)
    for words in ("Wechsel im Amt", 'alert" data-claim='):
        assert words in seen
        assert words not in page
