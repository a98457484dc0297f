"""Who works in the newsroom, and its desks."""

from articles.api import schemas
from articles.api.base_view import BaseView
from articles.api.listing import list_response, plain_list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import Key
from articles.api.presenters.newsroom import present_desk, present_user
from articles.api.serializers.newsroom import UserQuery
from articles.api.serializers.strict import PageQuery
from articles.api.validation import validated_query
from articles.models import Desk, User
from articles.permissions import Act


class UserListView(BaseView):
    """People with an account."""

    acts = {"GET": Act.SEE_PEOPLE}

    @operation("list_users", schemas.page_of(schemas.UserSchema), query=UserQuery)
    def get(self, request):
        """List the people whose account is open, by user name."""
        query = validated_query(UserQuery, request)
        rows = User.objects.active().only("username", "first_name", "last_name", "role")
        rows = rows.filter(role=query["role"]) if "role" in query else rows
        return list_response(request, rows, query, present_user, (Key("username"),))


class DeskListView(BaseView):
    """Desks of the newsroom."""

    acts = {"GET": Act.SEE_ARTICLES}

    @operation("list_desks", schemas.page_of(schemas.DeskSchema), query=PageQuery)
    def get(self, request):
        """List the desks, by name."""
        return plain_list_response(request, Desk.objects.all(), present_desk, (Key("name"),))
