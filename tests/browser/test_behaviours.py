"""What reviewers elsewhere ask for in vain: a page image beside a scan, names that stay apart, counts that are real."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made import made
from making.pdf import make_pdf
from serving import Served

from extractor.model import Page, Span
from extractor.store.reviewed import ReviewedStore


def sent(page: Any) -> None:
    page.wait_for_function("() => JSON.parse(localStorage.getItem('extractor.outbox') || '[]').length === 0")
    page.wait_for_load_state("networkidle")


def test_a_scan_shows_its_page_beside_the_text_and_names_its_file(
    page: Any, served: Served, db: Path, tmp_path: Path
) -> None:
    words = "Sở Nội vụ báo cáo kết quả."
    file = tmp_path / "quet.pdf"
    file.write_bytes(make_pdf(words))
    paper = made(f"⟦UNIT|{words[:9]}⟧{words[9:]}", path=str(file), title="Bản quét")
    source = replace(paper.document.source, sha256=hashlib.sha256(file.read_bytes()).hexdigest())
    pages = (Page(1, Span(0, len(words)), 595, 842, 0.7),)
    with ReviewedStore.open(db) as store:
        store.save(replace(paper, document=replace(paper.document, source=source, pages=pages)))
    page.goto(f"/documents/{paper.document.id}")
    page.wait_for_function("() => document.querySelector('.scans img')?.naturalWidth > 300", timeout=60_000)
    image, text = page.locator(".scans img").bounding_box(), page.locator("#text").bounding_box()
    assert image["x"] + image["width"] <= text["x"]
    assert "quet.pdf" in page.text_content(".metas")


@pytest.fixture
def namesakes(db: Path) -> str:
    name = "Trần Văn Ngô"
    texts = [
        ("Giám đốc", "Sở Nội vụ tỉnh Yên Bái", "2024-01-05"),
        ("Trạm trưởng", "Trạm Y tế xã Đồng Mây", "2025-02-07"),
    ]
    with ReviewedStore.open(db) as store:
        for position, unit, day in texts:
            store.save(
                made(
                    f"⟦PERSON|{name}⟧, ⟦POSITION|{position}⟧ ⟦UNIT|{unit}⟧ nói.", path=f"{day}.txt", title=unit,
                    published=day, officials=[(name, position, unit, (name, position, unit))],
                )
            )  # fmt: skip
    return name


def people(page: Any) -> int:
    return int(page.locator("section[aria-labelledby^='c']").count())


def test_two_people_are_merged_with_a_reason_and_undo_gives_both_back(page: Any, namesakes: str) -> None:
    page.goto(f"/same/official?name={namesakes}")
    assert people(page) == 2
    form = page.locator("section[aria-labelledby='c1'] form.merge")
    form.locator("input[name=note]").fill("cùng một người, mới chuyển công tác")
    form.locator("button[value=same]").click()
    page.wait_for_load_state("networkidle")
    assert people(page) == 1
    page.goto("/log")
    assert "mới chuyển công tác" in page.text_content("main table")
    page.keyboard.press("Control+z")
    sent(page)
    page.goto(f"/same/official?name={namesakes}")
    assert people(page) == 2


def test_what_is_said_to_be_two_is_remembered(page: Any, namesakes: str) -> None:
    """Merged, then one of them split off, with the reason: he stays apart after a reload, and nothing asks again."""
    page.goto(f"/same/official?name={namesakes}")
    page.locator("section[aria-labelledby='c1'] button[value=same]").click()
    page.wait_for_load_state("networkidle")
    page.locator("details.split summary >> nth=0").click()
    page.locator("details.split[open] input[name=note]").fill("khác năm sinh")
    page.locator("details.split[open] button[value=different]").click()
    page.wait_for_load_state("networkidle")
    page.reload()
    assert people(page) == 2
    assert page.locator("section.note").count() == 0
    page.goto("/log")
    assert "khác năm sinh" in page.text_content("main table")


def test_the_bar_counts_what_is_done_and_what_is_left(page: Any, served: Served) -> None:
    """The numbers on the page are those of the database, before and after a decision, for all and for one document."""
    page.goto("/queue")
    left = served.json("GET", "/api/v1/queue?limit=1")[1]["count"]
    assert (page.get_attribute("#counts", "data-open"), page.get_attribute("#counts", "data-done")) == (str(left), "0")
    document = page.get_attribute(".card.current", "data-document")
    page.keyboard.press("Enter")
    sent(page)
    assert page.text_content("#counts") == f"Đã duyệt 1, còn {left - 1}"
    assert served.json("GET", "/api/v1/queue?limit=1")[1]["count"] == left - 1
    page.goto(f"/documents/{document}")
    assert page.get_attribute(".progress progress", "value") == "1"


def test_one_click_leads_from_a_value_to_its_sentence(page: Any, served: Served) -> None:
    """From the queue, the list of tasks and a card's evidence: the words stand on the screen."""
    for path, link in (("/queue", ".card.current a.source"), ("/tasks", "main table a[href^='/documents']"),
                       ("/records/officials?view=cards", ".card.current .proof a")):  # fmt: skip
        page.goto(path)
        href = page.get_attribute(f"{link} >> nth=0", "href")
        page.click(f"{link} >> nth=0")
        start = int(href.split("#at-")[1])
        page.wait_for_selector("#text")
        # the segment that holds the place comes into view; a wait that runs out is the failure
        page.wait_for_function(
            """start => { const all = [...document.querySelectorAll('#text .seg')];
            const seg = all.filter(s => Number(s.dataset.start) <= start).pop(), box = seg.getBoundingClientRect();
            return box.top < innerHeight && box.bottom > 0 }""",
            arg=start,
        )


def test_a_link_into_a_long_text_leads_to_its_place(page: Any, served: Served, db: Path) -> None:
    """The place lies within a paragraph, thousands of words down: it is on the screen, marked, its mention chosen."""
    lines = [f"Dòng {n}: các xã rà soát hồ sơ nộp trực tuyến và báo cáo kết quả." for n in range(600)]
    lines[500] = "Ngày 500, các xã và ⟦UNIT|Sở Nội vụ⟧ họp."
    paper = made("\n".join(lines), path="dai.txt", title="Dài")
    with ReviewedStore.open(db) as store:
        store.save(paper)
    page.goto(f"/documents/{paper.document.id}#at-{paper.mentions[0].start}")
    page.wait_for_selector(".item.chosen")
    box = page.locator("#text .m-unit").bounding_box()
    assert 0 < box["y"] < 768
    assert "Ngày 500" in page.text_content(".seg.here")


def test_a_misspelled_name_is_merged_with_the_right_one(page: Any, db: Path) -> None:
    """Two spellings share no page of their own: the other name is typed, both stand side by side, and are made one."""
    with ReviewedStore.open(db) as store:
        for n, name in enumerate(("Đinh Văn Sắn", "Đinh Văn Sẵn")):
            proof = (name, "Giám đốc", "Sở Nội vụ tỉnh Yên Bái")
            text = "⟦PERSON|{}⟧, ⟦POSITION|{}⟧ ⟦UNIT|{}⟧ nói.".format(*proof)
            store.save(made(text, path=f"{n}.txt", title=f"Bài {n}", published=f"2024-0{n + 1}-05",
                            officials=[(*proof, proof)]))  # fmt: skip
    page.goto("/same/official?name=Đinh Văn Sắn")
    page.fill("#also", "Đinh Văn Sẵn")
    page.click("form:has(#also) button")
    page.wait_for_load_state("networkidle")
    names = page.locator("section[aria-labelledby^='c'] li a").all_inner_texts()
    assert {n.split(" · ")[0] for n in names} == {"Đinh Văn Sắn", "Đinh Văn Sẵn"}
    if people(page) == 2:
        page.locator("section[aria-labelledby='c1'] button[value=same]").click()
        page.wait_for_load_state("networkidle")
    assert people(page) == 1
