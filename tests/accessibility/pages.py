"""The pages that are measured, by who sees them; and the URL names that are none, with reason.

`tests/accessibility/test_all_pages_are_walked.py` fails if a URL name is in neither.
"""

import re

from django.contrib import admin

from articles.models import Article, Event
from tests.admin.test_panel import address

# Addresses by role; "visitor" is not signed in. Names in braces: see `rows.py`.
DESK = {
    "visitor": """
        /accounts/login/
        /accounts/password/reset/
        /accounts/password/reset/done/
        /accounts/password/reset/key/1-wrong/
        /accounts/password/reset/key/done/
        /admin/login/
        /answer/{answer_key}/
        /talk/{talk_key}/
        /verdicts/
        /verdicts/{public_id}/
        /verdicts/{public_id}/card/
        /verdicts/scale/
        /verdicts/corrections/
        /verdicts/{public_id}/report/
        /report/
        /report/?article={public_url}
        /report/?sent=1
        /nothing/here/
    """,
    "author": """
        /
        /articles/{article}/
        /articles/{article}/talk/
        /articles/{article}/compare/
        /questions/{question}/
        /notifications/
        /account/
    """,
    "checker": """
        /
        /articles/{article}/
        /articles/{article}/?claim={judged}
        /articles/{article}/?from=22&to=30
        /samples/
        /samples/{sample}/1/
    """,
    "chief": """
        /
        /?q=nothing
        /articles/new/
        /articles/{article}/
        /articles/{article}/?claim={claim}
        /articles/{cleared}/
        /articles/{article}/edit/
        /articles/{article}/corrections/
        /articles/{article}/compare/
        /articles/{article}/ledger/
        /articles/{article}/comments/
        /articles/{article}/history/
        /articles/{cleared}/certificate/
        /articles/{article}/galley/
        /articles/{article}/word/
        /articles/{article}/revisions/new/
        /articles/{article}/details/
        /articles/{article}/checkers/
        /articles/{article}/talk/
        /articles/{article}/documents/
        /articles/{article}/sentences/{sentence}/passages/
        /documents/{document}/
        /documents/{document}/change/
        /capture/?at_hand={article}&sentence={sentence}
        /articles/{article}/resplit/
        /claims/{claim}/history/
        /claims/{claim}/earlier/
        /claims/{claim}/comments/
        /search/?q=Hafen
        /archive/
        /notifications/
        /notifications/mail/
        /reference/
        /reference/people/new/
        /reference/people/{person}/
        /reference/people/{person}/change/
        /reference/subject/?name={subject}
        /reference/facts/new/
        /reference/facts/{fact}/change/
        /second-looks/
        /reports/
        /reports/{report}/
        /reports/{declined}/
        /imported-checks/{check}/delete/
        /samples/
        /samples/{sample}/
        /incoming/{job}/
        /rules/
        /rules/de/count/
        /figures/?from=2026-03-01&until=2026-04-30
        /sources/
        /sources/new/
        /sources/{source}/
        /sources/{source}/change/
        /questions/{question}/
        /account/
        /account/tokens/
        /accounts/password/change/
        /accounts/email/
        /accounts/logout/
        /accounts/2fa/
        /accounts/2fa/totp/activate/
        /accounts/2fa/webauthn/add/
        /nothing/here/
    """,
    "keyholder": """
        /accounts/2fa/
        /accounts/2fa/totp/deactivate/
        /accounts/2fa/recovery-codes/
        /accounts/2fa/recovery-codes/generate/
        /accounts/2fa/webauthn/
        /accounts/2fa/webauthn/keys/{key}/edit/
        /accounts/2fa/webauthn/keys/{key}/remove/
        /accounts/reauthenticate/
        /accounts/2fa/reauthenticate/
    """,
    "administrator": """
        /admin/
        /admin/?q=Husum
        /admin/settings/
        /admin/articles/user/add/
        /admin/articles/user/{checker}/change/
        /admin/articles/user/{checker}/hand-over/
        /admin/articles/user/{checker}/end/
        /admin/articles/user/{checker}/password/
        /admin/articles/user/{checker}/history/
        /admin/articles/user/import/
        /admin/articles/importedcheck/import/
        /admin/articles/article/{article}/change/
        /admin/articles/source/{source}/change/
        /admin/articles/source/add/
        /admin/articles/source/import/
        /admin/articles/source/export/
        /admin/articles/ratingscale/add/
        /admin/articles/webhook/add/
    """,
}
# URL names that lead to no page of their own, as patterns; the first that fits counts.
EXEMPT = {
    "the API: machines read it, and its documentation is drawn by another project": "api:.*",
    "a machine reads it": "health|metrics|oembed|claimreview_feed|verdict_feed|correction_feed|"
    "correction_feed_of_verdict",
    "a file": """
        archive_table queue_table rules_csv chart_file certificate_json certificate_pdf
        galley_pdf word_file word_by_link document_file document_timestamp evidence_file
        mfa_download_recovery_codes
        admin:articles_auditentry_csv admin:articles_auditentry_xlsx admin:jsi18n
    """,
    "a part of a page, which is measured there": """
        article_changes article_sources claim_panel document_part sentence_panel portion mark
        offer_sources reference_sources admin:autocomplete mfa_login_webauthn
        mfa_reauthenticate_webauthn
    """,
    "answers with a redirect to a page that is measured": """
        claim admin:logout admin:view_on_site admin:app_list account_set_password
        account_confirm_email account_signup admin:password_change_done mfa_authenticate
        account_confirm_login_code second_factor provider_answer
    """,
    "no account gets to it: addresses are not confirmed, nor accounts closed by themselves": (
        "account_email_verification_sent|account_inactive"
    ),
    "a list of versions: they share their columns, and one is measured": (
        "admin:.*(?<!claim)history_changelist"
    ),
    "a form of the panel: they share their template, and some of each sort are measured": (
        "admin:.*_(add|change|history|delete|import|export|process_import)"
    ),
}
# Addresses that only take what a form sends.
POST_ONLY = """
    accept_report add_evidence add_evidence_file answer answer_reader ask ask_about_sentence
    ask_for_sources decline_report
    bring_evidence change_claim
    confirm confirm_context dismiss_finding dismiss_stretch
    end_second_look judge judge_sentence keep_fact
    leave_sample lift_hold make_source mark_claim mark_risk override provider_logout publish
    read_notification
    read_notifications recall_dismissal recall_finding reject_verdict replace_document revoke_token
    set_language share_document share_source sign_off take_over_evidence take_passage
    to_provider undo
    unmark_risk unpublish unshare_document unshare_source withdraw_comment withdraw_document
    withdraw_evidence withdraw_question withdraw_sign_off withdraw_verdict
""".split()


def walked() -> list[tuple[str, str]]:
    """Return every page as role and address, which has names in braces for rows."""
    desk = [(role, path) for role, paths in DESK.items() for path in paths.split()]
    return desk + [("administrator", path) for path in lists_of_the_panel()]


def lists_of_the_panel() -> list[str]:
    """Return the panel's lists; of those with versions of rows one."""
    models = [model for model in admin.site._registry if not is_versions(model.__name__)]
    return [address(model, "changelist") for model in models]


def is_like_another(path: str) -> bool:
    """Return whether a page is a list of the panel, of which two stand for all.

    They have one template and one style; what differs is the text in their rows.
    """
    typical = {address(model, "changelist") for model in (Article, Event)}
    return path in set(lists_of_the_panel()) - typical


def is_versions(name: str) -> bool:
    return name.endswith("History") and name != "ClaimHistory"


def reason_against(name: str) -> str | None:
    """Return why the URL `name` is no page to be measured; None if it is one."""
    if name in POST_ONLY:
        return "takes what a form sends"
    for reason, patterns in EXEMPT.items():
        if any(re.fullmatch(pattern, name) for pattern in patterns.split()):
            return reason
    return None
