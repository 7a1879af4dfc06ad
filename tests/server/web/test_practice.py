"""The practice feeds: public, harmless, and in the shapes that the readers expect of the sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from flask.testing import FlaskClient

from entendu.practice import PRACTICE_NAME, practice_company
from entendu.settings import Settings
from entendu.web.flask_app import make_flask
from entendu.web.practice_feed import OURS, Said, feed
from entendu.web.practice_feed.pieces import emoji_name, pieces
from entendu.web.sentences.catalogue import translated
from entendu.web.services import Services
from fixtures.visitor import HOST, PORT, SetClock

SAID = {
    site: [said for post in feed(site) for said in post.everything()] for site in ("x", "facebook")
}
PICTURES = (
    Path(__file__).parents[3] / "server" / "entendu" / "web" / "static" / "practice" / "emoji"
)
VOID = {"img", "meta", "link", "br", "input", "hr"}


class Node:
    """An element of a page, enough of it to ask what a reader asks."""

    def __init__(self, tag: str, attributes: dict[str, str], above: Node | None) -> None:
        self.tag, self.attributes, self.above = tag, attributes, above
        self.inside: list[Node | str] = []

    def all(self) -> Iterator[Node]:
        for each in self.inside:
            if isinstance(each, Node):
                yield each
                yield from each.all()

    def having(self, **wanted: str) -> list[Node]:
        names = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [n for n in self.all() if names.items() <= n.attributes.items()]

    def links(self, part: str) -> list[str]:
        return [n.attributes["href"] for n in self.all() if part in n.attributes.get("href", "")]

    def text(self) -> str:
        return "".join(
            each if isinstance(each, str) else each.attributes.get("alt", "") + each.text()
            for each in self.inside
        )


class Page(HTMLParser):
    """A page as a tree. What stands in a `template` is not on the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.top = self.at = Node("", {}, None)
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inside.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, f"{tag} ends where {self.at.tag} is open"
        assert self.at.above is not None
        if tag == "template":
            self.at.inside.clear()
        self.at = self.at.above

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def client(clock: SetClock, tmp_path: Path) -> FlaskClient:
    """Return a browser nobody has signed in; the pages need no database."""
    settings = Settings(data_dir=tmp_path, database_url="sqlite://")
    services = cast(Services, SimpleNamespace(settings=settings, clock=clock))
    app = make_flask(services, cookie_key="for this test", port=PORT)
    app.testing = True
    return app.test_client()


def page(client: FlaskClient, path: str, **more: Any) -> Node:
    answer = client.get(path, base_url=HOST, **more)
    assert answer.status_code == 200
    return Page(answer.text).top


def shown(top: Node, site: str) -> list[Node]:
    return [
        n
        for n in top.all()
        if n.attributes.get("role") == "article"
        and (site == "facebook" or n.attributes.get("data-testid") == "tweet")
    ]


def moment(said: Said, now: datetime) -> datetime:
    return (now - said.age).replace(microsecond=0)


@pytest.mark.parametrize("site", ["x", "facebook"])
def test_a_feed_holds_what_people_really_write(site: str) -> None:
    written = [said for said in SAID[site] if said.author.handle != OURS]
    assert len(written) >= 13
    assert {"en", "fr"} < {said.language for said in written}
    assert any(said.collapsed for said in written)
    assert len({said.id for said in SAID[site]}) == len(SAID[site])


@pytest.mark.parametrize("site", ["x", "facebook"])
def test_the_feed_is_written_to_the_practice_company(site: str) -> None:
    company = practice_company()
    ours = next(said.author for said in SAID[site] if said.author.ours)
    assert ours.name == company.name == PRACTICE_NAME
    handles = {a.handle.casefold() for a in company.accounts if a.platform == site}
    assert ours.handle.casefold() in handles


@pytest.mark.parametrize("said", SAID["x"] + SAID["facebook"], ids=lambda said: said.id)
def test_a_text_in_pieces_is_the_text_and_each_emoji_has_its_picture(said: Said) -> None:
    parts = pieces(said.text)
    assert "".join(part.text for part in parts) == said.text
    for part in parts:
        assert part.kind == "emoji" or not re.search(
            r"[\U0001F300-\U0001FAFF\u2600-\u27BF]", part.text
        )
        if part.kind == "emoji":
            assert (PICTURES / f"{emoji_name(part.text)}.svg").is_file()


def test_pieces_know_mentions_tags_and_links_but_leave_addresses_alone() -> None:
    kinds = [(p.kind, p.text) for p in pieces("a@b.example @Lamp, #money www.x.example ❤️")]
    assert kinds == [
        ("words", "a@b.example "), ("mention", "@Lamp"), ("words", ", "), ("tag", "#money"),
        ("words", " "), ("link", "www.x.example"), ("words", " "), ("emoji", "❤️"),
    ]  # fmt: skip


def test_each_post_on_x_has_the_shape_of_the_site(client: FlaskClient, clock: SetClock) -> None:
    articles = shown(page(client, "/practice/x"), "x")
    assert len(articles) == len(SAID["x"])
    for article, said in zip(articles, SAID["x"], strict=True):
        text, *quoted = article.having(data_testid="tweetText")
        assert text.text() == said.shown
        assert text.attributes["lang"] == said.language
        name = article.having(data_testid="User-Name")[0]
        assert name.links("/practice/x/")[0] == f"/practice/x/{said.author.handle}"
        link = next(n for n in article.all() if "/status/" in n.attributes.get("href", ""))
        assert link.attributes["href"] == f"/practice/x/{said.author.handle}/status/{said.id}"
        stamp = next(n for n in link.all() if n.tag == "time").attributes["datetime"]
        assert datetime.fromisoformat(stamp) == moment(said, clock.now())
        more = article.having(data_testid="tweet-text-show-more-link")
        assert bool(more) == said.collapsed
        assert [q.text() for q in quoted] == ([said.quotes.text] if said.quotes else [])


def test_a_quoted_post_has_an_author_and_no_links_of_its_own(client: FlaskClient) -> None:
    boxes = [
        box
        for box in page(client, "/practice/x").having(role="link")
        if box.tag == "div" and box.having(data_testid="User-Name")
    ]
    assert len(boxes) == 1
    assert f"@{OURS}" in boxes[0].text()
    assert [n for n in boxes[0].all() if n.tag == "a" and "/status/" in n.attributes["href"]] == []


def test_the_account_that_replies_on_x_is_the_practice_companys(client: FlaskClient) -> None:
    account = page(client, "/practice/x").having(data_testid="SideNav_AccountSwitcher_Button")
    assert [n.having(data_testid=f"UserAvatar-Container-{OURS}") != [] for n in account] == [True]


def test_each_comment_on_facebook_has_the_shape_of_the_site(client: FlaskClient) -> None:
    articles = shown(page(client, "/practice/facebook"), "facebook")
    assert len(articles) == len(SAID["facebook"])
    threads = {c.id: c.id for post in feed("facebook") for c in post.comments}
    threads |= {r.id: c.id for p in feed("facebook") for c in p.comments for r in c.comments}
    posts = [p.id for p in feed("facebook")]
    for article, said in zip(articles, SAID["facebook"], strict=True):
        if said.id in posts:
            assert article.attributes["aria-posinset"] == str(posts.index(said.id) + 1)
            continue
        links = [href for href in article.links("comment_id=") if "/posts/" in href]
        assert len(links) == 1
        assert f"comment_id={threads[said.id]}&" in links[0]
        assert (f"reply_comment_id={said.id}" in links[0]) == (threads[said.id] != said.id)
        assert "__cft__" in links[0]
        assert article.links(f"/practice/facebook/{said.author.handle}?comment_id=")
        above = [n for n in ancestors(article) if "aria-posinset" in n.attributes]
        assert len(above) == 1
        lines = [
            n.text() for n in article.all() if n.tag == "div" and n.attributes.get("dir") == "auto"
        ]
        wanted = [line for line in said.shown.split("\n") if line]
        tail = "… " if said.collapsed else ""
        assert [line.split("… ")[0] + ("… " if "… " in line else "") for line in lines] == [
            *wanted[:-1], wanted[-1] + tail,
        ]  # fmt: skip


def ancestors(node: Node) -> Iterator[Node]:
    while node.above is not None:
        node = node.above
        yield node


@pytest.mark.parametrize(
    "said", [s for s in SAID["x"] if s.author.handle != OURS], ids=lambda s: s.id
)
def test_a_permalink_on_x_leads_to_the_whole_post_alone(client: FlaskClient, said: Said) -> None:
    top = page(client, f"/practice/x/{said.author.handle}/status/{said.id}")
    assert [a.having(data_testid="tweetText")[0].text() for a in shown(top, "x")] == [said.text]
    assert top.having(data_testid="tweet-text-show-more-link") == []


def test_each_link_within_a_feed_leads_to_a_page(client: FlaskClient) -> None:
    links = {
        href.split("?")[0]
        for site in ("x", "facebook")
        for href in page(client, f"/practice/{site}").links("/practice")
    }
    assert len(links) > 30
    for href in links:
        with client.get(href, base_url=HOST) as answer:
            assert answer.status_code == 200, href


@pytest.mark.parametrize(
    "path",
    ["/practice/x/nobody", "/practice/x/bev_hartley/status/1", "/practice/facebook/a/posts/2"],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path, base_url=HOST).status_code == 404


@pytest.mark.parametrize("path", ["/practice", "/practice/", "/practice/x", "/practice/facebook"])
def test_practice_is_open_to_everybody_and_keeps_the_content_policy(
    client: FlaskClient, path: str
) -> None:
    answer = client.get(path, base_url=HOST)
    assert answer.status_code == 200
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)", answer.text)
    assert not re.search(r"""(src|href)=["'](https?:)?//""", answer.text)


def test_the_chooser_explains_three_steps_and_opens_both_feeds(client: FlaskClient) -> None:
    top = page(client, "/practice")
    steps = next(n for n in top.all() if n.tag == "ol")
    assert len([n for n in steps.all() if n.tag == "li"]) == 3
    assert {"/practice/x", "/practice/facebook", "/connect"} <= set(top.links("/"))


def test_the_frame_is_french_and_the_comments_stay_as_they_were_written(
    client: FlaskClient,
) -> None:
    french = page(client, "/practice/x?lang=fr")
    for said_by_us in ("Practice: a feed like X", "Show more", "Reply", "Your account here"):
        assert translated(said_by_us, "fr") != said_by_us
    assert translated("Practice: a feed like X", "fr") in french.text()
    assert translated("Show more", "fr") in french.text()
    for article, said in zip(shown(french, "x"), SAID["x"], strict=True):
        assert article.having(data_testid="tweetText")[0].text() == said.shown


def test_times_are_counted_back_from_now(client: FlaskClient, clock: SetClock) -> None:
    def newest() -> datetime:
        top = page(client, "/practice/x")
        return max(
            datetime.fromisoformat(n.attributes["datetime"]) for n in top.all() if n.tag == "time"
        )

    before = newest()
    clock.at = datetime(2027, 1, 1, tzinfo=UTC)
    assert newest() - before > timedelta(days=200)
