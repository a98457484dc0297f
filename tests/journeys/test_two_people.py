"""Two people work on one article: they see each other, and nobody overwrites anybody."""

import pytest
from playwright.sync_api import expect

from articles.models import Verdict
from tests.newsroom import clear, judge

from .conftest import has_no_serious_faults, shown, state

pytestmark = pytest.mark.slow

WITHIN = 3000  # milliseconds until the other page asks what happened


def test_what_one_does_the_other_sees_within_three_seconds(
    signed_in_page, checker, colleague, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    one = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    other = signed_in_page(colleague)
    other.clock.install(time=0)
    other.clock.pause_at(1)  # from here on, its time passes when the test lets it
    other.goto(f"/articles/{article.pk}/?claim={share.pk}")

    one.keyboard.press("1")
    state(one, ships, "right")
    other.clock.run_for(WITHIN)

    state(other, ships, "right")
    expect(other.locator("#news")).to_contain_text("Ines Ahrens")
    shown(other, share)


def test_the_second_verdict_collides_and_its_person_decides(
    signed_in_page, checker, colleague, article, claim_of
):
    ships = claim_of("14 Schiffe")
    one = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    other = signed_in_page(colleague, f"/articles/{article.pk}/?claim={ships.pk}")
    other.locator("textarea[name=explanation]").fill("Das Hafenbuch sagt 14.")

    one.keyboard.press("3")
    one.keyboard.type("13 Schiffe")
    one.keyboard.press("Enter")
    state(one, ships, "wrong")
    other.locator('button[data-key="1"]').click()

    collision = other.locator(".collision")
    expect(collision).to_contain_text("Ines Ahrens")
    expect(collision).to_contain_text("13 Schiffe")
    expect(other.locator("textarea[name=explanation]")).to_have_value("Das Hafenbuch sagt 14.")
    assert Verdict.objects.live().get().judged_by == checker
    has_no_serious_faults(other)

    collision.locator("button.go").click()
    state(other, ships, "right")
    live = Verdict.objects.live().get()
    assert (live.judged_by, live.explanation) == (colleague, "Das Hafenbuch sagt 14.")


def test_accepting_the_first_verdict_leaves_it(
    signed_in_page, checker, colleague, article, claim_of
):
    ships = claim_of("14 Schiffe")
    one = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    other = signed_in_page(colleague, f"/articles/{article.pk}/?claim={ships.pk}")
    other.locator("textarea[name=explanation]").fill("Anders.")
    one.keyboard.press("1")
    state(one, ships, "right")
    other.locator('button[data-key="1"]').click()

    other.locator(".collision button[name=accept]").click()

    shown(other, claim_of("30 Prozent"))
    assert Verdict.objects.get().judged_by == checker


def test_who_signs_off_meanwhile_keeps_what_was_typed_and_clears_what_is_there_now(
    signed_in_page, chief, colleague, article, claim_of
):
    clear(article, colleague)
    one = signed_in_page(chief, f"/articles/{article.pk}/")
    one.clock.install(time=0)
    one.clock.pause_at(1)
    one.goto(f"/articles/{article.pk}/")
    one.locator("details.signing > summary").click()
    one.locator("textarea[name=not_checked]").fill("Die Bildzeile.")

    ships = claim_of("14 Schiffe")
    judge(ships, colleague, explanation="Neu.")
    one.clock.run_for(WITHIN)
    expect(one.locator("#news")).to_contain_text("14 Schiffe")
    expect(one.locator("textarea[name=not_checked]")).to_have_value("Die Bildzeile.")

    one.clock.resume()
    one.locator(".signing button.go").click()
    message = one.locator(".signing .collision")
    expect(message).to_contain_text("14 Schiffe")
    expect(one.locator("textarea[name=not_checked]")).to_have_value("Die Bildzeile.")
    assert not article.sign_offs.exists()
    has_no_serious_faults(one)

    one.keyboard.press("y")
    expect(one.locator(".notice.cleared")).to_be_visible()
    assert article.sign_offs.get().not_checked == "Die Bildzeile."


def test_what_somebody_is_typing_stays_while_others_work(
    signed_in_page, checker, colleague, article, claim_of
):
    ships, share = claim_of("14 Schiffe"), claim_of("30 Prozent")
    one = signed_in_page(checker, f"/articles/{article.pk}/?claim={ships.pk}")
    other = signed_in_page(colleague, f"/articles/{article.pk}/?claim={share.pk}")
    other.locator("textarea[name=explanation]").fill("Noch nicht fertig")

    one.keyboard.press("1")
    state(other, ships, "right")

    expect(other.locator("textarea[name=explanation]")).to_have_value("Noch nicht fertig")
    other.locator(f'mark[data-claim="{ships.pk}"] > a').click()
    shown(other, ships)
    other.locator(f'mark[data-claim="{share.pk}"] > a').click()
    expect(other.locator("textarea[name=explanation]")).to_have_value("Noch nicht fertig")
