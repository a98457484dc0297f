"""Mask the words of an article's texts; offsets stay valid."""

from typing import Any

from django.db import connection

from articles.models import Article

MASKED = "regexp_replace({0}, '[^[:space:]]', '█', 'g')"
# Table, columns with words of the manuscript, condition on article %(pk)s.
OF_CLAIM = "claim_id IN (SELECT id FROM articles_claim WHERE article_id = %(pk)s)"
OF_REVISION = "revision_id IN (SELECT id FROM articles_revision WHERE article_id = %(pk)s)"
OF_ARTICLE = "article_id = %(pk)s"
WORDS = (
    ("articles_revision", ("text", "headline"), OF_ARTICLE),
    ("articles_claim", ("quote", "prefix", "suffix"), OF_ARTICLE),
    ("articles_claimhistory", ("quote", "prefix", "suffix"), OF_ARTICLE),
    ("articles_placement", ("quote",), OF_CLAIM),
    ("articles_dismissal", ("quote",), OF_REVISION),
    ("articles_dismissalhistory", ("quote",), OF_REVISION),
    ("articles_verdict", ("quote", "sentence", "correction"), OF_CLAIM),
    ("articles_verdicthistory", ("quote", "sentence", "correction"), OF_CLAIM),
)
# Other copies of the words are deleted.
GONE = (
    ("DELETE FROM articles_sourcenote", OF_REVISION),
    ("UPDATE articles_revision SET received = NULL, filename = '', warnings = '[]'", OF_ARTICLE),
    ("UPDATE articles_claim SET value = NULL", OF_ARTICLE),
    ("UPDATE articles_claimhistory SET value = NULL", OF_ARTICLE),
    ("DELETE FROM articles_claimentry", OF_CLAIM),
    ("UPDATE articles_event SET data = data - %(told)s::text[]", OF_ARTICLE),
)
TOLD = ["words", "was", "words_before", "value", "was_value", "correction", "question"]


def mask_words(article: Article) -> None:
    """Replace every character of the article's texts and their quotes, except publications.

    Within `unprotected`. Hashes, lengths, spans, kinds, verdicts with their explanations and
    evidence, sign-offs and their counts stay.
    """
    told: dict[str, Any] = {"pk": article.pk, "told": TOLD}
    with connection.cursor() as cursor:
        for table, columns, of_article in WORDS:
            changes = ", ".join(f'"{name}" = {MASKED.format(name)}' for name in columns)
            cursor.execute(f"UPDATE {table} SET {changes} WHERE {of_article}", told)  # noqa: S608
        for statement, of_article in GONE:
            cursor.execute(f"{statement} WHERE {of_article}", told)
