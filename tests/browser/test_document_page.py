"""A document on the desk: its text to the letter, words chosen with mouse and keyboard, layers and labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from serving import Served

from extractor.store.reviewed import ReviewedStore


def open_document(page: Any, served: Served, n: int = 0) -> dict[str, Any]:
    found = served.json("GET", "/api/v1/documents")[1]["items"][n]["id"]
    record: dict[str, Any] = served.json("GET", f"/api/v1/documents/{found}")[1]
    page.goto(f"/documents/{found}")
    page.wait_for_selector("#text")
    return record


def settled(page: Any) -> None:
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    page.wait_for_load_state("networkidle")


def test_the_text_on_the_page_is_the_document(page: Any, served: Served) -> None:
    """Highlights add no letter and take none away."""
    for n in range(3):
        record = open_document(page, served, n)
        assert page.evaluate("document.getElementById('text').textContent") == record["text"]
        assert page.locator("#mentions .item").count() == len(record["mentions"])


def select(page: Any, words: str, cut: int = 0) -> None:
    """Select words in the text with the mouse, `cut` letters short at both ends."""
    box = page.evaluate(
        """([words, cut]) => {
        const walk = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const at = node.data.indexOf(words);
          if (at < 0) continue;
          node.parentElement.scrollIntoView({block: 'center'});
          const range = document.createRange();
          range.setStart(node, at + cut); range.setEnd(node, at + words.length - cut);
          const all = [...range.getClientRects()];
          const a = all[0], b = all[all.length - 1];
          return [a.left + 1, a.top + a.height / 2, b.right - 1, b.top + b.height / 2];
        } }""",
        [words, cut],
    )
    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=4)
    page.mouse.up()


def test_words_selected_with_the_mouse_snap_to_syllables_and_become_a_mention(
    page: Any, served: Served, db: Path
) -> None:
    """Half a syllable at either end is selected: the mention has them whole. The label key is a digit."""
    record = open_document(page, served, 0)
    words = "tổ chức thực hiện" if "tổ chức thực hiện" in record["text"] else "kiểm tra việc thực hiện"
    select(page, words, 1)
    page.wait_for_selector("#adding:not([hidden])")
    page.keyboard.press("2")
    settled(page)
    with ReviewedStore.open(db) as store:
        (row,) = store.judgements()
        after = json.loads(row.after or "{}")
    assert (row.verdict, after["label"], after["text"]) == ("add", "POSITION", words)
    assert record["text"][after["start"] : after["end"]] == after["text"]


def test_words_are_selected_and_labelled_with_the_keyboard_alone(page: Any, served: Served, db: Path) -> None:
    open_document(page, served, 1)
    page.focus("#text")
    page.keyboard.press("ArrowRight")
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight", delay=25)
    page.wait_for_selector("#adding:not([hidden])")
    page.keyboard.press("4")
    settled(page)
    with ReviewedStore.open(db) as store:
        assert [j.verdict for j in store.judgements()] == ["add"]


def test_an_edge_moves_a_syllable_and_comes_back_with_undo(page: Any, served: Served, db: Path) -> None:
    record = open_document(page, served, 0)
    wanted = next(m for m in record["mentions"] if m["label"] == "UNIT" and len(m["text"].split()) > 2)
    page.click(f"#mentions .item[data-start='{wanted['start']}']")
    page.keyboard.press("Shift+ArrowLeft")
    settled(page)
    shorter = " ".join(wanted["text"].split()[:-1])
    page.wait_for_function(
        "w => [...document.querySelectorAll('#text .m')].some(m => m.textContent === w)", arg=shorter
    )
    page.keyboard.press("Control+z")
    settled(page)
    page.wait_for_function(
        "w => [...document.querySelectorAll('#text .m')].some(m => m.textContent === w)", arg=wanted["text"]
    )
    with ReviewedStore.open(db) as store:
        assert store.judgements() == ()


def test_a_rejected_mention_leaves_the_text_and_stays_in_the_list_of_the_rejected(page: Any, served: Served) -> None:
    record = open_document(page, served, 0)
    first = record["mentions"][0]
    page.click(f"#mentions .item[data-start='{first['start']}']")
    page.keyboard.press("b", delay=30)
    settled(page)
    page.wait_for_selector(".gone .item[data-gone]")
    assert page.locator("#mentions .item").count() == len(record["mentions"]) - 1
    assert page.evaluate("document.getElementById('text').textContent") == record["text"]


def test_labels_are_hidden_and_shown(page: Any, served: Served) -> None:
    open_document(page, served, 0)
    style = "getComputedStyle(document.querySelector('#text .m-unit')).textDecorationLine"
    assert page.evaluate(style) == "underline"
    page.uncheck("[data-label=unit]")
    assert page.evaluate(style) == "none"
    page.check("[data-label=unit]")
    page.uncheck("#all-labels")
    assert page.evaluate(style) == "none"


def test_a_highlight_is_colour_and_underline_and_letter(page: Any, served: Served) -> None:
    open_document(page, served, 0)
    looks = page.evaluate(
        """() => ['person', 'position', 'unit', 'location', 'citation', 'date', 'metric'].map(l => {
        const m = document.querySelector(`.labels .m-${l}`), s = getComputedStyle(m);
        const letter = getComputedStyle(m, '::after').content;
        return [s.backgroundColor, s.textDecorationStyle + s.textDecorationColor, letter] })"""
    )
    for part in range(3):
        assert len({look[part] for look in looks}) == 7


def test_a_long_document_paints_at_once(page: Any, served: Served, db: Path) -> None:
    """200 pages with thousands of mentions: the first come alone and are painted, the others after that, to the letter;
    nothing off the screen is laid out, and the browser has few pieces to watch.
    """
    from made import made

    line = (
        "Ngày ⟦DATE|19/7/2024|2024-07-19⟧, ⟦UNIT|Sở Nội vụ tỉnh Đồng Mây⟧ báo cáo kết quả rà soát hồ sơ nộp trực tuyến "
        "của các xã. "
    )
    with ReviewedStore.open(db) as store:
        store.save(made("\n".join(line * 4 for _ in range(1000)), path="long.txt", title="Dài"))
        key = max(held.key for held in store.documents())
        found = store.held([key])[0].result
    assert len(found.document.text) > 380_000
    first = len(served.request("GET", f"/documents/{found.document.id}")[2])
    assert first < 100_000
    page.goto(f"/documents/{found.document.id}", wait_until="commit")
    page.wait_for_selector("#text .m >> nth=0")
    page.wait_for_function("() => !document.querySelector('[data-rest]')")
    assert page.evaluate("document.getElementById('text').textContent") == found.document.text
    assert page.locator("#mentions .item").count() == len(found.mentions)
    painted, asked = page.evaluate(
        "() => [performance.getEntriesByName('first-contentful-paint')[0].startTime,"
        " ...performance.getEntriesByType('resource').filter(x => x.name.includes('/stretch')).map(x => x.startTime)]"
    )[:2]
    assert painted < asked
    watched = "[...document.querySelectorAll('*')].filter(x => getComputedStyle(x).contentVisibility === 'auto').length"
    assert page.evaluate(watched) < 250
    skipped = page.evaluate(
        "() => [...document.querySelectorAll('#text .seg')]"
        ".filter(s => !s.firstElementChild.checkVisibility({contentVisibilityAuto: true})).length"
    )
    assert skipped > 900


def test_a_decision_brings_only_the_segment_it_touched(page: Any, served: Served, db: Path) -> None:
    """After a rejection, an undo and a moved edge the other segments are the very same elements of the page."""
    from made import made

    lines = [f"Dòng {n}: ⟦UNIT|Sở Nội vụ {n}⟧ và ⟦UNIT|Sở Y tế {n}⟧ họp." for n in range(40)]
    paper = made("\n".join(lines), path="nhieu.txt", title="Nhiều")
    with ReviewedStore.open(db) as store:
        store.save(paper)
    page.goto(f"/documents/{paper.document.id}")
    page.evaluate("document.querySelectorAll('#text .seg').forEach(s => { s.kept = true; })")
    target = paper.mentions[20]
    count = "() => Number(document.getElementById('mention-count').textContent)"
    page.click(f"#mentions .item[data-start='{target.start}']")
    page.keyboard.press("b", delay=30)
    page.wait_for_function(f"n => ({count})() === n", arg=79)
    assert page.evaluate("[...document.querySelectorAll('#text .seg')].filter(s => !s.kept).length") == 1
    assert page.locator("#mentions .item").count() == 79
    assert page.evaluate("document.getElementById('text').textContent") == paper.document.text
    page.keyboard.press("Control+z")
    page.wait_for_function(f"n => ({count})() === n", arg=80)
    starts = page.locator("#mentions .item").evaluate_all("all => all.map(x => Number(x.dataset.start))")
    assert starts == sorted(m.start for m in paper.mentions)
    page.click(f"#mentions .item[data-start='{target.start}']")
    page.keyboard.press("Shift+ArrowDown")
    page.wait_for_function("() => document.querySelector('.item.chosen .m')?.textContent === 'Nội vụ 10'")
    assert page.evaluate("[...document.querySelectorAll('#text .seg')].filter(s => !s.kept).length") == 1


def test_a_link_into_the_rest_of_a_long_text_waits_for_it(page: Any, served: Served, db: Path) -> None:
    from made import made

    lines = [f"Dòng {n}: các xã rà soát hồ sơ nộp trực tuyến và báo cáo kết quả theo quy định." for n in range(900)]
    lines[800] = "Ngày 800, các xã và ⟦UNIT|Sở Nội vụ⟧ họp."
    paper = made("\n".join(lines), path="dai.txt", title="Dài")
    with ReviewedStore.open(db) as store:
        store.save(paper)
    page.goto(f"/documents/{paper.document.id}#at-{paper.mentions[0].start}")
    page.wait_for_selector(".seg.here")
    assert "Ngày 800" in page.text_content(".seg.here")
    box = page.locator(".seg.here").bounding_box()
    assert 0 < box["y"] < 768
