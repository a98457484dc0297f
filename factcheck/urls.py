"""Where everything is."""

from django.contrib import admin
from django.urls import include, path

from factcheck.metrics.views import metrics

# Addresses are tried in this order: what has a prefix of its own goes before the desk's many.
urlpatterns = [
    path("api/v1/", include("articles.api.urls")),
    path("", include("articles.desk.urls")),
    path("", include("articles.desk.public.urls")),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("metrics", metrics, name="metrics"),
]

handler400 = "factcheck.outage.answer_bad_request"
handler500 = "factcheck.outage.answer_error"
