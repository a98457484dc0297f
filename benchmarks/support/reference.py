"""The yardstick: a list of fifty rows as Django REST Framework serves it by itself.

The same table, web server and number of rows as ours; a model serializer with ten columns and
limit-offset pagination, without sign-in, rights, counting of requests or progress. Figures
beside it can be compared between machines.
"""

import os
import socket
import sys

import django
from django.conf import settings
from django.urls import path

from factcheck.postgres.paths import OWNER

COLUMNS = (
    "id", "headline", "byline", "public_url", "language", "state", "publication_date", "deadline",
    "version", "created_at",
)  # fmt: skip


def configure() -> None:
    """Set Django up with the framework alone, on the database of `DATABASE_URL`."""
    settings.configure(
        SECRET_KEY="for measuring only",
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=[
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "rest_framework",
        ],
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.middleware.common.CommonMiddleware",
        ],
        USE_TZ=True,
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.postgresql",
                "HOST": os.environ["PGHOST"],
                "USER": OWNER,
                "NAME": os.environ["DATABASE_URL"].rpartition("/")[2],
                "CONN_MAX_AGE": None,
            }
        },
        REST_FRAMEWORK={
            "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
            "DEFAULT_AUTHENTICATION_CLASSES": [],
            "DEFAULT_PERMISSION_CLASSES": [],
            "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.LimitOffsetPagination",
        },
    )
    django.setup()


configure()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from rest_framework import generics, serializers  # noqa: E402


class Row(models.Model):
    """Ten columns of an article."""

    headline = models.CharField(max_length=300)
    byline = models.CharField(max_length=200)
    public_url = models.URLField()
    language = models.CharField(max_length=35)
    state = models.CharField(max_length=16)
    publication_date = models.DateField(null=True)
    deadline = models.DateTimeField(null=True)
    version = models.IntegerField()
    created_at = models.DateTimeField()

    class Meta:
        app_label = "reference"
        managed = False
        db_table = "articles_article"

    def __str__(self) -> str:
        return self.headline


class RowSerializer(serializers.ModelSerializer):
    """Every column."""

    class Meta:
        model = Row
        fields = COLUMNS


class RowList(generics.ListAPIView):
    """All rows, newest first."""

    queryset = Row.objects.order_by("-id")
    serializer_class = RowSerializer


urlpatterns = [path("", RowList.as_view())]


def main() -> None:
    """Serve on the port that is named, with the settings of our own server."""
    from factcheck.serving.web import WebServer

    sys.modules[settings.ROOT_URLCONF] = sys.modules["__main__"]
    listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
    WebServer(get_wsgi_application(), listener, lambda: None).run()


if __name__ == "__main__":
    main()
