"""Requests about articles."""

from typing import Any

from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.facts.languages import LONGEST_TAG, language_tag
from articles.intake import Signal, WireStatus
from articles.models import Article, BlockRow, Desk, User

from .claims import ValueField
from .strict import (
    ActIn,
    LineField,
    MomentField,
    PageQuery,
    QueryString,
    StrictSerializer,
    TableQuery,
    TextField,
)
from .updates import UPDATED

SHA256 = RegexValidator(r"\A[0-9a-fA-F]{64}\Z", gettext_lazy("64 hexadecimal digits are needed."))
MOST_SPANS = 10_000
LANGUAGES = [("de", "de"), ("en", "en")]
STOPPING = frozenset({"canceled", "withheld", "kill", "withdraw"})
TAG_UNKNOWN = gettext_lazy("This is not a language tag (BCP 47) such as de, en-GB or fr.")
TAG = RegexValidator(r"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", TAG_UNKNOWN)


class LanguageField(serializers.CharField):
    """A BCP 47 tag, of any language."""

    def __init__(self, **kwargs) -> None:
        super().__init__(max_length=LONGEST_TAG, validators=[TAG], **kwargs)

    def to_internal_value(self, data):
        tag = language_tag(super().to_internal_value(data))
        if tag is None:
            raise serializers.ValidationError(TAG_UNKNOWN)
        return tag


class ArticleQuery(PageQuery, TableQuery):
    """Which articles; newest first."""

    state = serializers.ChoiceField(Article.State.choices, required=False)
    desk = serializers.CharField(required=False, max_length=80, help_text="Name of the desk.")
    author = serializers.CharField(required=False, max_length=150, help_text="Account name.")
    external_id = serializers.CharField(required=False, max_length=200)
    url = serializers.CharField(
        required=False, max_length=2000, help_text="Its `public_url`, exactly as it was sent."
    )
    q = serializers.CharField(
        required=False, max_length=200, help_text="Words of headline, byline, external ID."
    )
    deadline_after = MomentField(required=False)
    deadline_before = MomentField(required=False)
    updated_since = MomentField(**UPDATED)


class ClearanceQuery(QueryString):
    """About which text."""

    sha256 = serializers.CharField(
        default="", validators=[SHA256], help_text="Of exactly the text to be published."
    )

    def validate_sha256(self, value: str) -> str:
        """Return the digits in lower case; some systems write them in upper case."""
        return value.lower()


class NamedClearanceQuery(ClearanceQuery):
    """About which text of which article."""

    external_id = serializers.CharField(
        max_length=200, help_text="The article's id in your system."
    )


class BlockIn(StrictSerializer):
    """A part of the text; code points, end exclusive."""

    kind = serializers.ChoiceField(BlockRow.Kind.choices)
    start = serializers.IntegerField(min_value=0)
    end = serializers.IntegerField(min_value=1)


class NoteIn(StrictSerializer):
    """The author's own source for some words; code points, end exclusive."""

    start = serializers.IntegerField(min_value=0)
    end = serializers.IntegerField(min_value=0)
    text = serializers.CharField(max_length=10_000)
    author = LineField(max_length=200)


class GivenClaimIn(StrictSerializer):
    """A claim that comes with its text; code points, end exclusive."""

    # Kind, place and value are validated together, so that each error has its index.
    kind = serializers.CharField(max_length=40)
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    value = ValueField(required=False, allow_null=True)
    note = TextField(max_length=10_000, help_text="The author's remark on it.")
    source = TextField(  # type: ignore[assignment]
        max_length=10_000, help_text="The author's source."
    )


class ClaimsIn(StrictSerializer):
    """Claims that a person supplies for a text."""

    claims = GivenClaimIn(
        many=True, required=False, help_text="Marked as given, beside those that we find."
    )
    split = serializers.BooleanField(
        required=False,
        allow_null=True,
        default=None,
        help_text="False: we add no claims of our own. Without it: as with the text before.",
    )


class WireIn(StrictSerializer):
    """The sender's metadata of the text."""

    status = serializers.ChoiceField(
        [(status.value, status.value) for status in WireStatus], required=False
    )
    signal = serializers.ChoiceField(
        [(signal.value, signal.value) for signal in Signal if signal], required=False
    )
    version = LineField(max_length=60, help_text="A number is compared as one.")
    version_created_at = MomentField(required=False)
    embargoed_until = MomentField(required=False)
    note = TextField(max_length=2000, help_text="The sender's note to the desk.")


CONFLICTS: dict[str, Any] = {
    "choices": ["file", "article"],
    "required": False,
    "help_text": "Of a Word file that comes back: whose words count where both changed the same.",
}


class ManuscriptIn(ClaimsIn):
    """A text, or a file in its place (`multipart/form-data`)."""

    body = TextField(required=False, help_text="The text. Send this or `file`.")
    format = serializers.ChoiceField(
        ["text", "html", "markdown"],
        default="text",
        help_text="How `body` is written. `text` is taken to the character.",
    )
    headline = LineField(max_length=300, help_text="Without it: the headline in the text.")
    language = LanguageField(
        required=False,
        help_text="BCP 47. Without it, or where the text is surely in another: as the text is.",
    )
    blocks = BlockIn(many=True, required=False, help_text="Without them: found in the text.")
    notes = NoteIn(many=True, required=False)
    wire = WireIn(
        required=False,
        help_text="A kill or a withholding (`status`, `signal`) may come without a text.",
    )
    in_conflict = serializers.ChoiceField(**CONFLICTS)
    file = serializers.FileField(
        required=False,
        help_text=".txt, .md, .html, .docx, ninjs (.json), NITF or NewsML-G2 (.xml), in "
        "`multipart/form-data` only.",
    )

    def validate(self, attrs):
        if stops(attrs) and not attrs.get("body") and "file" not in attrs:
            return attrs
        if bool(attrs.get("body")) == ("file" in attrs):
            message = _("Send the text either as `body` or as `file`.")
            raise serializers.ValidationError({"body": [message]})
        text = attrs.get("body", "")
        if "file" not in attrs and not text.strip():
            raise serializers.ValidationError({"body": [_("There is no text.")]})
        errors = {
            name: [_("A span is outside the text.")]
            for name in ("blocks", "notes")
            if any(not part["start"] <= part["end"] <= len(text) for part in attrs.get(name, ()))
        }
        if errors:
            raise serializers.ValidationError(errors)
        return attrs


def stops(attrs) -> bool:
    """Return whether a validated body forbids publication."""
    wire = attrs.get("wire") or {}
    return wire.get("status") in STOPPING or wire.get("signal") in STOPPING


class ArticleFields(StrictSerializer):
    """What is known of an article beside its text."""

    desk = serializers.SlugRelatedField(
        "name", queryset=Desk.objects, required=False, allow_null=True, help_text="Its name."
    )
    author = serializers.SlugRelatedField(
        "username",
        queryset=User.objects.active(),
        required=False,
        allow_null=True,
        help_text="The account that answers questions.",
    )
    byline = LineField(max_length=200, required=False)
    public_url = serializers.URLField(
        max_length=2000, required=False, allow_blank=True, help_text="Where readers find it."
    )
    publication_date = serializers.DateField(required=False, allow_null=True)
    deadline = MomentField(required=False, allow_null=True)


class ArticleIn(ManuscriptIn, ArticleFields):
    """A new article. The same `external_id` again brings a new revision of it."""

    external_id = serializers.CharField(
        required=False, max_length=200, help_text="Your own name for it; unique."
    )


class DocumentQuery(QueryString):
    """What is said of a document that is the whole body; it goes before what the document says."""

    headline = LineField(max_length=300)
    language = LanguageField(required=False)
    split = serializers.BooleanField(required=False, allow_null=True, default=None)
    in_conflict = serializers.ChoiceField(**CONFLICTS)


class WordQuery(QueryString):
    """What is in a Word file of an article."""

    sources = serializers.BooleanField(
        required=False,
        default=True,
        help_text="With the sources as footnotes, for who may see evidence; never secret ones.",
    )


class ArticleDocumentQuery(DocumentQuery, ArticleFields):
    """What is said of a new article whose document is the whole body."""

    external_id = serializers.CharField(required=False, max_length=200)


class ArticleChange(ArticleFields, ActIn):
    """Changes of an article; fields left out are unchanged."""

    headline = serializers.CharField(max_length=300, required=False)
    language = LanguageField(required=False, help_text="BCP 47.")
    is_partial_check = serializers.BooleanField(required=False)
    demands_full_coverage = serializers.BooleanField(required=False)
    scope_note = TextField(required=False, help_text="What is not checked.")
    embargoed_until = MomentField(
        required=False, allow_null=True, help_text="It may not go out before; null: no embargo."
    )


class UnseenIn(StrictSerializer):
    """Words that nobody looked at; code points, end exclusive."""

    start = serializers.IntegerField(min_value=0)
    end = serializers.IntegerField(min_value=1)


@extend_schema_field(
    {
        "oneOf": [
            {"type": "string", "enum": ["all"]},
            {
                "type": "array",
                "maxItems": 10_000,
                "items": {
                    "type": "object",
                    "required": ["start", "end"],
                    "additionalProperties": False,
                    "properties": {
                        "start": {"type": "integer", "minimum": 0},
                        "end": {"type": "integer", "minimum": 1},
                    },
                },
            },
        ]
    }
)
class UnseenField(serializers.Field):
    """All words that nobody looked at, or spans of some."""

    def to_internal_value(self, data):
        if data == "all":
            return data
        if not isinstance(data, list) or len(data) > MOST_SPANS:
            raise serializers.ValidationError(_("Send “all”, or a list of start and end."))
        spans = UnseenIn(data=data, many=True)
        spans.is_valid(raise_exception=True)
        return [(span["start"], span["end"]) for span in spans.validated_data]

    def to_representation(self, value):
        return value


class SignOffIn(ActIn):
    """The clearance of the current revision."""

    revision = serializers.IntegerField(
        min_value=1, help_text="Number of the revision you have read; 409 if there is another."
    )
    not_checked = TextField(max_length=10_000)
    not_looked_at = UnseenField(
        default=(), help_text='Names words that nobody looked at: "all", or their stretches.'
    )
    reason = TextField(max_length=5_000, help_text="Why nobody had to look at them.")
    language_reason = TextField(
        max_length=5_000,
        help_text="Why a text in a language without rules is cleared; required for one.",
    )
