from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Fact-checking")

    def ready(self) -> None:
        """Register the deployment checks, and the signals that the audit log records."""
        import_module("articles.publishing.checks")
        import_module("articles.desk.audit_receivers")
