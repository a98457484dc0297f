"""An article as a Word file: out to its author, and back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from articles import workflow
from articles.models import Article, TextJob
from articles.permissions import Act, may
from articles.publishing.word_file import MEDIA_TYPE, word_file, word_file_name

from .exception_handler import refused_response
from .forms.manuscripts import warnings_in_words
from .forms.word_files import ReturnedWordForm
from .forms.workflow_errors import do_if_valid, status_of_form
from .query_strings import posted
from .rate_limits import is_over_limit
from .review.files import attachment
from .shortcuts import acting, article_for, current_user, require_permission
from .text_jobs import go_to

FILES_A_MINUTE = 20


@require_http_methods(["GET", "POST"])
def word_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how the article goes out as a Word file; receive the one that comes back."""
    article = article_for(request, pk, Act.SEE_CLAIMS)
    user = current_user(request)
    may_submit = may(user, Act.SUBMIT_ARTICLES, article)
    if request.method == "POST":
        require_permission(request, Act.SUBMIT_ARTICLES, article)
    form = ReturnedWordForm(posted(request), request.FILES or None)
    received = do_if_valid(form, lambda: _receive(request, article, form))
    if isinstance(received, TextJob):
        return go_to(request, received)
    if received:
        _message_returned(request, received)
        return go_to(request, article)
    context = {
        "article": article,
        "form": form,
        "may_submit": may_submit and article.state != Article.State.ARCHIVED,
        "sees_sources": may(user, Act.SEE_EVIDENCE, article),
    }
    return render(request, "desk/word.html", context, status=status_of_form(form))


def _receive(
    request: HttpRequest, article: Article, form: ReturnedWordForm
) -> workflow.ReceivedRevision | TextJob:
    manuscript, who = form.cleaned_data["manuscript"], acting(request)
    if workflow.takes_a_job(manuscript, article):
        return workflow.queue_revision(article=article, manuscript=manuscript, **who)
    return workflow.receive_revision(article=article, manuscript=manuscript, **who)


def _message_returned(request: HttpRequest, received: workflow.ReceivedRevision) -> None:
    """Say what came back: with a new text its warnings have the numbers."""
    if received.is_new:
        text = _(
            "Revision %(number)d has been received. Claims whose wording changed are open again."
        )
        messages.success(request, text % {"number": received.revision.number})
        for warning in warnings_in_words(received.revision.warnings):
            messages.info(request, warning)
        return
    messages.info(request, _("The text of the file is the present one."))
    if received.word:
        for warning in warnings_in_words(list(received.word.warnings())):
            messages.info(request, warning)


@require_safe
def word(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the article as a Word file; with its sources for who sees them and wants them."""
    article = article_for(request, pk, Act.SEE_CLAIMS)
    reader = current_user(request)
    with_sources = "sources" in request.GET and may(reader, Act.SEE_EVIDENCE, article)
    body = word_file(article, reader, timezone.now(), with_sources=with_sources)
    return attachment(body, word_file_name(article), MEDIA_TYPE)


@login_not_required
@never_cache
@require_safe
def word_by_link(request: HttpRequest, key: str) -> HttpResponse:
    """Return the Word file to the author by the link in a mail, without sources."""
    if is_over_limit(request, "word", FILES_A_MINUTE):
        return refused_response(request, _("Too many attempts. Please wait a minute."), 429)
    try:
        article = workflow.article_of_key(key)
    except Article.DoesNotExist as error:
        raise Http404 from error
    body = word_file(article, None, timezone.now())
    return attachment(body, word_file_name(article), MEDIA_TYPE)
