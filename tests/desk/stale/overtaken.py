"""Acts of the desk that were prepared on the text of before."""

import re
from html import unescape

from django.core.files.base import ContentFile
from django.urls import reverse

from articles.models import Article, Hold
from tests.acts import mark_risk, version_of
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DocumentFactory,
    EvidenceFactory,
    PublicationFactory,
    QuestionFactory,
    SignOffFactory,
    UserFactory,
    VerdictFactory,
)
from tests.newsroom import dismiss, rating, revise

ENGLISH = {"Accept-Language": "en"}
IN_PLACE = {"HX-Request": "true", **ENGLISH}
TEXT = """Ein Werk an der Küste

Die Werft in Husum hat dreihundert Leute, sagte Anna Rohde. Der Kai gehört der Stadt.

Sie vermietet ihn seit dem Frühling."""
NEW = TEXT.replace("dreihundert", "vierhundert")
TYPED = "Das habe ich <b> gerade getippt."
SHOWN = "Das habe ich &lt;b&gt; gerade getippt."


def read_document(piece, _row=None):
    return DocumentFactory(article=piece.article, read=True).pk


def judged(piece):
    return VerdictFactory(claim=piece.claim)


def judged_oneself(piece):
    return VerdictFactory(claim=piece.claim, actor=piece.chief)


def at_claim(name, /, *args, needs=None, **data):
    """Return a maker of an act on the claim."""

    def make(piece):
        row = needs(piece) if needs else None
        more = {key: value(piece) if callable(value) else value for key, value in data.items()}
        ids = [row.pk if arg == "row" else arg for arg in args]
        return reverse(name, args=[piece.claim.pk, *ids]), more, piece.claim

    return make


def at_article(name, /, needs=None, ids=lambda piece: (), **data):
    """Return a maker of an act on the article; in its address `ids` follow the article's."""

    def make(piece):
        row = needs(piece) if needs else None
        more = {key: value(piece, row) if callable(value) else value for key, value in data.items()}
        return reverse(name, args=[piece.article.pk, *ids(piece)]), more, piece.article

    return make


def at_place(name, /, needs=None, **data):
    """Return a maker of an act on the claim's sentence that names the article's version."""
    return at_article(name, needs, lambda piece: [piece.claim.sentence_start], **data)


def at_sentence(name, /, field="claim", **data):
    """Return a maker of an act on the claim's sentence that names the claim's version."""
    return at_place(name, **data | {field: claim_seen})


def claim_seen(piece, _row):
    return f"{piece.claim.pk}:{piece.claim.version}"


def marked(piece):
    start = piece.claim.sentence_start
    return mark_risk(article=piece.article, actor=piece.chief, at=NOW, start=start, risk="legal")


def published(piece):
    return PublicationFactory(verdict=judged(piece))


def earlier(piece):
    other = ClaimFactory(article=ArticleFactory(), quote="Die Werft in Husum")
    EvidenceFactory(claim=other)
    return other


def place(piece, words="dreihundert Leute"):
    start = TEXT.index(words)
    return start, start + len(words)


def held(piece):
    Article.objects.filter(pk=piece.article.pk).update(hold=Hold.WITHHELD, held_at=NOW)
    return


def corrected(piece):
    VerdictFactory(claim=piece.claim, rating="false", correction="312 Leute")
    other = ClaimFactory(article=piece.article, quote="Der Kai gehört der Stadt")
    return VerdictFactory(claim=other, rating="false", correction="Der Kai gehört dem Land")


def dismissed(piece):
    return dismiss(piece.article, piece.chief, "Der Kai gehört der Stadt")[0]


def right(_piece, _row=None):
    return rating("true").pk


ACTS = {
    # on claims
    "judge": at_claim("judge", rating=right, explanation=TYPED),
    "confirm_context": at_claim("confirm_context", needs=judged),
    "confirm": at_claim("confirm", needs=judged),
    "reject_verdict": at_claim("reject_verdict", needs=judged, reason=TYPED),
    "withdraw_verdict": at_claim("withdraw_verdict", needs=judged, reason=TYPED),
    "override": at_claim("override", needs=judged, rating=right, reason=TYPED),
    "publish": at_claim("publish", needs=judged, claim_reviewed="Zahl", summary=TYPED),
    "unpublish": at_claim("unpublish", needs=published, reason=TYPED),
    "change_claim": at_claim("change_claim", start=0, end=3, kind="count"),
    "add_evidence": at_claim(
        "add_evidence", title="Register", stance="supports", method="read", passage=TYPED
    ),
    "withdraw_evidence": at_claim(
        "withdraw_evidence",
        "row",
        needs=lambda piece: EvidenceFactory(claim=piece.claim),
        reason=TYPED,
    ),
    "add_evidence_file": at_claim(
        "add_evidence_file",
        "row",
        needs=lambda piece: EvidenceFactory(claim=piece.claim),
        file=lambda piece: ContentFile(b"x", name="x.txt"),
    ),
    "take_over_evidence": at_claim("take_over_evidence", "row", needs=earlier),
    "ask": at_claim("ask", question=TYPED),
    "withdraw_question": at_claim(
        "withdraw_question", "row", needs=lambda piece: QuestionFactory(claim=piece.claim)
    ),
    "keep_fact": at_claim(
        "keep_fact",
        needs=judged,
        property="figure",
        subject=TYPED,
        subject_kind="organisation",
        number="312",
        as_of="2026-03-20",
    ),
    "claim_comments": at_claim("claim_comments", text=TYPED),
    # on sentences
    "judge_sentence": at_sentence("judge_sentence", rating=right, explanation=TYPED),
    "bring_evidence": at_sentence(
        "bring_evidence", title="Register", stance="supports", method="read", passage=TYPED
    ),
    "take_passage": at_sentence(
        "take_passage", document=read_document, block=0, start=0, end=5, stance="supports"
    ),
    "ask_about_sentence": at_sentence("ask_about_sentence", field="about", question=TYPED),
    "mark_risk": at_place("mark_risk", risk="legal"),
    "unmark_risk": at_place("unmark_risk", needs=marked, mark=lambda _piece, row: row.pk),
    # on articles
    "mark_claim": at_article(
        "mark_claim",
        start=lambda piece, _row: place(piece, "Anna Rohde")[0],
        end=lambda piece, _row: place(piece, "Anna Rohde")[1],
        kind="person",
        note=TYPED,
    ),
    "sign_off": at_article(
        "sign_off",
        revision=lambda piece, _row: piece.article.current_revision_id,
        not_checked=TYPED,
    ),
    "withdraw_sign_off": at_article(
        "withdraw_sign_off",
        needs=lambda piece: SignOffFactory(article=piece.article),
        sign_off=lambda _piece, row: row.pk,
        reason=TYPED,
    ),
    "lift_hold": at_article("lift_hold", needs=held, reason=TYPED),
    "enter_corrections": at_article("enter_corrections", needs=corrected),
    "dismiss_stretch": at_article(
        "dismiss_stretch",
        revision=lambda piece, _row: piece.article.current_revision_id,
        start=lambda piece, _row: place(piece, "Die Werft in Husum hat")[0],
        end=lambda piece, _row: place(piece, "Die Werft in Husum hat")[1],
        reason=TYPED,
    ),
    "recall_dismissal": at_article(
        "recall_dismissal", needs=dismissed, dismissal=lambda _piece, row: row.pk
    ),
    "article_checkers": at_article(
        "article_checkers",
        part=lambda piece, _row: f"b{place(piece, 'Die Werft in Husum hat')[0]}",
        assign=lambda _piece, _row: UserFactory().pk,
    ),
    "article_comments": at_article("article_comments", text=TYPED),
    "resplit": at_article("resplit", with_signed_off="on"),
    "undo": at_article("undo", needs=judged_oneself, verdict=lambda _piece, row: row.pk),
}


def overtaken(piece, name):
    """Return an act that was prepared on the text of before, which is another now."""
    path, data, about = ACTS[name](piece)
    seen = version_of(piece.claim if name == "undo" else about)
    article = Article.objects.get(pk=piece.article.pk)
    revise(article, piece.chief, NEW, language="de")
    return path, data | {"version": seen}


FORM = re.compile(r"<form(.*?)</form>", re.DOTALL)
UNTICKED = re.compile(r'<input type="checkbox"(?![^>]*\bchecked\b)[^>]*>')
INPUT = re.compile(r'<(?:input|textarea)\b[^>]*?name="([^"]+)"[^>]*?(?:value="([^"]*)"|>([^<]*)<)')


def keyed_form(page):
    """Return where the form under Y is sent and with what, or None."""
    form = next((f[1] for f in FORM.finditer(page) if 'data-key="y"' in f[1]), None)
    if form is None:
        return None
    action = re.search(r'action="([^"]*)"', form.partition(">")[0])
    sent = UNTICKED.sub("", form)
    fields = {name: unescape(a or b) for name, a, b in INPUT.findall(sent)}
    for select in re.findall(r"<select.*?</select>", form, re.DOTALL):
        name = re.search(r'name="(\w+)"', select)[1]
        fields[name] = re.search(r'<option value="?([^" ]*)"? selected', select)[1]
    return action and action[1], fields


def new_text(piece, text):
    revise(Article.objects.get(pk=piece.article.pk), piece.chief, text, language="de")
