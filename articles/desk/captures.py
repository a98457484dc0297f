"""A page of the web, sent from the browser by a bookmark or an extension, with marked words."""

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.models import Document, User
from articles.permissions import Act, may
from articles.queries.article_page import article_page
from articles.queries.captures import articles_in_work
from articles.queries.ledger import word_ledger
from articles.queries.page_rows import page_articles
from articles.queries.page_sentences import page_sentences

from .forms.captures import CaptureForm, SentenceAtHand
from .forms.workflow_errors import do_if_valid, status_of_form
from .query_strings import number_in, posted
from .review.sentence_forms import seen_value
from .review.sentences import seen_claims
from .shortcuts import acting, article_for, current_user, permission_required

# The page that was captured sends its text to this window, which the header would cut off.
OPENER_POLICY = "unsafe-none"
# The extension has the same function (`browser-extension/background.js`, with comments).
READ_PAGE = """
function readPage() {
  if (!/html|text\\/plain/.test(document.contentType)) return null;
  const words = (view) => String(view.getSelection() ?? "");
  const framed = ({ contentWindow }) => {
    try {
      return marked(contentWindow);
    } catch {
      return undefined;
    }
  };
  const marked = (view) => (words(view) ? view
    : [...view.document.querySelectorAll("iframe,frame")].map(framed).find(Boolean));
  const view = marked(window) ?? window;
  const root = view.document.documentElement;
  const shadows = (node) => [...node.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    (shadowRoot ? [shadowRoot, ...shadows(shadowRoot)] : []));
  const shadowRoots = shadows(root);
  const withShadows = () => root.cloneNode().outerHTML.replace("</html>", () =>
    `${root.getHTML({ shadowRoots })}</html>`);
  return {
    factcheck: "page",
    html: `<!doctype html>${shadowRoots.length ? withShadows() : root.outerHTML}`,
    url: (/^http/.test(view.location.href) ? view : window).location.href,
    title: view.document.title || document.title,
    passage: words(view),
  };
}
"""
BOOKMARKLET = """
(()=>{%(read_page)s
const p=readPage(),d=%(desk)s,w=open(d+"/capture/","factcheck");
addEventListener("message",function f(e){
if(e.source!==w||e.origin!==d||e.data!=="factcheck:ready")return;
removeEventListener("message",f);w.postMessage(p,d)})})()
"""


@require_http_methods(["GET", "POST"])
@permission_required(Act.ADD_DOCUMENTS)
def capture(request: HttpRequest) -> HttpResponse:
    """Take a page as a document of an article, and as evidence for the sentence at hand.

    `article` and `sentence` (an offset into its text) say what is at hand; the browser knows.
    """
    data = request.POST if request.method == "POST" else request.GET
    user = current_user(request)
    sentence = _sentence_at_hand(user, number_in(data, "at_hand"), number_in(data, "sentence"))
    form = CaptureForm(
        posted(request),
        request.FILES or None,
        articles=articles_in_work(user, number_in(data, "at_hand")),
        sentence=sentence,
        initial={"article": number_in(data, "at_hand")},
    )
    stored = do_if_valid(form, lambda: _store(request, form)) if form.is_bound else None
    if stored:
        messages.success(request, _("“%(title)s” is stored.") % {"title": stored.title})
        place = f"?sentence={sentence.start}" if sentence and form.is_for_sentence else ""
        return redirect(stored.article.get_absolute_url() + place)
    context = {"form": form, "sentence": sentence, "bookmarklet": _bookmarklet(request)}
    answer = render(request, "desk/capture.html", context, status=status_of_form(form))
    answer["Cross-Origin-Opener-Policy"] = OPENER_POLICY
    return answer


def _store(request: HttpRequest, form: CaptureForm) -> Document:
    data = form.cleaned_data
    article = article_for(request, data["article"], Act.ADD_DOCUMENTS)
    return workflow.capture_page(
        article=article,
        page=form.page(),
        passage=data["passage"],
        stance=data["stance"],
        claims=seen_claims(request, "claim") if form.is_for_sentence else (),
        **acting(request),
    )


def _sentence_at_hand(user: User, pk: int | None, start: int | None) -> SentenceAtHand | None:
    """Return the sentence if it has claims and the person may bring evidence to them."""
    rows = page_articles().visible_to(user)  # type: ignore[attr-defined]
    article = rows.filter(pk=pk).first() if pk and start is not None else None
    if article is None or not may(user, Act.ADD_EVIDENCE, article):
        return None
    page = article_page(article, user)
    rows = page_sentences(page, word_ledger(page))
    found = next((row for row in rows if row.start == start and row.claims), None)
    if found is None:
        return None
    words = article.revision.text[found.start : found.end].strip()
    return SentenceAtHand(article.pk, found.start, words, seen_value(found.claims))


def _bookmarklet(request: HttpRequest) -> str:
    """Return the address of the bookmark: a script that sends the page it is used on."""
    desk = json.dumps(f"{request.scheme}://{request.get_host()}")
    script = BOOKMARKLET % {"desk": desk, "read_page": READ_PAGE}
    return "javascript:" + "".join(line.strip() for line in script.split("\n"))
