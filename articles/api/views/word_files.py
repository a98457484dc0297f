"""An article as a Word file."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes

from articles.api.base_view import BaseView
from articles.api.openapi.operations import operation
from articles.api.renderers import FileRenderer
from articles.api.serializers.articles import WordQuery
from articles.api.shortcuts import article_for
from articles.api.validation import validated_query
from articles.models import Article
from articles.permissions import Act, may
from articles.publishing.word_file import MEDIA_TYPE, word_file, word_file_name


class ArticleWordView(BaseView):
    """The article as a Word file for its author."""

    acts = {"GET": Act.SEE_CLAIMS}
    renderer_classes = [FileRenderer]

    @operation("read_word", OpenApiTypes.BINARY, status=(200, MEDIA_TYPE), query=WordQuery)
    def get(self, request, pk: int):
        """Read the article as a Word file, built on the one that came in, if it came as one.

        Suggested wordings are tracked changes, open questions and explanations comments,
        sources footnotes. Send it back as a revision once the author has decided.
        """
        query = validated_query(WordQuery, request)
        article = article_for(self, pk, Article.objects.with_related())
        with_sources = query["sources"] and may(request.user, Act.SEE_EVIDENCE, article)
        body = word_file(article, request.user, timezone.now(), with_sources=with_sources)
        answer = HttpResponse(body, content_type=MEDIA_TYPE)
        name = content_disposition_header(True, word_file_name(article))
        answer["Content-Disposition"] = name or "attachment"
        answer["Cache-Control"] = "private, no-store"
        return answer
