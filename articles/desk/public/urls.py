"""The public pages."""

from django.urls import path

from . import views

urlpatterns = [
    path("verdicts/", views.verdicts, name="verdicts"),
    path("verdicts/<uuid:public_id>/", views.verdict, name="verdict"),
    path("claimreview.json", views.feed, name="claimreview_feed"),
]
