"""The pages under `/reference/`."""

from django.urls import path

from . import entering, pages

urlpatterns = [
    path("", pages.reference, name="reference"),
    path("people/new/", entering.new_person, name="new_person"),
    path("people/<int:pk>/", pages.person, name="person"),
    path("people/<int:pk>/change/", entering.change_person, name="change_person"),
    path("subject/", pages.subject, name="reference_subject"),
    path("facts/new/", entering.new_fact, name="new_fact"),
    path("facts/<int:pk>/change/", entering.change_fact, name="change_fact"),
    path("sources/", entering.sources, name="reference_sources"),
]
