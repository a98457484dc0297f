"""Whether a publication will have a ClaimReview is said before anything is public."""

import pytest
from django.urls import reverse

from articles.models import Publication
from tests.newsroom import judge
from tests.publishing.published import PUBLIC

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "This will have a ClaimReview. Nothing is published yet."),
        ({"claimant": ""}, "Nobody outside the newsroom is named as having made the claim"),
        ({"claimed_date": ""}, "Say when it was claimed."),
    ],
)
def test_the_check_before_publishing_keeps_the_form_and_publishes_nothing(
    client, chief, checker, claim, changes, words
):
    judge(claim, checker, "false", explanation="Es sind 20.")
    client.force_login(chief)
    form = PUBLIC | {"check": "1"} | changes

    answer = client.post(
        reverse("publish", args=[claim.pk]), form, headers={"accept-language": "en"}, follow=True
    )

    page = answer.content.decode()
    assert words in page
    assert PUBLIC["summary"] in page
    assert '<option value="organisation" selected>' in page
    assert Publication.objects.count() == 0


def test_the_check_knows_the_address_that_the_page_will_have(client, chief, checker, claim):
    judge(claim, checker, "false", explanation="Es sind 20.")
    client.force_login(chief)
    form = PUBLIC | {"check": "1", "appearance_url": "https://check.example.org/artikel/7"}
    headers = {"accept-language": "en", "host": "check.example.org"}

    answer = client.post(reverse("publish", args=[claim.pk]), form, headers=headers)

    assert "lies on our own site" in answer.content.decode()
