"""The review desk in a real browser: one key accepts, nothing is lost, all is undone, the keyboard is Vietnamese."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made import made
from serving import Served, serving

from extractor.store.reviewed import ReviewedStore


def verdicts(db: Path) -> list[str]:
    with ReviewedStore.open(db) as store:
        return [j.verdict for j in store.judgements(all_rows=True)]


def saved(page: Any, word: str = "Đã lưu") -> None:
    page.wait_for_function("w => document.getElementById('saved').textContent.startsWith(w)", arg=word)


def store_before(db: Path) -> str | None:
    """Return how the thing was that the first decision was about."""
    with ReviewedStore.open(db) as store:
        return store.judgements(all_rows=True)[0].before


def current(page: Any) -> str:
    return str(page.evaluate("document.querySelector('.card.current').id"))


def test_one_key_accepts_and_goes_on(page: Any, db: Path) -> None:
    """Enter accepts the one focused thing and focuses the next; the time of saving is shown."""
    page.goto("/queue")
    first = current(page)
    page.keyboard.press("Enter")
    saved(page)
    assert re.search(r"Đã lưu \d\d:\d\d:\d\d", page.text_content("#saved"))
    assert current(page) != first
    assert page.locator(".card.current").count() == 1
    assert verdicts(db) == ["accept"]


def test_one_button_in_one_place_does_the_same_for_the_mouse(page: Any, db: Path) -> None:
    page.goto("/queue")
    box = page.locator(".bar [data-do=accept]").bounding_box()
    for n in (1, 2, 3):
        page.mouse.click(box["x"] + 20, box["y"] + 10)
        page.wait_for_function("n => document.querySelectorAll('.card.decided').length === n", arg=n)
    saved(page)
    page.wait_for_function(
        "() => !localStorage.getItem('extractor.outbox') || localStorage.getItem('extractor.outbox') === '[]'"
    )
    assert verdicts(db) == ["accept"] * 3


def test_everything_is_undone_and_done_again_over_a_reload(page: Any, db: Path) -> None:
    page.goto("/queue")
    for key in ("Enter", "b", "Enter"):
        page.keyboard.press(key, delay=30)
        page.wait_for_timeout(60)
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    page.reload()
    for _ in range(3):
        page.keyboard.press("Control+z")
        page.wait_for_timeout(80)
    saved(page, "Đã hoàn tác")
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    with ReviewedStore.open(db) as store:
        assert store.judgements() == ()
    page.keyboard.press("Control+y")
    saved(page, "Đã làm lại")
    with ReviewedStore.open(db) as store:
        assert [j.verdict for j in store.judgements()] == ["accept"]


def test_decisions_wait_for_a_server_that_is_away_and_survive_a_reload(chromium: Any, db: Path) -> None:
    """The server goes, a key is pressed, the page says that it waits; the server comes back and has it, once."""
    context = chromium.new_context()
    page = context.new_page()
    with serving(db) as server:
        server.settled()
        port = int(server.base.rsplit(":", 1)[1])
        page.goto(server.base + "/queue")
        page.wait_for_selector(".card.current")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('saved').classList.contains('bad')")
    assert "1" in page.text_content("#saved")
    assert page.locator(".card.decided").count() == 1
    assert verdicts(db) == []
    with serving(db, port=port) as server:
        page.goto(server.base + "/queue")
        page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    assert verdicts(db) == ["accept"]
    context.close()


@pytest.mark.parametrize("sequence", ["telex", "vni", "ime", "unikey-backspace"])
def test_an_input_method_decides_nothing(page: Any, db: Path, sequence: str) -> None:
    """What UniKey and input methods send never reaches the key map: composing keys, Backspace, injected letters."""
    page.goto("/queue")
    first = current(page)
    cdp = page.context.new_cdp_session(page)
    if sequence == "ime":
        for code in ("KeyB", "Enter"):
            cdp.send(
                "Input.dispatchKeyEvent",
                {"type": "rawKeyDown", "key": "Process", "code": code, "windowsVirtualKeyCode": 229},
            )
            cdp.send(
                "Input.dispatchKeyEvent",
                {"type": "keyUp", "key": "Process", "code": code, "windowsVirtualKeyCode": 229},
            )
    else:
        typed = {"telex": "aaxs", "vni": "a1e6", "unikey-backspace": "ax"}[sequence]
        for letter in typed:
            page.keyboard.press(letter)
            page.keyboard.press("Backspace")
            page.keyboard.insert_text("ã")
        # an injected B: within milliseconds of the key before
        page.evaluate(
            "() => { for (const key of ['x', 'Backspace', 'b']) "
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true})) }"
        )
    page.wait_for_timeout(150)
    assert current(page) == first
    assert verdicts(db) == []


def test_a_key_in_a_field_is_text(page: Any, db: Path) -> None:
    page.goto("/queue")
    page.click("#q-top")
    page.keyboard.type("bbb", delay=30)
    assert page.input_value("#q-top") == "bbb"
    assert verdicts(db) == []


def test_keys_are_listed_shown_on_buttons_and_can_be_switched_off(page: Any, db: Path) -> None:
    page.goto("/queue")
    assert page.text_content(".bar [data-do=accept] kbd") == "Enter"
    page.keyboard.press("?")
    page.wait_for_selector("#keys[open]")
    page.uncheck("#keys .keys-on")
    page.keyboard.press("Escape")
    page.wait_for_timeout(50)
    page.evaluate("document.querySelector('.card.current').focus()")
    page.keyboard.press("Enter")
    page.keyboard.press("b", delay=30)
    page.wait_for_timeout(150)
    assert verdicts(db) == []


def test_accept_all_takes_only_what_is_on_the_screen_after_a_yes(page: Any, db: Path) -> None:
    page.goto("/queue")
    cards = page.locator(".card").count()
    page.click("[data-do=all]")
    listed = page.locator("#sure-list li").count()
    assert 0 < listed < cards
    assert str(listed) in page.text_content("#sure-text")
    page.click("#sure [value=no]")
    page.wait_for_timeout(100)
    assert verdicts(db) == []
    page.click("[data-do=all]")
    listed = page.locator("#sure-list li").count()  # what came into view meanwhile is in the list to be confirmed
    assert listed < cards
    page.click("#sure [value=yes]")
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    saved(page)
    assert len(verdicts(db)) == listed


def test_filters_are_links(page: Any) -> None:
    page.goto("/queue")
    page.click("text=Tên mới >> nth=0")
    assert "only=new" in page.url
    page.reload()
    assert page.get_attribute(".chips a[href*='only=new'][aria-current]", "aria-current") == "true"


def test_two_people_get_three_views_and_no_silent_overwrite(page: Any, served: Served, db: Path) -> None:
    """Somebody rejects what is on my screen; my Enter is refused, and the three views are one click away."""
    page.goto("/queue")
    card = page.locator(".card.current")
    target, document = card.get_attribute("data-target"), card.get_attribute("data-document")
    change = {"version": 0, "changes": [{"target": target, "verdict": "reject"}]}
    assert served.json("POST", f"/api/v1/documents/{document}/decisions", change, cookie="name=Mai")[0] == 201
    page.keyboard.press("Enter")
    page.wait_for_selector("#saved form button")
    page.click("#saved form button")
    page.wait_for_selector("h1:has-text('Hai người cùng sửa')")
    assert "Mai" in page.text_content("main")
    assert page.locator(".three section").count() == 3
    assert verdicts(db) == ["reject"]
    seen = page.text_content(".three section >> nth=0").split()
    assert seen[2:] == page.text_content(".three section >> nth=2").split()[-len(seen) + 2 :]
    with page.expect_navigation():
        page.click("main form button")
    with ReviewedStore.open(db) as store:
        mine = store.judgements(all_rows=True)[-1]
    assert (mine.verdict, mine.after) == ("accept", store_before(db))


def test_an_edit_that_came_second_is_kept_on_the_page_of_three_views(page: Any, served: Served, db: Path) -> None:
    """Nothing typed is lost: what I wrote stands there, and one button saves it over the other's word, knowingly."""
    page.goto("/records/tasks")
    card = page.locator(".card.current")
    target, document = card.get_attribute("data-target"), card.get_attribute("data-document")
    page.keyboard.press("F2")
    page.fill("#edit [name='field.assignee']", "Sở Thử nghiệm tỉnh Đồng Mây")
    change = {"version": 0, "changes": [{"target": target, "verdict": "reject"}]}
    assert served.json("POST", f"/api/v1/documents/{document}/decisions", change, cookie="name=Mai")[0] == 201
    page.click("#edit button.primary")
    page.click("#saved form button")
    page.wait_for_selector("h1:has-text('Hai người cùng sửa')")
    assert "Sở Thử nghiệm tỉnh Đồng Mây" in page.text_content(".three section >> nth=2")
    with page.expect_navigation():
        page.click("main form button")
    with ReviewedStore.open(db) as store:
        mine = store.judgements(all_rows=True)[-1]
    assert mine.verdict == "edit"
    assert "Sở Thử nghiệm tỉnh Đồng Mây" in (mine.after or "")


def test_what_is_decided_is_listed_with_its_verdict(page: Any, served: Served) -> None:
    page.goto("/queue")
    left = page.get_attribute("#counts", "data-open")
    page.keyboard.press("b")
    saved(page)
    served.settled()
    page.goto("/queue?decided=true")
    assert "rejected" in page.get_attribute(".card", "class")
    assert "bỏ" in page.text_content(".card .state")
    assert int(page.get_attribute("#counts", "data-open")) in (int(left) - 1, int(left))


def test_a_reviewer_is_asked_for_a_name_and_signs_with_it(page: Any, db: Path) -> None:
    """In its own letters; the account of the system ("root") signs nothing."""
    page.goto("/queue?only=low")
    assert "root" not in page.text_content(".who-ask")
    page.fill("#who-ask", "Nguyễn Thị Hoà")
    with page.expect_navigation():
        page.click(".who-ask button")
    assert page.url.endswith("/queue?only=low")
    assert page.locator(".who-ask").count() == 0
    page.goto("/queue")
    page.keyboard.press("Enter")
    saved(page)
    with ReviewedStore.open(db) as store:
        assert [j.by for j in store.judgements()] == ["Nguyễn Thị Hoà"]


def test_a_thing_is_edited_with_f2(page: Any, served: Served, db: Path) -> None:
    paper = made("⟦UNIT|Sở Nội vụ⟧ họp.", path="u.txt", title="Họp", units=[("Sở Nội vụ", "Sở Nội vụ")])
    with ReviewedStore.open(db) as store:
        store.save(replace(paper, mentions=tuple(replace(m, confidence=0.4) for m in paper.mentions)))
    served.settled()
    page.goto(f"/queue?label=UNIT&document={paper.document.id}")
    page.keyboard.press("F2")
    page.wait_for_selector("#edit[open] #e-value")
    page.fill("#e-value", "Sở Nội vụ tỉnh Đồng Mây")
    with page.expect_navigation():  # the page loads itself anew after an edit
        page.click("#edit .primary")
    assert verdicts(db) == ["edit"]
    with ReviewedStore.open(db) as store:
        assert "Sở Nội vụ tỉnh Đồng Mây" in {u.name for held in store.documents() for u in held.result.units}
