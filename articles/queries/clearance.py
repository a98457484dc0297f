"""May exactly this text go out: what the sign-offs of its article say."""

from dataclasses import dataclass

from articles.models import Article, Claim, Revision, SignOff


@dataclass(frozen=True, slots=True)
class TextClearance:
    """What is known of the text whose SHA-256 is `sha256`.

    `revision` is the one that has it, None where none does. `cleared` is the sign-off by
    which it may go out, `fallen` the last one that stands no more; each with its signer.
    `not_checked` is what was left out, or would be.
    """

    sha256: str
    revision: Revision | None
    cleared: SignOff | None
    fallen: SignOff | None
    open_claims: int
    not_checked: str


def text_clearance(article: Article, sha256: str = "") -> TextClearance:
    """Tell whether the current text of `article`, or the one with `sha256`, may go out.

    A text that was signed off goes out only while it is the current one and that sign-off
    stands. Two queries, three for another text than the current one.
    """
    current = article.current_revision
    asked = sha256 or (current.sha256 if current else "")
    revision = _revision_with(article, asked)
    sign_offs = SignOff.objects.filter(article=article, sha256=asked)
    last = sign_offs.select_related("signed_by").order_by("-pk").first()
    stands = last is not None and last.fallen_at is None
    cleared = last if stands and revision == current else None
    return TextClearance(
        sha256=asked,
        revision=revision,
        cleared=cleared,
        fallen=None if stands else last,
        open_claims=Claim.objects.blocking(article).count(),
        not_checked=_not_checked(article, revision, cleared),
    )


def _revision_with(article: Article, sha256: str) -> Revision | None:
    """Return the current revision if that is its text, else the newest one with it."""
    current = article.current_revision
    if current is None or current.sha256 == sha256:
        return current
    return article.revisions.filter(sha256=sha256).light().order_by("-number").first()


def _not_checked(article: Article, revision: Revision | None, cleared: SignOff | None) -> str:
    """Return what the clearance left out; without one, what the check of the text leaves out."""
    if cleared:
        return cleared.not_checked
    return article.scope_note if revision == article.current_revision else ""
