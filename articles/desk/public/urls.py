"""The public pages."""

from django.urls import path

from . import atom, embedding, reports, views

urlpatterns = [
    path("verdicts/", views.verdicts, name="verdicts"),
    path("verdicts/<uuid:public_id>/", views.verdict, name="verdict"),
    path("verdicts/<uuid:public_id>/card/", embedding.card, name="verdict_card"),
    path("verdicts/scale/", views.scale, name="rating_scale"),
    path("verdicts/corrections/", views.corrections, name="corrections"),
    path("verdicts/feed.atom", atom.atom, name="verdict_feed"),
    path("verdicts/corrections.atom", atom.corrections_atom, name="correction_feed"),
    path(
        "verdicts/<uuid:public_id>/corrections.atom",
        atom.corrections_atom,
        name="correction_feed_of_verdict",
    ),
    path("report/", reports.report_on_article, name="report_error"),
    path(
        "verdicts/<uuid:public_id>/report/",
        reports.report_on_verdict,
        name="report_error_in_verdict",
    ),
    path("oembed/", embedding.oembed, name="oembed"),
    path("claimreview.json", views.feed, name="claimreview_feed"),
]
