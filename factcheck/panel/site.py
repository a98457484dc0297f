"""The admin panel's site: who may enter, what it is called."""

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.permissions import Act, may


class Panel(AdminSite):
    """The admin panel, open to those whom the table of rights lets in."""

    site_header = _("Factcheck: administration")
    site_title = _("Factcheck")
    index_title = _("People, rights, ratings, sources and everything stored")

    def has_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def login(self, request, extra_context=None):
        """Send people to the desk's own sign-in, with its second factor and rate limits."""
        return secure_admin_login(super().login)(request, extra_context)
