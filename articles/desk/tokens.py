"""Create and revoke API tokens."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from articles import workflow
from articles.models import ApiToken, User
from articles.permissions import Act, may

from .forms.tokens import TokenForm
from .forms.workflow_errors import add_workflow_error, status_of_form
from .query_strings import posted
from .shortcuts import acting, current_user, permission_required


@require_http_methods(["GET", "POST"])
@never_cache
@permission_required(Act.MAKE_TOKENS)
def tokens(request: HttpRequest) -> HttpResponse:
    """List the tokens and create one, which is only shown in this response."""
    user, made = current_user(request), ""
    form = TokenForm(posted(request))
    if form.is_valid():
        try:
            _row, made = workflow.make_token(
                user=user,
                actor=user,
                at=timezone.now(),
                name=form.cleaned_data["name"],
                scopes=form.cleaned_data["scopes"],
                expires_at=form.expires_at(),
            )
        except workflow.WorkflowError as error:
            add_workflow_error(form, error)
        else:
            form = TokenForm()
    context = {
        "form": form,
        "made": made,
        "tokens": _shown_to(user),
        "shows_owners": may(user, Act.KEEP_PEOPLE),
    }
    return render(request, "desk/tokens.html", context, status=status_of_form(form))


@require_POST
def revoke_token(request: HttpRequest, pk: int) -> HttpResponse:
    """Revoke a token of the signed-in person; an administrator revokes any."""
    token = get_object_or_404(_shown_to(current_user(request)), pk=pk)
    workflow.revoke_token(token=token, **acting(request))
    messages.success(request, _("The token “%(name)s” is revoked.") % {"name": token.name})
    return redirect("tokens")


def _shown_to(user: User):
    rows = ApiToken.objects.select_related("user")
    return rows if may(user, Act.KEEP_PEOPLE) else rows.filter(user=user)
