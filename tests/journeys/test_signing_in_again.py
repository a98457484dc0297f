"""The session ends while somebody writes: after signing in again, the words are in their form."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from articles.models import Question, Rating, RatingScale, Source, Verdict
from tests.acts import ask_author
from tests.factories import NOW, PASSWORD, DocumentFactory, OriginFactory, UserFactory


def sign_in_here(page, person):
    """Sign in on the page to which the browser was led."""
    page.wait_for_url("**/accounts/login/**")
    page.locator("input[name=login]").fill(person.username)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/accounts/" not in url)


def ask(page, words):
    """Begin a question about the sentence at hand."""
    expect(page.locator("html.has-script")).to_be_visible()
    page.keyboard.press("f")
    expect(page.locator("#claim-panel [name=question]")).to_be_focused()
    page.keyboard.type(words)


def start(article, words):
    return article.revision.text.index(words)


def test_a_question_is_back_at_its_sentence(signed_in_page, checker, article):
    place = start(article, "Der Hafen")
    page = signed_in_page(checker, f"/articles/{article.pk}/?sentence={place}")
    ask(page, "Seit wann 14?")
    Session.objects.all().delete()
    page.keyboard.press("Control+Enter")
    sign_in_here(page, checker)

    assert page.url.endswith(f"/articles/{article.pk}/?sentence={place}")
    expect(page.locator("#claim-panel [name=question]")).to_have_value("Seit wann 14?")
    page.locator("#claim-panel [name=question]").press("Control+Enter")
    expect(page.locator("#said")).to_contain_text("Seit wann 14?")
    assert Question.objects.get().text == "Seit wann 14?"


def test_a_correction_is_back_at_its_part(signed_in_page, checker, article):
    page = signed_in_page(
        checker, f"/articles/{article.pk}/?sentence={start(article, 'Der Hafen')}"
    )
    field = page.locator("#claim-panel .ask [name=correction]")
    expect(page.locator("#claim-panel")).to_be_visible()
    page.locator("#claim-panel button[data-key='3']").press("3")
    expect(field).to_be_focused()
    page.keyboard.type("15 Schiffe")
    Session.objects.all().delete()
    page.keyboard.press("Enter")
    sign_in_here(page, checker)

    page.locator("#claim-panel button[data-key='3']").press("3")
    expect(field).to_have_value("15 Schiffe")
    field.press("Enter")
    expect(page.locator("#head")).to_contain_text("1 falsch")
    assert Verdict.objects.get(correction="15 Schiffe")


def test_an_edited_text_is_back_with_the_version_that_was_seen(signed_in_page, checker, article):
    page = signed_in_page(checker, f"/articles/{article.pk}/edit/")
    page.locator("[name=block]").nth(1).fill("Der Hafen von Emsum versorgt 15 Schiffe.")
    version = page.locator("#edit [name=version]").input_value()
    Session.objects.all().delete()
    page.locator("#edit .foot button").first.click()
    sign_in_here(page, checker)

    expect(page.locator("[name=block]").nth(1)).to_have_value(
        "Der Hafen von Emsum versorgt 15 Schiffe."
    )
    expect(page.locator("#edit [name=version]")).to_have_value(version)
    expect(page.locator("#page-status")).to_contain_text("noch nicht gesendet")


def test_an_answer_is_back_though_its_address_is_no_page(signed_in_page, checker, author, article):
    page = signed_in_page(checker, "/articles/new/")
    page.locator("[name=headline]").fill("Neuer Titel")
    page.locator("[name=text]").fill("Ein Text, der lange getippt wurde.")
    Session.objects.all().delete()
    page.locator("main form button.go").click()
    sign_in_here(page, checker)

    expect(page.locator("[name=text]")).to_have_value("Ein Text, der lange getippt wurde.")
    expect(page.locator("[name=headline]")).to_have_value("Neuer Titel")


def test_somebody_else_who_signs_in_does_not_get_the_words(
    signed_in_page, checker, colleague, article
):
    page = signed_in_page(checker, f"/articles/{article.pk}/edit/")
    page.locator("[name=block]").nth(1).fill("Nur von Ines.")
    Session.objects.all().delete()
    page.locator("#edit .foot button").first.click()
    sign_in_here(page, colleague)

    expect(page.locator("[name=block]").nth(1)).not_to_have_value("Nur von Ines.")


@pytest.mark.parametrize("way", ["reload", "back"])
def test_words_survive_leaving_the_page(signed_in_page, checker, article, way):
    place = start(article, "Der Hafen")
    page = signed_in_page(checker, f"/articles/{article.pk}/?sentence={place}")
    ask(page, "Halb getippt")
    if way == "reload":
        page.reload()
    else:
        page.goto(f"/articles/{article.pk}/documents/")
        page.go_back()
    expect(page.locator("#claim-panel [name=question]")).to_have_value("Halb getippt")


def test_a_page_from_before_a_sign_in_stays_with_its_words(signed_in_page, checker, article):
    place = start(article, "Der Hafen")
    page = signed_in_page(checker, f"/articles/{article.pk}/?sentence={place}")
    ask(page, "Vorher getippt")
    page.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    page.keyboard.press("Control+Enter")

    expect(page.locator("#page-status")).to_contain_text("Laden Sie sie neu")
    page.goto(f"/articles/{article.pk}/?sentence={place}")
    expect(page.locator("#claim-panel [name=question]")).to_have_value("Vorher getippt")


def test_files_that_were_not_stored_are_named_and_the_form_is_back(
    signed_in_page, checker, article
):
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")
    form = page.locator("#new-documents")
    form.locator("[name=title]").fill("Anruf im Amt")
    form.locator("[name=is_secret]").check()
    Session.objects.all().delete()
    files = [
        {"name": name, "mimeType": "text/plain", "buffer": name.encode()}
        for name in ("Plan.txt", "Karte.txt")
    ]
    form.locator("[name=file]").set_input_files(files)

    lines = form.locator(".sent li")
    expect(lines).to_have_text(
        [
            "„Plan.txt“ wurde nicht gespeichert: Sie sind nicht mehr angemeldet. Anmelden",
            "„Karte.txt“ wurde nicht gespeichert: Sie sind nicht mehr angemeldet. Anmelden",
        ]
    )
    assert not article.documents.exists()
    lines.first.get_by_role("link").click()
    sign_in_here(page, checker)

    expect(form.locator("[name=title]")).to_have_value("Anruf im Amt")
    expect(form.locator("[name=is_secret]")).to_be_checked()


def test_what_is_being_written_is_back_when_the_page_itself_asked(signed_in_page, checker, article):
    DocumentFactory(article=article, title="Bericht.pdf")
    page = signed_in_page(checker, f"/articles/{article.pk}/documents/")
    text = page.locator("#new-documents [name=text]")
    text.fill("Anruf: 298 Leute")
    Session.objects.all().delete()
    sign_in_here(page, checker)

    expect(text).to_have_value("Anruf: 298 Leute")


def test_a_form_of_the_panel_is_back_with_its_choices(signed_in_page):
    administrator = UserFactory(role="administrator")
    origin = OriginFactory(name="Haushaltsentwurf")
    page = signed_in_page(administrator, "/admin/articles/source/add/")
    page.locator("[name=title]").fill("Haushaltsplan 2027")
    page.locator("[name=is_primary]").check()
    page.locator(".field-origin .select2-selection").click()
    page.locator(".select2-search__field").fill("Haushalts")
    page.locator(".select2-results__option", has_text="Haushaltsentwurf").click()
    Session.objects.all().delete()
    page.locator("[name=_save]").click()
    sign_in_here(page, administrator)

    expect(page.locator("#page-status")).to_contain_text("wieder")
    expect(page.locator("[name=title]")).to_have_value("Haushaltsplan 2027")
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist")).to_contain_text("Haushaltsplan 2027")
    source = Source.objects.get()
    assert (source.is_primary, source.origin) == (True, origin)


def test_rows_that_were_added_in_the_panel_are_back(signed_in_page):
    administrator = UserFactory(role="administrator")
    scale = RatingScale.objects.get(is_default=True)
    count = scale.ratings.count()
    page = signed_in_page(administrator, f"/admin/articles/ratingscale/{scale.pk}/change/")
    for number, code in enumerate(["halb", "fast"], count):
        page.locator(".add-row a").click()
        page.locator(f"[name=ratings-{number}-code]").fill(code)
        page.locator(f"[name=ratings-{number}-label_de]").fill(code.title())
        page.locator(f"[name=ratings-{number}-label_en]").fill(f"{code} (en)")
        page.locator(f"[name=ratings-{number}-position]").fill(str(60 + number))
    page.locator(f"[name=ratings-{count}-needs_correction]").check()
    page.locator("[name=ratings-0-label_en]").fill("Quite right")
    Session.objects.all().delete()
    Rating(scale=scale, code="quer", label_de="Quer", label_en="Across", position=50).save()
    page.locator("[name=_save]").click()
    sign_in_here(page, administrator)

    expect(page.locator("#page-status")).to_contain_text("wieder")
    expect(page.locator(f"[name=ratings-{count}-code]")).to_have_value("quer")
    expect(page.locator(f"[name=ratings-{count + 1}-code]")).to_have_value("halb")
    expect(page.locator(f"[name=ratings-{count + 1}-needs_correction]")).to_be_checked()
    expect(page.locator(f"[name=ratings-{count + 2}-label_en]")).to_have_value("fast (en)")
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist")).to_contain_text(scale.name)
    codes = set(scale.ratings.values_list("code", flat=True))
    assert codes >= {"halb", "fast", "quer"}
    assert scale.ratings.get(position=1).label_en == "Quite right"


def test_what_somebody_else_typed_in_the_panel_is_not_given_back(signed_in_page):
    administrator, other = UserFactory(role="administrator"), UserFactory(role="chief")
    page = signed_in_page(administrator, "/admin/articles/desk/add/")
    page.locator("[name=name]").fill("Politik")
    page.locator("[name=demands_sources]").check()
    Session.objects.all().delete()
    page.locator("[name=_save]").click()
    sign_in_here(page, other)

    expect(page.locator("[name=name]")).to_have_value("")
    expect(page.locator("[name=demands_sources]")).not_to_be_checked()


def test_an_answer_is_back_under_its_own_question(
    signed_in_page, checker, author, article, claim_of
):
    first, second = (
        ask_author(claim=claim_of(words), actor=checker, at=NOW, question=f"Woher {words}?")
        for words in ("14 Schiffe", "30 Prozent")
    )
    page = signed_in_page(author, f"/articles/{article.pk}/talk/")
    Session.objects.all().delete()
    page.locator(f"#answer{second.pk}").fill("Aus dem Bericht.")
    page.locator(f"#answer{second.pk}").press("Control+Enter")
    sign_in_here(page, author)

    expect(page.locator(f"#answer{second.pk}")).to_have_value("Aus dem Bericht.")
    expect(page.locator(f"#answer{first.pk}")).to_have_value("")
    hidden = page.locator("[name=query]").evaluate_all("all => all.map(one => one.value)")
    assert hidden == [str(first.pk), str(second.pk)]
