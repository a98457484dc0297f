"""Forms with a button for each rating: Enter in a field of theirs gives no verdict."""

import pytest

from articles.models import SampledVerdict, Verdict
from articles.workflow import SampleInput, draw_sample
from tests.factories import NOW
from tests.newsroom import judge

pytestmark = pytest.mark.slow


def test_enter_in_the_reason_of_a_second_look_is_a_new_line(
    signed_in_page, checker, colleague, chief, article
):
    for claim in article.claims.all():
        judge(claim, checker)
    sample = draw_sample(actor=chief, at=NOW, wanted=SampleInput(article=article, size=1))
    page = signed_in_page(colleague, f"/samples/{sample.pk}/1/")

    reason = page.locator("[name=explanation]")
    reason.press_sequentially("Es waren")
    reason.press("Enter")
    reason.press_sequentially("41")

    assert reason.input_value() == "Es waren\n41"
    assert not SampledVerdict.objects.exclude(agrees=None).exists()


@pytest.mark.parametrize("field", ["correction", "explanation"])
def test_enter_without_script_gives_no_verdict_on_a_sentence(
    signed_in_page, checker, article, field
):
    page = signed_in_page(checker, f"/articles/{article.pk}/", java_script_enabled=False)

    page.locator(f"#verdict-form [name={field}]").fill("41 Schiffe")
    page.locator(f"#verdict-form [name={field}]").press("Enter")
    page.reload()

    assert not Verdict.objects.exists()
