"""The pages of the desk."""

from django.urls import path

from . import health, language, queue

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("language/", language.choose_language, name="set_language"),
    path("health/", health.health, name="health"),
]
