"""What is new: each loading of data with its counts, and the dashboard's own news in plain words."""

from datetime import date

from dashboard.components.news import NEWS
from dashboard.formats import number
from dashboard.queries.history import NEWEST, imports
from tests.web.pages import read, text_of


def cells(row):
    return [text_of(part, worded=()) for part in row["props"]["children"]]


def test_each_loading_is_a_row_with_its_counts(page_at, store):
    page = page_at("/whats-new")
    (body,) = page.all("tbody")
    shown = [cells(row)[1:] for row in body["props"]["children"]]
    held = store.rows(imports())
    assert held
    assert shown == [
        [str(row.id), *map(number, (row.rows_added, row.rows_changed, row.rows_removed, row.rows_unchanged))]
        for row in held
    ]


def test_only_the_newest_loadings_are_shown_the_newest_first(store):
    numbers = [row.id for row in store.rows(imports())]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) <= NEWEST


def test_no_author_of_a_loading_is_shown(page_at):
    assert "tests" not in page_at("/whats-new").text.split()


def test_news_stand_by_day_the_newest_first_in_sentences(page_at):
    days = [day for day, _news in NEWS]
    assert days == sorted(days, reverse=True)
    assert all(isinstance(day, date) for day in days)
    sentences = [sentence for _day, news in NEWS for sentence in news]
    assert all(sentence.endswith(".") and len(sentence) <= 120 for sentence in sentences)
    page = page_at("/whats-new")
    assert all(sentence in page.text for sentence in sentences)
    assert len(page.with_prop("data-testid", "news")) == len(NEWS)


def test_every_page_leads_to_what_is_new(client):
    assert 'href="/whats-new"' in client.get("/cities").text
    assert read(client, "/whats-new?lang=ar").status == 200
