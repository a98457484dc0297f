"""Forms with a button for each rating: Enter in a field gives no verdict, its key does."""

import pytest
from playwright.sync_api import expect

from articles.models import SampledVerdict, Verdict
from articles.workflow import SampleInput, draw_sample
from tests.factories import NOW, ClaimFactory
from tests.newsroom import judge

pytestmark = pytest.mark.slow


@pytest.fixture
def sample(checker, chief, article):
    """A sample of both sentences; the last one has two claims."""
    ClaimFactory(article=article, quote="Lea Wirth", kind="person")
    for claim in article.claims.all():
        judge(claim, checker)
    return draw_sample(actor=chief, at=NOW, wanted=SampleInput(article=article, size=3))


def look_at(sample, signed_in_page, user, words):
    """Open the sentence of a sample with these words."""
    of_words = SampledVerdict.objects.filter(sample=sample, verdict__quote=words)
    return signed_in_page(user, f"/samples/{sample.pk}/{of_words.get().position}/")


def stored(page):
    """Wait until the page says that the verdict is stored."""
    expect(page.get_by_text("Ihr Urteil ist gespeichert.")).to_be_visible()


def looked(code):
    """Return the words of the claims that got this rating at the second look."""
    rows = SampledVerdict.objects.filter(rating__code=code)
    return sorted(rows.values_list("verdict__quote", flat=True))


def test_a_second_look_is_given_by_key(signed_in_page, colleague, sample):
    page = look_at(sample, signed_in_page, colleague, "30 Prozent")
    page.keyboard.press("1")
    stored(page)
    assert looked("true") == ["30 Prozent"]


def test_the_key_of_a_rating_asks_for_the_part_and_the_reason(signed_in_page, colleague, sample):
    page = look_at(sample, signed_in_page, colleague, "52")

    page.keyboard.press("3")
    part = page.locator("[name=part]")
    expect(part).to_be_focused()
    part.select_option(index=2)
    part.press("Enter")
    reason = page.locator("[name=explanation]")
    expect(reason).to_be_focused()
    reason.press_sequentially("Sie ist 51, nicht 1 Jahr älter")
    reason.press("Control+Enter")

    stored(page)
    assert looked("false") == ["52"]
    assert looked("true") == ["Lea Wirth"]


def test_enter_in_the_reason_of_a_second_look_is_a_new_line(signed_in_page, colleague, sample):
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
