from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from factcheck.optional_packages import import_without


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Fact-checking")

    def ready(self) -> None:
        """Register the deployment checks, and the signals that the audit log records.

        The REST framework is loaded without `requests`, which it needs for its tests only: 6 MB
        in each process, and here just the way to a sign-in provider uses it.
        """
        import_without("rest_framework.compat", "requests")
        import_module("articles.publishing.checks")
        import_module("articles.desk.audit_receivers")
