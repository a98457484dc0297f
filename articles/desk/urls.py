"""The pages of the desk."""

from django.urls import path

from . import health, language, manuscripts, queue

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("articles/new/", manuscripts.new_manuscript, name="new_manuscript"),
    path("articles/<int:pk>/revisions/new/", manuscripts.new_revision, name="new_revision"),
    path("articles/<int:pk>/details/", manuscripts.article_details, name="article_details"),
    path("articles/<int:pk>/checkers/", manuscripts.article_checkers, name="article_checkers"),
    path("language/", language.choose_language, name="set_language"),
    path("health/", health.health, name="health"),
]
