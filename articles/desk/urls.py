"""The pages of the desk."""

from django.urls import include, path, re_path

from . import (
    account,
    archive,
    checkers,
    health,
    language,
    manuscripts,
    questions,
    queue,
    resplitting,
    rules,
    second_looks,
    sources,
    tables,
    talk,
    tokens,
)
from .figures import views as figures

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("articles/new/", manuscripts.new_manuscript, name="new_manuscript"),
    path("articles/<int:pk>/revisions/new/", manuscripts.new_revision, name="new_revision"),
    path("articles/<int:pk>/details/", manuscripts.article_details, name="article_details"),
    path("articles/<int:pk>/checkers/", checkers.article_checkers, name="article_checkers"),
    path("articles/<int:pk>/talk/", talk.talk, name="talk"),
    path("talk/<str:key>/", talk.talk_by_link, name="talk_by_link"),
    path("archive/", archive.archive, name="archive"),
    re_path(r"^archive\.(?P<form>csv|xlsx)\Z", tables.archive_table, name="archive_table"),
    re_path(r"^queue\.(?P<form>csv|xlsx)\Z", tables.queue_table, name="queue_table"),
    path("articles/<int:pk>/resplit/", resplitting.resplit, name="resplit"),
    path("rules/", rules.rules, name="rules"),
    path("rules/rules.csv", rules.download, name="rules_csv"),
    path("sources/", sources.sources, name="sources"),
    path("sources/new/", sources.new_source, name="new_source"),
    path("sources/<int:pk>/", sources.source, name="source"),
    path("sources/<int:pk>/change/", sources.change_source, name="change_source"),
    path("sources/<int:pk>/share/", sources.share_source, name="share_source"),
    path("sources/<int:pk>/unshare/", sources.unshare_source, name="unshare_source"),
    path("reference/", include("articles.desk.reference.urls")),
    path("figures/", figures.figures_page, name="figures"),
    re_path(
        r"^figures/(?P<key>[a-z-]+)\.(?P<form>svg|csv|xlsx)\Z", figures.figure_file, name="figure_file"
    ),
    path("questions/<int:pk>/", questions.answer_question, name="answer_question"),
    path("answer/<str:key>/", questions.answer_by_link, name="answer_by_link"),
    path("second-looks/", second_looks.second_looks, name="second_looks"),
    path("second-looks/<int:pk>/end/", second_looks.end, name="end_second_look"),
    path("account/", account.account, name="account"),
    path("account/tokens/", tokens.tokens, name="tokens"),
    path("account/tokens/<int:pk>/revoke/", tokens.revoke_token, name="revoke_token"),
    path("", include("articles.desk.review.urls")),
    path("language/", language.choose_language, name="set_language"),
    path("health/", health.health, name="health"),
]
