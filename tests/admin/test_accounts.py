"""Accounts in the panel: people invited by a table, work handed over, accounts ended."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from tablib import Dataset

from articles.models import Assignment, AuditEntry, User
from tests.acts import assign_checker
from tests.factories import (
    NOW,
    ArticleFactory,
    ClaimFactory,
    DeskFactory,
    SourceFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
INVITE, CONFIRM = (reverse(f"admin:articles_user_{name}") for name in ("import", "process_import"))
HEAD = "name,mail,role,desk"


@pytest.fixture
def administrator():
    return UserFactory(role="administrator")


@pytest.fixture
def panel(client, administrator):
    client.force_login(administrator)
    return client


def checked(panel, *lines, head=HEAD, encoding="utf-8"):
    """Send a table to be checked."""
    text = "\n".join([head, *lines]).encode(encoding)
    file = SimpleUploadedFile("people.csv", text, "text/csv")
    return panel.post(INVITE, {"import_file": file, "format": "0", "resource": "0"})


def confirmed(panel, answer):
    return panel.post(CONFIRM, answer.context["confirm_form"].initial, follow=True)


def mails():
    return ProcrastinateJob.objects.filter(task_name="articles.mail_invitation").count()


def test_a_checked_table_stores_nothing_and_mails_nobody(panel):
    before = User.objects.count(), AuditEntry.objects.count()
    answer = checked(panel, "Nele Uhl,n.uhl@example.org,checker,")
    assert "n.uhl@example.org" in answer.content.decode()
    assert (User.objects.count(), AuditEntry.objects.count()) == before
    assert mails() == 0


def test_a_confirmed_table_invites_everybody(panel):
    DeskFactory(name="Wirtschaft")
    answer = checked(
        panel,
        "Nele Uhl,n.uhl@example.org,checker,Wirtschaft",
        '"Roth, Jan",j.roth@example.org,author,',
    )
    confirmed(panel, answer)
    nele, jan = User.objects.filter(email__in=["n.uhl@example.org", "j.roth@example.org"])
    assert {str(nele), str(jan)} == {"Nele Uhl", "Jan Roth"}
    assert User.objects.get(username="n.uhl").expert_desks == ["Wirtschaft"]
    assert mails() == 2


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("Name;E-Mail;Rolle;Ressort", "Nele Uhl;n.uhl@example.org;Dokumentation;"),
        ("name,email,role", "Nele Uhl,n.uhl@example.org,Checker"),
        ("Rolle,Adresse,Name", "CHECKER,n.uhl@example.org,Nele Uhl"),
        ("name,mail,role", "Nele Uhl,n.uhl@example.org,Dokumentation"),
        ("name,mail,role", "Nele Uhl,n.uhl@example.org,Prüferin"),
    ],
)
def test_heads_and_roles_are_understood_in_both_languages(panel, head, line):
    confirmed(panel, checked(panel, line, head=head, encoding="utf-8-sig"))
    assert User.objects.get(email="n.uhl@example.org").role == "checker"


EXCEL = Dataset(["Jörg Müßig", "j.m@example.org", "Leitung", None], headers=HEAD.split(","))
TABLES = {
    "excel_csv": "Name;E-Mail;Rolle\r\nJörg Müßig;j.m@example.org;Leitung\r\n;;".encode("cp1252"),
    "unicode_text": "Name\tE-Mail\tRolle\r\nJörg Müßig\tj.m@example.org\tLeitung".encode("utf-16"),
    "workbook": EXCEL.export("xlsx"),
}


@pytest.mark.parametrize("content", TABLES.values(), ids=TABLES)
def test_a_table_is_read_as_spreadsheets_save_it(panel, content):
    file = SimpleUploadedFile("people", content)
    answer = panel.post(INVITE, {"import_file": file, "format": "0", "resource": "0"})
    assert answer.content.decode().partition("<tbody>")[2].count("<tr>") == 1
    confirmed(panel, answer)
    person = User.objects.get(email="j.m@example.org")
    assert (str(person), person.role) == ("Jörg Müßig", "chief")


def test_a_file_that_is_no_table_is_refused_without_words_of_the_system(panel):
    file = SimpleUploadedFile("people.csv", b"\x89PNG\r\n\x1a\n\x00\x00")
    answer = panel.post(INVITE, {"import_file": file, "format": "0", "resource": "0"})
    assert "lässt sich nicht lesen" in answer.content.decode()
    assert "Error" not in str(answer.context["form"].errors)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (",a@example.org,checker,", "Der Name fehlt."),
        ("Nele Uhl,nele,checker,", "gültige E-Mail-Adresse"),
        ("Nele Uhl,a@example.org,boss,", "Diese Rolle gibt es nicht"),
        (
            "Nele Uhl,a@example.org,checker,Mode",
            "Ressort: Dieses Ressort gibt es nicht; es gibt: Wissen.",
        ),
        ("Nele Uhl,first@example.org,checker,", "schon ein Konto"),
    ],
)
def test_each_faulty_line_is_shown_and_none_can_be_confirmed(panel, line, fault):
    DeskFactory(name="Wissen")
    answer = checked(panel, "Jan Roth,first@example.org,author,", line)
    assert fault in answer.content.decode()
    assert len(answer.context["result"].invalid_rows) == 1
    assert '<td class="num">3</td>' in answer.content.decode()  # as a spreadsheet counts
    assert "confirm_form" not in answer.context
    assert not User.objects.filter(email="first@example.org").exists()


def test_columns_and_roles_are_shown_in_the_language_of_the_page(panel):
    page = checked(panel, "Nele Uhl,n.uhl@example.org,checker,").content.decode()
    assert all(f'<th scope="col">{head}</th>' in page for head in ("E-Mail", "Rolle"))
    assert ">Dokumentation<" in page.partition("<tbody>")[2]
    assert ">checker<" not in page


@pytest.mark.parametrize("role", ["Prüferin", "boss", ""])
def test_a_faulty_line_shows_the_role_as_it_was_typed(panel, role):
    answer = checked(panel, f"Nele Uhl,nele,{role},")
    assert f"<td>{role}</td>" in answer.content.decode()


def test_a_table_without_a_needed_column_says_which(panel):
    page = checked(panel, "Nele Uhl,checker", head="name,role").content.decode()
    assert "Diese Spalten fehlen: E-Mail." in page
    assert "Traceback" not in page


@pytest.mark.parametrize("page", [INVITE, CONFIRM])
def test_chiefs_invite_nobody(client, page):
    client.force_login(UserFactory(role="chief"))
    assert client.post(page).status_code == 403


def page_of(name, person):
    return reverse(f"admin:articles_user_{name}", args=[person.pk])


def test_work_is_handed_over_by_a_chief(client, article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    client.force_login(chief)
    page = client.get(page_of("hand_over", checker)).content.decode()
    assert article.headline in page

    successor = UserFactory()
    answer = client.post(page_of("hand_over", checker), {"to": successor.pk}, follow=True)

    assert "Übergeben: 1" in answer.content.decode()
    assert Assignment.objects.get().user == successor


def test_an_account_is_ended_with_its_work(panel, article, checker, chief):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    refused = panel.post(page_of("end", checker), {"reason": "geht"})
    assert refused.context["form"].errors["to"]

    panel.post(page_of("end", checker), {"to": chief.pk, "reason": "geht"})

    checker.refresh_from_db()
    assert not checker.is_active
    assert Assignment.objects.get().user == chief


def test_without_open_work_nobody_is_asked_for(panel, checker):
    assert "to" not in panel.get(page_of("end", checker)).context["form"].fields
    panel.post(page_of("end", checker))
    checker.refresh_from_db()
    assert not checker.is_active


def test_a_refused_end_says_why(panel, administrator):
    answer = panel.post(page_of("end", administrator), follow=True)
    assert "Das eigene Konto kann niemand selbst beenden" in answer.content.decode()


HAND_OVER, END = "Arbeit übergeben", "Konto beenden"


def offered(panel, person):
    page = panel.get(reverse("admin:articles_user_change", args=[person.pk])).content.decode()
    tools = page.partition('class="object-tools"')[2].partition("</ul>")[0]
    return [name for name in (HAND_OVER, END) if name in tools]


def test_the_page_of_an_ended_account_offers_only_what_is_left_to_do(
    panel, article, checker, chief
):
    assert offered(panel, checker) == [HAND_OVER, END]
    panel.post(page_of("end", checker), {"reason": "geht"})
    assert offered(panel, checker) == []

    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assert offered(panel, checker) == [HAND_OVER]


def test_an_account_that_is_only_switched_off_can_be_ended(panel, checker):
    User.objects.filter(pk=checker.pk).update(is_active=False)
    assert offered(panel, checker) == [END]


@pytest.mark.parametrize(
    ("name", "said"), [("hand_over", "keine Arbeit offen"), ("end", "schon beendet")]
)
def test_the_pages_of_an_ended_account_say_so(panel, checker, name, said):
    panel.post(page_of("end", checker))
    for answer in (
        panel.get(page_of(name, checker), follow=True),
        panel.post(page_of(name, checker), follow=True),
    ):
        assert said in answer.content.decode()
    assert AuditEntry.objects.filter(verb="account.ended").count() == 1
    assert not AuditEntry.objects.filter(verb="work.handed_over").exists()


def test_secret_sources_that_nobody_else_knows_are_counted(panel, checker):
    for others in ([], [UserFactory()], [UserFactory(is_active=False)]):
        source = SourceFactory(title="Frau K.", is_secret=True)
        source.known_to.set([checker, *others])
    page = panel.get(page_of("end", checker))
    assert page.context["work"].secrets_alone == 2
    assert "Frau K." not in page.content.decode()


@pytest.mark.parametrize(
    ("role", "hand_over", "end"), [("chief", 200, 403), ("checker", 302, 302), ("author", 302, 302)]
)
def test_the_pages_are_open_by_right(client, checker, role, hand_over, end):
    client.force_login(UserFactory(role=role))
    assert client.get(page_of("hand_over", checker)).status_code == hand_over
    assert client.get(page_of("end", checker)).status_code == end


@pytest.mark.parametrize("name", ["hand_over", "end"])
def test_a_page_takes_the_same_queries_for_much_work(
    panel, checker, chief, django_assert_num_queries, name
):
    for _ in range(3):
        article = ArticleFactory()
        assign_checker(article=article, actor=chief, at=NOW, user=checker)
        claim = ClaimFactory(article=article)
        assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    with django_assert_num_queries({"hand_over": 7, "end": 10}[name]):
        panel.get(page_of(name, checker))


def test_the_page_of_a_password_is_in_the_language_of_the_page(panel):
    person = UserFactory()
    address = reverse("admin:auth_user_password_change", args=[person.pk])
    german = panel.get(address).content.decode()
    assert "Ob die Person sich" in german
    assert "ist dann verloren" in german
    panel.cookies["django_language"] = "en"
    assert "password for this user will be lost" in panel.get(address).content.decode()
