"""Mask the words of an article's texts; offsets stay valid."""

from typing import Any

from django.db import connection

from articles.models import Article
from articles.models.sql.erasure import GONE, MASK, MASKED, WORDS

TOLD = ["words", "was", "words_before", "value", "was_value", "correction", "question"]


def mask_words(article: Article) -> None:
    """Replace every character of the article's texts and their quotes, except publications.

    Within `unprotected`. Hashes, lengths, spans, kinds, verdicts with their explanations and
    evidence, sign-offs and their counts stay.
    """
    params: dict[str, Any] = {"pk": article.pk, "told": TOLD}
    with connection.cursor() as cursor:
        for table, columns, of_article in WORDS:
            changes = ", ".join(f'"{name}" = {MASKED.format(name)}' for name in columns)
            mask = MASK.format(table=table, changes=changes, of_article=of_article)
            cursor.execute(mask, params)
        for statement, of_article in GONE:
            cursor.execute(f"{statement} WHERE {of_article}", params)
