"""Put our admin site where Django looks for its own.

The site stands outside `articles.admin`: Django makes it while that package registers
its models, and a package that is half imported would register them with a second site.
"""

from django.contrib.admin.apps import AdminConfig


class PanelConfig(AdminConfig):
    """Use `factcheck.panel.site.Panel` wherever Django speaks of `admin.site`."""

    default_site = "factcheck.panel.site.Panel"
