"""Every chart, card and table keeps the contract of its kind (interface notes, part 1)."""

from urllib.parse import unquote, urlsplit

from tests.web.pages import parts_of, read, text_of


def _blocks(every_page, name: str):
    return [(page, part) for page in every_page for part in page.with_prop(name)]


def _charts(every_page):
    return [(page.address, part) for page, part in _blocks(every_page, "data-chart")]


def _with(part, name: str, value: str | None = None):
    found = [each for each in parts_of(part) if name in each["props"]]
    return [each for each in found if value is None or each["props"][name] == value]


def test_a_chart_says_what_it_shows_and_offers_it_otherwise(every_page):
    charts = _charts(every_page)
    assert len(charts) >= 5
    for address, chart in charts:
        where = (address, chart["props"]["data-chart"])
        kinds = [each["type"] for each in parts_of(chart)]
        assert [each for each in _with(chart, "role", "group") if each["props"].get("aria-label")], where
        summaries = [text_of(each) for each in parts_of(chart) if each["type"] == "summary"]
        assert "Show as a table" in summaries, where
        assert "table" in kinds, where
        assert {"h3", "time", "figcaption"} <= set(kinds), where
        assert _with(chart, "data-export", "csv"), where
        assert _with(chart, "data-export", "xlsx"), where
        assert _with(chart, "data-source"), where
        assert [text_of(each) for each in _with(chart, "data-provenance", "documented")[1:]] == ["documented"], where


def test_what_needs_a_script_is_hidden_without_one(every_page):
    needy = ("copy-link", "draw-chart")
    buttons = [part for _page, part in _blocks(every_page, "data-action") if part["props"]["data-action"] in needy]
    buttons += [part for _page, part in _blocks(every_page, "data-export") if part["props"]["data-export"] == "png"]
    assert buttons
    assert [part for part in buttons if "needs-script" not in part["props"]["class"].split()] == []


def test_pictures_of_charts_are_there(client, every_page):
    links = {part["props"]["href"] for _page, part in _blocks(every_page, "data-export")
             if part["props"]["data-export"] == "svg"}  # fmt: skip
    drawn_along = {link for link in links if link.startswith("data:")}
    assert drawn_along
    assert [link for link in drawn_along if not unquote(link.split(",", 1)[1]).startswith("<svg ")] == []
    assert links > drawn_along
    for link in links - drawn_along:
        answer = client.get(link)
        assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml"), link
        assert answer.text.startswith("<svg "), link


def test_an_indicator_without_reports_has_no_picture(client):
    assert client.get("/indicator/BLD-01.svg").status_code == 404
    assert client.get("/indicator/no-such.svg").status_code == 404


def test_a_card_tells_its_parts_in_order(every_page):
    cards = [part for page in every_page for part in page.with_prop("data-testid", "kpi") if part["type"] == "article"]
    assert len(cards) >= 10
    wanted = ("card-name", "card-value", "card-state", "card-foot", "card-links")
    for card in cards:
        classes = [name for each in parts_of(card) for name in each["props"].get("class", "").split()]
        assert [name for name in classes if name in wanted] == list(wanted), card["props"]["data-kpi-id"]
        foot = next(each for each in parts_of(card) if each["props"].get("class") == "card-foot")
        [day] = [each for each in parts_of(foot) if each["type"] == "time"]
        assert day["props"]["datetime"] == card["props"]["data-asof"]
        assert [link for link in _with(foot, "href") if urlsplit(link["props"]["href"]).path.startswith("/source/")]
        assert text_of(foot).endswith(card["props"]["data-provenance"])


def test_a_list_comes_as_three_kinds_of_file(client, page_at):
    page = page_at("/cities?region=balkans&view=x")
    kinds = {part["props"]["data-export"]: part["props"]["href"] for part in page.with_prop("data-export")}
    assert kinds == {kind: f"/data/cities.{kind}?region=balkans" for kind in ("csv", "xlsx", "json")}
    french = read(client, "/cities?region=balkans&lang=fr")  # a client of its own: it remembers the language
    [workbook] = french.with_prop("data-export", "xlsx")
    assert workbook["props"]["href"] == "/data/cities.xlsx?region=balkans&lang=fr"


def test_paper_names_the_filters_in_words(page_at):
    [line] = page_at("/cities?region=balkans").with_prop("class", "printed-filters")
    assert "Region: " in text_of(line)
    assert "balkans" in text_of(line).lower()
