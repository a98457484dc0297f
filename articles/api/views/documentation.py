"""The OpenAPI document, and the page that makes it readable."""

import json

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp
from django.utils.decorators import method_decorator
from django.utils.translation import override
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.exceptions import NotFound

from articles.api.route import Route

# The viewer of the document sets styles on elements; nothing else is loosened.
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


class Schema(SpectacularJSONAPIView):
    """The OpenAPI document as JSON, in English for everybody. Public: it holds no data."""

    authentication_classes = ()
    throttle_classes = ()

    def _get_schema_response(self, request):
        with override("en"):
            answer = super()._get_schema_response(request)
            # Titles are translated when they are written, which is after this.
            answer.data = json.loads(json.dumps(answer.data, default=str))
            return answer


@method_decorator(csp(VIEWER_POLICY), name="dispatch")
class Documentation(SpectacularSwaggerSplitView):
    """The document as a page on which requests can be tried. Public."""

    authentication_classes = ()
    throttle_classes = ()
    template_name = "public/api_docs.html"
    url_name = "api:schema"


class Nowhere(Route):
    """Answer for addresses that lead nowhere as the API answers."""

    authentication_classes = ()

    @extend_schema(exclude=True)
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def initial(self, request, *args, **kwargs):
        self.perform_authentication(request)
        raise NotFound
