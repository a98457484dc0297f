"""A manuscript comes in, is split, checked, corrected, signed off; a verdict is published."""

import re

from playwright.sync_api import expect

from articles.models import Article, Claim

from .conftest import has_no_serious_faults, state

MANUSCRIPT = """Ein Hafen wird grün

Der Hafen von Emsum versorgt 14 Schiffe mit Strom. Das sind 30 Prozent aller Anläufe.

Hafenchefin Lea Wirth (52) leitet ihn seit 2019."""


def paste(page, author):
    page.goto("/articles/new/")
    page.locator("textarea[name=text]").fill(MANUSCRIPT)
    page.locator("select[name=author]").select_option(str(author.pk))
    page.locator("main form button.go").click()
    page.wait_for_url(re.compile(r"/articles/\d+/"))


def judge_all_but_the_last(page, article):
    """Press 1 on every open claim but the last, which is wrong: press 3 and type."""
    claims = list(article.claims.filter(state="open").order_by("start", "-end", "pk"))
    page.locator(f'mark[data-claim="{claims[0].pk}"] > a').first.click()
    for claim in claims[:-1]:
        expect(page.locator("#claim-panel")).to_have_attribute("data-shown", str(claim.pk))
        page.keyboard.press("1")
        state(page, claim, "right")
    last = claims[-1]
    expect(page.locator("#claim-panel")).to_have_attribute("data-shown", str(last.pk))
    page.keyboard.press("3")
    expect(page.locator("textarea[name=correction]")).to_be_focused()
    page.keyboard.type("2018")
    page.keyboard.press("Enter")
    state(page, last, "wrong")
    return last


def sign_off(page, article):
    page.goto(f"/articles/{article.pk}/")
    page.locator(".signing > summary").click()
    expect(page.locator(".signing code")).to_have_text(article.revision.sha256)
    page.locator(".signing button").click()
    expect(page.locator(".notice.cleared")).to_contain_text(article.revision.sha256)


def test_paste_split_judge_correct_sign_off_publish_read(
    signed_in_page, open_page, checker, chief, author
):
    page = signed_in_page(checker)
    paste(page, author)
    article = Article.objects.get()
    assert article.claims.filter(state="open").count() >= 4

    wrong = judge_all_but_the_last(page, article)
    expect(page.locator(f'mark[data-claim="{wrong.pk}"] + ins')).to_have_text("2018")
    has_no_serious_faults(page)

    page.locator(".clearance form button").click()
    expect(page.locator("#sheet")).to_contain_text("leitet ihn seit 2018.")
    article.refresh_from_db()
    for claim in Claim.objects.filter(article=article, state="open").order_by("start", "-end"):
        page.locator(f'mark[data-claim="{claim.pk}"] > a').first.click()
        expect(page.locator("#claim-panel")).to_have_attribute("data-shown", str(claim.pk))
        page.keyboard.press("1")
        state(page, claim, "right")

    desk = signed_in_page(chief)
    sign_off(desk, article)
    has_no_serious_faults(desk)
    desk.goto(f"/articles/{article.pk}/certificate/")
    sentences = set(article.claims.in_text().values_list("sentence_start", flat=True))
    expect(desk.locator(".certified li")).to_have_count(len(sentences))
    has_no_serious_faults(desk)

    claim = article.claims.in_text().filter(state="right").first()
    desk.goto(f"/articles/{article.pk}/?claim={claim.pk}")
    desk.locator("form[data-form=publication]").locator("xpath=..").locator("summary").click()
    form = desk.locator("form[data-form=publication]")
    form.locator("[name=claim_reviewed]").fill("Der Hafen von Emsum versorgt 14 Schiffe.")
    form.locator("[name=summary]").fill("Das Hafenbuch nennt dieselbe Zahl.")
    form.locator("[name=claimant]").fill("Hafenverein Emsum")
    form.get_by_label("Person oder Organisation").select_option("organisation")
    form.locator("button.go").click()
    link = desk.locator('#claim-panel a[href^="/verdicts/"]')
    expect(link).to_be_visible()

    reader = open_page(link.get_attribute("href"))
    expect(reader.locator("body")).to_contain_text("Der Hafen von Emsum versorgt 14 Schiffe.")
    expect(reader.locator("body")).to_contain_text("Hafenverein Emsum")
    has_no_serious_faults(reader)
