"""Sources: list, add, change and share them."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import workflow
from articles.models import Origin, Source, User
from articles.permissions import Act, may
from articles.queries.sources import cited_sentences, evidence_from, source_page

from .forms.labelled_values import labelled_values
from .forms.sources import ORDERED, ShareForm, SourceChangeForm, SourceForm
from .forms.workflow_errors import do_if_valid, status_of_form
from .query_strings import number_in, page_urls, posted, words_in
from .shortcuts import acting, current_user, permission_required, source_for

# The page shows these in places or words of their own.
APART = frozenset(("title", "kind", "is_primary", "is_secret", "note"))
SHOWN = [name for name in ORDERED if name not in APART]


@require_safe
@permission_required(Act.SEE_SOURCES)
def sources(request: HttpRequest) -> HttpResponse:
    """List the sources that the person may see, by words and kind."""
    words = words_in(request.GET)
    kind = request.GET.get("kind", "")
    kind = kind if kind in Source.Kind.values else ""
    found = source_page(current_user(request), words, kind, number_in(request.GET, "page") or 1)
    context = {
        "found": found,
        "words": words,
        "kind": kind,
        "kinds": Source.Kind.choices,
        "may_enter": may(request.user, Act.ENTER_SOURCES),
        "table_url": f"{reverse('api:sources')}?{urlencode({'q': words, 'kind': kind})}",
        **page_urls(request, found.page, found.pages),
    }
    return render(request, "desk/sources.html", context)


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one source and the claims that it is evidence for."""
    return _show_source(request, source_for(request, pk, Act.SEE_SOURCES))


@require_POST
def share_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Share a secret source with somebody."""
    row = source_for(request, pk, Act.SHARE_SOURCES)
    form = ShareForm(request.POST, secret=row)
    if not form.is_valid():
        return _show_source(request, row, form)
    user = form.cleaned_data["user"]
    workflow.share_source(source=row, **acting(request), user=user)
    messages.success(request, _("%(person)s now has access to this source.") % {"person": user})
    return redirect("source", pk)


@require_POST
def unshare_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop sharing a secret source with somebody, also with oneself."""
    row = source_for(request, pk, Act.SHARE_SOURCES)
    user = get_object_or_404(User, pk=number_in(request.POST, "user"))
    workflow.unshare_source(source=row, **acting(request), user=user)
    done = _("%(person)s no longer has access to this source.")
    messages.success(request, done % {"person": user})
    return redirect("sources") if user == request.user else redirect("source", pk)


@require_http_methods(["GET", "POST"])
@permission_required(Act.ENTER_SOURCES)
def new_source(request: HttpRequest) -> HttpResponse:
    """Add a source."""
    form = SourceForm(posted(request), user=current_user(request))
    row = do_if_valid(
        form, lambda: workflow.enter_source(source=form.new_source(), **acting(request))
    )
    if row:
        messages.success(request, _("The source is entered."))
        return redirect("source", row.pk)
    return _show(request, form)


@require_http_methods(["GET", "POST"])
def change_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a source; detects concurrent changes."""
    row = source_for(request, pk, Act.ENTER_SOURCES)
    user = current_user(request)
    form = SourceChangeForm(posted(request), source=row, user=user)
    done = do_if_valid(
        form,
        lambda: workflow.change_source(
            source=row,
            expected_version=form.cleaned_data["version"],
            **form.changes(),
            **acting(request),
        ),
        present=lambda: SourceChangeForm(
            source=source_for(request, pk, Act.ENTER_SOURCES), user=user
        ),
    )
    if done:
        messages.success(request, _("The source is saved."))
        return redirect("source", row.pk)
    return _show(request, form, row)


def _show_source(request: HttpRequest, row: Source, form: ShareForm | None = None) -> HttpResponse:
    evidence = evidence_from(row)
    context = {
        "source": row,
        "facts": labelled_values(row, SHOWN),
        "conversation": _conversation(request, row),
        "evidence": evidence,
        "sentences": cited_sentences(evidence),
        "may_enter": may(request.user, Act.ENTER_SOURCES),
        "may_share": row.is_secret and may(request.user, Act.SHARE_SOURCES),
        "share_url": reverse("share_source", args=[row.pk]),
        "unshare_url": reverse("unshare_source", args=[row.pk]),
        "sharing": form or ShareForm(secret=row),
    }
    return render(request, "desk/source.html", context, status=422 if form else 200)


def _conversation(request: HttpRequest, row: Source) -> list[tuple[str, Any]]:
    """Return labels and values of a noted call or interview, for those who may see it."""
    is_shown = may(request.user, Act.SEE_CONVERSATIONS)
    return labelled_values(row, Source.declared.private) if is_shown else []


def _show(request: HttpRequest, form: SourceForm, row: Source | None = None) -> HttpResponse:
    origins = Origin.objects.visible_to(request.user)
    context = {
        "form": form,
        "source": row,
        "origins": origins.values_list("name", flat=True),
    }
    return render(request, "desk/source_form.html", context, status=status_of_form(form))
