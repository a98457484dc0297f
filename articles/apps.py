from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from factcheck.optional_packages import import_without
from factcheck.serving.migration_files import remember_files


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Fact-checking")

    def ready(self) -> None:
        """Register the deployment checks, and what listens to signals.

        The REST framework is loaded without `requests`, which it needs for its tests only: 6 MB
        in each process, and here just the way to a sign-in provider uses it.
        """
        import_without("rest_framework.compat", "requests")
        import_module("articles.publishing.checks")
        import_module("articles.desk.audit_receivers")
        post_migrate.connect(remember_files, sender=self)
