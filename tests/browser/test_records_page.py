"""Records on the desk: cards with their evidence, new records from selected words, values with suggestions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from made import made
from serving import Served

from extractor.store.reviewed import ReviewedStore

TEXT = (
    "⟦PERSON|Lê Văn Gạo⟧, ⟦POSITION|Phó Giám đốc⟧ ⟦UNIT|Sở Nội vụ⟧ tỉnh Yên Bái, nói "
    "ngày ⟦DATE|19/7/2024|2024-07-19⟧.\n"
    "Sở Nội vụ rà soát hồ sơ, báo cáo trước ngày ⟦DATE|30/9/2024|2024-09-30⟧.\n"
    "Bài số {n}."
)


def paper(n: int) -> Any:
    return made(
        TEXT.replace("{n}", str(n)), path=f"{n}.txt", title=f"Bài {n}", published="2024-07-19",
        officials=[("Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ", ("Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ"))],
        units=[("Sở Nội vụ", "Sở Nội vụ")],
    )  # fmt: skip


def stored(db: Path, count: int = 3) -> list[str]:
    papers = [paper(n) for n in range(count)]
    with ReviewedStore.open(db) as store:
        store.save_many([(p, None) for p in papers])
    return [p.document.id for p in papers]


def sent(page: Any) -> None:
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    page.wait_for_load_state("networkidle")


def standing(db: Path) -> list[Any]:
    with ReviewedStore.open(db) as store:
        return list(store.judgements())


def test_a_record_is_a_card_with_its_evidence_and_is_decided_on_there(page: Any, served: Served, db: Path) -> None:
    """The words that prove it lead into the document; Enter accepts it and goes on to the next."""
    stored(db)
    served.settled()
    page.goto("/records/officials?view=cards&q=Lê Văn Gạo")
    assert page.locator(".card").count() == 3
    assert page.locator(".card.current .proof a").all_inner_texts() == ["Lê Văn Gạo", "Phó Giám đốc", "Sở Nội vụ"]
    assert "/documents/" in page.get_attribute(".card.current .proof a >> nth=0", "href")
    page.keyboard.press("Enter")
    sent(page)
    (judgement,) = standing(db)
    assert (judgement.verdict, json.loads(judgement.target)["kind"]) == ("accept", "officials")
    assert page.locator(".card.decided").count() == 1


def test_a_decision_on_a_record_is_applied_elsewhere_but_for_exceptions(page: Any, served: Served, db: Path) -> None:
    """The office was misread in every paper: set right once, previewed, one struck out, undone in one go."""
    stored(db)
    served.settled()
    page.goto("/records/officials?view=cards&q=Lê Văn Gạo")
    page.keyboard.press("F2")
    page.wait_for_selector("#edit[open] [name='field.position']")
    page.fill("[name='field.position']", "Giám đốc")
    page.click("#edit .primary")
    sent(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("F2")
    page.wait_for_selector("#edit[open] a[href^='/spread']")
    page.click("#edit a[href^='/spread']")
    assert "2" in page.text_content("main form strong")
    page.uncheck(".places input >> nth=0")
    page.click("main form .primary")
    page.wait_for_url("**/log")
    with ReviewedStore.open(db) as store:
        held = [o.position for d in store.documents() for o in d.result.officials if o.name == "Lê Văn Gạo"]
    assert sorted(held) == ["Giám đốc", "Giám đốc", "Phó Giám đốc"]
    page.keyboard.press("Control+z")
    sent(page)
    with ReviewedStore.open(db) as store:
        held = [o.position for d in store.documents() for o in d.result.officials if o.name == "Lê Văn Gạo"]
    assert sorted(held) == ["Giám đốc", "Phó Giám đốc", "Phó Giám đốc"]


def choose(page: Any, words: str) -> None:
    """Select the line that holds `words`."""
    page.evaluate(
        """words => { const lines = [...document.querySelectorAll('#text .seg')];
        const line = lines.find(x => x.textContent.includes(words));
        const range = document.createRange(); range.selectNodeContents(line);
        getSelection().removeAllRanges(); getSelection().addRange(range); }""",
        words,
    )
    page.wait_for_selector("#adding:not([hidden])")


def test_a_task_is_added_from_the_words_that_ask(page: Any, served: Served, db: Path) -> None:
    """The form is begun with the sentence and its day; a day that is none is refused, with what was typed kept."""
    (document,) = stored(db, 1)
    page.goto(f"/documents/{document}")
    choose(page, "rà soát hồ sơ")
    page.click("[data-new=tasks]")
    page.wait_for_selector("#edit[open] [name='field.assignee']")
    assert page.input_value("[name='field.deadline']") == "30/09/2024"
    page.fill("[name='field.assignee']", "Sở Nội vụ tỉnh Yên Bái")
    page.fill("[name='field.deadline']", "hôm nào đó")
    page.click("#edit .primary")
    page.wait_for_selector("#edit[open] .refusal")
    assert page.input_value("[name='field.assignee']") == "Sở Nội vụ tỉnh Yên Bái"
    page.fill("[name='field.deadline']", "30/9/2024")
    page.click("#edit .primary")
    page.wait_for_function("() => document.getElementById('saved').textContent.startsWith('Đã lưu')")
    with ReviewedStore.open(db) as store:
        (task,) = [t for d in store.documents() if d.result.document.id == document for t in d.result.tasks]
    assert (task.assignee, task.deadline) == ("Sở Nội vụ tỉnh Yên Bái", "2024-09-30")
    assert "rà soát hồ sơ" in paper(0).document.quote(task.span)
    page.keyboard.press("Control+z")
    sent(page)
    assert standing(db) == []


def test_a_mention_is_linked_to_another_body_by_its_name(page: Any, served: Served, db: Path) -> None:
    """What is typed is suggested from the gazetteer; the body's id is kept beside its name, and the record follows."""
    (document,) = stored(db, 1)
    page.goto(f"/documents/{document}")
    page.click("#mentions li[data-label=unit] .item")
    page.keyboard.press("F2")
    page.wait_for_selector("#edit[open] #e-value")
    page.fill("#e-value", "")
    page.type("#e-value", "Bộ Nội vụ")
    page.wait_for_function("() => [...document.querySelectorAll('#e-list option')].some(o => o.value === 'Bộ Nội vụ')")
    page.click("#edit .primary")
    page.wait_for_function("() => document.getElementById('saved').textContent.startsWith('Đã lưu')")
    (judgement,) = standing(db)
    after = json.loads(judgement.after)
    assert after["name"] == "Bộ Nội vụ"
    assert after["entity"]
    with ReviewedStore.open(db) as store:
        (held,) = [d for d in store.documents() if d.result.document.id == document]
    assert [(u.name, u.id) for u in held.result.units] == [("Bộ Nội vụ", after["entity"])]


def test_a_label_key_relabels_the_chosen_mention_and_shift_moves_its_start(page: Any, served: Served, db: Path) -> None:
    (document,) = stored(db, 1)
    page.goto(f"/documents/{document}")
    page.click("#mentions li[data-label=person] .item")
    page.keyboard.press("Shift+ArrowDown")
    page.wait_for_function("() => document.querySelector('.item.chosen')?.textContent.includes('Văn Gạo') && "
                           "!document.querySelector('.item.chosen').textContent.includes('Lê')")  # fmt: skip
    page.keyboard.press("Shift+ArrowUp")
    page.wait_for_function("() => document.querySelector('.item.chosen')?.textContent.includes('Lê Văn Gạo')")
    page.keyboard.press("4")
    page.wait_for_function("() => document.querySelector('.item.chosen')?.closest('li').dataset.label === 'location'")
    sent(page)
    assert [j.verdict for j in standing(db)] == ["move", "move", "relabel"]


def test_every_item_of_a_timeline_is_one_click_from_its_sentence(page: Any, served: Served, db: Path) -> None:
    """A dot leads to its event, an event's source to the sentence in the document."""
    page.goto("/subjects/directive?name=31-CT/TU")
    dot = page.locator(".picture svg a >> nth=0")
    assert page.locator(f".events {dot.get_attribute('href')}").count() == 1
    events, sources = page.locator(".events > li").count(), page.locator(".events .sources a").count()
    assert sources >= events > 3
    link = page.locator(".events .sources a >> nth=0")
    place = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_selector(f"#{place}")
    assert page.evaluate("place => document.getElementById(place).getBoundingClientRect().top < innerHeight", place)


def test_mentions_within_each_other_are_both_seen_and_chosen(page: Any, served: Served, db: Path) -> None:
    text = "Theo ⟦UNIT|Ban Chỉ đạo Đề án 06⟧ nói."
    inner = made(text, path="in.txt", title="Lồng nhau")
    start = inner.document.text.index("Đề án 06")
    nested = inner.document.mention("CITATION", start, start + 8)
    with ReviewedStore.open(db) as store:
        from dataclasses import replace

        store.save(replace(inner, mentions=(*inner.mentions, nested)))
    page.goto(f"/documents/{inner.document.id}")
    for label, words in (("citation", "Đề án 06"), ("unit", "Ban Chỉ đạo Đề án 06")):
        mark = page.locator(f"#text .m-{label}")
        assert mark.inner_text() == words
        mark.click(position={"x": 4, "y": 8})
        assert words in page.text_content(".item.chosen")


def test_a_long_list_of_mentions_is_completed_after_the_first_paint(page: Any, served: Served, db: Path) -> None:
    line = "Ngày ⟦DATE|19/7/2024|2024-07-19⟧, ⟦UNIT|Sở Nội vụ⟧ họp. "
    long = made("\n".join(line * 3 for _ in range(150)), path="long.txt", title="Dài")
    with ReviewedStore.open(db) as store:
        store.save(long)
    page.goto(f"/documents/{long.document.id}")
    page.wait_for_function("n => document.querySelectorAll('#mentions .item').length === n", arg=len(long.mentions))
    page.click("#mentions .item >> nth=880")
    page.keyboard.press("b")
    sent(page)
    (judgement,) = standing(db)
    assert json.loads(judgement.target)["start"] == long.mentions[880].start


def test_nothing_found_differs_from_not_run_and_from_failed(page: Any, served: Served, db: Path) -> None:
    """A document without mentions says so; a file that could not be read says why, in Vietnamese."""
    empty = made("Trời xanh mây trắng.", path="rong.txt", title="Thơ")
    with ReviewedStore.open(db) as store:
        store.save(empty)
        store.note_failure("hong.pdf", "load", "broken", "the file is no whole PDF")
    page.goto(f"/documents/{empty.document.id}")
    assert page.text_content(".side .quiet").strip()
    page.goto("/ledger?state=failed")
    assert "Tệp hỏng" in page.text_content("main table")
    page.goto("/ledger?state=ok")
    assert "Tệp hỏng" not in page.text_content("main")


def test_the_timeline_of_a_much_named_official_comes_by_itself(page: Any, served: Served, db: Path) -> None:
    """The newest documents stand there at once, then the whole page in their place; without a script a link leads."""
    stored(db, 24)
    page.goto("/subjects/official?name=Lê Văn Gạo")
    page.wait_for_selector(".events, .exports")
    assert page.locator("[hx-get]").count() == 0
    assert page.locator("h1").inner_text() == "Lê Văn Gạo"
    assert page.locator(".exports a").count() >= 9
    assert page.locator(".naming li").count() == 24
