"""A clerk at work: with the keyboard alone, with a Vietnamese input method on, with a screen reader, on a telephone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from made import made
from serving import Served

from extractor.model import Result
from extractor.store.reviewed import ReviewedStore

NAMED = {"button", "link", "textbox", "searchbox", "checkbox", "combobox", "listbox", "dialog", "spinbutton", "region"}
PATHS = (
    "/", "/queue", "/documents", "/documents/{id}", "/records/officials", "/records/officials?view=cards", "/tasks",
    "/subjects/directive?name=31-CT/TU", "/search?q=hồ+sơ", "/candidates", "/log", "/ledger", "/upload", "/help",
    "/watched", "/documents/{id}/review", "/api", "/same/official?name=Nông Quốc Ấn",
)  # fmt: skip


def sent(page: Any) -> None:
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    page.wait_for_load_state("networkidle")


def said(page: Any, word: str) -> None:
    page.wait_for_function("w => document.getElementById('saved').textContent.startsWith(w)", arg=word)


def verdicts(db: Path) -> list[str]:
    with ReviewedStore.open(db) as store:
        return [j.verdict for j in store.judgements(all_rows=True)]


def tree(page: Any) -> list[tuple[str, str]]:
    """Return (role, name) of everything that a screen reader is given."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("Accessibility.enable")
    nodes = cdp.send("Accessibility.getFullAXTree")["nodes"]
    cdp.detach()
    return [
        (n.get("role", {}).get("value", ""), n.get("name", {}).get("value", "")) for n in nodes if not n.get("ignored")
    ]


def test_a_screen_reader_has_a_name_for_every_control(page: Any, served: Served) -> None:
    document = served.json("GET", "/api/v1/documents")[1]["items"][0]["id"]
    for path in PATHS:
        page.goto(path.format(id=document))
        nameless = [role for role, name in tree(page) if role in NAMED and not name.strip()]
        assert nameless == [], path


def test_a_screen_reader_is_told_that_a_decision_is_saved(page: Any, db: Path) -> None:
    """The line that says so is a status that is polite, and is there before anything is said in it."""
    page.goto("/queue")
    assert ("status", "") in tree(page)
    page.keyboard.press("Enter")
    said(page, "Đã lưu")
    live = page.evaluate("document.getElementById('saved').getAttribute('aria-live')")
    assert live == "polite"
    words = [name for role, name in tree(page) if role == "StaticText"]
    assert any(w.startswith("Đã lưu ") and w.count(":") == 2 for w in words)


def test_fifty_things_are_reviewed_without_a_mouse(page: Any, served: Served, db: Path) -> None:
    """Enter and B for fifty things, over two pages of the queue; all undone with the keyboard after a reload."""
    lines = "\n".join(f"Dòng {n}: ⟦UNIT|Sở Thử nghiệm {n}⟧ họp." for n in range(60))
    paper = made(lines, path="nhieu.txt", title="Nhiều mục")
    from dataclasses import replace

    with ReviewedStore.open(db) as store:
        store.save(replace(paper, mentions=tuple(replace(m, confidence=0.4) for m in paper.mentions)))
    served.settled()
    page.goto(f"/queue?document={paper.document.id}")
    done = 0
    while done < 50:
        page.wait_for_selector(".card.current:not(.decided)")
        page.keyboard.press("b" if done % 7 == 3 else "Enter")
        done += 1
        page.wait_for_timeout(40)
        if page.locator(".card:not(.decided)").count() == 0:
            sent(page)
            served.settled()
            page.goto(f"/queue?document={paper.document.id}")
    sent(page)
    assert len(verdicts(db)) == 50
    assert verdicts(db).count("reject") == 7
    page.reload()
    for _ in range(50):
        page.keyboard.press("Control+z")
    sent(page)
    with ReviewedStore.open(db) as store:
        assert store.judgements() == ()


def test_a_page_is_walked_with_the_tab_key_and_the_focus_is_seen(page: Any, served: Served) -> None:
    """From the link past the navigation into the page: every stop has a ring, and the first leads to the contents."""
    page.goto("/tasks")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert ring == "solid", page.evaluate("document.activeElement.outerHTML.slice(0, 100)")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


def test_vietnamese_is_typed_into_the_desks_fields_and_decides_nothing(page: Any, served: Served, db: Path) -> None:
    """As UniKey in Telex does it: each mark is Backspace and the new letter; the value is saved as typed, once."""
    paper = made("⟦UNIT|Sở Nội vụ⟧ họp.", path="u.txt", title="Họp", units=[("Sở Nội vụ", "Sở Nội vụ")])
    with ReviewedStore.open(db) as store:
        store.save(paper)
    page.goto(f"/documents/{paper.document.id}")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("F2")
    page.wait_for_selector("#edit[open] #e-value")
    page.keyboard.press("Control+a")
    for letters, mark in (("So", None), ("w", "ơ"), ("r", "ở"), (" Y t", None), ("e", None), ("e", "ê"), ("s", "ế")):
        if mark is None:
            page.keyboard.type(letters)
        else:  # the key itself is swallowed, the letter before it taken back and written anew
            page.keyboard.press("Backspace")
            page.keyboard.insert_text(mark)
    assert page.input_value("#e-value") == "Sở Y tế"
    assert verdicts(db) == []
    page.keyboard.press("Enter")
    said(page, "Đã lưu")
    sent(page)
    assert verdicts(db) == ["edit"]
    with ReviewedStore.open(db) as store:
        (held,) = store.find(paper.document.id)
    assert [u.name for u in held.result.units] == ["Sở Y tế"]


def test_on_a_telephone_the_saved_line_is_on_the_screen(page: Any, db: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/queue")
    page.click(".bar [data-do=accept]")
    said(page, "Đã lưu")
    box = page.locator("#saved").bounding_box()
    assert 0 <= box["y"] < 844
    assert page.locator(".bar [data-do=accept]").bounding_box()["height"] >= 36


OFFICES = (
    ("Giám đốc", "Sở Thông tin và Truyền thông tỉnh Kon Tum", "2024-08-01", "Kon Tum"),
    ("Phó Giám đốc", "Sở Khoa học và Công nghệ tỉnh Quảng Ngãi", "2025-07-01", "Quảng Ngãi"),
)


def held_office(position: str, unit: str, day: str, place: str) -> Result:
    name = "Nguyễn Văn Bưởi"
    return made(
        f"⟦PERSON|{name}⟧, ⟦POSITION|{position}⟧ ⟦UNIT|{unit}⟧ nói tại ⟦LOCATION|{place}⟧.", path=f"{day}.txt",
        title=f"Tin {day}", published=day, officials=[(name, position, unit, (name, position, unit))],
    )  # fmt: skip


def test_who_may_be_one_is_asked_with_the_reasons(page: Any, db: Path) -> None:
    """A common name goes on in what the unit has become: asked with what speaks for it; the answer is kept."""
    with ReviewedStore.open(db) as store:
        store.save_many([(held_office(*x), None) for x in OFFICES])
    page.goto("/same/official?name=Nguyễn Văn Bưởi")
    asked = page.locator("main section.note")
    assert asked.count() == 1
    reasons = asked.locator("ul.quiet li").all_inner_texts()
    assert reasons
    assert any("Sở Thông tin và Truyền thông" in r and "Sở Khoa học và Công nghệ" in r for r in reasons), reasons
    asked.locator("button[value=different]").click()
    page.wait_for_load_state("networkidle")
    page.reload()
    assert page.locator("main section.note").count() == 0
    assert page.locator("section[aria-labelledby^='c']").count() == 2
