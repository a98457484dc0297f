"""Which claims follow an earlier mention of the same name, of several articles at once."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Exists, OuterRef

from articles.models import Claim, Verdict

from .checks import NAMES, leads


def followers_in(articles: Collection[int]) -> dict[int, int]:
    """Return the claim that each follower in the current texts of `articles` follows, by pk.

    One query; none without articles.
    """
    if not articles:
        return {}
    alone = Verdict.objects.live().filter(claim=OuterRef("pk"), follows=None)
    names = Claim.objects.filter(article__in=articles, kind__in=NAMES).in_text()
    by_article: dict[int, list[Claim]] = defaultdict(list)
    judged = set()
    for claim in names.only("article_id", "kind", "quote").annotate(is_judged=Exists(alone)):
        by_article[claim.article_id].append(claim)
        if claim.is_judged:
            judged.add(claim.pk)
    return {
        pk: lead for claims in by_article.values() for pk, lead in leads(claims, judged).items()
    }
