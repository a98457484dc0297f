"""The documents of an article: bring, read, change, replace, withdraw, make them sources."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import workflow
from articles.models import Article, Document, DocumentState, Question, User
from articles.models.labels import label_of
from articles.permissions import Act, may
from articles.publishing.evidence_files import SHOWN, file_response, timestamp_response
from articles.queries.article_page import article_page
from articles.queries.author_sources import AuthorSources, author_sources
from articles.queries.documents import cited_sources, document_page, documents_with_openings
from articles.queries.ledger import word_ledger
from articles.queries.page_rows import page_articles
from articles.queries.page_sentences import page_sentences
from articles.queries.unsourced import bare_sentences

from .exception_handler import refused_response, status_of
from .forms.documents import (
    DocumentChangeForm,
    NewDocumentsForm,
    ReplacementForm,
    SourcesQuestionForm,
)
from .forms.sources import ShareForm
from .forms.workflow_errors import do_if_valid, status_of_form
from .query_strings import number_in, posted
from .review.attempts import seen_claim_version
from .shortcuts import acting, article_for, current_user, require_permission


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document with its state in words."""

    document: Document

    @property
    def is_standing(self) -> bool:
        return not (self.document.withdrawn_at or self.document.is_replaced)

    @property
    def state(self) -> str:
        """Return how far it is read, and how much text it has."""
        content = self.document.read_content
        if content is None:
            return _("is being read")
        if content.outcome != DocumentState.READ:
            return label_of(DocumentState, content.outcome)
        if content.pages:
            text = ngettext("%(count)d page", "%(count)d pages", content.pages)
            return text % {"count": content.pages}
        text = ngettext("%(count)d character", "%(count)d characters", content.characters)
        return text % {"count": content.characters}

    @property
    def faults(self) -> list[str]:
        """Return what of it could not be read, as sentences."""
        content = self.document.read_content
        return content.fault_sentences if content else []


@dataclass(frozen=True, slots=True)
class AuthorSourcesView:
    """What of the author's sources is missing, with the words of the sentences."""

    found: AuthorSources
    text: str

    @property
    def without(self) -> list[tuple[int, str]]:
        """Return where the sentences without a source begin, and their words."""
        return [(row.start, self.text[row.start : row.end].strip()) for row in self.found.without]


@require_http_methods(["GET", "POST"])
def article_documents(request: HttpRequest, pk: int) -> HttpResponse:
    """List the documents of an article, and take new ones.

    A script sends each file by itself; it gets the list back.
    """
    article = article_for(request, pk, Act.SEE_DOCUMENTS, page_articles())
    form = NewDocumentsForm(posted(request), request.FILES or None)
    if request.method == "POST":
        require_permission(request, Act.ADD_DOCUMENTS, article)
        added = do_if_valid(
            form,
            lambda: workflow.add_documents(
                article=article, documents=form.documents(), **acting(request)
            ),
        )
        if added and not request.htmx:  # type: ignore[attr-defined]
            text = ngettext("%(count)d document added.", "%(count)d documents added.", len(added))
            messages.success(request, text % {"count": len(added)})
            return redirect(request.path)
        if added:
            form = NewDocumentsForm()
    return _show_all(request, article, form)


@require_POST
def ask_for_sources(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the author for what is missing, in one message."""
    article = article_for(request, pk, Act.ASK, page_articles())
    form = SourcesQuestionForm(request.POST)
    done = do_if_valid(form, lambda: _ask(request, article, form.cleaned_data))
    if not done:
        return _show_all(request, article, NewDocumentsForm(), asking=form)
    messages.success(request, _("The author is asked for the missing sources."))
    if not (article.author and article.author.email):
        text = _("Nobody gets a mail: the article has no author with an address.")
        messages.warning(request, text)
    return redirect("article_documents", pk)


def _ask(request: HttpRequest, article: Article, data: dict[str, Any]) -> Question:
    """Ask about a claim as it is now: the question is about sources, not about its words."""
    claim = get_object_or_404(article.claims, pk=data["claim"])
    return workflow.ask_author(
        claim=claim, version=claim.version, question=data["question"], **acting(request)
    )


def _show_all(
    request: HttpRequest,
    article: Article,
    form: NewDocumentsForm,
    asking: SourcesQuestionForm | None = None,
) -> HttpResponse:
    """Show the folder, and what of the author's sources is not in it."""
    user = current_user(request)
    is_shut = article.state == Article.State.ARCHIVED
    rows = documents_with_openings(article, user)
    page = article_page(article, user)
    sentences = page_sentences(page, word_ledger(page))
    without = bare_sentences(page, sentences)
    found = author_sources(page, sentences, rows, cited_sources(article, user), without)
    may_ask = not is_shut and may(user, Act.ASK, article) and bool(found.about)
    context = {
        "article": article,
        "form": form,
        "documents": [DocumentRow(row) for row in rows],
        "is_reading": any(row.read_content is None for row in rows),
        "may_add": not is_shut and may(user, Act.ADD_DOCUMENTS, article),
        "author_sources": AuthorSourcesView(found, article.revision.text),
        "asking": (asking or SourcesQuestionForm.of(found, article.revision.text))
        if may_ask
        else None,
    }
    refused = asking or form
    return render(request, "desk/documents.html", context, status=status_of_form(refused))


@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a document: what it is, and its text by page, line or timecode."""
    return _show(request, _document_for(request, pk, Act.SEE_DOCUMENTS))


@require_safe
def document_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Return the file of a document as it came."""
    row = _document_for(request, pk, Act.SEE_DOCUMENTS)
    return file_response(request, row, etag=row.file_etag)


@require_safe
def document_timestamp(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the time stamp of a document as the authority sent it."""
    return timestamp_response(_document_for(request, pk, Act.SEE_DOCUMENTS))


@require_http_methods(["GET", "POST"])
def change_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Change title, address, day or secrecy; detects concurrent changes."""
    row = _document_for(request, pk, Act.KEEP_DOCUMENTS)
    form = DocumentChangeForm(posted(request), document=row)
    done = do_if_valid(
        form,
        lambda: workflow.change_document(
            document=row,
            expected_version=form.cleaned_data["version"],
            **form.changes(),
            **acting(request),
        ),
        present=lambda: DocumentChangeForm(document=Document.objects.get(pk=pk)),
    )
    if done:
        messages.success(request, _("The document is saved."))
        return redirect("document", pk)
    context = {"document": row, "article": row.article, "form": form}
    return render(request, "desk/document_form.html", context, status=status_of_form(form))


@require_POST
def replace_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a new version of a document."""
    row = _document_for(request, pk, Act.ADD_DOCUMENTS)
    form = ReplacementForm(request.POST, request.FILES)
    new = do_if_valid(
        form,
        lambda: workflow.replace_document(
            document=row,
            version=form.cleaned_data["version"],
            new=form.document(),
            **acting(request),
        ),
    )
    if not new:
        return _show(request, row, form)
    messages.success(request, _("The new version is here; the previous one stays readable."))
    return redirect("document", new.pk)


@require_POST
def withdraw_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a document; it stays readable."""
    row = _document_for(request, pk, Act.ADD_DOCUMENTS)
    done = _("The document is withdrawn: it is no longer compared with the text.")
    return _do(request, row, workflow.withdraw_document, done)


@require_POST
def make_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the document a source."""
    row = _document_for(request, pk, Act.KEEP_DOCUMENTS)
    done = _("The document is a source now, and can be cited.")
    return _do(request, row, workflow.make_source, done)


@require_POST
def share_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Share a secret document with somebody."""
    row = _document_for(request, pk, Act.SHARE_DOCUMENTS)
    form = ShareForm(request.POST, secret=row.source or row, act=Act.SEE_DOCUMENTS)
    if not form.is_valid():
        return _show(request, row, sharing=form)
    user = form.cleaned_data["user"]
    workflow.share_document(document=row, **acting(request), user=user)
    done = _("%(person)s now has access to this document.")
    messages.success(request, done % {"person": user})
    return redirect("document", pk)


@require_POST
def unshare_document(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop sharing a secret document with somebody, also with oneself."""
    row = _document_for(request, pk, Act.SHARE_DOCUMENTS)
    user = get_object_or_404(User, pk=number_in(request.POST, "user"))
    workflow.unshare_document(document=row, **acting(request), user=user)
    done = _("%(person)s no longer has access to this document.")
    messages.success(request, done % {"person": user})
    if user == request.user:
        return redirect("article_documents", row.article_id)
    return redirect("document", pk)


def _do(request: HttpRequest, row: Document, act: Callable[..., Any], done: str) -> HttpResponse:
    try:
        act(document=row, version=seen_claim_version(request), **acting(request))
    except workflow.WorkflowError as error:
        return refused_response(request, error, status_of(error))
    messages.success(request, done)
    return redirect("document", row.pk)


def _document_for(request: HttpRequest, pk: int, act: Act) -> Document:
    """Return a document that the person sees if they may do `act` on its article."""
    rows = Document.objects.visible_to(current_user(request))
    related = ("article__author", "article__current_revision", "content", "source", "added_by")
    row = get_object_or_404(rows.select_related(*related, "timestamp", "successor"), pk=pk)
    article_for(request, row.article_id, Act.SEE_DOCUMENTS)
    require_permission(request, act, row.article)
    return row


def _show(
    request: HttpRequest,
    row: Document,
    form: ReplacementForm | None = None,
    sharing: ShareForm | None = None,
) -> HttpResponse:
    is_shut = row.article.state == Article.State.ARCHIVED
    is_open = not (is_shut or row.withdrawn_at or row.is_replaced)
    context = {
        "document": row,
        "row": DocumentRow(row),
        "article": row.article,
        "text": document_page(row, number_in(request.GET, "from") or 0),
        "form": form or ReplacementForm(initial={"version": row.version}),
        "may_add": is_open and may(request.user, Act.ADD_DOCUMENTS, row.article),
        "may_keep": is_open and may(request.user, Act.KEEP_DOCUMENTS, row.article),
        "may_hide": may(request.user, Act.KEEP_DOCUMENTS, row.article),
        "may_see_sources": may(request.user, Act.SEE_SOURCES),
        "is_picture": row.media_type in SHOWN,
        "timestamp": row.stored_timestamp,
        "attached_to": Document.objects.visible_to(request.user).filter(attachments=row).first(),
        "attachments": row.attachments.visible_to(request.user).order_by("number"),
        **_sharing(request, row, sharing),
    }
    refused = form or sharing
    status = status_of_form(refused) if refused else 200
    return render(request, "desk/document.html", context, status=status)


def _sharing(request: HttpRequest, row: Document, form: ShareForm | None) -> dict[str, Any]:
    """Return who knows a secret document, and the form that shares it; nothing for others."""
    if not (row.is_confidential and may(request.user, Act.SHARE_DOCUMENTS, row.article)):
        return {}
    return {
        "may_share": True,
        "sharing": form or ShareForm(secret=row.source or row, act=Act.SEE_DOCUMENTS),
        "share_url": reverse("share_document", args=[row.pk]),
        "unshare_url": reverse("unshare_document", args=[row.pk]),
    }
