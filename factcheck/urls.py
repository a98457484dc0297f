"""The URL patterns of the project."""

from django.contrib import admin
from django.urls import include, path

from factcheck.metrics.views import metrics

# The first match counts: patterns with a prefix of their own come before the desk's.
urlpatterns = [
    path("api/v1/", include("articles.api.urls")),
    path("", include("articles.desk.urls")),
    path("", include("articles.desk.public.urls")),
    # Without the pages where people would connect accounts of other services by themselves.
    path("accounts/", include("allauth.account.urls")),
    path("accounts/2fa/", include("allauth.mfa.urls")),
    path("admin/", admin.site.urls),
    path("metrics", metrics, name="metrics"),
]

handler400 = "factcheck.outage.answer_bad_request"
handler500 = "factcheck.outage.answer_error"
