"""No sum and no finding of another article depends on a verdict hidden for a second look."""

import re

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from articles.desk.statistics.charts import CHARTS
from articles.models import Article, Claim, Notification, SignOff, Verdict
from articles.queries.article_page import article_page
from articles.queries.comments import comments_on
from articles.queries.findings import findings_of
from articles.tasks.notifications import mail_notification
from articles.workflow import leave_sample
from tests.acts import write_comment
from tests.factories import NOW
from tests.newsroom import claim_on, rating, receive

from .walking import COMMENT, addresses, of_the_panel

pytestmark = pytest.mark.django_db
# What differs from request to request.
BY_CHANCE = re.compile(
    r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]*"|hx-headers=("[^"]*"|\'[^\']*\')|'
    r"<updated>.*?</updated>|<span>gedruckt [^<]*</span>"
)
MARCH = "from=2026-03-01&until=2026-03-31"
# Sums in which the verdict is counted for those who see it.
SUMS = {
    "/",
    "/queue.csv",
    f"/figures/?{MARCH}",
    f"/figures/judged.csv?{MARCH}",
    f"/figures/kinds.csv?{MARCH}",
    "/rules/rules.csv",
    "/api/v1/articles/",
    "/api/v1/figures/?first=2026-03-01&last=2026-03-31",
    "/api/v1/rules/",
}


def read(client, paths) -> dict[str, str]:
    return {path: BY_CHANCE.sub("", body_of(client.get(path))) for path in sorted(paths)}


def body_of(response) -> str:
    """Return what a page says, of one that can't be read its status only."""
    if response.status_code != 200:
        return str(response.status_code)
    content = b"".join(response) if response.streaming else response.content
    return content.decode(errors="replace")


def turn(claim: Claim) -> None:
    """Change what the verdict says, and nothing that tells that there is one."""
    Verdict.objects.filter(claim=claim, status="live").update(rating=rating("no_fact"))
    Claim.objects.filter(pk=claim.pk).update(state="dismissed")


def changed_by(claim: Claim, client, paths) -> list[str]:
    """Return the addresses that answer otherwise when what the verdict says has changed.

    A first visit is noted, so those that changed are compared a second time.
    """
    for _time in range(2):
        with time_machine.travel(timezone.now(), tick=False):  # Word files say when they were made
            before = read(client, paths)
            with transaction.atomic():
                turn(claim)
                after = read(client, paths)
                transaction.set_rollback(True)
        paths = [path for path in sorted(paths) if before[path] != after[path]]
    return paths


def test_no_sum_depends_on_a_hidden_verdict(client, claim, sample, chief):
    client.force_login(chief)
    api = f"/api/v1/articles/{claim.article_id}/"
    charts = {f"/figures/{key}.csv?{MARCH}" for key in CHARTS}
    assert changed_by(claim, client, SUMS | charts | {api, f"{api}clearance/"}) == []


@pytest.mark.slow
def test_no_address_depends_on_a_hidden_verdict(client, claim, sample, chief):
    client.force_login(chief)
    paths = addresses(claim, sample) | of_the_panel()
    paths = {path for path in paths if not path.startswith(("/accounts/", "/account/"))}
    assert changed_by(claim, client, paths) == []


def test_sums_depend_on_it_for_those_who_see_it(client, claim, sample, chief):
    leave_sample(sample=sample, actor=chief, at=NOW)
    client.force_login(chief)
    api = f"/api/v1/articles/{claim.article_id}/"
    paths = SUMS | {api, f"{api}clearance/"}
    assert changed_by(claim, client, paths) == sorted(paths)


DECIDED = ("query", "wrong", "right", "read", "dismissed")


@pytest.mark.parametrize("decided", DECIDED)
def test_words_of_a_sign_off_are_one_sum_whatever_was_decided(
    client, claim, sample, chief, decided
):
    SignOff.objects.create(
        article=claim.article,
        revision=claim.revision,
        sha256=claim.revision.sha256,
        signed_by=chief,
        signed_at=NOW,
        words={"uncovered": 2, "open": 1, decided: 40},
    )
    client.force_login(chief)
    api = "/api/v1/figures/?first=2026-03-01&last=2026-03-31"
    hidden = {"uncovered": 2, "open": 1, "hidden": 40}

    assert words_at_sign_off(client.get(api)) == hidden
    assert 'wartet",40,' in body_of(client.get(f"/figures/coverage.csv?{MARCH}"))
    leave_sample(sample=sample, actor=chief, at=NOW)
    assert words_at_sign_off(client.get(api)) == {"uncovered": 2, "open": 1, decided: 40}


def words_at_sign_off(response) -> dict[str, int]:
    return {row["cover"]: row["words"] for row in response.json()["coverage"]}


def found_in(article: Article, reader) -> list[tuple[str, bool]]:
    page = article_page(Article.objects.get(pk=article.pk), reader)
    rows = [row for found in findings_of(page, with_memory=True).values() for row in found]
    return sorted({(row.finding.rule, row.fits) for row in rows if row.is_from_memory})


def test_another_article_shows_nothing_that_follows_from_a_hidden_verdict(
    client, article, sample, colleague, checker
):
    text = "Neues\n\nErika Holm (31) war 2021 in Husum. Erika Holm leitet die Werft seit 2019."
    other = receive(checker, text, publication_date=NOW.date())
    client.force_login(colleague)
    ages = other.claims.get(kind="age")
    panel = f"/claims/{ages.pk}/panel/"
    before = body_of(client.get(panel))
    hidden = found_in(other, colleague)

    leave_sample(sample=sample, actor=colleague, at=NOW)

    assert hidden == []
    assert found_in(other, colleague) == found_in(other, checker) != []
    link = f"/claims/{claim_on(article, '49').pk}/"
    assert link not in before
    assert link in body_of(client.get(panel))


def test_a_long_text_is_compared_for_each_reader(sample, colleague, checker, monkeypatch):
    monkeypatch.setattr("articles.queries.findings.LONG", 10)
    monkeypatch.setattr("articles.queries.page_claims.LONG", 10)
    other = receive(checker, "Neues\n\nErika Holm (31) war 2021 in Husum.")

    assert found_in(other, checker)
    assert found_in(other, colleague) == []


def test_a_comment_is_hidden_from_who_may_look_except_its_writer(claim, sample, colleague, chief):
    write_comment(article=claim.article, claim=claim, actor=colleague, at=NOW, text="Meiner")
    write_comment(article=claim.article, actor=chief, at=NOW, text="Zum Artikel")

    words = [row.comment.text for row in comments_on(claim.article, colleague)]

    assert words == ["Meiner", "Zum Artikel"]


def test_a_mail_does_not_quote_a_hidden_comment(claim, sample, colleague, mailoutbox):
    row = Notification.objects.get(reader=colleague, sort="mention")
    Notification.objects.filter(pk=row.pk).update(mailing="at_once")

    mail_notification(notification_id=row.pk)

    assert COMMENT not in mailoutbox[0].body
