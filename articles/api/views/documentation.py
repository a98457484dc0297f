"""The OpenAPI document, and the page that renders it."""

import json
from functools import cache
from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import override
from drf_spectacular.settings import spectacular_settings
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from articles.api.base_view import BaseView

# The viewer of the document sets inline styles; nothing else is relaxed.
VIEWER_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": [NONE],
}


@cache
def openapi_document() -> dict[str, Any]:
    """Return the OpenAPI document in English, generated once per process (half a second)."""
    with override("en"):
        made = spectacular_settings.DEFAULT_GENERATOR_CLASS().get_schema(request=None, public=True)
        # Titles are translated when they are serialised, which would be too late.
        return json.loads(json.dumps(made, default=str))


class OpenAPIView(SpectacularJSONAPIView):
    """The OpenAPI document as JSON, in English for everybody. Public: it holds no data."""

    authentication_classes = ()
    throttle_classes = ()

    def _get_schema_response(self, request):
        name = self._get_filename(request, None)
        disposition = f'inline; filename="{name}"'
        return Response(openapi_document(), headers={"Content-Disposition": disposition})


@method_decorator(csp(VIEWER_POLICY), name="dispatch")
class DocumentationView(SpectacularSwaggerSplitView):
    """The document as a page on which requests can be tried. Public."""

    authentication_classes = ()
    throttle_classes = ()
    template_name = "public/api_docs.html"
    url_name = "api:schema"


class NotFoundView(BaseView):
    """Answer unknown URLs with a problem."""

    authentication_classes = ()

    @extend_schema(exclude=True)
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def initial(self, request, *args, **kwargs):
        self.perform_authentication(request)
        if not request.path.endswith("/"):
            raise NotFound(_("There is nothing here. All addresses of the API end in a slash."))
        raise NotFound
