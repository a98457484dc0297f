"""The pages under `/reference/`."""

from django.urls import path

from . import edit_views, views

urlpatterns = [
    path("", views.reference, name="reference"),
    path("people/new/", edit_views.new_person, name="new_person"),
    path("people/<int:pk>/", views.person, name="person"),
    path("people/<int:pk>/change/", edit_views.change_person, name="change_person"),
    path("subject/", views.subject, name="reference_subject"),
    path("facts/new/", edit_views.new_fact, name="new_fact"),
    path("facts/<int:pk>/change/", edit_views.change_fact, name="change_fact"),
    path("sources/", edit_views.sources, name="reference_sources"),
]
