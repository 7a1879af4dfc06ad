"""The pages' own scripts in a real browser; all that they do works without them as well."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from e2e.flows import answer_three_questions, sign_in
from e2e.harness.chromium import FLAGS, executable
from e2e.harness.service import Service
from fixtures.model_server import ModelServer


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
    yield browser
    browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """Collect what the browser complains about; the policy's refusals among it."""
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    page = browser.new_page(locale="en-GB")
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()


def test_the_link_signs_in_and_leaves_no_code_behind(
    page: Page, service: Service, complaints: list[str]
) -> None:
    link = service.sign_in_link
    page.goto(f"{link}.%2Fmodel")
    page.wait_for_url("**/model")
    page.go_back()
    assert "#" not in page.url
    page.goto(f"{service.pages}/sign-in#{link.partition('#')[2]}")
    expect(page.get_by_role("alert")).to_contain_text("done its work")
    assert [said for said in complaints if "403" not in said] == []


def test_rows_are_added_named_and_removed_in_place(
    page: Page, service: Service, complaints: list[str]
) -> None:
    sign_in(page, service)
    answer_three_questions(page)
    page.goto(f"{service.pages}/company")
    page.get_by_role("button", name="Add a department").click()
    page.locator("[data-rows=departments] [data-names]").fill("Deliveries")
    page.get_by_role("button", name="Add a contact").click()
    contact = page.locator("[data-rows=contacts] [data-row]").last
    contact.get_by_label("Kind").select_option("phone")
    contact.get_by_label("Address, number or link").fill("+33 1 99 00 11 22")
    contact.get_by_label("Department").select_option("Deliveries")
    page.get_by_role("button", name="Add a place").click()
    page.locator("[data-rows=places]").get_by_role("button", name="Remove").click()
    expect(page.get_by_role("button", name="Add a place")).to_be_focused()
    page.locator("#company-form").get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    kept = page.locator("[data-rows=contacts] [data-row]").last
    expect(kept.get_by_label("Department").locator("option:checked")).to_have_text("Deliveries")
    expect(page.locator("[data-rows=places] [data-row]")).to_have_count(0)
    assert complaints == []


def test_enter_saves_and_never_takes_a_row_away(page: Page, service: Service) -> None:
    sign_in(page, service)
    answer_three_questions(page)
    page.goto(f"{service.pages}/company")
    page.get_by_label("Signature").fill("Lucie")
    page.get_by_label("Signature").press("Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(page.get_by_label("Address, number or link")).to_have_value(
        "hello@corner-bakery.example"
    )


def test_a_preset_fills_the_address_and_a_test_leaves_the_key_where_it_is(
    page: Page, service: Service, model_server: ModelServer, complaints: list[str]
) -> None:
    sign_in(page, service)
    answer_three_questions(page)
    page.goto(f"{service.pages}/model")
    page.get_by_role("button", name="Ollama").click()
    address = page.get_by_label("Address of the server")
    expect(address).to_have_value("http://127.0.0.1:11434/v1")
    address.fill(model_server.url)
    page.get_by_label("Model", exact=True).fill(model_server.model)
    page.get_by_label("Key", exact=True).fill("sk-typed")
    page.get_by_role("button", name="Test").click()
    expect(page.locator("#tried.well, #tried.badly")).not_to_be_empty()
    expect(page.get_by_label("Key", exact=True)).to_have_value("sk-typed")
    found = page.locator("#tried dl")
    expect(found).to_contain_text("as asked for, by a schema")
    expect(found).to_contain_text("scripted-1, scripted-2")
    assert complaints == []


@pytest.mark.parametrize("width", [320, 1100])
def test_no_page_needs_sideways_scrolling(browser: Browser, service: Service, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 700}, locale="fr-FR")
    sign_in(page, service)
    page.get_by_label("Comment s’appelle votre entreprise").fill("Fournil")
    page.get_by_label("L’adresse, le numéro").fill("a@b.example")
    page.get_by_role("button", name="Commencer").click()
    for path in ("/", "/cases", "/company", "/company/new", "/model", "/connect", "/sign-in"):
        page.goto(service.pages + path)
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, path
    page.close()


def test_the_playbook_opens_by_keyboard_and_fits_a_small_screen(
    page: Page, service: Service, complaints: list[str]
) -> None:
    sign_in(page, service)
    answer_three_questions(page)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{service.pages}/playbook")
    file = page.locator("details.file:has(summary:has-text('partials/wording.md'))")
    file.locator("summary").press("Enter")
    text = file.get_by_role("region", name="partials/wording.md")
    expect(text).to_be_visible()
    page.keyboard.press("Tab")
    expect(text).to_be_focused()
    for details in page.locator("details").all():
        details.evaluate("each => { each.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert complaints == []
