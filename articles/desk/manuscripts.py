"""Receive manuscripts: a new article, a new text, an article's details."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.models import Article, Revision, TextJob, User
from articles.permissions import Act, may

from .forms.articles import DetailsForm, NewArticleForm, NewRevisionForm
from .forms.manuscripts import warnings_in_words
from .forms.workflow_errors import do_if_valid, status_of_form
from .query_strings import posted
from .shortcuts import acting, article_for, current_user, permission_required
from .text_jobs import go_to, go_to_queue, initial_of_refused


@require_http_methods(["GET", "POST"])
@permission_required(Act.SUBMIT_ARTICLES)
def new_manuscript(request: HttpRequest) -> HttpResponse:
    """Receive a manuscript; the form keeps its input until it is accepted."""
    user = current_user(request)
    initial = initial_of_refused(request)
    form = NewArticleForm(posted(request), request.FILES or None, user=user, initial=initial)
    received = do_if_valid(form, lambda: _receive(user, form))
    if isinstance(received, Article):
        _message_received(request, received)
    if isinstance(received, list):
        text = _("The articles have been received: %(count)d.")
        messages.success(request, text % {"count": len(received)})
        return go_to_queue(request)
    if received:
        return go_to(request, received)
    return _show(request, "desk/new_manuscript.html", form)


def _receive(user: User, form: NewArticleForm) -> Article | TextJob | list[workflow.ReceivedItem]:
    """Receive a manuscript, a long one by a job; of a message each of its texts."""
    if "items" in form.cleaned_data:
        return workflow.receive_message(actor=user, at=timezone.now(), arrivals=form.arrivals())
    if made_from := workflow.article_of_word(form.cleaned_data["manuscript"]):
        text = _("This file was made from article %(number)d: send it back on that one's page.")
        raise workflow.Invalid({"file": [text % {"number": made_from.pk}]})
    manuscript, details, at = form.cleaned_data["manuscript"], form.details(), timezone.now()
    if workflow.takes_a_job(manuscript, day=details.get("publication_date")):
        arrival = workflow.ArticleInput(manuscript=manuscript, **details)
        return workflow.queue_article(actor=user, at=at, arrival=arrival)
    return workflow.receive_article(actor=user, at=at, manuscript=manuscript, **details)


@require_http_methods(["GET", "POST"])
def new_revision(request: HttpRequest, pk: int) -> HttpResponse:
    """Receive a new text of the article; its claims are carried over."""
    article = article_for(request, pk, Act.SUBMIT_ARTICLES)
    initial = initial_of_refused(request)
    form = NewRevisionForm(posted(request), request.FILES or None, initial=initial)
    received = do_if_valid(
        form, lambda: _revise(article, form.cleaned_data["manuscript"], acting(request))
    )
    if isinstance(received, TextJob):
        return go_to(request, received)
    if received:
        _message_revised(request, article, received.revision)
        return go_to(request, article)
    return _show(request, "desk/new_revision.html", form, article=article)


def _revise(
    article: Article, manuscript: workflow.ManuscriptInput, who: workflow.Acting
) -> workflow.ReceivedRevision | TextJob:
    """Receive a new text, one that takes long by a job."""
    if workflow.takes_a_job(manuscript, article):
        return workflow.queue_revision(article=article, manuscript=manuscript, **who)
    return workflow.receive_revision(article=article, manuscript=manuscript, **who)


@require_http_methods(["GET", "POST"])
def article_details(request: HttpRequest, pk: int) -> HttpResponse:
    """Show and change the article's fields."""
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.CHANGE_ARTICLES, rows)
    form = DetailsForm(posted(request), article=article)
    done = do_if_valid(
        form,
        lambda: workflow.change_article(
            article=article,
            version=form.cleaned_data["version"],
            **form.changes(),
            **acting(request),
        ),
        present=lambda: DetailsForm(article=rows.get(pk=pk)),
    )
    if done:
        messages.success(request, _("The details are saved."))
        return redirect(article)
    may_resplit = may(request.user, Act.RESPLIT, article)
    return _show(
        request, "desk/article_details.html", form, article=article, may_resplit=may_resplit
    )


def _show(request: HttpRequest, template: str, form, **context: object) -> HttpResponse:
    """Render a form; one with errors answers 422, which htmx swaps in as well."""
    return render(request, template, {"form": form, **context}, status=status_of_form(form))


def _message_received(request: HttpRequest, article: Article) -> None:
    language = article.get_language_display()
    text = _("The manuscript has been received; its language is %(language)s.")
    messages.success(request, text % {"language": language})
    _message_warnings(request, article.revision)


def _message_revised(request: HttpRequest, article: Article, revision: Revision) -> None:
    if revision.pk == article.current_revision_id:
        messages.info(request, _("The text is the same as before; nothing has changed."))
        return
    if revision.arrival != Revision.Arrival.IN_TURN:
        messages.warning(request, _arrival_message(revision))
        return
    text = _("Revision %(number)d has been received. Claims whose wording changed are open again.")
    messages.success(request, text % {"number": revision.number})
    _message_warnings(request, revision)


def _arrival_message(revision: Revision) -> str:
    """Return why a received text is not the current one."""
    if revision.arrival == Revision.Arrival.LATE:
        text = _("This is an older version: it is kept as revision %(number)d.")
    else:
        text = _("The article must not be published; the notice is kept as revision %(number)d.")
    return text % {"number": revision.number}


def _message_warnings(request: HttpRequest, revision: Revision) -> None:
    for text in warnings_in_words(revision.warnings):
        messages.warning(request, text)
