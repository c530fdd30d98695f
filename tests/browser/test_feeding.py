"""Documents come in through the page, dropped or pasted, and are found again as a Vietnamese types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from made import made
from serving import Served

from extractor.store.reviewed import ReviewedStore

ORDER = "Ngày 19/7/2024, Sở Nội vụ tỉnh Đồng Mây ban hành Kế hoạch số {n}/KH-SNV về rà soát hồ sơ."
DROP = """files => {
  const carried = new DataTransfer();
  for (const [name, text] of files) carried.items.add(new File([text], name));
  const to = document.getElementById("drop");
  for (const kind of ["dragover", "drop"]) to.dispatchEvent(
    new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


def test_files_dropped_on_the_page_are_taken_in_with_real_counts_and_causes(page: Any, served: Served) -> None:
    """Three good ones, an empty one and a broken one: five of five, each with what became of it, and the way to it."""
    page.goto("/upload")
    files = [(f"{n}.txt", ORDER.format(n=n)) for n in (71, 72, 73)] + [("rong.txt", ""), ("hong.pdf", "%PDF-1.4")]
    with page.expect_navigation(url="**/jobs/*"):
        page.evaluate(DROP, files)
    page.wait_for_selector("#job-state:has-text('Xong')", timeout=60_000)
    assert page.text_content("#job-count").startswith("5/5")
    assert page.locator("#job tbody tr").count() == 5
    assert page.locator("#job tbody tr.st-failed").count() == 2
    assert "không có chữ" in page.text_content("#job tbody tr:has-text('rong.txt')")
    page.click("#job a:has-text('72.txt')")
    page.wait_for_selector("#text .m-citation:has-text('72/KH-SNV')")
    page.goto("/ledger?state=lost")
    assert page.locator("main tbody tr").count() == 2


def test_a_pasted_text_is_a_document(page: Any, served: Served) -> None:
    page.goto("/upload")
    page.fill("#text", ORDER.format(n=88))
    with page.expect_navigation(url="**/jobs/*"):
        page.click(".paste button")
    page.wait_for_selector("#job-state:has-text('Xong')", timeout=60_000)
    page.click("#job tbody a")
    page.wait_for_selector("#text .m-citation:has-text('88/KH-SNV')")
    assert ORDER.format(n=88) in page.text_content("#text")


def test_nothing_chosen_is_not_sent(page: Any) -> None:
    page.goto("/upload")
    page.click("#drop button.primary")
    page.wait_for_timeout(200)
    assert page.url.endswith("/upload")


def test_words_are_found_without_accents_the_exact_ones_first_and_filtered_by_links(page: Any, db: Path) -> None:
    """Thuy loi finds thủy lợi however its tone is placed; with accents, the exact words alone; filters are links."""
    with ReviewedStore.open(db) as store:
        store.save(made("Trạm bơm thuỷ lợi Cò Nòi vận hành.", path="a.txt", title="Trạm bơm", published="2021-05-02"))
        store.save(
            made("Công trình thủy lợi xã Cò Nòi xong.", path="b.txt", title="Công trình", published="2023-05-02")
        )
        store.save(made("Bà Thúy lói một câu.", path="c.txt", title="Chuyện phiếm", published="2023-06-02"))
    page.goto("/")
    page.fill("#q-top", "thuy loi co noi")
    with page.expect_navigation(url="**/search*"):
        page.keyboard.press("Enter")
    assert {x.strip() for x in page.locator(".hits p:first-child a").all_text_contents()} == {"Trạm bơm", "Công trình"}
    page.click("ul[aria-label='Theo năm'] a:has-text('2021')")
    page.wait_for_url("**year=2021*")
    assert [x.strip() for x in page.locator(".hits p:first-child a").all_text_contents()] == ["Trạm bơm"]
    page.goto("/search?q=th%E1%BB%A7y+l%E1%BB%A3i")
    assert page.locator(".hits li").count() == 2
    assert "Chuyện phiếm" not in page.text_content(".hits")
    page.click(".hits a >> nth=0")
    page.wait_for_selector(".seg.here")
