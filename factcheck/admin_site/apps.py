"""Replace Django's default admin site.

The site is outside `articles.admin`: Django creates it while that package registers its
models, and a partially imported package would register them with a second site.
"""

from django.contrib.admin.apps import AdminConfig

from factcheck.admin_site.formats import load_formats


class AdminSiteConfig(AdminConfig):
    """Use `factcheck.admin_site.site.FactcheckAdminSite` as `admin.site`."""

    default_site = "factcheck.admin_site.site.FactcheckAdminSite"

    def ready(self) -> None:
        """Load the formats of import and export before the admin's modules do."""
        load_formats()
        super().ready()
