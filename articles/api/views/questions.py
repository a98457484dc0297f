"""Questions to authors, and their answers."""

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_claim
from articles.api.base_view import BaseView, answer, created_response
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.presenters.verdicts import present_question
from articles.api.serializers.claims import (
    AnswerIn,
    QuestionIn,
)
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import article_for, claim_for, claim_named, question_for
from articles.api.validation import validated
from articles.models import Question
from articles.permissions import Act


class ClaimQuestionListView(BaseView):
    """The questions about a claim."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.ASK}

    @operation("list_queries", schemas.page_of(schemas.QuestionSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the questions to the author about a claim, newest first."""
        claim = claim_for(self, pk)
        rows = Question.objects.filter(claim=claim)
        rows = rows.select_related("asked_by", "answered_by", "claim")
        return plain_list_response(request, rows, present_question)

    @operation(
        "ask_author", schemas.QuestionSchema, body=QuestionIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Ask the author about a claim."""
        claim = claim_named(pk)
        data = validated(QuestionIn, request)
        question = workflow.ask_author(claim=claim, **acting_on_claim(request, data, pk), **data)
        return created_response(present_question(question))


class QuestionAnswerView(BaseView):
    """The answer to a question."""

    acts = {"POST": Act.ANSWER}

    @operation("answer_query", schemas.QuestionSchema, body=AnswerIn)
    def post(self, request, pk: int):
        """Answer a question about your article."""
        question = question_for(self, pk)
        data = validated(AnswerIn, request)
        done = workflow.answer_question(question=question, **acting(request), **data)
        return answer(present_question(done))


class ArticleQuestionListView(BaseView):
    """The questions about an article."""

    acts = {"GET": Act.SEE_CLAIMS}

    @operation("list_queries_of_article", schemas.page_of(schemas.QuestionSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the questions to the author about all claims of an article, newest first."""
        article = article_for(self, pk)
        rows = Question.objects.filter(claim__article=article)
        rows = rows.select_related("asked_by", "answered_by", "claim")
        return plain_list_response(request, rows, present_question)
