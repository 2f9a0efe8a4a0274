"""The template for reporting: the loader's columns, words to choose from, and notes in the reader's language."""

import io

import pytest
from openpyxl import load_workbook

from dashboard.config import FACTS
from dashboard.exports.template import SHEETS
from dashboard.monitoring_terms import ObservationStatus
from tests.web.pages import read


def opened(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return load_workbook(io.BytesIO(answer.data))


@pytest.fixture
def book(client):
    return opened(client, "/data/template.xlsx?indicator=CON-02")


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_has_the_columns_that_the_loader_reads(book, name):
    head = (FACTS / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert [cell.value for cell in book[name][1]] == head


def test_the_first_value_is_of_the_indicator_that_was_asked_for(book):
    head = [cell.value for cell in book["observations"][1]]
    row = dict(zip(head, [cell.value for cell in book["observations"][2]], strict=True))
    assert {name: value for name, value in row.items() if value is not None} == {"indicator_id": "CON-02"}


def test_known_words_can_be_chosen_and_columns_are_explained(book):
    sheet = book["observations"]
    lists = {rule.formula1.strip('"') for rule in sheet.data_validations.dataValidation}
    assert ",".join(ObservationStatus) in lists
    assert all(cell.comment and cell.comment.text for cell in sheet[1] if cell.value in ("value", "status", "sources"))


def test_the_notes_are_in_the_language_of_the_address(client):
    assert "Vide" in " ".join(str(row[0]) for row in opened(client, "/data/template.xlsx?lang=fr").worksheets[0].values)


def test_a_code_is_a_code_and_no_formula(client):
    book = opened(client, "/data/template.xlsx?indicator==1%2B1%22evil")
    assert [cell.value for cell in book["observations"][2] if cell.value is not None] == ["11"]


def test_what_nobody_publishes_offers_its_template(client):
    for address in ("/indicators", "/indicator/CON-02", "/explain/CON-02"):
        links = [part["props"]["href"] for part in read(client, address).with_prop("data-export", "template")]
        assert links, address
        assert {client.get(link).status_code for link in links} == {200}
