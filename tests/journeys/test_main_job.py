"""A manuscript comes in, is split, checked, corrected, signed off; a verdict is published."""

import re

from playwright.sync_api import expect

from articles.models import Article

from .conftest import has_no_serious_faults

MOST = 12
UNDECIDED = "#sheet .s:is([data-state=open], [data-state=context], [data-state=unseen])"

MANUSCRIPT = """Ein Hafen wird grün

Der Hafen von Emsum versorgt 14 Schiffe mit Strom. Das sind 30 Prozent aller Anläufe.

Hafenchefin Lea Wirth (52) leitet ihn seit 2019."""


def paste(page, author):
    page.goto("/articles/new/")
    page.locator("textarea[name=text]").fill(MANUSCRIPT)
    page.locator("select[name=author]").select_option(str(author.pk))
    page.locator("main form button.go").click()
    page.wait_for_url(re.compile(r"/articles/\d+/"))


def judge_sentences(page, article):
    """Press 1 on each sentence; the last one is wrong: press 3, say which part, and type.

    After the last claim come the words that nobody has looked at. Returns the wrong claim.
    """
    last = article.claims.get(quote="2019")
    for _ in range(MOST):
        panel = page.locator("#claim-panel")
        start = panel.get_attribute("data-sentence")
        if f" {last.pk} " in f" {panel.get_attribute('data-claims')} ":
            page.keyboard.press("3")
            page.keyboard.press(panel.locator(f'li[data-part="{last.pk}"] > .l').inner_text())
            expect(page.locator("[name=correction]")).to_be_focused()
            page.keyboard.type("2018")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("1")
        decided = page.locator(f'.s[data-sentence="{start}"]')
        expect(decided).not_to_have_attribute("data-state", re.compile("open|context|unseen"))
        if not page.locator(UNDECIDED).count():
            return last
        expect(page.locator(f'#claim-panel[data-sentence="{start}"]')).to_have_count(0)
    raise AssertionError("There was no end to it.")


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

    wrong = judge_sentences(page, article)
    expect(page.locator(".gaps")).to_have_count(0)
    expect(page.locator(f'mark[data-claim="{wrong.pk}"] + ins')).to_have_text("2018")
    has_no_serious_faults(page)

    page.locator(".clearance a[href$='/corrections/']").click()
    page.locator("#edit button.go").click()
    page.wait_for_url(re.compile(r"/articles/\d+/(\?.*)?(#.*)?$"))
    expect(page.locator("#sheet")).to_contain_text("leitet ihn seit 2018.")
    article.refresh_from_db()
    for _ in range(MOST):
        if not page.locator(UNDECIDED).count():
            break
        start = page.locator("#claim-panel").get_attribute("data-sentence")
        page.keyboard.press("1")
        decided = page.locator(f'.s[data-sentence="{start}"]')
        expect(decided).not_to_have_attribute("data-state", re.compile("open|context|unseen"))

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
    form.locator("[name=claimant_type]").select_option("organisation")
    form.locator("button.go").click()
    link = desk.locator('#claim-panel a[href^="/verdicts/"]')
    expect(link).to_be_visible()

    reader = open_page(link.get_attribute("href"))
    expect(reader.locator("body")).to_contain_text("Der Hafen von Emsum versorgt 14 Schiffe.")
    expect(reader.locator("body")).to_contain_text("Hafenverein Emsum")
    has_no_serious_faults(reader)
