"""The sentences of a text, their risks, and verdicts on whole sentences."""

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_article, acting_on_claim
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import seen_version
from articles.api.openapi.operations import operation
from articles.api.presenters.claims import present_claim
from articles.api.presenters.sentences import present_risk_mark, present_sentences
from articles.api.presenters.verdicts import present_verdict
from articles.api.serializers.claims import to_verdict
from articles.api.serializers.sentences import RiskMarkIn, SentenceVerdictIn, to_parts
from articles.api.serializers.strict import ActIn
from articles.api.shortcuts import article_for, risk_mark_for, verdict_for
from articles.api.validation import validated
from articles.permissions import Act
from articles.queries.page_rows import page_articles

from .bulk_verdicts import lines_response, seen_claims


class ArticleSentenceListView(BaseView):
    """The sentences of an article."""

    acts = {"GET": Act.SEE_CLAIMS}

    @operation("list_sentences", schemas.SentenceListSchema, has_etag=True)
    def get(self, request, pk: int):
        """List every sentence of the current text, with its claims and unseen words."""
        found = present_sentences(article_for(self, pk, page_articles()), request.user)
        return answer(found, etag=f'"article-{pk}-{found.version}"')


class ArticleRiskListView(BaseView):
    """The risk marks of an article."""

    acts = {"POST": Act.MARK_RISKS}

    @operation("mark_risk", schemas.RiskMarkSchema, body=RiskMarkIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Mark the sentence at `start` as risky; 409 if it has this mark already.

        The mark goes on to the next text with its sentence, also where its words change.
        Marked again after that, it is about the new words.
        """
        article = article_for(self, pk)
        data = validated(RiskMarkIn, request)
        row = workflow.mark_risk(
            article=article,
            **acting_on_article(request, data, pk),
            start=data["start"],
            risk=data["risk"],
        )
        return created_response(present_risk_mark(row))


class RiskDetailView(BaseView):
    """One risk mark."""

    acts = {"DELETE": Act.MARK_RISKS}

    @operation("unmark_risk", None, status=204, needs_match=True)
    def delete(self, request, pk: int):
        """Remove a risk mark, set by anybody."""
        mark = risk_mark_for(self, pk)
        workflow.unmark_risk(mark=mark, **acting_on_article(request, {}, mark.revision.article_id))
        return Response(status=204)


class SentenceVerdictView(BaseView):
    """Verdicts on whole sentences."""

    acts = {"POST": Act.JUDGE}

    @operation(
        "judge_sentence",
        schemas.VerdictListSchema,
        body=SentenceVerdictIn,
        status=201,
        also={207: schemas.VerdictLinesSchema},
        names_version=True,
    )
    def post(self, request, pk: int):
        """Judge what is undecided in a sentence: one act, a verdict for each claim.

        `claims` are all claims of the sentence, each at its version; if one has changed by
        now or is missing, 412 with `stale` and nothing is stored. `parts` get verdicts of
        their own. A sentence without claims is named by `start` and `end` and the version
        of the article: it is marked as one statement and judged.

        With `"atomic": false` a claim that is refused, or decided already, affects no other:
        207 with a line for each claim in order, as for `claims/verdicts/`.
        """
        article = article_for(self, pk)
        data = validated(SentenceVerdictIn, request)
        if not data["atomic"]:
            return _judged_singly(request, article, data)
        judged = _judge_marked if "claims" in data else _judge_unmarked
        rows = judged(request, article, data)
        return created_response(schemas.VerdictListSchema([present_verdict(row) for row in rows]))


class ActUndoView(BaseView):
    """The undoing of an act."""

    acts = {"POST": Act.JUDGE}

    @operation("undo_act", schemas.ClaimSchema, body=ActIn, names_version=True)
    def post(self, request, pk: int):
        """Undo the act in which you gave this verdict: its sentence is undecided again.

        All verdicts of that act are withdrawn, and words recorded as read are unseen again.
        Evidence stays. The version is that of the verdict's claim.
        """
        verdict = verdict_for(self, pk)
        claim = workflow.undo_act(
            verdict=verdict, **acting_on_claim(request, validated(ActIn, request), verdict.claim_id)
        )
        return answer(present_claim(claim, request.user))


def _judge_marked(request, article, data, act=workflow.judge_sentence):
    return act(
        article=article,
        claims=seen_claims(data),
        **acting(request),
        verdict=to_verdict(data),
        parts=to_parts(data),
    )


def _judged_singly(request, article, data):
    outcomes = _judge_marked(request, article, data, workflow.judge_sentence_singly)
    return lines_response(
        request,
        schemas.VerdictLinesSchema,
        outcomes,
        lambda pk, row: schemas.VerdictLineSchema(pk, 201, present_verdict(row)),
    )


def _judge_unmarked(request, article, data):
    verdict = workflow.judge_unmarked_sentence(
        article=article,
        version=seen_version(request, data, f"article-{article.pk}"),
        start=data["start"],
        end=data["end"],
        **acting(request),
        verdict=to_verdict(data),
    )
    return [verdict]
