"""Documents beside the manuscript, by keyboard: passages, taking them, words selected by hand."""

import pytest
from django.db.models import F
from playwright.sync_api import expect

from articles.documents import read_document
from articles.models import ArticleComparison, Evidence, Source
from articles.workflow import DocumentInput, add_documents, note_document_read
from tests.browser import wait_until
from tests.documents.pdf_files import pdf, scan
from tests.factories import NOW, DocumentFactory, FoundPassageFactory

from .conftest import at_hand, has_no_serious_faults, state

REPORT = (
    "Bericht des Hafens\n\nIm Jahr 2025 hingen 41 Schiffe am Kabel.\n\nDavon kamen 14 aus Oslo."
)


@pytest.fixture
def report(article, checker):
    return DocumentFactory(article=article, actor=checker, title="Bericht", text=REPORT, read=True)


@pytest.fixture
def printed(article, checker):
    """Return a PDF of two pages."""
    content = pdf("Vorwort", "Das Kabel versorgt 14 Schiffe.")
    new = DocumentInput("Kabel.pdf", content, title="Kabel")
    [row] = add_documents(article=article, actor=checker, at=NOW, documents=[new])
    note_document_read(document=row, at=NOW, text=read_document(content, row.name))
    return row


def passage(document, claim, quote, relation="mentions", **fields):
    return FoundPassageFactory(
        document=document, claim=claim, quote=quote, relation=relation, **fields
    )


@pytest.fixture
def compared(claim_of, report, printed):
    """Store what was found of "14 Schiffe": a contradiction, and a mention in print."""
    ships = claim_of("14 Schiffe")
    values = {"reason": "transposed", "claimed": "14", "found": "41"}
    passage(report, ships, "hingen 41 Schiffe am Kabel", "differs", **values)
    hint = {"hint": "digits", "claimed": "14", "found": "41"}
    passage(printed, ships, "Das Kabel versorgt 14 Schiffe.", **hint)
    ArticleComparison.objects.update(compared=F("asked"))


@pytest.mark.usefixtures("compared")
def test_a_checker_steps_through_passages_and_takes_them(
    signed_in_page, checker, article, claim_of, report
):
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    open_the_documents(page)
    show_and_hide_hints(page)
    take_the_contradiction(page, report, claim_of("14 Schiffe"))
    look_at_the_printed_page(page)
    take_words_selected_by_hand(page, report)
    take_words_chosen_by_keys(page, report)
    go_on_to_a_sentence_that_no_document_is_about(page)
    close_the_documents(page)


def open_the_documents(page):
    """See the passages, and what differs in the first one."""
    page.keyboard.press("z")
    expect(page.locator("#passages .candidates li")).to_have_count(2)
    expect(page.locator("#viewer .hit")).to_have_text("hingen 41 Schiffe am Kabel")
    expect(page.locator(".versus em")).to_have_text("41")
    has_no_serious_faults(page)


def show_and_hide_hints(page):
    """See where to look, which is hidden until one wants it."""
    hints = page.locator("#passages .candidates .hint")
    expect(hints).to_be_hidden()
    page.keyboard.press("-")
    expect(hints).to_contain_text("Hier nachsehen: Eine Ziffer weicht ab: 14 – 41")
    has_no_serious_faults(page)
    page.keyboard.press("-")
    expect(hints).to_be_hidden()


def take_the_contradiction(page, report, ships):
    """Take the passage by one key; the next one is shown."""
    page.keyboard.press("Enter")
    expect(page.locator("#passages .candidates li.taken")).to_have_count(1)
    row = Evidence.objects.get()
    assert (row.source, row.claim) == (Source.objects.get(document=report), ships)
    assert row.stance == "contradicts"
    assert (row.passage, row.locator) == ("hingen 41 Schiffe am Kabel", "Zeile 3")
    expect(page.locator("#viewer .hit")).to_have_text("Das Kabel versorgt 14 Schiffe.")


def look_at_the_printed_page(page):
    """Change to the page as it is printed, and back."""
    page.locator("[data-act=leaf]").click()
    expect(page.locator(".textLayer .hit").first).to_be_attached()
    page.locator("[data-act=leaf]").click()


def take_words_selected_by_hand(page, report):
    """Select words of the document, for all claims of the sentence."""
    page.locator("#passages [data-open]").first.click()
    expect(page.locator("#viewer")).to_contain_text("Davon kamen 14 aus Oslo.")
    page.get_by_text("Davon kamen 14 aus Oslo.").select_text()
    expect(page.locator("#take-words")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#claim-panel .brought li")).to_have_count(2)
    row = Evidence.objects.latest("pk")
    assert (row.passage, row.locator) == ("Davon kamen 14 aus Oslo.", "Zeile 5")
    assert (row.source, row.stance) == (Source.objects.get(document=report), "supports")


def take_words_chosen_by_keys(page, report):
    """Choose words of the document with the arrow keys, as a contradiction; Escape takes none."""
    expect(page.locator("#viewer .hit")).to_have_text("Das Kabel versorgt 14 Schiffe.")
    page.locator("#passages [data-open]").first.click()
    expect(page.locator("#viewer")).to_contain_text("Davon kamen 14 aus Oslo.")
    page.keyboard.press("Shift+M")
    page.keyboard.press("Escape")
    expect(page.locator("#viewer")).to_be_focused()
    page.keyboard.press("Shift+M")
    page.keyboard.press("ArrowDown")
    for _word in range(2):
        page.keyboard.press("ArrowRight")
    for _word in range(3):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#claim-panel .brought li")).to_have_count(3)
    row = Evidence.objects.latest("pk")
    assert (row.passage, row.locator, row.stance) == (
        "2025 hingen 41 Schiffe",
        "Zeile 3",
        "contradicts",
    )


def go_on_to_a_sentence_that_no_document_is_about(page):
    """Read that nothing was found, also after the page was loaded again."""
    page.keyboard.press("j")
    at_hand(page, "30 Prozent")
    expect(page.locator("#passages .absent")).to_have_text("in 2 Unterlagen nicht gefunden")
    page.reload()
    expect(page.locator("#passages .absent")).to_be_visible()


def close_the_documents(page):
    """Close them; the arrow keys choose parts again."""
    page.keyboard.press("z")
    expect(page.locator("#beside")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#claim-panel li[aria-current]")).to_have_count(1)


def test_on_a_narrow_screen_the_documents_are_a_sheet(
    signed_in_page, checker, article, claim_of, report
):
    passage(report, claim_of("14 Schiffe"), "hingen 41 Schiffe am Kabel")
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=(390, 844))
    page.locator(".hand").get_by_role("link", name="Unterlagen").click()
    expect(page.locator("#viewer .hit")).to_be_visible()
    has_no_serious_faults(page)
    page.locator("#passages .candidates button").click()
    expect(page.locator("#passages .candidates li.taken")).to_have_count(1)
    page.locator("#passages .shut").click()
    expect(page.locator("#beside")).to_be_hidden()


def test_with_documents_the_sheet_opens_again(signed_in_page, checker, article, report):
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=(390, 844))
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    expect(page.locator("#passages [data-open]")).to_be_visible()

    page.reload()
    expect(page.locator("#passages [data-open]")).to_be_visible()


def test_enter_takes_a_passage_after_going_from_sentence_to_sentence(
    signed_in_page, checker, article, claim_of, report
):
    """The keys leave the focus on the sign in the margin, which is a link."""
    passage(report, claim_of("30 Prozent"), "Im Jahr 2025")
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("1")
    at_hand(page, "30 Prozent")
    page.keyboard.press("z")
    expect(page.locator("#passages .candidates q")).to_have_text("Im Jahr 2025")

    page.keyboard.press("Enter")

    expect(page.locator("#passages .candidates li.taken")).to_have_count(1)
    assert claim_of("30 Prozent").evidence.get().passage == "Im Jahr 2025"


def test_nothing_is_taken_for_another_sentence_while_the_connection_is_gone(
    signed_in_page, checker, article, claim_of, report
):
    passage(report, claim_of("14 Schiffe"), "hingen 41 Schiffe am Kabel")
    passage(report, claim_of("30 Prozent"), "Im Jahr 2025")
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.context.route("**/passages/", lambda route: route.abort())
    page.keyboard.press("z")
    expect(page.locator("#page-status")).to_contain_text("Verbindung")
    page.context.unroute("**/passages/")
    answered = iter([True])
    # Those of the next sentence are asked for ahead: they don't come either.
    page.context.route(
        "**/passages/",
        lambda route: route.continue_() if next(answered, False) else route.abort(),
    )
    page.context.set_offline(True)
    page.context.set_offline(False)
    expect(page.locator("#passages .candidates q")).to_have_text("hingen 41 Schiffe am Kabel")

    page.keyboard.press("j")
    at_hand(page, "30 Prozent")
    page.keyboard.press("Enter")
    page.context.unroute("**/passages/")
    page.keyboard.press("k")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("j")

    expect(page.locator("#passages .candidates q")).to_have_text("Im Jahr 2025")
    assert not Evidence.objects.exists()


@pytest.mark.usefixtures("compared")
@pytest.mark.parametrize("viewport", [(1280, 800), (1024, 700), (390, 844)])
def test_however_many_passages_there_are_both_wordings_are_in_view(
    signed_in_page, checker, article, claim_of, report, viewport
):
    ships = claim_of("14 Schiffe")
    for quote in ("Bericht des Hafens", "Im Jahr 2025", "14 aus Oslo", "Davon kamen 14"):
        passage(report, ships, quote)
    for quote in ("Schiffe am Kabel", "kamen 14 aus", "hingen 41"):
        passage(report, ships, quote, "related", reason="chance")
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=viewport)
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    expect(page.locator(".candidates li[aria-current] q")).to_be_in_viewport(ratio=1)
    expect(page.locator(".versus dl")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("viewport", [(390, 844), (768, 1024), (360, 640)])
def test_on_a_narrow_screen_one_judges_with_the_documents_open(
    signed_in_page, checker, article, claim_of, report, viewport
):
    passage(report, claim_of("14 Schiffe"), "hingen 41 Schiffe am Kabel")
    page = signed_in_page(checker, f"/articles/{article.pk}/", viewport=viewport)
    at_hand(page, "14 Schiffe")
    page.locator(".hand").get_by_role("link", name="Unterlagen").click()
    expect(page.locator("#viewer .hit")).to_be_in_viewport(ratio=1)
    sheet, verdicts = (page.locator(one).bounding_box() for one in ("#beside", ".verdicts"))
    assert sheet["height"] > viewport[1] / 4
    assert sheet["y"] + sheet["height"] <= verdicts["y"]
    expect(page.locator(".s[aria-current]")).to_be_in_viewport(ratio=1)
    assert page.locator(".s[aria-current]").bounding_box()["y"] < sheet["y"]

    page.locator(".verdicts button").first.click()

    at_hand(page, "30 Prozent")
    state(page, claim_of("14 Schiffe"), "right")
    start = page.locator("#claim-panel").get_attribute("data-sentence")
    expect(page.locator(f'#passages[data-sentence="{start}"]')).to_be_attached()
    page.locator(".verdicts button[data-asks]").first.click()
    expect(page.locator(".ask")).to_be_in_viewport(ratio=1)
    # Passages of the sentence before are dimmed until those at hand are there.
    expect(page.locator("#passages[aria-busy]")).to_have_count(0)
    has_no_serious_faults(page)


def test_without_script_a_passage_is_found_and_taken(
    signed_in_page, checker, article, claim_of, report
):
    ships = claim_of("14 Schiffe")
    passage(report, ships, "hingen 41 Schiffe am Kabel")
    page = signed_in_page(checker, f"/articles/{article.pk}/", java_script_enabled=False)
    page.locator(".hand").get_by_role("link", name="Unterlagen").click()
    expect(page.locator(".candidates q")).to_have_text("hingen 41 Schiffe am Kabel")
    page.locator(".candidates a").click()
    expect(page.locator(":target")).to_contain_text("hingen 41 Schiffe am Kabel")
    page.go_back()
    page.locator(".candidates button").click()
    expect(page.locator("#claim-panel .brought")).to_contain_text("Bericht")
    assert ships.evidence.get().locator == "Zeile 3"


def test_passages_come_by_themselves_when_the_comparison_is_done(
    signed_in_page, checker, article, claim_of, report
):
    ArticleComparison.objects.update(compared=0)
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    at_hand(page, "14 Schiffe")
    page.keyboard.press("z")
    expect(page.locator("#passages [data-running]")).to_be_visible()

    passage(report, claim_of("14 Schiffe"), "hingen 41 Schiffe am Kabel")
    ArticleComparison.objects.update(compared=F("asked"))

    expect(page.locator("#passages .candidates li")).to_have_count(1)
    expect(page.locator("#passages [data-running]")).to_have_count(0)


# Where the sum of the canvas says that some of it is black and some of it is white.
IS_DRAWN = """() => {
  const canvas = document.querySelector("#viewer canvas");
  if (!canvas?.width) return false;
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Set(data.filter((_value, place) => place % 4 === 0));
  return seen.has(0) && seen.has(255);
}"""


@pytest.mark.parametrize("form", ["fax", "jbig2", "jpeg 2000"])
def test_a_scan_is_shown_as_it_is_printed(signed_in_page, checker, article, stored, form):
    stored(scan(form))
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    page.keyboard.press("z")
    page.locator("#passages [data-open]").click()
    wait_until(page, IS_DRAWN)
    expect(page.locator("#viewer [data-empty]")).to_be_hidden()
    expect(page.locator("#viewer [data-act=leaf]")).to_be_hidden()


DAMAGED = scan("jpeg 2000").replace(b"\xff\x4f\xff\x51", b"\xff\x4f\0\0")  # its first markers


@pytest.mark.parametrize("content", [DAMAGED, pdf("")], ids=["damaged", "empty"])
def test_a_page_of_which_nothing_is_to_be_seen_says_so(
    signed_in_page, checker, article, stored, content
):
    row = stored(content)
    page = signed_in_page(checker, f"/articles/{article.pk}/")
    page.keyboard.press("z")
    page.locator("#passages [data-open]").click()
    said = page.locator("#viewer [data-empty]")
    expect(said).to_be_visible()
    expect(said).to_contain_text("Von dieser Seite lässt sich nichts zeigen")
    expect(said.get_by_role("link")).to_have_attribute("href", f"/documents/{row.pk}/file/")
    has_no_serious_faults(page)
