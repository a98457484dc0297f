"""The acts that the history lists, each declared once: see `declare_verb`."""

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_noop as _

from .event_declaration import EventDeclaration, declare_verb
from .event_type import EventType


class Verb(models.TextChoices):
    """The verbs of the history; the words of a sentence are in `queries.history`."""

    declaration: EventDeclaration

    def __new__(cls, declaration: Any) -> Self:
        member = str.__new__(cls, declaration.verb)
        member._value_ = declaration.verb
        member.declaration = declaration
        return member

    # Those that other systems receive.
    ARTICLE_RECEIVED = declare_verb(
        "article.received",
        _("article received"),
        _("%(actor)s submitted the manuscript (%(channel)s)."),
        public_type=EventType.ARTICLE_RECEIVED,
    )
    REVISION_RECEIVED = declare_verb(
        "revision.received",
        _("revision received"),
        _("%(actor)s submitted revision %(revision)s (%(channel)s)."),
        public_type=EventType.REVISION_RECEIVED,
        as_correction=_("%(actor)s submitted revision %(revision)s (%(channel)s), a correction."),
        as_update=_("%(actor)s submitted revision %(revision)s (%(channel)s), an update."),
    )
    VERDICT_GIVEN = declare_verb(
        "verdict.given",
        _("verdict given"),
        _("%(actor)s judged “%(words)s”: %(rating)s."),
        public_type=EventType.CLAIM_JUDGED,
        with_correction=_(
            "%(actor)s judged “%(words)s”: %(rating)s, suggested wording “%(correction)s”."
        ),
    )
    VERDICT_CONFIRMED = declare_verb(
        "verdict.confirmed",
        _("verdict confirmed"),
        _("%(actor)s confirmed the verdict on “%(words)s” (%(rating)s)."),
        public_type=EventType.CLAIM_JUDGED,
    )
    VERDICT_REJECTED = declare_verb(
        "verdict.rejected",
        _("verdict rejected at the second look"),
        _("%(actor)s rejected the verdict on “%(words)s” (%(rating)s) at the second look."),
        public_type=EventType.CLAIM_JUDGED,
    )
    VERDICT_WITHDRAWN = declare_verb(
        "verdict.withdrawn",
        _("verdict withdrawn"),
        _("%(actor)s withdrew the verdict on “%(words)s” (%(rating)s)."),
        public_type=EventType.CLAIM_JUDGED,
    )
    VERDICT_OVERRIDDEN = declare_verb(
        "verdict.overridden",
        _("dispute decided"),
        _("%(actor)s decided the dispute about “%(words)s” against the checker: %(rating)s."),
        public_type=EventType.CLAIM_JUDGED,
        with_correction=_(
            "%(actor)s decided the dispute about “%(words)s” against the checker: %(rating)s, "
            "wording “%(correction)s”."
        ),
    )
    CONTEXT_CONFIRMED = declare_verb(
        "claim.context_confirmed",
        _("verdict confirmed in a new context"),
        _(
            "%(actor)s confirmed that the verdict on “%(words)s” (%(rating)s) still applies in "
            "the context of revision %(revision)s."
        ),
        public_type=EventType.CLAIM_JUDGED,
    )
    QUERY_ASKED = declare_verb(
        "query.asked",
        _("question asked"),
        _("%(actor)s asked the author about “%(words)s”: %(question)s"),
        public_type=EventType.QUESTION_ASKED,
    )
    SIGNED_OFF = declare_verb(
        "sign_off.given",
        _("article signed off"),
        _("%(actor)s signed off revision %(revision)s (SHA-256 %(hash)s)."),
        public_type=EventType.ARTICLE_CLEARED,
    )
    SIGN_OFF_FELL = declare_verb(
        "sign_off.fell",
        _("sign-off revoked"),
        _("The sign-off was revoked by a change that %(actor)s made."),
        public_type=EventType.CLEARANCE_FELL,
    )
    SIGN_OFF_WITHDRAWN = declare_verb(
        "sign_off.withdrawn",
        _("sign-off withdrawn"),
        _("%(actor)s withdrew the sign-off of revision %(revision)s."),
        public_type=EventType.CLEARANCE_FELL,
    )
    ARTICLE_KILLED = declare_verb(
        "article.killed",
        _("article killed"),
        _("%(actor)s submitted a kill notice: the article must not be published."),
        public_type=EventType.ARTICLE_KILLED,
    )
    ARTICLE_WITHHELD = declare_verb(
        "article.withheld",
        _("article withheld"),
        _("%(actor)s submitted a notice that withholds the article for now."),
        public_type=EventType.ARTICLE_WITHHELD,
    )
    ARTICLE_RELEASED = declare_verb(
        "article.released",
        _("article released again"),
        _("%(actor)s lifted the hold on the article (it was %(held)s)."),
        public_type=EventType.ARTICLE_RELEASED,
    )
    VERDICT_PUBLISHED = declare_verb(
        "verdict.published",
        _("verdict published"),
        _("%(actor)s published the verdict on “%(words)s”."),
        public_type=EventType.VERDICT_PUBLISHED,
    )
    PUBLICATION_CORRECTED = declare_verb(
        "publication.corrected",
        _("publication corrected"),
        _("%(actor)s corrected the published verdict on “%(words)s”."),
        public_type=EventType.VERDICT_CORRECTED,
    )
    PUBLICATION_WITHDRAWN = declare_verb(
        "publication.withdrawn",
        _("publication withdrawn"),
        _("%(actor)s withdrew the published verdict on “%(words)s”."),
        public_type=EventType.VERDICT_WITHDRAWN,
    )
    DOCUMENT_RECEIVED = declare_verb(
        "document.received",
        _("document received"),
        _("%(actor)s added the document “%(title)s” (%(document_channel)s)."),
        public_type=EventType.DOCUMENT_RECEIVED,
        as_replacement=_("%(actor)s replaced a document by “%(title)s” (%(document_channel)s)."),
    )
    FINDING_RAISED = declare_verb(
        "finding.raised",
        _("contradiction found in a document"),
        _("The document “%(title)s” contradicts “%(words)s”: %(finding_reason)s."),
        public_type=EventType.FINDING_RAISED,
    )
    REPORT_RECEIVED = declare_verb(
        "report.received",
        _("reader's report received"),
        _("A reader reported an error (report %(report)s)."),
        public_type=EventType.REPORT_RECEIVED,
    )

    # Those that only the newsroom sees.
    REPORT_ACCEPTED = declare_verb(
        "report.accepted",
        _("reader's report accepted"),
        _("%(actor)s accepted the report %(report)s of a reader: “%(words)s” is checked."),
        is_internal=True,
    )
    REPORT_DECLINED = declare_verb(
        "report.declined",
        _("reader's report declined"),
        _("%(actor)s declined the report %(report)s of a reader."),
        is_internal=True,
    )
    REPORT_ANSWERED = declare_verb(
        "report.answered",
        _("reader told the result"),
        _("%(actor)s told the reader the result of the report %(report)s."),
        is_internal=True,
    )
    CHECKS_IMPORTED = declare_verb(
        "checks.imported",
        _("fact checks of other newsrooms imported"),
        _("%(actor)s imported fact checks of other newsrooms: %(number)s."),
    )
    CHECKS_DELETED = declare_verb(
        "checks.deleted",
        _("fact checks of other newsrooms deleted"),
        _("%(actor)s deleted fact checks of other newsrooms: %(number)s (%(publishers)s)."),
    )
    ARTICLE_REOPENED = declare_verb(
        "article.reopened",
        _("article taken out of the archive"),
        _("%(actor)s took the article out of the archive."),
    )
    FINDING_DISMISSED = declare_verb(
        "finding.dismissed",
        _("contradiction in a document dismissed"),
        _("%(actor)s found that “%(title)s” does not contradict “%(words)s”."),
        is_internal=True,
    )
    FINDING_RECALLED = declare_verb(
        "finding.recalled",
        _("dismissal of a contradiction withdrawn"),
        _("%(actor)s found that “%(title)s” contradicts “%(words)s” after all."),
        is_internal=True,
    )
    DOCUMENT_RECEIVED_SECRETLY = declare_verb(
        "document.received_secret",
        _("secret document received"),
        _("%(actor)s added a confidential document."),
    )
    DOCUMENT_READ = declare_verb(
        "document.read",
        _("document read"),
        _("The document “%(title)s” was read: %(document_outcome)s."),
    )
    DOCUMENT_STAMPED = declare_verb(
        "document.stamped",
        _("time stamp of a document"),
        _("That the document “%(title)s” existed was confirmed by %(authority)s."),
    )
    DOCUMENT_CHANGED = declare_verb(
        "document.changed",
        _("document changed"),
        _("%(actor)s changed the document “%(title)s”: %(fields)s."),
    )
    DOCUMENT_WITHDRAWN = declare_verb(
        "document.withdrawn",
        _("document withdrawn"),
        _("%(actor)s withdrew the document “%(title)s”."),
    )
    DOCUMENT_MADE_SOURCE = declare_verb(
        "document.made_source",
        _("document made a source"),
        _("%(actor)s made the document “%(title)s” a source."),
    )
    DOCUMENT_SHARED = declare_verb(
        "document.shared",
        _("secret document shared"),
        _("%(actor)s gave %(user)s access to a confidential document."),
    )
    DOCUMENT_UNSHARED = declare_verb(
        "document.unshared",
        _("secret document no longer shared"),
        _("%(actor)s ended the access of %(user)s to a confidential document."),
    )
    SENTENCE_JUDGED = declare_verb(
        "sentence.judged",
        _("sentence judged"),
        _("%(actor)s judged the sentence “%(words)s”: %(rating)s."),
        except_parts=_(
            "%(actor)s judged the sentence “%(words)s”: %(rating)s, except %(exceptions)s."
        ),
    )
    SENTENCE_REOPENED = declare_verb(
        "sentence.reopened",
        _("verdicts on a sentence withdrawn"),
        _("%(actor)s withdrew the verdicts on the sentence “%(words)s”."),
    )
    VERDICTS_GIVEN = declare_verb(
        "verdicts.given",
        _("several claims judged"),
        _("%(actor)s judged %(number)s claims in one act: %(rating)s."),
        of_one=_("%(actor)s judged “%(words)s”: %(rating)s."),
    )
    VERDICTS_WITHDRAWN = declare_verb(
        "verdicts.withdrawn",
        _("verdicts on several claims withdrawn"),
        _("%(actor)s withdrew the %(number)s verdicts of one act."),
    )
    CLAIM_UNMARKED = declare_verb(
        "claim.unmarked",
        _("mark removed"),
        _("%(actor)s removed the mark on “%(words)s”."),
    )
    ARTICLE_CHANGED = declare_verb(
        "article.changed", _("article changed"), _("%(actor)s changed the article: %(fields)s.")
    )
    ARTICLE_ASSIGNED = declare_verb(
        "article.assigned", _("article assigned"), _("%(actor)s assigned the article to %(user)s.")
    )
    ARTICLE_UNASSIGNED = declare_verb(
        "article.unassigned",
        _("assignment ended"),
        _("%(actor)s unassigned %(user)s from the article."),
    )
    BLOCK_ASSIGNED = declare_verb(
        "block.assigned",
        _("block assigned"),
        _("%(actor)s assigned the block “%(words)s” to %(user)s."),
    )
    BLOCK_UNASSIGNED = declare_verb(
        "block.unassigned",
        _("block unassigned"),
        _("%(actor)s unassigned %(user)s from the block “%(words)s”."),
    )
    CLAIM_ASSIGNED = declare_verb(
        "claim.assigned", _("claim assigned"), _("%(actor)s assigned “%(words)s” to %(user)s.")
    )
    CLAIM_UNASSIGNED = declare_verb(
        "claim.unassigned",
        _("claim unassigned"),
        _("%(actor)s unassigned %(user)s from “%(words)s”."),
    )
    CONFLICT_NOTED = declare_verb(
        "conflict.noted",
        _("conflict of interest noted"),
        _("%(actor)s noted a conflict of interest of %(user)s."),
    )
    CONFLICT_LIFTED = declare_verb(
        "conflict.lifted",
        _("conflict of interest lifted"),
        _("%(actor)s lifted the conflict of interest of %(user)s."),
    )
    ARTICLE_ARCHIVED = declare_verb(
        "article.archived", _("article archived"), _("%(actor)s archived the article.")
    )
    REVISION_LATE = declare_verb(
        "revision.late",
        _("older version arrived late"),
        _(
            "%(actor)s submitted an older version (%(version)s); it is kept as revision "
            "%(revision)s and is not the current text."
        ),
    )
    ARTICLE_SPLIT = declare_verb(
        "article.split",
        _("article split"),
        _("The imported text was split. Claims found: %(claims)s."),
        public_type=EventType.ARTICLE_SPLIT,
    )
    ARTICLE_RESPLIT = declare_verb(
        "article.resplit",
        _("article read with the current rules"),
        _(
            "%(actor)s read the text with the current rules. New claims: %(added)s, read "
            "differently: %(reread)s, no longer found: %(retired)s."
        ),
    )
    CLAIM_MARKED = declare_verb(
        "claim.marked", _("claim marked"), _("%(actor)s marked “%(words)s” as a claim (%(kind)s).")
    )
    CLAIM_CHANGED = declare_verb(
        "claim.changed",
        _("claim changed"),
        _("%(actor)s changed the claim “%(was_words)s” (%(was_kind)s) to “%(words)s” (%(kind)s)."),
    )
    CLAIM_TOUCHED = declare_verb(
        "claim.touched",
        _("claim opened again"),
        _("“%(words)s” is open again: %(actor)s changed the words around it."),
        with_reading=_(
            "“%(words)s” is open again: the text that %(actor)s submitted says something else "
            "here; it was read as “%(was_value)s” and is now read as “%(value)s”."
        ),
    )
    CLAIM_REREAD = declare_verb(
        "claim.reread",
        _("claim opened again by another publication day"),
        _(
            "“%(words)s” is open again: %(actor)s moved the publication day from %(day)s to "
            "%(new_day)s."
        ),
        with_reading=_(
            "“%(words)s” is open again: %(actor)s moved the publication day from %(day)s to "
            "%(new_day)s; it was read as “%(was_value)s” and is now read as “%(value)s”."
        ),
    )
    CONTEXT_CHANGED = declare_verb(
        "claim.context_changed",
        _("context of a judged claim changed"),
        _(
            "The context of “%(words)s” changed in revision %(revision)s, submitted by "
            "%(actor)s: is the verdict still right?"
        ),
    )
    CLAIM_LOST = declare_verb(
        "claim.lost",
        _("claim no longer in the text"),
        _("“%(words)s” is no longer in the text that %(actor)s submitted."),
    )
    CLAIM_RESPLIT = declare_verb(
        "claim.resplit",
        _("claim read differently by the rules"),
        _("The current rules read “%(was_words)s” differently: “%(words)s”."),
        with_value=_("The current rules read a different value in “%(words)s”."),
    )
    CLAIM_RETIRED = declare_verb(
        "claim.retired",
        _("claim no longer found by the rules"),
        _("The current rules no longer find “%(words)s”; nobody had checked it."),
    )
    STRETCH_DISMISSED = declare_verb(
        "stretch.dismissed",
        _("stretch without a fact"),
        _("%(actor)s found no fact in “%(words)s”."),
    )
    STRETCH_RECALLED = declare_verb(
        "stretch.recalled",
        _("stretch to be checked after all"),
        _("%(actor)s withdrew “no fact” for “%(words)s”."),
    )
    RISK_MARKED = declare_verb(
        "risk.marked",
        _("sentence marked as risky"),
        _("%(actor)s marked “%(words)s” as risky: %(risk)s."),
        is_internal=True,
    )
    RISK_UNMARKED = declare_verb(
        "risk.unmarked",
        _("risk mark removed"),
        _("%(actor)s removed the risk mark from “%(words)s”: %(risk)s."),
        is_internal=True,
    )
    RISK_REWORDED = declare_verb(
        "risk.reworded",
        _("words of a risky sentence changed"),
        _("%(actor)s changed the words of a sentence marked as risky (%(risk)s): “%(words)s”."),
        is_internal=True,
    )
    RISK_LOST = declare_verb(
        "risk.lost",
        _("risky sentence no longer in the text"),
        _("“%(words)s”, marked as risky (%(risk)s), is no longer in the text of %(actor)s."),
        is_internal=True,
    )
    RISK_DEMAND_SET = declare_verb(
        "risk_demand.set",
        _("kind of claim with a risk set"),
        _(
            "%(actor)s added a rule that makes sentences risky by kind of claim (%(risk)s): "
            "%(demanded_of)s."
        ),
    )
    RISK_DEMAND_DROPPED = declare_verb(
        "risk_demand.dropped",
        _("kind of claim with a risk dropped"),
        _(
            "%(actor)s removed a rule that makes sentences risky by kind of claim (%(risk)s): "
            "%(demanded_of)s."
        ),
    )
    SAMPLE_DRAWN = declare_verb(
        "sample.drawn",
        _("sample for a second look drawn"),
        _("%(actor)s drew sentences at random for a second look: %(count)s of %(candidates)s."),
        is_internal=True,
    )
    SAMPLE_AGREED = declare_verb(
        "sample.agreed",
        _("second look at a sample agrees"),
        _("%(actor)s judged “%(words)s” again without seeing the verdict, and agrees with it."),
        is_internal=True,
    )
    SAMPLE_DIFFERED = declare_verb(
        "sample.differed",
        _("second look at a sample differs"),
        _("%(actor)s judged “%(words)s” again without seeing the verdict, and disagrees with it."),
        is_internal=True,
    )
    SAMPLE_LEFT = declare_verb(
        "sample.left",
        _("sample left to others"),
        _("%(actor)s left the second looks of a sample to others, and sees its verdicts."),
        is_internal=True,
    )
    EVIDENCE_ADDED = declare_verb(
        "evidence.added",
        _("evidence added"),
        _("%(actor)s added “%(title)s” as evidence for “%(words)s” (%(stance)s)."),
    )
    EVIDENCE_SHARED = declare_verb(
        "evidence.shared",
        _("evidence added to several claims"),
        _("%(actor)s added “%(title)s” as evidence for %(claims)s claims (%(stance)s)."),
        of_one=_("%(actor)s added “%(title)s” as evidence for one claim (%(stance)s)."),
    )
    EVIDENCE_TAKEN_OVER = declare_verb(
        "evidence.taken_over",
        _("evidence taken over"),
        _("%(actor)s took over evidence for “%(words)s” from “%(headline)s”."),
    )
    EVIDENCE_WITHDRAWN = declare_verb(
        "evidence.withdrawn",
        _("evidence withdrawn"),
        _("%(actor)s withdrew “%(title)s” as evidence for “%(words)s”."),
    )
    EVIDENCE_UNSHARED = declare_verb(
        "evidence.unshared",
        _("evidence of one act withdrawn"),
        _("%(actor)s withdrew “%(title)s” again as evidence for %(claims)s claims."),
        of_one=_("%(actor)s withdrew “%(title)s” again as evidence for one claim."),
    )
    EVIDENCE_FILED = declare_verb(
        "evidence.filed",
        _("file added to evidence"),
        _("%(actor)s added a file to evidence on “%(words)s”."),
    )
    EVIDENCE_SEARCHED = declare_verb(
        "evidence.searched",
        _("passage looked for in a file"),
        _("The passage quoted about “%(words)s” was looked for in its file: %(outcome)s."),
    )
    QUERY_ANSWERED = declare_verb(
        "query.answered",
        _("question answered"),
        _("%(actor)s answered about “%(words)s”: %(answer)s"),
        is_by_link=True,
    )
    QUERY_OVERDUE = declare_verb(
        "query.overdue",
        _("question overdue"),
        _("The question about “%(words)s” is overdue, the claim is open again: %(question)s"),
        when_judged=_("The question about “%(words)s” is overdue: %(question)s"),
    )
    CORRECTION_AGREED = declare_verb(
        "correction.agreed",
        _("author agrees with a wording"),
        _("%(actor)s agrees with the wording “%(wording)s” in place of “%(words)s”."),
        is_by_link=True,
    )
    CORRECTION_REFUSED = declare_verb(
        "correction.refused",
        _("author objects to a wording"),
        _("%(actor)s objects to the wording “%(wording)s” in place of “%(words)s”."),
        is_by_link=True,
    )
    QUERY_WITHDRAWN = declare_verb(
        "query.withdrawn",
        _("question withdrawn"),
        _("%(actor)s withdrew the question about “%(words)s”."),
    )
    QUERY_HANDED_OVER = declare_verb(
        "query.handed_over",
        _("question handed over"),
        _("%(actor)s handed the question about “%(words)s” over to %(user)s."),
    )
    SOURCE_ENTERED = declare_verb(
        "source.entered", _("source entered"), _("%(actor)s entered the source “%(title)s”.")
    )
    SOURCE_CHANGED = declare_verb(
        "source.changed",
        _("source changed"),
        _("%(actor)s changed the source “%(title)s”: %(fields)s."),
    )
    SOURCE_SHARED = declare_verb(
        "source.shared",
        _("secret source shared"),
        _("%(actor)s gave %(user)s access to a confidential source."),
    )
    SOURCE_UNSHARED = declare_verb(
        "source.unshared",
        _("secret source no longer shared"),
        _("%(actor)s ended the access of %(user)s to a confidential source."),
    )
    DEMAND_SET = declare_verb(
        "demand.set",
        _("origin requirement set"),
        _("%(actor)s set a requirement for independent origins: %(minimum)s (%(demanded_of)s)."),
    )
    DEMAND_DROPPED = declare_verb(
        "demand.dropped",
        _("origin requirement removed"),
        _(
            "%(actor)s removed the requirement for independent origins: %(minimum)s "
            "(%(demanded_of)s)."
        ),
    )
    PERSON_ENTERED = declare_verb(
        "person.entered", _("person entered"), _("%(actor)s entered the person “%(name)s”.")
    )
    PERSON_CHANGED = declare_verb(
        "person.changed",
        _("person changed"),
        _("%(actor)s changed the person “%(name)s”: %(fields)s."),
    )
    FACT_ENTERED = declare_verb(
        "fact.entered",
        _("reference fact entered"),
        _("%(actor)s entered a reference fact about %(name)s: %(property)s."),
    )
    FACT_CHANGED = declare_verb(
        "fact.changed",
        _("reference fact changed"),
        _("%(actor)s changed a reference fact about %(name)s (%(property)s): %(fields)s."),
    )
    SECOND_LOOK_DEMANDED = declare_verb(
        "second_look.demanded",
        _("second look required"),
        _("%(actor)s set a requirement for a second look: %(demand)s."),
    )
    SECOND_LOOK_ENDED = declare_verb(
        "second_look.ended",
        _("second look no longer required"),
        _("%(actor)s removed the requirement for a second look: %(demand)s."),
    )
    ERROR_CLASS_ENTERED = declare_verb(
        "error_class.entered",
        _("error class entered"),
        _("%(actor)s entered the error class “%(error_class)s”."),
    )
    ERROR_CLASS_CHANGED = declare_verb(
        "error_class.changed",
        _("error class changed"),
        _("%(actor)s changed the error class “%(error_class)s”: %(fields)s."),
    )
    COMMENT_WRITTEN = declare_verb(
        "comment.written",
        _("comment written"),
        _("%(actor)s wrote a comment."),
        on_claim=_("%(actor)s wrote a comment on “%(words)s”."),
        is_internal=True,
    )
    COMMENT_WITHDRAWN = declare_verb(
        "comment.withdrawn",
        _("comment withdrawn"),
        _("%(actor)s withdrew a comment."),
        on_claim=_("%(actor)s withdrew a comment on “%(words)s”."),
        is_internal=True,
    )
    ACCOUNT_ANONYMISED = declare_verb(
        "account.anonymised",
        _("account anonymised"),
        _("%(actor)s anonymised an account: %(user)s."),
    )
    RETENTION_APPLIED = declare_verb(
        "retention.applied",
        _("erased at the end of the retention period"),
        _("%(rule)s kept for %(days)s days were erased."),
    )
    ARCHIVE_IMPORTED = declare_verb(
        "archive.imported",
        _("archive imported"),
        _("Texts of the archive were imported: %(texts)s."),
    )
    TOKEN_MADE = declare_verb(
        "token.made", _("API token created"), _("%(actor)s created the API token “%(name)s”.")
    )
    TOKEN_REVOKED = declare_verb(
        "token.revoked", _("API token revoked"), _("%(actor)s revoked the API token “%(name)s”.")
    )
    WEBHOOK_MADE = declare_verb(
        "webhook.made", _("webhook created"), _("%(actor)s created the webhook “%(name)s”.")
    )
    WEBHOOK_CHANGED = declare_verb(
        "webhook.changed",
        _("webhook changed"),
        _("%(actor)s changed the webhook “%(name)s”: %(fields)s."),
    )
    WEBHOOK_SECRET_ROTATED = declare_verb(
        "webhook.secret_rotated",
        _("secret of a webhook rotated"),
        _("%(actor)s gave the webhook “%(name)s” a new secret."),
    )
    WEBHOOK_REPLAYED = declare_verb(
        "webhook.replayed",
        _("deliveries sent again"),
        _("%(actor)s resent deliveries of the webhook “%(name)s”: %(count)s."),
    )
    WEBHOOK_GONE = declare_verb(
        "webhook.gone",
        _("webhook switched off: its receiver is gone"),
        _("The webhook “%(name)s” was switched off: its receiver answered 410 Gone."),
    )


TYPE_OF_VERB: dict[str, EventType] = {
    verb.value: verb.declaration.type for verb in Verb if verb.declaration.type
}
PUBLIC_VERBS = tuple(TYPE_OF_VERB)
INTERNAL_VERBS = tuple(verb.value for verb in Verb if verb.declaration.is_internal)


def verbs_of(types) -> list[str]:
    """Return the verbs that have these public types; of all types where none is named."""
    return [verb for verb, kind in TYPE_OF_VERB.items() if not types or kind in types]
