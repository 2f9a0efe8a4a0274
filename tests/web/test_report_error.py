"""Reporting an error: every fact has the way to it, the letter names the fact, and nothing foreign gets into it."""

from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest

from tests.web.pages import answered, read, text_of

MAIL = "data@example.org"
OF_RECORDS = ("/city/", "/exchange/", "/action-plan/", "/programme/", "/source/", "/indicator/")
REFUSED = [
    "//example.org",
    "//cities",
    "https://example.org/city/dakar",
    "/city/dakar\r\nBcc: x@example.org",
    "/city/dakar\n",
    "/city/dakar%0d%0aBcc:x",
    "/city/dakar?q=a b",
    "/city/dakar?q=<script>",
    '/city/dakar?q="onload',
    "/city/dakar#top",
    "/city//dakar",
    "/city/../city/dakar",
    "/city/no-such-city",
    "/no-such-page",
    "/report-error",
    "/404",
    "/data/cities.csv",
    "javascript:alert(1)",
    "city/dakar",
    "/city/dakar?q=" + "x" * 400,
]


@pytest.fixture
def contact(app, monkeypatch):
    return lambda value: monkeypatch.setitem(app.server.config, "CONTACT", value)


def about(address):
    return f"/report-error?about={quote(address, safe='')}"


def letter(page):
    return next(text_of(part, worded=()) for part in page.all("textarea"))


def mail(page):
    """Recipient, subject and body of the mail that the page offers."""
    (link,) = page.with_prop("data-testid", "mail")
    parts = urlsplit(link["props"]["href"])
    fields = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, set(fields)) == ("mailto", {"subject", "body"})
    return unquote(parts.path), fields["subject"][0], fields["body"][0]


def test_every_explanation_has_its_report_link(records, page_at):
    shown = [address for template, every in records.items() if template.startswith("/explain/") for address in every]
    assert len(shown) > 30
    links = {address: page_at(address).with_prop("data-report") for address in shown}
    assert [address for address, found in links.items() if not found] == []
    assert {part["props"]["data-report"].split("?")[0] for found in links.values() for part in found} == set(shown)


def test_every_record_has_its_report_link_at_head_and_foot(records, page_at):
    shown = [address for template, every in records.items() if template.startswith(OF_RECORDS) for address in every]
    assert len(shown) > 250
    for address in shown:
        links = page_at(address).with_prop("data-report")
        assert [part["props"]["data-report"] for part in links] == [address, address], address
        assert {text_of(part) for part in links} == {"Report an error in this fact"}


def test_an_explained_number_is_reported_with_its_scope_and_filters(client):
    page = read(client, "/explain/BLD-01?scope=region:balkans&sources=seeds&q=caf%C3%A9+x")
    goals = {part["props"]["href"] for part in page.with_prop("data-report")}
    assert len(goals) == 1
    reported = read(client, goals.pop())
    assert reported.status == 200
    assert "scope=region:balkans" in letter(reported)
    assert "q=caf%C3%A9+x" in letter(reported)


def test_every_list_has_its_report_link_at_its_foot(lists, page_at):
    without = {"/guide", "/whats-new", "/report-error"}
    links = {address: page_at(address).with_prop("data-report") for address in lists if address not in without}
    assert {address for address, found in links.items() if len(found) != 1} == set()


def test_every_report_link_opens_a_report(every_page, client):
    goals = {part["props"]["href"] for page in every_page for part in page.with_prop("data-report")}
    assert {goal for goal in goals if client.get(goal).status_code != 200} == set()


@pytest.mark.parametrize(
    "address", ["/city/dakar", "/exchange/x-dakar-montreal-2017", "/source/S03", "/explain/CON-01"]
)
def test_the_mail_names_address_record_sources_and_revision(address, client, contact, store):
    contact(MAIL)
    page = read(client, about(address))
    to, subject, body = mail(page)
    name = text_of(next(part for part in page.parts() if part["props"].get("class") == "kicker"))
    assert to == MAIL
    assert subject == f"Error in a fact: {name}"
    assert f"Page: http://localhost{address}\r\n" in body
    assert f"Record: {address.rsplit('/', 1)[1]}\r\n" in body
    assert "Sources: S0" in body
    assert f"revision {store.revision()}, as of " in body


def test_the_mail_is_in_the_readers_language(client, contact):
    contact(MAIL)
    english, french = (mail(read(client, f"{about('/city/dakar')}&lang={code}"))[2] for code in ("en", "fr"))
    assert "/city/dakar" in french
    assert english.startswith("Something seems to be wrong")


def test_the_text_to_copy_is_the_text_of_the_mail(client, contact):
    contact(MAIL)
    page = read(client, about("/city/dakar"))
    _to, subject, body = mail(page)
    assert letter(page) == " ".join(f"{subject} {body}".split())


def test_without_a_contact_it_says_so_and_gives_the_text(client, contact):
    contact("")
    page = read(client, about("/city/dakar"))
    assert page.with_prop("data-state", "no-contact")
    assert not page.with_prop("data-testid", "mail")
    assert "/city/dakar" in letter(page)
    assert not [href for href in page.hrefs if href.startswith("mailto:")]


def test_a_contact_page_is_linked_and_no_mail_is_offered(client, contact):
    contact("https://example.org/contact")
    page = read(client, about("/city/dakar"))
    assert "https://example.org/contact" in page.hrefs
    assert not page.with_prop("data-testid", "mail")


@pytest.mark.parametrize("address", REFUSED)
def test_what_is_no_page_of_this_dashboard_is_refused(address, client, contact):
    contact(MAIL)
    answer = client.get(about(address))
    page = read(client, about(address))
    assert answer.status_code == 404
    assert "Bcc" not in "".join(f"{name}{value}" for name, value in answer.headers)
    assert not page.all("textarea")
    assert not [href for href in page.hrefs if href.startswith("mailto:")]
    assert "example.org" not in page.text


def test_without_a_fact_it_says_where_to_begin(client):
    page = read(client, "/report-error")
    assert (page.status, page.all("textarea")) == (200, [])
    assert "Report an error in this fact" in page.text


def test_the_callback_answers_with_the_same_report_and_is_never_not_found(client):
    assert 'id="report-text"' in answered(client, about("/city/dakar"))
    assert "Not found" in answered(client, about("//example.org"))


def test_the_page_asks_nothing_about_the_reader(client):
    page = read(client, about("/city/dakar"))
    fields = [part for kind in ("input", "select", "form") for part in page.all(kind)]
    assert fields == []
    assert all("readonly" in part["props"] for part in page.all("textarea"))
